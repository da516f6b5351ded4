//! Who may do what with classes and seats, in one place.
//!
//! People leaders set up classes and sessions. Everybody sees what is open to all; a private class exists only for the
//! unit it is for. Who leads a person books, agrees and waives for them; a seat is otherwise its person's own.

use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::session::Session;

/// Fails with [`Error::NotFound`] unless the actor sets up classes and sessions.
pub fn require_setting_up(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

/// Fails with [`Error::NotFound`] unless the actor is the person, leads them, or leads the organisation's learning.
pub async fn require_acting_for(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if actor.has(Role::PeopleLeader) || actor.person_id() == Some(person) {
        return Ok(());
    }
    require_leading(actor, tx, person).await
}

/// Fails with [`Error::NotFound`] unless the actor leads the person, or the organisation's learning; never the person.
pub async fn require_leading(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if actor.is_system() {
        return Ok(());
    }
    let me = actor.require_person()?;
    let leads = actor.has(Role::PeopleLeader) || people::relation(actor, tx, person).await?.leads();
    if leads && me != person { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether the actor sees who comes and writes down who was there.
pub fn may_attend(actor: &Actor, session: &Session) -> bool {
    let teaches = session.instructor_id.is_some() && session.instructor_id == actor.person_id();
    teaches || actor.has(Role::PeopleLeader)
}

/// Whether the actor leads anybody, or the organisation's learning: whoever does books and holds places for others.
pub async fn may_book_for_others(actor: &Actor, tx: &mut Tx) -> Result<bool> {
    Ok(require_setting_up(actor).is_ok() || !people::reports(actor, tx).await?.is_empty())
}
