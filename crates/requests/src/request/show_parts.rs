//! The parts of a shared price on the page of a request: what each budget pays, how far that is, and what is left in it for
//! those who may see it. To all others a part is whose budget it is, and nothing of what is in it.

use std::collections::BTreeMap;

use funds::share;
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Result, Tx};
use ui::{Choice, Status};

use super::Seen;
use super::deciding::{self, Effect};
use super::part::{self, Part};
use crate::machine::State;
use crate::words;

const HOUSE: Actor = Actor::system("a shared price is shown");

/// A part in the list of them.
pub(super) struct Shown {
    pub name: String,
    pub about: String,
    pub status: Status,
}

/// The parts that a stage sees, together.
pub(super) struct All {
    /// In minor units of the price.
    pub amount: i64,
    /// Whether each of them can be paid.
    pub can_pay: bool,
}

async fn names(tx: &mut Tx, holders: impl Iterator<Item = PersonId>) -> Result<BTreeMap<PersonId, String>> {
    let holders: Vec<PersonId> = holders.collect();
    people::names(&HOUSE, tx, &holders).await
}

/// The parts, in their order.
pub(super) async fn shown(actor: &Actor, tx: &mut Tx, l: Locale, seen: &Seen) -> Result<Vec<Shown>> {
    let Some(measure) = seen.request.measure.filter(|_| !seen.parts.is_empty()) else {
        return Ok(Vec::new());
    };
    let weights: Vec<i64> = seen.parts.iter().map(|part| part.weight).collect();
    let rest = share::rest(seen.request.price, &weights);
    let mut found = Vec::new();
    for one in &seen.parts {
        let budget = funds::budget::find(&HOUSE, tx, one.budget).await?;
        let who = seen.stages.get(one.stage.unwrap_or(one.made_stage)).and_then(|stage| stage.approver);
        let known = names(tx, budget.holder.into_iter().chain(who)).await?;
        let name_of = |person: Option<PersonId>| match person {
            Some(person) => known.get(&person).cloned().unwrap_or_default(),
            None => words::people_leader(l).to_owned(),
        };
        let name = match part::visible(actor, tx, one.budget).await? {
            Some(budget) => budget.name,
            None => words::part_of(l, name_of(budget.holder)),
        };
        let mut about = vec![measure.print(l, one.amount)];
        about.extend(share::say(l, one.how, one.weight, weights.iter().sum()));
        if one.place == 0 && rest > 0 {
            about.push(words::part_rest(l, measure.print(l, rest)));
        }
        about.extend(one.costs.filter(|_| budget.measure != measure).map(|costs| budget.print(l, costs)));
        let status = status(tx, l, seen, one, &name_of(who)).await?;
        found.push(Shown { name, about: about.join(" · "), status });
    }
    Ok(found)
}

async fn status(tx: &mut Tx, l: Locale, seen: &Seen, one: &Part, who: &str) -> Result<Status> {
    let Some(line) = part::held(tx, one).await? else {
        return Ok(match seen.request.state.is_over() {
            true => ui::status::unknown(words::part_never(l)),
            false => ui::status::soon(words::part_waits(l, who)),
        });
    };
    Ok(match (line.spent > 0, line.committed > 0, line.planned > 0) {
        (true, ..) => ui::status::ok(words::part_paid(l)),
        (_, true, _) => ui::status::ok(words::part_promised(l)),
        (.., true) => ui::status::ok(words::part_agreed(l)),
        _ => ui::status::unknown(words::part_back(l)),
    })
}

/// What a yes does to the budgets of the parts that the reader may see; of their own stage alone where they agree to a part.
pub(super) async fn effects(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    own: bool,
) -> Result<(Vec<Effect>, All)> {
    let (mut effects, mut all) = (Vec::new(), All { amount: 0, can_pay: true });
    let now = match seen.request.state {
        State::Waiting(at) => Some(at),
        _ => None,
    };
    for one in seen.parts.iter().filter(|one| !own || one.stage == now) {
        all.amount += one.amount;
        // Whoever agrees to a part sees its budget, also in another's place.
        let viewer = if own { &HOUSE } else { actor };
        let Some(budget) = part::visible(viewer, tx, one.budget).await? else { continue };
        let what = words::effect_money_in(l, &budget.name);
        let left = |amount: i64| words::effect_left(l, budget.print(l, amount));
        let all_left = budget.balance.left();
        if let Some(costs) = one.costs {
            let (now, after) = (left(all_left), left(all_left - costs));
            let verdict = ui::status::ok(words::effect_set_aside(l, budget.print(l, costs)));
            effects.push(Effect { what, now, after, verdict });
            continue;
        }
        let (measure, today) = (seen.request.measure.unwrap_or(budget.measure), tx.today());
        let price = (measure, budget.measure);
        let costs = match funds::rate::price(&HOUSE, tx, l, one.amount, price, today).await {
            Ok(costs) => costs,
            Err(kernel::Error::Invalid(fields)) => {
                let said = fields.into_iter().map(|field| field.message.say(l)).collect::<Vec<_>>().join(" ");
                all.can_pay = false;
                let (now, after) = (left(all_left), String::new());
                effects.push(Effect { what, now, after, verdict: ui::status::no(said) });
                continue;
            }
            Err(other) => return Err(other),
        };
        all.can_pay &= costs <= budget.balance.free || !budget.restrictive;
        let verdict = deciding::verdict(l, &budget, costs);
        effects.push(Effect { what, now: left(all_left), after: left(all_left - costs), verdict });
    }
    Ok((effects, all))
}

/// The budgets between which a price can be divided: those that the reader decides about with what is left, and the names of
/// others with who agrees.
pub(super) async fn choices(
    tx: &mut Tx,
    l: Locale,
    principal: &Actor,
    person: PersonId,
) -> Result<Vec<Choice>> {
    let mut all = part::budgets(tx, principal, person).await?;
    all.sort_by_key(|one| !part::may(principal, one));
    let names = names(tx, all.iter().filter_map(|one| one.holder)).await?;
    let choice = |one: funds::Budget| {
        let label = if part::may(principal, &one) {
            words::source(l, &one.name, one.print(l, one.balance.free))
        } else {
            let holder = one.holder.and_then(|holder| names.get(&holder).cloned());
            words::source_other(l, &one.name, holder.unwrap_or_else(|| words::people_leader(l).to_owned()))
        };
        Choice::new(one.id.to_string(), label)
    };
    Ok(all.into_iter().map(choice).collect())
}
