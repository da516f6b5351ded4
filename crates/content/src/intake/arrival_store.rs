//! SQL of files that wait to be read into a course.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Row, Tx, Uuid, params};

use super::arrival::{Arrival, Refused};
use crate::ids::ImportId;

kernel::statements! {
    ADD = "INSERT INTO content_arrivals (id, job_id, name, content, arrived_at, actor_id)
        VALUES ($1, $2, $3, $4, $5, $6)";
    ONE = "SELECT id, job_id, name, actor_id, arrived_at, refused FROM content_arrivals WHERE id = $1";
    CONTENT = "SELECT content FROM content_arrivals WHERE id = $1";
    NEWEST = "SELECT id, job_id, name, actor_id, arrived_at, refused
        FROM content_arrivals WHERE actor_id = $1 OR $2
        ORDER BY arrived_at DESC, id DESC
        LIMIT 50";
    /// It may not come in: what it says is not kept any longer.
    REFUSE = "UPDATE content_arrivals SET refused = $2, content = $3 WHERE id = $1";
    DROP = "DELETE FROM content_arrivals WHERE id = $1";
    FORGET = "DELETE FROM content_arrivals WHERE arrived_at < $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: ImportId,
    job: Uuid,
    name: &str,
    content: Vec<u8>,
    actor: PersonId,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD, params![id, job, name, content, now, actor]).await.map(drop)
}

pub(super) async fn one(tx: &mut Tx, id: ImportId) -> Result<Option<Arrival>> {
    match tx.optional(&ONE, params![id]).await? {
        Some(row) => arrival(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

pub(super) async fn newest(tx: &mut Tx, person: Option<PersonId>, all: bool) -> Result<Vec<Arrival>> {
    let mut found = Vec::new();
    for row in tx.all(&NEWEST, params![person, all]).await? {
        found.push(arrival(tx, &row).await?);
    }
    Ok(found)
}

async fn arrival(tx: &mut Tx, row: &Row) -> Result<Arrival> {
    let mut c = row.columns();
    let (id, job): (ImportId, Uuid) = (c.next()?, c.next()?);
    let progress = tx.job_progress(job).await?.ok_or(Error::NotFound)?;
    let (name, actor, at) = (c.next()?, c.next()?, c.next()?);
    let refused =
        c.next::<Option<serde_json::Value>>()?.map(serde_json::from_value::<Refused>).transpose()?;
    Ok(Arrival { id, name, actor, at, refused, job, progress })
}

pub(super) async fn content(tx: &mut Tx, id: ImportId) -> Result<Vec<u8>> {
    tx.one(&CONTENT, params![id]).await?.get(0)
}

pub(super) async fn refuse(tx: &mut Tx, id: ImportId, why: &Refused) -> Result<()> {
    let why = serde_json::to_value(why)?;
    tx.execute(&REFUSE, params![id, why, Vec::<u8>::new()]).await.map(drop)
}

pub(super) async fn gone(tx: &mut Tx, id: ImportId) -> Result<()> {
    tx.execute(&DROP, params![id]).await.map(drop)
}

/// Lets go of what arrived before an instant.
pub(super) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.execute(&FORGET, params![before]).await.map(drop)
}
