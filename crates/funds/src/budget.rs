//! A budget: money or paid minutes for somebody, for a while, in somebody's hands. Here it is set up, given money and
//! closed; `transfer` moves money between budgets, `line` uses it.

pub mod change;
mod change_store;
mod changing;
mod close;
pub mod overrun;
pub mod pages;
mod scope;
mod show;
pub(crate) mod store;

pub use close::{CLOSED, Closed, close};
pub(crate) use close::{hold_with_parent, passed_on};
pub use scope::Scope;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use crate::ids::BudgetId;
use crate::ledger::{self, Account, Done, Draft, Kind, Order, Posting};
use crate::measure::{self, MOST, Measure};
use crate::{hooks, permissions, words};

/// The event that a budget was set up or closed.
pub const CHANGED: &str = "funds.budget_changed";
/// Deepest nesting.
const MOST_DEEP: usize = 6;
/// Longest name.
const MOST_NAME: usize = 120;

/// Money or paid minutes for somebody, for a while, in somebody's hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Its id.
    pub id: BudgetId,
    /// Its name.
    pub name: String,
    /// For whom.
    pub scope: Scope,
    /// For what, where it is for one purpose.
    pub purpose: String,
    /// What it counts in.
    pub measure: Measure,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Who decides about it.
    pub holder: Option<PersonId>,
    /// The budget above.
    pub parent: Option<BudgetId>,
    /// Refuses to go below zero; an indicative one only warns.
    pub restrictive: bool,
    /// Closed since.
    pub closed_at: Option<Timestamp>,
    /// What is in it.
    pub balance: Balance,
}

/// What a budget holds, in minor units. Invariant: `given` is the sum of the other four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// What the source gave.
    pub given: i64,
    /// To be decided about.
    pub free: i64,
    /// Set aside, not promised.
    pub planned: i64,
    /// Promised.
    pub committed: i64,
    /// Paid, or worked.
    pub spent: i64,
}

impl Balance {
    /// What spent and committed leave to decide about: planned and free together.
    pub fn left(self) -> i64 {
        self.given - self.committed - self.spent
    }

    /// Invariant: what the source gave is in one of the four accounts.
    pub fn is_sound(self) -> bool {
        let inside = [self.free, self.planned, self.committed, self.spent];
        inside.into_iter().try_fold(0i64, i64::checked_add) == Some(self.given)
            && self.planned >= 0
            && self.committed >= 0
            && self.spent >= 0
    }
}

impl Budget {
    /// Whether it is for one person.
    pub fn is_of_person(&self) -> bool {
        matches!(self.scope, Scope::Person(_))
    }

    /// An amount in its measure, for people.
    pub fn print(&self, l: Locale, amount: i64) -> String {
        self.measure.print(l, amount)
    }

    /// By how much more is promised and paid than was set.
    pub fn overrun(&self) -> i64 {
        self.balance.left().min(0).saturating_neg()
    }

    /// By how much it is below zero.
    pub fn over(&self) -> i64 {
        self.balance.free.min(0).saturating_neg()
    }

    /// Fails with a sentence unless something new may begin in it on a day.
    pub(crate) fn require_open(&self, l: Locale, on: Date) -> Result<()> {
        if self.closed_at.is_some() {
            return Err(Error::conflict_said(words::budget_is_closed(l, &self.name)));
        }
        if on < self.from || on > self.until {
            let (from, until) = (kernel::fmt::date_year(l, self.from), kernel::fmt::date_year(l, self.until));
            return Err(Error::invalid_said("on", words::budget_other_days(l, &self.name, from, until)));
        }
        Ok(())
    }

    /// Fails with a sentence that says what is left, unless a restrictive budget has so much free.
    pub(crate) fn require_free(&self, l: Locale, amount: i64) -> Result<()> {
        if self.restrictive && amount > self.balance.free {
            let (left, asked) = (self.print(l, self.balance.free), self.print(l, amount));
            return Err(Error::invalid_said("amount", words::budget_too_little(l, &self.name, left, asked)));
        }
        self.balance
            .free
            .checked_sub(amount)
            .filter(|free| *free >= -MOST)
            .map(drop)
            .ok_or_else(|| Error::invalid_said("amount", words::amount_too_large(l, self.print(l, MOST))))
    }

    /// Fails with a sentence unless so much more fits into it.
    pub(crate) fn require_room(&self, l: Locale, amount: i64) -> Result<()> {
        let fits = self.balance.given.checked_add(amount).is_some_and(|given| given <= MOST);
        if fits {
            return Ok(());
        }
        Err(Error::invalid_said("amount", words::amount_too_large(l, self.print(l, MOST))))
    }
}

/// A budget to be set up.
#[derive(Clone, Debug)]
pub struct New {
    /// Its name.
    pub name: String,
    /// For whom.
    pub scope: Scope,
    /// For what, where it is for one purpose.
    pub purpose: String,
    /// What it counts in.
    pub measure: Measure,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Who decides about it.
    pub holder: Option<PersonId>,
    /// The budget above; it counts in the same measure.
    pub parent: Option<BudgetId>,
    /// Refuses to go below zero.
    pub restrictive: bool,
}

