//! Whether something of a session was used: asked of whoever was there, two weeks after its end and for a week, answered once.
//! What is learned and not used was for nothing, and the day after a class nobody can know.
//!
//! As with [`crate::feedback`], an answer is kept without its person and without its time, and shown together with at least
//! four others, once nobody is asked any more.

pub(crate) mod store;

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};

use crate::feedback::{self, Asked, Heard};
use crate::ids::{SeatId, SessionId};
use crate::seat::{Seat, State};
use crate::session::{self, Session};
use crate::{notice, permissions, words};

/// From so many hours after the end.
const FROM_HOURS: i64 = 24 * 14;
/// Until so many hours after the end.
const UNTIL_HOURS: i64 = 24 * 21;

/// Whether something was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// It was used, and it worked.
    Used,
    /// It was tried, and it did not work.
    Tried,
    /// There was no occasion yet.
    Not,
}

impl Use {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Used, Self::Tried, Self::Not];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Tried => "tried",
            Self::Not => "not",
        }
    }

    /// The answer of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|used| used.code() == code)
    }
}

/// What somebody says two weeks later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether they used something.
    pub used: Use,
    /// What helped or was in the way, if they like.
    pub note: String,
}

/// Whether the actor is asked about the session of their seat.
///
/// # Errors
/// [`Error::NotFound`] unless the seat is the actor's own.
pub async fn asked(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Asked> {
    let seat = feedback::own(actor, tx, id).await?;
    of_seat(tx, &seat).await
}

async fn of_seat(tx: &mut Tx, seat: &Seat) -> Result<Asked> {
    if store::has_answered(tx, seat.id).await? {
        return Ok(Asked::Answered);
    }
    let session = session::store::find(tx, seat.session).await?;
    let now = tx.now();
    let open = after(&session, FROM_HOURS)?.filter(|from| *from <= now).zip(after(&session, UNTIL_HOURS)?);
    Ok(match open {
        Some((_, until)) if now < until && seat.state == State::Attended => Asked::Until(until),
        _ => Asked::Not,
    })
}

/// So many hours after the end of a session; none without a time.
fn after(session: &Session, hours: i64) -> Result<Option<Timestamp>> {
    let later = |ends: Timestamp| ends.checked_add(SignedDuration::from_hours(hours));
    session.ends_at.map(|ends| later(ends).map_err(Error::internal)).transpose()
}

/// Says whether something was used; once.
///
/// # Errors
/// [`Error::NotFound`] unless the seat is the actor's own; [`Error::Conflict`] when they are not asked, or have answered;
/// [`Error::Invalid`] for a note that is too long.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, answer: &Answer) -> Result<()> {
    let seat = feedback::own(actor, tx, id).await?;
    let session = session::store::hold(tx, seat.session).await?;
    match of_seat(tx, &seat).await? {
        Asked::Until(_) => {}
        Asked::Answered => return Err(Error::conflict_said(words::feedback_answered(l))),
        Asked::Not => return Err(Error::conflict_said(words::follow_up_not_asked(l))),
    }
    feedback::require_short(l, &answer.note)?;
    store::add(tx, &seat, &session, answer).await?;
    notice::followed(tx, &seat).await?;
    // Who has answered is told to nobody: the event names the session alone.
    let house = Actor::system("somebody said whether they used it");
    tx.emit(&house, "live.followed_up", None, session.id).await.map(drop)
}

/// The seats of the actor about whose sessions they are asked now.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn open(actor: &Actor, tx: &mut Tx) -> Result<Vec<Seat>> {
    let me = actor.require_person()?;
    let span = span(tx)?;
    store::open(tx, Some(me), span).await
}

/// Everybody who is asked now.
pub(crate) async fn all_open(tx: &mut Tx) -> Result<Vec<Seat>> {
    let span = span(tx)?;
    store::open(tx, None, span).await
}

/// When the sessions ended about which people are asked now.
fn span(tx: &Tx) -> Result<(Timestamp, Timestamp)> {
    let before = |hours| tx.now().checked_sub(SignedDuration::from_hours(hours)).map_err(Error::internal);
    Ok((before(UNTIL_HOURS)?, before(FROM_HOURS)?))
}

/// What was said of a session, to who teaches it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions.
pub async fn heard(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Heard<Answer>> {
    let session = session::find(actor, tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    if let Some(until) = after(&session, UNTIL_HOURS)?.filter(|until| tx.now() < *until) {
        return Ok(Heard::Wait(until));
    }
    store::of_session(tx, id).await.map(Heard::of)
}
