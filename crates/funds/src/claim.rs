//! What a person asks their stipend for. Up to what the stipend leaves to them it is theirs to use: they hand in the
//! receipt, and somebody who leads them looks at it and pays. Above that somebody agrees before they buy.
//! Nobody decides about their own. Leaves out who pays in the end: finance reads the ledger.

pub mod correction;
mod desk;
pub mod helped;
pub mod kind;
pub(crate) mod late;
pub mod pages;
pub mod receipt;
pub(crate) mod store;
mod tell;

use jiff::SignedDuration;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::budget::{self, Scope};
use crate::ids::{BudgetId, ClaimId, LineId};
use crate::ledger::Order;
use crate::line::{self, Thing};
use crate::stipend::{self, day::LAPSES};
use crate::{hooks, permissions, words};
use kind::Kind;
use receipt::Receipt;

/// Longest title.
const MOST_TITLE: usize = 160;
/// What was paid within so many days is shown to be put right.
const LATELY_DAYS: i64 = 90;
const HOUSE: Actor = Actor::system("a claim is carried out");

/// What a person asks their stipend for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// Who asks.
    pub person: PersonId,
    /// Their budget.
    pub budget: BudgetId,
    /// Its money there.
    pub line: LineId,
    /// What for.
    pub title: String,
    /// What kind of thing that is.
    pub kind: Kind,
    /// How much.
    pub amount: i64,
    /// How far it is.
    pub state: State,
    /// What was said to it.
    pub said: String,
    /// The name of the receipt, if it was handed in.
    pub receipt: Option<String>,
    /// The last day of an answer before it goes on.
    pub due: Option<Date>,
    /// How often it went on, as nobody answered: at most twice.
    pub went_on: i64,
    /// Who leads above and decides too since it went on.
    pub went_to: Option<PersonId>,
}

/// How far a claim is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody has to agree.
    Asked,
    /// Agreed; the receipt is missing.
    Agreed,
    /// The receipt is there; somebody has to look at it.
    Receipted,
    /// Paid, so much.
    Paid(i64),
    /// Refused.
    Refused,
    /// Taken back.
    Withdrawn,
    /// Its budget closed before anybody decided.
    LetGo,
}

impl State {
    /// Whether somebody who leads has to do something.
    pub fn waits(self) -> bool {
        matches!(self, Self::Asked | Self::Receipted)
    }

    /// Whether nothing happens to it any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Paid(_) | Self::Refused | Self::Withdrawn | Self::LetGo)
    }
}

/// A claim to be made.
#[derive(Clone, Debug)]
pub struct New {
    /// Which of one's own budgets.
    pub budget: BudgetId,
    /// What for.
    pub title: String,
    /// What kind of thing that is.
    pub kind: Kind,
    /// How much.
    pub amount: i64,
    /// The receipt, if it is at hand.
    pub receipt: Option<Receipt>,
}

