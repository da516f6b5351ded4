//! A cohort: its pace, who is in it and where they stand, joining, and the joint work.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, clock, fmt};
use people::Because;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{Cohort, New, moving, pace, store};
use crate::ids::{CohortId, MemberId, ProgrammeId};
use crate::path::Stage;
use crate::programme::{self, show::page_with};
use crate::{member, permissions, words};

/// The routes of cohorts.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/cohorts/{cohort}", get(show))
        .route("/cohorts/{cohort}/members", post(join))
        .route("/cohorts/{cohort}/days", post(pace::change))
        .route("/cohorts/{cohort}/team", post(join_team))
        .route("/cohorts/{cohort}/capstone", post(accept))
}

/// The form of a new cohort.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    pub name: String,
    pub before_on: String,
    pub live_on: String,
    pub practice_on: String,
    pub lead: String,
}

pub(crate) async fn create(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(programme): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_writing(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, programme, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/cohorts/{id}"),
        |errors| page_with(&ctx, &signed, programme, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, programme: ProgrammeId, sent: &Sent) -> Result<CohortId> {
    let l = signed.locale;
    let lead = if sent.lead.trim().is_empty() {
        signed.actor.require_person()?
    } else {
        person(&signed.actor, tx, l, "lead", &sent.lead).await?
    };
    let new = New {
        name: sent.name.clone(),
        before_on: web::day(l, "before_on", &sent.before_on)?,
        live_on: web::day(l, "live_on", &sent.live_on)?,
        practice_on: web::day(l, "practice_on", &sent.practice_on)?,
        lead,
    };
    super::set_up(&signed.actor, tx, l, programme, &new).await
}

/// Who is meant by a name or a number; words of a place mean nobody.
pub(crate) async fn person(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    field: &str,
    text: &str,
) -> Result<PersonId> {
    let mut found = people::search(actor, tx, text, 3).await?;
    found.retain(|one| one.because != Because::Place);
    match found.as_slice() {
        [one] => Ok(one.card.id),
        [one, ..] if one.because == Because::Number => Ok(one.card.id),
        [] => Err(Error::invalid_said(field, words::person_unknown(l, text.trim()))),
        _ => Err(Error::invalid_said(field, words::person_many(l, text.trim()))),
    }
}

struct Row {
    id: MemberId,
    name: String,
    observer: String,
    done: usize,
    of: usize,
    is_complete: bool,
    state: ui::Status,
    /// By when they were to be further, in words; empty where they are in time.
    late: String,
}

#[derive(Template)]
#[template(path = "cohort/show.html")]
struct Show {
    page: Page,
    id: CohortId,
    programme: String,
    pace: String,
    lead: String,
    summary: String,
    rows: Vec<Row>,
    capstone: String,
    accepted: Option<String>,
    accepts: bool,
    leads: bool,
    has_team: bool,
    numbers: String,
    days: pace::Sent,
    /// Which version it goes through, and since when.
    version: String,
    newer: bool,
    errors: Fields,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CohortId>) -> Answer {
    web::html(&page(&ctx, &signed, id, String::new(), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: CohortId, numbers: String, errors: Fields) -> Result<Show> {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let cohort = store::find(&mut tx, id).await?;
    let leads = permissions::leads(actor, &cohort);
    let rows = rows(l, actor, &mut tx, &cohort, leads).await?;
    // Where it is open, whoever leads people sees it, to bring them in; their own people are all they see of it.
    let brings = cohort.open && signed.leads;
    if !leads && !brings && (rows.is_empty() || !signed.leads) {
        return Err(Error::NotFound);
    }
    let programme = programme::revision::store::at(&mut tx, cohort.programme, cohort.version).await?;
    let names = people::names(actor, &mut tx, &[cohort.lead]).await?;
    let newest = programme::store::find(&mut tx, cohort.programme).await?.version;
    let version = version(l, actor, &mut tx, &cohort).await?;
    let goes = store::persons(&mut tx, id).await?.contains(&actor.require_person()?);
    let days = pace::Sent::of(&cohort);
    let complete = rows.iter().filter(|row| row.is_complete).count();
    Ok(Show {
        page: Page::of(signed, &cohort.name).at(Place::Programmes),
        id,
        pace: sentence(l, &cohort),
        lead: names.get(&cohort.lead).cloned().unwrap_or_default(),
        summary: words::members_summary(l, complete, rows.len()),
        rows,
        capstone: programme.capstone,
        accepted: cohort.capstone,
        accepts: leads && !goes,
        leads: leads && !programme.retired,
        has_team: brings && !programme.retired,
        programme: programme.title,
        numbers,
        days,
        version,
        newer: leads && newest > cohort.version,
        errors,
    })
}

/// The page with days that were refused.
pub(super) async fn page_with_days(
    ctx: &Ctx,
    signed: &Signed,
    id: CohortId,
    days: pace::Sent,
    errors: Fields,
) -> Result<impl Template> {
    Ok(Show { days, ..page(ctx, signed, id, String::new(), errors).await? })
}

/// The version of a cohort, and who moved it there.
async fn version(l: Locale, actor: &Actor, tx: &mut Tx, cohort: &Cohort) -> Result<String> {
    let number = words::version_number(l, cohort.version);
    let Some((by, at)) = moving::store::last(tx, cohort.id).await? else { return Ok(number) };
    let name = people::names(actor, tx, &[by]).await?.remove(&by).unwrap_or_default();
    Ok(words::version_moved(l, number, name, fmt::date_year(l, clock::civil_date(at, tx.zone()))))
}

/// The days of a cohort in one sentence.
pub(crate) fn sentence(l: Locale, cohort: &Cohort) -> String {
    let print = |day| fmt::date_year(l, day);
    words::cohort_pace(l, print(cohort.before_on), print(cohort.live_on), print(cohort.practice_on))
}

async fn rows(l: Locale, actor: &Actor, tx: &mut Tx, cohort: &Cohort, all: bool) -> Result<Vec<Row>> {
    let members = member::store::of_cohort(tx, cohort.id, actor.require_person()?, all).await?;
    let persons: Vec<PersonId> =
        members.iter().flat_map(|one| [Some(one.person), one.observer]).flatten().collect();
    let names = people::names(actor, tx, &persons).await?;
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    let today = tx.today();
    let mut rows = Vec::new();
    for one in &members {
        let path = member::way(actor, tx, one.id).await?.path();
        let late = cohort.late_since(path.stage(), today);
        rows.push(Row {
            id: one.id,
            name: name(&one.person),
            observer: one.observer.as_ref().map(name).unwrap_or_default(),
            done: path.done(),
            of: path.steps.len(),
            is_complete: path.stage() == Stage::Complete,
            state: programme::pages::stage(l, path.stage()),
            late: late.map(|day| words::member_late(l, fmt::day(l, day))).unwrap_or_default(),
        });
    }
    Ok(rows)
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Joining {
    numbers: String,
}

async fn join(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CohortId>,
    Form(sent): Form<Joining>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let cohort = store::find(&mut tx, id).await?;
    permissions::require_leading(&signed.actor, &cohort)?;
    let done = join_named(&signed, &mut tx, id, &sent.numbers).await;
    finish(ctx, signed, id, tx, done, sent.numbers).await
}

async fn join_named(signed: &Signed, tx: &mut Tx, id: CohortId, text: &str) -> Result<()> {
    let l = signed.locale;
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    if lines.is_empty() {
        return Err(Error::invalid_said("numbers", words::join_nobody(l)));
    }
    if lines.len() > super::MOST {
        return Err(Error::invalid_said("numbers", words::cohort_full(l, super::MOST)));
    }
    let mut persons = Vec::new();
    for line in lines {
        persons.push(person(&signed.actor, tx, l, "numbers", line).await?);
    }
    super::join(&signed.actor, tx, l, id, &persons).await.map(drop)
}

async fn join_team(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CohortId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let team = people::reports(&signed.actor, &mut tx).await?;
    if team.is_empty() {
        return Err(Error::NotFound.into());
    }
    let done = super::join(&signed.actor, &mut tx, signed.locale, id, &team).await.map(drop);
    finish(ctx, signed, id, tx, done, String::new()).await
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Accepting {
    said: String,
}

async fn accept(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CohortId>,
    Form(sent): Form<Accepting>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::accept(&signed.actor, &mut tx, signed.locale, id, &sent.said).await;
    finish(ctx, signed, id, tx, done, String::new()).await
}

/// Back to the cohort; with what is wrong, if something is.
async fn finish(ctx: Ctx, signed: Signed, id: CohortId, tx: Tx, done: Result<()>, numbers: String) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/cohorts/{id}"),
        |errors| page(&ctx, &signed, id, numbers, errors),
    )
    .await
}
