//! What a budget counts in: a currency of ISO 4217 with its exponent, or paid minutes. Amounts are whole minor units in
//! an `i64`; nothing here or elsewhere in the room is a float.

use iso_currency::Currency;
use kernel::i18n::{Locale, Speaks};
use kernel::{Error, Result, digits, fmt};

use crate::words;

/// The most minor units that one budget can hold: sums over nine thousand full budgets still fit an `i64`.
pub const MOST: i64 = 1_000_000_000_000_000;
/// The name of paid minutes in the database and in files.
const MINUTES: &str = "minutes";
const NO_BREAK: char = '\u{a0}';

/// What a budget counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Money.
    Money(Currency),
    /// Paid minutes of working time.
    Minutes,
}

impl Measure {
    /// The measure of a name: `EUR`, `minutes`. A currency that was replaced, a fund code, a metal or a test code is none.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim();
        if name == MINUTES {
            return Some(Self::Minutes);
        }
        let currency = Currency::from_code(&name.to_ascii_uppercase())?;
        let in_use = currency.is_superseded().is_none() && !currency.is_special() && !currency.is_fund();
        (in_use && currency.exponent().is_some_and(|places| places <= 4)).then_some(Self::Money(currency))
    }

    /// The measure of a name in the database: a currency that was replaced since stays readable there.
    pub fn stored(name: &str) -> Option<Self> {
        if name == MINUTES { Some(Self::Minutes) } else { Currency::from_code(name).map(Self::Money) }
    }

    /// The name in the database and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Money(currency) => currency.code(),
            Self::Minutes => MINUTES,
        }
    }

    /// How many decimals a minor unit is away from the whole one.
    pub fn exponent(self) -> u8 {
        match self {
            Self::Money(currency) => {
                currency.exponent().and_then(|places| u8::try_from(places).ok()).unwrap_or(0)
            }
            Self::Minutes => 0,
        }
    }

    /// Minor units in a whole one.
    pub fn whole(self) -> i64 {
        10i64.pow(u32::from(self.exponent()))
    }

    /// Whether it is money.
    pub fn is_money(self) -> bool {
        matches!(self, Self::Money(_))
    }

    /// An amount for people: `€ 1 900`, `€ 86.12`, `USD 140`, `54 h`, `1 h 30 min`. Decimals stand where there are any.
    pub fn print(self, l: impl Speaks, amount: i64) -> String {
        let l = l.locale();
        match self {
            Self::Minutes => minutes(l, amount),
            Self::Money(currency) => {
                let digits = self.digits(l, amount);
                let sign = match currency {
                    Currency::EUR => "€",
                    Currency::GBP => "£",
                    other => other.code(),
                };
                match l {
                    Locale::En => format!("{sign}{NO_BREAK}{digits}"),
                    Locale::De => format!("{digits}{NO_BREAK}{sign}"),
                    // The order of sign and digits stays inside a right-to-left sentence.
                    Locale::Ar => format!("\u{2066}{sign}{NO_BREAK}{digits}\u{2069}"),
                }
            }
        }
    }

    /// An amount as it is typed into a field: `1900`, `86.12`, German `86,12`.
    pub fn typed(self, l: impl Speaks, amount: i64) -> String {
        let plain = self.plain(amount);
        if l.locale() == Locale::De { plain.replace('.', ",") } else { plain }
    }

    /// An amount for files: `1900.00`, `-86.12`, `3240`.
    pub fn plain(self, amount: i64) -> String {
        let (whole, part) = self.split(amount);
        let sign = if amount < 0 { "-" } else { "" };
        match self.exponent() {
            0 => format!("{sign}{whole}"),
            places => format!("{sign}{whole}.{part:0width$}", width = usize::from(places)),
        }
    }

    fn digits(self, l: Locale, amount: i64) -> String {
        let (whole, part) = self.split(amount);
        let whole = fmt::number(l, whole);
        let sign = if amount < 0 { "\u{2212}" } else { "" };
        if part == 0 {
            return format!("{sign}{whole}");
        }
        let point = if l == Locale::De { ',' } else { '.' };
        format!("{sign}{whole}{point}{part:0width$}", width = usize::from(self.exponent()))
    }

    fn split(self, amount: i64) -> (u64, u64) {
        let whole = self.whole().unsigned_abs();
        (amount.unsigned_abs() / whole, amount.unsigned_abs() % whole)
    }

    /// Reads an amount as a person of this language types it, into minor units.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `field` with what to write instead.
    pub fn read(self, l: impl Speaks, field: &str, text: &str) -> Result<i64> {
        let l = l.locale();
        positive(l, field, self, self.typed_amount(l, field, text)?)
    }

    /// As [`Measure::read`], where nothing is an amount too.
    ///
    /// # Errors
    /// [`Error::Invalid`] for `field` with what to write instead.
    pub fn read_or_nothing(self, l: impl Speaks, field: &str, text: &str) -> Result<i64> {
        let l = l.locale();
        match self.typed_amount(l, field, text)? {
            0 => Ok(0),
            amount => positive(l, field, self, amount),
        }
    }

    fn typed_amount(self, l: Locale, field: &str, text: &str) -> Result<i64> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::invalid_said(field, words::amount_missing(l)));
        }
        if text.starts_with(['-', '\u{2212}', '–']) {
            return Err(Error::invalid_said(field, words::amount_negative(l)));
        }
        let amount = match (self, text.split_once(':')) {
            (Self::Minutes, Some((hours, minutes))) => hours_and_minutes(hours, minutes),
            _ => self.number(l, text),
        };
        amount.ok_or_else(|| Error::invalid_said(field, self.how_to_write(l)))
    }

    fn how_to_write(self, l: Locale) -> String {
        match (self, self.exponent()) {
            (Self::Minutes, _) => words::amount_minutes_how(l).to_owned(),
            (_, 0) => words::amount_whole_how(l, self.name()),
            (_, places) => {
                words::amount_decimals_how(l, self.name(), places, self.digits(l, 1900 * self.whole() + 1))
            }
        }
    }

    /// The number in a text; `i64::MAX` where it is larger than that.
    fn number(self, l: Locale, text: &str) -> Option<i64> {
        let (point, group) = if l == Locale::De { (',', '.') } else { ('.', ',') };
        let plain: String = text.chars().filter_map(latin).collect();
        let (whole, part) = plain.split_once(point).unwrap_or((&plain, ""));
        let places = usize::from(self.exponent());
        if part.len() > places || !part.bytes().all(|b| b.is_ascii_digit()) || !grouped(whole, group) {
            return None;
        }
        let digits: String = whole.chars().filter(|c| *c != group).collect();
        let digits = format!("{digits}{part:0<places$}");
        Some(digits.parse().unwrap_or(i64::MAX))
    }
}

