//! What changes about a budget after it was set up: who holds it, and its last day. Each change keeps a sentence and stays on
//! the page of the budget. Leaves out its measure, its scope and the budget above, which never change, and money (`transfer`).

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use super::{Budget, CHANGED, Scope, change_store as store};
use crate::ids::BudgetId;
use crate::{ledger, permissions, words};

/// Longest sentence.
const MOST_REASON: usize = 300;

/// How a budget is to be from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Who decides about it.
    pub holder: Option<PersonId>,
    /// The last day.
    pub until: Date,
    /// Why, as one sentence.
    pub reason: String,
}

/// A change as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// Who held it before and since.
    pub holder: (Option<PersonId>, Option<PersonId>),
    /// Its last day before and since.
    pub until: (Date, Date),
    /// Why.
    pub reason: String,
    /// Who said so.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// Whether anything about a budget may change: not when it is closed, nor of what one person has, nor of what conversions leave.
pub(crate) fn may_change(budget: &Budget) -> bool {
    budget.closed_at.is_none() && !budget.is_of_person() && budget.scope != Scope::Rounding
}

/// Changes who holds a budget, and its last day.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Conflict`] when it is closed, or is one person's;
/// [`Error::Invalid`] without a sentence, for a last day that is over or before the first, for a holder who is not at work, and
/// where nothing would change.
pub async fn change(actor: &Actor, tx: &mut Tx, l: Locale, id: BudgetId, to: &Change) -> Result<()> {
    permissions::require_setting_up(actor)?;
    let budget = ledger::hold_one(tx, id).await?;
    if budget.closed_at.is_some() {
        return Err(Error::conflict_said(words::budget_is_closed(l, &budget.name)));
    }
    if !may_change(&budget) {
        return Err(Error::conflict_said(words::change_not(l)));
    }
    if to.until != budget.until {
        if to.until < budget.from {
            return Err(Error::invalid_said("until", words::budget_until_wrong(l)));
        }
        if to.until < tx.today() {
            return Err(Error::invalid_said("until", words::change_until_over(l)));
        }
    }
    if let Some(holder) = to.holder.filter(|_| to.holder != budget.holder)
        && !store::is_here(tx, holder).await?
    {
        return Err(Error::invalid_said("holder", words::holder_unknown(l)));
    }
    if (to.holder, to.until) == (budget.holder, budget.until) {
        return Err(Error::invalid_said("holder", words::change_nothing(l)));
    }
    let reason = one_line(&to.reason);
    if reason.is_empty() || reason.chars().count() > MOST_REASON {
        return Err(Error::invalid_said("change_reason", words::change_reason_wrong(l, MOST_REASON)));
    }
    let made = Made {
        holder: (budget.holder, to.holder),
        until: (budget.until, to.until),
        reason,
        by: actor.person_id(),
        at: tx.now(),
    };
    let change: Uuid = tx.id();
    store::change(tx, change, id, &made).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// What changed about a budget, the newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may see the budget.
pub async fn changes(actor: &Actor, tx: &mut Tx, id: BudgetId) -> Result<Vec<Made>> {
    super::find(actor, tx, id).await?;
    store::of_budget(tx, id).await
}

/// Whether somebody who holds a budget no longer works here.
pub(crate) async fn has_left(tx: &mut Tx, budget: &Budget) -> Result<bool> {
    match budget.holder {
        Some(holder) => Ok(!store::is_here(tx, holder).await?),
        None => Ok(false),
    }
}
