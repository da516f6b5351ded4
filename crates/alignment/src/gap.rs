//! What somebody is short of, as far as the house knows it beyond duties: a certificate that ends, and objectives of theirs or
//! of their unit about whose topics they have done nothing. Each says why. Leaves out skills, which nobody has measured: what
//! was done is known by the topics and titles of courses that were finished and classes that were attended.

mod store;
pub(crate) mod team;

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, fmt};

use crate::ids::ObjectiveId;
use crate::{topic, words};

/// A certificate that ends within so many days is soon to be renewed.
pub const SOON_DAYS: i64 = 90;

/// From where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A certificate holds until this day and was not renewed.
    Ending(Date),
    /// Nothing was done about an objective.
    Objective(ObjectiveId),
}

/// Something that somebody is short of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// From where it is known.
    pub known: Known,
    /// What could be learned: the topics of the objective, or what the certificate says.
    pub topics: Vec<String>,
    /// The objective or the certificate.
    pub name: String,
}

impl Gap {
    /// What could be learned.
    pub fn title(&self) -> String {
        if self.topics.is_empty() { self.name.clone() } else { self.topics.join(", ") }
    }

    /// Why it is one, in a sentence.
    pub fn why(&self, l: Locale) -> String {
        match self.known {
            Known::Ending(on) => words::gap_ending(l, self.name.as_str(), fmt::day_year(l, on)),
            Known::Objective(_) => words::gap_nothing_done(l, self.name.as_str()),
        }
    }

    /// Whether a text speaks about it: all the telling words of a topic, or of the certificate, are in it.
    fn is_about(&self, text: &str) -> bool {
        let text = people::search_form(text);
        let named = |topic: &String| topic::names(&people::search_form(topic), &text);
        self.topics.iter().any(named) || (self.topics.is_empty() && named(&self.name))
    }
}

/// What somebody is short of, the nearest end first, then the weightiest objective.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the person, leads them, or leads the organisation's learning.
pub async fn of(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Vec<Gap>> {
    let own = actor.person_id() == Some(person);
    if !own && !actor.has(Role::PeopleLeader) && !people::relation(actor, tx, person).await?.leads() {
        return Err(Error::NotFound);
    }
    let today = tx.today();
    let soon = today.checked_add(SOON_DAYS.days()).map_err(Error::internal)?;
    let mut gaps = store::ending(tx, person, soon).await?;
    let aims = store::aims(tx, person, today).await?;
    if aims.is_empty() {
        return Ok(gaps);
    }
    let mut done = store::finished(tx, person).await?;
    done.extend(live::seat::attended_titles(&HOUSE, tx, person).await?);
    let done: Vec<String> = done.iter().map(|text| people::search_form(text)).collect();
    gaps.extend(aims.into_iter().filter(|aim| !done.iter().any(|text| aim.is_about(text))));
    Ok(gaps)
}

/// The first gap of somebody about which a text speaks; nothing where the actor may not know.
///
/// # Errors
/// What the database says.
pub async fn about(actor: &Actor, tx: &mut Tx, person: PersonId, text: &str) -> Result<Option<Gap>> {
    match of(actor, tx, person).await {
        Ok(gaps) => Ok(gaps.into_iter().find(|gap| gap.is_about(text))),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

const HOUSE: Actor = Actor::system("what somebody has done is compared with objectives");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_about_a_gap_when_it_has_all_words_of_one_topic() {
        let topics = vec!["Leak tests".to_owned(), "Brazing".to_owned()];
        let known = Known::Objective(ObjectiveId(kernel::Uuid::nil()));
        let gap = Gap { known, topics, name: "No leaks".into() };
        assert!(gap.is_about("Testing for leaks") && gap.is_about("A book about brazing"));
        assert!(!gap.is_about("A test") && !gap.is_about("No leaks") && !gap.is_about(""));
        let known = Known::Ending(jiff::civil::date(2026, 12, 1));
        let bare = Gap { known, topics: vec![], name: "Forklift licence".into() };
        assert!(bare.is_about("Forklift licence, renewed") && !bare.is_about("A licence"));
        assert_eq!(bare.title(), "Forklift licence");
    }
}
