//! Cascades: one objective carried through the tiers by a template. A class for all, then one for each team, then what
//! people choose themselves, each so many days after the first one. The slots are ordinary ones, without content yet;
//! together they move, and how far each tier is covered is shown.

pub mod pages;
pub(crate) mod show;
pub(crate) mod store;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};
use people::{Audience, Line, UnitId};

use crate::ids::{CascadeId, ObjectiveId, TemplateId};
use crate::objective::{self, Whose};
use crate::slot::{self, Source, Tier};
use crate::{permissions, words};

/// The event that a template was made, or a cascade begun or moved.
pub const CHANGED: &str = "alignment.cascade_changed";
/// The longest name of a template, and title of a step.
const MOST_NAME: usize = 80;
/// Most steps of a template.
pub const MOST_STEPS: usize = 6;
/// Most teams of a cascade.
const MOST_TEAMS: usize = 300;
/// See [`Step`].
const MOST_MINUTES: i64 = 10_000;
const MOST_AFTER: i64 = 400;
const MOST_DAYS: i64 = 366;
/// Content is to be decided so many days before a slot begins.
const DECIDE_BEFORE: i64 = 28;

/// A step of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// For which tier.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// Minutes of each person.
    pub minutes: i64,
    /// It begins so many days after the first day.
    pub after_days: i64,
    /// It lasts so many days.
    pub days: i64,
}

impl Step {
    /// The days of the step in a cascade.
    pub fn window(&self, first: Date) -> Result<(Date, Date)> {
        let from = first.checked_add(self.after_days.days()).map_err(Error::internal)?;
        let until = from.checked_add((self.days - 1).days()).map_err(Error::internal)?;
        Ok((from, until))
    }
}

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Its name.
    pub name: String,
    /// Its steps, by their days.
    pub steps: Vec<Step>,
}

/// A template as it was used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cascade {
    /// Its id.
    pub id: CascadeId,
    /// The name of its template.
    pub template: String,
    /// What it carries.
    pub objective: ObjectiveId,
    /// The name of the objective.
    pub objective_name: String,
    /// The first day.
    pub first: Date,
}

/// A template to be made.
#[derive(Clone, Debug)]
pub struct NewTemplate {
    /// Its name.
    pub name: String,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// A cascade to be begun.
#[derive(Clone, Debug)]
pub struct New {
    /// The template.
    pub template: TemplateId,
    /// What it carries.
    pub objective: ObjectiveId,
    /// The first day.
    pub first: Date,
    /// The teams.
    pub units: Vec<UnitId>,
}

/// Makes a template.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] with the field.
pub async fn make(actor: &Actor, tx: &mut Tx, l: Locale, new: &NewTemplate) -> Result<TemplateId> {
    permissions::require_leading(actor)?;
    let name = one_line(&new.name);
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::objective_name_wrong(l, MOST_NAME)));
    }
    if new.steps.is_empty() || new.steps.len() > MOST_STEPS {
        return Err(Error::invalid_said("steps", words::cascade_steps_wrong(l, MOST_STEPS)));
    }
    for step in &new.steps {
        check(l, step)?;
    }
    let mut steps = new.steps.clone();
    steps.sort_by_key(|step| step.after_days);
    let id: TemplateId = tx.id();
    store::add_template(actor, tx, id, &name, &steps).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

fn check(l: Locale, step: &Step) -> Result<()> {
    let title = one_line(&step.title);
    if title.is_empty() || title.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("steps", words::slot_title_wrong(l, MOST_NAME)));
    }
    if !(1..=MOST_MINUTES).contains(&step.minutes) {
        return Err(Error::invalid_said("steps", words::slot_minutes_wrong(l, MOST_MINUTES)));
    }
    if !(0..=MOST_AFTER).contains(&step.after_days) || !(1..=MOST_DAYS).contains(&step.days) {
        return Err(Error::invalid_said("steps", words::cascade_days_wrong(l, MOST_AFTER, MOST_DAYS)));
    }
    Ok(())
}

/// Every template in use, by name.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning.
pub async fn templates(actor: &Actor, tx: &mut Tx) -> Result<Vec<Template>> {
    permissions::require_leading(actor)?;
    store::templates(tx).await
}