/// Asks one's stipend for something. What nobody has to be asked for is agreed at once.
///
/// # Errors
/// [`Error::NotFound`] unless the budget is the actor's own stipend; [`Error::Invalid`] with the field; also where the
/// same was asked for within a day and is not over.
pub async fn ask(actor: &Actor, tx: &mut Tx, l: Locale, today: Date, new: &New) -> Result<ClaimId> {
    let me = actor.require_person()?;
    let held = budget::store::hold(tx, new.budget).await?;
    let found = stipend::store::of_budget(tx, new.budget).await?;
    let (stipend, grant) = found.filter(|(_, grant)| grant.person == me).ok_or(Error::NotFound)?;
    if held.scope != Scope::Person(me) {
        return Err(Error::NotFound);
    }
    let title = one_line(&new.title);
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::claim_title_wrong(l, MOST_TITLE)));
    }
    let day = SignedDuration::from_hours(24);
    let since = tx.now().checked_sub(day).map_err(Error::internal)?;
    if store::is_there(tx, new, &title, since).await? {
        return Err(Error::invalid_said("title", words::claim_there(l)));
    }
    let id: ClaimId = tx.id();
    let thing = Thing { room: "funds".into(), id: id.0, title: title.clone(), person: Some(me) };
    // A receipt may come some days after the period: it counts for its last day.
    let on = today.min(grant.until);
    let order = |step: &str, reason: &str| Order {
        room: step.into(),
        id: id.0,
        reason: reason.into(),
        on,
        by: Some(me),
    };
    let planned =
        line::plan(&HOUSE, tx, l, &order("funds.asked", &title), held.id, &thing, new.amount).await?;
    let line = planned.line.ok_or_else(|| Error::internal("a plan without a line"))?;
    let free = new.amount <= stipend.ask_above;
    if free {
        let reason = words::claim_agreed_by_rule(l, held.print(l, stipend.ask_above));
        line::commit(&HOUSE, tx, l, &order("funds.agreed", &reason), line, new.amount).await?;
    }
    store::add(tx, id, me, line, &title, new, free).await?;
    if held.balance.free == new.amount {
        tx.withdraw_notice(me, LAPSES, held.id.0).await?;
    }
    let claim = store::find(tx, id).await?;
    if claim.state.waits() {
        tell::waits(tx, l, &claim, me).await?;
    }
    Ok(id)
}

/// Hands in the receipt; a better one replaces it until it is paid.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own; [`Error::Conflict`] when it is over.
pub async fn hand_in(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId, receipt: &Receipt) -> Result<()> {
    let (claim, me) = (store::find(tx, id).await?, actor.require_person()?);
    if claim.person != me {
        return Err(Error::NotFound);
    }
    require_open(l, &claim)?;
    store::receipt(tx, id, receipt).await?;
    // Who has to agree before it is bought was told when it was asked for.
    if claim.state != State::Agreed {
        return Ok(());
    }
    late::begin(tx, id).await?;
    let claim = store::find(tx, id).await?;
    tell::waits(tx, l, &claim, me).await
}

/// Takes back what is not paid.
///
/// # Errors
/// [`Error::NotFound`] unless it is the actor's own; [`Error::Conflict`] when it is over.
pub async fn withdraw(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId) -> Result<()> {
    let (claim, me) = (store::hold(tx, id).await?, actor.require_person()?);
    if claim.person != me {
        return Err(Error::NotFound);
    }
    require_open(l, &claim)?;
    let order = step(tx, "funds.withdrawn", &claim, me, words::claim_withdrawn(l));
    line::release(&HOUSE, tx, l, &order, claim.line, None).await?;
    tell::not_waiting(tx, &claim).await?;
    store::withdrawn(tx, id).await
}

/// Agrees that a person buys something, or refuses, with a sentence that they read.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the person; [`Error::Conflict`] when somebody decided before;
/// [`Error::Invalid`] when the sentence is missing.
pub async fn decide(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ClaimId,
    agreed: bool,
    said: &str,
) -> Result<()> {
    let claim = store::hold(tx, id).await?;
    permissions::require_deciding_about(actor, tx, &claim).await?;
    let me = actor.require_person()?;
    require_open(l, &claim)?;
    if agreed && claim.state != State::Asked {
        return Err(Error::conflict_said(words::claim_decided(l)));
    }
    let said = one_line(said);
    if said.is_empty() {
        return Err(Error::invalid_said("said", words::claim_sentence_missing(l)));
    }
    tell::not_waiting(tx, &claim).await?;
    if agreed {
        let mut order = step(tx, "funds.agreed", &claim, me, &said);
        // As with the asking: what waits when the period ends is agreed for its last day.
        if let Some((_, grant)) = stipend::store::of_budget(tx, claim.budget).await? {
            order.on = order.on.min(grant.until);
        }
        line::commit(&HOUSE, tx, l, &order, claim.line, claim.amount).await?;
        store::agreed(tx, id, me, &said).await?;
        late::begin(tx, id).await?;
        let agreed = store::find(tx, id).await?;
        if agreed.state.waits() {
            tell::waits(tx, l, &agreed, me).await?;
        }
        return tell::became(tx, l, &claim, true, &said).await;
    }
    let order = step(tx, "funds.refused", &claim, me, &said);
    line::release(&HOUSE, tx, l, &order, claim.line, None).await?;
    store::refused(tx, id, me, &said).await?;
    tell::became(tx, l, &claim, false, &said).await
}

