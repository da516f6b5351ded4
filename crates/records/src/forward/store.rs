//! All SQL of forwarding.

use jiff::{SignedDuration, Timestamp};
use kernel::{Error, Result, Tx, params};

use super::{NewTarget, SetAside, TOGETHER, Target, TargetId, Waiting};
use crate::recorded::StatementId;

/// How long one node may work for a target before another takes over.
const CLAIM: SignedDuration = SignedDuration::from_mins(5);

kernel::statements! {
    /// A new target.
    ADD = "INSERT INTO records_targets
        (id, name, url, username, secret, verbs, activities, created_at, created_by, through_at, together, attempts, sent)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 0)";
    /// Every target.
    ALL = "SELECT id, name, url, username, secret, verbs, activities, through_at, together, paused_at, retry_at,
            attempts, failing_since, last_error, sent, last_sent_at
        FROM records_targets
        WHERE removed_at IS NULL
        ORDER BY name, id";
    /// One target.
    ONE = "SELECT id, name, url, username, secret, verbs, activities, through_at, together, paused_at, retry_at,
            attempts, failing_since, last_error, sent, last_sent_at
        FROM records_targets
        WHERE id = $1 AND removed_at IS NULL";
    /// Those that may be sent to, and for which something waits.
    DUE = "SELECT t.id
        FROM records_targets AS t
        WHERE t.removed_at IS NULL
          AND t.paused_at IS NULL
          AND (t.retry_at IS NULL OR t.retry_at <= $1)
          AND (t.claimed_until IS NULL OR t.claimed_until <= $1)
          AND EXISTS (SELECT 1 FROM records_statements AS s WHERE s.stored_at > t.through_at)
        ORDER BY t.id";
    /// Takes a target for a while.
    CLAIM_ONE = "UPDATE records_targets
        SET claimed_until = $3
        WHERE id = $1 AND removed_at IS NULL AND paused_at IS NULL AND (claimed_until IS NULL OR claimed_until <= $2)";
    /// What comes after a place, voided or not: the statement that voids travels after it.
    AFTER = "SELECT stored_at, id, raw FROM records_statements WHERE stored_at > $1 ORDER BY stored_at LIMIT $2";
    /// Moves the mark, unless somebody set it elsewhere or stopped it.
    MARK = "UPDATE records_targets
        SET through_at = $3, sent = sent + $4, last_sent_at = CASE WHEN $4 > 0 THEN $5 ELSE last_sent_at END, claimed_until = $6
        WHERE id = $1 AND through_at = $2 AND paused_at IS NULL AND removed_at IS NULL";
    /// It took everything.
    WELL = "UPDATE records_targets
        SET claimed_until = NULL, together = $2, attempts = 0, retry_at = NULL, failing_since = NULL, last_error = NULL
        WHERE id = $1";
    /// It takes nothing now.
    ILL = "UPDATE records_targets
        SET claimed_until = NULL, together = $2, attempts = attempts + 1, retry_at = $3,
            failing_since = COALESCE(failing_since, $4), last_error = $5
        WHERE id = $1";
    /// It takes nothing at all.
    GIVE_UP = "UPDATE records_targets
        SET claimed_until = NULL, paused_at = $2, failing_since = COALESCE(failing_since, $2), last_error = $3
        WHERE id = $1";
    /// Stops sending.
    PAUSE = "UPDATE records_targets SET paused_at = $2 WHERE id = $1 AND removed_at IS NULL AND paused_at IS NULL";
    /// Goes on.
    RESUME = "UPDATE records_targets
        SET paused_at = NULL, retry_at = NULL, attempts = 0
        WHERE id = $1 AND removed_at IS NULL";
    /// Goes on from a place, unless it is not that far yet.
    FROM = "UPDATE records_targets
        SET through_at = CASE WHEN through_at < $2 THEN through_at ELSE $2 END, retry_at = NULL, attempts = 0
        WHERE id = $1 AND removed_at IS NULL";
    /// What was set aside from a place on is tried again.
    FORGET_ASIDE = "DELETE FROM records_set_aside WHERE target_id = $1 AND stored_at > $2";
    /// Takes a target away.
    REMOVE = "UPDATE records_targets SET removed_at = $2, secret = '' WHERE id = $1 AND removed_at IS NULL";
    /// A secret that was kept before secrets were sealed.
    SEAL = "UPDATE records_targets SET secret = $2 WHERE id = $1 AND removed_at IS NULL";
    /// How many wait.
    WAITING = "SELECT COUNT(*), MIN(w.stored_at)
        FROM (SELECT stored_at FROM records_statements WHERE stored_at > $1 ORDER BY stored_at LIMIT $2) AS w";
    /// How many were set aside.
    COUNT_ASIDE = "SELECT COUNT(*) FROM records_set_aside WHERE target_id = $1";
    /// Sets one aside.
    SET_ASIDE = "INSERT INTO records_set_aside (target_id, stored_at, statement_id, status, reason, set_aside_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (target_id, stored_at) DO UPDATE SET status = excluded.status, reason = excluded.reason,
            set_aside_at = excluded.set_aside_at";
    /// The newest that were set aside.
    ASIDE = "SELECT statement_id, status, reason, set_aside_at
        FROM records_set_aside
        WHERE target_id = $1
        ORDER BY stored_at DESC
        LIMIT $2";
}

