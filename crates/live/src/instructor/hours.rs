//! When an instructor has time: the hours of their week in their own zone, and what their calendar says of the days ahead.

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};
use wire_ical::{Limits, NotRead};

use super::{Instructor, require_writing, store, zone};
use crate::words;

/// So many days of a calendar are read.
pub(super) const AHEAD_DAYS: i64 = 370;

/// A stretch of one day of the week, in minutes of that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    /// Monday is 1.
    pub weekday: i64,
    /// From which minute of the day.
    pub from: i64,
    /// To which minute of the day; 1440 is midnight.
    pub to: i64,
}

/// What is known of an instructor's time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Time {
    pub hours: Vec<Hours>,
    pub busy: Vec<(Timestamp, Timestamp)>,
    /// The sessions that they teach.
    pub taught: Vec<(Timestamp, Timestamp)>,
    /// Until when their calendar was read.
    pub known_until: Option<Timestamp>,
}

/// Whether an instructor has time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// Within their hours, and nothing in their calendar.
    Yes,
    /// Within their hours; their calendar was not read so far ahead.
    Perhaps,
    /// They said no hours, and their calendar was not read.
    Unknown,
    /// Not at these hours.
    Outside,
    /// Their calendar says that they are busy.
    Busy,
    /// They teach another session.
    Teaching,
}

impl Time {
    pub(crate) fn free(&self, zone: &TimeZone, from: Timestamp, to: Timestamp) -> Free {
        let touches = |(start, end): &(Timestamp, Timestamp)| *start < to && from < *end;
        if self.taught.iter().any(touches) {
            return Free::Teaching;
        }
        if self.busy.iter().any(touches) {
            return Free::Busy;
        }
        if !self.hours.is_empty() && !self.within(zone, from, to) {
            return Free::Outside;
        }
        match (self.known_until.is_some_and(|until| to <= until), self.hours.is_empty()) {
            (true, _) => Free::Yes,
            (false, false) => Free::Perhaps,
            (false, true) => Free::Unknown,
        }
    }

    fn within(&self, zone: &TimeZone, from: Timestamp, to: Timestamp) -> bool {
        let (from, to) = (from.to_zoned(zone.clone()), to.to_zoned(zone.clone()));
        let last = if to.date() == from.date() { minute(&to) } else { minute(&to) + 1_440 };
        let next = to.date() == from.date() || from.date().tomorrow().is_ok_and(|day| day == to.date());
        let day = i64::from(from.weekday().to_monday_one_offset());
        next && self.hours.iter().any(|h| h.weekday == day && h.from <= minute(&from) && last <= h.to)
    }

    /// How many sessions they teach in the week (from Monday, in their zone) of an instant.
    pub(crate) fn in_week_of(&self, zone: &TimeZone, at: Timestamp) -> i64 {
        let monday = |at: Timestamp| {
            let day = at.to_zoned(zone.clone()).date();
            day.checked_sub(jiff::Span::new().days(day.weekday().since(Weekday::Monday))).ok()
        };
        let week = monday(at);
        self.taught.iter().filter(|(start, _)| monday(*start) == week).count().try_into().unwrap_or(i64::MAX)
    }
}

fn minute(at: &Zoned) -> i64 {
    i64::from(at.hour()) * 60 + i64::from(at.minute()) + i64::from(at.second() > 0)
}

/// Keeps the hours of somebody's week, in place of those before.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is that instructor, or sets up classes; [`Error::Invalid`] for lines that are no hours,
/// or that overlap.
pub async fn keep_hours(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId, text: &str) -> Result<()> {
    require_writing(actor, tx, person).await?;
    store::find(tx, person).await?;
    let hours = read_hours(l, text)?;
    store::keep_hours(tx, person, &hours).await?;
    tx.emit(actor, "live.instructor_hours_kept", Some(person), person).await.map(drop)
}

/// Reads lines like `1 09:00-12:30`, in which 1 is Monday.
fn read_hours(l: Locale, text: &str) -> Result<Vec<Hours>> {
    let mut found: Vec<Hours> = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = || Error::invalid_said("hours", words::hours_line_wrong(l, number + 1));
        let hours = read_line(line).ok_or_else(wrong)?;
        let overlaps =
            |other: &Hours| other.weekday == hours.weekday && other.from < hours.to && hours.from < other.to;
        if found.iter().any(overlaps) {
            return Err(Error::invalid_said("hours", words::hours_line_twice(l, number + 1)));
        }
        found.push(hours);
    }
    found.sort();
    Ok(found)
}

fn read_line(line: &str) -> Option<Hours> {
    let (day, hours) = line.trim().split_once(char::is_whitespace)?;
    let weekday: i64 = day.trim_end_matches('.').parse().ok()?;
    let (from, to) = hours.trim().split_once(['-', '–'])?;
    let (from, to) = (clock(from)?, clock(to)?);
    ((1..=7).contains(&weekday) && from < to).then_some(Hours { weekday, from, to })
}

fn clock(text: &str) -> Option<i64> {
    let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
    let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    let all = hour * 60 + minute;
    ((0..=24).contains(&hour) && (0..60).contains(&minute) && all <= 1_440).then_some(all)
}

/// The hours of somebody's week, as lines that [`keep_hours`] reads.
pub(crate) async fn hours_of(tx: &mut Tx, person: PersonId) -> Result<String> {
    Ok(write_hours(&store::hours(tx, person).await?))
}

