//! Paid minutes: promised with the booking, worked by who was there, free again when the seat falls away.

use funds::{BudgetId, Measure, Order, Scope, budget};
use jiff::SignedDuration;
use kernel::Tx;

use super::stage::*;
use crate::{SeatId, SessionId, seat, session};

pub(super) async fn minutes(tx: &mut Tx, amount: i64, restrictive: bool) -> BudgetId {
    minutes_for(tx, Scope::Organisation, "", amount, restrictive).await
}

async fn minutes_for(tx: &mut Tx, scope: Scope, purpose: &str, amount: i64, restrictive: bool) -> BudgetId {
    let new = budget::New {
        name: "Paid minutes".into(),
        scope,
        purpose: purpose.into(),
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

/// A session of ninety minutes, with three seats that are booked.
async fn three(tx: &mut Tx) -> (SessionId, Vec<SeatId>) {
    let class = class(tx, 0).await;
    let session = planned(tx, class, 5).await;
    let mut seats = Vec::new();
    for number in [7, 8, 9] {
        seats.push(seat::take(&one(number), tx, EN, session, person(number)).await.unwrap().id);
    }
    (session, seats)
}

testkit::both! {
    async fn a_booking_promises_minutes_and_who_was_there_worked_them(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = minutes(&mut tx, 300, true).await;
        let (session, seats) = three(&mut tx).await;
        assert_eq!(money(&mut tx, budget).await, [30, 270, 0], "promised with the booking");
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let other = planned(&mut tx, class, 5).await;
        let more = seat::take(&one(10), &mut tx, EN, other, person(10)).await;
        assert!(said(more).contains("The paid minutes in “Paid minutes” are used up."));
        tx.rollback().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        seat::attend(&leila(), &mut tx, EN, seats[0], true, Some(70)).await.unwrap();
        seat::attend(&leila(), &mut tx, EN, seats[1], true, None).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [30, 270, 0], "until the session is settled");
        session::close(&leila(), &mut tx, EN, session).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [140, 0, 160], "70 and 90; the third was not there");
        let told = funds::ledger::history(&leila(), &mut tx, budget, funds::ledger::Place::END, 100).await.unwrap();
        let on = told.iter().filter(|one| one.posting.line.is_some()).map(|one| one.on.to_string());
        assert!(on.clone().count() > 0 && on.into_iter().all(|on| on == "2026-12-03"), "the day that they are worked on");
    }

    async fn a_seat_that_falls_away_gives_its_minutes_back(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = minutes(&mut tx, 300, true).await;
        let (session, seats) = three(&mut tx).await;
        seat::give_back(&one(7), &mut tx, EN, seats[0], "").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [120, 180, 0]);
        seat::not_required(&leila(), &mut tx, EN, seats[1], "Known already.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [210, 90, 0]);
        session::call_off(&leila(), &mut tx, EN, session, "Ill.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [300, 0, 0]);
    }

    async fn late_given_back_works_no_minutes_and_swapping_moves_them(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = minutes(&mut tx, 100, true).await;
        let class = class(&mut tx, 0).await;
        let (first, second) = (planned(&mut tx, class, 2).await, planned(&mut tx, class, 2).await);
        let taken = seat::take(&one(7), &mut tx, EN, first, person(7)).await.unwrap();
        let swapped = seat::swap(&one(7), &mut tx, EN, taken.id, second).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [10, 90, 0], "once, for the new one");
        tx.commit().await.unwrap();
        let starts = shown(&mut ctx.db.read().await.unwrap(), second).await.starts_at.unwrap();
        let now = ctx.db.clock().now();
        ctx.clock().advance(starts.duration_since(now) - SignedDuration::from_hours(5));
        let mut tx = ctx.db.write().await.unwrap();
        let late = seat::give_back(&one(7), &mut tx, EN, swapped.id, "A shift.").await.unwrap();
        assert_eq!((late.state, money(&mut tx, budget).await), (crate::State::NotAttending, [100, 0, 0]));
    }

    async fn an_indicative_budget_takes_more_than_was_set_and_says_so(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = minutes(&mut tx, 200, false).await;
        three(&mut tx).await;
        assert_eq!(money(&mut tx, budget).await, [-70, 270, 0]);
        let over = budget::overrun::overruns(&leila(), &mut tx).await.unwrap();
        assert_eq!((over.len(), over[0].budget.id, over[0].by), (1, budget, 70));
        let causes: Vec<_> = over[0].causes.iter().map(|one| (one.title.as_str(), one.person, one.amount)).collect();
        assert_eq!(causes, [("Hard calls", Some(person(9)), 90)], "the newest booking went beyond");
    }

    async fn minutes_for_a_purpose_are_drawn_by_the_classes_that_it_names(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let all = minutes(&mut tx, 1_000, true).await;
        let other = minutes_for(&mut tx, Scope::Purpose, "Forklift licences", 1_000, true).await;
        let calls = minutes_for(&mut tx, Scope::Purpose, "CALLS", 1_000, true).await;
        let (session, seats) = three(&mut tx).await;
        assert_eq!(money(&mut tx, calls).await, [730, 270, 0], "before the one for all");
        assert_eq!([money(&mut tx, all).await, money(&mut tx, other).await], [[1_000, 0, 0]; 2]);
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        seat::attend(&leila(), &mut tx, EN, seats[0], true, Some(60)).await.unwrap();
        session::close(&leila(), &mut tx, EN, session).await.unwrap();
        assert_eq!(money(&mut tx, calls).await, [940, 0, 60]);
    }

    async fn who_was_booked_before_there_was_a_budget_still_works_their_minutes(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (session, seats) = three(&mut tx).await;
        let budget = minutes(&mut tx, 100, true).await;
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        for (seat, minutes) in seats.into_iter().zip([70, 90, 30]) {
            seat::attend(&leila(), &mut tx, EN, seat, true, Some(minutes)).await.unwrap();
        }
        session::close(&leila(), &mut tx, EN, session).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [0, 0, 100], "no more than it has: 70 and 30");
    }
}
