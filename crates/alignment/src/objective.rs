//! Objectives at three tiers: the organisation's, a team's, a person's. Each has an owner and a period, may serve one
//! above it, and says what it needs: topics, and minutes of each person in a unit.
//!
//! A sponsor outside of people's work confirms an objective of the organisation in each half-year; who sponsors sees
//! what is planned and met, never persons.

pub mod change;
pub(crate) mod change_store;
pub(crate) mod edit;
pub mod gaps;
pub mod pages;
pub(crate) mod show;
pub(crate) mod store;
pub mod weights;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};
use people::UnitId;

use self::change::{Field, Was};
use crate::ids::{GroupId, ObjectiveId};
use crate::{group, permissions, topic, wish, words};

/// The event that an objective was set up, changed, confirmed or closed.
pub const CHANGED: &str = "alignment.objective_changed";
/// The longest name.
const MOST_NAME: usize = 80;
/// The longest period, in days.
const MOST_DAYS: i32 = 366 * 3;
/// Deepest nesting.
const MOST_DEEP: usize = 5;
/// Most minutes that an objective may need of a person.
const MOST_MINUTES: i64 = 100_000;

/// Whose objective it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The whole organisation's.
    Organisation,
    /// A unit's.
    Team(UnitId),
    /// A planning group's.
    Group(GroupId),
    /// One person's.
    Individual(PersonId),
}

impl Whose {
    /// The word in the database.
    pub fn tier(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Team(_) | Self::Group(_) => "team",
            Self::Individual(_) => "individual",
        }
    }

    fn unit(self) -> Option<UnitId> {
        if let Self::Team(unit) = self { Some(unit) } else { None }
    }

    fn group(self) -> Option<GroupId> {
        if let Self::Group(group) = self { Some(group) } else { None }
    }

    fn person(self) -> Option<PersonId> {
        if let Self::Individual(person) = self { Some(person) } else { None }
    }

    fn rank(self) -> u8 {
        match self {
            Self::Organisation => 0,
            Self::Team(_) | Self::Group(_) => 1,
            Self::Individual(_) => 2,
        }
    }
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Whose it is.
    pub whose: Whose,
    /// Its name.
    pub name: String,
    /// The part of the work that it belongs to: Operations.
    pub area: String,
    /// Who answers for it.
    pub owner: PersonId,
    /// Who confirms it each half-year.
    pub sponsor: Option<PersonId>,
    /// By what one will see it.
    pub kpi: String,
    /// Its weight among its siblings, in percent.
    pub weight: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The one that it serves.
    pub parent: Option<ObjectiveId>,
    /// Closed since.
    pub closed_at: Option<Timestamp>,
}

/// An objective to be set up.
#[derive(Clone, Debug)]
pub struct New {
    /// Whose it is.
    pub whose: Whose,
    /// Its name.
    pub name: String,
    /// The part of the work that it belongs to.
    pub area: String,
    /// Who answers for it.
    pub owner: PersonId,
    /// Who confirms it.
    pub sponsor: Option<PersonId>,
    /// By what one will see it.
    pub kpi: String,
    /// Its weight, in percent.
    pub weight: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The one that it serves.
    pub parent: Option<ObjectiveId>,
    /// Topics, separated by commas.
    pub topics: String,
    /// Minutes that it needs of each person in a unit and below.
    pub targets: BTreeMap<UnitId, i64>,
}

