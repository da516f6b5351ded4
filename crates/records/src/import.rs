//! Files of statements in: one a line or a JSON array, packed with gzip or not.
//!
//! Promises: a second run changes nothing; a run that was stopped goes on where it was; a statement that can't be
//! taken is set aside with its line, its path and its clause, and costs no other. Leaves out attachments' bytes.

mod piece;
mod split;
pub(crate) mod store;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::MultiGzDecoder;
use jiff::Timestamp;
use kernel::{Actor, Ctx, Error, Result, Role, Tx};
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;
use wire_xapi::Agent;

use crate::intake;
use crate::record::{Origin, Unstored, store_groups};
use crate::recorded::Recorded;
use crate::refusal::{self, Fresh, Wrong};
use piece::{Common, Ready};
use split::Pieces;

kernel::id!(
    /// A file of statements that was read.
    ImportId
);

/// So many statements share a transaction.
const TOGETHER: usize = 500;
/// The status that stands for a person who was erased.
const ERASED: u16 = 409;
/// At most so many refusals of one import are kept for the page; the file of those set aside has all.
const SHOWN: usize = 1_000;

/// What became of the statements of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Looked at.
    pub items: usize,
    /// New, stored.
    pub stored: usize,
    /// There already, the same.
    pub known: usize,
    /// Set aside.
    pub refused: usize,
}

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The import.
    pub id: ImportId,
    /// All of it, earlier runs of the same file that were stopped included.
    pub counts: Counts,
    /// How many an earlier run had looked at, when this one went on from there.
    pub resumed_after: usize,
    /// Why statements were set aside, the most frequent reason first.
    pub reasons: Vec<Reason>,
}

/// One reason, and how many statements it cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What was wrong with the first of them.
    pub wrong: Wrong,
    /// The line of the first of them.
    pub line: u64,
    /// How many.
    pub times: usize,
}

/// An import of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its id.
    pub id: ImportId,
    /// The name of the file.
    pub name: String,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When it came to its end.
    pub finished_at: Option<Timestamp>,
    /// What became of its statements.
    pub counts: Counts,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Far {
    /// Bytes of the file that were read.
    pub bytes: u64,
    /// Bytes of the file.
    pub of: u64,
    /// Statements so far.
    pub counts: Counts,
}

/// Reads a file into the store, for the IT administrator. Statements that can't be taken are added to the file
/// `aside`, one a line as they came, so that they can be mended and read in again; it is made when the first one is.
///
/// # Errors
/// [`Error::Invalid`] when the file can't be read or ends in the middle. What came before stays, and the next run of
/// the same file goes on from there.
pub async fn import(
    ctx: &Ctx,
    actor: &Actor,
    file: &Path,
    aside: &Path,
    tell: &(dyn Fn(Far) + Sync),
) -> Result<Report> {
    actor.require_any(&[Role::ItAdmin])?;
    let (digest, of) = digest(file)?;
    let (id, start, common) = begin(ctx, actor, file, &digest).await?;
    let read = Arc::new(AtomicU64::new(0));
    let (queue, mut ready) = mpsc::channel(2);
    let reader = {
        let (file, read) = (file.to_owned(), read.clone());
        tokio::task::spawn_blocking(move || pieces(&file, &read, start.items, &common, &queue))
    };
    let mut run =
        Run { id, counts: start, reasons: BTreeMap::new(), aside: Aside::new(aside, start.items > 0) };
    while let Some(batch) = ready.recv().await {
        run.store(ctx, batch).await?;
        tell(Far { bytes: read.load(Ordering::Relaxed), of, counts: run.counts });
    }
    reader.await.map_err(Error::internal)??;
    run.aside.finish()?;
    let mut tx = ctx.db.write().await?;
    let now = tx.now();
    store::finish(&mut tx, id, now).await?;
    tx.emit(actor, "records.imported", None, serde_json::json!({ "import": id })).await?;
    tx.commit().await?;
    let mut reasons: Vec<Reason> = run.reasons.into_values().collect();
    reasons.sort_by_key(|reason| (std::cmp::Reverse(reason.times), reason.line));
    Ok(Report { id, counts: run.counts, resumed_after: start.items, reasons })
}

