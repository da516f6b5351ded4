//! One's wishes with what was answered, those of whom one leads, and what many wish for.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::{Ctx, Result, Role, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::Wish;
use crate::demand::Shared;
use crate::ids::WishId;
use crate::words;

/// The routes of wishes.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/wishes", get(index).post(wish)).route("/wishes/{wish}/end", post(end))
}

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    title: String,
    reason: String,
}

/// A wish with what was answered.
struct Own {
    wish: Wish,
    answer: Option<String>,
}

#[derive(Template)]
#[template(path = "wish/index.html")]
struct Index {
    page: Page,
    mine: Vec<Own>,
    team: Vec<(String, Wish)>,
    shared: Vec<Shared>,
    leads: bool,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>, Query(form): Query<Sent>) -> Answer {
    web::html(&page(&ctx, &signed, form, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let mut tx = ctx.db.read().await?;
    let l = signed.locale;
    let own = |wish: Wish| {
        let day = |at| fmt::date_year(l, kernel::clock::civil_date(at, &ctx.config.time_zone));
        let answer = wish.answered.as_ref();
        let answer = answer.map(|one| words::wishes_answered(l, one.answer.say(l), day(one.at), &one.said));
        Own { wish, answer }
    };
    let mine = super::mine(&signed.actor, &mut tx).await?.into_iter().map(own).collect();
    let team = super::of_team(&signed.actor, &mut tx).await?;
    let shared = super::shared(&signed.actor, &mut tx).await?;
    let leads = signed.has(Role::PeopleLeader);
    let page = Page::of(signed, words::wishes_title(l)).at(Place::Requests);
    Ok(Index { page, mine, team, shared, leads, form, errors })
}

async fn wish(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::wish(&signed.actor, &mut tx, signed.locale, &sent.title, &sent.reason).await;
    web::acted(signed.locale, tx, done, |_| "/wishes", |errors| page(&ctx, &signed, sent, errors)).await
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<WishId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/wishes")
}
