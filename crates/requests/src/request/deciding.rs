//! What whoever decides has to know: what a yes does to the money and to the team, from which budget it can be paid, and the
//! sentence above everything. Leaves out the page around it (`show`).

use alignment::gap::{Gap, Known};
use alignment::slot::conflict::Spare;
use funds::{BudgetId, Scope, budget, line};
use kernel::i18n::Locale;
use kernel::{Actor, Result, Tx, fmt};
use live::hooks::Season;
use ui::Choice;

use super::source::{self, Source};
use super::{Seen, decide, show_parts, store};
use crate::delegation::Right;
use crate::words;

const HOUSE: Actor = Actor::system("a request is shown");
/// Most weeks of which it is said what the shifts can spare.
const MOST_WEEKS: usize = 4;
/// Most seasons that are named.
const MOST_SEASONS: usize = 3;

/// One line of what a yes does.
pub(super) struct Effect {
    pub what: String,
    pub now: String,
    pub after: String,
    pub verdict: ui::Status,
}

/// What can pay a price.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pays {
    /// What is set aside, or the budget that a yes takes.
    Yes,
    /// No budget by itself: one that is meant for something else has to be chosen.
    Chosen,
    /// Nothing.
    No,
}

impl Pays {
    fn of(planned: bool, found: &[Source]) -> Self {
        match planned || found.iter().any(Source::is_proposed) {
            true => Self::Yes,
            false if found.iter().any(Source::can_pay) => Self::Chosen,
            false => Self::No,
        }
    }
}

/// What whoever decides has to know.
pub(super) struct Deciding {
    pub effects: Vec<Effect>,
    pub sources: Vec<Choice>,
    /// Between which budgets the price can be divided; nothing where it can't.
    pub shares: Option<Vec<Choice>>,
    pub approve: String,
    /// What can pay; nothing where it is free.
    pays: Option<Pays>,
    /// Whether nobody else is away; nothing where the person stays.
    covered: Option<bool>,
    /// Which busy weeks, holidays and days without classes the days are in, by their names.
    seasons: Vec<String>,
    gap: bool,
    /// What else the person is short of about which the request speaks, where the reader may know.
    short: Option<Gap>,
}

impl Deciding {
    pub async fn of(tx: &mut Tx, l: Locale, actor: &Actor, seen: &Seen, right: Right) -> Result<Self> {
        let request = &seen.request;
        let (mut effects, mut choices, mut pays, mut covered) = (Vec::new(), Vec::new(), None, None);
        let (mut shares, mut seasons) = (None, Vec::new());
        let mut approve = match request.print(l) {
            Some(price) => words::approve_price(l, price),
            None => words::approve(l).to_owned(),
        };
        if let Some(measure) = request.measure.filter(|_| seen.is_about_parts()) {
            let (shown, all) = show_parts::effects(actor, tx, l, seen, true).await?;
            effects.extend(shown);
            pays = Some(if all.can_pay { Pays::Yes } else { Pays::No });
            approve = words::approve_part(l, measure.print(l, all.amount));
        } else if let Some(measure) = request.measure {
            let holder = decide::principal(actor, seen, right);
            let topic = store::topic(tx, request.id).await?;
            let about = source::About { purpose: request.purpose, topic: &topic, session: request.class };
            let price = (request.price, measure);
            let found = source::sources(&holder, tx, l, request.person, price, about).await?;
            if seen.parts.is_empty() {
                // A budget that closed has let go of what it had set aside.
                let held = match request.money {
                    Some((_, line)) => Some(line::find(&HOUSE, tx, line).await?.planned),
                    None => None,
                };
                let planned = match (request.money, held.filter(|held| *held > 0)) {
                    (Some((id, _)), Some(held)) => Some((budget::find(&HOUSE, tx, id).await?, held)),
                    _ => None,
                };
                pays = Some(Pays::of(planned.is_some(), &found));
                effects.push(money(l, planned.as_ref(), &found));
                choices = listed(l, planned.as_ref().map(|(budget, _)| budget), &found);
            } else {
                let (shown, all) = show_parts::effects(actor, tx, l, seen, false).await?;
                effects.extend(shown);
                pays = Some(if all.can_pay { Pays::Yes } else { Pays::No });
                choices = listed(l, None, &found);
                choices.retain(|one| !one.value.is_empty());
                choices.insert(0, Choice::new("", words::source_shared(l)));
            }
            shares = Some(show_parts::choices(tx, l, &holder, request.person).await?);
        }
        if let Some(days) = request.away {
            let others = super::cover::away(tx, request.person, days).await?;
            let team = store::team(tx, request.person).await?;
            covered = Some(others.is_empty());
            effects.push(cover(l, others, team));
            let spare = super::cover::spare(tx, request.person, days).await?;
            effects.extend(spare.iter().take(MOST_WEEKS).map(|one| shifts(l, one)));
            let found = super::cover::seasons(tx, l, request.person, days).await?;
            effects.extend(found.iter().take(MOST_SEASONS).map(|one| season(l, one)));
            seasons = found.into_iter().map(|one| one.name).take(MOST_SEASONS).collect();
        }
        let short = alignment::gap::about(actor, tx, request.person, &request.title).await?;
        Ok(Self {
            effects,
            sources: choices,
            shares,
            approve,
            pays,
            covered,
            seasons,
            gap: request.gap,
            short,
        })
    }

