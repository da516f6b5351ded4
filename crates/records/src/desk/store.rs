//! SQL of the desk: how much came in, and who is still here.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kernel::{PersonId, Result, Statement, Tx, Uuid, params};

use crate::several;

kernel::statements! {
    /// How many were stored since an instant.
    SINCE = "SELECT COUNT(*) FROM records_statements WHERE stored_at > $1";
    /// When the first that is still kept was stored.
    OLDEST = "SELECT stored_at FROM records_statements ORDER BY stored_at LIMIT 1";
    /// How many an authority sent since an instant.
    SENT = "SELECT COUNT(*) FROM records_statements WHERE authority = $1 AND stored_at > $2";
    /// When an authority sent the last one.
    LAST = "SELECT stored_at FROM records_statements WHERE authority = $1 ORDER BY stored_at DESC LIMIT 1";
}

pub(super) async fn since(tx: &mut Tx, at: Timestamp) -> Result<i64> {
    tx.one(&SINCE, params![at]).await?.get(0)
}

pub(super) async fn sent(tx: &mut Tx, authority: Uuid, at: Timestamp) -> Result<i64> {
    tx.one(&SENT, params![authority, at]).await?.get(0)
}

pub(super) async fn last(tx: &mut Tx, authority: Uuid) -> Result<Option<Timestamp>> {
    tx.optional(&LAST, params![authority]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn oldest(tx: &mut Tx) -> Result<Option<Timestamp>> {
    tx.optional(&OLDEST, vec![]).await?.map(|row| row.get(0)).transpose()
}

/// Those of some people who are at work here today.
pub(super) async fn here(tx: &mut Tx, people: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let mut found = BTreeSet::new();
    for part in ids.chunks(several::MOST) {
        let list = several::places(part.len());
        let text = format!("SELECT person_id FROM people_scope_v1 WHERE person_id IN ({list})");
        for row in tx.all(&Statement::built("HERE", text), several::padded(part)).await? {
            found.insert(row.get(0)?);
        }
    }
    Ok(found)
}
