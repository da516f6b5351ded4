//! All SQL of statements that refer to others.

use kernel::{Result, Tx, Uuid, params};

use crate::related::Terms;
use crate::statement_store::NewRow;

kernel::statements! {
    /// What a statement is found by, and its text.
    TARGET = "SELECT s.stored_at, s.actor, s.verb, s.object, s.registration, s.authority, s.raw
        FROM records_ids AS i
        INNER JOIN records_statements AS s ON s.stored_at = i.stored_at
        WHERE i.id = $1";
    /// What leads to a statement because it refers to another.
    INHERITED = "SELECT term, near FROM records_inherited WHERE stored_at = $1 ORDER BY term, near";
    /// A term that leads there from now on.
    INHERIT = "INSERT INTO records_related (term, stored_at, near)
        VALUES ($1, $2, $3)
        ON CONFLICT (term, near, stored_at) DO NOTHING";
    /// The same, by the place.
    NOTE = "INSERT INTO records_inherited (term, stored_at, near)
        VALUES ($1, $2, $3)
        ON CONFLICT (stored_at, term, near) DO NOTHING";
    /// Who refers to a statement.
    REFERRING = "SELECT id, stored_at, voids FROM records_statements WHERE refers_to = $1 ORDER BY stored_at";
    /// Whether any statement refers to another at all.
    ANY_REFERRING = "SELECT stored_at FROM records_statements WHERE refers_to IS NOT NULL ORDER BY refers_to, stored_at LIMIT 1";
}

/// A statement that another refers to.
pub(crate) struct Target {
    pub(crate) stored_at: i64,
    /// What leads to it besides what it names: each term, and whether it counts without asking broadly.
    pub(crate) columns: Vec<(Uuid, bool)>,
    pub(crate) raw: String,
}

pub(crate) async fn target(tx: &mut Tx, id: Uuid) -> Result<Option<Target>> {
    let Some(row) = tx.optional(&TARGET, params![id]).await? else { return Ok(None) };
    let mut c = row.columns();
    let stored_at = c.next()?;
    let near: [Option<Uuid>; 4] = [c.next()?, c.next()?, c.next()?, c.next()?];
    let mut columns: Vec<(Uuid, bool)> = near.into_iter().flatten().map(|term| (term, true)).collect();
    columns.push((c.next()?, false));
    Ok(Some(Target { stored_at, columns, raw: c.next()? }))
}

/// What leads to the statement at this place because it refers to another.
pub(crate) async fn inherited(tx: &mut Tx, stored_at: i64) -> Result<Vec<(Uuid, bool)>> {
    let rows = tx.all(&INHERITED, params![stored_at]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

/// Gives terms to the statement stored at `to`.
pub(crate) async fn inherit(tx: &mut Tx, to: i64, terms: Terms) -> Result<()> {
    let rows: Vec<NewRow> = terms.into_iter().map(|(term, near)| params![term, to, near]).collect();
    tx.insert_all(&INHERIT, rows.clone()).await?;
    tx.insert_all(&NOTE, rows).await?;
    Ok(())
}

/// Whether any statement refers to another one.
pub(crate) async fn anything_refers(tx: &mut Tx) -> Result<bool> {
    Ok(tx.optional(&ANY_REFERRING, vec![]).await?.is_some())
}

/// Those that refer to a statement: id, place, whether they void it.
pub(crate) async fn referring(tx: &mut Tx, id: Uuid) -> Result<Vec<(Uuid, i64, bool)>> {
    let rows = tx.all(&REFERRING, params![id]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}
