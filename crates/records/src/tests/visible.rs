//! The headers of every answer: on paths without a resource and on what a browser asks beforehand too; and that no more is
//! claimed to be visible than is.

use std::sync::Arc;

use http::{HeaderMap, Method};
use jiff::{SignedDuration, Timestamp};
use kernel::Config;
use testkit::App;

use super::outside::{key, post, store, tool};
use super::{SYSTEM, experienced, somebody};
use crate::{record, router};

fn through(headers: &HeaderMap) -> Timestamp {
    let said =
        headers.get("x-experience-api-consistent-through").expect("every answer says how far all is visible");
    said.to_str().unwrap().parse().unwrap()
}

testkit::both! {
    async fn no_answer_goes_out_without_its_headers(db: TestDb) {
        let app = store(&db).await;
        let key = key(&app.ctx, &["all"]).await;
        for path in ["/xapi", "/xapi/", "/xapi/nothing", "/xapi/statements/more", "/xapi/activities/state/", "/xapi/about/x?y=1"] {
            let mut tool = tool(&app, &key, "1.0.3");
            for method in [Method::GET, Method::POST, Method::OPTIONS, Method::HEAD] {
                let answer = tool.send(method.clone(), path, None, vec![]).await.expect(404);
                assert_eq!(through(&answer.headers), app.ctx.clock().now(), "{method} {path}");
                assert_eq!(answer.headers["x-experience-api-version"], "1.0.3");
                assert_eq!(answer.body.is_empty(), method == Method::HEAD);
            }
        }
        assert!(tool(&app, &key, "1.0.3").get("/xapi/nothing").await.json()["error"].as_str().unwrap().contains("about"));
        let config = Config { xapi_origins: vec!["https://player.example".into()], ..(*app.ctx.config).clone() };
        let ctx = kernel::Ctx { config: Arc::new(config), ..app.ctx.clone() };
        let mut page = App::over(router().with_state(ctx))
            .with_header("origin", "https://player.example")
            .with_header("access-control-request-method", "POST");
        let beforehand = page.send(Method::OPTIONS, "/xapi/statements", None, vec![]).await.expect(204);
        assert_eq!(through(&beforehand.headers), app.ctx.clock().now());
        assert!(beforehand.headers.contains_key("x-experience-api-version"));
    }

    async fn what_is_not_committed_is_not_claimed_to_be_visible(db: TestDb) {
        let app = store(&db).await;
        let (ctx, mut nobody) = (&app.ctx, app.browser());
        let mut tool = tool(&app, &key(ctx, &["all"]).await, "1.0.3");
        let statement = experienced(ctx, somebody(ctx), "first").await;
        let mut tx = ctx.db.write().await.unwrap();
        let recorded = record(&SYSTEM, &mut tx, statement.clone()).await.unwrap();
        ctx.clock().advance(SignedDuration::from_secs(1));
        assert!(through(&nobody.get("/xapi/about").await.expect(200).headers) < recorded.stored_at);
        assert!(through(&nobody.get("/xapi/nothing").await.expect(404).headers) < recorded.stored_at);
        tx.commit().await.unwrap();
        assert_eq!(through(&nobody.get("/xapi/about").await.headers), ctx.clock().now());
        let tx = ctx.db.write().await.unwrap();
        ctx.clock().advance(SignedDuration::from_secs(1));
        drop(tx);
        assert_eq!(through(&nobody.get("/xapi/about").await.headers), ctx.clock().now(), "what was undone holds nobody up");
        let sent = post(&mut tool, super::outside::ONE).await.expect(200);
        assert!(through(&sent.headers) <= ctx.clock().now());
    }
}
