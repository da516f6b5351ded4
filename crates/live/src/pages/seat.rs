//! A seat: the block whose state decides the verb, its chain, and the acts.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::tz::TimeZone;
use kernel::i18n::{Html, Locale};
use kernel::{Actor, Ctx, Error, Result, Tx, fmt};
use records::Said;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place, Status};

use super::asking::{self, Beside};
use super::class::id;
use super::{form, list};
use crate::class::Class;
use crate::ids::{ClassId, SeatId, SessionId};
use crate::recommendation;
use crate::seat::{self, Seat, State as At};
use crate::session::{self, Session};
use crate::{class, material, membership, permissions, when, words};

/// Somebody's own seat, as the class's page shows it.
pub(super) struct Mine {
    pub id: SeatId,
    pub status: Status,
    pub told: String,
    pub answers: bool,
    /// Whether a yes says no more than that they would come.
    pub undated: bool,
    pub gives_back: bool,
    pub waits: bool,
}

impl Mine {
    pub(super) async fn of(tx: &mut Tx, l: Locale, session: &Session, seat: &Seat) -> Result<Self> {
        let until = |at: Option<jiff::Timestamp>| {
            at.map_or_else(|| Ok(String::new()), |at| when::told(l, at, &session.zone))
        };
        let told = match seat.state {
            At::Invited if seat.until.is_none() => words::seat_no_date(l).to_owned(),
            At::Offered | At::Invited => words::seat_until(l, until(seat.until)?),
            At::Reserved => words::seat_held_until(l, until(seat.until)?),
            At::Waiting if session.starts_at.is_none() => words::seat_would_come(l).to_owned(),
            At::Waiting => {
                let before = seat::before(tx, seat).await?;
                words::seat_before_you(l, before)
            }
            At::Booked if session.free_until.is_some() && session.is_free_to_give_back(tx.now()) => {
                words::seat_free_until(l, until(session.free_until)?)
            }
            // Once it has begun nothing is given back any more.
            At::Booked if session.starts_at.is_none_or(|starts| starts > tx.now()) => {
                words::seat_late(l).to_owned()
            }
            _ => String::new(),
        };
        Ok(Self {
            id: seat.id,
            status: status(l, seat.state),
            told,
            answers: seat.state == At::Offered,
            undated: session.starts_at.is_none(),
            waits: seat.state == At::Waiting,
            gives_back: matches!(seat.state, At::Booked | At::Waiting | At::Asked),
        })
    }
}

/// The state as shape and word.
pub(super) fn status(l: Locale, state: At) -> Status {
    let word = word(l, state);
    match state {
        At::Booked | At::Attended => ui::status::ok(word),
        At::New | At::Asked | At::Invited | At::Reserved | At::Waiting | At::Offered => {
            ui::status::soon(word)
        }
        At::Missed | At::Refused | At::CalledOff => ui::status::no(word),
        _ => ui::status::unknown(word),
    }
}

fn word(l: Locale, state: At) -> &'static str {
    match state {
        At::New | At::Asked => words::state_asked(l),
        At::Invited => words::state_invited(l),
        At::Reserved => words::state_reserved(l),
        At::Waiting => words::state_waiting(l),
        At::Offered => words::state_offered(l),
        At::Booked => words::state_booked(l),
        At::Attended => words::state_attended(l),
        At::Missed => words::state_missed(l),
        At::Refused => words::state_refused(l),
        At::Declined => words::state_declined(l),
        At::Lapsed => words::state_lapsed(l),
        At::GivenBack => words::state_given_back(l),
        At::NotAttending => words::state_not_attending(l),
        At::NotRequired => words::state_not_required(l),
        At::Released => words::state_released(l),
        At::CalledOff => words::state_called_off(l),
    }
}

/// One step of the chain, as a line.
struct Step {
    at: String,
    status: Status,
    by: String,
    why: String,
}

