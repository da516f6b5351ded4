//! From a JSON tree to types: where the reader is, what it has found wrong, which members it has looked at.
//!
//! A reading function returns `None` after it has noted the problem, and goes on with the rest, so that one answer
//! names everything that is wrong.

use crate::iri;
use crate::json::{Json, Number};
use crate::language::{LanguageMap, is_language_tag};
use crate::problem::{Clause, Problem, Problems};
use crate::version::Version;

enum Step<'j> {
    Key(&'j str),
    Index(usize),
}

/// Where the reading stands.
pub(crate) struct Reading<'j> {
    pub(crate) version: Version,
    path: Vec<Step<'j>>,
    problems: Vec<Problem>,
}

impl<'j> Reading<'j> {
    pub(crate) fn new(version: Version) -> Self {
        Reading { version, path: Vec::with_capacity(8), problems: Vec::new() }
    }

    /// Reads with `read`; the value counts only when nothing at all was wrong.
    pub(crate) fn whole<T>(
        version: Version,
        json: &'j Json<'j>,
        read: impl FnOnce(&mut Self, &'j Json<'j>) -> Option<T>,
    ) -> Result<T, Problems> {
        let mut cx = Reading::new(version);
        let value = read(&mut cx, json);
        match value {
            Some(value) if cx.problems.is_empty() => Ok(value),
            _ => Err(Problems(cx.problems)),
        }
    }

    pub(crate) fn wrong(&mut self, clause: Clause, message: impl Into<String>) {
        if self.problems.len() < Problems::MOST {
            let (path, version) = (self.place(), self.version);
            self.problems.push(Problem { path, clause, message: message.into(), version });
        }
    }

    fn place(&self) -> String {
        let mut out = String::from("$");
        for step in &self.path {
            match step {
                Step::Index(i) => out.push_str(&format!("[{i}]")),
                Step::Key(key)
                    if key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') && !key.is_empty() =>
                {
                    out.push('.');
                    out.push_str(key);
                }
                Step::Key(key) => {
                    out.push('[');
                    crate::json_print::quote(key.get(..200).unwrap_or(key), &mut out);
                    out.push(']');
                }
            }
        }
        out
    }

    pub(crate) fn within<T>(&mut self, key: &'j str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Key(key));
        let value = read(self);
        self.path.pop();
        value
    }

    /// The members of an object.
    pub(crate) fn object(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<Fields<'j>> {
        match json {
            Json::Object(members) => Some(Fields { members, seen: 0 }),
            other => self.expected("an object", other, clause),
        }
    }

    fn expected<T>(&mut self, what: &str, found: &Json<'_>, clause: Clause) -> Option<T> {
        if matches!(found, Json::Null) {
            self.wrong(Clause::Formatting, format!("must be {what}; null is only allowed inside extensions"));
        } else {
            self.wrong(clause, format!("must be {what}, but is {}", found.kind()));
        }
        None
    }

    /// The member `key`, if it is there.
    pub(crate) fn optional<T>(
        &mut self,
        fields: &mut Fields<'j>,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'j Json<'j>) -> Option<T>,
    ) -> Option<T> {
        let value = fields.take(key)?;
        self.within(key, |cx| read(cx, value))
    }

    /// The member `key`, which must be there.
    pub(crate) fn required<T>(
        &mut self,
        fields: &mut Fields<'j>,
        key: &'static str,
        clause: Clause,
        read: impl FnOnce(&mut Self, &'j Json<'j>) -> Option<T>,
    ) -> Option<T> {
        match fields.take(key) {
            Some(value) => self.within(key, |cx| read(cx, value)),
            None => {
                self.within(key, |cx| cx.wrong(clause, "is required"));
                None
            }
        }
    }

    /// Whatever was not looked at is not allowed.
    pub(crate) fn finish(&mut self, fields: Fields<'j>) {
        for (at, (key, _)) in fields.members.iter().enumerate() {
            if at < 64 && fields.seen & (1 << at) != 0 {
                continue;
            }
            let hint = NAMES.iter().find(|name| name.eq_ignore_ascii_case(key) && **name != key.as_ref());
            self.within(key, |cx| match hint {
                Some(name) => {
                    cx.wrong(
                        Clause::Formatting,
                        format!("is not a property here; names are case-sensitive: {name}"),
                    );
                }
                None => cx.wrong(Clause::Formatting, "is not a property that the specification allows here"),
            });
        }
    }

    pub(crate) fn string(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<&'j str> {
        match json {
            Json::String(text) => Some(text),
            other => self.expected("a string", other, clause),
        }
    }

