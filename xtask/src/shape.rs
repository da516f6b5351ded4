//! Rule: every source file says first what it is for, and is short enough to be read in one go.
//!
//! Also: no `#[allow]` (an `#[expect]` with its reason disappears with its cause), no open end without a reference.

use crate::rust_text::{Kind, tokens};
use crate::tree::{File, Finding, Tree};

/// The most lines that a source file may have.
pub const LONGEST: usize = 400;

/// Files that may be longer. The list may only shrink: raising this number is not a way out.
pub const EXCEPTIONS: [&str; 0] = [];

/// Every file out of shape.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut found = exceptions(tree, &EXCEPTIONS);
    for file in tree.files.iter().filter(|f| is_source(f)) {
        let lines = file.text.lines().count();
        if lines > LONGEST && !EXCEPTIONS.contains(&file.path.as_str()) {
            found.push(Finding::new(
                &file.path,
                0,
                format!("has {lines} lines: split it, {LONGEST} is the most"),
            ));
        }
        found.extend(opening(file));
        if file.path.ends_with(".rs") {
            found.extend(refused_attributes(file));
            found.extend(loose_ends(file));
        }
    }
    found
}

fn is_source(file: &File) -> bool {
    [".rs", ".ts", ".mjs"].iter().any(|ending| file.path.ends_with(ending))
}

/// The first words of a file: `//!` in Rust, a comment in scripts.
fn opening(file: &File) -> Option<Finding> {
    let sign = if file.path.ends_with(".rs") { "//!" } else { "//" };
    let first = file.text.lines().next().unwrap_or_default();
    let said = first.strip_prefix(sign).is_some_and(|rest| rest.trim().len() > 2) || first.starts_with("/*");
    (!said).then(|| {
        Finding::new(
            &file.path,
            1,
            format!("starts without `{sign}`: say what the file is for and what it leaves out"),
        )
    })
}

/// An exception that is not needed (any more) must go.
fn exceptions(tree: &Tree, list: &[&str]) -> Vec<Finding> {
    let needed = |path: &str| tree.file(path).is_some_and(|file| file.text.lines().count() > LONGEST);
    let spare = list.iter().filter(|path| !needed(path));
    spare
        .map(|path| {
            Finding::new(path, 0, "is no longer too long: take it off the list in xtask/src/shape.rs")
        })
        .collect()
}

fn refused_attributes(file: &File) -> Vec<Finding> {
    let tokens: Vec<_> = tokens(&file.text).into_iter().filter(|t| t.kind != Kind::Comment).collect();
    let text = |at: usize| tokens.get(at).filter(|t| t.kind != Kind::Text).map_or("", |t| t.text.as_str());
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if text(at) != "#" {
            continue;
        }
        let open = at + 1 + usize::from(text(at + 1) == "!");
        let conditional = text(open + 1) == "cfg_attr" && (open..open + 20).any(|n| text(n) == "allow");
        if text(open) == "[" && (text(open + 1) == "allow" || conditional) {
            let message = "`allow` hides the rule for good: use `#[expect(…, reason = \"…\")]`";
            found.push(Finding::new(&file.path, token.line, message));
        }
    }
    found
}

fn loose_ends(file: &File) -> Vec<Finding> {
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
    let comments = tokens(&file.text).into_iter().filter(|t| t.kind == Kind::Comment);
    let loose = comments.filter(|t| marks.iter().any(|mark| t.text.contains(mark)) && !t.text.contains("(#"));
    loose
        .map(|t| {
            Finding::new(
                &file.path,
                t.line,
                "an open end without a reference: finish it or name where it is kept",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        findings(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_file_that_opens_with_its_purpose_is_fine() {
        assert_eq!(
            found("crates/a/src/lib.rs", "//! What it is for.\n#[expect(dead_code, reason = \"x\")]\n"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_file_without_its_purpose_is_found() {
        assert!(found("crates/a/src/lib.rs", "fn a() {}\n")[0].contains("starts without `//!`"));
        assert!(found("e2e/a.mjs", "const a = 1\n")[0].contains("starts without `//`"));
    }

    #[test]
    fn a_long_file_is_found() {
        let text = format!("//! What it is for.\n{}", "\n".repeat(LONGEST));
        assert!(found("crates/a/src/lib.rs", &text)[0].contains("has 401 lines"));
    }

    #[test]
    fn an_exception_that_is_not_needed_is_found() {
        let tree = Tree::of(&[("crates/a/src/lib.rs", "//! Short.\n")]);
        assert_eq!(exceptions(&tree, &["crates/a/src/lib.rs", "gone.rs"]).len(), 2);
    }

    #[test]
    fn a_hidden_lint_is_found() {
        assert!(
            found("a/src/x.rs", "//! Some file.\n#[allow(dead_code)]\nfn a() {}\n")[0]
                .contains("a/src/x.rs:2")
        );
        assert!(found("a/src/x.rs", "//! Some file.\n#![allow(dead_code)]\n")[0].contains("hides the rule"));
        assert!(
            found("a/src/x.rs", "//! Some file.\n#[cfg_attr(test, allow(dead_code))]\n")[0]
                .contains("hides the rule")
        );
        assert!(found("a/src/x.rs", "//! Some file.\nconst A: &str = \"#[allow(x)]\";\n").is_empty());
    }

    #[test]
    fn an_open_end_without_a_reference_is_found() {
        let mark = concat!("TO", "DO");
        assert!(found("a/src/x.rs", &format!("//! Some file.\n// {mark}: later\n"))[0].contains("open end"));
        assert!(found("a/src/x.rs", &format!("//! Some file.\n// {mark} (#12): later\n")).is_empty());
    }
}
