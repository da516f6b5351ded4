//! JSON laid out for reading, with the place of one path marked. Leaves out markup: a page puts it around the range.

use std::ops::Range;

use wire_xapi::{Json, quote};

/// Indented text, and where in it the marked member stands; an empty range marks nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pretty {
    pub(crate) text: String,
    pub(crate) mark: Range<usize>,
}

#[derive(Debug, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// Lays out `json`. Marks what stands at `path` (`$.result.score.scaled`), or the nearest thing around it that is
/// there.
pub(crate) fn pretty(json: &Json<'_>, path: &str) -> Pretty {
    let steps = existing(json, steps(path));
    let mut out = Layout { text: String::new(), mark: 0..0, steps };
    out.value(json, 0, Some(0));
    Pretty { text: out.text, mark: out.mark }
}

/// The index of a path into a batch, and the path from there: `$[3].verb` is 3 and `$.verb`.
pub(crate) fn of_batch(path: &str) -> (Option<usize>, String) {
    let inside = path.strip_prefix("$[").and_then(|rest| rest.split_once(']'));
    match inside.and_then(|(index, rest)| Some((index.parse().ok()?, rest))) {
        Some((index, rest)) => (Some(index), format!("${rest}")),
        None => (None, path.to_owned()),
    }
}

struct Layout {
    text: String,
    mark: Range<usize>,
    steps: Vec<Step>,
}

impl Layout {
    /// `on` says how many steps of the marked path lead here, when all of them so far do.
    fn value(&mut self, json: &Json<'_>, depth: usize, on: Option<usize>) {
        match json {
            Json::Object(members) if !members.is_empty() => {
                self.text.push('{');
                for (at, (key, value)) in members.iter().enumerate() {
                    self.line(at, depth + 1);
                    let next = self.leads(on, |step| matches!(step, Step::Key(k) if k == key.as_ref()));
                    let start = self.text.len();
                    quote(key, &mut self.text);
                    self.text.push_str(": ");
                    self.value(value, depth + 1, next);
                    self.marked(next, start);
                }
                self.line(0, depth);
                self.text.push('}');
            }
            Json::Array(items) if !items.is_empty() => {
                self.text.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.line(at, depth + 1);
                    let next = self.leads(on, |step| *step == Step::Index(at));
                    let start = self.text.len();
                    self.value(item, depth + 1, next);
                    self.marked(next, start);
                }
                self.line(0, depth);
                self.text.push(']');
            }
            other => other.print_to(&mut self.text),
        }
    }

    fn leads(&self, on: Option<usize>, fits: impl Fn(&Step) -> bool) -> Option<usize> {
        let at = on?;
        self.steps.get(at).filter(|step| fits(step)).map(|_| at + 1)
    }

    fn marked(&mut self, on: Option<usize>, start: usize) {
        if on == Some(self.steps.len()) {
            self.mark = start..self.text.len();
        }
    }

    fn line(&mut self, at: usize, depth: usize) {
        if at > 0 {
            self.text.push(',');
        }
        self.text.push('\n');
        self.text.extend(std::iter::repeat_n("  ", depth));
    }
}

/// The steps of a path as problems name it.
fn steps(path: &str) -> Vec<Step> {
    let mut rest = path.strip_prefix('$').unwrap_or_default();
    let mut found = Vec::new();
    loop {
        let (step, left) = if let Some(after) = rest.strip_prefix('.') {
            let end = after.find(['.', '[']).unwrap_or(after.len());
            (Step::Key(after[..end].to_owned()), &after[end..])
        } else if let Some(after) = rest.strip_prefix("[\"") {
            let Some(end) = after.find("\"]") else { return found };
            (Step::Key(after[..end].replace("\\\"", "\"")), &after[end + 2..])
        } else if let Some((index, left)) = rest.strip_prefix('[').and_then(|r| r.split_once(']')) {
            let Ok(index) = index.parse() else { return found };
            (Step::Index(index), left)
        } else {
            return found;
        };
        found.push(step);
        rest = left;
    }
}

/// As many of the steps as lead to something.
fn existing(json: &Json<'_>, steps: Vec<Step>) -> Vec<Step> {
    let mut here = Some(json);
    let mut found = Vec::new();
    for step in steps {
        here = match (&step, here) {
            (Step::Key(key), Some(at)) => at.get(key),
            (Step::Index(index), Some(Json::Array(items))) => items.get(*index),
            _ => None,
        };
        if here.is_none() {
            break;
        }
        found.push(step);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire_xapi::{Limits, read};

    fn marked(text: &str, path: &str) -> String {
        let json = read(text.as_bytes(), Limits::default()).unwrap();
        let shown = pretty(&json, path);
        shown.text[shown.mark].to_owned()
    }

    #[test]
    fn the_marked_member_is_the_one_at_the_path() {
        let text =
            r#"{"result":{"score":{"scaled":1.20,"raw":1}},"a":[{"b":1},{"b":"x"}],"http://x.y/z":true}"#;
        assert_eq!(marked(text, "$.result.score.scaled"), r#""scaled": 1.20"#);
        assert_eq!(marked(text, "$.a[1].b"), r#""b": "x""#);
        assert_eq!(marked(text, r#"$["http://x.y/z"]"#), r#""http://x.y/z": true"#);
        assert_eq!(marked(text, "$"), "");
        assert_eq!(marked(text, "$.verb"), "", "nothing around it but the whole");
        assert!(marked(text, "$.result.score.max").starts_with("\"score\": {"));
    }

    #[test]
    fn the_layout_says_the_same() {
        let text = r#"{"a":[],"b":{},"c":[1,{"d":null}]}"#;
        let json = read(text.as_bytes(), Limits::default()).unwrap();
        let shown = pretty(&json, "$").text;
        assert_eq!(
            shown,
            "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"d\": null\n    }\n  ]\n}"
        );
        assert_eq!(read(shown.as_bytes(), Limits::default()).unwrap().print(), text);
    }

    #[test]
    fn a_path_into_a_batch_is_taken_apart() {
        assert_eq!(of_batch("$[3].verb.id"), (Some(3), "$.verb.id".to_owned()));
        assert_eq!(of_batch("$.verb"), (None, "$.verb".to_owned()));
    }
}
