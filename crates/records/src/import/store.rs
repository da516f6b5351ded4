//! All SQL of imports.

use jiff::Timestamp;
use kernel::{Result, Tx, params};

use super::{Counts, ImportId, Past};

kernel::statements! {
    /// A new import.
    BEGIN = "INSERT INTO records_imports (id, digest, name, started_at, started_by, items, stored, known, refused)
        VALUES ($1, $2, $3, $4, $5, 0, 0, 0, 0)";
    /// The import of a file that did not come to its end.
    STOPPED = "SELECT id, items, stored, known, refused
        FROM records_imports
        WHERE digest = $1 AND finished_at IS NULL
        ORDER BY started_at DESC, id DESC
        LIMIT 1";
    /// How far it is.
    ADVANCE = "UPDATE records_imports SET items = $2, stored = $3, known = $4, refused = $5 WHERE id = $1";
    /// It came to its end.
    FINISH = "UPDATE records_imports SET finished_at = $2 WHERE id = $1";
    /// The newest ones.
    NEWEST = "SELECT id, name, started_at, finished_at, items, stored, known, refused
        FROM records_imports
        ORDER BY started_at DESC, id DESC
        LIMIT $1";
}

pub(super) async fn begin(tx: &mut Tx, id: ImportId, digest: &str, name: &str, by: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&BEGIN, params![id, digest, name, now, by]).await?;
    Ok(())
}

pub(super) async fn stopped(tx: &mut Tx, digest: &str) -> Result<Option<(ImportId, Counts)>> {
    let Some(row) = tx.optional(&STOPPED, params![digest]).await? else { return Ok(None) };
    let mut c = row.columns();
    let id = c.next()?;
    Ok(Some((id, Counts { items: c.next()?, stored: c.next()?, known: c.next()?, refused: c.next()? })))
}

pub(super) async fn advance(tx: &mut Tx, id: ImportId, counts: Counts) -> Result<()> {
    let Counts { items, stored, known, refused } = counts;
    tx.execute(&ADVANCE, params![id, items, stored, known, refused]).await?;
    Ok(())
}

pub(super) async fn finish(tx: &mut Tx, id: ImportId, at: Timestamp) -> Result<()> {
    tx.execute(&FINISH, params![id, at]).await?;
    Ok(())
}

pub(super) async fn newest(tx: &mut Tx, limit: u32) -> Result<Vec<Past>> {
    let mut found = Vec::new();
    for row in tx.all(&NEWEST, params![limit]).await? {
        let mut c = row.columns();
        let (id, name, started_at, finished_at) = (c.next()?, c.next()?, c.next()?, c.next()?);
        let counts = Counts { items: c.next()?, stored: c.next()?, known: c.next()?, refused: c.next()? };
        found.push(Past { id, name, started_at, finished_at, counts });
    }
    Ok(found)
}
