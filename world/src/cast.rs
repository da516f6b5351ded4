//! The named people: short word → employee number, and what each may do.

use std::collections::BTreeMap;

use kernel::{Error, PersonId, Result, Role};
use serde::Deserialize;

use crate::story::Story;

/// Somebody whom a visitor may be.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// Short word of the cast.
    pub person: String,
    /// What they stand for: `frontline`, `desk`, `manager`, `people-leader`, `author`, `reviewer`, `it-admin`.
    pub role: String,
    /// Roles they were given; leading people comes from HR facts.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// The page that shows most of what they do.
    pub start: String,
}

/// Roles of somebody who is no persona.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// Short word of the cast.
    pub person: String,
    /// The roles.
    pub roles: Vec<Role>,
}

/// The cast with the ids that the people room gave them.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    numbers: BTreeMap<String, String>,
    roles: BTreeMap<String, Vec<Role>>,
    people: BTreeMap<String, PersonId>,
    by_person: BTreeMap<PersonId, String>,
}

impl Cast {
    /// The cast of a story. `people` is number → id, as imported.
    #[must_use]
    pub fn new(story: &Story, people: BTreeMap<String, PersonId>) -> Self {
        let given = story.personas.iter().map(|p| (p.person.clone(), p.roles.clone()));
        let roles = given.chain(story.roles.iter().map(|g| (g.person.clone(), g.roles.clone())));
        let by_person = people.iter().map(|(number, person)| (*person, number.clone())).collect();
        Self { numbers: story.cast.clone(), roles: roles.collect(), people, by_person }
    }

    /// The employee number behind a short word.
    ///
    /// # Errors
    /// [`Error::Internal`] when the word is not in the cast.
    pub fn number(&self, word: &str) -> Result<&str> {
        let number = self.numbers.get(word).map(String::as_str);
        number.ok_or_else(|| Error::internal(format!("nobody in the cast is called {word}")))
    }

    /// The person behind a short word.
    ///
    /// # Errors
    /// [`Error::Internal`] when the word is not in the cast or nobody of that number was imported.
    pub fn person(&self, word: &str) -> Result<PersonId> {
        let number = self.number(word)?;
        self.people
            .get(number)
            .copied()
            .ok_or_else(|| Error::internal(format!("nobody has the number {number}")))
    }

    /// Short words with the roles they were given.
    pub fn roles(&self) -> impl Iterator<Item = (&str, &[Role])> {
        self.roles.iter().map(|(word, roles)| (word.as_str(), roles.as_slice()))
    }

    /// The person of an employee number, if that person was imported.
    #[must_use]
    pub fn of_number(&self, number: &str) -> Option<PersonId> {
        self.people.get(number).copied()
    }

    /// The employee number of a person.
    #[must_use]
    pub fn number_of(&self, person: PersonId) -> Option<&str> {
        self.by_person.get(&person).map(String::as_str)
    }

    /// The person as an actor with their roles.
    ///
    /// # Errors
    /// As [`Cast::person`].
    pub fn actor(&self, word: &str) -> Result<kernel::Actor> {
        Ok(kernel::Actor::person(self.person(word)?, self.roles.get(word).into_iter().flatten().copied()))
    }
}
