//! The code of the minute: shown or said where the session is, typed or scanned by who is there. It follows from a secret of
//! the session, so nothing has to be kept for it; the one of the minute before still counts.

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use sha2::{Digest, Sha256};

use super::store;
use crate::ids::SessionId;
use crate::seat::{self, State};
use crate::session::{self, Session};
use crate::{permissions, words};

/// How often somebody may be wrong.
const MOST_TRIES: i64 = 10;
/// How long a code is shown.
const SECONDS: i64 = 60;

/// What stands on the wall now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Six digits.
    pub code: String,
    /// Until when it is the one on the wall.
    pub until: Timestamp,
}

/// What became of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The person is there.
    There,
    /// It is not the code of now.
    Wrong,
}

/// Opens checking in by code; a second time changes nothing.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions; [`Error::Conflict`] when it is too early or
/// settled.
pub async fn open(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<()> {
    let session = session::store::hold(tx, id).await?;
    require(actor, &session)?;
    if !session.counts_heads(tx.now()) {
        return Err(Error::conflict_said(words::session_not_begun(l)));
    }
    if store::secret(tx, id).await?.is_none() {
        let secret = hex::encode(tx.secret::<32>());
        store::set_secret(tx, id, &secret).await?;
        tx.emit(actor, "live.checking_in_opened", None, id).await?;
    }
    Ok(())
}

/// The code of now; none before checking in was opened and after the session was settled.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions.
pub async fn shown(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Option<Shown>> {
    let session = session::store::find(tx, id).await?;
    require(actor, &session)?;
    let Some(secret) = store::secret(tx, id).await?.filter(|_| session.is_open()) else { return Ok(None) };
    let minute = tx.now().as_second().div_euclid(SECONDS);
    let ends = minute.saturating_add(1).saturating_mul(SECONDS);
    let until = Timestamp::from_second(ends).map_err(Error::internal)?;
    Ok(Some(Shown { code: code(&secret, minute), until }))
}

/// The actor says by the code that they are there. A wrong one is counted.
///
/// # Errors
/// [`Error::NotFound`] when the actor has no seat there; [`Error::Conflict`] when checking in is not open, the session is over,
/// or too many codes were wrong.
pub async fn check_in(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, typed: &str) -> Result<Checked> {
    let me = actor.require_person()?;
    let session = session::store::hold(tx, id).await?;
    let seat = store_seat(tx, id, me).await?;
    let now = tx.now();
    let over = session.ends_at.is_none_or(|ends| ends < now);
    let Some(secret) = store::secret(tx, id).await?.filter(|_| session.counts_heads(now) && !over) else {
        return Err(Error::conflict_said(words::check_in_closed(l)));
    };
    if seat.state == State::Attended {
        return Ok(Checked::There);
    }
    if store::tries(tx, seat.id).await? >= MOST_TRIES {
        return Err(Error::conflict_said(words::check_in_too_often(l)));
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let minute = now.as_second().div_euclid(SECONDS);
    if ![minute, minute.saturating_sub(1)].iter().any(|at| code(&secret, *at) == digits) {
        store::count_try(tx, seat.id).await?;
        return Ok(Checked::Wrong);
    }
    seat::mark_there(actor, tx, &session, &seat, seat::CameBy::Code).await?;
    Ok(Checked::There)
}

async fn store_seat(tx: &mut Tx, id: SessionId, me: kernel::PersonId) -> Result<seat::Seat> {
    let seat = seat::store::of_person(tx, id, me).await?;
    seat.filter(|seat| matches!(seat.state, State::Booked | State::Attended | State::Missed))
        .ok_or(Error::NotFound)
}

fn require(actor: &Actor, session: &Session) -> Result<()> {
    if permissions::may_attend(actor, session) { Ok(()) } else { Err(Error::NotFound) }
}

fn code(secret: &str, minute: i64) -> String {
    let digest = Sha256::new().chain_update(secret).chain_update(minute.to_be_bytes()).finalize();
    let number = digest.iter().take(4).fold(0u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{:06}", number % 1_000_000)
}
