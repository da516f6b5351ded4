//! Letting go: retention with its rehearsal, erasing a person with a receipt, everything about a person.

use jiff::SignedDuration;
use kernel::{Actor, Ctx, Error, PersonId, Role};
use wire_xapi::{Activity, Agent, Definition, LanguageMap, Statement, Verb};

use super::SYSTEM;
use super::desk::house;
use crate::desk::{Search, State, search};
use crate::erasure::{Also, about, erase, receipts};
use crate::import::import;
use crate::retention::{Rule, carry_out, rehearse, rules, set, unset};
use crate::{agent_of, count, record, replay};

const CLASS: &str = "http://example.com/types/practice";

async fn agent(ctx: &Ctx, person: PersonId) -> Agent {
    let mut tx = ctx.db.write().await.unwrap();
    let agent = agent_of(&mut tx, person).await.unwrap();
    tx.commit().await.unwrap();
    agent
}

async fn keep(ctx: &Ctx, statement: Statement) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let done = record(&SYSTEM, &mut tx, statement).await.unwrap();
    tx.commit().await.unwrap();
    done.id.to_string()
}

async fn did(ctx: &Ctx, person: PersonId, verb: &str, activity: &str) -> String {
    let verb = Verb::new(format!("http://example.com/{verb}"), LanguageMap::of("en", verb));
    let activity = Activity::new(activity).defined(Definition::of(CLASS, LanguageMap::of("en", "Practice")));
    keep(ctx, Statement::new(agent(ctx, person).await, verb, activity)).await
}

async fn left(ctx: &Ctx) -> i64 {
    count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap()
}

