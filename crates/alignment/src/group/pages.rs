//! `/groups`: planning groups as a list, and the form for a new one.

use askama::Template;
use axum::extract::State;
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{Group, New, show};
use crate::ids::GroupId;
use crate::objective::pages::someone;
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/groups", get(index).merge(web::post_once(create)))
        .route("/groups/{group}", get(show::show))
        .route("/groups/{group}/people", post(show::people))
        .route("/groups/{group}/removal", post(show::removal))
        .route("/groups/{group}/leader", post(show::leader))
        .route("/groups/{group}/share", post(show::share))
        .route("/groups/{group}/closing", post(show::closing))
}

/// The form of a new group.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    name: String,
    about: String,
    leader: String,
    sensitive: String,
}

/// A group as the list shows it.
struct Line {
    id: GroupId,
    name: String,
    about: String,
    purpose: String,
    mine: bool,
}

#[derive(Template)]
#[template(path = "group/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    leads: bool,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&page(&ctx, &signed, Sent::default(), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let groups = super::all(&signed.actor, &mut tx).await?;
    let leaders: Vec<PersonId> = groups.iter().map(|group| group.leader).collect();
    let names = people::names(&Actor::system("leaders stand beside groups"), &mut tx, &leaders).await?;
    let line = |group: Group| Line {
        about: about(l, &group, names.get(&group.leader).map(String::as_str)),
        id: group.id,
        name: group.name,
        purpose: group.about,
        mine: group.mine,
    };
    Ok(Index {
        page: Page::of(signed, words::groups_title(l)).at(Place::Objectives),
        lines: groups.into_iter().map(line).collect(),
        leads: signed.has(Role::PeopleLeader),
        form,
        errors,
    })
}

/// Who leads a group, how many are in it, and whether they are hidden.
pub(super) fn about(l: Locale, group: &Group, leader: Option<&str>) -> String {
    let parts = [
        Some(words::group_led_by(l, leader.unwrap_or_else(|| words::somebody(l)))),
        Some(
            group.told().map_or_else(|| words::people_few(l).into(), |people| words::people_count(l, people)),
        ),
        group.sensitive.then(|| words::group_hidden(l).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/groups/{id}"),
        |errors| page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<GroupId> {
    let l = signed.locale;
    permissions::require_leading(&signed.actor)?;
    let leader = someone(&signed.actor, tx, l, "leader", &sent.leader).await?;
    let new = New {
        name: sent.name.clone(),
        about: sent.about.clone(),
        leader: leader.ok_or_else(|| Error::invalid_said("leader", words::group_leader_missing(l)))?,
        sensitive: sent.sensitive == "yes",
    };
    super::set_up(&signed.actor, tx, l, &new).await
}
