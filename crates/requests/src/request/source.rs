//! Which budget pays: what somebody may decide about, is open, is for the person, and counts in the price's currency or
//! has a rate into it. A budget for one purpose is proposed for that alone, and for everything else only chosen.
//! A seat of a programme draws on the budgets of that programme first, and the budget of a group pays for those of the group, or
//! where its leader decides. Leaves out how the ledger keeps it (`funds`).

use alignment::group::Purse;
use funds::ledger::Order;
use funds::line::{self, Thing};
use funds::{Budget, BudgetId, LineId, Scope, budget, rate};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use super::{ROOM, Request, Seen, part, store};
use crate::purpose::Purpose;
use crate::{wish, words};

const HOUSE: Actor = Actor::system("a request is carried out");

/// A budget that could pay.
#[derive(Clone, Debug)]
pub struct Source {
    /// The budget.
    pub budget: Budget,
    /// What it would pay, in its own measure; a sentence where it can't.
    pub costs: Result<i64, String>,
    /// Whether it is meant for this: it has no purpose of its own, or this one.
    pub meant: bool,
}

impl Source {
    /// Whether it takes so much: a restrictive budget not more than it has left.
    pub fn can_pay(&self) -> bool {
        let fits = |costs: &i64| !self.budget.restrictive || *costs <= self.budget.balance.free;
        self.costs.as_ref().is_ok_and(fits)
    }

    /// Whether it pays without that anybody chooses it.
    pub fn is_proposed(&self) -> bool {
        self.meant && self.can_pay()
    }
}

/// Whether the purpose of a budget names what is asked for: its kind, or its topic. The topic is folded, as those of wishes are.
pub(super) fn names(budget: &str, purpose: Purpose, topic: &str) -> bool {
    let said = budget.trim().to_lowercase();
    let kind = |l: Locale| purpose.say(l).to_lowercase() == said;
    let same = |l: Locale| !topic.is_empty() && wish::folded(l, budget) == topic;
    said == purpose.name() || Locale::ALL.into_iter().any(|l| kind(l) || same(l))
}

/// The budgets of somebody that could pay a price for a person: those that are meant for it first, of these the nearest. A
/// seat in a class of a programme that the person goes through is paid from the budgets of the programme first, whoever holds
/// them: who came into the programme was settled when they joined.
///
/// # Errors
/// Those of the database.
pub async fn sources(
    holder: &Actor,
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    (price, measure): (i64, funds::Measure),
    about: About<'_>,
) -> Result<Vec<Source>> {
    let (today, units) = (tx.today(), store::units(tx, person).await?);
    let programmes = programmes(tx, person, about.session).await?;
    let mut open = budget::of_programmes(&HOUSE, tx, &programmes, today).await?;
    let others = budget::open(holder, tx, today).await?;
    open.extend(others.into_iter().filter(|one| !matches!(one.scope, Scope::Programme(_))));
    let purses = alignment::group::purses(&HOUSE, tx, person).await?;
    open.retain(|one| is_open_to(&purses, holder, one.id));
    let mut found = Vec::new();
    for one in open.into_iter().filter(|one| one.measure.is_money()) {
        let far = match one.scope {
            Scope::Programme(_) => Some(0),
            Scope::Unit(unit) => units.iter().position(|known| *known == unit),
            Scope::Purpose | Scope::Organisation => Some(units.len()),
            Scope::Person(_) | Scope::Rounding => None,
        };
        let Some(far) = far else { continue };
        let costs = match rate::price(&HOUSE, tx, l, price, (measure, one.measure), today).await {
            Ok(costs) => Ok(costs),
            Err(Error::Invalid(fields)) => {
                Err(fields.into_iter().map(|field| field.message.to_string()).collect::<Vec<_>>().join(" "))
            }
            Err(other) => return Err(other),
        };
        // The leader of a group may choose its budget for others; it is never proposed for them.
        let stranger = purses.iter().any(|purse| purse.budget == one.id && !purse.is_of);
        let named = one.scope != Scope::Purpose || names(&one.purpose, about.purpose, about.topic);
        let meant = named && !stranger;
        found.push((far, one.measure != measure, Source { budget: one, costs, meant }));
    }
    let own = |source: &Source| matches!(source.budget.scope, Scope::Programme(_));
    found.sort_by_key(|(far, other, source)| (!source.meant, !own(source), *other, *far));
    Ok(found.into_iter().map(|(.., source)| source).collect())
}

/// Whether a budget is not one of a group, or may pay there where somebody decides.
pub(super) fn is_open_to(purses: &[Purse], decides: &Actor, budget: BudgetId) -> bool {
    purses.iter().find(|purse| purse.budget == budget).is_none_or(|purse| purse.pays(decides))
}

/// What a price is for, as far as a budget cares.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// For which purpose.
    pub purpose: Purpose,
    /// What it is about, folded as wishes are.
    pub topic: &'a str,
    /// The session, where it is a seat in one.
    pub session: Option<Uuid>,
}

