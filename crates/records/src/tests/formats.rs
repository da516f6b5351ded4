//! Formats of statements (1.0.3 Communication 2.1.3), agents (2.4) and activities (2.5).

use http::Method;
use testkit::App;

use super::outside::{key, post, store, tool};

const FULL: &str = r#"{"actor":{"objectType":"Agent","name":"Kit","mbox":"mailto:kit@example.com"},
  "verb":{"id":"http://example.com/did","display":{"en":"did","de":"tat"}},
  "object":{"objectType":"Activity","id":"http://example.com/thing",
    "definition":{"type":"http://example.com/task","name":{"en":"Thing","de":"Ding"}}},
  "context":{"contextActivities":{"parent":[{"id":"http://example.com/whole"}]}}}"#;

const LATER: &str = r#"{"actor":{"name":"Kit B","mbox":"mailto:kit@example.com"},"verb":{"id":"http://example.com/did"},
  "object":{"objectType":"SubStatement","actor":{"mbox":"mailto:b@example.com"},"verb":{"id":"http://example.com/do"},
    "object":{"id":"http://example.com/thing","definition":{"name":{"fr":"Chose"},"moreInfo":"http://example.com/more"}}}}"#;

async fn with(tool: &mut App, text: &str) {
    post(tool, text).await.expect(200);
}

testkit::both! {
    async fn an_activity_is_what_every_statement_said_about_it(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let path = "/xapi/activities?activityId=http://example.com/thing";
        let bare = serde_json::json!({"objectType": "Activity", "id": "http://example.com/thing"});
        assert_eq!(tool.get(path).await.expect(200).json(), bare);
        with(&mut tool, FULL).await;
        with(&mut tool, LATER).await;
        with(&mut tool, LATER).await;
        let known = tool.get(path).await.expect(200).json();
        assert_eq!(known["definition"], serde_json::json!({
            "type": "http://example.com/task",
            "name": {"en": "Thing", "de": "Ding", "fr": "Chose"},
            "moreInfo": "http://example.com/more",
        }));
        let mut later = serde_json::from_str::<serde_json::Value>(FULL).unwrap();
        later["object"]["definition"]["name"] = serde_json::json!({"DE": "Sache"});
        with(&mut tool, &later.to_string()).await;
        assert_eq!(tool.get(path).await.json()["definition"]["name"]["de"], "Sache", "what came last wins");
        assert!(tool.send(Method::HEAD, path, None, vec![]).await.expect(200).body.is_empty());
        tool.get("/xapi/activities").await.expect(400);
        tool.get("/xapi/activities?activityId=thing").await.expect(400);
    }

    async fn a_key_that_may_not_define_leaves_definitions_as_they_are(db: TestDb) {
        let app = store(&db).await;
        let mut writer = tool(&app, &key(&app.ctx, &["write"]).await, "2.0.0");
        with(&mut writer, FULL).await;
        let mut reader = tool(&app, &key(&app.ctx, &["read-all"]).await, "2.0.0");
        let known = reader.get("/xapi/activities?activityId=http://example.com/thing").await.expect(200).json();
        assert!(known.get("definition").is_none(), "{known}");
        let sent = reader.get("/xapi/statements").await.json();
        assert_eq!(sent["statements"][0]["object"]["definition"]["name"]["en"], "Thing", "the statement keeps its own");
    }

    async fn canonical_is_in_the_readers_language_with_the_definition_of_the_store(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut plain = tool(&app, &key, "1.0.3");
        with(&mut plain, FULL).await;
        with(&mut plain, LATER).await;
        let mut german = tool(&app, &key, "1.0.3").with_header("accept-language", "fr;q=0.5, de-AT;q=0.9");
        let all = german.get("/xapi/statements?format=canonical&ascending=true").await.expect(200).json();
        let first = &all["statements"][0];
        assert_eq!(first["verb"]["display"], serde_json::json!({"de": "tat"}));
        assert_eq!(first["object"]["definition"]["name"], serde_json::json!({"de": "Ding"}));
        assert_eq!(first["actor"]["name"], "Kit");
        let nested = &all["statements"][1]["object"]["object"]["definition"];
        assert_eq!(nested["name"], serde_json::json!({"de": "Ding"}), "the store knows more than this statement");
        assert_eq!(nested["type"], "http://example.com/task");
        let exact = plain.get("/xapi/statements?format=exact&ascending=true").await.json();
        assert_eq!(exact["statements"][0]["verb"]["display"]["en"], "did");
        plain.get("/xapi/statements?format=short").await.expect(400);
    }

    async fn ids_are_the_least_that_says_who_and_what(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        with(&mut tool, FULL).await;
        let all = tool.get("/xapi/statements?format=ids").await.expect(200).json();
        let one = &all["statements"][0];
        assert_eq!(one["object"], serde_json::json!({"id": "http://example.com/thing"}));
        assert_eq!(one["verb"], serde_json::json!({"id": "http://example.com/did"}));
        assert_eq!(one["actor"], serde_json::json!({"objectType": "Agent", "mbox": "mailto:kit@example.com"}));
    }

    async fn an_agent_is_shown_as_a_person(db: TestDb) {
        let app = store(&db).await;
        let key_all = key(&app.ctx, &["all"]).await;
        let mut reader = tool(&app, &key_all, "1.0.3");
        let path = "/xapi/agents?agent=%7B%22mbox%22:%22mailto:kit@EXAMPLE.com%22,%22name%22:%22K%22%7D";
        with(&mut reader, FULL).await;
        with(&mut reader, LATER).await;
        let person = reader.get(path).await.expect(200).json();
        assert_eq!(person, serde_json::json!({
            "objectType": "Person", "name": ["K", "Kit B", "Kit"], "mbox": ["mailto:kit@EXAMPLE.com"],
        }));
        let account = "/xapi/agents?agent=%7B%22account%22:%7B%22homePage%22:%22http://x.y%22,%22name%22:%22n%22%7D%7D";
        let unknown = reader.get(account).await.expect(200).json();
        assert_eq!(unknown, serde_json::json!({
            "objectType": "Person", "account": [{"homePage": "http://x.y", "name": "n"}],
        }));
        for bad in ["/xapi/agents", "/xapi/agents?agent=kit", "/xapi/agents?agent=%7B%22objectType%22:%22Group%22,%22mbox%22:%22mailto:a@b.cd%22%7D"] {
            reader.get(bad).await.expect(400);
        }
        reader.send(Method::POST, path, None, vec![]).await.expect(405);
        tool(&app, &key(&app.ctx, &["write", "state"]).await, "1.0.3").get(path).await.expect(403);
    }
}