/// Sets up an objective.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may state objectives there; [`Error::Invalid`] with the field.
pub async fn set_up(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<ObjectiveId> {
    require_stating(actor, tx, new.whose).await?;
    let name = one_line(&new.name);
    check(tx, l, &name, new).await?;
    if let Some(parent) = new.parent {
        require_above(tx, l, parent, new.whose).await?;
    }
    let id: ObjectiveId = tx.id();
    store::add(actor, tx, id, &name, new).await?;
    speak_about(tx, id, new).await?;
    store::add_targets(tx, id, &new.targets).await?;
    tx.emit(actor, CHANGED, new.whose.person(), id).await?;
    Ok(id)
}

/// The topics of an objective. What is raised later about a topic serves the objective that names it; so does what was
/// waiting for one.
async fn speak_about(tx: &mut Tx, id: ObjectiveId, new: &New) -> Result<()> {
    let topics = topic::keep(tx, &new.topics).await?;
    for topic in &topics {
        store::add_topic(tx, id, *topic).await?;
    }
    if new.whose == Whose::Organisation && tx.today() <= new.until {
        for topic in &topics {
            topic::store::waited(tx, *topic, id).await?;
        }
        wish::waited(tx, id, &topics).await?;
    }
    Ok(())
}

async fn require_stating(actor: &Actor, tx: &mut Tx, whose: Whose) -> Result<()> {
    match whose {
        Whose::Organisation => permissions::require_leading(actor),
        Whose::Team(unit) => permissions::require_planning(actor, tx, unit).await,
        Whose::Group(id) => group::require_planning(actor, tx, id).await,
        Whose::Individual(person) if actor.person_id() == Some(person) => Ok(()),
        Whose::Individual(_) => Err(Error::NotFound),
    }
}

async fn check(tx: &mut Tx, l: Locale, name: &str, new: &New) -> Result<()> {
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::objective_name_wrong(l, MOST_NAME)));
    }
    if new.until < new.from {
        return Err(Error::invalid_said("until", words::until_wrong(l)));
    }
    if (new.until - new.from).get_days() > MOST_DAYS {
        return Err(Error::invalid_said("until", words::objective_too_long(l)));
    }
    if !(0..=100).contains(&new.weight) {
        return Err(Error::invalid_said("weight", words::objective_weight_wrong(l)));
    }
    if let Some(sponsor) = new.sponsor {
        if sponsor == new.owner {
            return Err(Error::invalid_said("sponsor", words::objective_sponsor_owner(l)));
        }
        if store::leads_learning(tx, sponsor).await? {
            return Err(Error::invalid_said("sponsor", words::objective_sponsor_inside(l)));
        }
    }
    if new.targets.values().any(|minutes| !(0..=MOST_MINUTES).contains(minutes)) {
        return Err(Error::invalid_said("target", words::objective_target_wrong(l)));
    }
    Ok(())
}

/// The one above is open, stands on the same tier or higher, and not too deep.
async fn require_above(tx: &mut Tx, l: Locale, parent: ObjectiveId, whose: Whose) -> Result<()> {
    let found = store::find(tx, parent).await?.filter(|found| found.closed_at.is_none());
    let found = found.ok_or_else(|| Error::invalid_said("parent", words::objective_parent_gone(l)))?;
    if found.whose.rank() > whose.rank() || matches!(found.whose, Whose::Individual(_)) {
        return Err(Error::invalid_said("parent", words::objective_parent_lower(l)));
    }
    if store::above(tx, parent).await?.len() >= MOST_DEEP {
        return Err(Error::invalid_said("parent", words::objective_too_deep(l)));
    }
    Ok(())
}

/// An objective fits below another, and would not stand below itself.
async fn require_below(tx: &mut Tx, l: Locale, found: &Objective, parent: Option<ObjectiveId>) -> Result<()> {
    let Some(parent) = parent else { return Ok(()) };
    if store::above(tx, parent).await?.contains(&found.id) {
        return Err(Error::invalid_said("parent", words::objective_circle(l, &found.name)));
    }
    require_above(tx, l, parent, found.whose).await
}

/// Puts an objective below another, or below none.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where it would stand below itself.
pub async fn put_below(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ObjectiveId,
    parent: Option<ObjectiveId>,
) -> Result<()> {
    let found = find(actor, tx, id).await?;
    require_changing(actor, tx, &found).await?;
    require_below(tx, l, &found, parent).await?;
    store::put_below(tx, id, parent).await?;
    if parent != found.parent {
        change_store::add(actor, tx, id, Field::Parent, &Was::parent(found.parent)).await?;
    }
    tx.emit(actor, CHANGED, found.whose.person(), id).await.map(drop)
}

