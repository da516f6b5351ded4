//! A seat in a class that costs something: it asks by itself, is booked with the yes and given on with the no; where the
//! seat goes its own way first, the request follows. Leaves out the seat's own rules (`live`).

use funds::Measure;
use kernel::{Actor, BoxFuture, Ctx, Error, Event, Result, Tx, fmt};
use live::hooks::Decision;
use live::seat::{self, Moved};
use live::{Seat, SeatId, State, class, session};

use super::ask::{self, New};
use super::{Request, decide, seat_store, store, tell};
use crate::delegation::Reach;
use crate::purpose::{Purpose, Tier};
use crate::{machine, words};

const HOUSE: Actor = Actor::system("a seat is asked for");

/// A seat moved: one that is asked for becomes a request; the request of any other has nothing to decide any more.
pub(crate) fn moved<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let moved: Moved = event.read()?;
        let seat = seat::find(&HOUSE, tx, moved.seat).await?;
        match seat_store::request_of(tx, seat.id).await? {
            None if seat.state == State::Asked => asks(ctx, tx, &seat).await,
            Some(request) if seat.state != State::Asked => decide::let_seat_go(ctx, tx, request, &seat).await,
            _ => Ok(()),
        }
    })
}

/// Answers `live`, by the hook that `server` registers: the request that waits for a seat is decided before the seat is.
pub fn decision<'a>(
    actor: &'a Actor,
    tx: &'a mut Tx,
    seat: SeatId,
) -> BoxFuture<'a, Result<Option<Decision>>> {
    Box::pin(async move {
        let Some(id) = seat_store::request_of(tx, seat).await? else { return Ok(None) };
        let seen = store::seen(tx, id).await?;
        if seen.request.state.is_over() {
            return Ok(None);
        }
        let may = seen.is_for(actor, &Reach::today(actor, tx).await?);
        Ok(Some(Decision { path: may.then(|| tell::path(id)) }))
    })
}

/// Asks for a seat in the name of its person. Where nobody could decide, whoever leads them agrees on the page of the class.
async fn asks(ctx: &Ctx, tx: &mut Tx, seat: &Seat) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    let (me, l) = (Actor::person(person, []), tell::locale(ctx, tx, person).await?);
    let session = session::find(&me, tx, seat.session).await?;
    let class = class::find(&me, tx, session.class).await?;
    let day = session.local_start.map(|start| start.date());
    let title = match day {
        Some(day) => words::seat_title(l, &class.title, fmt::day(l, day)),
        None => class.title.clone(),
    };
    let new = New {
        person,
        purpose: Purpose::Class,
        tier: Tier::Person,
        course: None,
        class: Some(session.id.0),
        title: title.chars().take(super::MOST_TITLE).collect(),
        reason: words::seat_reason(l, &class.title),
        link: String::new(),
        price: class.price,
        measure: Measure::parse(&class.measure),
        away: day.map(|day| (day, day)),
    };
    if store::same(tx, &new).await?.is_some() {
        return Ok(());
    }
    match ask::ask_about(ctx, &me, tx, l, &new, Some(&class.title)).await {
        Ok(id) => {
            seat_store::bind(tx, id, seat.id).await?;
            let seen = store::seen(tx, id).await?;
            if seen.request.state == machine::State::Approved {
                book(ctx, tx, &seen.request, "").await?;
            }
            Ok(())
        }
        // Nothing was written where it could not be routed.
        Err(Error::Invalid(_)) if store::same(tx, &new).await?.is_none() => Ok(()),
        Err(other) => Err(other),
    }
}

/// Books the seat of a request whose price is promised.
///
/// # Errors
/// [`Error::Conflict`] where the seat is not asked for any more.
pub(super) async fn book(ctx: &Ctx, tx: &mut Tx, request: &Request, said: &str) -> Result<()> {
    let Some(id) = seat_store::seat_of(tx, request.id).await? else { return Ok(()) };
    let l = tell::locale(ctx, tx, request.person).await?;
    let seen = store::seen(tx, request.id).await?;
    let (_, line) = seen.request.money.ok_or(Error::NotFound)?;
    // Budgets that share it may count in several currencies; the price is what they pay together.
    let promised = match seen.parts.is_empty() {
        true => funds::line::find(&HOUSE, tx, line).await?.committed,
        false => request.price,
    };
    seat::book_paid(&HOUSE, tx, l, id, (line, promised), said).await.map(drop)
}

/// The request was refused or taken back: the seat goes to the next. What is booked is given back on its own page.
pub(super) async fn give_up(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    request: &Request,
    (act, said): (machine::Act, &str),
) -> Result<()> {
    let Some(id) = seat_store::seat_of(tx, request.id).await? else { return Ok(()) };
    let l = tell::locale(ctx, tx, request.person).await?;
    match (act, state(tx, id).await?) {
        (machine::Act::Refuse, State::Asked) => seat::refuse(&HOUSE, tx, l, id, said).await.map(drop),
        (machine::Act::Withdraw, State::Asked) => {
            let person = Actor::person(request.person, []);
            seat::give_back(&person, tx, l, id, said).await.map(drop)
        }
        (machine::Act::Cancel, State::Booked) if !actor.is_system() => {
            Err(Error::conflict_said(words::seat_give_back(l)))
        }
        _ => Ok(()),
    }
}

async fn state(tx: &mut Tx, id: SeatId) -> Result<State> {
    Ok(seat::find(&HOUSE, tx, id).await?.state)
}
