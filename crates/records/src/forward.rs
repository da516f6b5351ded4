//! Forwarding to other record stores: each target gets every statement of its filter, in storage order, at least once
//! and idempotent by statement id.
//!
//! The storage order is the outbox: a mark says how far a target is, and moves only when the target has answered. A
//! statement that the target refuses is set aside with the reason; everything else waits for the target. No
//! transaction is open while another server is asked. Statements travel with the files that are kept here. The secrets of
//! targets are sealed with a key that is not in the database.

mod answer;
pub(crate) mod parcel;
pub(crate) mod send;
pub(crate) mod store;

use std::time::Duration;

use jiff::Timestamp;
use kernel::outgoing::Unsent;
use kernel::{Actor, Ctx, Error, Field, Result, Role, Tx, seal};
use tokio::task::{JoinError, JoinSet};
use wire_xapi::is_iri;

use crate::recorded::StatementId;
use crate::words;

pub use send::forward;

kernel::id!(
    /// Another record store.
    TargetId
);

/// How often it is looked whether something is to be sent.
const PAUSE: Duration = Duration::from_secs(2);
/// So many statements travel together, at most.
pub(crate) const TOGETHER: i64 = 100;

/// A target as the administrator describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewTarget {
    /// What it is called here.
    pub name: String,
    /// The address of its store: what stands before `/statements`.
    pub url: String,
    /// The user name or key.
    pub username: String,
    /// The password or secret.
    pub secret: String,
    /// Only statements with one of these verbs; all of them when empty.
    pub verbs: Vec<String>,
    /// Only statements that name one of these activities; all of them when empty.
    pub activities: Vec<String>,
    /// Only what was stored after this.
    pub since: Option<Timestamp>,
}

/// A target and how it fares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Its id.
    pub id: TargetId,
    /// What it is called here.
    pub name: String,
    /// The address of its store.
    pub url: String,
    /// The user name or key.
    pub username: String,
    /// Sealed.
    pub(crate) secret: String,
    /// Only these verbs.
    pub verbs: Vec<String>,
    /// Only these activities.
    pub activities: Vec<String>,
    /// How far it is in the storage order.
    pub through_at: Timestamp,
    pub(crate) together: i64,
    /// When it was paused.
    pub paused_at: Option<Timestamp>,
    /// When it is tried again.
    pub retry_at: Option<Timestamp>,
    pub(crate) attempts: i64,
    /// Since when it does not take anything.
    pub failing_since: Option<Timestamp>,
    /// What it or the way to it last said.
    pub last_error: Option<String>,
    /// How many statements it took.
    pub sent: i64,
    /// When it took the last one.
    pub last_sent_at: Option<Timestamp>,
}

/// What still waits for a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many statements, before its filter; at most [`Waiting::MOST`] are counted.
    pub count: i64,
    /// When the oldest of them was stored.
    pub oldest_at: Option<Timestamp>,
    /// How many were set aside.
    pub set_aside: i64,
}

impl Waiting {
    /// More are not counted.
    pub const MOST: i64 = 10_000;
}

/// A statement that a target would not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The statement.
    pub statement: StatementId,
    /// The status of the answer; 0 where nobody was asked.
    pub status: u16,
    /// What the target said.
    pub reason: String,
    /// When.
    pub at: Timestamp,
}

/// Adds a target, for the IT administrator. Forwarding begins at once.
pub async fn add(ctx: &Ctx, actor: &Actor, tx: &mut Tx, new: NewTarget) -> Result<TargetId> {
    actor.require_any(&[Role::ItAdmin])?;
    let new = checked(ctx, new)?;
    let id: TargetId = tx.id();
    let new = NewTarget { secret: seal::seal(ctx, tx, &id.to_string(), &new.secret)?, ..new };
    store::add(tx, id, &new, &actor.mark()).await?;
    tx.emit(actor, "records.target_added", None, serde_json::json!({ "target": id, "name": new.name }))
        .await?;
    Ok(id)
}

