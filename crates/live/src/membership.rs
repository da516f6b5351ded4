//! Memberships in the catalogue: so many classes a month for everybody of a unit or for all, with what is carried over. A
//! seat that one covers is booked at once and paid from its budget; where it does not reach, somebody agrees as ever.
//! Leaves out whether the money is there (`funds`).

pub(crate) mod allowance;
pub(crate) mod store;

use funds::BudgetId;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::UnitId;

pub use allowance::{Allowance, Left, Month};

use crate::class::{Class, MOST};
use crate::ids::MembershipId;
use crate::seat::{self, Seat, State};
use crate::{money, permissions, words};

const HOUSE: Actor = Actor::system("a membership pays for a seat");
/// The event that a membership began or ended.
pub const CHANGED: &str = "live.membership_changed";
/// Longest title.
const MOST_TITLE: usize = 80;
/// The most classes a month, and the most months that they are carried.
const MOST_CLASSES: i64 = 31;
const MOST_CARRY: i64 = 12;

/// So many classes a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Its id.
    pub id: MembershipId,
    /// What people call it.
    pub title: String,
    /// For this unit and what stands below it; for all without one.
    pub unit: Option<UnitId>,
    /// Classes each month.
    pub classes: i64,
    /// For how many months more a class that was not taken stays.
    pub carry: i64,
    /// The most that a seat may cost, in minor units of the budget's currency.
    pub most: Option<i64>,
    /// What pays.
    pub budget: BudgetId,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Option<Date>,
}

/// A new one.
pub type New = Membership;

impl Membership {
    fn allowance(&self) -> Allowance {
        Allowance { classes: self.classes, carry: self.carry, from: Month::of(self.from) }
    }
}

/// Sets a membership up. Its id is given here, whatever `new` says.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes; [`Error::Invalid`] with the field.
pub async fn set_up(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<MembershipId> {
    permissions::require_setting_up(actor)?;
    let title = new.title.trim();
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::member_title_wrong(l, MOST_TITLE)));
    }
    if !(1..=MOST_CLASSES).contains(&new.classes) {
        return Err(Error::invalid_said("classes", words::member_classes_wrong(l, MOST_CLASSES)));
    }
    if !(0..=MOST_CARRY).contains(&new.carry) {
        return Err(Error::invalid_said("carry", words::member_carry_wrong(l, MOST_CARRY)));
    }
    if new.most.is_some_and(|most| !(1..=MOST).contains(&most)) {
        return Err(Error::invalid_said("most", words::class_price_wrong(l)));
    }
    if new.until.is_some_and(|until| until < new.from) {
        return Err(Error::invalid_said("until", words::member_until_wrong(l)));
    }
    let budget = funds::budget::find(actor, tx, new.budget).await;
    match budget {
        Ok(budget) if budget.measure.is_money() && budget.closed_at.is_none() && !budget.is_of_person() => {}
        Ok(_) | Err(Error::NotFound) => {
            return Err(Error::invalid_said("budget", words::member_budget_wrong(l)));
        }
        Err(other) => return Err(other),
    }
    if let Some(unit) = new.unit
        && !store::is_unit(tx, unit).await?
    {
        return Err(Error::invalid_said("unit", words::member_unit_wrong(l)));
    }
    if store::goes_on(tx, title, new.unit).await? {
        return Err(Error::invalid_said("title", words::member_there(l)));
    }
    let id: MembershipId = tx.id();
    store::add(tx, actor, &New { id, title: title.to_owned(), ..new.clone() }).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Ends a membership with today; seats that it paid for stay.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes and it is not over yet.
pub async fn end(actor: &Actor, tx: &mut Tx, id: MembershipId) -> Result<()> {
    permissions::require_setting_up(actor)?;
    if store::end(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Those that are not over, the newest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up classes.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Membership>> {
    permissions::require_setting_up(actor)?;
    store::all(tx).await
}

/// The membership of a person today and what it leaves; of several the one with the most classes.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person or leads them.
pub async fn of(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Option<(Membership, Left)>> {
    permissions::require_acting_for(actor, tx, person).await?;
    found(tx, person).await
}

async fn found(tx: &mut Tx, person: PersonId) -> Result<Option<(Membership, Left)>> {
    let today = tx.today();
    let Some(membership) = store::of(tx, person, today).await? else { return Ok(None) };
    let left = left(tx, &membership, person).await?;
    Ok(Some((membership, left)))
}

async fn left(tx: &mut Tx, membership: &Membership, person: PersonId) -> Result<Left> {
    let used = store::used(tx, membership.id, person).await?;
    Ok(membership.allowance().left(Month::of(tx.today()), &used))
}

/// Books a seat that was asked for, where the person's membership leaves a class and its budget can pay.
pub(crate) async fn cover(tx: &mut Tx, l: Locale, class: &Class, seat: Seat) -> Result<Seat> {
    let (State::Asked, Some(person)) = (seat.state, seat.person) else { return Ok(seat) };
    let today = tx.today();
    let Some(membership) = store::of(tx, person, today).await? else { return Ok(seat) };
    // Two bookings of one person at once: the second waits and sees what the first left.
    store::hold(tx, membership.id, person).await?;
    if !reaches(tx, &membership, class, person).await? {
        return Ok(seat);
    }
    money::promise(&HOUSE, tx, l, class, &seat, membership.budget).await?;
    store::add_cover(tx, &membership, &seat, person).await?;
    let why = words::member_covers(l, &membership.title);
    seat::store::step(tx, &HOUSE, &seat, State::Booked, &why).await
}

/// The membership that would pay for a seat of a person in a class today, so that nobody has to agree.
pub(crate) async fn would_cover(
    tx: &mut Tx,
    class: &Class,
    person: PersonId,
) -> Result<Option<(Membership, Left)>> {
    if class.price == 0 {
        return Ok(None);
    }
    let Some((membership, left)) = found(tx, person).await? else { return Ok(None) };
    Ok(reaches(tx, &membership, class, person).await?.then_some((membership, left)))
}

/// Whether a membership leaves a person a class, this one is not too dear for it, and its budget can pay.
async fn reaches(tx: &mut Tx, membership: &Membership, class: &Class, person: PersonId) -> Result<bool> {
    let left = left(tx, membership, person).await?;
    let dear = membership.most.is_some_and(|most| class.price > most);
    Ok(left.total() > 0 && !dear && can_pay(tx, membership, class).await?)
}

/// Whether its budget counts in the currency of the class, is open today and has as much left.
async fn can_pay(tx: &mut Tx, membership: &Membership, class: &Class) -> Result<bool> {
    let today = tx.today();
    let open = funds::budget::open(&HOUSE, tx, today).await?;
    let Some(budget) = open.into_iter().find(|budget| budget.id == membership.budget) else {
        return Ok(false);
    };
    let enough = !budget.restrictive || budget.balance.free >= class.price;
    Ok(enough && budget.measure.name() == class.measure)
}
