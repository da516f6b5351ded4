//! Asking for something, what one asked for, and the page of one request: the same for who asks and who decides, each
//! with what they may do. Leaves out the list of what waits (`desk`).

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum_extra::extract::Form;
use funds::Measure;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::ask::{self, New};
use super::decide::{self, Answer};
use super::{Request, show};
use crate::ids::RequestId;
use crate::machine::State as Far;
use crate::purpose::{Purpose, Tier};
use crate::words;

/// The routes of requests.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/requests", get(mine).post(create))
        .route("/requests/new", get(new))
        .route("/requests/{request}", get(one))
        .route("/requests/{request}/decision", post(decided))
        .route("/requests/{request}/answer", post(answered))
        .route("/requests/{request}/withdrawal", post(withdrawn))
        .route("/requests/{request}/cancellation", post(cancelled))
}

/// A request in a list.
pub(crate) struct Line {
    pub id: RequestId,
    pub title: String,
    pub about: String,
    pub price: Option<String>,
    pub state: ui::Status,
}

#[derive(Template)]
#[template(path = "request/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
}

/// The word for how far a request is.
pub(crate) fn word(l: Locale, state: Far) -> &'static str {
    match state {
        Far::Waiting(_) => words::state_waiting(l),
        Far::Returned(_) => words::state_returned(l),
        Far::Approved => words::state_approved(l),
        Far::Refused => words::state_refused(l),
        Far::Withdrawn => words::state_withdrawn(l),
        Far::Cancelled => words::state_cancelled(l),
    }
}

/// The same with its sign.
pub(crate) fn state(l: Locale, state: Far) -> ui::Status {
    let word = word(l, state);
    match state {
        Far::Waiting(_) | Far::Returned(_) => ui::status::soon(word),
        Far::Approved => ui::status::ok(word),
        Far::Refused => ui::status::no(word),
        Far::Withdrawn | Far::Cancelled => ui::status::unknown(word),
    }
}

/// A request as a line of a list.
pub(crate) fn line(ctx: &Ctx, l: Locale, request: &Request, who: Option<&str>) -> Line {
    let asked = fmt::date_year(l, kernel::clock::civil_date(request.asked_at, &ctx.config.time_zone));
    let what = request.purpose.say(l);
    let about = match who {
        Some(who) => words::line_about_who(l, who, what, asked),
        None => words::line_about(l, what, asked),
    };
    let (title, price) = (request.title.clone(), request.print(l));
    Line { id: request.id, title, about, price, state: state(l, request.state) }
}

async fn mine(signed: Signed, State(ctx): State<Ctx>) -> Reply {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let requests = super::mine(&signed.actor, &mut tx).await?;
    let me = signed.actor.require_person()?;
    let others: Vec<PersonId> = requests.iter().map(|one| one.person).filter(|one| *one != me).collect();
    let names = people::names(&signed.actor, &mut tx, &others).await?;
    let lines = requests.iter().map(|one| line(&ctx, l, one, names.get(&one.person).map(String::as_str)));
    let page = Page::of(&signed, words::requests_title(l)).at(Place::Requests);
    web::html(&Index { page, lines: lines.collect() })
}

/// What the form of a request sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    person: String,
    purpose: String,
    tier: String,
    course: String,
    title: String,
    reason: String,
    link: String,
    price: String,
    measure: String,
    away_from: String,
    away_until: String,
}

#[derive(Template)]
#[template(path = "request/new.html")]
struct Form_ {
    page: Page,
    persons: Vec<Choice>,
    purposes: Vec<Choice>,
    tiers: Vec<Choice>,
    course: Option<String>,
    form: Sent,
    errors: Fields,
}

async fn new(signed: Signed, State(ctx): State<Ctx>, Query(sent): Query<Sent>) -> Reply {
    web::html(&form(&ctx, &signed, sent, Fields::default()).await?)
}

