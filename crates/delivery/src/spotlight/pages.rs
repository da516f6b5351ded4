//! The page of spotlights: for People leaders all of them, for whoever leads people or a circle those of theirs.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::fmt;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{Kind, Lit, New, Scope, Thing, store};
use crate::coverage::suppress::LEAST;
use crate::ids::SpotlightId;
use crate::{hooks, words};

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

struct Spot {
    id: SpotlightId,
    title: String,
    line: String,
    since: String,
}

/// Things of one kind, with their values in the form.
struct Things {
    heading: &'static str,
    things: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "spotlight/index.html")]
struct Index {
    page: Page,
    lead: &'static str,
    lit: Vec<Spot>,
    kinds: Vec<Things>,
    everyone: bool,
    scopes: Vec<(String, String)>,
    form: Sent,
    errors: Fields,
}

/// Whose spotlights the actor sees: all for a People leader; of whoever leads people or a circle, those of theirs.
fn whose(actor: &Actor) -> Result<Option<PersonId>> {
    if actor.has(Role::PeopleLeader) { Ok(None) } else { actor.require_person().map(Some) }
}

async fn read(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let (l, of) = (signed.locale, whose(&signed.actor)?);
    let mut tx = ctx.db.read().await?;
    let scopes = store::scopes(&mut tx, of).await?;
    if of.is_some() && scopes.is_empty() {
        return Err(Error::NotFound);
    }
    let day = today(ctx, &tx);
    let since = store::since(&mut tx, day).await?;
    let mut lit = Vec::new();
    for row in store::all(&mut tx, day, of).await? {
        let known = match row.kind {
            Kind::Course => since.get(&row.id).copied().unwrap_or_default(),
            kind => others_since(&mut tx, kind, &row).await?,
        };
        lit.push(spot(ctx, signed, row, known));
    }
    let page = Page::of(signed, words::spotlight_title(l)).at(Place::Spotlights);
    let lead = if of.is_none() { words::spotlight_lead(l) } else { words::spotlight_lead_team(l) };
    let kinds = kinds(signed, &mut tx).await?;
    Ok(Index { page, lead, lit, kinds, everyone: of.is_none(), scopes, form, errors })
}

async fn others_since(tx: &mut Tx, kind: Kind, row: &store::Row) -> Result<(i64, i64)> {
    match hooks::lights().iter().find(|light| light.kind == kind) {
        Some(light) => {
            (light.since)(tx, &Lit { id: row.thing, since: row.chosen_at, scope: row.scope }).await
        }
        None => Ok((0, 0)),
    }
}

fn spot(ctx: &Ctx, signed: &Signed, row: store::Row, (begun, finished): (i64, i64)) -> Spot {
    let scope = match row.scope {
        Scope::Everyone => words::today_scope_everyone(signed).to_owned(),
        Scope::Unit(_) | Scope::Site(_) | Scope::Circle(_) => row.scope_name,
    };
    let line = match row.until {
        Some(day) => {
            words::today_spotlight_line_until(signed, row.by, scope, fmt::day(signed, day), row.reason)
        }
        None => words::today_spotlight_line(signed, row.by, scope, row.reason),
    };
    let chosen = fmt::day(signed, civil_date(row.chosen_at, &ctx.config.time_zone));
    let (begun, finished) = (count(signed, begun), count(signed, finished));
    let since = match row.kind {
        Kind::Course => words::spotlight_since(signed, chosen, begun, finished),
        Kind::Class => words::spotlight_since_class(signed, chosen, begun, finished),
        Kind::Programme => words::spotlight_since_programme(signed, chosen, begun, finished),
    };
    Spot { id: row.id, title: row.title, line, since }
}

/// What the actor may put in the light, courses first.
async fn kinds(signed: &Signed, tx: &mut Tx) -> Result<Vec<Things>> {
    let l = signed.locale;
    let courses = crate::recommendation::store::courses(tx, l.code()).await?;
    let courses = courses.into_iter().map(|course| (Thing::from(course.id).to_string(), course.title));
    let mut kinds = vec![Things { heading: heading(l, Kind::Course), things: courses.collect() }];
    for light in hooks::lights() {
        let things = (light.things)(&signed.actor, tx).await?;
        let value = |id| Thing { kind: light.kind, id }.to_string();
        let things = things.into_iter().map(|one| (value(one.id), one.title)).collect();
        kinds.push(Things { heading: heading(l, light.kind), things });
    }
    kinds.retain(|kind| !kind.things.is_empty());
    Ok(kinds)
}

fn heading(l: Locale, kind: Kind) -> &'static str {
    match kind {
        Kind::Course => words::team_what_courses(l),
        Kind::Class => words::team_what_classes(l),
        Kind::Programme => words::spotlight_programmes(l),
    }
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
    let mut tx = ctx.db.write().await?;
    let done = try_to(&ctx, &signed, &mut tx, &sent).await;
    web::acted(&signed, tx, done, |_| "/spotlights", |errors| read(&ctx, &signed, sent, errors)).await
}

async fn try_to(ctx: &Ctx, signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let scope = Scope::parse(&sent.scope).ok_or(Error::NotFound)?;
    super::require(&signed.actor, tx, scope).await?;
    let thing =
        Thing::parse(&sent.course).ok_or_else(|| Error::invalid("course", words::team_course_missing))?;
    let until = sent.until.parse().map_err(|_| Error::invalid("until", words::spotlight_until_wrong))?;
    let new = New { scope, thing, reason: sent.reason.clone(), until };
    let today = today(ctx, tx);
    super::choose(&signed.actor, tx, l, today, &new).await.map(drop)
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SpotlightId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/spotlights")
}
