//! What is agreed with an instructor about a session: asked, answered, ended, done. The fee is promised when they agree,
//! paid when the session is settled, given back when one side steps down.

use std::collections::BTreeSet;

use funds::share::Share;
use funds::{BudgetId, Measure};
use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::store;
use crate::class::{self, MOST};
use crate::ids::{EngagementId, SessionId};
use crate::notice::teaching;
use crate::session::{self, Session};
use crate::{calendar, diary, money, permissions, words};

/// Where an engagement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// They were asked.
    Asked,
    /// They teach.
    Agreed,
    /// They said no.
    Declined,
    /// The question was taken back.
    Withdrawn,
    /// One side stepped down after it was agreed.
    Ended,
    /// The session is settled.
    Done,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Asked, Self::Agreed, Self::Declined, Self::Withdrawn, Self::Ended, Self::Done];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Agreed => "agreed",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Ended => "ended",
            Self::Done => "done",
        }
    }

    /// The state of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What is agreed, or asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    /// Its id.
    pub id: EngagementId,
    /// Which session.
    pub session: SessionId,
    /// Who teaches, or is asked to.
    pub person: PersonId,
    /// How far it is.
    pub state: State,
    /// What they are paid, in minor units of the measure.
    pub fee: i64,
    /// The currency.
    pub measure: String,
    /// The line of a budget that pays.
    pub line: Option<funds::LineId>,
    /// What they read when they were asked.
    pub note: String,
    /// What they answered.
    pub answer: String,
    /// When they were asked.
    pub asked_at: Timestamp,
}

/// What somebody is asked for.
#[derive(Clone, Debug, Default)]
pub struct Offer {
    /// What they are paid, in minor units of the budget's measure.
    pub fee: i64,
    /// Which budget pays; none where there is no fee.
    pub budget: Option<BudgetId>,
    /// What each pays, where two or more share the fee, in the measure of the first.
    pub shares: Vec<Share>,
    /// What they read.
    pub note: String,
}

/// Asks an instructor to teach a session. The fee is planned in its budget, so that it cannot be given away meanwhile.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Conflict`] when the session is over, taught already, or they
/// are asked already; [`Error::Invalid`] for a fee without a budget, or of which the budget has too little.
pub async fn ask(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: SessionId,
    person: PersonId,
    offer: &Offer,
) -> Result<EngagementId> {
    permissions::require_setting_up(actor)?;
    let held = session::store::hold(tx, session).await?;
    session::require_open(l, &held)?;
    if store::find(tx, person).await?.retired_at.is_some() {
        return Err(Error::conflict_said(words::instructor_is_retired(l)));
    }
    let open = store::open_of(tx, session).await?;
    if open.iter().any(|one| one.state == State::Agreed) {
        return Err(Error::conflict_said(words::engagement_agreed_already(l)));
    }
    if open.iter().any(|one| one.person == person) {
        return Err(Error::conflict_said(words::engagement_asked_already(l)));
    }
    if !(0..=MOST).contains(&offer.fee) {
        return Err(Error::invalid_said("fee", words::class_price_wrong(l)));
    }
    let class = class::find(actor, tx, held.class).await?;
    let id: EngagementId = tx.id();
    let budget = offer.shares.first().map_or(offer.budget, |share| Some(share.budget));
    let (line, measure) = match (offer.fee, budget) {
        (0, _) => (None, String::new()),
        (_, None) => return Err(Error::invalid_said("budget", words::engagement_no_budget(l))),
        (fee, Some(budget)) => {
            let measure = funds::budget::find(actor, tx, budget).await?.measure;
            let Measure::Money(_) = measure else {
                return Err(Error::invalid_said("budget", words::engagement_no_money(l)));
            };
            let thing = money::Fee { id, title: &class.title, person };
            let line = match offer.shares.as_slice() {
                [] => money::plan_fee(actor, tx, l, &thing, budget, fee).await?,
                shares => money::share_fee(actor, tx, l, &thing, shares, (fee, measure)).await?,
            };
            (line, measure.name().to_owned())
        }
    };
    store::ask(tx, actor, id, session, person, offer, line, &measure).await?;
    tx.emit(actor, "live.instructor_asked", Some(person), id).await?;
    let asked = store::engagement(tx, id).await?;
    super::reach(tx, person, &held).await?;
    teaching::asked(tx, &held, &asked).await?;
    Ok(id)
}

