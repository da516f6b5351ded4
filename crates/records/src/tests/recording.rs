//! What goes in comes out once, in order, unchanged.

use jiff::SignedDuration;
use kernel::{Actor, Error, Role};
use wire_xapi::{Outcome, StatementRef, VOIDED, Verb};

use super::{SYSTEM, experienced, open, somebody};
use crate::{StatementId, of_person, record, record_all, replay, replay_person};

testkit::both! {
    async fn a_statement_is_completed_and_read_back(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let statement = experienced(&ctx, person, "pressure").await;
        let mut tx = ctx.db.write().await.unwrap();
        let me = Actor::person(person, []);
        let done = record(&me, &mut tx, statement.clone()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(done.new && done.person == Some(person));
        assert_eq!(done.stored_at, ctx.clock().now());
        let mut tx = ctx.db.read().await.unwrap();
        let mine = of_person(&me, &mut tx, person, None, 10).await.unwrap();
        assert_eq!(mine.len(), 1);
        let kept = &mine[0].statement;
        assert_eq!(kept.id, Some(done.id.0));
        assert_eq!(kept.version.as_deref(), Some("1.0.0"));
        assert_eq!(kept.stored.as_ref().map(|t| t.instant()), Some(done.stored_at));
        assert_eq!(kept.timestamp.as_ref().map(|t| t.instant()), Some(done.stored_at));
        assert!(kept.authority.is_some());
        assert_eq!((&kept.actor, &kept.verb, &kept.object), (&statement.actor, &statement.verb, &statement.object));
    }

    async fn the_same_again_changes_nothing_and_other_content_is_a_conflict(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let statement = experienced(&ctx, person, "pressure").await.with_id(somebody(&ctx).0);
        let mut tx = ctx.db.write().await.unwrap();
        let first = record(&SYSTEM, &mut tx, statement.clone()).await.unwrap();
        let again = record(&SYSTEM, &mut tx, statement.clone()).await.unwrap();
        assert!(first.new && !again.new);
        assert_eq!(first.stored_at, again.stored_at);
        let other = statement.clone().result(Outcome { success: Some(true), ..Outcome::default() });
        let clash = record(&SYSTEM, &mut tx, other.clone()).await.unwrap_err();
        assert!(matches!(&clash, Error::Conflict(why) if why.to_string().contains("$.result")), "{clash}");
        let twice = record_all(&SYSTEM, &mut tx, vec![statement.clone(), statement.clone().with_id(somebody(&ctx).0), statement]).await.unwrap();
        assert_eq!(twice.iter().map(|r| r.new).collect::<Vec<_>>(), [false, true, false]);
        assert!(record_all(&SYSTEM, &mut tx, vec![other]).await.is_err());
        tx.commit().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(replay(&SYSTEM, &mut tx, None, 100).await.unwrap().len(), 2);
    }

    async fn the_storage_order_grows_even_when_the_clock_does_not(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let mut ids = Vec::new();
        for page in 0..40 {
            let statement = experienced(&ctx, person, &page.to_string()).await;
            let mut tx = ctx.db.write().await.unwrap();
            ids.push(record(&SYSTEM, &mut tx, statement).await.unwrap().id);
            tx.commit().await.unwrap();
            if page == 20 {
                ctx.clock().advance(SignedDuration::from_hours(-3));
            }
        }
        let mut tx = ctx.db.read().await.unwrap();
        let mut seen: Vec<StatementId> = Vec::new();
        let mut after = None;
        loop {
            let some = replay(&SYSTEM, &mut tx, after, 7).await.unwrap();
            let Some(last) = some.last() else { break };
            assert!(some.windows(2).all(|w| w[0].stored_at < w[1].stored_at));
            after = Some(last.stored_at);
            seen.extend(some.iter().map(|r| r.id));
        }
        assert_eq!(seen, ids);
        assert_eq!(replay_person(&SYSTEM, &mut tx, person, None, 100).await.unwrap().len(), 40);
        assert!(replay_person(&SYSTEM, &mut tx, somebody(&ctx), None, 100).await.unwrap().is_empty());
    }

    async fn a_voided_statement_is_left_out_whichever_came_first(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        for voiding_first in [false, true] {
            let id = somebody(&ctx).0;
            let statement = experienced(&ctx, person, "wrong").await.with_id(id);
            let mut voiding = experienced(&ctx, person, "wrong").await;
            voiding.verb = Verb::new(VOIDED, Default::default());
            voiding.object = StatementRef { id }.into();
            let both = if voiding_first { [voiding, statement] } else { [statement, voiding] };
            let mut tx = ctx.db.write().await.unwrap();
            for one in both {
                record(&SYSTEM, &mut tx, one).await.unwrap();
            }
            let left = replay_person(&SYSTEM, &mut tx, person, None, 100).await.unwrap();
            assert!(left.iter().all(|r| r.id.0 != id), "voiding first: {voiding_first}");
            tx.commit().await.unwrap();
        }
    }

    async fn a_person_records_and_reads_only_what_is_theirs(db: TestDb) {
        let ctx = open(&db).await;
        let (one, other) = (somebody(&ctx), somebody(&ctx));
        let statement = experienced(&ctx, one, "pressure").await;
        let mut tx = ctx.db.write().await.unwrap();
        let stranger = Actor::person(other, []);
        let refused = record(&stranger, &mut tx, statement.clone()).await;
        assert!(matches!(refused, Err(Error::Forbidden(_))));
        assert!(matches!(record(&Actor::Anonymous, &mut tx, statement.clone()).await, Err(Error::NotFound)));
        record(&Actor::person(one, []), &mut tx, statement).await.unwrap();
        for actor in [stranger, Actor::Anonymous, Actor::person(other, [Role::Author])] {
            assert!(matches!(of_person(&actor, &mut tx, one, None, 10).await, Err(Error::NotFound)));
            assert!(matches!(replay(&actor, &mut tx, None, 10).await, Err(Error::NotFound)));
        }
        for actor in [Actor::person(one, []), Actor::person(other, [Role::PeopleLeader])] {
            assert_eq!(of_person(&actor, &mut tx, one, None, 10).await.unwrap().len(), 1);
        }
    }

    async fn an_invalid_statement_is_refused_by_path(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let mut statement = experienced(&ctx, person, "pressure").await;
        statement.verb.id = "did".into();
        let mut tx = ctx.db.write().await.unwrap();
        let Err(Error::Invalid(fields)) = record(&SYSTEM, &mut tx, statement).await else { panic!("must fail") };
        assert_eq!(fields[0].name, "$.verb.id");
    }
}

testkit::both! {
    async fn at_the_same_time_recorders_wait_for_one_another(db: TestDb) {
        let ctx = open(&db).await;
        let person = somebody(&ctx);
        let statement = experienced(&ctx, person, "pressure").await.with_id(somebody(&ctx).0);
        let one = |statement: wire_xapi::Statement| {
            let ctx = ctx.clone();
            tokio::spawn(async move {
                let mut tx = ctx.db.write().await.unwrap();
                let done = record(&SYSTEM, &mut tx, statement).await.unwrap();
                tx.commit().await.unwrap();
                done
            })
        };
        let tasks: Vec<_> = (0..8).map(|_| one(statement.clone())).collect();
        let mut new = 0;
        for task in tasks {
            new += usize::from(task.await.unwrap().new);
        }
        assert_eq!(new, 1, "one of eight stores it, the others find it");
    }
}
