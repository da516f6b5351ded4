//! Who may do what with money and minutes, in one place.
//!
//! People leaders see and set up every budget. A holder sees their own budgets and those below them, and decides about
//! the money in their own; a budget of one person is seen by that person alone, and what they ask for is decided by
//! somebody else. To everybody else a budget does not exist; only whoever divides a price reads the name and the holder of
//! a budget of another unit or of the organisation, to ask for its part, and never what is in it.

use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::budget::{self, Budget, Scope};
use crate::claim::{self, Claim};
use crate::{hooks, words};

/// Fails with [`Error::NotFound`] unless the actor sets up budgets, gives them money, and writes stipends and rates.
pub fn require_setting_up(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

/// Fails with [`Error::NotFound`] unless the actor may see the budget.
pub async fn require_seeing(actor: &Actor, tx: &mut Tx, budget: &Budget) -> Result<()> {
    if actor.has(Role::PeopleLeader) {
        return Ok(());
    }
    let me = actor.require_person()?;
    let holds = budget.holder == Some(me);
    if holds || (!budget.is_of_person() && budget::store::holds_above(tx, budget.id, me).await?) {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}

/// Fails unless the actor decides about the money of the budget: who holds it, or a People leader. Nobody decides about
/// the money of a budget that is for themselves.
pub async fn require_deciding(actor: &Actor, tx: &mut Tx, l: Locale, budget: &Budget) -> Result<()> {
    if actor.is_system() {
        return Ok(());
    }
    require_seeing(actor, tx, budget).await?;
    let me = actor.require_person()?;
    if budget.is_of_person() {
        let own = budget.scope == Scope::Person(me);
        let leads = actor.has(Role::PeopleLeader);
        return if leads && !own { Ok(()) } else { Err(Error::forbidden_said(words::may_not_decide_own(l))) };
    }
    if budget.holder == Some(me) || actor.has(Role::PeopleLeader) {
        Ok(())
    } else {
        Err(Error::forbidden_said(words::may_not_decide(l)))
    }
}

/// Fails with [`Error::NotFound`] unless the actor decides about this claim: who decides about what its person asks for, and whom it
/// went on to, or who decides in their place.
pub async fn require_deciding_about(actor: &Actor, tx: &mut Tx, claim: &Claim) -> Result<()> {
    match require_deciding_for(actor, tx, claim.person).await {
        Err(Error::NotFound) => {}
        done => return done,
    }
    let (me, to) = (actor.require_person()?, claim.went_to.ok_or(Error::NotFound)?);
    let is_theirs = to == me || hooks::places(actor, tx).await?.of.contains(&to);
    if is_theirs && me != claim.person { Ok(()) } else { Err(Error::NotFound) }
}

/// Fails with [`Error::NotFound`] unless the actor decides about what this person asks their stipend for: who leads
/// them, or a People leader, or who decides in the place of one of these, and never the person.
pub async fn require_deciding_for(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if actor.is_system() {
        return Ok(());
    }
    let me = actor.require_person()?;
    if me == person {
        return Err(Error::NotFound);
    }
    if actor.has(Role::PeopleLeader) {
        return Ok(());
    }
    // Who is not theirs has no relation that the actor may know of.
    match people::relation(actor, tx, person).await {
        Ok(relation) if relation.leads() => return Ok(()),
        Ok(_) | Err(Error::NotFound) => {}
        Err(other) => return Err(other),
    }
    let places = hooks::places(actor, tx).await?;
    let of_people = places.of_people.iter().any(|of| *of != person);
    if of_people || claim::store::leads_any(tx, &places.of, person).await? {
        Ok(())
    } else {
        Err(Error::NotFound)
    }
}
