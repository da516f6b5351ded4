//! What there is to read and do for a class: a list with one tick each, and the form of who sets up classes.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::{Ctx, Result, Tx};
use serde::Deserialize;
use ui::Page;
use ui::web::{self, Answer, Fields, Signed};

use super::form;
use crate::ids::{ClassId, MaterialId, SessionId};
use crate::material::{self, Material, New};
use crate::{class, permissions, words};

#[derive(Template)]
#[template(path = "live/materials.html")]
struct Index {
    page: Page,
    class_id: ClassId,
    class: String,
    materials: Vec<Material>,
    /// Where a tick leads back to: here.
    from: &'static str,
    removes: bool,
    /// Whether the reader does it: not who is from outside.
    ticks: bool,
    form: Sent,
    errors: Fields,
}

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    title: String,
    link: String,
    minutes: String,
    needed: String,
    /// `no` takes it back.
    done: String,
    /// The session in front of which it was done.
    session: String,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClassId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: ClassId) -> Result<Index> {
    let (actor, l) = (&signed.actor, signed.locale);
    let class = class::find(actor, tx, id).await?;
    Ok(Index {
        page: Page::of(signed, words::materials_title(l)).at(super::at(signed)),
        class_id: id,
        class: class.title,
        materials: material::of_class(actor, tx, id).await?,
        from: "",
        removes: permissions::require_setting_up(actor).is_ok(),
        ticks: !actor.is_guest(),
        form: Sent { minutes: "5".into(), ..Sent::default() },
        errors: Fields::default(),
    })
}

pub(super) async fn add(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = add_one(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/classes/{id}/materials"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(Index { form: sent, errors, ..page(&signed, &mut tx, id).await? })
        },
    )
    .await
}

async fn add_one(signed: &Signed, tx: &mut Tx, id: ClassId, sent: &Sent) -> Result<()> {
    let new = New {
        title: sent.title.clone(),
        link: sent.link.clone(),
        minutes: form::whole(signed.locale, "minutes", &sent.minutes)?,
        needed: !sent.needed.is_empty(),
    };
    material::add(&signed.actor, tx, signed.locale, id, &new).await.map(drop)
}

pub(super) async fn remove(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<MaterialId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let class = material::remove(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/classes/{class}/materials"))
}

/// Done, or not after all; back to where the button was.
pub(super) async fn done(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<MaterialId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let class = material::set_done(&signed.actor, &mut tx, id, sent.done != "no").await?;
    tx.commit().await?;
    match sent.session.parse::<SessionId>() {
        Ok(session) => web::see_other(format!("/sessions/{session}/join")),
        Err(_) => web::see_other(format!("/classes/{class}/materials")),
    }
}
