//! PyPI `icalendar` and `dateutil`, as readers who know nothing of this crate.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use super::at;
use crate::*;

/// What the reader found; `None` where there is no Python with the packages of `e2e/requirements.txt`.
pub(super) fn ask(questions: &[Value]) -> Option<Vec<Value>> {
    let Some(python) = std::env::var("GUILDHALL_TEST_PYTHON").ok().filter(|path| !path.is_empty()) else {
        println!("skipped: GUILDHALL_TEST_PYTHON does not name a Python with e2e/requirements.txt");
        return None;
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/testdata/read.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let questions = serde_json::to_vec(questions).unwrap();
    let writing = std::thread::spawn(move || input.write_all(&questions));
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// Zones with odd offsets, odd rules, rules that ended, and none.
const ZONES: &[&str] = &[
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Africa/Casablanca",
    "Pacific/Chatham",
    "Pacific/Apia",
    "Europe/Dublin",
    "Asia/Tehran",
    "America/Sao_Paulo",
    "Asia/Gaza",
    "Pacific/Kiritimati",
    "America/Nuuk",
    "Africa/Cairo",
    "Asia/Kolkata",
    "Europe/Volgograd",
    "Antarctica/Troll",
    "Etc/UTC",
    "America/Phoenix",
];

#[test]
fn an_independent_reader_finds_the_same_instant_in_every_zone() {
    let (mut asked, mut meant) = (Vec::new(), Vec::new());
    for zone in ZONES {
        // Every nineteen days and some hours, on both sides of every clock change of these years.
        let mut start = at("2021-01-01T00:20:00Z");
        while start < at("2029-12-31T00:00:00Z") {
            let end = start.checked_add(jiff::Span::new().minutes(90)).unwrap();
            let event =
                Event::new("u", at("2026-01-01T00:00:00Z"), When::zoned(start, end, zone).unwrap(), *zone);
            asked.push(json!({ "text": Calendar::feed("x", "f", 60, vec![event]).write().unwrap() }));
            meant.push((start, end));
            start = start.checked_add(jiff::Span::new().hours(19 * 24 + 5)).unwrap();
        }
    }
    let Some(found) = ask(&asked) else { return };
    for ((start, end), found) in meant.iter().zip(&found) {
        let event = &found["events"][0];
        assert_eq!(event["start"], start.to_string(), "{event}");
        assert_eq!(event["end"], end.to_string(), "{event}");
        if !event["zone"].is_null() {
            assert_eq!(
                event["by_definition"],
                start.to_string(),
                "the written VTIMEZONE says otherwise: {event}"
            );
        }
    }
}

#[test]
fn an_independent_reader_finds_every_word() {
    let when = When::utc(at("2026-05-04T07:00:00Z"), at("2026-05-04T09:00:00Z")).unwrap();
    let mut event = Event::new(
        "a;b,c@x",
        at("2026-02-01T08:00:00Z"),
        when,
        "Kälte, Teil 1; \\ \"quoted\"\nzweite Zeile 冷凍 🧊".repeat(3),
    );
    event.sequence = 7;
    event.description = "تعليم — long ".repeat(30);
    event.location = "Halle 3; Tor \\n 4".into();
    event.url = Some("https://learn.example/sessions/1?a=b;c,d".into());
    event.organizer = Some(Organizer {
        email: "o@x.org".into(),
        name: "Ö, \"Q\" ^n".into(),
        sent_by: Some("robot@x.org".into()),
    });
    event.attendees = vec![
        Attendee::asked("ada@x.org", "Ada: B; C"),
        Attendee { partstat: Partstat::Accepted, rsvp: false, ..Attendee::asked("b@x.org", "") },
    ];
    event.categories = vec!["First, aid".into(), "b;c".into()];
    event.alarms = vec![Alarm { before_minutes: 1440, text: "Tomorrow; really".into() }];
    let text = Calendar::request("-//X//EN", event.clone()).write().unwrap();
    let Some(found) = ask(&[json!({ "text": text })]) else { return };
    let one = &found[0]["events"][0];
    assert_eq!(found[0]["method"], "REQUEST");
    assert_eq!(one["errors"], json!([]));
    assert_eq!((one["uid"].as_str(), &one["sequence"]), (Some("a;b,c@x"), &json!(7)));
    assert_eq!(one["summary"].as_str(), Some(event.summary.as_str()));
    assert_eq!(one["description"].as_str(), Some(event.description.as_str()));
    assert_eq!(one["location"].as_str(), Some(event.location.as_str()));
    assert_eq!(one["url"].as_str(), event.url.as_deref());
    assert_eq!(one["organizer"], json!(["mailto:o@x.org", "Ö, \"Q\" ^n"]));
    assert_eq!(
        one["attendees"],
        json!([
            ["mailto:ada@x.org", "Ada: B; C", "NEEDS-ACTION", "TRUE"],
            ["mailto:b@x.org", "", "ACCEPTED", ""]
        ])
    );
    assert_eq!(one["categories"], json!(["First, aid", "b;c"]));
    assert_eq!(one["alarms"], json!([1440]));
}

#[test]
fn an_independent_reader_sees_a_feed_and_a_cancellation() {
    let days = When::days(jiff::civil::date(2026, 5, 1), jiff::civil::date(2026, 5, 3)).unwrap();
    let event = Event::new("u", at("2026-01-01T00:00:00Z"), days, "s");
    let feed = Calendar::feed("x", "Müller, Ada", 90, vec![event.clone()]).write().unwrap();
    let asked = Event {
        organizer: Some(Organizer { email: "o@x.org".into(), name: String::new(), sent_by: None }),
        attendees: vec![Attendee::asked("a@x.org", "")],
        sequence: 3,
        ..event
    };
    let cancelled = Calendar::cancel("x", asked).write().unwrap();
    let Some(found) = ask(&[json!({ "text": feed }), json!({ "text": cancelled })]) else { return };
    assert_eq!((&found[0]["name"], &found[0]["refresh"]), (&json!("Müller, Ada"), &json!("PT1H30M")));
    assert_eq!(
        (&found[0]["events"][0]["start"], &found[0]["events"][0]["end"]),
        (&json!("2026-05-01"), &json!("2026-05-04"))
    );
    assert_eq!(
        (&found[1]["method"], &found[1]["events"][0]["status"]),
        (&json!("CANCEL"), &json!("CANCELLED"))
    );
}

#[test]
fn names_of_windows_mean_what_others_take_them_for() {
    let names = windows::NAMES;
    for (windows, iana) in names {
        assert!(jiff::tz::TimeZone::get(iana).is_ok(), "{windows}: {iana} is not in the IANA database");
    }
    let Some(found) = ask(&[json!({})]) else { return };
    let theirs = found[0].as_object().unwrap().iter();
    let others: Vec<_> = theirs.filter(|(windows, iana)| windows::iana(windows) != iana.as_str()).collect();
    assert!(others.is_empty(), "{others:?}");
}
