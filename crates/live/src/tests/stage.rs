//! The cast of this room's tests, and the shortest ways to a session.

use funds::{BudgetId, Measure, Order, Scope, budget};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Role, Tx, Uuid};
use testkit::TestDb;

use crate::class::{self, New};
use crate::seat::{Seat, State};
use crate::session::{self, Session};
use crate::{ClassId, SessionId};

/// The language of messages in tests.
pub const EN: Locale = Locale::En;

pub fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

/// Somebody without a role.
pub fn one(number: u128) -> Actor {
    Actor::person(person(number), [])
}

/// Leila leads the organisation's learning.
pub fn leila() -> Actor {
    Actor::person(person(1), [Role::PeopleLeader])
}

/// This room on a fresh database.
pub async fn open(db: &TestDb) -> Ctx {
    db.open(vec![people::room(), identity::room(), funds::room(), records::room(), crate::room()]).await
}

pub async fn class(tx: &mut Tx, price: i64) -> ClassId {
    let new = New {
        title: "Hard calls".into(),
        minutes: 90,
        price,
        measure: "EUR".into(),
        language: "en".into(),
        ..New::default()
    };
    class::write(&leila(), tx, EN, &new).await.unwrap()
}

/// A session in two weeks.
pub fn new(capacity: i64) -> session::New {
    session::New {
        starts: "2026-12-03T10:00".into(),
        zone: "Europe/Berlin".into(),
        place: "Room 2".into(),
        capacity,
        instructor: "Nadia Roth".into(),
        ..session::New::default()
    }
}

pub async fn planned(tx: &mut Tx, class: ClassId, capacity: i64) -> SessionId {
    session::plan(&leila(), tx, EN, class, &new(capacity)).await.unwrap()
}

pub async fn shown(tx: &mut Tx, id: SessionId) -> Session {
    session::find(&leila(), tx, id).await.unwrap()
}

/// A budget with so much money.
pub async fn funded(tx: &mut Tx, amount: i64) -> BudgetId {
    let new = budget::New {
        name: "Care desk".into(),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: Measure::parse("EUR").unwrap(),
        from: "2026-10-01".parse().unwrap(),
        until: "2027-09-30".parse().unwrap(),
        holder: Some(person(1)),
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&leila(), tx, EN, &new).await.unwrap();
    let order =
        Order { room: "test".into(), id: tx.id(), reason: "A start.".into(), on: tx.today(), by: None };
    budget::fund(&leila(), tx, EN, &order, id, amount).await.unwrap();
    id
}

/// Books a seat as somebody above does who promised its price in two budgets.
pub async fn share_seat(tx: &mut Tx, seat: &Seat, parts: [(BudgetId, i64); 2]) -> kernel::Result<Seat> {
    let thing =
        funds::Thing { room: "test".into(), id: seat.id.0, title: "A seat".into(), person: seat.person };
    let order =
        |tx: &Tx| Order { room: "test".into(), id: tx.id(), reason: "Go.".into(), on: tx.today(), by: None };
    let (mut first, mut all) = (None, 0);
    for (budget, part) in parts {
        let (plan, commit) = (order(tx), order(tx));
        let line = funds::line::plan(&leila(), tx, EN, &plan, budget, &thing, part).await?.line.unwrap();
        funds::line::commit(&leila(), tx, EN, &commit, line, part).await?;
        first = first.or(Some(line));
        all += part;
    }
    let house = Actor::system("a test");
    crate::seat::book_paid(&house, tx, EN, seat.id, (first.unwrap(), all), "Go.").await
}

/// A session at ten in Berlin that is a call, and a booked seat in it: as values, without a database.
pub fn at_ten() -> (Session, Seat) {
    let session = Session {
        id: SessionId(Uuid::nil()),
        class: ClassId(Uuid::nil()),
        local_start: Some("2026-12-03T10:00".parse().unwrap()),
        zone: "Europe/Berlin".into(),
        starts_at: Some("2026-12-03T09:00:00Z".parse().unwrap()),
        ends_at: Some("2026-12-03T10:30:00Z".parse().unwrap()),
        cut_off_at: None,
        free_until: None,
        venue: None,
        room: String::new(),
        place: String::new(),
        link: "https://meet.example.org/1".into(),
        phone: String::new(),
        materials: String::new(),
        capacity: 3,
        taken: 1,
        offer_minutes: 60,
        instructor_id: None,
        instructor: "Nadia Roth".into(),
        sequence: 0,
        called_off_at: None,
        called_off_why: String::new(),
        closed_at: None,
    };
    let seat = Seat {
        id: crate::SeatId(Uuid::nil()),
        session: session.id,
        person: Some(person(2)),
        holder: None,
        state: State::Booked,
        moves: 1,
        place: None,
        until: None,
        line: None,
        amount: 0,
        minutes: None,
        came_by: None,
    };
    (session, seat)
}

/// What is free, committed and spent.
pub async fn money(tx: &mut Tx, id: BudgetId) -> [i64; 3] {
    let b = budget::balance(&leila(), tx, id).await.unwrap();
    [b.free, b.committed, b.spent]
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
