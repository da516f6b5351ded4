//! How the acting person stands to another: a fact of the organisation, not a granted role.

mod store;

use kernel::{Actor, Error, PersonId, Result, Role, Tx};

/// How the actor stands to a person. Of several that hold, the closest is given, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is the actor.
    Myself,
    /// The actor manages the person.
    Report,
    /// The actor stands in for the person's manager.
    ActingReport,
    /// The actor is the person's second manager, by a dotted line.
    DottedReport,
    /// The person stands below the actor's reports, or the actor leads the whole organisation's learning, or runs the
    /// installation.
    InScope,
    /// None of these.
    Stranger,
}

impl Relation {
    /// Whether the actor leads the person: directly, standing in, or by a dotted line.
    pub fn leads(self) -> bool {
        matches!(self, Self::Report | Self::ActingReport | Self::DottedReport)
    }
}

/// How the actor stands to a person today.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person, or nobody is signed in.
pub async fn relation(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Relation> {
    if actor.is_system() {
        return Ok(Relation::InScope);
    }
    let me = actor.require_person()?;
    if !store::exists(tx, person).await? {
        return Err(Error::NotFound);
    }
    if me == person {
        return Ok(Relation::Myself);
    }
    let [manager, acting, dotted] = store::above(tx, person).await?;
    if manager == Some(me) {
        return Ok(Relation::Report);
    }
    if acting == Some(me) {
        return Ok(Relation::ActingReport);
    }
    if dotted == Some(me) {
        return Ok(Relation::DottedReport);
    }
    let wide = actor.has(Role::PeopleLeader) || actor.has(Role::ItAdmin);
    if wide || store::stands_below(tx, me, person).await? {
        Ok(Relation::InScope)
    } else {
        Ok(Relation::Stranger)
    }
}

/// The persons whom the actor leads today: own reports, those of a manager they stand in for, dotted lines.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn reports(actor: &Actor, tx: &mut Tx) -> Result<Vec<PersonId>> {
    let me = actor.require_person()?;
    store::reports(tx, me).await
}
