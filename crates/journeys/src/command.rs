//! The command as scripts use it: what it says, what it ends with and what it leaves in the database, and what the place
//! that watchers ask says of a part that is broken.

mod scripts;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kernel::{Actor, Clock, Config, Ctx};
use tempfile::TempDir;
use testkit::{Engine, TestApp};

use crate::fresh::Fresh;

const WATCHER: Actor = Actor::system("a test counts people");

/// The program that was built beside this test's own: target/debug.
pub(crate) fn program() -> PathBuf {
    let me = std::env::current_exe().unwrap();
    let program = me.parent().unwrap().parent().unwrap().join("guildhall");
    assert!(program.is_file(), "{} is not built (bin/test builds it first)", program.display());
    program
}

/// An installation that only the command touches.
struct House {
    folder: TempDir,
    database: Option<Fresh>,
}

impl House {
    async fn make(engine: Engine, name: &str) -> Self {
        let server = std::env::var("GUILDHALL_TEST_POSTGRES_URL")
            .unwrap_or_else(|_| "postgres://127.0.0.1:55432/postgres".into());
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(Fresh::make(&server, name).await.unwrap()),
        };
        Self { folder: tempfile::tempdir().unwrap(), database }
    }

    /// What it ended with, and all it said.
    fn guildhall(&self, words: &[&str]) -> (Option<i32>, String) {
        let (code, out, error) = self.said(words);
        (code, out + &error)
    }

    /// What it ended with, what it printed for a script, and what it said beside it. Nobody sits at its terminal.
    fn said(&self, words: &[&str]) -> (Option<i32>, String, String) {
        let mut command = Command::new(program());
        command
            .args(words)
            .current_dir(self.folder.path())
            .stdin(Stdio::null())
            .env("GUILDHALL_DATA", self.folder.path().join("data"))
            .env("GUILDHALL_TIME_ZONE", "UTC")
            .env("GUILDHALL_LISTEN", "127.0.0.1:0")
            .env_remove("GUILDHALL_DATABASE_URL");
        if let Some(database) = &self.database {
            command.env("GUILDHALL_DATABASE_URL", database.url());
        }
        let out = command.output().unwrap();
        let bars = ["opening the file", "reading the rows", "comparing with", "\u{2588}", "\u{1b}["];
        let error = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(!bars.iter().any(|bar| error.contains(bar)), "bars and colours are for a terminal: {error}");
        (out.status.code(), String::from_utf8_lossy(&out.stdout).into_owned(), error)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// The same installation, opened by the test.
    async fn open(&self) -> Ctx {
        let config = Config {
            data: self.folder.path().join("data"),
            database_url: self.database.as_ref().map(Fresh::url),
            time_zone: "UTC".into(),
            ..Config::default()
        };
        server::open(config, Clock::System).await.unwrap()
    }

    async fn leave(self) {
        if let Some(database) = self.database {
            database.discard().await.unwrap();
        }
    }

    async fn people(&self) -> u32 {
        let ctx = self.open().await;
        let count = people::count(&WATCHER, &mut ctx.db.read().await.unwrap()).await.unwrap();
        ctx.db.close().await;
        count
    }
}

/// A staff file of so many people.
fn staff(people: usize) -> String {
    let rows = (1..=people).map(|n| format!("{n},Person {n},Packing,North works\n"));
    format!("Employee ID,Name,Unit,Site\n{}", rows.collect::<String>())
}

async fn importing(engine: Engine) {
    let house = House::make(engine, "guildhall_command").await;
    let all = house.write("all.csv", &staff(40));
    let few = house.write("few.csv", &staff(4));
    let yes = |file: &str| house.guildhall(&["people", "import", file, "--yes"]);

    let (code, said) = yes(&all);
    assert_eq!((code, house.people().await), (Some(0), 40), "{said}");
    let (code, said) = yes(&few);
    assert_eq!((code, house.people().await), (Some(3), 40), "a guard stops it: {said}");
    assert!(said.contains("--override-guards --reason"), "{said}");
    let (code, said) = house.guildhall(&["people", "import", &few, "--yes", "--override-guards"]);
    assert_eq!((code, house.people().await), (Some(2), 40), "without a reason: {said}");
    let reason =
        ["people", "import", &few, "--yes", "--override-guards", "--reason", "The north works closed"];
    let (code, said) = house.guildhall(&reason);
    assert_eq!((code, house.people().await), (Some(0), 4), "{said}");
    let (code, said) = house.guildhall(&["people", "import", "nowhere.csv", "--yes"]);
    assert_eq!((code, house.people().await), (Some(1), 4), "{said}");
    assert!(said.contains("nowhere.csv") && said.contains("can't be read"), "{said}");

    let (code, said) = house.guildhall(&["doctor"]);
    assert_eq!(code, Some(0), "{said}");
    for part in ["data", "files", "mail", "listen", "database", "ledger", "projections"] {
        assert!(said.contains(&format!("ok      {part}: ")), "{part}: {said}");
    }
    std::fs::remove_dir_all(house.folder.path().join("data/mail")).unwrap();
    std::fs::write(house.folder.path().join("data/mail"), "in the way").unwrap();
    let (code, said) = house.guildhall(&["doctor"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("wrong   mail: "), "{said}");
    house.leave().await;
}

mod a_file_that_a_guard_stops_ends_with_three_and_changes_nothing {
    use super::{Engine, importing};

    #[tokio::test(flavor = "multi_thread")]
    async fn sqlite() {
        importing(Engine::Sqlite).await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn postgres() {
        importing(Engine::Postgres).await;
    }
}

#[tokio::test]
async fn the_doctor_names_every_wrong_value() {
    let house = House::make(Engine::Sqlite, "").await;
    house.write(
        "guildhall.toml",
        "language = \"fr\"\ntime_zone = 3\nlistens = \"x\"\nmail_url = \"http://mail\"\n",
    );
    let (code, said) = house.guildhall(&["doctor"]);
    assert_eq!(code, Some(1), "{said}");
    for name in ["language", "listens", "mail_url"] {
        assert!(said.contains(&format!("wrong   {name}: ")), "{name}: {said}");
    }
}

testkit::both! {
    async fn health_names_the_part_that_is_broken(db: TestDb) {
        server::register_hooks();
        let app = TestApp::new(&db, server::rooms(), server::router).await;
        let mut watcher = app.browser();
        let well = watcher.get("/healthz").await.expect(200).json();
        assert_eq!((&well["ready"], &well["files"]["well"]), (&true.into(), &true.into()), "{well}");
        let files: &Path = &app.ctx.config.data.join("files");
        std::fs::remove_dir_all(files).unwrap();
        let ill = watcher.get("/healthz").await.expect(503).json();
        assert_eq!((&ill["ready"], &ill["database"]["well"]), (&false.into(), &true.into()), "{ill}");
        assert_eq!(ill["files"]["well"], false);
        assert!(ill["files"]["says"].as_str().unwrap().contains("files"), "{ill}");
        app.ctx.db.close().await;
        let ill = watcher.get("/healthz").await.expect(503).json();
        assert_eq!(ill["database"]["well"], false, "{ill}");
    }
}
