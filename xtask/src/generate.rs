//! Writes the documents that are made from the product: docs/generated.
//!
//! Each is made by a test whose name starts with `generated_`; without the variable below the same test compares.

use std::path::Path;
use std::process::Command;

/// Set while documents are written instead of compared.
pub const VARIABLE: &str = "GUILDHALL_GENERATE";

/// Runs the tests that write the documents below `root`. An error is a sentence.
pub fn run(root: &Path) -> Result<(), String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let done = Command::new(cargo)
        .args(["test", "--package", "journeys", "--quiet", "--", "generated_"])
        .current_dir(root)
        .env(VARIABLE, "1")
        .status()
        .map_err(|error| format!("cargo could not be started: {error}"))?;
    if done.success() { Ok(()) } else { Err("a generated document could not be written: see above".into()) }
}
