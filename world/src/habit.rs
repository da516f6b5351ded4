//! When and how well somebody learns. Luck decides, by the words of [`crate::chance`], so that each telling is the same;
//! what the story says of the cast comes first.

use jiff::civil::{Date, DateTime};

use crate::chance::chance;
use crate::roll::Entry;
use crate::story::{Done, Lesson, Story};

/// One person's way through one course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// When they sit down, local time as told.
    pub at: DateTime,
    /// Parts done before they stop; all of them when absent.
    pub stop_after: Option<usize>,
}

/// How often somebody is late, and how often they leave a lesson half done.
const LATE: f64 = 0.08;
const HALF_DONE: f64 = 0.06;
/// Nobody is late by more than so many days.
const LONGEST_DELAY: f64 = 16.0;

/// What luck gives somebody who was asked on `asked` to be done by `due`, told until `end`.
/// Absent when nothing happens before the end.
#[must_use]
pub fn way(
    number: &str,
    course: &str,
    entry: &Entry,
    asked: Date,
    due: Date,
    end: DateTime,
    never_late: bool,
) -> Option<Way> {
    let luck = |what: &str| chance(&[number, course, what]);
    let days = f64::from((due - asked).get_days().max(1));
    // Careful people begin early; most begin in the second half of their time.
    let care = chance(&[number, "care"]);
    let share = 0.04 + 0.92 * luck("when").powf(0.45 + care);
    let late = luck("late") < LATE && !never_late;
    let delay = if late { days + 1.0 + luck("delay") * LONGEST_DELAY } else { days * share };
    #[expect(clippy::cast_possible_truncation, reason = "a number of days")]
    let day = asked.checked_add(jiff::Span::new().days(delay as i64)).ok()?;
    let at = at_work(day, entry, luck("hour"), luck("minute"));
    if at > end {
        return None;
    }
    let ended_soon = (end.date() - at.date()).get_days() < 12;
    let half = luck("half") < HALF_DONE && ended_soon && due >= end.date();
    Some(Way { at, stop_after: half.then_some(1) })
}

/// A day at work in the person's shift: not on a weekend.
#[must_use]
pub fn at_work(day: Date, entry: &Entry, hour: f64, minute: f64) -> DateTime {
    let weekend = i64::from(day.weekday().to_monday_zero_offset()) - 4;
    let day =
        if weekend > 0 { day.checked_add(jiff::Span::new().days(3 - weekend)).unwrap_or(day) } else { day };
    #[expect(clippy::cast_possible_truncation, reason = "under 60")]
    let minute = (minute * 59.0) as i8;
    day.at(entry.shift.hour(hour), minute, 0, 0)
}

/// What the story says of somebody and a course, if anything.
#[must_use]
pub fn told<'a>(story: &'a Story, number: &str, course: &str) -> Option<&'a Lesson> {
    let is = |lesson: &&Lesson| {
        lesson.course == course && story.cast.get(&lesson.person).is_some_and(|n| n == number)
    };
    story.lessons.iter().find(is)
}

/// Whether somebody is never late unless the story says so.
#[must_use]
pub fn is_never_late(story: &Story, number: &str, entry: &Entry) -> bool {
    let Done { people, units } = &story.done;
    people.iter().any(|word| story.cast.get(word).is_some_and(|n| n == number))
        || entry.units.iter().any(|unit| units.contains(unit))
}

/// The chance that somebody is right at the first try.
#[must_use]
pub fn right_at_first(number: &str, course: &str, question: &str) -> f64 {
    let able = chance(&[number, "able"]);
    let hard = chance(&[course, question, "hard"]);
    (0.68 + 0.28 * able - 0.22 * hard).clamp(0.35, 0.96)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::roll::Roll;

    fn ways(due: Date) -> Vec<Option<Way>> {
        let roll = Roll::read(crate::files::bytes("data/staff-2026-11-18.csv").unwrap()).unwrap();
        let end = date(2026, 11, 19).at(14, 6, 0, 0);
        let asked = due.checked_sub(jiff::Span::new().days(28)).unwrap();
        let all: Vec<&str> = roll.of_unit("Warehouse").collect();
        all.iter().map(|n| way(n, "fire-doors", roll.find(n).unwrap(), asked, due, end, false)).collect()
    }

    #[test]
    fn nearly_everybody_is_in_time_and_nobody_learns_after_the_end() {
        let old = ways(date(2026, 6, 23));
        assert!(old.iter().all(Option::is_some), "an old duty is done");
        let late = old.iter().flatten().filter(|way| way.at.date() > date(2026, 6, 25)).count();
        assert!((1..16).contains(&late), "{late}");
        let young = ways(date(2026, 12, 1));
        let done = young.iter().flatten().filter(|way| way.stop_after.is_none()).count();
        assert!((20..70).contains(&done), "{done}");
        assert!(young.iter().flatten().all(|way| way.at <= date(2026, 11, 19).at(14, 6, 0, 0)));
    }

    #[test]
    fn nobody_learns_on_a_weekend() {
        let way = ways(date(2026, 6, 23));
        assert!(way.iter().flatten().all(|w| w.at.date().weekday().to_monday_zero_offset() < 5));
    }

    #[test]
    fn the_story_comes_before_luck() {
        let story = Story::read().unwrap();
        assert_eq!(told(&story, "204361", "manual-lifting").map(|l| l.parts), Some(0));
        assert!(told(&story, "204361", "fire-doors").is_none());
        assert!((0.35..=0.96).contains(&right_at_first("204361", "lock-out", "q1")));
    }
}
