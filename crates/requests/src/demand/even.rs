//! When a class of one's own costs no more than places elsewhere. Pure; amounts are whole minor units.

use funds::Measure;

/// What a class of one's own would cost, and what one place elsewhere does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// For the class, however many come.
    pub fixed: i64,
    /// For each who comes.
    pub per_head: i64,
    /// For one place elsewhere.
    pub elsewhere: i64,
    /// In what.
    pub measure: Measure,
}

impl Offer {
    /// What the class costs for so many. `None` where it does not fit.
    pub fn total(self, people: i64) -> Option<i64> {
        self.per_head.checked_mul(people)?.checked_add(self.fixed)
    }

    /// What it costs for each of so many, rounded up. `None` for nobody, and where it does not fit.
    pub fn each(self, people: i64) -> Option<i64> {
        if people < 1 {
            return None;
        }
        let total = self.total(people)?;
        Some(total / people + i64::from(total % people != 0))
    }

    /// The fewest people for whom the class costs no more than as many places elsewhere; none where it always does.
    pub fn even(self) -> Option<i64> {
        let saved = self.elsewhere.checked_sub(self.per_head)?;
        match (saved, self.fixed) {
            (0.., 0) => Some(1),
            (1.., fixed) => Some(fixed / saved + i64::from(fixed % saved != 0)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn offer(fixed: i64, per_head: i64, elsewhere: i64) -> Offer {
        Offer { fixed, per_head, elsewhere, measure: Measure::parse("EUR").unwrap() }
    }

    #[test]
    fn a_class_pays_from_so_many_on() {
        let class = offer(120_000, 1_500, 14_000);
        assert_eq!(class.even(), Some(10), "1,200 / (140 - 15) = 9.6");
        assert_eq!(class.each(10), Some(13_500));
        assert_eq!(class.each(7), Some(18_643), "rounded up");
        assert_eq!(class.each(0), None);
        assert_eq!(offer(1, 100, 100).even(), None);
        assert_eq!(offer(0, 100, 100).even(), Some(1));
        assert_eq!(offer(0, 101, 100).even(), None);
        assert_eq!(offer(i64::MAX, i64::MAX, 0).total(2), None);
    }

    proptest! {
        #[test]
        fn it_is_the_fewest_for_whom_it_pays(fixed in 0i64..10_000, per_head in 0i64..300, elsewhere in 0i64..300) {
            let class = offer(fixed, per_head, elsewhere);
            let pays = |n: i64| class.total(n).unwrap() <= elsewhere * n;
            match class.even() {
                Some(n) => prop_assert!(pays(n) && (n == 1 || !pays(n - 1))),
                None => prop_assert!((1..20_000).step_by(97).all(|n| !pays(n))),
            }
        }
    }
}
