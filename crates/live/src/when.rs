//! Local time and zone: what a session keeps, and the instant that follows. A time that the clocks skip or repeat on
//! that day is refused with a sentence, because two people would read it differently.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use kernel::i18n::Locale;
use kernel::{Error, Result};

use crate::words;

/// A zone by its IANA id.
///
/// # Errors
/// [`Error::Invalid`] when there is no such zone.
pub fn zone(l: Locale, name: &str) -> Result<TimeZone> {
    TimeZone::get(name.trim()).map_err(|_| Error::invalid_said("zone", words::zone_unknown(l, name.trim())))
}

/// The instant of a local time.
///
/// # Errors
/// [`Error::Invalid`] when the clocks skip or repeat it.
pub fn instant(l: Locale, local: DateTime, zone: &TimeZone) -> Result<Timestamp> {
    let read = zone.to_ambiguous_timestamp(local);
    let clock = kernel::fmt::time(l, local.time());
    let said = |text: String| Error::invalid_said("starts", text);
    match read.offset() {
        AmbiguousOffset::Unambiguous { .. } => read.unambiguous().map_err(Error::internal),
        AmbiguousOffset::Gap { .. } => Err(said(words::time_in_gap(l, clock))),
        AmbiguousOffset::Fold { .. } => Err(said(words::time_in_fold(l, clock))),
    }
}

/// An instant by the clock of a session, with its zone, so that nobody takes it for their own clock:
/// `25 Nov 2026, 13:51, Pacific/Chatham`.
///
/// # Errors
/// [`Error::Invalid`] when there is no such zone.
pub fn told(l: Locale, at: Timestamp, name: &str) -> Result<String> {
    Ok(words::instant_there(l, kernel::fmt::instant(l, at, &zone(l, name)?), name))
}

/// Reads what the form sends: `2026-12-03T10:00`.
///
/// # Errors
/// [`Error::Invalid`] when it is no time, or so far away that nothing could be counted from it.
pub fn read(l: Locale, text: &str) -> Result<DateTime> {
    let text = text.trim().replace(' ', "T");
    let unreadable = |_| Error::invalid_said("starts", words::time_unreadable(l));
    let at: DateTime = text.parse().map_err(unreadable)?;
    if ui::web::YEARS.contains(&at.year()) {
        return Ok(at);
    }
    let last = i64::from(*ui::web::YEARS.end());
    Err(Error::invalid_said("starts", words::time_far(l, last.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> std::result::Result<String, String> {
        let berlin = zone(Locale::En, "Europe/Berlin").unwrap();
        match instant(Locale::En, read(Locale::En, text).unwrap(), &berlin) {
            Ok(at) => Ok(at.to_string()),
            Err(error) => Err(error.to_string()),
        }
    }

    #[test]
    fn a_time_that_the_clocks_skip_or_repeat_is_refused() {
        assert_eq!(at("2027-03-28T01:30"), Ok("2027-03-28T00:30:00Z".into()));
        assert!(at("2027-03-28T02:30").unwrap_err().contains("does not exist"));
        assert!(at("2026-10-25T02:30").unwrap_err().contains("twice"));
        assert_eq!(at("2027-03-28T03:00"), Ok("2027-03-28T01:00:00Z".into()));
        assert!(zone(Locale::En, "Europe/Nowhere").is_err());
        assert!(read(Locale::En, "soon").is_err());
        assert!(read(Locale::En, "9999-12-31T23:30").is_err(), "no hour comes after it");
    }
}
