//! Tests of the room as a whole, on both databases, and what they share.

mod arrivals;
mod audiences;
mod history;
mod hostile;
mod importing;
mod pages;
mod profiles;
mod statements;
mod waiting;

use std::path::{Path, PathBuf};
use std::process::Command;

use kernel::{Actor, Ctx};

use crate::{Orders, Outcome, Upload, import_file};

pub(crate) const SYSTEM: Actor = Actor::system("a test");

/// Applies a file as the command line does.
pub(crate) async fn import(ctx: &Ctx, bytes: impl Into<Vec<u8>>, day: &str) -> Outcome {
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: bytes.into().into(),
        day: Some(day.parse().unwrap()),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: None };
    import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap()
}

/// A file of the real input, or nothing after a word about why the test is skipped.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let path = testkit::shared()?.join("data").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not in the folder of real input");
    None
}

/// What an independent reader, Python's `csv`, counts in two files of the organogram kind.
pub(crate) fn independent_counts(earlier: &Path, later: &Path) -> Option<serde_json::Value> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests-data/organogram.py");
    match Command::new("python3").arg(script).arg(earlier).arg(later).output() {
        Ok(out) => {
            assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
            Some(serde_json::from_slice(&out.stdout).unwrap())
        }
        Err(_) => {
            println!("skipped: python3, the independent reader, is not installed");
            None
        }
    }
}
