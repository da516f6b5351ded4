//! The acts of a line: plan, commit, spend, release, refund.

use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx};

use super::{Act, Line, Refusal, Thing, store};
use crate::budget::{Budget, hold_with_parent, passed_on};
use crate::ids::{BudgetId, LineId};
use crate::ledger::{self, Account, Done, Draft, Kind, Order, Posting};
use crate::{measure, permissions, words};

/// Sets money aside for a thing. What is planned twice for one thing in one budget is one line.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] unless the actor decides about the budget; [`Error::Invalid`] when a
/// restrictive budget has too little left, when the day is not the budget's, or the amount is none;
/// [`Error::Conflict`] when the budget is closed.
pub async fn plan(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    budget: BudgetId,
    thing: &Thing,
    amount: i64,
) -> Result<Done> {
    let held = ledger::hold_one(tx, budget).await?;
    permissions::require_deciding(actor, tx, l, &held).await?;
    let amount = measure::positive(l, "amount", held.measure, amount)?;
    let asked_for = format!("plan {budget} {} {} {amount}", thing.room, thing.id);
    if let Some(done) = ledger::known(tx, l, order, &asked_for).await? {
        return Ok(done);
    }
    held.require_open(l, order.on)?;
    held.require_free(l, amount)?;
    let title = one_line(&thing.title);
    if title.is_empty() {
        return Err(Error::invalid_said("title", words::line_title_missing(l)));
    }
    let line = match store::open(tx, budget, thing).await? {
        Some(line) => line,
        None => store::add(tx, budget, thing, &title).await?,
    };
    Asked { actor, l, order, asked_for }.enter(tx, &held, None, &line, Act::Plan, amount).await
}

/// Promises money for a thing: what is planned for it first, then what is free.
///
/// # Errors
/// As [`plan`]; [`Error::Conflict`] when nothing is open in the line any more.
pub async fn commit(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    line: LineId,
    amount: i64,
) -> Result<Done> {
    act(actor, tx, l, order, line, Act::Commit, Some(amount)).await
}

/// Pays what was promised. More than that has to be promised first.
///
/// # Errors
/// As [`plan`]; [`Error::Invalid`] when less is committed. A closed budget still pays what it promised.
pub async fn spend(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    line: LineId,
    amount: i64,
) -> Result<Done> {
    act(actor, tx, l, order, line, Act::Spend, Some(amount)).await
}

/// Gives up an amount, or all that is open: what is planned first, then what is promised.
///
/// # Errors
/// As [`plan`]; [`Error::Invalid`] when less is open.
pub async fn release(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    line: LineId,
    amount: Option<i64>,
) -> Result<Done> {
    act(actor, tx, l, order, line, Act::Release, amount).await
}

/// Takes back what was paid: a session was cancelled, a receipt was wrong.
///
/// # Errors
/// As [`plan`]; [`Error::Invalid`] when less was spent.
pub async fn refund(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    line: LineId,
    amount: i64,
) -> Result<Done> {
    act(actor, tx, l, order, line, Act::Refund, Some(amount)).await
}

async fn act(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    line: LineId,
    act: Act,
    amount: Option<i64>,
) -> Result<Done> {
    let budget = store::find(tx, line).await?.budget;
    let (held, parent) = hold_with_parent(tx, budget).await?;
    permissions::require_deciding(actor, tx, l, &held).await?;
    let asked_for = match amount {
        Some(amount) => format!("{} {line} {amount}", kind(act).name()),
        None => format!("{} {line} all", kind(act).name()),
    };
    if let Some(done) = ledger::known(tx, l, order, &asked_for).await? {
        return Ok(done);
    }
    // As it is now that the budget is held.
    let line = store::find(tx, line).await?;
    let amount = match amount {
        Some(amount) => measure::positive(l, "amount", held.measure, amount)?,
        None if line.open() == 0 => return Err(refused(l, &held, Refusal::Settled)),
        None => line.open(),
    };
    if act == Act::Commit {
        held.require_open(l, order.on)?;
        held.require_free(l, amount.saturating_sub(line.planned))?;
    }
    Asked { actor, l, order, asked_for }.enter(tx, &held, parent.as_ref(), &line, act, amount).await
}

/// An act that may be carried out.
struct Asked<'a> {
    actor: &'a Actor,
    l: Locale,
    order: &'a Order,
    asked_for: String,
}

impl Asked<'_> {
    async fn enter(
        self,
        tx: &mut Tx,
        budget: &Budget,
        parent: Option<&Budget>,
        line: &Line,
        act: Act,
        amount: i64,
    ) -> Result<Done> {
        let l = self.l;
        let moves = line.moves(act, amount).map_err(|refusal| refused(l, budget, refusal))?;
        let posting =
            |(from, to, amount)| Posting { budget: budget.id, line: Some(line.id), from, to, amount };
        let mut postings: Vec<Posting> = moves.into_iter().map(posting).collect();
        let freed =
            postings.iter().filter(|posting| posting.to == Account::Free).map(|posting| posting.amount);
        let freed: i64 = freed.sum();
        let taken =
            postings.iter().filter(|posting| posting.from == Account::Free).map(|posting| posting.amount);
        let free = budget.balance.free.saturating_add(freed).saturating_sub(taken.sum());
        if budget.closed_at.is_some() {
            postings.extend(passed_on(budget, parent, freed.min(free)));
        }
        let (order, asked_for) = (self.order, self.asked_for);
        let draft = Draft { kind: kind(act), order, asked_for, rate: None, postings };
        let entry = ledger::enter(self.actor, tx, l, draft).await?;
        Ok(Done { entry, line: Some(line.id), over: free.min(0).saturating_neg() })
    }
}

fn kind(act: Act) -> Kind {
    match act {
        Act::Plan => Kind::Plan,
        Act::Commit => Kind::Commit,
        Act::Spend => Kind::Spend,
        Act::Release => Kind::Release,
        Act::Refund => Kind::Refund,
    }
}

fn refused(l: Locale, budget: &Budget, refusal: Refusal) -> Error {
    match refusal {
        Refusal::Settled => Error::conflict_said(words::line_settled(l)),
        Refusal::Committed(left) => {
            Error::invalid_said("amount", words::line_too_little_committed(l, budget.print(l, left)))
        }
        Refusal::Open(left) => {
            Error::invalid_said("amount", words::line_too_little_open(l, budget.print(l, left)))
        }
        Refusal::Spent(left) => {
            Error::invalid_said("amount", words::line_too_little_spent(l, budget.print(l, left)))
        }
    }
}
