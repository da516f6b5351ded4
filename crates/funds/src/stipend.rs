//! Stipends: who gets how much for what, each period. At its start everybody who is meant gets a budget of their own out
//! of a pot; some time after its end what is left goes on, as far as the stipend says, and the rest back.
//! Leaves out what people ask for (`claim`).

pub mod day;
pub mod pages;
mod period;
pub(crate) mod store;
pub(crate) mod today;

pub use period::Period;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::Audience;

use crate::budget::{self, Scope};
use crate::ids::{BudgetId, StipendId};
use crate::measure::{self, Measure};
use crate::{permissions, words};

/// Longest name.
const MOST_NAME: usize = 120;
/// Days after the end of a period in which receipts can still be handed in.
pub const GRACE_DAYS: i64 = 30;

/// What goes on into the next period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// Nothing.
    Nothing,
    /// At most so much.
    AtMost(i64),
    /// All of it.
    Everything,
}

impl Carry {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::AtMost(_) => "capped",
            Self::Everything => "all",
        }
    }

    /// What the database or a form says.
    pub fn read(name: &str, most: i64) -> Option<Self> {
        match name {
            "none" => Some(Self::Nothing),
            "capped" => Some(Self::AtMost(most)),
            "all" => Some(Self::Everything),
            _ => None,
        }
    }

    /// How much of what is left goes on.
    pub fn of(self, left: i64) -> i64 {
        match self {
            Self::Nothing => 0,
            Self::AtMost(most) => left.min(most).max(0),
            Self::Everything => left.max(0),
        }
    }
}

/// Who gets how much for what, each period.
#[derive(Clone, Debug)]
pub struct Stipend {
    /// Its id.
    pub id: StipendId,
    /// Its name.
    pub name: String,
    /// What is supported.
    pub supports: String,
    /// What it counts in.
    pub measure: Measure,
    /// How much each period.
    pub amount: i64,
    /// How long a period is.
    pub period: Period,
    /// Who gets it.
    pub audience: Audience,
    /// What goes on.
    pub carry: Carry,
    /// Up to so much nobody is asked before.
    pub ask_above: i64,
    /// The budget it comes out of.
    pub pot: BudgetId,
    /// From which day.
    pub from: Date,
}

/// A stipend to be written.
#[derive(Clone, Debug)]
pub struct New {
    /// Its name.
    pub name: String,
    /// What is supported.
    pub supports: String,
    /// How much each period, in the measure of the pot.
    pub amount: i64,
    /// How long a period is.
    pub period: Period,
    /// Who gets it.
    pub audience: Audience,
    /// What goes on.
    pub carry: Carry,
    /// Up to so much nobody is asked before.
    pub ask_above: i64,
    /// The budget it comes out of.
    pub pot: BudgetId,
    /// From which day.
    pub from: Date,
}

/// What one person got for one period.
#[derive(Clone, Debug)]
pub struct Grant {
    /// Of which stipend.
    pub stipend: StipendId,
    /// Who.
    pub person: PersonId,
    /// The last day of the period.
    pub until: Date,
    /// The budget.
    pub budget: BudgetId,
}

/// Writes a stipend. The first budgets come with the next morning.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets; [`Error::Invalid`] with the field.
pub async fn write(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<StipendId> {
    permissions::require_setting_up(actor)?;
    let (name, supports) = (one_line(&new.name), one_line(&new.supports));
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::budget_name_wrong(l, MOST_NAME)));
    }
    if supports.is_empty() {
        return Err(Error::invalid_said("supports", words::stipend_supports_missing(l)));
    }
    let pot = budget::store::find(tx, new.pot)
        .await?
        .filter(|pot| pot.closed_at.is_none() && !pot.is_of_person() && pot.scope != Scope::Rounding);
    let pot = pot.ok_or_else(|| Error::invalid_said("pot", words::stipend_pot_wrong(l)))?;
    measure::positive(l, "amount", pot.measure, new.amount)?;
    if new.ask_above < 0 {
        return Err(Error::invalid_said("ask_above", words::amount_negative(l)));
    }
    if !new.audience.check().is_empty() {
        return Err(Error::invalid_said("audience", words::stipend_audience_wrong(l)));
    }
    let id: StipendId = tx.id();
    store::add(actor, tx, id, &name, &supports, pot.measure, new).await?;
    tx.emit(actor, budget::CHANGED, None, new.pot).await?;
    Ok(id)
}

/// Ends a stipend: nobody gets another budget; what people have stays theirs until its period is over.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets and it is not over.
pub async fn end(actor: &Actor, tx: &mut Tx, id: StipendId) -> Result<()> {
    permissions::require_setting_up(actor)?;
    if store::end(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Every stipend that is not over.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up budgets.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Stipend>> {
    permissions::require_setting_up(actor)?;
    store::all(tx).await
}

/// What the acting person has: their grants that are not settled, the newest period first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Stipend, Grant)>> {
    let me = actor.require_person()?;
    store::of_person(tx, me).await
}