#[derive(Template)]
#[template(path = "live/seat.html")]
struct Show {
    page: Page,
    class: String,
    class_id: ClassId,
    when: String,
    place: String,
    mine: Mine,
    /// What a yes costs, while the reader is asked; empty where nothing.
    price: String,
    /// Who invites the reader, with three answers.
    asks: Html,
    own: bool,
    leads: bool,
    /// How many places of the session are held without a name by who holds this one; none where it is not held.
    held: usize,
    steps: Vec<Step>,
    /// The session, where the seat is the reader's and joined by a link.
    joins: Option<SessionId>,
    /// How much there is to read and do, and how much of what comes first is left.
    materials: (usize, usize),
    others: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeatId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, id).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, id: SeatId) -> Result<Show> {
    let (actor, l) = (&signed.actor, signed.locale);
    let seat = seat::find(actor, tx, id).await?;
    let session = session::find(actor, tx, seat.session).await?;
    let class = class::find(actor, tx, session.class).await?;
    let own = seat.person.is_some() && seat.person == actor.person_id();
    let others = if own && seat.state == At::Booked { others(signed, tx, &session).await? } else { vec![] };
    let (_, day, hours) = super::times(l, &session)?;
    let leads = match seat.person {
        Some(person) => {
            permissions::require_leading(actor, tx, person).await.is_ok()
                && seat.state.may_become(At::NotRequired)
        }
        None => false,
    };
    let title = match seat.person {
        Some(person) => {
            let name = people::names(actor, tx, &[person]).await?.remove(&person).unwrap_or_default();
            words::seat_title(l, name)
        }
        None => words::seat_without_name(l).to_owned(),
    };
    let asked = own && matches!(seat.state, At::Invited | At::Offered);
    let price = if asked { price(tx, l, &class, &seat).await? } else { String::new() };
    Ok(Show {
        price,
        page: Page::of(signed, title).at(Place::Classes),
        class: class.title,
        class_id: class.id,
        when: crate::pages::told(l, day, hours),
        place: super::place(l, &session),
        mine: Mine::of(tx, l, &session, &seat).await?,
        asks: if own { asking::asks(signed, tx, Beside::Seat(id)).await? } else { Html::default() },
        own,
        leads,
        held: match seat.state {
            At::Reserved => 1 + seat::held_with(actor, tx, id).await?.len(),
            _ => 0,
        },
        steps: steps(actor, tx, l, id).await?,
        joins: (own && seat.state == At::Booked && session.is_open() && !session.link.is_empty())
            .then_some(session.id),
        materials: materials(actor, tx, class.id, own && seat.state == At::Booked).await?,
        others,
        form: Sent::default(),
        errors: Fields::default(),
    })
}

/// What a seat costs somebody whom no membership covers.
async fn price(tx: &mut Tx, l: Locale, class: &Class, seat: &Seat) -> Result<String> {
    let Some(person) = seat.person.filter(|_| class.price > 0) else { return Ok(String::new()) };
    Ok(match membership::would_cover(tx, class, person).await? {
        Some(_) => String::new(),
        None => words::seat_price(l, list::price(l, class)),
    })
}

async fn materials(actor: &Actor, tx: &mut Tx, class: ClassId, shown: bool) -> Result<(usize, usize)> {
    if !shown {
        return Ok((0, 0));
    }
    let all = material::of_class(actor, tx, class).await?;
    let left = all.iter().filter(|one| one.needed && one.done_at.is_none()).count();
    Ok((all.len(), left))
}

async fn steps(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId) -> Result<Vec<Step>> {
    let zone = TimeZone::get(tx.zone()).map_err(Error::internal)?;
    let chain = seat::chain(actor, tx, id).await?;
    let persons: Vec<_> = chain.iter().filter_map(|step| step.by).collect();
    let names = people::names(actor, tx, &persons).await?;
    let step = |step: &seat::Move| Step {
        at: fmt::instant(l, step.at, &zone),
        status: status(l, step.to),
        by: step.by.and_then(|by| names.get(&by).cloned()).unwrap_or_default(),
        why: step.why.clone(),
    };
    Ok(chain.iter().map(step).collect())
}

async fn others(signed: &Signed, tx: &mut Tx, session: &Session) -> Result<Vec<Choice>> {
    let now = tx.now();
    let mut others = Vec::new();
    for other in session::of_class(&signed.actor, tx, session.class).await? {
        if other.id != session.id && other.takes(now) && other.free() > 0 {
            let (_, day, hours) = super::times(signed.locale, &other)?;
            others.push(Choice::new(other.id.to_string(), crate::pages::told(signed.locale, day, hours)));
        }
    }
    Ok(others)
}

/// What the forms of seats send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    answer: String,
    why: String,
    budget: String,
    whom: String,
    session: String,
}

/// One's own seat.
pub(super) async fn take(signed: Signed, State(ctx): State<Ctx>, Path(session): Path<SessionId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let me = signed.actor.require_person()?;
    let seat = seat::take(&signed.actor, &mut tx, signed.locale, session, me).await?;
    tx.commit().await?;
    web::see_other(format!("/seats/{}", seat.id))
}

