//! What people want, as a list with what may be the same and what was looked for; and every act on a demand. Leaves out the
//! page of one (`show`).

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use funds::Measure;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Routes, Signed};
use ui::{Choice, Page, Place};

use super::search::{self, Missed};
use super::{Answer, Demand, Offer, Urgency, propose, show};
use crate::ids::DemandId;
use crate::wish::FEWEST;
use crate::words;

/// The routes of demand.
pub(crate) fn routes() -> Routes {
    Routes::new()
        .route("/demand", get(index))
        .route("/demand/searches", post(attached))
        .route("/demand/{demand}", get(one))
        .route("/demand/{demand}/likeness", post(compared))
        .route("/demand/{demand}/words/end", post(taken_out))
        .route("/demand/{demand}/price", post(priced))
        .route("/demand/{demand}/answer", post(answered))
        .route("/demand/{demand}/class", post(made))
        .route("/demand/{demand}/invitations", post(invited))
}

/// A demand in the list.
struct Line {
    id: DemandId,
    title: String,
    people: String,
    soon: ui::Status,
    price: String,
    verdict: ui::Status,
}

/// Two that may be the same, the larger second.
struct Pair {
    one: (DemandId, String),
    other: (DemandId, String),
    why: String,
}

#[derive(Template)]
#[template(path = "demand/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    pairs: Vec<Pair>,
    missed: Vec<Missed>,
    into: Vec<Choice>,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Reply {
    let (l, mut tx) = (signed.locale, ctx.db.read().await?);
    let demands = super::all(&signed.actor, &mut tx).await?;
    let today = tx.today();
    let named = |id: DemandId| {
        let found = demands.iter().find(|demand| demand.id == id);
        (id, found.map(|demand| demand.title.clone()).unwrap_or_default())
    };
    let pair = |found: super::alike::Proposal| {
        // The list begins with what most people want.
        let (one, other) = (named(found.other), named(found.one));
        // A stem that nobody wrote explains nothing.
        let written = format!("{} {}", one.1, other.1).to_lowercase();
        let words: Vec<String> =
            found.words.into_iter().filter(|word| written.contains(word.as_str())).collect();
        Pair { why: words::demand_alike(l, fmt::list_and(l, &words)), one, other }
    };
    let pairs = super::proposals(&signed.actor, &mut tx, &demands).await?.into_iter().map(pair).collect();
    web::html(&Index {
        page: Page::of(&signed, words::demand_title(l)).at(Place::Demand),
        lines: demands.iter().map(|demand| line(l, demand, today)).collect(),
        pairs,
        missed: search::missed(&signed.actor, &mut tx).await?,
        into: demands.iter().map(|one| Choice::new(one.id.to_string(), &one.title)).collect(),
    })
}

fn line(l: Locale, demand: &Demand, today: Date) -> Line {
    Line {
        id: demand.id,
        title: demand.title.clone(),
        people: size(l, demand),
        soon: soon(l, demand, today),
        price: price(l, demand),
        verdict: verdict(l, demand),
    }
}

/// How many people, where they are enough not to be known by it.
pub(crate) fn people(l: Locale, count: i64) -> String {
    if count < FEWEST { words::demand_fewer(l, FEWEST) } else { words::wishes_people(l, count) }
}

/// How many want it, and in how many their managers saw that they need it.
pub(super) fn size(l: Locale, demand: &Demand) -> String {
    match (demand.people, demand.seen) {
        (_, 0) => people(l, demand.people),
        (0, seen) => words::demand_seen(l, people(l, seen)),
        (wanted, seen) => words::demand_wanted_seen(l, people(l, wanted), people(l, seen)),
    }
}

/// How soon something should follow, with the reason.
pub(super) fn soon(l: Locale, demand: &Demand, today: Date) -> ui::Status {
    match demand.urgency(today) {
        Urgency::By(day) => ui::status::soon(words::soon_by(l, fmt::day(l, day))),
        Urgency::Duty => ui::status::soon(words::soon_duty(l)),
        Urgency::Grows => ui::status::soon(words::soon_grows(l, super::RECENT_DAYS)),
        Urgency::Asked => ui::status::together(words::soon_asked(l)),
        Urgency::Open => ui::status::unknown(words::soon_open(l)),
    }
}

/// What it costs for each, as far as it is known.
pub(crate) fn price(l: Locale, demand: &Demand) -> String {
    match (demand.offer, demand.asked_at) {
        (Some(offer), _) => {
            let each = offer.each(if demand.is_shown() { demand.people } else { FEWEST });
            let print = |amount: i64| offer.measure.print(l, amount);
            match each {
                Some(each) => words::demand_price(l, print(each), print(offer.elsewhere)),
                None => words::demand_price_elsewhere(l, print(offer.elsewhere)),
            }
        }
        (None, Some((lowest, measure))) => words::demand_price_asked(l, measure.print(l, lowest)),
        (None, None) => words::cannot_tell(l).into(),
    }
}

/// Whether a class of its own is worth it.
pub(super) fn verdict(l: Locale, demand: &Demand) -> ui::Status {
    match (demand.pays(), demand.offer.map(Offer::even)) {
        (Some(true), _) => ui::status::ok(words::demand_enough(l)),
        (_, Some(Some(even))) => ui::status::soon(words::demand_opens_at(l, even)),
        (_, Some(None)) => ui::status::no(words::demand_never(l)),
        (_, None) => ui::status::unknown(words::demand_no_price(l)),
    }
}

