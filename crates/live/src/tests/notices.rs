//! What people are told without having asked, and when it is taken back.

use kernel::{PersonId, Tx};

use super::stage::*;
use crate::{notice, seat, session};

async fn told(tx: &mut Tx, person: PersonId) -> Vec<(String, String)> {
    let waiting = tx.waiting_notices(person).await.unwrap();
    waiting.into_iter().map(|(_, title, why, _)| (title, why)).collect()
}

testkit::both! {
    async fn an_invitation_and_an_offer_wait_to_be_told_until_they_are_answered(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let invited = seat::invite(&leila(), &mut tx, EN, id, person(2), "It fits.").await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await[0].0, "You are invited: Hard calls");
        let first = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        seat::answer(&one(2), &mut tx, EN, invited.id, true).await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await, [], "in line now");
        seat::give_back(&one(3), &mut tx, EN, first.id, "").await.unwrap();
        let said = told(&mut tx, person(2)).await;
        assert_eq!(said[0].0, "A seat is free for you: Hard calls");
        assert!(said[0].1.contains("Yours to take until"), "{said:?}");
        seat::answer(&one(2), &mut tx, EN, invited.id, true).await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await, []);
    }

    async fn who_is_booked_is_told_the_day_before_what_to_bring_and_not_twice(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let new = session::New { materials: "Bring a call.".into(), ..new(3) };
        let id = session::plan(&leila(), &mut tx, EN, class, &new).await.unwrap();
        let seat = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        let other = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        seat::give_back(&one(3), &mut tx, EN, other.id, "").await.unwrap();
        tx.commit().await.unwrap();
        // In Berlin the day before begins an hour earlier than in UTC.
        ctx.db.clock().set("2026-12-01T22:59:00Z".parse().unwrap());
        notice::tick(&ctx).await.unwrap();
        ctx.db.clock().set("2026-12-01T23:01:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await, [], "two days before");
        drop(tx);
        for _ in 0..2 {
            notice::tick(&ctx).await.unwrap();
        }
        let mut tx = ctx.db.write().await.unwrap();
        let said = ("Tomorrow at 10:00: Hard calls".to_owned(), "Room 2. Bring a call.".to_owned());
        assert_eq!(told(&mut tx, person(2)).await, [said]);
        assert_eq!(told(&mut tx, person(3)).await, [], "gave the seat back");
        seat::give_back(&one(2), &mut tx, EN, seat.id, "").await.unwrap();
        assert_eq!(told(&mut tx, person(2)).await, [], "taken back before it went out");
    }
}
