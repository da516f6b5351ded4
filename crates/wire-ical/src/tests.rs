//! Tests over whole calendars: what an independent reader finds in what is written here, and what is found in
//! calendars that others wrote.

mod corpus;
mod days;
mod hostile;
mod peer;
mod properties;
mod reading;
mod recurring;
mod writing;

use std::path::PathBuf;

/// The folder of shared reference data, beside the workspace or where `GUILDHALL_SHARED` says.
fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("GUILDHALL_SHARED").map_or_else(beside, PathBuf::from);
    folder.join("data").is_dir().then_some(folder)
}

fn at(text: &str) -> jiff::Timestamp {
    text.parse().unwrap()
}
