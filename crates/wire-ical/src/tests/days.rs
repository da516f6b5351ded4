//! Holidays as a file has them: whole days, every year, with exceptions.

use jiff::civil::{Date, date};

use crate::*;

const YEARS: (Date, Date) = (date(2027, 1, 1), date(2029, 12, 31));

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\r\n{}\r\nEND:VEVENT\r\n", lines.replace('\n', "\r\n"))
}

fn read(events: &[String]) -> ReadDays {
    let text = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", events.concat());
    days(text.as_bytes(), YEARS, Limits::default()).unwrap()
}

/// Name, first and last day.
fn told(read: &ReadDays) -> Vec<(&str, String, String)> {
    read.days.iter().map(|days| (days.name.as_str(), days.from.to_string(), days.until.to_string())).collect()
}

#[test]
fn the_last_day_is_the_day_before_dtend() {
    let read = read(&[
        event(
            "UID:a\nSUMMARY:Labour Day\nDTSTART;VALUE=DATE:20270501\nDTEND;VALUE=DATE:20270502\nTRANSP:TRANSPARENT",
        ),
        event("UID:b\nSUMMARY:Easter\\, both days\nDTSTART;VALUE=DATE:20270328\nDTEND;VALUE=DATE:20270330"),
        // As some programs write it: the end is the day itself, or there is none.
        event("UID:c\nSUMMARY:Epiphany\nDTSTART;VALUE=DATE:20270106\nDTEND;VALUE=DATE:20270106"),
        event("UID:d\nSUMMARY:All Saints\nDTSTART;VALUE=DATE:20271101"),
        event("UID:e\nSUMMARY:Works holiday\nDTSTART;VALUE=DATE:20270802\nDURATION:P2W"),
    ]);
    assert_eq!(read.problems, []);
    assert_eq!(
        told(&read),
        [
            ("Epiphany", "2027-01-06".into(), "2027-01-06".into()),
            ("Easter, both days", "2027-03-28".into(), "2027-03-29".into()),
            ("Labour Day", "2027-05-01".into(), "2027-05-01".into()),
            ("Works holiday", "2027-08-02".into(), "2027-08-15".into()),
            ("All Saints", "2027-11-01".into(), "2027-11-01".into()),
        ]
    );
    assert!(read.days.iter().all(|days| days.occurrence.is_none()));
    assert_eq!(read.days[0].line, 16);
}

#[test]
fn what_comes_back_every_year_is_there_once_for_each_year_without_its_exceptions() {
    let read = read(&[
        event(
            "UID:y\nSUMMARY:Founders\nDTSTART;VALUE=DATE:20200614\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20280614",
        ),
        event(
            "UID:y\nSUMMARY:Founders, on the Friday\nRECURRENCE-ID;VALUE=DATE:20290614\nDTSTART;VALUE=DATE:20290615",
        ),
        event("UID:z\nSUMMARY:Not any more\nDTSTART;VALUE=DATE:20270701\nSTATUS:CANCELLED"),
        event("UID:w\nSUMMARY:Before\nDTSTART;VALUE=DATE:20261231\nDTEND;VALUE=DATE:20270101"),
    ]);
    assert_eq!(
        told(&read),
        [
            ("Founders", "2027-06-14".into(), "2027-06-14".into()),
            ("Founders, on the Friday", "2029-06-15".into(), "2029-06-15".into()),
        ]
    );
    assert_eq!(read.days[1].occurrence, Some(date(2029, 6, 14)));
    assert_eq!(read.events, 4);
}

#[test]
fn an_event_with_times_is_on_the_days_of_its_place() {
    let read = read(&[
        event(
            "UID:a\nSUMMARY:Evening\nDTSTART;TZID=Pacific/Auckland:20270310T200000\nDTEND;TZID=Pacific/Auckland:20270311T000000",
        ),
        event("UID:b\nSUMMARY:Night\nDTSTART;TZID=America/New_York:20270310T220000\nDURATION:PT6H"),
    ]);
    assert_eq!(
        told(&read),
        [
            ("Evening", "2027-03-10".into(), "2027-03-10".into()),
            ("Night", "2027-03-10".into(), "2027-03-11".into()),
        ]
    );
}

#[test]
fn rules_that_make_too_much_are_cut_and_said() {
    let read = read(&[event("UID:a\nSUMMARY:Tick\nDTSTART:20270101T000000Z\nRRULE:FREQ=SECONDLY")]);
    assert!(read.is_cut && read.problems.len() == 1 && read.days.len() <= 2);
    assert_eq!(days(b"<html>", YEARS, Limits::default()), Err(NotRead::NoCalendar));
}
