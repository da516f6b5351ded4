//! Native statements: valid under both versions, recorded and read back, told as sentences, documented as they are.

use std::collections::BTreeSet;

use kernel::i18n::Locale;
use wire_xapi::{Json, Limits, Statement, Version, parse_one};

use super::{SYSTEM, open};
use crate::native::{Kind, PROFILE, PROGRESS, REASON, Vocabulary, kind, verb};
use crate::{record_all, replay, sentence};

fn words() -> Vocabulary {
    Vocabulary::new("https://01920000-0000-7000-8000-000000000000.guildhall.invalid")
}

#[test]
fn every_kind_is_valid_under_both_versions_and_known_again() {
    for (kind, statement) in words().samples() {
        let text = statement.print();
        for version in [Version::V1_0_3, Version::V2_0] {
            let back = parse_one(text.as_bytes(), version, Limits::default())
                .unwrap_or_else(|e| panic!("{kind:?}: {e}"));
            assert_eq!(back.statement, statement);
        }
        assert_eq!(Kind::of(&statement), Some(kind));
        let category = statement.context.map(|c| c.activities.category).unwrap_or_default();
        assert!(category.iter().any(|c| c.id == PROFILE), "{kind:?}");
    }
}

#[test]
fn ids_in_statements_are_of_versions_that_clients_accept() {
    for (kind, statement) in words().samples() {
        let context = statement.context.unwrap_or_default();
        let ids = context.registration.into_iter().chain(context.statement.map(|s| s.id));
        for id in ids {
            assert!((1..=5).contains(&id.get_version_num()), "{kind:?}: {id}");
        }
    }
}

#[test]
fn answers_are_written_in_the_patterns_of_the_specification() {
    let mut found = Vec::new();
    for (_, statement) in words().samples() {
        let asked = statement.object.activity().and_then(|a| a.definition.clone()?.interaction);
        let response = statement.result.and_then(|r| r.response);
        found.extend(asked.map(|i| {
            (i.kind.as_str(), i.correct.unwrap_or_default().join(" | "), response.unwrap_or_default())
        }));
    }
    let right_order = "choice-2[,]choice-3[,]choice-1";
    let expected = [
        ("choice", "choice-2", "choice-2"),
        ("choice", "choice-2[,]choice-3", "choice-2[,]choice-1"),
        ("sequencing", right_order, right_order),
        ("fill-in", "silver | silver alloy", "Silver"),
    ];
    assert_eq!(found, expected.map(|(a, b, c)| (a, b.to_owned(), c.to_owned())));
}

#[test]
fn every_kind_is_told_in_three_languages() {
    let names = |actor: &wire_xapi::Actor| {
        words()
            .person_of(actor)
            .map(|p| if p.to_string().ends_with("14") { "Mira" } else { "Jonas" }.to_owned())
    };
    for l in Locale::ALL {
        let told: BTreeSet<String> = words().samples().iter().map(|(_, s)| sentence(l, s, names)).collect();
        assert!(told.len() >= 12, "{told:#?}");
        assert!(told.iter().all(|s| s.contains("Mira") || s.contains("Jonas")));
    }
    let samples = words().samples();
    let told = |kind: Kind, l| {
        let (_, statement) = samples.iter().find(|(k, _)| *k == kind).unwrap();
        // Fluent sets apart what it fills in, for the sake of mixed directions.
        sentence(l, statement, names).replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(told(Kind::Completed, Locale::En), "Mira finished “A good joint closes all the way round”");
    assert_eq!(
        told(Kind::Completed, Locale::De),
        "Mira hat „Eine gute Lötstelle schließt rundum“ abgeschlossen"
    );
    assert_eq!(told(Kind::Recommended, Locale::En), "Jonas recommended “Brazing, first steps” to Mira");
    assert_eq!(told(Kind::Progressed, Locale::En), "Mira is 40 % through “Brazing, first steps”");
    assert_eq!(told(Kind::Attended, Locale::En), "Mira was at “Hard conversations”");
    assert!(told(Kind::Answered, Locale::En).ends_with(": right"));
}

#[test]
fn a_statement_of_another_tool_is_told_too() {
    let body = r#"{"actor":{"mbox":"mailto:a@b.c","name":"Kit"},"verb":{"id":"http://x.y/v","display":{"en":"watched"}},
        "object":{"id":"http://x.y/film"}}"#;
    let statement = parse_one(body.as_bytes(), Version::V1_0_3, Limits::default()).unwrap().statement;
    let told = sentence(Locale::En, &statement, |_| None).replace(['\u{2068}', '\u{2069}'], "");
    assert_eq!(told, "Kit: watched “http://x.y/film”");
}

