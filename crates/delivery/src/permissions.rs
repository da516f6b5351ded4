//! Who may do what with rules and duties, in one place.
//!
//! Rules and coverage exist for People leaders; the owner of a rule sees it. Duties of a person exist for the person
//! and for who leads them; People leaders see counts and the names of a rule, not a person's list.

use kernel::{Actor, Error, PersonId, Result, Role, Tx};

/// Fails with [`Error::NotFound`] unless the actor may write rules.
pub fn require_rules(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

/// Fails with [`Error::NotFound`] unless the actor may see a rule of this owner.
pub fn require_rule(actor: &Actor, owner: Option<PersonId>) -> Result<()> {
    let own = owner.is_some() && actor.person_id() == owner;
    if own { Ok(()) } else { require_rules(actor) }
}

/// Fails with [`Error::NotFound`] unless the actor may read a person's duties.
pub async fn require_duties(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if actor.is_system() || actor.person_id() == Some(person) {
        return Ok(());
    }
    if people::relation(actor, tx, person).await?.leads() { Ok(()) } else { Err(Error::NotFound) }
}