pub(super) async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let said = Said::parse(&form.answer).ok_or(Error::NotFound)?;
    let seat =
        recommendation::answer_seat(&signed.actor, &mut tx, signed.locale, id, said, &form.why).await?;
    let class = session::find(&signed.actor, &mut tx, seat.session).await?.class;
    tx.commit().await?;
    match said {
        // Its page has the other dates.
        Said::Later => web::see_other(format!("/classes/{class}")),
        Said::Yes | Said::No => web::see_other(format!("/seats/{id}")),
    }
}

pub(super) async fn give_back(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    seat::give_back(&signed.actor, &mut tx, signed.locale, id, &form.why).await?;
    tx.commit().await?;
    web::see_other(format!("/seats/{id}"))
}

pub(super) async fn agree(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(seat): Path<SeatId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = match form.answer.as_str() {
        "agree" => {
            seat::agree(&signed.actor, &mut tx, signed.locale, seat, id(&form.budget)?, &form.why).await
        }
        _ => seat::refuse(&signed.actor, &mut tx, signed.locale, seat, &form.why).await,
    };
    if let Err(error) = done {
        tx.rollback().await?;
        return list::index_again(&signed, &ctx, seat, error).await;
    }
    tx.commit().await?;
    web::see_other("/classes")
}

pub(super) async fn not_required(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = seat::not_required(&signed.actor, &mut tx, signed.locale, id, &form.why).await;
    changed(&signed, &ctx, tx, id, done.map(drop), form).await
}

/// Gives a place that is held to a person.
pub(super) async fn name(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SeatId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = named(&signed, &mut tx, id, &sent).await;
    changed(&signed, &ctx, tx, id, done, sent).await
}

async fn named(signed: &Signed, tx: &mut Tx, id: SeatId, sent: &Sent) -> Result<()> {
    let (actor, l) = (&signed.actor, signed.locale);
    seat::find(actor, tx, id).await?;
    let mut places = seat::held_with(actor, tx, id).await?;
    places.insert(0, id);
    let names: Vec<&str> = sent.whom.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
    if names.len() > places.len() {
        return Err(Error::invalid_said("whom", words::name_too_many(l, places.len())));
    }
    // One line is answered as it is; of several each refusal says about whom it is.
    let about = |name: &str, error: Error| match (error, names.len()) {
        (Error::NotFound, 0 | 1) => Error::invalid_said("whom", words::person_not_led(l)),
        (Error::NotFound, _) => {
            Error::invalid_said("whom", words::crowd_refused(l, name, words::person_not_led(l)))
        }
        (Error::Conflict(sentence), 2..) => {
            Error::invalid_said("whom", words::crowd_refused(l, name, sentence.say(l)))
        }
        (Error::Invalid(fields), 2..) => {
            let why: Vec<String> = fields.iter().map(|field| field.message.say(l)).collect();
            Error::invalid_said("whom", words::crowd_refused(l, name, why.join(" ")))
        }
        (error, _) => error,
    };
    if names.is_empty() {
        return form::person(actor, tx, l, "whom", "").await.map(drop);
    }
    for (name, place) in names.iter().zip(places) {
        let whom = form::person(actor, tx, l, "whom", name).await.map_err(|error| about(name, error))?.id;
        seat::name(actor, tx, l, place, whom).await.map_err(|error| about(name, error))?;
    }
    Ok(())
}

pub(super) async fn let_go(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SeatId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let seat = seat::let_go(&signed.actor, &mut tx, signed.locale, id).await?;
    let session = session::find(&signed.actor, &mut tx, seat.session).await?;
    tx.commit().await?;
    web::see_other(format!("/classes/{}", session.class))
}

/// The page again after a change, or with what was sent and what is wrong with it.
async fn changed(signed: &Signed, ctx: &Ctx, tx: Tx, id: SeatId, done: Result<()>, form: Sent) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/seats/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(Show { form, errors, ..page(signed, &mut tx, id).await? })
        },
    )
    .await
}

pub(super) async fn swap(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(seat): Path<SeatId>,
    Form(form): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let new = seat::swap(&signed.actor, &mut tx, signed.locale, seat, id(&form.session)?).await?;
    tx.commit().await?;
    web::see_other(format!("/seats/{}", new.id))
}
