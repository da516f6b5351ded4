//! What is done later: a row written in the transaction of the change that asks for it. Jobs hold ids, are
//! idempotent, and are tried again with growing pauses until their tries are used up.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::ctx::Ctx;
use crate::error::Result;
use crate::params;
use crate::store;
use crate::tx::Tx;

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
    /// Steps done.
    pub done: i64,
    /// Steps in all; 0 while unknown.
    pub total: i64,
    /// Whether it has ended well.
    pub finished: bool,
    /// Why it was given up, if it was.
    pub given_up: Option<String>,
}

impl Job {
    /// The content as a type.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T> {
        Ok(serde_json::from_value(self.payload.clone())?)
    }

    /// Says how far it is, for the progress bar on the page.
    pub async fn progress(&self, ctx: &Ctx, done: usize, total: usize) -> Result<()> {
        let mut tx = ctx.db.write().await?;
        tx.execute(&store::JOB_PROGRESS, params![self.id, done, total]).await?;
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
        self.execute(&store::ADD_JOB, params![id, kind, payload, due]).await?;
        self.wakes = true;
        Ok(id)
    }

    /// How far a job is; `None` when there is no such job.
    pub async fn job_progress(&mut self, job: Uuid) -> Result<Option<Progress>> {
        let Some(row) = self.optional(&store::READ_PROGRESS, params![job]).await? else { return Ok(None) };
        let mut c = row.columns();
        let (done, total) = (c.next()?, c.next()?);
        let finished = c.next::<Option<i64>>()?.is_some();
        let given_up = c.next::<Option<i64>>()?.is_some();
        let error: Option<String> = c.next()?;
        Ok(Some(Progress { done, total, finished, given_up: error.filter(|_| given_up) }))
    }
}
