//! The only way to print a number, a date, a time, a duration or a size.
//!
//! Thousands are parted by a thin space that does not break (U+202F), minus is a true minus (U+2212), a
//! percent sign stands after a no-break space. Digits are Latin in every locale; words and the decimal sign
//! follow the locale. Functions take the locale, or anything that speaks one, first.

mod dates;

pub use dates::{
    ago, clock, date, date_year, day, day_near, day_year, due, instant, iso, month, month_year, time,
    weekday, weekday_day, weekday_narrow,
};

use crate::{
    i18n::{Locale, Speaks},
    words,
};

const THIN: char = '\u{202f}';
const MINUS: char = '\u{2212}';
const NO_BREAK: char = '\u{a0}';

/// Whole numbers of any width, by value or by reference (templates pass references).
pub trait Whole {
    /// The number.
    fn whole(&self) -> i64;
}

macro_rules! whole {
    ($($kind:ty),*) => {$(
        impl Whole for $kind {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )*};
}
whole!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl<T: Whole + ?Sized> Whole for &T {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}

/// Numbers with decimals, by value or by reference.
pub trait Real {
    /// The number.
    fn real(&self) -> f64;
}

impl Real for f64 {
    fn real(&self) -> f64 {
        *self
    }
}

impl Real for f32 {
    fn real(&self) -> f64 {
        f64::from(*self)
    }
}

impl<T: Real + ?Sized> Real for &T {
    fn real(&self) -> f64 {
        (**self).real()
    }
}

/// A whole number: `1 204`, `−7`.
pub fn number(_: impl Speaks, number: impl Whole) -> String {
    let number = number.whole();
    let mut out = String::new();
    if number < 0 {
        out.push(MINUS);
    }
    grouped(&number.unsigned_abs().to_string(), &mut out);
    out
}

/// A number with a fixed count of decimals: `2.60`, German `2,60`. What is not a number prints as `–`.
pub fn decimal(l: impl Speaks, number: impl Real, places: usize) -> String {
    let number = number.real();
    if !number.is_finite() {
        return "–".into();
    }
    let digits = format!("{:.*}", places, number.abs());
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut out = String::new();
    if number < 0.0 && digits.bytes().any(|d| (b'1'..=b'9').contains(&d)) {
        out.push(MINUS);
    }
    grouped(whole, &mut out);
    if !part.is_empty() {
        out.push(if l.locale() == Locale::De { ',' } else { '.' });
        out.push_str(part);
    }
    out
}

/// A number with at most two decimals and no trailing zeros: `2.6`, `3`.
pub fn real(l: impl Speaks, number: impl Real) -> String {
    let number = number.real();
    let places = (0..2).find(|p| (number * 10f64.powi(*p)).fract().abs() < 1e-9).unwrap_or(2);
    decimal(l, number, places as usize)
}

/// A difference, always with its sign: `+0.4`, `−9`, `0`.
pub fn signed(l: impl Speaks, number: impl Real, places: usize) -> String {
    let number = number.real();
    let text = decimal(l, number, places);
    if number > 0.0 && text.bytes().any(|d| (b'1'..=b'9').contains(&d)) { format!("+{text}") } else { text }
}

/// A percentage of 0 to 100, rounded to a whole one: `88 %`.
pub fn percent(l: impl Speaks, number: impl Real) -> String {
    format!("{}{NO_BREAK}%", decimal(l, number, 0))
}

/// What share a part is of a whole, in percent. Only nothing is 0 % and only all is 100 %.
pub fn share(l: impl Speaks, part: impl Whole, of: impl Whole) -> String {
    let (part, of) = (part.whole(), of.whole());
    if of <= 0 {
        return "–".into();
    }
    let rounded = (100.0 * part as f64 / of as f64).round() as i64;
    let honest = if part <= 0 {
        0
    } else if part >= of {
        rounded
    } else {
        rounded.clamp(1, 99)
    };
    format!("{}{NO_BREAK}%", number(l, honest))
}

/// An interval: `1.3 to 1.9`.
pub fn interval(l: impl Speaks, low: impl Real, high: impl Real, places: usize) -> String {
    let l = l.locale();
    words::range(l, decimal(l, low, places), decimal(l, high, places))
}

/// A duration in words: `4 minutes`.
pub fn minutes(l: impl Speaks, minutes: impl Whole) -> String {
    words::minutes(l, minutes.whole())
}

/// A duration where space is short: `4 min`.
pub fn minutes_short(l: impl Speaks, minutes: impl Whole) -> String {
    words::minutes_short(l, minutes.whole())
}

/// A count of days in words: `5 days`.
pub fn days(l: impl Speaks, days: impl Whole) -> String {
    words::days(l, days.whole())
}

/// A size of a file: `640 bytes`, `1.2 MB`. Units are decimal.
pub fn size(l: impl Speaks, bytes: impl Whole) -> String {
    let (l, bytes) = (l.locale(), bytes.whole());
    if bytes < 1000 {
        return words::size_bytes(l, bytes);
    }
    let mut value = bytes as f64;
    let mut unit = "";
    for next in ["kB", "MB", "GB", "TB"] {
        if value < 999.5 {
            break;
        }
        value /= 1000.0;
        unit = next;
    }
    format!("{}{NO_BREAK}{unit}", decimal(l, value, usize::from(value < 9.95)))
}

/// `A, B and C`.
pub fn list_and<T: AsRef<str>>(l: impl Speaks, items: &[T]) -> String {
    let l = l.locale();
    list(l, items, |first, last| words::and_last(l, first, last))
}

/// `A, B or C`.
pub fn list_or<T: AsRef<str>>(l: impl Speaks, items: &[T]) -> String {
    let l = l.locale();
    list(l, items, |first, last| words::or_last(l, first, last))
}

fn list<T: AsRef<str>>(l: Locale, items: &[T], join: impl Fn(String, &str) -> String) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let mut before = before.iter().map(|i| i.as_ref().to_string());
    match before.next() {
        None => last.as_ref().to_string(),
        Some(first) => {
            let first = before.fold(first, |all, next| words::list_comma(l, all, next));
            join(first, last.as_ref())
        }
    }
}

