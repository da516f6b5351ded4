//! Whatever is written can be read back, and whatever comes in is no panic.

use jiff::Timestamp;
use proptest::prelude::*;

use crate::*;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["\\PC{0,120}", "[a-z,;:\\\\\"^\n\r\t ]{0,60}", "(ö|漢|🦀|\\n){0,60}"]
}

fn instant() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000).prop_map(|second| Timestamp::from_second(second / 60 * 60).unwrap())
}

proptest! {
    #[test]
    fn busy_times_survive_writing_and_reading(start in instant(), minutes in 1_i64..100_000, zone in 0..6_usize, summary in text()) {
        let zone = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca", "Asia/Kathmandu"][zone];
        let end = start.checked_add(jiff::Span::new().minutes(minutes)).unwrap();
        let written = Calendar::feed("p", "f", 60, vec![Event::new("u", start, When::zoned(start, end, zone).unwrap(), summary)]).write().unwrap();
        let found = busy(written.as_bytes(), start, end, "UTC", Limits::default()).unwrap();
        prop_assert_eq!(&found.problems, &Vec::new());
        prop_assert_eq!(found.busy, vec![Busy { start, end, is_tentative: false }]);
    }

    #[test]
    fn no_line_is_too_long_and_every_text_comes_back(summary in text(), name in text(), description in text()) {
        let when = When::utc(Timestamp::UNIX_EPOCH, Timestamp::UNIX_EPOCH).unwrap();
        let mut event = Event::new("u", Timestamp::UNIX_EPOCH, when, summary.clone());
        event.description = description;
        event.organizer = Some(Organizer { email: "o@x.org".into(), name: name.clone(), sent_by: None });
        let written = Calendar::feed("p", "f", 60, vec![event]).write().unwrap();
        prop_assert!(written.ends_with("END:VCALENDAR\r\n"));
        prop_assert!(written.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let mut problems = problem::Problems::default();
        let read = tree::read(written.as_bytes(), Limits::default(), &mut problems).unwrap();
        let event = &read[0].components[0];
        let plain = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n").replace(|c: char| c.is_control() && c != '\n' && c != '\t', "");
        prop_assert_eq!(event.text("SUMMARY").unwrap(), plain(&summary));
        let organizer = event.first("ORGANIZER").unwrap().parameter("CN").unwrap_or_default().to_owned();
        prop_assert_eq!(organizer.trim().to_owned(), plain(&name).trim().to_owned());
    }

    #[test]
    fn no_text_is_a_panic(inside in "(BEGIN:VEVENT\n|END:VEVENT\n|DTSTART[;:=TZID0-9/]{0,20}\n|RRULE:FREQ=[A-Z;=0-9,-]{0,30}\n|\\PC{0,40}\n){0,20}") {
        let text = format!("BEGIN:VCALENDAR\n{inside}END:VCALENDAR\n");
        let _ = busy(text.as_bytes(), Timestamp::UNIX_EPOCH, Timestamp::MAX, "UTC", Limits::default());
        let _ = days(text.as_bytes(), (jiff::civil::Date::MIN, jiff::civil::Date::MAX), Limits::default());
        let _ = replies(text.as_bytes(), Limits::default());
    }
}
