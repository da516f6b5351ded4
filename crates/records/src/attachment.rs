//! Files that came with statements: their bytes stand on a shelf of the house's store of files, here stands which
//! statement brought which.
//!
//! Promises: a statement that is stored has the bytes of its files; bytes that no statement needs any more are deleted.
//! Bytes are kept before their statement is. Whoever stores and whoever deletes holds the storage order meanwhile, so
//! that one sees what the other did.

use bytes::Bytes;
use jiff::Timestamp;
use kernel::files::Files;
use kernel::{BoxFuture, Ctx, Job, Result, Tx, params};
use serde::{Deserialize, Serialize};

use crate::attachment_store as store;
use crate::statement_store::{self, NewRow};

/// The job that deletes bytes which no statement needs.
pub(crate) const SWEEP: &str = "records.sweep_files";
/// So many files are looked at in one transaction.
const TOGETHER: usize = 100;

/// A file that came with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attached {
    /// Its hash as the statement has it, in small letters.
    pub(crate) sha2: String,
    /// Its name in the store of files.
    pub(crate) file: String,
    pub(crate) content_type: String,
    pub(crate) length: usize,
}

impl Attached {
    /// The row of a file, for the statement stored at that place.
    pub(crate) fn of(self, stored_at: Timestamp) -> NewRow {
        params![stored_at, self.sha2, self.file, self.content_type, self.length]
    }
}

/// A file that was sent with its bytes.
#[derive(Debug, Clone)]
pub(crate) struct Brought {
    pub(crate) attached: Attached,
    pub(crate) content: Bytes,
}

/// What the job [`SWEEP`] is about.
#[derive(Debug, Serialize, Deserialize)]
struct Sweep {
    files: Vec<String>,
}

/// Where the bytes are.
pub(crate) fn shelf(files: &Files) -> Files {
    files.shelf("records")
}

/// Keeps the bytes again where they were deleted since they were sent. To be called before the statements that brought
/// them are committed, and after these took their places in the storage order.
pub(crate) async fn ensure(files: &Files, brought: &[Brought]) -> Result<()> {
    let shelf = shelf(files);
    for one in brought {
        shelf.keep_as(&one.attached.file, one.content.clone()).await?;
    }
    Ok(())
}

/// Has the bytes deleted that no statement needs after this transaction.
pub(crate) async fn let_go(tx: &mut Tx, files: Vec<String>) -> Result<()> {
    if !files.is_empty() {
        tx.enqueue(SWEEP, Sweep { files }).await?;
    }
    Ok(())
}

/// Deletes those of some files that no statement needs.
pub(crate) fn sweep<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move { clear(ctx, &job.read::<Sweep>()?.files).await })
}

/// Deletes whatever no statement needs, such as what came just before the server stopped; each night.
pub(crate) fn sweep_all(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        for byte in 0..=u8::MAX {
            let kept = shelf(&ctx.files).beginning_with(byte).await?;
            let needed = store::needed(&mut ctx.db.read().await?, &kept).await?;
            let unneeded: Vec<String> = kept.into_iter().filter(|file| !needed.contains(file)).collect();
            clear(ctx, &unneeded).await?;
        }
        Ok(())
    })
}

async fn clear(ctx: &Ctx, files: &[String]) -> Result<()> {
    let shelf = shelf(&ctx.files);
    for part in files.chunks(TOGETHER) {
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        statement_store::reserve(&mut tx, now, 1).await?;
        let needed = store::needed(&mut tx, part).await?;
        for file in part.iter().filter(|file| !needed.contains(*file)) {
            shelf.delete(file).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
