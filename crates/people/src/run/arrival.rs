//! A staff file that has arrived and waits to be read. A job reads it; what it finds is a run with the same id.
//!
//! Leaves out mapping, correcting and applying: those are acts at a run.

use bytes::Bytes;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::job::Progress;
use kernel::{Actor, BoxFuture, Ctx, Job, JobKind, PersonId, Result, Role, Turn, Tx, Uuid};
use serde::{Deserialize, Serialize};

use super::arrival_store as store;
use super::import::{self, Upload};
use crate::ids::RunId;

/// Reads a file that has arrived.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: read, tries: 3, turn: Turn::Apart };
const NAME: &str = "people.read_file";
/// Who reads where whoever sent the file is no person.
const READER: Actor = Actor::system("a staff file is read");

/// A file that waits, or whose reading was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The run that it will be.
    pub id: RunId,
    /// The file's name.
    pub file_name: String,
    /// The feed, where it was named.
    pub feed_name: Option<String>,
    /// The day it speaks of.
    pub day: Date,
    /// When it arrived.
    pub arrived_at: Timestamp,
    /// Who sent it, as [`Actor::mark`] writes it.
    pub arrived_by: String,
    /// Who reads it.
    pub job: Uuid,
    /// How far its reading is.
    pub progress: Progress,
}

#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    run: RunId,
}

/// Keeps a file and asks for it to be read. Its run will have the id that is given back.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor runs the installation.
pub async fn arrive(ctx: &Ctx, actor: &Actor, upload: Upload) -> Result<RunId> {
    actor.require_any(&[Role::ItAdmin])?;
    let day = upload.day.unwrap_or_else(|| ctx.clock().today(&ctx.config.time_zone));
    let mut tx = ctx.db.write().await?;
    let id: RunId = tx.id();
    let job = tx.enqueue(NAME, Payload { run: id }).await?;
    store::add(&mut tx, id, job, &upload, day, &actor.mark()).await?;
    tx.commit().await?;
    Ok(id)
}

/// A file that waits; nothing where it was read, or never arrived.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor runs the installation.
pub async fn waiting(actor: &Actor, tx: &mut Tx, id: RunId) -> Result<Option<Arrival>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::one(tx, id).await
}

/// Every file that waits, newest first.
///
/// # Errors
/// As [`waiting`].
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Arrival>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::newest(tx).await
}

fn read<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let Payload { run } = job.read()?;
        let mut tx = ctx.db.read().await?;
        // Read before, by another worker or before a restart.
        let Some(arrival) = store::one(&mut tx, run).await? else { return Ok(()) };
        let bytes = Bytes::from(store::content(&mut tx, run).await?);
        drop(tx);
        // Whoever sent it was let in then; reading changes nothing but this run.
        let reader = match arrival.arrived_by.parse::<PersonId>() {
            Ok(person) => Actor::person(person, [Role::ItAdmin]),
            Err(_) => READER,
        };
        let upload = Upload {
            name: arrival.file_name,
            bytes,
            feed: arrival.feed_name,
            mapping: None,
            day: Some(arrival.day),
        };
        job.metered(ctx, |meter| async move { import::read_as(ctx, &reader, upload, run, &meter).await })
            .await
    })
}
