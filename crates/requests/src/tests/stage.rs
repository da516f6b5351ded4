//! The cast of this room's tests: Imani and Yusuf work on Line 3, Dolores leads it, Holt leads her, Leila leads learning.

use funds::budget::{self, New as NewBudget};
use funds::ledger::Order;
use funds::{BudgetId, Measure, Scope};
use jiff::civil::{Date, date};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Role, Room, Statement, Tx, Uuid, params};
use people::{Orders, Upload};

use crate::request::ask::{self, New};
use crate::request::{self, Seen};
use crate::{Purpose, RequestId, Tier};

pub const EN: Locale = Locale::En;
pub const SYSTEM: Actor = Actor::system("a test");

const STAFF: &str = "nr,name,manager,unit,site,job,email\n\
    1,Leila Haddad,,People,Brackwater,People leader,leila@example.com\n\
    2,J. Holt,,Operations,Brackwater,Head,holt@example.com\n\
    3,Dolores Ibarra,2,Line 3,Brackwater,Lead,dolores@example.com\n\
    4,Imani Okoro,3,Line 3,Brackwater,Assembler,imani@example.com\n\
    5,Yusuf Demir,3,Line 3,Brackwater,Assembler,yusuf@example.com\n";

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "stage",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);
static UNIT: Statement =
    Statement::both("UNIT", "stage", "SELECT unit_id FROM people_scope_v1 WHERE person_id = $1");

pub fn rooms() -> Vec<Room> {
    vec![
        people::room(),
        identity::room(),
        content::room(),
        records::room(),
        funds::room(),
        delivery::room(),
        live::room(),
        programmes::room(),
        alignment::room(),
        crate::room(),
    ]
}

/// The people of a test, by their first names.
#[derive(Clone, Copy)]
pub struct Cast {
    pub leila: PersonId,
    pub holt: PersonId,
    pub dolores: PersonId,
    pub imani: PersonId,
    pub yusuf: PersonId,
}

impl Cast {
    pub async fn of(ctx: &Ctx) -> Self {
        staff(ctx, STAFF, "2026-11-02").await;
        let mut found = Vec::new();
        for number in ["1", "2", "3", "4", "5"] {
            let mut tx = ctx.db.read().await.unwrap();
            let row = tx.one(&NUMBERED, params![number]).await.unwrap();
            found.push(row.get(0).unwrap());
        }
        let [leila, holt, dolores, imani, yusuf] = found.try_into().unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        identity::role::grant(&SYSTEM, &mut tx, leila, Role::PeopleLeader, "A test.").await.unwrap();
        tx.commit().await.unwrap();
        Self { leila, holt, dolores, imani, yusuf }
    }

    pub fn leads_learning(&self) -> Actor {
        Actor::person(self.leila, [Role::PeopleLeader])
    }
}

pub async fn staff(ctx: &Ctx, csv: &str, day: &str) {
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: csv.to_owned().into_bytes().into(),
        day: Some(day.parse().unwrap()),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: Some("a test".into()) };
    let outcome = people::import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
    assert_eq!(outcome.state, people::run::State::Applied, "{:?}", outcome.report);
    ctx.settle().await.unwrap();
}

/// Everybody but one.
pub fn without(number: &str) -> String {
    STAFF
        .lines()
        .filter(|line| !line.starts_with(&format!("{number},")))
        .map(|line| format!("{line}\n"))
        .collect()
}

pub fn as_(person: PersonId) -> Actor {
    Actor::person(person, [])
}

pub fn euro() -> Measure {
    Measure::parse("EUR").unwrap()
}

/// The unit of somebody.
pub async fn unit_of(tx: &mut Tx, person: PersonId) -> Uuid {
    tx.one(&UNIT, params![person]).await.unwrap().get(0).unwrap()
}

/// A budget of Line 3, in Dolores's hands.
pub async fn line_3(tx: &mut Tx, cast: &Cast, measure: &str, amount: i64, restrictive: bool) -> BudgetId {
    let new = NewBudget {
        name: format!("Line 3 in {measure}"),
        scope: Scope::Unit(unit_of(tx, cast.imani).await),
        purpose: String::new(),
        measure: Measure::parse(measure).unwrap(),
        from: date(2026, 1, 1),
        until: date(2027, 12, 31),
        holder: Some(cast.dolores),
        parent: None,
        restrictive,
    };
    let id = budget::set_up(&SYSTEM, tx, EN, &new).await.unwrap();
    if amount > 0 {
        let order = order(tx);
        budget::fund(&SYSTEM, tx, EN, &order, id, amount).await.unwrap();
    }
    id
}

/// A budget for all, in somebody's hands.
pub async fn budget_of(tx: &mut Tx, name: &str, holder: PersonId, measure: &str, amount: i64) -> BudgetId {
    let new = NewBudget {
        name: name.into(),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: Measure::parse(measure).unwrap(),
        from: date(2026, 1, 1),
        until: date(2027, 12, 31),
        holder: Some(holder),
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&SYSTEM, tx, EN, &new).await.unwrap();
    let order = order(tx);
    budget::fund(&SYSTEM, tx, EN, &order, id, amount).await.unwrap();
    id
}

pub fn order(tx: &Tx) -> Order {
    Order { room: "test".into(), id: tx.id(), reason: "A test.".into(), on: tx.today(), by: None }
}

/// A book for somebody.
pub fn book(person: PersonId, price: i64) -> New {
    New {
        person,
        purpose: Purpose::Book,
        tier: Tier::Person,
        course: None,
        class: None,
        title: "Reading robot alarms".into(),
        reason: "When the cell stops I wait for Line 1.".into(),
        link: String::new(),
        price,
        measure: (price > 0).then(euro),
        away: None,
    }
}

/// Asks in a transaction of its own.
pub async fn asked(ctx: &Ctx, actor: &Actor, new: &New) -> Result<RequestId, Error> {
    let mut tx = ctx.db.write().await.unwrap();
    let id = ask::ask(ctx, actor, &mut tx, EN, new).await?;
    tx.commit().await?;
    Ok(id)
}

pub async fn seen(ctx: &Ctx, id: RequestId) -> Seen {
    request::find(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap()
}

/// What is free, planned, committed and spent.
pub async fn shown(ctx: &Ctx, id: BudgetId) -> [i64; 4] {
    let b = budget::balance(&SYSTEM_LEADS, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
    assert!(b.is_sound(), "{b:?}");
    [b.free, b.planned, b.committed, b.spent]
}

const SYSTEM_LEADS: Actor = Actor::system("a test looks");

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

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}
