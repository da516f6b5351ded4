//! What stands between `---` lines at the top of a page: one `key: value` a line, the subset of YAML
//! that people write there. Nested values are not read; keys that nobody knows are kept to be reported.

use jiff::civil::Date;

use crate::language::Language;

/// The front matter of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FrontMatter {
    /// What the page is called.
    pub title: Option<String>,
    /// The language it is written in.
    pub language: Option<Language>,
    /// `guide` or `course`.
    pub kind: Option<String>,
    /// One word or two that it is about.
    pub topic: Option<String>,
    /// What a person can do after it.
    pub objective: Option<String>,
    /// The document that it agrees with.
    pub source: Option<String>,
    /// When somebody must look at it again.
    pub review_by: Option<Date>,
    /// Minutes by the author's own measure.
    pub minutes: Option<u32>,
    /// Keys that are not used, and keys whose value cannot be read.
    pub unused: Vec<String>,
}

/// Splits a page into front matter, the rest, and the number of lines that went before the rest.
pub(super) fn split(text: &str) -> (FrontMatter, &str, u32) {
    let none = (FrontMatter::default(), text, 0);
    let Some(rest) = text.strip_prefix("---\n") else { return none };
    let mut length = 4;
    let mut front = FrontMatter::default();
    for (at, line) in rest.split_inclusive('\n').enumerate() {
        length += line.len();
        match line.trim_end() {
            "---" | "..." => return (front, &text[length..], u32::try_from(at).unwrap_or(0) + 2),
            line => front.set(line),
        }
        if at > 100 {
            break;
        }
    }
    none
}

impl FrontMatter {
    fn set(&mut self, line: &str) {
        if line.trim().is_empty() || line.starts_with(['#', ' ', '\t']) {
            return;
        }
        let Some((key, value)) = line.split_once(':') else {
            self.unused.push(one(line));
            return;
        };
        let (key, value) = (key.trim(), scalar(value));
        if value.is_empty() {
            return;
        }
        match key {
            "title" => self.title = Some(value),
            "language" | "lang" => self.language = Language::parse(&value).or_else(|| self.refuse(key)),
            "kind" => self.kind = Some(value),
            "topic" => self.topic = Some(value),
            "objective" => self.objective = Some(value),
            "source" => self.source = Some(value),
            "review-by" => self.review_by = value.parse().ok().or_else(|| self.refuse(key)),
            "minutes" => self.minutes = value.parse().ok().filter(|m| *m <= 600).or_else(|| self.refuse(key)),
            _ => self.unused.push(one(key)),
        }
    }

    fn refuse<T>(&mut self, key: &str) -> Option<T> {
        self.unused.push(one(key));
        None
    }
}

fn one(text: &str) -> String {
    crate::text::one_line(text, 60)
}

/// A plain or quoted YAML scalar on one line, without its comment.
pub(super) fn scalar(value: &str) -> String {
    let value = value.trim();
    for quote in ['"', '\''] {
        if let Some(rest) = value.strip_prefix(quote)
            && let Some((inside, _)) = rest.rsplit_once(quote)
        {
            return crate::text::one_line(inside, 2000);
        }
    }
    let plain = value.find(" #").map_or(value, |at| &value[..at]);
    let plain = if plain.starts_with('#') { "" } else { plain };
    crate::text::one_line(plain, 2000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lose_quotes_and_comments() {
        let text = "---\ntitle: \"Bay #3: open\"\nkind: guide   # or course\nreview-by: 2027-05-01\nminutes: 4\n---\nrest";
        let (front, rest, lines) = split(text);
        assert_eq!(front.title.as_deref(), Some("Bay #3: open"));
        assert_eq!(front.kind.as_deref(), Some("guide"));
        assert_eq!(front.review_by, Some(jiff::civil::date(2027, 5, 1)));
        assert_eq!((front.minutes, rest, lines), (Some(4), "rest", 6));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let (front, ..) = split("---\ncover: x.png\nreview-by: soon\nlanguage: klingon-language-tag\n---\n");
        assert_eq!(front.unused, ["cover", "review-by", "language"]);
    }

    #[test]
    fn a_rule_at_the_top_is_not_front_matter() {
        let (front, rest, lines) = split("---\n# Title\nno end");
        assert_eq!((front, rest, lines), (FrontMatter::default(), "---\n# Title\nno end", 0));
    }
}
