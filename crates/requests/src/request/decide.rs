//! Deciding: yes, no, or a question back, each with a sentence; answering, taking back, giving up. Every act is one
//! transaction that holds the request, so of two who decide at once one wins and the other is told.

use content::CourseId;
use funds::BudgetId;
use funds::share::Share;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};

use super::source::{self, Source, Step};
use super::{Done, SETTLED, Seen, Told, ask, part, seat, store, tell};
use crate::delegation::{Reach, Right};
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::words;

const HOUSE: Actor = Actor::system("a request is settled");

/// What whoever decides says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes, paid from a budget: the chosen one, else where it is set aside.
    Yes(Option<BudgetId>),
    /// Yes, paid from two or more budgets.
    Shared(Vec<Share>),
    /// No, with what is offered instead.
    No(String, Option<CourseId>),
    /// A question back.
    Question,
}

/// Decides about a request at the stage whose turn it is. Whoever decides the next stage too settles it at once.
///
/// # Errors
/// [`Error::NotFound`] where it is not for the actor; [`Error::Forbidden`] where it is, but not theirs to decide;
/// [`Error::Conflict`] where it is decided, with by whom; [`Error::Invalid`] with the field.
pub async fn decide(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: RequestId,
    answer: &Answer,
    said: &str,
) -> Result<State> {
    let seen = store::hold(tx, id).await?;
    let reach = Reach::today(actor, tx).await?;
    let right = may_decide(ctx, actor, tx, l, &seen, &reach).await?;
    let said = super::sentence(l, "said", said)?;
    let me = actor.require_person()?;
    let by = (Some(me), right.of());
    let act = match answer {
        Answer::Yes(budget) => {
            // A budget that agrees to its part of the price chooses nothing.
            let budget = budget.filter(|_| !seen.is_about_parts());
            let pays = match chosen(tx, l, &seen, (actor, right), budget).await? {
                Some(source) => Pays::One(Box::new(source)),
                None => Pays::AsItIs,
            };
            return approve(ctx, actor, tx, l, &seen, &reach, (right, pays, &said)).await;
        }
        Answer::Shared(shares) => {
            let pays = Pays::Shared(shares);
            return approve(ctx, actor, tx, l, &seen, &reach, (right, pays, &said)).await;
        }
        Answer::No(alternative, course) => {
            let alternative = one_line(alternative);
            if alternative.chars().count() > super::MOST_SAID {
                return Err(Error::invalid_said("alternative", words::said_too_long(l, super::MOST_SAID)));
            }
            if let Some(course) = course {
                let known = store::course_title(tx, *course, l.code()).await?;
                known.ok_or_else(|| Error::invalid_said("alternative_course", words::ask_course_gone(l)))?;
            }
            store::set_alternative(tx, id, &alternative, *course).await?;
            Act::Refuse
        }
        Answer::Question => Act::Return,
    };
    settle(ctx, actor, tx, l, &seen, act, by, &said).await
}

/// From where a yes is paid.
enum Pays<'a> {
    /// Where it is set aside, or shared.
    AsItIs,
    /// One budget.
    One(Box<Source>),
    /// Several.
    Shared(&'a [Share]),
}

/// The right in which the actor decides now.
async fn may_decide(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    reach: &Reach,
) -> Result<Right> {
    if !seen.is_for(actor, reach) {
        return Err(Error::NotFound);
    }
    let request = &seen.request;
    if request.is_asked_by(actor.person_id()) {
        return Err(Error::forbidden_said(words::decide_own(l)));
    }
    if let State::Waiting(at) = request.state {
        let stage = seen.stages.get(at).ok_or_else(|| Error::internal("a request waits for no stage"))?;
        let right = reach.right(stage.approver, request.person, request.asked_by);
        return right.ok_or_else(|| Error::forbidden_said(words::decide_not_yours(l)));
    }
    Err(Error::conflict_said(already(ctx, tx, l, seen).await?))
}

/// By whom and when it was decided, for whoever comes second.
async fn already(ctx: &Ctx, tx: &mut Tx, l: Locale, seen: &Seen) -> Result<String> {
    let Some(last) = seen.acts.last() else { return Err(Error::internal("a request without an act")) };
    let ids: Vec<PersonId> = last.by.into_iter().collect();
    let names = people::names(&HOUSE, tx, &ids).await?;
    let who = last.by.and_then(|by| names.get(&by).cloned()).unwrap_or_else(|| words::the_rule(l).into());
    let zone = jiff::tz::TimeZone::get(&ctx.config.time_zone).map_err(Error::internal)?;
    let when = fmt::instant(l, last.at, &zone);
    Ok(match last.act {
        Act::Approve => words::already_approved(l, who, when),
        Act::Refuse => words::already_refused(l, who, when),
        Act::Return => words::already_returned(l, who, when),
        Act::Withdraw => words::already_withdrawn(l, who, when),
        _ => words::already_settled(l, when),
    })
}

