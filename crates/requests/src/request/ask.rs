//! Asking: what is asked for is checked, routed, its money is set aside where there is a budget, and whoever decides
//! first is told. What nobody has to decide about is approved by the rule at once.

use std::collections::BTreeMap;

use content::CourseId;
use funds::Measure;
use funds::measure::MOST as MOST_AMOUNT;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, Uuid, fmt};

use super::source::{self, Source, Step};
use super::{ASKED, Done, MOST_TITLE, Request, Stage, Told, Why, store, tell};
use crate::autonomy::{self, Autonomy};
use crate::demand;
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::purpose::{Purpose, Tier};
use crate::route::{self, Asked, Route, Standing};
use crate::words;

const HOUSE: Actor = Actor::system("a request is routed");
/// So far ahead the days in which somebody is away may be, in days.
const MOST_AHEAD: i64 = 731;
/// Longest link.
const MOST_LINK: usize = 500;

/// What somebody asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    /// For whom: oneself, or somebody whom one leads.
    pub person: PersonId,
    /// For what.
    pub purpose: Purpose,
    /// Whom it serves first.
    pub tier: Tier,
    /// The course, where it is one of the house.
    pub course: Option<CourseId>,
    /// The class, where it is a seat in one.
    pub class: Option<Uuid>,
    /// What, for people.
    pub title: String,
    /// Why.
    pub reason: String,
    /// Where it can be read about.
    pub link: String,
    /// What it costs; nothing where it is free.
    pub price: i64,
    /// In what.
    pub measure: Option<Measure>,
    /// The days in which the person is not at their place.
    pub away: Option<(Date, Date)>,
}

/// A request that is checked and routed.
pub(super) struct Ready {
    pub new: New,
    pub gap: bool,
    pub why: Why,
    pub chain: Vec<Option<PersonId>>,
    pub days: i64,
    pub source: Option<Source>,
    /// What it speaks for among what people want: its title, or the class without its day.
    pub topic: String,
    /// The words of the topic, as they are compared.
    pub folded: String,
}

/// Asks for something.
///
/// # Errors
/// [`Error::Invalid`] with the field: also where the same waits already, or nobody could decide.
pub async fn ask(ctx: &Ctx, actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<RequestId> {
    ask_about(ctx, actor, tx, l, new, None).await
}

/// Asks for something of which the title says more than what people want: a class on a day.
pub(super) async fn ask_about(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    new: &New,
    topic: Option<&str>,
) -> Result<RequestId> {
    let me = actor.require_person()?;
    let new = checked(actor, tx, l, new).await?;
    if store::same(tx, &new).await?.is_some() {
        return Err(Error::invalid_said("title", words::ask_already(l)));
    }
    let topic = topic.unwrap_or(&new.title).to_owned();
    let ready = routed(tx, l, me, new, topic).await?;
    let id: RequestId = tx.id();
    store::add(tx, id, me, &ready).await?;
    demand::voiced(tx, &ready.folded, &ready.topic).await?;
    let act = store::add_act(tx, id, Act::Ask, (Some(me), None), &ready.new.reason).await?;
    let seen = store::seen(tx, id).await?;
    let step = Step { act, by: Some(me), reason: &ready.new.title };
    if let Some((source, costs)) =
        ready.source.as_ref().and_then(|one| Some((one, *one.costs.as_ref().ok()?)))
    {
        source::plan(tx, l, step, &seen.request, (source.budget.id, costs)).await?;
    }
    match seen.stages.first() {
        Some(stage) => open(ctx, tx, &seen.request, stage).await?,
        None => by_rule(ctx, tx, l, id, step).await?,
    }
    tx.emit(actor, ASKED, Some(ready.new.person), Told { request: id, act: Act::Ask.name().into() }).await?;
    Ok(id)
}

/// It is a stage's turn: who should decide but is gone is left out, and the first day counts.
pub(super) async fn open(ctx: &Ctx, tx: &mut Tx, request: &Request, stage: &Stage) -> Result<()> {
    let approver = match stage.approver {
        Some(one) if crate::delegation::store::at_work(tx, one).await? => Some(one),
        _ => None,
    };
    let approver = super::late::next_or_somebody(tx, request, approver, stage.approver).await?;
    let due = tx.today().checked_add(stage.days.days()).map_err(Error::internal)?;
    store::open_stage(tx, request.id, stage, approver, due).await?;
    tell::waiting(ctx, tx, request, stage.place, approver).await
}

/// The rule itself says yes.
async fn by_rule(ctx: &Ctx, tx: &mut Tx, l: Locale, id: RequestId, step: Step<'_>) -> Result<()> {
    let seen = store::seen(tx, id).await?;
    let request = &seen.request;
    let act = store::add_act(tx, id, Act::Approve, (None, None), "").await?;
    source::promise(tx, l, Step { act, ..step }, &seen, None).await?;
    store::set_state(tx, request, State::Approved).await?;
    let (said, at) = (String::new(), tx.now());
    let done = Done { act: Act::Approve, by: None, of: None, said, at };
    tell::answered(ctx, tx, request, &done, act).await
}

async fn checked(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<New> {
    let me = actor.require_person()?;
    if new.person != me {
        let relation = people::relation(actor, tx, new.person).await;
        if !matches!(relation, Ok(relation) if relation.leads()) {
            return Err(Error::invalid_said("person", words::ask_not_yours(l)));
        }
    }
    let mut new = New { title: one_line(&new.title), link: new.link.trim().into(), ..new.clone() };
    new.reason = super::sentence(l, "reason", &new.reason)?;
    if let Some(course) = new.course {
        let title = store::course_title(tx, course, l.code()).await?;
        new.title = title.ok_or_else(|| Error::invalid_said("title", words::ask_course_gone(l)))?;
    }
    if new.title.is_empty() || new.title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::ask_title_wrong(l, MOST_TITLE)));
    }
    let web = new.link.starts_with("https://") || new.link.starts_with("http://");
    if !new.link.is_empty() && (!web || new.link.len() > MOST_LINK || new.link.contains(char::is_whitespace))
    {
        return Err(Error::invalid_said("link", words::ask_link_wrong(l)));
    }
    let money = new.measure.filter(|measure| measure.is_money());
    match (new.price, money) {
        (0, _) => new.measure = None,
        (price, Some(measure)) => {
            let most = || words::ask_price_wrong(l, measure.print(l, MOST_AMOUNT));
            if !(1..=MOST_AMOUNT).contains(&price) {
                return Err(Error::invalid_said("price", most()));
            }
        }
        (_, None) => return Err(Error::invalid_said("measure", words::ask_measure_wrong(l))),
    }
    if let Some((from, until)) = new.away {
        let days = from.until(until).map_err(Error::internal)?.get_days();
        if !(0..=366).contains(&days) || until < tx.today() {
            return Err(Error::invalid_said("away_until", words::ask_away_wrong(l)));
        }
        let latest = tx.today().checked_add(MOST_AHEAD.days()).map_err(Error::internal)?;
        if until > latest {
            return Err(Error::invalid_said("away_until", words::ask_away_far(l, fmt::day_year(l, latest))));
        }
    }
    Ok(new)
}

