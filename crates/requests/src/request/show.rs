//! The page of one request: the reason, what a yes does, what was before, the rule that routed it, and what the reader
//! may do. Who asks sees the same page as who decides, without what concerns others.

use alignment::gap::{Gap, Known};
use askama::Template;
use funds::{BudgetId, Scope, budget};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use std::collections::BTreeMap;
use ui::web::{Fields, Signed};
use ui::{Choice, Page, Place};

use super::source::{self, Source};
use super::{Done, Request, Seen, decide, pages, store};
use crate::delegation::{Reach, Right};
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::words;

const HOUSE: Actor = Actor::system("a request is shown");

/// What a form of a decision sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub answer: String,
    pub said: String,
    pub budget: String,
    pub alternative: String,
    pub alternative_course: String,
}

/// What the page shows again after something went wrong.
#[derive(Default)]
pub(crate) struct Again {
    pub typed: Typed,
    pub errors: Fields,
    pub note: Option<String>,
}

/// One line of what a yes does.
struct Effect {
    what: String,
    now: String,
    after: String,
    verdict: ui::Status,
}

/// Something that was done.
struct Told {
    when: String,
    text: String,
    said: String,
}

/// What whoever decides may do.
struct Desk {
    approve: String,
    sources: Vec<Choice>,
    courses: Vec<Choice>,
    of: Option<String>,
    first: String,
}

/// The page.
#[derive(Template)]
#[template(path = "request/show.html")]
pub(crate) struct Show {
    page: Page,
    request: Request,
    label: String,
    about: String,
    state: ui::Status,
    lead: Option<String>,
    rule: String,
    effects: Vec<Effect>,
    before: Vec<Told>,
    told: Vec<Told>,
    desk: Option<Desk>,
    asks: bool,
    can_answer: bool,
    can_withdraw: bool,
    can_cancel: bool,
    instead: Option<String>,
    again: Again,
}

/// The page of a request for somebody who may see it.
pub(crate) async fn page(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    id: RequestId,
    again: Again,
) -> Result<Show> {
    let l = signed.locale;
    let actor = &signed.actor;
    let seen = super::find(actor, tx, id).await?;
    let reach = Reach::today(actor, tx).await?;
    let names = Names::of(tx, &seen).await?;
    let asks = seen.request.is_asked_by(actor.person_id());
    let right = seen
        .stage()
        .filter(|_| matches!(seen.request.state, State::Waiting(_)))
        .and_then(|stage| reach.right(stage.approver, seen.request.person, seen.request.asked_by));
    let (mut desk, mut effects, mut lead) = (None, Vec::new(), None);
    if let Some(right) = right {
        let made = Deciding::of(tx, l, actor, &seen, right).await?;
        lead = Some(made.lead(l));
        effects = made.effects;
        desk = Some(Desk {
            approve: made.approve,
            sources: made.sources,
            courses: courses(actor, tx, l).await?,
            of: right.of().map(|of| names.get(l, Some(of))),
            first: first_name(&names.get(l, Some(seen.request.person))),
        });
    }
    let zone = TimeZone::get(&ctx.config.time_zone).map_err(Error::internal)?;
    let before = store::before(tx, &seen.request).await?;
    let before = before.into_iter().filter(|one| desk.is_some() || one.is_asked_by(actor.person_id()));
    let instead = match seen.request.alternative_course {
        Some(course) => store::course_title(tx, course, l.code()).await?,
        None => None,
    };
    let me = actor.person_id();
    let approved = seen.acts.iter().any(|done| done.act == Act::Approve && done.by == me);
    let request = &seen.request;
    let who = names.get(l, Some(request.person));
    let title = if asks && me == Some(request.person) {
        request.title.clone()
    } else {
        words::show_title(l, &who, &request.title)
    };
    let place = if desk.is_some() { Place::Decisions } else { Place::Requests };
    Ok(Show {
        page: Page::of(signed, title).at(place),
        label: label(l, &zone, &seen),
        about: about(l, request),
        state: pages::state(l, request.state),
        lead,
        rule: request.why.say(l, &names.get(l, request.why.leader)),
        effects,
        before: before.map(|one| earlier(l, &zone, &one)).collect(),
        told: seen.acts.iter().map(|done| told(l, &zone, &names, done)).collect(),
        desk,
        asks,
        can_answer: asks && matches!(request.state, State::Returned(_)),
        can_withdraw: asks && !request.state.is_over(),
        can_cancel: (asks || approved) && request.state == State::Approved,
        instead,
        again,
        request: seen.request,
    })
}

