//! SQL of the parts of a price, and of the stages that agree to them.

use funds::share::How;
use funds::{BudgetId, LineId};
use kernel::{Error, PersonId, Result, Row, Tx, params};

use super::part::Part;
use crate::ids::{PartId, RequestId};

kernel::statements! {
    /// A part.
    ADD = "INSERT INTO requests_parts
            (id, request_id, place, budget_id, how, weight, amount, made_stage, stage, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    /// The parts of the division that counts.
    OF_REQUEST = "SELECT id, place, budget_id, how, weight, amount, made_stage, stage, costs, line_id
        FROM requests_parts WHERE request_id = $1 AND ended_at IS NULL ORDER BY place";
    /// Its money is set aside.
    SET_MONEY = "UPDATE requests_parts SET costs = $2, line_id = $3 WHERE id = $1";
    /// The division counts no more.
    END = "UPDATE requests_parts SET ended_at = $2 WHERE request_id = $1 AND ended_at IS NULL";
    /// Stages whose turn is still to come fall away with the division that asked for them.
    DROP_STAGES = "DELETE FROM requests_stages
        WHERE request_id = $1 AND place > (SELECT r.stage FROM requests_requests AS r WHERE r.id = $1) AND place IN (
            SELECT p.stage FROM requests_parts AS p WHERE p.request_id = $1 AND p.ended_at IS NULL)";
    /// One who decides about a part.
    ADD_STAGE = "INSERT INTO requests_stages (request_id, place, approver_id, days) VALUES ($1, $2, $3, $4)";
    /// How many stages there are.
    COUNT_STAGES = "UPDATE requests_requests
        SET stages = (SELECT COUNT(*) FROM requests_stages AS s WHERE s.request_id = $1) WHERE id = $1";
    /// Somebody else decides at a stage, now or when it is its turn.
    SET_APPROVER = "UPDATE requests_stages SET approver_id = $3, late = 0 WHERE request_id = $1 AND place = $2";
    /// What waits with a part in a budget.
    WAITS_IN = "SELECT r.id FROM requests_parts AS p JOIN requests_requests AS r ON r.id = p.request_id
        WHERE p.budget_id = $1 AND p.ended_at IS NULL AND r.approved_at IS NULL AND r.refused_at IS NULL
            AND r.withdrawn_at IS NULL
        ORDER BY r.id";
}

pub(super) async fn add(tx: &mut Tx, request: RequestId, part: &Part) -> Result<()> {
    let now = tx.now();
    let row = params![
        part.id,
        request,
        part.place,
        part.budget,
        part.how.name(),
        part.weight,
        part.amount,
        part.made_stage,
        part.stage,
        now
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Part>> {
    tx.all(&OF_REQUEST, params![request]).await?.iter().map(read).collect()
}

pub(super) async fn set_money(tx: &mut Tx, part: PartId, costs: i64, line: LineId) -> Result<()> {
    tx.execute(&SET_MONEY, params![part, costs, line]).await.map(drop)
}

/// Ends the division that counts, with the stages that were to agree to it.
pub(super) async fn end(tx: &mut Tx, request: RequestId) -> Result<()> {
    let now = tx.now();
    tx.execute(&DROP_STAGES, params![request]).await?;
    tx.execute(&END, params![request, now]).await?;
    tx.execute(&COUNT_STAGES, params![request]).await.map(drop)
}

pub(super) async fn add_stage(
    tx: &mut Tx,
    request: RequestId,
    place: usize,
    approver: Option<PersonId>,
    days: i64,
) -> Result<()> {
    tx.execute(&ADD_STAGE, params![request, place, approver, days]).await?;
    tx.execute(&COUNT_STAGES, params![request]).await.map(drop)
}

pub(super) async fn set_approver(
    tx: &mut Tx,
    request: RequestId,
    place: usize,
    approver: Option<PersonId>,
) -> Result<()> {
    tx.execute(&SET_APPROVER, params![request, place, approver]).await.map(drop)
}

pub(super) async fn waits_in(tx: &mut Tx, budget: BudgetId) -> Result<Vec<RequestId>> {
    tx.all(&WAITS_IN, params![budget]).await?.iter().map(|row| row.get(0)).collect()
}

fn read(row: &Row) -> Result<Part> {
    let mut c = row.columns();
    let (id, place, budget) = (c.next()?, c.next()?, c.next()?);
    let how: String = c.next()?;
    Ok(Part {
        id,
        place,
        budget,
        how: How::parse(&how).ok_or_else(|| Error::internal(format!("a price is not divided by {how}")))?,
        weight: c.next()?,
        amount: c.next()?,
        made_stage: c.next()?,
        stage: c.next()?,
        costs: c.next()?,
        line: c.next()?,
    })
}
