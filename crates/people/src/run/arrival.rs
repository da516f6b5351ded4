//! A staff file that has arrived and waits to be read. A job reads it; what it finds is a run with the same id.
//!
//! Leaves out mapping, correcting and applying: those are acts at a run.

use jiff::civil::Date;
use kernel::{Actor, BoxFuture, Ctx, Job, JobKind, PersonId, Result, Role, Turn, Tx, params};
use serde::{Deserialize, Serialize};

use super::arrival_store::SHELF;
use super::import::{self, Upload};
use crate::ids::RunId;

/// Reads a file that has arrived.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run: read, tries: 3, turn: Turn::Apart };
const NAME: &str = "people.read_file";
/// Who reads where whoever sent the file is no person.
const READER: Actor = Actor::system("a staff file is read");

/// A file that waits, or whose reading was given up.
pub type Arrival = kernel::Arrival<RunId, Sent>;

/// What is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// The file's name.
    pub file_name: String,
    /// The feed, where it was named.
    pub feed_name: Option<String>,
    /// The day it speaks of.
    pub day: Date,
    /// Who sent it, as [`Actor::mark`] writes it.
    pub by: String,
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
    let file_name = upload.name.chars().take(200).collect();
    let sent = Sent { file_name, feed_name: upload.feed, day, by: actor.mark() };
    SHELF.keep(&mut tx, id, (NAME, Payload { run: id }), upload.bytes.to_vec(), sent).await?;
    tx.commit().await?;
    Ok(id)
}

/// A file that waits; nothing where it was read, or never arrived.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor runs the installation.
pub async fn waiting(actor: &Actor, tx: &mut Tx, id: RunId) -> Result<Option<Arrival>> {
    actor.require_any(&[Role::ItAdmin])?;
    SHELF.one(tx, id).await
}

/// Every file that waits, newest first.
///
/// # Errors
/// As [`waiting`].
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Arrival>> {
    actor.require_any(&[Role::ItAdmin])?;
    SHELF.newest(tx, params![]).await
}

fn read<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let Payload { run } = job.read()?;
        let mut tx = ctx.db.read().await?;
        let Some((Arrival { about, .. }, bytes)) = SHELF.open(&mut tx, run).await? else { return Ok(()) };
        drop(tx);
        // Whoever sent it was let in then; reading changes nothing but this run.
        let reader = match about.by.parse::<PersonId>() {
            Ok(person) => Actor::person(person, [Role::ItAdmin]),
            Err(_) => READER,
        };
        let upload = Upload {
            name: about.file_name,
            bytes: bytes.into(),
            feed: about.feed_name,
            mapping: None,
            day: Some(about.day),
        };
        job.metered(
            ctx,
            |meter| async move { import::read_as(ctx, &reader, upload, run, false, &meter).await },
        )
        .await
    })
}
