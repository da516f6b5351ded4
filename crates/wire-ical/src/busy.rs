//! When somebody is busy, of what their calendar says: VEVENT and VFREEBUSY within a window.
//!
//! Only times leave this file: no title, no place, no name of what somebody does.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::moment::{self, Length, Moment};
use crate::problem::{Limits, NotRead, Problem, Problems};
use crate::recur::Budget;
use crate::series::{self, Expanding, Series};
use crate::tree::{self, Component};
use crate::when::zone_named;
use crate::zone::Zones;

/// A stretch in which somebody is busy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Busy {
    /// From when.
    pub start: Timestamp,
    /// Until when; later than the start.
    pub end: Timestamp,
    /// Whether it may still change.
    pub is_tentative: bool,
}

/// What was read of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Within the window, in their order; they may overlap.
    pub busy: Vec<Busy>,
    /// How many events the calendar has.
    pub events: usize,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Whether something was left out because there was too much of it.
    pub is_cut: bool,
    /// Whether the file ends before its calendar does: what came after is not known.
    pub is_unclosed: bool,
}

/// The busy times of a calendar that touch the time from `from` to `to`. Times without a zone are read in `zone`.
pub fn busy(
    bytes: &[u8],
    from: Timestamp,
    to: Timestamp,
    zone: &str,
    limits: Limits,
) -> Result<Read, NotRead> {
    let floating = zone_named(zone).map_err(|_| NotRead::Zone(zone.to_owned()))?;
    let mut problems = Problems::default();
    let calendars = tree::read(bytes, limits, &mut problems)?;
    let mut read =
        Read { busy: Vec::new(), events: 0, problems: Vec::new(), is_cut: false, is_unclosed: false };
    read.is_unclosed = calendars.iter().any(|calendar| calendar.is_unclosed);
    let mut budget = Budget::of(limits.recurrences);
    for calendar in &calendars {
        one(calendar, from, to, &floating, &mut budget, &mut problems, &mut read);
    }
    read.busy.sort();
    read.busy.dedup();
    if read.busy.len() > limits.recurrences {
        read.busy.truncate(limits.recurrences);
        read.is_cut = true;
    }
    read.problems = problems.0;
    Ok(read)
}

fn one(
    calendar: &Component,
    from: Timestamp,
    to: Timestamp,
    floating: &TimeZone,
    budget: &mut Budget,
    problems: &mut Problems,
    read: &mut Read,
) {
    let until = Span::new().hours(48);
    let until = TimeZone::UTC.to_datetime(to.checked_add(until).unwrap_or(to));
    let zones = Zones::new(calendar, floating.clone(), until, problems);
    let mut window = Window { from, to, when: Expanding { zones, budget, is_cut: false }, read };
    for component in calendar.components.iter().filter(|component| component.name == "VFREEBUSY") {
        window.freebusy(component);
    }
    for (_, each) in &series::of(calendar) {
        window.read.events += each.masters.len() + each.changes.len();
        window.series(each);
    }
    let is_cut = window.when.is_cut;
    read.is_cut |= is_cut;
}

struct Window<'a, 'r> {
    from: Timestamp,
    to: Timestamp,
    when: Expanding<'a, 'r>,
    read: &'r mut Read,
}

/// What was changed of one occurrence, or of all from it on.
struct Change {
    at: Timestamp,
    start: Moment,
    length: Length,
    is_onwards: bool,
    shown: Option<bool>,
}

impl Window<'_, '_> {
    fn freebusy(&mut self, component: &Component) {
        for property in component.all("FREEBUSY") {
            let kind = property.parameter("FBTYPE").unwrap_or("BUSY").to_ascii_uppercase();
            if kind == "FREE" {
                continue;
            }
            for (start, end) in moment::periods(property, &mut self.when.zones) {
                self.keep(start.instant(), Some(end), kind == "BUSY-TENTATIVE");
            }
        }
    }

    fn series(&mut self, series: &Series<'_>) {
        let mut changes: Vec<Change> = series.changes.iter().filter_map(|event| self.change(event)).collect();
        changes.sort_by_key(|change| change.at);
        for master in series.current() {
            self.master(master, &changes);
        }
        for change in &changes {
            if let Some(is_tentative) = change.shown {
                self.keep(change.start.instant(), change.length.end(&change.start), is_tentative);
            }
        }
    }

    fn change(&mut self, event: &Component) -> Option<Change> {
        let id = event.first("RECURRENCE-ID")?;
        let is_onwards =
            id.parameter("RANGE").is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE"));
        let at = moment::moment(id, &mut self.when.zones)?.instant()?;
        let (start, length) = self.when.extent(event)?;
        Some(Change { at, start, length, is_onwards, shown: shown(event) })
    }

    fn master(&mut self, event: &Component, changes: &[Change]) {
        let Some((start, length)) = self.when.extent(event) else { return };
        let shown = shown(event);
        if shown.is_none() && changes.is_empty() {
            return;
        }
        let except = self.when.except(event);
        for at in self.when.starts(event, &start, length, (self.from, self.to)) {
            let each = start.moved(at);
            let Some(instant) = each.instant() else { continue };
            if except.instants.contains(&instant) || except.days.contains(&at.date()) {
                continue;
            }
            match changes
                .iter()
                .rev()
                .find(|change| change.at == instant || (change.is_onwards && change.at < instant))
            {
                None => self.keep_if(shown, Some(instant), length.end(&each)),
                Some(change) if change.at == instant => {}
                Some(change) => self.shifted(change, &each, instant),
            }
        }
        for property in event.all("RDATE").filter(|property| property.parameter("VALUE") == Some("PERIOD")) {
            for (period, end) in moment::periods(property, &mut self.when.zones) {
                self.keep_if(shown, period.instant(), Some(end));
            }
        }
    }

    /// An occurrence after a change that holds from some day on: moved by as much as that one was.
    fn shifted(&mut self, change: &Change, each: &Moment, instant: Timestamp) {
        let Some(moved) = change.start.instant() else { return };
        let by = moved.duration_since(change.at);
        let Ok(start) = instant.checked_add(by) else { return };
        let local = each.moved(each.zone.local(start));
        self.keep_if(change.shown, Some(start), change.length.end(&local));
    }

    fn keep_if(&mut self, shown: Option<bool>, start: Option<Timestamp>, end: Option<Timestamp>) {
        if let Some(is_tentative) = shown {
            self.keep(start, end, is_tentative);
        }
    }

    fn keep(&mut self, start: Option<Timestamp>, end: Option<Timestamp>, is_tentative: bool) {
        if let (Some(start), Some(end)) = (start, end)
            && start < end
            && start < self.to
            && end > self.from
        {
            self.read.busy.push(Busy { start, end, is_tentative });
        }
    }
}

/// Whether an event takes time, and then whether it is tentative.
fn shown(event: &Component) -> Option<bool> {
    if event.has("TRANSP", "TRANSPARENT") || event.has("STATUS", "CANCELLED") {
        return None;
    }
    Some(event.has("STATUS", "TENTATIVE"))
}