/// A change by the administrator.
#[derive(Debug, Clone, Copy)]
pub(super) enum Change {
    Pause,
    Resume,
    From(Timestamp),
    Remove,
}

/// A statement in its place.
pub(super) struct Row {
    pub(super) stored_at: Timestamp,
    pub(super) id: StatementId,
    pub(super) raw: String,
}

pub(super) async fn add(tx: &mut Tx, id: TargetId, new: &NewTarget, by: &str) -> Result<()> {
    let now = tx.now();
    let since = new.since.unwrap_or(Timestamp::UNIX_EPOCH);
    let (verbs, activities) = (new.verbs.join("\n"), new.activities.join("\n"));
    let row = params![
        id,
        &new.name,
        &new.url,
        &new.username,
        &new.secret,
        verbs,
        activities,
        now,
        by,
        since,
        TOGETHER
    ];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Target>> {
    tx.all(&ALL, vec![]).await?.iter().map(read).collect()
}

pub(super) async fn one(tx: &mut Tx, id: TargetId) -> Result<Option<Target>> {
    tx.optional(&ONE, params![id]).await?.map(|row| read(&row)).transpose()
}

pub(super) async fn due(tx: &mut Tx, now: Timestamp) -> Result<Vec<TargetId>> {
    tx.all(&DUE, params![now]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn claim(tx: &mut Tx, id: TargetId) -> Result<Option<Target>> {
    let now = tx.now();
    let until = now.checked_add(CLAIM).map_err(Error::internal)?;
    if tx.execute(&CLAIM_ONE, params![id, now, until]).await? == 0 {
        return Ok(None);
    }
    one(tx, id).await
}

pub(super) async fn seal(tx: &mut Tx, id: TargetId, sealed: &str) -> Result<()> {
    tx.execute(&SEAL, params![id, sealed]).await?;
    Ok(())
}

pub(super) async fn after(tx: &mut Tx, place: Timestamp, limit: u32) -> Result<Vec<Row>> {
    let rows = tx.all(&AFTER, params![place, limit]).await?;
    rows.iter().map(|row| Ok(Row { stored_at: row.get(0)?, id: row.get(1)?, raw: row.get(2)? })).collect()
}

/// Whether the mark moved: it does not when the administrator changed something meanwhile.
pub(super) async fn mark(
    tx: &mut Tx,
    id: TargetId,
    from: Timestamp,
    to: Timestamp,
    taken: usize,
) -> Result<bool> {
    let now = tx.now();
    let until = now.checked_add(CLAIM).map_err(Error::internal)?;
    Ok(tx.execute(&MARK, params![id, from, to, taken, now, until]).await? == 1)
}

pub(super) async fn well(tx: &mut Tx, id: TargetId, together: i64) -> Result<()> {
    tx.execute(&WELL, params![id, together]).await?;
    Ok(())
}

pub(super) async fn ill(tx: &mut Tx, id: TargetId, together: i64, again: Timestamp, why: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&ILL, params![id, together, again, now, why]).await?;
    Ok(())
}

pub(super) async fn give_up(tx: &mut Tx, id: TargetId, why: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&GIVE_UP, params![id, now, why]).await?;
    Ok(())
}

pub(super) async fn change(tx: &mut Tx, id: TargetId, change: Change) -> Result<u64> {
    let now = tx.now();
    match change {
        Change::Pause => tx.execute(&PAUSE, params![id, now]).await,
        Change::Resume => tx.execute(&RESUME, params![id]).await,
        Change::Remove => tx.execute(&REMOVE, params![id, now]).await,
        Change::From(place) => {
            tx.execute(&FORGET_ASIDE, params![id, place]).await?;
            tx.execute(&FROM, params![id, place]).await
        }
    }
}

pub(super) async fn waiting(tx: &mut Tx, target: &Target) -> Result<Waiting> {
    let row = tx.one(&WAITING, params![target.through_at, Waiting::MOST]).await?;
    let set_aside = tx.one(&COUNT_ASIDE, params![target.id]).await?.get(0)?;
    Ok(Waiting { count: row.get(0)?, oldest_at: row.get(1)?, set_aside })
}

pub(super) async fn set_one_aside(
    tx: &mut Tx,
    id: TargetId,
    row: &Row,
    status: u16,
    reason: &str,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&SET_ASIDE, params![id, row.stored_at, row.id, status, reason, now]).await?;
    Ok(())
}

pub(super) async fn set_aside(tx: &mut Tx, id: TargetId, limit: u32) -> Result<Vec<SetAside>> {
    let rows = tx.all(&ASIDE, params![id, limit]).await?;
    let read = |row: &kernel::Row| {
        Ok(SetAside { statement: row.get(0)?, status: row.get(1)?, reason: row.get(2)?, at: row.get(3)? })
    };
    rows.iter().map(read).collect()
}

fn read(row: &kernel::Row) -> Result<Target> {
    let mut c = row.columns();
    let list = |text: String| text.lines().map(str::to_owned).collect();
    Ok(Target {
        id: c.next()?,
        name: c.next()?,
        url: c.next()?,
        username: c.next()?,
        secret: c.next()?,
        verbs: list(c.next()?),
        activities: list(c.next()?),
        through_at: c.next()?,
        together: c.next()?,
        paused_at: c.next()?,
        retry_at: c.next()?,
        attempts: c.next()?,
        failing_since: c.next()?,
        last_error: c.next()?,
        sent: c.next()?,
        last_sent_at: c.next()?,
    })
}
