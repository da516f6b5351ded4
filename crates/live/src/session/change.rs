//! What becomes of a session: another time, more or fewer seats, nobody to teach it, called off, closed.

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::{Despite, New, Session, Times, absence, season, store};
use crate::ids::SessionId;
use crate::instructor::{self, engagement};
use crate::notice::{asking, changes, teaching};
use crate::seat::{self, State};
use crate::venue::{self, Need};
use crate::{attendance, calendar, class, diary, minutes, money, permissions, words};

/// Another time or place; also gives a session that tested demand its first time. Seats stay, and who has one is told.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] as for a new one, of seasons only where the day
/// or the room changes; [`Error::Conflict`] when it is over or called off.
pub async fn set_time(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, new: &New) -> Result<()> {
    let session = held(actor, tx, l, id).await?;
    let class = class::find(actor, tx, session.class).await?;
    // What was planned keeps its length, whatever the catalogue says by now.
    let minutes = if session.starts_at.is_some() { session.minutes() } else { class.minutes };
    // While it runs its link and its place may still change, its time may not.
    let now = tx.now();
    let running = session.ends_at.filter(|ends| *ends > now);
    let times = Times::read(l, (now, running.and(session.starts_at)), new, minutes)?;
    let times = times.ok_or_else(|| Error::invalid_said("starts", words::time_unreadable(l)))?;
    if let Some(room) = new.venue {
        let times = Some((times.starts_at, times.ends_at));
        let need = Need { session: Some(id), times, capacity: session.capacity };
        venue::require_free(tx, l, room, &need).await?;
    }
    if let Some(person) = session.instructor_id {
        let times = Some((times.starts_at, times.ends_at));
        diary::require_free_to_teach(tx, l, "starts", person, Some(id), times).await?;
    }
    if let Some(despite) = &new.despite {
        let alone = Despite { leave_out: false, ..despite.clone() };
        let dates = season::of_move(actor, tx, l, id, new, false).await?;
        for date in season::settle(l, dates, &alone)? {
            season::keep(actor, tx, id, &date, Some(despite)).await?;
        }
    }
    store::set_time(tx, id, new, &times).await?;
    tx.emit(actor, "live.session_moved", None, id).await?;
    calendar::tell_all(tx, id).await?;
    let moved = store::find(tx, id).await?;
    seat::retime(tx, &moved).await?;
    tell_others(actor, tx, &session, &moved).await?;
    if session.starts_at.is_none() {
        asking::another(tx, id).await?;
    }
    seat::move_up(actor, tx, id).await
}

/// Tells those to whom no calendar does that a session is at another time or place than it was.
async fn tell_others(actor: &Actor, tx: &mut Tx, was: &Session, session: &Session) -> Result<()> {
    let there = |session: &Session| (session.starts_at, session.whereabouts(), session.link.clone());
    if there(was) == there(session) {
        return Ok(());
    }
    for person in engagement::concerned(tx, session).await? {
        instructor::reach(tx, person, session).await?;
        teaching::moved(actor, tx, session, person).await?;
    }
    for seat in seat::store::of_session(tx, session.id).await? {
        changes::moved(tx, session, &seat, was.starts_at.is_none()).await?;
    }
    Ok(())
}

/// More or fewer seats; more of them go to those who wait.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] for fewer than are taken and for more than
/// the room seats.
pub async fn set_capacity(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, capacity: i64) -> Result<()> {
    let session = held(actor, tx, l, id).await?;
    if !(1..=10_000).contains(&capacity) {
        return Err(Error::invalid_said("capacity", words::session_capacity_wrong(l)));
    }
    if capacity < session.taken {
        return Err(Error::invalid_said("capacity", words::session_capacity_taken(l, session.taken)));
    }
    if let Some(room) = session.venue {
        venue::require_seats(tx, l, room, "capacity", capacity).await?;
    }
    store::set_capacity(tx, id, capacity).await?;
    tx.emit(actor, "live.session_resized", None, id).await?;
    seat::move_up(actor, tx, id).await
}

