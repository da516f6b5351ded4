//! The classes that a person may know of, and what waits for a leader's word.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use funds::Measure;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, Result, Tx, fmt};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::seat::Mine;
use crate::class::{self, Class};
use crate::hooks::{self, Decision};
use crate::ids::{ClassId, SeatId};
use crate::{circle, feedback, follow_up, instructor, membership, permissions, seat, session, words};

/// A class in a list.
pub(super) struct Row {
    pub id: ClassId,
    pub title: String,
    pub line: String,
    pub next: String,
}

/// A seat that waits for the word of who leads the person.
struct Waits {
    id: SeatId,
    text: String,
    budgets: Vec<Choice>,
    /// The decision it waits for, where that is made elsewhere.
    decision: Option<Decision>,
}

/// One of the reader's own seats, or a place that they hold.
struct Own {
    title: String,
    iso: String,
    day: String,
    hours: String,
    place: String,
    mine: Mine,
}

#[derive(Template)]
#[template(path = "live/index.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
    /// What others have above the catalogue.
    above: Html,
    own: Vec<Own>,
    /// The seats about whose sessions the reader is asked, with their classes.
    asked: Vec<(String, String)>,
    waits: Vec<Waits>,
    member: Option<String>,
    teaches: bool,
    sets_up: bool,
    errors: Fields,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx).await?)
}

/// The page again, with what is wrong with the answer about a seat that was sent from it.
pub(super) async fn index_again(signed: &Signed, ctx: &Ctx, seat: SeatId, error: Error) -> Answer {
    let (status, sentence) = match error {
        Error::Conflict(said) => (StatusCode::CONFLICT, said.say(signed.locale)),
        error => {
            let wrong = Fields::from_error(signed.locale, error)?;
            let sentences: Vec<&str> = wrong.iter().map(|(_, sentence)| sentence).collect();
            (StatusCode::UNPROCESSABLE_ENTITY, sentences.join(" "))
        }
    };
    let errors = Fields::said(format!("why-{seat}"), sentence);
    let mut tx = ctx.db.read().await?;
    web::html_with(status, &Index { errors, ..page(signed, &mut tx).await? })
}

async fn page(signed: &Signed, tx: &mut Tx) -> Result<Index> {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut rows = Vec::new();
    for class in class::all(actor, tx).await? {
        rows.push(row(actor, tx, l, class).await?);
    }
    Ok(Index {
        page: Page::of(signed, words::classes_title(l)).at(Place::Classes),
        rows,
        above: hooks::above(signed, tx).await?,
        own: own(actor, tx, l).await?,
        asked: asked(actor, tx, l).await?,
        waits: waits(actor, tx, l).await?,
        member: member(actor, tx, l).await?,
        teaches: teaches(actor, tx).await?,
        sets_up: permissions::require_setting_up(actor).is_ok(),
        errors: Fields::default(),
    })
}

/// Whether My sessions has anything for the reader: whoever is asked for the first time has to find the question.
async fn teaches(actor: &Actor, tx: &mut Tx) -> Result<bool> {
    Ok(instructor::is_one(actor, tx).await?
        || !session::taught(actor, tx).await?.is_empty()
        || !instructor::of_mine(actor, tx).await?.is_empty())
}

