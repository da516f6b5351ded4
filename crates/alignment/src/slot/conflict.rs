//! What speaks against the days of a slot: days without classes for some of its people, another class on the same day, a
//! week in which the shifts can't spare so much, a decision that is late. People are counted, never named.

use jiff::civil::{Date, Weekday};
use kernel::{Result, Tx};
use people::UnitId;

use super::{Slot, State, conflict_store as store};
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
pub async fn of(tx: &mut Tx, slot: &Slot, knows: bool) -> Result<Vec<Conflict>> {
    let mut found = of_days(tx, slot, knows || !slot.is_hidden()).await?;
    for (team, week, planned, spare) in crowded(tx, slot).await? {
        found.push(Conflict::Cover { team, week, planned, spare });
    }
    Ok(found)
}

/// What speaks against the days themselves, without what shifts can spare.
pub(crate) async fn of_days(tx: &mut Tx, slot: &Slot, knows: bool) -> Result<Vec<Conflict>> {
    let mut found = Vec::new();
    let today = tx.today();
    if let (State::Empty, Some(by)) = (slot.state(), slot.decide_by.filter(|by| *by < today)) {
        found.push(Conflict::Late { by });
    }
    for season in season::within(tx, slot.from, slot.until).await? {
        let people = match season.place {
            Where::Everywhere if slot.is_hidden() => 1,
            Where::Everywhere => slot.people,
            Where::Unit(unit) => store::people_below(tx, slot.id, unit).await?,
            Where::Site(site) if knows => store::people_at(tx, slot, site, today).await?,
            Where::Site(_) => 0,
        };
        if people > 0 {
            found.push(Conflict::Season { season, people });
        }
    }
    if slot.from == slot.until && knows {
        for other in store::same_day(tx, slot.id, slot.from).await? {
            let people = store::in_both(tx, slot, &other, today).await?;
            if people > 0 {
                found.push(Conflict::Class { title: other.title, people });
            }
        }
    }
    Ok(found)
}

/// Weeks of a slot in which a team's shifts can't spare what all slots plan.
async fn crowded(tx: &mut Tx, slot: &Slot) -> Result<Vec<(String, Date, i64, i64)>> {
    let mut found = Vec::new();
    for (unit, name) in store::covered_units(tx, slot.id).await? {
        found.extend(
            over(tx, unit, slot.from, slot.until)
                .await?
                .into_iter()
                .map(|(week, planned, spare)| (name.clone(), week, planned, spare)),
        );
    }
    Ok(found)
}

/// Weeks of some days in which more is planned for a unit than its shifts can spare: Monday, planned, spare.
pub(crate) async fn over(
    tx: &mut Tx,
    unit: UnitId,
    from: Date,
    until: Date,
) -> Result<Vec<(Date, i64, i64)>> {
    let first = monday(from);
    let cover = store::cover(tx, unit, first, until).await?;
    let slots = super::store::of_unit(tx, unit, first, sunday(until)).await?;
    let over = cover.into_iter().filter_map(|(week, spare)| {
        let planned = slots.iter().map(|slot| in_week(slot, week)).sum::<i64>();
        exceeds(planned, spare).then_some((week, planned, spare))
    });
    Ok(over.collect())
}

/// Whether more is planned than can be spared, in whole hours as people read them.
pub(crate) fn exceeds(planned: i64, spare: i64) -> bool {
    (planned + 30) / 60 > (spare + 30) / 60
}

/// Minutes of people that a slot takes in a week: its minutes spread evenly over its days.
pub(crate) fn in_week(slot: &Slot, week: Date) -> i64 {
    let end = sunday(week);
    let (from, until) = (slot.from.max(week), slot.until.min(end));
    if from > until {
        return 0;
    }
    let days = i64::from((slot.until - slot.from).get_days()) + 1;
    let here = i64::from((until - from).get_days()) + 1;
    slot.minutes * slot.people * here / days.max(1)
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