async fn form(ctx: &Ctx, signed: &Signed, mut sent: Sent, errors: Fields) -> Result<Form_> {
    let (l, me) = (signed.locale, signed.actor.require_person()?);
    let mut tx = ctx.db.read().await?;
    let mut persons = vec![Choice::new("", words::ask_for_me(l))];
    let reports = people::reports(&signed.actor, &mut tx).await?;
    let names = people::names(&signed.actor, &mut tx, &reports).await?;
    for report in reports.iter().filter(|report| **report != me) {
        persons.push(Choice::new(report.to_string(), names.get(report).cloned().unwrap_or_default()));
    }
    let course = match sent.course.parse() {
        Ok(course) => super::store::course_title(&mut tx, course, l.code()).await?,
        Err(_) => None,
    };
    if course.is_none() {
        sent.course.clear();
    }
    let purposes = Purpose::ALL.iter().filter(|one| **one != Purpose::Course || course.is_some());
    if sent.purpose.is_empty() {
        let usual = if course.is_some() { Purpose::Course } else { Purpose::Other };
        sent.purpose = usual.name().into();
    }
    if sent.measure.is_empty() {
        sent.measure = crate::autonomy::store::house_measure()?.name().into();
    }
    Ok(Form_ {
        page: Page::of(signed, words::ask_title(l)).at(Place::Requests),
        persons,
        purposes: purposes.map(|one| Choice::new(one.name(), one.say(l))).collect(),
        tiers: Tier::ALL.iter().map(|one| Choice::new(one.name(), one.say(l))).collect(),
        course,
        form: sent,
        errors,
    })
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Reply {
    let done = async {
        let new = read(&signed, &sent)?;
        let mut tx = ctx.db.write().await?;
        let id = ask::ask(&ctx, &signed.actor, &mut tx, signed.locale, &new).await?;
        tx.commit().await?;
        Ok::<_, Error>(id)
    };
    match done.await {
        Ok(id) => web::see_other(super::tell::path(id)),
        Err(error) => web::refused(signed.locale, error, |errors| form(&ctx, &signed, sent, errors)).await,
    }
}

fn read(signed: &Signed, sent: &Sent) -> Result<New> {
    let l = signed.locale;
    let me = signed.actor.require_person()?;
    let person = match sent.person.trim() {
        "" => me,
        other => other.parse().map_err(|_| Error::invalid_said("person", words::ask_not_yours(l)))?,
    };
    let purpose = Purpose::parse(&sent.purpose);
    let course = match sent.course.trim() {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::invalid_said("title", words::ask_course_gone(l)))?),
    };
    let (price, measure) = price(l, sent)?;
    // A seat is asked for where it is: on the page of its class, which knows its days and its price.
    if purpose == Some(Purpose::Class) && Tier::parse(&sent.tier).is_none_or(|tier| tier == Tier::Person) {
        return Err(Error::invalid_said("purpose", words::ask_seat_there(l)));
    }
    Ok(New {
        person,
        purpose: purpose.ok_or_else(|| Error::invalid_said("purpose", words::ask_purpose_wrong(l)))?,
        tier: Tier::parse(&sent.tier).unwrap_or(Tier::Person),
        course: course.filter(|_| purpose == Some(Purpose::Course)),
        class: None,
        title: sent.title.clone(),
        reason: sent.reason.clone(),
        link: sent.link.clone(),
        price,
        measure,
        away: days(l, &sent.away_from, &sent.away_until)?,
    })
}

/// Whether an amount is left empty, or written as nothing.
pub(crate) fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let zero = |c: char| matches!(c, '0' | '٠');
    text.is_empty() || (text.chars().any(zero) && text.chars().all(|c| zero(c) || matches!(c, '.' | ',')))
}

fn price(l: Locale, sent: &Sent) -> Result<(i64, Option<Measure>)> {
    let plain = sent.price.trim();
    if is_nothing(plain) {
        return Ok((0, None));
    }
    let measure = Measure::parse(&sent.measure).filter(|measure| measure.is_money());
    let measure = measure.ok_or_else(|| Error::invalid_said("measure", words::ask_measure_wrong(l)))?;
    Ok((measure.read(l, "price", plain)?, Some(measure)))
}

