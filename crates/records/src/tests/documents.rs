//! State (1.0.3 Communication 2.3), agent profiles (2.6), activity profiles (2.7): one behaviour, three resources.

use http::Method;
use testkit::{Answer, App, TestApp, TestDb};

use super::outside::{key, store, tool};
use crate::FreshKey;

const AGENT: &str = "%7B%22mbox%22:%22mailto:kit@example.com%22%7D";
const ACTIVITY: &str = "http://example.com/course";
const JSON: Option<&str> = Some("application/json");

/// Path with parameters, and the parameter that names a document.
fn resources() -> [(String, &'static str); 3] {
    [
        (format!("/xapi/activities/state?activityId={ACTIVITY}&agent={AGENT}"), "stateId"),
        (format!("/xapi/agents/profile?agent={AGENT}"), "profileId"),
        (format!("/xapi/activities/profile?activityId={ACTIVITY}"), "profileId"),
    ]
}

async fn send(tool: &mut App, method: Method, path: &str, body: &str) -> Answer {
    tool.send(method, path, JSON, body.as_bytes().to_vec()).await
}

async fn both_versions(db: &TestDb) -> (TestApp, FreshKey) {
    let app = store(db).await;
    let key = key(&app.ctx, &["state", "profile"]).await;
    (app, key)
}

testkit::both! {
    async fn a_document_comes_back_as_it_was_sent(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        for version in ["1.0.3", "2.0.0"] {
            for (path, name) in resources() {
                let mut tool = tool(&app, &key, version);
                let one = format!("{path}&{name}={version}");
                tool.get(&one).await.expect(404);
                let body = vec![0, 255, 10, 13];
                tool.send(Method::POST, &one, Some("image/x-odd; a=b"), body.clone()).await.expect(204);
                let answer = tool.get(&one).await.expect(200);
                assert_eq!(answer.body, body);
                assert_eq!(answer.headers["content-type"], "image/x-odd; a=b");
                assert_eq!(answer.headers["last-modified"], "Thu, 19 Nov 2026 14:06:00 GMT");
                let tag = answer.headers["etag"].to_str().unwrap();
                assert_eq!(tag, "\"aa5a89c487e2d9ab2d058ae377eba9b351a0559c\"", "the SHA-1 in quotes");
                assert!(answer.headers["content-security-policy"].to_str().unwrap().contains("sandbox"));
                let head = tool.send(Method::HEAD, &one, None, vec![]).await.expect(200);
                assert!(head.body.is_empty() && head.headers["content-length"] == "4" && head.headers["etag"] == tag);
                let mut knowing = super::outside::tool(&app, &key, version).with_header("if-none-match", tag);
                assert!(knowing.get(&one).await.expect(304).body.is_empty());
                tool.send(Method::DELETE, &one, None, vec![]).await.expect(204);
                tool.get(&one).await.expect(404);
                tool.send(Method::DELETE, &one, None, vec![]).await.expect(204);
            }
        }
    }

    async fn post_merges_json_objects_at_the_top_level(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        let mut tool = tool(&app, &key, "1.0.3");
        for (path, name) in resources() {
            let one = format!("{path}&{name}=merged");
            send(&mut tool, Method::POST, &one, r#"{"a":{"x":1},"n":1.50}"#).await.expect(204);
            send(&mut tool, Method::POST, &one, r#"{"a":{"y":2},"b":true}"#).await.expect(204);
            assert_eq!(tool.get(&one).await.text(), r#"{"a":{"y":2},"n":1.50,"b":true}"#);
            let refused = tool.send(Method::POST, &one, Some("text/plain"), b"x".to_vec()).await.expect(400);
            assert!(refused.text().contains("Communication 2.2"), "{}", refused.text());
            for not_an_object in ["[1]", "3", "null", "{", "{\"a\":1,\"a\":2}", ""] {
                send(&mut tool, Method::POST, &one, not_an_object).await.expect(400);
            }
            assert_eq!(tool.get(&one).await.text(), r#"{"a":{"y":2},"n":1.50,"b":true}"#, "nothing was changed");
            let other = format!("{path}&{name}=plain");
            tool.send(Method::POST, &other, Some("text/plain"), b"x".to_vec()).await.expect(204);
            send(&mut tool, Method::POST, &other, "{}").await.expect(400);
            assert_eq!(tool.get(&other).await.text(), "x");
        }
    }

    async fn documents_are_listed_by_name_and_by_when_they_changed(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        let mut tool = tool(&app, &key, "2.0.0");
        let start = app.ctx.clock().now();
        for (path, name) in resources() {
            for one in ["b", "a%2F%C3%BC", "c"] {
                send(&mut tool, Method::POST, &format!("{path}&{name}={one}"), "{}").await.expect(204);
                app.ctx.clock().advance(jiff::SignedDuration::from_secs(60));
            }
            let answer = tool.get(&path).await.expect(200);
            assert_eq!(answer.json(), serde_json::json!(["a/ü", "b", "c"]));
            assert!(answer.headers.contains_key("last-modified"));
            let since = app.ctx.clock().now() - jiff::SignedDuration::from_secs(61);
            let late = tool.get(&format!("{path}&since={since}")).await.expect(200);
            assert_eq!(late.json(), serde_json::json!(["c"]));
            tool.get(&format!("{path}&since=yesterday")).await.expect(400);
            tool.get(&format!("{path}&{name}=c&since={start}")).await.expect(400);
        }
    }

    async fn states_are_kept_apart_by_registration(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let (path, _) = &resources()[0];
        let registered = format!("{path}&registration=5f1d3a9e-7d4c-4f58-9a0b-2f6f2f3b1c11");
        send(&mut tool, Method::PUT, &format!("{path}&stateId=s"), "1").await.expect(204);
        send(&mut tool, Method::PUT, &format!("{registered}&stateId=s"), "2").await.expect(204);
        send(&mut tool, Method::PUT, &format!("{registered}&stateId=t"), "3").await.expect(204);
        assert_eq!(tool.get(&format!("{path}&stateId=s")).await.text(), "1");
        assert_eq!(tool.get(&format!("{registered}&stateId=s")).await.text(), "2");
        assert_eq!(tool.get(path).await.json(), serde_json::json!(["s", "t"]));
        tool.send(Method::DELETE, &registered, None, vec![]).await.expect(204);
        assert_eq!(tool.get(path).await.json(), serde_json::json!(["s"]));
        assert_eq!(tool.get(&registered).await.json(), serde_json::json!([]));
        tool.send(Method::DELETE, path, None, vec![]).await.expect(204);
        assert_eq!(tool.get(path).await.json(), serde_json::json!([]));
    }

    async fn a_request_for_documents_needs_its_parameters(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let state = "/xapi/activities/state";
        let bad = [
            format!("{state}?agent={AGENT}&stateId=s"),
            format!("{state}?activityId={ACTIVITY}&stateId=s"),
            format!("{state}?activityId=course&agent={AGENT}&stateId=s"),
            format!("{state}?activityId={ACTIVITY}&agent=kit&stateId=s"),
            format!("{state}?activityId={ACTIVITY}&agent=%7B%22objectType%22:%22Group%22,%22member%22:[{AGENT}]%7D&stateId=s"),
            format!("{state}?activityId={ACTIVITY}&agent={AGENT}&stateId=s&registration=1"),
            format!("{state}?activityId={ACTIVITY}&agent={AGENT}&stateId=s&profileId=p"),
            "/xapi/agents/profile?profileId=p".to_owned(),
            format!("/xapi/agents/profile?agent={AGENT}&activityId={ACTIVITY}&profileId=p"),
            "/xapi/activities/profile?profileId=p".to_owned(),
        ];
        for path in bad {
            for method in [Method::GET, Method::PUT, Method::POST, Method::DELETE] {
                let answer = tool.send(method, &path, JSON, b"{}".to_vec()).await.expect(400);
                let problem = &answer.json()["problems"][0];
                assert!(problem["path"].as_str().unwrap().starts_with('?'), "{path}: {problem}");
                assert!(problem["clause"].as_str().unwrap().starts_with("xAPI 1.0.3, "), "{path}: {problem}");
            }
        }
        for (path, _) in resources() {
            send(&mut tool, Method::PUT, &path, "{}").await.expect(400);
            send(&mut tool, Method::POST, &path, "{}").await.expect(400);
            send(&mut tool, Method::PATCH, &path, "{}").await.expect(405);
        }
        for path in [&resources()[1].0, &resources()[2].0] {
            tool.send(Method::DELETE, path, None, vec![]).await.expect(400);
        }
    }
    async fn an_erased_person_leaves_no_document(db: TestDb) {
        let (app, key) = both_versions(&db).await;
        let mut tool = tool(&app, &key, "1.0.3");
        let person = super::somebody(&app.ctx);
        let mut tx = app.ctx.db.write().await.unwrap();
        let agent = wire_xapi::Actor::from(crate::agent_of(&mut tx, person).await.unwrap()).print();
        tx.commit().await.unwrap();
        let agent: String = form_urlencoded::byte_serialize(agent.as_bytes()).collect();
        let theirs = format!("/xapi/activities/state?activityId={ACTIVITY}&agent={agent}");
        let others = resources()[0].0.clone();
        for path in [&theirs, &others] {
            send(&mut tool, Method::PUT, &format!("{path}&stateId=s"), "{}").await.expect(204);
        }
        crate::erasure::erase(&app.ctx, &super::SYSTEM, person, &crate::erasure::Also::default(), "they asked").await.unwrap();
        assert_eq!(tool.get(&theirs).await.json(), serde_json::json!([]));
        assert_eq!(tool.get(&others).await.json(), serde_json::json!(["s"]));
    }
}
