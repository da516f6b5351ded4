//! Rule: a class that has a style is used somewhere, and a class that a template names has a style.
//!
//! Used is what stands as a word in a template, in Rust or in an island; classes that are put together from pieces
//! would escape, so there are none.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::{Finding, Tree};

/// Every class without use, and every one without style.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut defined = BTreeMap::new();
    for file in tree.ending("css").filter(|file| file.path.contains("/styles/")) {
        for (class, line) in classes(&file.text) {
            defined.entry(class).or_insert((file.path.clone(), line));
        }
    }
    let sources = tree.files.iter().filter(|file| {
        let shown =
            file.path.contains("/templates/") || file.path.contains("/src/") || file.path.ends_with(".ts");
        file.path.starts_with("crates/") && shown
    });
    let used: BTreeSet<&str> = sources.flat_map(|file| words(&file.text)).collect();
    let mut found: Vec<_> = defined
        .iter()
        .filter(|(class, _)| !used.contains(class.as_str()))
        .map(|(class, (path, line))| {
            Finding::new(path, *line, format!("`.{class}`: nothing uses this style"))
        })
        .collect();
    for file in
        tree.ending("html").filter(|file| file.path.contains("/templates/") && !file.path.contains("/mail/"))
    {
        for (at, line) in file.text.lines().enumerate() {
            for class in line.split("class=\"").skip(1).flat_map(plain) {
                if !defined.contains_key(class) {
                    found.push(Finding::new(
                        &file.path,
                        at + 1,
                        format!("`{class}`: a class without a style"),
                    ));
                }
            }
        }
    }
    found
}

/// The classes of a style sheet, each with its line: what stands before a brace, after the rule or line before it.
fn classes(sheet: &str) -> Vec<(String, usize)> {
    let mut out = Vec::new();
    let mut line = 1;
    let mut parts: Vec<_> = sheet.split('{').collect();
    parts.pop();
    for part in parts {
        line += part.matches('\n').count();
        let selector = part.rsplit(['}', ';', '/']).next().unwrap_or_default();
        for class in selector.split('.').skip(1) {
            let name = words(class).next().unwrap_or_default();
            if class.starts_with(|sign: char| sign.is_ascii_alphabetic()) {
                out.push((name.to_owned(), line));
            }
        }
    }
    out
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !part_of_name(sign)).filter(|word| !word.is_empty())
}

fn part_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '-' || sign == '_'
}

/// The classes of an attribute that are written out; a tag of the template ends what is known.
fn plain(attribute: &str) -> impl Iterator<Item = &str> {
    let value = attribute.split('"').next().unwrap_or_default();
    let whole =
        value.find('{').map_or(value, |at| value[..at].rsplit_once(' ').map_or("", |(known, _)| known));
    whole.split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(template: &str) -> Vec<String> {
        let sheet = "@layer rooms{.due{color:red}.due .d:hover{margin:.25rem}\n.tb>tr{gap:0}}";
        let tree = Tree::of(&[
            ("crates/ui/styles/rooms/a.css", sheet),
            ("crates/a/templates/a/show.html", template),
        ]);
        findings(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_style_without_use_and_a_class_without_style_are_found() {
        let all = "<p class=\"due\"><b class=\"d{% if x %} on{% endif %}\"></b><table class=\"tb\">";
        assert_eq!(found(all), Vec::<String>::new());
        let some = found("<p class=\"due d\">");
        assert!(some.len() == 1 && some[0].contains("a.css:2: `.tb`: nothing uses this style"), "{some:?}");
        let more = found("<p class=\"due d tb hue\">");
        assert!(more.len() == 1 && more[0].contains("`hue`: a class without a style"), "{more:?}");
    }
}
