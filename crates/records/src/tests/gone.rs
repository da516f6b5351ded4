//! What must not come back or stay behind: erased people, and the bytes of files that no statement needs.

use http::Method;
use jiff::SignedDuration;
use kernel::{Actor, Ctx, Error, PersonId};
use testkit::{Answer, App};

use super::SYSTEM;
use super::enclosures::{File, binary, body, hash, send};
use super::outside::{everything, key, post, store, tool};
use crate::attachment::{shelf, sweep_all};
use crate::desk::{Search, State, search};
use crate::erasure::{Also, about, erase};
use crate::retention::{Rule, carry_out, set};
use crate::{agent_of, count};

async fn agent(ctx: &Ctx, person: PersonId) -> String {
    let mut tx = ctx.db.write().await.unwrap();
    let agent = agent_of(&mut tx, person).await.unwrap();
    tx.commit().await.unwrap();
    wire_xapi::Actor::from(agent).print()
}

fn statement(agent: &str, more: &str) -> String {
    format!(
        r#"{{"actor":{agent},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/thing"}}{more}}}"#
    )
}

fn with_file(id: u32, agent: &str, file: &[u8]) -> String {
    let (sha2, length) = (hash(file), file.len());
    statement(
        agent,
        &format!(
            r#","id":"00000000-0000-4000-8000-{id:012}","attachments":[{{"usageType":"http://example.com/proof","display":{{"en":"Proof"}},"contentType":"text/plain","length":{length},"sha2":"{sha2}"}}]"#
        ),
    )
}

async fn send_file(tool: &mut App, json: &str, file: &[u8]) -> Answer {
    send(tool, body(json, &[File(&binary(file), file)])).await
}

async fn is_kept(ctx: &Ctx, file: &[u8]) -> bool {
    match shelf(&ctx.files).read(&hash(file)).await {
        Ok(bytes) => bytes == file,
        Err(Error::NotFound) => false,
        Err(other) => panic!("{other}"),
    }
}

async fn keep_document(tool: &mut App, path: &str, kind: &str, text: &str) -> Answer {
    tool.send(Method::POST, path, Some(kind), text.as_bytes().to_vec()).await
}

fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

