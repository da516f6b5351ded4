//! SQL of decisions and remarks.

use kernel::{PersonId, Result, Tx, Uuid, params};

use super::{Decision, Remark};
use crate::ids::{RemarkId, VersionId};

kernel::statements! {
    WAITING = "SELECT id FROM content_versions
        WHERE sent_at IS NOT NULL AND returned_at IS NULL AND published_at IS NULL
            AND (author_id IS NULL OR author_id <> $1)
        ORDER BY sent_at, id
        LIMIT 200";
    ADD_DECISION = "INSERT INTO content_reviews (id, version_id, reviewer_id, approved, note, decided_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    DECISIONS = "SELECT reviewer_id, approved, note, decided_at FROM content_reviews
        WHERE version_id = $1 ORDER BY decided_at, id";
    ADD_REMARK = "INSERT INTO content_remarks (id, version_id, part_key, answers_id, author_id, body, written_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    VERSION_OF_REMARK = "SELECT version_id FROM content_remarks WHERE id = $1";
    SETTLE = "UPDATE content_remarks SET settled_at = $2, settled_by = $3 WHERE id = $1 AND settled_at IS NULL";
    REMARKS = "SELECT id, part_key, answers_id, author_id, body, written_at, settled_at FROM content_remarks
        WHERE version_id = $1 ORDER BY written_at, id";
}

pub(super) async fn waiting(tx: &mut Tx, reviewer: PersonId) -> Result<Vec<VersionId>> {
    tx.all(&WAITING, params![reviewer]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add_decision(
    tx: &mut Tx,
    version: VersionId,
    reviewer: PersonId,
    approved: bool,
    note: &str,
) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    tx.execute(&ADD_DECISION, params![id, version, reviewer, approved, note, now]).await.map(drop)
}

pub(super) async fn decisions(tx: &mut Tx, version: VersionId) -> Result<Vec<Decision>> {
    let rows = tx.all(&DECISIONS, params![version]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Decision { reviewer: c.next()?, approved: c.next()?, note: c.next()?, at: c.next()? })
        })
        .collect()
}

pub(super) async fn add_remark(
    tx: &mut Tx,
    version: VersionId,
    part: &str,
    answers: Option<RemarkId>,
    author: PersonId,
    body: &str,
) -> Result<RemarkId> {
    let (id, now): (RemarkId, _) = (tx.id(), tx.now());
    tx.execute(&ADD_REMARK, params![id, version, part, answers, author, body, now]).await?;
    Ok(id)
}

pub(super) async fn version_of_remark(tx: &mut Tx, remark: RemarkId) -> Result<VersionId> {
    tx.one(&VERSION_OF_REMARK, params![remark]).await?.get(0)
}

pub(super) async fn settle(tx: &mut Tx, remark: RemarkId, by: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&SETTLE, params![remark, now, by]).await.map(drop)
}

pub(super) async fn remarks(tx: &mut Tx, version: VersionId) -> Result<Vec<Remark>> {
    let rows = tx.all(&REMARKS, params![version]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (id, part, answers, author) = (c.next()?, c.next()?, c.next()?, c.next()?);
            Ok(Remark { id, part, answers, author, body: c.next()?, at: c.next()?, settled_at: c.next()? })
        })
        .collect()
}