/// Takes a template out of use; cascades stay as they are.
///
/// # Errors
/// As [`templates`]; [`Error::NotFound`] where there is none.
pub async fn retire(actor: &Actor, tx: &mut Tx, id: TemplateId) -> Result<()> {
    permissions::require_leading(actor)?;
    if store::retire(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Begins a cascade: one slot for all teams, one for each team, one to choose from, as the template says.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] with the field.
pub async fn begin(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<CascadeId> {
    permissions::require_leading(actor)?;
    let template = store::template(tx, new.template).await?.ok_or(Error::NotFound)?;
    let objective = objective::find(actor, tx, new.objective).await;
    let open = objective.is_ok_and(|one| one.closed_at.is_none() && one.whose == Whose::Organisation);
    if !open {
        return Err(Error::invalid_said("objective", words::slot_objective_gone(l)));
    }
    if new.first < tx.today() {
        return Err(Error::invalid_said("first", words::cascade_first_wrong(l)));
    }
    if new.units.is_empty() || new.units.len() > MOST_TEAMS {
        return Err(Error::invalid_said("units", words::slot_unit_missing(l)));
    }
    let repeated = new.units.iter().collect::<BTreeSet<_>>().len() < new.units.len();
    if let Some(name) = store::below_another(tx, &new.units).await? {
        return Err(Error::invalid_said("units", words::cascade_below_another(l, name)));
    }
    if repeated {
        return Err(Error::invalid_said("units", words::cascade_team_twice(l)));
    }
    let id: CascadeId = tx.id();
    store::add(actor, tx, id, new).await?;
    for step in &template.steps {
        for slot in slots(tx.today(), step, new)? {
            let slot = slot::plan(actor, tx, l, &slot).await?;
            store::put(tx, id, slot).await?;
        }
    }
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// The slots of a step: for a team's, one for each team.
fn slots(today: Date, step: &Step, new: &New) -> Result<Vec<slot::New>> {
    let (from, until) = step.window(new.first)?;
    let by = from.checked_sub(DECIDE_BEFORE.days()).map_err(Error::internal)?.max(today.min(from));
    let of = |unit: Option<UnitId>| slot::New {
        tier: step.tier,
        title: one_line(&step.title),
        note: String::new(),
        objective: Some(new.objective),
        unit,
        group: None,
        audience: Audience(Line::Unit { ids: unit.map_or_else(|| new.units.clone(), |unit| vec![unit]) }),
        minutes: step.minutes,
        from,
        until,
        decide_by: Some(by),
        source: Source::Objective,
    };
    Ok(match step.tier {
        Tier::Team => new.units.iter().map(|unit| of(Some(*unit))).collect(),
        Tier::Organisation | Tier::Individual => vec![of(None)],
    })
}

/// Every cascade, newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Cascade>> {
    permissions::require_leading(actor)?;
    store::all(tx).await
}

/// A cascade with its slots, by day.
///
/// # Errors
/// As [`all`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: CascadeId) -> Result<(Cascade, Vec<slot::Slot>)> {
    permissions::require_leading(actor)?;
    let cascade = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    let slots = slot::store::of_cascade(tx, id).await?;
    Ok((cascade, slots))
}

/// Moves a cascade to another first day: what is not booked moves with it and keeps its distance.
///
/// # Errors
/// As [`all`]; [`Error::Invalid`] for a day that is over.
pub async fn move_to(actor: &Actor, tx: &mut Tx, l: Locale, id: CascadeId, first: Date) -> Result<()> {
    let (cascade, slots) = find(actor, tx, id).await?;
    if first < tx.today() {
        return Err(Error::invalid_said("first", words::cascade_first_wrong(l)));
    }
    let far = first.since(cascade.first).map_err(Error::internal)?;
    for slot in slots.iter().filter(|slot| !slot.booked) {
        let day = |day: Date| day.checked_add(far).map_err(Error::internal);
        slot::move_to(actor, tx, l, slot.id, day(slot.from)?, day(slot.until)?).await?;
    }
    store::move_to(tx, id, first).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// How far a tier of a cascade is: slots with content, slots, people that have content, people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// Slots with content, or that stand as they are.
    pub decided: usize,
    /// Slots.
    pub slots: usize,
    /// Places of people in slots with content.
    pub people: i64,
    /// Places of people in all slots.
    pub of: i64,
}

/// How far each tier is.
pub fn covered(slots: &[slot::Slot]) -> Vec<(Tier, Covered)> {
    let of = |tier: Tier| {
        let mut sum = Covered::default();
        for slot in slots.iter().filter(|slot| slot.tier == tier) {
            let decided = slot.state() != slot::State::Empty;
            sum.slots += 1;
            sum.of += slot.people;
            sum.decided += usize::from(decided);
            sum.people += if decided { slot.people } else { 0 };
        }
        (tier, sum)
    };
    Tier::ALL.into_iter().map(of).filter(|(_, sum)| sum.slots > 0).collect()
}
