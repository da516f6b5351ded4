//! SQL of guests.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Row, Tx, params};

use super::Guest;

kernel::statements! {
    /// One; who works here by now is no guest.
    FIND = "SELECT person_id, organisation, until_on, until_at, withdrawn_at FROM people_guests
        WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM people_current AS c WHERE c.person_id = people_guests.person_id)";
    /// All.
    ALL = "SELECT person_id, organisation, until_on, until_at, withdrawn_at FROM people_guests
        WHERE NOT EXISTS (SELECT 1 FROM people_current AS c WHERE c.person_id = people_guests.person_id)
        ORDER BY person_id";
    /// Who came under an address before.
    BY_EMAIL = "SELECT g.person_id
        FROM people_guests AS g
        JOIN people_persons AS p ON p.id = g.person_id
        WHERE LOWER(p.email) = LOWER($1)
        ORDER BY g.invited_at DESC, g.person_id
        LIMIT 1";
    /// Somebody is let in, or in again.
    PUT = "INSERT INTO people_guests (person_id, organisation, until_on, until_at, invited_by, invited_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (person_id) DO UPDATE SET organisation = excluded.organisation, until_on = excluded.until_on,
            until_at = excluded.until_at, invited_by = excluded.invited_by, invited_at = excluded.invited_at,
            withdrawn_at = NULL";
    /// Another last day.
    SET_UNTIL = "UPDATE people_guests SET until_on = $2, until_at = $3, withdrawn_at = NULL WHERE person_id = $1";
    /// No longer.
    SHUT_OUT = "UPDATE people_guests SET withdrawn_at = $2 WHERE person_id = $1 AND withdrawn_at IS NULL";
}

pub(super) async fn find(tx: &mut Tx, person: PersonId) -> Result<Option<Guest>> {
    tx.optional(&FIND, params![person]).await?.as_ref().map(read).transpose()
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Guest>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<PersonId>> {
    tx.optional(&BY_EMAIL, params![email]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn put(
    tx: &mut Tx,
    actor: &Actor,
    person: PersonId,
    organisation: &str,
    (day, until): (Date, Timestamp),
) -> Result<()> {
    let now = tx.now();
    tx.execute(&PUT, params![person, organisation, day, until, actor.person_id(), now]).await?;
    Ok(())
}

pub(super) async fn set_until(tx: &mut Tx, person: PersonId, (day, until): (Date, Timestamp)) -> Result<()> {
    tx.execute(&SET_UNTIL, params![person, day, until]).await?;
    Ok(())
}

pub(super) async fn shut_out(tx: &mut Tx, person: PersonId) -> Result<()> {
    let now = tx.now();
    tx.execute(&SHUT_OUT, params![person, now]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Guest> {
    let mut c = row.columns();
    Ok(Guest {
        person: c.next()?,
        organisation: c.next()?,
        until_on: c.next()?,
        until_at: c.next()?,
        withdrawn_at: c.next()?,
    })
}
