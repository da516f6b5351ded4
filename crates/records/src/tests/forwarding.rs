//! Forwarding, against a second store that is really served, and against servers that answer badly.

use std::sync::Arc;
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};

use axum::Router;
use axum::body::Bytes;
use axum::routing::any;
use http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use kernel::outgoing::Range;
use kernel::{Actor, Config, Ctx, Error, Role};
use testkit::TestDb;

use super::enclosures::{File, binary, body, hash, send};
use super::{SYSTEM, outside};
use crate::attachment::shelf;
use crate::forward::{self, NewTarget, TargetId, forward as pass, target};
use crate::import::import;
use crate::{create_key, replay};

static SECRET: kernel::Statement =
    kernel::Statement::both("SECRET", "tests", "SELECT secret FROM records_targets");
static UNSEAL: kernel::Statement =
    kernel::Statement::both("UNSEAL", "tests", "UPDATE records_targets SET secret = $1");

/// Only this machine may be called.
pub(super) fn here_only() -> Vec<Range> {
    Range::parse("127.0.0.0/8").into_iter().collect()
}

pub(super) async fn here(db: &TestDb) -> Ctx {
    db.open_with(vec![people::room(), crate::room()], |config| {
        config.outgoing_allow = here_only();
    })
    .await
}

/// Another Guildhall, served on a port of its own: its context and the address of its store.
pub(super) async fn there(db: &TestDb, second: &TestDb) -> (Ctx, NewTarget) {
    let _ = db;
    let ctx = second.open(vec![people::room(), crate::room()]).await;
    let mut tx = ctx.db.write().await.unwrap();
    let key = create_key(&SYSTEM, &mut tx, "The first store", &["write"]).await.unwrap();
    tx.commit().await.unwrap();
    let url = serve(crate::routes().router().with_state(ctx.clone())).await;
    let new = NewTarget { username: key.key.key, secret: key.secret, ..described(&url) };
    (ctx, new)
}

pub(super) async fn serve(router: Router) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    format!("http://{address}/xapi/")
}

pub(super) fn described(url: &str) -> NewTarget {
    NewTarget {
        name: "Other".into(),
        url: url.into(),
        username: "u".into(),
        secret: "s".into(),
        ..NewTarget::default()
    }
}

