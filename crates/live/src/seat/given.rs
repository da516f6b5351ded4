//! How a seat ends: given back, swapped, not required, let go; and what attendance says.

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};

use super::{CameBy, Seat, State, move_up, require, store, take};
use crate::ids::{SeatId, SessionId};
use crate::session::{self, Session};
use crate::{class, minutes, money, permissions, words};

/// Gives a seat back, or leaves the line. In time it costs nothing; later the money is paid unless the session is full all
/// the same. The reason is the person's own and is shown to nobody else.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person or leads them; [`Error::Conflict`] when there is nothing to give back,
/// or the session has begun.
pub async fn give_back(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, why: &str) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    require(actor, tx, &seat).await?;
    let session = session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    let now = tx.now();
    let to = match seat.state {
        State::GivenBack | State::NotAttending => return Ok(seat),
        State::Booked if !session.is_free_to_give_back(now) => State::NotAttending,
        State::Asked | State::Waiting | State::Booked => State::GivenBack,
        State::Offered | State::Invited => State::Declined,
        _ => return Err(Error::conflict_said(words::seat_nothing_to_give(l))),
    };
    if session.starts_at.is_some_and(|starts| starts <= now) {
        return Err(Error::conflict_said(words::session_has_begun(l)));
    }
    end(actor, tx, l, &seat, to, why).await
}

/// Settles that a person need not come: whoever leads them says so. Costs nothing.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the person; [`Error::Conflict`] when the seat has ended; [`Error::Invalid`]
/// without a reason.
pub async fn not_required(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, why: &str) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    permissions::require_leading(actor, tx, seat.person.ok_or(Error::NotFound)?).await?;
    session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    if why.trim().is_empty() {
        return Err(Error::invalid_said("why", words::reason_missing(l)));
    }
    if !seat.state.may_become(State::NotRequired) {
        return Err(Error::conflict_said(words::seat_nothing_to_give(l)));
    }
    end(actor, tx, l, &seat, State::NotRequired, why.trim()).await
}

/// Lets go of a place that was held without a name.
///
/// # Errors
/// [`Error::NotFound`] unless the actor holds it; [`Error::Conflict`] when it is not held any more.
pub async fn let_go(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    require(actor, tx, &seat).await?;
    session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    if seat.state != State::Reserved {
        return Err(Error::conflict_said(words::seat_not_held(l)));
    }
    end(actor, tx, l, &seat, State::Released, "").await
}

/// Changes to another session of the same class, only where a seat is free there at once. What was agreed about the old seat
/// holds for the new one: it is paid from the same budgets, and nobody is asked again.
///
/// # Errors
/// As [`give_back`] and [`take`]; [`Error::Conflict`] when the other session is full or of another class: the seat stays.
pub async fn swap(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, to: SessionId) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    require(actor, tx, &seat).await?;
    let person = seat.person.ok_or(Error::NotFound)?;
    // In the order of ids, so that two swaps across each other do not wait for one another.
    for session in [seat.session.min(to), seat.session.max(to)] {
        session::store::hold(tx, session).await?;
    }
    let seat = store::find(tx, id).await?;
    let (from, other) = (session::store::find(tx, seat.session).await?, session::store::find(tx, to).await?);
    if from.class != other.class || from.id == other.id {
        return Err(Error::conflict_said(words::swap_other_class(l)));
    }
    if seat.line.is_some() && !from.is_free_to_give_back(tx.now()) {
        return Err(Error::conflict_said(words::swap_too_late(l)));
    }
    let agreed = if seat.state == State::Booked { money::agreed(tx, &seat).await? } else { None };
    // First back, so that its money and its class of the month are there for the new one.
    give_back(actor, tx, l, id, "").await?;
    let new = take(actor, tx, l, to, person).await?;
    match (new.state, agreed) {
        (State::Booked, _) | (State::Asked, None) => Ok(new),
        (State::Asked, Some(agreed)) => {
            let class = class::find(actor, tx, other.class).await?;
            money::promise_again(tx, l, &class, &new, &agreed).await?;
            let new = store::step(tx, actor, &new, State::Booked, words::swap_agreed(l)).await?;
            minutes::promise(actor, tx, l, &other, new).await
        }
        _ => Err(Error::conflict_said(words::swap_full(l))),
    }
}

async fn end(actor: &Actor, tx: &mut Tx, l: Locale, seat: &Seat, to: State, why: &str) -> Result<Seat> {
    let ended = store::step(tx, actor, seat, to, why).await?;
    if to != State::NotAttending {
        money::give_back(tx, l, actor, seat).await?;
    }
    minutes::give_back(tx, l, actor, &[seat]).await?;
    move_up(actor, tx, seat.session).await?;
    Ok(ended)
}

/// Writes down who was there, and for how long. The same list twice changes nothing; a later one corrects.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session; [`Error::Conflict`] before it has begun, when it is settled, and
/// for a seat that is not booked.
pub async fn attend(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SeatId,
    there: bool,
    minutes: Option<i64>,
) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    let session = session::store::hold(tx, seat.session).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    require_counting(l, &session, tx.now())?;
    let seat = store::find(tx, id).await?;
    let to = if there { State::Attended } else { State::Missed };
    let most = session.minutes();
    if let Some(minutes) = minutes.filter(|_| there) {
        store::set_minutes(tx, id, Some(minutes.clamp(0, most))).await?;
    }
    if seat.state == to || (!there && seat.state == State::Booked) {
        return Ok(seat);
    }
    if !seat.state.may_become(to) {
        return Err(Error::conflict_said(words::seat_not_booked(l)));
    }
    if there {
        return mark(actor, tx, &seat, CameBy::List).await;
    }
    store::step(tx, actor, &seat, to, "").await
}

/// Fails with [`Error::Conflict`] unless attendance is written down now.
pub(super) fn require_counting(l: Locale, session: &Session, now: Timestamp) -> Result<()> {
    if !session.is_open() {
        return Err(Error::conflict_said(words::session_is_closed(l)));
    }
    if !session.counts_heads(now) {
        return Err(Error::conflict_said(words::session_not_begun(l)));
    }
    Ok(())
}

/// Puts somebody who is booked onto the list of who was there, by a code or a report.
pub(crate) async fn mark_there(
    actor: &Actor,
    tx: &mut Tx,
    session: &Session,
    seat: &Seat,
    by: CameBy,
) -> Result<()> {
    if session.is_open() && seat.state.may_become(State::Attended) {
        mark(actor, tx, seat, by).await?;
    }
    Ok(())
}

pub(super) async fn mark(actor: &Actor, tx: &mut Tx, seat: &Seat, by: CameBy) -> Result<Seat> {
    store::set_came_by(tx, seat.id, by).await?;
    store::step(tx, actor, seat, State::Attended, "").await
}
