//! The way of one member: each step, why it counts, what whoever looks may say about it, and how it came to this.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{Mark, NewMark, Way, settle};
use crate::cohort::pages::{person, sentence};
use crate::ids::{CertificateId, MemberId};
use crate::path::{How, Phase, Stage};
use crate::programme::pages::{phase, stage};
use crate::programme::{self, Step};
use crate::{certificate, cohort, permissions, words};

/// The routes of members.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/members/{member}", get(show))
        .route("/members/{member}/marks", post(mark))
        .route("/members/{member}/observer", post(observer))
        .route("/members/{member}/removal", post(removal))
}

/// A step, and what may be said about it.
struct Line {
    place: i64,
    title: String,
    href: Option<String>,
    state: ui::Status,
    why: String,
    waits: String,
    attends: bool,
    observes: bool,
    not_yet: bool,
    accepts: bool,
    withdraws: bool,
}

struct Part {
    title: &'static str,
    by: String,
    lines: Vec<Line>,
}

/// What whoever looks may do.
#[derive(Clone, Copy)]
struct May {
    accept: bool,
    observe: bool,
    name: bool,
    take_out: bool,
}

#[derive(Template)]
#[template(path = "member/show.html")]
struct Show {
    page: Page,
    id: MemberId,
    name: String,
    cohort: String,
    cohort_href: Option<String>,
    pace: String,
    observer: String,
    steps: String,
    state: ui::Status,
    /// By when they were to be further, in words; empty where they are in time.
    late: String,
    ended: Option<String>,
    certificate: Option<CertificateId>,
    parts: Vec<Part>,
    capstone: String,
    accepted: Option<String>,
    fellows: Vec<String>,
    history: Vec<String>,
    may: May,
    today: String,
    sent: Sent,
    errors: Fields,
}

