//! What speaks against the days of a slot: days without classes for some of its people, another class on the same day, a seat
//! or a class to teach elsewhere, a week in which the shifts can't spare so much, a decision that is late. People are counted, never named.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use kernel::{Actor, Result, Tx};
use people::UnitId;

use super::{Busy, Slot, State, busy, conflict_store as store};
use crate::season::{self, Season, Where};

/// What speaks against a slot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// No class, or little time, for so many of its people.
    Season {
        /// Which days.
        season: Season,
        /// People of the slot for whom they hold.
        people: i64,
    },
    /// So many of its people are in another class on that day.
    Class {
        /// The other one.
        title: String,
        /// People in both.
        people: i64,
    },
    /// Some of its people have a seat elsewhere at that time, or teach.
    Busy(Busy),
    /// The shifts of a team can't spare so much.
    Cover {
        /// The team.
        team: String,
        /// The Monday of the week.
        week: Date,
        /// Minutes planned in that week by all slots.
        planned: i64,
        /// Minutes that can be spared.
        spare: i64,
    },
    /// The day by which content was to be decided is over.
    Late {
        /// That day.
        by: Date,
    },
}

/// Looks for everything that speaks against a slot. A few statements, however many people are meant. Where the people of
/// a slot are hidden, and the one who asks does not know them, nothing is said that tells where they are.
pub async fn of(actor: &Actor, tx: &mut Tx, slot: &Slot, knows: bool) -> Result<Vec<Conflict>> {
    let mut found = of_days(actor, tx, slot, knows || !slot.is_hidden()).await?;
    for (team, week, planned, spare) in crowded(tx, slot).await? {
        found.push(Conflict::Cover { team, week, planned, spare });
    }
    Ok(found)
}

/// What speaks against the days themselves, without what shifts can spare.
pub(crate) async fn of_days(actor: &Actor, tx: &mut Tx, slot: &Slot, knows: bool) -> Result<Vec<Conflict>> {
    let mut found = Vec::new();
    let today = tx.today();
    if let (State::Empty, Some(by)) = (slot.state(), slot.decide_by.filter(|by| *by < today)) {
        found.push(Conflict::Late { by });
    }
    for season in season::within(tx, slot.from, slot.until).await? {
        let people = people_in(tx, slot, season.place, knows).await?;
        if people > 0 {
            found.push(Conflict::Season { season, people });
        }
    }
    if slot.from == slot.until && knows {
        for other in store::same_day(tx, slot, slot.from).await? {
            let people = store::in_both(tx, slot, &other, today).await?;
            if people > 0 {
                found.push(Conflict::Class { title: other.title, people });
            }
        }
    }
    if knows {
        found.extend(busy::of(actor, tx, slot).await?.into_iter().map(Conflict::Busy));
    }
    Ok(found)
}

/// How many people of a slot are at a place. Where they are hidden, and the one who asks does not know them, nothing tells where they
/// are; somebody is everywhere.
pub(crate) async fn people_in(tx: &mut Tx, slot: &Slot, place: Where, knows: bool) -> Result<i64> {
    let today = tx.today();
    match place {
        Where::Everywhere if slot.is_hidden() => Ok(1),
        Where::Everywhere => Ok(slot.people),
        Where::Unit(unit) => store::people_below(tx, slot.id, unit).await,
        Where::Site(site) if knows => store::people_at(tx, slot, site, today).await,
        Where::Site(_) => Ok(0),
    }
}

/// Weeks of a slot in which a team's shifts can't spare what all slots plan: team, Monday, planned, spare. Two statements,
/// however many teams there are.
async fn crowded(tx: &mut Tx, slot: &Slot) -> Result<Vec<(String, Date, i64, i64)>> {
    let (first, last) = (monday(slot.from), sunday(slot.until));
    let covered = store::covered(tx, slot.id, first, last).await?;
    if covered.is_empty() {
        return Ok(Vec::new());
    }
    let mut taken: BTreeMap<UnitId, Vec<(Date, Date, i64)>> = BTreeMap::new();
    for (unit, from, until, minutes) in store::taken(tx, slot.id, first, last).await? {
        taken.entry(unit).or_default().push((from, until, minutes));
    }
    let over = covered.into_iter().filter_map(|(unit, name, week, spare)| {
        let slots = taken.get(&unit).map(Vec::as_slice).unwrap_or_default();
        let planned = slots.iter().map(|(from, until, minutes)| spread(*from, *until, *minutes, week));
        let planned = planned.sum::<i64>();
        exceeds(planned, spare).then_some((name, week, planned, spare))
    });
    Ok(over.collect())
}

/// What the shifts of a team can spare in a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spare {
    /// The team.
    pub team: String,
    /// The Monday of the week.
    pub week: Date,
    /// Minutes of its people that all slots plan in that week.
    pub planned: i64,
    /// Minutes of its people that can be spared.
    pub spare: i64,
}

impl Spare {
    /// Whether more is planned than can be spared, in whole hours as people read them.
    pub fn is_over(&self) -> bool {
        exceeds(self.planned, self.spare)
    }
}

/// What shifts can spare in the weeks of some days: of each week as the nearest of some teams says it, the nearest team first;
/// nothing of a week of which none of them says it.
///
/// # Errors
/// Those of the database.
pub async fn spare(tx: &mut Tx, teams: &[UnitId], (from, until): (Date, Date)) -> Result<Vec<Spare>> {
    let (first, last) = (monday(from), sunday(until));
    let mut found: BTreeMap<Date, Spare> = BTreeMap::new();
    for team in teams {
        let mut weeks = store::cover(tx, *team, first, last).await?;
        weeks.retain(|(week, _)| !found.contains_key(week));
        if weeks.is_empty() {
            continue;
        }
        let name = store::name(tx, *team).await?;
        let slots = super::store::of_unit(tx, *team, first, last).await?;
        for (week, spare) in weeks {
            let planned = slots.iter().map(|slot| in_week(slot, week)).sum();
            found.insert(week, Spare { team: name.clone(), week, planned, spare });
        }
    }
    Ok(found.into_values().collect())
}

/// Whether more is planned than can be spared, in whole hours as people read them.
pub(crate) fn exceeds(planned: i64, spare: i64) -> bool {
    (planned + 30) / 60 > (spare + 30) / 60
}

/// Minutes of people that a slot takes in a week: its minutes spread evenly over its days.
pub(crate) fn in_week(slot: &Slot, week: Date) -> i64 {
    spread(slot.from, slot.until, slot.minutes * slot.people, week)
}

/// The part of some minutes that falls into a week, when they are spread evenly over some days.
fn spread(first: Date, last: Date, minutes: i64, week: Date) -> i64 {
    let (from, until) = (first.max(week), last.min(sunday(week)));
    if from > until {
        return 0;
    }
    let days = i64::from((last - first).get_days()) + 1;
    let here = i64::from((until - from).get_days()) + 1;
    minutes * here / days.max(1)
}

/// The Monday of a day's week.
pub(crate) fn monday(day: Date) -> Date {
    let back = day.weekday().since(Weekday::Monday);
    day.checked_sub(jiff::Span::new().days(i64::from(back))).unwrap_or(day)
}

/// The Sunday of a day's week.
pub(crate) fn sunday(day: Date) -> Date {
    monday(day).checked_add(jiff::Span::new().days(6)).unwrap_or(day)
}
