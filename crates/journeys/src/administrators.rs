//! A staff file and those who run the installation: with the hook that the server registers, a file that takes the last of
//! them is stopped, and one that is let through even so leaves them where they are.

use std::ops::Range;

use kernel::{Actor, Ctx, PersonId, Role};
use people::feed::guards::Guard;
use people::run::State;
use people::{Orders, Outcome, Upload};
use testkit::TestApp;

const HOUSE: Actor = Actor::system("a test brings staff files in");

/// A staff file of these people without some.
async fn file(ctx: &Ctx, people: Range<u32>, without: &[u32], lifted: Option<&str>) -> Outcome {
    let rows = people.filter(|n| !without.contains(n));
    let rows: String = rows.map(|n| format!("{n:05},Person {n:03},Packing,North works\n")).collect();
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: format!("Employee ID,Name,Unit,Site\n{rows}").into(),
        ..Upload::default()
    };
    let orders = Orders { apply: true, override_guards: lifted.map(str::to_owned) };
    let outcome = people::import_file(ctx, &HOUSE, upload, orders, &|_| ()).await.unwrap();
    ctx.settle().await.unwrap();
    outcome
}

/// The guards that stop a file.
fn stops(outcome: &Outcome) -> Vec<(Guard, Vec<String>)> {
    let checks = outcome.report.verdict.checks.iter().filter(|check| check.stopped);
    checks.map(|check| (check.guard, check.names.clone())).collect()
}

async fn person(ctx: &Ctx, n: u32) -> Option<PersonId> {
    let mut tx = ctx.db.read().await.unwrap();
    let name = format!("Person {n:03}");
    let found = people::search(&HOUSE, &mut tx, &name, 10).await.unwrap();
    found.iter().find(|found| found.card.name == name).map(|found| found.card.id)
}

async fn administers(ctx: &Ctx, n: u32) -> PersonId {
    let person = person(ctx, n).await.unwrap();
    let mut tx = ctx.db.write().await.unwrap();
    identity::grant(&HOUSE, &mut tx, person, Role::ItAdmin, "Runs it.").await.unwrap();
    tx.commit().await.unwrap();
    person
}

async fn administrators(ctx: &Ctx) -> Vec<PersonId> {
    identity::administrators(&mut ctx.db.read().await.unwrap()).await.unwrap()
}

async fn count(ctx: &Ctx) -> u32 {
    people::count(&HOUSE, &mut ctx.db.read().await.unwrap()).await.unwrap()
}

const ALL: Range<u32> = 1..301;

testkit::both! {
    async fn a_file_that_takes_the_last_administrators_is_stopped(db: TestDb) {
        server::register_hooks();
        let app = TestApp::new(&db, server::rooms(), server::router).await;
        let ctx = &app.ctx;
        assert_eq!(file(ctx, ALL, &[], None).await.state, State::Applied);
        let (one, two) = (administers(ctx, 1).await, administers(ctx, 2).await);
        // Both at once are the last ones too.
        let both = file(ctx, ALL, &[1, 2], None).await;
        assert_eq!(both.state, State::Stopped);
        let mut stopped = stops(&both);
        stopped.iter_mut().for_each(|(_, names)| names.sort());
        assert_eq!(stopped, [(Guard::Administrator, vec!["Person 001".to_owned(), "Person 002".to_owned()])]);
        assert_eq!((administrators(ctx).await.len(), count(ctx).await), (2, 300));
        // One of two may go like anybody else.
        assert_eq!(file(ctx, ALL, &[1], None).await.state, State::Applied);
        assert_eq!((administrators(ctx).await, count(ctx).await), (vec![two], 299));
        assert_ne!(one, two);
        let last = file(ctx, ALL, &[1, 2], None).await;
        assert_eq!((last.state, stops(&last).len()), (State::Stopped, 1));
        assert_eq!((administrators(ctx).await, count(ctx).await), (vec![two], 299));
        // With somebody else in charge the same file is a file like any other.
        let three = administers(ctx, 3).await;
        assert_eq!(file(ctx, ALL, &[1, 2], None).await.state, State::Applied);
        assert_eq!((administrators(ctx).await, count(ctx).await), (vec![three], 298));
        assert_eq!(person(ctx, 2).await, None);
    }

    async fn a_file_that_is_let_through_leaves_the_last_administrator_where_they_are(db: TestDb) {
        server::register_hooks();
        let app = TestApp::new(&db, server::rooms(), server::router).await;
        let ctx = &app.ctx;
        assert_eq!(file(ctx, ALL, &[], None).await.state, State::Applied);
        let one = administers(ctx, 1).await;
        let without = [1, 2, 3];
        assert_eq!(file(ctx, ALL, &without, None).await.state, State::Stopped);
        assert_eq!(count(ctx).await, 300);
        let lifted = file(ctx, ALL, &without, Some("They moved to the south works")).await;
        assert_eq!(lifted.state, State::Applied);
        assert_eq!((administrators(ctx).await, count(ctx).await), (vec![one], 298));
        assert_eq!((person(ctx, 1).await, person(ctx, 2).await, person(ctx, 3).await), (Some(one), None, None));
        // Whoever was kept can still come in, and do what administrators do.
        let mut tx = ctx.db.write().await.unwrap();
        let (name, value) = identity::cookie_for(&HOUSE, &mut tx, ctx, one).await.unwrap();
        tx.commit().await.unwrap();
        app.browser().with_cookie(&name, &value).get("/people/imports").await.expect(200);
    }
}
