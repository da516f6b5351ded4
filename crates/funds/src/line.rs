//! A budget line: the money of one thing that was asked for, in one budget. Several lines may pay for one thing.
//!
//! Its state is in its amounts: planned, committed, spent, released, partly spent, refunded. [`Line::moves`] is the state
//! machine; the acts below carry it out in the ledger. Leaves out whether the thing is a good idea: whoever asked knows.

mod acts;
pub(crate) mod store;

pub use acts::{commit, plan, refund, release, spend};

use kernel::{Actor, PersonId, Result, Tx, Uuid};

use crate::ids::{BudgetId, LineId};
use crate::ledger::Account;

/// What money is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The room that knows it: `live`.
    pub room: String,
    /// Its id there.
    pub id: Uuid,
    /// What it is, for people.
    pub title: String,
    /// For whom, where it is for one person.
    pub person: Option<PersonId>,
}

/// The money of one thing in one budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: LineId,
    /// The budget.
    pub budget: BudgetId,
    /// The room that asked.
    pub room: String,
    /// The thing there.
    pub thing: Uuid,
    /// What it is, for people.
    pub title: String,
    /// For whom, where it is for one person.
    pub person: Option<PersonId>,
    /// Set aside, not promised.
    pub planned: i64,
    /// Promised.
    pub committed: i64,
    /// Paid, less what came back.
    pub spent: i64,
    /// What came back in all.
    pub refunded: i64,
}

/// How far a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Set aside, not promised.
    Planned,
    /// Promised, at least in part.
    Committed,
    /// Some of it is paid, some is open.
    PartlySpent,
    /// Paid; nothing is open.
    Spent,
    /// Given up before anything was paid.
    Released,
    /// All that was paid came back.
    Refunded,
}

/// What can be done with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Sets aside.
    Plan,
    /// Promises: what is planned first, then what is free.
    Commit,
    /// Pays what is promised.
    Spend,
    /// Gives up: what is planned first, then what is promised.
    Release,
    /// Takes back what was paid.
    Refund,
}

/// Why a line refuses an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is planned or committed any more.
    Settled,
    /// Less than that is committed.
    Committed(i64),
    /// Less than that is open.
    Open(i64),
    /// Less than that was spent.
    Spent(i64),
}

impl Line {
    /// What is planned and committed together.
    pub fn open(&self) -> i64 {
        self.planned.saturating_add(self.committed)
    }

    /// How far it is.
    pub fn state(&self) -> State {
        match (self.planned, self.committed, self.spent) {
            (0, 0, 0) if self.refunded > 0 => State::Refunded,
            (0, 0, 0) => State::Released,
            (0, 0, _) => State::Spent,
            (_, 0, 0) => State::Planned,
            (_, _, 0) => State::Committed,
            _ => State::PartlySpent,
        }
    }

    /// What an act of an amount moves between the accounts, in order.
    ///
    /// # Errors
    /// A [`Refusal`] when the line has not come so far, or is past it.
    pub fn moves(&self, act: Act, amount: i64) -> Result<Vec<(Account, Account, i64)>, Refusal> {
        let first = amount.min(self.planned);
        let moves = match act {
            Act::Plan => vec![(Account::Free, Account::Planned, amount)],
            Act::Commit if self.open() == 0 => return Err(Refusal::Settled),
            Act::Commit => vec![
                (Account::Planned, Account::Committed, first),
                (Account::Free, Account::Committed, amount - first),
            ],
            Act::Spend if amount > self.committed => return Err(Refusal::Committed(self.committed)),
            Act::Spend => vec![(Account::Committed, Account::Spent, amount)],
            Act::Release if self.open() == 0 => return Err(Refusal::Settled),
            Act::Release if amount > self.open() => return Err(Refusal::Open(self.open())),
            Act::Release => vec![
                (Account::Planned, Account::Free, first),
                (Account::Committed, Account::Free, amount - first),
            ],
            Act::Refund if amount > self.spent => return Err(Refusal::Spent(self.spent)),
            Act::Refund => vec![(Account::Spent, Account::Free, amount)],
        };
        Ok(moves.into_iter().filter(|(_, _, amount)| *amount > 0).collect())
    }
}

/// The lines that pay for a thing, oldest first. For rooms above: they know who may see their things.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn of_thing(actor: &Actor, tx: &mut Tx, room: &str, thing: Uuid) -> Result<Vec<Line>> {
    if !actor.is_system() {
        actor.require_person()?;
    }
    store::of_thing(tx, room, thing, actor).await
}

/// A line that the actor may see.
///
/// # Errors
/// [`kernel::Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: LineId) -> Result<Line> {
    let line = store::find(tx, id).await?;
    crate::budget::find(actor, tx, line.budget).await?;
    Ok(line)
}
