//! A price that two or more budgets share. Whoever decides divides it; a part in a budget about which somebody else decides
//! waits for them as one more stage. What is agreed is set aside, nothing is promised before all is agreed, and one no ends
//! the request and gives everything back. Where a budget closes meanwhile, whoever divided decides again.
//! Leaves out the division itself (`funds::share`) and the acts of a request (`decide`).

use std::collections::BTreeMap;

use funds::line;
use funds::share::{self, How, Share};
use funds::{Budget, BudgetId, LineId, Scope, budget, rate};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx};

use super::source::{self, Step};
use super::{Done, Request, Seen, Stage, ask, part_store as parts, store, tell};
use crate::delegation::store::at_work;
use crate::ids::{PartId, RequestId};
use crate::machine::{Act, State};
use crate::words;

const HOUSE: Actor = Actor::system("a price is shared");

/// What one budget pays of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// Its place among them; the first has what the division leaves over.
    pub place: usize,
    /// The budget.
    pub budget: BudgetId,
    /// By what the price is divided.
    pub how: How,
    /// Heads, hundredths of a percent, or the amount.
    pub weight: i64,
    /// In minor units of the price.
    pub amount: i64,
    /// The stage that divided the price.
    pub made_stage: usize,
    /// The stage that agrees, where it is another.
    pub stage: Option<usize>,
    /// In minor units of the budget, once it is set aside.
    pub costs: Option<i64>,
    /// Where its money is, once it is set aside.
    pub line: Option<LineId>,
}

/// Whether somebody decides about a budget: who holds it, or a People leader.
pub(super) fn may(principal: &Actor, budget: &Budget) -> bool {
    principal.has(Role::PeopleLeader) || (budget.holder.is_some() && budget.holder == principal.person_id())
}

/// The budgets that a part can be in: open today, in money, nobody's own; those that the decider decides about, and those of
/// units and of the organisation. What others set aside for a purpose, a group or a programme, nobody hears of here.
pub(super) async fn budgets(tx: &mut Tx, principal: &Actor, person: PersonId) -> Result<Vec<Budget>> {
    let today = tx.today();
    let purses = alignment::group::purses(&HOUSE, tx, person).await?;
    let mut open = budget::open(&HOUSE, tx, today).await?;
    let named = |one: &Budget| match one.scope {
        Scope::Unit(_) | Scope::Organisation => true,
        Scope::Person(_) | Scope::Rounding => false,
        Scope::Programme(_) | Scope::Purpose => may(principal, one),
    };
    open.retain(|one| one.measure.is_money() && named(one) && source::is_open_to(&purses, principal, one.id));
    Ok(open)
}

/// Writes a division of the price at the stage whose turn it is, in place of one from before. Nothing is set aside yet.
///
/// # Errors
/// [`Error::Invalid`] with the field: a free request, the part of somebody else, or a budget that can't be named.
pub(super) async fn divide(
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    principal: &Actor,
    shares: &[Share],
) -> Result<Seen> {
    let request = &seen.request;
    let refused = |said: &str| Error::invalid_said(share::at("budget", 0), said);
    let at = request.state.stage().ok_or_else(|| Error::internal("a division of what is decided"))?;
    if request.price == 0 {
        return Err(refused(words::part_not_here(l)));
    }
    if seen.is_about_parts() {
        return Err(refused(words::part_only_yours(l)));
    }
    let known = budgets(tx, principal, request.person).await?;
    parts::end(tx, request.id).await?;
    let days = seen.stages.get(at).map_or(crate::route::DAYS, |stage| stage.days);
    let mut next = store::seen(tx, request.id).await?.stages.len();
    let mut asked: BTreeMap<Option<PersonId>, usize> = BTreeMap::new();
    for (place, share) in shares.iter().enumerate() {
        let found = known.iter().find(|one| one.id == share.budget);
        let found =
            found.ok_or_else(|| Error::invalid_said(share::at("budget", place), words::part_not_open(l)))?;
        let stage = match may(principal, found) {
            true => None,
            false => {
                let holder = agrees(request, found);
                let stage = match asked.get(&holder) {
                    Some(stage) => *stage,
                    None => {
                        parts::add_stage(tx, request.id, next, holder, days).await?;
                        asked.insert(holder, next);
                        next += 1;
                        next - 1
                    }
                };
                Some(stage)
            }
        };
        let part = Part {
            id: tx.id(),
            place,
            budget: found.id,
            how: share.how,
            weight: share.weight,
            amount: share.amount,
            made_stage: at,
            stage,
            costs: None,
            line: None,
        };
        parts::add(tx, request.id, &part).await?;
    }
    store::seen(tx, request.id).await
}

