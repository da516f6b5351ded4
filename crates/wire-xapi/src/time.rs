//! Points in time as ISO 8601 and RFC 3339 write them. Keeps the text as sent beside the instant it means.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;

use crate::Version;

/// A point in time: what was written and the instant it names.
#[derive(Debug, Clone)]
pub struct Timestamp {
    text: String,
    instant: jiff::Timestamp,
}

impl Timestamp {
    /// Reads a timestamp by the rules of `version`; says what is wrong with it.
    ///
    /// 1.0.3 asks for ISO 8601, extended or basic, and reads a missing zone as UTC. 2.0 asks for RFC 3339.
    pub fn parse(text: &str, version: Version) -> Result<Timestamp, &'static str> {
        if !text.is_ascii() || text.len() > 64 {
            return Err(SHAPE);
        }
        let (date, clock) = text.split_once(['T', 't']).ok_or(SHAPE)?;
        let (clock, zone) = match clock.find(['Z', 'z', '+', '-']) {
            Some(at) => clock.split_at(at),
            None => (clock, ""),
        };
        let extended = date.contains('-');
        if version == Version::V2_0 && (!extended || !clock.contains(':')) {
            return Err("must be written as RFC 3339 does: 2027-03-09T08:15:30.500Z");
        }
        let date = read_date(date, extended).ok_or(SHAPE)?;
        let (time, leap) = read_clock(clock, extended).ok_or(SHAPE)?;
        let offset = match zone {
            "" if version == Version::V2_0 => {
                return Err("must name its offset from UTC, such as Z or +01:00");
            }
            "" | "Z" | "z" => Offset::UTC,
            other => read_offset(other, version)?,
        };
        let local = DateTime::from_parts(date, time);
        let instant = offset.to_timestamp(local).map_err(|_| "lies outside the years that can be stored")?;
        let instant = if leap { instant + jiff::SignedDuration::from_secs(1) } else { instant };
        Ok(Timestamp { text: text.to_owned(), instant })
    }

    /// The timestamp of an instant, written in UTC with microseconds where it has them.
    pub fn of(instant: jiff::Timestamp) -> Timestamp {
        Timestamp { text: written(instant), instant }
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The instant.
    pub fn instant(&self) -> jiff::Timestamp {
        self.instant
    }

    /// The same point in time, to the millisecond, which is as precise as stores have to be.
    pub fn same(&self, other: &Timestamp) -> bool {
        self.instant.as_millisecond() == other.instant.as_millisecond()
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.instant == other.instant
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// An instant as this crate writes it: UTC, at least milliseconds, microseconds where there are any.
pub fn written(instant: jiff::Timestamp) -> String {
    let places = if instant.subsec_microsecond() % 1000 == 0 { 3 } else { 6 };
    format!("{instant:.places$}")
}

const SHAPE: &str = "must be a date and time of ISO 8601, such as 2027-03-09T08:15:30.500Z";

fn read_date(text: &str, extended: bool) -> Option<Date> {
    let (year, month, day) = if extended {
        let mut parts = text.split('-');
        let found = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        found
    } else {
        (text.get(..4)?, text.get(4..6)?, text.get(6..)?)
    };
    let year = i16::try_from(number(year, 4)?).ok()?;
    Date::new(year, i8::try_from(number(month, 2)?).ok()?, i8::try_from(number(day, 2)?).ok()?).ok()
}

fn read_clock(text: &str, extended: bool) -> Option<(Time, bool)> {
    let (whole, nanoseconds) = match text.split_once(['.', ',']) {
        Some((whole, fraction)) => (whole, Some(nanoseconds(fraction)?)),
        None => (text, None),
    };
    let (hour, minute, second) = if extended && whole.contains(':') {
        let mut parts = whole.split(':');
        let found = (parts.next()?, parts.next()?, parts.next());
        if parts.next().is_some() {
            return None;
        }
        found
    } else if !extended && matches!(whole.len(), 4 | 6) {
        (whole.get(..2)?, whole.get(2..4)?, whole.get(4..).filter(|s| !s.is_empty()))
    } else {
        return None;
    };
    // A fraction of a minute is ISO 8601 too, but nobody sends it and nothing tells it from a mistake.
    let (second, fraction) = match second {
        Some(second) => (number(second, 2)?, nanoseconds.unwrap_or(0)),
        None if nanoseconds.is_none() => (0, 0),
        None => return None,
    };
    let leap = second == 60;
    let second = if leap { 59 } else { second };
    let [hour, minute, second] = [number(hour, 2)?, number(minute, 2)?, second].map(|n| i8::try_from(n).ok());
    Some((Time::new(hour?, minute?, second?, fraction).ok()?, leap))
}

fn nanoseconds(fraction: &str) -> Option<i32> {
    if fraction.is_empty() || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nine: String = fraction.chars().chain(std::iter::repeat('0')).take(9).collect();
    nine.parse().ok()
}

fn read_offset(zone: &str, version: Version) -> Result<Offset, &'static str> {
    const WRONG: &str = "must end in Z or an offset such as +01:00";
    let (sign, rest) = zone.split_at(1);
    let (hours, minutes) = match (rest.split_once(':'), rest.len()) {
        (Some((hours, minutes)), _) => (hours, minutes),
        (None, 4) if version == Version::V1_0_3 => rest.split_at(2),
        (None, 2) if version == Version::V1_0_3 => (rest, "00"),
        _ => return Err(WRONG),
    };
    let hours = number(hours, 2).filter(|h| *h < 24).ok_or(WRONG)?;
    let minutes = number(minutes, 2).filter(|m| *m < 60).ok_or(WRONG)?;
    let seconds = i32::try_from(hours * 3600 + minutes * 60).map_err(|_| WRONG)?;
    if sign == "-" && seconds == 0 {
        return Err("must not use the offset -00:00; UTC is written Z or +00:00");
    }
    if !matches!(sign, "+" | "-") {
        return Err(WRONG);
    }
    Offset::from_seconds(if sign == "-" { -seconds } else { seconds }).map_err(|_| WRONG)
}

fn number(text: &str, digits: usize) -> Option<u32> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utc(text: &str) -> String {
        Timestamp::parse(text, Version::V1_0_3).map(|t| t.instant().to_string()).unwrap_or_default()
    }

    #[test]
    fn iso_8601_is_read_extended_and_basic() {
        assert_eq!(utc("2015-11-18T12:17:00+00:00"), "2015-11-18T12:17:00Z");
        assert_eq!(utc("2015-11-18T12:17:00.1234567+01:30"), "2015-11-18T10:47:00.1234567Z");
        assert_eq!(utc("20151118T121700Z"), "2015-11-18T12:17:00Z");
        assert_eq!(utc("2015-11-18T12:17"), "2015-11-18T12:17:00Z");
        assert_eq!(utc("2015-11-18T12:17:00-0500"), "2015-11-18T17:17:00Z");
        assert_eq!(utc("2016-12-31T23:59:60Z"), "2017-01-01T00:00:00Z");
    }

    #[test]
    fn what_is_no_point_in_time_is_refused() {
        for bad in [
            "",
            "should fail",
            "01/011/2015",
            "2008-09-15",
            "2008-09-15T15:53:00.601-00",
            "2008-09-15T15:53:00.601-0000",
            "2008-09-15T15:53:00.601-00:00",
            "2008-13-15T15:53:00Z",
            "2008-02-30T15:53:00Z",
            "2008-09-15T25:00:00Z",
            "2008-09-15T15:53:00Zx",
            "2008-09-15T15:53:00+25:00",
            "2008-09-15T15:53:00.Z",
            "2008-9-15T15:53:00Z",
            "٢٠٠٨-09-15T15:53:00Z",
            "2008-09-15T15:53:00+",
            "T",
            "2008-09-15T+01:00",
        ] {
            assert!(Timestamp::parse(bad, Version::V1_0_3).is_err(), "{bad}");
        }
    }

    #[test]
    fn version_two_asks_for_rfc_3339() {
        assert!(Timestamp::parse("2008-09-15T15:53:00.601+00:00", Version::V2_0).is_ok());
        for bad in ["20080915T155300Z", "2008-09-15T15:53:00", "2008-09-15T15:53:00+0100"] {
            assert!(Timestamp::parse(bad, Version::V2_0).is_err(), "{bad}");
        }
    }

    #[test]
    fn instants_are_written_in_utc_and_read_back() {
        for micros in [0, 1, 1_500, 1_700_000_000_123_456, -1] {
            let instant = jiff::Timestamp::from_microsecond(micros).unwrap();
            let text = written(instant);
            assert_eq!(Timestamp::parse(&text, Version::V2_0).unwrap().instant(), instant, "{text}");
        }
        assert_eq!(written(jiff::Timestamp::from_second(0).unwrap()), "1970-01-01T00:00:00.000Z");
    }
}
