//! The record store over HTTP, as an outside tool meets it.

use base64::Engine as _;
use http::Method;
use kernel::Ctx;
use testkit::{Answer, App, TestApp, TestDb};

use super::SYSTEM;
use crate::desk::{Found, Search, State, search};
use crate::{FreshKey, create_key, replay, revoke_key, router};

pub(super) const ONE: &str = r#"{ "actor": {"mbox":"mailto:a@example.com","name":"Kit"},  "verb":{"id":"http://example.com/did"},
  "object":{"id":"http://example.com/thing"},"result":{"score":{"scaled":0.50}},
  "context":{"contextActivities":{"parent":{"id":"http://example.com/whole"}}} }"#;

pub(super) async fn store(db: &TestDb) -> TestApp {
    TestApp::new(db, vec![crate::room()], |ctx| router().with_state(ctx)).await
}

pub(super) async fn key(ctx: &Ctx, scopes: &[&str]) -> FreshKey {
    let mut tx = ctx.db.write().await.unwrap();
    let key = create_key(&SYSTEM, &mut tx, "A tool", scopes).await.unwrap();
    tx.commit().await.unwrap();
    key
}

pub(super) fn tool(app: &TestApp, key: &FreshKey, version: &str) -> App {
    let pair = format!("{}:{}", key.key.key, key.secret);
    let basic = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
    app.browser().with_header("authorization", &basic).with_header("x-experience-api-version", version)
}

pub(super) async fn post(tool: &mut App, body: &str) -> Answer {
    tool.send(Method::POST, "/xapi/statements", Some("application/json"), body.as_bytes().to_vec()).await
}

pub(super) fn with_id(id: u32) -> (String, String) {
    let id = format!("00000000-0000-4000-8000-{id:012}");
    (ONE.replacen('{', &format!("{{\"id\":\"{id}\","), 1), id)
}

