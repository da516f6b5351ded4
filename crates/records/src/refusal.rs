//! What was refused, and why: kept for 30 days, so that whoever makes the sending tool can be shown the mistake.
//!
//! Of a batch only the statement with the mistake is kept, laid out, cut short and without what may be a secret. The
//! same mistake of the same sender again is counted. Leaves out headers and addresses of the sender.

mod ids;
pub(crate) mod store;

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::{SignedDuration, Timestamp};
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Role, Tx, Uuid};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wire_xapi::{Json, Limits, Problems, Refusal as NotAccepted, parse_actor, read};

use crate::erasure;
use crate::import::ImportId;
use crate::key::KeyId;
use crate::pretty::{Pretty, of_batch, pretty};
use crate::record::Unstored;
use crate::secret::{masked, masked_text};
use crate::term;

kernel::id!(
    /// Something refused.
    RefusalId
);

/// For so many days a refusal is kept.
pub const DAYS: i64 = 30;
/// At most so many are kept; the oldest go first.
pub(crate) const MOST: i64 = 10_000;
/// At most so many of one key are kept, so that a tool that runs wild pushes no other's out.
pub(crate) const MOST_OF_KEY: i64 = 1_000;
/// The most of one text that is kept, in bytes.
pub(crate) const LONGEST: usize = 16 * 1024;

/// One thing that is wrong: where, which clause says so, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wrong {
    /// The JSON path.
    pub path: String,
    /// The clause of the specification; empty where none says so.
    pub clause: String,
    /// What it must be, and what it was.
    pub message: String,
}

/// Who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sender {
    /// A tool with this key.
    Key(KeyId),
    /// A line of an import.
    Import(ImportId, u64),
}

/// A refusal as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Its id.
    pub id: RefusalId,
    /// When it came first.
    pub first_at: Timestamp,
    /// When it came last.
    pub last_at: Timestamp,
    /// How often it came.
    pub times: i64,
    /// The key, when a tool sent it.
    pub key: Option<KeyId>,
    /// The import and the line, when it came in a file.
    pub import: Option<(ImportId, u64)>,
    /// The status of the answer.
    pub status: u16,
    /// Who did what to what, as far as it can be read.
    pub gist: String,
    /// What is wrong; the first is marked in the text.
    pub wrong: Vec<Wrong>,
    /// The text, laid out, without secrets, cut short.
    pub body: String,
    /// Where in the text the first mistake stands; empty where no place can be named.
    pub mark: Range<usize>,
}

/// A refusal that is ready to be kept.
#[derive(Debug, Clone)]
pub(crate) struct Fresh {
    pub(crate) sender: Sender,
    pub(crate) status: u16,
    pub(crate) wrong: Vec<Wrong>,
    pub(crate) gist: String,
    pub(crate) actor: Option<Uuid>,
    pub(crate) body: String,
    pub(crate) mark: Range<usize>,
    pub(crate) digest: Uuid,
    /// Every UUID that stands in the text, in whatever spelling; none where there are too many.
    pub(crate) ids: Option<BTreeSet<Uuid>>,
}

impl Wrong {
    /// A mistake that no clause speaks of.
    pub(crate) fn plain(path: &str, message: impl Into<String>) -> Wrong {
        Wrong { path: path.to_owned(), clause: String::new(), message: message.into() }
    }

    /// Everything that is wrong by the specification.
    pub(crate) fn of(refusal: &NotAccepted) -> Vec<Wrong> {
        match refusal {
            NotAccepted::NotJson(fault) => vec![Wrong::plain("$", format!("this is not JSON: {fault}"))],
            NotAccepted::Invalid(Problems(problems)) => problems
                .iter()
                .map(|p| Wrong {
                    path: p.path.clone(),
                    clause: format!("{}, {}", p.version, p.clause.number(p.version)),
                    message: p.message.clone(),
                })
                .collect(),
        }
    }
}