fn write_hours(hours: &[Hours]) -> String {
    let clock = |minute: i64| format!("{:02}:{:02}", minute / 60, minute % 60);
    let line = |h: &Hours| format!("{} {}-{}", h.weekday, clock(h.from), clock(h.to));
    hours.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads when somebody is busy from their own calendar (a file in the form of RFC 5545), in place of what was read before.
/// Only times are kept. Answers how many events it has, and how many lines were not understood.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is that instructor; [`Error::Invalid`] when it is no calendar, or too large.
pub async fn read_calendar(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    bytes: &[u8],
) -> Result<(usize, usize)> {
    if actor.person_id() != Some(person) {
        return Err(Error::NotFound);
    }
    let instructor = store::find(tx, person).await?;
    let now = tx.now();
    let until = now.checked_add(SignedDuration::from_hours(24 * AHEAD_DAYS)).map_err(Error::internal)?;
    let read = wire_ical::busy(bytes, now, until, &instructor.zone, Limits::default())
        .map_err(|why| Error::invalid_said("calendar", refused(l, &why)))?;
    if read.is_unclosed {
        return Err(Error::invalid_said("calendar", words::calendar_unclosed(l)));
    }
    if read.is_cut {
        return Err(Error::invalid_said("calendar", words::calendar_too_much(l)));
    }
    let mut busy: Vec<(Timestamp, Timestamp)> = read.busy.iter().map(|one| (one.start, one.end)).collect();
    busy.sort_unstable();
    busy.dedup();
    store::keep_busy(tx, person, &busy, until).await?;
    tx.emit(actor, "live.instructor_calendar_read", Some(person), person).await?;
    Ok((read.events, read.problems.len()))
}

fn refused(l: Locale, why: &NotRead) -> &'static str {
    match why {
        NotRead::NoCalendar | NotRead::NoReply | NotRead::Zone(_) => words::calendar_none(l),
        _ => words::calendar_too_much(l),
    }
}

/// What is known of somebody's time.
pub(crate) async fn time(
    tx: &mut Tx,
    instructor: &Instructor,
    but: crate::SessionId,
) -> Result<(TimeZone, Time)> {
    Ok((zone(instructor)?, store::time(tx, instructor.person, but).await?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;

    fn at(zone: &TimeZone, local: &str) -> Timestamp {
        let local: DateTime = local.parse().unwrap();
        local.to_zoned(zone.clone()).unwrap().timestamp()
    }

    fn said(text: &str) -> std::result::Result<String, String> {
        match read_hours(Locale::En, text) {
            Err(Error::Invalid(fields)) => {
                Err(fields.iter().map(|field| field.message.to_string()).collect())
            }
            hours => Ok(write_hours(&hours.unwrap())),
        }
    }

    #[test]
    fn hours_are_read_line_by_line_or_refused_with_the_line() {
        assert_eq!(
            said("3 13–17:30\n\n1 9-12\n1 12:00-14"),
            Ok("1 09:00-12:00\n1 12:00-14:00\n3 13:00-17:30".into())
        );
        for wrong in ["8 9-12", "1 9", "1 12-9", "1 9:70-12", "1 9-25", "Monday 9-12"] {
            assert!(said(&format!("2 9-12\n{wrong}")).unwrap_err().contains("line 2 "), "{wrong}");
        }
        assert!(said("1 9-12\n1 11-13").unwrap_err().contains("Line 2 "));
    }

    #[test]
    fn who_has_time_is_said_by_what_is_known() {
        let berlin = TimeZone::get("Europe/Berlin").unwrap();
        let session = (at(&berlin, "2026-12-03T10:00"), at(&berlin, "2026-12-03T11:30"));
        let free = |time: &Time| time.free(&berlin, session.0, session.1);
        let mut time = Time::default();
        assert_eq!(free(&time), Free::Unknown);
        time.hours = vec![Hours { weekday: 4, from: 600, to: 690 }];
        assert_eq!(free(&time), Free::Perhaps);
        time.known_until = Some(session.1);
        assert_eq!(free(&time), Free::Yes);
        time.hours[0].to = 689;
        assert_eq!(free(&time), Free::Outside);
        time.hours[0].to = 690;
        time.busy = vec![(session.1, session.1 + SignedDuration::from_hours(1))];
        assert_eq!(free(&time), Free::Yes, "what begins when it ends does not touch it");
        time.busy =
            vec![(session.0 - SignedDuration::from_hours(1), session.0 + SignedDuration::from_mins(1))];
        assert_eq!(free(&time), Free::Busy);
        time.taught = vec![session];
        assert_eq!(free(&time), Free::Teaching);
        assert_eq!(time.in_week_of(&berlin, at(&berlin, "2026-11-30T00:00")), 1);
        assert_eq!(time.in_week_of(&berlin, at(&berlin, "2026-12-07T00:00")), 0);
    }

    #[test]
    fn hours_may_end_at_midnight() {
        let utc = TimeZone::UTC;
        let time = Time { hours: vec![Hours { weekday: 1, from: 1_320, to: 1_440 }], ..Time::default() };
        let (from, to) = (at(&utc, "2026-11-30T22:00"), at(&utc, "2026-12-01T00:00"));
        assert_eq!(time.free(&utc, from, to), Free::Perhaps);
        assert_eq!(time.free(&utc, from, to + SignedDuration::from_mins(1)), Free::Outside);
    }
}
