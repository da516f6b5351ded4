//! Nobody is in two places: before a seat is held for somebody, and before they teach, their other sessions of that time are
//! looked at. The person is held meanwhile, so that of two bookings at once the second sees the first.
//!
//! Leaves out sessions that are moved onto others by who plans them: the seats stay, and people are told.

mod store;

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Error, PersonId, Result, Tx, fmt};

use crate::ids::SessionId;
use crate::session::Session;
use crate::words;

pub(crate) use store::Other;

/// Fails with a sentence that names the other session, where the person holds a seat in one at that time, or teaches it.
pub(crate) async fn require_free(tx: &mut Tx, l: Locale, person: PersonId, session: &Session) -> Result<()> {
    let Some(times) = session.starts_at.zip(session.ends_at) else { return Ok(()) };
    store::hold(tx, person).await?;
    if let Some(other) = store::seat_at(tx, person, Some(session.id), times).await? {
        let (day, time) = when(l, &other);
        return Err(Error::conflict_said(words::seat_elsewhere(l, other.title, day, time)));
    }
    let Some(other) = store::taught_at(tx, person, Some(session.id), times).await? else { return Ok(()) };
    let (day, time) = when(l, &other);
    Err(Error::conflict_said(words::seat_teaching(l, other.title, day, time)))
}

/// The other session that somebody teaches at a time.
pub(crate) async fn teaches(
    tx: &mut Tx,
    person: PersonId,
    but: Option<SessionId>,
    times: (Timestamp, Timestamp),
) -> Result<Option<Other>> {
    store::hold(tx, person).await?;
    store::taught_at(tx, person, but, times).await
}

/// Fails with the field and a sentence that names the other session, where somebody teaches one at that time, or holds a seat
/// in it.
pub(crate) async fn require_free_to_teach(
    tx: &mut Tx,
    l: Locale,
    field: &'static str,
    person: PersonId,
    but: Option<SessionId>,
    times: Option<(Timestamp, Timestamp)>,
) -> Result<()> {
    let Some(times) = times else { return Ok(()) };
    if let Some(other) = teaches(tx, person, but, times).await? {
        let (day, time) = when(l, &other);
        return Err(Error::invalid_said(field, words::instructor_elsewhere(l, other.title, day, time)));
    }
    let Some(other) = store::seat_at(tx, person, but, times).await? else { return Ok(()) };
    let (day, time) = when(l, &other);
    Err(Error::invalid_said(field, words::instructor_seated(l, other.title, day, time)))
}

fn when(l: Locale, other: &Other) -> (String, String) {
    (fmt::weekday_day(l, other.starts.date()), fmt::time(l, other.starts.time()))
}
