//! An erased person is found however their UUID is written, in refused texts too; and other stores are named that may
//! know them.

use http::Method;
use jiff::{SignedDuration, Timestamp};
use kernel::{Ctx, PersonId, Uuid, params};

use super::outside::{everything, key, post, store, tool};
use super::{SYSTEM, somebody};
use crate::desk::{Found, Search, State, search};
use crate::erasure::{Also, about, erase};
use crate::replay;

static TARGET: kernel::Statement = kernel::Statement::both(
    "TARGET",
    "tests",
    "INSERT INTO records_targets (id, name, url, username, secret, verbs, activities, created_at, created_by, removed_at,
        through_at, together, attempts, sent, last_sent_at)
     VALUES ($1, $2, 'https://other.example', 'u', '', '', '', 0, 'a test', $3, $4, 100, 0, $5, $6)",
);

async fn house(ctx: &Ctx) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let iri = tx.installation().await.unwrap();
    tx.commit().await.unwrap();
    iri
}

fn named(house: &str, name: &str) -> String {
    format!(r#"{{"account":{{"homePage":"{house}","name":"{name}"}}}}"#)
}

fn did(actor: &str, object: &str) -> String {
    format!(r#"{{"actor":{actor},"verb":{{"id":"http://example.com/did"}},"object":{object}}}"#)
}

const THING: &str = r#"{"id":"http://example.com/thing"}"#;
const OTHER: &str = r#"{"mbox":"mailto:other@example.com"}"#;

fn agent(house: &str, name: &str) -> String {
    named(house, name).replacen('{', r#"{"objectType":"Agent","#, 1)
}

async fn refused(ctx: &Ctx) -> String {
    let asked = Search { state: State::Refused, ..everything() };
    let found = search(&SYSTEM, &mut ctx.db.read().await.unwrap(), &asked).await.unwrap().found;
    assert!(found.iter().all(|one| matches!(one, Found::Refused(_))));
    format!("{found:?}")
}

fn contains(text: &str, person: PersonId) -> bool {
    let text = text.to_lowercase();
    text.contains(&person.to_string()) || text.contains(&person.0.simple().to_string())
}

testkit::both! {
    async fn an_erased_person_is_found_in_every_spelling(db: TestDb) {
        let app = store(&db).await;
        let (ctx, ruth) = (&app.ctx, somebody(&app.ctx));
        let house = house(ctx).await;
        let (loud, simple, urn) = (ruth.to_string().to_uppercase(), ruth.0.simple().to_string(), ruth.0.urn().to_string());
        let mut tool = tool(&app, &key(ctx, &["all"]).await, "1.0.3");
        post(&mut tool, &did(&named(&house, &simple), THING)).await.expect(200);
        post(&mut tool, &did(OTHER, &agent(&house, &loud))).await.expect(200);
        let instructed = did(OTHER, THING).replace("\"object\"", &format!("\"context\":{{\"instructor\":{}}},\"object\"", named(&house, &urn)));
        post(&mut tool, &instructed).await.expect(200);
        let usual: String = form_urlencoded::byte_serialize(named(&house, &ruth.to_string()).as_bytes()).collect();
        let listed = tool.get(&format!("/xapi/statements?related_agents=true&agent={usual}")).await.expect(200).json();
        assert_eq!(listed["statements"].as_array().unwrap().len(), 3);
        let whole = about(&SYSTEM, &mut ctx.db.read().await.unwrap(), ruth, &Also::default()).await.unwrap();
        let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
        assert_eq!((whole["statements"].as_array().unwrap().len(), whole["mentions"].as_array().unwrap().len()), (1, 2));
        let receipt = erase(ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        assert_eq!((receipt.statements, receipt.mentions), (1, 2));
        let left = replay(&SYSTEM, &mut ctx.db.read().await.unwrap(), None, 9).await.unwrap();
        assert!(!contains(&left.iter().map(|one| one.statement.print()).collect::<String>(), ruth));
        for name in [&ruth.to_string(), &loud, &simple, &urn] {
            post(&mut tool, &did(&named(&house, name), THING)).await.expect(409);
            post(&mut tool, &did(OTHER, &agent(&house, name))).await.expect(409);
        }
        assert!(!contains(&refused(ctx).await, ruth));
    }

    async fn refusals_leave_no_trace_of_an_erased_person(db: TestDb) {
        let app = store(&db).await;
        let (ctx, ruth) = (&app.ctx, somebody(&app.ctx));
        let house = house(ctx).await;
        let loud = ruth.to_string().to_uppercase();
        let mut tool = tool(&app, &key(ctx, &["all"]).await, "1.0.3");
        let wrong = [
            did(&named(&house, &ruth.to_string()).replacen('{', r#"{"mbox":"nobody","#, 1), THING),
            did(OTHER, &agent(&house, &loud)).replace("mailto:", ""),
            format!("{} oops", did(&named(&house, &loud), THING)),
        ];
        for text in &wrong {
            post(&mut tool, text).await.expect(400);
        }
        post(&mut tool, &did(OTHER, "{}")).await.expect(400);
        assert!(contains(&refused(ctx).await, ruth));
        let receipt = erase(ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        assert_eq!(receipt.refusals, 3);
        assert!(!contains(&refused(ctx).await, ruth));
        for text in &wrong {
            post(&mut tool, text).await.expect(400);
        }
        let kept = refused(ctx).await;
        assert!(!contains(&kept, ruth) && kept.contains("erased") && kept.contains("other@example.com"), "{kept}");
    }

    async fn the_receipt_names_every_store_that_may_know_the_person(db: TestDb) {
        let app = store(&db).await;
        let (ctx, ruth) = (&app.ctx, somebody(&app.ctx));
        let house = house(ctx).await;
        let before = ctx.clock().now() - SignedDuration::from_hours(1);
        let mut tool = tool(&app, &key(ctx, &["all"]).await, "1.0.3");
        // Only a mention: nothing here is her own.
        tool.send(Method::POST, "/xapi/statements", Some("application/json"), did(OTHER, &agent(&house, &ruth.to_string())).into()).await.expect(200);
        ctx.clock().advance(SignedDuration::from_hours(1));
        let now = ctx.clock().now();
        let none: Option<Timestamp> = None;
        let mut tx = ctx.db.write().await.unwrap();
        for (name, removed, through, sent, last) in [
            ("Current", none, now, 3_i64, Some(now)),
            ("Removed", Some(now), now, 1, Some(now)),
            ("Replayed", none, Timestamp::UNIX_EPOCH, 2, Some(now)),
            ("Behind", none, before, 2, Some(before)),
            ("Never", none, now, 0, none),
        ] {
            let id: Uuid = tx.id();
            tx.execute(&TARGET, params![id, name, removed, through, sent, last]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let receipt = erase(ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        assert_eq!(receipt.forwarded_to, ["Current", "Removed", "Replayed"]);
    }
}
