//! `/team-plan`: a team's two quarters, week by week: objectives with their slots, what the shifts can spare, conflicts,
//! what its people ask for, and the money and minutes that are left.
//!
//! Wishes are named only where their person shared them; a few that are not shared stay uncounted.

pub mod draw;
pub mod pages;
pub(crate) mod store;
pub(crate) mod view;

use jiff::civil::Date;

use crate::slot::Slot;
use crate::slot::conflict::{exceeds, in_week, monday, sunday};

/// A week of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub on: Date,
    /// Minutes of people that are planned.
    pub planned: i64,
    /// Minutes of people that the shifts can spare; none where nobody said.
    pub spare: Option<i64>,
    /// No classes on most of its days.
    pub closed: bool,
}

impl Week {
    /// Whether more is planned than can be spared.
    pub fn is_over(self) -> bool {
        self.spare.is_some_and(|spare| exceeds(self.planned, spare))
    }
}

/// The weeks of some days, with what slots take in each.
pub fn weeks(
    from: Date,
    until: Date,
    slots: &[Slot],
    cover: &[(Date, i64)],
    closed: impl Fn(Date, Date) -> bool,
) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut on = monday(from);
    // The week in which a quarter begins belongs to the one with most of its days.
    if (from - on).get_days() > 3 {
        on = sunday(on).tomorrow().unwrap_or(on);
    }
    while on <= until && (until - on).get_days() >= 3 {
        let planned = slots.iter().map(|slot| in_week(slot, on)).sum();
        let spare = cover.iter().find(|(week, _)| *week == on).map(|(_, minutes)| *minutes);
        weeks.push(Week { on, planned, spare, closed: closed(on, sunday(on)) });
        let Ok(next) = sunday(on).tomorrow() else { break };
        on = next;
    }
    weeks
}

/// The first weeks, up to so many, over which what is too much in one week fits: each with what can be added there.
pub fn spread(weeks: &[Week], from: Date, most: usize) -> Option<Vec<Week>> {
    let start = weeks.iter().position(|week| week.on == from)?;
    let mut found: Vec<Week> = Vec::new();
    for week in weeks[start..].iter().filter(|week| !week.closed) {
        found.push(*week);
        let planned: i64 = found.iter().map(|week| week.planned).sum();
        let spare: i64 = found.iter().map(|week| week.spare.unwrap_or(0)).sum();
        if found.len() > 1 && planned <= spare {
            return Some(found);
        }
        if found.len() == most {
            break;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_quarters_are_twenty_six_weeks() {
        let weeks = weeks(date(2026, 10, 1), date(2027, 3, 31), &[], &[], |_, _| false);
        assert_eq!((weeks.len(), weeks[0].on), (26, date(2026, 9, 28)));
    }

    #[test]
    fn what_does_not_fit_one_week_is_spread_over_the_next_ones() {
        let week =
            |day, planned, spare| Week { on: date(2027, 1, day), planned, spare: Some(spare), closed: false };
        let all = [week(4, 1_020, 540), week(11, 360, 660), week(18, 300, 660)];
        assert_eq!(spread(&all, date(2027, 1, 4), 4).unwrap().len(), 3);
        assert_eq!(spread(&all[..1], date(2027, 1, 4), 4), None);
    }
}
