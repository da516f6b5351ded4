//! Busy times and answers.

use super::at;
use crate::*;

/// The busy times of March 2026, in a calendar of Berlin.
fn read(events: &str) -> Read {
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n",
        events.trim_start().replace('\n', "\r\n")
    );
    busy(
        text.as_bytes(),
        at("2026-03-01T00:00:00Z"),
        at("2026-04-01T00:00:00Z"),
        "Europe/Berlin",
        Limits::default(),
    )
    .unwrap()
}

fn times(read: &Read) -> Vec<String> {
    read.busy
        .iter()
        .map(|busy| format!("{}/{}{}", busy.start, busy.end, if busy.is_tentative { " ?" } else { "" }))
        .collect()
}

#[test]
fn what_takes_time_is_busy_and_what_does_not_is_not() {
    let found = read(
        "
BEGIN:VEVENT
UID:1
DTSTART:20260305T080000Z
DTEND:20260305T090000Z
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20260305T100000Z
DTEND:20260305T110000Z
TRANSP:TRANSPARENT
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTART:20260305T120000Z
DTEND:20260305T130000Z
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:4
DTSTART:20260305T140000
DURATION:PT90M
STATUS:TENTATIVE
END:VEVENT
BEGIN:VEVENT
UID:5
DTSTART;VALUE=DATE:20260306
END:VEVENT
BEGIN:VEVENT
UID:6
DTSTART:20260405T080000Z
DTEND:20260405T090000Z
END:VEVENT
",
    );
    assert_eq!(
        times(&found),
        [
            "2026-03-05T08:00:00Z/2026-03-05T09:00:00Z",
            "2026-03-05T13:00:00Z/2026-03-05T14:30:00Z ?",
            "2026-03-05T23:00:00Z/2026-03-06T23:00:00Z"
        ]
    );
    assert_eq!((found.events, found.problems.len(), found.is_cut), (6, 0, false));
}

#[test]
fn a_series_keeps_its_local_time_over_a_clock_change() {
    let found = read(
        "
BEGIN:VEVENT
UID:1
DTSTART;TZID=Europe/Berlin:20250105T090000
DTEND;TZID=Europe/Berlin:20250105T100000
RRULE:FREQ=WEEKLY;BYDAY=SU
EXDATE;TZID=Europe/Berlin:20260308T090000
END:VEVENT
BEGIN:VEVENT
UID:1
RECURRENCE-ID;TZID=Europe/Berlin:20260315T090000
DTSTART;TZID=Europe/Berlin:20260316T110000
DTEND;TZID=Europe/Berlin:20260316T113000
END:VEVENT
BEGIN:VEVENT
UID:1
RECURRENCE-ID;TZID=Europe/Berlin:20260322T090000
STATUS:CANCELLED
DTSTART;TZID=Europe/Berlin:20260322T090000
END:VEVENT
",
    );
    assert_eq!(
        times(&found),
        [
            "2026-03-01T08:00:00Z/2026-03-01T09:00:00Z",
            "2026-03-16T10:00:00Z/2026-03-16T10:30:00Z",
            "2026-03-29T07:00:00Z/2026-03-29T08:00:00Z"
        ]
    );
}

#[test]
fn a_change_may_hold_from_a_day_on() {
    let found = read(
        "
BEGIN:VEVENT
UID:1
DTSTART:20260302T090000Z
DTEND:20260302T100000Z
RRULE:FREQ=WEEKLY;COUNT=4
END:VEVENT
BEGIN:VEVENT
UID:1
RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000Z
DTSTART:20260317T100000Z
DTEND:20260317T103000Z
END:VEVENT
",
    );
    let starts: Vec<String> = found.busy.iter().map(|busy| busy.start.to_string()).collect();
    assert_eq!(
        starts,
        ["2026-03-02T09:00:00Z", "2026-03-09T09:00:00Z", "2026-03-17T10:00:00Z", "2026-03-24T10:00:00Z"]
    );
    assert_eq!(found.busy[3].end, at("2026-03-24T10:30:00Z"));
}

