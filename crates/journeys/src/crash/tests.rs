//! A few kills on each database: 5 of a server that is learnt with, 10 of a store under load. `GUILDHALL_CRASHES` says another number.

use std::process::Command;

use kernel::Result;
use testkit::Engine;

use super::{House, Place, Site, Store, crash, crash_under_load};
use crate::command::program;

fn times(usual: usize) -> usize {
    std::env::var("GUILDHALL_CRASHES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// The server that waits for the disk, else the one of the other tests.
fn postgres() -> String {
    let variable = |name: &str| std::env::var(name).ok();
    variable("GUILDHALL_TEST_POSTGRES_CRASH_URL")
        .or(variable("GUILDHALL_TEST_POSTGRES_URL"))
        .unwrap_or_else(|| "postgres://127.0.0.1:55432/postgres".into())
}

fn serve(place: &Place<'_>) -> Result<Command> {
    let mut command = Command::new(program());
    command
        .arg("serve")
        .current_dir(place.data)
        .env("GUILDHALL_DATA", place.data)
        .env("GUILDHALL_LISTEN", place.listen)
        .env("GUILDHALL_TIME_ZONE", "UTC")
        .env_remove("GUILDHALL_DATABASE_URL");
    if let Some(url) = place.database_url {
        command.env("GUILDHALL_DATABASE_URL", url);
    }
    Ok(command)
}

fn run(story: impl AsyncFnOnce()) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(story());
}

async fn require_disk(site: &Site) {
    if std::env::var_os("GUILDHALL_TEST_POSTGRES_CRASH_URL").is_some() {
        assert!(site.waits_for_its_disk().await.unwrap(), "the crash tests' own server waits for the disk");
    }
}

fn learning(engine: Engine) {
    run(async || {
        let server = (engine == Engine::Postgres).then(postgres);
        let times = times(5);
        let house = House::build(server.as_deref(), times, serve).await.unwrap();
        require_disk(&house.site).await;
        let tally = crash(&house, times).await.unwrap();
        assert!(tally.acknowledged > 0);
        assert_eq!((tally.kills, tally.found, tally.missing), (times, tally.acknowledged, 0), "{tally:?}");
        house.site.discard().await.unwrap();
    });
}

fn sending(engine: Engine) {
    run(async || {
        let server = (engine == Engine::Postgres).then(postgres);
        let times = times(10);
        let mut store = Store::make(server.as_deref(), serve).await.unwrap();
        require_disk(&store.site).await;
        let held = crash_under_load(&mut store, times).await.unwrap();
        println!("{held:?}");
        assert!(held.acknowledged > 0 && held.files > 0);
        assert_eq!((held.kills, held.missing, held.halves, held.files_missing), (times, 0, 0, 0), "{held:?}");
        store.site.discard().await.unwrap();
    });
}

mod a_killed_server_keeps_what_it_acknowledged {
    use super::{Engine, learning};

    #[test]
    fn sqlite() {
        learning(Engine::Sqlite);
    }

    #[test]
    fn postgres() {
        learning(Engine::Postgres);
    }
}

mod a_store_that_is_killed_under_load_keeps_what_it_acknowledged {
    use super::{Engine, sending};

    #[test]
    fn sqlite() {
        sending(Engine::Sqlite);
    }

    #[test]
    fn postgres() {
        sending(Engine::Postgres);
    }
}