/// An amount that can be entered: more than nothing, and no more than a budget can hold.
///
/// # Errors
/// [`Error::Invalid`] for `field`.
pub fn positive(l: impl Speaks, field: &str, measure: Measure, amount: i64) -> Result<i64> {
    let l = l.locale();
    if amount <= 0 {
        return Err(Error::invalid_said(field, words::amount_negative(l)));
    }
    if amount > MOST {
        return Err(Error::invalid_said(field, words::amount_too_large(l, measure.print(l, MOST))));
    }
    Ok(amount)
}

/// Whole numbers whose groups, if any, have three digits.
fn grouped(whole: &str, group: char) -> bool {
    let mut groups = whole.split(group);
    let first = groups.next().unwrap_or_default();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let many = whole.contains(group);
    digits(first) && (!many || first.len() <= 3) && groups.all(|part| part.len() == 3 && digits(part))
}

/// Arabic digits and signs as Latin ones; spaces, thin spaces and apostrophes between groups fall away.
fn latin(c: char) -> Option<char> {
    match c {
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => None,
        '٫' => Some('.'),
        '٬' => Some(','),
        other => Some(digits::latin(other)),
    }
}

fn hours_and_minutes(hours: &str, minutes: &str) -> Option<i64> {
    let plain = |text: &str| text.chars().filter_map(latin).collect::<String>();
    let (hours, minutes) = (plain(hours), plain(minutes));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let minutes = (digits(&hours) && digits(&minutes)).then(|| minutes.parse::<i64>().ok())??;
    let hours: i64 = hours.parse().unwrap_or(i64::MAX);
    (minutes < 60).then(|| hours.saturating_mul(60).saturating_add(minutes))
}

