//! The way in for outside statements: requests wait in a queue, one writer stores all that wait in one transaction
//! and answers after its commit. So a request costs a share of a sync instead of one of its own.
//!
//! A conflict refuses its own request only. Parsing, checking and digests are done before, outside of the writer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use kernel::{Actor, Ctx, Error, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, oneshot};

use crate::attachment::{self, Brought};
use crate::key::KeyId;
use crate::key_store;
use crate::record::{Incoming, Origin, Unstored, store_groups};
use crate::recorded::{Recorded, StatementId};
use crate::replay::voided_person;

/// The event that says that statements about one of our people came from outside: [`Received`]. Each person has events
/// of their own, so that what is said about one comes in order.
pub const RECEIVED: &str = "records.received";

/// What the event [`RECEIVED`] carries.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Received {
    /// The new statements of this person, and those that void a statement of this person, whoever sent them; in storage
    /// order.
    pub statements: Vec<StatementId>,
}

/// At most so many requests share a transaction, and at most so many wait.
const TOGETHER: usize = 128;

struct Request {
    key: KeyId,
    group: Vec<Incoming>,
    answer: oneshot::Sender<Stored>,
}

/// What became of a request; nothing when its key was taken back.
type Stored = Result<Option<Vec<Recorded>>, Unstored>;

/// The queue. Its writer starts with the first request and ends with the last holder.
#[derive(Clone, Default)]
pub struct Intake(Arc<OnceLock<mpsc::Sender<Request>>>);

impl Intake {
    /// Stores a request's statements, all or none; answers when they are durable. Gives nothing, and stores nothing,
    /// when its key was taken back.
    pub(crate) async fn store(&self, ctx: &Ctx, key: KeyId, group: Vec<Incoming>) -> Stored {
        let queue = self.0.get_or_init(|| start(ctx.clone()));
        let (answer, answered) = oneshot::channel();
        let away = || Unstored::Failed(Error::Unavailable("the writer of statements".to_owned()));
        queue.send(Request { key, group, answer }).await.map_err(|_| away())?;
        answered.await.map_err(|_| away())?
    }
}

fn start(ctx: Ctx) -> mpsc::Sender<Request> {
    let (queue, mut waiting) = mpsc::channel(TOGETHER);
    tokio::spawn(async move {
        let mut requests = Vec::with_capacity(TOGETHER);
        while waiting.recv_many(&mut requests, TOGETHER).await > 0 {
            let (requests, answers): (Vec<_>, Vec<_>) =
                requests.drain(..).map(|r: Request| ((r.key, r.group), r.answer)).unzip();
            match together(&ctx, requests).await {
                Ok(results) => {
                    for (answer, result) in answers.into_iter().zip(results) {
                        // Whoever went away meanwhile will send again; the statements are stored.
                        let _ = answer.send(result);
                    }
                }
                Err(error) => {
                    tracing::error!(%error, requests = answers.len(), "statements could not be stored");
                    for answer in answers {
                        let why = Error::Unavailable("the database".to_owned());
                        let _ = answer.send(Err(Unstored::Failed(why)));
                    }
                }
            }
        }
    });
    queue
}

async fn together(ctx: &Ctx, requests: Vec<(KeyId, Vec<Incoming>)>) -> Result<Vec<Stored>> {
    let brought: Vec<Vec<Brought>> = requests
        .iter()
        .map(|(_, group)| group.iter().flat_map(|one| one.attached.clone()).collect())
        .collect();
    let mut tx = ctx.db.write().await?;
    let installation = tx.installation().await?;
    let keys: BTreeSet<KeyId> = requests.iter().map(|(key, _)| *key).collect();
    let revoked = key_store::revoked(&mut tx, &Vec::from_iter(keys)).await?;
    let away: Vec<bool> = requests.iter().map(|(key, _)| revoked.contains(key)).collect();
    let groups = requests.into_iter().filter(|(key, _)| !revoked.contains(key)).map(|(_, group)| group);
    let results = store_groups(&mut tx, &installation, groups.collect(), Origin::Outside).await?;
    for stored in results.iter().flatten() {
        tell(&mut tx, stored.iter().filter(|r| r.new)).await?;
    }
    let mut results = results.into_iter();
    let of = |away| if away { Ok(None) } else { results.next().transpose() };
    let all: Vec<Stored> = away.into_iter().map(of).collect();
    settle_files(ctx, &mut tx, &all, brought).await?;
    tx.commit().await?;
    Ok(all)
}

/// Sees that what is stored has its files, and that those of what is not stored go again.
async fn settle_files(ctx: &Ctx, tx: &mut Tx, all: &[Stored], brought: Vec<Vec<Brought>>) -> Result<()> {
    let mut unneeded = Vec::new();
    for (result, files) in all.iter().zip(brought) {
        let stored = result.as_ref().ok().and_then(Option::as_deref);
        if stored.is_some() {
            attachment::ensure(&ctx.files, &files).await?;
        }
        if !stored.is_some_and(|stored| stored.iter().all(|one| one.new)) {
            unneeded.extend(files.into_iter().map(|one| one.attached.file));
        }
    }
    attachment::let_go(tx, unneeded).await
}

/// Says that new statements came in, as far as they are about our people: to each person apart.
pub(crate) async fn tell(tx: &mut Tx, new: impl Iterator<Item = &Recorded>) -> Result<()> {
    let by = Actor::system("statements came in");
    let mut ours: BTreeMap<PersonId, Vec<StatementId>> = BTreeMap::new();
    for one in new {
        // Who voids something is often a tool or a clerk: what follows is about the person whose statement it was.
        let whose = match one.statement.voids() {
            Some(_) => voided_person(&by, tx, one.id).await?.or(one.person),
            None => one.person,
        };
        if let Some(person) = whose {
            ours.entry(person).or_default().push(one.id);
        }
    }
    for (person, statements) in ours {
        tx.emit(&by, RECEIVED, Some(person), Received { statements }).await?;
    }
    Ok(())
}
