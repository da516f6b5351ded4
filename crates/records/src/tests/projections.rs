//! Projections: versions, what is made again at the start and by whom; a stop in the middle loses nothing.

use std::sync::atomic::{AtomicUsize, Ordering};

use kernel::{Actor, BoxFuture, Ctx, Error, PersonId, Result, Role, Statement, Tx, Uuid, params};

use super::{SYSTEM, experienced, open, somebody};
use crate::projection::{Projection, begin_anew, catch_up, extent, make, rebuild, register, standings};
use crate::{record, replay_person};

/// Counts statements; its version is not the one of a database that never made it.
fn counted(tx: &mut Tx, person: PersonId) -> BoxFuture<'_, Result<usize>> {
    Box::pin(async move { Ok(replay_person(&SYSTEM, tx, person, None, 1_000).await?.len()) })
}

fn nobody(_: &mut Tx, _: PersonId) -> BoxFuture<'_, Result<Option<PersonId>>> {
    Box::pin(async { Ok(None) })
}

static FURNISH: Statement = Statement::both(
    "FURNISH",
    "tests",
    "CREATE TABLE counted (person_id UUID PRIMARY KEY, statements BIGINT NOT NULL, made BIGINT NOT NULL)",
);
static PUT: Statement = Statement::both(
    "PUT",
    "tests",
    "INSERT INTO counted (person_id, statements, made) VALUES ($1, $2, 1)
    ON CONFLICT (person_id) DO UPDATE SET statements = excluded.statements, made = counted.made + 1",
);
static GET: Statement =
    Statement::both("GET", "tests", "SELECT person_id, statements, made FROM counted ORDER BY person_id");
static NEXT: Statement = Statement::both(
    "NEXT",
    "tests",
    "SELECT person_id FROM counted WHERE person_id > $1 ORDER BY person_id LIMIT 1",
);

/// At so many people the making fails, once.
static FAILS: AtomicUsize = AtomicUsize::new(usize::MAX);

/// Keeps how many statements a person has.
fn kept(tx: &mut Tx, person: PersonId) -> BoxFuture<'_, Result<usize>> {
    Box::pin(async move {
        let count = replay_person(&SYSTEM, tx, person, None, 10_000).await?.len();
        tx.execute(&PUT, params![person, count]).await?;
        Ok(count)
    })
}

fn failing(tx: &mut Tx, person: PersonId) -> BoxFuture<'_, Result<usize>> {
    Box::pin(async move {
        let read = kept(tx, person).await?;
        match FAILS.fetch_sub(1, Ordering::SeqCst) {
            0 => Err(Error::internal("the lights went out")),
            _ => Ok(read),
        }
    })
}

/// Goes no further than the third person, who is in the second portion.
fn halting(tx: &mut Tx, person: PersonId) -> BoxFuture<'_, Result<usize>> {
    match person == PersonId(Uuid::from_u128(3)) {
        true => Box::pin(std::future::pending()),
        false => kept(tx, person),
    }
}

fn next(tx: &mut Tx, after: PersonId) -> BoxFuture<'_, Result<Option<PersonId>>> {
    Box::pin(async move { tx.optional(&NEXT, params![after]).await?.map(|row| row.get(0)).transpose() })
}

/// Statements and how often they were counted, of each person.
async fn all(ctx: &Ctx) -> Vec<(PersonId, i64, i64)> {
    let rows = ctx.db.read().await.unwrap().all(&GET, vec![]).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap())).collect()
}

