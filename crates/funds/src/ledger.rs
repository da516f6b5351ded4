//! The ledger: entries, their postings, and the one way to write them.
//!
//! A posting moves an amount from one account of a budget to another, so an entry can't fail to balance. Triggers keep
//! the balances in the same transaction. Leaves out who may write what: the acts in `budget`, `line`, `transfer` say so.

pub(crate) mod store;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};
use serde::{Deserialize, Serialize};

use crate::budget::{Balance, Budget};
use crate::ids::{BudgetId, EntryId, LineId, RateId};
use crate::{budget, words};

/// The event that the ledger has a new entry.
pub const ENTERED: &str = "funds.entered";

/// The accounts of a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// Outside: where money comes from and goes back to.
    Source,
    /// To be decided about.
    Free,
    /// Set aside, not promised.
    Planned,
    /// Promised.
    Committed,
    /// Paid, or worked.
    Spent,
}

impl Account {
    const ALL: [Self; 5] = [Self::Source, Self::Free, Self::Planned, Self::Committed, Self::Spent];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Free => "free",
            Self::Planned => "planned",
            Self::Committed => "committed",
            Self::Spent => "spent",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|account| account.name() == name)
    }
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Money comes in from the source.
    Fund,
    /// Money goes from one budget to another.
    Transfer,
    /// The same into another currency.
    Convert,
    /// Set aside for a thing.
    Plan,
    /// Promised for a thing.
    Commit,
    /// Paid for a thing.
    Spend,
    /// No longer needed for a thing.
    Release,
    /// Paid back.
    Refund,
    /// What was left when a budget closed.
    Close,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Fund,
        Self::Transfer,
        Self::Convert,
        Self::Plan,
        Self::Commit,
        Self::Spend,
        Self::Release,
        Self::Refund,
        Self::Close,
    ];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Fund => "fund",
            Self::Transfer => "transfer",
            Self::Convert => "convert",
            Self::Plan => "plan",
            Self::Commit => "commit",
            Self::Spend => "spend",
            Self::Release => "release",
            Self::Refund => "refund",
            Self::Close => "close",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Who asks, why, and for which day. The same `room` and `id` twice are one entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The room that asks: `live`.
    pub room: String,
    /// Its own id of the asking.
    pub id: Uuid,
    /// Why, as one sentence.
    pub reason: String,
    /// The day for which it counts.
    pub on: Date,
    /// Whose act it is, where a room above has settled that they may. Counts only where the installation itself acts.
    pub by: Option<PersonId>,
}

/// One side to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The budget.
    pub budget: BudgetId,
    /// The line, unless the amount only passes between source and free.
    pub line: Option<LineId>,
    /// Where it leaves.
    pub from: Account,
    /// Where it arrives.
    pub to: Account,
    /// How much, in minor units; always more than nothing.
    pub amount: i64,
}

/// What an act did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Done {
    /// The entry.
    pub entry: EntryId,
    /// The line, where the act is about one.
    pub line: Option<LineId>,
    /// By how much an indicative budget is below zero now; nothing where it is not.
    pub over: i64,
}

/// What `funds.entered` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// The entry.
    pub entry: EntryId,
    /// Its kind.
    pub kind: String,
    /// The lines it touched.
    pub lines: Vec<LineId>,
}

/// An entry that is being put together.
pub(crate) struct Draft<'o> {
    pub kind: Kind,
    pub order: &'o Order,
    /// What was asked for, in a form that two askings can be compared by.
    pub asked_for: String,
    pub rate: Option<RateId>,
    pub postings: Vec<Posting>,
}

/// Locks budgets, in order of their ids so that two acts never wait for each other, and reads them as they are now.
pub(crate) async fn hold(tx: &mut Tx, ids: &[BudgetId]) -> Result<BTreeMap<BudgetId, Budget>> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    let mut held = BTreeMap::new();
    for id in ids {
        held.insert(id, budget::store::hold(tx, id).await?);
    }
    Ok(held)
}

/// Locks one budget.
pub(crate) async fn hold_one(tx: &mut Tx, id: BudgetId) -> Result<Budget> {
    budget::store::hold(tx, id).await
}

