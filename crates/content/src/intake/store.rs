//! SQL of imports.

use kernel::{PersonId, Result, Row, Tx, params};

use super::Import;
use crate::ids::ImportId;

kernel::statements! {
    ADD = "INSERT INTO content_imports (
            id, source, layout, outcome, course_id, version_id, actor_id, report, imported_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    FIND = "SELECT id, source, outcome, course_id, version_id, actor_id, report, imported_at
        FROM content_imports WHERE id = $1";
    NEWEST = "SELECT id, source, outcome, course_id, version_id, actor_id, report, imported_at
        FROM content_imports WHERE actor_id = $1 OR $2
        ORDER BY imported_at DESC, id DESC
        LIMIT 50";
}

pub(super) async fn add(tx: &mut Tx, import: &Import) -> Result<()> {
    let report = serde_json::to_value(&import.report)?;
    let values = params![
        import.id,
        &import.source,
        &import.report.layout,
        &import.outcome,
        import.course,
        import.version,
        import.actor,
        report,
        import.at
    ];
    tx.execute(&ADD, values).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: ImportId) -> Result<Import> {
    import(&tx.one(&FIND, params![id]).await?)
}

pub(super) async fn newest(tx: &mut Tx, person: Option<PersonId>, all: bool) -> Result<Vec<Import>> {
    tx.all(&NEWEST, params![person, all]).await?.iter().map(import).collect()
}

fn import(row: &Row) -> Result<Import> {
    let mut c = row.columns();
    let (id, source, outcome, course, version, actor) =
        (c.next()?, c.next()?, c.next()?, c.next()?, c.next()?, c.next()?);
    let report = serde_json::from_value(c.next::<serde_json::Value>()?)?;
    Ok(Import { id, source, outcome, course, version, actor, report, at: c.next()? })
}
