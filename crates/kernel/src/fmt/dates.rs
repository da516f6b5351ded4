//! Dates and times as people read them: weekday, day, month; the year only where it helps.

use crate::{
    i18n::{Locale, Speaks},
    words,
};
use jiff::{
    Timestamp,
    civil::{Date, Time},
    tz::TimeZone,
};
use std::borrow::Borrow;

/// `24 Nov`.
pub fn day(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    words::day_month(l, date.day(), words::month_short(l, date.month()))
}

/// `24 Nov 2026`.
pub fn day_year(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    words::day_month_year(l, date.day(), words::month_short(l, date.month()), date.year().to_string())
}

/// `24 Nov` in the year of `today`, else `24 Nov 2027`.
pub fn day_near(l: impl Speaks, date: impl Borrow<Date>, today: impl Borrow<Date>) -> String {
    if date.borrow().year() == today.borrow().year() { day(l, date) } else { day_year(l, date) }
}

/// `Thursday`.
pub fn weekday(l: impl Speaks, date: impl Borrow<Date>) -> String {
    words::weekday_long(l, date.borrow().weekday().to_monday_one_offset())
}

/// `Th`, for a narrow column.
pub fn weekday_narrow(l: impl Speaks, date: impl Borrow<Date>) -> String {
    words::weekday_narrow(l, date.borrow().weekday().to_monday_one_offset())
}

/// `Thu 19 Nov`.
pub fn weekday_day(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    let weekday = words::weekday_short(l, date.weekday().to_monday_one_offset());
    words::weekday_and_date(l, weekday, day(l, date))
}

/// `Thursday 19 November`.
pub fn date(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    let day = words::day_month(l, date.day(), words::month_long(l, date.month()));
    words::weekday_and_date(l, weekday(l, date), day)
}

/// `19 November 2026`.
pub fn date_year(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    words::day_month_year(l, date.day(), words::month_long(l, date.month()), date.year().to_string())
}

/// `January`.
pub fn month(l: impl Speaks, date: impl Borrow<Date>) -> String {
    words::month_long(l, date.borrow().month())
}

/// `Aug 2027`.
pub fn month_year(l: impl Speaks, date: impl Borrow<Date>) -> String {
    let (l, date) = (l.locale(), *date.borrow());
    words::month_and_year(l, words::month_short(l, date.month()), date.year().to_string())
}

/// How far away a due date is: `in 5 days`, `tomorrow`, `today`, `2 days over`.
pub fn due(l: impl Speaks, date: impl Borrow<Date>, today: impl Borrow<Date>) -> String {
    match distance(*date.borrow(), *today.borrow()) {
        0 => words::today(l).into(),
        1 => words::tomorrow(l).into(),
        n if n > 0 => words::in_days(l, n),
        n => words::days_over(l, -n),
    }
}

/// How long ago something was: `today`, `yesterday`, `5 days ago`; a later day says `in 5 days`.
pub fn ago(l: impl Speaks, date: impl Borrow<Date>, today: impl Borrow<Date>) -> String {
    match distance(*date.borrow(), *today.borrow()) {
        0 => words::today(l).into(),
        -1 => words::yesterday(l).into(),
        1 => words::tomorrow(l).into(),
        n if n > 0 => words::in_days(l, n),
        n => words::days_ago(l, -n),
    }
}

/// `14:06`.
pub fn time(_: impl Speaks, time: impl Borrow<Time>) -> String {
    let time = time.borrow();
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The clock of an instant in a zone: `14:06`.
pub fn clock(l: impl Speaks, instant: impl Borrow<Timestamp>, zone: &TimeZone) -> String {
    time(l, zone.to_datetime(*instant.borrow()).time())
}

/// An instant in a zone: `19 Nov 2026, 14:06`.
pub fn instant(l: impl Speaks, instant: impl Borrow<Timestamp>, zone: &TimeZone) -> String {
    let l: Locale = l.locale();
    let local = zone.to_datetime(*instant.borrow());
    words::date_and_time(l, day_year(l, local.date()), time(l, local.time()))
}

/// The machine's form, for `<time datetime>`: `2026-11-24`.
pub fn iso(date: impl Borrow<Date>) -> String {
    date.borrow().to_string()
}

fn distance(date: Date, today: Date) -> i32 {
    today.until(date).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Locale::{Ar, De, En};
    use jiff::civil::date as d;

    #[test]
    fn dates_name_their_weekday_and_month() {
        let thursday = d(2026, 11, 19);
        assert_eq!(date(En, thursday), "Thursday 19 November");
        assert_eq!(date(De, thursday), "Donnerstag, 19. November");
        assert_eq!(weekday_day(En, thursday), "Thu 19 Nov");
        assert_eq!((weekday_narrow(En, thursday), weekday_narrow(Ar, thursday)), ("Th".into(), "خ".into()));
        assert_eq!(date(Ar, thursday), "الخميس 19 نوفمبر");
        assert_eq!(day(De, thursday), "19. Nov.");
        assert_eq!(date_year(De, thursday), "19. November 2026");
        assert_eq!(month_year(En, d(2027, 8, 1)), "Aug 2027");
        assert_eq!(iso(thursday), "2026-11-19");
        assert_eq!((month(De, thursday), month(Ar, thursday)), ("November".into(), "نوفمبر".into()));
    }

    #[test]
    fn the_year_is_said_only_when_it_differs() {
        assert_eq!(day_near(En, d(2026, 11, 24), d(2026, 11, 19)), "24 Nov");
        assert_eq!(day_near(En, d(2027, 1, 4), d(2026, 11, 19)), "4 Jan 2027");
    }

    #[test]
    fn distances_are_said_in_days() {
        let today = d(2026, 11, 19);
        assert_eq!(due(En, d(2026, 11, 24), today), "in 5 days");
        assert_eq!(due(En, today, today), "today");
        assert_eq!(due(En, d(2026, 11, 20), today), "tomorrow");
        assert_eq!(due(En, d(2026, 11, 17), today), "2 days over");
        assert_eq!(due(De, d(2026, 11, 18), today), "1 Tag überfällig");
        assert_eq!(due(Ar, d(2026, 11, 21), today), "بعد يومين");
        assert_eq!(due(En, d(2028, 11, 19), today), "in 731 days");
        assert_eq!(ago(En, d(2026, 11, 18), today), "yesterday");
    }

    #[test]
    fn instants_are_read_in_their_zone() {
        let at: Timestamp = "2026-11-19T13:06:00Z".parse().unwrap();
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        assert_eq!(clock(En, at, &zone), "14:06");
        assert_eq!(instant(En, at, &zone), "19 Nov 2026, 14:06");
    }
}
