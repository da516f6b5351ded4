//! A fresh installation with a few people and one long course. Its PostgreSQL is the one that waits for the disk
//! (`GUILDHALL_TEST_POSTGRES_CRASH_URL`), else the one of the other tests.

use content::folder::Folder;
use kernel::{Actor, Clock, Config, Ctx, Db, Ids, PersonId, Role, Statement, params};
use tempfile::TempDir;
use testkit::Engine;

use super::known_dialect as known;

/// Enough that nobody comes to the end before the last crash.
const PARTS: usize = 120;
const NOVICES: usize = 4;
const SETUP: Actor = Actor::system("an installation that will crash");

/// Somebody who learns.
pub(super) struct Novice {
    pub person: PersonId,
    /// The header line's value.
    pub cookie: String,
    /// The key of the first part.
    pub begins_at: String,
}

pub(super) struct House {
    pub folder: TempDir,
    pub database_url: Option<String>,
    pub course: String,
    pub novices: Vec<Novice>,
    admin_url: String,
    database: String,
}

fn text() -> String {
    let mut text = String::from(
        "---\ntitle: Many small questions\nlanguage: en\nkind: guide\ntopic: crashes\nobjective: Answer\nsource: us\n---\n",
    );
    for part in 1..=PARTS {
        text += &format!(
            "## Part number {part}\n\nRead this, it is number {part}.\n\n::: question one\n\
             Is this question number {part}?\n- (x) Yes\n  > It is.\n- ( ) No\n  > It is, though.\n:::\n\n"
        );
    }
    text
}

impl House {
    pub(super) async fn build(engine: Engine) -> Self {
        server::register_hooks();
        let folder = tempfile::tempdir().unwrap();
        let variable = |name: &str| std::env::var(name).ok();
        let admin_url =
            variable("GUILDHALL_TEST_POSTGRES_CRASH_URL").or(variable("GUILDHALL_TEST_POSTGRES_URL"));
        let admin_url = admin_url.unwrap_or_else(|| "postgres://127.0.0.1:55432/postgres".into());
        let database = format!("guildhall_crash_{}", std::process::id());
        let database_url = (engine == Engine::Postgres).then(|| beside(&admin_url, &database));
        let mut house =
            Self { folder, database_url, course: String::new(), novices: Vec::new(), admin_url, database };
        if house.database_url.is_some() {
            house.admin(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", house.database)).await;
            house.admin(&format!("CREATE DATABASE {}", house.database)).await;
        }
        house.furnish().await;
        house
    }

    /// The installation, opened beside the server.
    pub(super) async fn open(&self) -> Ctx {
        let config = Config {
            data: self.folder.path().to_owned(),
            database_url: self.database_url.clone(),
            time_zone: "UTC".into(),
            ..Config::default()
        };
        server::open(config, Clock::System).await.unwrap()
    }

    async fn furnish(&mut self) {
        let ctx = self.open().await;
        let mut tx = ctx.db.write().await.unwrap();
        let mut persons = Vec::new();
        for number in 0..NOVICES + 2 {
            let person = people::add(
                &SETUP,
                &mut tx,
                people::NewPerson {
                    name: format!("Person {number}"),
                    number: Some(format!("{number:04}")),
                    email: Some(format!("person-{number}@brackwater.example")),
                    language: Some("en".into()),
                    started_on: "2020-01-01".parse().unwrap(),
                },
            );
            persons.push(person.await.unwrap());
        }
        let (author, reviewer) = (persons[NOVICES], persons[NOVICES + 1]);
        identity::grant(&SETUP, &mut tx, author, Role::Author, "Writes.").await.unwrap();
        identity::grant(&SETUP, &mut tx, reviewer, Role::Reviewer, "Reviews.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let (author, reviewer) =
            (Actor::person(author, [Role::Author]), Actor::person(reviewer, [Role::Reviewer]));
        let guide = Folder::of_one("questions.md", text().into_bytes());
        let live = content::intake::publish_folder(&ctx, &author, &reviewer, &guide).await.unwrap();
        self.course = live.course.to_string();
        let mut tx = ctx.db.write().await.unwrap();
        let begins_at = known::first_part(&mut tx, live.version.0).await;
        for person in persons.into_iter().take(NOVICES) {
            let (name, value) = identity::cookie_for(&SETUP, &mut tx, &ctx, person).await.unwrap();
            let cookie = format!("{name}={value}");
            self.novices.push(Novice { person, cookie, begins_at: begins_at.clone() });
        }
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        ctx.db.close().await;
    }

    async fn admin(&self, text: &str) {
        let db = Db::postgres(&self.admin_url, Clock::System, Ids::system(), vec![]).await.unwrap();
        db.read().await.unwrap().execute(&Statement::built("ADMIN", text.into()), params![]).await.unwrap();
        db.close().await;
    }

    pub(super) async fn discard(self) {
        if self.database_url.is_some() {
            self.admin(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database)).await;
        }
    }
}

/// The address of another database of the same server.
fn beside(url: &str, database: &str) -> String {
    let (base, query) = url.split_once('?').map_or((url, ""), |(base, query)| (base, query));
    let (server, _) = base.rsplit_once('/').unwrap();
    if query.is_empty() { format!("{server}/{database}") } else { format!("{server}/{database}?{query}") }
}
