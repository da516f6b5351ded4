//! Guests: people from outside who are let in for a task and until a day. They have no employment, so they stand in no list
//! of people at work and in no audience, lead nobody and are led by nobody.
//!
//! Leaves out how they come in (`identity`), and what they come for (rooms above).

mod store;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::feed::cells::{is_nobody, tidy};
use crate::person::Person;
use crate::words;

/// The longest that somebody is let in from now on.
const MOST_DAYS: i64 = 731;

/// Somebody from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who.
    pub person: PersonId,
    /// For whom they work.
    pub organisation: String,
    /// The last day on which they are let in.
    pub until_on: Date,
    /// The end of that day.
    pub until_at: Timestamp,
    /// When the house was closed to them before that.
    pub withdrawn_at: Option<Timestamp>,
}

impl Guest {
    /// Whether the house is open to them.
    pub fn is_let_in(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_none() && now < self.until_at
    }
}

/// Somebody who is to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGuest {
    /// Name.
    pub name: String,
    /// Address for mail.
    pub email: String,
    /// For whom they work.
    pub organisation: String,
    /// Language that they read.
    pub language: Option<String>,
    /// The last day on which they are let in.
    pub until_on: Date,
}

/// Lets somebody from outside in, or in again: who was a guest under this address stays the same person.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning; [`Error::Invalid`] with the fields that are wrong,
/// and for the address of somebody who works here.
pub async fn invite(actor: &Actor, tx: &mut Tx, l: Locale, new: &NewGuest) -> Result<PersonId> {
    actor.require_any(&[Role::PeopleLeader])?;
    let (name, organisation, email) = (tidy(&new.name), tidy(&new.organisation), tidy(&new.email));
    if is_nobody(&name) {
        return Err(Error::invalid("name", words::people_name_missing));
    }
    if organisation.is_empty() {
        return Err(Error::invalid_said("organisation", words::guest_organisation_missing(l)));
    }
    let until_at = last(tx, l, new.until_on)?;
    if !crate::person::store::by_email(tx, &email).await?.is_empty() {
        return Err(Error::invalid_said("email", words::guest_works_here(l)));
    }
    let known = store::by_email(tx, &email).await?;
    let person = Person {
        id: known.unwrap_or_else(|| tx.id()),
        sort_name: crate::person::sort_name(&name),
        name,
        number: None,
        email: Some(email),
        language: new.language.clone(),
    };
    let id = person.id;
    crate::person::store::put(tx, vec![person]).await?;
    store::put(tx, actor, id, &organisation, (new.until_on, until_at)).await?;
    tx.emit(actor, "people.guest_invited", Some(id), id).await?;
    Ok(id)
}

/// The end of the last day, where it may be one.
fn last(tx: &Tx, l: Locale, day: Date) -> Result<Timestamp> {
    let today = tx.today();
    let most = today.checked_add(MOST_DAYS.days()).map_err(Error::internal)?;
    if day < today || day > most {
        return Err(Error::invalid_said("until", words::guest_until_wrong(l)));
    }
    Ok(kernel::clock::end_of_day(day, tx.zone()))
}

/// Somebody from outside, for themselves and for who leads the organisation's learning; none where a person is no guest.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn find(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Option<Guest>> {
    if actor.person_id() != Some(person) {
        actor.require_any(&[Role::PeopleLeader])?;
    }
    store::find(tx, person).await
}

/// Everybody from outside, also whose time is over.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Guest>> {
    actor.require_any(&[Role::PeopleLeader])?;
    store::all(tx).await
}

/// Another last day; who was shut out is let in again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and the person is a guest; [`Error::Invalid`] for a
/// day that is past or too far.
pub async fn let_in_until(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId, day: Date) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    store::find(tx, person).await?.ok_or(Error::NotFound)?;
    let until_at = last(tx, l, day)?;
    store::set_until(tx, person, (day, until_at)).await?;
    tx.emit(actor, "people.guest_invited", Some(person), person).await?;
    Ok(())
}

/// A later last day, because there is something to do until then; an earlier one changes nothing, and neither does it for
/// whoever was shut out. The installation itself says so.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the system.
pub async fn prolong(actor: &Actor, tx: &mut Tx, person: PersonId, day: Date) -> Result<()> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    let Some(guest) = store::find(tx, person).await? else { return Ok(()) };
    if guest.until_on < day && guest.withdrawn_at.is_none() {
        let until_at = kernel::clock::end_of_day(day, tx.zone());
        store::set_until(tx, person, (day, until_at)).await?;
    }
    Ok(())
}

/// Closes the house to somebody from outside.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and the person is a guest.
pub async fn shut_out(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    store::find(tx, person).await?.ok_or(Error::NotFound)?;
    store::shut_out(tx, person).await?;
    tx.emit(actor, "people.guest_shut_out", Some(person), person).await?;
    Ok(())
}