/// Answers for oneself. With a yes the session is theirs, whoever else was asked is let go, and the fee is promised.
///
/// # Errors
/// [`Error::NotFound`] unless the actor was asked; [`Error::Conflict`] when the question is not open any more, or they teach
/// another session at that time.
pub async fn answer(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: EngagementId,
    yes: bool,
    text: &str,
) -> Result<()> {
    let me = actor.require_person()?;
    let asked = store::engagement(tx, id).await?;
    if asked.person != me {
        return Err(Error::NotFound);
    }
    // The person is held before the session is looked at: two sessions at one time are two transactions, one after the other.
    store::hold(tx, me).await?;
    let session = session::store::hold(tx, asked.session).await?;
    let asked = store::engagement(tx, id).await?;
    match (asked.state, yes) {
        (State::Asked, _) => {}
        (State::Agreed, true) | (State::Declined, false) => return Ok(()),
        _ => return Err(Error::conflict_said(words::engagement_over(l))),
    }
    teaching::answered(tx, &asked).await?;
    if !yes {
        store::set_state(tx, id, State::Declined, text.trim()).await?;
        money::release_fee(tx, l, actor, asked.id).await?;
        tx.emit(actor, "live.instructor_declined", Some(me), id).await?;
        return Ok(());
    }
    session::require_open(l, &session)?;
    require_no_other(tx, l, me, &session).await?;
    store::set_state(tx, id, State::Agreed, text.trim()).await?;
    money::commit_fee(tx, l, actor, asked.id).await?;
    for other in store::open_of(tx, asked.session).await? {
        if other.state == State::Asked {
            store::set_state(tx, other.id, State::Withdrawn, "").await?;
            money::release_fee(tx, l, actor, other.id).await?;
            teaching::over(actor, tx, &session, &other).await?;
        }
    }
    let name = people::names(actor, tx, &[me]).await?.remove(&me).unwrap_or_default();
    session::store::set_instructor(tx, asked.session, Some(me), &name).await?;
    calendar::tell_all(tx, asked.session).await?;
    tx.emit(actor, "live.instructor_agreed", Some(me), id).await?;
    Ok(())
}

async fn require_no_other(tx: &mut Tx, l: Locale, me: PersonId, session: &Session) -> Result<()> {
    let Some(times) = session.starts_at.zip(session.ends_at) else { return Ok(()) };
    match diary::teaches(tx, me, Some(session.id), times).await? {
        Some(_) => Err(Error::conflict_said(words::engagement_teaches_then(l))),
        None => Ok(()),
    }
}

/// Takes a question back; answers which session it was about.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Conflict`] when it was answered.
pub async fn withdraw(actor: &Actor, tx: &mut Tx, l: Locale, id: EngagementId) -> Result<SessionId> {
    permissions::require_setting_up(actor)?;
    let found = store::engagement(tx, id).await?;
    let session = session::store::hold(tx, found.session).await?;
    let found = store::engagement(tx, id).await?;
    if found.state == State::Withdrawn {
        return Ok(found.session);
    }
    if found.state != State::Asked {
        return Err(Error::conflict_said(words::engagement_over(l)));
    }
    store::set_state(tx, id, State::Withdrawn, "").await?;
    money::release_fee(tx, l, actor, found.id).await?;
    tx.emit(actor, "live.instructor_not_needed", Some(found.person), id).await?;
    teaching::over(actor, tx, &session, &found).await?;
    Ok(found.session)
}

/// What was asked of the actor and what they agreed to, in sessions that are not settled.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn of_mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Engagement>> {
    store::of_person(tx, actor.require_person()?).await
}

/// What was asked and agreed about a session, the newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions.
pub async fn of_session(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Vec<Engagement>> {
    permissions::require_setting_up(actor)?;
    store::of_session(tx, id).await
}

/// Somebody else teaches, or nobody: what was asked and agreed ends, and nothing is paid. Gives what has ended, as it was.
pub(crate) async fn end(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: SessionId,
    to: Option<PersonId>,
) -> Result<Vec<Engagement>> {
    let mut open = store::open_of(tx, session).await?;
    open.retain(|found| Some(found.person) != to || found.state != State::Agreed);
    for found in &open {
        let ended = if found.state == State::Agreed { State::Ended } else { State::Withdrawn };
        store::set_state(tx, found.id, ended, "").await?;
        money::release_fee(tx, l, actor, found.id).await?;
        teaching::answered(tx, found).await?;
    }
    Ok(open)
}

/// Somebody left: what was asked of them and agreed with them about a session ends, and nothing is paid. Others stay asked.
pub(crate) async fn leave(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    session: SessionId,
    person: PersonId,
) -> Result<()> {
    for found in store::open_of(tx, session).await?.into_iter().filter(|one| one.person == person) {
        let ended = if found.state == State::Agreed { State::Ended } else { State::Withdrawn };
        store::set_state(tx, found.id, ended, "").await?;
        money::release_fee(tx, l, actor, found.id).await?;
        teaching::answered(tx, &found).await?;
    }
    Ok(())
}

/// Who teaches a session, and who is asked to.
pub(crate) async fn concerned(tx: &mut Tx, session: &Session) -> Result<BTreeSet<PersonId>> {
    let open = store::open_of(tx, session.id).await?;
    Ok(open.into_iter().map(|one| one.person).chain(session.instructor_id).collect())
}

/// The session is settled: who taught is paid, and nobody is asked any more.
pub(crate) async fn settle(actor: &Actor, tx: &mut Tx, l: Locale, session: SessionId) -> Result<()> {
    for found in store::open_of(tx, session).await? {
        if found.state == State::Agreed {
            store::set_state(tx, found.id, State::Done, "").await?;
            money::pay_fee(tx, l, actor, found.id).await?;
        } else {
            store::set_state(tx, found.id, State::Withdrawn, "").await?;
            money::release_fee(tx, l, actor, found.id).await?;
            teaching::answered(tx, &found).await?;
        }
    }
    Ok(())
}
