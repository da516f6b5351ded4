//! All SQL of the documents.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, Uuid, params};

use crate::document::{Document, Place};

kernel::statements! {
    /// Locks a document's row, making an empty one where there is none, and gives it as it is.
    CLAIM = "INSERT INTO records_documents
        (id, kind, activity, agent, registration, person_id, name, activity_iri, agent_text, content_type, etag, content,
            updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', $10, 0)
        ON CONFLICT (id) DO UPDATE SET id = excluded.id
        RETURNING content_type, etag, content, updated_at";
    /// The new content of a row that is claimed.
    KEEP = "UPDATE records_documents
        SET content_type = $2, etag = $3, content = $4, updated_at = $5
        WHERE id = $1";
    /// One of them.
    FIND = "SELECT content_type, etag, content, updated_at FROM records_documents WHERE id = $1";
    /// The names at a place, of one registration or of all ($5 absent).
    NAMES = "SELECT name, MAX(updated_at)
        FROM records_documents
        WHERE kind = $1 AND activity = $2 AND agent = $3 AND updated_at > $4
            AND (CAST($5 AS UUID) IS NULL OR registration = $5)
        GROUP BY name
        ORDER BY name";
    /// Deletes one.
    DELETE = "DELETE FROM records_documents WHERE id = $1";
    /// Deletes all at a place, of one registration or of all ($4 absent).
    DELETE_ALL = "DELETE FROM records_documents
        WHERE kind = $1 AND activity = $2 AND agent = $3
            AND (CAST($4 AS UUID) IS NULL OR registration = $4)";
}

/// Takes hold of a document until the transaction ends; nobody else changes it meanwhile.
pub(crate) async fn claim(
    tx: &mut Tx,
    place: &Place,
    name: &str,
    person: Option<PersonId>,
) -> Result<Option<Document>> {
    let row = params![
        place.id(name),
        place.kind.name(),
        place.activity_term(),
        place.agent_term(),
        place.registration(),
        person,
        name,
        place.activity.clone(),
        place.agent.as_ref().map(wire_xapi::Actor::print),
        Vec::<u8>::new(),
    ];
    let found = read(&tx.one(&CLAIM, row).await?)?;
    Ok(Some(found).filter(|document| !document.etag.is_empty()))
}

pub(crate) async fn keep(tx: &mut Tx, id: Uuid, document: Document) -> Result<()> {
    let Document { content_type, etag, content, updated_at } = document;
    tx.execute(&KEEP, params![id, content_type, etag, content, updated_at]).await?;
    Ok(())
}

pub(crate) async fn find(tx: &mut Tx, id: Uuid) -> Result<Option<Document>> {
    tx.optional(&FIND, params![id]).await?.as_ref().map(read).transpose()
}

/// The names of the documents at a place that were changed after an instant, and when each was.
pub(crate) async fn names(
    tx: &mut Tx,
    place: &Place,
    since: Option<Timestamp>,
) -> Result<Vec<(String, Timestamp)>> {
    let since = since.map_or(0, Timestamp::as_microsecond);
    let place =
        params![place.kind.name(), place.activity_term(), place.agent_term(), since, place.registration];
    tx.all(&NAMES, place).await?.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn delete(tx: &mut Tx, id: Uuid) -> Result<()> {
    tx.execute(&DELETE, params![id]).await?;
    Ok(())
}

pub(crate) async fn delete_all(tx: &mut Tx, place: &Place) -> Result<()> {
    let place = params![place.kind.name(), place.activity_term(), place.agent_term(), place.registration];
    tx.execute(&DELETE_ALL, place).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Document> {
    let mut c = row.columns();
    Ok(Document { content_type: c.next()?, etag: c.next()?, content: c.next()?, updated_at: c.next()? })
}
