//! Claims that nobody answers in time.

use kernel::{Actor, Ctx, Error, PersonId, Role};

use super::stage::EN;
use super::stipends::{Desk, paper};
use crate::claim::{self, State, late};
use crate::stipend::Carry;

const SYSTEM: Actor = Actor::system("a test");
/// Dolores leads Priya, who leads Imani; Kofi leads the organisation's learning, and nobody leads him.
const LINE: &str = "nr,name,manager,unit,site,job,email,language\n\
    001,Dolores Ibarra,,Line 3,Brackwater,Line lead,dolores@brackwater.example,en\n\
    002,Imani Okafor,004,Line 3,Brackwater,Operator,imani@brackwater.example,en\n\
    003,Kofi Boateng,,People,Brackwater,People leader,kofi@brackwater.example,de\n\
    004,Priya Raman,001,Line 3,Brackwater,Team lead,priya@brackwater.example,en\n";

async fn open(db: &testkit::TestDb) -> (Desk, PersonId) {
    let desk = Desk::of(db, LINE, 100_000, Carry::Nothing).await;
    let mut tx = desk.ctx.db.write().await.unwrap();
    let names = people::names(&SYSTEM, &mut tx, &[desk.dolores]).await.unwrap();
    assert_eq!(names[&desk.dolores], "Dolores Ibarra");
    let kofi = desk.numbered("003").await;
    identity::role::grant(&SYSTEM, &mut tx, kofi, Role::PeopleLeader, "Leads learning.").await.unwrap();
    tx.commit().await.unwrap();
    (desk, kofi)
}

async fn told(ctx: &Ctx, of: PersonId) -> Vec<(String, String)> {
    let notices = ctx.db.read().await.unwrap().waiting_notices(of).await.unwrap();
    notices.into_iter().map(|notice| (notice.1, notice.2)).collect()
}

async fn waits_for(desk: &Desk, of: PersonId) -> usize {
    let mut tx = desk.ctx.db.read().await.unwrap();
    claim::waiting(&Actor::person(of, []), &mut tx).await.unwrap().len()
}

testkit::both! {
    async fn what_nobody_answers_goes_on_to_who_leads_above_and_then_to_people_leaders(db: TestDb) {
        let (desk, kofi) = open(&db).await;
        let id = desk.ask(desk.imani, 9_000, false).await.unwrap();
        desk.days(7);
        late::tick(&desk.ctx).await.unwrap();
        assert_eq!((waits_for(&desk, desk.priya).await, waits_for(&desk, desk.dolores).await), (1, 0), "the day is not over");
        desk.days(1);
        late::tick(&desk.ctx).await.unwrap();
        late::tick(&desk.ctx).await.unwrap();
        assert_eq!((waits_for(&desk, desk.priya).await, waits_for(&desk, desk.dolores).await), (1, 1), "both may answer");
        let above = told(&desk.ctx, desk.dolores).await;
        assert_eq!(above.len(), 1, "{above:?}");
        assert_eq!(above[0].0, "Imani Okafor asks their stipend for “Exam fee”, €\u{a0}90");
        assert_eq!(above[0].1, "Nobody answered in time, so it has come to you.");
        let hers = told(&desk.ctx, desk.imani).await;
        assert_eq!(hers, [("It goes on: “Exam fee” from your stipend".to_owned(), "Nobody answered in time: Dolores Ibarra decides too now.".to_owned())]);
        assert!(told(&desk.ctx, kofi).await.is_empty());
        desk.days(8);
        late::tick(&desk.ctx).await.unwrap();
        assert!(told(&desk.ctx, kofi).await[0].1.starts_with("Niemand hat rechtzeitig geantwortet"), "in his language");
        desk.days(8);
        late::tick(&desk.ctx).await.unwrap();
        assert_eq!(told(&desk.ctx, kofi).await.len(), 1, "it goes no further");
        assert_eq!(told(&desk.ctx, desk.imani).await.len(), 2);
        // Whoever leads above may still answer, and then it waits for nobody.
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&Actor::person(desk.dolores, []), &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(desk.state(id).await, State::Agreed);
        for who in [desk.priya, desk.dolores, kofi] {
            assert!(told(&desk.ctx, who).await.is_empty());
        }
        // The receipt begins anew with who leads: whoever it went on to is asked no more.
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::hand_in(&Actor::person(desk.imani, []), &mut tx, EN, id, &paper()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((waits_for(&desk, desk.priya).await, waits_for(&desk, desk.dolores).await), (1, 0));
        let mut tx = desk.ctx.db.write().await.unwrap();
        let refused = claim::pay(&Actor::person(desk.dolores, []), &mut tx, EN, id, 9_000).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        drop(tx);
        desk.days(8);
        late::tick(&desk.ctx).await.unwrap();
        assert_eq!(told(&desk.ctx, desk.dolores).await.len(), 1, "a receipt goes on as a question does");
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::pay(&Actor::person(desk.dolores, []), &mut tx, EN, id, 9_000).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(desk.state(id).await, State::Paid(9_000));
    }

    async fn where_nobody_leads_people_leaders_are_asked_at_once(db: TestDb) {
        let (desk, kofi) = open(&db).await;
        let id = desk.ask(desk.dolores, 9_000, true).await.unwrap();
        let waits = told(&desk.ctx, kofi).await;
        assert_eq!(waits.len(), 1, "{waits:?}");
        assert!(waits[0].0.contains("Dolores Ibarra"), "{waits:?}");
        // Nobody is asked about their own, not even where nobody else is there.
        desk.ask(kofi, 9_000, false).await.unwrap();
        assert_eq!(told(&desk.ctx, kofi).await.len(), 1);
        // Who agrees has the receipt before them and is told nothing more.
        let kofi_acts = Actor::person(kofi, [Role::PeopleLeader]);
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&kofi_acts, &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(desk.state(id).await, State::Receipted);
        assert!(told(&desk.ctx, kofi).await.iter().all(|(title, _)| !title.contains("Dolores")), "he knows");
    }

    async fn what_is_answered_or_bought_does_not_go_on(db: TestDb) {
        let (desk, kofi) = open(&db).await;
        // Up to the limit nobody is asked, and while the receipt is missing nobody has anything to answer.
        let free = desk.ask(desk.imani, 4_000, false).await.unwrap();
        let refused = desk.ask(desk.imani, 9_000, false).await.unwrap();
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&Actor::person(desk.priya, []), &mut tx, EN, refused, false, "Not this one.").await.unwrap();
        tx.commit().await.unwrap();
        for _ in 0..3 {
            desk.days(8);
            late::tick(&desk.ctx).await.unwrap();
        }
        assert_eq!((desk.state(free).await, desk.state(refused).await), (State::Agreed, State::Refused));
        for who in [desk.dolores, kofi] {
            assert!(told(&desk.ctx, who).await.is_empty());
        }
        // When the receipt comes after weeks, whoever leads has a whole week for it.
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::hand_in(&Actor::person(desk.imani, []), &mut tx, EN, free, &paper()).await.unwrap();
        tx.commit().await.unwrap();
        late::tick(&desk.ctx).await.unwrap();
        assert_eq!((told(&desk.ctx, desk.priya).await.len(), waits_for(&desk, desk.dolores).await), (1, 0));
    }
}
