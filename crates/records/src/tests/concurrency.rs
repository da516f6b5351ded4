//! Concurrency by entity tags: 1.0.3 Communication 3.1, 2.0 4.1.4.

use http::Method;
use testkit::{App, TestApp};

use super::outside::{key, store, tool};
use crate::FreshKey;

const PROFILE: &str = "/xapi/activities/profile?activityId=http://example.com/a&profileId=p";
const STATE: &str = "/xapi/activities/state?activityId=http://example.com/a&agent=%7B%22mbox%22:%22mailto:a@b.cd%22%7D&stateId=s";
const JSON: Option<&str> = Some("application/json");

async fn put(tool: &mut App, path: &str, body: &str) -> u16 {
    let answer = tool.send(Method::PUT, path, JSON, body.as_bytes().to_vec()).await;
    assert!(answer.status.is_success() || !answer.text().is_empty(), "a refusal says why");
    answer.status.as_u16()
}

/// A tool that asks under a condition.
fn asking(app: &TestApp, key: &FreshKey, version: &str, name: &'static str, tag: &str) -> App {
    tool(app, key, version).with_header(name, tag)
}

async fn tag(tool: &mut App, path: &str) -> String {
    tool.get(path).await.expect(200).headers["etag"].to_str().unwrap().to_owned()
}

testkit::both! {
    async fn whoever_saw_another_version_changes_nothing(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        for version in ["1.0.3", "2.0.0"] {
            for path in [PROFILE, STATE] {
                let mut plain = tool(&app, &key, version);
                let path = format!("{path}{version}");
                assert_eq!(put(&mut asking(&app, &key, version, "if-match", "*"), &path, "{}").await, 412);
                assert_eq!(put(&mut asking(&app, &key, version, "if-none-match", "*"), &path, "{\"a\":1}").await, 204);
                assert_eq!(put(&mut asking(&app, &key, version, "if-none-match", "*"), &path, "{}").await, 412);
                let first = tag(&mut plain, &path).await;
                let mut old = asking(&app, &key, version, "if-match", &first);
                let mut wrong = asking(&app, &key, version, "if-match", "\"1111111111111111111111111111111111111111\"");
                for method in [Method::PUT, Method::POST, Method::DELETE] {
                    wrong.send(method, &path, JSON, b"{\"b\":2}".to_vec()).await.expect(412);
                }
                assert_eq!(plain.get(&path).await.text(), "{\"a\":1}");
                old.send(Method::POST, &path, JSON, b"{\"b\":2}".to_vec()).await.expect(204);
                assert_eq!(put(&mut old, &path, "{}").await, 412, "it is another version now");
                let second = tag(&mut plain, &path).await;
                let unquoted = second.trim_matches('"');
                assert_eq!(put(&mut asking(&app, &key, version, "if-match", unquoted), &path, "{\"c\":3}").await, 204);
                let third = tag(&mut plain, &path).await;
                let several = format!("\"0\", W/{third}");
                asking(&app, &key, version, "if-match", &several).send(Method::DELETE, &path, None, vec![]).await.expect(204);
                plain.get(&path).await.expect(404);
                wrong.send(Method::DELETE, &path, None, vec![]).await.expect(412);
                plain.get(&path).await.expect(404);
            }
        }
    }

    async fn a_put_that_names_no_version_is_answered_as_each_version_asks(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        for (version, path, fresh, again) in [
            ("1.0.3", PROFILE, 400, 409),
            ("1.0.3", STATE, 204, 204),
            ("2.0.0", PROFILE, 204, 409),
            ("2.0.0", STATE, 204, 409),
        ] {
            let path = format!("{path}{version}");
            let mut tool = tool(&app, &key, version);
            assert_eq!(put(&mut tool, &path, "1").await, fresh, "{version} {path}");
            tool.send(Method::DELETE, &path, None, vec![]).await.expect(204);
            tool.send(Method::POST, &path, JSON, b"{}".to_vec()).await.expect(204);
            assert_eq!(put(&mut tool, &path, "2").await, again, "{version} {path}");
            let left = if again == 204 { "2" } else { "{}" };
            assert_eq!(tool.get(&path).await.text(), left);
        }
    }

    async fn of_many_who_change_the_same_version_one_succeeds(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let mut first = asking(&app, &key, "2.0.0", "if-none-match", "*");
        assert_eq!(put(&mut first, STATE, "{}").await, 204);
        let seen = tag(&mut tool(&app, &key, "2.0.0"), STATE).await;
        let tasks: Vec<_> = (0..8)
            .map(|n| {
                let mut tool = asking(&app, &key, "2.0.0", "if-match", &seen);
                tokio::spawn(async move { put(&mut tool, STATE, &format!("{{\"n\":{n}}}")).await })
            })
            .collect();
        let mut done = Vec::new();
        for task in tasks {
            done.push(task.await.unwrap());
        }
        assert_eq!(done.iter().filter(|status| **status == 204).count(), 1, "{done:?}");
        assert_eq!(done.iter().filter(|status| **status == 412).count(), 7, "{done:?}");
    }

    async fn merges_at_the_same_time_lose_nothing(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        let tasks: Vec<_> = (0..8)
            .map(|n| {
                let mut tool = tool(&app, &key, "1.0.3");
                let body = format!("{{\"n{n}\":{n}}}").into_bytes();
                tokio::spawn(async move { tool.send(Method::POST, STATE, JSON, body).await.expect(204) })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
        let all = tool(&app, &key, "1.0.3").get(STATE).await.json();
        assert_eq!(all.as_object().unwrap().len(), 8, "{all}");
    }
}
