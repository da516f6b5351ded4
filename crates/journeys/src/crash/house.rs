//! A fresh installation with a few people and one long course.

use content::folder::Folder;
use kernel::{Actor, PersonId, Result, Role};

use super::known_dialect as known;
use super::site::{Serve, Site};

/// So many for each kill, and some to begin with, that nobody comes to the end before the last one.
const PARTS_A_KILL: usize = 6;
const PARTS: usize = 90;
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

/// An installation that will crash.
pub struct House {
    /// Where it stands.
    pub site: Site,
    pub(super) course: String,
    pub(super) novices: Vec<Novice>,
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
    ///
    /// # Errors
    /// When the server or the folder cannot be written to.
    pub async fn build(postgres: Option<&str>, kills: usize, serve: Serve) -> Result<Self> {
        let site = Site::make(postgres, "guildhall_crash", serve).await?;
        let mut house = Self { site, course: String::new(), novices: Vec::new() };
        house.furnish(PARTS + kills * PARTS_A_KILL).await?;
        Ok(house)
    }

    async fn furnish(&mut self, parts: usize) -> Result<()> {
        let ctx = self.site.open().await?;
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
