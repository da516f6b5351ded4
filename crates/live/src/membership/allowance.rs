//! How many classes a membership leaves: so many each month, and what earlier months left over for so long as the
//! membership carries it. The oldest are used first, so that nothing lapses that need not.

use std::collections::{BTreeMap, VecDeque};

use jiff::civil::Date;

/// A month, counted from year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self(i32::from(day.year()) * 12 + i32::from(day.month()) - 1)
    }
}

/// What a membership gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Classes each month.
    pub classes: i64,
    /// For how many months after its own a class that was not taken stays.
    pub carry: i64,
    /// The first month.
    pub from: Month,
}

/// What is left in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Of this month.
    pub fresh: i64,
    /// Of earlier months.
    pub carried: i64,
}

impl Left {
    /// All.
    pub fn total(self) -> i64 {
        self.fresh + self.carried
    }
}

impl Allowance {
    /// What is left in a month after what was used in each. Never below zero, never above what this and the months before
    /// it that are carried give together; before the first month nothing.
    pub fn left(&self, now: Month, used: &BTreeMap<Month, i64>) -> Left {
        let mut open: VecDeque<(Month, i64)> = VecDeque::new();
        for month in (self.from.0..=now.0).map(Month) {
            open.push_back((month, self.classes));
            open.retain(|(given, _)| i64::from(month.0 - given.0) <= self.carry);
            let mut use_up = used.get(&month).copied().unwrap_or(0);
            for (_, left) in &mut open {
                let taken = use_up.min(*left);
                *left -= taken;
                use_up -= taken;
            }
        }
        let of = |fresh: bool| {
            open.iter().filter(|(month, _)| (*month == now) == fresh).map(|(_, left)| left).sum()
        };
        Left { fresh: of(true), carried: of(false) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn month(number: i8) -> Month {
        Month::of(date(2026, number, 1))
    }

    fn left(carry: i64, used: &[(i8, i64)], now: i8) -> (i64, i64) {
        let allowance = Allowance { classes: 2, carry, from: month(1) };
        let used = used.iter().map(|(at, count)| (month(*at), *count)).collect();
        let left = allowance.left(month(now), &used);
        (left.fresh, left.carried)
    }

    #[test]
    fn what_a_month_leaves_is_there_for_as_long_as_it_is_carried() {
        assert_eq!(left(0, &[], 3), (2, 0), "nothing is carried");
        assert_eq!(left(1, &[], 3), (2, 2));
        assert_eq!(left(1, &[(2, 3)], 3), (2, 1), "the oldest are used first");
        assert_eq!(left(1, &[(3, 3)], 3), (1, 0));
        assert_eq!(left(12, &[(3, 9)], 3), (0, 0), "more than there was");
        assert_eq!(
            Allowance { classes: 2, carry: 1, from: month(4) }.left(month(3), &BTreeMap::new()),
            Left::default()
        );
    }

    proptest! {
        #[test]
        fn never_below_zero_and_never_more_than_the_months_give(
            classes in 1i64..6, carry in 0i64..13, first in 1i8..7, now in 7i8..12,
            used in prop::collection::btree_map(1i8..12, 0i64..9, 0..12),
        ) {
            let allowance = Allowance { classes, carry, from: month(first) };
            let used: BTreeMap<Month, i64> = used.into_iter().map(|(at, count)| (month(at), count)).collect();
            let left = allowance.left(month(now), &used);
            let months = i64::from(now - first) + 1;
            prop_assert!(left.fresh >= 0 && left.carried >= 0);
            prop_assert!(left.fresh <= classes && left.carried <= classes * carry.min(months - 1));
            let mut more = used.clone();
            *more.entry(month(now)).or_default() += 1;
            let after = allowance.left(month(now), &more);
            prop_assert_eq!(after.total(), (left.total() - 1).max(0), "one more costs one, as long as there is one");
        }
    }
}
