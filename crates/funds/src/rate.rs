//! Dated rates: what a whole unit of one currency was worth in another, from a day on until a later rate. Kept as digits
//! and decimal places; a conversion is exact in whole minor units, and what it leaves over is named.

pub mod pages;
pub(crate) mod store;

use jiff::Span;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx, digits, fmt};

use crate::ids::RateId;
use crate::measure::{MOST, Measure};
use crate::{permissions, words};

/// Most decimal places of a rate.
const MOST_PLACES: usize = 12;
/// The most that one whole unit is worth; the least is one divided by it.
const FARTHEST: i64 = 10_000_000;
/// How far ahead a rate can be given, and for how long ago.
const MOST_YEARS_AHEAD: i64 = 2;
const MOST_YEARS_BACK: i64 = 10;

/// What a whole unit of `from` was worth in `to`: `digits` divided by ten to the power of `places`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Its id.
    pub id: RateId,
    /// The currency that has the worth.
    pub from: Measure,
    /// The currency in which it is told.
    pub to: Measure,
    /// The digits.
    pub digits: i64,
    /// How many of them are decimals.
    pub places: u8,
    /// From which day.
    pub on: Date,
}

/// What an amount becomes in another currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Converted {
    /// What arrives, in whole minor units, never more than the amount is worth.
    pub arrives: i64,
    /// What is left over in minor units of the first currency: what the amount is worth beyond what arrives.
    pub rest: i64,
}

impl Rate {
    /// The worth as people write it: `0.8612`.
    pub fn print(&self, l: Locale) -> String {
        let whole = 10i64.pow(u32::from(self.places));
        let point = if l == Locale::De { ',' } else { '.' };
        match self.places {
            0 => fmt::number(l, self.digits),
            places => {
                let part = format!("{:0width$}", self.digits % whole, width = usize::from(places));
                format!("{}{point}{part}", fmt::number(l, self.digits / whole))
            }
        }
    }

    /// An amount of `from`, or of `to` the other way round, in the other currency. `None` where it does not fit.
    pub fn convert(&self, amount: i64, from: Measure) -> Option<Converted> {
        let tens = 10i128.pow(u32::from(self.places));
        let (first, second) = (i128::from(self.from.whole()), i128::from(self.to.whole()));
        let forth = (i128::from(self.digits) * second, tens * first);
        let (top, bottom) = if from == self.from { forth } else { (forth.1, forth.0) };
        let arrives = i128::from(amount).checked_mul(top)? / bottom;
        // Rounded up, so that what is left over is never promised twice.
        let worth = (arrives.checked_mul(bottom)? + top - 1) / top;
        let arrives = i64::try_from(arrives).ok().filter(|arrives| *arrives <= MOST)?;
        Some(Converted { arrives, rest: amount - i64::try_from(worth).ok()? })
    }
}

impl Rate {
    /// What has to be paid in the other currency for an amount of `from`: rounded up. `None` where it does not fit.
    pub fn price(&self, amount: i64, from: Measure) -> Option<i64> {
        let tens = 10i128.pow(u32::from(self.places));
        let (first, second) = (i128::from(self.from.whole()), i128::from(self.to.whole()));
        let forth = (i128::from(self.digits) * second, tens * first);
        let (top, bottom) = if from == self.from { forth } else { (forth.1, forth.0) };
        let price = i128::from(amount).checked_mul(top)?.checked_add(bottom - 1)? / bottom;
        i64::try_from(price).ok().filter(|price| *price <= MOST)
    }
}

/// What a price costs in another measure on a day, by the rate that holds then.
///
/// # Errors
/// [`Error::Invalid`] that names the currencies where there is no rate, or the amount where it does not fit.
pub async fn price(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    amount: i64,
    (from, to): (Measure, Measure),
    on: Date,
) -> Result<i64> {
    if !actor.is_system() {
        actor.require_person()?;
    }
    if from == to || amount == 0 {
        return Ok(amount);
    }
    let too_large = || Error::invalid_said("amount", words::amount_too_large(l, to.print(l, MOST)));
    holding(tx, l, from, to, on).await?.price(amount, from).ok_or_else(too_large)
}

