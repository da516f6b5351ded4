//! What came in a request: one statement or an array of them, validated, with the text as it was sent.
//!
//! Leaves out attachments' bytes and the store's decisions. The text is kept because a store must return what it
//! was given: a [`Draft`] adds what the store sets without touching the rest.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::json::Json;
use crate::json_print::quote;
use crate::json_read::Reader;
use crate::limits::Limits;
use crate::not_json::NotJson;
use crate::problem::{Clause, Problem, Problems};
use crate::statement::Statement;
use crate::time::written;
use crate::version::Version;

/// Why bytes are not accepted as statements.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// They are not JSON, or too much of it.
    #[error("not JSON: {0}")]
    NotJson(#[from] NotJson),
    /// They are JSON, but not valid statements.
    #[error("{0}")]
    Invalid(#[from] Problems),
}

/// The statements of one request.
#[derive(Debug)]
pub struct Batch<'a> {
    /// Whether they came as an array.
    pub array: bool,
    /// In the order they were sent; ids, where given, differ.
    pub statements: Vec<Received<'a>>,
}

/// One statement as it arrived.
#[derive(Debug)]
pub struct Received<'a> {
    /// The text of the statement alone, as sent.
    pub raw: &'a str,
    /// What it says.
    pub statement: Statement,
    members: Vec<Member<'a>>,
}

#[derive(Debug)]
struct Member<'a> {
    key: Cow<'a, str>,
    value: &'a str,
    /// The value with context activities as arrays, when they were not.
    mended: Option<String>,
}

/// A statement's text complete but for when it is stored, which a store knows only while storing.
#[derive(Debug, Clone)]
pub struct Draft {
    head: String,
    timestamp: bool,
}

/// Reads the body of a request: one statement or an array of statements.
pub fn parse(bytes: &[u8], version: Version, limits: Limits) -> Result<Batch<'_>, Refusal> {
    let mut reader = Reader::new(bytes, limits)?;
    let mut statements = Vec::new();
    let mut problems = Vec::new();
    let array = reader.step_into(b'[')?;
    if !array {
        read_one(&mut reader, version, None, &mut statements, &mut problems)?;
    } else if !reader.step_out(b']') {
        for index in 0.. {
            read_one(&mut reader, version, Some(index), &mut statements, &mut problems)?;
            if reader.step_out(b']') {
                break;
            }
            if !reader.step_over(b',') {
                return Err(reader.refuse("a comma or `]` was expected here").into());
            }
        }
    }
    reader.end()?;
    let mut ids = HashSet::new();
    for (i, received) in statements.iter().enumerate() {
        if received.statement.id.is_some_and(|id| !ids.insert(id)) && problems.is_empty() {
            let message = "stands twice in this request".to_owned();
            problems.push(Problem { path: format!("$[{i}].id"), clause: Clause::Id, message, version });
        }
    }
    if problems.is_empty() { Ok(Batch { array, statements }) } else { Err(Problems(problems).into()) }
}

/// Reads exactly one statement.
pub fn parse_one(bytes: &[u8], version: Version, limits: Limits) -> Result<Received<'_>, Refusal> {
    let mut batch = parse(bytes, version, limits)?;
    match batch.statements.pop() {
        Some(received) if !batch.array => Ok(received),
        _ => {
            let message = "must be one statement, not an array".to_owned();
            let problem = Problem { path: "$".to_owned(), clause: Clause::Statement, message, version };
            Err(Problems(vec![problem]).into())
        }
    }
}

fn read_one<'a>(
    reader: &mut Reader<'a>,
    version: Version,
    index: Option<usize>,
    statements: &mut Vec<Received<'a>>,
    problems: &mut Vec<Problem>,
) -> Result<(), NotJson> {
    let (raw, tree, members) = shallow(reader)?;
    match Statement::from_json(&tree, version) {
        Ok(statement) => statements.push(Received { raw, statement, members }),
        Err(Problems(found)) => {
            let room = Problems::MOST.saturating_sub(problems.len());
            problems.extend(found.into_iter().take(room).map(|mut problem| {
                if let Some(index) = index {
                    problem.path.insert_str(1, &format!("[{index}]"));
                }
                problem
            }));
        }
    }
    Ok(())
}