#[test]
fn the_examples_in_the_documents_are_what_is_written() {
    let indented = |statement: &Statement| {
        let value: serde_json::Value = serde_json::from_str(&statement.print()).unwrap();
        serde_json::to_string_pretty(&value).unwrap()
    };
    let mut text = String::from(
        "# One statement of each kind\n\nWritten by the tests; do not edit. What each kind means: \
         [statements.md](../records/statements.md). A stored statement also carries `id`, `timestamp`, `stored`, \
         `authority` and `version`.\n",
    );
    for (kind, statement) in words().samples() {
        let when = match kind.written() {
            Some(when) => format!("Written {when}."),
            None => "Not written by Guildhall so far; this is how it is read when another program sends it."
                .into(),
        };
        text += &format!("\n## {kind:?}\n\n{when}\n\n```json\n{}\n```\n", indented(&statement));
    }
    testkit::generated("docs/generated/statements.md", &text);
}

#[test]
fn the_profile_and_the_guide_name_every_verb_and_type() {
    let docs = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/records");
    let profile = std::fs::read_to_string(docs.join("profile.jsonld")).unwrap();
    let guide = std::fs::read_to_string(docs.join("statements.md")).unwrap();
    let json = wire_xapi::read(profile.as_bytes(), Limits::default()).unwrap();
    assert_eq!(json.get("versions").map(|v| v.print().contains(PROFILE)), Some(true));
    let Some(Json::Array(templates)) = json.get("templates") else { panic!("no templates") };
    for kind in words().samples().iter().map(|(kind, _)| *kind) {
        let row = guide.lines().find(|line| line.contains(&format!("({kind:?})").to_lowercase()));
        let row = row
            .or_else(|| guide.lines().find(|line| line.starts_with(&format!("| {kind:?} |").to_lowercase())));
        let row = row.unwrap_or_else(|| panic!("the guide has no row for {kind:?}"));
        assert_eq!(
            row.contains("| no |"),
            kind.written().is_none(),
            "the guide says the wrong thing of {kind:?}"
        );
    }
    for (iri, word) in verb::ALL {
        let named = templates.iter().any(|t| t.get("verb").and_then(Json::as_str) == Some(iri));
        assert!(named, "the profile has no template for {iri}");
        assert!(guide.contains(iri) && guide.contains(word), "the guide does not name {iri}");
    }
    for iri in
        [kind::COURSE, kind::LESSON, kind::PART, kind::QUESTION, kind::CLASS, kind::SESSION, PROGRESS, REASON]
    {
        assert!(profile.contains(iri), "the profile does not name {iri}");
        assert!(guide.contains(iri), "the guide does not name {iri}");
    }
}

testkit::both! {
    async fn every_kind_is_recorded_and_replayed(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let words = Vocabulary::of(&mut tx).await.unwrap();
        let all: Vec<_> = words.samples().into_iter().map(|(_, statement)| statement).collect();
        let done = record_all(&SYSTEM, &mut tx, all.clone()).await.unwrap();
        assert!(done.iter().all(|r| r.new && r.person.is_some()));
        let back = replay(&SYSTEM, &mut tx, None, 100).await.unwrap();
        for (sent, kept) in all.iter().zip(&back) {
            assert!(wire_xapi::same(sent, &kept.statement));
            assert_eq!(sent.object, kept.statement.object, "nothing of the definition is lost");
        }
        assert_eq!(back.len(), all.len());
    }
}
