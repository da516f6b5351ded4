//! The line: a free seat is offered to who is first, for as long as the session says; then to the next. The session is held
//! meanwhile, so that numbers and offers follow the order of commits.

use jiff::SignedDuration;
use kernel::{Actor, Error, Result, Tx};

use super::acts::held_until;
use super::{State, store};
use crate::ids::SessionId;
use crate::session::Session;
use crate::{class, money, notice, session};

const HOUSE: Actor = Actor::system("a free seat goes to who waits");

/// Offers what is free to those who wait, in their order. Nothing moves after the cut-off.
pub(crate) async fn move_up(_: &Actor, tx: &mut Tx, id: SessionId) -> Result<()> {
    loop {
        let session = session::store::hold(tx, id).await?;
        let now = tx.now();
        if session.free() <= 0 || !session.takes(now) {
            return Ok(());
        }
        let Some(first) = store::first_waiting(tx, id).await? else { return Ok(()) };
        let until = now.checked_add(SignedDuration::from_mins(session.offer_minutes));
        let until = until.map_err(Error::internal)?;
        let last = session.cut_off_at.or(session.starts_at).unwrap_or(until);
        store::set_until(tx, first.id, Some(until.min(last))).await?;
        store::step(tx, &HOUSE, &first, State::Offered, "").await?;
    }
}

/// Ends one thing whose time is over, and passes the seat on. `false` when nothing was left to do.
pub(crate) async fn lapse(tx: &mut Tx, id: crate::SeatId) -> Result<bool> {
    let seat = store::find(tx, id).await?;
    let session = session::store::hold(tx, seat.session).await?;
    let seat = store::find(tx, id).await?;
    let now = tx.now();
    let over = seat.until.is_some_and(|until| until <= now);
    let begun = session.starts_at.is_some_and(|starts| starts <= now);
    let shut = session.cut_off_at.or(session.starts_at).is_some_and(|last| last <= now);
    // While nobody waits, whoever decides about the price has until the cut-off.
    let wanted = store::first_waiting(tx, seat.session).await?.is_some();
    let to = match seat.state {
        State::Offered | State::Invited if over => State::Lapsed,
        State::Waiting if begun => State::Lapsed,
        State::Asked if shut || (over && wanted) => State::Lapsed,
        State::Reserved if over => State::Released,
        _ => return Ok(false),
    };
    store::step(tx, &HOUSE, &seat, to, "").await?;
    money::give_back(tx, kernel::i18n::Locale::En, &HOUSE, &seat).await?;
    if seat.state == State::Asked {
        notice::changes::not_agreed(tx, &session, &seat).await?;
    }
    move_up(&HOUSE, tx, seat.session).await?;
    Ok(true)
}

/// A session is at another time: what waits for an answer or for a word on its price ends with the new cut-off.
pub(crate) async fn retime(tx: &mut Tx, session: &Session) -> Result<()> {
    let class = class::find(&HOUSE, tx, session.class).await?;
    let (now, last) = (tx.now(), session.cut_off_at.or(session.starts_at));
    for seat in store::of_session(tx, session.id).await? {
        let until = match seat.state {
            State::Invited => last,
            State::Offered => seat.until.min(last),
            State::Asked => held_until(&class, session, now),
            _ => continue,
        };
        store::set_until(tx, seat.id, until).await?;
        let seat = store::find(tx, seat.id).await?;
        notice::again(tx, &seat).await?;
    }
    Ok(())
}

/// What has come to its end by now.
pub(crate) async fn overdue(tx: &mut Tx) -> Result<Vec<crate::SeatId>> {
    store::overdue(tx).await
}