/// Who agrees to a part in a budget: who holds it, else any People leader. Nobody decides about what they ask for.
fn agrees(request: &Request, budget: &Budget) -> Option<PersonId> {
    budget.holder.filter(|holder| !request.is_asked_by(Some(*holder)))
}

/// One budget pays all of it: a division from before counts no more.
pub(super) async fn undivide(tx: &mut Tx, seen: &Seen) -> Result<Seen> {
    if !seen.parts.is_empty() {
        parts::end(tx, seen.request.id).await?;
    }
    store::seen(tx, seen.request.id).await
}

/// Sets aside what is agreed now that a state is reached: the parts of whoever divided, and those of each stage before it.
///
/// # Errors
/// [`Error::Invalid`] beside the part, or for `budget` where a holder agrees: too little left, closed, or no rate.
/// [`Error::Conflict`] where somebody else holds the budget by now.
pub(super) async fn set_aside(
    tx: &mut Tx,
    l: Locale,
    step: Step<'_>,
    seen: &Seen,
    reached: State,
) -> Result<()> {
    let request = &seen.request;
    let measure = request.measure.ok_or_else(|| Error::internal("a part of nothing"))?;
    let reached = reached.stage().unwrap_or(request.stages);
    let is_agreed = |part: &&Part| part.line.is_none() && part.stage.is_none_or(|stage| stage < reached);
    let mut agreed: Vec<&Part> = seen.parts.iter().filter(is_agreed).collect();
    // Two acts that touch the same budgets never wait for each other.
    agreed.sort_by_key(|part| part.budget);
    for part in agreed {
        let found = budget::find(&HOUSE, tx, part.budget).await?;
        let stage = part.stage.and_then(|stage| seen.stages.get(stage));
        if let (Some(approver), Some(holder)) =
            (stage.and_then(|stage| stage.approver), agrees(request, &found))
            && approver != holder
            && stage.is_some_and(|stage| stage.late == 0)
            && at_work(tx, holder).await?
        {
            return Err(Error::conflict_said(words::part_other_holder(l, &found.name)));
        }
        let field = match part.stage {
            None => share::at("budget", part.place),
            Some(_) => "budget".to_owned(),
        };
        let today = tx.today();
        let costs = rate::price(&HOUSE, tx, l, part.amount, (measure, found.measure), today).await;
        let costs = costs.map_err(|error| source::at_field(&field, error))?;
        let what = format!("planned.{}", part.place);
        let line = source::set_aside(tx, l, step, request, (part.budget, costs), &what).await;
        let line = line.map_err(|error| source::at_field(&field, error))?;
        parts::set_money(tx, part.id, costs, line).await?;
    }
    Ok(())
}

/// Promises every part, once all are agreed.
///
/// # Errors
/// [`Error::Invalid`] for `budget` where the money of a part is gone.
pub(super) async fn promise(tx: &mut Tx, l: Locale, step: Step<'_>, request: RequestId) -> Result<()> {
    let mut all = parts::of_request(tx, request).await?;
    all.sort_by_key(|part| part.budget);
    for part in &all {
        let line = part.line.ok_or_else(|| Error::internal("a part that nobody agreed to"))?;
        source::commit(tx, l, step, line, &format!("committed.{}", part.place)).await?;
    }
    let first = all.iter().min_by_key(|part| part.place);
    let money = first.and_then(|part| Some((part.budget, part.line?)));
    store::set_money(tx, request, money).await
}

