//! Tests over HTTP and the databases, and what the tests of several files share.

use std::path::PathBuf;

/// The folder of real and hostile files, or `None` with the reason printed.
pub(crate) fn shared() -> Option<PathBuf> {
    let root = std::env::var_os("GUILDHALL_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared"),
        PathBuf::from,
    );
    if root.join("data").is_dir() {
        return Some(root);
    }
    println!("skipped: {} is not there", root.display());
    None
}
