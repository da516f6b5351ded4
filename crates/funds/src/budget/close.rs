//! Closing a budget: it takes nothing new. What was only planned is released, and whoever asked is told by an event.
//! What is committed stays and is still paid from it. What is free, now or later, goes on to the budget above if that is
//! open, else back to the source.

use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx, Uuid};
use serde::{Deserialize, Serialize};

use super::{Budget, CHANGED, store};
use crate::ids::{BudgetId, LineId};
use crate::ledger::{self, Account, Draft, Kind, Order, Posting};
use crate::measure::MOST;
use crate::{line, permissions, words};

/// The event that a budget closed, with what it let go of.
pub const CLOSED: &str = "funds.budget_closed";

/// What `funds.budget_closed` says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The lines that were planned and are not any more, with the room and the thing that asked.
    pub released: Vec<(LineId, String, Uuid)>,
    /// The lines that are still to be paid.
    pub waiting: Vec<LineId>,
    /// What went back, in minor units.
    pub returned: i64,
}

/// Closes a budget.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Conflict`] when it is closed.
pub async fn close(actor: &Actor, tx: &mut Tx, l: Locale, order: &Order, id: BudgetId) -> Result<Closed> {
    permissions::require_setting_up(actor)?;
    let (budget, parent) = hold_with_parent(tx, id).await?;
    if budget.closed_at.is_some() {
        return Err(Error::conflict_said(words::budget_is_closed(l, &budget.name)));
    }
    let mut closed = Closed::default();
    let mut postings = Vec::new();
    for line in line::store::open_of(tx, id).await? {
        if line.planned > 0 {
            let (from, to, amount) = (Account::Planned, Account::Free, line.planned);
            postings.push(Posting { budget: id, line: Some(line.id), from, to, amount });
            closed.released.push((line.id, line.room.clone(), line.thing));
        }
        if line.committed > 0 {
            closed.waiting.push(line.id);
        }
    }
    closed.returned = budget.balance.free.saturating_add(budget.balance.planned).max(0);
    postings.extend(passed_on(&budget, parent.as_ref(), closed.returned));
    if !postings.is_empty() {
        let asked_for = format!("close {id}");
        let draft = Draft { kind: Kind::Close, order, asked_for, rate: None, postings };
        ledger::enter(actor, tx, l, draft).await?;
    }
    store::close(tx, id).await?;
    tx.emit(actor, CLOSED, None, &closed).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(closed)
}

/// Locks a budget and the one above.
pub(crate) async fn hold_with_parent(tx: &mut Tx, id: BudgetId) -> Result<(Budget, Option<Budget>)> {
    let parent = store::find(tx, id).await?.ok_or(Error::NotFound)?.parent;
    let ids: Vec<BudgetId> = parent.into_iter().chain([id]).collect();
    let mut held = ledger::hold(tx, &ids).await?;
    let budget = held.remove(&id).ok_or(Error::NotFound)?;
    Ok((budget, parent.and_then(|parent| held.remove(&parent))))
}

/// The postings by which an amount that is free leaves a closed budget: to the one above, else to the source alone.
pub(crate) fn passed_on(budget: &Budget, parent: Option<&Budget>, amount: i64) -> Vec<Posting> {
    if amount <= 0 {
        return Vec::new();
    }
    let (from, to) = (Account::Free, Account::Source);
    let mut postings = vec![Posting { budget: budget.id, line: None, from, to, amount }];
    let takes = |parent: &&Budget| parent.closed_at.is_none() && parent.balance.given <= MOST - amount;
    if let Some(parent) = parent.filter(takes) {
        let (from, to) = (Account::Source, Account::Free);
        postings.push(Posting { budget: parent.id, line: None, from, to, amount });
    }
    postings
}
