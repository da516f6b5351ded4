//! Paid minutes of a seat: promised when it is booked, worked when somebody was there, given back when it falls away. They come
//! out of the budget of the programme that the seat is for, else out of one for a purpose of which every word stands in the class,
//! else out of the nearest one that is open for the person's unit or for all on the day of the session. Without such a budget nobody counts them; a restrictive one that is used up refuses the
//! booking, as one of money does. Leaves out the money of a seat (`money`).
//!
//! Money is moved before minutes wherever both are, so that two acts never wait for each other.

pub(crate) mod store;

use funds::{Budget, Line, Order, Scope, Thing, budget, line};
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use crate::ids::SessionId;
use crate::instructor::fit;
use crate::seat::{self, Seat, State};
use crate::session::Session;
use crate::{class, hooks, words};

const HOUSE: Actor = Actor::system("minutes of a session are entered");
/// The room's word for minutes in the ledger.
pub const ROOM: &str = "live.minutes";

/// Promises the minutes of a seat that is booked now; of any other nothing.
///
/// # Errors
/// [`Error::Conflict`] where the nearest budget is restrictive and has too few left.
pub(crate) async fn promise(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    seat: Seat,
) -> Result<Seat> {
    let (State::Booked, Some(person), Some(on)) = (seat.state, seat.person, day(session)) else {
        return Ok(seat);
    };
    let minutes = session.minutes();
    let Some(budget) = nearest(tx, session, person, on).await? else { return Ok(seat) };
    if minutes > 0 && of_seat(tx, &seat).await?.is_none() {
        let order = |tx: &Tx| order(tx, actor, words::minutes_booked(l), on);
        enter(tx, l, session, (&budget, &seat, minutes), order).await.map_err(|error| match error {
            Error::Invalid(_) => Error::conflict_said(words::minutes_short(l, budget.name.as_str())),
            other => other,
        })?;
    }
    Ok(seat)
}

/// Gives back what is promised for seats, budget by budget in the order of their ids.
pub(crate) async fn give_back(tx: &mut Tx, l: Locale, actor: &Actor, seats: &[&Seat]) -> Result<()> {
    let mut lines = Vec::new();
    for seat in seats {
        lines.extend(of_seat(tx, seat).await?.filter(|line| line.open() > 0));
    }
    lines.sort_by_key(|line| (line.budget, line.id));
    for found in lines {
        let order = order(tx, actor, words::minutes_back(l), tx.today());
        line::release(&HOUSE, tx, l, &order, found.id, None).await?;
    }
    Ok(())
}

/// A session is settled: who was there worked their minutes, and what was promised beyond them is free again.
pub(crate) async fn settle(tx: &mut Tx, l: Locale, actor: &Actor, id: SessionId) -> Result<()> {
    let session = crate::session::store::find(tx, id).await?;
    let Some(on) = day(&session) else { return Ok(()) };
    let mut settled = Vec::new();
    for seat in seat::store::of_session(tx, id).await? {
        let there = seat.state == State::Attended;
        let worked = if there { seat.minutes.unwrap_or_else(|| session.minutes()) } else { 0 };
        let line = match of_seat(tx, &seat).await? {
            None if worked > 0 => late(tx, l, actor, &session, &seat, worked).await?,
            known => known,
        };
        settled.extend(line.filter(|line| line.open() > 0).map(|line| (line, worked)));
    }
    settled.sort_by_key(|(line, _)| (line.budget, line.id));
    for (found, worked) in settled {
        let worked = worked.min(found.committed);
        if worked > 0 {
            let order = order(tx, actor, words::minutes_worked(l), on);
            line::spend(&HOUSE, tx, l, &order, found.id, worked).await?;
        }
        if found.open() > worked {
            let order = order(tx, actor, words::minutes_back(l), on);
            line::release(&HOUSE, tx, l, &order, found.id, None).await?;
        }
    }
    Ok(())
}

/// The minutes of a seat that was booked before there was a budget: promised now, unless it has too few left.
async fn late(
    tx: &mut Tx,
    l: Locale,
    actor: &Actor,
    session: &Session,
    seat: &Seat,
    minutes: i64,
) -> Result<Option<Line>> {
    let (Some(person), Some(on)) = (seat.person, day(session)) else { return Ok(None) };
    let Some(budget) = nearest(tx, session, person, on).await? else { return Ok(None) };
    if budget.restrictive && budget.balance.free < minutes {
        return Ok(None);
    }
    let order = |tx: &Tx| order(tx, actor, words::minutes_booked(l), on);
    enter(tx, l, session, (&budget, seat, minutes), order).await?;
    of_seat(tx, seat).await
}

/// The budget of a programme that the person is in the session for, else of a purpose that the class serves, else of the nearest
/// unit that they are in, else of all.
async fn nearest(tx: &mut Tx, session: &Session, person: PersonId, on: Date) -> Result<Option<Budget>> {
    let open = budget::of_minutes(&HOUSE, tx, on).await?;
    if open.is_empty() {
        return Ok(None);
    }
    let programmes = hooks::programmes(tx, session.class, Some(person)).await?;
    let units: Vec<Uuid> = store::units(tx, person).await?;
    let class = class::find(&HOUSE, tx, session.class).await?;
    let far = |budget: &Budget| match budget.scope {
        Scope::Programme(id) => programmes.contains(&id).then_some(0),
        Scope::Purpose => fit::is_about(&class, &budget.purpose).then_some(1),
        Scope::Unit(unit) => units.iter().position(|known| *known == unit).map(|at| at + 2),
        Scope::Organisation => Some(units.len() + 2),
        _ => None,
    };
    Ok(open.into_iter().filter(|one| far(one).is_some()).min_by_key(far))
}

/// The line that holds the minutes of a seat.
async fn of_seat(tx: &mut Tx, seat: &Seat) -> Result<Option<Line>> {
    Ok(line::of_thing(&HOUSE, tx, ROOM, seat.id.0).await?.pop())
}

async fn enter(
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    (budget, seat, minutes): (&Budget, &Seat, i64),
    order: impl Fn(&Tx) -> Order,
) -> Result<()> {
    let title = class::store::title(tx, session.class).await?;
    let thing = Thing { room: ROOM.into(), id: seat.id.0, title, person: seat.person };
    let plan = order(tx);
    let planned = line::plan(&HOUSE, tx, l, &plan, budget.id, &thing, minutes).await?;
    let id = planned.line.ok_or_else(|| Error::internal("a plan without a line"))?;
    let commit = order(tx);
    line::commit(&HOUSE, tx, l, &commit, id, minutes).await.map(drop)
}

fn day(session: &Session) -> Option<Date> {
    session.local_start.map(|start| start.date())
}

fn order(tx: &Tx, actor: &Actor, reason: &str, on: Date) -> Order {
    Order { room: ROOM.into(), id: tx.id(), reason: reason.to_owned(), on, by: actor.person_id() }
}
