//! One pass of forwarding: reads what a target still has to get, sends it in batches, moves its mark.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, header};
use jiff::{SignedDuration, Timestamp};
use kernel::outgoing::{Call, Outgoing, Unsent};
use kernel::{Ctx, Error, Result, Tx, params, seal};
use tokio::task::JoinSet;
use wire_xapi::{Statement, Version, file_head, first_head, tail};

use super::answer::Meaning;
use super::parcel::{Parcel, batches, travelling};
use super::store::{self, Row};
use super::{TOGETHER, Target, TargetId};
use crate::attachment::{self, Attached};
use crate::attachment_store;
use crate::recorded;
use crate::related;
use crate::statement_store::{self, StoredRow};
use crate::term;

/// So many rows are looked at in one go, whatever the filter lets through.
const WINDOW: u32 = 500;
/// So many goes in one pass; then the other targets have their turn.
const GOES: usize = 20;
/// What is said where a secret was sealed with another key.
const LOCKED: &str = "its secret can't be opened with the key of this installation (secret_key); take the target away and \
                      add it again";
/// A target that refuses so many statements one after another is paused: it is not the statements.
pub(crate) const PATIENCE: usize = 25;

/// Sends what waits, for every target that is due. Gives how many statements were taken.
pub async fn forward(ctx: &Ctx) -> Result<usize> {
    let mut passes = JoinSet::new();
    start(ctx, &mut passes).await?;
    let mut taken = 0;
    while let Some(done) = passes.join_next().await {
        taken += done.map_err(Error::internal)??;
    }
    Ok(taken)
}

/// Begins a pass for every target that is due, each in a task of its own: one that is slow holds up no other. A target
/// is claimed as long as its pass goes on, so it is not due meanwhile.
pub(super) async fn start(ctx: &Ctx, passes: &mut JoinSet<Result<usize>>) -> Result<()> {
    let due = {
        let mut tx = ctx.db.read().await?;
        let now = tx.now();
        store::due(&mut tx, now).await?
    };
    if due.is_empty() {
        return Ok(());
    }
    let client = Arc::new(ctx.config.outgoing()?);
    for id in due {
        let (ctx, client) = (ctx.clone(), client.clone());
        passes.spawn(async move { pass(&ctx, &client, id).await });
    }
    Ok(())
}

async fn pass(ctx: &Ctx, client: &Outgoing, id: TargetId) -> Result<usize> {
    let mut tx = ctx.db.write().await?;
    let Some(target) = store::claim(&mut tx, id).await? else { return Ok(0) };
    let secret = opened(ctx, &mut tx, &target).await?;
    tx.commit().await?;
    let known = secret.is_some();
    let mut pass = Pass {
        ctx,
        client,
        secret: secret.unwrap_or_default(),
        together: target.together,
        taken: 0,
        in_a_row: 0,
        through: target.through_at,
        target,
    };
    let ended = match known {
        true => pass.run().await.unwrap_or_else(|error| broken(id, &error)),
        false => End::Never(LOCKED.to_owned()),
    };
    let taken = pass.taken;
    pass.release(ended).await?;
    Ok(taken)
}

/// A fault of ours ends the pass like one of the target: it lets the target go, says so, and tries again later.
fn broken(id: TargetId, error: &Error) -> End {
    tracing::error!(%error, target_id = %id, "a pass of forwarding failed");
    End::NotNow { reason: format!("not sent because of a fault here: {error}"), seconds: None }
}

/// The secret of a target. One that was kept in plain text, before secrets were sealed, is sealed now.
async fn opened(ctx: &Ctx, tx: &mut Tx, target: &Target) -> Result<Option<String>> {
    let about = target.id.to_string();
    if seal::is_sealed(&target.secret) {
        return Ok(seal::open(ctx, &about, &target.secret));
    }
    let sealed = seal::seal(ctx, tx, &about, &target.secret)?;
    store::seal(tx, target.id, &sealed).await?;
    Ok(Some(target.secret.clone()))
}

/// Why a pass ended.
enum End {
    /// Nothing is left, or it is the turn of others.
    Done,
    /// The target takes nothing now.
    NotNow { reason: String, seconds: Option<i64> },
    /// The target takes nothing at all.
    Never(String),
}

struct Pass<'c> {
    ctx: &'c Ctx,
    client: &'c Outgoing,
    secret: String,
    target: Target,
    through: Timestamp,
    together: i64,
    taken: usize,
    in_a_row: usize,
}

/// What is sent in one request.
struct Body {
    content_type: String,
    bytes: Bytes,
}

