//! Hostile JSON: the public parsing suite, and what a store must refuse although it is JSON.

use std::io::Read;

use super::shared;
use crate::{Limits, Refusal, Version, parse, parse_one, read, same};

#[test]
fn the_parsing_suite_is_answered_as_it_asks() {
    let Some(shared) = shared() else {
        println!("skipped: the shared reference data is not here");
        return;
    };
    let file = std::fs::File::open(shared.join("data/hostile-json/test_parsing.zip")).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let (mut must, mut must_not) = (0, 0);
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).unwrap();
        let name = entry.name().unwrap().rsplit('/').next().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let result = read(&bytes, Limits::default());
        let _ = parse(&bytes, Version::V2_0, Limits::default());
        // A repeated key is JSON, but a statement may use each property once (Data 2.2): refused on purpose.
        let repeated = name.starts_with("y_object_duplicated_key");
        if name.starts_with("y_") && !repeated {
            must += 1;
            let value = result.unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(read(value.print().as_bytes(), Limits::default()).unwrap(), value, "{name}");
        } else if name.starts_with("n_") || repeated {
            must_not += 1;
            assert!(result.is_err(), "{name} was accepted");
        }
    }
    assert_eq!((must, must_not), (93, 190));
}

fn refusal(body: &str) -> String {
    match parse(body.as_bytes(), Version::V1_0_3, Limits::default()) {
        Ok(_) => panic!("accepted: {body}"),
        Err(refusal) => refusal.to_string(),
    }
}

#[test]
fn a_key_that_stands_twice_is_refused_at_every_level() {
    assert!(refusal(r#"{"actor":1,"actor":2}"#).contains("twice"));
    let nested = r#"{"actor":{"mbox":"mailto:a@b.c","mbox":"mailto:x@y.z"}}"#;
    assert!(refusal(nested).contains("\"mbox\" stands twice"));
    let escaped = r#"{"actor":{"mbox":"mailto:a@b.c","m\u0062ox":"mailto:x@y.z"}}"#;
    assert!(refusal(escaped).contains("twice"), "an escape does not hide a repetition");
    let many: String = (0..40).map(|i| format!("\"http://x/{}\":0,", i % 39)).collect();
    assert!(refusal(&format!("{{\"context\":{{{many}\"y\":0}}}}")).contains("twice"));
}

#[test]
fn depth_and_length_are_limited() {
    let deep = "[".repeat(100_000);
    let Err(Refusal::NotJson(e)) = parse(deep.as_bytes(), Version::V2_0, Limits::default()) else { panic!() };
    assert!(e.too_much);
    let long = vec![b' '; 2000];
    let limits = Limits { bytes: 1000, ..Limits::default() };
    let Err(Refusal::NotJson(e)) = parse(&long, Version::V2_0, limits) else { panic!() };
    assert!(e.too_much && e.reason.contains("1000 bytes"));
}

#[test]
fn a_fault_in_json_is_placed_by_line_and_column() {
    let Err(Refusal::NotJson(e)) = parse("{\n \"ä\": tru}".as_bytes(), Version::V2_0, Limits::default())
    else {
        panic!()
    };
    assert_eq!((e.line, e.column, e.offset), (2, 7, 9));
    for (body, why) in [
        (r#"{"a":1e999}"#, "larger than a double"),
        (r#"{"a":"\ud800"}"#, "surrogate"),
        ("\u{feff}{}", "a value was expected"),
        (r#"{} {}"#, "follows the end"),
        ("", "text ends"),
        ("{\"a\":\"\t\"}", "control character"),
    ] {
        let said = refusal(body);
        assert!(said.contains(why), "{body}: {said}");
    }
    assert!(parse(b"{\"a\":\"\xff\"}", Version::V2_0, Limits::default()).is_err());
}

/// A statement with an extension of so many arrays inside one another.
fn nested(arrays: usize) -> String {
    let (open, close) = ("[".repeat(arrays), "]".repeat(arrays));
    format!(
        r#"{{"actor":{{"mbox":"mailto:a@b.c"}},"verb":{{"id":"http://x.y/v"}},"object":{{"id":"http://x.y/o"}},
        "context":{{"contextActivities":{{"parent":{{"id":"http://x.y/p","definition":{{"extensions":{{"http://x.y":{open}1{close}}}}}}}}}}}}}"#
    )
}

#[test]
fn the_root_and_the_array_around_statements_count_as_depth() {
    // The root, context, contextActivities, parent, definition, extensions.
    let deepest = nested(64 - 6);
    let too_deep = |body: &str| match parse(body.as_bytes(), Version::V2_0, Limits::default()) {
        Err(Refusal::NotJson(fault)) => fault.too_much,
        Err(other) => panic!("{other}"),
        Ok(_) => false,
    };
    assert!(!too_deep(&deepest) && too_deep(&nested(64 - 5)) && too_deep(&format!("[{deepest}]")));
    assert!(!too_deep(&format!("[{0},{0}]", nested(64 - 7))), "one does not make the next one deeper");
    assert!(read(deepest.as_bytes(), Limits::default()).is_ok());
}

#[test]
fn what_is_accepted_is_readable_when_it_is_kept() {
    let body = nested(64 - 6);
    let received = parse_one(body.as_bytes(), Version::V1_0_3, Limits::default()).unwrap();
    let authority = r#"{"objectType":"Agent","mbox":"mailto:a@b.c"}"#;
    let draft = received.draft(uuid::Uuid::nil(), authority, Version::V1_0_3);
    let kept = draft.stored(jiff::Timestamp::UNIX_EPOCH);
    assert!(read(kept.as_bytes(), Limits::default()).is_err(), "the parent is in an array now");
    let again = parse_one(kept.as_bytes(), Version::V2_0, Limits::KEPT).unwrap().statement;
    assert!(same(&again, &received.statement));
}