pub(super) async fn add(ctx: &Ctx, new: NewTarget) -> TargetId {
    let mut tx = ctx.db.write().await.unwrap();
    let id = forward::add(ctx, &SYSTEM, &mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub(super) fn statement(n: usize, verb: &str) -> String {
    format!(
        r#"{{"id":"00000000-0000-4000-8000-{n:012}","actor":{{"mbox":"mailto:a@example.com"}},"verb":{{"id":"http://example.com/{verb}"}},"object":{{"id":"http://example.com/{n}"}}}}"#
    )
}

pub(super) async fn store(ctx: &Ctx, db: &TestDb, lines: &[String]) {
    let file = db.folder.path().join("in.ndjson");
    std::fs::write(&file, lines.join("\n")).unwrap();
    import(ctx, &SYSTEM, &file, &db.folder.path().join("aside"), &|_| ()).await.unwrap();
}

pub(super) async fn ids(ctx: &Ctx) -> Vec<String> {
    let mut tx = ctx.db.read().await.unwrap();
    replay(&SYSTEM, &mut tx, None, 5_000).await.unwrap().iter().map(|one| one.id.to_string()).collect()
}

/// A server that answers a batch with this status, and how often it was asked.
async fn answering(status: Arc<AtomicU16>) -> (String, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    let answer = move |body: Bytes| {
        count.fetch_add(1, Ordering::SeqCst);
        let status = StatusCode::from_u16(status.load(Ordering::SeqCst)).unwrap();
        async move {
            let _ = body;
            (status, [("location", "http://127.0.0.1:1/"), ("retry-after", "90")], "as you say")
        }
    };
    (serve(Router::new().route("/xapi/statements", any(answer))).await, asked)
}

testkit::both! {
    async fn another_guildhall_gets_everything_once_and_in_order(db: TestDb) {
        let second = TestDb::new(db.engine, "another_guildhall").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        let lines: Vec<_> = (0..730).map(|n| statement(n, "did")).collect();
        store(&ctx, &db, &lines).await;
        let id = add(&ctx, new).await;
        assert_eq!(pass(&ctx).await.unwrap(), 730);
        assert_eq!(ids(&other).await, ids(&ctx).await);
        assert_eq!(pass(&ctx).await.unwrap(), 0, "nothing waits");
        let mut tx = ctx.db.read().await.unwrap();
        let (seen, waiting, _) = target(&SYSTEM, &mut tx, id).await.unwrap();
        assert_eq!((seen.sent, waiting.count, seen.failing_since), (730, 0, None));
        drop(tx);
        // Sent again, nothing changes there.
        let mut tx = ctx.db.write().await.unwrap();
        forward::replay(&SYSTEM, &mut tx, id, Timestamp::UNIX_EPOCH).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 730);
        assert_eq!(ids(&other).await.len(), 730);
        // The authority there is the key there, not ours.
        let mut tx = other.db.read().await.unwrap();
        let one = replay(&SYSTEM, &mut tx, None, 1).await.unwrap().remove(0);
        assert_eq!(one.statement.authority.unwrap().name(), Some("The first store"));
        drop(tx);
        second.discard().await;
    }

    async fn a_statement_that_is_refused_is_set_aside_and_the_others_go_on(db: TestDb) {
        let second = TestDb::new(db.engine, "set_aside").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        // The other store has two of the ids with other content.
        store(&other, &second, &[statement(3, "saw"), statement(141, "saw")]).await;
        let lines: Vec<_> = (0..200).map(|n| statement(n, "did")).collect();
        store(&ctx, &db, &lines).await;
        let id = add(&ctx, new).await;
        assert_eq!(pass(&ctx).await.unwrap(), 198);
        assert_eq!(ids(&other).await.len(), 200);
        let mut tx = ctx.db.read().await.unwrap();
        let (_, waiting, aside) = target(&SYSTEM, &mut tx, id).await.unwrap();
        assert_eq!((waiting.count, waiting.set_aside), (0, 2));
        assert!(aside.iter().all(|one| one.status == 409 && one.reason.contains("$.verb.id")), "{aside:?}");
        assert!(aside[0].statement.to_string().ends_with("141"));
        drop(tx);
        second.discard().await;
    }

    async fn only_what_the_filter_lets_through_travels(db: TestDb) {
        let second = TestDb::new(db.engine, "filter").await;
        let ctx = here(&db).await;
        let (other, new) = there(&db, &second).await;
        store(&ctx, &db, &[statement(1, "did"), statement(2, "saw"), statement(3, "did")]).await;
        let middle = {
            let mut tx = ctx.db.read().await.unwrap();
            replay(&SYSTEM, &mut tx, None, 5).await.unwrap()[1].stored_at
        };
        add(&ctx, NewTarget { verbs: vec!["http://example.com/did".into()], since: Some(middle), ..new.clone() }).await;
        assert_eq!(pass(&ctx).await.unwrap(), 1);
        add(&ctx, NewTarget { activities: vec!["http://example.com/2".into()], ..new }).await;
        assert_eq!(pass(&ctx).await.unwrap(), 1);
        let there: Vec<_> = ids(&other).await.iter().map(|id| id[35..].to_owned()).collect();
        assert_eq!(there, ["3", "2"]);
        second.discard().await;
    }

    async fn a_target_that_fails_is_tried_again_later_and_loses_nothing(db: TestDb) {
        let ctx = here(&db).await;
        let status = Arc::new(AtomicU16::new(500));
        let (url, asked) = answering(status.clone()).await;
        store(&ctx, &db, &(0..5).map(|n| statement(n, "did")).collect::<Vec<_>>()).await;
        let id = add(&ctx, described(&url)).await;
        for answer in [500, 401, 404, 302, 429] {
            status.store(answer, Ordering::SeqCst);
            let before = asked.load(Ordering::SeqCst);
            assert_eq!(pass(&ctx).await.unwrap(), 0, "{answer}");
            assert_eq!(pass(&ctx).await.unwrap(), 0, "{answer}: it waits");
            assert_eq!(asked.load(Ordering::SeqCst), before + 1, "{answer}: asked once, no redirect followed");
            let mut tx = ctx.db.read().await.unwrap();
            let (seen, waiting, _) = target(&SYSTEM, &mut tx, id).await.unwrap();
            assert_eq!((waiting.count, waiting.set_aside), (5, 0));
            assert!(seen.last_error.unwrap().contains(&answer.to_string()));
            if answer == 429 {
                assert_eq!(seen.retry_at, Some(db.clock.now() + SignedDuration::from_secs(90)));
            }
            drop(tx);
            db.clock.advance(SignedDuration::from_hours(2));
        }
        status.store(200, Ordering::SeqCst);
        assert_eq!(pass(&ctx).await.unwrap(), 5);
        let mut tx = ctx.db.read().await.unwrap();
        let (seen, waiting, _) = target(&SYSTEM, &mut tx, id).await.unwrap();
        assert_eq!((seen.failing_since, seen.last_error, waiting.count), (None, None, 0));
    }

    async fn a_target_that_refuses_everything_is_paused(db: TestDb) {
        let ctx = here(&db).await;
        let status = Arc::new(AtomicU16::new(400));
        let (url, _) = answering(status.clone()).await;
        store(&ctx, &db, &(0..60).map(|n| statement(n, "did")).collect::<Vec<_>>()).await;
        let id = add(&ctx, described(&url)).await;
        assert_eq!(pass(&ctx).await.unwrap(), 0);
        let mut tx = ctx.db.write().await.unwrap();
        let (seen, waiting, _) = target(&SYSTEM, &mut tx, id).await.unwrap();
        assert!(seen.paused_at.is_some() && seen.last_error.unwrap().contains("as you say"));
        assert_eq!((waiting.count, waiting.set_aside), (35, 25));
        forward::replay(&SYSTEM, &mut tx, id, Timestamp::UNIX_EPOCH).await.unwrap();
        forward::resume(&SYSTEM, &mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        status.store(413, Ordering::SeqCst);
        assert_eq!(pass(&ctx).await.unwrap(), 0);
        let mut tx = ctx.db.write().await.unwrap();
        let (_, waiting, aside) = target(&SYSTEM, &mut tx, id).await.unwrap();
        assert_eq!(waiting.count, 0, "each alone is too large for it");
        assert_eq!((waiting.set_aside, aside[0].status), (60, 413));
        forward::pause(&SYSTEM, &mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        store(&ctx, &db, &[statement(100, "did")]).await;
        status.store(200, Ordering::SeqCst);
        assert_eq!(pass(&ctx).await.unwrap(), 0, "paused");
        let mut tx = ctx.db.write().await.unwrap();
        forward::resume(&SYSTEM, &mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 1);
        let mut tx = ctx.db.write().await.unwrap();
        forward::remove(&SYSTEM, &mut tx, id).await.unwrap();
        assert!(matches!(target(&SYSTEM, &mut tx, id).await, Err(Error::NotFound)));
    }

    async fn files_travel_with_their_statements(db: TestDb) {
        let second = TestDb::new(db.engine, "files").await;
        let app = outside::store(&db).await;
        let mut ctx = app.ctx.clone();
        ctx.config = Arc::new(Config { outgoing_allow: here_only(), ..(*ctx.config).clone() });
        let (other, new) = there(&db, &second).await;
        let mut tool = outside::tool(&app, &outside::key(&ctx, &["all"]).await, "1.0.3");
        let file = b"one\r\n--b1--\r\n".as_slice();
        let with = |n: usize| {
            let (sha2, length) = (hash(file), file.len());
            statement(n, "did").replacen('{', &format!(r#"{{"attachments":[{{"usageType":"http://example.com/proof","display":{{"en":"Proof"}},"contentType":"text/plain","length":{length},"sha2":"{sha2}"}}],"#), 1)
        };
        outside::post(&mut tool, &statement(1, "did")).await.expect(200);
        for json in [with(2), with(3)] {
            send(&mut tool, body(&json, &[File(&binary(file), file)])).await.expect(200);
        }
        outside::post(&mut tool, &statement(4, "did")).await.expect(200);
        let id = add(&ctx, new).await;
        assert_eq!(pass(&ctx).await.unwrap(), 4);
        assert_eq!(ids(&other).await, ids(&ctx).await);
        assert_eq!(shelf(&other.files).read(&hash(file)).await.unwrap(), file);
        // Where the bytes are gone the statement is set aside and the others go on.
        shelf(&ctx.files).delete(&hash(file)).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        forward::replay(&SYSTEM, &mut tx, id, Timestamp::UNIX_EPOCH).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 2);
        let (_, waiting, aside) = target(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert_eq!((waiting.count, waiting.set_aside), (0, 2));
        assert!(aside[0].reason.contains("no longer kept"), "{aside:?}");
        second.discard().await;
    }

    async fn a_secret_is_sealed_in_the_database(db: TestDb) {
        let second = TestDb::new(db.engine, "sealed").await;
        let mut ctx = here(&db).await;
        let (_, new) = there(&db, &second).await;
        let plain = new.secret.clone();
        store(&ctx, &db, &[statement(1, "did")]).await;
        let id = add(&ctx, new).await;
        let kept = async |ctx: &Ctx| -> String { ctx.db.read().await.unwrap().one(&SECRET, vec![]).await.unwrap().get(0).unwrap() };
        let sealed = kept(&ctx).await;
        assert!(sealed.starts_with("sealed:") && !sealed.contains(&plain));
        assert_eq!(pass(&ctx).await.unwrap(), 1);
        // One from before is sealed when it is first used.
        let mut tx = ctx.db.write().await.unwrap();
        tx.execute(&UNSEAL, kernel::params![&plain]).await.unwrap();
        forward::replay(&SYSTEM, &mut tx, id, Timestamp::UNIX_EPOCH).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 1);
        assert!(kept(&ctx).await.starts_with("sealed:"));
        // With another key it can't be opened, and the administrator is told.
        let secret_key = kernel::seal::SecretKey::parse(&"0a".repeat(32));
        ctx.config = Arc::new(Config { secret_key, ..(*ctx.config).clone() });
        let mut tx = ctx.db.write().await.unwrap();
        forward::replay(&SYSTEM, &mut tx, id, Timestamp::UNIX_EPOCH).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(pass(&ctx).await.unwrap(), 0);
        let (seen, ..) = target(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert!(seen.paused_at.is_some() && seen.last_error.unwrap().contains("secret_key"));
        second.discard().await;
    }

    async fn private_addresses_and_strangers_are_refused(db: TestDb) {
        let ctx = db.open(vec![people::room(), crate::room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        for url in ["http://127.0.0.1:9/xapi", "https://10.0.0.1/xapi", "https://[::1]/xapi", "ftp://x", "", "https://u:p@example.com/xapi"] {
            let refused = forward::add(&ctx, &SYSTEM, &mut tx, described(url)).await;
            let Err(Error::Invalid(fields)) = refused else { panic!("{url}") };
            assert_eq!(fields[0].name, "url");
        }
        let nobody = NewTarget { name: " ".into(), username: "a:b".into(), secret: String::new(), verbs: vec!["did".into()], ..described("https://example.com/xapi") };
        let Err(Error::Invalid(fields)) = forward::add(&ctx, &SYSTEM, &mut tx, nobody).await else { panic!() };
        assert_eq!(fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["name", "username", "secret", "verbs"]);
        let leader = Actor::person(super::somebody(&ctx), [Role::PeopleLeader]);
        let refused = forward::add(&ctx, &leader, &mut tx, described("https://example.com/xapi")).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        assert!(matches!(forward::targets(&leader, &mut tx).await, Err(Error::NotFound)));
    }
}