    /// What a yes does not do, said before it is given: the last one needs what pays, and any other only passes it on.
    pub fn before_yes(&self, l: Locale, next: Option<String>) -> Option<String> {
        let misses = self.pays.is_some_and(|pays| pays == Pays::No);
        match (next, misses) {
            (Some(next), true) => Some(words::yes_passes_unpaid(l, next)),
            (Some(next), false) => Some(words::yes_passes(l, next)),
            (None, true) => Some(words::yes_not_yet(l).to_owned()),
            (None, false) => None,
        }
    }

    /// The sentence above everything: what speaks for a yes and what to look at first.
    pub fn lead(&self, l: Locale) -> String {
        let mut said = vec![match self.pays {
            None => words::lead_free(l),
            Some(Pays::Yes) => words::lead_pays(l),
            Some(Pays::Chosen) => words::lead_pays_chosen(l),
            Some(Pays::No) => words::lead_pays_not(l),
        }];
        said.extend(match self.covered {
            None => None,
            Some(true) => Some(words::lead_covered(l)),
            Some(false) => Some(words::lead_covered_not(l)),
        });
        let seasons =
            (!self.seasons.is_empty()).then(|| words::lead_season(l, fmt::list_and(l, &self.seasons)));
        said.extend(seasons.as_deref());
        if self.gap {
            said.push(words::lead_gap(l));
        }
        let short = self.short.as_ref().map(|gap| match gap.known {
            Known::Ending(on) => words::lead_ending(l, fmt::date_year(l, on), gap.name.as_str()),
            Known::Objective(_) => words::lead_objective(l, gap.name.as_str()),
        });
        said.extend(short.as_deref());
        said.join(" ")
    }
}

/// What can be decided about before and after a yes: the same quantity twice.
fn money(l: Locale, planned: Option<&(funds::Budget, i64)>, found: &[Source]) -> Effect {
    let what = words::effect_money(l).to_owned();
    let left = |budget: &funds::Budget, less: i64| {
        words::effect_left(l, budget.print(l, budget.balance.left().saturating_sub(less)))
    };
    // Without one that is meant for it somebody has to choose.
    let nearest = found.iter().find(|source| source.is_proposed());
    let nearest = nearest.or(found.first().filter(|source| source.meant));
    match (planned, nearest) {
        (Some((budget, held)), _) => {
            let verdict = ui::status::ok(words::effect_set_aside(l, budget.print(l, *held)));
            let what = words::effect_money_in(l, &budget.name);
            Effect { what, now: left(budget, 0), after: left(budget, *held), verdict }
        }
        (None, Some(source)) => {
            let budget = &source.budget;
            let (what, now) = (words::effect_money_in(l, &budget.name), left(budget, 0));
            match &source.costs {
                Err(said) => {
                    Effect { what, now, after: String::new(), verdict: ui::status::no(said.as_str()) }
                }
                Ok(costs) => {
                    let verdict = verdict(l, budget, *costs);
                    Effect { what, now, after: left(budget, *costs), verdict }
                }
            }
        }
        (None, None) => {
            let (now, after) = (words::effect_no_budget(l).to_owned(), String::new());
            Effect { what, now, after, verdict: ui::status::no(words::effect_missing(l)) }
        }
    }
}