testkit::both! {
    async fn no_tool_brings_an_erased_person_back(db: TestDb) {
        let app = store(&db).await;
        let (ruth, yusuf) = (super::somebody(&app.ctx), super::somebody(&app.ctx));
        let (hers, his) = (agent(&app.ctx, ruth).await, agent(&app.ctx, yusuf).await);
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        post(&mut tool, &statement(&hers, "")).await.expect(200);
        erase(&app.ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        let instructed = statement(&his, &format!(r#","context":{{"instructor":{hers}}}"#));
        let secret = statement(&hers, r#","result":{"response":"of hers"}"#);
        for refused in [secret, format!("[{},{instructed}]", statement(&his, ""))] {
            let said = post(&mut tool, &refused).await.expect(409).text();
            assert!(said.contains("was erased"), "{said}");
        }
        assert_eq!(count(&SYSTEM, &mut app.ctx.db.read().await.unwrap()).await.unwrap(), 0, "all or nothing");
        let refused = Search { state: State::Refused, ..everything() };
        let kept = search(&SYSTEM, &mut app.ctx.db.read().await.unwrap(), &refused).await.unwrap().found;
        assert!(!kept.is_empty());
        let kept = format!("{kept:?}");
        assert!(!kept.contains("of hers") && !kept.contains(&ruth.to_string()), "{kept}");
        let hers = encoded(&hers);
        for path in [
            format!("/xapi/activities/state?activityId=http://example.com/a&agent={hers}&stateId=s"),
            format!("/xapi/agents/profile?agent={hers}&profileId=p"),
        ] {
            let said = keep_document(&mut tool, &path, "application/json", "{}").await.expect(409).text();
            assert!(said.contains("was erased"), "{said}");
            tool.get(&path).await.expect(404);
        }
        post(&mut tool, &statement(&his, "")).await.expect(200);
    }

    async fn documents_about_a_person_are_handed_out_and_go_with_them(db: TestDb) {
        let app = store(&db).await;
        let ruth = super::somebody(&app.ctx);
        let hers = encoded(&agent(&app.ctx, ruth).await);
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let state = format!("/xapi/activities/state?activityId=http://example.com/a&agent={hers}&stateId=place");
        let profile = format!("/xapi/agents/profile?agent={hers}&profileId=voice");
        keep_document(&mut tool, &state, "application/json", r#"{"page":3}"#).await.expect(204);
        keep_document(&mut tool, &profile, "audio/ogg", "ogg").await.expect(204);
        let whole = about(&SYSTEM, &mut app.ctx.db.read().await.unwrap(), ruth, &Also::default()).await.unwrap();
        let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
        let documents = whole["documents"].as_array().unwrap();
        assert_eq!(documents.len(), 2, "{whole}");
        assert_eq!((&documents[0]["kind"], &documents[0]["id"], &documents[0]["content"]), (&"agent".into(), &"voice".into(), &"b2dn".into()));
        assert_eq!((&documents[1]["activityId"], &documents[1]["content"]["page"]), (&"http://example.com/a".into(), &3.into()));
        let receipt = erase(&app.ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        assert_eq!((receipt.documents, receipt.statements), (2, 0));
        tool.get(&state).await.expect(404);
    }

    async fn what_was_sent_under_an_address_of_theirs_goes_where_it_is_named(db: TestDb) {
        let app = store(&db).await;
        let ruth = super::somebody(&app.ctx);
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let mbox = r#"{"mbox":"mailto:Ruth@example.com","name":"Ruth Adeyemi"}"#;
        // printf 'mailto:ruth@example.com' | sha1sum
        let digest = r#"{"mbox_sha1sum":"fabd5e12e1101eef74daa3197550376a3ee49d72"}"#;
        let other = r#"{"mbox":"mailto:yusuf@example.com"}"#;
        let instructed = format!(r#","context":{{"instructor":{mbox}}}"#);
        for text in [statement(mbox, ""), statement(digest, ""), statement(other, &instructed)] {
            post(&mut tool, &text).await.expect(200);
        }
        let state = format!("/xapi/activities/state?activityId=http://example.com/a&agent={}&stateId=s", encoded(mbox));
        keep_document(&mut tool, &state, "application/json", "{}").await.expect(204);
        let also = Also::read("Ruth@example.com").unwrap();
        let read = async |actor: &Actor, also: &Also| {
            let mut tx = app.ctx.db.read().await.unwrap();
            let whole = about(actor, &mut tx, ruth, also).await?;
            let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
            Ok::<_, Error>(["statements", "mentions", "documents"].map(|part| whole[part].as_array().unwrap().len()))
        };
        assert_eq!(read(&SYSTEM, &Also::default()).await.unwrap(), [0, 0, 0], "nobody guesses whose an address is");
        assert_eq!(read(&SYSTEM, &also).await.unwrap(), [2, 1, 1]);
        let herself = Actor::person(ruth, []);
        assert!(matches!(read(&herself, &also).await, Err(Error::NotFound)), "any address would be hers");
        assert_eq!(read(&herself, &Also::default()).await.unwrap(), [0, 0, 0]);
        let receipt = erase(&app.ctx, &SYSTEM, ruth, &also, "asked").await.unwrap();
        assert_eq!((receipt.statements, receipt.mentions, receipt.documents), (2, 1, 1));
        assert_eq!(read(&SYSTEM, &also).await.unwrap(), [0, 0, 0]);
        let left = tool.get("/xapi/statements").await.expect(200).text();
        assert!(left.contains("yusuf@example.com") && !left.contains("Ruth"), "{left}");
        tool.get(&state).await.expect(404);
        post(&mut tool, &statement(mbox, "")).await.expect(200);
    }

    async fn files_go_with_the_last_statement_that_brought_them(db: TestDb) {
        let app = store(&db).await;
        let (ruth, yusuf) = (super::somebody(&app.ctx), super::somebody(&app.ctx));
        let (hers, his) = (agent(&app.ctx, ruth).await, agent(&app.ctx, yusuf).await);
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let (shared, own) = (b"of both".as_slice(), b"of hers".as_slice());
        send_file(&mut tool, &with_file(1, &hers, shared), shared).await.expect(200);
        send_file(&mut tool, &with_file(2, &his, shared), shared).await.expect(200);
        send_file(&mut tool, &with_file(3, &hers, own), own).await.expect(200);
        let elsewhere = app.ctx.files.keep(own.into()).await.unwrap();
        let receipt = erase(&app.ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap();
        assert_eq!((receipt.statements, receipt.files), (2, 2));
        app.ctx.settle().await.unwrap();
        assert!(is_kept(&app.ctx, shared).await && !is_kept(&app.ctx, own).await);
        assert_eq!(app.ctx.files.read(&elsewhere).await.unwrap(), own, "what others keep is theirs");
        db.clock.advance(SignedDuration::from_hours(24 * 40));
        let mut tx = app.ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &Rule::read("http://example.com/did", "", 30).unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        carry_out(&app.ctx).await.unwrap();
        app.ctx.settle().await.unwrap();
        assert!(!is_kept(&app.ctx, shared).await);
    }

    async fn what_is_refused_leaves_no_files_behind(db: TestDb) {
        let app = store(&db).await;
        let his = agent(&app.ctx, super::somebody(&app.ctx)).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let (first, second) = (b"first".as_slice(), b"second".as_slice());
        let one = with_file(1, &his, first);
        send_file(&mut tool, &one, first).await.expect(200);
        let batch = format!("[{},{}]", with_file(1, &his, second), with_file(2, &his, second));
        send_file(&mut tool, &batch, second).await.expect(409);
        assert_eq!(send_file(&mut tool, &one, first).await.expect(200).json()[0], "00000000-0000-4000-8000-000000000001");
        app.ctx.settle().await.unwrap();
        assert!(is_kept(&app.ctx, first).await && !is_kept(&app.ctx, second).await);
        // What a crash left behind goes in the night.
        shelf(&app.ctx.files).keep(second.into()).await.unwrap();
        sweep_all(&app.ctx).await.unwrap();
        assert!(is_kept(&app.ctx, first).await && !is_kept(&app.ctx, second).await);
    }
}
