//! SQL of files that wait for their job. The statements are one text for every room's table, which has the columns `id`,
//! `job_id`, `content` and `arrived_at`, and those that the room names. Each row comes with how far its job is.

use std::marker::PhantomData;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use crate::arrival::{About, Arrival};
use crate::error::Result;
use crate::job::Progress;
use crate::params;
use crate::row::Row;
use crate::statement::Statement;
use crate::tx::Tx;
use crate::value::{Column, Value};

/// Makes a [`Shelf`]: the room's table, its own columns, the parameters that stand for them from `$5` on, and who may see
/// a file of the list.
///
/// ```ignore
/// pub(super) static SHELF: Shelf<ImportId, Sent> =
///     kernel::shelf!("content_arrivals", "name, actor_id", "$5, $6", "a.actor_id = $1");
/// ```
#[macro_export]
macro_rules! shelf {
    ($table:literal, $own:literal, $values:literal, $seen:literal) => {{
        $crate::statements! {
            /// A file has arrived.
            ADD = concat!(
                "INSERT INTO ", $table, " (id, job_id, content, arrived_at, ", $own, ")
                VALUES ($1, $2, $3, $4, ", $values, ")"
            );
            /// One of them, without its content.
            ONE = concat!(
                "SELECT a.id, a.job_id, a.arrived_at, j.progress_stage, j.progress_done, j.progress_total, j.done_at,
                    j.given_up_at, j.last_error, ", $own, "
                FROM ", $table, " a
                JOIN kernel_jobs j ON j.id = a.job_id
                WHERE a.id = $1"
            );
            /// The newest of them.
            NEWEST = concat!(
                "SELECT a.id, a.job_id, a.arrived_at, j.progress_stage, j.progress_done, j.progress_total, j.done_at,
                    j.given_up_at, j.last_error, ", $own, "
                FROM ", $table, " a
                JOIN kernel_jobs j ON j.id = a.job_id
                WHERE ", $seen, "
                ORDER BY a.arrived_at DESC, a.id DESC
                LIMIT 50"
            );
            /// The content of one.
            CONTENT = concat!("SELECT content FROM ", $table, " WHERE id = $1");
            /// It was read.
            DROP = concat!("DELETE FROM ", $table, " WHERE id = $1");
            /// Those that could not be read, once their time is over.
            FORGET = concat!("DELETE FROM ", $table, " WHERE arrived_at < $1");
        }
        $crate::arrival::Shelf::of($crate::arrival::Texts {
            add: &ADD,
            one: &ONE,
            newest: &NEWEST,
            content: &CONTENT,
            drop: &DROP,
            forget: &FORGET,
        })
    }};
}

/// The statements of a shelf.
#[derive(Debug)]
pub struct Texts {
    /// Keeps a file.
    pub add: &'static Statement,
    /// One file.
    pub one: &'static Statement,
    /// The newest that may be seen.
    pub newest: &'static Statement,
    /// The content of one.
    pub content: &'static Statement,
    /// Takes one away.
    pub drop: &'static Statement,
    /// Takes old ones away.
    pub forget: &'static Statement,
}

/// Where the files of a room wait.
#[derive(Debug)]
pub struct Shelf<I, A> {
    texts: Texts,
    holds: PhantomData<fn() -> (I, A)>,
}

impl<I, A> Shelf<I, A> {
    /// A shelf with its statements; [`shelf!`](crate::shelf) writes them.
    pub const fn of(texts: Texts) -> Self {
        Self { texts, holds: PhantomData }
    }
}

impl<I: Copy + Column + Into<Uuid>, A: About> Shelf<I, A> {
    /// Keeps a file and asks for the job that reads it.
    pub async fn keep(
        &self,
        tx: &mut Tx,
        id: I,
        (job, payload): (&str, impl Serialize),
        content: Vec<u8>,
        about: A,
    ) -> Result<()> {
        let job = tx.enqueue(job, payload).await?;
        let mut values = params![key(id), job, content, tx.now()];
        values.extend(about.values()?);
        tx.execute(self.texts.add, values).await.map(drop)
    }

    /// A file that waits; nothing where it was read, or never arrived.
    pub async fn one(&self, tx: &mut Tx, id: I) -> Result<Option<Arrival<I, A>>> {
        tx.optional(self.texts.one, params![key(id)]).await?.as_ref().map(arrival).transpose()
    }

    /// The newest files that may be seen, by the parameters of the shelf's condition.
    pub async fn newest(&self, tx: &mut Tx, seen: Vec<Value>) -> Result<Vec<Arrival<I, A>>> {
        tx.all(self.texts.newest, seen).await?.iter().map(arrival).collect()
    }

    /// A file with its content, for the job that reads it; nothing where another worker read it before, or a restart
    /// came in between.
    pub async fn open(&self, tx: &mut Tx, id: I) -> Result<Option<(Arrival<I, A>, Vec<u8>)>> {
        let Some(arrival) = self.one(tx, id).await? else { return Ok(None) };
        let content = tx.one(self.texts.content, params![key(id)]).await?.get(0)?;
        Ok(Some((arrival, content)))
    }

    /// Takes a file away: it was read.
    pub async fn take(&self, tx: &mut Tx, id: I) -> Result<()> {
        tx.execute(self.texts.drop, params![key(id)]).await.map(drop)
    }

    /// Lets go of what arrived before an instant.
    pub async fn forget(&self, tx: &mut Tx, before: Timestamp) -> Result<()> {
        tx.execute(self.texts.forget, params![before]).await.map(drop)
    }
}

fn key(id: impl Into<Uuid>) -> Uuid {
    id.into()
}

fn arrival<I: Column, A: About>(row: &Row) -> Result<Arrival<I, A>> {
    let mut c = row.columns();
    Ok(Arrival {
        id: c.next()?,
        job: c.next()?,
        at: c.next()?,
        progress: Progress::read(&mut c)?,
        about: A::read(&mut c)?,
    })
}