async fn one(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<DemandId>) -> Reply {
    let mut tx = ctx.db.read().await?;
    web::html(&show::page(&ctx, &signed, &mut tx, id, show::Again::default()).await?)
}

/// What is said about a pair.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Compared {
    into: String,
    said: String,
}

async fn compared(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<Compared>,
) -> Reply {
    let (actor, l) = (&signed.actor, signed.locale);
    super::require(actor)?;
    let other = chosen(l, &sent.into)?;
    let mut tx = ctx.db.write().await?;
    if sent.said == "differ" {
        super::differ(actor, &mut tx, l, id, other).await?;
    } else {
        super::join(actor, &mut tx, l, id, other).await?;
    }
    tx.commit().await?;
    web::see_other("/demand")
}

fn chosen(l: Locale, into: &str) -> Result<DemandId> {
    into.parse().map_err(|_| Error::invalid_said("into", words::demand_same(l)))
}

/// Words, and where they belong.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Words {
    words: String,
    into: String,
}

async fn attached(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Words>) -> Reply {
    super::require(&signed.actor)?;
    let into = chosen(signed.locale, &sent.into)?;
    let mut tx = ctx.db.write().await?;
    search::attach(&signed.actor, &mut tx, &sent.words, into).await?;
    tx.commit().await?;
    web::see_other(path(into))
}

async fn taken_out(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<Words>,
) -> Reply {
    let mut tx = ctx.db.write().await?;
    super::take_out(&signed.actor, &mut tx, signed.locale, id, &sent.words).await?;
    tx.commit().await?;
    web::see_other(path(id))
}

async fn priced(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<show::Priced>,
) -> Reply {
    super::require(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = async {
        let offer = offer(signed.locale, &sent)?;
        super::price(&signed.actor, &mut tx, id, offer).await
    };
    let done = done.await;
    acted(&ctx, &signed, tx, id, show::Again { price: Some(sent), ..show::Again::default() }, done).await
}

/// Reads prices; nothing written is nothing to pay, except for a place elsewhere.
fn offer(l: Locale, sent: &show::Priced) -> Result<Offer> {
    let measure = Measure::parse(&sent.measure).filter(|measure| measure.is_money());
    let measure = measure.ok_or_else(|| Error::invalid_said("measure", words::ask_measure_wrong(l)))?;
    let amount = |field: &str, text: &str| match crate::request::pages::is_nothing(text) {
        true => Ok(0),
        false => measure.read(l, field, text),
    };
    let offer = Offer {
        fixed: amount("fixed", &sent.fixed)?,
        per_head: amount("per_head", &sent.per_head)?,
        elsewhere: measure.read(l, "elsewhere", &sent.elsewhere)?,
        measure,
    };
    if offer.fixed == 0 && offer.per_head == 0 {
        return Err(Error::invalid_said("fixed", words::demand_price_missing(l)));
    }
    Ok(offer)
}

async fn answered(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<show::Said>,
) -> Reply {
    super::require(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        let answer = Answer::parse(&sent.answer);
        let answer = answer.ok_or_else(|| Error::invalid_said("answer", words::demand_answer_missing(l)))?;
        super::answer(&signed.actor, &mut tx, l, id, answer, &sent.said).await
    };
    let done = done.await;
    match done {
        Ok(()) => {
            tx.commit().await?;
            web::see_other("/demand")
        }
        failed => {
            acted(&ctx, &signed, tx, id, show::Again { said: sent, ..show::Again::default() }, failed).await
        }
    }
}

/// The proposal as somebody has read it, so that what is made is what stood there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Read {
    starts: String,
    instructor: String,
}

async fn made(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<Read>,
) -> Reply {
    super::require(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        let changed = |_| Error::conflict_said(words::propose_changed(l));
        let starts = sent.starts.parse().map_err(changed)?;
        let instructor = match sent.instructor.trim() {
            "" => None,
            text => Some(text.parse().map_err(|_| Error::conflict_said(words::propose_changed(l)))?),
        };
        propose::make(&signed.actor, &mut tx, l, id, (starts, instructor)).await.map(drop)
    };
    let done = done.await;
    acted(&ctx, &signed, tx, id, show::Again::default(), done).await
}

async fn invited(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<DemandId>,
    Form(sent): Form<show::Said>,
) -> Reply {
    super::require(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    match propose::invite(&ctx, &signed.actor, &mut tx, signed.locale, id, &sent.said).await {
        Ok(_) => {
            tx.commit().await?;
            web::see_other("/demand")
        }
        Err(error) => acted(&ctx, &signed, tx, id, show::Again::default(), Err(error)).await,
    }
}

fn path(id: DemandId) -> String {
    format!("/demand/{id}")
}

/// Back to the page of the demand; what went wrong stands on it.
async fn acted(
    ctx: &Ctx,
    signed: &Signed,
    tx: Tx,
    id: DemandId,
    again: show::Again,
    done: Result<()>,
) -> Reply {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| path(id),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            show::page(ctx, signed, &mut tx, id, show::Again { errors, ..again }).await
        },
    )
    .await
}