/// The programmes that a person goes through and of which the class of a session is a step.
async fn programmes(tx: &mut Tx, person: PersonId, session: Option<Uuid>) -> Result<Vec<Uuid>> {
    let Some(session) = session else { return Ok(Vec::new()) };
    match live::session::find(&HOUSE, tx, live::SessionId(session)).await {
        Ok(session) => live::hooks::programmes(tx, session.class, Some(person)).await,
        Err(Error::NotFound) => Ok(Vec::new()),
        Err(other) => Err(other),
    }
}

/// A step with the money of a request: which act asks for it, by whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step<'a> {
    pub act: Uuid,
    pub by: Option<PersonId>,
    pub reason: &'a str,
}

impl Step<'_> {
    fn order(&self, tx: &Tx, what: &str) -> Order {
        let (room, reason) = (format!("{ROOM}.{what}"), self.reason.to_owned());
        Order { room, id: self.act, reason, on: tx.today(), by: self.by }
    }
}

/// Sets the price aside in a budget.
pub(super) async fn plan(
    tx: &mut Tx,
    l: Locale,
    step: Step<'_>,
    request: &Request,
    (budget, costs): (BudgetId, i64),
) -> Result<(BudgetId, LineId)> {
    let line = set_aside(tx, l, step, request, (budget, costs), "planned").await?;
    store::set_money(tx, request.id, Some((budget, line))).await?;
    Ok((budget, line))
}

/// Sets an amount aside in a budget; the step may do so in several.
pub(super) async fn set_aside(
    tx: &mut Tx,
    l: Locale,
    step: Step<'_>,
    request: &Request,
    (budget, costs): (BudgetId, i64),
    what: &str,
) -> Result<LineId> {
    let thing = Thing {
        room: ROOM.into(),
        id: request.id.0,
        title: request.title.clone(),
        person: Some(request.person),
    };
    let order = step.order(tx, what);
    let done = line::plan(&HOUSE, tx, l, &order, budget, &thing, costs).await?;
    done.line.ok_or_else(|| Error::internal("a plan without a line"))
}

/// Promises what was set aside.
pub(super) async fn commit(tx: &mut Tx, l: Locale, step: Step<'_>, line: LineId, what: &str) -> Result<()> {
    let planned = line::find(&HOUSE, tx, line).await?.planned;
    if planned == 0 {
        return Err(Error::invalid_said("budget", words::money_let_go(l)));
    }
    let order = step.order(tx, what);
    line::commit(&HOUSE, tx, l, &order, line, planned).await.map(drop)
}

/// Gives back what is set aside or promised, in every budget that shares it; what was paid is not given back here.
pub(super) async fn release(tx: &mut Tx, l: Locale, step: Step<'_>, seen: &Seen) -> Result<()> {
    for (what, line) in part::lines(seen) {
        let known = line::find(&HOUSE, tx, line).await?;
        if known.spent > 0 {
            return Err(Error::conflict_said(words::money_spent(l)));
        }
        if known.open() > 0 {
            let order = step.order(tx, &what);
            line::release(&HOUSE, tx, l, &order, line, None).await?;
        }
    }
    Ok(())
}

/// Promises the price of a request: in the chosen budget, else where it is set aside.
///
/// # Errors
/// [`Error::Invalid`] for `budget` where nothing pays: none is chosen, it closed, it has too little, or there is no rate.
pub(super) async fn promise(
    tx: &mut Tx,
    l: Locale,
    step: Step<'_>,
    seen: &Seen,
    chosen: Option<Source>,
) -> Result<()> {
    let request = &seen.request;
    if request.price == 0 {
        return Ok(());
    }
    let line = match (request.money, chosen) {
        (Some((budget, line)), Some(source)) if source.budget.id == budget => line,
        (Some((_, line)), None) => line,
        (_, Some(source)) => {
            let costs = source.costs.map_err(|said| Error::invalid_said("budget", said))?;
            release(tx, l, step, seen).await?;
            let paid = plan(tx, l, step, request, (source.budget.id, costs)).await.map_err(at_budget)?;
            paid.1
        }
        (None, None) => return Err(Error::invalid_said("budget", words::money_missing(l))),
    };
    commit(tx, l, step, line, "committed").await.map_err(at_budget)
}

/// What the ledger refuses is shown beside the choice of the budget.
fn at_budget(error: Error) -> Error {
    at_field("budget", error)
}

/// The same beside another field.
pub(super) fn at_field(field: &str, error: Error) -> Error {
    match error {
        Error::Invalid(fields) => {
            let said = fields.into_iter().map(|field| field.message.to_string()).collect::<Vec<_>>();
            Error::invalid_said(field, said.join(" "))
        }
        Error::Conflict(said) => Error::invalid_said(field, said.to_string()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use kernel::i18n::Locale;

    use super::names;
    use crate::purpose::Purpose;
    use crate::wish::folded;

    #[test]
    fn a_budget_names_the_kind_or_the_topic_and_nothing_less() {
        let topic = folded(Locale::En, "Reading robot alarms");
        for said in [" book ", "BOOK", "Buch", "reading  Robot alarms"] {
            assert!(names(said, Purpose::Book, &topic), "{said}");
        }
        for said in ["Forklift licences", "Reading", "Books and robots", "Conference", ""] {
            assert!(!names(said, Purpose::Book, &topic), "{said}");
        }
        assert!(!names("", Purpose::Book, ""), "nothing names nothing");
    }
}
