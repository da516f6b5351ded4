//! Changing an objective: its name, figure, weight, people, days, topics and what it serves, with what was before. Whose it
//! is stays, and its minutes are changed elsewhere.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::change_store as store;
use super::{CHANGED, New, Objective};
use crate::ids::ObjectiveId;
use crate::{topic, words};

/// What of an objective was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its name.
    Name,
    /// The part of the work.
    Area,
    /// Who answers for it.
    Owner,
    /// Who confirms it.
    Sponsor,
    /// By what one sees it.
    Kpi,
    /// Its weight.
    Weight,
    /// Its days.
    Days,
    /// What it serves.
    Parent,
    /// Its topics.
    Topics,
}

impl Field {
    const ALL: [Self; 9] = [
        Self::Name,
        Self::Area,
        Self::Owner,
        Self::Sponsor,
        Self::Kpi,
        Self::Weight,
        Self::Days,
        Self::Parent,
        Self::Topics,
    ];

    /// The word in the database.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Area => "area",
            Self::Owner => "owner",
            Self::Sponsor => "sponsor",
            Self::Kpi => "kpi",
            Self::Weight => "weight",
            Self::Days => "days",
            Self::Parent => "parent",
            Self::Topics => "topics",
        }
    }

    pub(super) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// As pages call it.
    pub(crate) fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Name => words::objective_name(l),
            Self::Area => words::objective_area(l),
            Self::Owner => words::objective_owner(l),
            Self::Sponsor => words::objective_sponsor(l),
            Self::Kpi => words::objective_kpi(l),
            Self::Weight => words::objective_weight(l),
            Self::Days => words::objective_days(l),
            Self::Parent => words::objective_parent(l),
            Self::Topics => words::objective_topics(l),
        }
    }
}

/// What something was before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    /// What.
    pub field: Field,
    /// What it was.
    pub was: Was,
    /// Who changed it.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// What it was: of people and objectives whom it was, of everything else what was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Was {
    /// As it was read; days as two days with a slash between them. Empty where it was nothing.
    Read(String),
    /// Who it was.
    Person(PersonId),
    /// Which objective it was.
    Objective(ObjectiveId),
}

impl Was {
    fn person(person: Option<PersonId>) -> Self {
        person.map_or_else(|| Self::Read(String::new()), Self::Person)
    }

    pub(super) fn parent(parent: Option<ObjectiveId>) -> Self {
        parent.map_or_else(|| Self::Read(String::new()), Self::Objective)
    }
}

/// Changes an objective; of `new`, whose it is and its minutes stay as they are.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may close it; [`Error::Conflict`] when it is closed; [`Error::Invalid`] with the field.
pub async fn change(actor: &Actor, tx: &mut Tx, l: Locale, id: ObjectiveId, new: &New) -> Result<()> {
    let found = super::find(actor, tx, id).await?;
    if found.closed_at.is_some() {
        return Err(Error::conflict_said(words::objective_is_closed(l, &found.name)));
    }
    super::require_changing(actor, tx, &found).await?;
    let new = New {
        whose: found.whose,
        name: one_line(&new.name),
        area: one_line(&new.area),
        kpi: one_line(&new.kpi),
        ..new.clone()
    };
    super::check(tx, l, &new.name, &new).await?;
    require_at_work(tx, l, &new).await?;
    if new.parent != found.parent {
        super::require_below(tx, l, &found, new.parent).await?;
    }
    let spoke = topic::store::of_objective(tx, id).await?.join(", ");
    store::change(tx, id, &new).await?;
    store::drop_topics(tx, id).await?;
    super::speak_about(tx, id, &new).await?;
    let speaks = topic::store::of_objective(tx, id).await?.join(", ");
    let mut before = differences(&found, &new);
    if spoke != speaks {
        before.push((Field::Topics, Was::Read(spoke)));
    }
    for (field, was) in &before {
        store::add(actor, tx, id, *field, was).await?;
    }
    if !before.is_empty() {
        tx.emit(actor, CHANGED, found.whose.person(), id).await?;
    }
    Ok(())
}

/// Whoever stands for an objective from now on is at work.
async fn require_at_work(tx: &mut Tx, l: Locale, new: &New) -> Result<()> {
    for (field, person) in [(Field::Owner, Some(new.owner)), (Field::Sponsor, new.sponsor)] {
        if let Some(person) = person
            && store::left(tx, person).await?
        {
            return Err(Error::invalid_said(field.name(), words::objective_left_chosen(l)));
        }
    }
    Ok(())
}

/// What of an objective will be different, and what it was.
fn differences(found: &Objective, new: &New) -> Vec<(Field, Was)> {
    let mut before = Vec::new();
    let days = |from: Date, until: Date| format!("{from}/{until}");
    let read = [
        (Field::Name, found.name.clone(), new.name.clone()),
        (Field::Area, found.area.clone(), new.area.clone()),
        (Field::Kpi, found.kpi.clone(), new.kpi.clone()),
        (Field::Weight, found.weight.to_string(), new.weight.to_string()),
        (Field::Days, days(found.from, found.until), days(new.from, new.until)),
    ];
    for (field, was, is) in read {
        if was != is {
            before.push((field, Was::Read(was)));
        }
    }
    if found.owner != new.owner {
        before.push((Field::Owner, Was::Person(found.owner)));
    }
    if found.sponsor != new.sponsor {
        before.push((Field::Sponsor, Was::person(found.sponsor)));
    }
    if found.parent != new.parent {
        before.push((Field::Parent, Was::parent(found.parent)));
    }
    before
}

/// What an objective was before it was changed, the newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may see the objective.
pub async fn history(actor: &Actor, tx: &mut Tx, id: ObjectiveId) -> Result<Vec<Before>> {
    super::find(actor, tx, id).await?;
    store::history(tx, id).await
}