/// Somebody else teaches, or nobody for now: people keep their seats and are told that somebody is being looked for, and whoever
/// planned the session is told who could take it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions, or teaches this one and steps down; [`Error::Invalid`] where the
/// person teaches another session at that time.
pub async fn set_instructor(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    person: Option<PersonId>,
    name: &str,
) -> Result<()> {
    let session = store::hold(tx, id).await?;
    let nobody = person.is_none() && name.trim().is_empty();
    let steps_down = nobody && permissions::may_attend(actor, &session);
    if !steps_down {
        permissions::require_setting_up(actor)?;
    }
    require_open(l, &session)?;
    if let Some(person) = person {
        let times = session.starts_at.zip(session.ends_at);
        diary::require_free_to_teach(tx, l, "instructor", person, Some(id), times).await?;
    }
    for ended in engagement::end(actor, tx, l, id, person).await? {
        if Some(ended.person) != person {
            teaching::over(actor, tx, &session, &ended).await?;
        }
    }
    store::set_instructor(tx, id, person, name.trim()).await?;
    if let Some(person) = person {
        instructor::reach(tx, person, &session).await?;
    }
    tx.emit(actor, "live.session_taught_by", None, id).await?;
    if nobody && !session.instructor.is_empty() {
        absence::tell(actor, tx, &session).await?;
    }
    calendar::tell_all(tx, id).await
}

/// Calls a session off: every seat ends, and money that was promised or paid for it goes back where it came from.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] without a reason; [`Error::Conflict`] when it was
/// called off or closed before.
pub async fn call_off(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, why: &str) -> Result<()> {
    let why = why.trim();
    permissions::require_setting_up(actor)?;
    if why.is_empty() {
        return Err(Error::invalid_said("why", words::reason_missing(l)));
    }
    let session = store::hold(tx, id).await?;
    if session.called_off_at.is_some() {
        return Err(Error::conflict_said(words::session_is_called_off(l)));
    }
    if session.closed_at.is_some() {
        return Err(Error::conflict_said(words::session_is_closed(l)));
    }
    store::call_off(tx, id, why).await?;
    let seats = seat::store::of_session(tx, id).await?;
    for seat in &seats {
        if seat.state.may_become(State::CalledOff) {
            seat::store::step(tx, actor, seat, State::CalledOff, why).await?;
            changes::called_off(tx, &session, seat, why).await?;
        }
        // Late withdrawals too: nothing is owed for what does not take place.
        money::give_back(tx, l, actor, seat).await?;
    }
    let concerned = engagement::concerned(tx, &session).await?;
    engagement::end(actor, tx, l, id, None).await?;
    for person in concerned {
        teaching::called_off(actor, tx, &session, person, why).await?;
    }
    calendar::tell_who_teaches(tx, id).await?;
    minutes::give_back(tx, l, actor, &seats.iter().collect::<Vec<_>>()).await?;
    tx.emit(actor, "live.session_called_off", None, id).await?;
    Ok(())
}

/// Settles a session after it took place: who was booked and not seen was missing, who was there has it in their record, and
/// what was promised is paid. A seat
/// that was given back late costs nothing where the session was full all the same.
///
/// # Errors
/// [`Error::NotFound`] unless the actor teaches it or sets up sessions; [`Error::Conflict`] before it has begun, or twice.
pub async fn close(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<()> {
    let session = store::hold(tx, id).await?;
    if !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    require_open(l, &session)?;
    if session.starts_at.is_none_or(|starts| tx.now() < starts) {
        return Err(Error::conflict_said(words::session_not_begun(l)));
    }
    let seats = seat::store::of_session(tx, id).await?;
    attendance::tell(tx, &session, &seats).await?;
    for seat in seats {
        let ends = match seat.state {
            State::Booked => Some(State::Missed),
            State::Waiting | State::Offered | State::Asked | State::Invited => Some(State::Lapsed),
            State::Reserved => Some(State::Released),
            _ => None,
        };
        if let Some(to) = ends {
            seat::store::step(tx, actor, &seat, to, "").await?;
        }
        let replaced = seat.state == State::NotAttending && session.free() == 0;
        match seat.state {
            State::Booked | State::Attended | State::Missed => money::pay(tx, l, actor, &seat).await?,
            State::NotAttending if !replaced => money::pay(tx, l, actor, &seat).await?,
            _ => money::give_back(tx, l, actor, &seat).await?,
        }
    }
    engagement::settle(actor, tx, l, id).await?;
    minutes::settle(tx, l, actor, id).await?;
    store::close(tx, id).await?;
    tx.emit(actor, super::CLOSED, None, id).await?;
    Ok(())
}

async fn held(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId) -> Result<Session> {
    permissions::require_setting_up(actor)?;
    let session = store::hold(tx, id).await?;
    require_open(l, &session)?;
    Ok(session)
}

pub(crate) fn require_open(l: Locale, session: &Session) -> Result<()> {
    match (session.called_off_at, session.closed_at) {
        (Some(_), _) => Err(Error::conflict_said(words::session_is_called_off(l))),
        (_, Some(_)) => Err(Error::conflict_said(words::session_is_closed(l))),
        _ => Ok(()),
    }
}
