//! A reader of others (tincan) reads every kind of statement that the product writes, and loses nothing of it.

use super::Peer;
use records::native::Vocabulary;
use serde_json::Value;
use wire_xapi::{Limits, Statement, Version, parse_one};

/// Both as they came back from the other side: the statement, and its object as plain JSON.
fn read_back(statement: &Statement, line: &str) -> (Statement, Value, Value) {
    let read = parse_one(line.as_bytes(), Version::V1_0_3, Limits::default());
    let read = read.unwrap_or_else(|refusal| panic!("{refusal}\n{line}")).statement;
    let object = |text: &str| serde_json::from_str::<Value>(text).unwrap()["object"].clone();
    (read, object(line), object(&statement.print()))
}

#[test]
fn a_reader_of_others_understands_every_kind_of_statement() {
    let words = Vocabulary::new("https://01920000-0000-7000-8000-000000000000.guildhall.invalid");
    let samples = words.samples();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("statements.jsonl");
    let lines: String = samples.iter().map(|(_, statement)| format!("{}\n", statement.print())).collect();
    std::fs::write(&file, lines).unwrap();
    let Some(mut peer) = Peer::start("statements", &[&file]) else { return };
    for (kind, statement) in &samples {
        let line = peer.line();
        let (mut read, object, meant) = read_back(statement, &line);
        // The other side writes the same duration in its own way.
        if let (Some(read), Some(ours)) = (&mut read.result, &statement.result) {
            let length = |d: &Option<wire_xapi::Duration>| d.as_ref().and_then(wire_xapi::Duration::as_ms);
            assert_eq!(length(&read.duration), length(&ours.duration), "{kind:?}");
            read.duration = ours.duration.clone();
        }
        assert_eq!(wire_xapi::difference(statement, &read), None, "{kind:?}\n{line}");
        assert_eq!(object, meant, "{kind:?}");
    }
}
