//! Reports of calls: the stays that were read, whose they are, and how many minutes follow. Stays that overlap count once,
//! seconds are added before they become minutes, and only the hours of the session count.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx};
use sha2::{Digest, Sha256};

use super::matching::{certain, likely};
use super::report::{self, Refused};
use super::store;
use crate::ids::{SeatId, SessionId};
use crate::seat::{self, State};
use crate::session::{self, Session};
use crate::{permissions, when, words};

/// How far the clock of a call may be ahead of ours.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);

/// Somebody in a call whom nobody knows yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// As the report writes it.
    pub name: String,
    /// Empty where the report has none.
    pub email: String,
    /// How many minutes they were in.
    pub minutes: i64,
    /// Whose seat it may be, the likeliest first.
    pub likely: Vec<SeatId>,
}

/// A name in the reports that is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// As the report writes it.
    pub name: String,
    /// Empty where the report has none.
    pub email: String,
    /// Whose seat it counts for; nothing where it was set aside.
    pub seat: Option<SeatId>,
}

/// Reads the report of a call; the same file twice changes nothing. Gives how many names are not known.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions; [`Error::Invalid`] with the row that cannot be
/// read; [`Error::Conflict`] before the session has begun and after it was settled.
pub async fn import(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, bytes: &[u8]) -> Result<usize> {
    let session = held(actor, tx, l, id).await?;
    let zone = when::zone(l, &session.zone)?;
    let (starts, ends) = session.starts_at.zip(session.ends_at).ok_or(Error::NotFound)?;
    let local = |at: Timestamp| at.to_zoned(zone.clone()).datetime();
    let read = report::read(bytes, local(starts), local(ends), &zone);
    let (source, stays) = read.map_err(|why| refused(l, why))?;
    let digest = hex::encode(Sha256::digest(bytes));
    if let Some(report) = store::add_report(tx, actor, id, source, &digest).await? {
        let known = store::known(tx, id).await?;
        let (mut rows, now) = (Vec::new(), tx.now());
        let soon = now.checked_add(CLOCKS_DIFFER).map_err(Error::internal)?;
        for (line, stay) in stays.into_iter().enumerate() {
            let seat = certain(&known, &stay.name, &stay.email);
            let (from, until) = (instant(&zone, stay.from)?, instant(&zone, stay.until)?);
            // Whoever is still in the call counts until now; nobody was in a call that is yet to come.
            if from > soon || (until > soon && until != ends) {
                return Err(refused(l, Refused::ToCome(stay.row)));
            }
            let times = (from, until.min(now).max(from));
            rows.push(store::Kept { report, line, name: stay.name, email: stay.email, times, seat });
        }
        store::add_stays(tx, rows).await?;
        for one in &known {
            count(actor, tx, &session, one.seat).await?;
        }
        tx.emit(actor, "live.report_read", None, id).await?;
    }
    Ok(unknown(actor, tx, id).await?.len())
}

