//! Tests over whole statements: the conformance templates, hostile JSON, real logs, and properties.

mod comparison;
mod hostile;
mod properties;
mod real;
mod requirements;
mod templates;

use std::path::PathBuf;

/// The folder of shared reference data, beside the workspace or where `GUILDHALL_SHARED` says.
fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("GUILDHALL_SHARED").map_or_else(beside, PathBuf::from);
    folder.join("data").is_dir().then_some(folder)
}
