//! Statements over many months: found across them, dropped with them, brought along from before there were any.

use std::str::FromStr as _;

use jiff::{SignedDuration, Timestamp};
use kernel::{Ctx, Db, Error, Ids, Room, Uuid};
use testkit::Engine;
use wire_xapi::{Statement, StatementRef, VOIDED, Verb};

use super::older_store as older;
use super::{SYSTEM, experienced, open, somebody};
use crate::month_dialect::{keep, leaving, months};
use crate::query::{Query, page};
use crate::reference_store;
use crate::retention::{Rule, carry_out, month, rehearse, rules, set};
use crate::{StatementId, count, find, record, replay, term};

const EXPERIENCED: &str = "http://adlnet.gov/expapi/verbs/experienced";

static TALLIED: kernel::Statement = kernel::Statement::both(
    "TALLIED_MONTHS",
    "tests",
    "SELECT CAST(SUM(statements) AS BIGINT) FROM records_tally",
);
static IDS: kernel::Statement = kernel::Statement::both("IDS", "tests", "SELECT COUNT(*) FROM records_ids");
static GONE: kernel::Statement = kernel::Statement::both(
    "GONE",
    "tests",
    "SELECT relname FROM pg_class WHERE relname LIKE 'records_leaving_2%'",
);

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
        if db.engine == Engine::Postgres {
            let left: Vec<_> = [1, 2].map(|m| format!("records_statements_2027_{m:02}")).into();
            assert_eq!(tables(&ctx).await, left, "in the same night");
        }
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

    async fn a_month_of_which_nothing_stays_goes_as_a_whole(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let mut ids = Vec::new();
        // Two in November, three in December; of these one is of another verb. One in March.
        for (days, other) in [(0, false), (1, false), (30, false), (1, false), (1, true), (70, false)] {
            ctx.clock().advance(SignedDuration::from_hours(24 * days));
            let mut statement = experienced(&ctx, person, &ids.len().to_string()).await;
            if other {
                statement.verb = Verb::new("http://example.com/kept", wire_xapi::LanguageMap::of("en", "kept"));
            }
            ids.push(kept(&ctx, statement).await);
        }
        let rule = Rule::read(EXPERIENCED, "", 30).unwrap();
        let seen = rehearse(&SYSTEM, &mut ctx.db.read().await.unwrap(), &rule).await.unwrap();
        assert_eq!((seen.removed, seen.months.as_slice()), (4, &[jiff::civil::date(2026, 11, 1)][..]), "the rehearsal says so");
        let mut tx = ctx.db.write().await.unwrap();
        set(&SYSTEM, &mut tx, &rule).await.unwrap();
        tx.commit().await.unwrap();
        let standing = rules(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap().remove(0);
        month::take_out(&ctx, &standing).await.unwrap();
        if db.engine == Engine::Postgres {
            assert!(!tables(&ctx).await.contains(&"records_statements_2026_11".to_owned()));
            let out = leaving(&mut ctx.db.read().await.unwrap()).await.unwrap();
            assert_eq!(out, ["records_leaving_2026_11"]);
            let mut tx = ctx.db.read().await.unwrap();
            assert_eq!(count(&SYSTEM, &mut tx).await.unwrap(), 4, "none of November is found");
            assert_eq!(rules(&SYSTEM, &mut tx).await.unwrap()[0].removed, 2);
            drop(tx);
            // It stops after the first statement, and an id of the second comes again before it goes on.
            assert!(month::portion(&ctx, &out[0], 1).await.unwrap());
            let again = experienced(&ctx, person, "again").await.with_id(ids[1].0);
            assert_eq!(kept(&ctx, again).await, ids[1], "the id is free");
        }
        carry_out(&ctx).await.unwrap();
        carry_out(&ctx).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert!(leaving(&mut tx).await.unwrap().is_empty());
        let found = replay(&SYSTEM, &mut tx, None, 10).await.unwrap();
        let again = (db.engine == Engine::Postgres).then_some(ids[1]);
        assert_eq!(found.iter().map(|r| r.id).collect::<Vec<_>>(), [ids[4], ids[5]].into_iter().chain(again).collect::<Vec<_>>());
        assert_eq!(rules(&SYSTEM, &mut tx).await.unwrap()[0].removed, 4, "whether as a whole or one by one");
        let number = async |tx: &mut kernel::Tx, sql: &kernel::Statement| tx.one(sql, vec![]).await.unwrap().get::<i64>(0).unwrap();
        assert_eq!(number(&mut tx, &TALLIED).await, 4, "each was counted once");
        assert_eq!(number(&mut tx, &IDS).await, found.len() as i64);
        assert_eq!(find(&SYSTEM, &mut tx, &ids).await.unwrap().len(), found.len());
        drop(tx);
        if db.engine == Engine::Postgres {
            assert_eq!(tables(&ctx).await, ["records_statements_2026_12", "records_statements_2027_03", "records_statements_2027_04"].map(str::to_owned));
            let mut tx = ctx.db.read().await.unwrap();
            assert!(tx.optional(&GONE, vec![]).await.unwrap().is_none(), "the table is dropped");
        }
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
