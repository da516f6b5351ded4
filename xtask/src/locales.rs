//! Rule: every text of the interface stands in every language, with the same placeholders.
//!
//! Left out: whether a translation is good.

use crate::tree::{Finding, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The interface languages.
pub const LANGUAGES: &[&str] = &["en", "de", "ar"];

/// Words that the interface does not say, in English.
const REFUSED: &[&str] = &[
    "user",
    "users",
    "learner",
    "learners",
    "employee",
    "employees",
    "oops",
    "awesome",
    "resources",
    "sync",
    "synced",
];

/// Every text that is missing somewhere or differs in its placeholders.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for base in tree.ending("ftl").filter(|f| f.name() == "en.ftl") {
        let folder = base.path.trim_end_matches("en.ftl");
        let english = messages(&base.text);
        found.extend(plain_words(&base.path, &base.text));
        for language in LANGUAGES.iter().filter(|l| **l != "en") {
            let path = format!("{folder}{language}.ftl");
            let Some(file) = tree.file(&path) else {
                found.push(Finding::new(&path, 0, "is missing"));
                continue;
            };
            let other = messages(&file.text);
            for (key, (line, holes)) in &english {
                match other.get(key) {
                    None => found.push(Finding::new(
                        &path,
                        0,
                        format!("`{key}` is missing ({}:{line})", base.path),
                    )),
                    Some((line, theirs)) if !theirs.is_subset(holes) => {
                        let names: Vec<_> = theirs.difference(holes).map(String::as_str).collect();
                        found.push(Finding::new(
                            &path,
                            *line,
                            format!("`{key}` uses {}, which English does not", names.join(", ")),
                        ));
                    }
                    Some(_) => {}
                }
            }
            for (key, (line, _)) in other.iter().filter(|(key, _)| !english.contains_key(*key)) {
                found.push(Finding::new(&path, *line, format!("`{key}` is not in English: take it out")));
            }
        }
    }
    found
}

/// Each message with its line and the names of its placeholders.
fn messages(text: &str) -> BTreeMap<String, (usize, BTreeSet<String>)> {
    let mut found: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    let mut current = None;
    for (at, line) in text.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if let Some(key) = key(line) {
            found.insert(key.to_owned(), (at + 1, BTreeSet::new()));
            current = Some(key.to_owned());
        }
        if let Some((_, holes)) = current.as_ref().and_then(|key| found.get_mut(key)) {
            for hole in line.split('$').skip(1) {
                let end =
                    hole.find(|c: char| c != '-' && c != '_' && !c.is_alphanumeric()).unwrap_or(hole.len());
                holes.insert(hole[..end].to_owned());
            }
        }
    }
    found
}

/// The key of a line `key = …`.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key =
        key.starts_with(|c: char| c.is_ascii_lowercase() || c == '-') && !key.contains(char::is_whitespace);
    is_key.then_some(key)
}

/// Findings for refused words in the English values.
fn plain_words(path: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate().filter(|(_, l)| !l.starts_with('#')) {
        let value = key(line).map_or(line, |key| &line[key.len()..]);
        let outside: String =
            value.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
        // What stands on a badge is called so by everybody; the person is still a person.
        let lower = outside.to_lowercase().replace("employee number", "");
        let said = lower.split(|c: char| !c.is_alphanumeric()).find(|word| REFUSED.contains(word));
        if let Some(word) = said {
            found.push(Finding::new(
                path,
                at + 1,
                format!("says \"{word}\": say it plainly (people have names, things are kept)"),
            ));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(en: &str, de: &str) -> Vec<String> {
        let tree = Tree::of(&[("c/locales/en.ftl", en), ("c/locales/de.ftl", de), ("c/locales/ar.ftl", en)]);
        findings(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_same_texts_in_each_language_are_fine() {
        let en = "# users\na-b = Two { $n }\n    .hint = More\nc = { $n ->\n    [one] a\n   *[other] b\n }\n";
        assert_eq!(found(en, &en.replace("Two", "Zwei")), Vec::<String>::new());
    }

    #[test]
    fn a_missing_text_is_found() {
        assert!(found("a = A\nb = B\n", "a = A\n")[0].contains("`b` is missing"));
        assert!(found("a = A\n", "a = A\nold = B\n")[0].contains("not in English"));
    }

    #[test]
    fn another_placeholder_is_found() {
        assert!(found("a = { $n }\n", "a = { $m }\n")[0].contains("uses m"));
    }

    #[test]
    fn a_word_the_house_does_not_say_is_found() {
        assert!(found("a = All users\n", "a = Alle\n")[0].contains("says \"users\""));
        assert!(found("a = E-mail or employee number\n", "a = Nummer\n").is_empty());
    }
}