/// The budget that was chosen: one that the approver may decide about, or where the price is set aside already.
async fn chosen(
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    (actor, right): (&Actor, Right),
    budget: Option<BudgetId>,
) -> Result<Option<Source>> {
    let request = &seen.request;
    let (Some(budget), Some(measure)) = (budget, request.measure) else { return Ok(None) };
    if request.money.is_some_and(|(planned, _)| planned == budget) {
        return Ok(None);
    }
    let holder = principal(actor, seen, right);
    let topic = store::topic(tx, request.id).await?;
    let about = source::About { purpose: request.purpose, topic: &topic, session: request.class };
    let price = (request.price, measure);
    let found = source::sources(&holder, tx, l, request.person, price, about).await?;
    let found = found.into_iter().find(|source| source.budget.id == budget);
    found.map(Some).ok_or_else(|| Error::invalid_said("budget", words::money_not_yours(l)))
}

/// Whose budgets may be chosen: those of the approver, and at a People leader's stage all.
pub(super) fn principal(actor: &Actor, seen: &Seen, right: Right) -> Actor {
    let role = seen.stage().is_some_and(|stage| stage.approver.is_none());
    match right {
        Right::Own => actor.clone(),
        Right::Of(person) => Actor::person(person, role.then_some(Role::PeopleLeader)),
    }
}

