//! The money of a seat and the fee of an instructor: promised when it is booked or agreed, paid when the session is settled,
//! given back when it falls away.
//! The installation acts for who was allowed to decide; the ledger names them.

use funds::share::{self, Share};
use funds::{Budget, BudgetId, Line, LineId, Measure, Order, Thing, line};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::class::Class;
use crate::ids::EngagementId;
use crate::seat::{Seat, store};
use crate::{hooks, words};

const HOUSE: Actor = Actor::system("a seat moves its money");

/// The budgets of programmes for which the person of a seat is in its class. They pay for its seats whoever agrees.
pub(crate) async fn of_programmes(tx: &mut Tx, class: &Class, seat: &Seat) -> Result<Vec<Budget>> {
    let Some(person) = seat.person else { return Ok(Vec::new()) };
    let programmes = hooks::programmes(tx, class.id, Some(person)).await?;
    let today = tx.today();
    funds::budget::of_programmes(&HOUSE, tx, &programmes, today).await
}

/// A budget that the actor may use for a seat: one of its programmes, else one that they may see.
pub(crate) async fn usable(
    actor: &Actor,
    tx: &mut Tx,
    class: &Class,
    seat: &Seat,
    budget: BudgetId,
) -> Result<Budget> {
    match of_programmes(tx, class, seat).await?.into_iter().find(|one| one.id == budget) {
        Some(found) => Ok(found),
        None => funds::budget::find(actor, tx, budget).await,
    }
}

/// Promises the price of a seat from a budget, in what the budget counts in. Whoever agrees must decide about that budget,
/// unless it is for a programme that the person goes through.
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
    let costs = costs(tx, l, class, budget).await?;
    let of_programme = of_programmes(tx, class, seat).await?.iter().any(|one| one.id == budget);
    let pays = if of_programme { &HOUSE } else { actor };
    let done = line::plan(pays, tx, l, &plan, budget, &thing, costs).await?;
    let Some(id) = done.line else { return Ok(()) };
    let commit = order(tx, actor, words::money_booked(l));
    line::commit(pays, tx, l, &commit, id, costs).await?;
    store::set_money(tx, seat.id, id, costs).await
}

/// What a seat costs in the measure of a budget, by the rate of the day.
async fn costs(tx: &mut Tx, l: Locale, class: &Class, budget: BudgetId) -> Result<i64> {
    let (Some(from), today) = (Measure::parse(&class.measure), tx.today()) else { return Ok(class.price) };
    let to = funds::budget::find(&HOUSE, tx, budget).await?.measure;
    funds::rate::price(&HOUSE, tx, l, class.price, (from, to), today).await
}

/// What was agreed about the money of a seat.
pub(crate) struct Agreed {
    /// The line of the first budget.
    first: LineId,
    /// What the seat costs.
    amount: i64,
    /// Where it is promised: one line, or one in each budget that shares it.
    lines: Vec<Line>,
}

/// What is promised for a seat, where it costs something.
pub(crate) async fn agreed(tx: &mut Tx, seat: &Seat) -> Result<Option<Agreed>> {
    let Some(first) = seat.line else { return Ok(None) };
    let mut lines = of_seat(tx, seat).await?;
    lines.retain(|line| line.committed > 0);
    Ok((!lines.is_empty()).then_some(Agreed { first, amount: seat.amount, lines }))
}

/// Promises the price of a seat from where the seat was paid that it comes in place of. Where budgets share it, each promises
/// what it promised before: nobody agreed to more.
pub(crate) async fn promise_again(
    tx: &mut Tx,
    l: Locale,
    class: &Class,
    seat: &Seat,
    agreed: &Agreed,
) -> Result<()> {
    if let [only] = agreed.lines.as_slice() {
        return promise(&HOUSE, tx, l, class, seat, only.budget).await;
    }
    let thing = Thing { room: "live".into(), id: seat.id.0, title: class.title.clone(), person: seat.person };
    for old in &agreed.lines {
        let plan = order(tx, &HOUSE, words::money_booked(l));
        let done = line::plan(&HOUSE, tx, l, &plan, old.budget, &thing, old.committed).await?;
        let new = done.line.ok_or_else(|| Error::internal("a plan without a line"))?;
        let commit = order(tx, &HOUSE, words::money_booked(l));
        line::commit(&HOUSE, tx, l, &commit, new, old.committed).await?;
        if old.id == agreed.first {
            store::set_money(tx, seat.id, new, agreed.amount).await?;
        }
    }
    Ok(())
}

/// The lines that pay a seat: one, or one in each budget that shares it; in the order of their budgets, so that two acts never
/// wait for each other. The seat knows one of them; the others are of the same thing.
pub(crate) async fn of_seat(tx: &mut Tx, seat: &Seat) -> Result<Vec<Line>> {
    let Some(id) = seat.line else { return Ok(Vec::new()) };
    let known = line::find(&HOUSE, tx, id).await?;
    let mut lines = line::of_thing(&HOUSE, tx, &known.room, known.thing).await?;
    lines.sort_by_key(|line| (line.budget, line.id));
    Ok(lines)
}

