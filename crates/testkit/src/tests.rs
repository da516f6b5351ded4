//! The ground floor on both databases: what is committed stays, what is dropped is gone, events count once.

use std::time::Duration;

use jiff::SignedDuration;
use uuid::Uuid;

use kernel::{
    Actor, BoxFuture, Ctx, Error, Event, Job, JobKind, Mail, Notice, PersonId, Result, Room, Statement,
    Subscriber, Turn, Tx, Value, params,
};

static COUNT: Statement = Statement::both("COUNT", "tests", "SELECT COUNT(*) FROM kernel_settings");
static ADD: Statement =
    Statement::both("ADD", "tests", "INSERT INTO kernel_settings (name, value) VALUES ($1, $2)");
static ALL_TYPES: Statement = Statement::pair(
    "ALL_TYPES",
    "tests",
    "SELECT $1, $2, $3, $4, $5, $6, $7",
    "SELECT CAST($1 AS BOOLEAN), CAST($2 AS BIGINT), CAST($3 AS DOUBLE PRECISION), CAST($4 AS TEXT), CAST($5 AS BYTEA), CAST($6 AS UUID), CAST($7 AS JSONB)",
);

fn on_ping<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let seen = tx.setting("seen").await?.unwrap_or_default();
        let number: i64 = event.read()?;
        if number == 3 && !seen.contains("failed") {
            let id = event.id.to_string();
            tx.set_setting("lost", &id).await?;
            return Err(Error::internal("once"));
        }
        tx.set_setting("seen", &format!("{seen}{number} ")).await
    })
}

fn do_count<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if job.attempts == 0 {
            return Err(Error::Unavailable("the first time".into()));
        }
        let mut tx = ctx.db.write().await?;
        tx.set_setting("counted", "yes").await?;
        tx.commit().await
    })
}

/// Waits until what it told can be read beside it, as a page reads it; then keeps what was read.
fn do_long<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        job.metered(ctx, |meter| async move {
            meter.at("rows", 3, 8);
            for _ in 0..100_000 {
                let read = ctx.db.read().await?.job_progress(job.id).await?.ok_or(Error::NotFound)?;
                if let Some(stage) = read.stage {
                    let mut tx = ctx.db.write().await?;
                    tx.set_setting("read", &format!("{stage} {} of {}", read.done, read.total)).await?;
                    return tx.commit().await;
                }
                tokio::task::yield_now().await;
            }
            Ok(())
        })
        .await
    })
}

/// Keeps in which order such jobs were done.
fn do_order<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let before = tx.setting("order").await?.unwrap_or_default();
        tx.set_setting("order", &format!("{before}{} ", job.read::<String>()?)).await?;
        tx.commit().await
    })
}

/// Ends well once another job was done meanwhile.
fn do_beside<'a>(ctx: &'a Ctx, _: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        for _ in 0..2_000 {
            if ctx.db.read().await?.setting("order").await?.is_some() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        Err(Error::Unavailable("nothing else was done".into()))
    })
}

fn room() -> Room {
    Room {
        subscribers: &[Subscriber { name: "tests.ping", event: "tests.ping", react: on_ping }],
        jobs: &[
            JobKind { name: "tests.count", run: do_count, tries: 3, turn: Turn::Usual },
            JobKind { name: "tests.long", run: do_long, tries: 1, turn: Turn::Usual },
            JobKind { name: "tests.first", run: do_order, tries: 1, turn: Turn::First },
            JobKind { name: "tests.usual", run: do_order, tries: 1, turn: Turn::Usual },
            JobKind { name: "tests.beside", run: do_beside, tries: 1, turn: Turn::Apart },
        ],
        ..Room::new("tests", &[])
    }
}

const ACTOR: Actor = Actor::system("a test");