testkit::both! {
    async fn a_statement_comes_back_as_it_was_sent(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let ids = post(&mut tool, ONE).await.expect(200).json();
        let id = ids[0].as_str().unwrap().to_owned();
        let answer = tool.get(&format!("/xapi/statements?statementId={id}")).await.expect(200);
        assert!(answer.text().contains("0.50"), "numbers keep their digits: {}", answer.text());
        assert_eq!(answer.headers["x-experience-api-version"], "1.0.3");
        assert!(answer.headers.contains_key("x-experience-api-consistent-through"));
        assert_eq!(answer.headers["last-modified"], "Thu, 19 Nov 2026 14:06:00 GMT");
        let kept = answer.json();
        assert_eq!(kept["actor"]["name"], "Kit");
        assert_eq!(kept["context"]["contextActivities"]["parent"][0]["id"], "http://example.com/whole");
        assert_eq!(kept["version"], "1.0.0");
        assert_eq!(kept["authority"]["name"], "A tool");
        assert_eq!(kept["stored"], "2026-11-19T14:06:00.000Z");
        let short = tool.get(&format!("/xapi/statements?format=ids&statementId={id}")).await.expect(200).json();
        assert!(short["actor"].get("name").is_none());
    }

    async fn lists_are_filtered_paged_and_in_storage_order(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "2.0.0");
        let mut sent = Vec::new();
        for n in 0..7 {
            let (mut body, id) = with_id(n);
            if n % 2 == 1 {
                body = body.replace("example.com/did", "example.com/saw");
            }
            post(&mut tool, &body).await.expect(200);
            sent.push(id);
        }
        let mut seen = Vec::new();
        let mut next = "/xapi/statements?ascending=true&limit=3".to_owned();
        while !next.is_empty() {
            let page = tool.get(&next).await.expect(200).json();
            seen.extend(page["statements"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap().to_owned()));
            next = page["more"].as_str().unwrap().to_owned();
        }
        assert_eq!(seen, sent);
        for (query, count) in [
            ("verb=http://example.com/saw", 3),
            ("activity=http://example.com/thing", 7),
            ("activity=http://example.com/whole", 0),
            ("activity=http://example.com/whole&related_activities=true", 7),
            ("agent=%7B%22mbox%22:%22mailto:a@EXAMPLE.com%22%7D", 7),
            ("agent=%7B%22mbox%22:%22mailto:b@example.com%22%7D", 0),
            ("agent=%7B%22mbox%22:%22mailto:a@example.com%22%7D&verb=http://example.com/did&limit=2", 2),
            ("since=2026-11-19T14:06:00.000003Z", 3),
            ("until=2026-11-19T14:06:00.000003Z", 4),
            ("registration=00000000-0000-4000-8000-000000000000", 0),
        ] {
            let page = tool.get(&format!("/xapi/statements?{query}")).await.expect(200).json();
            assert_eq!(page["statements"].as_array().unwrap().len(), count, "{query}");
        }
    }

    async fn no_limit_is_the_usual_page_and_zero_the_largest(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        post(&mut tool, &format!("[{}]", vec![ONE; 501].join(","))).await.expect(200);
        for (query, count) in [("", 100), ("?limit=0", 500), ("?limit=1000", 500), ("?limit=7", 7)] {
            let page = tool.get(&format!("/xapi/statements{query}")).await.expect(200).json();
            assert_eq!(page["statements"].as_array().unwrap().len(), count, "{query}");
            assert!(page["more"].as_str().unwrap().contains("from="), "{query}");
        }
    }

    async fn a_conflict_stores_nothing_of_its_request(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let (first, id) = with_id(1);
        let (second, _) = with_id(2);
        post(&mut tool, &first).await.expect(200);
        post(&mut tool, &first).await.expect(200);
        let other = first.replace("0.50", "0.51");
        let refused = post(&mut tool, &format!("[{second},{other}]")).await.expect(409);
        assert!(refused.json()["error"].as_str().unwrap().contains("$.result"));
        let put = |body: String| (Method::PUT, format!("/xapi/statements?statementId={id}"), body.into_bytes());
        for (body, status) in [(first.clone(), 204), (other, 409), (second, 400)] {
            let (method, path, body) = put(body);
            tool.send(method, &path, Some("application/json"), body).await.expect(status);
        }
        let mut tx = app.ctx.db.read().await.unwrap();
        assert_eq!(replay(&SYSTEM, &mut tx, None, 10).await.unwrap().len(), 1);
    }

    async fn a_voided_statement_is_found_only_as_such(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let (body, id) = with_id(1);
        post(&mut tool, &body).await.expect(200);
        let void = format!(r#"{{"actor":{{"mbox":"mailto:z@example.com"}},"verb":{{"id":"http://adlnet.gov/expapi/verbs/voided"}},
            "object":{{"objectType":"StatementRef","id":"{id}"}}}}"#);
        post(&mut tool, &void).await.expect(200);
        tool.get(&format!("/xapi/statements?statementId={id}")).await.expect(404);
        tool.get(&format!("/xapi/statements?voidedStatementId={id}")).await.expect(200);
        // What refers to a statement is found by what leads to that one.
        let list = tool.get("/xapi/statements?activity=http://example.com/thing").await.expect(200).json();
        let verbs: Vec<_> = list["statements"].as_array().unwrap().iter().map(|s| s["verb"]["id"].as_str()).collect();
        assert_eq!(verbs, [Some("http://adlnet.gov/expapi/verbs/voided")]);
    }

    async fn keys_open_what_their_scopes_say(db: TestDb) {
        let app = store(&db).await;
        let (writer, mine) = (key(&app.ctx, &["write"]).await, key(&app.ctx, &["write", "read-mine"]).await);
        let mut writing = tool(&app, &writer, "1.0.3");
        let (body, id) = with_id(1);
        post(&mut writing, &body).await.expect(200);
        writing.get("/xapi/statements").await.expect(403);
        let mut reading = tool(&app, &mine, "1.0.3");
        let list = reading.get("/xapi/statements").await.expect(200).json();
        assert_eq!(list["statements"].as_array().unwrap().len(), 0, "nothing of another key");
        reading.get(&format!("/xapi/statements?statementId={id}")).await.expect(404);
        post(&mut reading, &with_id(2).0).await.expect(200);
        assert_eq!(reading.get("/xapi/statements").await.json()["statements"].as_array().unwrap().len(), 1);
        let mut wrong = tool(&app, &FreshKey { secret: "guessed".into(), ..writer.clone() }, "1.0.3");
        let refused = post(&mut wrong, &body).await.expect(401);
        assert!(refused.headers.contains_key("www-authenticate"));
        app.browser().get("/xapi/statements").await.expect(401);
        let bearer = format!("Bearer {}.{}", mine.key.key, mine.secret);
        let mut by_token = app.browser().with_header("authorization", &bearer).with_header("x-experience-api-version", "2.0");
        by_token.get("/xapi/statements").await.expect(200);
        let mut tx = app.ctx.db.write().await.unwrap();
        revoke_key(&SYSTEM, &mut tx, mine.key.id).await.unwrap();
        tx.commit().await.unwrap();
        reading.get("/xapi/statements").await.expect(401);
    }

    async fn bad_requests_are_told_what_is_wrong(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool_one = tool(&app, &key, "1.0.3");
        let answer = post(&mut tool_one, r#"[{"actor":{"mbox":"a"},"verb":{"id":"x"}}]"#).await.expect(400);
        assert_eq!(answer.json()["problems"][0]["path"], "$[0].actor.mbox");
        assert_eq!(answer.json()["problems"][0]["clause"], "xAPI 1.0.3, Data 2.4.2.3");
        assert!(answer.headers.contains_key("x-experience-api-consistent-through"));
        for body in ["", "{", "[1]", "{\"a\":1,\"a\":2}", "\u{feff}{}", "null", "{\"actor\":{\"mbox\":\"mailto:a@b.c\",\"x\":1e999}}"] {
            post(&mut tool_one, body).await.expect(400);
        }
        assert_eq!(post(&mut tool_one, "[]").await.expect(200).text(), "[]");
        for query in [
            "statementId=1", "limit=-1", "ascending=yes", "since=yesterday", "Agent=1", "agent=nobody", "verb=did",
            "statementId=00000000-0000-4000-8000-000000000001&limit=1", "verb=http://x.y&verb=http://x.y", "format=all",
        ] {
            tool_one.get(&format!("/xapi/statements?{query}")).await.expect(400);
        }
        tool_one.send(Method::DELETE, "/xapi/statements", None, vec![]).await.expect(405);
        tool_one.send(Method::POST, "/xapi/statements", Some("text/plain"), ONE.into()).await.expect(400);
        let mut old = tool(&app, &key, "0.95");
        post(&mut old, ONE).await.expect(400);
        let about = app.browser().get("/xapi/about").await.expect(200);
        assert_eq!(about.json()["version"][3], "1.0.3");
    }

    async fn many_tools_at_once_lose_nothing(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let tasks: Vec<_> = (0..24)
            .map(|n| {
                let mut tool = tool(&app, &key, "1.0.3");
                tokio::spawn(async move {
                    let (one, _) = with_id(n / 2);
                    let (another, _) = with_id(1000 + n);
                    post(&mut tool, &format!("[{one},{another}]")).await.expect(200);
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let mut tx = app.ctx.db.read().await.unwrap();
        let all = replay(&SYSTEM, &mut tx, None, 100).await.unwrap();
        assert_eq!(all.len(), 12 + 24, "twelve were sent twice");
        assert!(all.windows(2).all(|w| w[0].stored_at < w[1].stored_at));
    }

    async fn what_a_tool_sent_wrong_is_kept_for_its_maker(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["write"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let wrong = ONE.replace("0.50", "1.50");
        for _ in 0..3 {
            post(&mut tool, &format!("[{ONE},{wrong}]")).await.expect(400);
        }
        post(&mut tool, "{\"password\": \"hush\"").await.expect(400);
        app.browser().send(Method::POST, "/xapi/statements", Some("application/json"), wrong.into()).await.expect(401);
        let asked = Search { key: Some(key.key.id), state: State::Refused, ..everything() };
        let mut tx = app.ctx.db.read().await.unwrap();
        let found = search(&SYSTEM, &mut tx, &asked).await.unwrap().found;
        let refusals: Vec<_> = found.iter().map(|f| match f {
            Found::Refused(one) => (one.times, one.status, one.body[one.mark.clone()].to_owned()),
            Found::Kept(_) => panic!("nothing was kept"),
        }).collect();
        assert_eq!(refusals.len(), 2, "nobody is collected who has no key");
        assert!(refusals.contains(&(3, 400, "\"scaled\": 1.50".to_owned())), "{refusals:?}");
        assert!(!format!("{found:?}").contains("hush"));
    }
}

pub(super) fn everything() -> Search {
    Search {
        agent: None,
        verb: None,
        activity: None,
        key: None,
        since: None,
        until: None,
        state: State::Everything,
        before: None,
        limit: 50,
    }
}