/// Names of everybody on the page.
struct Names(BTreeMap<PersonId, String>);

impl Names {
    async fn of(tx: &mut Tx, seen: &Seen) -> Result<Self> {
        let request = &seen.request;
        let mut ids = vec![request.person, request.asked_by];
        ids.extend(request.why.leader);
        ids.extend(seen.stages.iter().filter_map(|stage| stage.approver));
        ids.extend(seen.acts.iter().flat_map(|done| [done.by, done.of]).flatten());
        people::names(&HOUSE, tx, &ids).await.map(Self)
    }

    fn get(&self, l: Locale, person: Option<PersonId>) -> String {
        let found = person.and_then(|person| self.0.get(&person).cloned());
        found.unwrap_or_else(|| words::somebody(l).into())
    }
}

fn first_name(name: &str) -> String {
    name.split_whitespace().next().unwrap_or(name).to_owned()
}

fn label(l: Locale, zone: &TimeZone, seen: &Seen) -> String {
    let asked = fmt::instant(l, seen.request.asked_at, zone);
    match seen.stage().and_then(|stage| stage.due_on) {
        Some(due) => words::show_label_due(l, asked, fmt::weekday_day(l, due)),
        None => words::show_label(l, asked),
    }
}

fn about(l: Locale, request: &Request) -> String {
    let mut said = vec![request.purpose.say(l).to_owned(), request.tier.say(l).to_owned()];
    said.extend(request.print(l));
    said.extend(request.away.map(|(from, until)| {
        if from == until {
            words::show_away_one(l, fmt::weekday_day(l, from))
        } else {
            words::show_away(l, fmt::weekday_day(l, from), fmt::weekday_day(l, until))
        }
    }));
    said.join(" · ")
}

fn when(l: Locale, zone: &TimeZone, at: Timestamp) -> String {
    fmt::instant(l, at, zone)
}

fn told(l: Locale, zone: &TimeZone, names: &Names, done: &Done) -> Told {
    let who = match done.by {
        Some(by) => names.get(l, Some(by)),
        None => words::the_rule(l).into(),
    };
    let who = match done.of {
        Some(of) => words::in_place_of(l, who, names.get(l, Some(of))),
        None => who,
    };
    let text = match done.act {
        Act::Ask => words::told_asked(l, who),
        Act::Approve => words::told_approved(l, who),
        Act::Refuse => words::told_refused(l, who),
        Act::Return => words::told_returned(l, who),
        Act::Answer => words::told_answered(l, who),
        Act::Withdraw => words::told_withdrawn(l, who),
        Act::Cancel => words::told_cancelled(l, who),
        Act::Escalate => words::told_escalated(l).into(),
        Act::LetGo => words::told_let_go(l).into(),
    };
    Told { when: when(l, zone, done.at), text, said: done.said.clone() }
}

fn earlier(l: Locale, zone: &TimeZone, request: &Request) -> Told {
    let text = words::earlier(l, &request.title, pages::word(l, request.state));
    let day = civil_date(request.asked_at, zone.iana_name().unwrap_or("UTC"));
    Told { when: fmt::date_year(l, day), text, said: request.alternative.clone() }
}