async fn routed(tx: &mut Tx, l: Locale, me: PersonId, new: New, topic: String) -> Result<Ready> {
    let leader = store::leader(tx, new.person).await?;
    let above = match leader {
        Some(leader) => store::leader(tx, leader).await?,
        None => None,
    };
    let autonomy = match leader {
        Some(leader) => autonomy::store::of(tx, leader).await?,
        None => Autonomy::unset(autonomy::store::house_measure()?),
    };
    let gap = match new.course {
        Some(course) => store::has_duty(tx, new.person, course).await?,
        None => false,
    };
    let routes = route::store::all(tx).await?;
    let worth = worth(tx, l, &new, &routes, autonomy).await?;
    let asked = Asked { purpose: new.purpose, tier: new.tier, gap, worth: &worth };
    let route = routes.iter().find(|route| route.fits(asked));
    let folded = crate::wish::folded(l, &topic);
    let source = source(tx, l, leader, &new, &folded).await?;
    let holder = source.as_ref().and_then(|source| source.budget.holder);
    let standing = Standing { person: new.person, asked_by: me, leader, above, holder };
    let mut chain = route::chain(route, &autonomy, asked, &standing);
    if chain.is_empty() && new.price > 0 && source.is_none() {
        chain.push(None);
    }
    let why = Why {
        route: route.map(|route| route.reason.clone()),
        leader,
        mode: autonomy.mode.name().into(),
        most: autonomy.most,
        measure: autonomy.measure.name().into(),
        covered: autonomy.covers(asked),
    };
    let days = route.map_or(route::DAYS, |route| route.days);
    let chain = staffed(tx, l, chain, &standing).await?;
    Ok(Ready { new, gap, why, chain, days, source, topic, folded })
}

/// Where only who asks leads the organisation's learning, whoever stands next decides instead.
async fn staffed(
    tx: &mut Tx,
    l: Locale,
    mut chain: Vec<Option<PersonId>>,
    standing: &Standing,
) -> Result<Vec<Option<PersonId>>> {
    if chain.iter().all(Option::is_some) {
        return Ok(chain);
    }
    let asks = |one: PersonId| one == standing.person || one == standing.asked_by;
    let holders = identity::role::holders(&HOUSE, tx, Role::PeopleLeader).await?;
    if holders.iter().any(|(person, _)| !asks(*person)) {
        return Ok(chain);
    }
    let next = [standing.leader, standing.above].into_iter().flatten().find(|one| !asks(*one));
    let next = next.ok_or_else(|| Error::invalid_said("person", words::ask_nobody(l)))?;
    chain.retain(|one| *one != Some(next));
    for one in chain.iter_mut().filter(|one| one.is_none()) {
        *one = Some(next);
    }
    Ok(chain)
}

/// The price in every measure that a rule or the autonomy counts in.
async fn worth(
    tx: &mut Tx,
    l: Locale,
    new: &New,
    routes: &[Route],
    autonomy: Autonomy,
) -> Result<BTreeMap<&'static str, Option<i64>>> {
    let measures = routes.iter().filter_map(|route| route.over.map(|(_, measure)| measure));
    let mut worth = BTreeMap::new();
    for to in measures.chain([autonomy.measure]) {
        let from = new.measure.unwrap_or(to);
        let today = tx.today();
        let price = funds::rate::price(&HOUSE, tx, l, new.price, (from, to), today).await;
        let price = match price {
            Ok(price) => Some(price),
            Err(Error::Invalid(_)) => None,
            Err(other) => return Err(other),
        };
        worth.insert(to.name(), price);
    }
    Ok(worth)
}

/// The leader's nearest budget that is meant for it and can pay.
async fn source(
    tx: &mut Tx,
    l: Locale,
    leader: Option<PersonId>,
    new: &New,
    folded: &str,
) -> Result<Option<Source>> {
    let (Some(leader), Some(measure)) = (leader, new.measure) else { return Ok(None) };
    let holder = Actor::person(leader, []);
    let about = source::About { purpose: new.purpose, topic: folded, session: new.class };
    let price = (new.price, measure);
    let found = source::sources(&holder, tx, l, new.person, price, about).await?;
    Ok(found.into_iter().find(Source::is_proposed))
}