/// A rate to be kept.
#[derive(Clone, Debug)]
pub struct New {
    /// The currency that has the worth.
    pub from: String,
    /// The currency in which it is told.
    pub to: String,
    /// The worth of a whole unit, as typed: `0.8612`.
    pub worth: String,
    /// From which day.
    pub on: Date,
}

/// Keeps a rate. One for the same day counts instead of those before; entries keep the one they were made with.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Invalid`] with the field.
pub async fn give(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<RateId> {
    permissions::require_setting_up(actor)?;
    let currency = |field: &str, name: &str| {
        let found = Measure::parse(name).filter(|measure| measure.is_money());
        found.ok_or_else(|| Error::invalid_said(field, words::rate_currency_wrong(l)))
    };
    let (from, to) = (currency("from", &new.from)?, currency("to", &new.to)?);
    if from == to {
        return Err(Error::invalid_said("to", words::rate_same(l)));
    }
    let worth =
        read(l, &new.worth).ok_or_else(|| Error::invalid_said("worth", words::rate_worth_wrong(l)))?;
    if !is_sound(worth) {
        let (least, most) = (format!("1/{}", fmt::number(l, FARTHEST)), fmt::number(l, FARTHEST));
        return Err(Error::invalid_said("worth", words::rate_worth_far(l, least, most)));
    }
    let today = tx.today();
    let years = |years: i64| Span::new().years(years);
    let first = today.checked_sub(years(MOST_YEARS_BACK)).map_err(Error::internal)?;
    let last = today.checked_add(years(MOST_YEARS_AHEAD)).map_err(Error::internal)?;
    if !(first..=last).contains(&new.on) {
        let (first, last) = (fmt::date_year(l, first), fmt::date_year(l, last));
        return Err(Error::invalid_said("on", words::rate_day_wrong(l, first, last)));
    }
    let id: RateId = tx.id();
    let rate = Rate { id, from, to, digits: worth.0, places: worth.1, on: new.on };
    store::add(actor, tx, &rate).await?;
    Ok(id)
}

/// The rate between two currencies that holds on a day, given in either direction.
///
/// # Errors
/// [`Error::Invalid`] that names the currencies and says what to do.
pub(crate) async fn holding(tx: &mut Tx, l: Locale, from: Measure, to: Measure, on: Date) -> Result<Rate> {
    if !from.is_money() || !to.is_money() {
        return Err(Error::invalid_said("to", words::rate_minutes(l)));
    }
    let found = store::holding(tx, from, to, on).await?;
    let missing = || words::rate_missing(l, from.name(), to.name(), fmt::date_year(l, on));
    found.ok_or_else(|| Error::invalid_said("to", missing()))
}

/// How a rate stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds from a later day on.
    Later,
    /// It holds.
    Now,
    /// Another was given since, for this day or a later one that is not to come.
    Before,
}

/// Every rate, by pair, the latest first, with how it stands on a day.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets.
pub async fn all(actor: &Actor, tx: &mut Tx, today: Date) -> Result<Vec<(Rate, Standing)>> {
    permissions::require_setting_up(actor)?;
    Ok(standing(store::all(tx).await?, today))
}

/// How rates stand that are in the order of [`all`].
fn standing(rates: Vec<Rate>, today: Date) -> Vec<(Rate, Standing)> {
    let pair = |rate: &Rate| {
        let (from, to) = (rate.from.name(), rate.to.name());
        if from < to { (from, to) } else { (to, from) }
    };
    let mut held = None;
    let one = |rate: Rate| {
        let standing = match (rate.on > today, held == Some(pair(&rate))) {
            (true, _) => Standing::Later,
            (false, true) => Standing::Before,
            (false, false) => Standing::Now,
        };
        if standing == Standing::Now {
            held = Some(pair(&rate));
        }
        (rate, standing)
    };
    rates.into_iter().map(one).collect()
}

/// Whether a worth is one that two currencies can have: at most ten million, at least a ten-millionth.
fn is_sound((digits, places): (i64, u8)) -> bool {
    let (digits, tens) = (i128::from(digits), 10i128.pow(u32::from(places)));
    let most = i128::from(FARTHEST);
    digits <= most * tens && digits * most >= tens
}

