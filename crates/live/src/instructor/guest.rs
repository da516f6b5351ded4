//! Instructors from outside: a person without employment who is let in for their own sessions. They see what they are asked
//! and what was agreed, who has a seat in their sessions, the list, the materials, and their own hours; nothing else of the
//! house.
//!
//! Leaves out what every guest may and may not do: `people::guest`, `identity::guest`.

use jiff::{ToSpan, civil::Date};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::permissions;
use crate::session::Session;

/// So many days after a session somebody from outside is still let in, to settle its list.
const AFTER_DAYS: i64 = 14;

const HOUSE: Actor = Actor::system("somebody from outside teaches a session");

/// What is open to instructors from outside.
pub const OPEN_TO_GUESTS: identity::guest::Open = identity::guest::Open {
    home: "/sessions",
    paths: &[
        "/sessions",
        "/sessions/{session}",
        "/sessions/{session}/attendance",
        "/sessions/{session}/wall",
        "/sessions/{session}/join",
        "/sessions/{session}/report",
        "/sessions/{session}/stays",
        "/sessions/{session}/closing",
        "/sessions/{session}/instructor",
        "/classes/{class}/materials",
        "/engagements/{engagement}/answer",
        "/instructors/{person}",
        "/instructors/{person}/hours",
        "/instructors/{person}/calendar",
        "/instructors/{person}/calendar/address",
        "/instructors/{person}/calendar/reading",
        "/instructors/{person}/calendar/removal",
        "/instructors/{person}/retirement",
        "/feeds/{feed}",
    ],
};

/// Lets an instructor from outside in, and writes to them how.
///
/// # Errors
/// As [`identity::guest::invite`].
pub async fn invite(actor: &Actor, tx: &mut Tx, l: Locale, new: &people::NewGuest) -> Result<PersonId> {
    permissions::require_setting_up(actor)?;
    identity::guest::invite(actor, tx, l, new).await
}

/// Another last day; who was shut out is let in again. They are written a new link.
///
/// # Errors
/// As [`identity::guest::let_in_until`].
pub async fn let_in_until(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId, day: Date) -> Result<()> {
    permissions::require_setting_up(actor)?;
    identity::guest::let_in_until(actor, tx, l, person, day).await
}

/// Closes the house to an instructor from outside at once. Their sessions stay theirs until somebody else is named.
///
/// # Errors
/// As [`identity::guest::shut_out`].
pub async fn shut_out(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    permissions::require_setting_up(actor)?;
    identity::guest::shut_out(actor, tx, person).await
}

/// Whoever teaches a session, or is asked to, is let in until some days after it; it changes nothing for people of the house.
///
/// # Errors
/// [`Error::Internal`] for a day that no calendar has.
pub async fn reach(tx: &mut Tx, person: PersonId, session: &Session) -> Result<()> {
    let Some(ends) = session.ends_at else { return Ok(()) };
    let day = kernel::clock::civil_date(ends, tx.zone());
    let day = day.checked_add(AFTER_DAYS.days()).map_err(Error::internal)?;
    people::guest::prolong(&HOUSE, tx, person, day).await
}