/// Pays what the receipt says, at most what was agreed; the rest is free again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the person; [`Error::Conflict`] when there is no receipt or it is over;
/// [`Error::Invalid`] when it is more than was agreed.
pub async fn pay(actor: &Actor, tx: &mut Tx, l: Locale, id: ClaimId, amount: i64) -> Result<()> {
    let claim = store::hold(tx, id).await?;
    permissions::require_deciding_about(actor, tx, &claim).await?;
    let me = actor.require_person()?;
    require_open(l, &claim)?;
    if claim.state != State::Receipted {
        return Err(Error::conflict_said(words::claim_receipt_missing(l)));
    }
    let order = step(tx, "funds.paid", &claim, me, &claim.title);
    line::spend(&HOUSE, tx, l, &order, claim.line, amount).await?;
    if amount < claim.amount {
        let order = step(tx, "funds.rest", &claim, me, words::claim_rest(l));
        line::release(&HOUSE, tx, l, &order, claim.line, None).await?;
    }
    tell::not_waiting(tx, &claim).await?;
    store::paid(tx, id, me, amount).await?;
    let held = budget::store::find(tx, claim.budget).await?.ok_or(Error::NotFound)?;
    tell::paid(tx, l, &claim, held.measure, amount).await
}

/// What the acting person asked for, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Claim>> {
    let me = actor.require_person()?;
    store::of_person(tx, me).await
}

/// What waits for the actor: claims of whom they lead, of everybody for a People leader, and of those for whom they decide in
/// another's place, the oldest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<Vec<Claim>> {
    let me = actor.require_person()?;
    let mut claims = store::waiting(tx, me, actor.has(kernel::Role::PeopleLeader)).await?;
    let places = hooks::places(actor, tx).await?;
    for of in places.of {
        for claim in store::waiting(tx, of, places.of_people.contains(&of)).await? {
            if claim.person != me && claims.iter().all(|known| known.id != claim.id) {
                claims.push(claim);
            }
        }
    }
    Ok(claims.into_iter().filter(|claim| claim.state.waits()).collect())
}

/// What was paid lately for those about whom the actor decides, the newest first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn paid_lately(actor: &Actor, tx: &mut Tx) -> Result<Vec<Claim>> {
    let me = actor.require_person()?;
    let since =
        tx.now().checked_sub(SignedDuration::from_hours(24 * LATELY_DAYS)).map_err(Error::internal)?;
    store::paid_since(tx, me, actor.has(kernel::Role::PeopleLeader), since).await
}

/// Whether the actor decides about claims at all: who leads, a People leader, and who decides in another's place.
///
/// # Errors
/// Those of the database.
pub async fn decides(actor: &Actor, tx: &mut Tx, leads: bool) -> Result<bool> {
    Ok(leads || actor.has(kernel::Role::PeopleLeader) || !hooks::places(actor, tx).await?.of.is_empty())
}

/// A claim for its person and for who decides about it.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: ClaimId) -> Result<Claim> {
    let claim = store::find(tx, id).await?;
    if actor.person_id() != Some(claim.person) {
        permissions::require_deciding_about(actor, tx, &claim).await?;
    }
    Ok(claim)
}

fn require_open(l: Locale, claim: &Claim) -> Result<()> {
    if claim.state.is_over() { Err(Error::conflict_said(words::claim_over(l))) } else { Ok(()) }
}

fn step(tx: &Tx, room: &str, claim: &Claim, by: PersonId, reason: &str) -> Order {
    Order { room: room.into(), id: claim.id.0, reason: reason.into(), on: tx.today(), by: Some(by) }
}