#[test]
fn listed_dates_and_periods_count() {
    let found = read(
        "
BEGIN:VEVENT
UID:1
DTSTART:20260302T090000Z
DTEND:20260302T100000Z
RDATE:20260303T090000Z,20260304T090000Z
RDATE;VALUE=PERIOD:20260305T090000Z/PT5M
END:VEVENT
BEGIN:VFREEBUSY
UID:2
FREEBUSY:20260310T090000Z/PT1H,20260311T090000Z/20260311T093000Z
FREEBUSY;FBTYPE=FREE:20260312T090000Z/PT1H
FREEBUSY;FBTYPE=BUSY-TENTATIVE:20260313T090000Z/PT1H
END:VFREEBUSY
",
    );
    assert_eq!(found.busy.len(), 7);
    assert_eq!(times(&found)[3], "2026-03-05T09:00:00Z/2026-03-05T09:05:00Z");
    assert!(found.busy[6].is_tentative);
}

#[test]
fn zones_are_found_by_iana_windows_path_or_definition() {
    let zone = "
BEGIN:VTIMEZONE
TZID:Our office
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0645
TZOFFSETTO:+0545
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0545
TZOFFSETTO:+0645
END:DAYLIGHT
END:VTIMEZONE
";
    let event = |zone: &str, day: u8| {
        format!(
            "BEGIN:VEVENT\nUID:{zone}{day}\nDTSTART;TZID=\"{zone}\":202603{day:02}T120000\nDURATION:PT1H\nEND:VEVENT\n"
        )
    };
    let starts = |found: Read| found.busy.iter().map(|busy| busy.start.to_string()).collect::<Vec<_>>();
    let known = ["America/New_York", "eastern standard time", "/mozilla.org/20050126_1/America/New_York"];
    for name in known {
        assert_eq!(starts(read(&event(name, 2))), ["2026-03-02T17:00:00Z"], "{name}");
    }
    let own = read(&format!("{zone}{}{}", event("Our office", 2), event("Our office", 30)));
    assert_eq!(starts(own), ["2026-03-02T06:15:00Z", "2026-03-30T05:15:00Z"]);
    let nowhere = read(&event("Nowhere", 2));
    assert_eq!(
        nowhere.problems[0].to_string(),
        "line 5: the time zone \"Nowhere\" is neither known nor defined in the file; its times are read in your own"
    );
    assert_eq!(starts(nowhere), ["2026-03-02T11:00:00Z"]);
}

#[test]
fn what_cannot_be_read_is_named_by_its_line() {
    let found = read(
        "
BEGIN:VEVENT
UID:1
this is no line
DTSTART:20260305T0800
SUMMARY:folded
 over
DTEND:tomorrow
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20260305T080000Z
DTEND:20260305T090000Z
RRULE:FREQ=SOMETIMES
END:VEVENT
BEGIN:VEVENT
UID:3
",
    );
    let said: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said[0],
        "line 5: \"this is no line\" is no line of a calendar: it needs a name, a colon and a value"
    );
    assert!(said[1].starts_with("line 17: VEVENT has no END"), "{said:?}");
    assert!(said.contains(&"line 6: \"20260305T0800\" in DTSTART is no date or time".to_owned()), "{said:?}");
    assert!(
        said.iter().any(|said| said.starts_with("line 15: \"FREQ=SOMETIMES\" is no recurrence rule")),
        "{said:?}"
    );
    assert_eq!(times(&found), ["2026-03-05T08:00:00Z/2026-03-05T09:00:00Z"]);
}

#[test]
fn an_answer_says_who_and_what() {
    let text = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:s1@example.org\r\nSEQUENCE:2\r\nDTSTAMP:20260301T100000Z\r\nATTENDEE;PARTSTAT=DECLINED;CN=\"Ada\":MAILTO:Ada@Example.org\r\nCOMMENT:On leave\\, sorry\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    let (found, problems) = replies(text.as_bytes(), Limits::default()).unwrap();
    let expected = Reply {
        uid: "s1@example.org".into(),
        sequence: 2,
        email: "ada@example.org".into(),
        partstat: Partstat::Declined,
        comment: "On leave, sorry".into(),
        stamped_at: Some(at("2026-03-01T10:00:00Z")),
    };
    assert_eq!((found, problems), (vec![expected], Vec::new()));
    let request = text.replace("REPLY", "REQUEST");
    assert_eq!(replies(request.as_bytes(), Limits::default()), Err(NotRead::NoReply));
}
