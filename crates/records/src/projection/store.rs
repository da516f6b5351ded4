//! SQL of what is kept of projections.

use jiff::Timestamp;
use kernel::{Result, Tx, params};

kernel::statements! {
    /// What is kept of one.
    KEPT = "SELECT version, built_at FROM records_projections WHERE name = $1";
    /// It was made again.
    MARK = "INSERT INTO records_projections (name, version, built_at, statements)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version, built_at = excluded.built_at,
            statements = excluded.statements";
}

pub(super) async fn kept(tx: &mut Tx, name: &str) -> Result<Option<(i64, Timestamp)>> {
    let row = tx.optional(&KEPT, params![name]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn mark(tx: &mut Tx, name: &str, version: i64, statements: usize) -> Result<()> {
    let now = tx.now();
    tx.execute(&MARK, params![name, version, now, statements]).await?;
    Ok(())
}