/// The first and the last day, where there are any; one alone stands for both.
pub(crate) fn days(l: Locale, from: &str, until: &str) -> Result<Option<(Date, Date)>> {
    let day = |field: &str, text: &str| -> Result<Option<Date>> {
        let wrong = |_| Error::invalid_said(field, words::day_wrong(l));
        if text.trim().is_empty() { Ok(None) } else { text.trim().parse().map(Some).map_err(wrong) }
    };
    Ok(match (day("away_from", from)?, day("away_until", until)?) {
        (None, None) => None,
        (Some(one), None) | (None, Some(one)) => Some((one, one)),
        (Some(from), Some(until)) => Some((from, until)),
    })
}

async fn one(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RequestId>) -> Reply {
    let mut tx = ctx.db.read().await?;
    web::html(&show::page(&ctx, &signed, &mut tx, id, show::Again::default()).await?)
}

async fn decided(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RequestId>,
    Form(sent): Form<show::Typed>,
) -> Reply {
    let mut tx = ctx.db.write().await?;
    let done = async {
        let asked = super::find(&signed.actor, &mut tx, id).await?.request;
        let answer = answer(&signed, &sent, asked.measure.map(|measure| (asked.price, measure)))?;
        decide::decide(&ctx, &signed.actor, &mut tx, signed.locale, id, &answer, &sent.said).await
    };
    let done = done.await.map(drop);
    acted(&ctx, &signed, tx, id, sent, done).await
}

fn answer(signed: &Signed, sent: &show::Typed, price: Option<(i64, Measure)>) -> Result<Answer> {
    let l = signed.locale;
    let optional = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    match sent.answer.as_str() {
        "yes" if !sent.shared.is_empty() => {
            let (price, measure) =
                price.ok_or_else(|| Error::invalid_said("said", words::part_not_here(l)))?;
            Ok(Answer::Shared(sent.shared.read(l, price, measure)?))
        }
        "yes" => {
            let budget = optional(&sent.budget).map(|id| id.parse());
            let wrong = |_| Error::invalid_said("budget", words::money_not_yours(l));
            Ok(Answer::Yes(budget.transpose().map_err(wrong)?))
        }
        "no" => {
            let course = optional(&sent.alternative_course).map(|id| id.parse());
            let wrong = |_| Error::invalid_said("alternative_course", words::ask_course_gone(l));
            Ok(Answer::No(sent.alternative.clone(), course.transpose().map_err(wrong)?))
        }
        "question" => Ok(Answer::Question),
        _ => Err(Error::invalid_said("said", words::decide_answer_missing(l))),
    }
}

/// What a form of one sentence sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    said: String,
}

async fn answered(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RequestId>,
    Form(sent): Form<Said>,
) -> Reply {
    let mut tx = ctx.db.write().await?;
    let done = decide::answer(&ctx, &signed.actor, &mut tx, signed.locale, id, &sent.said).await;
    acted(&ctx, &signed, tx, id, show::Typed::default(), done.map(drop)).await
}

async fn withdrawn(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RequestId>) -> Reply {
    let mut tx = ctx.db.write().await?;
    let done = decide::withdraw(&ctx, &signed.actor, &mut tx, signed.locale, id).await;
    acted(&ctx, &signed, tx, id, show::Typed::default(), done.map(drop)).await
}

async fn cancelled(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RequestId>,
    Form(sent): Form<Said>,
) -> Reply {
    let mut tx = ctx.db.write().await?;
    let done = decide::cancel(&ctx, &signed.actor, &mut tx, signed.locale, id, &sent.said).await;
    acted(&ctx, &signed, tx, id, show::Typed::default(), done.map(drop)).await
}

/// Back to the page of the request; what went wrong stands on it.
async fn acted(
    ctx: &Ctx,
    signed: &Signed,
    tx: Tx,
    id: RequestId,
    typed: show::Typed,
    done: Result<()>,
) -> Reply {
    match done {
        Ok(()) => {
            tx.commit().await?;
            web::see_other(super::tell::path(id))
        }
        Err(error) => {
            tx.rollback().await?;
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
            let (note, errors) = match error {
                Error::Conflict(said) | Error::Forbidden(said) => {
                    (Some(said.say(signed.locale)), Fields::default())
                }
                other => (None, Fields::from_error(signed.locale, other)?),
            };
            let mut tx = ctx.db.read().await?;
            let page = show::page(ctx, signed, &mut tx, id, show::Again { typed, errors, note }).await?;
            web::html_with(status, &page)
        }
    }
}
