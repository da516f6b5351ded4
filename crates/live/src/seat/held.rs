//! What rooms above ask about seats: who of a team is in a session on some days, before somebody else is away, too; and which
//! classes somebody attended.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use super::{State, store};
use crate::ids::SeatId;
use crate::permissions;

/// Somebody of a person's team; in order they stand by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Colleague {
    /// The name as it is sorted.
    pub sort_name: String,
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
}

/// Those who report to the same person as somebody and hold a seat in a session on some days: agreed, or free of charge.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor is the person or leads them.
pub async fn colleagues(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    days: (Date, Date),
) -> Result<Vec<Colleague>> {
    permissions::require_acting_for(actor, tx, person).await?;
    store::colleagues(tx, person, days).await
}

/// The other places of a session that are held without a name by who holds this one, oldest first.
///
/// # Errors
/// As [`super::find`].
pub(crate) async fn held_with(actor: &Actor, tx: &mut Tx, id: SeatId) -> Result<Vec<SeatId>> {
    let seat = super::find(actor, tx, id).await?;
    let held = store::of_session(tx, seat.session)
        .await?
        .into_iter()
        .filter(|other| other.id != id && other.state == State::Reserved && other.holder == seat.holder);
    Ok(held.filter(|_| seat.holder.is_some()).map(|other| other.id).collect())
}

/// When a person has seats in sessions that touch some time.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the installation itself asks.
pub async fn times(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    (from, until): (Timestamp, Timestamp),
) -> Result<Vec<(Timestamp, Timestamp)>> {
    if !actor.is_system() {
        return Err(kernel::Error::NotFound);
    }
    store::times(tx, person, from, until).await
}

/// The titles of the classes that somebody attended.
///
/// # Errors
/// As [`colleagues`].
pub async fn attended_titles(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Vec<String>> {
    permissions::require_acting_for(actor, tx, person).await?;
    store::attended_titles(tx, person).await
}
