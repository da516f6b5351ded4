//! The one next act: which it is, how many minutes, and why. Pure rules over what the person has open.

use content::reading::part_path;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::fmt;
use kernel::i18n::Html;
use kernel::i18n::Locale;
use kernel::{Result, Tx};
use ui::Why;
use ui::web::Signed;

use super::store::{self, DutyRow, PartRow, ProgressRow};
use crate::words;

/// What to do next.
#[derive(Clone, Debug)]
pub struct Next {
    /// The lesson's title.
    pub title: String,
    /// The course it is part of; empty for a guide.
    pub course: String,
    /// Whole minutes, at least one.
    pub minutes: u32,
    /// Why this, why now.
    pub why: Why,
    /// Where to start.
    pub href: String,
    /// Whether it was begun.
    pub begun: bool,
}

/// A stretch of parts that fits between two pieces of work.
pub const STRETCH_SECONDS: u32 = 300;
/// A dated duty comes before everything else from this many days before its day.
pub const SOON_DAYS: i32 = 14;

/// What one may take up.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Open<'a> {
    /// A duty.
    Duty(&'a DutyRow),
    /// Something begun that nobody asks for.
    Begun(&'a ProgressRow),
}

/// Chooses: a duty that is over or due soon, soonest first; then what was begun, latest first; then a duty with a later
/// day; then one without.
pub(crate) fn choose<'a>(today: Date, duties: &'a [DutyRow], begun: &'a [ProgressRow]) -> Option<Open<'a>> {
    let days = |day: Date| today.until(day).map_or(0, |span| span.get_days());
    let soon = duties.iter().find(|duty| duty.due_on.is_some_and(|day| days(day) <= SOON_DAYS));
    let duty_begun = duties.iter().filter_map(|duty| Some((duty.last_at?, Open::Duty(duty))));
    let other_begun = begun.iter().filter(|row| row.done_at.is_none() && !row.asked);
    let other_begun = other_begun.map(|row| (row.last_at, Open::Begun(row)));
    soon.map(Open::Duty)
        .or_else(|| duty_begun.chain(other_begun).max_by_key(|(at, _)| *at).map(|(_, open)| open))
        .or_else(|| duties.first().map(Open::Duty))
}

/// How many seconds the next stretch takes: the rest of the lesson when it is short, else the parts that fit.
pub(crate) fn stretch(parts: &[PartRow]) -> u32 {
    let Some(first) = parts.first() else { return 0 };
    let lesson = || parts.iter().take_while(|part| part.lesson == first.lesson).map(|part| part.seconds);
    let rest: u32 = lesson().sum();
    if rest <= STRETCH_SECONDS * 3 / 2 {
        return rest;
    }
    let mut sum = first.seconds;
    for seconds in lesson().skip(1) {
        if sum + seconds > STRETCH_SECONDS {
            break;
        }
        sum += seconds;
    }
    sum
}

/// The reason that a duty's sources give.
pub(crate) fn reason(l: Locale, duty: &DutyRow) -> Html {
    let rules = duty.sources.iter().filter(|source| source.kind == "rule").count();
    match duty.sources.first() {
        Some(first) if first.kind == "rule" && rules > 1 => words::today_why_rules_html(l, &first.reason),
        Some(first) if first.kind == "rule" => words::today_why_rule_html(l, &first.reason, &first.rule),
        Some(first) if first.kind == "recommendation" => {
            words::today_why_accepted_html(l, &first.by, &first.reason)
        }
        _ => words::today_why_chosen_html(l),
    }
}

/// The next act of the person who is signed in.
pub async fn next(signed: &Signed, tx: &mut Tx) -> Result<Option<Next>> {
    let (person, l, zone) = (signed.actor.require_person()?, signed.locale, signed.zone.as_str());
    let today = civil_date(tx.now(), zone);
    let duties = store::duties(tx, person, l.code()).await?;
    let begun = store::progress(tx, person, l.code()).await?;
    of(tx, l, today, zone, &duties, &begun).await
}

/// The next act among what was read.
pub(crate) async fn of(
    tx: &mut Tx,
    l: Locale,
    today: Date,
    zone: &str,
    duties: &[DutyRow],
    begun: &[ProgressRow],
) -> Result<Option<Next>> {
    let Some(open) = choose(today, duties, begun) else { return Ok(None) };
    let (course, version, enrolment, title, is_guide, last_at) = match open {
        Open::Duty(row) => (row.course, row.version, row.enrolment, &row.title, row.is_guide, row.last_at),
        Open::Begun(row) => {
            (row.course, row.version, Some(row.enrolment), &row.title, row.is_guide, Some(row.last_at))
        }
    };
    let parts = store::open_parts(tx, version, enrolment, l.code()).await?;
    let Some(first) = parts.first() else { return Ok(None) };
    let why = match open {
        Open::Duty(duty) => match duty.due_on {
            Some(day) => {
                let due = fmt::due(l, day, today);
                Why::new(l, words::today_why_due_html(l, due, reason(l, duty)))
            }
            None => Why::new(l, reason(l, duty)),
        },
        Open::Begun(row) => {
            let day = fmt::day(l, civil_date(row.last_at, zone));
            Why::new(l, words::today_why_begun_html(l, day))
        }
    };
    let path = part_path(course, &first.key);
    let begun = last_at.is_some();
    let lesson = if first.title.is_empty() { title } else { &first.title };
    Ok(Some(Next {
        title: if is_guide { title.clone() } else { lesson.clone() },
        course: if is_guide { String::new() } else { title.clone() },
        minutes: content::block::minutes(stretch(&parts)),
        why,
        href: if begun { format!("{path}?resume=1") } else { path },
        begun,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(lesson: &str, seconds: u32) -> PartRow {
        PartRow { key: format!("{lesson}/x"), lesson: lesson.into(), seconds, title: lesson.into() }
    }

    #[test]
    fn a_short_lesson_is_one_stretch_and_a_long_one_is_cut() {
        assert_eq!(stretch(&[part("a", 100), part("a", 200), part("a", 100), part("b", 60)]), 400);
        assert_eq!(stretch(&[part("a", 200), part("a", 90), part("a", 200), part("a", 200)]), 290);
        assert_eq!(stretch(&[part("a", 900), part("a", 10)]), 900);
        assert_eq!(stretch(&[]), 0);
    }

    #[test]
    fn what_is_due_soon_comes_before_what_was_begun() {
        let duty = |due: Option<&str>, last: Option<i64>| DutyRow {
            id: kernel::Uuid::from_u128(1).into(),
            course: kernel::Uuid::from_u128(1).into(),
            due_on: due.map(|day| day.parse().unwrap()),
            version: kernel::Uuid::from_u128(1).into(),
            title: String::new(),
            is_guide: true,
            minutes: 4,
            enrolment: None,
            seconds: None,
            seconds_done: None,
            last_at: last.map(|at| jiff::Timestamp::from_second(at).unwrap()),
            sources: vec![],
        };
        let today = "2026-11-19".parse().unwrap();
        let chosen = |duties: &[DutyRow]| match choose(today, duties, &[]) {
            Some(Open::Duty(row)) => row.due_on.map(|day| day.to_string()),
            _ => panic!("a duty"),
        };
        let begun = duty(None, Some(5));
        assert_eq!(chosen(&[duty(Some("2026-12-01"), None), begun.clone()]).as_deref(), Some("2026-12-01"));
        assert_eq!(chosen(&[duty(Some("2027-03-01"), None), begun]), None);
        assert_eq!(chosen(&[duty(Some("2027-03-01"), None)]).as_deref(), Some("2027-03-01"));
        assert!(choose(today, &[], &[]).is_none());
    }
}
