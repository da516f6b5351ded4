//! What is done later: a row written in the transaction of the change that asks for it. Jobs hold ids, are
//! idempotent, and are tried again with growing pauses until their tries are used up.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::watch;
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::{Error, Result};
use crate::meter::{Meter, Told, next};
use crate::params;
use crate::room::Turn;
use crate::row::Columns;
use crate::store;
use crate::tx::Tx;

/// How long one worker may hold a job before another takes it over.
pub(crate) const CLAIM: SignedDuration = SignedDuration::from_mins(10);
/// The same for one that tells how far it is, which holds it on: so soon is it taken up again after a kill.
const HOLD: SignedDuration = SignedDuration::from_mins(1);
/// How often it holds on where there is nothing new to tell.
const BEAT: Duration = Duration::from_secs(15);
/// How often what is told is written down, for whoever looks at a page.
const PAUSE: Duration = Duration::from_millis(400);

/// A job that is being done.
#[derive(Clone, Debug)]
pub struct Job {
    /// Its id.
    pub id: Uuid,
    /// Its kind: `identity.send_link`.
    pub kind: String,
    /// Ids of what it is about.
    pub payload: serde_json::Value,
    /// How often it was tried before, from 0.
    pub attempts: i64,
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, by a word of the job's room; nothing while it waits for its turn.
    pub stage: Option<String>,
    /// Pieces of it done.
    pub done: i64,
    /// Pieces in all; 0 while unknown.
    pub total: i64,
    /// Whether it has ended well.
    pub finished: bool,
    /// Why it was given up, if it was.
    pub given_up: Option<String>,
}

impl Progress {
    /// Reads the six columns of a job that say it.
    pub(crate) fn read(c: &mut Columns<'_>) -> Result<Self> {
        let (stage, done, total) = (c.next()?, c.next()?, c.next()?);
        let finished = c.next::<Option<i64>>()?.is_some();
        let given_up = c.next::<Option<i64>>()?.is_some();
        let error: Option<String> = c.next()?;
        Ok(Self { stage, done, total, finished, given_up: error.filter(|_| given_up) })
    }
}

impl Job {
    /// The content as a type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        Ok(serde_json::from_value(self.payload.clone())?)
    }

    /// Does the work, and writes down how far it is while it goes on, for the bar on a page.
    pub async fn metered<T, F: Future<Output = T>>(&self, ctx: &Ctx, work: impl FnOnce(Meter) -> F) -> T {
        let (tell, mut told) = watch::channel(Told::default());
        let listen = async |mut ended| {
            while next(&mut told, &mut ended, Some(BEAT)).await {
                let now = *told.borrow_and_update();
                // The bar is not worth the work: it goes on without.
                if let Err(error) = self.progress(ctx, now).await {
                    tracing::warn!(%error, kind = self.kind, "how far a job is was not kept");
                }
                tokio::select! {
                    _ = &mut ended => return,
                    () = tokio::time::sleep(PAUSE) => {}
                }
            }
        };
        Meter::beside(work, tell, listen).await
    }

    /// Writes down how far it is.
    pub async fn progress(&self, ctx: &Ctx, told: Told) -> Result<()> {
        let mut tx = ctx.db.write().await?;
        let until = tx.now().checked_add(HOLD).map_err(Error::internal)?;
        tx.execute(&store::JOB_PROGRESS, params![self.id, told.stage, told.done, told.of, until]).await?;
        tx.commit().await
    }
}

impl Tx {
    /// Asks for a job, now.
    pub async fn enqueue(&mut self, kind: &str, payload: impl Serialize) -> Result<Uuid> {
        let now = self.now();
        self.enqueue_at(kind, payload, now).await
    }

    /// Asks for a job at an instant.
    pub async fn enqueue_at(&mut self, kind: &str, payload: impl Serialize, due: Timestamp) -> Result<Uuid> {
        let id: Uuid = self.id();
        let payload = serde_json::to_value(payload)?;
        let turn = self.shared.job_kind(kind).map_or(Turn::Usual, |kind| kind.turn).code();
        self.execute(&store::ADD_JOB, params![id, kind, payload, due, turn]).await?;
        self.wakes = true;
        Ok(id)
    }

    /// How far a job is; `None` when there is no such job.
    pub async fn job_progress(&mut self, job: Uuid) -> Result<Option<Progress>> {
        let row = self.optional(&store::READ_PROGRESS, params![job]).await?;
        row.map(|row| Progress::read(&mut row.columns())).transpose()
    }
}
