//! Whole calendars as text.

use jiff::Timestamp;
use jiff::civil::date;

use crate::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event() -> Event {
    let start = date(2026, 3, 5).at(9, 30, 0, 0);
    let when = When::local(start, date(2026, 3, 5).at(12, 0, 0, 0), "Europe/Berlin", Doubt::Refuse).unwrap();
    let mut event = Event::new("s1@example.org", at("2026-02-01T08:00:00Z"), when, "First aid; part 1");
    event.organizer = Some(Organizer {
        email: "school@example.org".into(),
        name: "Brackwater, school".into(),
        sent_by: None,
    });
    event.attendees = vec![Attendee::asked("ada@example.org", "Ada \"A\" Byron")];
    event
}

#[test]
fn an_invitation_is_written_with_its_zone() {
    let text = Calendar::request("-//Example//EN", event()).write().unwrap();
    assert_eq!(
        text.replace("\r\n", "\n"),
        "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
DTSTART:20250330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20251026T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:s1@example.org
SEQUENCE:0
DTSTAMP:20260201T080000Z
DTSTART;TZID=Europe/Berlin:20260305T093000
DTEND;TZID=Europe/Berlin:20260305T120000
SUMMARY:First aid\\; part 1
ORGANIZER;CN=\"Brackwater, school\":mailto:school@example.org
ATTENDEE;CN=Ada ^'A^' Byron;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT
 =NEEDS-ACTION;RSVP=TRUE:mailto:ada@example.org
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
"
    );
}

#[test]
fn an_invitation_without_anybody_is_refused() {
    let alone = Event { attendees: Vec::new(), ..event() };
    assert_eq!(Calendar::request("x", alone).write(), Err(NotWritten::NoAttendees("s1@example.org".into())));
    let nobody = Event { organizer: None, ..event() };
    assert_eq!(Calendar::cancel("x", nobody).write(), Err(NotWritten::NoOrganizer("s1@example.org".into())));
    let mut broken = event();
    broken.attendees[0].email = "ada@example.org\r\nX-EVIL:1".into();
    assert!(matches!(Calendar::request("x", broken).write(), Err(NotWritten::Address { .. })));
}

#[test]
fn a_cancellation_says_so_twice_and_reminds_nobody() {
    let mut event = event();
    event.alarms = vec![Alarm { before_minutes: 15, text: "Soon".into() }];
    let text = Calendar::cancel("x", event).write().unwrap();
    assert!(
        text.contains("METHOD:CANCEL\r\n")
            && text.contains("STATUS:CANCELLED\r\n")
            && !text.contains("VALARM")
    );
}

#[test]
fn a_local_time_that_a_clock_change_skips_or_repeats_is_a_choice() {
    let skipped = date(2026, 3, 29).at(2, 30, 0, 0);
    let local = |at: jiff::civil::DateTime, doubt| {
        When::local(at, at.checked_add(jiff::Span::new().hours(2)).unwrap(), "Europe/Berlin", doubt)
    };
    assert!(matches!(local(skipped, Doubt::Refuse), Err(NoSuchTime::Skipped { .. })));
    let twice = date(2026, 10, 25).at(2, 30, 0, 0);
    assert!(matches!(local(twice, Doubt::Refuse), Err(NoSuchTime::Twice { .. })));
    let written = |when: When| {
        Calendar::feed("x", "f", 60, vec![Event::new("u", at("2026-01-01T00:00:00Z"), when, "s")])
            .write()
            .unwrap()
    };
    assert!(
        written(local(twice, Doubt::Earlier).unwrap()).contains("DTSTART;TZID=Europe/Berlin:20261025T023000")
    );
    // The local form of the second half past two would be read as the first: it is written in UTC.
    assert!(written(local(twice, Doubt::Later).unwrap()).contains("DTSTART:20261025T013000Z"));
}

#[test]
fn whole_days_end_on_the_day_after() {
    let when = When::days(date(2026, 5, 1), date(2026, 5, 1)).unwrap();
    let text = Calendar::feed("x", "f", 60, vec![Event::new("u", at("2026-01-01T00:00:00Z"), when, "s")])
        .write()
        .unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20260501\r\nDTEND;VALUE=DATE:20260502\r\n"));
    assert!(When::days(date(2026, 5, 2), date(2026, 5, 1)).is_err());
}
