//! Persons: their name, number, address and language; finding them by name or number.
//!
//! Where somebody stands is in [`crate::assignment`]. What one may see of a person here (name, post, place, manager)
//! everybody signed in may see; addresses are for the person, their managers and administrators.

pub(crate) mod store;

use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};
use unicode_normalization::UnicodeNormalization;

use crate::feed::cells::{is_nobody, tidy};
use crate::words;

/// A person at work today, as a list shows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The person.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// The number people know.
    pub number: Option<String>,
    /// Job.
    pub job: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Place of work.
    pub site: Option<String>,
    /// The manager's name.
    pub manager: Option<String>,
}

/// A person as this room knows them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Person {
    /// The person.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Name for sorting.
    pub sort_name: String,
    /// The number people know.
    pub number: Option<String>,
    /// Address for mail.
    pub email: Option<String>,
    /// Language that the person reads.
    pub language: Option<String>,
}

/// Somebody who comes in without a staff file: the first administrator, a guest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// Name.
    pub name: String,
    /// The number people know.
    pub number: Option<String>,
    /// Address for mail.
    pub email: Option<String>,
    /// Language that the person reads.
    pub language: Option<String>,
    /// The first day of the employment.
    pub started_on: Date,
}

/// The form of a name that searches compare: no case, no accents, single blanks.
pub fn search_form(text: &str) -> String {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ') {
        return text.to_ascii_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let bare: String = text
        .nfkd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'ß' => "ss".to_owned(),
            'ø' => "o".to_owned(),
            'đ' | 'ð' => "d".to_owned(),
            'ł' => "l".to_owned(),
            'ı' => "i".to_owned(),
            'æ' => "ae".to_owned(),
            'œ' => "oe".to_owned(),
            c if c.is_alphanumeric() => c.to_string(),
            _ => " ".to_owned(),
        })
        .collect();
    bare.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form of a name that lists are sorted by: last name first, as far as that can be told.
pub fn sort_name(name: &str) -> String {
    let form = search_form(name);
    match form.rsplit_once(' ') {
        Some((first, last)) => format!("{last} {first}"),
        None => form,
    }
}

/// Adds a person with an employment and no place yet.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation; [`Error::Invalid`] without a name.
pub async fn add(actor: &Actor, tx: &mut Tx, new: NewPerson) -> Result<PersonId> {
    actor.require_any(&[Role::ItAdmin])?;
    let name = tidy(&new.name);
    if is_nobody(&name) {
        return Err(Error::invalid("name", words::people_name_missing));
    }
    let email = new.email.map(|e| tidy(&e)).filter(|e| !e.is_empty());
    let person = Person {
        id: tx.id(),
        sort_name: sort_name(&name),
        name,
        number: new.number,
        email,
        language: new.language,
    };
    store::put(tx, vec![person.clone()]).await?;
    store::employ(tx, person.id, new.started_on).await?;
    let day = new.started_on.max(tx.today());
    crate::current::refresh(actor, tx, day, &[person.id].into()).await?;
    Ok(person.id)
}

/// One person, by id. Addresses are left out for strangers.
///
/// # Errors
/// [`Error::NotFound`] when there is no such person or nobody is signed in.
pub async fn person(actor: &Actor, tx: &mut Tx, id: PersonId) -> Result<Person> {
    let relation = crate::relation::relation(actor, tx, id).await?;
    let mut found = store::person(tx, id).await?;
    if relation == crate::Relation::Stranger {
        found.email = None;
    }
    Ok(found)
}

/// Names of persons, for texts that mention them.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn names(
    actor: &Actor,
    tx: &mut Tx,
    ids: &[PersonId],
) -> Result<std::collections::BTreeMap<PersonId, String>> {
    signed_in(actor)?;
    store::names(tx, ids).await
}

/// The person with an address, for sign-in: never shown, so only the installation itself may ask. An address that
/// several persons have means nobody.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the system.
pub async fn by_email(actor: &Actor, tx: &mut Tx, email: &str) -> Result<Option<PersonId>> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    match store::by_email(tx, email).await?.as_slice() {
        [one] => Ok(Some(*one)),
        _ => Ok(None),
    }
}

/// What a search found, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub card: Card,
    /// What matched.
    pub because: Because,
}

/// Why a search found somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The number.
    Number,
    /// The name.
    Name,
    /// Job, unit or site.
    Place,
}

/// Finds people at work by words of their name, their number, or words of job, unit and site. Accents and case do not
/// matter. Gives at most `limit`, numbers first, then names, then places, each by name.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn search(actor: &Actor, tx: &mut Tx, text: &str, limit: u32) -> Result<Vec<Found>> {
    signed_in(actor)?;
    let words: Vec<String> =
        search_form(text).split(' ').filter(|w| !w.is_empty()).take(6).map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let cards = store::search(tx, &words, &tidy(text), limit).await?;
    let mut found: Vec<Found> = cards
        .into_iter()
        .map(|card| {
            let name = search_form(&card.name);
            let because = if card.number.as_deref().is_some_and(|n| n.eq_ignore_ascii_case(text.trim())) {
                Because::Number
            } else if words.iter().all(|w| name.contains(w.as_str())) {
                Because::Name
            } else {
                Because::Place
            };
            Found { card, because }
        })
        .collect();
    found.sort_by_key(|f| match f.because {
        Because::Number => 0,
        Because::Name => 1,
        Because::Place => 2,
    });
    Ok(found)
}

/// How many people are at work today.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn count(actor: &Actor, tx: &mut Tx) -> Result<u32> {
    signed_in(actor)?;
    crate::current::store::count(tx).await
}

pub(crate) fn signed_in(actor: &Actor) -> Result<()> {
    if actor.is_system() { Ok(()) } else { actor.require_person().map(drop) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn searches_forget_case_and_accents() {
        assert_eq!(search_form("  Søren  ÅBERG-Łoś "), "soren aberg los");
        assert_eq!(search_form("Weiß"), search_form("WEISS"));
        assert_eq!(search_form("Zoë O’Neill"), "zoe o neill");
        assert_eq!(search_form("محمد"), "محمد");
        assert_eq!(sort_name("Ada Maria Vale"), "vale ada maria");
        assert_eq!(sort_name("Björk"), "bjork");
    }
}
