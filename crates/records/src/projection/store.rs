//! SQL of what is kept of projections, and of how far making them again has come.

use jiff::Timestamp;
use kernel::{Error, Result, Tx, params};

use super::{Far, Projection};

kernel::statements! {
    /// What is kept of one.
    KEPT = "SELECT version, built_at FROM records_projections WHERE name = $1";
    /// It was made again.
    MARK = "INSERT INTO records_projections (name, version, built_at, statements)
        VALUES ($1, $2, $3, $4)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version, built_at = excluded.built_at,
            statements = excluded.statements";
    /// How far it has come. What another version began is worth nothing.
    FAR = "SELECT person_id, statements FROM records_rebuilds WHERE name = $1 AND version = $2";
    /// It has come further.
    REACH = "INSERT INTO records_rebuilds (name, version, began_at, person_id, statements)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version, person_id = excluded.person_id,
            statements = excluded.statements";
    /// It is done.
    DONE = "DELETE FROM records_rebuilds WHERE name = $1";
    /// All of them begin anew.
    FORGET = "DELETE FROM records_rebuilds";
}

pub(super) async fn kept(tx: &mut Tx, name: &str) -> Result<Option<(i64, Timestamp)>> {
    let row = tx.optional(&KEPT, params![name]).await?;
    row.map(|row| Ok((row.get(0)?, row.get(1)?))).transpose()
}

pub(super) async fn mark(tx: &mut Tx, name: &str, version: i64, statements: usize) -> Result<()> {
    let now = tx.now();
    tx.execute(&MARK, params![name, version, now, statements]).await?;
    tx.execute(&DONE, params![name]).await?;
    Ok(())
}

/// How far this version has come, where it has begun and not ended.
pub(super) async fn far(tx: &mut Tx, projection: &Projection) -> Result<Option<Far>> {
    let Some(row) = tx.optional(&FAR, params![projection.name, projection.version]).await? else {
        return Ok(None);
    };
    let statements = usize::try_from(row.get::<i64>(1)?).map_err(Error::internal)?;
    Ok(Some(Far { person: row.get(0)?, statements }))
}

pub(super) async fn reach(tx: &mut Tx, projection: &Projection, far: &Far) -> Result<()> {
    let now = tx.now();
    let row = params![projection.name, projection.version, now, far.person, far.statements];
    tx.execute(&REACH, row).await?;
    Ok(())
}

pub(super) async fn forget(tx: &mut Tx) -> Result<()> {
    tx.execute(&FORGET, vec![]).await?;
    Ok(())
}