/// An objective that the actor may see.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: ObjectiveId) -> Result<Objective> {
    let found = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    let seen = match found.whose {
        Whose::Organisation => actor.is_system() || actor.person_id().is_some(),
        Whose::Team(unit) => {
            let stands = match actor.person_id() {
                Some(me) => store::stands_in(tx, me, unit).await?,
                None => actor.is_system(),
            };
            stands || permissions::plans_for(actor, tx, unit).await?
        }
        Whose::Group(id) => group::is_inside(actor, tx, id).await?,
        Whose::Individual(person) => permissions::is_or_leads(actor, tx, person).await?,
    };
    if seen { Ok(found) } else { Err(Error::NotFound) }
}

/// Whether the actor may change an objective: who owns it, and who may state one there.
pub(crate) async fn may_change(actor: &Actor, tx: &mut Tx, found: &Objective) -> Result<bool> {
    if found.closed_at.is_some() {
        return Ok(false);
    }
    let owns = actor.person_id() == Some(found.owner) && !matches!(found.whose, Whose::Individual(_));
    Ok(owns || require_stating(actor, tx, found.whose).await.is_ok())
}

async fn require_changing(actor: &Actor, tx: &mut Tx, found: &Objective) -> Result<()> {
    if may_change(actor, tx, found).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Says how many minutes an objective needs of each person in units and below.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`].
pub async fn set_targets(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ObjectiveId,
    targets: &BTreeMap<UnitId, i64>,
) -> Result<()> {
    let found = find(actor, tx, id).await?;
    require_changing(actor, tx, &found).await?;
    if targets.values().any(|minutes| !(0..=MOST_MINUTES).contains(minutes)) {
        return Err(Error::invalid_said("target", words::objective_target_wrong(l)));
    }
    store::drop_targets(tx, id).await?;
    store::add_targets(tx, id, targets).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// The half-year of a day: `2026-2`.
pub fn half(day: Date) -> String {
    format!("{}-{}", day.year(), if day.month() <= 6 { 1 } else { 2 })
}

/// The sponsor confirms that an objective still holds in this half-year.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sponsors it; [`Error::Conflict`] when it was confirmed already, or is closed.
pub async fn confirm(actor: &Actor, tx: &mut Tx, l: Locale, id: ObjectiveId, note: &str) -> Result<()> {
    let found = find(actor, tx, id).await?;
    if found.sponsor.is_none() || found.sponsor != actor.person_id() {
        return Err(Error::NotFound);
    }
    if found.closed_at.is_some() {
        return Err(Error::conflict_said(words::objective_is_closed(l, &found.name)));
    }
    let half = half(tx.today());
    if store::confirmed(tx, id, &half).await?.is_some() {
        return Err(Error::conflict_said(words::objective_confirmed_already(l)));
    }
    store::confirm(tx, id, &half, actor.require_person()?, &one_line(note)).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Closes an objective. Slots that serve it stay; the loom shows them outside.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Conflict`] when it is closed.
pub async fn close(actor: &Actor, tx: &mut Tx, l: Locale, id: ObjectiveId) -> Result<()> {
    let found = find(actor, tx, id).await?;
    if found.closed_at.is_some() {
        return Err(Error::conflict_said(words::objective_is_closed(l, &found.name)));
    }
    require_changing(actor, tx, &found).await?;
    store::close(tx, id).await?;
    tx.emit(actor, CHANGED, found.whose.person(), id).await.map(drop)
}

/// Every open objective that the actor may see: the organisation's, those of their units and groups, their own.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Objective>> {
    let me = if actor.is_system() { None } else { Some(actor.require_person()?) };
    store::all(tx, me, actor.has(Role::PeopleLeader)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_half_year_turns_in_july() {
        assert_eq!(half(date(2026, 6, 30)), "2026-1");
        assert_eq!(half(date(2026, 7, 1)), "2026-2");
    }
}
