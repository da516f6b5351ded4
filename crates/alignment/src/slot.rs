//! Slots: time set aside for learning, with an objective, an audience and minutes, before there is any content. Content
//! is matched later, by hand, from proposals with their reasons.
//!
//! Leaves out classes with seats and rooms: those are sessions of another room.

mod busy;
pub mod calendar;
mod change;
pub mod conflict;
pub(crate) mod conflict_store;
pub(crate) mod count;
mod edit;
pub(crate) mod filling;
pub mod history;
mod kind;
pub mod matching;
pub(crate) mod own;
pub(crate) mod own_store;
pub mod pages;
pub mod session;
pub(crate) mod show;
pub(crate) mod store;

pub use busy::Busy;
pub use change::change;
pub use filling::Content;
pub(crate) use filling::everything;
pub use kind::{Source, State, Tier};
pub(crate) use matching::kind;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx, Uuid};
use people::{Audience, UnitId};

use crate::ids::{GroupId, ObjectiveId, SlotId};
use crate::{group, objective, permissions, words};

/// The event that a slot was planned, changed, moved, matched or dropped.
pub const CHANGED: &str = "alignment.slot_changed";
/// The longest title.
const MOST_TITLE: usize = 80;
/// Most minutes of one slot.
const MOST_MINUTES: i64 = 10_000;
/// Most minutes that a unit can spare in a week.
const MOST_SPARE: i64 = 10_000_000;
/// The longest slot, in days.
const MOST_DAYS: i32 = 366;

/// The planning group of a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfGroup {
    /// Which.
    pub id: GroupId,
    /// Its name.
    pub name: String,
    /// Who is in it is hidden: its people are not counted by unit.
    pub sensitive: bool,
}

/// A slot.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Its id.
    pub id: SlotId,
    /// For which tier.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// Half a line beside it.
    pub note: String,
    /// What it serves.
    pub objective: Option<ObjectiveId>,
    /// The team that it is for.
    pub unit: Option<UnitId>,
    /// The planning group that it is for.
    pub group: Option<OfGroup>,
    /// Who is meant; a group's people, where it is for one.
    pub audience: Audience,
    /// Minutes of each person.
    pub minutes: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Until when content is to be decided.
    pub decide_by: Option<Date>,
    /// The content.
    pub course: Option<Uuid>,
    /// Whether it is booked.
    pub booked: bool,
    /// What it answers.
    pub source: Source,
    /// People meant, as last counted.
    pub people: i64,
}

impl Slot {
    /// Whether nobody but the leader of its group may know how many of its people are where.
    pub fn is_hidden(&self) -> bool {
        self.group.as_ref().is_some_and(|group| group.sensitive)
    }

    /// How far it is. What people choose themselves, or hold without a course, counts as decided when no day waits.
    pub fn state(&self) -> State {
        match (self.booked, self.course.is_some() || self.decide_by.is_none()) {
            (true, _) => State::Booked,
            (false, true) => State::Planned,
            (false, false) => State::Empty,
        }
    }
}

/// A slot to be planned.
#[derive(Clone, Debug)]
pub struct New {
    /// For which tier.
    pub tier: Tier,
    /// Its title.
    pub title: String,
    /// Half a line beside it.
    pub note: String,
    /// What it serves.
    pub objective: Option<ObjectiveId>,
    /// The team that it is for.
    pub unit: Option<UnitId>,
    /// The planning group that it is for, whoever the audience names.
    pub group: Option<GroupId>,
    /// Who is meant.
    pub audience: Audience,
    /// Minutes of each person.
    pub minutes: i64,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Until when content is to be decided.
    pub decide_by: Option<Date>,
    /// What it answers.
    pub source: Source,
}

