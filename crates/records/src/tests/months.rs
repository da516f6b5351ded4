//! Statements over many months: found across them, dropped with them, brought along from before there were any.

use std::str::FromStr as _;

use jiff::{SignedDuration, Timestamp};
use kernel::{Ctx, Db, Error, Ids, Room, Uuid};
use testkit::Engine;
use wire_xapi::{Statement, StatementRef, VOIDED, Verb};

use super::older_store as older;
use super::{SYSTEM, experienced, open, somebody};
use crate::month_dialect::{keep, months};
use crate::query::{Query, page};
use crate::reference_store;
use crate::retention::{Rule, carry_out, set};
use crate::{StatementId, count, find, record, replay, term};

const EXPERIENCED: &str = "http://adlnet.gov/expapi/verbs/experienced";

async fn kept(ctx: &Ctx, statement: Statement) -> StatementId {
    let mut tx = ctx.db.write().await.unwrap();
    let done = record(&SYSTEM, &mut tx, statement).await.unwrap();
    tx.commit().await.unwrap();
    done.id
}

/// One statement in each of so many months.
async fn one_a_month(ctx: &Ctx, how_many: usize) -> Vec<StatementId> {
    let person = somebody(ctx);
    let mut ids = Vec::new();
    for n in 0..how_many {
        ids.push(kept(ctx, experienced(ctx, person, &n.to_string()).await).await);
        ctx.clock().advance(SignedDuration::from_hours(24 * 31));
    }
    ids
}

async fn tables(ctx: &Ctx) -> Vec<String> {
    months(&mut ctx.db.read().await.unwrap()).await.unwrap()
}

