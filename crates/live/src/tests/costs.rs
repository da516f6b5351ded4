//! What a settled session cost: seats, fee and minutes together, for each who came.

use jiff::SignedDuration;
use kernel::Tx;

use super::minutes::minutes;
use super::stage::*;
use super::teaching::instructor;
use crate::instructor::Offer;
use crate::session::cost;
use crate::{SessionId, instructor as teaching, seat, session};

async fn told(tx: &mut Tx, id: SessionId) -> Vec<String> {
    let found = shown(tx, id).await;
    let lines = cost::told(&leila(), tx, EN, &found).await.unwrap();
    assert!(cost::told(&one(7), tx, EN, &found).await.unwrap().is_empty(), "for whoever sets up sessions");
    lines.into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
}

testkit::both! {
    async fn seats_fee_and_minutes_are_counted_for_each_who_came(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let budget = funded(&mut tx, 50_000).await;
        minutes(&mut tx, 1_000, true).await;
        let id = planned(&mut tx, class, 5).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let carl = instructor(&mut tx, "Carl", "Hard calls", 6_000).await;
        let offer = Offer { fee: 9_000, budget: Some(budget), note: String::new(), ..Offer::default() };
        let asked = teaching::ask(&leila(), &mut tx, EN, id, carl, &offer).await.unwrap();
        teaching::answer(&super::teaching::of(carl), &mut tx, EN, asked, true, "Gladly.").await.unwrap();
        let mut seats = Vec::new();
        for number in [7, 8, 9] {
            let seat = seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap().id;
            seats.push(seat::agree(&leila(), &mut tx, EN, seat, budget, "Go.").await.unwrap().id);
        }
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        for seat in &seats[..2] {
            seat::attend(&leila(), &mut tx, EN, *seat, true, None).await.unwrap();
        }
        assert!(told(&mut tx, id).await.is_empty(), "until it is settled");
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert_eq!(told(&mut tx, id).await, [
            "€ 270 in all, € 135 for each of the 2 who came.",
            "3 h in all, 1 h 30 min for each of the 2 who came.",
        ]);
    }

    async fn a_seat_that_two_budgets_share_is_paid_and_counted_from_both(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let (one_half, other_half) = (funded(&mut tx, 10_000).await, funded(&mut tx, 10_000).await);
        let id = planned(&mut tx, class, 5).await;
        let seat = seat::take(&one(7), &mut tx, EN, id, person(7)).await.unwrap();
        let seat = share_seat(&mut tx, &seat, [(one_half, 3_500), (other_half, 2_500)]).await.unwrap();
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        seat::attend(&leila(), &mut tx, EN, seat.id, true, None).await.unwrap();
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        let paid = [[6_500, 0, 3_500], [7_500, 0, 2_500]];
        assert_eq!([money(&mut tx, one_half).await, money(&mut tx, other_half).await], paid);
        assert!(told(&mut tx, id).await[0].starts_with("€ 60 in all"));
        crate::money::give_back(&mut tx, EN, &leila(), &seat).await.unwrap();
        let back = [[10_000, 0, 0]; 2];
        assert_eq!([money(&mut tx, one_half).await, money(&mut tx, other_half).await], back, "after it was paid, too");
    }

    async fn what_costs_nothing_says_nothing(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 5).await;
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 15));
        let mut tx = ctx.db.write().await.unwrap();
        session::close(&leila(), &mut tx, EN, id).await.unwrap();
        assert!(told(&mut tx, id).await.is_empty());
    }
}