/// Pays what was promised for a seat, from each budget its part.
pub(crate) async fn pay(tx: &mut Tx, l: Locale, actor: &Actor, seat: &Seat) -> Result<()> {
    for found in of_seat(tx, seat).await?.into_iter().filter(|line| line.committed > 0) {
        let order = order(tx, actor, words::money_paid(l));
        line::spend(&HOUSE, tx, l, &order, found.id, found.committed).await?;
    }
    Ok(())
}

/// Gives back what was promised for a seat, and what was paid, to each budget what came from it.
pub(crate) async fn give_back(tx: &mut Tx, l: Locale, actor: &Actor, seat: &Seat) -> Result<()> {
    for found in of_seat(tx, seat).await? {
        if found.open() > 0 {
            let order = order(tx, actor, words::money_back(l));
            line::release(&HOUSE, tx, l, &order, found.id, None).await?;
        }
        if found.spent > 0 {
            let order = order(tx, actor, words::money_back(l));
            line::refund(&HOUSE, tx, l, &order, found.id, found.spent).await?;
        }
    }
    Ok(())
}

/// What a fee is for.
pub(crate) struct Fee<'a> {
    pub id: EngagementId,
    pub title: &'a str,
    pub person: PersonId,
}

/// Plans a fee in a budget, about which the actor must decide.
pub(crate) async fn plan_fee(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    fee: &Fee<'_>,
    budget: BudgetId,
    amount: i64,
) -> Result<Option<LineId>> {
    let thing =
        Thing { room: "live".into(), id: fee.id.0, title: fee.title.to_owned(), person: Some(fee.person) };
    let order = order(tx, actor, words::money_fee_asked(l));
    Ok(line::plan(actor, tx, l, &order, budget, &thing, amount).await?.line)
}

/// Plans a fee in two or more budgets, about each of which the actor must decide; each in its own currency by the rate of the day.
/// Gives the line of the first.
pub(crate) async fn share_fee(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    fee: &Fee<'_>,
    shares: &[Share],
    (all, measure): (i64, Measure),
) -> Result<Option<LineId>> {
    if shares.iter().map(|share| share.amount).sum::<i64>() != all {
        return Err(Error::internal("the parts of a fee are not the fee"));
    }
    let mut sorted: Vec<(usize, &Share)> = shares.iter().enumerate().collect();
    sorted.sort_by_key(|(_, share)| share.budget);
    let (mut first, today) = (None, tx.today());
    for (place, share) in sorted {
        let field = share::at("budget", place);
        let to = funds::budget::find(actor, tx, share.budget).await?.measure;
        let costs = funds::rate::price(&HOUSE, tx, l, share.amount, (measure, to), today).await;
        let costs = costs.map_err(|error| at_field(&field, error))?;
        let line = plan_fee(actor, tx, l, fee, share.budget, costs)
            .await
            .map_err(|error| at_field(&field, error))?;
        first = if place == 0 { line } else { first };
    }
    Ok(first)
}

/// What the ledger refuses is shown beside the budget of its part.
fn at_field(field: &str, error: Error) -> Error {
    match error {
        Error::Invalid(fields) => {
            let said = fields.into_iter().map(|field| field.message.to_string()).collect::<Vec<_>>();
            Error::invalid_said(field, said.join(" "))
        }
        Error::Conflict(said) => Error::invalid_said(field, said.to_string()),
        other => other,
    }
}

/// The lines that pay a fee: one, or one in each budget that shares it; in the order of their budgets, so that two acts never wait
/// for each other.
async fn of_fee(tx: &mut Tx, fee: EngagementId) -> Result<Vec<Line>> {
    let mut lines = line::of_thing(&HOUSE, tx, "live", fee.0).await?;
    lines.sort_by_key(|line| (line.budget, line.id));
    Ok(lines)
}

/// Promises what was planned for an instructor.
pub(crate) async fn commit_fee(tx: &mut Tx, l: Locale, actor: &Actor, fee: EngagementId) -> Result<()> {
    for found in of_fee(tx, fee).await?.into_iter().filter(|line| line.planned > 0) {
        let order = order(tx, actor, words::money_fee_agreed(l));
        line::commit(&HOUSE, tx, l, &order, found.id, found.planned).await?;
    }
    Ok(())
}

/// Pays an instructor.
pub(crate) async fn pay_fee(tx: &mut Tx, l: Locale, actor: &Actor, fee: EngagementId) -> Result<()> {
    for found in of_fee(tx, fee).await?.into_iter().filter(|line| line.committed > 0) {
        let order = order(tx, actor, words::money_fee_paid(l));
        line::spend(&HOUSE, tx, l, &order, found.id, found.committed).await?;
    }
    Ok(())
}

/// Gives back what was planned or promised for an instructor.
pub(crate) async fn release_fee(tx: &mut Tx, l: Locale, actor: &Actor, fee: EngagementId) -> Result<()> {
    for found in of_fee(tx, fee).await?.into_iter().filter(|line| line.open() > 0) {
        let order = order(tx, actor, words::money_fee_back(l));
        line::release(&HOUSE, tx, l, &order, found.id, None).await?;
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
