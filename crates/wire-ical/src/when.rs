//! When something is: in a zone, in UTC, or on whole days.
//!
//! A clock change makes some local times happen twice and skips others. [`When::local`] does not guess: it says so, or
//! does what [`Doubt`] chose. Inside, times are instants; the local form is found again when it is written.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, Zoned};

use crate::line::Lines;

/// What to do with a local time that a clock change skips or repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It is an error.
    Refuse,
    /// The earlier of both instants; for a skipped time, as if the clock had already changed.
    Earlier,
    /// The later of both instants; for a skipped time, as if the clock had not yet changed.
    Later,
}

/// Why a local time is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoSuchTime {
    /// The zone is not known here.
    #[error("there is no time zone {0:?}; use a name such as Europe/Berlin")]
    Zone(String),
    /// The clock is put forward over it.
    #[error("{at} does not exist in {zone}: the clock is put forward over it; choose another time")]
    Skipped {
        /// The local time.
        at: DateTime,
        /// The zone.
        zone: String,
    },
    /// The clock is put back over it.
    #[error(
        "{at} happens twice in {zone}: the clock is put back over it; say which of both, or choose another time"
    )]
    Twice {
        /// The local time.
        at: DateTime,
        /// The zone.
        zone: String,
    },
    /// It ends before it begins.
    #[error("{start} to {end} ends before it begins")]
    Backwards {
        /// The start.
        start: String,
        /// The end.
        end: String,
    },
    /// It is outside of the years that can be written.
    #[error("{0} is outside of the years 1 to 9999")]
    Range(String),
}

/// From when until when.
#[derive(Debug, Clone, PartialEq)]
pub struct When(Form);

#[derive(Debug, Clone, PartialEq)]
enum Form {
    Zoned { start: Zoned, end: Zoned },
    Utc { start: Timestamp, end: Timestamp },
    Days { start: Date, end: Date },
}

impl When {
    /// Local times in a zone of the IANA database.
    pub fn local(start: DateTime, end: DateTime, zone: &str, doubt: Doubt) -> Result<Self, NoSuchTime> {
        let tz = zone_named(zone)?;
        Self::between(instant(start, &tz, zone, doubt)?, instant(end, &tz, zone, doubt)?, &tz)
    }

    /// Two instants, written as the local times of a zone.
    pub fn zoned(start: Timestamp, end: Timestamp, zone: &str) -> Result<Self, NoSuchTime> {
        Self::between(start, end, &zone_named(zone)?)
    }

    /// Two instants, written in UTC.
    pub fn utc(start: Timestamp, end: Timestamp) -> Result<Self, NoSuchTime> {
        in_order(start, end)?;
        in_years(start.to_zoned(TimeZone::UTC).date())?;
        in_years(end.to_zoned(TimeZone::UTC).date())?;
        Ok(Self(Form::Utc { start, end }))
    }

    /// Whole days, the last one included.
    pub fn days(first: Date, last: Date) -> Result<Self, NoSuchTime> {
        in_order(first, last)?;
        in_years(first)?;
        let end = last.tomorrow().map_err(|_| NoSuchTime::Range(last.to_string()))?;
        Ok(Self(Form::Days { start: first, end: in_years(end)? }))
    }

    fn between(start: Timestamp, end: Timestamp, tz: &TimeZone) -> Result<Self, NoSuchTime> {
        in_order(start, end)?;
        let (start, end) = (start.to_zoned(tz.clone()), end.to_zoned(tz.clone()));
        in_years(start.date())?;
        in_years(end.date())?;
        Ok(Self(Form::Zoned { start, end }))
    }

    /// The zone in whose local times it is written, with its first and last instant.
    pub(crate) fn zone(&self) -> Option<(&TimeZone, &str, Timestamp, Timestamp)> {
        match &self.0 {
            Form::Zoned { start, end } if is_plain(start) && is_plain(end) => {
                let name = start.time_zone().iana_name()?;
                Some((start.time_zone(), name, start.timestamp(), end.timestamp()))
            }
            _ => None,
        }
    }

    pub(crate) fn write(&self, lines: &mut Lines) {
        if let (Form::Zoned { start, end }, Some((_, zone, ..))) = (&self.0, self.zone()) {
            lines.put_with("DTSTART", &[("TZID", zone)], local(start.datetime()));
            lines.put_with("DTEND", &[("TZID", zone)], local(end.datetime()));
            return;
        }
        match &self.0 {
            Form::Zoned { start, end } => write_utc(lines, start.timestamp(), end.timestamp()),
            Form::Utc { start, end } => write_utc(lines, *start, *end),
            Form::Days { start, end } => {
                lines.put_with("DTSTART", &[("VALUE", "DATE")], start.strftime("%Y%m%d").to_string());
                lines.put_with("DTEND", &[("VALUE", "DATE")], end.strftime("%Y%m%d").to_string());
            }
        }
    }
}

/// A local time as the format writes it.
pub(crate) fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// An instant as the format writes it.
pub(crate) fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The zone of a name of the IANA database.
pub(crate) fn zone_named(name: &str) -> Result<TimeZone, NoSuchTime> {
    TimeZone::get(name).map_err(|_| NoSuchTime::Zone(name.to_owned()))
}

/// The instant of a local time.
pub(crate) fn instant(
    at: DateTime,
    tz: &TimeZone,
    zone: &str,
    doubt: Doubt,
) -> Result<Timestamp, NoSuchTime> {
    let found = tz.to_ambiguous_timestamp(at);
    let known = match (found.offset(), doubt) {
        (AmbiguousOffset::Unambiguous { .. }, _) => found.unambiguous(),
        (AmbiguousOffset::Gap { .. }, Doubt::Refuse) => {
            return Err(NoSuchTime::Skipped { at, zone: zone.to_owned() });
        }
        (AmbiguousOffset::Fold { .. }, Doubt::Refuse) => {
            return Err(NoSuchTime::Twice { at, zone: zone.to_owned() });
        }
        (_, Doubt::Earlier) => found.earlier(),
        (_, Doubt::Later) => found.later(),
    };
    known.map_err(|_| NoSuchTime::Range(at.to_string()))
}

/// Whether the local form leads back to the same instant: of two equal local times, readers take the first.
fn is_plain(at: &Zoned) -> bool {
    match at.time_zone().to_ambiguous_timestamp(at.datetime()).offset() {
        AmbiguousOffset::Unambiguous { .. } => true,
        AmbiguousOffset::Fold { before, .. } => at.offset() == before,
        AmbiguousOffset::Gap { .. } => false,
    }
}

fn write_utc(lines: &mut Lines, start: Timestamp, end: Timestamp) {
    lines.put("DTSTART", utc(start));
    lines.put("DTEND", utc(end));
}

fn in_order<T: PartialOrd + std::fmt::Display>(start: T, end: T) -> Result<(), NoSuchTime> {
    if start <= end {
        return Ok(());
    }
    Err(NoSuchTime::Backwards { start: start.to_string(), end: end.to_string() })
}

fn in_years(day: Date) -> Result<Date, NoSuchTime> {
    if (1..=9999).contains(&day.year()) { Ok(day) } else { Err(NoSuchTime::Range(day.to_string())) }
}