testkit::both! {
    async fn statements_are_found_across_months(db: TestDb) {
        let ctx = open(&db).await;
        let ids = one_a_month(&ctx, 5).await;
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(replay(&SYSTEM, &mut tx, None, 10).await.unwrap().iter().map(|r| r.id).collect::<Vec<_>>(), ids);
        assert_eq!(find(&SYSTEM, &mut tx, &ids).await.unwrap().len(), 5);
        let query = Query { verb: Some(term::verb(EXPERIENCED)), limit: 2, ..Query::default() };
        let first = page(&mut tx, &query).await.unwrap();
        assert_eq!(first.rows.iter().map(|r| r.id).collect::<Vec<_>>(), [ids[4], ids[3]]);
        let rest = page(&mut tx, &Query { from: first.next, limit: 9, ..query }).await.unwrap();
        assert_eq!(rest.rows.iter().map(|r| r.id).collect::<Vec<_>>(), [ids[2], ids[1], ids[0]]);
        drop(tx);
        // The present month and the next are there before anybody records in them.
        keep(&ctx).await.unwrap();
        match db.engine {
            Engine::Sqlite => assert!(tables(&ctx).await.is_empty()),
            Engine::Postgres => {
                let ahead: Vec<_> = (11..=12).map(|m| (2026, m)).chain((1..=5).map(|m| (2027, m))).collect();
                let names: Vec<_> = ahead.iter().map(|(y, m)| format!("records_statements_{y}_{m:02}")).collect();
                assert_eq!(tables(&ctx).await, names);
            }
        }
    }

    async fn months_of_another_schema_are_not_taken_for_ours(db: TestDb) {
        let ctx = open(&db).await;
        if db.engine == Engine::Postgres {
            let mut tx = ctx.db.write().await.unwrap();
            for text in ["CREATE SCHEMA elsewhere", "CREATE TABLE elsewhere.records_statements_2026_11 (stored_at BIGINT)"] {
                tx.execute(&kernel::Statement::built("ELSEWHERE", text.to_owned()), vec![]).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        let ids = one_a_month(&ctx, 1).await;
        assert_eq!(find(&SYSTEM, &mut ctx.db.read().await.unwrap(), &ids).await.unwrap().len(), 1);
    }

    async fn an_id_is_there_once_over_all_months(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let statement = experienced(&ctx, person, "first").await.with_id(somebody(&ctx).0);
        let id = kept(&ctx, statement.clone()).await;
        ctx.clock().advance(SignedDuration::from_hours(24 * 62));
        assert_eq!(kept(&ctx, statement.clone()).await, id);
        let other = experienced(&ctx, person, "other").await.with_id(id.0);
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(record(&SYSTEM, &mut tx, other).await, Err(Error::Conflict(_))));
        drop(tx);
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(count(&SYSTEM, &mut tx).await.unwrap(), 1);
        drop(tx);
        // What was said months ago is voided as well.
        let agent = statement.actor.clone();
        let voiding = Statement::new(agent, Verb::new(VOIDED, wire_xapi::LanguageMap::of("en", "voided")), StatementRef { id: id.0 });
        kept(&ctx, voiding).await;
        assert!(find(&SYSTEM, &mut ctx.db.read().await.unwrap(), &[id]).await.unwrap().is_empty());
    }

    async fn months_that_were_let_go_are_dropped(db: TestDb) {
        let ctx = open(&db).await;
        let ids = one_a_month(&ctx, 4).await;
        let mut tx = ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &Rule::read(EXPERIENCED, "", 75).unwrap()).await.unwrap();
        tx.commit().await.unwrap();
        carry_out(&ctx).await.unwrap();
        keep(&ctx).await.unwrap();
        if db.engine == Engine::Postgres {
            let left: Vec<_> = [1, 2, 3, 4].map(|m| format!("records_statements_2027_{m:02}")).into();
            assert_eq!(tables(&ctx).await, left);
        }
        let mut tx = ctx.db.read().await.unwrap();
        let found = replay(&SYSTEM, &mut tx, None, 10).await.unwrap();
        assert_eq!(found.iter().map(|r| r.id).collect::<Vec<_>>(), ids[2..]);
        drop(tx);
        // An id that was let go is free again, and there is room for it.
        let person = somebody(&ctx);
        let again = experienced(&ctx, person, "again").await.with_id(ids[0].0);
        assert_eq!(kept(&ctx, again).await, ids[0]);
    }

    async fn what_was_stored_before_there_were_months_is_brought_along(db: TestDb) {
        let before = Room { migrations: &crate::room().migrations[..6], ..Room::new("records", &[]) };
        let ctx = db.open(vec![before]).await;
        let start = Timestamp::from_str("2026-08-30T10:00:00Z").unwrap();
        let at = |n: u128| start + SignedDuration::from_hours(24 * 20 * n as i64);
        let mut tx = ctx.db.write().await.unwrap();
        for n in 1..=4u128 {
            let raw = format!(
                r#"{{"id":"{}","actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://example.com/did"}},"object":{{"id":"http://example.com/{n}"}}}}"#,
                Uuid::from_u128(n)
            );
            let refers_to = (n == 4).then(|| Uuid::from_u128(1));
            older::add(&mut tx, at(n), Uuid::from_u128(n), refers_to, &raw).await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.db.close().await;
        let (ids, rooms) = (Ids::seeded(7), vec![crate::room()]);
        let newer = match db.engine {
            Engine::Sqlite => Db::sqlite(&db.folder.path().join("guildhall.db"), db.clock.clone(), ids, rooms).await,
            Engine::Postgres => Db::postgres(&db.postgres_url(), db.clock.clone(), ids, rooms).await,
        };
        let ctx = Ctx { db: newer.unwrap(), ..ctx };
        assert_eq!(ctx.db.migrate().await.unwrap(), crate::room().migrations.len() - 6);
        if db.engine == Engine::Postgres {
            let names: Vec<_> = ["09", "10", "11"].map(|m| format!("records_statements_2026_{m}")).into();
            assert_eq!(tables(&ctx).await, names);
        }
        let all: Vec<_> = (1..=4).map(|n| StatementId(Uuid::from_u128(n))).collect();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(find(&SYSTEM, &mut tx, &all).await.unwrap().iter().map(|r| r.id).collect::<Vec<_>>(), all);
        let query = Query {
            activity: Some(term::activity("http://example.com/whole")),
            related_activities: true,
            limit: 10,
            ..Query::default()
        };
        let found = page(&mut tx, &query).await.unwrap();
        assert_eq!(found.rows.iter().rev().map(|r| (r.id, r.stored_at)).collect::<Vec<_>>(), (1..=4).map(|n| (all[n - 1], at(n as u128))).collect::<Vec<_>>());
        // What the one that refers to another is found by is known by its place.
        let inherited = reference_store::inherited(&mut tx, at(4).as_microsecond()).await.unwrap();
        assert_eq!(inherited, [(term::activity("http://example.com/whole"), true)]);
        drop(tx);
        let person = somebody(&ctx);
        kept(&ctx, experienced(&ctx, person, "new").await).await;
        assert_eq!(count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 5);
        ctx.db.close().await;
    }
}