fn checked(ctx: &Ctx, new: NewTarget) -> Result<NewTarget> {
    let tidy = |list: Vec<String>| -> Vec<String> {
        list.iter().map(|iri| iri.trim().to_owned()).filter(|iri| !iri.is_empty()).collect()
    };
    let new = NewTarget {
        name: new.name.trim().to_owned(),
        url: new.url.trim().trim_end_matches('/').trim_end_matches("/statements").to_owned(),
        username: new.username.trim().to_owned(),
        verbs: tidy(new.verbs),
        activities: tidy(new.activities),
        ..new
    };
    let mut wrong = Vec::new();
    if new.name.is_empty() || new.name.chars().count() > 200 {
        wrong.push(Field::new("name", words::records_wrong_store));
    }
    if let Err(Unsent::Refused(why) | Unsent::Unreachable(why)) = ctx.config.outgoing()?.check(&new.url) {
        wrong.push(Field::new("url", move |_| why.clone()));
    }
    if new.username.is_empty() || new.username.contains(':') {
        wrong.push(Field::new("username", words::records_wrong_username));
    }
    if new.secret.is_empty() {
        wrong.push(Field::new("secret", words::records_wrong_secret));
    }
    for (name, list) in [("verbs", &new.verbs), ("activities", &new.activities)] {
        if list.iter().any(|iri| !is_iri(iri) || iri.contains(char::is_whitespace)) {
            wrong.push(Field::new(name, words::records_wrong_iris));
        }
    }
    if wrong.is_empty() { Ok(new) } else { Err(Error::Invalid(wrong)) }
}

/// Every target and what waits for it, by name.
pub async fn targets(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Target, Waiting)>> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut all = Vec::new();
    for target in store::all(tx).await? {
        let waiting = store::waiting(tx, &target).await?;
        all.push((target, waiting));
    }
    Ok(all)
}

/// One target, and the newest statements that it would not take.
pub async fn target(actor: &Actor, tx: &mut Tx, id: TargetId) -> Result<(Target, Waiting, Vec<SetAside>)> {
    actor.require_any(&[Role::ItAdmin])?;
    let target = store::one(tx, id).await?.ok_or(Error::NotFound)?;
    let waiting = store::waiting(tx, &target).await?;
    Ok((target, waiting, store::set_aside(tx, id, 100).await?))
}

/// Stops sending; what is stored meanwhile waits.
pub async fn pause(actor: &Actor, tx: &mut Tx, id: TargetId) -> Result<()> {
    change(actor, tx, id, "records.target_paused", store::Change::Pause).await
}

/// Goes on, at once.
pub async fn resume(actor: &Actor, tx: &mut Tx, id: TargetId) -> Result<()> {
    change(actor, tx, id, "records.target_resumed", store::Change::Resume).await
}

/// Sends everything stored after an instant again; what waits from before it still goes first. What the target has
/// already changes nothing there.
///
/// # Errors
/// [`Error::Invalid`] for an instant to come.
pub async fn replay(actor: &Actor, tx: &mut Tx, id: TargetId, after: Timestamp) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if after > tx.now() {
        return Err(Error::invalid("since", words::records_wrong_future));
    }
    change(actor, tx, id, "records.target_replayed", store::Change::From(after)).await
}

/// Takes a target away and forgets its secret.
pub async fn remove(actor: &Actor, tx: &mut Tx, id: TargetId) -> Result<()> {
    change(actor, tx, id, "records.target_removed", store::Change::Remove).await
}

async fn change(actor: &Actor, tx: &mut Tx, id: TargetId, event: &str, change: store::Change) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    if store::change(tx, id, change).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, event, None, serde_json::json!({ "target": id })).await?;
    Ok(())
}

/// Forwards until the future `stop` ends. Other work does not wait for other servers.
pub async fn run(ctx: &Ctx, stop: impl Future<Output = ()>) {
    run_every(ctx, PAUSE, stop).await;
}

pub(crate) async fn run_every(ctx: &Ctx, pause: Duration, stop: impl Future<Output = ()>) {
    tokio::pin!(stop);
    let mut passes = JoinSet::new();
    loop {
        if let Err(error) = send::start(ctx, &mut passes).await {
            tracing::error!(%error, "forwarding failed");
        }
        tokio::select! {
            () = &mut stop => break,
            () = tokio::time::sleep(pause) => {}
        }
        while let Some(done) = passes.try_join_next() {
            log(done);
        }
    }
    // What was begun is brought to its end, so that no target stays claimed.
    while let Some(done) = passes.join_next().await {
        log(done);
    }
}

fn log(done: std::result::Result<Result<usize>, JoinError>) {
    if let Err(error) = done.map_err(Error::internal).flatten() {
        tracing::error!(%error, "forwarding failed");
    }
}
