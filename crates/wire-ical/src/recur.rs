//! Recurrence rules, expanded in local time, with a budget.
//!
//! The rules themselves are the work of the crate `rrule`; here they are kept from costing more than they are worth.
//! Zones stay out of it: a rule is expanded as if in UTC, and each local time that comes out is looked up in its zone.

use std::str::FromStr;

use jiff::civil::DateTime;
use jiff::{Span, Timestamp};
use rrule::{Frequency, RRule, RRuleSet, Tz, Unvalidated};

use crate::moment;
use crate::zone::Zone;

/// No rule may make more than this within one of its periods.
const IN_ONE_PERIOD: usize = 20_000;
/// What a rule costs that finds nothing: it searched for long.
const SEARCH: usize = 2_500;

/// How many occurrences may still be made.
#[derive(Debug)]
pub(crate) struct Budget {
    left: usize,
}

impl Budget {
    pub(crate) fn of(recurrences: usize) -> Self {
        Self { left: recurrences }
    }

    fn spend(&mut self, cost: usize) {
        self.left = self.left.saturating_sub(cost);
    }
}

/// Why a rule gave nothing, or not all.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotExpanded {
    /// It is no rule.
    Broken(String),
    /// It makes too much.
    TooMuch,
}

/// The local times of a rule that begins at `start`, from `from` to `until`.
pub(crate) fn occurrences(
    text: &str,
    start: DateTime,
    from: DateTime,
    until: DateTime,
    zone: &Zone,
    budget: &mut Budget,
) -> Result<Vec<DateTime>, NotExpanded> {
    let (text, last) = without_until(text, zone)?;
    let until = last.map_or(until, |last| last.min(until));
    if until < from {
        return Ok(Vec::new());
    }
    let rule = RRule::<Unvalidated>::from_str(&text).map_err(broken)?;
    if budget.left == 0 || in_one_period(&rule) > IN_ONE_PERIOD {
        return Err(NotExpanded::TooMuch);
    }
    let start = forward(&rule, start, from);
    let start = carried(start)?;
    let rule = rule.validate(start).map_err(broken)?;
    let set = RRuleSet::new(start).rrule(rule).limit();
    let (mut found, mut seen) = (Vec::new(), 0);
    for each in &set {
        if budget.left == 0 {
            return Err(NotExpanded::TooMuch);
        }
        budget.spend(1);
        seen += 1;
        let at = back(&each).ok_or(NotExpanded::TooMuch)?;
        if at > until {
            return Ok(found);
        }
        if at >= from {
            found.push(at);
        }
    }
    if seen == 0 {
        budget.spend(SEARCH);
    }
    Ok(found)
}

/// The rule without its UNTIL, and that as a local time.
fn without_until(text: &str, zone: &Zone) -> Result<(String, Option<DateTime>), NotExpanded> {
    let text = text.trim().to_ascii_uppercase();
    let mut last = None;
    let mut parts = Vec::new();
    for part in text.split(';').filter(|part| !part.trim().is_empty()) {
        match part.split_once('=') {
            Some(("UNTIL", value)) => {
                let found = moment::written(value, zone)
                    .ok_or_else(|| NotExpanded::Broken(format!("UNTIL={value} is no date or time")))?;
                let end_of_day = jiff::civil::Time::MAX;
                last = Some(if found.is_day {
                    DateTime::from_parts(found.at.date(), end_of_day)
                } else {
                    found.instant().map_or(found.at, |at: Timestamp| zone.local(at))
                });
            }
            Some(_) => parts.push(part),
            None => return Err(NotExpanded::Broken(format!("{part} has no value"))),
        }
    }
    Ok((parts.join(";"), last))
}

/// How many a rule can make within one period, at most.
fn in_one_period(rule: &RRule<Unvalidated>) -> usize {
    let many = |list: &[u8]| list.len().max(1);
    let times = many(rule.get_by_hour()) * many(rule.get_by_minute()) * many(rule.get_by_second());
    let days = match rule.get_freq() {
        Frequency::Yearly => 366,
        Frequency::Monthly => 31,
        Frequency::Weekly => 7,
        _ => 1,
    };
    times * days
}

/// A later start of the same rhythm, so that years before the window cost nothing. Only where nothing is counted and
/// a period always has the same length.
fn forward(rule: &RRule<Unvalidated>, start: DateTime, from: DateTime) -> DateTime {
    let seconds = match rule.get_freq() {
        Frequency::Weekly => 7 * 86_400,
        Frequency::Daily => 86_400,
        Frequency::Hourly => 3_600,
        Frequency::Minutely => 60,
        Frequency::Secondly => 1,
        Frequency::Yearly | Frequency::Monthly => return start,
    };
    let rhythm = seconds * i64::from(rule.get_interval().max(1));
    if rule.get_count().is_some() || from <= start {
        return start;
    }
    let gap = from.duration_since(start).as_secs();
    // One period less: the period that holds `from` begins before it.
    let whole = (gap / rhythm - 1).max(0);
    start.checked_add(Span::new().seconds(whole * rhythm)).unwrap_or(start)
}

fn carried(at: DateTime) -> Result<chrono::DateTime<Tz>, NotExpanded> {
    let seconds = jiff::tz::Offset::UTC.to_timestamp(at).map_err(|_| NotExpanded::TooMuch)?.as_second();
    let utc = chrono::DateTime::from_timestamp(seconds, 0).ok_or(NotExpanded::TooMuch)?;
    Ok(utc.with_timezone(&Tz::UTC))
}

fn back(at: &chrono::DateTime<Tz>) -> Option<DateTime> {
    Some(jiff::tz::Offset::UTC.to_datetime(Timestamp::from_second(at.timestamp()).ok()?))
}

fn broken(error: impl std::fmt::Display) -> NotExpanded {
    NotExpanded::Broken(error.to_string())
}
