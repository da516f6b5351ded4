//! Dates, times, durations and periods as a file writes them.

use jiff::civil::{Date, DateTime};
use jiff::{Span, Timestamp};

use crate::tree::Property;
use crate::zone::{Zone, Zones};

/// A day or a time, and the zone it counts in.
#[derive(Debug, Clone)]
pub(crate) struct Moment {
    pub at: DateTime,
    /// Whether only the day was said.
    pub is_day: bool,
    pub zone: Zone,
}

impl Moment {
    pub(crate) fn instant(&self) -> Option<Timestamp> {
        self.zone.instant(self.at)
    }

    /// The same zone, another local time.
    pub(crate) fn moved(&self, at: DateTime) -> Self {
        Self { at, ..self.clone() }
    }
}

/// How long: days by the calendar, then seconds by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Length {
    pub days: i64,
    pub seconds: i64,
}

impl Length {
    /// The instant at which it ends.
    pub(crate) fn end(self, start: &Moment) -> Option<Timestamp> {
        let day = start.at.checked_add(Span::new().try_days(self.days).ok()?).ok()?;
        start.moved(day).instant()?.checked_add(Span::new().try_seconds(self.seconds).ok()?).ok()
    }

    /// At least this many days, whatever the clocks do.
    pub(crate) fn days_at_most(self) -> i64 {
        self.days.max(0) + self.seconds.max(0) / 86_400 + 2
    }
}

/// The only moment of a property.
pub(crate) fn moment(property: &Property, zones: &mut Zones<'_>) -> Option<Moment> {
    moments(property, zones).into_iter().next()
}

/// All moments of a property; what is none is reported and left out.
pub(crate) fn moments(property: &Property, zones: &mut Zones<'_>) -> Vec<Moment> {
    let zone = zones.of(property);
    let mut found = Vec::new();
    for word in property.value.split(',').filter(|word| !word.trim().is_empty()) {
        match written(word, &zone) {
            Some(moment) => found.push(moment),
            None => zones.refuse(property, word, "is no date or time"),
        }
    }
    found
}

/// The periods of a property: a start, and an end or a length.
pub(crate) fn periods(property: &Property, zones: &mut Zones<'_>) -> Vec<(Moment, Timestamp)> {
    let zone = zones.of(property);
    let mut found = Vec::new();
    for word in property.value.split(',').filter(|word| !word.trim().is_empty()) {
        match period(word, &zone) {
            Some(period) => found.push(period),
            None => zones.refuse(property, word, "is no period of two times"),
        }
    }
    found
}

fn period(word: &str, zone: &Zone) -> Option<(Moment, Timestamp)> {
    let (start, end) = word.split_once('/')?;
    let start = written(start, zone)?;
    let end = if end.trim().starts_with(['P', 'p', '+']) {
        length(end)?.end(&start)?
    } else {
        written(end, zone)?.instant()?
    };
    (start.instant()? < end).then_some((start, end))
}

/// `20260305`, `20260305T093000` or `20260305T093000Z`.
pub(crate) fn written(word: &str, zone: &Zone) -> Option<Moment> {
    let word = word.trim();
    if word.len() == 8 {
        return Some(Moment { at: day(word)?.at(0, 0, 0, 0), is_day: true, zone: zone.clone() });
    }
    let (word, zone) = match word.strip_suffix(['Z', 'z']) {
        Some(word) => (word, Zone::utc()),
        None => (word, zone.clone()),
    };
    let (date, time) = word.split_once(['T', 't'])?;
    let time = digits(time)?;
    let (hour, minute, second) = (time / 10_000, time / 100 % 100, time % 100);
    let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
    // A leap second is read as the second before it.
    let second = i8::try_from(second).ok()?.min(if second == 60 { 59 } else { i8::MAX });
    let time = jiff::civil::Time::new(hour, minute, second, 0).ok()?;
    Some(Moment { at: DateTime::from_parts(day(date)?, time), is_day: false, zone })
}

fn day(word: &str) -> Option<Date> {
    if word.len() != 8 || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (year, month, day) = (word[..4].parse().ok()?, word[4..6].parse().ok()?, word[6..].parse().ok()?);
    Date::new(year, month, day).ok()
}

fn digits(word: &str) -> Option<u32> {
    let is_time = word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit());
    is_time.then(|| word.parse().ok()).flatten()
}

/// `P1W`, `P2DT3H`, `-PT15M`; `None` for what is none or is longer than a thousand years.
pub(crate) fn length(word: &str) -> Option<Length> {
    let word = word.trim().to_ascii_uppercase();
    let (sign, rest) = match word.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, word.strip_prefix('+').unwrap_or(&word)),
    };
    let rest = rest.strip_prefix('P')?;
    let (days, clock) = rest.split_once('T').unwrap_or((rest, ""));
    let mut length = Length::default();
    for (number, unit) in parts(days)? {
        length.days = length.days.checked_add(number.checked_mul(match unit {
            'W' => 7,
            'D' => 1,
            _ => return None,
        })?)?;
    }
    for (number, unit) in parts(clock)? {
        let seconds = match unit {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        length.seconds = length.seconds.checked_add(number.checked_mul(seconds)?)?;
    }
    let is_sane = length.days < 365_000 && length.seconds < 365_000 * 86_400;
    is_sane.then_some(Length { days: sign * length.days, seconds: sign * length.seconds })
}

fn parts(text: &str) -> Option<Vec<(i64, char)>> {
    let mut found = Vec::new();
    let mut number = String::new();
    for c in text.chars() {
        if c.is_ascii_digit() {
            number.push(c);
        } else {
            found.push((number.parse().ok()?, c));
            number.clear();
        }
    }
    number.is_empty().then_some(found)
}
