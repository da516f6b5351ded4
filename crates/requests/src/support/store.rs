//! SQL of what is supported.

use kernel::{Actor, Error, Result, Row, Tx, params};
use people::Audience;

use super::{New, Policy, Says};
use crate::ids::PolicyId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO requests_policies (id, name, words, answer, says, audience, written_by, written_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Those that are not over, in the order in which they were written.
    ALL = "SELECT id, name, words, answer, says, audience FROM requests_policies
        WHERE ended_at IS NULL ORDER BY written_at, id";
    /// Ends one.
    END = "UPDATE requests_policies SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
}

pub(super) async fn add(actor: &Actor, tx: &mut Tx, id: PolicyId, new: &New) -> Result<()> {
    let now = tx.now();
    let audience = serde_json::to_value(&new.audience)?;
    let by = actor.person_id();
    let row = params![id, &new.name, &new.words, new.answer.name(), &new.says, audience, by, now];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Policy>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn end(tx: &mut Tx, id: PolicyId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, now]).await
}

fn read(row: &Row) -> Result<Policy> {
    let answer: String = row.get(3)?;
    let audience: serde_json::Value = row.get(5)?;
    Ok(Policy {
        id: row.get(0)?,
        name: row.get(1)?,
        words: row.get(2)?,
        answer: Says::parse(&answer).ok_or_else(|| Error::internal("what a rule answers can't be read"))?,
        says: row.get(4)?,
        audience: serde_json::from_value::<Audience>(audience)?,
    })
}
