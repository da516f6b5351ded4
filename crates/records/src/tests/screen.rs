//! What the IT administrator's page says beside the list: how much is kept and for how long, who answers for a key; and
//! checking a corrected statement, which stores nothing.

use jiff::SignedDuration;
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Role, Statement, params};

use super::SYSTEM;
use super::desk::{admin, browser, house, somebody};
use crate::retention::{Rule, carry_out, next, set};
use crate::{count, create_key, record};

static AWAY: Statement =
    Statement::both("AWAY", module_path!(), "DELETE FROM people_current WHERE person_id = $1");

const GOOD: &str = r#"{"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"mbox":"mailto:a@example.com"},
  "verb":{"id":"http://example.com/did"},"object":{"id":"http://example.com/x"},"result":{"score":{"scaled":0.5}}}"#;

/// A part of a page, by the id of its heading.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let from = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id} in {page}"));
    page[from..].split("</section>").next().unwrap()
}

testkit::both! {
    async fn the_page_says_how_much_is_kept_and_what_goes_next(db: TestDb) {
        let ctx = house(&db).await;
        let person = somebody(&ctx, "Ruth Adeyemi").await;
        let mut app = browser(&ctx, admin(), Locale::En);
        let page = app.get("/records").await.expect(200).text();
        assert!(page.contains("0 statements · 0 today · 0 refused"), "{page}");
        let size = section(&page, "si");
        assert!(size.contains("everything, for good") && !size.contains("Goes next"), "{size}");
        for (days, pages) in [(0, 2), (1, 3)] {
            db.clock.advance(SignedDuration::from_hours(24 * days));
            for n in 0..pages {
                let statement = super::experienced(&ctx, person, &format!("day{days}page{n}")).await;
                let mut tx = ctx.db.write().await.unwrap();
                record(&SYSTEM, &mut tx, statement).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
        let mut tx = ctx.db.write().await.unwrap();
        let class = Rule::read("", "http://example.com/types/none", 3).unwrap();
        set(&SYSTEM, &mut tx, &class).await.unwrap();
        set(&SYSTEM, &mut tx, &Rule::read("experienced", "", 30).unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        let page = app.get("/records").await.expect(200).text();
        assert!(page.contains("5 statements · 3 today · 0 refused"), "{page}");
        let size = section(&page, "si");
        // 19 November at 14:06, thirty days, and the night after that.
        for said in ["19 Nov 2026", "experienced 30 days", "none 3 days", "everything else for good", "2 statements (experienced) on 20 Dec 2026."] {
            assert!(size.contains(said), "{said} is missing in {size}");
        }
        assert!(size.contains(if ctx.db.kind() == kernel::db::Kind::Sqlite { "the whole database" } else { " each" }), "{size}");
        // What the page says is what the night does.
        db.clock.advance(SignedDuration::from_hours(24 * 30 - 12));
        carry_out(&ctx).await.unwrap();
        assert_eq!(count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 3);
        let then = next(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap().unwrap();
        assert_eq!((then.count, then.more, then.on.to_string().as_str()), (3, false, "2026-12-21"));
        for locale in [Locale::De, Locale::Ar] {
            browser(&ctx, admin(), locale).get("/records").await.expect(200);
        }
    }

    async fn a_key_names_who_made_it_and_says_when_nobody_answers_for_it(db: TestDb) {
        let ctx = house(&db).await;
        let (stays, goes) = (somebody(&ctx, "Sunil Perera").await, somebody(&ctx, "Jo Holt").await);
        let mut tx = ctx.db.write().await.unwrap();
        for (maker, name) in [
            (Actor::person(stays, [Role::ItAdmin]), "Ticket system"),
            (Actor::person(goes, [Role::ItAdmin]), "Old phone app"),
            (SYSTEM, "Backup"),
        ] {
            create_key(&maker, &mut tx, name, &["write"]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut app = browser(&ctx, admin(), Locale::En);
        let page = app.get("/records").await.expect(200).text();
        let keys = section(&page, "ke");
        for said in ["Sunil Perera", "Jo Holt", "the operator, by command"] {
            assert!(keys.contains(said), "{said} is missing in {keys}");
        }
        assert!(!keys.contains("no longer here") && !keys.contains("has no owner"), "{keys}");
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(tx.execute(&AWAY, params![goes]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        let page = app.get("/records").await.expect(200).text();
        let keys = section(&page, "ke");
        assert!(keys.contains("Jo Holt, no longer here"), "{keys}");
        assert!(keys.contains("<bdi>“Old phone app”</bdi> has no owner and was never used."), "{keys}");
        assert_eq!(keys.matches("has no owner").count(), 1);
        // A key of which it is said is used today, and forty days ago.
        let uses = crate::desk::uses(&SYSTEM, &mut ctx.db.read().await.unwrap(), db.clock.now()).await.unwrap();
        let old = uses.iter().find(|one| one.key.name == "Old phone app").unwrap().key.id;
        let mut tx = ctx.db.write().await.unwrap();
        crate::key_store::used(&mut tx, old, db.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        let page = app.get("/records").await.expect(200).text();
        assert!(page.contains("has no owner and was used on 19 Nov 2026"), "{page}");
        db.clock.advance(SignedDuration::from_hours(24 * 40));
        let page = app.get("/records").await.expect(200).text();
        assert!(page.contains("has no owner and was last used on 19 Nov 2026. Revoking it breaks nothing we can see."), "{page}");
        app.post(&format!("/records/keys/{old}/revocation"), &[]).await.expect(303);
        assert!(!app.get("/records").await.expect(200).text().contains("has no owner"));
    }

    async fn a_corrected_statement_is_checked_and_nothing_is_stored(db: TestDb) {
        let ctx = house(&db).await;
        let wrong = GOOD.replace("0.5", "1.2");
        let file = db.folder.path().join("bad.json");
        std::fs::write(&file, &wrong).unwrap();
        crate::import::import(&ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        let mut app = browser(&ctx, admin(), Locale::En);
        let list = app.get("/records?state=refused").await.expect(200).text();
        let refusal = list.split("/records/refusals/").nth(1).unwrap().split('"').next().unwrap();
        let one = app.get(&format!("/records/refusals/{refusal}")).await.expect(200).text();
        let to = format!("/records/checks?refusal={refusal}");
        assert!(one.contains(&format!("href=\"{to}\"")), "{one}");
        let form = app.get(&to).await.expect(200).text();
        assert!(form.contains("&quot;scaled&quot;: 1.2") || form.contains("&#34;scaled&#34;: 1.2"), "{form}");
        let mut ask = async |text: &str, version: &str, status: u16| {
            app.post("/records/checks", &[("text", text), ("version", version)]).await.expect(status).text()
        };
        let page = ask(&wrong, "1.0.3", 422).await;
        for said in ["$.result.score.scaled", "xAPI 1.0.3, Data 2.4.5.1", "Answer 400"] {
            assert!(page.contains(said), "{said} is missing in {page}");
        }
        assert!(ask(&wrong, "2.0.0", 422).await.contains("xAPI 2.0, 4.2.2.4"));
        assert!(ask("{\"actor\":", "1.0.3", 422).await.contains("This is not JSON"));
        let page = ask(&GOOD.replace("did", "<b>"), "1.0.3", 422).await;
        assert!(page.contains("$.verb.id") && !page.contains("example.com/<b>"), "{page}");
        let page = ask(GOOD, "1.0.3", 200).await;
        assert!(page.contains("The store would take this statement.") && page.contains("note-ok"), "{page}");
        assert!(ask(&format!("[{},{}]", GOOD, GOOD.replace("fd41c918", "fd41c919")), "2.0.0", 200).await.contains("these 2 statements"));
        assert_eq!(count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 0, "nothing is stored");
        // A file that is named and was not sent is missing at the store too.
        let bare = GOOD.replacen('{', r#"{"attachments":[{"usageType":"http://example.com/u","display":{"en":"x"},"contentType":"a/b","length":1,"sha2":"495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a"}],"#, 1);
        assert!(ask(&bare, "1.0.3", 422).await.contains("$.attachments[0]"));
        // Under an id that is stored only the same is taken.
        std::fs::write(&file, GOOD).unwrap();
        crate::import::import(&ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
        ask(GOOD, "1.0.3", 200).await;
        let page = ask(&GOOD.replace("example.com/x", "example.com/y"), "1.0.3", 422).await;
        assert!(page.contains("$.object") && page.contains("is already stored and differs") && page.contains("Answer 409"), "{page}");
        assert_eq!(count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 1);
        let list = app.get("/records?state=refused").await.expect(200).text();
        assert_eq!(list.matches("/records/refusals/").count(), 1, "a check is no refusal");
        for locale in [Locale::De, Locale::Ar] {
            let mut app = browser(&ctx, admin(), locale);
            app.get("/records/checks").await.expect(200);
            app.post("/records/checks", &[("text", GOOD), ("version", "1.0.3")]).await.expect(200);
        }
        let other = Actor::person(PersonId(kernel::Uuid::from_u128(9)), [Role::PeopleLeader]);
        let mut other = browser(&ctx, other, Locale::En);
        other.get("/records/checks").await.expect(404);
        other.post("/records/checks", &[("text", GOOD)]).await.expect(404);
    }
}