crate::both! {
    async fn what_is_dropped_is_gone_and_what_is_committed_stays(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        tx.set_setting("a", "1").await.unwrap();
        drop(tx);
        let mut tx = ctx.db.write().await.unwrap();
        tx.set_setting("b", "1").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(tx.one(&COUNT, vec![]).await.unwrap().get::<i64>(0).unwrap(), 1);
    }

    async fn every_type_comes_back_as_it_went_in(db: TestDb) {
        let ctx = db.open(vec![]).await;
        let mut tx = ctx.db.read().await.unwrap();
        let id: Uuid = tx.id();
        let json = serde_json::json!({"a": [1, "ü"]});
        let params = params![true, i64::MIN, 0.1f64, "سلام", vec![0u8, 255], id, json.clone()];
        let row = tx.one(&ALL_TYPES, params).await.unwrap();
        let mut c = row.columns();
        assert!(c.next::<bool>().unwrap());
        assert_eq!(c.next::<i64>().unwrap(), i64::MIN);
        assert!((c.next::<f64>().unwrap() - 0.1).abs() < f64::EPSILON);
        assert_eq!(c.next::<String>().unwrap(), "سلام");
        assert_eq!(c.next::<Vec<u8>>().unwrap(), vec![0, 255]);
        assert_eq!(c.next::<Uuid>().unwrap(), id);
        assert_eq!(c.next::<serde_json::Value>().unwrap(), json);
        let nulls = vec![
            Value::Bool(None), Value::Int(None), Value::Float(None), Value::Text(None), Value::Bytes(None),
            Value::Uuid(None), Value::Json(None),
        ];
        let row = tx.one(&ALL_TYPES, nulls).await.unwrap();
        assert!((0..7).all(|index| row.is_null(index).unwrap()));
    }

    async fn every_statement_can_be_prepared(db: TestDb) {
        let ctx = db.open(vec![]).await;
        let (count, refused) = ctx.db.read().await.unwrap().prepare_all().await.unwrap();
        assert!(count > 20, "{count}");
        assert_eq!(refused, Vec::<String>::new());
    }

    async fn commits_are_durable(db: TestDb) {
        let ctx = db.open(vec![]).await;
        let durability = ctx.db.write().await.unwrap().durability().await.unwrap();
        assert_eq!(durability, if db.engine == crate::Engine::Sqlite { "2" } else { "on" });
    }

    async fn events_count_once_and_in_order_of_a_person(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let person: PersonId = ctx.ids().uuid(ctx.clock().now()).into();
        for number in 1..=4 {
            let mut tx = ctx.db.write().await.unwrap();
            tx.emit(&ACTOR, "tests.ping", Some(person), number).await.unwrap();
            tx.commit().await.unwrap();
        }
        ctx.settle().await.unwrap();
        let seen = ctx.db.read().await.unwrap().setting("seen").await.unwrap();
        assert_eq!(seen.as_deref(), Some("1 2 "), "the fourth waits for the third");
        let lost = ctx.db.read().await.unwrap().setting("lost").await.unwrap();
        assert_eq!(lost, None, "a failed reaction leaves nothing behind");
        let mut tx = ctx.db.write().await.unwrap();
        tx.set_setting("seen", "failed 1 2 ").await.unwrap();
        tx.commit().await.unwrap();
        db.clock.advance(SignedDuration::from_mins(5));
        ctx.settle().await.unwrap();
        let seen = ctx.db.read().await.unwrap().setting("seen").await.unwrap();
        assert_eq!(seen.as_deref(), Some("failed 1 2 3 4 "));
    }

    async fn a_job_that_fails_is_tried_again(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        let job = tx.enqueue("tests.count", ()).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert!(!ctx.db.read().await.unwrap().job_progress(job).await.unwrap().unwrap().finished);
        db.clock.advance(SignedDuration::from_mins(5));
        ctx.settle().await.unwrap();
        assert!(ctx.db.read().await.unwrap().job_progress(job).await.unwrap().unwrap().finished);
    }

    async fn a_job_tells_how_far_it_is_while_it_works(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        let job = tx.enqueue("tests.long", ()).await.unwrap();
        tx.commit().await.unwrap();
        let waits = ctx.db.read().await.unwrap().job_progress(job).await.unwrap().unwrap();
        assert_eq!((waits.stage, waits.done, waits.total, waits.finished), (None, 0, 0, false));
        ctx.settle().await.unwrap();
        assert_eq!(ctx.db.read().await.unwrap().setting("read").await.unwrap().as_deref(), Some("rows 3 of 8"));
        let done = ctx.db.read().await.unwrap().job_progress(job).await.unwrap().unwrap();
        assert!(done.finished && done.given_up.is_none());
    }

    async fn what_somebody_waits_for_is_done_before_what_was_asked_for_earlier(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        for (kind, name) in [("tests.usual", "a"), ("tests.usual", "b"), ("tests.first", "c")] {
            tx.enqueue(kind, name).await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(ctx.db.read().await.unwrap().setting("order").await.unwrap().as_deref(), Some("c a b "));
    }

    async fn no_job_waits_for_long_work_that_goes_on_beside_it(db: TestDb) {
        let ctx = db.open(vec![room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        let long = tx.enqueue("tests.beside", ()).await.unwrap();
        tx.enqueue("tests.usual", "a").await.unwrap();
        tx.commit().await.unwrap();
        let ended = async {
            for _ in 0..2_000 {
                let read = ctx.db.read().await.unwrap().job_progress(long).await.unwrap().unwrap();
                if read.finished || read.given_up.is_some() {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        ctx.work(Duration::from_millis(20), ended).await;
        assert!(ctx.db.read().await.unwrap().job_progress(long).await.unwrap().unwrap().finished);
    }

    async fn at_most_one_unsolicited_message_a_day(db: TestDb) {
        let ctx = db.open(vec![]).await;
        let person: PersonId = ctx.ids().uuid(ctx.clock().now()).into();
        let mail = Mail {
            person: Some(person),
            address: "imani@brackwater.example".into(),
            why: "Lock-out is due on Tuesday.".into(),
            subject: "One thing is due".into(),
            text: "Lock-out".into(),
            html: "<p>Lock-out</p>".into(),
        };
        let day = "2026-11-19".parse().unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(tx.post_unsolicited(&mail, day).await.unwrap().is_some());
        assert!(tx.post_unsolicited(&mail, day).await.unwrap().is_none());
        tx.post(&mail).await.unwrap();
        let notice = Notice {
            person, kind: "tests.due", subject: person.0, title: "Lock-out".into(), why: "due".into(), path: "/".into(),
        };
        tx.notice(&notice).await.unwrap();
        tx.notice(&notice).await.unwrap();
        assert_eq!(tx.waiting_notices(person).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let sent = ctx.db.read().await.unwrap().newest_messages(9).await.unwrap();
        assert_eq!(sent.iter().filter(|message| message.sent_at.is_some()).count(), 2);
        assert_eq!(std::fs::read_dir(ctx.config.data.join("mail")).unwrap().count(), 2);
    }

    async fn many_rows_go_in_together(db: TestDb) {
        let ctx = db.open(vec![]).await;
        let mut tx = ctx.db.write().await.unwrap();
        let rows = (0..2_500).map(|n| params![format!("setting {n}"), "x"]).collect();
        assert_eq!(tx.insert_all(&ADD, rows).await.unwrap(), 2_500);
        assert_eq!(tx.one(&COUNT, vec![]).await.unwrap().get::<i64>(0).unwrap(), 2_500);
    }
}
