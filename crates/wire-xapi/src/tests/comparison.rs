//! What makes two statements with one id the same (Data 2.3.1), and what does not.

use std::ops::Range;

use crate::{Definition, Extensions, Json, LanguageMap, Limits, Statement, Version, difference, parse_one};

const BASE: &str = r#"{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","timestamp":"2027-03-09T08:15:30.500Z",
"actor":{"objectType":"Group","name":"Shift B","member":[{"mbox":"mailto:a@Example.com"},{"mbox":"mailto:b@example.com"}]},
"verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en":"answered"}},
"object":{"id":"http://example.com/q/1","definition":{"name":{"en":"Question"}}},
"result":{"score":{"raw":1,"min":0,"max":2},"success":true,"response":"b","duration":"PT1.50S",
 "extensions":{"http://example.com/x":{"a":1,"b":[1,2]}}},
"context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"en-GB",
 "contextActivities":{"parent":{"id":"http://example.com/l/1"},"grouping":[{"id":"http://example.com/c/1"}]}}}"#;

fn against(changes: &[(&str, &str)]) -> Option<&'static str> {
    let mut other = BASE.to_owned();
    for (from, to) in changes {
        assert!(other.contains(from), "{from}");
        other = other.replace(from, to);
    }
    let read = |text: &str| {
        parse_one(text.as_bytes(), Version::V2_0, Limits::default())
            .unwrap_or_else(|e| panic!("{e}"))
            .statement
    };
    let (a, b) = (read(BASE), read(&other));
    assert_eq!(difference(&a, &b), difference(&b, &a), "the comparison has no direction");
    difference(&a, &b)
}

#[test]
fn what_the_specification_excepts_makes_no_difference() {
    for change in [
        (r#""timestamp":"2027-03-09T08:15:30.500Z","#, r#""timestamp":"2027-03-09T09:15:30.5004+01:00","#),
        (r#""timestamp":"2027-03-09T08:15:30.500Z","#, ""),
        (
            r#""timestamp""#,
            r#""stored":"2027-03-09T08:15:31Z","version":"2.0.0","authority":{"mbox":"mailto:x@y.z"},"timestamp""#,
        ),
        (
            r#"{"mbox":"mailto:a@Example.com"},{"mbox":"mailto:b@example.com"}"#,
            r#"{"mbox":"mailto:b@example.com"},{"mbox":"mailto:a@example.COM"}"#,
        ),
        (r#","display":{"en":"answered"}"#, r#","display":{"de":"beantwortet"}"#),
        (r#","definition":{"name":{"en":"Question"}}"#, ""),
        (r#""PT1.50S""#, r#""PT1.504S""#),
        (r#"{"a":1,"b":[1,2]}"#, r#"{"b":[1.0,2],"a":1}"#),
        (r#""parent":{"id":"http://example.com/l/1"}"#, r#""parent":[{"id":"http://example.com/l/1"}]"#),
        ("fd41c918-b88b-4b20-a0a5-a4c32391aaa0", "FD41C918-B88B-4B20-A0A5-A4C32391AAA0"),
        ("ec531277-b57b-4c15-8d91-d292c5b2b8f7", "EC531277-B57B-4C15-8D91-D292C5B2B8F7"),
        ("en-GB", "en-gb"),
        (r#""raw":1,"#, r#""raw":1.0,"#),
    ] {
        assert_eq!(against(&[change]), None, "{change:?}");
    }
}

#[test]
fn everything_else_is_a_difference_and_is_named() {
    for (from, to, path) in [
        ("mailto:b@example.com", "mailto:c@example.com", "$.actor"),
        ("mailto:b@example.com", "mailto:B@example.com", "$.actor"),
        ("Shift B", "Shift C", "$.actor"),
        ("verbs/answered", "verbs/asked", "$.verb.id"),
        ("example.com/q/1", "example.com/q/2", "$.object"),
        (r#""success":true"#, r#""success":false"#, "$.result"),
        (r#""response":"b""#, r#""response":"a""#, "$.result"),
        (r#""PT1.50S""#, r#""PT1.51S""#, "$.result"),
        (r#""raw":1,"#, r#""raw":2,"#, "$.result"),
        ("[1,2]", "[2,1]", "$.result"),
        ("en-GB", "en-US", "$.context"),
        ("example.com/l/1", "example.com/l/2", "$.context"),
        ("08:15:30.500Z", "08:15:30.501Z", "$.timestamp"),
    ] {
        assert_eq!(against(&[(from, to)]), Some(path), "{from} -> {to}");
    }
}

/// A statement whose extensions, languages and activities come in this order.
fn wide(numbers: impl Iterator<Item = u32> + Clone) -> Statement {
    let all = |one: fn(u32) -> String| numbers.clone().map(one).collect::<Vec<_>>().join(",");
    let extensions = all(|n| format!("\"x:{n}\":{n}"));
    let activities = all(|n| format!("{{\"id\":\"x:{n}\"}}"));
    let text = BASE
        .replace(r#"{"a":1,"b":[1,2]}"#, "1")
        .replace(r#""http://example.com/x":1"#, &extensions)
        .replace(r#"{"id":"http://example.com/c/1"}"#, &activities);
    parse_one(text.as_bytes(), Version::V2_0, Limits::default()).unwrap_or_else(|e| panic!("{e}")).statement
}

#[test]
fn statements_with_very_many_members_are_compared_in_one_go() {
    let (forth, back) = (wide(0..200_000), wide((0..200_000).rev()));
    assert_eq!(difference(&forth, &back), None);
    assert_eq!(difference(&forth, &wide(1..200_001)), Some("$.result"));
}

#[test]
fn definitions_with_very_many_members_are_merged_in_one_go() {
    let of = |numbers: Range<u32>| {
        let tags: Vec<String> = numbers.clone().map(|n| format!("en-x-{n}")).collect();
        let name = LanguageMap(tags.into_iter().map(|tag| (tag, "a".to_owned())).collect());
        let extensions = Extensions(numbers.map(|n| (format!("x:{n}"), Json::from(true))).collect());
        Definition { name, extensions, ..Definition::default() }
    };
    let merged = of(0..200_000).merged(of(100_000..300_000));
    assert_eq!((merged.name.0.len(), merged.extensions.0.len()), (300_000, 300_000));
    let again = merged.clone().merged(merged.clone());
    assert!(again.name.same(&merged.name) && again.extensions == merged.extensions);
}
