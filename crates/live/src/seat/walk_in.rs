//! Somebody came without a seat: whoever keeps the list writes them down, and from then on they have one like the others. No
//! seat above the capacity, and no money without somebody who agreed to it.

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::{CameBy, Seat, State, acts, given, store};
use crate::class::Class;
use crate::ids::SessionId;
use crate::session::{self, Session};
use crate::{diary, membership, minutes, permissions, words};

/// Writes down that a person came, who had no seat, stood in the line or was only invited. Whoever has a seat is ticked.
///
/// # Errors
/// [`Error::NotFound`] unless the actor works here and teaches the session or sets up sessions; [`Error::Conflict`] before it
/// has begun, when it is settled, and when the person has a seat elsewhere at that time; [`Error::Invalid`] for `person` when
/// the class is not for them, when they teach it, when all seats are taken, and when nobody agreed to the price.
pub async fn walk_in(actor: &Actor, tx: &mut Tx, l: Locale, id: SessionId, person: PersonId) -> Result<Seat> {
    let session = session::store::hold(tx, id).await?;
    if actor.is_guest() || !permissions::may_attend(actor, &session) {
        return Err(Error::NotFound);
    }
    given::require_counting(l, &session, tx.now())?;
    if session.instructor_id == Some(person) {
        return Err(refused(words::walk_in_teaches(l)));
    }
    let class = acts::class_for(actor, tx, &session, person).await.map_err(|error| match error {
        Error::NotFound => refused(words::walk_in_not_for(l)),
        other => other,
    })?;
    let seat = match store::of_person(tx, id, person).await? {
        Some(seat) => on_the_list(actor, tx, l, (&session, &class), seat).await?,
        None => {
            require_room(l, &session)?;
            diary::require_free(tx, l, person, &session).await?;
            let why = words::walk_in_why(l);
            store::add(tx, actor, id, Some(person), acts::priced(&class), None, None, why).await?
        }
    };
    let seat = membership::cover(tx, l, &class, seat).await?;
    if seat.state == State::Asked {
        return Err(refused(words::walk_in_costs(l)));
    }
    let seat = minutes::promise(actor, tx, l, &session, seat).await?;
    if seat.state == State::Attended { Ok(seat) } else { given::mark(actor, tx, &seat, CameBy::List).await }
}

/// Somebody of whom the list knows already: whoever waits passes those who did not come, as far as there is room.
async fn on_the_list(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (session, class): (&Session, &Class),
    seat: Seat,
) -> Result<Seat> {
    if !seat.state.occupies() {
        require_room(l, session)?;
        if let Some(person) = seat.person {
            diary::require_free(tx, l, person, session).await?;
        }
    }
    let why = words::walk_in_why(l);
    store::set_until(tx, seat.id, None).await?;
    match seat.state {
        State::Waiting | State::Invited | State::Offered => {
            store::step(tx, actor, &seat, acts::priced(class), why).await
        }
        _ => Ok(seat),
    }
}

fn require_room(l: Locale, session: &Session) -> Result<()> {
    match session.free() {
        free if free > 0 => Ok(()),
        _ => Err(refused(words::walk_in_full(l, session.capacity))),
    }
}

fn refused(sentence: impl Into<String>) -> Error {
    Error::invalid_said("person", sentence.into())
}
