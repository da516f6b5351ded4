//! The `xtask` command: `tidy`, `generate`, `new-room NAME`, and the counting that bin/test needs.
//!
//! Arguments are few and ours alone, so they are read by hand.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use xtask::tree::Tree;
use xtask::{RULES, generate, new_room, tally};

const HELP: &str = "\
xtask tidy             check the rules of the house
xtask generate         write docs/generated
xtask new-room NAME    lay out an empty room
xtask tally FILE       count the tests of a report into the table that GUILDHALL_RESULTS names";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["tidy"] => tidy(),
        ["generate"] => generate::run(&root()).map(|()| true),
        ["new-room", name] => room(name),
        ["tally", file] => count(Path::new(file)),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The folder of the workspace: this crate's parent.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

fn tidy() -> Result<bool, String> {
    let tree = Tree::open(&root()).map_err(|error| format!("the repository cannot be read: {error}"))?;
    let mut broken = 0;
    for (name, rule) in RULES {
        let mut findings = rule(&tree);
        findings.sort();
        findings.dedup();
        for finding in &findings {
            println!("{name}: {finding}");
        }
        broken += findings.len();
    }
    println!("tidy: {} rules, {} files, {broken} findings", RULES.len(), tree.files.len());
    Ok(broken == 0)
}

fn room(name: &str) -> Result<bool, String> {
    for path in new_room::create(&root(), name)? {
        println!("{}", path.display());
    }
    println!("Now give `{name}` its row in ARCHITECTURE.md and its line in the workspace manifest.");
    Ok(true)
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn count(file: &Path) -> Result<bool, String> {
    let text = read(file)?;
    let outcomes =
        if text.starts_with("<?xml") { tally::from_report(&text) } else { tally::from_text(&text) };
    for (reason, times) in tally::reasons(&outcomes) {
        println!("skipped ({times}): {reason}");
    }
    for name in tally::lonely(&outcomes) {
        println!("not the same on both databases: {name}");
    }
    let table = std::env::var_os("GUILDHALL_RESULTS").ok_or("GUILDHALL_RESULTS is not set")?;
    let write = |mut file: std::fs::File| file.write_all(tally::rows(&outcomes).as_bytes());
    let opened = OpenOptions::new().append(true).create(true).open(table);
    opened.and_then(write).map_err(|error| format!("the table of results: {error}"))?;
    Ok(true)
}
