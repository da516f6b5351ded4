//! SQL of delegations.

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx, params};

use super::Delegation;
use crate::ids::DelegationId;

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO requests_delegations (id, person_id, to_id, from_on, until_on, made_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// Ends one's own.
    END = "UPDATE requests_delegations SET ended_at = $3 WHERE id = $1 AND person_id = $2 AND ended_at IS NULL";
    /// In whose place somebody decides on a day.
    OF = "SELECT DISTINCT person_id FROM requests_delegations
        WHERE to_id = $1 AND ended_at IS NULL AND from_on <= $2 AND until_on >= $2 ORDER BY person_id";
    /// What somebody said that is not over, and what was said of them.
    KNOWN = "SELECT id, person_id, to_id, from_on, until_on FROM requests_delegations
        WHERE (person_id = $1 OR to_id = $1) AND ended_at IS NULL AND until_on >= $2
        ORDER BY from_on, id";
    /// Whether somebody is at work.
    AT_WORK = "SELECT 1 FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) async fn add(tx: &mut Tx, one: &Delegation) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![one.id, one.person, one.to, one.from, one.until, now]).await.map(drop)
}

pub(super) async fn end(tx: &mut Tx, id: DelegationId, person: PersonId) -> Result<u64> {
    let now = tx.now();
    tx.execute(&END, params![id, person, now]).await
}

pub(crate) async fn of(tx: &mut Tx, to: PersonId, day: Date) -> Result<Vec<PersonId>> {
    tx.all(&OF, params![to, day]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn known(tx: &mut Tx, person: PersonId, day: Date) -> Result<Vec<Delegation>> {
    let rows = tx.all(&KNOWN, params![person, day]).await?;
    rows.iter()
        .map(|row| {
            Ok(Delegation {
                id: row.get(0)?,
                person: row.get(1)?,
                to: row.get(2)?,
                from: row.get(3)?,
                until: row.get(4)?,
            })
        })
        .collect()
}

pub(crate) async fn at_work(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&AT_WORK, params![person]).await?.is_some())
}
