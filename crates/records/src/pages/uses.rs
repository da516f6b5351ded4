//! The keys in the list: what each may do, who answers for it, when it was last used. Leaves out making one.

use jiff::{SignedDuration, Timestamp};
use kernel::fmt;
use kernel::i18n::Html;

use super::line::Scribe;
use super::list::Asked;
use crate::desk::{Owner, Use};
use crate::key::KeyId;
use crate::words;

/// A key that nobody answers for and nobody used for so many days is named below the list.
const IDLE_DAYS: i64 = 30;

/// One line of the table.
pub(super) struct KeyLine {
    pub(super) id: KeyId,
    pub(super) name: String,
    pub(super) owner: String,
    pub(super) may: String,
    pub(super) sent: String,
    pub(super) refused: i64,
    pub(super) last: String,
    pub(super) revoked: String,
    pub(super) log: String,
    /// What to know of it.
    pub(super) know: Option<Html>,
}

/// A key as its line.
pub(super) fn key_line(scribe: &Scribe, now: Timestamp, one: Use) -> KeyLine {
    let l = scribe.l;
    let words: Vec<&str> = one.key.scopes.iter().map(|scope| super::keys::word(l, *scope)).collect();
    KeyLine {
        may: fmt::list_and(l, &words),
        know: know(scribe, now, &one),
        owner: match &one.owner {
            Owner::Here(name) => name.clone(),
            Owner::Gone(name) if name.is_empty() => words::records_owner_none(l).to_owned(),
            Owner::Gone(name) => words::records_owner_gone(l, name),
            Owner::Operator => words::records_owner_operator(l).to_owned(),
        },
        sent: fmt::number(l, one.sent),
        refused: one.refused,
        last: one.last_at.map_or_else(|| "–".to_owned(), |at| scribe.instant(at)),
        revoked: one
            .key
            .revoked_at
            .map(|at| words::records_revoked_on(l, scribe.day(at)))
            .unwrap_or_default(),
        log: Asked { key: one.key.id.to_string(), ..Asked::default() }.with(|_| ()),
        id: one.key.id,
        name: one.key.name,
    }
}

/// That a key which still opens has no owner, and whether anybody would miss it.
fn know(scribe: &Scribe, now: Timestamp, one: &Use) -> Option<Html> {
    let l = scribe.l;
    if one.key.revoked_at.is_some() || !matches!(one.owner, Owner::Gone(_)) {
        return None;
    }
    let name = &one.key.name;
    Some(match one.last_at {
        None => words::records_know_never_html(l, name),
        Some(at) if now.duration_since(at) > SignedDuration::from_hours(24 * IDLE_DAYS) => {
            words::records_know_idle_html(l, name, scribe.day(at))
        }
        Some(at) => words::records_know_used_html(l, name, scribe.day(at)),
    })
}