/// Whether so much more fits into a budget: what others wait for is set aside, and not free.
pub(super) fn verdict(l: Locale, budget: &funds::Budget, costs: i64) -> ui::Status {
    let free = budget.balance.free;
    match (costs > free, budget.restrictive, budget.balance.planned > 0) {
        (false, ..) => ui::status::ok(words::effect_enough(l)),
        (true, true, true) => ui::status::no(words::effect_rest_set_aside(l, budget.print(l, free))),
        (true, true, false) => ui::status::no(words::effect_too_little(l)),
        (true, false, _) => ui::status::soon(words::effect_over(l)),
    }
}

fn listed(l: Locale, planned: Option<&funds::Budget>, found: &[Source]) -> Vec<Choice> {
    let mut choices = Vec::new();
    let known: Option<BudgetId> = planned.map(|budget| budget.id);
    if let Some(budget) = planned {
        choices.push(Choice::new(budget.id.to_string(), words::source_planned(l, &budget.name)));
    }
    let others = found.iter().filter(|source| Some(source.budget.id) != known && source.costs.is_ok());
    let others: Vec<&Source> = others.collect();
    // The first on the list is what a yes takes: never one for another purpose.
    if planned.is_none() && others.first().is_some_and(|source| !source.meant) {
        choices.push(Choice::new("", words::source_choose(l)));
    }
    choices.extend(others.into_iter().map(|source| {
        let left = source.budget.print(l, source.budget.balance.free);
        let name = &source.budget.name;
        let label = match source.budget.scope {
            Scope::Purpose => words::source_for(l, name, &source.budget.purpose, left),
            _ => words::source(l, name, left),
        };
        Choice::new(source.budget.id.to_string(), label)
    }));
    choices
}

fn cover(l: Locale, others: Vec<String>, team: usize) -> Effect {
    let what = words::effect_cover(l).to_owned();
    let (now, after) =
        (words::effect_away(l, others.len(), team), words::effect_away(l, others.len() + 1, team));
    let verdict = if others.is_empty() {
        ui::status::ok(words::effect_nobody_away(l))
    } else {
        ui::status::soon(words::effect_also_away(l, fmt::list_and(l, &others)))
    };
    Effect { what, now, after, verdict }
}

fn shifts(l: Locale, one: &Spare) -> Effect {
    let hours = |minutes: i64| (minutes + 30) / 60;
    let what = words::effect_shifts(l, one.team.as_str(), fmt::day(l, one.week));
    let now = words::effect_shifts_planned(l, hours(one.planned));
    let after = words::effect_shifts_spare(l, hours(one.spare));
    let verdict = match (one.is_over(), hours(one.spare - one.planned)) {
        (true, _) => ui::status::soon(words::effect_shifts_over(l)),
        (false, left) => ui::status::ok(words::effect_shifts_left(l, left.max(0))),
    };
    Effect { what, now, after, verdict }
}

fn season(l: Locale, one: &Season) -> Effect {
    let days = match one.from == one.until {
        true => fmt::day(l, one.from),
        false => words::effect_days(l, fmt::day(l, one.from), fmt::day(l, one.until)),
    };
    let said = words::effect_season(l, one.kind.as_str(), one.place.as_str());
    let verdict = if one.forbids { ui::status::no(said) } else { ui::status::soon(said) };
    Effect { what: one.name.clone(), now: days, after: String::new(), verdict }
}
