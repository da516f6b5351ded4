//! SQL of staff files that wait to be read.

use jiff::civil::Date;
use kernel::{Error, Result, Row, Tx, Uuid, params};

use super::arrival::Arrival;
use super::import::Upload;
use crate::ids::RunId;

kernel::statements! {
    /// A file has arrived.
    ADD = "INSERT INTO people_arrivals (id, job_id, file_name, feed_name, day, content, arrived_at, arrived_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// One of them, without its content.
    ONE = "SELECT id, job_id, file_name, feed_name, day, arrived_at, arrived_by FROM people_arrivals WHERE id = $1";
    /// Its content.
    CONTENT = "SELECT content FROM people_arrivals WHERE id = $1";
    /// The newest of them.
    NEWEST = "SELECT id, job_id, file_name, feed_name, day, arrived_at, arrived_by
        FROM people_arrivals
        ORDER BY arrived_at DESC, id DESC
        LIMIT 50";
    /// It was read.
    DROP = "DELETE FROM people_arrivals WHERE id = $1";
    /// Those that could not be read, once their time is over.
    FORGET = "DELETE FROM people_arrivals WHERE arrived_at < $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: RunId,
    job: Uuid,
    upload: &Upload,
    day: Date,
    by: &str,
) -> Result<()> {
    let name: String = upload.name.chars().take(200).collect();
    let now = tx.now();
    let values = params![id, job, name, upload.feed.clone(), day, upload.bytes.to_vec(), now, by];
    tx.execute(&ADD, values).await.map(drop)
}

pub(super) async fn one(tx: &mut Tx, id: RunId) -> Result<Option<Arrival>> {
    match tx.optional(&ONE, params![id]).await? {
        Some(row) => arrival(tx, &row).await.map(Some),
        None => Ok(None),
    }
}

pub(super) async fn newest(tx: &mut Tx) -> Result<Vec<Arrival>> {
    let mut all = Vec::new();
    for row in tx.all(&NEWEST, params![]).await? {
        all.push(arrival(tx, &row).await?);
    }
    Ok(all)
}

async fn arrival(tx: &mut Tx, row: &Row) -> Result<Arrival> {
    let mut c = row.columns();
    let (id, job): (RunId, Uuid) = (c.next()?, c.next()?);
    let progress = tx.job_progress(job).await?.ok_or(Error::NotFound)?;
    Ok(Arrival {
        id,
        file_name: c.next()?,
        feed_name: c.next()?,
        day: c.next()?,
        arrived_at: c.next()?,
        arrived_by: c.next()?,
        job,
        progress,
    })
}

pub(super) async fn content(tx: &mut Tx, id: RunId) -> Result<Vec<u8>> {
    tx.one(&CONTENT, params![id]).await?.get(0)
}

pub(super) async fn gone(tx: &mut Tx, id: RunId) -> Result<()> {
    tx.execute(&DROP, params![id]).await.map(drop)
}

/// Lets go of what arrived before an instant.
pub(super) async fn forget(tx: &mut Tx, before: jiff::Timestamp) -> Result<()> {
    tx.execute(&FORGET, params![before]).await.map(drop)
}
