//! What was said to be paid for a claim, and was wrong.

use kernel::{Actor, Error};

use super::stage::{EN, leila, said};
use super::stipends::Desk;
use crate::claim::correction::correct;
use crate::claim::{self, State};
use crate::stipend::{self, Carry};
use crate::{ClaimId, budget};

/// Imani's exam is paid: so much of the 90 that were agreed.
async fn paid(desk: &Desk, amount: i64) -> ClaimId {
    let id = desk.ask(desk.imani, 9_000, true).await.unwrap();
    let dolores = Actor::person(desk.dolores, []);
    let mut tx = desk.ctx.db.write().await.unwrap();
    claim::decide(&dolores, &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
    claim::pay(&dolores, &mut tx, EN, id, amount).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn put_right(desk: &Desk, actor: &Actor, id: ClaimId, amount: i64, why: &str) -> Result<(), Error> {
    let mut tx = desk.ctx.db.write().await.unwrap();
    correct(actor, &mut tx, EN, id, (amount, why)).await?;
    tx.commit().await
}

testkit::both! {
    async fn what_was_paid_is_put_right_both_ways_and_the_stipend_follows(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        let dolores = Actor::person(desk.dolores, []);
        let id = paid(&desk, 8_200).await;
        assert_eq!(desk.left(desk.imani).await, [6_800]);
        put_right(&desk, &dolores, id, 2_800, "The figures were swapped.").await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(2_800), vec![12_200]));
        put_right(&desk, &dolores, id, 9_000, "It was two exams.").await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(9_000), vec![6_000]));
        // Out of two lines now: all of it goes back.
        put_right(&desk, &dolores, id, 0, "The exam was called off.").await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(0), vec![15_000]));
        put_right(&desk, &leila(), id, 15_000, "It took place, with a fee on top.").await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(15_000), vec![0]));
        let mut tx = desk.ctx.db.read().await.unwrap();
        assert!(budget::balance(&leila(), &mut tx, desk.budget(desk.imani).await).await.unwrap().is_sound());
        let told = tx.waiting_notices(desk.imani).await.unwrap();
        assert!(told.iter().any(|one| one.1 == "Corrected: “Exam fee”, €\u{a0}28 instead of €\u{a0}82" && one.2 == "The figures were swapped."), "{told:?}");
        assert_eq!(claim::paid_lately(&dolores, &mut tx).await.unwrap().len(), 1);
        assert!(claim::paid_lately(&Actor::person(desk.priya, []), &mut tx).await.unwrap().is_empty());
        assert!(claim::paid_lately(&Actor::person(desk.imani, []), &mut tx).await.unwrap().is_empty(), "never one's own");
    }

    async fn a_correction_needs_a_payment_a_sentence_another_amount_and_somebody_who_decides(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        let dolores = Actor::person(desk.dolores, []);
        let open = desk.ask(desk.imani, 6_000, true).await.unwrap();
        assert_eq!(said(put_right(&desk, &dolores, open, 100, "Why not.").await), "Nothing is paid yet that could be corrected.");
        let id = paid(&desk, 8_000).await;
        assert!(said(put_right(&desk, &dolores, id, 8_000, "Why not.").await).starts_with("This is what was said already."));
        assert_eq!(said(put_right(&desk, &dolores, id, 7_000, " ").await), "Write one sentence; they read it.");
        assert!(said(put_right(&desk, &dolores, id, 9_001, "More.").await).starts_with("€\u{a0}90 was agreed."));
        // 150 were given, 60 are asked for and 80 paid: 10 are left.
        assert!(said(put_right(&desk, &leila(), id, 9_001, "More.").await).contains("has €\u{a0}10 left"));
        assert!(put_right(&desk, &dolores, id, -1, "Less.").await.is_err());
        assert!(put_right(&desk, &leila(), id, i64::MAX, "More.").await.is_err());
        for nobody in [desk.imani, desk.priya] {
            let refused = put_right(&desk, &Actor::person(nobody, []), id, 7_000, "Mine.").await;
            assert!(matches!(refused, Err(Error::NotFound)));
        }
        assert_eq!(desk.state(id).await, State::Paid(8_000));
    }

    async fn a_stipend_that_is_over_takes_back_what_was_too_much_and_gives_no_more(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::Nothing).await;
        let id = paid(&desk, 8_000).await;
        desk.days(75);
        stipend::day::tick(&desk.ctx).await.unwrap();
        let pot = desk.pot().await;
        let dolores = Actor::person(desk.dolores, []);
        assert!(matches!(put_right(&desk, &dolores, id, 8_500, "It was more.").await, Err(Error::Conflict(_))));
        put_right(&desk, &dolores, id, 7_000, "It was less.").await.unwrap();
        assert_eq!((desk.state(id).await, desk.pot().await), (State::Paid(7_000), pot + 1_000), "back into the pot");
    }
}
