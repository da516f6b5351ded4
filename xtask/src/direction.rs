//! Rule: what people write reads in its own direction. A title or a name in another script stands in an element that
//! says `dir="auto"`, or in a `<bdi>`; otherwise its full stop jumps to the other side.
//!
//! Known by the last word of the value. Left out: texts in the language of a course, which carry its direction, and
//! sentences of the interface, which keep their values apart by themselves.

use crate::tree::{File, Finding, Tree};

/// Values that people write.
const WRITTEN: &[&str] = &[
    "alternative",
    "answer",
    "author",
    "body",
    "capstone",
    "caption",
    "course",
    "evidence",
    "name",
    "note",
    "organisation",
    "owner",
    "purpose",
    "reason",
    "subject",
    "supports",
    "title",
    "topic",
    "voice",
];

/// What cannot hold a direction of its own, or is one.
const PLAIN: &[&str] = &["<option", "<title", "<textarea", "<text", "<tspan", "<code", "<bdi", "<time"];

/// What says where a text begins, or is not looked at.
const SAID: &[&str] = &["dir=", "lang_attributes", "class=\"vh\""];

const WHY: &str = "may read in another direction: `dir=\"auto\"` on its element, or `<bdi>` around it";

/// Every value in a template that says nothing about its direction.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    tree.ending("html").filter(|file| is_page(file)).flat_map(undirected).collect()
}

/// Frames, letters and the gallery apart, and what shows the parts of a course.
fn is_page(file: &File) -> bool {
    let apart = ["/layout/", "/gallery/", "/mail/", "letter.html", "_blocks.html", "_question.html"];
    file.path.contains("/templates/") && !apart.iter().any(|part| file.path.contains(part))
}

fn undirected(file: &File) -> Vec<Finding> {
    let plain = without_logic(&file.text);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = file.text[from..].find("{{").map(|at| from + at) {
        let end = file.text[at..].find("}}").map_or(file.text.len(), |end| at + end + 2);
        let value = file.text[at..end].trim_matches(['{', '}', ' ']);
        from = end;
        if !is_written(value) {
            continue;
        }
        let before = &plain[..at];
        let (opens, closes) = (before.rfind('<'), before.rfind('>'));
        // Inside of a tag it is an attribute.
        let Some((opens, closes)) = opens.zip(closes).filter(|(opens, closes)| opens < closes) else {
            continue;
        };
        let tag = &file.text[opens..=closes];
        let said =
            PLAIN.iter().any(|plain| tag.starts_with(plain)) || SAID.iter().any(|said| tag.contains(said));
        if !said {
            let line = 1 + file.text[..at].matches('\n').count();
            found.push(Finding::new(&file.path, line, format!("`{{{{ {value} }}}}` {WHY}")));
        }
    }
    found
}

fn is_written(value: &str) -> bool {
    let path = value.strip_suffix(".as_str()").unwrap_or(value);
    let plain = path.chars().all(|sign| sign.is_ascii_lowercase() || matches!(sign, '_' | '.' | '0'..='9'));
    plain && path.rsplit('.').next().is_some_and(|last| WRITTEN.contains(&last))
}

/// The text with blanks for values and logic, so that their signs are no tags.
fn without_logic(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let close =
            ["{{", "{%", "{#"].iter().zip(["}}", "%}", "#}"]).find(|(open, _)| rest.starts_with(**open));
        let length = close.and_then(|(_, close)| rest.find(close)).map_or(1, |end| end + 2);
        let length = length.min(rest.len());
        out.extend(std::iter::repeat_n(' ', length));
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        findings(&Tree::of(&[("crates/a/templates/a/x.html", text)])).len()
    }

    #[test]
    fn a_text_without_a_direction_is_found() {
        assert_eq!(found("<p class=\"s\">{{ line.reason }}</p>"), 1);
        assert_eq!(found("<p><b dir=\"auto\">{{ name }}</b>: {{ wish.title }}</p>"), 1);
        let tree = Tree::of(&[("crates/a/templates/a/x.html", "<p>\n<b>{{ name }}</b>")]);
        assert!(findings(&tree)[0].to_string().contains("x.html:2: `{{ name }}` may read"));
    }

    #[test]
    fn a_text_with_one_and_what_needs_none_are_not() {
        assert_eq!(found("<p dir=\"auto\">{{ line.reason }}</p><p><bdi>{{ one.title }}</bdi>, 3</p>"), 0);
        assert_eq!(found("<option>{{ one.name }}</option><input value=\"{{ form.title }}\">"), 0);
        assert_eq!(found("<p>{{ words::a_title(page, one.title) }} {{ one.when }}</p>"), 0);
        assert_eq!(found("{% if a < b %}<h2{{ part.lang_attributes }}>{{ part.title }}</h2>{% endif %}"), 0);
    }
}
