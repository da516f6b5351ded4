//! Everybody with what audiences ask about, in memory: to see whom an audience would mean if some stood elsewhere.
//!
//! A property test holds it equal to the condition in SQL, by what a file does once it is applied. Leaves out names.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use super::explain::{Facts, answer};
use super::{Audience, Line, facts_store as store};

/// Where somebody stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The facts, without managers: those follow from where everybody stands.
    pub facts: Facts,
    /// Who manages the person.
    pub manager: Option<PersonId>,
}

/// Everybody at work.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whole(BTreeMap<PersonId, Spot>);

impl Whole {
    /// Everybody as they stand today.
    ///
    /// # Errors
    /// As [`super::members`].
    pub async fn load(actor: &Actor, tx: &mut Tx) -> Result<Self> {
        super::allowed(actor)?;
        let above = store::tree(tx).await?;
        let mut groups = store::memberships(tx).await?;
        let mut people = BTreeMap::new();
        for (person, unit, mut spot) in store::everybody(tx).await? {
            spot.facts.units = unit.and_then(|unit| above.get(&unit)).cloned().unwrap_or_default();
            let of = groups.remove(&person).unwrap_or_default();
            spot.facts.groups = of.into_iter().map(|group| (group, String::new())).collect();
            people.insert(person, spot);
        }
        Ok(Self(people))
    }

    /// The same with some who stand elsewhere, or are not at work.
    pub fn with(&self, changes: &BTreeMap<PersonId, Option<Spot>>) -> Self {
        let mut people = self.0.clone();
        for (person, spot) in changes {
            match spot {
                Some(spot) => drop(people.insert(*person, spot.clone())),
                None => drop(people.remove(person)),
            }
        }
        Self(people)
    }

    /// Whether somebody is at work.
    pub fn has(&self, person: PersonId) -> bool {
        self.0.contains_key(&person)
    }

    /// Those of some persons, or of all, whom an audience means.
    pub fn members(
        &self,
        audience: &Audience,
        among: Option<&BTreeSet<PersonId>>,
        day: Date,
    ) -> BTreeSet<PersonId> {
        let led = audience.lines().iter().any(|(_, line)| matches!(line, Line::Manager { .. }));
        let holds = |spot: &Spot| {
            if !led {
                return answer(audience, &spot.facts, day).holds;
            }
            let managers = self.managers(spot.manager);
            answer(audience, &Facts { managers, ..spot.facts.clone() }, day).holds
        };
        match among {
            Some(among) => {
                among.iter().filter(|person| self.0.get(*person).is_some_and(holds)).copied().collect()
            }
            None => self.0.iter().filter(|(_, spot)| holds(spot)).map(|(person, _)| *person).collect(),
        }
    }

    /// A manager and all above, nearest first; a circle ends where it began.
    fn managers(&self, nearest: Option<PersonId>) -> Vec<(PersonId, String)> {
        let mut chain: Vec<(PersonId, String)> = Vec::new();
        let mut next = nearest;
        while let Some(manager) = next.filter(|id| !chain.iter().any(|(known, _)| known == id)) {
            chain.push((manager, String::new()));
            next = self.0.get(&manager).and_then(|spot| spot.manager);
        }
        chain
    }
}
