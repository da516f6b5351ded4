//! Agreeing to the price of a seat, where no room above decides: with a sentence, and in the currency of the class.

use super::stage::*;
use crate::seat::{self, State};

testkit::both! {
    async fn a_price_is_agreed_to_with_a_sentence_that_its_person_reads(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let budget = funded(&mut tx, 20_000).await;
        let session = planned(&mut tx, class, 2).await;
        let asked = seat::take(&one(2), &mut tx, EN, session, person(2)).await.unwrap().id;
        let empty = seat::agree(&leila(), &mut tx, EN, asked, budget, " ").await;
        assert!(said(empty).contains("Write a sentence"));
        assert_eq!(money(&mut tx, budget).await, [20_000, 0, 0]);
        let seat = seat::agree(&leila(), &mut tx, EN, asked, budget, " Show us after. ").await.unwrap();
        assert_eq!((seat.state, seat.amount), (State::Booked, 6_000));
        assert_eq!(seat::chain(&one(2), &mut tx, asked).await.unwrap()[1].why, "Show us after.");
    }

    async fn a_budget_in_something_else_than_the_class_does_not_pay(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let minutes = super::minutes::minutes(&mut tx, 20_000, true).await;
        let session = planned(&mut tx, class, 2).await;
        let asked = seat::take(&one(2), &mut tx, EN, session, person(2)).await.unwrap().id;
        let other = said(seat::agree(&leila(), &mut tx, EN, asked, minutes, "Go.").await);
        assert!(other.contains("The class costs EUR"), "{other}");
        assert_eq!(money(&mut tx, minutes).await, [20_000, 0, 0]);
        assert_eq!(seat::find(&leila(), &mut tx, asked).await.unwrap().state, State::Asked);
    }
}
