//! A series: sessions that were planned together, acted on from one of them on. All or none: the first date that does not
//! fit refuses everything, and is named.
//!
//! Each session stays an event of its own in calendars, so whoever has seats in several reads of each once; everything else
//! goes into the one message of a day.

use jiff::civil::DateTime;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Field, Result, Tx, fmt};

use super::{New, Session, change, season, store};
use crate::ids::SessionId;
use crate::{permissions, when, words};

/// A session and those of its series after it that still take place, the next first; itself alone where it is in none.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions.
pub async fn following(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<SessionId>> {
    permissions::require_setting_up(actor)?;
    let ids = store::following(tx, id).await?;
    Ok(if ids.contains(&id) { ids } else { vec![id] })
}

/// The local times of new sessions, so many weeks apart; none where a single one has no time yet.
pub(super) fn dates(l: Locale, new: &New, count: i64, weeks: i64) -> Result<Vec<DateTime>> {
    if !(1..=52).contains(&count) || !(1..=52).contains(&weeks) {
        return Err(Error::invalid_said("count", words::series_wrong(l)));
    }
    if count == 1 && new.starts.trim().is_empty() {
        return Ok(Vec::new());
    }
    let first = when::read(l, &new.starts)?;
    let far = |_| Error::invalid_said("starts", words::time_unreadable(l));
    (0..count)
        .map(|number| first.checked_add(jiff::Span::new().days(number * weeks * 7)).map_err(far))
        .collect()
}

/// Moves a session to another time or place, and those of its series after it by as much: each by so many days and to the same
/// hour by the clock. Of the place they take over what changes. Where the planner leaves dates in a season out, those sessions
/// stay where they are.
///
/// # Errors
/// As [`change::set_time`], naming the date; what was done until then has to be rolled back.
pub async fn move_following(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    new: &New,
) -> Result<usize> {
    let mut moves = moves(actor, tx, l, id, new).await?;
    let mut dates = Vec::new();
    if let Some(despite) = &new.despite {
        dates = season::of_move(actor, tx, l, id, new, true).await?;
        dates = season::settle(l, dates, despite)?;
        moves.retain(|(session, _)| dates.iter().any(|date| date.session == Some(session.id)));
    }
    // Nobody makes room for themselves: whoever moves later makes way before whoever follows.
    let later = |(session, own): &(Session, New)| when::read(l, &own.starts).ok() > session.local_start;
    if moves.iter().any(later) {
        moves.reverse();
    }
    for (session, own) in &moves {
        let own = New { despite: None, ..own.clone() };
        let done = change::set_time(actor, tx, l, session.id, &own).await;
        done.map_err(|error| named(l, session, error))?;
        if let Some(date) = dates.iter().find(|date| date.session == Some(session.id)) {
            season::keep(actor, tx, session.id, date, new.despite.as_ref()).await?;
        }
    }
    Ok(moves.len())
}

/// A session and those of its series after it, each with what it moves to; the next first.
pub(super) async fn moves(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    new: &New,
) -> Result<Vec<(Session, New)>> {
    let ids = following(actor, tx, id).await?;
    let first = store::hold(tx, id).await?;
    let to = when::read(l, &new.starts)?;
    let from = first.local_start.unwrap_or(to);
    let far = |_| Error::invalid_said("starts", words::time_unreadable(l));
    let mut moves = Vec::new();
    for id in ids {
        let session = store::find(tx, id).await?;
        let own = session.local_start.unwrap_or(from);
        let local = own.checked_add(to.duration_since(from)).map_err(far)?;
        let own = taken_over(&first, &session, &New { starts: local.to_string(), ..new.clone() });
        moves.push((session, own));
    }
    Ok(moves)
}

/// What a session takes over of what changes about the first.
fn taken_over(first: &Session, session: &Session, new: &New) -> New {
    let text =
        |was: &str, own: &str, new: &str| if was == new.trim() { own.to_owned() } else { new.to_owned() };
    let days = session.starts_at.zip(session.free_until);
    New {
        zone: text(&first.zone, &session.zone, &new.zone),
        venue: if first.venue == new.venue { session.venue } else { new.venue },
        place: text(&first.place, &session.place, &new.place),
        link: text(&first.link, &session.link, &new.link),
        phone: text(&first.phone, &session.phone, &new.phone),
        materials: text(&first.materials, &session.materials, &new.materials),
        free_days: days.map_or(new.free_days, |(starts, until)| starts.duration_since(until).as_hours() / 24),
        ..new.clone()
    }
}

/// Calls a session off, and those of its series after it.
///
/// # Errors
/// As [`change::call_off`], naming the date; what was done until then has to be rolled back.
pub async fn call_off_following(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    why: &str,
) -> Result<usize> {
    let ids = following(actor, tx, id).await?;
    for id in &ids {
        let session = store::find(tx, *id).await?;
        change::call_off(actor, tx, l, *id, why).await.map_err(|error| named(l, &session, error))?;
    }
    Ok(ids.len())
}

/// Which date a refusal is about.
fn named(l: Locale, session: &Session, error: Error) -> Error {
    let Some(local) = session.local_start else { return error };
    let day = fmt::weekday_day(l, local.date());
    let said = |sentence: String| words::series_refused(l, day.as_str(), sentence);
    match error {
        Error::Conflict(sentence) => Error::conflict_said(said(sentence.say(l))),
        Error::Invalid(fields) => {
            let each = fields.into_iter().map(|one| Field::said(one.name, said(one.message.say(l))));
            Error::Invalid(each.collect())
        }
        other => other,
    }
}
