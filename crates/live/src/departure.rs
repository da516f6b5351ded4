//! Somebody no longer works here. Their seats in sessions to come are free again as if they had given them back; places that
//! they held without names go to whoever leads their team; a session that they were to teach is without anybody, and whoever
//! planned it is told as when an instructor falls ill.
//!
//! Leaves out sessions that have begun: who was there is written down. Whoever comes back is not booked again.

mod store;

use std::collections::{BTreeMap, BTreeSet};

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Event, PersonId, Result, Tx};
use people::profile::{AsOf, Lane};

use crate::ids::SessionId;
use crate::instructor::{self, engagement};
use crate::notice::departures;
use crate::seat::{self, Seat, State};
use crate::session::{self, Session};
use crate::{calendar, minutes, money, words};

const HOUSE: Actor = Actor::system("somebody no longer works here");
/// The highest that a line of leaders is followed.
const MOST_ABOVE: usize = 32;

/// What becomes of sessions when people leave.
pub(crate) fn people_changed<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let changed: people::Changed = event.read()?;
        let mut gone = Vec::new();
        for person in changed.person_ids {
            if store::is_gone(tx, person).await? {
                gone.push(person);
            }
        }
        leave(tx, ctx.config.locale(), &gone).await.map(drop)
    })
}

/// Lets go of what some people had in sessions to come; tells in how many they had something. A second time there is nothing.
pub(crate) async fn leave(tx: &mut Tx, l: Locale, gone: &[PersonId]) -> Result<usize> {
    let mut concerned: BTreeMap<SessionId, Vec<PersonId>> = BTreeMap::new();
    for person in gone {
        for session in store::concerned(tx, *person).await? {
            concerned.entry(session).or_default().push(*person);
        }
    }
    // In the order of ids, as whoever swaps holds them.
    for id in concerned.keys() {
        session::store::hold(tx, *id).await?;
    }
    let mut freed = Vec::new();
    for (id, persons) in &concerned {
        for person in persons {
            freed.extend(seats(tx, l, *id, *person, gone).await?);
            teaching(tx, l, *id, *person).await?;
        }
    }
    // Money is moved before minutes; what is free then goes to who waits.
    minutes::give_back(tx, l, &HOUSE, &freed.iter().collect::<Vec<_>>()).await?;
    for id in concerned.keys() {
        seat::move_up(&HOUSE, tx, *id).await?;
    }
    for person in gone {
        instructor::leave(&HOUSE, tx, *person).await?;
    }
    Ok(concerned.len())
}

/// Who was to teach a session and no longer works here, while nobody else teaches it.
pub(crate) async fn of_session(tx: &mut Tx, session: &Session) -> Result<Option<String>> {
    if !session.instructor.is_empty() {
        return Ok(None);
    }
    let Some(person) = store::last(tx, session.id).await? else { return Ok(None) };
    Ok(people::names(&HOUSE, tx, &[person]).await?.remove(&person))
}

/// Frees the seats of somebody in a session, and passes on the places that they held; gives those that were freed, as they were.
async fn seats(
    tx: &mut Tx,
    l: Locale,
    id: SessionId,
    person: PersonId,
    gone: &[PersonId],
) -> Result<Vec<Seat>> {
    let session = session::store::find(tx, id).await?;
    let (mut freed, mut held) = (Vec::new(), Vec::new());
    for seat in seat::store::of_session(tx, id).await? {
        if seat.person.is_none() && seat.holder == Some(person) && seat.state == State::Reserved {
            held.push(seat);
        } else if seat.person == Some(person)
            && let Some(to) = end(&seat, &session, tx.now())
        {
            seat::store::step(tx, &HOUSE, &seat, to, words::departure_freed(l)).await?;
            if to != State::NotAttending {
                money::give_back(tx, l, &HOUSE, &seat).await?;
            }
            freed.push(seat);
        }
    }
    pass_on(tx, l, &session, person, &held, gone).await?;
    Ok(freed)
}

