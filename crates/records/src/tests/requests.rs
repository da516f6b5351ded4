//! What holds for every resource: headers, versions, scopes, methods, unknown parameters, HEAD, how often.

use std::sync::Arc;

use http::Method;
use testkit::App;

use super::outside::{ONE, key, post, store, tool};
use crate::routes;

const AGENT: &str = "agent=%7B%22mbox%22:%22mailto:a@example.com%22%7D";

/// Every resource with what it needs to answer, and the scope that opens it.
fn resources() -> [(String, &'static str); 6] {
    [
        ("/xapi/statements?limit=1".to_owned(), "read-all"),
        (format!("/xapi/activities/state?activityId=http://example.com/a&{AGENT}"), "state"),
        (format!("/xapi/agents/profile?{AGENT}"), "profile"),
        ("/xapi/activities/profile?activityId=http://example.com/a".to_owned(), "profile"),
        (format!("/xapi/agents?{AGENT}"), "read-all"),
        ("/xapi/activities?activityId=http://example.com/a".to_owned(), "define"),
    ]
}

testkit::both! {
    async fn every_answer_says_its_version_and_how_far_it_is_consistent(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let now = "2026-11-19T14:06:00.000Z";
        for (asked, told, status) in [("1.0.3", "1.0.3", 200), ("1.0.9", "1.0.3", 200), ("1.0", "1.0.3", 200), ("2.0.0", "2.0.0", 200), ("0.95", "2.0.0", 400), ("3.0.0", "2.0.0", 400), ("one", "2.0.0", 400)] {
            for (path, _) in resources() {
                for path in [path.clone(), format!("{path}&extra=1")] {
                    let answer = tool(&app, &key, asked).get(&path).await;
                    let expected = if path.ends_with("extra=1") { 400 } else { status };
                    assert_eq!(answer.status.as_u16(), expected, "{asked} {path}: {}", answer.text());
                    assert_eq!(answer.headers["x-experience-api-version"], told, "{asked} {path}");
                    assert_eq!(answer.headers["x-experience-api-consistent-through"], now);
                }
            }
        }
        let pair = format!("Bearer {}.{}", key.key.key, key.secret);
        let mut nameless = app.browser().with_header("authorization", &pair);
        for (path, _) in resources() {
            let answer = nameless.get(&path).await.expect(400);
            assert_eq!(answer.headers["x-experience-api-version"], "0.9", "{path}");
        }
        let about = app.browser().get("/xapi/about").await.expect(200);
        assert_eq!(about.headers["x-experience-api-version"], "2.0.0");
        assert!(about.headers.contains_key("x-experience-api-consistent-through"));
        app.browser().get("/xapi/about?x=1").await.expect(400);
    }

    async fn head_is_get_without_the_body(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        post(&mut tool, ONE).await.expect(200);
        let mut paths: Vec<String> = resources().into_iter().map(|(path, _)| path).collect();
        paths.extend(["/xapi/about".to_owned(), "/xapi/statements?x=1".to_owned()]);
        for path in paths {
            let get = tool.get(&path).await;
            let head = tool.send(Method::HEAD, &path, None, vec![]).await;
            assert_eq!(head.status, get.status, "{path}");
            assert!(head.body.is_empty());
            assert_eq!(head.headers["content-length"].to_str().unwrap(), get.body.len().to_string());
            assert_eq!(head.headers.get("last-modified"), get.headers.get("last-modified"));
        }
    }

    async fn each_scope_opens_its_resources_and_no_other(db: TestDb) {
        let app = store(&db).await;
        let sends = [
            (Method::POST, "/xapi/statements".to_owned(), ONE, "write"),
            (Method::POST, format!("{}&stateId=s", resources()[1].0), "{}", "state"),
            (Method::DELETE, resources()[1].0.clone(), "", "state"),
            (Method::POST, format!("{}&profileId=p", resources()[2].0), "{}", "profile"),
            (Method::POST, format!("{}&profileId=p", resources()[3].0), "{}", "profile"),
        ];
        for scope in ["write", "read-mine", "read-all", "state", "profile", "define", "all"] {
            let key = key(&app.ctx, &[scope]).await;
            let mut tool = tool(&app, &key, "2.0.0");
            for (method, path, body, needed) in &sends {
                let answer = tool.send(method.clone(), path, Some("application/json"), body.as_bytes().to_vec()).await;
                let may = scope == *needed || scope == "all";
                assert_eq!(answer.status.as_u16() != 403, may, "{scope} {method} {path}: {}", answer.text());
            }
            for (path, needed) in resources() {
                let may = match scope {
                    "all" => true,
                    "write" => false,
                    "read-all" => matches!(needed, "read-all" | "define"),
                    "read-mine" => path.starts_with("/xapi/statements") || needed == "define",
                    "profile" => matches!(needed, "profile" | "define") || path.starts_with("/xapi/agents?"),
                    "state" => matches!(needed, "state" | "define"),
                    _ => needed == scope,
                };
                assert_eq!(tool.get(&path).await.status.as_u16(), if may { 200 } else { 403 }, "{scope} {path}");
            }
        }
    }

    async fn a_method_that_is_not_there_is_named_with_those_that_are(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool = tool(&app, &key, "1.0.3");
        for (path, _) in resources() {
            let answer = tool.send(Method::PATCH, &path, None, vec![]).await.expect(405);
            assert!(answer.headers["allow"].to_str().unwrap().starts_with("GET, HEAD"));
        }
        tool.send(Method::DELETE, "/xapi/statements", None, vec![]).await.expect(405);
        tool.send(Method::POST, "/xapi/about", None, vec![]).await.expect(405);
    }

    async fn pages_of_other_servers_are_let_in_where_their_origin_is_listed(db: TestDb) {
        let mut ctx = super::open(&db).await;
        let listed = "https://courses.example.org";
        ctx.config = Arc::new(kernel::Config { xapi_origins: vec![listed.into()], ..(*ctx.config).clone() });
        let key = key(&ctx, &["all"]).await;
        let page = |ctx: &kernel::Ctx, origin: &str| App::over(routes().router().with_state(ctx.clone())).with_header("origin", origin);
        let path = "/xapi/activities/state";
        let asks = |page: App| page.with_header("access-control-request-method", "PUT").with_header("access-control-request-headers", "authorization");
        let may = asks(page(&ctx, listed)).send(Method::OPTIONS, path, None, vec![]).await.expect(204);
        assert_eq!(may.headers["access-control-allow-origin"], listed);
        assert!(may.headers["access-control-allow-methods"].to_str().unwrap().contains("PUT"));
        assert!(may.headers["access-control-allow-headers"].to_str().unwrap().contains("X-Experience-API-Version"));
        let bearer = format!("Bearer {}.{}", key.key.key, key.secret);
        let known = |page: App| page.with_header("authorization", &bearer).with_header("x-experience-api-version", "1.0.3");
        let answer = known(page(&ctx, listed)).get("/xapi/statements").await.expect(200);
        assert_eq!(answer.headers["access-control-allow-origin"], listed);
        for shown in ["ETag", "Last-Modified", "X-Experience-API-Consistent-Through"] {
            assert!(answer.headers["access-control-expose-headers"].to_str().unwrap().contains(shown), "{shown}");
        }
        // A page that is refused may read why.
        let refused = page(&ctx, listed).get("/xapi/statements").await.expect(401);
        assert_eq!(refused.headers["access-control-allow-origin"], listed);
        let other = "https://elsewhere.example.org";
        asks(page(&ctx, other)).send(Method::OPTIONS, path, None, vec![]).await.expect(405);
        let answer = known(page(&ctx, other)).get("/xapi/statements").await.expect(200);
        assert!(answer.headers.get("access-control-allow-origin").is_none() && answer.headers["vary"] == "Origin");
        ctx.config = Arc::new(kernel::Config { xapi_origins: Vec::new(), ..(*ctx.config).clone() });
        asks(page(&ctx, listed)).send(Method::OPTIONS, path, None, vec![]).await.expect(405);
        let answer = known(page(&ctx, listed)).get("/xapi/statements").await.expect(200);
        assert!(answer.headers.get("access-control-allow-origin").is_none() && answer.headers.get("vary").is_none());
    }

    async fn a_key_that_asks_too_often_is_told_when_to_go_on(db: TestDb) {
        let mut ctx = super::open(&db).await;
        ctx.config = Arc::new(kernel::Config { xapi_requests_per_minute: 3, ..(*ctx.config).clone() });
        let (one, other) = (key(&ctx, &["all"]).await, key(&ctx, &["all"]).await);
        let router = routes().router().with_state(ctx.clone());
        let asking = |key: &crate::FreshKey| {
            let bearer = format!("Bearer {}.{}", key.key.key, key.secret);
            App::over(router.clone()).with_header("authorization", &bearer).with_header("x-experience-api-version", "1.0.3")
        };
        let mut often = asking(&one);
        for _ in 0..3 {
            often.get("/xapi/statements").await.expect(200);
        }
        let refused = post(&mut often, ONE).await.expect(429);
        assert_eq!(refused.headers["retry-after"], "20");
        assert!(refused.headers.contains_key("x-experience-api-consistent-through"));
        asking(&other).get("/xapi/statements").await.expect(200);
        ctx.clock().advance(jiff::SignedDuration::from_secs(20));
        often.get("/xapi/statements").await.expect(200);
        often.get("/xapi/statements").await.expect(429);
    }

    async fn a_voided_statement_is_found_as_voided_only(db: TestDb) {
        let app = store(&db).await;
        let mut tool = tool(&app, &key(&app.ctx, &["all"]).await, "1.0.3");
        let id = post(&mut tool, ONE).await.expect(200).json()[0].as_str().unwrap().to_owned();
        let void = |target: &str| format!(r#"{{"actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://adlnet.gov/expapi/verbs/voided"}},"object":{{"objectType":"StatementRef","id":"{target}"}}}}"#);
        let voiding = post(&mut tool, &void(&id)).await.expect(200).json()[0].as_str().unwrap().to_owned();
        tool.get(&format!("/xapi/statements?statementId={id}")).await.expect(404);
        tool.get(&format!("/xapi/statements?voidedStatementId={id}")).await.expect(200);
        tool.get(&format!("/xapi/statements?statementId={voiding}")).await.expect(200);
        tool.get(&format!("/xapi/statements?voidedStatementId={voiding}")).await.expect(404);
        post(&mut tool, &void(&voiding)).await.expect(200);
        tool.get(&format!("/xapi/statements?statementId={voiding}")).await.expect(200);
        let listed = tool.get("/xapi/statements").await.json();
        assert!(listed["statements"].as_array().unwrap().iter().all(|one| one["id"] != id.as_str()));
    }
}
