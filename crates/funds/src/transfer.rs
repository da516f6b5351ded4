//! Money from one budget to another, into another currency where they differ.

use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Role, Tx};

use crate::budget::{self, Budget, Scope};
use crate::ids::{BudgetId, RateId};
use crate::ledger::{self, Account, Done, Draft, Kind, Order, Posting};
use crate::measure::Measure;
use crate::{measure, permissions, rate, words};

/// Moves what is free from one budget to another. Where they count in different currencies, the rate of the order's day
/// converts it; what arrives is rounded down to whole minor units, and the rest goes to the rounding account.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] unless the actor decides about the first, and the second is theirs or
/// stands below it; [`Error::Invalid`] when too little is free, when there is no rate, or the amount is none;
/// [`Error::Conflict`] when the second is closed.
pub async fn transfer(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    from: BudgetId,
    to: BudgetId,
    amount: i64,
) -> Result<Done> {
    if from == to {
        return Err(Error::invalid_said("to", words::transfer_same(l)));
    }
    let mut held = ledger::hold(tx, &[from, to]).await?;
    let first = held.remove(&from).ok_or(Error::NotFound)?;
    let second = held.remove(&to).ok_or(Error::NotFound)?;
    permissions::require_deciding(actor, tx, l, &first).await?;
    require_giving(actor, tx, l, &first, &second).await?;
    let amount = measure::positive(l, "amount", first.measure, amount)?;
    let asked_for = format!("transfer {from} {to} {amount}");
    if let Some(done) = ledger::known(tx, l, order, &asked_for).await? {
        return Ok(done);
    }
    if second.closed_at.is_some() {
        return Err(Error::conflict_said(words::budget_is_closed(l, &second.name)));
    }
    // Nobody gives away what is not there, an indicative budget neither.
    if amount > first.balance.free {
        let (left, asked) = (first.print(l, first.balance.free), first.print(l, amount));
        return Err(Error::invalid_said("amount", words::budget_too_little(l, &first.name, left, asked)));
    }
    let way = Way::between(tx, l, order, &first, &second, amount).await?;
    second.require_room(l, way.arrives)?;
    let mut postings = vec![
        Posting { budget: from, line: None, from: Account::Free, to: Account::Source, amount },
        Posting { budget: to, line: None, from: Account::Source, to: Account::Free, amount: way.arrives },
    ];
    if way.rest > 0 {
        let budget = rounding(tx, l, first.measure).await?;
        let (from, to) = (Account::Source, Account::Free);
        postings.push(Posting { budget, line: None, from, to, amount: way.rest });
    }
    let draft = Draft { kind: way.kind, order, asked_for, rate: way.rate, postings };
    let entry = ledger::enter(actor, tx, l, draft).await?;
    Ok(Done { entry, line: None, over: 0 })
}

/// How an amount gets across.
struct Way {
    kind: Kind,
    rate: Option<RateId>,
    arrives: i64,
    rest: i64,
}

impl Way {
    async fn between(
        tx: &mut Tx,
        l: Locale,
        order: &Order,
        from: &Budget,
        to: &Budget,
        amount: i64,
    ) -> Result<Self> {
        if from.measure == to.measure {
            return Ok(Self { kind: Kind::Transfer, rate: None, arrives: amount, rest: 0 });
        }
        let rate = rate::holding(tx, l, from.measure, to.measure, order.on).await?;
        let too_large =
            || Error::invalid_said("amount", words::amount_too_large(l, to.print(l, measure::MOST)));
        let converted = rate.convert(amount, from.measure).ok_or_else(too_large)?;
        if converted.arrives == 0 {
            let asked = from.print(l, amount);
            return Err(Error::invalid_said(
                "amount",
                words::transfer_too_little(l, asked, to.measure.name()),
            ));
        }
        let (arrives, rest) = (converted.arrives, converted.rest);
        Ok(Self { kind: Kind::Convert, rate: Some(rate.id), arrives, rest })
    }
}

/// A holder gives to budgets of their own and to those below the first; People leaders to any but the rounding accounts.
async fn require_giving(actor: &Actor, tx: &mut Tx, l: Locale, from: &Budget, to: &Budget) -> Result<()> {
    permissions::require_seeing(actor, tx, to).await?;
    if to.scope == Scope::Rounding {
        return Err(Error::invalid_said("to", words::transfer_rounding(l)));
    }
    let mine = to.holder.is_some() && to.holder == actor.person_id();
    if actor.has(Role::PeopleLeader) || (mine && !to.is_of_person()) || to.parent == Some(from.id) {
        Ok(())
    } else {
        Err(Error::forbidden_said(words::may_not_decide(l)))
    }
}

/// The rounding account of a currency; made when it is first needed.
async fn rounding(tx: &mut Tx, l: Locale, measure: Measure) -> Result<BudgetId> {
    if let Some(id) = budget::store::rounding(tx, measure).await? {
        return Ok(budget::store::hold(tx, id).await?.id);
    }
    let id: BudgetId = tx.id();
    budget::store::add_rounding(tx, id, &words::budget_rounding(l, measure.name()), measure).await?;
    Ok(id)
}
