//! SQL of corrections of what was paid for claims.

use kernel::{Error, Result, Row, Tx, params};

use super::Correction;
use crate::ids::ClaimId;

kernel::statements! {
    /// It was something else.
    ADD = "INSERT INTO funds_claim_corrections (claim_id, number, was, paid, said, entered_by, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What it was said to be, and is.
    ALL = "SELECT was, paid, said, entered_by, entered_at FROM funds_claim_corrections WHERE claim_id = $1 ORDER BY number";
}

pub(super) async fn add(tx: &mut Tx, id: ClaimId, number: usize, one: &Correction) -> Result<()> {
    let number = i64::try_from(number).map_err(Error::internal)?;
    tx.execute(&ADD, params![id, number, one.was, one.paid, &one.said, one.by, one.at]).await.map(drop)
}

pub(super) async fn all(tx: &mut Tx, id: ClaimId) -> Result<Vec<Correction>> {
    let read = |row: &Row| {
        let mut c = row.columns();
        Ok(Correction { was: c.next()?, paid: c.next()?, said: c.next()?, by: c.next()?, at: c.next()? })
    };
    tx.all(&ALL, params![id]).await?.iter().map(read).collect()
}
