//! Which refusals are kept: those of documents too, and of each key only so many.

use http::Method;
use testkit::{Answer, App};

use super::outside::{everything, key, store, tool};
use super::{SYSTEM, somebody};
use crate::agent_of;
use crate::desk::{Found, Search, State, search};
use crate::erasure::{Also, erase};
use crate::refusal::{Fresh, Refusal, Sender, Wrong, forget, keep, store as kept};

async fn refused(ctx: &kernel::Ctx) -> Vec<Refusal> {
    let asked = Search { state: State::Refused, ..everything() };
    let found = search(&SYSTEM, &mut ctx.db.read().await.unwrap(), &asked).await.unwrap().found;
    let of = |one| match one {
        Found::Refused(one) => *one,
        Found::Kept(_) => panic!("nothing was kept"),
    };
    found.into_iter().map(of).collect()
}

async fn put(tool: &mut App, path: &str, body: &str) -> Answer {
    tool.send(Method::PUT, path, Some("application/json"), body.into()).await
}

testkit::both! {
    async fn refused_documents_are_kept_for_the_maker_of_the_tool(db: TestDb) {
        let app = store(&db).await;
        let (ctx, ruth) = (&app.ctx, somebody(&app.ctx));
        let mut tx = ctx.db.write().await.unwrap();
        let agent = wire_xapi::Actor::from(agent_of(&mut tx, ruth).await.unwrap()).print();
        tx.commit().await.unwrap();
        let hers: String = form_urlencoded::byte_serialize(agent.as_bytes()).collect();
        let key = key(ctx, &["state", "profile"]).await;
        let mut late = tool(&app, &key, "1.0.3").with_header("if-match", "\"0\"");
        let mut tool = tool(&app, &key, "1.0.3");
        let state = format!("/xapi/activities/state?activityId=http://example.com/a&agent={hers}&stateId=place");
        put(&mut tool, &state, r#"{"password":"hush"#).await.expect(400);
        put(&mut tool, "/xapi/activities/profile?activityId=http://example.com/a&profileId=p", r#"{"secret":"hush"}"#).await.expect(400);
        // What another changed meanwhile is no mistake, and who only reads sends nothing.
        put(&mut late, &state, "{}").await.expect(412);
        tool.get("/xapi/activities/state?stateId=place").await.expect(400);
        let kept = refused(ctx).await;
        assert_eq!(kept.len(), 2, "{kept:?}");
        let holding = |text: &str| kept.iter().find(|one| one.body.contains(text)).unwrap();
        let (of_state, of_profile) = (holding("\"stateId\": \"place\""), holding("\"profileId\": \"p\""));
        assert!(of_state.gist.contains("place"), "{of_state:?}");
        assert!(of_state.wrong[0].message.contains("not JSON"), "{of_state:?}");
        assert!(of_profile.body.contains("http://example.com/a"), "{of_profile:?}");
        assert!(!format!("{kept:?}").contains("hush"));
        assert_eq!(erase(ctx, &SYSTEM, ruth, &Also::default(), "asked").await.unwrap().refusals, 1);
        assert_eq!(refused(ctx).await.len(), 1);
    }

    async fn a_tool_that_runs_wild_pushes_no_other_out(db: TestDb) {
        let app = store(&db).await;
        let ctx = &app.ctx;
        let (calm, wild) = (key(ctx, &["write"]).await.key.id, key(ctx, &["write"]).await.key.id);
        let fresh = |key, n: usize| {
            Fresh::of(Sender::Key(key), 400, vec![Wrong::plain("$", "is wrong")], format!("{{\"n\":{n}}}").as_bytes())
        };
        let mut tx = ctx.db.write().await.unwrap();
        keep(&mut tx, (0..3).map(|n| fresh(calm, n)).collect()).await.unwrap();
        keep(&mut tx, (0..1_005).map(|n| fresh(wild, n)).collect()).await.unwrap();
        tx.commit().await.unwrap();
        forget(ctx).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let start = jiff::Timestamp::UNIX_EPOCH;
        assert_eq!(kept::count_of(&mut tx, calm, start).await.unwrap(), 3);
        assert_eq!(kept::count_of(&mut tx, wild, start).await.unwrap(), 1_000);
    }
}
