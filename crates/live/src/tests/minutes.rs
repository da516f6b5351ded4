//! Paid minutes: who was there worked them, out of the nearest budget, once.

use funds::{BudgetId, Measure, Order, Scope, budget};
use jiff::SignedDuration;
use kernel::Tx;

use super::stage::*;
use crate::{seat, session};

pub(super) async fn minutes(tx: &mut Tx, amount: i64, restrictive: bool) -> BudgetId {
    let new = budget::New {
        name: "Paid minutes".into(),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: Measure::Minutes,
        from: "2026-10-01".parse().unwrap(),
        until: "2027-09-30".parse().unwrap(),
        holder: Some(person(1)),
        parent: None,
        restrictive,
    };
    let id = budget::set_up(&leila(), tx, EN, &new).await.unwrap();
    let order =
        Order { room: "test".into(), id: tx.id(), reason: "A start.".into(), on: tx.today(), by: None };
    budget::fund(&leila(), tx, EN, &order, id, amount).await.unwrap();
    id
}

/// Of three with a seat one is there for 70 minutes and one for all 90; what is free, committed and spent afterwards.
async fn settled(db: &testkit::TestDb, given: i64) -> [i64; 3] {
    let ctx = open(db).await;
    let mut tx = ctx.db.write().await.unwrap();
    let budget = minutes(&mut tx, given, true).await;
    let class = class(&mut tx, 0).await;
    let session = planned(&mut tx, class, 5).await;
    let mut seats = Vec::new();
    for number in [7, 8, 9] {
        seats.push(seat::take(&one(number), &mut tx, EN, session, person(number)).await.unwrap().id);
    }
    tx.commit().await.unwrap();
    ctx.clock().advance(SignedDuration::from_hours(24 * 15));
    let mut tx = ctx.db.write().await.unwrap();
    seat::attend(&leila(), &mut tx, EN, seats[0], true, Some(70)).await.unwrap();
    seat::attend(&leila(), &mut tx, EN, seats[1], true, None).await.unwrap();
    session::close(&leila(), &mut tx, EN, session).await.unwrap();
    // Told twice, entered once.
    tx.emit(&leila(), session::CLOSED, None, session).await.unwrap();
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
    money(&mut ctx.db.write().await.unwrap(), budget).await
}

testkit::both! {
    async fn who_was_there_worked_the_minutes_once(db: TestDb) {
        assert_eq!(settled(&db, 300).await, [140, 0, 160]);
    }

    async fn a_restrictive_budget_takes_no_more_than_it_has(db: TestDb) {
        assert_eq!(settled(&db, 100).await, [30, 0, 70]);
    }
}
