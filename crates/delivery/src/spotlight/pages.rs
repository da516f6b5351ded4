//! The People leader's page of spotlights.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::fmt;
use kernel::{Ctx, Error, Result, Role, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{New, Scope, store};
use crate::coverage::suppress::LEAST;
use crate::ids::SpotlightId;
use crate::recommendation::store::CourseChoice;
use crate::words;

/// The routes of spotlights.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/spotlights", get(show).post(choose)).route("/spotlights/{spotlight}/end", post(end))
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Sent {
    #[serde(default)]
    scope: String,
    #[serde(default)]
    course: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    until: String,
}

struct Lit {
    id: SpotlightId,
    title: String,
    line: String,
    since: String,
}

#[derive(Template)]
#[template(path = "spotlight/index.html")]
struct Index {
    page: Page,
    lit: Vec<Lit>,
    courses: Vec<CourseChoice>,
    scopes: Vec<(String, String)>,
    form: Sent,
    errors: Fields,
}

async fn read(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let mut tx = ctx.db.read().await?;
    let day = today(ctx, &tx);
    let rows = store::all(&mut tx, day).await?;
    let since = store::since(&mut tx, day).await?;
    let lit = rows.into_iter().map(|row| {
        let scope = match row.scope.as_str() {
            "everyone" => words::today_scope_everyone(signed).to_owned(),
            _ => row.scope_name,
        };
        let line = match row.until {
            Some(day) => {
                words::today_spotlight_line_until(signed, row.by, scope, fmt::day(signed, day), row.reason)
            }
            None => words::today_spotlight_line(signed, row.by, scope, row.reason),
        };
        let (begun, finished) = since.get(&row.id).copied().unwrap_or_default();
        let chosen = fmt::day(signed, civil_date(row.chosen_at, &ctx.config.time_zone));
        let since = words::spotlight_since(signed, chosen, count(signed, begun), count(signed, finished));
        Lit { id: row.id, title: row.title, line, since }
    });
    let courses = crate::recommendation::store::courses(&mut tx, signed.locale.code()).await?;
    let scopes = store::scopes(&mut tx).await?;
    let page = Page::of(signed, words::spotlight_title(signed)).at(Place::Spotlights);
    Ok(Index { page, lit: lit.collect(), courses, scopes, form, errors })
}

/// A count of people; a small one stays hidden.
fn count(signed: &Signed, people: i64) -> String {
    if people < LEAST { words::spotlight_since_few(signed).into() } else { fmt::number(signed, people) }
}

fn today(ctx: &Ctx, tx: &Tx) -> Date {
    civil_date(tx.now(), &ctx.config.time_zone)
}

async fn show(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&read(&ctx, &signed, Sent::default(), Fields::default()).await?)
}

async fn choose(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    signed.actor.require_any(&[Role::PeopleLeader])?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&ctx, &signed, &mut tx, &sent).await;
    web::acted(&signed, tx, done, |_| "/spotlights", |errors| read(&ctx, &signed, sent, errors)).await
}

async fn try_to(ctx: &Ctx, signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let scope = Scope::parse(&sent.scope).ok_or(Error::NotFound)?;
    let course = sent.course.parse().map_err(|_| Error::invalid("course", words::team_course_missing))?;
    let until = sent.until.parse().map_err(|_| Error::invalid("until", words::spotlight_until_wrong))?;
    let new = New { scope, course, reason: sent.reason.clone(), until };
    let today = today(ctx, tx);
    super::choose(&signed.actor, tx, l, today, &new).await.map(drop)
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SpotlightId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/spotlights")
}