/// What an order did before, if it was carried out. Ask while the budgets are held.
///
/// # Errors
/// [`Error::Conflict`] when the same order asked for something else.
pub(crate) async fn known(tx: &mut Tx, l: Locale, order: &Order, asked_for: &str) -> Result<Option<Done>> {
    let Some((entry, before, line)) = store::known(tx, order).await? else { return Ok(None) };
    if before != asked_for {
        return Err(Error::conflict_said(words::order_differs(l)));
    }
    Ok(Some(Done { entry, line, over: 0 }))
}

/// Writes an entry with its event. Nobody may call this before the budgets are held and the actor's right is known.
pub(crate) async fn enter(actor: &Actor, tx: &mut Tx, l: Locale, draft: Draft<'_>) -> Result<EntryId> {
    let reason = one_line(&draft.order.reason);
    if reason.is_empty() {
        return Err(Error::invalid_said("reason", words::reason_missing(l)));
    }
    if draft.postings.is_empty() {
        return Err(Error::internal("an entry without postings"));
    }
    let id: EntryId = tx.id();
    store::add(actor, tx, id, &reason, &draft).await?;
    let mut lines: Vec<LineId> = draft.postings.iter().filter_map(|posting| posting.line).collect();
    lines.dedup();
    let said = Entered { entry: id, kind: draft.kind.name().to_owned(), lines };
    tx.emit(actor, ENTERED, None, said).await?;
    Ok(id)
}

/// The balance that a list of postings of one budget retells.
///
/// # Errors
/// [`Error::Internal`] when a sum does not fit, which no list that was entered can do.
pub fn retell<'p>(postings: impl IntoIterator<Item = &'p Posting>) -> Result<Balance> {
    let mut sums: BTreeMap<Account, i64> = BTreeMap::new();
    for posting in postings {
        for (account, change) in [(posting.from, -posting.amount), (posting.to, posting.amount)] {
            let sum = sums.entry(account).or_default();
            *sum =
                sum.checked_add(change).ok_or_else(|| Error::internal("a sum of postings does not fit"))?;
        }
    }
    let of = |account| sums.get(&account).copied().unwrap_or_default();
    Ok(Balance {
        given: -of(Account::Source),
        free: of(Account::Free),
        planned: of(Account::Planned),
        committed: of(Account::Committed),
        spent: of(Account::Spent),
    })
}

/// Where a posting stands in the history of its budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The entry.
    pub entry: EntryId,
    /// Its place in the entry.
    pub place: i64,
}

impl Place {
    /// After every posting there will be.
    pub const END: Self = Self { entry: EntryId(Uuid::max()), place: i64::MAX };
}

/// A posting as a page tells it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Where it stands.
    pub place: Place,
    /// What its entry is.
    pub kind: Kind,
    /// Why.
    pub reason: String,
    /// Who; nobody where the installation acted by itself.
    pub actor: Option<PersonId>,
    /// For which day.
    pub on: Date,
    /// When it was entered.
    pub at: Timestamp,
    /// What moved.
    pub posting: Posting,
    /// What the line pays for.
    pub title: String,
    /// The other budget of a transfer.
    pub other: String,
    /// For whom the line pays, where it is for one person.
    pub person: Option<PersonId>,
    /// Their number, while they work here; empty where they have none.
    pub number: String,
    /// At which rate the money came or went, where it changed its currency.
    pub rate: Option<RateId>,
}

/// The newest postings of a budget before a place, newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may see the budget.
pub async fn history(
    actor: &Actor,
    tx: &mut Tx,
    budget: BudgetId,
    before: Place,
    count: i64,
) -> Result<Vec<Told>> {
    budget::find(actor, tx, budget).await?;
    store::page(tx, actor, budget, before, count).await
}

/// What the ledger holds against itself, one sentence for each finding: balances and lines that differ from their
/// postings. Nothing is found unless somebody wrote past the triggers.
///
/// # Errors
/// [`Error::NotFound`] unless the installation itself asks.
pub async fn check(actor: &Actor, tx: &mut Tx) -> Result<Vec<String>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    store::differing(tx).await
}