fn grouped(digits: &str, out: &mut String) {
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(THIN);
        }
        out.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{Ar, De, En};

    #[test]
    fn thousands_are_parted_by_a_thin_space_and_minus_is_true() {
        assert_eq!(number(En, 1_204), "1\u{202f}204");
        assert_eq!(number(De, -1_234_567i64), "\u{2212}1\u{202f}234\u{202f}567");
        assert_eq!(number(Ar, 99u8), "99");
        assert_eq!(
            number(En, i64::MIN),
            "\u{2212}9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808"
        );
    }

    #[test]
    fn decimals_follow_the_locale_and_zero_has_no_sign() {
        assert_eq!(decimal(En, 1204.567, 2), "1\u{202f}204.57");
        assert_eq!(decimal(De, 2.6, 1), "2,6");
        assert_eq!(decimal(En, -0.04, 1), "0.0");
        assert_eq!(decimal(En, f64::NAN, 1), "–");
        assert_eq!(real(En, 2.50), "2.5");
        assert_eq!(real(En, 3.0), "3");
        assert_eq!(signed(En, 0.4, 1), "+0.4");
        assert_eq!(signed(En, -9.0, 0), "\u{2212}9");
        assert_eq!(signed(En, 0.0, 0), "0");
        assert_eq!(interval(De, 1.3, 1.9, 1), "1,3 bis 1,9");
    }

    #[test]
    fn percent_keeps_its_sign_beside_it_and_never_rounds_to_all_or_nothing() {
        assert_eq!(percent(En, 88.4), "88\u{a0}%");
        assert_eq!(share(En, 999, 1000), "99\u{a0}%");
        assert_eq!(share(En, 1, 1000), "1\u{a0}%");
        assert_eq!(share(En, 0, 10), "0\u{a0}%");
        assert_eq!(share(En, 10, 10), "100\u{a0}%");
        assert_eq!(share(En, 1, 0), "–");
    }

    #[test]
    fn durations_and_sizes_speak_each_language() {
        assert_eq!(minutes(En, 1), "1 minute");
        assert_eq!(minutes(De, 4), "4 Minuten");
        assert_eq!(minutes(Ar, 2), "دقيقتان");
        assert_eq!(minutes_short(En, 6), "6 min");
        assert_eq!(size(En, 1), "1 byte");
        assert_eq!(size(En, 1_234_000), "1.2\u{a0}MB");
        assert_eq!(size(De, 9_960), "10\u{a0}kB");
        assert_eq!(size(En, 999_999), "1.0\u{a0}MB");
    }

    #[test]
    fn lists_end_with_a_word() {
        assert_eq!(list_and(En, &["A", "B", "C"]), "A, B and C");
        assert_eq!(list_or(De, &["A", "B"]), "A oder B");
        assert_eq!(list_and(En, &["A"]), "A");
        assert_eq!(list_and::<&str>(En, &[]), "");
    }
}