/// Reads a statement's object, noting where each of its members stands. Anything but an object is read as it is.
fn shallow<'a>(reader: &mut Reader<'a>) -> Result<(&'a str, Json<'a>, Vec<Member<'a>>), NotJson> {
    let start = reader.start();
    if !reader.step_into(b'{')? {
        let (raw, tree) = reader.with_text()?;
        return Ok((raw, tree, Vec::new()));
    }
    let mut tree = Vec::new();
    let mut members: Vec<Member<'a>> = Vec::new();
    if !reader.step_out(b'}') {
        loop {
            let key = reader.key()?;
            if members.iter().any(|m| m.key == key) {
                return Err(reader.refuse("a key stands twice in one object"));
            }
            // No statement has that many properties, and each costs a comparison with all before it.
            if members.len() > 64 {
                return Err(reader.refuse("a statement has fewer properties than this"));
            }
            if !reader.step_over(b':') {
                return Err(reader.refuse("a colon was expected after the key"));
            }
            let (value, json) = reader.with_text()?;
            members.push(Member { key: key.clone(), value, mended: mended(&key, &json) });
            tree.push((key, json));
            if reader.step_out(b'}') {
                break;
            }
            if !reader.step_over(b',') {
                return Err(reader.refuse("a comma or `}` was expected here"));
            }
        }
    }
    Ok((reader.text_from(start), Json::Object(tree), members))
}

impl Received<'_> {
    /// The statement's text with what the store sets: id and version where they are missing, authority always.
    /// Everything else is byte for byte what was sent, except that single context activities become arrays, as the
    /// specification asks. `authority` is JSON text and replaces any that was sent.
    pub fn draft(&self, id: uuid::Uuid, authority: &str, version: Version) -> Draft {
        let mut head = String::with_capacity(self.raw.len() + authority.len() + 160);
        let has = |key: &str| self.members.iter().any(|m| m.key == key);
        head.push('{');
        if !has("id") {
            head.push_str(&format!("\"id\":\"{id}\""));
        }
        for member in self.members.iter().filter(|m| !matches!(m.key.as_ref(), "stored" | "authority")) {
            open(&mut head, &member.key);
            head.push_str(member.mended.as_deref().unwrap_or(member.value));
        }
        open(&mut head, "authority");
        head.push_str(authority);
        if !has("version") {
            open(&mut head, "version");
            quote(version.of_statement(), &mut head);
        }
        Draft { head, timestamp: has("timestamp") }
    }
}

impl Draft {
    /// The draft of a statement of one's own; whatever `stored` it has is left out.
    pub fn of(statement: &Statement) -> Draft {
        let mut head = Statement { stored: None, ..statement.clone() }.print();
        head.pop();
        Draft { head, timestamp: statement.timestamp.is_some() }
    }

    /// The finished text. When it happened is when it was stored, unless the statement says otherwise.
    pub fn stored(mut self, at: jiff::Timestamp) -> String {
        let at = written(at);
        for key in if self.timestamp { &["stored"][..] } else { &["timestamp", "stored"][..] } {
            open(&mut self.head, key);
            quote(&at, &mut self.head);
        }
        self.head.push('}');
        self.head
    }
}

fn open(out: &mut String, key: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    quote(key, out);
    out.push(':');
}

/// The text of a context (or of a SubStatement with one) whose context activities were not arrays, as arrays.
fn mended(key: &str, value: &Json<'_>) -> Option<String> {
    let context = match key {
        "context" => Some(value),
        "object" => value.get("context"),
        _ => None,
    }?;
    let Some(Json::Object(lists)) = context.get("contextActivities") else { return None };
    if !lists.iter().any(|(_, list)| matches!(list, Json::Object(_))) {
        return None;
    }
    let mut copy = value.clone();
    wrap_single(if key == "context" { Some(&mut copy) } else { member_mut(&mut copy, "context") });
    Some(copy.print())
}

fn wrap_single(context: Option<&mut Json<'_>>) {
    if let Some(Json::Object(lists)) = context.and_then(|c| member_mut(c, "contextActivities")) {
        for (_, list) in lists {
            if matches!(list, Json::Object(_)) {
                *list = Json::Array(vec![std::mem::replace(list, Json::Null)]);
            }
        }
    }
}

fn member_mut<'j, 'a>(json: &'j mut Json<'a>, key: &str) -> Option<&'j mut Json<'a>> {
    match json {
        Json::Object(members) => members.iter_mut().find(|(k, _)| k == key).map(|(_, value)| value),
        _ => None,
    }
}