/// Where a seat ends whose person left: as if they had given it back now.
fn end(seat: &Seat, session: &Session, now: jiff::Timestamp) -> Option<State> {
    match seat.state {
        State::Booked if !session.is_free_to_give_back(now) => Some(State::NotAttending),
        State::Asked | State::Waiting | State::Booked => Some(State::GivenBack),
        State::Offered | State::Invited => Some(State::Lapsed),
        _ => None,
    }
}

/// Places without names go to whoever leads who held them; where nobody does, they are free.
async fn pass_on(
    tx: &mut Tx,
    l: Locale,
    session: &Session,
    person: PersonId,
    held: &[Seat],
    gone: &[PersonId],
) -> Result<()> {
    if held.is_empty() {
        return Ok(());
    }
    let leader = leader(tx, person, gone).await?;
    let mut first = None;
    for seat in held {
        let why = match &leader {
            Some((_, name)) => words::departure_held(l, name.as_str()),
            None => words::departure_released(l).to_owned(),
        };
        seat::store::step(tx, &HOUSE, seat, State::Released, &why).await?;
        if let Some((leader, _)) = &leader {
            let taken =
                seat::store::hold_for(tx, &HOUSE, seat, *leader, words::departure_taken_over(l)).await?;
            first.get_or_insert(taken.id);
        }
    }
    match (leader, first) {
        (Some((leader, _)), Some(first)) => {
            departures::held(tx, session, (person, leader), first, held.len()).await
        }
        _ => Ok(()),
    }
}

/// The nearest above somebody that is still here and none of some people, with their name; for rooms above, too.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn leader_above(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    but: &[PersonId],
) -> Result<Option<(PersonId, String)>> {
    if actor.is_system() { leader(tx, person, but).await } else { Err(Error::NotFound) }
}

async fn leader(tx: &mut Tx, person: PersonId, gone: &[PersonId]) -> Result<Option<(PersonId, String)>> {
    let (mut at, mut seen) = (person, BTreeSet::from([person]));
    for _ in 0..MOST_ABOVE {
        let as_of = AsOf::today(tx.today());
        let profile = match people::profile(&HOUSE, tx, at, as_of).await {
            Ok(profile) => profile,
            Err(Error::NotFound) => return Ok(None),
            Err(error) => return Err(error),
        };
        let stays = profile.lanes.into_iter().filter(|(lane, _)| *lane == Lane::Manager);
        let last = stays.flat_map(|(_, stays)| stays).max_by_key(|stay| stay.from);
        let Some((above, name)) = last.and_then(|stay| Some((stay.person?, stay.text))) else {
            return Ok(None);
        };
        if !seen.insert(above) {
            return Ok(None);
        }
        if !gone.contains(&above) && !store::is_gone(tx, above).await? {
            return Ok(Some((above, name)));
        }
        at = above;
    }
    Ok(None)
}

/// Ends what was asked of somebody and agreed with them about a session. Where they were to teach it nobody does, and those who
/// plan are told.
async fn teaching(tx: &mut Tx, l: Locale, id: SessionId, person: PersonId) -> Result<()> {
    engagement::leave(&HOUSE, tx, l, id, person).await?;
    let session = session::store::find(tx, id).await?;
    if session.instructor_id != Some(person) {
        return Ok(());
    }
    session::store::set_instructor(tx, id, None, "").await?;
    store::remember(tx, id, person).await?;
    tx.emit(&HOUSE, "live.session_taught_by", None, id).await?;
    session::absence::tell_of_departure(tx, &session, person).await?;
    calendar::tell_all(tx, id).await
}

/// Whether somebody is no longer here, asked by a room above.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn has_left(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<bool> {
    if actor.is_system() { is_gone(tx, person).await } else { Err(Error::NotFound) }
}

/// Whether somebody is no longer here.
pub(crate) async fn is_gone(tx: &mut Tx, person: PersonId) -> Result<bool> {
    store::is_gone(tx, person).await
}
