//! The installation of the story, and who acts in it.

use std::path::PathBuf;
use std::process::Command;

use kernel::{Actor, PersonId, Role};
use serde_json::Value;
use testkit::{TestApp, TestDb};

use super::known_store as store;

pub(super) const HOUSE: Actor = Actor::system("the installation of a story");

/// Whose staff files come in.
pub(super) const DEPARTMENTS: [&str; 2] = ["department_of_health", "cabinet_office"];

/// Somebody whom the rule asks.
pub(super) struct Novice {
    pub person: PersonId,
    pub name: String,
    pub manager: PersonId,
}

/// The installation and its first people, who came in by hand and have an address for mail.
pub(super) struct Stage {
    pub app: TestApp,
    pub db: TestDb,
    data: PathBuf,
    pub author: PersonId,
    pub reviewer: PersonId,
    pub leader: PersonId,
    pub admin: PersonId,
    /// Somebody with an address whom the rule names.
    pub ada: PersonId,
    /// The courses: what the rule asks, what is recommended, what everybody is asked.
    pub guide: String,
    pub other: String,
    pub everybody: String,
    /// The page of the rule.
    pub lift: String,
}

impl Stage {
    /// Nothing where the real input or Python is absent, after a word about it.
    pub(super) async fn open(db: &TestDb) -> Option<Self> {
        let data = testkit::shared()?.join("data");
        if Command::new("python3").arg("--version").output().is_err() {
            println!("skipped: python3, the independent reader, is not installed");
            return None;
        }
        server::register_hooks();
        db.clock.set("2011-03-31T09:00:00Z".parse().unwrap());
        let app = TestApp::new(db, server::rooms(), server::router).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let mut made = Vec::new();
        let cast = [
            ("Ann", Some(Role::Author)),
            ("Bo", Some(Role::Reviewer)),
            ("Cleo", Some(Role::PeopleLeader)),
            ("Dag", Some(Role::ItAdmin)),
            ("Ada", None),
        ];
        for (name, role) in cast {
            let person = people::NewPerson {
                name: format!("{name} Vale"),
                number: None,
                email: Some(format!("{}@brackwater.example", name.to_lowercase())),
                language: Some("en".into()),
                started_on: "2010-01-01".parse().unwrap(),
            };
            let person = people::add(&HOUSE, &mut tx, person).await.unwrap();
            if let Some(role) = role {
                identity::grant(&HOUSE, &mut tx, person, role, "From the start.").await.unwrap();
            }
            made.push(person);
        }
        tx.commit().await.unwrap();
        app.settle().await;
        let [author, reviewer, leader, admin, ada] = made[..] else { panic!("five people") };
        let (guide, other, everybody, lift) = Default::default();
        let db = db.clone();
        Some(Self { app, db, data, author, reviewer, leader, admin, ada, guide, other, everybody, lift })
    }

    pub(super) fn shared(&self, path: &str) -> PathBuf {
        self.data.join(path)
    }

    /// What a program apart from ours counts in the two staff files of a department.
    pub(super) fn count(&self, script: &str, department: &str) -> Value {
        let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(script);
        let files = ["2011-03-31", "2011-09-30"].map(|day| self.staff_file(department, day));
        let out = Command::new("python3").arg(script).args(files).output().unwrap();
        assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
        serde_json::from_slice(&out.stdout).unwrap()
    }

    /// How many people the later files have, counted by others.
    pub(super) fn everybody_counted(&self) -> i64 {
        let counted = DEPARTMENTS.map(|one| self.count("people/tests-data/organogram.py", one));
        counted.iter().map(|one| one["later"]["persons"].as_i64().unwrap()).sum()
    }

    pub(super) fn staff_file(&self, department: &str, day: &str) -> PathBuf {
        self.shared(&format!("hr-uk-organogram/{department}-{day}-senior.csv"))
    }

    /// Somebody whom the rule asks and who has a manager.
    pub(super) async fn novice(&self) -> Novice {
        let mut tx = self.app.ctx.db.read().await.unwrap();
        store::novice(&mut tx, &self.guide).await.expect("somebody who has the duty and a manager")
    }
}
