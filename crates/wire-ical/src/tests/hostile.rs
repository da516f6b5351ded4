//! Inputs that mean harm: what is bounded stays bounded.

use super::at;
use crate::*;

fn read(text: &str) -> Result<Read, NotRead> {
    busy(text.as_bytes(), at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"), "UTC", Limits::default())
}

fn calendar(inside: &str) -> String {
    format!("BEGIN:VCALENDAR\r\n{inside}END:VCALENDAR\r\n")
}

#[test]
fn nesting_size_and_number_are_bounded() {
    assert!(matches!(
        read(&format!("BEGIN:VCALENDAR\r\n{}", "BEGIN:VEVENT\r\n".repeat(100_000))),
        Err(NotRead::TooDeep { line: 9, .. })
    ));
    assert!(matches!(read(&"x".repeat(5 * 1024 * 1024)), Err(NotRead::TooLong { .. })));
    let many = "BEGIN:VEVENT\r\nEND:VEVENT\r\n".repeat(20_000);
    assert!(matches!(read(&calendar(&many)), Err(NotRead::TooMany { .. })));
    for nothing in
        ["", "\r\n\r\n", "hello", "<!doctype html><title>Sign in</title>", "BEGIN:VCARD\r\nEND:VCARD\r\n"]
    {
        assert_eq!(read(nothing), Err(NotRead::NoCalendar), "{nothing:?}");
    }
}

#[test]
fn rules_without_end_or_sense_are_cut() {
    let event = |n: usize, rule: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{n}\r\nDTSTART:19700101T000000Z\r\nDURATION:PT1S\r\nRRULE:{rule}\r\nEND:VEVENT\r\n"
        )
    };
    let endless = read(&calendar(&event(1, "FREQ=SECONDLY"))).unwrap();
    assert!(endless.is_cut && endless.busy.len() <= 10_000);
    // Each of these searches for long and finds nothing; together they may not take minutes.
    let senseless: String = (0..3_000).map(|n| event(n, "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).collect();
    assert!(read(&calendar(&senseless)).unwrap().is_cut);
}

#[test]
fn absurd_values_are_no_panic() {
    for line in [
        "DTSTART:99991231T235959Z\r\nDTEND:99991231T235959Z\r\nRRULE:FREQ=DAILY",
        "DTSTART:00010101T000000Z\r\nDURATION:P999999999999999999999W",
        "DTSTART:00010101\r\nRRULE:FREQ=YEARLY;INTERVAL=65535",
        "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY;INTERVAL=0",
        "DTSTART:20260101T000000Z\r\nRRULE:FREQ=DAILY;COUNT=-1;BYDAY=99MO",
        "DTSTART:20260101T000000Z\r\nRRULE:",
        "DTSTART:20260101T000000Z\r\nDURATION:-P9999D",
        "DTSTART:２０２６０１０１T000000Z",
        "DTSTART;TZID=\"../../etc/passwd\":20260101T000000",
        "DTSTART;TZID=:20260101T000000\r\nEXDATE:,,,\r\nRDATE;VALUE=PERIOD:/",
        "DTSTART:20260101T246060Z",
        "DTSTART:20260101T235960Z\r\nDURATION:PT1H",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:00010101T000000Z\r\nDTSTART:99991231T000000Z",
    ] {
        read(&calendar(&format!("BEGIN:VEVENT\r\nUID:1\r\n{line}\r\nEND:VEVENT\r\n"))).unwrap();
    }
}

#[test]
fn a_zone_that_never_ends_is_cut() {
    let zone = "BEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nRRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    let event = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=x:20260101T000000\r\nDURATION:PT1H\r\nEND:VEVENT\r\n";
    let found = read(&calendar(&format!("{zone}{event}"))).unwrap();
    assert!(found.problems[0].message.contains("neither known nor defined"), "{found:?}");
}
