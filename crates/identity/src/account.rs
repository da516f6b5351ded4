//! One account per person: the address they sign in with, their password if they set one, language and theme.
//! The address comes from the staff file; two people with one address means that only the first has it.

pub(crate) mod store;

use std::collections::HashSet;

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, params};
use ui::Theme;

use crate::address::{self, Address};
use crate::audit::{self, What};
use crate::password::Hashed;
use crate::sign_in;

/// An account as its person sees it.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose.
    pub person: PersonId,
    /// As in the staff file.
    pub name: String,
    /// Where links go; none for people without e-mail.
    pub email: Option<String>,
    /// The language that the person chose.
    pub chosen: Option<Locale>,
    /// The language in the staff file, where we speak it.
    pub given: Option<Locale>,
    /// Light or dark.
    pub theme: Theme,
    /// When the password was set, if there is one.
    pub password_set_at: Option<Timestamp>,
    /// Since when nobody signs in with it.
    pub disabled_at: Option<Timestamp>,
}

impl Account {
    /// The language to write to the person in.
    pub fn locale(&self, otherwise: Locale) -> Locale {
        self.chosen.or(self.given).unwrap_or(otherwise)
    }
}

/// Somebody who may be behind an address.
pub(crate) struct Candidate {
    pub person: PersonId,
    pub hash: Option<String>,
}

/// The account of a person, for the person and for IT administrators.
pub async fn account(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Account> {
    if actor.person_id() != Some(person) {
        actor.require_any(&[Role::ItAdmin])?;
    }
    read(tx, person).await?.ok_or(Error::NotFound)
}

pub(crate) async fn read(tx: &mut Tx, person: PersonId) -> Result<Option<Account>> {
    let now = tx.now();
    let Some(row) = tx.optional(&store::OF_PERSON, params![person, now]).await? else { return Ok(None) };
    let mut c = row.columns();
    let language = |text: Option<String>| text.as_deref().and_then(Locale::parse);
    Ok(Some(Account {
        person,
        name: c.next()?,
        email: c.next()?,
        chosen: language(c.next()?),
        given: language(c.next()?),
        theme: Theme::parse(&c.next::<Option<String>>()?.unwrap_or_default()),
        password_set_at: c.next()?,
        disabled_at: c.next()?,
    }))
}

/// Chooses language (none: as the device says) and theme, for oneself.
pub async fn set_appearance(actor: &Actor, tx: &mut Tx, locale: Option<Locale>, theme: Theme) -> Result<()> {
    let person = actor.require_person()?;
    ensure(tx, person).await?;
    let theme = (theme != Theme::System).then(|| theme.code());
    tx.execute(&store::SET_APPEARANCE, params![person, locale.map(Locale::code), theme]).await?;
    Ok(())
}

/// Sets a password that was hashed before (see [`crate::password`]): one's own, or anybody's for the system.
/// Every other browser of the person is signed out; `stay` is the sign-in that goes on.
pub async fn set_password(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    hashed: &Hashed,
    stay: Option<kernel::Uuid>,
) -> Result<()> {
    if !actor.is_system() && actor.person_id() != Some(person) {
        return Err(Error::NotFound);
    }
    ensure(tx, person).await?;
    let now = tx.now();
    tx.execute(&store::SET_PASSWORD, params![person, hashed.text(), now]).await?;
    sign_in::end_all(tx, person, stay, "password").await?;
    audit::note(actor, tx, What::PasswordSet, Some(person), "").await?;
    Ok(())
}

/// The hash of a person's password.
pub(crate) async fn hash_of(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    match tx.optional(&store::PASSWORD_OF, params![person]).await? {
        Some(row) => row.get(0),
        None => Ok(None),
    }
}

/// Who may be behind what was typed. Nobody, where two are.
pub(crate) async fn behind(tx: &mut Tx, address: &Address) -> Result<Option<Candidate>> {
    let now = tx.now();
    let found = match address {
        Address::Email(email) => tx.all(&store::BY_EMAIL, params![email, now]).await?,
        Address::Number(number) => tx.all(&store::BY_NUMBER, params![number]).await?,
    };
    match found.as_slice() {
        [row] => Ok(Some(Candidate { person: row.get(0)?, hash: row.get(1)? })),
        _ => Ok(None),
    }
}

pub(crate) async fn ensure(tx: &mut Tx, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&store::ENSURE, params![person, now]).await?;
    Ok(())
}

/// Follows the staff file: addresses that went are free again, new ones get their account. Idempotent.
pub(crate) async fn follow(tx: &mut Tx) -> Result<()> {
    tx.execute(&store::RELEASE, params![]).await?;
    let without = tx.all(&store::WITHOUT, params![]).await?;
    if without.is_empty() {
        return Ok(());
    }
    let taken = tx.all(&store::TAKEN, params![]).await?;
    let mut taken: HashSet<String> = taken.iter().map(|row| row.get(0)).collect::<Result<_>>()?;
    let now = tx.now();
    let mut rows = Vec::new();
    for row in without {
        let (person, given): (PersonId, String) = (row.get(0)?, row.get(1)?);
        let Some(email) = address::email(&given) else { continue };
        if taken.insert(email.clone()) {
            rows.push(params![person, email, given, now]);
        }
    }
    tx.insert_all(&store::ADOPT, rows).await?;
    Ok(())
}
