//! How people come to a seat: they take one, are invited, have one agreed to, or are named for one that was held.

use funds::{BudgetId, LineId};
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};
use records::Said;

use super::{Seat, State, move_up, require, store};
use crate::class::{self, Class};
use crate::ids::{SeatId, SessionId};
use crate::notice::asking;
use crate::session::{self, Session};
use crate::{diary, hooks, membership, minutes, money, permissions, words};

/// The most places that one person holds without names in a session.
const MOST_HELD: i64 = 50;

/// Takes a seat for a person: booked where it costs nothing, asked for where it costs something, in the line where the
/// session is full or others wait already; where it has no time yet, whoever says that they would come is in the line too. A
/// second time gives the seat that is there.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person or leads them, and the class is for the person; [`Error::Conflict`]
/// when the session is over, called off, or past its cut-off, and when the person has a seat in another one at that time.
pub async fn take(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, person: PersonId) -> Result<Seat> {
    permissions::require_acting_for(actor, tx, person).await?;
    let session = session::store::hold(tx, id).await?;
    let class = class_for(actor, tx, &session, person).await?;
    if let Some(seat) = store::of_person(tx, id, person).await? {
        return match seat.state {
            State::Invited | State::Offered => accept(actor, tx, l, &session, &class, &seat).await,
            _ => Ok(seat),
        };
    }
    require_taking(l, &session, tx.now())?;
    if session.starts_at.is_none() || is_full(tx, &session).await? {
        let place = session::store::next_place(tx, id).await?;
        return store::add(tx, actor, id, Some(person), State::Waiting, Some(place), None, "").await;
    }
    diary::require_free(tx, l, person, &session).await?;
    let until = held_until(&class, &session, tx.now());
    let seat = store::add(tx, actor, id, Some(person), priced(&class), None, until, "").await?;
    let seat = membership::cover(tx, l, &class, seat).await?;
    minutes::promise(actor, tx, l, &session, seat).await
}

/// Invites a person, with a reason that they read. Takes no seat until they say yes.
///
/// # Errors
/// As [`take`]; anybody signed in may invite whom the class is for. [`Error::Invalid`] without a reason.
pub async fn invite(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    person: PersonId,
    why: &str,
) -> Result<Seat> {
    session::find(actor, tx, id).await?;
    let session = session::store::hold(tx, id).await?;
    class_for(actor, tx, &session, person).await?;
    require_taking(l, &session, tx.now())?;
    if why.trim().is_empty() {
        return Err(Error::invalid_said("why", words::reason_missing(l)));
    }
    if let Some(seat) = store::of_person(tx, id, person).await? {
        return Ok(seat);
    }
    let until = session.cut_off_at.or(session.starts_at);
    store::add(tx, actor, id, Some(person), State::Invited, None, until, why.trim()).await
}

/// The person's answer to an invitation or to an offer.
///
/// # Errors
/// [`Error::NotFound`] for everybody but the person; [`Error::Conflict`] when there is nothing to answer any more: an offer
/// that has ended belongs to the next in the line, and nobody says yes who has a seat elsewhere at that time.
pub async fn answer(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, yes: bool) -> Result<Seat> {
    let (session, seat) = own(actor, tx, id).await?;
    if yes && matches!(seat.state, State::Booked | State::Asked) {
        return Ok(seat);
    }
    require_question(l, &seat)?;
    if yes {
        let class = class::find(actor, tx, session.class).await?;
        return accept(actor, tx, l, &session, &class, &seat).await;
    }
    decline(actor, tx, &seat, "").await
}

/// The seat that asks the actor something, held until the transaction ends.
///
/// # Errors
/// As [`answer`].
pub(crate) async fn open_question(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId) -> Result<Seat> {
    let (_, seat) = own(actor, tx, id).await?;
    require_question(l, &seat)?;
    Ok(seat)
}

/// Says no, with a reason if there is one; the seat goes to the next.
pub(crate) async fn decline(actor: &Actor, tx: &mut Tx, seat: &Seat, why: &str) -> Result<Seat> {
    let seat = store::step(tx, actor, seat, State::Declined, why).await?;
    move_up(actor, tx, seat.session).await?;
    Ok(seat)
}