/// The newest imports.
pub async fn imports(actor: &Actor, tx: &mut Tx, limit: u32) -> Result<Vec<Past>> {
    actor.require_any(&[Role::ItAdmin])?;
    store::newest(tx, limit).await
}

async fn begin(ctx: &Ctx, actor: &Actor, file: &Path, digest: &str) -> Result<(ImportId, Counts, Common)> {
    let mut tx = ctx.db.write().await?;
    let installation = tx.installation().await?;
    let (id, counts) = match store::stopped(&mut tx, digest).await? {
        Some(found) => found,
        None => {
            let id = tx.id();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            store::begin(&mut tx, id, digest, &name, &actor.mark()).await?;
            (id, Counts::default())
        }
    };
    tx.commit().await?;
    let authority: wire_xapi::Actor = Agent::account(&installation, "imports").named("Import").into();
    let common = Common { import: id, authority_text: authority.print(), authority };
    Ok((id, counts, common))
}

fn digest(file: &Path) -> Result<(String, u64)> {
    let mut open = File::open(file).map_err(|error| unreadable(file, &error))?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut length = 0;
    loop {
        let count = open.read(&mut buffer).map_err(|error| unreadable(file, &error))?;
        if count == 0 {
            return Ok((hex::encode(hash.finalize()), length));
        }
        length += count as u64;
        hash.update(&buffer[..count]);
    }
}

fn unreadable(file: &Path, error: &std::io::Error) -> Error {
    Error::invalid_plain(file.display().to_string(), format!("can't be read: {error}"))
}

/// Counts what is read of the file, for the progress bar.
struct Counted(File, Arc<AtomicU64>);

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.0.read(buffer)?;
        self.1.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

/// Reads, takes apart and checks, beside the writer. `skip` statements were looked at before.
fn pieces(
    file: &Path,
    read: &Arc<AtomicU64>,
    skip: usize,
    common: &Common,
    queue: &mpsc::Sender<Vec<Ready>>,
) -> Result<()> {
    let mut open = File::open(file).map_err(|error| unreadable(file, &error))?;
    let mut magic = [0; 2];
    let packed =
        open.read(&mut magic).map_err(|error| unreadable(file, &error))? == 2 && magic == [0x1f, 0x8b];
    open.seek(SeekFrom::Start(0)).map_err(|error| unreadable(file, &error))?;
    let plain = BufReader::with_capacity(1 << 16, Counted(open, read.clone()));
    let text: Box<dyn BufRead> = if packed {
        Box::new(BufReader::with_capacity(1 << 16, MultiGzDecoder::new(plain)))
    } else {
        Box::new(plain)
    };
    let mut from = Pieces::new(text);
    let (mut seen, mut batch) = (0, Vec::with_capacity(TOGETHER));
    loop {
        let piece = match from.next() {
            Ok(piece) => piece,
            Err(error) => {
                // What was read whole is kept before the fault is told.
                let _ = queue.blocking_send(batch);
                let message = format!(
                    "broke off after {seen} statements: {error}. What came before is stored; get the file again \
                     and run the import once more"
                );
                return Err(Error::invalid_plain(file.display().to_string(), message));
            }
        };
        let Some(piece) = piece else { break };
        seen += 1;
        if seen <= skip {
            continue;
        }
        batch.push(common.read(piece));
        if batch.len() == TOGETHER && queue.blocking_send(std::mem::take(&mut batch)).is_err() {
            return Ok(());
        }
    }
    let _ = queue.blocking_send(batch);
    Ok(())
}

struct Run {
    id: ImportId,
    counts: Counts,
    reasons: BTreeMap<(String, String), Reason>,
    aside: Aside,
}