impl Fresh {
    /// Makes a refused text ready. No database: call it outside of the writer.
    pub(crate) fn of(sender: Sender, status: u16, mut wrong: Vec<Wrong>, text: &[u8]) -> Fresh {
        let (index, path) = of_batch(wrong.first().map_or("$", |w| &w.path));
        let json = read(text, Limits::default()).ok().and_then(|json| element(json, index));
        if json.is_some() {
            // Mistakes of other statements of the batch have no place in this one.
            wrong.retain(|w| of_batch(&w.path).0 == index);
            wrong.iter_mut().for_each(|w| w.path = of_batch(&w.path).1);
        }
        wrong.truncate(Problems::MOST);
        let actor =
            json.as_ref().and_then(|json| json.get("actor").or_else(|| json.get("agent"))).and_then(named);
        let gist = json.as_ref().map(gist).unwrap_or_default();
        let ids = match &json {
            Some(json) => ids::of(json),
            None => ids::of_text(&String::from_utf8_lossy(text)),
        };
        let shown = match json {
            Some(json) => pretty(&masked(json), &path),
            None => plain(text),
        };
        let shown = cut(shown);
        let digest = digest(sender, status, &shown.text);
        Fresh { sender, status, wrong, gist, actor, body: shown.text, mark: shown.mark, digest, ids }
    }

    /// The same without what it says: it names somebody who was erased.
    fn unsaid(self) -> Fresh {
        let wrong = vec![Wrong::plain("$", Unstored::ERASED)];
        Fresh { wrong, ..Fresh::of(self.sender, self.status, Vec::new(), b"{}") }
    }
}

/// Keeps refusals, in the transaction of the import or in one of its own. Of those that name somebody who was erased only
/// that they came is kept.
pub(crate) async fn keep(tx: &mut Tx, fresh: Vec<Fresh>) -> Result<()> {
    let ids = fresh.iter().filter_map(|one| one.ids.as_ref()).flatten().copied().collect();
    let gone = erasure::gone(tx, ids).await?;
    for one in fresh {
        let names = |gone: &BTreeSet<Uuid>| one.ids.as_ref().is_none_or(|ids| !ids.is_disjoint(gone));
        let hide = gone.as_ref().is_some_and(names);
        store::keep(tx, if hide { one.unsaid() } else { one }).await?;
    }
    Ok(())
}

/// One refusal, for the IT administrator.
pub async fn refusal(actor: &Actor, tx: &mut Tx, id: RefusalId) -> Result<Refusal> {
    actor.require_any(&[Role::ItAdmin])?;
    store::one(tx, id).await?.ok_or(Error::NotFound)
}

/// Lets go of what is older than [`DAYS`], and of the oldest beyond [`MOST_OF_KEY`] and [`MOST`].
pub(crate) fn forget(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let before = tx.now().checked_sub(SignedDuration::from_hours(24 * DAYS)).map_err(Error::internal)?;
        store::forget(&mut tx, before).await?;
        tx.commit().await
    })
}

