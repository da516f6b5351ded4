//! The cast of this room's tests, and the shortest ways to a budget.

use jiff::civil::{Date, date};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Role, Tx, Uuid};
use testkit::TestDb;

use crate::budget::{self, New};
use crate::{BudgetId, Measure, Order, Scope, Thing};

/// The language of messages in tests.
pub const EN: Locale = Locale::En;
/// The day of most tests.
pub const DAY: Date = date(2026, 11, 19);

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

/// Leila leads the organisation's learning.
pub fn leila() -> Actor {
    Actor::person(person(1), [Role::PeopleLeader])
}

/// Dolores holds the budget of Line 3.
pub fn dolores() -> Actor {
    Actor::person(person(2), [])
}

/// Imani holds nothing.
pub fn imani() -> Actor {
    Actor::person(person(3), [])
}

/// This room on a fresh database.
pub async fn open(db: &TestDb) -> Ctx {
    db.open(vec![people::room(), identity::room(), crate::room()]).await
}

pub fn measure(name: &str) -> Measure {
    Measure::parse(name).unwrap()
}

/// A budget for a year, held by Dolores.
pub fn new(name: &str, counts_in: &str) -> New {
    New {
        name: name.into(),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: measure(counts_in),
        from: date(2026, 10, 1),
        until: date(2027, 9, 30),
        holder: Some(person(2)),
        parent: None,
        restrictive: true,
    }
}

/// An order of the room `live`.
pub fn order(id: u128) -> Order {
    Order {
        room: "live".into(),
        id: Uuid::from_u128(id),
        reason: "Robot cell for Yusuf.".into(),
        on: DAY,
        by: None,
    }
}

/// An order that was never given before.
pub fn fresh(tx: &Tx) -> Order {
    Order { id: tx.id(), ..order(0) }
}

pub fn thing(id: u128) -> Thing {
    Thing { room: "live".into(), id: Uuid::from_u128(id), title: "Robot cell basics".into(), person: None }
}

/// Sets up a budget and gives it money.
pub async fn funded(tx: &mut Tx, new: &New, amount: i64) -> BudgetId {
    let id = budget::set_up(&leila(), tx, EN, new).await.unwrap();
    let order = fresh(tx);
    budget::fund(&leila(), tx, EN, &order, id, amount).await.unwrap();
    id
}

/// What is free, planned, committed and spent.
pub async fn shown(tx: &mut Tx, id: BudgetId) -> [i64; 4] {
    let b = budget::balance(&leila(), tx, id).await.unwrap();
    assert!(b.is_sound(), "{b:?}");
    [b.free, b.planned, b.committed, b.spent]
}

/// The sentence of a refusal.
#[track_caller]
pub fn said<T: std::fmt::Debug>(outcome: Result<T, Error>) -> String {
    match outcome.unwrap_err() {
        Error::Invalid(fields) => {
            fields.into_iter().map(|f| f.message.to_string()).collect::<Vec<_>>().join(" ")
        }
        Error::Conflict(text) | Error::Forbidden(text) => text.to_string(),
        other => other.to_string(),
    }
}
