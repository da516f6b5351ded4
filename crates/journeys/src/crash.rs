//! The server is killed while people answer; what it acknowledged is there when it comes back, and nothing by halves.
//!
//! A kill proves the order of writing, not that a disk was waited for; so each run also asks the database whether a
//! commit waits. `GUILDHALL_CRASHES` says how often (5 unless told).

mod client;
mod house;
mod known_dialect;
mod server;

use std::collections::{BTreeMap, BTreeSet};

use client::Client;
use delivery::progress::{Act, What};
use house::House;
use kernel::{Actor, Ctx, PersonId};
use testkit::Engine;

use crate::state_dialect;

const HOUSE: Actor = Actor::system("looks after a crash");
/// Tables that follow from statements.
const PROJECTIONS: [&str; 4] =
    ["delivery_answers", "delivery_part_progress", "delivery_lesson_progress", "delivery_course_progress"];

fn times() -> usize {
    std::env::var("GUILDHALL_CRASHES").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

/// What a person was told is kept: questions answered, parts finished.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept {
    pub answers: BTreeSet<String>,
    pub parts: BTreeSet<String>,
}

async fn crash(engine: Engine) {
    let house = House::build(engine).await;
    let mut kept: BTreeMap<PersonId, Kept> = BTreeMap::new();
    for round in 0..times() {
        let running = server::start(&house);
        // Everybody answers at once; the server dies at another moment each time.
        let deadly = 3 + (round * 7 + std::process::id() as usize) % 17;
        let (acknowledges, acknowledged) = std::sync::mpsc::channel();
        let told: Vec<(PersonId, Kept)> = std::thread::scope(|scope| {
            let mut clients = Vec::new();
            for novice in &house.novices {
                let client = Client::new(&running.address, novice);
                let (acknowledges, course) = (acknowledges.clone(), &house.course);
                clients.push(scope.spawn(move || (novice.person, client.learn(course, &acknowledges))));
            }
            drop(acknowledges);
            let heard = acknowledged.iter().take(deadly).count();
            for _ in 0..(round * 131) % 1000 {
                std::thread::yield_now();
            }
            running.kill();
            assert_eq!(heard, deadly, "round {round}: everybody came to the end");
            clients.into_iter().map(|client| client.join().unwrap()).collect()
        });
        for (person, new) in told {
            let all = kept.entry(person).or_default();
            all.answers.extend(new.answers);
            all.parts.extend(new.parts);
        }
        // It comes back by itself, and each page shows what was kept.
        let again = server::start(&house);
        for novice in &house.novices {
            let first = kept[&novice.person].parts.first().cloned();
            if let Some(part) = first {
                let page =
                    Client::new(&again.address, novice).page(&format!("/learn/{}/{part}", house.course));
                assert!(page.contains(" disabled"), "round {round}: an answer is not shown\n{page}");
            }
        }
        again.kill();
        let ctx = house.open().await;
        look(&ctx, &kept, round).await;
        ctx.db.close().await;
    }
    house.discard().await;
}

async fn look(ctx: &Ctx, kept: &BTreeMap<PersonId, Kept>, round: usize) {
    let mut tx = ctx.db.write().await.unwrap();
    let durable = tx.durability().await.unwrap();
    assert_eq!(durable, if tx.is_postgres() { "on" } else { "2" }, "a commit must wait for the disk");
    if std::env::var_os("GUILDHALL_TEST_POSTGRES_CRASH_URL").is_some() {
        assert_eq!(
            known_dialect::waits(&mut tx).await,
            "on",
            "the crash tests' own server must wait for the disk"
        );
    }
    let installation = tx.installation().await.unwrap();
    for (person, told) in kept {
        let mut found = Kept::default();
        for recorded in records::of_person(&HOUSE, &mut tx, *person, None, 10_000).await.unwrap() {
            let Some(act) = Act::read(&recorded.statement, &installation) else { continue };
            match act.what {
                What::Answered { question, .. } => assert!(found.answers.insert(question), "answered once"),
                What::Finished { part, .. } => assert!(found.parts.insert(part), "finished once"),
                _ => {}
            }
        }
        assert!(
            told.answers.is_subset(&found.answers),
            "round {round}: lost {:?}",
            told.answers.difference(&found.answers)
        );
        assert!(
            told.parts.is_subset(&found.parts),
            "round {round}: lost {:?}",
            told.parts.difference(&found.parts)
        );
    }
    tx.rollback().await.unwrap();
    // Statements and what follows from them were written together, so that reading them again gives the same.
    let before = projections(ctx).await;
    delivery::progress::rebuild::rebuild(ctx, &|_| {}).await.unwrap();
    assert_eq!(before, projections(ctx).await, "round {round}");
}

async fn projections(ctx: &Ctx) -> BTreeSet<(String, u64)> {
    let mut state = state_dialect::state(ctx).await;
    state.retain(|(table, _)| PROJECTIONS.contains(&table.as_str()));
    assert_eq!(state.len(), PROJECTIONS.len());
    state
}

fn run(engine: Engine) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(crash(engine));
}

#[test]
fn a_killed_server_keeps_what_it_acknowledged_sqlite() {
    run(Engine::Sqlite);
}

#[test]
fn a_killed_server_keeps_what_it_acknowledged_postgres() {
    run(Engine::Postgres);
}
