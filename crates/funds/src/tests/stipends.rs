//! Stipends over a year of people, and what they ask them for.

use jiff::SignedDuration;
use kernel::{Actor, Ctx, Error, PersonId, Statement, params};
use people::audience::{Audience, Line};
use people::{Orders, Upload};
use testkit::TestDb;

use super::stage::{EN, leila, new, person, said};
use crate::budget::{self, New as NewBudget};
use crate::claim::kind::Kind;
use crate::claim::receipt::Receipt;
use crate::claim::{self, New as NewClaim, State};
use crate::stipend::{self, Carry, New, Period};
use crate::{BudgetId, ClaimId, Order};

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "test",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);

const STAFF: &str = "nr,name,manager,unit,site,job,email,language\n\
    001,Dolores Ibarra,,Line 3,Brackwater,Line lead,dolores@brackwater.example,en\n\
    002,Imani Okafor,001,Line 3,Brackwater,Operator,imani@brackwater.example,en\n\
    003,Kofi Boateng,001,Line 3,Brackwater,Operator,kofi@brackwater.example,de\n\
    004,Priya Raman,,Care desk,Vane Street,Adviser,,en\n";

pub(super) struct Desk {
    pub ctx: Ctx,
    pot: BudgetId,
    pub dolores: PersonId,
    pub imani: PersonId,
    pub priya: PersonId,
}

impl Desk {
    /// A company of four, a pot of so much, and a stipend of 150 euros each half year for all of them.
    pub async fn open(db: &TestDb, pot: i64, carry: Carry) -> Self {
        Self::of(db, STAFF, pot, carry).await
    }