async fn approve(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    reach: &Reach,
    (right, pays, said): (Right, Pays<'_>, &str),
) -> Result<State> {
    let me = actor.require_person()?;
    let before = seen;
    let divided = match &pays {
        Pays::AsItIs => None,
        Pays::One(_) => Some(part::undivide(tx, before).await?),
        Pays::Shared(shares) => {
            let principal = principal(actor, before, right);
            Some(part::divide(tx, l, before, &principal, shares).await?)
        }
    };
    let seen = divided.as_ref().unwrap_or(before);
    let (mut state, mut right) = (seen.request.state, right);
    let mut act;
    store::close_stages(tx, seen.request.id).await?;
    loop {
        act = store::add_act(tx, seen.request.id, Act::Approve, (Some(me), right.of()), said).await?;
        state = state
            .after(Act::Approve, seen.request.stages)
            .ok_or_else(|| Error::internal("a yes that does not fit"))?;
        let next = state.stage().and_then(|at| seen.stages.get(at));
        let also =
            next.and_then(|stage| reach.right(stage.approver, seen.request.person, seen.request.asked_by));
        match also {
            Some(also) => right = also,
            None => break,
        }
    }
    let request = &seen.request;
    let step = Step { act, by: Some(me), reason: said };
    tell::not_waiting(tx, request, seen.stage().and_then(|stage| stage.approver)).await?;
    if let Pays::Shared(_) = pays {
        source::release(tx, l, step, before).await?;
        store::set_money(tx, request.id, None).await?;
    }
    if !seen.parts.is_empty() {
        part::set_aside(tx, l, step, seen, state).await?;
    }
    if let Some(stage) = state.stage().and_then(|at| seen.stages.get(at)) {
        store::set_state(tx, request, state).await?;
        if let Pays::One(source) = pays {
            // The money is where the first of them chose; the last promises it.
            let costs = source.costs.map_err(|said| Error::invalid_said("budget", said))?;
            source::release(tx, l, step, before).await?;
            source::plan(tx, l, step, request, (source.budget.id, costs)).await?;
        }
        ask::open(ctx, tx, request, stage).await?;
        return Ok(state);
    }
    // The database takes no yes to what costs before its money is there.
    match pays {
        Pays::One(source) => source::promise(tx, l, step, before, Some(*source)).await?,
        _ if seen.parts.is_empty() => source::promise(tx, l, step, before, None).await?,
        _ => part::promise(tx, l, step, request.id).await?,
    }
    store::set_state(tx, request, state).await?;
    seat::book(ctx, tx, request, said).await?;
    let (said, at) = (said.to_owned(), tx.now());
    let done = Done { act: Act::Approve, by: Some(me), of: right.of(), said, at };
    tell::answered(ctx, tx, request, &done, act).await?;
    emit(actor, tx, seen, Act::Approve).await?;
    Ok(state)
}

/// The question is answered; it is the same stage's turn again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor asked; [`Error::Conflict`] when there is no question.
pub async fn answer(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: RequestId,
    said: &str,
) -> Result<State> {
    let seen = own(actor, tx, id).await?;
    let said = super::sentence(l, "said", said)?;
    settle(ctx, actor, tx, l, &seen, Act::Answer, (actor.person_id(), None), &said).await
}

/// Takes a request back before it is decided.
///
/// # Errors
/// [`Error::NotFound`] unless the actor asked; [`Error::Conflict`] when it is decided.
pub async fn withdraw(ctx: &Ctx, actor: &Actor, tx: &mut Tx, l: Locale, id: RequestId) -> Result<State> {
    let seen = own(actor, tx, id).await?;
    settle(ctx, actor, tx, l, &seen, Act::Withdraw, (actor.person_id(), None), "").await
}

/// Gives up what was approved: whoever asked needs it no more, or whoever approved it has to take it back. Its money is
/// free again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor asked or approved; [`Error::Conflict`] when it is not approved, or paid.
pub async fn cancel(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: RequestId,
    said: &str,
) -> Result<State> {
    let seen = store::hold(tx, id).await?;
    let me = actor.require_person()?;
    let approved = seen.acts.iter().any(|done| done.act == Act::Approve && done.by == Some(me));
    if !seen.request.is_asked_by(Some(me)) && !approved {
        return Err(Error::NotFound);
    }
    let said = super::sentence(l, "said", said)?;
    settle(ctx, actor, tx, l, &seen, Act::Cancel, (Some(me), None), &said).await
}

async fn own(actor: &Actor, tx: &mut Tx, id: RequestId) -> Result<Seen> {
    let seen = store::hold(tx, id).await?;
    let me = actor.require_person()?;
    if seen.request.is_asked_by(Some(me)) { Ok(seen) } else { Err(Error::NotFound) }
}

/// Carries out every act but a yes.
#[expect(clippy::too_many_arguments, reason = "an act is who does what to which request, and says why")]
pub(super) async fn settle(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    seen: &Seen,
    act: Act,
    by: (Option<PersonId>, Option<PersonId>),
    said: &str,
) -> Result<State> {
    let request = &seen.request;
    let Some(state) = request.state.after(act, request.stages) else {
        return Err(Error::conflict_said(already(ctx, tx, l, seen).await?));
    };
    let id = store::add_act(tx, request.id, act, by, said).await?;
    let approver = seen.stage().and_then(|stage| stage.approver);
    store::set_state(tx, request, state).await?;
    if state.is_over() {
        store::close_stages(tx, request.id).await?;
        seat::give_up(ctx, actor, tx, request, (act, said)).await?;
        let reason = if said.is_empty() { words::taken_back(l) } else { said };
        source::release(tx, l, Step { act: id, by: by.0, reason }, seen).await?;
    }
    match act {
        Act::Answer => {
            if let Some(stage) = seen.stage() {
                ask::open(ctx, tx, request, stage).await?;
            }
        }
        _ => tell::not_waiting(tx, request, approver).await?,
    }
    let done = Done { act, by: by.0, of: by.1, said: said.into(), at: tx.now() };
    tell::answered(ctx, tx, request, &done, id).await?;
    if state.is_over() {
        emit(actor, tx, seen, act).await?;
    }
    Ok(state)
}

async fn emit(actor: &Actor, tx: &mut Tx, seen: &Seen, act: Act) -> Result<()> {
    let told = Told { request: seen.request.id, act: act.name().into() };
    tx.emit(actor, SETTLED, Some(seen.request.person), told).await.map(drop)
}

/// Whoever asked has left: what waits of them is taken back by the house.
pub(crate) async fn let_leave(ctx: &Ctx, tx: &mut Tx, l: Locale, id: RequestId) -> Result<()> {
    let seen = store::hold(tx, id).await?;
    if seen.request.state.is_over() {
        return Ok(());
    }
    settle(ctx, &HOUSE, tx, l, &seen, Act::Withdraw, (None, None), "").await.map(drop)
}

/// The seat went its own way: nothing is to be decided any more, and what was approved is given up with it.
pub(crate) async fn let_seat_go(ctx: &Ctx, tx: &mut Tx, id: RequestId, seat: &live::Seat) -> Result<()> {
    use live::State as Seat;
    let seen = store::hold(tx, id).await?;
    let l = tell::locale(ctx, tx, seen.request.person).await?;
    let ended = matches!(seat.state, Seat::GivenBack | Seat::NotRequired | Seat::CalledOff);
    match seen.request.state {
        State::Waiting(_) | State::Returned(_) => {
            settle(ctx, &HOUSE, tx, l, &seen, Act::Withdraw, (None, None), "").await.map(drop)
        }
        State::Approved if ended => {
            let said = words::seat_gone(l);
            settle(ctx, &HOUSE, tx, l, &seen, Act::Cancel, (None, None), said).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// The budget closed while it waits: it waits without money, and those who asked are told.
pub(crate) async fn let_go(ctx: &Ctx, tx: &mut Tx, id: RequestId) -> Result<()> {
    let seen = store::hold(tx, id).await?;
    if seen.request.state.is_over() || seen.request.money.is_none() {
        return Ok(());
    }
    store::set_money(tx, id, None).await?;
    let act = store::add_act(tx, id, Act::LetGo, (None, None), "").await?;
    let done = Done { act: Act::LetGo, by: None, of: None, said: String::new(), at: tx.now() };
    tell::answered(ctx, tx, &seen.request, &done, act).await
}
