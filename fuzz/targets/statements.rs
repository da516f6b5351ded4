//! Bodies of statements: whatever is accepted survives printing, and what the store makes of it is readable.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wire_xapi::{Limits, Statement, Version, ids_only, parse, parse_one, read as json, same};

fn read(text: &str, version: Version) -> Statement {
    match parse_one(text.as_bytes(), version, Limits::KEPT) {
        Ok(received) => received.statement,
        Err(refusal) => panic!("what was accepted is refused as {refusal}: {text}"),
    }
}

fuzz_target!(|input: &[u8]| {
    let Some((first, body)) = input.split_first() else { return };
    let version = if first % 2 == 0 { Version::V1_0_3 } else { Version::V2_0 };
    let Ok(batch) = parse(body, version, Limits::default()) else { return };
    for received in &batch.statements {
        let statement = &received.statement;
        let printed = statement.print();
        assert_eq!(&read(&printed, version), statement, "{printed}");
        let authority = r#"{"objectType":"Agent","mbox":"mailto:a@b.c"}"#;
        let kept = received.draft(uuid::Uuid::nil(), authority, version).stored(jiff::Timestamp::UNIX_EPOCH);
        // What was accepted under either version is read under the later one first.
        let again = parse_one(kept.as_bytes(), Version::V2_0, Limits::KEPT)
            .or_else(|_| parse_one(kept.as_bytes(), Version::V1_0_3, Limits::KEPT));
        let again = again.unwrap_or_else(|refusal| panic!("{refusal}: {kept}")).statement;
        let tree = json(kept.as_bytes(), Limits::KEPT).unwrap_or_else(|fault| panic!("{fault}: {kept}"));
        read(&ids_only(&tree).print(), version);
        assert!(same(&again, statement), "{kept}");
        read(&ids_only(&statement.to_json()).print(), version);
    }
});
