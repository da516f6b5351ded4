//! What the company asks the database itself: who has which number, who that is, and who is from outside.

use std::collections::BTreeMap;

use kernel::{PersonId, Result, Tx, params, statements};

statements! {
    /// Everybody at work, with their number.
    NUMBERS = "SELECT person_id,
    number
FROM people_scope_v1
WHERE number IS NOT NULL
ORDER BY person_id";
    /// Somebody at work, by number.
    CARD = "SELECT person_id,
    name,
    COALESCE(job_title, ''),
    COALESCE(unit_name, ''),
    COALESCE(email, '')
FROM people_scope_v1
WHERE number = $1
ORDER BY person_id";
    /// Somebody from outside, by address.
    GUEST = "SELECT person_id,
    name,
    organisation
FROM people_guest_v1
WHERE email = $1
ORDER BY person_id";
    /// People of a unit, by name.
    TEAM = "SELECT person_id
FROM people_scope_v1
WHERE unit_id = $1
ORDER BY sort_name,
    person_id";
    /// Who leads most people of a unit.
    LEADS = "SELECT manager_id
FROM people_scope_v1
WHERE unit_id = $1 AND manager_id IS NOT NULL
GROUP BY manager_id
ORDER BY COUNT(*) DESC,
    manager_id
LIMIT 1";
}

/// People of a unit, by name.
pub(crate) async fn team(tx: &mut Tx, unit: kernel::Uuid) -> Result<Vec<PersonId>> {
    tx.all(&TEAM, params![unit]).await?.iter().map(|row| row.get(0)).collect()
}

/// Who leads most people of a unit.
pub(crate) async fn leads(tx: &mut Tx, unit: kernel::Uuid) -> Result<Option<PersonId>> {
    tx.optional(&LEADS, params![unit]).await?.map(|row| row.get(0)).transpose()
}

/// Somebody at work, as a visitor meets them.
pub(crate) struct Card {
    pub(crate) person: PersonId,
    pub(crate) name: String,
    pub(crate) job: String,
    pub(crate) unit: String,
    pub(crate) email: Option<String>,
}

/// Who has a number, if that person is at work.
pub(crate) async fn card(tx: &mut Tx, number: &str) -> Result<Option<Card>> {
    let Some(row) = tx.optional(&CARD, params![number]).await? else { return Ok(None) };
    let mut c = row.columns();
    let (person, name): (PersonId, String) = (c.next()?, c.next()?);
    let (job, unit): (String, String) = (c.next()?, c.next()?);
    let email: String = c.next()?;
    Ok(Some(Card { person, name, job, unit, email: (!email.is_empty()).then_some(email) }))
}

/// Who has an address, if that person is let in from outside: with them the organisation is the unit.
pub(crate) async fn guest(tx: &mut Tx, email: &str) -> Result<Option<Card>> {
    let Some(row) = tx.optional(&GUEST, params![email]).await? else { return Ok(None) };
    let mut c = row.columns();
    Ok(Some(Card {
        person: c.next()?,
        name: c.next()?,
        job: String::new(),
        unit: c.next()?,
        email: Some(email.to_owned()),
    }))
}

/// Number → person, of everybody at work.
pub(crate) async fn numbers(tx: &mut Tx) -> Result<BTreeMap<String, PersonId>> {
    let mut out = BTreeMap::new();
    for row in tx.all(&NUMBERS, vec![]).await? {
        let mut c = row.columns();
        let (person, number): (PersonId, String) = (c.next()?, c.next()?);
        out.insert(number, person);
    }
    Ok(out)
}
