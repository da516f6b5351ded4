//! Rules by class of activity, where a statement does not say the class of its activity itself.

use jiff::SignedDuration;

use super::SYSTEM;
use super::outside::{key, post, store, tool};
use crate::count;
use crate::retention::{Rule, carry_out, rehearse, set};

const CLASS: &str = "http://example.com/types/practice";

testkit::both! {
    async fn the_class_of_an_activity_is_known_from_any_statement_about_it(db: TestDb) {
        let app = store(&db).await;
        let ctx = &app.ctx;
        let mut tool = tool(&app, &key(ctx, &["all"]).await, "1.0.3");
        let did = |thing: &str, definition: &str| {
            format!(
                r#"{{"actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/{thing}"{definition}}}}}"#
            )
        };
        let says = |class: &str| format!(r#","definition":{{"type":"{class}"}}"#);
        post(&mut tool, &did("pump", "")).await.expect(200);
        post(&mut tool, &did("pump", &says(CLASS))).await.expect(200);
        post(&mut tool, &did("pump", r#","definition":{"name":{"en":"Pump"}}"#)).await.expect(200);
        post(&mut tool, &did("film", &says("http://example.com/types/film"))).await.expect(200);
        post(&mut tool, &did("film", "")).await.expect(200);
        post(&mut tool, &did("unknown", "")).await.expect(200);
        db.clock.advance(SignedDuration::from_hours(24 * 40));
        let rule = Rule::read("", CLASS, 30).unwrap();
        let seen = rehearse(&SYSTEM, &mut ctx.db.read().await.unwrap(), &rule).await.unwrap();
        assert_eq!((seen.removed, seen.kept), (3, 0));
        let mut tx = ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &rule).await.unwrap();
        tx.commit().await.unwrap();
        carry_out(ctx).await.unwrap();
        assert_eq!(count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 3);
    }
}