fn minutes(l: Locale, amount: i64) -> String {
    let (hours, rest) = (amount.unsigned_abs() / 60, amount.unsigned_abs() % 60);
    let sign = if amount < 0 { "\u{2212}" } else { "" };
    let text = match (hours, rest) {
        (0, rest) => fmt::minutes_short(l, rest),
        (hours, 0) => words::hours(l, fmt::number(l, hours)),
        (hours, rest) => words::hours_minutes(l, fmt::number(l, hours), rest),
    };
    format!("{sign}{text}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{Ar, De, En};

    fn of(name: &str) -> Measure {
        Measure::parse(name).unwrap()
    }

    #[test]
    fn measures_are_currencies_in_use_and_minutes() {
        assert_eq!((of("EUR").exponent(), of("jpy").exponent(), of("KWD").exponent()), (2, 0, 3));
        assert_eq!(of("minutes").exponent(), 0);
        for none in ["", "EURO", "HRK", "XAU", "XXX", "XTS", "USN", "min", "€"] {
            assert!(Measure::parse(none).is_none(), "{none}");
        }
    }

    #[test]
    fn amounts_read_as_people_of_each_language_type_them() {
        let eur = of("EUR");
        for (l, text, amount) in [
            (En, "1900", 190_000),
            (En, "1 900.5", 190_050),
            (En, "1,900.50", 190_050),
            (De, "1.900,50", 190_050),
            (De, "1.900", 190_000),
            (De, "1’900,05", 190_005),
            (Ar, "١٬٩٠٠٫٥", 190_050),
            (En, "0.01", 1),
        ] {
            assert_eq!(eur.read(l, "amount", text).unwrap(), amount, "{text}");
        }
        assert_eq!(of("JPY").read(En, "amount", "1,900").unwrap(), 1_900);
        assert_eq!(of("KWD").read(En, "amount", "1.9").unwrap(), 1_900);
        assert_eq!(of("minutes").read(En, "amount", "272:30").unwrap(), 16_350);
    }

    #[test]
    fn amounts_that_could_mean_two_things_are_refused_with_what_to_write() {
        let say = |name: &str, text: &str| match of(name).read(En, "amount", text) {
            Err(Error::Invalid(fields)) => fields[0].message.to_string(),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(say("EUR", "1.900"), "Write EUR with at most 2 decimals, like 1\u{202f}900.01.");
        for text in ["19,00", "1,90", "12,3456", ",5", "1..5", "1e3", "NaN", "0x1", "1.5.", "€ 5", "+5"] {
            assert!(say("EUR", text).starts_with("Write EUR"), "{text}");
        }
        assert_eq!(say("JPY", "5.5"), "Write JPY as a whole number.");
        assert_eq!(say("EUR", "-5"), "Write an amount of more than nothing.");
        assert_eq!(say("EUR", "\u{2212}5"), "Write an amount of more than nothing.");
        assert_eq!(say("EUR", "0"), "Write an amount of more than nothing.");
        assert_eq!(say("EUR", " "), "Write an amount.");
        let or_nothing = |text: &str| of("EUR").read_or_nothing(En, "amount", text);
        assert_eq!(
            (or_nothing("0").unwrap(), or_nothing("0.00").unwrap(), or_nothing("0.01").unwrap()),
            (0, 0, 1)
        );
        assert!(or_nothing("-1").is_err() && or_nothing("").is_err() && or_nothing("nothing").is_err());
        for huge in ["10000000000000.01", "99999999999999999999999999999"] {
            assert!(say("EUR", huge).starts_with("That is more than a budget can hold"), "{huge}");
        }
        assert!(say("minutes", "1:75").starts_with("Write minutes"));
        assert!(say("minutes", "99999999999999999999:00").starts_with("That is more"));
    }

    #[test]
    fn amounts_print_for_people_and_for_files() {
        let eur = of("EUR");
        assert_eq!(eur.print(En, 190_000), "€\u{a0}1\u{202f}900");
        assert_eq!(eur.print(De, -8_612), "\u{2212}86,12\u{a0}€");
        assert_eq!(eur.print(Ar, 5), "\u{2066}€\u{a0}0.05\u{2069}");
        assert_eq!(of("USD").print(En, 14_000), "USD\u{a0}140");
        assert_eq!(of("minutes").print(En, 16_320), "272\u{a0}h");
        assert_eq!(of("minutes").print(En, 90), "1\u{a0}h 30\u{a0}min");
        assert_eq!((eur.plain(-5), of("JPY").plain(140)), ("-0.05".into(), "140".into()));
    }
}
