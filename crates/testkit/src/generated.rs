//! Documents that the product writes about itself: compared by each test run, written by `xtask generate`.

use std::path::Path;

/// Compares `text` with the document at `path` (from the root of the repository), or writes it where
/// `GUILDHALL_GENERATE` is set. Fails the test where they differ, and names the first line that does.
#[track_caller]
pub fn generated(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("GUILDHALL_GENERATE").is_some() {
        let folder = file.parent().map_or(Ok(()), std::fs::create_dir_all);
        let written = folder.and_then(|()| std::fs::write(&file, text));
        return written.unwrap_or_else(|error| panic!("{path} can't be written: {error}"));
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept == text {
        return;
    }
    let lines = kept.lines().count().max(text.lines().count());
    let differs = (0..lines).find(|&at| kept.lines().nth(at) != text.lines().nth(at)).unwrap_or(lines);
    panic!(
        "{path} is not current (run `bin/dev -- cargo run -p xtask -- generate`); line {}:\n  kept:    {}\n  product: {}",
        differs + 1,
        kept.lines().nth(differs).unwrap_or("(nothing)"),
        text.lines().nth(differs).unwrap_or("(nothing)"),
    );
}
