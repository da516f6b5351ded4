//! What those hear whose seat is not booked when a session changes: they wait, are asked or invited, or said that they would
//! come. Whoever is booked reads the same in the update of their calendar.

use kernel::{Notice, PersonId, Result, Tx, Uuid};

use super::{path, title};
use crate::seat::{Seat, State};
use crate::session::{self, Session};
use crate::words;

/// A session is at another time or place, or has its first.
pub(crate) const MOVED: &str = "live.moved";
/// It does not take place.
pub(crate) const CALLED_OFF: &str = "live.called_off";
/// Nobody agreed to the price of a seat in time.
pub(crate) const NOT_AGREED: &str = "live.not_agreed";
/// Nobody holds the time of an invitation any more.
pub(crate) const FREED: &str = "live.freed";

/// Whether the calendar says nothing of a seat that still concerns its person.
pub(crate) fn unheard(state: State) -> bool {
    matches!(state, State::Asked | State::Invited | State::Waiting | State::Offered)
}

/// The session of a seat is at another time or place now, or has its first date.
pub(crate) async fn moved(tx: &mut Tx, session: &Session, seat: &Seat, first: bool) -> Result<()> {
    let Some(person) = seat.person.filter(|_| unheard(seat.state)) else { return Ok(()) };
    let (l, class) = title(tx, person, session).await?;
    let (_, day, hours) = crate::pages::times(l, session)?;
    let (when, place) = (crate::pages::told(l, day, hours), crate::pages::place(l, session));
    let (title, why) = match (first, seat.state) {
        (true, _) => (words::notice_dated(l, class), words::notice_dated_why(l, when, place)),
        (_, State::Waiting) => (words::notice_moved(l, class), words::notice_moved_wait(l, when, place)),
        _ => (words::notice_moved(l, class), words::notice_moved_seat(l, when, place)),
    };
    forget(tx, person, MOVED, seat.id.0, session.sequence).await?;
    let subject = subject(seat.id.0, session.sequence);
    tx.notice(&Notice { person, kind: MOVED, subject, title, why, path: path(seat.id) }).await
}

/// The session of a seat does not take place.
pub(crate) async fn called_off(tx: &mut Tx, session: &Session, seat: &Seat, reason: &str) -> Result<()> {
    let Some(person) = seat.person.filter(|_| unheard(seat.state)) else { return Ok(()) };
    let (l, class) = title(tx, person, session).await?;
    let (_, day, hours) = crate::pages::times(l, session)?;
    let why = words::notice_called_off_why(l, crate::pages::told(l, day, hours), reason);
    forget(tx, person, MOVED, seat.id.0, session.sequence + 1).await?;
    let (subject, title) = (seat.id.0, words::notice_called_off(l, class));
    tx.notice(&Notice { person, kind: CALLED_OFF, subject, title, why, path: path(seat.id) }).await
}

/// Nobody agreed to the price of a seat in time.
pub(crate) async fn not_agreed(tx: &mut Tx, session: &Session, seat: &Seat) -> Result<()> {
    let Some(person) = seat.person else { return Ok(()) };
    let (l, class) = title(tx, person, session).await?;
    let (_, day, hours) = crate::pages::times(l, session)?;
    let why = words::notice_not_agreed_why(l, crate::pages::told(l, day, hours));
    let (subject, title) = (seat.id.0, words::notice_not_agreed(l, class));
    tx.notice(&Notice { person, kind: NOT_AGREED, subject, title, why, path: path(seat.id) }).await
}

/// A calendar holds a time for somebody who has no seat and will have none: it is free again. Nothing is said once it is past.
pub(crate) async fn freed(tx: &mut Tx, seat: &Seat) -> Result<()> {
    let session = session::store::find(tx, seat.session).await?;
    let to_come = session.starts_at.is_some_and(|starts| starts > tx.now());
    let Some(person) = seat.person.filter(|_| to_come) else { return Ok(()) };
    let (l, class) = title(tx, person, &session).await?;
    let (_, day, hours) = crate::pages::times(l, &session)?;
    let why = words::notice_freed_why(l, crate::pages::told(l, day, hours));
    let (subject, title) = (seat.id.0, words::notice_freed(l, class));
    tx.notice(&Notice { person, kind: FREED, subject, title, why, path: path(seat.id) }).await
}

/// Each change is a notice of its own: one of a kind and subject is told once.
pub(crate) fn subject(id: Uuid, sequence: i64) -> Uuid {
    Uuid::from_u128(id.as_u128() ^ u128::from(sequence.unsigned_abs()))
}

/// Takes back what was not told yet of the changes before this one.
pub(super) async fn forget(
    tx: &mut Tx,
    person: PersonId,
    kind: &'static str,
    id: Uuid,
    sequence: i64,
) -> Result<()> {
    for before in (0..sequence).rev().take(MOST_BEFORE) {
        tx.withdraw_notice(person, kind, subject(id, before)).await?;
    }
    Ok(())
}

/// A message goes out each day: hardly more changes than these wait.
const MOST_BEFORE: usize = 8;
