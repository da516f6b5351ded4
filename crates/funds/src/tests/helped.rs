//! Whether what a stipend paid for helped: asked once, kept without a name, and what is suggested follows from it.

use jiff::SignedDuration;
use kernel::{Actor, Ctx, Error, PersonId};
use people::Audience;

use super::pages::{as_, session};
use super::stage::{EN, leila, new, said};
use super::stipends::paper;
use crate::budget::New as NewBudget;
use crate::claim::helped::{self, Helped};
use crate::claim::kind::{self, Kind};
use crate::claim::{self, New as NewClaim};
use crate::stipend::{self, Carry, New, Period};
use crate::{ClaimId, words};

/// Seven people with a stipend of 150 euros a year each.
async fn crowd(ctx: &Ctx) -> Vec<PersonId> {
    let mut tx = ctx.db.write().await.unwrap();
    let mut people = Vec::new();
    for at in 1..=7 {
        let new = people::NewPerson {
            name: format!("Person {at}"),
            number: None,
            email: None,
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        people.push(people::add(&Actor::system("a test"), &mut tx, new).await.unwrap());
    }
    let top = NewBudget { from: "2026-01-01".parse().unwrap(), holder: None, ..new("Stipends", "EUR") };
    let pot = super::stage::funded(&mut tx, &top, 200_000).await;
    let new = New {
        name: "Books".into(),
        supports: "Books.".into(),
        amount: 15_000,
        period: Period::Year,
        audience: Audience::everybody(),
        carry: Carry::Nothing,
        ask_above: 15_000,
        pot,
        from: "2026-01-01".parse().unwrap(),
    };
    stipend::write(&leila(), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    stipend::day::tick(ctx).await.unwrap();
    people
}

async fn buy(ctx: &Ctx, person: PersonId, title: &str) -> ClaimId {
    buy_a(ctx, person, title, Kind::Book).await
}

async fn buy_a(ctx: &Ctx, person: PersonId, title: &str, kind: Kind) -> ClaimId {
    let mut tx = ctx.db.write().await.unwrap();
    let me = Actor::person(person, []);
    let budget = stipend::mine(&me, &mut tx).await.unwrap()[0].1.budget;
    let new = NewClaim { budget, title: title.into(), kind, amount: 3_000, receipt: Some(paper()) };
    let id = claim::ask(&me, &mut tx, EN, ctx.clock().today("UTC"), &new).await.unwrap();
    claim::pay(&leila(), &mut tx, EN, id, 3_000).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn say(ctx: &Ctx, person: PersonId, id: ClaimId, helped: Helped) -> kernel::Result<()> {
    let mut tx = ctx.db.write().await.unwrap();
    helped::answer(&Actor::person(person, []), &mut tx, EN, id, helped).await?;
    tx.commit().await
}

async fn suggested(ctx: &Ctx, person: PersonId) -> Vec<(String, String)> {
    let signed = ui::web::Signed(std::sync::Arc::new(session(person, "en")));
    let found = claim::pages::suggested(&signed, &mut ctx.db.read().await.unwrap()).await.unwrap();
    found.into_iter().map(|one| (one.title, one.why)).collect()
}

testkit::both! {
    async fn whoever_was_paid_is_asked_six_weeks_later_and_once(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let people = crowd(ctx).await;
        let id = buy(ctx, people[0], "Fault finding").await;
        let other = buy(ctx, people[1], "Fault finding").await;
        let me = Actor::person(people[0], []);
        let asked = async |actor: &Actor| {
            let mut tx = ctx.db.read().await.unwrap();
            let open = helped::open(actor, &mut tx).await.unwrap();
            open.into_iter().map(|(claim, may)| (claim.id, may)).collect::<Vec<_>>()
        };
        db.clock.advance(SignedDuration::from_hours(24 * 42 - 1));
        assert_eq!(asked(&me).await, []);
        assert_eq!(said(say(ctx, people[0], id, Helped::Yes).await), words::helped_not_asked(EN), "too early");
        db.clock.advance(SignedDuration::from_hours(2));
        assert_eq!(asked(&me).await, [(id, true)]);
        assert!(matches!(say(ctx, people[0], other, Helped::Yes).await, Err(Error::NotFound)), "somebody else's");
        stipend::day::tick(ctx).await.unwrap();
        stipend::day::tick(ctx).await.unwrap();
        let told = async |of| {
            let all = ctx.db.read().await.unwrap().waiting_notices(of).await.unwrap();
            all.into_iter().map(|one| one.1).filter(|title| title.starts_with("Did it help")).collect::<Vec<_>>()
        };
        assert_eq!(told(people[0]).await, ["Did it help: Fault finding?"], "once");

        let mut tx = ctx.db.write().await.unwrap();
        helped::put_off(&me, &mut tx, EN, id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(asked(&me).await, [], "for two weeks");
        assert_eq!((told(people[0]).await.len(), told(people[1]).await.len()), (0, 1));
        db.clock.advance(SignedDuration::from_hours(24 * 14));
        assert_eq!(asked(&me).await, [(id, false)], "once");
        stipend::day::tick(ctx).await.unwrap();
        assert_eq!(told(people[0]).await.len(), 1, "asked again, also where the first letter has gone out");
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(said(helped::put_off(&me, &mut tx, EN, id).await), words::helped_not_again(EN));
        drop(tx);
        say(ctx, people[0], id, Helped::Some).await.unwrap();
        assert_eq!(said(say(ctx, people[0], id, Helped::No).await), words::helped_not_asked(EN), "answered once");
        assert_eq!(asked(&Actor::person(people[1], [])).await, [(other, true)]);
        db.clock.advance(SignedDuration::from_hours(24 * 14));
        assert_eq!(asked(&Actor::person(people[1], [])).await, [], "four weeks are over");
    }

    async fn a_stipend_says_what_it_paid_for_by_kind_and_what_helped_where_enough_say_so(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let people = crowd(ctx).await;
        let mut books = Vec::new();
        for person in &people[..5] {
            books.push((*person, buy(ctx, *person, "Fault finding").await));
        }
        let exam = buy_a(ctx, people[5], "Wiring", Kind::Exam).await;
        buy_a(ctx, people[6], "A lamp", Kind::Tool).await;
        let mut tx = ctx.db.read().await.unwrap();
        let stipend = stipend::mine(&Actor::person(people[0], []), &mut tx).await.unwrap()[0].0.id;
        let kinds = kind::spread(&mut tx, stipend).await.unwrap();
        let sums: Vec<_> = kinds.iter().map(|one| (one.kind, one.claims, one.paid, one.helped)).collect();
        let one = |kind| (kind, 1, 3_000, None);
        assert_eq!(sums, [(Kind::Book, 5, 15_000, None), one(Kind::Exam), one(Kind::Tool)]);
        drop(tx);
        db.clock.advance(SignedDuration::from_hours(24 * 42));
        for (at, (person, id)) in books.iter().enumerate() {
            say(ctx, *person, *id, if at == 0 { Helped::No } else { Helped::Yes }).await.unwrap();
        }
        let mut leila = as_(&app, "1 en");
        let page = leila.get("/stipends").await.expect(200).text();
        assert!(page.contains("4 of 5 say that it helped") && page.contains("too few answers to say"), "{page}");
        assert!(page.contains("Exam or certificate") && page.contains("€\u{a0}150"), "{page}");
        say(ctx, people[5], exam, Helped::No).await.unwrap();
        let page = leila.get("/stipends").await.expect(200).text();
        assert!(!page.contains("4 of 5 say that it helped"), "what one said would follow from all: {page}");
        for locale in ["de", "ar"] {
            as_(&app, &format!("1 {locale}")).get("/stipends").await.expect(200);
        }
    }

    async fn whoever_puts_it_off_on_the_last_day_is_asked_again(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let people = crowd(ctx).await;
        let id = buy(ctx, people[0], "Fault finding").await;
        let me = Actor::person(people[0], []);
        db.clock.advance(SignedDuration::from_hours(24 * 70 - 1));
        let mut tx = ctx.db.write().await.unwrap();
        helped::put_off(&me, &mut tx, EN, id).await.unwrap();
        tx.commit().await.unwrap();
        let asked = async || helped::open(&me, &mut ctx.db.read().await.unwrap()).await.unwrap().len();
        for (days, there) in [(13, 0), (1, 1), (27, 1), (1, 0)] {
            db.clock.advance(SignedDuration::from_hours(24 * days));
            assert_eq!(asked().await, there, "{days}");
        }
    }

    async fn what_helped_is_suggested_first_and_what_did_not_is_left_out(db: TestDb) {
        let ctx = super::stage::open(&db).await;
        let people = crowd(&ctx).await;
        let last = people[6];
        let mut bought = Vec::new();
        for title in ["Fault finding", "A thick book", "Not yet known"] {
            for (at, person) in people.iter().take(6).enumerate() {
                // Words are the same however they are written.
                let title = if at % 2 == 0 { title.to_owned() } else { title.to_uppercase() };
                bought.push((*person, buy(&ctx, *person, &title).await));
            }
        }
        assert_eq!(suggested(&ctx, last).await.len(), 3);
        db.clock.advance(SignedDuration::from_hours(24 * 43));
        for (at, (person, id)) in bought.iter().enumerate() {
            match at {
                0..4 => say(&ctx, *person, *id, Helped::Yes).await.unwrap(),
                4 => say(&ctx, *person, *id, Helped::Some).await.unwrap(),
                6..12 => say(&ctx, *person, *id, Helped::No).await.unwrap(),
                12..16 => say(&ctx, *person, *id, Helped::Yes).await.unwrap(),
                _ => {}
            }
        }
        let found = suggested(&ctx, last).await;
        let folded: Vec<(String, &str)> = found.iter().map(|(title, why)| (title.to_lowercase(), why.as_str())).collect();
        assert_eq!(
            folded,
            [
                ("fault finding".into(), "6 colleagues paid it from theirs; 5 of 5 who answered say it helped."),
                ("not yet known".into(), "6 colleagues paid it from theirs. Too few have said whether it helped."),
            ],
            "four answers are too few to say, six noes are not suggested"
        );
        assert!(suggested(&ctx, people[0]).await.is_empty(), "who has had it is not told of it");
        let mut tx = ctx.db.read().await.unwrap();
        let id = stipend::all(&leila(), &mut tx).await.unwrap()[0].id;
        let rating = helped::of_stipend(&mut tx, id).await.unwrap().unwrap();
        assert_eq!((rating.yes, rating.of), (9, 15));
    }

    async fn the_question_stands_on_ones_page_and_a_people_leader_reads_the_sum(db: TestDb) {
        let app = super::pages::app(&db).await;
        let people = crowd(&app.ctx).await;
        let mut bought = Vec::new();
        for person in people.iter().take(6) {
            bought.push(buy(&app.ctx, *person, "Fault finding").await);
        }
        let mut leader = as_(&app, "1 en");
        let few = leader.get("/stipends").await.expect(200).text();
        assert!(few.contains("fewer than 5 have answered yet"), "{few}");
        db.clock.advance(SignedDuration::from_hours(24 * 43));
        for (at, (person, id)) in people.iter().zip(&bought).take(5).enumerate() {
            let mut one = as_(&app, &format!("{person} en"));
            let page = one.get("/stipend").await.expect(200).text();
            let to = format!("/claims/{id}/helped");
            assert!(page.contains("Did it help: Fault finding?") && page.contains(&to), "{page}");
            let wrong = one.post(&to, &[("helped", "perhaps")]).await.expect(422).text();
            assert!(wrong.contains("Choose one of the answers."), "{wrong}");
            if at == 0 {
                one.post(&to, &[("helped", "later")]).await.expect(303);
                assert!(!one.get("/stipend").await.expect(200).text().contains(&to), "put off");
                continue;
            }
            one.post(&to, &[("helped", if at == 1 { "no" } else { "yes" })]).await.expect(303);
            one.post(&to, &[("helped", "yes")]).await.expect(409);
        }
        let four = leader.get("/stipends").await.expect(200).text();
        assert!(four.contains("fewer than 5 have answered yet"), "four are too few: {four}");
        say(&app.ctx, people[5], bought[5], Helped::Yes).await.unwrap();
        let sum = leader.get("/stipends").await.expect(200).text();
        assert!(sum.contains("4 of 5 say it helped. That is what people say, no measured effect."), "{sum}");
        for locale in ["de", "ar"] {
            as_(&app, &format!("1 {locale}")).get("/stipends").await.expect(200);
        }
    }
}
