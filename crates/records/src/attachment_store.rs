//! All SQL of the files that came with statements.

use std::collections::HashSet;

use jiff::Timestamp;
use kernel::{Result, Tx, params};

use crate::attachment::Attached;
use crate::statement_store::NewRow;

kernel::statements! {
    /// Which file came with which statement.
    ADD = "INSERT INTO records_attachments (stored_at, sha2, file, content_type, length) VALUES ($1, $2, $3, $4, $5)";
    /// The files of one statement.
    OF = "SELECT sha2, file, content_type, length FROM records_attachments WHERE stored_at = $1 ORDER BY sha2";
    /// Whether a statement needs a file.
    NEEDED = "SELECT file FROM records_attachments WHERE file = $1 ORDER BY stored_at, sha2 LIMIT 1";
}

pub(crate) async fn add(tx: &mut Tx, rows: Vec<NewRow>) -> Result<()> {
    if !rows.is_empty() {
        tx.insert_all(&ADD, rows).await?;
    }
    Ok(())
}

/// The files of the statement stored at a place.
pub(crate) async fn of(tx: &mut Tx, stored_at: Timestamp) -> Result<Vec<Attached>> {
    let read = |row: &kernel::Row| {
        let mut c = row.columns();
        let (sha2, file, content_type) = (c.next()?, c.next()?, c.next()?);
        Ok(Attached { sha2, file, content_type, length: c.next()? })
    };
    tx.all(&OF, params![stored_at]).await?.iter().map(read).collect()
}

/// Those of some files that a statement needs.
pub(crate) async fn needed(tx: &mut Tx, files: &[String]) -> Result<HashSet<String>> {
    let mut found = HashSet::new();
    for file in files {
        if tx.optional(&NEEDED, params![file]).await?.is_some() {
            found.insert(file.clone());
        }
    }
    Ok(found)
}