/// What the reader is asked about sessions they were in: where, and in words.
async fn asked(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<(String, String)>> {
    let mut asked = Vec::new();
    for seat in feedback::open(actor, tx).await? {
        let title = words::feedback_title(l, title(actor, tx, &seat).await?);
        asked.push((format!("/seats/{}/feedback", seat.id), title));
    }
    for seat in follow_up::open(actor, tx).await? {
        let title = words::follow_up_title(l, title(actor, tx, &seat).await?);
        asked.push((format!("/seats/{}/follow-up", seat.id), title));
    }
    Ok(asked)
}

async fn title(actor: &Actor, tx: &mut Tx, seat: &seat::Seat) -> Result<String> {
    let session = session::find(actor, tx, seat.session).await?;
    Ok(class::find(actor, tx, session.class).await?.title)
}

/// What the reader's membership leaves this month.
async fn member(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Option<String>> {
    let Some((membership, left)) = membership::of(actor, tx, actor.require_person()?).await? else {
        return Ok(None);
    };
    let left_over = words::member_left(l, &membership.title, left.total(), membership.classes);
    let carried = match left.carried {
        0 => super::membership::carried(l, membership.carry),
        carried => words::member_of_before(l, carried),
    };
    Ok(Some(format!("{left_over} {carried}")))
}

async fn own(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Own>> {
    let mut own = Vec::new();
    for seat in seat::mine(actor, tx).await? {
        let session = session::find(actor, tx, seat.session).await?;
        let class = class::find(actor, tx, session.class).await?;
        let (iso, day, hours) = super::times(l, &session)?;
        let mine = Mine::of(tx, l, &session, &seat).await?;
        own.push(Own { title: class.title, iso, day, hours, place: super::place(l, &session), mine });
    }
    Ok(own)
}

pub(super) async fn row(actor: &Actor, tx: &mut Tx, l: Locale, class: Class) -> Result<Row> {
    let now = tx.now();
    let sessions = session::of_class(actor, tx, class.id).await?;
    let next = match sessions.iter().find(|session| session.takes(now)) {
        Some(session) => {
            let (_, day, hours) = super::times(l, session)?;
            words::class_next(l, day, hours, session.free().max(0))
        }
        None => words::class_no_next(l).to_owned(),
    };
    Ok(Row { id: class.id, line: about(l, &class), title: class.title, next })
}

/// The length, the language and the price, as one line.
pub(super) fn about(l: Locale, class: &Class) -> String {
    let minutes = fmt::minutes(l, class.minutes);
    words::class_about(l, minutes, class.size, kernel::i18n::autonym(&class.language), price(l, class))
}

pub(super) fn price(l: Locale, class: &Class) -> String {
    match Measure::parse(&class.measure) {
        Some(measure) if class.price > 0 => measure.print(l, class.price),
        _ => words::class_free(l).to_owned(),
    }
}

async fn waits(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Waits>> {
    let budgets = funds::budget::all(actor, tx).await?;
    let mut waits = Vec::new();
    for (seat, person) in seat::waiting_for(actor, tx).await? {
        let session = session::find(actor, tx, seat.session).await?;
        let class = class::find(actor, tx, session.class).await?;
        let (_, day, hours) = super::times(l, &session)?;
        let fits = |budget: &&funds::Budget| {
            budget.measure.name() == class.measure
                && budget.closed_at.is_none()
                && !matches!(budget.scope, funds::Scope::Person(_) | funds::Scope::Rounding)
        };
        let choice = |budget: &funds::Budget| {
            let left = budget.print(l, budget.balance.left());
            Choice::new(budget.id.to_string(), words::seat_budget_left(l, budget.name.as_str(), left))
        };
        // What is for a programme of theirs stands first.
        let first = crate::money::of_programmes(tx, &class, &seat).await?;
        let others = budgets.iter().filter(|one| first.iter().all(|known| known.id != one.id));
        let budgets = first.iter().chain(others).filter(fits).map(choice).collect();
        let text = words::seat_asks(l, person, class.title.as_str(), day, hours, price(l, &class));
        let decision = hooks::decision(actor, tx, seat.id).await?;
        waits.push(Waits { id: seat.id, text, budgets, decision });
    }
    Ok(waits)
}

/// The name of the team or circle that a class is private to.
pub(super) async fn whom(tx: &mut Tx, l: Locale, class: &Class) -> Result<Option<String>> {
    if let Some(circle) = class.circle {
        return Ok(circle::store::find(tx, circle).await?.map(|one| one.name));
    }
    let Some(unit) = class.unit else { return Ok(None) };
    let name = membership::store::unit_name(tx, unit).await?;
    Ok(Some(name.unwrap_or_else(|| words::class_for_a_team(l).to_owned())))
}
