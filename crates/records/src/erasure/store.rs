//! SQL of erasures.

use std::collections::BTreeSet;

use jiff::Timestamp;
use kernel::{PersonId, Result, Statement, Tx, Uuid, params};

use super::Receipt;
use crate::several;

kernel::statements! {
    /// A receipt.
    ADD = "INSERT INTO records_erasures
        (id, subject, erased_at, erased_by, reason, statements, mentions, refusals, forwarded_to, documents, files)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    /// The newest receipts.
    NEWEST = "SELECT id, erased_at, erased_by, reason, statements, mentions, refusals, forwarded_to, documents, files
        FROM records_erasures
        ORDER BY erased_at DESC, id DESC
        LIMIT $1";
    /// Other stores that took anything stored from an instant on, those that were taken away too. One that is sent
    /// everything again stands further back than it had come, but not when it took something last.
    TAKERS = "SELECT name
        FROM records_targets
        WHERE sent > 0 AND (through_at >= $1 OR last_sent_at >= $1)
        ORDER BY name, id";
    /// Whether anybody was.
    ANY = "SELECT id FROM records_erasures ORDER BY id LIMIT 1";
    /// The texts of one person's statements, in storage order.
    TEXTS = "SELECT stored_at, raw FROM records_statements WHERE person_id = $1 AND stored_at > $2 ORDER BY stored_at LIMIT $3";
    /// The same of one actor.
    TEXTS_OF_ACTOR = "SELECT stored_at, raw FROM records_statements WHERE actor = $1 AND stored_at > $2 ORDER BY stored_at LIMIT $3";
    /// What tools keep about one agent.
    DOCUMENTS_OF = "SELECT kind, name, activity_iri, registration, content_type, updated_at, content
        FROM records_documents
        WHERE agent = $1 AND etag <> ''
        ORDER BY kind, updated_at, id";
    /// What tools keep about one person.
    DOCUMENTS = "SELECT kind, name, activity_iri, registration, content_type, updated_at, content
        FROM records_documents
        WHERE person_id = $1 AND etag <> ''
        ORDER BY kind, updated_at, id";
}

pub(super) async fn add(tx: &mut Tx, subject: Uuid, receipt: &Receipt) -> Result<()> {
    let Receipt { id, at, by, reason, statements, mentions, refusals, documents, files, forwarded_to } =
        receipt;
    let names = forwarded_to.join("\n");
    let row =
        params![*id, subject, *at, by, reason, *statements, *mentions, *refusals, names, *documents, *files];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn newest(tx: &mut Tx, limit: u32) -> Result<Vec<Receipt>> {
    let mut found = Vec::new();
    for row in tx.all(&NEWEST, params![limit]).await? {
        let mut c = row.columns();
        let (id, at, by, reason) = (c.next()?, c.next()?, c.next()?, c.next()?);
        let (statements, mentions, refusals) = (c.next()?, c.next()?, c.next()?);
        let names: String = c.next()?;
        let forwarded_to = names.lines().map(str::to_owned).collect();
        let (documents, files) = (c.next()?, c.next()?);
        found.push(Receipt {
            id,
            at,
            by,
            reason,
            statements,
            mentions,
            refusals,
            documents,
            files,
            forwarded_to,
        });
    }
    Ok(found)
}

/// The names of other stores that may have got what was stored from an instant on.
pub(super) async fn takers(tx: &mut Tx, since: Timestamp) -> Result<Vec<String>> {
    tx.all(&TAKERS, params![since]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn nobody(tx: &mut Tx) -> Result<bool> {
    Ok(tx.optional(&ANY, vec![]).await?.is_none())
}

/// Those of some agents that were erased.
pub(super) async fn known(tx: &mut Tx, subjects: &[Uuid]) -> Result<BTreeSet<Uuid>> {
    let mut found = BTreeSet::new();
    for part in subjects.chunks(several::MOST) {
        let list = several::places(part.len());
        let text = format!(
            "SELECT DISTINCT subject FROM records_erasures WHERE subject IN ({list}) ORDER BY subject"
        );
        for row in tx.all(&Statement::built("KNOWN", text), several::padded(part)).await? {
            found.insert(row.get(0)?);
        }
    }
    Ok(found)
}

/// A document about a person.
pub(super) struct Kept {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) activity: Option<String>,
    pub(super) registration: Option<Uuid>,
    pub(super) content_type: String,
    pub(super) updated_at: Timestamp,
    pub(super) content: Vec<u8>,
}

pub(super) async fn documents(tx: &mut Tx, person: PersonId) -> Result<Vec<Kept>> {
    tx.all(&DOCUMENTS, params![person]).await?.iter().map(kept).collect()
}

pub(super) async fn documents_of(tx: &mut Tx, agent: Uuid) -> Result<Vec<Kept>> {
    tx.all(&DOCUMENTS_OF, params![agent]).await?.iter().map(kept).collect()
}

fn kept(row: &kernel::Row) -> Result<Kept> {
    let mut c = row.columns();
    let (kind, name, activity) = (c.next()?, c.next()?, c.next()?);
    let registration = Some(c.next::<Uuid>()?).filter(|id| !id.is_nil());
    let (content_type, updated_at, content) = (c.next()?, c.next()?, c.next()?);
    Ok(Kept { kind, name, activity, registration, content_type, updated_at, content })
}

pub(super) async fn texts_of_actor(
    tx: &mut Tx,
    actor: Uuid,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<(Timestamp, String)>> {
    let rows = tx.all(&TEXTS_OF_ACTOR, params![actor, after, limit]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(super) async fn texts(
    tx: &mut Tx,
    person: PersonId,
    after: Timestamp,
    limit: u32,
) -> Result<Vec<(Timestamp, String)>> {
    let rows = tx.all(&TEXTS, params![person, after, limit]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}
