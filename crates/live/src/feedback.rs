//! How a session was: three short questions, asked of whoever was there, within a day of its end, answered once.
//!
//! An answer is kept without its person and without its time. It is shown to nobody while the day lasts, and only together with
//! at least four others: fewer are a number, not a text. What counts towards an instructor are whole sessions, never a single
//! answer as it comes in.

pub(crate) mod store;

pub use kernel::rating::{LEAST, Rating};

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::ids::{SeatId, SessionId};
use crate::seat::{Seat, State};
use crate::session::{self, Session};
use crate::{notice, permissions, seat, words};

/// How long after the end somebody is asked.
const HOURS: i64 = 24;
/// The most letters of a note.
const MOST: usize = 500;

/// An answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Yes.
    Yes,
    /// In parts.
    Partly,
    /// No.
    No,
}

impl Said {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::No];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::No => "no",
        }
    }

    /// The answer of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.code() == code)
    }
}

/// What somebody says of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether it was taught well.
    pub taught: Said,
    /// Whether they will use something of it.
    pub useful: Said,
    /// What should be different, if they like.
    pub note: String,
}

/// Whether somebody may say how a session was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Yes, until then.
    Until(Timestamp),
    /// They have said it.
    Answered,
    /// They are not asked: they were not there, it is not over, or a day has passed.
    Not,
}

/// Whether the actor is asked about the session of their seat.
///
/// # Errors
/// [`Error::NotFound`] unless the seat is the actor's own.
pub async fn asked(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Asked> {
    let seat = own(actor, tx, id).await?;
    of_seat(tx, &seat).await
}

async fn of_seat(tx: &mut Tx, seat: &Seat) -> Result<Asked> {
    if store::has_answered(tx, seat.id).await? {
        return Ok(Asked::Answered);
    }
    let session = session::store::find(tx, seat.session).await?;
    let now = tx.now();
    let open = session.ends_at.filter(|ends| *ends <= now).zip(until(&session)?);
    Ok(match open {
        Some((_, until)) if now < until && seat.state == State::Attended => Asked::Until(until),
        _ => Asked::Not,
    })
}

/// Until when whoever was in a session is asked; none without a time.
fn until(session: &Session) -> Result<Option<Timestamp>> {
    let after =
        |ends: Timestamp| ends.checked_add(SignedDuration::from_hours(HOURS)).map_err(Error::internal);
    session.ends_at.map(after).transpose()
}

/// Says how a session was; once.
///
/// # Errors
/// [`Error::NotFound`] unless the seat is the actor's own; [`Error::Conflict`] when they are not asked, or have answered;
/// [`Error::Invalid`] for a note that is too long.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, answer: &Answer) -> Result<()> {
    let seat = own(actor, tx, id).await?;
    let session = session::store::hold(tx, seat.session).await?;
    match of_seat(tx, &seat).await? {
        Asked::Until(_) => {}
        Asked::Answered => return Err(Error::conflict_said(words::feedback_answered(l))),
        Asked::Not => return Err(Error::conflict_said(words::feedback_not_asked(l))),
    }
    require_short(l, &answer.note)?;
    store::add(tx, &seat, &session, answer).await?;
    notice::answered(tx, &seat).await?;
    // Who has answered is told to nobody: the event names the session alone.
    let house = Actor::system("somebody said how a session was");
    tx.emit(&house, "live.feedback", None, session.id).await.map(drop)
}

/// Fails for a note that is too long.
pub(crate) fn require_short(l: Locale, note: &str) -> Result<()> {
    if note.chars().count() > MOST {
        return Err(Error::invalid_said("note", words::feedback_note_long(l)));
    }
    Ok(())
}

/// The seats of the actor about whose sessions they are asked now.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn open(actor: &Actor, tx: &mut Tx) -> Result<Vec<Seat>> {
    let me = actor.require_person()?;
    store::open(tx, Some(me), since(tx)?).await
}

/// Everybody who is asked now.
pub(crate) async fn all_open(tx: &mut Tx) -> Result<Vec<Seat>> {
    let since = since(tx)?;
    store::open(tx, None, since).await
}

fn since(tx: &Tx) -> Result<Timestamp> {
    tx.now().checked_sub(SignedDuration::from_hours(HOURS)).map_err(Error::internal)
}

/// What was said of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard<A = Answer> {
    /// People are still asked, until then.
    Wait(Timestamp),
    /// So many answers: too few to show.
    TooFew(usize),
    /// Five or more, in no order.
    Answers(Vec<A>),
}

impl<A> Heard<A> {
    /// What may be shown of so many answers.
    pub(crate) fn of(answers: Vec<A>) -> Self {
        if answers.len() < LEAST { Self::TooFew(answers.len()) } else { Self::Answers(answers) }
    }
}

/// What was said of a session, to who teaches it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions.
pub async fn heard(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Heard> {
    let session = session::find(actor, tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    if let Some(until) = until(&session)?.filter(|until| tx.now() < *until) {
        return Ok(Heard::Wait(until));
    }
    store::of_session(tx, id).await.map(Heard::of)
}

/// How well an instructor teaches, as far as whole sessions say.
pub(crate) async fn rating(tx: &mut Tx, instructor: PersonId) -> Result<Rating> {
    let since = since(tx)?;
    store::rating(tx, instructor, since).await
}

/// The actor's own seat.
pub(crate) async fn own(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Seat> {
    let seat = seat::store::find(tx, id).await?;
    let mine = seat.person.is_some() && seat.person == actor.person_id();
    if mine { Ok(seat) } else { Err(Error::NotFound) }
}
