//! The cast of this room's tests: a small company of two lines and a desk, who leads them, and the shortest ways to a
//! plan.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Role, Statement, Tx, params};
use people::{Audience, Line, Orders, UnitId, Upload};
use testkit::TestDb;

use crate::need::{self, Kind};
use crate::objective::{self, Whose};
use crate::slot::{self, Source, Tier};
use crate::{NeedId, ObjectiveId, SlotId};

/// The language of messages in tests.
pub const EN: Locale = Locale::En;
const SYSTEM: Actor = Actor::system("a test");

static UNIT: Statement =
    Statement::both("UNIT", "stage", "SELECT unit_id FROM people_unit_v1 WHERE name = $1 ORDER BY unit_id");
static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "stage",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

/// Everybody is known by a number: 1 leads learning, 2 leads Line 3 (with 10 to 21), 3 leads the desk (with 30 to 36).
pub struct Cast {
    pub ctx: Ctx,
    pub people: BTreeMap<u32, PersonId>,
    pub line: UnitId,
    pub desk: UnitId,
}

impl Cast {
    /// Leila leads the organisation's learning.
    pub fn leila(&self) -> Actor {
        Actor::person(self.people[&1], [Role::PeopleLeader])
    }

    /// Dolores leads Line 3.
    pub fn dolores(&self) -> Actor {
        Actor::person(self.people[&2], [])
    }

    /// Aoife leads the desk.
    pub fn aoife(&self) -> Actor {
        Actor::person(self.people[&3], [])
    }

    /// Somebody of a number.
    pub fn one(&self, number: u32) -> Actor {
        Actor::person(self.people[&number], [])
    }
}

/// The company on a fresh database. Line 3 has 12 people and its lead, the desk seven and its lead.
pub async fn open(db: &TestDb) -> Cast {
    let ctx = db
        .open(vec![
            people::room(),
            identity::room(),
            content::room(),
            records::room(),
            funds::room(),
            delivery::room(),
            live::room(),
            programmes::room(),
            crate::room(),
        ])
        .await;
    staff(&ctx, 36).await;
    let mut tx = ctx.db.read().await.unwrap();
    let mut people = BTreeMap::new();
    for number in (1..=3).chain(10..=21).chain(30..=36) {
        let row = tx.one(&NUMBERED, params![number.to_string()]).await.unwrap();
        people.insert(number, row.get(0).unwrap());
    }
    let line = unit(&mut tx, "Line 3").await;
    let desk = unit(&mut tx, "Desk").await;
    drop(tx);
    Cast { ctx, people, line, desk }
}

/// A unit, by its name.
pub async fn unit(tx: &mut Tx, name: &str) -> UnitId {
    tx.one(&UNIT, params![name]).await.unwrap().get(0).unwrap()
}

/// The staff file; numbers above `last` of the desk stand in Line 3.
pub async fn staff(ctx: &Ctx, last: u32) {
    staff_without(ctx, last, &[]).await;
}

/// The staff file, in which some are no longer named: they left.
pub async fn staff_without(ctx: &Ctx, last: u32, gone: &[u32]) {
    import(ctx, file(last, gone)).await;
}

/// The lines of the staff file.
pub fn file(last: u32, gone: &[u32]) -> String {
    let mut file = "nr,name,unit,site,job,grade,employment,manager,start date\n1,Leila Haddad,Office,Brackwater,Lead,A,full time,,2010-01-01\n2,Dolores Ibarra,Line 3,Brackwater,Lead,B,full time,1,2011-01-01\n3,Aoife Brennan,Desk,Saltby,Lead,B,full time,1,2011-01-01\n".to_owned();
    for number in (10..=21).filter(|number| !gone.contains(number)) {
        file += &format!("{number},Operator {number},Line 3,Brackwater,Operator,C,full time,2,2020-01-01\n");
    }
    for number in 30..=36 {
        let (unit, manager) = if number > last { ("Line 3", 2) } else { ("Desk", 3) };
        file += &format!("{number},Agent {number},{unit},Saltby,Agent,C,full time,{manager},2020-01-01\n");
    }
    file
}

/// Reads a staff file and applies it.
pub async fn import(ctx: &Ctx, file: String) {
    import_on(ctx, "2026-11-18", file).await;
}

/// The same, of a later day.
pub async fn import_on(ctx: &Ctx, day: &str, file: String) {
    import_mapped(ctx, day, file, None).await;
}

/// The same, with columns that are told instead of guessed.
pub async fn import_mapped(ctx: &Ctx, day: &str, file: String, mapping: Option<&str>) {
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: file.into_bytes().into(),
        day: Some(day.parse().unwrap()),
        mapping: mapping.map(|text| people::feed::mapping::Mapping::parse(text).unwrap()),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: Some("a test".into()) };
    let outcome = people::import_file(ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
    assert_eq!(outcome.state, people::run::State::Applied, "{:?}", outcome.report);
    ctx.settle().await.unwrap();
}

/// An objective of the organisation for the first half of 2027.
pub fn aim(cast: &Cast, name: &str) -> objective::New {
    objective::New {
        whose: Whose::Organisation,
        name: name.into(),
        area: "Operations".into(),
        owner: cast.people[&2],
        sponsor: Some(cast.people[&3]),
        kpi: "Leaks per 1 000 units".into(),
        weight: 50,
        from: date(2027, 1, 1),
        until: date(2027, 6, 30),
        parent: None,
        topics: "Brazing, leaks".into(),
        targets: BTreeMap::from([(cast.line, 90)]),
    }
}

pub async fn set_up(cast: &Cast, tx: &mut Tx, name: &str) -> ObjectiveId {
    objective::set_up(&cast.leila(), tx, EN, &aim(cast, name)).await.unwrap()
}

/// A slot of an hour for a team, on one day.
pub fn hour(title: &str, unit: UnitId, on: Date, objective: Option<ObjectiveId>) -> slot::New {
    slot::New {
        tier: Tier::Team,
        title: title.into(),
        note: String::new(),
        objective,
        unit: Some(unit),
        group: None,
        audience: Audience(Line::Unit { ids: vec![unit] }),
        minutes: 60,
        from: on,
        until: on,
        decide_by: None,
        source: Source::Objective,
    }
}

pub async fn plan(cast: &Cast, tx: &mut Tx, new: &slot::New) -> SlotId {
    slot::plan(&cast.leila(), tx, EN, new).await.unwrap()
}

/// A need about brazing.
pub fn wish(title: &str) -> need::New {
    need::New {
        kind: Kind::Wish,
        title: title.into(),
        topic: "Brazing".into(),
        people: 1,
        unit: None,
        shared: false,
    }
}

/// A pain point in three people.
pub async fn pain(by: &Actor, tx: &mut Tx, unit: UnitId, title: &str) -> NeedId {
    let new =
        need::New { kind: Kind::Pain, people: 3, unit: Some(unit), topic: String::new(), ..wish(title) };
    need::raise(by, tx, EN, &new).await.unwrap()
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
