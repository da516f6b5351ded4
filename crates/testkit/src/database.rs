//! One fresh database per test. On PostgreSQL a template is migrated once per set of rooms, and each test copies it.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use kernel::{Clock, Config, Ctx, Db, Ids, Room};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// An embedded file.
    Sqlite,
    /// The server named by `GUILDHALL_TEST_POSTGRES_URL`. It missing fails a test, it does not skip it.
    Postgres,
}

/// A fresh database, its clock and its folder.
#[derive(Clone)]
pub struct TestDb {
    /// Which engine.
    pub engine: Engine,
    /// The clock: Thursday 19 November 2026, 14:06 UTC at the start.
    pub clock: Clock,
    /// The folder with files, mail and the database file.
    pub folder: Arc<TempDir>,
    name: String,
    open: Arc<std::sync::Mutex<Vec<Db>>>,
}

/// When every test begins.
pub const START: &str = "2026-11-19T14:06:00Z";

impl TestDb {
    /// A name and a folder; the database itself is made by [`TestDb::open`].
    pub async fn new(engine: Engine, test: &str) -> Self {
        let base =
            if PathBuf::from("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() };
        let folder = tempfile::Builder::new().prefix("guildhall-test-").tempdir_in(base);
        let folder = Arc::new(folder.unwrap_or_else(|error| panic!("no folder for a test: {error}")));
        let start: Timestamp = START.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        let digest = test.bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let name = format!("guildhall_t{}_{digest:016x}", std::process::id());
        Self { engine, clock: Clock::at(start), folder, name, open: Arc::default() }
    }

    /// Opens the database with the tables of these rooms (lowest first) and gives the context.
    pub async fn open(&self, rooms: Vec<Room>) -> Ctx {
        self.open_with(rooms, |_| {}).await
    }

    /// The same, with settings of one's own.
    pub async fn open_with(&self, rooms: Vec<Room>, change: impl FnOnce(&mut Config)) -> Ctx {
        let mut config = Config {
            data: self.folder.path().to_owned(),
            organisation: "Brackwater Cold Works".into(),
            time_zone: "UTC".into(),
            development: true,
            ..Config::default()
        };
        change(&mut config);
        let ids = Ids::seeded(20_261_119);
        let db = match self.engine {
            Engine::Sqlite => {
                let file = self.folder.path().join("guildhall.db");
                let db = Db::sqlite(&file, self.clock.clone(), ids, rooms).await;
                let db = db.unwrap_or_else(|error| panic!("no SQLite file: {error}"));
                db.migrate().await.unwrap_or_else(|error| panic!("{error}"));
                db
            }
            Engine::Postgres => self.open_postgres(ids, rooms).await,
        };
        let db = db.in_zone(&config.time_zone);
        if let Ok(mut open) = self.open.lock() {
            open.push(db.clone());
        }
        let files = kernel::files::Files::folder(&self.folder.path().join("files"));
        let files = files.unwrap_or_else(|error| panic!("{error}"));
        let post = kernel::mail::Post::open(&config).unwrap_or_else(|error| panic!("{error}"));
        Ctx { db, config: Arc::new(config), files, post }
    }

    /// The address of this test's PostgreSQL database.
    pub fn postgres_url(&self) -> String {
        with_database(&server(), &self.name)
    }

    async fn open_postgres(&self, ids: Ids, rooms: Vec<Room>) -> Db {
        let names: Vec<_> = rooms.iter().map(|room| room.name).collect();
        let texts: String = rooms.iter().flat_map(|room| room.migrations).map(|m| m.postgres).collect();
        let kernel: String = kernel::migrate_store::MIGRATIONS.iter().map(|m| m.postgres).collect();
        let digest =
            format!("{names:?}{kernel}{texts}").bytes().fold(0xcbf2_9ce4_8422_2325u64, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
        let template = format!("guildhall_template_{digest:016x}");
        let fail = |what: &str, error: &dyn std::fmt::Display| -> ! { panic!("PostgreSQL, {what}: {error}") };
        let mut admin = match PgConnection::connect(&server()).await {
            Ok(conn) => conn,
            Err(error) => {
                fail("connecting (bin/test starts a server and sets GUILDHALL_TEST_POSTGRES_URL)", &error)
            }
        };
        // One process at a time makes the template; the lock belongs to this connection.
        if let Err(error) = sqlx::query("SELECT pg_advisory_lock(740127)").execute(&mut admin).await {
            fail("locking", &error);
        }
        let known: Result<Option<i32>, _> =
            sqlx::query_scalar("SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate")
                .bind(&template)
                .fetch_optional(&mut admin)
                .await;
        match known {
            Ok(Some(_)) => {}
            Ok(None) => {
                for text in
                    [format!("DROP DATABASE IF EXISTS {template}"), format!("CREATE DATABASE {template}")]
                {
                    if let Err(error) = sqlx::query(AssertSqlSafe(text)).execute(&mut admin).await {
                        fail("making the template", &error);
                    }
                }
                let url = with_database(&server(), &template);
                let db = Db::postgres(&url, self.clock.clone(), Ids::seeded(0), rooms.clone()).await;
                let db = db.unwrap_or_else(|error| fail("opening the template", &error));
                if let Err(error) = db.migrate().await {
                    fail("migrating the template", &error);
                }
                db.close().await;
                let text = format!("ALTER DATABASE {template} IS_TEMPLATE true");
                if let Err(error) = sqlx::query(AssertSqlSafe(text)).execute(&mut admin).await {
                    fail("marking the template", &error);
                }
            }
            Err(error) => fail("looking for the template", &error),
        }
        for text in [
            format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name),
            format!("CREATE DATABASE {} TEMPLATE {template}", self.name),
        ] {
            if let Err(error) = sqlx::query(AssertSqlSafe(text)).execute(&mut admin).await {
                fail("copying the template", &error);
            }
        }
        let _ = admin.close().await;
        let db = Db::postgres(&self.postgres_url(), self.clock.clone(), ids, rooms).await;
        db.unwrap_or_else(|error| fail("opening", &error))
    }

    /// Closes and drops the database.
    pub async fn discard(&self) {
        let open = self.open.lock().map(|mut open| std::mem::take(&mut *open)).unwrap_or_default();
        for db in open {
            db.close().await;
        }
        if self.engine == Engine::Postgres
            && let Ok(mut admin) = PgConnection::connect(&server()).await
        {
            let text = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
            let _ = sqlx::query(AssertSqlSafe(text)).execute(&mut admin).await;
        }
    }
}

fn server() -> String {
    std::env::var("GUILDHALL_TEST_POSTGRES_URL")
        .unwrap_or_else(|_| "postgres://postgres@127.0.0.1:55432/postgres".into())
}

fn with_database(url: &str, name: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, None), |(base, query)| (base, Some(query)));
    let after_scheme = base.find("://").map_or(0, |at| at + 3);
    let host = base[after_scheme..].find('/').map_or(base.len(), |at| after_scheme + at);
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    format!("{}/{name}{query}", &base[..host])
}

/// The folder of real input beside the repository (`GUILDHALL_SHARED`, else `../shared`), or `None` after saying
/// that the test is skipped.
pub fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("GUILDHALL_SHARED").map(PathBuf::from);
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let beside = named.into_iter().chain([root.join("../shared"), root.join("../../shared")]);
    let found = beside.into_iter().find(|folder| folder.join("data").is_dir());
    if found.is_none() {
        println!(
            "skipped: the folder of real input is not beside the repository (GUILDHALL_SHARED names it)"
        );
    }
    found
}
