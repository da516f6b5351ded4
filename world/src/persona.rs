//! Whom a visitor may be: for the page that lets a stranger look around, and for tests that live somebody's day.

use kernel::{Actor, Ctx, PersonId, Result, Role, Tx};

use crate::people_store;
use crate::story::Story;

/// What somebody from outside stands for.
const OUTSIDE: &str = "outside";

/// Somebody whom a visitor may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Met {
    /// The short word of the story: `imani`.
    pub word: String,
    /// What they stand for: `frontline`, `desk`, `manager`, `people-leader`, `author`, `reviewer`, `it-admin`,
    /// `outside`.
    pub role: String,
    /// The person.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their employee number; empty for somebody from outside.
    pub number: String,
    /// Their job; empty for somebody from outside.
    pub job: String,
    /// Where they work: their unit, or the organisation outside.
    pub unit: String,
    /// Their address, if they have one.
    pub email: Option<String>,
    /// Roles they were given.
    pub roles: Vec<Role>,
    /// The page that shows most of what they do.
    pub start: String,
}

impl Met {
    /// The person as an actor.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match self.role.as_str() {
            OUTSIDE => Actor::guest(self.person),
            _ => Actor::person(self.person, self.roles.iter().copied()),
        }
    }
}

/// Everybody whom a visitor may be, in the order of the story, who is from outside last; empty where the story was not told.
///
/// # Errors
/// Those of the database.
pub async fn met(tx: &mut Tx) -> Result<Vec<Met>> {
    let story = Story::read()?;
    let mut out = Vec::new();
    for persona in &story.personas {
        let Some(number) = story.cast.get(&persona.person) else { continue };
        let Some(card) = people_store::card(tx, number).await? else { continue };
        out.push(Met {
            word: persona.person.clone(),
            role: persona.role.clone(),
            person: card.person,
            name: card.name,
            number: number.clone(),
            job: card.job,
            unit: card.unit,
            email: card.email,
            roles: persona.roles.clone(),
            start: persona.start.clone(),
        });
    }
    if let Some(card) = people_store::guest(tx, &story.outside.email).await? {
        out.push(Met {
            word: OUTSIDE.into(),
            role: OUTSIDE.into(),
            person: card.person,
            name: card.name,
            number: String::new(),
            job: card.job,
            unit: card.unit,
            email: card.email,
            roles: Vec::new(),
            start: story.outside.start,
        });
    }
    Ok(out)
}

/// The same in short: what they stand for, name, person.
///
/// # Errors
/// As [`met`].
pub async fn personas(ctx: &Ctx) -> Result<Vec<(String, String, PersonId)>> {
    let all = met(&mut ctx.db.read().await?).await?;
    Ok(all.into_iter().map(|one| (one.role, one.name, one.person)).collect())
}
