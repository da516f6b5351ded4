//! Tests of the room as a whole, on both databases, and what they share.

use std::path::PathBuf;

/// A file of the shared data, or nothing and a word about it where the data is absent.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let root = std::env::var_os("GUILDHALL_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let path = root.join("data").join(name);
    if path.exists() {
        return Some(path);
    }
    eprintln!("skipped: {} is not there", path.display());
    None
}