/// What the forms of this page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    step: String,
    how: String,
    source: String,
    evidence: String,
    done_on: String,
    observer: String,
    why: String,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<MemberId>) -> Answer {
    web::html(&page(&ctx, &signed, id, Sent::default(), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: MemberId, sent: Sent, errors: Fields) -> Result<Show> {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.read().await?;
    let way = super::way(actor, &mut tx, id).await?;
    let may = may(signed, &mut tx, &way).await?;
    let fellows = fellows(signed, &mut tx, &way).await?;
    let names = people::names(actor, &mut tx, &named(&way, &fellows)).await?;
    let name = |person: PersonId| names.get(&person).cloned().unwrap_or_default();
    let path = way.path();
    let asked = programme::revision::store::all_steps(&mut tx, way.programme.id).await?;
    let parts = parts(signed, &mut tx, &way, &names, may).await?;
    let leads = permissions::leads(actor, &way.cohort);
    let going = way.member.ended.is_none();
    let late = way.cohort.late_since(path.stage(), tx.today()).filter(|_| going);
    Ok(Show {
        page: Page::of(signed, &way.programme.title).at(Place::Programmes),
        id,
        name: name(way.member.person),
        cohort: way.cohort.name.clone(),
        cohort_href: leads.then(|| format!("/cohorts/{}", way.cohort.id)),
        pace: sentence(l, &way.cohort),
        observer: way.member.observer.map(name).unwrap_or_default(),
        steps: words::steps_done(l, path.done(), path.steps.len()),
        state: stage(l, path.stage()),
        late: late.map(|day| words::member_late(l, fmt::day(l, day))).unwrap_or_default(),
        ended: way.member.ended.clone(),
        certificate: certificate::store::standing(&mut tx, id).await?,
        parts,
        history: way.chain.iter().map(|mark| told(l, tx.zone(), &way, (&asked, mark), &names)).collect(),
        capstone: way.programme.capstone.clone(),
        accepted: way.cohort.capstone.clone(),
        fellows: fellows.into_iter().map(name).collect(),
        may,
        today: tx.today().to_string(),
        sent,
        errors,
    })
}

async fn may(signed: &Signed, tx: &mut Tx, way: &Way) -> Result<May> {
    let actor = &signed.actor;
    let going = way.member.ended.is_none();
    let (cohort, member) = (&way.cohort, &way.member);
    Ok(May {
        accept: going && permissions::require_accepting(actor, tx, cohort, member).await.is_ok(),
        observe: going && permissions::require_observing(actor, tx, cohort, member).await.is_ok(),
        name: going && permissions::require_naming(actor, tx, cohort, member).await.is_ok(),
        take_out: going && permissions::leads(actor, cohort) && way.path().stage() != Stage::Complete,
    })
}

/// The others of the cohort, for the member: people who make something together know each other.
async fn fellows(signed: &Signed, tx: &mut Tx, way: &Way) -> Result<Vec<PersonId>> {
    if signed.actor.person_id() != Some(way.member.person) {
        return Ok(Vec::new());
    }
    let mut persons = cohort::store::persons(tx, way.cohort.id).await?;
    persons.retain(|person| *person != way.member.person);
    Ok(persons)
}

/// Everybody whom the page names.
fn named(way: &Way, fellows: &[PersonId]) -> Vec<PersonId> {
    let mut persons = vec![way.member.person];
    persons.extend(way.member.observer);
    persons.extend(way.chain.iter().filter_map(|mark| mark.by));
    persons.extend(fellows);
    persons
}

type Names = BTreeMap<PersonId, String>;

async fn parts(signed: &Signed, tx: &mut Tx, way: &Way, names: &Names, may: May) -> Result<Vec<Part>> {
    let l = signed.locale;
    let days = [way.cohort.before_on, way.cohort.live_on, way.cohort.practice_on];
    let mut parts = Vec::new();
    for (each, day) in Phase::ALL.into_iter().zip(days) {
        let mut lines = Vec::new();
        for (at, step) in way.programme.steps.iter().enumerate().filter(|(_, step)| step.phase == each) {
            let was_there = settle::was_there(tx, way, step).await?;
            let waits = was_there.map(|on| words::was_there(l, fmt::date_year(l, on))).unwrap_or_default();
            let line = line(l, way, at, names, may);
            let not_yet = line.observes && !super::has_practised(&signed.actor, tx, way, step.place).await?;
            lines.push(Line { waits, observes: line.observes && !not_yet, not_yet, ..line });
        }
        if !lines.is_empty() {
            let by = words::phase_by(l, fmt::date_year(l, day));
            parts.push(Part { title: phase(l, each), by, lines });
        }
    }
    Ok(parts)
}

fn line(l: Locale, way: &Way, at: usize, names: &Names, may: May) -> Line {
    let (path, step) = (way.path(), &way.programme.steps[at]);
    let standing = way.standing().get(&step.place).copied();
    let allows = |how| path.allows(at, how).is_ok();
    let opens = step.phase != Phase::Before && path.stage() != Stage::In(step.phase);
    Line {
        place: step.place,
        title: step.title.clone(),
        href: match (step.course, step.class) {
            (Some(course), _) => Some(format!("/learn/{course}")),
            (None, class) => class.map(|class| format!("/classes/{class}")),
        },
        state: match standing {
            Some(_) => ui::status::ok(words::step_done(l)),
            None if opens => ui::status::unknown(words::step_closed(l)),
            None => ui::status::soon(words::step_open(l)),
        },
        why: standing.map(|mark| why(l, mark, names)).unwrap_or_default(),
        waits: String::new(),
        attends: may.accept && allows(How::Attended),
        observes: may.observe && allows(How::Observed),
        not_yet: false,
        accepts: may.accept && allows(How::Elsewhere),
        withdraws: may.accept && standing.is_some_and(|mark| mark.by.is_some()),
    }
}

/// Why a step counts, or counts no more, in a sentence.
fn why(l: Locale, mark: &Mark, names: &Names) -> String {
    let name = mark.by.map(|by| names.get(&by).cloned().unwrap_or_default());
    let on = fmt::date_year(l, mark.done_on);
    let (source, evidence) = (mark.source.as_str(), mark.evidence.as_str());
    match (mark.how, name) {
        (How::Course, _) => words::why_course(l, on),
        (How::Attended, None) => words::why_was_there(l, on),
        (How::Attended, Some(name)) => words::why_attended(l, name, on),
        (How::Observed, name) => words::why_observed(l, name.unwrap_or_default(), evidence, on),
        (How::Elsewhere, None) => words::why_instead(l, source, on),
        (How::Elsewhere, Some(name)) => words::why_elsewhere(l, source, on, evidence, name),
        (How::Withdrawn, None) => words::why_withdrawn(l, evidence),
        (How::Withdrawn, Some(name)) => words::why_withdrawn_by(l, name, evidence),
    }
}

/// One link of the chain, in a sentence with its day and its step.
fn told(l: Locale, zone: &str, way: &Way, (asked, mark): (&[Step], &Mark), names: &Names) -> String {
    // What is no longer asked has its last words.
    let step = way.programme.steps.iter().chain(asked).find(|step| step.place == mark.place);
    let title = step.map_or("", |step| step.title.as_str());
    let day = kernel::clock::civil_date(mark.at, zone);
    words::history_line(l, fmt::date_year(l, day), title, why(l, mark, names))
}

async fn mark(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<MemberId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    super::way(&signed.actor, &mut tx, id).await?;
    let done = match read(l, &sent) {
        Ok(new) => super::mark(&signed.actor, &mut tx, l, id, &new).await,
        Err(error) => Err(error),
    };
    finish(&ctx, &signed, tx, id, sent, done).await
}

fn read(l: Locale, sent: &Sent) -> Result<NewMark> {
    let wrong = || Error::invalid_said("how", words::mark_wrong_way(l));
    let how = How::parse(&sent.how).ok_or_else(wrong)?;
    let done_on = match how {
        How::Elsewhere => Some(web::day(l, "done_on", &sent.done_on)?),
        _ => None,
    };
    Ok(NewMark {
        place: sent.step.trim().parse().map_err(|_| wrong())?,
        how,
        source: sent.source.clone(),
        evidence: sent.evidence.clone(),
        done_on,
    })
}

async fn observer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<MemberId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (l, actor) = (signed.locale, &signed.actor);
    let mut tx = ctx.db.write().await?;
    super::way(actor, &mut tx, id).await?;
    let done = match person(actor, &mut tx, l, "observer", &sent.observer).await {
        Ok(observer) => super::set_observer(actor, &mut tx, l, id, observer).await,
        Err(error) => Err(error),
    };
    finish(&ctx, &signed, tx, id, sent, done).await
}

async fn removal(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<MemberId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::take_out(&signed.actor, &mut tx, signed.locale, id, &sent.why).await;
    finish(&ctx, &signed, tx, id, sent, done).await
}

/// Back to the page; with what is wrong, and all that was written, if something is.
async fn finish(ctx: &Ctx, signed: &Signed, tx: Tx, id: MemberId, sent: Sent, done: Result<()>) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/members/{id}"),
        |errors| page(ctx, signed, id, sent, errors),
    )
    .await
}
