//! Checking in: the code on the wall for who teaches, the box to type it into for who is there. A scanned code opens a page
//! with the code in the box; pressing the button acts, opening does not.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum_extra::extract::Form;
use kernel::i18n::Html;
use kernel::{Ctx, Error, Result, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use super::times;
use crate::attendance::{self, Checked};
use crate::ids::SessionId;
use crate::{class, seat, session, words};

#[derive(Template)]
#[template(path = "live/wall.html")]
struct Wall {
    page: Page,
    id: SessionId,
    when: String,
    /// The code of now, in two halves, and the same to scan.
    shown: Option<(String, Html)>,
}

#[derive(Template)]
#[template(path = "live/check_in.html")]
struct CheckIn {
    page: Page,
    id: SessionId,
    when: String,
    there: bool,
    form: Sent,
    errors: Fields,
}

/// What the address or the form carries.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    code: String,
}

pub(super) async fn wall(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.read().await?;
    let shown = attendance::shown(actor, &mut tx, id).await?;
    let (title, when) = head(&signed, &mut tx, id).await?;
    let shown = match shown {
        Some(shown) => {
            let url = ctx.url(&format!("/sessions/{id}/check-in?code={}", shown.code));
            let (first, second) = shown.code.split_at(3);
            Some((format!("{first} {second}"), qr(words::check_in_qr(l), &url)?))
        }
        None => None,
    };
    web::html(&Wall { page: Page::of(&signed, title).at(super::at(&signed)), id, when, shown })
}

pub(super) async fn open(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SessionId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    attendance::open(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(format!("/sessions/{id}/wall"))
}

pub(super) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Query(sent): Query<Sent>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id, sent, Fields::default()).await?)
}

pub(super) async fn check_in(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SessionId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let checked = attendance::check_in(&signed.actor, &mut tx, l, id, &sent.code).await?;
    // A wrong code is counted, so this is kept, too.
    tx.commit().await?;
    if checked == Checked::There {
        return web::see_other(format!("/sessions/{id}/check-in"));
    }
    let mut tx = ctx.db.read().await?;
    let errors = Fields::said("code", words::check_in_wrong(l));
    let page = page(&signed, &mut tx, id, sent, errors).await?;
    web::again(&page)
}

async fn page(signed: &Signed, tx: &mut Tx, id: SessionId, form: Sent, errors: Fields) -> Result<CheckIn> {
    let me = signed.actor.require_person()?;
    let seat = seat::of_person(&signed.actor, tx, id, me).await?.ok_or(Error::NotFound)?;
    let (title, when) = head(signed, tx, id).await?;
    let page = Page::of(signed, title).at(Place::Classes);
    Ok(CheckIn { page, id, when, there: seat.state == seat::State::Attended, form, errors })
}

async fn head(signed: &Signed, tx: &mut Tx, id: SessionId) -> Result<(String, String)> {
    let l = signed.locale;
    let session = session::find(&signed.actor, tx, id).await?;
    let class = class::find(&signed.actor, tx, session.class).await?;
    let (_, day, hours) = times(l, &session)?;
    Ok((words::check_in_title(l, class.title.as_str()), crate::pages::told(l, day, hours)))
}

/// A picture of an address, dark on light in every theme.
fn qr(label: &str, url: &str) -> Result<Html> {
    let code = fast_qr::QRBuilder::new(url).build().map_err(|error| Error::internal(error.to_string()))?;
    let mut path = String::new();
    for y in 0..code.size {
        for x in 0..code.size {
            if code[y][x].value() {
                path.push_str(&format!("M{x} {y}h1v1h-1z"));
            }
        }
    }
    let side = code.size + 8;
    Ok(Html::trusted(format!(
        "<svg width=\"240\" height=\"240\" viewBox=\"-4 -4 {side} {side}\" role=\"img\" aria-label=\"{}\">\
         <rect x=\"-4\" y=\"-4\" width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"{path}\"/></svg>",
        Html::text(label)
    )))
}