async fn courses(actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<Choice>> {
    let preferred: Vec<content::language::Language> =
        content::language::Language::parse(l.code()).into_iter().collect();
    let mut choices = vec![Choice::new("", words::instead_none(l))];
    let live = content::course::live(actor, tx, &preferred).await?;
    choices.extend(live.into_iter().map(|card| Choice::new(card.course.to_string(), card.title.text)));
    Ok(choices)
}

/// What whoever decides has to know.
struct Deciding {
    effects: Vec<Effect>,
    sources: Vec<Choice>,
    approve: String,
    /// Whether a budget can pay; nothing where it is free.
    pays: Option<bool>,
    /// Whether nobody else is away; nothing where the person stays.
    covered: Option<bool>,
    gap: bool,
    /// What else the person is short of about which the request speaks, where the reader may know.
    short: Option<Gap>,
}

impl Deciding {
    async fn of(tx: &mut Tx, l: Locale, actor: &Actor, seen: &Seen, right: Right) -> Result<Self> {
        let request = &seen.request;
        let (mut effects, mut choices, mut pays, mut covered) = (Vec::new(), Vec::new(), None, None);
        if let Some(measure) = request.measure {
            let holder = decide::principal(actor, seen, right);
            let topic = store::topic(tx, request.id).await?;
            let about = source::About { purpose: request.purpose, topic: &topic, session: request.class };
            let price = (request.price, measure);
            let found = source::sources(&holder, tx, l, request.person, price, about).await?;
            let planned = match request.money {
                Some((id, _)) => Some(budget::find(&HOUSE, tx, id).await?),
                None => None,
            };
            pays = Some(planned.is_some() || found.iter().any(Source::can_pay));
            effects.push(money(l, request, planned.as_ref(), &found));
            choices = listed(l, planned.as_ref(), &found);
        }
        if let Some(days) = request.away {
            let others = super::cover::away(tx, request.person, days).await?;
            let team = store::team(tx, request.person).await?;
            covered = Some(others.is_empty());
            effects.push(cover(l, others, team));
        }
        let approve = match request.print(l) {
            Some(price) => words::approve_price(l, price),
            None => words::approve(l).to_owned(),
        };
        let short = alignment::gap::about(actor, tx, request.person, &request.title).await?;
        Ok(Self { effects, sources: choices, approve, pays, covered, gap: request.gap, short })
    }

    /// The sentence above everything: what speaks for a yes and what to look at first.
    fn lead(&self, l: Locale) -> String {
        let mut said = vec![match self.pays {
            None => words::lead_free(l),
            Some(true) => words::lead_pays(l),
            Some(false) => words::lead_pays_not(l),
        }];
        said.extend(match self.covered {
            None => None,
            Some(true) => Some(words::lead_covered(l)),
            Some(false) => Some(words::lead_covered_not(l)),
        });
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

fn money(l: Locale, request: &Request, planned: Option<&funds::Budget>, found: &[Source]) -> Effect {
    let what = words::effect_money(l).to_owned();
    // Without one that is meant for it somebody has to choose.
    let nearest = found.iter().find(|source| source.is_proposed());
    let nearest = nearest.or(found.first().filter(|source| source.meant));
    match (planned, nearest) {
        (Some(budget), _) => {
            // What is set aside for this is free again if nobody says yes.
            let after = budget.balance.free;
            let cost = request.print(l).unwrap_or_default();
            let what = words::effect_money_in(l, &budget.name);
            let now = words::effect_left(l, budget.print(l, budget.balance.left()));
            let after = words::effect_free(l, budget.print(l, after));
            Effect { what, now, after, verdict: ui::status::ok(words::effect_set_aside(l, cost)) }
        }
        (None, Some(source)) => {
            let budget = &source.budget;
            let what = words::effect_money_in(l, &budget.name);
            let now = words::effect_free(l, budget.print(l, budget.balance.free));
            match &source.costs {
                Err(said) => {
                    Effect { what, now, after: String::new(), verdict: ui::status::no(said.as_str()) }
                }
                Ok(costs) => {
                    let left = budget.balance.free.saturating_sub(*costs);
                    let after = words::effect_free(l, budget.print(l, left));
                    let verdict = match (source.can_pay(), left < 0) {
                        (false, _) => ui::status::no(words::effect_too_little(l)),
                        (true, true) => ui::status::soon(words::effect_over(l)),
                        (true, false) => ui::status::ok(words::effect_enough(l)),
                    };
                    Effect { what, now, after, verdict }
                }
            }
        }
        (None, None) => {
            let (now, after) = (words::effect_no_budget(l).to_owned(), String::new());
            Effect { what, now, after, verdict: ui::status::no(words::effect_missing(l)) }
        }
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