testkit::both! {
    async fn retention_lets_go_what_its_rehearsal_said(db: TestDb) {
        let ctx = house(&db).await;
        let person = super::somebody(&ctx);
        let installation = agent(&ctx, person).await;
        let wire_xapi::Identifier::Account { home_page, .. } = installation.identifier else { panic!() };
        for n in 0..3 {
            did(&ctx, person, "practised", &format!("http://example.com/{n}")).await;
        }
        did(&ctx, person, "watched", "http://example.com/film").await;
        // What progress is made from: a native statement about a course of this house.
        let native = Verb::new("http://adlnet.gov/expapi/verbs/completed", LanguageMap::of("en", "completed"));
        let course = Activity::new(format!("{home_page}/activities/courses/x")).defined(Definition::of(CLASS, LanguageMap::of("en", "Course")));
        keep(&ctx, Statement::new(agent(&ctx, person).await, native, course)).await;
        db.clock.advance(SignedDuration::from_hours(24 * 45));
        did(&ctx, person, "practised", "http://example.com/new").await;
        let rule = Rule::read("", CLASS, 30).unwrap();
        let seen = rehearse(&SYSTEM, &mut ctx.db.read().await.unwrap(), &rule).await.unwrap();
        assert_eq!((seen.removed, seen.kept), (4, 1));
        assert!(seen.months.is_empty(), "one of November stays");
        assert_eq!(left(&ctx).await, 6, "a rehearsal changes nothing");
        let narrow = Rule::read("http://example.com/practised", CLASS, 30).unwrap();
        assert_eq!(rehearse(&SYSTEM, &mut ctx.db.read().await.unwrap(), &narrow).await.unwrap().removed, 3);
        let mut tx = ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &rule).await.unwrap();
        tx.commit().await.unwrap();
        carry_out(&ctx).await.unwrap();
        assert_eq!(left(&ctx).await, 2);
        let standing = rules(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap().remove(0);
        assert_eq!(standing.removed, 4);
        carry_out(&ctx).await.unwrap();
        assert_eq!(left(&ctx).await, 2);
        let mut tx = ctx.db.write().await.unwrap();
        unset(&SYSTEM, &mut tx, standing.id).await.unwrap();
        assert!(matches!(unset(&SYSTEM, &mut tx, standing.id).await, Err(Error::NotFound)));
    }

    async fn the_page_rehearses_sets_and_erases(db: TestDb) {
        let ctx = house(&db).await;
        let ruth = super::desk::somebody(&ctx, "Ruth Adeyemi").await;
        did(&ctx, ruth, "practised", "http://example.com/1").await;
        db.clock.advance(SignedDuration::from_hours(24 * 45));
        let mut app = super::desk::browser(&ctx, super::desk::admin(), kernel::i18n::Locale::En);
        for locale in [kernel::i18n::Locale::De, kernel::i18n::Locale::Ar] {
            super::desk::browser(&ctx, super::desk::admin(), locale).get("/records/privacy").await.expect(200);
        }
        assert!(app.get("/records/privacy").await.expect(200).text().contains("Everything is kept"));
        app.post("/records/retention", &[("days", "30")]).await.expect(422);
        let asked = [("class", CLASS), ("days", "30"), ("act", "rehearse")];
        let page = app.post("/records/retention", &asked).await.expect(200).text();
        assert!(page.contains("Today 1 statement would go."), "{page}");
        assert!(page.contains("Of these months nothing stays, so each goes as a whole: Nov 2026."), "{page}");
        app.post("/records/retention", &[("class", CLASS), ("days", "30"), ("act", "set")]).await.expect(303);
        let page = app.get("/records/privacy").await.expect(200).text();
        let rule = page.split("/records/retention/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        app.post(&format!("/records/retention/{rule}/removal"), &[]).await.expect(303);
        assert_eq!(left(&ctx).await, 1);
        let file = app.post("/records/people/export", &[("person", "ruth adeyemi")]).await.expect(200);
        assert_eq!(file.json()["statements"].as_array().unwrap().len(), 1);
        app.post("/records/people/export", &[("person", "Nobody Here")]).await.expect(422);
        app.post("/records/erasures", &[("person", "Ruth Adeyemi"), ("reason", "asked")]).await.expect(422);
        app.post("/records/erasures", &[("person", "Ruth Adeyemi"), ("reason", "asked"), ("sure", "yes")]).await.expect(303);
        assert_eq!(left(&ctx).await, 0);
        assert!(app.get("/records/privacy").await.expect(200).text().contains("Statements removed: 1"));
    }

    async fn a_rule_for_everything_is_not_taken(db: TestDb) {
        let ctx = house(&db).await;
        for (verb, class, days) in [("", "", 30), ("didnt", "", 30), ("", "practice", 30), ("completed", "", 0)] {
            assert!(matches!(Rule::read(verb, class, days), Err(Error::Invalid(_))), "{verb} {class} {days}");
        }
        let leader = Actor::person(super::somebody(&ctx), [Role::PeopleLeader]);
        let rule = Rule::read("completed", "", 30).unwrap();
        assert!(matches!(rehearse(&leader, &mut ctx.db.read().await.unwrap(), &rule).await, Err(Error::NotFound)));
        assert!(matches!(set(&leader, &mut ctx.db.write().await.unwrap(), &rule).await, Err(Error::NotFound)));
    }

    async fn an_erased_person_is_nowhere_and_does_not_come_back(db: TestDb) {
        let ctx = house(&db).await;
        let (ruth, yusuf) = (super::somebody(&ctx), super::somebody(&ctx));
        for n in 0..3 {
            did(&ctx, ruth, "practised", &format!("http://example.com/{n}")).await;
        }
        // Yusuf recommended something to Ruth, and Ruth instructed Yusuf.
        let verb = Verb::new("http://example.com/thanked", LanguageMap::of("en", "thanked"));
        let named = agent(&ctx, ruth).await.named("Ruth Adeyemi");
        let mention = keep(&ctx, Statement::new(agent(&ctx, yusuf).await, verb, wire_xapi::Actor::from(named))).await;
        did(&ctx, yusuf, "practised", "http://example.com/0").await;
        let whole = about(&Actor::person(ruth, []), &mut ctx.db.read().await.unwrap(), ruth, &Also::default()).await.unwrap();
        let json: serde_json::Value = serde_json::from_str(&whole).unwrap();
        assert_eq!((json["statements"].as_array().unwrap().len(), json["mentions"].as_array().unwrap().len()), (3, 1));
        let stranger = about(&Actor::person(yusuf, []), &mut ctx.db.read().await.unwrap(), ruth, &Also::default()).await;
        assert!(matches!(stranger, Err(Error::NotFound)));
        let before = db.folder.path().join("before.ndjson");
        let lines: Vec<_> = json["statements"].as_array().unwrap().iter().map(ToString::to_string).collect();
        std::fs::write(&before, lines.join("\n")).unwrap();

        assert!(matches!(erase(&ctx, &SYSTEM, ruth, &Also::default(), " ").await, Err(Error::Invalid(_))));
        let leader = Actor::person(yusuf, [Role::PeopleLeader]);
        assert!(matches!(erase(&ctx, &leader, ruth, &Also::default(), "asked").await, Err(Error::NotFound)));
        let receipt = erase(&ctx, &SYSTEM, ruth, &Also::default(), "She asked for it.").await.unwrap();
        assert_eq!((receipt.statements, receipt.mentions, receipt.refusals), (3, 1, 0));
        assert_eq!(receipts(&SYSTEM, &mut ctx.db.read().await.unwrap(), 5).await.unwrap(), [receipt]);

        let mut tx = ctx.db.read().await.unwrap();
        let all = replay(&SYSTEM, &mut tx, None, 100).await.unwrap();
        assert_eq!(all.len(), 2, "what a projection is made from");
        let texts: String = all.iter().map(|one| one.statement.print()).collect();
        assert!(!texts.contains(&ruth.to_string()) && !texts.contains("Ruth"), "{texts}");
        assert!(all.iter().any(|one| one.id.to_string() == mention));
        let by_ruth = Search { agent: Some(crate::desk::agent_of_person(&mut tx, ruth).await.unwrap()), state: State::Everything,
            verb: None, activity: None, key: None, since: None, until: None, before: None, limit: 10 };
        assert!(search(&SYSTEM, &mut tx, &by_ruth).await.unwrap().found.is_empty());
        let kept: i64 = tx.one(&TALLIED, vec![]).await.unwrap().get(0).unwrap();
        assert_eq!(kept, 3, "how often it was done stays");
        drop(tx);
        // An old file does not bring her back.
        let again = import(&ctx, &SYSTEM, &before, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        assert_eq!((again.counts.stored, again.counts.refused), (0, 3));
        assert!(again.reasons[0].wrong.message.contains("erased"), "{:?}", again.reasons);
        assert_eq!(left(&ctx).await, 2);
        let page = super::desk::browser(&ctx, super::desk::admin(), kernel::i18n::Locale::En).get("/records").await.text();
        assert!(!page.contains("Ruth") && !page.contains(&ruth.to_string()), "what was set aside of her is not kept");
    }
}

static TALLIED: kernel::Statement =
    kernel::Statement::both("TALLIED", "tests", "SELECT CAST(SUM(statements) AS BIGINT) FROM records_tally");