impl Pass<'_> {
    async fn run(&mut self) -> Result<End> {
        for _ in 0..GOES {
            let mut tx = self.ctx.db.read().await?;
            let rows = store::after(&mut tx, self.through, WINDOW).await?;
            let Some(last) = rows.last().map(|row| row.stored_at) else { return Ok(End::Done) };
            let (mut parcels, mut fault) = (Vec::new(), None);
            for row in rows {
                let id = row.id;
                match self.parcel(&mut tx, row).await {
                    Ok(parcel) => parcels.extend(parcel),
                    Err(error) => {
                        fault = Some(Error::internal(format!("statement {id}: {error}")));
                        break;
                    }
                }
            }
            drop(tx);
            // What stands before a statement that can't be sent does not wait for it.
            if let Some(end) = self.deliver(&parcels).await? {
                return Ok(end);
            }
            if let Some(fault) = fault {
                return Err(fault);
            }
            if !self.mark(last, 0).await? {
                return Ok(End::Done);
            }
        }
        Ok(End::Done)
    }

    /// Sends the parcels in order. Something else than `None` ends the pass.
    async fn deliver(&mut self, parcels: &[Parcel]) -> Result<Option<End>> {
        let mut open: Vec<&[Parcel]> = batches(parcels, self.together);
        open.reverse();
        while let Some(batch) = open.pop() {
            let Some(last) = batch.last().map(|parcel| parcel.row.stored_at) else { continue };
            match self.send(batch).await? {
                Meaning::Taken => {
                    self.taken += batch.len();
                    self.in_a_row = 0;
                    self.together = (self.together * 2).min(TOGETHER);
                    if !self.mark(last, batch.len()).await? {
                        return Ok(Some(End::Done));
                    }
                }
                Meaning::NotNow { reason, seconds } => return Ok(Some(End::NotNow { reason, seconds })),
                Meaning::TooMuch | Meaning::NotThis { .. } if batch.len() > 1 => {
                    let (first, second) = batch.split_at(batch.len() / 2);
                    self.together = i64::try_from(first.len()).unwrap_or(1).max(1);
                    open.push(second);
                    open.push(first);
                }
                Meaning::TooMuch => {
                    self.aside(&batch[0].row, 413, "it is larger than the target takes").await?
                }
                Meaning::NotThis { status, reason } => {
                    self.aside(&batch[0].row, status, &reason).await?;
                    if self.in_a_row >= PATIENCE {
                        let reason = format!(
                            "it refused {PATIENCE} statements one after another; the last one: {reason}"
                        );
                        return Ok(Some(End::Never(reason)));
                    }
                }
            }
        }
        Ok(None)
    }

    async fn send(&self, batch: &[Parcel]) -> Result<Meaning> {
        let body = match self.body(batch).await {
            Ok(body) => body,
            // Its statement was let go since it was read, or somebody took the file away.
            Err(Error::NotFound) => {
                let reason = "a file of it is no longer kept here".to_owned();
                return Ok(Meaning::NotThis { status: 0, reason });
            }
            Err(error) => return Err(error),
        };
        let version = batch.first().map_or(Version::V1_0_3, |parcel| parcel.version);
        let call = Call {
            method: Method::POST,
            url: format!("{}/statements", self.target.url),
            headers: self.headers(version, &body.content_type),
            body: body.bytes,
        };
        Ok(match self.client.send(call).await {
            Ok(reply) => Meaning::of(&reply),
            Err(Unsent::Refused(reason) | Unsent::Unreachable(reason)) => {
                Meaning::NotNow { reason, seconds: None }
            }
        })
    }

    /// The statements, and where files are kept for them, these in parts after them.
    async fn body(&self, batch: &[Parcel]) -> Result<Body> {
        let texts: Vec<&str> = batch.iter().map(|parcel| parcel.text.as_str()).collect();
        let json = format!("[{}]", texts.join(","));
        let files: BTreeMap<&str, &Attached> =
            batch.iter().flat_map(|parcel| &parcel.files).map(|file| (file.sha2.as_str(), file)).collect();
        if files.is_empty() {
            return Ok(Body { content_type: "application/json".to_owned(), bytes: json.into() });
        }
        let boundary = self.ctx.ids().uuid(self.ctx.clock().now()).simple().to_string();
        let shelf = attachment::shelf(&self.ctx.files);
        let mut bytes = first_head(&boundary).into_bytes();
        bytes.extend(json.bytes());
        for (sha2, file) in files {
            bytes.extend(file_head(&boundary, &file.content_type, sha2).bytes());
            bytes.extend(shelf.read(&file.file).await?);
        }
        bytes.extend(tail(&boundary).bytes());
        Ok(Body { content_type: format!("multipart/mixed; boundary={boundary}"), bytes: bytes.into() })
    }

    fn headers(&self, version: Version, content_type: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let basic = format!("Basic {}", STANDARD.encode(format!("{}:{}", self.target.username, self.secret)));
        if let Ok(mut basic) = HeaderValue::from_str(&basic) {
            basic.set_sensitive(true);
            headers.insert(header::AUTHORIZATION, basic);
        }
        headers.extend(HeaderValue::from_str(content_type).ok().map(|kind| (header::CONTENT_TYPE, kind)));
        headers.insert("x-experience-api-version", HeaderValue::from_static(version.header()));
        headers
    }

    async fn aside(&mut self, row: &Row, status: u16, reason: &str) -> Result<()> {
        self.in_a_row += 1;
        let mut tx = self.ctx.db.write().await?;
        store::set_one_aside(&mut tx, self.target.id, row, status, reason).await?;
        store::mark(&mut tx, self.target.id, self.through, row.stored_at, 0).await?;
        tx.commit().await?;
        self.through = row.stored_at;
        Ok(())
    }

    /// Moves the mark of the target; false when the administrator changed something meanwhile.
    async fn mark(&mut self, to: Timestamp, taken: usize) -> Result<bool> {
        let mut tx = self.ctx.db.write().await?;
        let moved = store::mark(&mut tx, self.target.id, self.through, to, taken).await?;
        tx.commit().await?;
        self.through = to;
        Ok(moved)
    }

    async fn release(self, end: End) -> Result<()> {
        let mut tx = self.ctx.db.write().await?;
        let now = tx.now();
        let id = self.target.id;
        match end {
            End::Done => store::well(&mut tx, id, self.together).await?,
            End::Never(reason) => store::give_up(&mut tx, id, &reason).await?,
            End::NotNow { reason, seconds } => {
                let attempts = self.target.attempts + 1;
                let wait = match seconds {
                    Some(seconds) => SignedDuration::from_secs(seconds),
                    None => pause(attempts, u64::from_le_bytes(tx.secret::<8>())),
                };
                let again = now.checked_add(wait).map_err(Error::internal)?;
                store::ill(&mut tx, id, self.together, again, &reason).await?;
            }
        }
        tx.commit().await
    }

    /// What of a row travels to this target, if anything does.
    async fn parcel(&self, tx: &mut Tx, row: Row) -> Result<Option<Parcel>> {
        let statement = recorded::read(&row.raw)?;
        if !self.wants(&statement) && !self.wants_voided(tx, &statement).await? {
            return Ok(None);
        }
        let files = match statement.all_attachments().next() {
            Some(_) => attachment_store::of(tx, row.stored_at).await?,
            None => Vec::new(),
        };
        let two = statement.version.as_deref().is_some_and(|version| version.starts_with("2."));
        let version = if two { Version::V2_0 } else { Version::V1_0_3 };
        let text = travelling(&row.raw)?;
        Ok(Some(Parcel { row, text, version, files }))
    }

    fn wants(&self, statement: &Statement) -> bool {
        let by_verb = self.target.verbs.is_empty() || self.target.verbs.contains(&statement.verb.id);
        by_verb && self.names_one_of(statement)
    }

    /// Who takes a statement is told that it is void. One that is not here was let go after it had travelled, or comes
    /// later.
    async fn wants_voided(&self, tx: &mut Tx, statement: &Statement) -> Result<bool> {
        let Some(voided) = statement.voids() else { return Ok(false) };
        let rows = statement_store::read(tx, &statement_store::BY_ID, params![voided]).await?;
        let wants = |row: &StoredRow| recorded::read(&row.raw).is_ok_and(|voided| self.wants(&voided));
        Ok(rows.first().is_none_or(wants))
    }

    fn names_one_of(&self, statement: &Statement) -> bool {
        if self.target.activities.is_empty() {
            return true;
        }
        let object = term::object(&statement.object);
        let around = related::terms(statement);
        let wanted = self.target.activities.iter().map(|iri| term::activity(iri));
        wanted.into_iter().any(|term| object == Some(term) || around.contains_key(&term))
    }
}

/// Twice as long each time, at most an hour, and up to half of it less, so that not everybody comes back at once.
fn pause(attempts: i64, chance: u64) -> SignedDuration {
    let seconds = 2i64.saturating_pow(u32::try_from(attempts.clamp(1, 12)).unwrap_or(12)).min(3_600);
    let less = i64::try_from(chance % 500).unwrap_or(0);
    SignedDuration::from_millis(seconds * (1_000 - less))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_differ() {
        assert_eq!(pause(1, 0), SignedDuration::from_secs(2));
        assert_eq!(pause(40, 0), SignedDuration::from_secs(3_600));
        assert!(pause(5, 499) < pause(5, 1) && pause(5, 499) > SignedDuration::from_secs(16));
    }
}
