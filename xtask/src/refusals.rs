//! Rule: what a room with pages refuses, it says in the reader's language. Plain sentences are for those who run or
//! program against the installation; rooms with pages have none, but in the files that answer only these.

use std::collections::BTreeSet;

use crate::rust_text::{Kind, product_tokens};
use crate::tree::{Finding, Tree};

/// What makes a sentence that is the same in every language.
const PLAIN: [&str; 4] = ["plain", "invalid_plain", "conflict_plain", "forbidden_plain"];

/// Files and folders of rooms with pages that answer programs and operators only.
const PROGRAMS: [&str; 4] = [
    "crates/records/src/import.rs",
    "crates/records/src/projection.rs",
    "crates/records/src/record.rs",
    "crates/records/src/xapi/",
];

/// Every plain sentence in a room that has tables and pages.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let having = |part: &str| -> BTreeSet<String> {
        let inside = tree.files.iter().filter(|file| file.path.contains(part));
        inside.filter_map(|file| file.crate_name().map(str::to_owned)).collect()
    };
    let (tables, pages) = (having("/migrations/"), having("/templates/"));
    let mut found = Vec::new();
    for file in tree.ending("rs") {
        let Some(name) = file.crate_name() else { continue };
        if !tables.contains(name)
            || !pages.contains(name)
            || file.path.contains("/tests")
            || answers_programs(&file.path)
        {
            continue;
        }
        let all = product_tokens(&file.text);
        let words: Vec<_> = all.iter().filter(|token| token.kind != Kind::Comment).collect();
        for at in 3..words.len() {
            let of = words[at - 3].text.as_str();
            let called = words[at - 1].text == ":" && words[at - 2].text == ":";
            if called
                && ["Sentence", "Field", "Error"].contains(&of)
                && PLAIN.contains(&words[at].text.as_str())
            {
                let message = format!("`{of}::{}`: take the sentence from `words`", words[at].text);
                found.push(Finding::new(&file.path, words[at].line, message));
            }
        }
    }
    found
}

fn answers_programs(path: &str) -> bool {
    PROGRAMS.iter().any(|known| path == *known || (known.ends_with('/') && path.starts_with(known)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str) -> usize {
        let text = "fn f() -> Error { Error::conflict_plain(\"No.\") }";
        let tree = Tree::of(&[
            (path, text),
            ("crates/a/migrations/0001_a.sql", ""),
            ("crates/a/templates/a/show.html", ""),
            ("crates/b/migrations/0001_b.sql", ""),
        ]);
        findings(&tree).len()
    }

    #[test]
    fn a_plain_sentence_in_a_room_with_pages_is_found() {
        assert_eq!(found("crates/a/src/rule.rs"), 1);
        assert_eq!(found("crates/a/src/tests.rs"), 0);
        assert_eq!(found("crates/b/src/key.rs"), 0, "a room that answers programs only");
        assert!(
            answers_programs("crates/records/src/xapi/send.rs")
                && !answers_programs("crates/records/src/key.rs")
        );
    }
}