async fn own(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<(Session, Seat)> {
    let seat = store::find(tx, id).await?;
    if seat.person.is_none() || seat.person != actor.person_id() {
        return Err(Error::NotFound);
    }
    let session = session::store::hold(tx, seat.session).await?;
    Ok((session, store::find(tx, id).await?))
}

fn require_question(l: Locale, seat: &Seat) -> Result<()> {
    match seat.state {
        State::Invited | State::Offered => Ok(()),
        _ => Err(Error::conflict_said(words::seat_nothing_to_answer(l))),
    }
}

async fn accept(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    class: &Class,
    seat: &Seat,
) -> Result<Seat> {
    let now = tx.now();
    if seat.until.is_some_and(|until| until <= now) {
        return Err(Error::conflict_said(words::seat_offer_over(l)));
    }
    require_taking(l, session, now)?;
    if seat.state == State::Invited {
        tell_inviter(tx, class, seat).await?;
    }
    let waits = session.starts_at.is_none() || is_full(tx, session).await?;
    if seat.state == State::Invited && waits {
        let place = session::store::next_place(tx, session.id).await?;
        store::set_place(tx, seat.id, place).await?;
        store::set_until(tx, seat.id, None).await?;
        return store::step(tx, actor, seat, State::Waiting, "").await;
    }
    if let Some(person) = seat.person {
        diary::require_free(tx, l, person, session).await?;
    }
    store::set_until(tx, seat.id, held_until(class, session, now)).await?;
    let seat = store::step(tx, actor, seat, priced(class), "").await?;
    let seat = membership::cover(tx, l, class, seat).await?;
    minutes::promise(actor, tx, l, session, seat).await
}

/// Who invited reads that the person comes.
async fn tell_inviter(tx: &mut Tx, class: &Class, seat: &Seat) -> Result<()> {
    let Some(pair) = seat.holder.zip(seat.person) else { return Ok(()) };
    asking::answered(tx, (seat.id.0, class), pair, Said::Yes, "").await
}

/// Agrees to the price of a seat that was asked for, with a sentence that the person reads; the budget promises it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the person and may use the budget; what `funds` refuses; [`Error::Conflict`] when the seat is not
/// asked for any more, or waits for a decision elsewhere; [`Error::Invalid`] without a sentence, and where the budget counts in
/// something else than the class.
pub async fn agree(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SeatId,
    budget: BudgetId,
    why: &str,
) -> Result<Seat> {
    let (session, seat) = asked(actor, tx, l, id).await?;
    require_undecided(actor, tx, l, id).await?;
    require_taking(l, &session, tx.now())?;
    if why.trim().is_empty() {
        return Err(Error::invalid_said("why", words::reason_missing(l)));
    }
    let class = class::find(actor, tx, session.class).await?;
    if class.price > 0 {
        let usable = money::usable(actor, tx, &class, &seat, budget).await?;
        if usable.measure.name() != class.measure {
            return Err(Error::invalid_said("budget", words::seat_budget_other(l, class.measure.as_str())));
        }
        money::promise(actor, tx, l, &class, &seat, budget).await?;
    }
    let seat = store::step(tx, actor, &seat, State::Booked, why.trim()).await?;
    minutes::promise(actor, tx, l, &session, seat).await
}

/// Books a seat that was asked for, after somebody above agreed to its price and promised it in a line of a budget, or in
/// lines of several for one thing, of which this is the first: from now on the seat pays them or gives them back.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself acts; [`Error::Conflict`] when the seat is not asked for any more, or the
/// session takes nobody any more.
pub async fn book_paid(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SeatId,
    (line, amount): (LineId, i64),
    why: &str,
) -> Result<Seat> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    let (session, seat) = asked(actor, tx, l, id).await?;
    require_taking(l, &session, tx.now())?;
    store::set_money(tx, id, line, amount).await?;
    let seat = store::step(tx, actor, &seat, State::Booked, why).await?;
    minutes::promise(actor, tx, l, &session, seat).await
}

/// Says no to the price of a seat; the seat goes to the next.
///
/// # Errors
/// As [`agree`]; [`Error::Invalid`] without a sentence for the person.
pub async fn refuse(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, why: &str) -> Result<Seat> {
    let (_, seat) = asked(actor, tx, l, id).await?;
    require_undecided(actor, tx, l, id).await?;
    if why.trim().is_empty() {
        return Err(Error::invalid_said("why", words::reason_missing(l)));
    }
    let seat = store::step(tx, actor, &seat, State::Refused, why.trim()).await?;
    move_up(actor, tx, seat.session).await?;
    Ok(seat)
}

async fn asked(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId) -> Result<(Session, Seat)> {
    let seat = store::find(tx, id).await?;
    permissions::require_leading(actor, tx, seat.person.ok_or(Error::NotFound)?).await?;
    let session = session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    if seat.state != State::Asked {
        return Err(Error::conflict_said(words::seat_not_asked(l)));
    }
    Ok((session, seat))
}

/// What waits for a decision elsewhere is decided there alone, so that nobody goes around who has to be asked.
async fn require_undecided(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId) -> Result<()> {
    if !actor.is_system() && hooks::decision(actor, tx, id).await?.is_some() {
        return Err(Error::conflict_said(words::seat_decided_elsewhere(l)));
    }
    Ok(())
}

