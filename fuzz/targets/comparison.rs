//! The comparison of statements: it has no direction, everything equals itself, and printing changes nothing.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wire_xapi::{Limits, Statement, Version, difference, parse_one, same};

fn read(text: &[u8]) -> Option<Statement> {
    parse_one(text, Version::V2_0, Limits::default()).ok().map(|received| received.statement)
}

fuzz_target!(|input: &[u8]| {
    let at = input.iter().position(|byte| *byte == b'\n').unwrap_or(input.len());
    let Some(one) = read(&input[..at]) else { return };
    assert!(same(&one, &one));
    let printed = read(one.print().as_bytes()).unwrap_or_else(|| panic!("{}", one.print()));
    assert_eq!(difference(&one, &printed), None, "{}", one.print());
    let Some(other) = input.get(at + 1..).and_then(read) else { return };
    assert_eq!(difference(&one, &other), difference(&other, &one));
    if one == other {
        assert!(same(&one, &other));
    }
});
