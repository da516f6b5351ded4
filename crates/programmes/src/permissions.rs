//! Who may do what with programmes, in one place.
//!
//! People leaders write programmes and set up cohorts. Who leads a cohort sees all of it, fills it, says who attended,
//! accepts what was done elsewhere and withdraws what was wrong. Who leads people may bring in their own team, and names
//! their observers. An observer sees those they observe, and signs off their practice. A member sees their own way. An open
//! programme is everybody's to read and to begin. To everybody else it does not exist.

use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::cohort::Cohort;
use crate::member::Member;
use crate::words;

/// Fails with [`Error::NotFound`] unless the actor writes programmes and sets up cohorts.
pub fn require_writing(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

/// Fails with [`Error::NotFound`] unless the actor leads the cohort, or all learning.
pub fn require_leading(actor: &Actor, cohort: &Cohort) -> Result<()> {
    if actor.is_system() || leads(actor, cohort) { Ok(()) } else { Err(Error::NotFound) }
}

/// Whether the actor leads the cohort, or all learning.
pub fn leads(actor: &Actor, cohort: &Cohort) -> bool {
    actor.has(Role::PeopleLeader) || actor.person_id() == Some(cohort.lead)
}

/// Fails with [`Error::NotFound`] unless the actor may see a member's way: their own, of those they observe or lead, or
/// in a cohort they lead.
pub async fn require_seeing(actor: &Actor, tx: &mut Tx, cohort: &Cohort, member: &Member) -> Result<()> {
    if actor.is_system() || leads(actor, cohort) {
        return Ok(());
    }
    let me = actor.require_person()?;
    if me == member.person || Some(me) == member.observer {
        return Ok(());
    }
    let leads = people::relation(actor, tx, member.person).await?.leads();
    if leads { Ok(()) } else { Err(Error::NotFound) }
}

/// Fails unless the actor may sign off practice: the observer, or who leads the person; never the person.
pub async fn require_observing(actor: &Actor, tx: &mut Tx, cohort: &Cohort, member: &Member) -> Result<()> {
    require_seeing(actor, tx, cohort, member).await?;
    require_other(actor, member)?;
    let me = actor.require_person()?;
    if Some(me) == member.observer || people::relation(actor, tx, member.person).await?.leads() {
        Ok(())
    } else {
        Err(Error::forbidden(words::may_not_observe))
    }
}

/// Whether the actor leads the person; who is not theirs has no relation that they may know of.
pub async fn leads_person(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<bool> {
    match people::relation(actor, tx, person).await {
        Ok(relation) => Ok(relation.leads()),
        Err(Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}

/// Fails unless the actor may say who attended, accept what was done elsewhere, and withdraw what was wrong: who leads the
/// cohort; never for themselves.
pub async fn require_accepting(actor: &Actor, tx: &mut Tx, cohort: &Cohort, member: &Member) -> Result<()> {
    require_seeing(actor, tx, cohort, member).await?;
    require_other(actor, member)?;
    if leads(actor, cohort) { Ok(()) } else { Err(Error::forbidden(words::may_not_accept)) }
}

/// Fails unless the actor may say who observes: who leads the cohort, or the person; never for themselves.
pub async fn require_naming(actor: &Actor, tx: &mut Tx, cohort: &Cohort, member: &Member) -> Result<()> {
    require_seeing(actor, tx, cohort, member).await?;
    require_other(actor, member)?;
    if leads(actor, cohort) || people::relation(actor, tx, member.person).await?.leads() {
        Ok(())
    } else {
        Err(Error::forbidden(words::may_not_name))
    }
}

fn require_other(actor: &Actor, member: &Member) -> Result<()> {
    if actor.person_id() == Some(member.person) {
        return Err(Error::forbidden(words::may_not_mark_own));
    }
    Ok(())
}