/// The names in the reports that nobody has a seat for, or that several could be.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches the session or sets up sessions.
pub async fn unknown(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<Unknown>> {
    let session = session::store::find(tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    let known = store::known(tx, id).await?;
    let mut found: Vec<Unknown> = Vec::new();
    let mut stays: Vec<Vec<(Timestamp, Timestamp)>> = Vec::new();
    for (name, email, from, until) in store::unknown(tx, id).await? {
        let at = found.iter().position(|one| one.name == name && one.email == email);
        let at = at.unwrap_or_else(|| {
            let likely = likely(&known, &name, &email);
            found.push(Unknown { name, email, minutes: 0, likely });
            stays.push(Vec::new());
            found.len() - 1
        });
        stays[at].push((from, until));
    }
    for (one, stays) in found.iter_mut().zip(stays) {
        one.minutes = minutes(&session, stays);
    }
    Ok(found)
}

/// Says whose the stays under a name are, or that they are nobody's.
///
/// # Errors
/// As [`import`]; [`Error::NotFound`] when the seat is none of this session.
pub async fn assign(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    (name, email): (&str, &str),
    to: Option<SeatId>,
) -> Result<()> {
    let session = held(actor, tx, l, id).await?;
    if let Some(seat) = to {
        if !store::known(tx, id).await?.iter().any(|one| one.seat == seat) {
            return Err(Error::NotFound);
        }
        store::assign(tx, id, name, email, seat).await?;
        return count(actor, tx, &session, seat).await;
    }
    store::dismiss(tx, id, name, email).await
}

/// The names in the reports that count for a seat or were set aside, by name.
///
/// # Errors
/// As [`unknown`].
pub async fn placed(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<Placed>> {
    let session = session::store::find(tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    let placed = store::placed(tx, id).await?;
    Ok(placed.into_iter().map(|(name, email, seat)| Placed { name, email, seat }).collect())
}

/// Makes a name a question again: what it counted for a seat counts no more, and whoever was there by the report alone and was
/// in for less than half of it is not there any more. The list can still say that they were. A name that is none changes
/// nothing.
///
/// # Errors
/// As [`import`].
pub async fn take_back(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    (name, email): (&str, &str),
) -> Result<()> {
    let session = held(actor, tx, l, id).await?;
    let placed = store::placed(tx, id).await?;
    store::take_back(tx, id, name, email).await?;
    for (_, _, seat) in placed.into_iter().filter(|(n, e, _)| n == name && e == email) {
        if let Some(seat) = seat {
            count_again(actor, tx, &session, seat).await?;
        }
    }
    Ok(())
}

async fn count_again(actor: &Actor, tx: &mut Tx, session: &Session, id: SeatId) -> Result<()> {
    let stays = store::stays(tx, id).await?;
    let left = (!stays.is_empty()).then(|| minutes(session, stays));
    seat::store::set_minutes(tx, id, left).await?;
    let seat = seat::store::find(tx, id).await?;
    let half = left.unwrap_or(0).saturating_mul(2) >= session.minutes();
    if seat.state == State::Attended && seat.came_by == Some(seat::CameBy::Report) && !half {
        seat::store::step(tx, actor, &seat, State::Missed, "").await?;
    }
    Ok(())
}

async fn held(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<Session> {
    let session = session::store::hold(tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    if !session.is_open() {
        return Err(Error::conflict_said(words::session_is_closed(l)));
    }
    if !session.counts_heads(tx.now()) {
        return Err(Error::conflict_said(words::session_not_begun(l)));
    }
    Ok(session)
}

/// Counts what the reports say of one seat. Half of the session is enough to have been there; less is written down and left
/// to who keeps the list.
async fn count(actor: &Actor, tx: &mut Tx, session: &Session, id: SeatId) -> Result<()> {
    let stays = store::stays(tx, id).await?;
    if stays.is_empty() {
        return Ok(());
    }
    let (minutes, length) = (minutes(session, stays), session.minutes());
    seat::store::set_minutes(tx, id, Some(minutes)).await?;
    let seat = seat::store::find(tx, id).await?;
    if minutes.saturating_mul(2) >= length && matches!(seat.state, State::Booked | State::Missed) {
        seat::mark_there(actor, tx, session, &seat, seat::CameBy::Report).await?;
    }
    Ok(())
}

/// How many whole minutes of a session somebody was in, over all their stays.
pub(crate) fn minutes(session: &Session, mut stays: Vec<(Timestamp, Timestamp)>) -> i64 {
    let Some((starts, ends)) = session.starts_at.zip(session.ends_at) else { return 0 };
    stays.sort_unstable();
    let (mut seconds, mut counted) = (0, starts);
    for (from, until) in stays {
        let (from, until) = (from.max(counted), until.min(ends));
        if from < until {
            seconds += until.duration_since(from).as_secs();
            counted = until;
        }
    }
    seconds / 60
}

fn instant(zone: &TimeZone, at: jiff::civil::DateTime) -> Result<Timestamp> {
    zone.to_ambiguous_timestamp(at).compatible().map_err(Error::internal)
}

fn refused(l: Locale, why: Refused) -> Error {
    let text = match why {
        Refused::TooLarge => words::report_too_large(l).to_owned(),
        Refused::NotText => words::report_not_text(l).to_owned(),
        Refused::NoTable => words::report_no_table(l).to_owned(),
        Refused::NoName(row) => words::report_no_name(l, row),
        Refused::Time(row, column, text) => words::report_no_time(l, row, column, text),
        Refused::Backwards(row) => words::report_backwards(l, row),
        Refused::NeverCame(row) => words::report_never_came(l, row),
        Refused::ToCome(row) => words::report_to_come(l, row),
        Refused::OtherDay => words::report_other_day(l).to_owned(),
    };
    Error::invalid_said("report", text)
}