    /// The same with other people, of whom numbers 001, 002 and 004 are the cast.
    pub async fn of(db: &TestDb, staff: &str, pot: i64, carry: Carry) -> Self {
        let ctx = super::stage::open(db).await;
        let upload = Upload {
            name: "staff.csv".into(),
            bytes: staff.to_owned().into_bytes().into(),
            day: Some("2026-11-02".parse().unwrap()),
            ..Upload::default()
        };
        let orders = Orders { apply: true, override_guards: Some("a test".into()) };
        people::import_file(&ctx, &Actor::system("a test"), upload, orders, &|_| {}).await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let top = NewBudget { from: "2026-01-01".parse().unwrap(), holder: None, ..new("Stipends", "EUR") };
        let pot = super::stage::funded(&mut tx, &top, pot).await;
        let new = New {
            name: "Books and exams".into(),
            supports: "Books, exams and one conference.".into(),
            amount: 15_000,
            period: Period::Half,
            audience: Audience::everybody(),
            carry,
            ask_above: 5_000,
            pot,
            from: "2026-11-01".parse().unwrap(),
        };
        stipend::write(&leila(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        stipend::day::tick(&ctx).await.unwrap();
        let mut of = Vec::new();
        for number in ["001", "002", "004"] {
            let mut tx = ctx.db.read().await.unwrap();
            of.push(tx.one(&NUMBERED, params![number]).await.unwrap().get(0).unwrap());
        }
        Self { ctx, pot, dolores: of[0], imani: of[1], priya: of[2] }
    }

    pub async fn numbered(&self, number: &str) -> PersonId {
        let mut tx = self.ctx.db.read().await.unwrap();
        tx.one(&NUMBERED, params![number]).await.unwrap().get(0).unwrap()
    }

    /// What a person has left in each budget that is not settled, the newest first.
    pub async fn left(&self, person: PersonId) -> Vec<i64> {
        let mut tx = self.ctx.db.read().await.unwrap();
        let actor = Actor::person(person, []);
        let mut left = Vec::new();
        for (_, grant) in stipend::mine(&actor, &mut tx).await.unwrap() {
            left.push(budget::balance(&actor, &mut tx, grant.budget).await.unwrap().free);
        }
        left
    }

    pub async fn budget(&self, person: PersonId) -> BudgetId {
        let mut tx = self.ctx.db.read().await.unwrap();
        stipend::mine(&Actor::person(person, []), &mut tx).await.unwrap()[0].1.budget
    }

    pub fn days(&self, days: i64) {
        self.ctx.clock().advance(SignedDuration::from_hours(days * 24));
    }

    pub async fn pot(&self) -> i64 {
        budget::balance(&leila(), &mut self.ctx.db.read().await.unwrap(), self.pot).await.unwrap().free
    }

    pub async fn ask(&self, person: PersonId, amount: i64, receipt: bool) -> Result<ClaimId, Error> {
        let new = NewClaim {
            budget: self.budget(person).await,
            title: "Exam fee".into(),
            kind: Kind::Exam,
            amount,
            receipt: receipt.then(paper),
        };
        let mut tx = self.ctx.db.write().await.unwrap();
        let today = self.ctx.clock().today("UTC");
        let id = claim::ask(&Actor::person(person, []), &mut tx, EN, today, &new).await?;
        tx.commit().await.map(|()| id)
    }

    pub async fn state(&self, id: ClaimId) -> State {
        claim::find(&leila(), &mut self.ctx.db.read().await.unwrap(), id).await.unwrap().state
    }
}

pub(super) fn paper() -> Receipt {
    Receipt {
        sha256: "0".repeat(64),
        name: "receipt.pdf".into(),
        media_type: "application/pdf".into(),
        size: 9,
    }
}

testkit::both! {
    async fn everybody_meant_gets_a_budget_of_their_own_once(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        assert_eq!((desk.left(desk.imani).await, desk.pot().await), (vec![15_000], 40_000));
        stipend::day::tick(&desk.ctx).await.unwrap();
        assert_eq!((desk.left(desk.imani).await, desk.pot().await), (vec![15_000], 40_000));
        let mut tx = desk.ctx.db.read().await.unwrap();
        let mine = desk.budget(desk.imani).await;
        assert!(budget::find(&Actor::person(desk.dolores, []), &mut tx, mine).await.is_err(), "nobody else's");
    }

    async fn a_pot_that_is_too_small_gives_as_far_as_it_reaches(db: TestDb) {
        let desk = Desk::open(&db, 40_000, Carry::Nothing).await;
        assert_eq!(desk.pot().await, 10_000);
        let mut tx = desk.ctx.db.write().await.unwrap();
        let order = Order { room: "test".into(), id: tx.id(), reason: "More.".into(), on: "2026-11-19".parse().unwrap(), by: None };
        budget::fund(&leila(), &mut tx, EN, &order, desk.pot, 20_000).await.unwrap();
        tx.commit().await.unwrap();
        stipend::day::tick(&desk.ctx).await.unwrap();
        assert_eq!((desk.pot().await, desk.left(desk.priya).await), (0, vec![15_000]));
    }

    async fn what_is_left_goes_on_as_far_as_the_stipend_says_and_the_rest_back(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::AtMost(4_000)).await;
        desk.days(45);
        stipend::day::tick(&desk.ctx).await.unwrap();
        // 3 January: the new period has begun, and receipts for the old one can still come.
        assert_eq!((desk.left(desk.imani).await, desk.pot().await), (vec![15_000, 15_000], 80_000));
        desk.days(30);
        stipend::day::tick(&desk.ctx).await.unwrap();
        assert_eq!((desk.left(desk.imani).await, desk.pot().await), (vec![19_000], 124_000));
    }

    async fn what_goes_on_waits_for_a_pot_that_is_short(db: TestDb) {
        let desk = Desk::open(&db, 60_000, Carry::AtMost(4_000)).await;
        assert_eq!(desk.pot().await, 0);
        desk.days(75);
        stipend::day::tick(&desk.ctx).await.unwrap();
        stipend::day::tick(&desk.ctx).await.unwrap();
        // What does not go on is back in the pot and pays for two of the four; the others keep what is theirs.
        let mut left = Vec::new();
        for person in [desk.imani, desk.dolores, desk.priya] {
            left.extend(desk.left(person).await);
        }
        left.sort_unstable();
        assert_eq!(desk.pot().await, 60_000 - 4 * 4_000 - 2 * 15_000);
        assert!(left.iter().all(|left| [4_000, 19_000].contains(left)), "{left:?}");
        assert_eq!(left.len(), 3);
    }

    async fn whoever_leads_is_told_that_it_waits_and_the_person_what_became_of_it(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        let told = async |of| {
            let notices = desk.ctx.db.read().await.unwrap().waiting_notices(of).await.unwrap();
            notices.into_iter().map(|notice| (notice.1, notice.2)).collect::<Vec<_>>()
        };
        let id = desk.ask(desk.imani, 9_000, false).await.unwrap();
        assert_eq!(said(desk.ask(desk.imani, 9_000, false).await), "You asked for this today already. It stands under “What you asked for”.");
        let waits = told(desk.dolores).await;
        assert_eq!(waits.len(), 1, "{waits:?}");
        assert!(waits[0].0.contains("“Exam fee”, €\u{a0}90") && waits[0].1.starts_with("They buy it when"), "{waits:?}");
        let dolores = Actor::person(desk.dolores, []);
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&dolores, &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
        tx.commit().await.unwrap();
        assert!(told(desk.dolores).await.is_empty());
        let read = vec![("Agreed: “Exam fee” from your stipend".to_owned(), "Go, and show us.".to_owned())];
        assert_eq!(told(desk.imani).await, read);
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::hand_in(&Actor::person(desk.imani, []), &mut tx, EN, id, &paper()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(told(desk.dolores).await[0].1.contains("the receipt waits"));
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::pay(&dolores, &mut tx, EN, id, 8_000).await.unwrap();
        tx.commit().await.unwrap();
        assert!(told(desk.dolores).await.is_empty());
        assert!(told(desk.imani).await.iter().any(|(title, _)| title == "Paid: “Exam fee”, €\u{a0}80"));
    }

    async fn money_that_would_lapse_is_told_once_with_the_message_of_the_day(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::AtMost(4_000)).await;
        let waiting = async |of| desk.ctx.db.read().await.unwrap().waiting_notices(of).await.unwrap();
        assert!(waiting(desk.imani).await.is_empty(), "six weeks before the end is too early");
        desk.days(20);
        stipend::day::tick(&desk.ctx).await.unwrap();
        stipend::day::tick(&desk.ctx).await.unwrap();
        let told = waiting(desk.imani).await;
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].1, "€\u{a0}110 of your stipend lapses after 31 December 2026");
        assert_eq!(told[0].2, "Of “Books and exams”, at most €\u{a0}40 goes on.");
        // Who uses all of it is not told.
        desk.ask(desk.imani, 15_000, false).await.unwrap();
        assert!(waiting(desk.imani).await.is_empty());
    }

    async fn up_to_the_limit_nobody_is_asked_and_the_receipt_is_paid(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        let id = desk.ask(desk.imani, 5_000, false).await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Agreed, vec![10_000]));
        let (imani, dolores) = (Actor::person(desk.imani, []), Actor::person(desk.dolores, []));
        let mut tx = desk.ctx.db.write().await.unwrap();
        assert_eq!(said(claim::pay(&dolores, &mut tx, EN, id, 5_000).await), "There is no receipt to pay, or nobody agreed yet.");
        claim::hand_in(&imani, &mut tx, EN, id, &paper()).await.unwrap();
        assert_eq!(claim::waiting(&dolores, &mut tx).await.unwrap().len(), 1);
        assert!(claim::waiting(&Actor::person(desk.priya, []), &mut tx).await.unwrap().is_empty());
        // Nobody pays themselves, and nobody whom it does not concern.
        for nobody in [imani.clone(), Actor::person(desk.priya, [])] {
            assert!(matches!(claim::pay(&nobody, &mut tx, EN, id, 5_000).await, Err(Error::NotFound)));
        }
        assert!(said(claim::pay(&dolores, &mut tx, EN, id, 5_001).await).starts_with("Only €\u{a0}50 is committed."));
        claim::pay(&dolores, &mut tx, EN, id, 4_200).await.unwrap();
        assert!(matches!(claim::pay(&dolores, &mut tx, EN, id, 4_200).await, Err(Error::Conflict(_))));
        tx.commit().await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(4_200), vec![10_800]));
    }

    async fn above_the_limit_somebody_agrees_or_refuses_with_a_sentence(db: TestDb) {
        let desk = Desk::open(&db, 100_000, Carry::Nothing).await;
        let id = desk.ask(desk.imani, 9_000, true).await.unwrap();
        assert_eq!(desk.state(id).await, State::Asked);
        assert!(said(desk.ask(desk.imani, 6_001, false).await).contains("has €\u{a0}60 left, not €\u{a0}60.01"));
        let dolores = Actor::person(desk.dolores, []);
        let mut tx = desk.ctx.db.write().await.unwrap();
        assert_eq!(said(claim::decide(&dolores, &mut tx, EN, id, false, " ").await), "Write one sentence; they read it.");
        assert!(claim::decide(&dolores, &mut tx, EN, id, true, " ").await.is_err(), "a yes has its sentence too");
        claim::decide(&dolores, &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
        assert!(matches!(claim::decide(&leila(), &mut tx, EN, id, true, "").await, Err(Error::Conflict(_))), "two approvers at once");
        tx.commit().await.unwrap();
        assert_eq!(desk.state(id).await, State::Receipted);
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&dolores, &mut tx, EN, id, false, "The receipt is for something else.").await.unwrap();
        assert!(matches!(claim::withdraw(&Actor::person(desk.imani, []), &mut tx, EN, id).await, Err(Error::Conflict(_))));
        tx.commit().await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Refused, vec![15_000]));
        let again = desk.ask(desk.imani, 9_000, false).await.unwrap();
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::withdraw(&Actor::person(desk.imani, []), &mut tx, EN, again).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((desk.state(again).await, desk.left(desk.imani).await), (State::Withdrawn, vec![15_000]));
    }

    async fn what_waits_at_the_end_of_its_period_is_agreed_and_paid_in_the_days_after(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::Nothing).await;
        let id = desk.ask(desk.imani, 9_000, false).await.unwrap();
        desk.days(45);
        stipend::day::tick(&desk.ctx).await.unwrap();
        // 3 January: the period is over, its days of grace are not.
        let (imani, dolores) = (Actor::person(desk.imani, []), Actor::person(desk.dolores, []));
        let mut tx = desk.ctx.db.write().await.unwrap();
        claim::decide(&dolores, &mut tx, EN, id, true, "Go, and show us.").await.unwrap();
        claim::hand_in(&imani, &mut tx, EN, id, &paper()).await.unwrap();
        claim::pay(&dolores, &mut tx, EN, id, 8_000).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!((desk.state(id).await, desk.left(desk.imani).await), (State::Paid(8_000), vec![15_000, 7_000]));
    }

    async fn a_claim_that_nobody_answered_is_let_go_with_its_period(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::Nothing).await;
        let id = desk.ask(desk.imani, 9_000, false).await.unwrap();
        desk.days(75);
        stipend::day::tick(&desk.ctx).await.unwrap();
        assert_eq!(desk.state(id).await, State::LetGo);
        assert_eq!(desk.left(desk.imani).await, [15_000]);
    }

    async fn a_stipend_is_written_by_a_people_leader_and_with_all_it_needs(db: TestDb) {
        let desk = Desk::open(&db, 200_000, Carry::Nothing).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        let stipends = stipend::all(&leila(), &mut tx).await.unwrap();
        let good = New {
            name: "Conferences".into(), supports: "One conference.".into(), amount: 100, period: Period::Year,
            audience: Audience(Line::Person { ids: vec![person(3)] }), carry: Carry::Everything, ask_above: 0,
            pot: desk.pot, from: "2026-11-01".parse().unwrap(),
        };
        for (wrong, field) in [
            (New { name: " ".into(), ..good.clone() }, "name"),
            (New { supports: String::new(), ..good.clone() }, "supports"),
            (New { amount: -1, ..good.clone() }, "amount"),
            (New { ask_above: -1, ..good.clone() }, "ask_above"),
            (New { pot: tx.id(), ..good.clone() }, "pot"),
            (New { audience: Audience(Line::Person { ids: vec![] }), ..good.clone() }, "audience"),
        ] {
            match stipend::write(&leila(), &mut tx, EN, &wrong).await {
                Err(Error::Invalid(fields)) => assert_eq!(fields[0].name, field),
                other => panic!("{other:?}"),
            }
        }
        let imani = Actor::person(desk.imani, []);
        assert!(matches!(stipend::write(&imani, &mut tx, EN, &good).await, Err(Error::NotFound)));
        stipend::end(&leila(), &mut tx, stipends[0].id).await.unwrap();
        assert!(matches!(stipend::end(&leila(), &mut tx, stipends[0].id).await, Err(Error::NotFound)));
        tx.commit().await.unwrap();
        assert_eq!(desk.left(desk.imani).await, [15_000], "what people have stays theirs");
    }

    async fn what_five_others_paid_from_theirs_is_suggested_and_what_fewer_did_is_not(db: TestDb) {
        let ctx = super::stage::open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let mut people = Vec::new();
        for at in 0..7 {
            let new = people::NewPerson { name: format!("Person {at}"), number: None, email: None, language: None, started_on: "2026-01-01".parse().unwrap() };
            people.push(people::add(&Actor::system("a test"), &mut tx, new).await.unwrap());
        }
        let top = NewBudget { from: "2026-01-01".parse().unwrap(), holder: None, ..new("Stipends", "EUR") };
        let pot = super::stage::funded(&mut tx, &top, 200_000).await;
        let new = New {
            name: "Books".into(), supports: "Books.".into(), amount: 15_000, period: Period::Year, audience: Audience::everybody(),
            carry: Carry::Nothing, ask_above: 15_000, pot, from: "2026-11-01".parse().unwrap(),
        };
        stipend::write(&leila(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        stipend::day::tick(&ctx).await.unwrap();
        let last = *people.last().unwrap();
        let signed = ui::web::Signed(std::sync::Arc::new(super::pages::session(last, "en")));
        for (at, person) in people.iter().take(6).enumerate() {
            let mut tx = ctx.db.write().await.unwrap();
            let found = claim::pages::suggested(&signed, &mut tx).await.unwrap();
            assert_eq!(found.len(), usize::from(at == 5), "{found:?}");
            let me = Actor::person(*person, []);
            let budget = stipend::mine(&me, &mut tx).await.unwrap()[0].1.budget;
            // Words are the same however they are written.
            let title = if at % 2 == 0 { "Fault Finding" } else { "Fault finding" };
            let new = NewClaim { budget, title: title.into(), kind: Kind::Book, amount: 3_000, receipt: Some(paper()) };
            let id = claim::ask(&me, &mut tx, EN, ctx.clock().today("UTC"), &new).await.unwrap();
            claim::pay(&leila(), &mut tx, EN, id, 3_000).await.unwrap();
            tx.commit().await.unwrap();
        }
        let mut tx = ctx.db.write().await.unwrap();
        let found = claim::pages::suggested(&signed, &mut tx).await.unwrap();
        assert_eq!(found[0].title, "Fault Finding");
        assert_eq!(found[0].why, "6 colleagues paid it from theirs. Too few have said whether it helped.");
        let hers = ui::web::Signed(std::sync::Arc::new(super::pages::session(people[0], "en")));
        assert!(claim::pages::suggested(&hers, &mut tx).await.unwrap().is_empty(), "she has had it");
    }
}
