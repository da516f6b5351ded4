//! Whether the weights of a tier's objectives add up, in the days in which they hold. Pure.

use jiff::civil::Date;

/// What weights have to add up to, in percent.
const WHOLE: i64 = 100;

/// The period of an objective and its weight in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The weight.
    pub weight: i64,
}

/// The first day from today on, on which objectives hold whose weights do not add up to [`WHOLE`], and what they add up to.
/// Looked at today and whenever one begins: what is over counts no more, and two periods one after the other are two sums.
pub fn off(today: Date, all: &[Weighed]) -> Option<(Date, i64)> {
    let mut days: Vec<Date> =
        all.iter().filter(|one| one.until >= today).map(|one| one.from.max(today)).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().find_map(|day| {
        let holds = all.iter().filter(|one| one.from <= day && one.until >= day);
        let sum = holds.map(|one| one.weight).sum::<i64>();
        (sum != WHOLE).then_some((day, sum))
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn half(year: i16, first: bool, weight: i64) -> Weighed {
        let (from, until) = match first {
            true => (date(year, 1, 1), date(year, 6, 30)),
            false => (date(year, 7, 1), date(year, 12, 31)),
        };
        Weighed { from, until, weight }
    }

    #[test]
    fn periods_one_after_the_other_are_sums_of_their_own() {
        let today = date(2026, 11, 24);
        let now = [half(2026, false, 60), half(2026, false, 40)];
        assert_eq!(off(today, &[]), None);
        assert_eq!(off(today, &now), None);
        let over = [now[0], now[1], half(2020, true, 100)];
        assert_eq!(off(today, &over), None, "what is over counts no more");
        let next = [now[0], now[1], half(2027, true, 70), half(2027, true, 20)];
        assert_eq!(off(today, &next), Some((date(2027, 1, 1), 90)));
        assert_eq!(off(today, &[half(2026, false, 60)]), Some((today, 60)));
    }
}
