//! What one target gets whatever becomes of others: sent again, void, unreadable, beside a slow one.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::routing::any;
use http::StatusCode;
use jiff::SignedDuration;
use kernel::{Error, Statement as Sql, params};
use testkit::TestDb;
use tokio::sync::{Semaphore, mpsc, oneshot};
use wire_xapi::VOIDED;

use super::SYSTEM;
use super::forwarding::{add, described, here, ids, serve, statement, store, there};
use crate::forward::{self, NewTarget, forward as pass, run_every, target};
use crate::replay;

static WRITE: Sql =
    Sql::both("WRITE", "tests", "UPDATE records_statements SET raw = $2 WHERE stored_at = $1");

/// A statement that voids another.
fn void(n: usize, target: usize) -> String {
    let object = format!(r#""object":{{"id":"http://example.com/{n}"}}"#);
    let reference =
        format!(r#""object":{{"objectType":"StatementRef","id":"00000000-0000-4000-8000-{target:012}"}}"#);
    statement(n, "did").replace("http://example.com/did", VOIDED).replace(&object, &reference)
}

/// The last digits of ids.
fn short(ids: &[String]) -> Vec<&str> {
    ids.iter().map(|id| &id[34..]).collect()
}

testkit::both! {
    async fn sending_again_leaves_out_nothing_that_still_waits(db: TestDb) {
        let second = TestDb::new(db.engine, "sent_again").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        store(&ctx, &db, &[statement(1, "did")]).await;
        db.clock.advance(SignedDuration::from_hours(24));
        let middle = db.clock.now();
        db.clock.advance(SignedDuration::from_hours(24));
        store(&ctx, &db, &[statement(2, "did")]).await;
        let id = add(&ctx, new).await;
        let again = async |after| {
            let mut tx = ctx.db.write().await.unwrap();
            let done = forward::replay(&SYSTEM, &mut tx, id, after).await;
            tx.commit().await.unwrap();
            done
        };
        again(middle).await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 2, "the first one still waited");
        again(middle).await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 1, "only what came after that day");
        let Err(Error::Invalid(fields)) = again(db.clock.now() + SignedDuration::from_hours(1)).await else { panic!() };
        assert_eq!(fields[0].name, "since");
        assert_eq!(pass(&ctx).await.unwrap(), 0);
        assert_eq!(ids(&other).await.len(), 2);
        second.discard().await;
    }

    async fn whoever_takes_a_statement_is_told_that_it_is_void(db: TestDb) {
        let second = TestDb::new(db.engine, "void").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        add(&ctx, NewTarget { verbs: vec!["http://example.com/did".into()], ..new }).await;
        store(&ctx, &db, &[statement(1, "did"), statement(2, "saw"), statement(3, "did"), void(11, 1), void(12, 2), void(19, 9)]).await;
        assert_eq!(pass(&ctx).await.unwrap(), 4);
        assert_eq!(short(&ids(&other).await), ["03", "11", "19"], "the first is void there too, and the second never came");
        second.discard().await;
    }

    async fn a_statement_that_cannot_be_read_holds_no_claim_and_is_told(db: TestDb) {
        let second = TestDb::new(db.engine, "unreadable").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        store(&ctx, &db, &[statement(1, "did"), statement(2, "did"), statement(3, "did")]).await;
        let id = add(&ctx, new).await;
        let place = replay(&SYSTEM, &mut ctx.db.read().await.unwrap(), None, 3).await.unwrap()[1].stored_at;
        let write = async |raw: &str| {
            let mut tx = ctx.db.write().await.unwrap();
            tx.execute(&WRITE, params![place, raw]).await.unwrap();
            tx.commit().await.unwrap();
        };
        write("{").await;
        assert_eq!(pass(&ctx).await.unwrap(), 1, "what stands before it goes");
        let (seen, waiting, _) = target(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert!(seen.last_error.as_ref().unwrap().contains("a fault here"), "{:?}", seen.last_error);
        assert!(seen.failing_since.is_some() && seen.retry_at.is_some() && waiting.count == 2);
        write(&statement(2, "did")).await;
        // Long before a claim would run out.
        db.clock.advance(SignedDuration::from_mins(1));
        assert_eq!(pass(&ctx).await.unwrap(), 2);
        assert_eq!(short(&ids(&other).await), ["01", "02", "03"]);
        second.discard().await;
    }

    async fn a_slow_target_holds_up_no_other(db: TestDb) {
        let ctx = here(&db).await;
        let (told, mut arrived) = mpsc::unbounded_channel();
        let quick = move |body: Bytes| {
            let _ = told.send(body);
            async { StatusCode::OK }
        };
        let quick = serve(Router::new().route("/xapi/statements", any(quick))).await;
        let (reached, mut asked) = mpsc::unbounded_channel();
        let gate = Arc::new(Semaphore::new(0));
        let held = gate.clone();
        let slow = move || {
            let _ = reached.send(());
            let held = held.clone();
            async move {
                let _ = held.acquire().await;
                StatusCode::OK
            }
        };
        let slow = serve(Router::new().route("/xapi/statements", any(slow))).await;
        add(&ctx, described(&quick)).await;
        let late = add(&ctx, described(&slow)).await;
        store(&ctx, &db, &[statement(1, "did")]).await;
        let (stop, stopped) = oneshot::channel::<()>();
        let running = {
            let ctx = ctx.clone();
            tokio::spawn(async move {
                run_every(&ctx, Duration::from_millis(5), async {
                    let _ = stopped.await;
                })
                .await;
            })
        };
        asked.recv().await.unwrap();
        assert!(String::from_utf8_lossy(&arrived.recv().await.unwrap()).contains("example.com/1\""));
        store(&ctx, &db, &[statement(2, "did")]).await;
        assert!(String::from_utf8_lossy(&arrived.recv().await.unwrap()).contains("example.com/2\""));
        let (seen, ..) = target(&SYSTEM, &mut ctx.db.read().await.unwrap(), late).await.unwrap();
        assert_eq!((seen.last_error, seen.sent), (None, 0), "it is still being asked");
        gate.close();
        stop.send(()).unwrap();
        running.await.unwrap();
        let (seen, ..) = target(&SYSTEM, &mut ctx.db.read().await.unwrap(), late).await.unwrap();
        assert!(seen.sent > 0);
    }
}
