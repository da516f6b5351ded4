//! When somebody is busy, of what their calendar says: VEVENT and VFREEBUSY within a window.
//!
//! Only times leave this file: no title, no place, no name of what somebody does.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use crate::moment::{self, Length, Moment};
use crate::problem::{Limits, NotRead, Problem, Problems, short};
use crate::recur::{self, Budget, NotExpanded};
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
    let mut read = Read { busy: Vec::new(), events: 0, problems: Vec::new(), is_cut: false };
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
    let mut window = Window { from, to, zones, budget, read };
    let mut series: HashMap<String, Series<'_>> = HashMap::new();
    for component in &calendar.components {
        match component.name.as_str() {
            "VEVENT" => {
                window.read.events += 1;
                let uid = component.text("UID").unwrap_or_else(|| format!("line {}", component.line));
                series.entry(uid).or_default().add(component);
            }
            "VFREEBUSY" => window.freebusy(component),
            _ => {}
        }
    }
    let mut series: Vec<Series<'_>> = series.into_values().collect();
    series.sort_by_key(Series::line);
    for each in &series {
        window.series(each);
    }
}

/// The events of one UID: what recurs, and what was changed of it.
#[derive(Default)]
struct Series<'a> {
    masters: Vec<&'a Component>,
    changes: Vec<&'a Component>,
}

impl<'a> Series<'a> {
    fn add(&mut self, event: &'a Component) {
        if event.first("RECURRENCE-ID").is_some() {
            self.changes.push(event)
        } else {
            self.masters.push(event)
        }
    }

    fn line(&self) -> usize {
        self.masters.iter().chain(&self.changes).map(|event| event.line).min().unwrap_or_default()
    }

    /// Without those that a later state of the same event replaces.
    fn current(&self) -> impl Iterator<Item = &'a Component> {
        let newest = self.masters.iter().map(|event| sequence(event)).max().unwrap_or_default();
        self.masters.iter().copied().filter(move |event| sequence(event) == newest)
    }
}

fn sequence(event: &Component) -> i64 {
    event.first("SEQUENCE").and_then(|property| property.value.trim().parse().ok()).unwrap_or_default()
}

struct Window<'a, 'r> {
    from: Timestamp,
    to: Timestamp,
    zones: Zones<'a>,
    budget: &'r mut Budget,
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
            for (start, end) in moment::periods(property, &mut self.zones) {
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
        let at = moment::moment(id, &mut self.zones)?.instant()?;
        let (start, length) = self.extent(event)?;
        Some(Change { at, start, length, is_onwards, shown: shown(event) })
    }

    fn master(&mut self, event: &Component, changes: &[Change]) {
        let Some((start, length)) = self.extent(event) else { return };
        let shown = shown(event);
        if shown.is_none() && changes.is_empty() {
            return;
        }
        let except = self.except(event);
        for at in self.starts(event, &start, length) {
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
            for (period, end) in moment::periods(property, &mut self.zones) {
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

    /// The local times at which an event begins, in and somewhat around the window.
    fn starts(&mut self, event: &Component, start: &Moment, length: Length) -> BTreeSet<DateTime> {
        let mut starts = BTreeSet::from([start.at]);
        for property in event.all("RDATE").filter(|property| property.parameter("VALUE") != Some("PERIOD")) {
            for moment in moment::moments(property, &mut self.zones) {
                starts.extend(
                    moment.instant().map(|at| if moment.is_day { moment.at } else { start.zone.local(at) }),
                );
            }
        }
        let before = Span::new().days(length.days_at_most());
        let from = start.zone.local(self.from).checked_sub(before).unwrap_or(DateTime::MIN);
        let until = start.zone.local(self.to).checked_add(Span::new().days(2)).unwrap_or(DateTime::MAX);
        let mut rules = event.all("RRULE").peekable();
        if rules.peek().is_some() {
            // A rule that does not name its own start leaves it out.
            starts.remove(&start.at);
        }
        for rule in rules {
            match recur::occurrences(&rule.value, start.at, from, until, &start.zone, self.budget) {
                Ok(found) => starts.extend(found),
                Err(NotExpanded::Broken(why)) => {
                    self.zones
                        .problems
                        .add(rule.line, format!("{} is no recurrence rule: {why}", short(&rule.value)));
                    starts.insert(start.at);
                }
                Err(NotExpanded::TooMuch) => {
                    self.read.is_cut = true;
                    self.zones.problems.add(
                        rule.line,
                        format!("{} makes too many occurrences; they are left out", short(&rule.value)),
                    );
                    starts.insert(start.at);
                }
            }
        }
        starts
    }

    fn except(&mut self, event: &Component) -> Except {
        let mut except = Except::default();
        for property in event.all("EXDATE") {
            for moment in moment::moments(property, &mut self.zones) {
                if moment.is_day {
                    except.days.insert(moment.at.date());
                } else {
                    except.instants.extend(moment.instant());
                }
            }
        }
        except
    }

    fn extent(&mut self, event: &Component) -> Option<(Moment, Length)> {
        let Some(property) = event.first("DTSTART") else {
            self.zones.problems.add(event.line, "the event has no DTSTART");
            return None;
        };
        let start = moment::moment(property, &mut self.zones)?;
        let whole_day = Length { days: i64::from(start.is_day), seconds: 0 };
        let length = if let Some(property) = event.first("DTEND") {
            moment::moment(property, &mut self.zones).and_then(|end| between(&start, &end))
        } else if let Some(property) = event.first("DURATION") {
            let length = moment::length(&property.value);
            if length.is_none() {
                self.zones.refuse(property, &property.value, "is no duration");
            }
            length
        } else {
            None
        };
        Some((start, length.unwrap_or(whole_day)))
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

#[derive(Default)]
struct Except {
    instants: BTreeSet<Timestamp>,
    days: BTreeSet<jiff::civil::Date>,
}

/// Whether an event takes time, and then whether it is tentative.
fn shown(event: &Component) -> Option<bool> {
    if event.has("TRANSP", "TRANSPARENT") || event.has("STATUS", "CANCELLED") {
        return None;
    }
    Some(event.has("STATUS", "TENTATIVE"))
}

fn between(start: &Moment, end: &Moment) -> Option<Length> {
    if start.is_day && end.is_day {
        let days = start.at.date().duration_until(end.at.date()).as_hours() / 24;
        return Some(Length { days: days.max(1), seconds: 0 });
    }
    Some(Length { days: 0, seconds: end.instant()?.duration_since(start.instant()?).as_secs() })
}