/// Holds places without names until a day, for somebody who leads people. Those who wait come first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads people; [`Error::Invalid`] for more than are free or than one may hold, or when
/// the day is not before the cut-off.
pub async fn reserve(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    count: i64,
    until: Timestamp,
) -> Result<Vec<Seat>> {
    session::find(actor, tx, id).await?;
    if !permissions::may_book_for_others(actor, tx).await? {
        return Err(Error::NotFound);
    }
    let session = session::store::hold(tx, id).await?;
    let now = tx.now();
    require_taking(l, &session, now)?;
    if session.starts_at.is_none() {
        return Err(Error::conflict_said(words::session_without_time(l)));
    }
    let held = store::of_session(tx, id).await?;
    let mine = |seat: &&Seat| seat.state == State::Reserved && seat.holder == actor.person_id();
    let mine = i64::try_from(held.iter().filter(mine).count()).unwrap_or(i64::MAX);
    if count < 1 || count > session.free() || count.saturating_add(mine) > MOST_HELD {
        return Err(Error::invalid_said("places", words::reserve_too_many(l, session.free().max(0))));
    }
    let last = session.cut_off_at.or(session.starts_at);
    if until <= now || last.is_some_and(|last| until > last) {
        return Err(Error::invalid_said("days", words::reserve_until_wrong(l)));
    }
    let mut seats = Vec::new();
    for _ in 0..count {
        seats.push(store::add(tx, actor, id, None, State::Reserved, None, Some(until), "").await?);
    }
    Ok(seats)
}

/// Gives a place that was held without a name to a person.
///
/// # Errors
/// [`Error::NotFound`] unless the actor holds it and leads the person; [`Error::Conflict`] when it is not held any more, or
/// the person has a seat already, here or elsewhere at that time.
pub async fn name(actor: &Actor, tx: &mut Tx, l: Locale, id: SeatId, person: PersonId) -> Result<Seat> {
    let seat = store::find(tx, id).await?;
    require(actor, tx, &seat).await?;
    permissions::require_acting_for(actor, tx, person).await?;
    let session = session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    let class = class_for(actor, tx, &session, person).await?;
    let over = seat.until.is_some_and(|until| until <= tx.now());
    if seat.state != State::Reserved || over {
        return Err(Error::conflict_said(words::seat_not_held(l)));
    }
    if store::of_person(tx, session.id, person).await?.is_some() {
        return Err(Error::conflict_said(words::seat_person_has_one(l)));
    }
    diary::require_free(tx, l, person, &session).await?;
    store::set_person(tx, id, person).await?;
    store::set_until(tx, id, held_until(&class, &session, tx.now())).await?;
    let seat = store::find(tx, id).await?;
    let seat = store::step(tx, actor, &seat, priced(&class), "").await?;
    let seat = membership::cover(tx, l, &class, seat).await?;
    minutes::promise(actor, tx, l, &session, seat).await
}

/// The class, where the actor may know of it and it is for the person.
pub(super) async fn class_for(
    actor: &Actor,
    tx: &mut Tx,
    session: &Session,
    person: PersonId,
) -> Result<Class> {
    let class = class::find(actor, tx, session.class).await?;
    let own = actor.person_id() == Some(person);
    let for_them = match own {
        true => class::is_for(actor, tx, &class).await?,
        false => class::is_for(&Actor::person(person, []), tx, &class).await?,
    };
    if for_them { Ok(class) } else { Err(Error::NotFound) }
}

/// How a seat begins: asked for where it costs something.
pub(super) fn priced(class: &Class) -> State {
    if class.price > 0 { State::Asked } else { State::Booked }
}

/// How long a seat is held while somebody decides about its price; nothing where it costs nothing. As long as an offer lasts,
/// and on until only the next offer would still fit before the cut-off: then it goes to who waits, if anybody does.
pub(super) fn held_until(class: &Class, session: &Session, now: Timestamp) -> Option<Timestamp> {
    if priced(class) != State::Asked {
        return None;
    }
    let last = session.cut_off_at.or(session.starts_at)?;
    let offer = SignedDuration::from_mins(session.offer_minutes);
    let fits = last.checked_sub(offer).unwrap_or(last).max(now.checked_add(offer).unwrap_or(last));
    Some(fits.min(last))
}

/// Nobody passes those who wait.
async fn is_full(tx: &mut Tx, session: &Session) -> Result<bool> {
    Ok(session.free() <= 0 || store::first_waiting(tx, session.id).await?.is_some())
}

fn require_taking(l: Locale, session: &Session, now: Timestamp) -> Result<()> {
    if session.called_off_at.is_some() {
        return Err(Error::conflict_said(words::session_is_called_off(l)));
    }
    // Without a time it takes whoever would come.
    if session.is_undated() {
        return Ok(());
    }
    if !session.takes(now) {
        return Err(Error::conflict_said(words::session_past_cut_off(l)));
    }
    Ok(())
}

/// The end of a reservation that is asked for in days.
pub(crate) fn days_from(now: Timestamp, days: i64) -> Result<Timestamp> {
    now.checked_add(SignedDuration::from_hours(days.clamp(0, 365).saturating_mul(24)))
        .map_err(Error::internal)
}
