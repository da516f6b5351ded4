//! SQL of what changes about a budget.

use kernel::{PersonId, Result, Tx, Uuid, params};

use super::change::Made;
use crate::ids::BudgetId;

kernel::statements! {
    /// How it is from now on.
    SET = "UPDATE funds_budgets SET holder_id = $2, until_on = $3 WHERE id = $1";
    /// What changed.
    ADD = "INSERT INTO funds_changes
            (id, budget_id, holder_before, holder_id, until_before, until_on, reason, changed_by, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// What changed about one, the newest first.
    OF_BUDGET = "SELECT holder_before, holder_id, until_before, until_on, reason, changed_by, changed_at
        FROM funds_changes WHERE budget_id = $1
        ORDER BY changed_at DESC, id DESC
        LIMIT 100";
    /// Whether somebody is at work.
    HERE = "SELECT 1 FROM people_scope_v1 WHERE person_id = $1";
}

pub(super) async fn change(tx: &mut Tx, id: Uuid, budget: BudgetId, made: &Made) -> Result<()> {
    tx.execute(&SET, params![budget, made.holder.1, made.until.1]).await?;
    let row = params![
        id,
        budget,
        made.holder.0,
        made.holder.1,
        made.until.0,
        made.until.1,
        made.reason.as_str(),
        made.by,
        made.at
    ];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn of_budget(tx: &mut Tx, budget: BudgetId) -> Result<Vec<Made>> {
    let rows = tx.all(&OF_BUDGET, params![budget]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Made {
                holder: (c.next()?, c.next()?),
                until: (c.next()?, c.next()?),
                reason: c.next()?,
                by: c.next()?,
                at: c.next()?,
            })
        })
        .collect()
}

pub(super) async fn is_here(tx: &mut Tx, person: PersonId) -> Result<bool> {
    Ok(tx.optional(&HERE, params![person]).await?.is_some())
}
