//! The money of a seat: promised when it is booked, paid when the session is settled, given back when it falls away.
//! The installation acts for who was allowed to decide; the ledger names them.

use funds::{BudgetId, Order, Thing, line};
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx};

use crate::class::Class;
use crate::seat::{Seat, store};
use crate::words;

const HOUSE: Actor = Actor::system("a seat moves its money");

/// Promises the price of a seat from a budget. Whoever agrees must decide about that budget.
pub(crate) async fn promise(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: &Class,
    seat: &Seat,
    budget: BudgetId,
) -> Result<()> {
    let person = seat.person;
    let thing = Thing { room: "live".into(), id: seat.id.0, title: class.title.clone(), person };
    let plan = order(tx, actor, words::money_booked(l));
    let done = line::plan(actor, tx, l, &plan, budget, &thing, class.price).await?;
    let Some(id) = done.line else { return Ok(()) };
    let commit = order(tx, actor, words::money_booked(l));
    line::commit(actor, tx, l, &commit, id, class.price).await?;
    store::set_money(tx, seat.id, id, class.price).await
}

/// Pays what was promised for a seat.
pub(crate) async fn pay(tx: &mut Tx, l: Locale, actor: &Actor, seat: &Seat) -> Result<()> {
    let Some(id) = seat.line else { return Ok(()) };
    let found = line::find(&HOUSE, tx, id).await?;
    if found.committed > 0 {
        let order = order(tx, actor, words::money_paid(l));
        line::spend(&HOUSE, tx, l, &order, id, found.committed).await?;
    }
    Ok(())
}

/// Gives back what was promised for a seat, and what was paid.
pub(crate) async fn give_back(tx: &mut Tx, l: Locale, actor: &Actor, seat: &Seat) -> Result<()> {
    let Some(id) = seat.line else { return Ok(()) };
    let found = line::find(&HOUSE, tx, id).await?;
    if found.open() > 0 {
        let order = order(tx, actor, words::money_back(l));
        line::release(&HOUSE, tx, l, &order, id, None).await?;
    }
    if found.spent > 0 {
        let order = order(tx, actor, words::money_back(l));
        line::refund(&HOUSE, tx, l, &order, id, found.spent).await?;
    }
    Ok(())
}

fn order(tx: &Tx, actor: &Actor, reason: &str) -> Order {
    Order {
        room: "live".into(),
        id: tx.id(),
        reason: reason.to_owned(),
        on: tx.today(),
        by: actor.person_id(),
    }
}
