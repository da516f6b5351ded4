//! Bodies in parts: whatever is told apart lies within the body and is told apart again when it is written.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wire_xapi::{Limits, Version, boundary, enclosed, parse, parts, tail};

fuzz_target!(|input: &[u8]| {
    let Some(at) = input.iter().position(|byte| *byte == b'\n') else { return };
    let (kind, body) = (String::from_utf8_lossy(&input[..at]), &input[at + 1..]);
    let Ok(boundary) = boundary(&kind) else { return };
    let Ok(found) = parts(body, &boundary) else { return };
    let inside = body.as_ptr_range();
    let mut written = Vec::new();
    for part in &found {
        assert!(part.content.is_empty() || inside.contains(&part.content.as_ptr()));
        written.extend(format!("\r\n--{boundary}\r\n\r\n").bytes());
        written.extend(part.content);
    }
    written.extend(tail(&boundary).bytes());
    match parts(&written, &boundary) {
        Ok(again) => {
            let contents = |parts: &[wire_xapi::Part<'_>]| -> Vec<Vec<u8>> {
                parts.iter().map(|part| part.content.to_vec()).collect()
            };
            assert_eq!(contents(&again), contents(&found));
        }
        Err(why) => panic!("{why}"),
    }
    let Some(first) = found.first() else { return };
    for version in [Version::V1_0_3, Version::V2_0] {
        if let Ok(batch) = parse(first.content, version, Limits::default()) {
            let _ = enclosed(&batch, &found, version, jiff::Timestamp::UNIX_EPOCH);
        }
    }
});