/// Digits and decimal places of a positive decimal number, in a person's way to write it.
fn read(l: Locale, text: &str) -> Option<(i64, u8)> {
    let point = if l == Locale::De { ',' } else { '.' };
    let text: String = text.trim().chars().map(|c| if c == '٫' { '.' } else { digits::latin(c) }).collect();
    let (whole, part) = text.split_once(point).unwrap_or((&text, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > MOST_PLACES {
        return None;
    }
    let number: i64 = format!("{whole}{part}").parse().ok()?;
    (number > 0).then_some((number, u8::try_from(part.len()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn rate(from: &str, to: &str, worth: &str) -> Rate {
        let (digits, places) = read(Locale::En, worth).unwrap();
        let of = |name| Measure::parse(name).unwrap();
        let on = jiff::civil::date(2026, 11, 19);
        Rate { id: RateId(Uuid::nil()), from: of(from), to: of(to), digits, places, on }
    }

    #[test]
    fn a_conversion_gives_whole_minor_units_and_names_the_rest() {
        let pounds = rate("EUR", "GBP", "0.8612345");
        assert_eq!(pounds.convert(10_000, pounds.from), Some(Converted { arrives: 8_612, rest: 0 }));
        let yen = rate("EUR", "JPY", "163.27");
        assert_eq!(yen.convert(10_000, yen.from), Some(Converted { arrives: 16_327, rest: 0 }));
        // Three yen are 1.83 cents: one cent arrives, worth two yen rounded up; one yen is left over.
        assert_eq!(yen.convert(3, yen.to), Some(Converted { arrives: 1, rest: 1 }));
        let dinar = rate("KWD", "JPY", "490.7");
        assert_eq!(dinar.convert(1_000, dinar.from), Some(Converted { arrives: 490, rest: 1 }));
    }

    #[test]
    fn a_rate_is_read_as_its_language_writes_it() {
        assert_eq!(read(Locale::De, " 1,50 "), Some((15, 1)));
        assert_eq!(read(Locale::Ar, "١٦٣٫٢٧"), Some((16_327, 2)));
        assert_eq!([read(Locale::En, "1,5"), read(Locale::Ar, "٫٥"), read(Locale::En, "0")], [None; 3]);
    }

    #[test]
    fn a_price_is_rounded_up() {
        let yen = rate("EUR", "JPY", "163.27");
        assert_eq!(yen.price(3, yen.to), Some(2), "1.83 cents");
        assert_eq!(yen.price(10_000, yen.from), Some(16_327));
        assert_eq!(yen.price(MOST, yen.from), None);
    }

    #[test]
    fn of_each_pair_one_rate_holds_and_the_later_ones_wait() {
        let on = |from, to, day: i8| Rate { on: jiff::civil::date(2026, 11, day), ..rate(from, to, "2") };
        // As the store gives them: by pair, the latest first.
        let rates =
            vec![on("EUR", "GBP", 30), on("GBP", "EUR", 20), on("EUR", "GBP", 20), on("EUR", "JPY", 1)];
        let found = standing(rates, jiff::civil::date(2026, 11, 20));
        let found: Vec<Standing> = found.into_iter().map(|(_, standing)| standing).collect();
        assert_eq!(found, [Standing::Later, Standing::Now, Standing::Before, Standing::Now]);
    }

    #[test]
    fn a_worth_that_no_currency_has_is_none() {
        let sound = |text| is_sound(read(Locale::En, text).unwrap());
        assert!(sound("0.0000001") && sound("10000000") && sound("1200000.5"));
        assert!(!sound("0.00000009") && !sound("10000000.1") && !sound("9223372036854775807"));
    }

    #[test]
    fn what_does_not_fit_is_no_conversion() {
        let large = rate("EUR", "JPY", "9223372036854775807");
        assert_eq!(large.convert(MOST, large.from), None);
        assert_eq!(large.convert(MOST, large.to).unwrap().arrives, 0);
    }

    #[test]
    fn rates_read_as_they_are_written() {
        assert_eq!(read(Locale::En, "0.8600"), Some((86, 2)));
        assert_eq!(read(Locale::De, " 163,27 "), Some((16_327, 2)));
        for wrong in ["", "0", "-1", "1e3", ".5", "1,5", "0.0000000000001", "99999999999999999999"] {
            assert_eq!(read(Locale::En, wrong), None, "{wrong}");
        }
    }
}
