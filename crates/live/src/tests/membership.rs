//! Memberships: what one covers is booked and paid at once, what it does not is asked for as ever.

use funds::BudgetId;
use jiff::SignedDuration;
use kernel::Ctx;

use super::stage::*;
use crate::membership::{self, New};
use crate::seat::{self, State};
use crate::{MembershipId, SessionId, session};

async fn member(ctx: &Ctx, budget: BudgetId, classes: i64, carry: i64) -> MembershipId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = New { title: "Care club".into(), classes, carry, budget, ..blank(&tx, budget) };
    let id = membership::set_up(&leila(), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

fn blank(tx: &kernel::Tx, budget: BudgetId) -> New {
    New {
        id: tx.id(),
        title: "Care club".into(),
        unit: None,
        classes: 1,
        carry: 0,
        most: None,
        budget,
        from: "2026-11-01".parse().unwrap(),
        until: None,
    }
}

async fn takes(ctx: &Ctx, session: SessionId, who: u128) -> crate::Seat {
    let mut tx = ctx.db.write().await.unwrap();
    let seat = seat::take(&one(who), &mut tx, EN, session, person(who)).await.unwrap();
    tx.commit().await.unwrap();
    seat
}

testkit::both! {
    async fn a_membership_books_and_pays_as_often_as_it_says(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = funded(&mut tx, 50_000).await;
        let class = class(&mut tx, 12_000).await;
        let mut sessions = Vec::new();
        for starts in ["2026-12-03T10:00", "2026-12-04T10:00", "2026-12-07T10:00", "2026-12-08T10:00"] {
            let new = session::New { starts: starts.into(), ..new(5) };
            sessions.push(session::plan(&leila(), &mut tx, EN, class, &new).await.unwrap());
        }
        tx.commit().await.unwrap();
        assert_eq!(takes(&ctx, sessions[0], 9).await.state, State::Asked, "nobody has one yet");
        let id = member(&ctx, budget, 1, 1).await;
        let mut tx = ctx.db.write().await.unwrap();
        let again = blank(&tx, budget);
        assert!(membership::set_up(&leila(), &mut tx, EN, &again).await.is_err(), "posted twice it is there once");
        let known = crate::class::find(&one(7), &mut tx, class).await.unwrap();
        let (_, left) = membership::would_cover(&mut tx, &known, person(7)).await.unwrap().unwrap();
        assert_eq!(left.total(), 1);
        drop(tx);
        let first = takes(&ctx, sessions[0], 7).await;
        assert_eq!((first.state, first.amount), (State::Booked, 12_000));
        assert_eq!(takes(&ctx, sessions[1], 7).await.state, State::Asked, "one a month");
        let mut tx = ctx.db.write().await.unwrap();
        assert!(membership::would_cover(&mut tx, &known, person(7)).await.unwrap().is_none());
        let first = seat::swap(&one(7), &mut tx, EN, first.id, sessions[2]).await.unwrap();
        assert_eq!(first.state, State::Booked, "another date is the same class of the month");
        assert_eq!(money(&mut tx, budget).await, [38_000, 12_000, 0]);
        let left = membership::of(&one(7), &mut tx, person(7)).await.unwrap().unwrap().1;
        assert_eq!((left.fresh, left.carried), (0, 0));
        assert!(membership::of(&one(8), &mut tx, person(7)).await.is_err(), "not one's own");
        seat::give_back(&one(7), &mut tx, EN, first.id, "").await.unwrap();
        let left = membership::of(&one(7), &mut tx, person(7)).await.unwrap().unwrap().1;
        assert_eq!(left.total(), 1, "given back in time it costs no class");
        assert_eq!(money(&mut tx, budget).await, [50_000, 0, 0]);
        tx.commit().await.unwrap();
        ctx.clock().advance(SignedDuration::from_hours(24 * 13));
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(tx.today().month(), 12);
        let left = membership::of(&one(7), &mut tx, person(7)).await.unwrap().unwrap().1;
        assert_eq!((left.fresh, left.carried), (1, 1));
        drop(tx);
        assert_eq!(takes(&ctx, sessions[2], 7).await.state, State::Booked);
        assert_eq!(takes(&ctx, sessions[3], 7).await.state, State::Booked, "the one of November");
        let mut tx = ctx.db.write().await.unwrap();
        membership::end(&leila(), &mut tx, id).await.unwrap();
        assert!(membership::end(&leila(), &mut tx, id).await.is_err(), "it is over");
        assert!(membership::end(&one(7), &mut tx, id).await.is_err());
        tx.commit().await.unwrap();
    }

    async fn what_it_cannot_pay_is_asked_for(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = funded(&mut tx, 20_000).await;
        let (dear, fair) = (class(&mut tx, 15_000).await, class(&mut tx, 12_000).await);
        let later = session::New { starts: "2026-12-03T14:00".into(), ..new(5) };
        let fair = session::plan(&leila(), &mut tx, EN, fair, &later).await.unwrap();
        let dear = planned(&mut tx, dear, 5).await;
        let new = New { most: Some(12_000), classes: 3, ..blank(&tx, budget) };
        membership::set_up(&leila(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(takes(&ctx, dear, 7).await.state, State::Asked, "too dear");
        assert_eq!(takes(&ctx, fair, 7).await.state, State::Booked);
        assert_eq!(takes(&ctx, fair, 8).await.state, State::Asked, "the budget has 8,000 left");
    }

    async fn a_membership_that_makes_no_sense_is_refused_with_its_field(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let budget = funded(&mut tx, 20_000).await;
        let good = blank(&tx, budget);
        let none = BudgetId(kernel::Uuid::from_u128(5));
        let wrong = [
            (New { title: " ".into(), ..good.clone() }, "name of up to"),
            (New { classes: 0, ..good.clone() }, "1 to 31"),
            (New { carry: 13, ..good.clone() }, "0 to 12"),
            (New { most: Some(-1), ..good.clone() }, "amount"),
            (New { until: Some("2026-10-01".parse().unwrap()), ..good.clone() }, "before the first"),
            (New { budget: none, ..good.clone() }, "open budget"),
            (New { unit: Some(people::UnitId(none.0)), ..good.clone() }, "from the list"),
        ];
        for (new, sentence) in wrong {
            let found = said(membership::set_up(&leila(), &mut tx, EN, &new).await);
            assert!(found.contains(sentence), "{found}");
        }
        assert!(membership::set_up(&one(7), &mut tx, EN, &good).await.is_err(), "not theirs to set up");
        assert!(membership::all(&one(7), &mut tx).await.is_err());
    }
}