async fn says(ctx: &Ctx, person: PersonId, times: usize) {
    for n in 0..times {
        let statement = experienced(ctx, person, &n.to_string()).await;
        let mut tx = ctx.db.write().await.unwrap();
        record(&SYSTEM, &mut tx, statement).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Four people, of whom the first three have more statements together than fit into a portion.
async fn people(ctx: &Ctx) -> [PersonId; 4] {
    let mut tx = ctx.db.write().await.unwrap();
    tx.execute(&FURNISH, vec![]).await.unwrap();
    tx.commit().await.unwrap();
    let people = [1, 2, 3, 4].map(|n| PersonId(Uuid::from_u128(n)));
    for person in &people[..2] {
        let one = experienced(ctx, *person, "page").await;
        let mut tx = ctx.db.write().await.unwrap();
        crate::record_all(&SYSTEM, &mut tx, vec![one; 300]).await.unwrap();
        tx.commit().await.unwrap();
    }
    says(ctx, people[2], 2).await;
    // The last one has nothing but what was kept of them.
    let mut tx = ctx.db.write().await.unwrap();
    tx.execute(&PUT, params![people[3], 7]).await.unwrap();
    tx.commit().await.unwrap();
    people
}

testkit::both! {
    async fn what_an_older_version_made_is_made_again_at_the_start(db: TestDb) {
        let ctx = open(&db).await;
        register(vec![
            Projection { name: "level", version: 1, of_person: counted, next: nobody },
            Projection { name: "late", version: 2, of_person: counted, next: nobody },
        ]);
        let kept = async || {
            let all = standings(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap();
            all.iter().map(|one| (one.name, one.is_level())).collect::<Vec<_>>()
        };
        assert_eq!(kept().await, [("level", true), ("late", false)]);
        assert_eq!(catch_up(&ctx, &SYSTEM).await.unwrap(), ["late"]);
        assert_eq!(kept().await, [("level", true), ("late", true)]);
        assert!(catch_up(&ctx, &SYSTEM).await.unwrap().is_empty());
        assert_eq!(rebuild(&ctx, &SYSTEM, Some("level"), &|_| ()).await.unwrap(), [("level", 0)]);
        assert_eq!(rebuild(&ctx, &SYSTEM, None, &|_| ()).await.unwrap().len(), 2);
        let unknown = rebuild(&ctx, &SYSTEM, Some("other"), &|_| ()).await;
        assert!(matches!(unknown, Err(Error::Invalid(fields)) if fields[0].message.to_string().contains("level, late")));
        let leader = Actor::person(somebody(&ctx), [Role::PeopleLeader]);
        assert!(matches!(rebuild(&ctx, &leader, None, &|_| ()).await, Err(Error::NotFound)));
    }

    async fn making_again_goes_on_where_it_was_stopped(db: TestDb) {
        let ctx = open(&db).await;
        let [first, second, third, last] = people(&ctx).await;
        assert_eq!(extent(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 602);
        let projection = Projection { name: "kept", version: 1, of_person: kept, next };
        // It is dropped in its second portion.
        let stopped = Projection { of_person: halting, ..projection };
        let (first_portion, mut there) = tokio::sync::watch::channel(0);
        let tell = |read| first_portion.send(read).unwrap();
        tokio::select! {
            _ = there.wait_for(|read| *read > 0) => {}
            _ = make(&ctx, &SYSTEM, &stopped, &tell) => panic!("it was not stopped"),
        }
        assert_eq!(all(&ctx).await, [(first, 300, 1), (second, 300, 1), (last, 7, 1)], "whole people, and what was there");
        // People go on meanwhile: whoever had their turn, and whoever has not.
        says(&ctx, third, 3).await;
        let read = make(&ctx, &SYSTEM, &projection, &|_| ()).await.unwrap();
        assert_eq!(read, 605, "those before the stop are not read again");
        assert_eq!(all(&ctx).await, [(first, 300, 1), (second, 300, 1), (third, 5, 1), (last, 0, 2)]);
        // The next time begins with the first person; so does another version, or whoever asks for it.
        assert_eq!(make(&ctx, &SYSTEM, &projection, &|_| ()).await.unwrap(), 605);
        assert_eq!(all(&ctx).await[0], (first, 300, 2));
    }

    async fn an_error_in_the_middle_leaves_everybody_whole(db: TestDb) {
        let ctx = open(&db).await;
        let [first, second, third, last] = people(&ctx).await;
        let projection = Projection { name: "failing", version: 1, of_person: failing, next };
        // The third person is in the second portion. Both databases share the counter, so it is set by whoever is here.
        let held = ONE_AT_A_TIME.lock().await;
        FAILS.store(2, Ordering::SeqCst);
        make(&ctx, &SYSTEM, &projection, &|_| ()).await.unwrap_err();
        assert_eq!(all(&ctx).await, [(first, 300, 1), (second, 300, 1), (last, 7, 1)], "nothing of the portion that failed");
        FAILS.store(usize::MAX, Ordering::SeqCst);
        let newer = Projection { version: 2, ..projection };
        assert_eq!(make(&ctx, &SYSTEM, &newer, &|_| ()).await.unwrap(), 602);
        drop(held);
        assert_eq!(all(&ctx).await, [(first, 300, 2), (second, 300, 2), (third, 2, 1), (last, 0, 2)]);
        let mut tx = ctx.db.write().await.unwrap();
        begin_anew(&SYSTEM, &mut tx).await.unwrap();
        let leader = Actor::person(somebody(&ctx), [Role::PeopleLeader]);
        assert!(matches!(begin_anew(&leader, &mut tx).await, Err(Error::NotFound)));
    }
}

static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
