//! The zone that a TZID means: of the IANA database, a name of Windows, or what the file itself defines.
//!
//! A local time that a clock change repeats is the first of both, one that it skips is as if the clock had not yet
//! changed: that is what RFC 5545 §3.3.5 says of times in a file.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};

use crate::problem::{Problems, short};
use crate::recur::{self, Budget};
use crate::tree::{Component, Property};
use crate::windows;
use crate::{moment, tree};

/// Where a clock stands.
#[derive(Debug, Clone)]
pub(crate) enum Zone {
    /// Known to the IANA database.
    Known(TimeZone),
    /// Only known to the file.
    Own(Arc<Own>),
}

/// A zone as a file defines it: from which instant on which offset holds, in their order.
#[derive(Debug)]
pub(crate) struct Own {
    before: Offset,
    changes: Vec<(Timestamp, Offset)>,
}

impl Zone {
    pub(crate) fn utc() -> Self {
        Self::Known(TimeZone::UTC)
    }

    pub(crate) fn instant(&self, at: DateTime) -> Option<Timestamp> {
        match self {
            Self::Known(zone) => zone.to_ambiguous_timestamp(at).compatible().ok(),
            Self::Own(own) => own.instant(at),
        }
    }

    pub(crate) fn local(&self, at: Timestamp) -> DateTime {
        match self {
            Self::Known(zone) => zone.to_datetime(at),
            Self::Own(own) => own.offset(at).to_datetime(at),
        }
    }
}

impl Own {
    fn offset(&self, at: Timestamp) -> Offset {
        let passed = self.changes.partition_point(|(begins, _)| *begins <= at);
        passed.checked_sub(1).map_or(self.before, |last| self.changes[last].1)
    }

    fn instant(&self, at: DateTime) -> Option<Timestamp> {
        let near = Offset::UTC.to_timestamp(at).ok()?;
        let a_day = jiff::Span::new().hours(36);
        let earlier = self.offset(near.checked_sub(a_day).ok()?);
        let later = self.offset(near.checked_add(a_day).ok()?);
        let meant =
            |offset: Offset| offset.to_timestamp(at).ok().filter(|found| self.offset(*found) == offset);
        meant(earlier).or_else(|| meant(later)).or_else(|| earlier.to_timestamp(at).ok())
    }
}

/// The zones of one file.
pub(crate) struct Zones<'a> {
    floating: Zone,
    defined: HashMap<String, &'a Component>,
    known: HashMap<String, Zone>,
    until: DateTime,
    pub problems: &'a mut Problems,
}

impl<'a> Zones<'a> {
    /// Times without a zone are `floating`. Changes after `until` do not matter.
    pub(crate) fn new(
        calendar: &'a Component,
        floating: TimeZone,
        until: DateTime,
        problems: &'a mut Problems,
    ) -> Self {
        let definitions = calendar.components.iter().filter(|component| component.name == "VTIMEZONE");
        let defined = definitions.filter_map(|zone| Some((zone.text("TZID")?, zone))).collect();
        Self { floating: Zone::Known(floating), defined, known: HashMap::new(), until, problems }
    }

    pub(crate) fn of(&mut self, property: &Property) -> Zone {
        let Some(name) = property.parameter("TZID").map(str::trim).filter(|name| !name.is_empty()) else {
            return self.floating.clone();
        };
        if let Some(zone) = self.known.get(name) {
            return zone.clone();
        }
        let zone = named(name).or_else(|| self.defined.get(name).and_then(|zone| self.own(zone)));
        let zone = zone.unwrap_or_else(|| {
            let message = format!(
                "the time zone {} is neither known nor defined in the file; its times are read in your own",
                short(name)
            );
            self.problems.add(property.line, message);
            self.floating.clone()
        });
        self.known.insert(name.to_owned(), zone.clone());
        zone
    }

    pub(crate) fn refuse(&mut self, property: &Property, word: &str, what: &str) {
        self.problems.add(property.line, format!("{} in {} {what}", short(word), property.name));
    }

    fn own(&self, definition: &Component) -> Option<Zone> {
        if let Some(zone) = definition.text("X-LIC-LOCATION").and_then(|name| named(&name)) {
            return Some(zone);
        }
        let mut begins: Vec<(DateTime, Offset, Offset)> = Vec::new();
        for each in
            definition.components.iter().filter(|each| matches!(each.name.as_str(), "STANDARD" | "DAYLIGHT"))
        {
            let from = offset(&each.first("TZOFFSETFROM")?.value)?;
            let to = offset(&each.first("TZOFFSETTO")?.value)?;
            begins.extend(self.begins(each)?.into_iter().map(|at| (at, from, to)));
        }
        begins.sort();
        let before = begins.first()?.1;
        let changes =
            begins.iter().filter_map(|(at, from, to)| Some((from.to_timestamp(*at).ok()?, *to))).collect();
        Some(Zone::Own(Arc::new(Own { before, changes })))
    }

    /// Each time an observance begins.
    fn begins(&self, each: &Component) -> Option<Vec<DateTime>> {
        let first = moment::written(&each.first("DTSTART")?.value, &Zone::utc())?.at;
        let mut begins = vec![first];
        for dates in each.all("RDATE") {
            begins.extend(
                dates.value.split(',').filter_map(|word| Some(moment::written(word, &Zone::utc())?.at)),
            );
        }
        if let Some(rule) = each.first("RRULE") {
            let mut budget = Budget::of(5_000);
            begins.extend(
                recur::occurrences(&rule.value, first, first, self.until, &Zone::utc(), &mut budget).ok()?,
            );
        }
        Some(begins)
    }
}

/// By its name: IANA, Windows, or an IANA name at the end of a path, as `/mozilla.org/20050126_1/Europe/Berlin`.
fn named(name: &str) -> Option<Zone> {
    let name = tree::unescape(name);
    let name = name.trim().trim_matches('"');
    let known = |name: &str| TimeZone::get(name).ok().filter(|_| !name.is_empty());
    let mut found = known(name).or_else(|| known(windows::iana(name)?));
    let mut rest = name;
    while let (None, Some((_, tail))) = (&found, rest.split_once('/')) {
        found = if tail.contains('/') || tail == "UTC" { known(tail) } else { None };
        rest = tail;
    }
    found.map(Zone::Known)
}

/// `+0200`, `-0330`, `+00:53:28`.
fn offset(text: &str) -> Option<Offset> {
    let text = text.trim().replace(':', "");
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(&text)),
    };
    if !matches!(digits.len(), 4 | 6) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |at: usize| digits.get(at..at + 2).map_or(Some(0), |two| two.parse::<i32>().ok());
    Offset::from_seconds(sign * (part(0)? * 3600 + part(2)? * 60 + part(4)?)).ok()
}
