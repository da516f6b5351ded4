//! Reading back in storage order: rebuilding what follows from statements, and showing a person's own.

use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, params};

use crate::counted_store;
use crate::recorded::{Recorded, StatementId};
use crate::statement_store as store;

/// The next `limit` statements after a place in the storage order (`None` = from the start), voided ones left out.
/// For the system, which rebuilds what follows from them: call it again with the last one's `stored_at`.
pub async fn replay(
    actor: &Actor,
    tx: &mut Tx,
    after: Option<Timestamp>,
    limit: u32,
) -> Result<Vec<Recorded>> {
    system_only(actor)?;
    let rows = store::read(tx, &store::AFTER, params![micros(after), limit]).await?;
    rows.into_iter().map(Recorded::of).collect()
}

/// The same, of one person only.
pub async fn replay_person(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    after: Option<Timestamp>,
    limit: u32,
) -> Result<Vec<Recorded>> {
    system_only(actor)?;
    let rows = store::read(tx, &store::OF_PERSON_AFTER, params![person, micros(after), limit]).await?;
    rows.into_iter().map(Recorded::of).collect()
}

/// Some statements by id, in storage order, voided ones left out. For the system, which applies what came from
/// outside.
pub async fn find(actor: &Actor, tx: &mut Tx, ids: &[StatementId]) -> Result<Vec<Recorded>> {
    system_only(actor)?;
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        for row in store::read(tx, &store::BY_ID, params![*id]).await? {
            found.push(Recorded::of(row)?);
        }
    }
    found.retain(|recorded| !recorded.voided);
    found.sort_by_key(|recorded| recorded.stored_at);
    Ok(found)
}

/// Whose statement a voiding statement takes back; anybody with the right to send may void what another sent.
pub async fn voided_person(actor: &Actor, tx: &mut Tx, id: StatementId) -> Result<Option<PersonId>> {
    system_only(actor)?;
    let row = tx.optional(&store::OWNER_OF_VOIDED, params![id]).await?;
    row.map(|row| row.get(0)).transpose()
}

/// A person's statements, newest first, before a place in the storage order (`None` = from the newest). For the
/// person, for those who see the whole organisation's learning, and for the administrator; for others there is
/// nothing. A page about a report asks as the system after it has checked the relation.
pub async fn of_person(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    before: Option<Timestamp>,
    limit: u32,
) -> Result<Vec<Recorded>> {
    if actor.person_id() != Some(person) {
        actor.require_any(&[Role::PeopleLeader, Role::ItAdmin])?;
    }
    let before = before.map_or(i64::MAX, Timestamp::as_microsecond);
    let rows = store::read(tx, &store::OF_PERSON_BEFORE, params![person, before, limit]).await?;
    rows.into_iter().map(Recorded::of).collect()
}

/// How many statements there are, voided ones included.
pub async fn count(actor: &Actor, tx: &mut Tx) -> Result<i64> {
    actor.require_any(&[Role::PeopleLeader, Role::ItAdmin])?;
    counted_store::all(tx).await
}

fn micros(after: Option<Timestamp>) -> i64 {
    after.map_or(i64::MIN, Timestamp::as_microsecond)
}

fn system_only(actor: &Actor) -> Result<()> {
    if actor.is_system() { Ok(()) } else { Err(Error::NotFound) }
}
