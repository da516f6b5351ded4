//! Civil dates as staff files write them, and which part comes first.
//!
//! An order that the values themselves do not settle stays open: it is asked, never guessed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which part of a date comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 2026-02-28
    Ymd,
    /// 28.02.2026
    Dmy,
    /// 02/28/2026
    Mdy,
}

/// What the values of a column say about their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderFound {
    /// All values agree on one order.
    Sure(DateOrder),
    /// Two orders fit all values.
    Open,
    /// Most values are no dates.
    NoDates,
}

/// Reads one date; two-digit years below 70 are of this century.
pub fn parse(text: &str, order: DateOrder) -> Option<Date> {
    let [a, b, c] = parts(text)?;
    let (year, month, day) = match order {
        _ if a.len() == 4 => (a, b, c),
        DateOrder::Ymd => (a, b, c),
        DateOrder::Dmy => (c, b, a),
        DateOrder::Mdy => (c, a, b),
    };
    let mut number: i16 = year.parse().ok()?;
    if year.len() == 2 {
        number += if number < 70 { 2000 } else { 1900 };
    } else if year.len() != 4 {
        return None;
    }
    Date::new(number, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Whether the text has the look of a date, possible or not.
pub fn looks_like(text: &str) -> bool {
    parts(text).is_some()
}

/// Finds the order that all values agree on.
pub fn order_of<'a>(values: impl Iterator<Item = &'a str>) -> OrderFound {
    let (mut dates, mut others) = (0, 0);
    let (mut first_large, mut second_large, mut two_ways, mut dotted) = (false, false, false, false);
    for value in values.map(str::trim).filter(|v| !v.is_empty()) {
        let Some([a, b, _]) = parts(value) else {
            others += 1;
            continue;
        };
        dates += 1;
        if a.len() == 4 {
            continue;
        }
        two_ways = true;
        dotted |= value.contains('.');
        first_large |= a.parse::<u8>().is_ok_and(|n| n > 12);
        second_large |= b.parse::<u8>().is_ok_and(|n| n > 12);
    }
    if dates == 0 || others * 10 > dates {
        OrderFound::NoDates
    } else if !two_ways {
        OrderFound::Sure(DateOrder::Ymd)
    } else if dotted || (first_large && !second_large) {
        OrderFound::Sure(DateOrder::Dmy)
    } else if second_large && !first_large {
        OrderFound::Sure(DateOrder::Mdy)
    } else {
        OrderFound::Open
    }
}

fn parts(text: &str) -> Option<[&str; 3]> {
    let text = text.trim();
    let text = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    let mut parts = text.split(['-', '/', '.']);
    let found = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |p: &&str| !p.is_empty() && p.len() <= 4 && p.bytes().all(|b| b.is_ascii_digit());
    (parts.next().is_none() && found.iter().all(digits)).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impossible_days_are_no_dates() {
        assert_eq!(parse("31/02/26", DateOrder::Dmy), None);
        assert!(looks_like("31/02/26"));
        assert_eq!(parse("28.02.2026", DateOrder::Dmy), Date::new(2026, 2, 28).ok());
        assert_eq!(parse("2/28/98", DateOrder::Mdy), Date::new(1998, 2, 28).ok());
        assert_eq!(parse("2024-02-29 00:00:00", DateOrder::Dmy), Date::new(2024, 2, 29).ok());
        assert_eq!(parse("2023-02-29", DateOrder::Ymd), None);
        assert!(!looks_like("4410"));
    }

    #[test]
    fn an_order_that_values_do_not_settle_stays_open() {
        assert_eq!(order_of(["01/02/2026", "03/04/2026"].into_iter()), OrderFound::Open);
        assert_eq!(order_of(["01/02/2026", "23/04/2026"].into_iter()), OrderFound::Sure(DateOrder::Dmy));
        assert_eq!(order_of(["01/02/2026", "03/24/2026"].into_iter()), OrderFound::Sure(DateOrder::Mdy));
        assert_eq!(order_of(["1.2.2026", ""].into_iter()), OrderFound::Sure(DateOrder::Dmy));
        assert_eq!(order_of(["2021-03-01", "2019-08-15"].into_iter()), OrderFound::Sure(DateOrder::Ymd));
        assert_eq!(order_of(["4410", "4411"].into_iter()), OrderFound::NoDates);
    }
}
