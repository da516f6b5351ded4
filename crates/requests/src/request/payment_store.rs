//! SQL of what was paid for requests.

use funds::Measure;
use funds::claim::receipt::Receipt;
use kernel::{Actor, Error, PersonId, Result, Tx, params};

use super::ROOM;
use super::correction::Correction;
use super::payment::{New, Payment};
use crate::ids::RequestId;

kernel::statements! {
    /// It is paid.
    ADD = "INSERT INTO requests_payments
            (request_id, promised, paid, measure, paid_on, said, receipt_sha256, receipt_name, receipt_type, receipt_size,
                entered_by, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// What was paid, as it was corrected last.
    FIND = "SELECT p.promised, COALESCE((SELECT c.paid FROM requests_corrections AS c WHERE c.request_id = p.request_id
                ORDER BY c.number DESC LIMIT 1), p.paid),
            p.measure, p.paid_on, p.said, p.receipt_name, p.entered_by, p.entered_at
        FROM requests_payments AS p WHERE p.request_id = $1";
    /// It was something else.
    CORRECT = "INSERT INTO requests_corrections (request_id, number, was, paid, said, entered_by, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    /// What it was said to be, and is.
    CORRECTIONS = "SELECT was, paid, said, entered_by, entered_at FROM requests_corrections
        WHERE request_id = $1 ORDER BY number";
    /// Where the receipt is.
    FILE = "SELECT receipt_sha256, receipt_name, receipt_type, receipt_size FROM requests_payments
        WHERE request_id = $1 AND receipt_sha256 IS NOT NULL";
    /// What is approved and neither paid nor given up, out of budgets that somebody holds, or of all; never what they ask for
    /// themselves, and no seat.
    WAITING = "SELECT DISTINCT r.approved_at, r.id
        FROM requests_requests AS r
        JOIN funds_line_v1 AS n ON n.room = $3 AND n.thing_id = r.id AND n.committed > 0
        WHERE r.approved_at IS NOT NULL AND r.cancelled_at IS NULL AND r.price > 0
            AND r.person_id <> $1 AND r.asked_by <> $1 AND ($2 OR n.holder_id = $1)
            AND NOT EXISTS (SELECT 1 FROM requests_payments AS p WHERE p.request_id = r.id)
            AND NOT EXISTS (SELECT 1 FROM requests_seats AS s WHERE s.request_id = r.id)
        ORDER BY r.approved_at, r.id LIMIT 200";
    /// What was paid last out of the same.
    LAST = "SELECT p.request_id FROM requests_payments AS p
        JOIN requests_requests AS r ON r.id = p.request_id
        WHERE r.person_id <> $1 AND r.asked_by <> $1 AND ($2 OR EXISTS (
            SELECT 1 FROM funds_line_v1 AS n WHERE n.room = $3 AND n.thing_id = r.id AND n.spent > 0 AND n.holder_id = $1))
        ORDER BY p.entered_at DESC, p.request_id DESC LIMIT 20";
}

pub(super) async fn add(
    tx: &mut Tx,
    id: RequestId,
    by: PersonId,
    (promised, measure): (i64, Measure),
    new: &New,
) -> Result<()> {
    let now = tx.now();
    let receipt = new.receipt.as_ref();
    let row = params![
        id,
        promised,
        new.paid,
        measure.name().to_owned(),
        new.on,
        &new.said,
        receipt.map(|receipt| receipt.sha256.clone()),
        receipt.map(|receipt| receipt.name.clone()),
        receipt.map(|receipt| receipt.media_type.clone()),
        receipt.map(|receipt| receipt.size),
        by,
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: RequestId) -> Result<Option<Payment>> {
    let Some(row) = tx.optional(&FIND, params![id]).await? else { return Ok(None) };
    let mut c = row.columns();
    let (promised, paid) = (c.next()?, c.next()?);
    let measure: String = c.next()?;
    let measure =
        Measure::stored(&measure).ok_or_else(|| Error::internal(format!("{measure} is no measure")))?;
    let (on, said, receipt) = (c.next()?, c.next()?, c.next()?);
    Ok(Some(Payment { promised, paid, measure, on, said, receipt, by: c.next()?, at: c.next()? }))
}

pub(super) async fn correct(
    tx: &mut Tx,
    actor: &Actor,
    id: RequestId,
    number: usize,
    (was, paid): (i64, i64),
    said: &str,
) -> Result<()> {
    let now = tx.now();
    let row = params![id, number, was, paid, said, actor.person_id(), now];
    tx.execute(&CORRECT, row).await.map(drop)
}

pub(super) async fn corrections(tx: &mut Tx, id: RequestId) -> Result<Vec<Correction>> {
    let read = |row: &kernel::Row| {
        let mut c = row.columns();
        Ok(Correction { was: c.next()?, paid: c.next()?, said: c.next()?, by: c.next()?, at: c.next()? })
    };
    tx.all(&CORRECTIONS, params![id]).await?.iter().map(read).collect()
}

pub(super) async fn file(tx: &mut Tx, id: RequestId) -> Result<Receipt> {
    let row = tx.one(&FILE, params![id]).await?;
    Ok(Receipt { sha256: row.get(0)?, name: row.get(1)?, media_type: row.get(2)?, size: row.get(3)? })
}

pub(super) async fn waiting(tx: &mut Tx, me: PersonId, all: bool) -> Result<Vec<RequestId>> {
    tx.all(&WAITING, params![me, all, ROOM]).await?.iter().map(|row| row.get(1)).collect()
}

pub(super) async fn last(tx: &mut Tx, me: PersonId, all: bool) -> Result<Vec<RequestId>> {
    tx.all(&LAST, params![me, all, ROOM]).await?.iter().map(|row| row.get(0)).collect()
}
