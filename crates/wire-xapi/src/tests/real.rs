//! Statements that real systems sent: every one is accepted, kept and recognised again.

use std::io::{BufRead, BufReader};

use super::shared;
use crate::{Limits, Version, parse_one, same};

fn all_of(file: &str, version: Version, expected: usize) {
    let Some(shared) = shared() else {
        println!("skipped: the shared reference data is not here");
        return;
    };
    let packed = std::fs::File::open(shared.join("data").join(file)).unwrap();
    let mut count = 0;
    for line in BufReader::new(flate2::read::GzDecoder::new(packed)).lines() {
        let line = line.unwrap();
        let received =
            parse_one(line.as_bytes(), version, Limits::default()).unwrap_or_else(|e| panic!("{e}: {line}"));
        assert_eq!(received.raw, line.trim());
        if count % 50 == 0 {
            let statement = &received.statement;
            let stored = jiff::Timestamp::from_second(1_700_000_000).unwrap();
            let id = uuid::Uuid::nil();
            let text = received.draft(id, r#"{"mbox":"mailto:a@b.c"}"#, version).stored(stored);
            let again = parse_one(text.as_bytes(), version, Limits::default()).unwrap();
            assert!(same(statement, &again.statement), "{text}");
            assert_eq!(again.statement.stored.as_ref().map(|t| t.instant()), Some(stored));
            let printed = statement.print();
            assert_eq!(
                parse_one(printed.as_bytes(), version, Limits::default()).unwrap().statement,
                *statement
            );
        }
        count += 1;
    }
    assert_eq!(count, expected);
}

#[test]
fn video_statements_of_a_course_platform_are_accepted() {
    all_of("xapi-fun-mooc-22k/statements.json.gz", Version::V1_0_3, 22_000);
}

#[test]
fn the_log_of_a_learning_system_is_accepted() {
    all_of("lms-log-la-course/events_as_xapi.ndjson.gz", Version::V2_0, 95_626);
}
