//! Today as a page, and where each person lands.

use askama::Template;
use axum::extract::State;
use axum::routing::get;
use kernel::fmt;
use kernel::i18n::Html;
use kernel::{Ctx, Role};
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::value::{self, Today};
use crate::{hooks, words};

/// The routes of Today.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/", get(land)).route("/today", get(show)).route("/duties", get(all))
}

#[derive(Template)]
#[template(path = "today/show.html")]
struct Show {
    page: Page,
    today: Today,
    main: Vec<Html>,
    side: Vec<Html>,
}

#[derive(Template)]
#[template(path = "today/due.html")]
struct All {
    page: Page,
    today: Today,
}

/// Each role has its landing; whoever leads starts with the team.
async fn land(signed: Signed) -> Answer {
    let place = if signed.has(Role::PeopleLeader) {
        Place::Coverage
    } else if signed.has(Role::ItAdmin) {
        Place::Imports
    } else if signed.leads {
        Place::Team
    } else {
        Place::Today
    };
    web::see_other(place.href())
}

async fn show(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let today = value::read(&signed, &mut tx, false).await?;
    let (main, side) = hooks::parts(&signed, &mut tx).await?;
    let page = Page::of(&signed, fmt::date(&signed, today.date)).at(Place::Today);
    web::html(&Show { page, today, main, side })
}

async fn all(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let today = value::read(&signed, &mut tx, true).await?;
    let page = Page::of(&signed, words::today_due(&signed)).at(Place::Today);
    web::html(&All { page, today })
}