impl Run {
    /// Stores a batch with its place in the file, in one transaction.
    async fn store(&mut self, ctx: &Ctx, batch: Vec<Ready>) -> Result<()> {
        let mut counts = self.counts;
        counts.items += batch.len();
        let (mut groups, mut places, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for ready in batch {
            match ready.outcome {
                Ok(incoming) => {
                    groups.push(vec![incoming]);
                    places.push((ready.line, ready.text));
                }
                Err(fresh) => refused.push((ready.line, ready.text, fresh)),
            }
        }
        let mut tx = ctx.db.write().await?;
        let installation = tx.installation().await?;
        let results = store_groups(&mut tx, &installation, groups, Origin::Outside).await?;
        let mut new: Vec<&Recorded> = Vec::new();
        for (result, (line, text)) in results.iter().zip(places) {
            match result {
                Ok(stored) => {
                    let fresh = stored.iter().filter(|one| one.new);
                    new.extend(fresh.clone());
                    counts.stored += fresh.count();
                    counts.known += stored.iter().filter(|one| !one.new).count();
                }
                Err(Unstored::Erased) => {
                    let fresh = self.erased(line);
                    refused.push((line, text, fresh));
                }
                Err(Unstored::Failed(Error::Conflict(why))) => {
                    let why = why.to_string();
                    let fresh = self.conflict(line, &why, &text);
                    refused.push((line, text, fresh));
                }
                Err(Unstored::Failed(error)) => return Err(Error::internal(error.to_string())),
            }
        }
        intake::tell(&mut tx, new.into_iter()).await?;
        counts.refused += refused.len();
        let room = SHOWN.saturating_sub(self.counts.refused);
        refusal::keep(&mut tx, refused.iter().take(room).map(|(.., fresh)| fresh.clone()).collect()).await?;
        store::advance(&mut tx, self.id, counts).await?;
        refused.sort_by_key(|(line, ..)| *line);
        // Set aside before the place in the file moves on: a line may stand there twice, none is lost.
        self.aside.add(refused.iter().map(|(_, text, _)| text.as_slice()))?;
        tx.commit().await?;
        self.counts = counts;
        for (line, _, fresh) in refused {
            self.count(line, fresh);
        }
        Ok(())
    }

    /// A statement about somebody who was erased; nothing of it is kept for the page.
    fn erased(&self, line: u64) -> Fresh {
        let sender = refusal::Sender::Import(self.id, line);
        Fresh::of(sender, ERASED, vec![Wrong::plain("$", Unstored::ERASED)], b"{}")
    }

    fn conflict(&self, line: u64, why: &str, text: &[u8]) -> Fresh {
        Fresh::of(refusal::Sender::Import(self.id, line), 409, vec![Wrong::plain("$.id", why)], text)
    }

    fn count(&mut self, line: u64, fresh: Fresh) {
        let Some(wrong) = fresh.wrong.into_iter().next() else { return };
        let kind = if fresh.status == 409 { "409".to_owned() } else { wrong.clause.clone() };
        let reason =
            self.reasons.entry((wrong.path.clone(), kind)).or_insert(Reason { wrong, line, times: 0 });
        reason.times += 1;
    }
}

/// The file of those that were set aside.
struct Aside {
    path: PathBuf,
    goes_on: bool,
    open: Option<File>,
}

impl Aside {
    fn new(path: &Path, goes_on: bool) -> Self {
        Aside { path: path.to_owned(), goes_on, open: None }
    }

    fn add<'t>(&mut self, texts: impl Iterator<Item = &'t [u8]>) -> Result<()> {
        for text in texts {
            let line: Vec<u8> =
                text.iter().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { *byte }).collect();
            let failed = |error: std::io::Error| {
                let message = format!("can't be written: {error}; name another file for those set aside");
                Error::invalid_plain(self.path.display().to_string(), message)
            };
            let open = match &mut self.open {
                Some(open) => open,
                none => {
                    let mut options = File::options();
                    options.create(true).write(true).append(self.goes_on).truncate(!self.goes_on);
                    none.insert(options.open(&self.path).map_err(failed)?)
                }
            };
            open.write_all(line.trim_ascii()).and_then(|()| open.write_all(b"\n")).map_err(failed)?;
        }
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        match &mut self.open {
            Some(open) => Ok(open.sync_all()?),
            None => Ok(()),
        }
    }
}
