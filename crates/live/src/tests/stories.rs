//! What goes wrong, and what becomes of it: bad times, shrinking rooms, sessions called off, stale clicks, money.

use jiff::SignedDuration;
use kernel::{Actor, Error};

use super::stage::*;
use crate::seat::{self, State};
use crate::{class, day, session};

testkit::both! {
    async fn a_session_is_planned_at_a_time_that_is_there_once_and_to_come(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        for (starts, says) in [
            ("2026-11-19T10:00", "past"),
            ("2027-03-28T02:30", "does not exist"),
            ("2027-10-31T02:30", "twice"),
            ("soon", "2026-12-03 10:00"),
        ] {
            let new = session::New { starts: starts.into(), ..new(3) };
            let said = said(session::plan(&leila(), &mut tx, EN, class, &new).await);
            assert!(said.contains(says), "{starts}: {said}");
        }
        let wrong = session::New { zone: "Mars/Base".into(), ..new(3) };
        assert!(said(session::plan(&leila(), &mut tx, EN, class, &wrong).await).contains("Europe/Berlin"));
        for capacity in [0, -4, i64::MAX] {
            assert!(said(session::plan(&leila(), &mut tx, EN, class, &new(capacity)).await).contains("write a number"));
        }
        let weekly = session::New { starts: "2027-03-21T10:00".into(), ..new(3) };
        let series = session::plan_series(&leila(), &mut tx, EN, class, &weekly, 2, 1).await.unwrap();
        let starts = [shown(&mut tx, series[0]).await.starts_at.unwrap(), shown(&mut tx, series[1]).await.starts_at.unwrap()];
        assert_eq!(starts[1].duration_since(starts[0]), SignedDuration::from_hours(7 * 24 - 1), "10:00 stays 10:00");
        assert!(matches!(session::plan(&one(5), &mut tx, EN, class, &new(3)).await, Err(Error::NotFound)));
    }

    async fn the_line_moves_up_by_offers_that_end(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let first = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        let second = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        let third = seat::take(&one(4), &mut tx, EN, id, person(4)).await.unwrap();
        assert_eq!((first.state, second.state, third.place), (State::Booked, State::Waiting, Some(2)));
        assert!(said(session::set_capacity(&leila(), &mut tx, EN, id, 0).await).contains("between"));
        seat::give_back(&one(2), &mut tx, EN, first.id, "A family matter.").await.unwrap();
        let offered = seat::find(&one(3), &mut tx, second.id).await.unwrap();
        assert_eq!(offered.state, State::Offered);
        assert_eq!(seat::chain(&leila(), &mut tx, first.id).await.unwrap()[1].why, "", "the reason is her own");
        assert_eq!(seat::chain(&one(2), &mut tx, first.id).await.unwrap()[1].why, "A family matter.");
        tx.commit().await.unwrap();
        ctx.db.clock().advance(SignedDuration::from_hours(25));
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::answer(&one(3), &mut tx, EN, second.id, true).await).contains("ended"));
        tx.rollback().await.unwrap();
        day::tick(&ctx).await.unwrap();
        day::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&one(3), &mut tx, second.id).await.unwrap().state, State::Lapsed);
        assert!(matches!(seat::answer(&one(3), &mut tx, EN, third.id, true).await, Err(Error::NotFound)));
        assert_eq!(seat::answer(&one(4), &mut tx, EN, third.id, true).await.unwrap().state, State::Booked);
        assert_eq!(seat::answer(&one(4), &mut tx, EN, third.id, true).await.unwrap().state, State::Booked, "pressed twice");
        assert!(said(seat::answer(&one(4), &mut tx, EN, third.id, false).await).contains("nothing to answer"));
    }

    async fn nobody_moves_up_or_books_after_the_cut_off(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let booked = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        let waits = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T08:00:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        let late = seat::give_back(&one(2), &mut tx, EN, booked.id, "").await.unwrap();
        assert_eq!(late.state, State::NotAttending);
        assert_eq!(seat::find(&one(3), &mut tx, waits.id).await.unwrap().state, State::Waiting);
        assert!(said(seat::take(&one(4), &mut tx, EN, id, person(4)).await).contains("Booking has ended"));
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T09:00:00Z".parse().unwrap());
        day::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&one(3), &mut tx, waits.id).await.unwrap().state, State::Lapsed);
    }

    async fn money_goes_with_the_seat(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let budget = funded(&mut tx, 20_000).await;
        let id = planned(&mut tx, class, 5).await;
        let mut seats = Vec::new();
        for number in 2..6 {
            let seat = seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap();
            assert_eq!(seat.state, State::Asked);
            seats.push(seat.id);
        }
        for seat in &seats[..3] {
            seat::agree(&leila(), &mut tx, EN, *seat, budget, "Go.").await.unwrap();
        }
        assert_eq!(money(&mut tx, budget).await, [2_000, 18_000, 0]);
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::agree(&leila(), &mut tx, EN, seats[3], budget, "Go.").await).contains("left"));
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(seat::agree(&one(9), &mut tx, EN, seats[3], budget, "Go.").await, Err(Error::NotFound)));
        seat::give_back(&one(2), &mut tx, EN, seats[0], "").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [8_000, 12_000, 0]);
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T10:31:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(session::close(&one(3), &mut tx, EN, id).await, Err(Error::NotFound)));
        seat::attend(&leila(), &mut tx, EN, seats[1], true, Some(500)).await.unwrap();
        let again = seat::attend(&leila(), &mut tx, EN, seats[1], true, Some(80)).await.unwrap();
        assert_eq!((again.moves, seat::find(&one(3), &mut tx, seats[1]).await.unwrap().minutes), (3, Some(80)), "the same list twice is one step");
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [8_000, 0, 12_000]);
        assert_eq!(seat::find(&one(4), &mut tx, seats[2]).await.unwrap().state, State::Missed);
        assert_eq!(seat::find(&one(5), &mut tx, seats[3]).await.unwrap().state, State::Lapsed);
        assert!(said(session::close(&leila(), &mut tx, EN, id).await).contains("settled"));
    }

    async fn what_was_agreed_goes_along_to_another_date(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 4_000).await;
        let budget = funded(&mut tx, 10_000).await;
        let (old, other) = (planned(&mut tx, class, 2).await, planned(&mut tx, class, 1).await);
        let seat = seat::take(&one(2), &mut tx, EN, old, person(2)).await.unwrap();
        let asked = seat::swap(&one(2), &mut tx, EN, seat.id, other).await.unwrap();
        assert_eq!(asked.state, State::Asked, "what nobody agreed to is still asked for");
        let seat = seat::swap(&one(2), &mut tx, EN, asked.id, old).await.unwrap();
        seat::agree(&leila(), &mut tx, EN, seat.id, budget, "Go.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [6_000, 4_000, 0]);
        let moved = seat::swap(&one(2), &mut tx, EN, seat.id, other).await.unwrap();
        assert_eq!((moved.state, seat::find(&one(2), &mut tx, seat.id).await.unwrap().state), (State::Booked, State::GivenBack));
        assert_eq!(money(&mut tx, budget).await, [6_000, 4_000, 0], "promised once");
        let late = seat::take(&one(3), &mut tx, EN, old, person(3)).await.unwrap();
        seat::agree(&leila(), &mut tx, EN, late.id, budget, "Go.").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::swap(&one(3), &mut tx, EN, late.id, other).await).contains("full"));
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(seat::find(&one(3), &mut tx, late.id).await.unwrap().state, State::Booked, "the seat stays");
        assert_eq!(money(&mut tx, budget).await, [2_000, 8_000, 0]);
    }

    async fn a_session_that_is_called_off_gives_everything_back(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let budget = funded(&mut tx, 20_000).await;
        let id = planned(&mut tx, class, 2).await;
        let seat = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        seat::agree(&leila(), &mut tx, EN, seat.id, budget, "Go.").await.unwrap();
        // Paid early, by an invoice.
        let line = seat::find(&leila(), &mut tx, seat.id).await.unwrap().line.unwrap();
        let order = funds::Order { room: "test".into(), id: tx.id(), reason: "Invoice 7.".into(), on: tx.today(), by: None };
        funds::line::spend(&leila(), &mut tx, EN, &order, line, 6_000).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [14_000, 0, 6_000]);
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        assert_eq!(shown(&mut tx, id).await.sequence, 1);
        assert!(said(session::call_off(&leila(), &mut tx, EN, id, " ").await).contains("Write a sentence"));
        session::call_off(&leila(), &mut tx, EN, id, "Nadia is ill.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [20_000, 0, 0]);
        assert_eq!(seat::find(&one(2), &mut tx, seat.id).await.unwrap().state, State::CalledOff);
        assert!(said(seat::take(&one(3), &mut tx, EN, id, person(3)).await).contains("called off"));
        assert!(said(seat::give_back(&one(2), &mut tx, EN, seat.id, "").await).contains("what became of it"));
    }

    async fn a_private_class_is_there_for_its_unit_alone(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let new = class::New { title: "Ours".into(), minutes: 60, unit: Some(tx.id()), ..class::New::default() };
        let private = class::write(&leila(), &mut tx, EN, &new).await.unwrap();
        let id = planned(&mut tx, private, 4).await;
        assert!(matches!(class::find(&one(2), &mut tx, private).await, Err(Error::NotFound)));
        assert!(matches!(seat::take(&one(2), &mut tx, EN, id, person(2)).await, Err(Error::NotFound)));
        assert!(matches!(seat::invite(&leila(), &mut tx, EN, id, person(2), "Come.").await, Err(Error::NotFound)));
        assert!(class::all(&one(2), &mut tx).await.unwrap().is_empty());
        assert_eq!(class::all(&leila(), &mut tx).await.unwrap().len(), 1);
        assert!(matches!(class::all(&Actor::Anonymous, &mut tx).await, Err(Error::NotFound)));
        for price in [-1, i64::MAX] {
            let wrong = class::New { price, measure: "EUR".into(), ..new.clone() };
            assert!(said(class::write(&leila(), &mut tx, EN, &wrong).await).contains("smaller amount"));
        }
    }
}
