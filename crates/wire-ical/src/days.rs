//! The days of a calendar that people share, with their names: public holidays, closing days, school holidays.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::moment::{Length, Moment};
use crate::problem::{Limits, NotRead, Problem, Problems};
use crate::recur::Budget;
use crate::series::{self, Expanding, Series};
use crate::tree::{self, Component};
use crate::when::zone_named;
use crate::zone::Zones;

/// Days with a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first day.
    pub from: Date,
    /// The last day: DTEND of whole days is the day after it (RFC 5545, 3.6.1).
    pub until: Date,
    /// SUMMARY; empty where there is none.
    pub name: String,
    /// UID of the event; empty where there is none.
    pub uid: String,
    /// Which of the days of a recurring event, by the day on which its rule has it (RECURRENCE-ID).
    pub occurrence: Option<Date>,
    /// The line at which the event begins, from 1.
    pub line: usize,
}

/// What was read of such a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadDays {
    /// In their order.
    pub days: Vec<Days>,
    /// How many events the file has, those outside of the asked days included.
    pub events: usize,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Whether something was left out because there was too much of it.
    pub is_cut: bool,
}

/// The days of a calendar that touch those from `from` to `until`. What is cancelled is left out; what does not take anybody's
/// time (TRANSP) is read all the same, for most calendars say so of holidays. An event with times is on the days that it
/// touches where it takes place. Times without a zone are read in UTC.
///
/// # Errors
/// [`NotRead`]: it is no calendar, or too long.
pub fn days(bytes: &[u8], (from, until): (Date, Date), limits: Limits) -> Result<ReadDays, NotRead> {
    let floating = zone_named("UTC").map_err(|_| NotRead::Zone("UTC".to_owned()))?;
    let mut problems = Problems::default();
    let calendars = tree::read(bytes, limits, &mut problems)?;
    let mut read = ReadDays { days: Vec::new(), events: 0, problems: Vec::new(), is_cut: false };
    let mut budget = Budget::of(limits.recurrences);
    for calendar in &calendars {
        let end = padded(until, 2).at(0, 0, 0, 0);
        let zones = Zones::new(calendar, floating.clone(), end, &mut problems);
        let when = Expanding { zones, budget: &mut budget, is_cut: false };
        let mut asked = Asked { from, until, when, found: Vec::new() };
        for (_, each) in &series::of(calendar) {
            read.events += each.masters.len() + each.changes.len();
            asked.series(each);
        }
        read.is_cut |= asked.when.is_cut;
        read.days.append(&mut asked.found);
    }
    read.days.sort();
    read.days.dedup();
    read.problems = problems.0;
    Ok(read)
}

struct Asked<'a, 'r> {
    from: Date,
    until: Date,
    when: Expanding<'a, 'r>,
    found: Vec<Days>,
}

impl Asked<'_, '_> {
    fn series(&mut self, series: &Series<'_>) {
        let mut changed = BTreeSet::new();
        for event in &series.changes {
            let Some(id) = event.first("RECURRENCE-ID") else { continue };
            let Some(at) = crate::moment::moment(id, &mut self.when.zones) else { continue };
            changed.insert(at.at.date());
            if let Some((start, length)) = self.when.extent(event) {
                self.keep(event, &start, length, Some(at.at.date()));
            }
        }
        for event in series.current() {
            let Some((start, length)) = self.when.extent(event) else { continue };
            let recurs = event.first("RRULE").is_some() || event.first("RDATE").is_some();
            let except = self.when.except(event);
            let window = (instant(padded(self.from, -2)), instant(padded(self.until, 2)));
            for at in self.when.starts(event, &start, length, window) {
                let (day, each) = (at.date(), start.moved(at));
                let is_left_out = except.days.contains(&day)
                    || each.instant().is_some_and(|instant| except.instants.contains(&instant));
                if !is_left_out && !changed.contains(&day) {
                    self.keep(event, &each, length, recurs.then_some(day));
                }
            }
        }
    }

    fn keep(&mut self, event: &Component, start: &Moment, length: Length, occurrence: Option<Date>) {
        if event.has("STATUS", "CANCELLED") {
            return;
        }
        let from = start.at.date();
        let until = last(start, length).max(from);
        if from <= self.until && until >= self.from {
            let name = event.text("SUMMARY").unwrap_or_default();
            let uid = event.text("UID").unwrap_or_default();
            self.found.push(Days { from, until, name, uid, occurrence, line: event.line });
        }
    }
}

/// The last day that is touched.
fn last(start: &Moment, length: Length) -> Date {
    let end = if start.is_day {
        Span::new().try_days(length.days).ok().and_then(|days| start.at.checked_add(days).ok())
    } else {
        length.end(start).map(|end| start.zone.local(end))
    };
    // Until, but not with: midnight belongs to the day before.
    let before = |end: DateTime| end.checked_sub(Span::new().nanoseconds(1)).ok();
    end.and_then(before).map_or(start.at.date(), DateTime::date)
}

fn padded(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

fn instant(day: Date) -> Timestamp {
    day.to_zoned(TimeZone::UTC).map_or(Timestamp::MAX, |midnight| midnight.timestamp())
}