/// Plans a slot.
///
/// # Errors
/// [`Error::NotFound`] unless the actor plans there; [`Error::Invalid`] with the field.
pub async fn plan(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<SlotId> {
    require_planning(actor, tx, new.unit, new.group).await?;
    let title = one_line(&new.title);
    check(l, &title, new)?;
    if let Some(objective) = new.objective {
        let found = objective::find(actor, tx, objective).await;
        let open = found.is_ok_and(|found| found.closed_at.is_none());
        if !open {
            return Err(Error::invalid_said("objective", words::slot_objective_gone(l)));
        }
    }
    let id: SlotId = tx.id();
    store::add(actor, tx, id, &title, new).await?;
    count::count(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

fn check(l: Locale, title: &str, new: &New) -> Result<()> {
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::slot_title_wrong(l, MOST_TITLE)));
    }
    if !(1..=MOST_MINUTES).contains(&new.minutes) {
        return Err(Error::invalid_said("minutes", words::slot_minutes_wrong(l, MOST_MINUTES)));
    }
    let of_one = usize::from(new.unit.is_some()) + usize::from(new.group.is_some());
    if usize::from(new.tier == Tier::Team) != of_one {
        return Err(Error::invalid_said("unit", words::slot_unit_missing(l)));
    }
    if new.group.is_none() && !new.audience.check().is_empty() {
        return Err(Error::invalid_said("audience", words::slot_audience_missing(l)));
    }
    check_days(l, new.from, new.until)?;
    match new.decide_by {
        Some(by) if by > new.from => Err(Error::invalid_said("decide_by", words::slot_decide_late(l))),
        _ => Ok(()),
    }
}

fn check_days(l: Locale, from: Date, until: Date) -> Result<()> {
    if until < from {
        return Err(Error::invalid_said("until", words::until_wrong(l)));
    }
    if (until - from).get_days() > MOST_DAYS {
        return Err(Error::invalid_said("until", words::slot_too_long(l)));
    }
    Ok(())
}

/// Who leads learning plans everywhere; who leads people of a unit, or a group, there.
async fn require_planning(
    actor: &Actor,
    tx: &mut Tx,
    unit: Option<UnitId>,
    group: Option<GroupId>,
) -> Result<()> {
    match (unit, group) {
        (Some(unit), _) => permissions::require_planning(actor, tx, unit).await,
        (None, Some(id)) => group::require_planning(actor, tx, id).await,
        (None, None) => permissions::require_leading(actor),
    }
}

async fn require_changing(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<()> {
    require_planning(actor, tx, slot.unit, slot.group.as_ref().map(|group| group.id)).await
}

/// A slot that the actor may see: one that they see the planning of, or that is for them.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<Slot> {
    let slot = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    let seen = sees_planning(actor, tx, &slot).await? || own::is_meant(actor, tx, id).await?;
    if seen { Ok(slot) } else { Err(Error::NotFound) }
}

/// Whether the actor sees what a slot is planned from: of the organisation, who leads anybody; of a unit or a group, who
/// plans for it.
pub(crate) async fn sees_planning(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<bool> {
    match (slot.unit, &slot.group) {
        (Some(unit), _) => permissions::plans_for(actor, tx, unit).await,
        (None, Some(of)) => group::plans_for(actor, tx, of.id).await,
        (None, None) => {
            Ok(actor.has(kernel::Role::PeopleLeader) || !permissions::units_led(actor, tx).await?.is_empty())
        }
    }
}

/// Whether the actor may change a slot.
pub(crate) async fn may_change(actor: &Actor, tx: &mut Tx, slot: &Slot) -> Result<bool> {
    Ok(require_changing(actor, tx, slot).await.is_ok())
}

async fn held(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<Slot> {
    let slot = find(actor, tx, id).await?;
    require_changing(actor, tx, &slot).await?;
    Ok(slot)
}

/// Moves a slot to other days. A day by which content is to be decided stays, and moves back where it would be too late.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`].
pub async fn move_to(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SlotId,
    from: Date,
    until: Date,
) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let before = history::before(tx, &slot).await?;
    check_days(l, from, until)?;
    store::move_to(tx, id, from, until, slot.decide_by.map(|by| by.min(from))).await?;
    changed(actor, tx, &before).await
}

/// Moves a slot by whole weeks, later or earlier.
///
/// # Errors
/// As [`move_to`].
pub async fn move_weeks(actor: &Actor, tx: &mut Tx, l: Locale, id: SlotId, weeks: i64) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let span = jiff::Span::new().try_weeks(weeks.clamp(-104, 104)).map_err(Error::internal)?;
    let day = |day: Date| day.checked_add(span).map_err(Error::internal);
    move_to(actor, tx, l, id, day(slot.from)?, day(slot.until)?).await
}