/// The element of a batch, or the whole.
fn element(json: Json<'_>, index: Option<usize>) -> Option<Json<'_>> {
    match (index, json) {
        (Some(index), Json::Array(items)) => items.into_iter().nth(index),
        (None, json) => Some(json),
        (Some(_), _) => None,
    }
}

fn named(actor: &Json<'_>) -> Option<Uuid> {
    let actor = parse_actor(&actor.print(), wire_xapi::Version::V2_0).ok()?;
    actor.identifier().map(term::agent)
}

/// Actor, verb and object as far as they can be read, for a list.
fn gist(json: &Json<'_>) -> String {
    let text = |path: &[&str]| {
        path.iter().try_fold(json, |at, key| at.get(key)).and_then(Json::as_str).map(str::to_owned)
    };
    let first = |of: &[&str]| {
        let Json::Object(members) = of.iter().try_fold(json, |at, key| at.get(key))? else { return None };
        members.first().and_then(|(_, value)| value.as_str()).map(str::to_owned)
    };
    let who = text(&["actor", "name"])
        .or_else(|| text(&["actor", "mbox"]))
        .or_else(|| text(&["actor", "account", "name"]))
        .or_else(|| text(&["agent", "mbox"]))
        .or_else(|| text(&["agent", "account", "name"]));
    let verb = first(&["verb", "display"]).or_else(|| {
        text(&["verb", "id"]).map(|id| id.rsplit(['/', '#']).next().unwrap_or_default().to_owned())
    });
    let what = first(&["object", "definition", "name"])
        .or_else(|| text(&["object", "id"]))
        .or_else(|| text(&["stateId"]))
        .or_else(|| text(&["profileId"]));
    let parts: Vec<String> =
        [who, verb, what].into_iter().flatten().map(|part| part.chars().take(80).collect()).collect();
    parts.join(" · ")
}

/// A text that is no JSON: what stands around the fault, which is marked.
fn plain(text: &[u8]) -> Pretty {
    // One byte for one byte, so that the place of the fault stays; PostgreSQL holds no NUL.
    let whole = String::from_utf8_lossy(text).replace('\0', " ");
    let at = read(text, Limits::default()).err().map_or(0, |fault| fault.offset.min(whole.len()));
    let at = (0..=at).rev().find(|at| whole.is_char_boundary(*at)).unwrap_or(0);
    let before = masked_text(&whole[..at]);
    let after = masked_text(&whole[at..]);
    let marked = after.chars().next().map_or(0, char::len_utf8);
    Pretty { mark: before.len()..before.len() + marked, text: before + &after }
}

/// The part of a long text in which the mark stands.
fn cut(shown: Pretty) -> Pretty {
    let Pretty { text, mark } = shown;
    if text.len() <= LONGEST {
        return Pretty { text, mark };
    }
    let boundary =
        |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let from = boundary(mark.start.saturating_sub(LONGEST / 2));
    let to = boundary(from + LONGEST - 8);
    let (head, tail) = (if from > 0 { "…" } else { "" }, if to < text.len() { "…" } else { "" });
    let shift = |at: usize| at.clamp(from, to) - from + head.len();
    Pretty { mark: shift(mark.start)..shift(mark.end), text: format!("{head}{}{tail}", &text[from..to]) }
}

fn digest(sender: Sender, status: u16, text: &str) -> Uuid {
    let who = match sender {
        Sender::Key(key) => format!("key {key}"),
        Sender::Import(import, line) => format!("import {import} {line}"),
    };
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&Sha256::digest(format!("{who}|{status}|{text}"))[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;
    use wire_xapi::{Version, parse};

    fn fresh(text: &str) -> Fresh {
        let refusal = parse(text.as_bytes(), Version::V1_0_3, Limits::default()).unwrap_err();
        Fresh::of(Sender::Key(KeyId(Uuid::nil())), 400, Wrong::of(&refusal), text.as_bytes())
    }

    #[test]
    fn of_a_batch_the_statement_with_the_mistake_is_kept_and_the_spot_marked() {
        let good = r#"{"actor":{"mbox":"mailto:a@b.c","name":"Kit"},"verb":{"id":"http://x.y/did"},"object":{"id":"http://x.y/z"}}"#;
        let bad = good.replace(r#""object""#, r#""result":{"score":{"scaled":1.2}},"object""#);
        let kept = fresh(&format!("[{good},{bad}]"));
        assert_eq!(&kept.body[kept.mark.clone()], r#""scaled": 1.2"#);
        assert_eq!(kept.wrong[0].path, "$.result.score.scaled");
        assert!(kept.wrong[0].clause.starts_with("xAPI 1.0.3, Data 2.4.5.1"), "{:?}", kept.wrong);
        assert_eq!(kept.gist, "Kit · did · http://x.y/z");
        assert!(kept.actor.is_some());
        assert_eq!(kept.body.matches("mailto").count(), 1, "only one statement is kept");
    }

    #[test]
    fn what_is_no_json_is_marked_where_it_breaks() {
        let kept = fresh("{\"verb\": {\"id\": \"ä\" oops}");
        assert_eq!(&kept.body[kept.mark.clone()], "o");
        assert!(kept.wrong[0].message.contains("line 1"));
    }

    #[test]
    fn long_texts_are_cut_around_the_mark() {
        let filler = format!("{{\"a\":[{}\"x\"]}}", "\"äää\",".repeat(5_000));
        let text = format!(
            r#"{{"actor":{{"mbox":"mailto:a@b.c"}},"verb":{{"id":"http://x.y/did"}},"object":{{"id":"http://x.y/z"}},"context":{{"extensions":{filler},"language":"not a tag"}}}}"#
        );
        let kept = fresh(&text);
        assert!(kept.body.len() <= LONGEST, "{}", kept.body.len());
        assert!(!kept.mark.is_empty());
        assert!(kept.body.get(kept.mark.clone()).is_some(), "the mark stands on whole characters");
    }
}
