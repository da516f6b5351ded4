//! Calendars that others wrote: exports of well-known programs, odd zones, broken lines.

use jiff::civil::date;

use super::{at, shared};
use crate::*;

#[test]
fn every_calendar_of_the_corpus_is_read_or_refused_with_a_reason() {
    let Some(shared) = shared() else {
        println!("skipped: the shared reference data is not beside the workspace");
        return;
    };
    let mut stack = vec![shared.join("data/ics-icalendar-py"), shared.join("data/ics-moodle-class")];
    let (mut read, mut events, mut times, mut named_days, mut with_problems) = (0, 0, 0, 0, 0);
    while let Some(path) = stack.pop() {
        if path.is_dir() {
            stack.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "ics") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        let found =
            busy(&bytes, at("1990-01-01T00:00:00Z"), at("2040-01-01T00:00:00Z"), "UTC", Limits::default());
        let begins = String::from_utf8_lossy(&bytes).to_ascii_uppercase().contains("BEGIN:VCALENDAR");
        let named = days(&bytes, (date(1990, 1, 1), date(2040, 1, 1)), Limits::default());
        assert_eq!(named.is_ok(), found.is_ok(), "{}", path.display());
        named_days += named.map_or(0, |named| named.days.iter().filter(|days| !days.name.is_empty()).count());
        let Ok(found) = found else {
            assert!(!begins, "{} has a calendar, and is refused: {found:?}", path.display());
            continue;
        };
        read += 1;
        events += found.events;
        times += found.busy.len();
        with_problems += usize::from(!found.problems.is_empty());
        let lines =
            String::from_utf8_lossy(&bytes).replace("\r\n", "\n").replace('\r', "\n").split('\n').count();
        assert!(
            found.problems.iter().all(|problem| (1..=lines).contains(&problem.line)),
            "{}",
            path.display()
        );
        if !found.problems.is_empty() {
            println!("{}: {:?}", path.display(), found.problems);
        }
    }
    println!(
        "{read} calendars with {events} events gave {times} busy times and {named_days} named days; {with_problems} had problems"
    );
    assert!(read >= 90 && events >= 200 && times >= 200 && named_days >= 200);
}
