//! The alternate request syntax: 1.0.3 Communication 1.3; 2.0 has none.

use http::Method;
use testkit::{Answer, App};

use super::outside::{ONE, key, store, tool};

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

async fn form(tool: &mut App, method: &str, resource: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    tool.send(Method::POST, &format!("/xapi/{resource}?method={method}"), FORM, body.into_bytes()).await
}

testkit::both! {
    async fn a_form_stands_for_any_request(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut bare = app.browser();
        let pair = format!("{}.{}", key.key.key, key.secret);
        let bearer = format!("Bearer {pair}");
        let own = [("Authorization", bearer.as_str()), ("X-Experience-API-Version", "1.0.3")];
        let with = |more: &[(&'static str, &str)]| -> Vec<(String, String)> {
            own.iter().chain(more).map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let id = "5f1d3a9e-7d4c-4f58-9a0b-2f6f2f3b1c11";
        let cases = [
            ("PUT", "statements", with(&[("statementId", id), ("content", ONE)]), 204),
            ("GET", "statements", with(&[("statementId", id)]), 200),
            ("get", "statements", with(&[("limit", "1")]), 200),
            ("GET", "statements", with(&[("limit", "one")]), 400),
            ("POST", "statements", with(&[("content", ONE), ("Content-Type", "application/json")]), 200),
            ("PUT", "statements", with(&[("statementId", id)]), 400),
            ("PUT", "statements", with(&[("statementId", id), ("content", ONE), ("content", ONE)]), 400),
            ("PATCH", "statements", with(&[("content", ONE)]), 400),
            ("DELETE", "statements", with(&[]), 405),
            ("GET", "about", vec![], 200),
            ("GET", "activities", with(&[("activityId", "http://example.com/thing")]), 200),
        ];
        for (method, resource, fields, status) in cases {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            let answer = form(&mut bare, method, resource, &fields).await.expect(status);
            assert!(answer.headers.contains_key("x-experience-api-version"), "{method} {resource}");
        }
        let mut known = tool(&app, &key, "1.0.3");
        let profile = [("activityId", "http://example.com/a"), ("profileId", "p"), ("content", "{\"a\":1}")];
        form(&mut known, "PUT", "activities/profile", &[&profile[..], &[("If-None-Match", "*")]].concat()).await.expect(204);
        form(&mut known, "PUT", "activities/profile", &[&profile[..], &[("If-Match", "\"x\"")]].concat()).await.expect(412);
        form(&mut known, "DELETE", "activities/profile", &profile[..2]).await.expect(204);
        form(&mut known, "GET", "activities/profile", &profile[..2]).await.expect(404);
    }

    async fn what_is_no_such_form_is_refused(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut tool_one = tool(&app, &key, "1.0.3");
        let content = form_urlencoded::Serializer::new(String::new()).append_pair("content", ONE).finish();
        let path = "/xapi/statements?method=POST";
        tool_one.send(Method::PUT, path, FORM, content.clone().into_bytes()).await.expect(400);
        tool_one.send(Method::POST, &format!("{path}&limit=1"), FORM, content.clone().into_bytes()).await.expect(400);
        tool_one.send(Method::POST, path, Some("application/json"), ONE.into()).await.expect(400);
        tool_one.send(Method::POST, path, FORM, ONE.into()).await.expect(400);
        tool_one.send(Method::POST, path, FORM, vec![]).await.expect(400);
        form(&mut tool_one, "POST", "statements", &[("content", ONE), ("X-Experience-API-Version", "0.8")]).await.expect(400);
        form(&mut tool_one, "POST", "statements", &[("content", ONE), ("Authorization", "a\nb")]).await.expect(400);
        form(&mut tool_one, "POST", "statements", &[("content", ONE), ("X-Experience-API-Version", "2.0")]).await.expect(400);
        form(&mut tool_one, "POST", "statements", &[("content", ONE), ("Content-Type", "text/plain")]).await.expect(400);
        form(&mut tool_one, "POST", "statements", &[("content", ONE)]).await.expect(200);
        let mut tool_two = tool(&app, &key, "2.0.0");
        for method in ["GET", "PUT", "POST"] {
            form(&mut tool_two, method, "statements", &[("content", ONE)]).await.expect(400);
        }
    }
}
