//! A fresh installation with a few people and one long course.

use std::path::Path;
use std::process::Command;

use content::folder::Folder;
use kernel::{Actor, Clock, Config, Ctx, PersonId, Result, Role};
use tempfile::TempDir;

use super::known_dialect as known;
use crate::fresh::Fresh;

/// So many for each kill, and some to begin with, that nobody comes to the end before the last one.
const PARTS_A_KILL: usize = 6;
const PARTS: usize = 90;
const NOVICES: usize = 4;
const SETUP: Actor = Actor::system("an installation that will crash");

/// Where a server shall run.
pub struct Place<'a> {
    /// Its data folder.
    pub data: &'a Path,
    /// Its PostgreSQL; a SQLite file in the data folder when absent.
    pub database_url: Option<&'a str>,
    /// Its address.
    pub listen: &'a str,
}

/// Somebody who learns.
pub(super) struct Novice {
    pub person: PersonId,
    /// The header line's value.
    pub cookie: String,
    /// The key of the first part.
    pub begins_at: String,
}

/// An installation that will crash.
pub struct House {
    pub(super) folder: TempDir,
    pub(super) database_url: Option<String>,
    database: Option<Fresh>,
    pub(super) course: String,
    pub(super) novices: Vec<Novice>,
    pub(super) serve: fn(&Place<'_>) -> Result<Command>,
}

fn text(parts: usize) -> String {
    let mut text = String::from(
        "---\ntitle: Many small questions\nlanguage: en\nkind: guide\ntopic: crashes\nobjective: Answer\nsource: us\n---\n",
    );
    for part in 1..=parts {
        text += &format!(
            "## Part number {part}\n\nRead this, it is number {part}.\n\n::: question one\n\
             Is this question number {part}?\n- (x) Yes\n  > It is.\n- ( ) No\n  > It is, though.\n:::\n\n"
        );
    }
    text
}

impl House {
    /// Furnishes a house for so many kills, in a SQLite file or in a database of its own on a PostgreSQL server.
    /// `serve` makes the command that serves it.
    ///
    /// # Errors
    /// When the server or the folder cannot be written to.
    pub async fn build(
        postgres: Option<&str>,
        kills: usize,
        serve: fn(&Place<'_>) -> Result<Command>,
    ) -> Result<Self> {
        server::register_hooks();
        let database = match postgres {
            Some(server) => Some(Fresh::make(server, "guildhall_crash").await?),
            None => None,
        };
        let mut house = Self {
            folder: tempfile::tempdir()?,
            database_url: database.as_ref().map(Fresh::url),
            database,
            course: String::new(),
            novices: Vec::new(),
            serve,
        };
        house.furnish(PARTS + kills * PARTS_A_KILL).await?;
        Ok(house)
    }

    /// Whether the database's server waits for its disk.
    ///
    /// # Errors
    /// When it does not answer.
    pub async fn waits_for_its_disk(&self) -> Result<bool> {
        let ctx = self.open().await?;
        let waits = known::waits(&mut ctx.db.read().await?).await?;
        ctx.db.close().await;
        Ok(waits)
    }

    /// Takes away what stands outside of its folder.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn discard(self) -> Result<()> {
        match self.database {
            Some(database) => database.discard().await,
            None => Ok(()),
        }
    }

    /// The installation, opened beside the server.
    pub(super) async fn open(&self) -> Result<Ctx> {
        let config = Config {
            data: self.folder.path().to_owned(),
            database_url: self.database_url.clone(),
            time_zone: "UTC".into(),
            ..Config::default()
        };
        server::open(config, Clock::System).await
    }

    async fn furnish(&mut self, parts: usize) -> Result<()> {
        let ctx = self.open().await?;
        let mut tx = ctx.db.write().await?;
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
                    started_on: jiff::civil::date(2020, 1, 1),
                },
            );
            persons.push(person.await?);
        }
        let (author, reviewer) = (persons[NOVICES], persons[NOVICES + 1]);
        identity::grant(&SETUP, &mut tx, author, Role::Author, "Writes.").await?;
        identity::grant(&SETUP, &mut tx, reviewer, Role::Reviewer, "Reviews.").await?;
        tx.commit().await?;
        ctx.settle().await?;
        let (author, reviewer) =
            (Actor::person(author, [Role::Author]), Actor::person(reviewer, [Role::Reviewer]));
        let guide = Folder::of_one("questions.md", text(parts).into_bytes());
        let live = content::intake::publish_folder(&ctx, &author, &reviewer, &guide).await?;
        self.course = live.course.to_string();
        let mut tx = ctx.db.write().await?;
        let begins_at = known::first_part(&mut tx, live.version.0).await?;
        for person in persons.into_iter().take(NOVICES) {
            let (name, value) = identity::cookie_for(&SETUP, &mut tx, &ctx, person).await?;
            let cookie = format!("{name}={value}");
            self.novices.push(Novice { person, cookie, begins_at: begins_at.clone() });
        }
        tx.commit().await?;
        ctx.settle().await?;
        ctx.db.close().await;
        Ok(())
    }
}
