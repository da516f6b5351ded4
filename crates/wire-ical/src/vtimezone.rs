//! VTIMEZONE from the IANA database (RFC 5545 §3.6.5).
//!
//! Where the changes of a zone follow yearly rules from before the first event on, it is two observances with an RRULE,
//! the form that every calendar program understands; otherwise each change of the years in question is listed.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::{Dst, Offset, TimeZone, TimeZoneTransition};
use jiff::{Span, Timestamp};

use crate::event::Event;
use crate::line::Lines;
use crate::when::local;

/// How many years after the last event a rule must hold to be believed.
const YEARS_AHEAD: i64 = 5;

/// One definition for each zone that the events name.
pub(crate) fn write_all(lines: &mut Lines, events: &[Event]) {
    let mut zones: BTreeMap<&str, (&TimeZone, Timestamp, Timestamp)> = BTreeMap::new();
    for (zone, name, start, end) in events.iter().filter_map(|event| event.when.zone()) {
        let known = zones.entry(name).or_insert((zone, start, end));
        known.1 = known.1.min(start);
        known.2 = known.2.max(end);
    }
    for (name, (zone, start, end)) in zones {
        lines.component("VTIMEZONE", |lines| {
            lines.text("TZID", name);
            for observance in observances(zone, start, end) {
                observance.write(lines);
            }
        });
    }
}

/// A stretch of one offset, each time it begins.
struct Observance {
    from: Offset,
    to: Offset,
    is_dst: bool,
    name: String,
    /// Local times by the offset before; never empty.
    begins: Vec<DateTime>,
    rule: Option<String>,
}

impl Observance {
    fn write(&self, lines: &mut Lines) {
        lines.component(if self.is_dst { "DAYLIGHT" } else { "STANDARD" }, |lines| {
            let mut begins = self.begins.iter().map(|at| local(*at));
            if let Some(first) = begins.next() {
                lines.put("DTSTART", first);
            }
            let later: Vec<String> = begins.collect();
            if let Some(rule) = &self.rule {
                lines.put("RRULE", rule);
            } else if !later.is_empty() {
                lines.put("RDATE", later.join(","));
            }
            lines.put("TZOFFSETFROM", offset(self.from));
            lines.put("TZOFFSETTO", offset(self.to));
            lines.text("TZNAME", &self.name);
        });
    }
}

fn observances(zone: &TimeZone, start: Timestamp, end: Timestamp) -> Vec<Observance> {
    let until = end.checked_add(Span::new().hours(YEARS_AHEAD * 366 * 24)).unwrap_or(Timestamp::MAX);
    let changes = changes(zone, start, until);
    let Some((_, first)) = changes.first() else { return vec![unchanging(zone, start)] };
    let last_needed = changes.iter().take_while(|(_, change)| change.timestamp() <= end).count().max(1);
    if let Some(ruled) = by_rule(&changes) {
        return ruled;
    }
    let mut listed = grouped(&changes[..last_needed]);
    if first.timestamp() > start {
        listed.insert(0, unchanging(zone, start));
    }
    listed
}

/// The change before `start`, so that the first event has an offset, and all until `until`; each with the offset before it.
/// A year more at the beginning lets both halves of a yearly rule be seen.
fn changes(zone: &TimeZone, start: Timestamp, until: Timestamp) -> Vec<(Offset, TimeZoneTransition<'_>)> {
    let mut earlier: Vec<TimeZoneTransition<'_>> = zone.preceding(next(start)).take(2).collect();
    earlier.reverse();
    let later = zone.following(start).take_while(|change| change.timestamp() <= until);
    let all = earlier.into_iter().chain(later);
    all.map(|change| (offset_before(zone, change.timestamp()), change)).collect()
}

fn offset_before(zone: &TimeZone, at: Timestamp) -> Offset {
    zone.to_offset(at.checked_sub(Span::new().seconds(1)).unwrap_or(at))
}

fn next(at: Timestamp) -> Timestamp {
    at.checked_add(Span::new().nanoseconds(1)).unwrap_or(at)
}

/// A zone whose offset never changes here.
fn unchanging(zone: &TimeZone, at: Timestamp) -> Observance {
    let seen = zone.to_offset_info(at);
    Observance {
        from: seen.offset(),
        to: seen.offset(),
        is_dst: false,
        name: seen.abbreviation().to_owned(),
        begins: vec![Date::constant(1970, 1, 1).at(0, 0, 0, 0).min(seen.offset().to_datetime(at))],
        rule: None,
    }
}

/// Changes of one kind together, in the order in which they first happen.
fn grouped(changes: &[(Offset, TimeZoneTransition<'_>)]) -> Vec<Observance> {
    let mut groups: Vec<Observance> = Vec::new();
    for (from, change) in changes {
        let is_dst = change.dst() == Dst::Yes;
        let begin = from.to_datetime(change.timestamp());
        let same = |each: &&mut Observance| {
            (each.from, each.to, each.is_dst, each.name.as_str())
                == (*from, change.offset(), is_dst, change.abbreviation())
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.begins.push(begin),
            None => groups.push(Observance {
                from: *from,
                to: change.offset(),
                is_dst,
                name: change.abbreviation().to_owned(),
                begins: vec![begin],
                rule: None,
            }),
        }
    }
    groups
}

/// Two observances with a yearly rule each, if every change of these years follows one of them.
fn by_rule(changes: &[(Offset, TimeZoneTransition<'_>)]) -> Option<Vec<Observance>> {
    let mut groups = grouped(changes);
    if groups.len() != 2 {
        return None;
    }
    for group in &mut groups {
        group.rule = Some(yearly(&group.begins)?);
    }
    Some(groups)
}

/// The rule after which these local times follow one another year by year.
fn yearly(begins: &[DateTime]) -> Option<String> {
    let (first, rest) = begins.split_first()?;
    let years = i16::try_from(begins.len()).ok()?;
    let is_regular = rest.iter().zip(1..years).all(|(at, years)| {
        (at.year(), at.month(), at.weekday(), at.time())
            == (first.year() + years, first.month(), first.weekday(), first.time())
    });
    if rest.len() < 3 || !is_regular {
        return None;
    }
    let day = weekday(first.weekday());
    let is_last = begins.iter().all(|at| at.day() + 7 > at.days_in_month());
    let nth = (first.day() - 1) / 7 + 1;
    if is_last {
        Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY=-1{day}", first.month()))
    } else if begins.iter().all(|at| (at.day() - 1) / 7 + 1 == nth) {
        Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={nth}{day}", first.month()))
    } else {
        None
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

/// `+0200`, with seconds where there are any.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}