/// A budget closed, or somebody else holds it: what waits with a part in it follows.
pub(crate) async fn budget_changed(ctx: &Ctx, tx: &mut Tx, id: BudgetId) -> Result<()> {
    for request in parts::waits_in(tx, id).await? {
        let seen = store::hold(tx, request).await?;
        if seen.request.state.is_over() {
            continue;
        }
        let found = budget::find(&HOUSE, tx, id).await?;
        match found.closed_at {
            Some(_) => let_go(ctx, tx, &seen).await?,
            None => follow(ctx, tx, &seen, &found).await?,
        }
    }
    Ok(())
}

/// The division counts no more: what was set aside is free again, and whoever divided decides anew at the stage whose turn it is.
async fn let_go(ctx: &Ctx, tx: &mut Tx, seen: &Seen) -> Result<()> {
    let request = &seen.request;
    let l = tell::locale(ctx, tx, request.person).await?;
    let act = store::add_act(tx, request.id, Act::LetGo, (None, None), "").await?;
    let step = Step { act, by: None, reason: words::part_let_go(l) };
    source::release(tx, l, step, seen).await?;
    parts::end(tx, request.id).await?;
    if let (Some(stage), true) = (seen.stage(), seen.is_about_parts()) {
        let made = seen.parts.first().and_then(|part| seen.stages.get(part.made_stage));
        let back = Stage { approver: made.and_then(|made| made.approver), late: 0, ..stage.clone() };
        tell::not_waiting(tx, request, stage.approver).await?;
        parts::set_approver(tx, request.id, stage.place, back.approver).await?;
        if matches!(request.state, State::Waiting(_)) {
            ask::open(ctx, tx, request, &back).await?;
        }
    }
    let done = Done { act: Act::LetGo, by: None, of: None, said: String::new(), at: tx.now() };
    tell::answered(ctx, tx, request, &done, act).await
}

/// Whoever holds the budget now agrees to its part; a stage that also agrees to another's stays with its approver.
async fn follow(ctx: &Ctx, tx: &mut Tx, seen: &Seen, budget: &Budget) -> Result<()> {
    let request = &seen.request;
    let part = seen.parts.iter().find(|part| part.budget == budget.id && part.line.is_none());
    let Some(stage) = part.and_then(|part| part.stage).and_then(|stage| seen.stages.get(stage)) else {
        return Ok(());
    };
    let holder = agrees(request, budget);
    let alone = seen.parts.iter().filter(|part| part.stage == Some(stage.place)).count() == 1;
    if stage.approver == holder || !alone {
        return Ok(());
    }
    let moved = Stage { approver: holder, late: 0, ..stage.clone() };
    parts::set_approver(tx, request.id, stage.place, holder).await?;
    if request.state == State::Waiting(stage.place) {
        tell::not_waiting(tx, request, stage.approver).await?;
        ask::open(ctx, tx, request, &moved).await?;
    }
    Ok(())
}

/// The lines of a request, each once: of its parts, or the one of a single budget.
pub(super) fn lines(seen: &Seen) -> Vec<(String, LineId)> {
    if seen.parts.is_empty() {
        return seen.request.money.iter().map(|(_, line)| ("released".to_owned(), *line)).collect();
    }
    let mut all: Vec<&Part> = seen.parts.iter().collect();
    all.sort_by_key(|part| part.budget);
    let line = |part: &Part| Some((format!("released.{}", part.place), part.line?));
    all.into_iter().filter_map(line).collect()
}

/// What is left free in a budget, and the whole of it, where the reader may see it.
pub(super) async fn visible(actor: &Actor, tx: &mut Tx, id: BudgetId) -> Result<Option<Budget>> {
    match budget::find(actor, tx, id).await {
        Ok(found) => Ok(Some(found)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

/// How much of a part was promised and paid.
pub(super) async fn held(tx: &mut Tx, part: &Part) -> Result<Option<line::Line>> {
    match part.line {
        Some(line) => line::find(&HOUSE, tx, line).await.map(Some),
        None => Ok(None),
    }
}
