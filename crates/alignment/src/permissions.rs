//! Who may do what with objectives, needs and the plan, in one place.
//!
//! People leaders see and plan for the whole organisation. Who leads people of a unit plans for it: states its
//! objectives, its slots, what its shifts can spare. Everybody sees the organisation's objectives, states their own and
//! says what they need. An individual objective is between a person and who leads them.

use kernel::{Actor, Error, PersonId, Result, Role, Tx};
use people::UnitId;

use crate::plan::store;

/// Fails with [`Error::NotFound`] unless the actor plans for the whole organisation.
pub fn require_leading(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

/// Units of which the actor leads people: theirs to plan for.
pub async fn units_led(actor: &Actor, tx: &mut Tx) -> Result<Vec<(UnitId, String)>> {
    store::units_led(tx, actor.require_person()?).await
}

/// Whether the actor plans for a unit.
pub async fn plans_for(actor: &Actor, tx: &mut Tx, unit: UnitId) -> Result<bool> {
    if actor.has(Role::PeopleLeader) {
        return Ok(true);
    }
    Ok(units_led(actor, tx).await?.iter().any(|(led, _)| *led == unit))
}

/// Fails with [`Error::NotFound`] unless the actor plans for a unit.
pub async fn require_planning(actor: &Actor, tx: &mut Tx, unit: UnitId) -> Result<()> {
    if plans_for(actor, tx, unit).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether the actor is this person or leads them.
pub async fn is_or_leads(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<bool> {
    let me = actor.require_person()?;
    Ok(me == person || people::relation(actor, tx, person).await?.leads())
}