/// Moves a slot so that it begins on a day, and lasts as long as before.
///
/// # Errors
/// As [`move_to`].
pub async fn move_from(actor: &Actor, tx: &mut Tx, l: Locale, id: SlotId, from: Date) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let until = from.checked_add(slot.until - slot.from).map_err(Error::internal)?;
    move_to(actor, tx, l, id, from, until).await
}

/// Links a slot to an objective, or to none.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where the objective is closed or hidden.
pub async fn link(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SlotId,
    objective: Option<ObjectiveId>,
) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let before = history::before(tx, &slot).await?;
    if let Some(objective) = objective {
        let open = objective::find(actor, tx, objective).await.is_ok_and(|found| found.closed_at.is_none());
        if !open {
            return Err(Error::invalid_said("objective", words::slot_objective_gone(l)));
        }
    }
    store::link(tx, id, objective).await?;
    changed(actor, tx, &before).await
}

/// Decides on the content of a slot; `booked` says that it stands.
///
/// # Errors
/// [`Error::NotFound`]; [`Error::Invalid`] where the course is not live, the class is not in the catalogue, or the programme
/// is out of use.
pub async fn decide(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: SlotId,
    content: Content,
    booked: bool,
) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let before = history::before(tx, &slot).await?;
    if filling::titled(actor, tx, content).await?.is_none() {
        return Err(Error::invalid_said("content", words::slot_content_gone(l)));
    }
    if filling::chosen(tx, &slot).await?.is_some_and(|chosen| chosen != content) {
        session::forget(tx, id).await?;
    }
    store::decide(tx, id, content.course(), booked).await?;
    filling::set(tx, id, content).await?;
    changed(actor, tx, &before).await
}

/// Says that what is planned stands, with the content it has or without any. Where content was still to be decided, it
/// counts for its objective once it has some.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn book(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let before = history::before(tx, &slot).await?;
    store::book(tx, id).await?;
    changed(actor, tx, &before).await
}

/// Says what the shifts of a unit can spare in some weeks, in minutes of people; a day stands for its week.
///
/// # Errors
/// [`Error::NotFound`] unless the actor plans for the unit; [`Error::Invalid`].
pub async fn set_cover(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    unit: UnitId,
    weeks: &[(Date, i64)],
) -> Result<()> {
    permissions::require_planning(actor, tx, unit).await?;
    if weeks.iter().any(|(_, minutes)| !(0..=MOST_SPARE).contains(minutes)) {
        return Err(Error::invalid_said("cover", words::cover_wrong(l)));
    }
    let weeks: std::collections::BTreeMap<Date, i64> =
        weeks.iter().map(|(day, minutes)| (conflict::monday(*day), *minutes)).collect();
    conflict_store::set_cover(tx, unit, &weeks.into_iter().collect::<Vec<_>>()).await?;
    tx.emit(actor, CHANGED, None, unit).await.map(drop)
}

/// Drops a slot.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn remove(actor: &Actor, tx: &mut Tx, id: SlotId) -> Result<()> {
    let slot = held(actor, tx, id).await?;
    let before = history::before(tx, &slot).await?;
    store::remove(tx, id).await?;
    changed(actor, tx, &before).await
}

/// Keeps what it was before, and says that it changed.
async fn changed(actor: &Actor, tx: &mut Tx, before: &history::Moment) -> Result<()> {
    history::keep(actor, tx, before).await?;
    tx.emit(actor, CHANGED, None, before.slot.id).await.map(drop)
}
