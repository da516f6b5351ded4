//! The events of one UID, and when they are: DTSTART, DTEND or DURATION, RRULE, RDATE, EXDATE (RFC 5545, 3.8.5).

use std::collections::{BTreeSet, HashMap};

use jiff::civil::{Date, DateTime};
use jiff::{Span, Timestamp};

use crate::moment::{self, Length, Moment};
use crate::problem::short;
use crate::recur::{self, Budget, NotExpanded};
use crate::tree::Component;
use crate::zone::Zones;

/// The events of a calendar by their UID, in their order in the file.
pub(crate) fn of(calendar: &Component) -> Vec<(String, Series<'_>)> {
    let mut series: HashMap<String, Series<'_>> = HashMap::new();
    for event in calendar.components.iter().filter(|component| component.name == "VEVENT") {
        let uid = event.text("UID").unwrap_or_else(|| format!("line {}", event.line));
        series.entry(uid).or_default().add(event);
    }
    let mut series: Vec<_> = series.into_iter().collect();
    series.sort_by_key(|(_, each)| each.line());
    series
}

/// The events of one UID: what recurs, and what was changed of it.
#[derive(Default)]
pub(crate) struct Series<'a> {
    pub masters: Vec<&'a Component>,
    pub changes: Vec<&'a Component>,
}

impl<'a> Series<'a> {
    pub(crate) fn add(&mut self, event: &'a Component) {
        if event.first("RECURRENCE-ID").is_some() {
            self.changes.push(event)
        } else {
            self.masters.push(event)
        }
    }

    pub(crate) fn line(&self) -> usize {
        self.masters.iter().chain(&self.changes).map(|event| event.line).min().unwrap_or_default()
    }

    /// Without those that a later state of the same event replaces.
    pub(crate) fn current(&self) -> impl Iterator<Item = &'a Component> {
        let newest = self.masters.iter().map(|event| sequence(event)).max().unwrap_or_default();
        self.masters.iter().copied().filter(move |event| sequence(event) == newest)
    }
}

fn sequence(event: &Component) -> i64 {
    event.first("SEQUENCE").and_then(|property| property.value.trim().parse().ok()).unwrap_or_default()
}

/// What is needed to find out when an event is.
pub(crate) struct Expanding<'a, 'r> {
    pub zones: Zones<'a>,
    pub budget: &'r mut Budget,
    /// Whether something was left out because there was too much of it.
    pub is_cut: bool,
}

impl Expanding<'_, '_> {
    /// The local times at which an event begins, in the time from `from` to `to` and somewhat around it.
    pub(crate) fn starts(
        &mut self,
        event: &Component,
        start: &Moment,
        length: Length,
        (from, to): (Timestamp, Timestamp),
    ) -> BTreeSet<DateTime> {
        let mut starts = BTreeSet::from([start.at]);
        for property in event.all("RDATE").filter(|property| property.parameter("VALUE") != Some("PERIOD")) {
            for moment in moment::moments(property, &mut self.zones) {
                starts.extend(
                    moment.instant().map(|at| if moment.is_day { moment.at } else { start.zone.local(at) }),
                );
            }
        }
        let before = Span::new().days(length.days_at_most());
        let from = start.zone.local(from).checked_sub(before).unwrap_or(DateTime::MIN);
        let until = start.zone.local(to).checked_add(Span::new().days(2)).unwrap_or(DateTime::MAX);
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
                    self.is_cut = true;
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

    /// What an event leaves out of its own occurrences.
    pub(crate) fn except(&mut self, event: &Component) -> Except {
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

    /// When an event first begins, and how long it is.
    pub(crate) fn extent(&mut self, event: &Component) -> Option<(Moment, Length)> {
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
}

#[derive(Default)]
pub(crate) struct Except {
    pub instants: BTreeSet<Timestamp>,
    pub days: BTreeSet<Date>,
}

fn between(start: &Moment, end: &Moment) -> Option<Length> {
    if start.is_day && end.is_day {
        let days = start.at.date().duration_until(end.at.date()).as_hours() / 24;
        return Some(Length { days: days.max(1), seconds: 0 });
    }
    Some(Length { days: 0, seconds: end.instant()?.duration_since(start.instant()?).as_secs() })
}