    pub(crate) fn owned(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<String> {
        self.string(json, clause).map(str::to_owned)
    }

    pub(crate) fn boolean(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<bool> {
        match json {
            Json::Bool(value) => Some(*value),
            other => self.expected("true or false", other, clause),
        }
    }

    pub(crate) fn number(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<Number<'static>> {
        match json {
            Json::Number(number) => Some(number.clone().into_owned()),
            other => self.expected("a number", other, clause),
        }
    }

    pub(crate) fn array<T>(
        &mut self,
        json: &'j Json<'j>,
        clause: Clause,
        mut read: impl FnMut(&mut Self, &'j Json<'j>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Json::Array(items) = json else { return self.expected("an array", json, clause) };
        let mut out = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            self.path.push(Step::Index(i));
            out.extend(read(self, item));
            self.path.pop();
        }
        Some(out)
    }

    /// A string in a format that `good` checks.
    pub(crate) fn format(
        &mut self,
        json: &'j Json<'j>,
        clause: Clause,
        good: fn(&str) -> bool,
        what: &'static str,
    ) -> Option<String> {
        let text = self.string(json, clause)?;
        if good(text) {
            return Some(text.to_owned());
        }
        self.wrong(clause, format!("must be {what}, but is {}", shown(text)));
        None
    }

    pub(crate) fn iri(&mut self, json: &'j Json<'j>) -> Option<String> {
        self.format(json, Clause::Iri, iri::is_iri, "an absolute IRI with a scheme")
    }

    pub(crate) fn uuid(&mut self, json: &'j Json<'j>, clause: Clause) -> Option<uuid::Uuid> {
        let text = self.string(json, clause)?;
        let id = iri::uuid(text);
        if id.is_none() {
            self.wrong(clause, format!("must be a UUID in its standard form, but is {}", shown(text)));
        }
        id
    }

    pub(crate) fn language_tag(&mut self, json: &'j Json<'j>) -> Option<String> {
        self.format(json, Clause::Languages, is_language_tag, "a language tag of RFC 5646")
    }

    pub(crate) fn language_map(&mut self, json: &'j Json<'j>) -> Option<LanguageMap> {
        let Json::Object(members) = json else {
            return self.expected("a language map", json, Clause::Languages);
        };
        let mut out = Vec::with_capacity(members.len());
        for (tag, text) in members {
            self.within(tag, |cx| {
                if !is_language_tag(tag) {
                    cx.wrong(Clause::Languages, format!("{} is not a language tag of RFC 5646", shown(tag)));
                }
                if let Some(text) = cx.string(text, Clause::Languages) {
                    out.push((tag.clone().into_owned(), text.to_owned()));
                }
            });
        }
        Some(LanguageMap(out))
    }
}

/// A value for a message: quoted, cut short.
fn shown(text: &str) -> String {
    let cut: String = text.chars().take(60).collect();
    let more = if cut.len() < text.len() { "…" } else { "" };
    format!("\"{}{more}\"", cut.escape_debug())
}

/// The members of one object and which of them have been looked at.
pub(crate) struct Fields<'j> {
    members: &'j [(std::borrow::Cow<'j, str>, Json<'j>)],
    seen: u64,
}

impl<'j> Fields<'j> {
    pub(crate) fn take(&mut self, key: &str) -> Option<&'j Json<'j>> {
        // No object of the specification has 64 properties: what stands beyond is unknown and refused.
        let at = self.members.iter().take(64).position(|(k, _)| k == key)?;
        self.seen |= 1 << at;
        Some(&self.members[at].1)
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.members.iter().take(64).any(|(k, _)| k == key)
    }
}

/// Every property name of the specification, for the hint about case.
const NAMES: [&str; 60] = [
    "id",
    "actor",
    "verb",
    "object",
    "result",
    "context",
    "timestamp",
    "stored",
    "authority",
    "version",
    "attachments",
    "objectType",
    "name",
    "mbox",
    "mbox_sha1sum",
    "openid",
    "account",
    "homePage",
    "member",
    "display",
    "definition",
    "description",
    "type",
    "moreInfo",
    "extensions",
    "interactionType",
    "correctResponsesPattern",
    "choices",
    "scale",
    "source",
    "target",
    "steps",
    "score",
    "success",
    "completion",
    "response",
    "duration",
    "scaled",
    "raw",
    "min",
    "max",
    "registration",
    "instructor",
    "team",
    "contextActivities",
    "revision",
    "platform",
    "language",
    "statement",
    "parent",
    "grouping",
    "category",
    "other",
    "usageType",
    "contentType",
    "length",
    "sha2",
    "fileUrl",
    "contextAgents",
    "contextGroups",
];