/// Sets up a budget; there is nothing in it yet.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Invalid`] with the field.
pub async fn set_up(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<BudgetId> {
    permissions::require_setting_up(actor)?;
    let name = one_line(&new.name);
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::budget_name_wrong(l, MOST_NAME)));
    }
    let purpose = one_line(&new.purpose);
    if new.scope == Scope::Purpose && purpose.is_empty() {
        return Err(Error::invalid_said("purpose", words::budget_purpose_missing(l)));
    }
    if let Scope::Programme(id) = new.scope
        && hooks::programmes(tx).await?.is_some_and(|known| known.iter().all(|one| one.id != id))
    {
        return Err(Error::invalid_said("scope", words::scope_missing(l)));
    }
    if let Scope::Unit(id) = new.scope
        && !store::is_unit(tx, id).await?
    {
        return Err(Error::invalid_said("scope", words::scope_missing(l)));
    }
    if new.until < new.from {
        return Err(Error::invalid_said("until", words::budget_until_wrong(l)));
    }
    if let Some(parent) = new.parent {
        require_below(tx, l, parent, new.measure).await?;
    }
    let id: BudgetId = tx.id();
    store::add(actor, tx, id, &name, &purpose, new).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Fails with a sentence where the same budget is there: a form that was sent twice sets up one.
pub(crate) async fn require_once(tx: &mut Tx, l: Locale, new: &New) -> Result<()> {
    match store::same(tx, &one_line(&new.name), &one_line(&new.purpose), new).await? {
        Some(name) => Err(Error::invalid_said("name", words::budget_twice(l, name))),
        None => Ok(()),
    }
}

/// A parent counts in the same measure, is open, and stands at most so deep.
async fn require_below(tx: &mut Tx, l: Locale, parent: BudgetId, measure: Measure) -> Result<()> {
    let found = store::find(tx, parent).await?;
    let found = found.ok_or_else(|| Error::invalid_said("parent", words::budget_parent_gone(l)))?;
    if found.measure != measure {
        return Err(Error::invalid_said("parent", words::budget_parent_measure(l, found.measure.name())));
    }
    if found.closed_at.is_some() || found.is_of_person() || found.scope == Scope::Rounding {
        return Err(Error::invalid_said("parent", words::budget_parent_gone(l)));
    }
    if store::depth(tx, parent).await? >= MOST_DEEP {
        return Err(Error::invalid_said("parent", words::budget_too_deep(l)));
    }
    Ok(())
}

/// A budget that the actor may see.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: BudgetId) -> Result<Budget> {
    let budget = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    permissions::require_seeing(actor, tx, &budget).await?;
    Ok(budget)
}

/// What is in a budget that the actor may see: one row, however long its history is.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn balance(actor: &Actor, tx: &mut Tx, id: BudgetId) -> Result<Balance> {
    find(actor, tx, id).await.map(|budget| budget.balance)
}

/// Every budget that the actor may see: People leaders all, holders their own and those below.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Budget>> {
    store::all(tx, actor).await
}

/// Gives a budget money from the source.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Invalid`] with the field; [`Error::Conflict`] when it
/// is closed, or the order asked for something else before.
pub async fn fund(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    order: &Order,
    budget: BudgetId,
    amount: i64,
) -> Result<Done> {
    permissions::require_setting_up(actor)?;
    let held = ledger::hold_one(tx, budget).await?;
    let amount = measure::positive(l, "amount", held.measure, amount)?;
    let asked_for = format!("fund {budget} {amount}");
    if let Some(done) = ledger::known(tx, l, order, &asked_for).await? {
        return Ok(done);
    }
    if held.closed_at.is_some() {
        return Err(Error::conflict_said(words::budget_is_closed(l, &held.name)));
    }
    held.require_room(l, amount)?;
    let posting = Posting { budget, line: None, from: Account::Source, to: Account::Free, amount };
    let draft = Draft { kind: Kind::Fund, order, asked_for, rate: None, postings: vec![posting] };
    let entry = ledger::enter(actor, tx, l, draft).await?;
    Ok(Done { entry, line: None, over: 0 })
}

/// The budgets that the actor may see and that take something new on a day, without those of one person.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn open(actor: &Actor, tx: &mut Tx, on: Date) -> Result<Vec<Budget>> {
    store::open(tx, actor, on).await
}

/// The budgets that the actor may see and that have a day among some days: also those that closed, because what they paid stays
/// paid, and those of one person, because their money came out of the others.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn in_days(actor: &Actor, tx: &mut Tx, days: (Date, Date)) -> Result<Vec<Budget>> {
    store::in_days(tx, actor, days).await
}

/// The budgets of paid minutes that take something new on a day: for a programme, a purpose, a unit or all.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn of_minutes(actor: &Actor, tx: &mut Tx, on: Date) -> Result<Vec<Budget>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    store::of_minutes(tx, on).await
}

/// The budgets of a programme that the actor may see, those that are open first.
///
/// # Errors
/// Those of the database.
pub async fn of_programme(actor: &Actor, tx: &mut Tx, programme: Uuid) -> Result<Vec<Budget>> {
    let mut seen = Vec::new();
    for one in store::of_programme(tx, programme).await? {
        match permissions::require_seeing(actor, tx, &one).await {
            Ok(()) => seen.push(one),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(seen)
}

/// The budgets in money of some programmes that take something new on a day. Rooms above ask for a seat in one of them.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn of_programmes(actor: &Actor, tx: &mut Tx, programmes: &[Uuid], on: Date) -> Result<Vec<Budget>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    let mut open = Vec::new();
    for programme in programmes {
        open.extend(store::of_programme(tx, *programme).await?);
    }
    let takes = |one: &Budget| one.closed_at.is_none() && one.from <= on && on <= one.until;
    open.retain(|one| takes(one) && one.measure.is_money());
    Ok(open)
}
