//! All SQL of the statements: storing, finding by id, reading in storage order.

use kernel::{Error, PersonId, Result, Statement as Sql, Tx, Uuid, Value, params};

use crate::month_dialect;
use crate::recorded::StatementId;
use crate::several;

kernel::statements! {
    /// Takes the next instants of the storage order; the row stays locked until the transaction ends.
    RESERVE = "UPDATE records_order
        SET last_at = CASE WHEN last_at >= $1 THEN last_at + $2 ELSE $1 + $2 - 1 END
        WHERE id = 1
        RETURNING last_at, room_until";
    /// How far the storage order is.
    LAST = "SELECT last_at FROM records_order WHERE id = 1";
    /// Stores one.
    ADD = "INSERT INTO records_statements
        (stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, raw)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Leads from its id to its place; no id is there twice.
    ADD_ID = "INSERT INTO records_ids (id, stored_at) VALUES ($1, $2)";
    /// Stores whom and what else it names.
    ADD_RELATED = "INSERT INTO records_related (term, stored_at, near) VALUES ($1, $2, $3)";
    /// One by its id.
    BY_ID = "SELECT s.id, s.stored_at, s.person_id, s.voided_at, s.raw
        FROM records_ids AS i
        INNER JOIN records_statements AS s ON s.stored_at = i.stored_at
        WHERE i.id = $1";
    /// Whose statement one takes back, where it takes one back.
    OWNER_OF_VOIDED = "SELECT target.person_id
        FROM records_ids AS i
        INNER JOIN records_statements AS s ON s.stored_at = i.stored_at
        INNER JOIN records_ids AS o ON o.id = s.refers_to
        INNER JOIN records_statements AS target ON target.stored_at = o.stored_at
        WHERE i.id = $1 AND s.voids = TRUE AND target.person_id IS NOT NULL";
    /// A statement that is voided; one that voids cannot be.
    VOID = "UPDATE records_statements
        SET voided_at = $2
        WHERE stored_at = (SELECT i.stored_at FROM records_ids AS i WHERE i.id = $1)
          AND voids = FALSE
          AND voided_at IS NULL";
    /// Everything not voided, in storage order.
    AFTER = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE stored_at > $1 AND voided_at IS NULL
        ORDER BY stored_at
        LIMIT $2";
    /// Everything of one person not voided, in storage order.
    OF_PERSON_AFTER = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE person_id = $1 AND stored_at > $2 AND voided_at IS NULL
        ORDER BY stored_at
        LIMIT $3";
    /// Everything of one person not voided, newest first.
    OF_PERSON_BEFORE = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE person_id = $1 AND stored_at < $2 AND voided_at IS NULL
        ORDER BY stored_at DESC
        LIMIT $3";
    /// The latest of an actor.
    OF_ACTOR = "SELECT id, stored_at, person_id, voided_at, raw
        FROM records_statements
        WHERE actor = $1 AND voided_at IS NULL
        ORDER BY stored_at DESC
        LIMIT $2";
    /// How many are of people of this house.
    COUNT_OF_PEOPLE = "SELECT COUNT(*) FROM records_statements WHERE person_id IS NOT NULL";
    /// The next person who has any.
    NEXT_PERSON = "SELECT person_id FROM records_statements
        WHERE person_id > $1
        ORDER BY person_id, stored_at
        LIMIT 1";
    /// A statement's text by its id, and without one where only the id is left.
    KNOWN = "SELECT i.id, s.stored_at, s.raw
        FROM records_ids AS i
        LEFT JOIN records_statements AS s ON s.stored_at = i.stored_at
        WHERE i.id = $1";
    /// An id that leads nowhere is free again.
    FREE = "DELETE FROM records_ids WHERE id = $1";
}

/// The columns of [`ADD`], in its order.
pub(crate) type NewRow = Vec<Value>;

/// Takes `count` instants at or after `now`; gives the first.
pub(crate) async fn reserve(tx: &mut Tx, now: jiff::Timestamp, count: usize) -> Result<i64> {
    let count = i64::try_from(count).map_err(Error::internal)?;
    let row = tx.one(&RESERVE, params![now, count]).await?;
    let (last, room_until): (i64, i64) = (row.get(0)?, row.get(1)?);
    let first = last - count + 1;
    if last >= room_until {
        let at = |micros| jiff::Timestamp::from_microsecond(micros).map_err(Error::internal);
        month_dialect::make_room(tx, at(first)?, at(last)?).await?;
    }
    Ok(first)
}

/// Those of `ids` that are stored already, with their text. An id whose month was let go a moment ago may still stand
/// there; it is free again.
pub(crate) async fn known(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<(Uuid, i64, String)>> {
    let mut found = Vec::new();
    for part in ids.chunks(several::MOST) {
        let rows = match part {
            [one] => tx.all(&KNOWN, params![*one]).await?,
            many => tx.all(&all_known(many.len()), several::padded(many)).await?,
        };
        for row in rows {
            let id = row.get(0)?;
            match row.get(1)? {
                Some(stored_at) => found.push((id, stored_at, row.get(2)?)),
                None => drop(tx.execute(&FREE, params![id]).await?),
            }
        }
    }
    Ok(found)
}

fn all_known(count: usize) -> Sql {
    let list = several::places(count);
    Sql::built(
        "ALL_KNOWN",
        format!(
            "SELECT i.id, s.stored_at, s.raw FROM records_ids AS i \
             LEFT JOIN records_statements AS s ON s.stored_at = i.stored_at WHERE i.id IN ({list})"
        ),
    )
}

/// The first person after one, in the order of ids, who has a statement.
pub(crate) async fn next_person(tx: &mut Tx, after: PersonId) -> Result<Option<PersonId>> {
    tx.optional(&NEXT_PERSON, params![after]).await?.map(|row| row.get(0)).transpose()
}

/// Stores statements, what leads from their ids to them, and whom and what else they name.
pub(crate) async fn add(
    tx: &mut Tx,
    rows: Vec<NewRow>,
    ids: Vec<NewRow>,
    related: Vec<NewRow>,
) -> Result<()> {
    tx.insert_all(&ADD_ID, ids).await?;
    tx.insert_all(&ADD, rows).await?;
    if !related.is_empty() {
        tx.insert_all(&ADD_RELATED, related).await?;
    }
    Ok(())
}

/// Marks a statement as voided.
pub(crate) async fn void(tx: &mut Tx, id: Uuid, at: i64) -> Result<()> {
    tx.execute(&VOID, params![id, at]).await?;
    Ok(())
}

/// One row of the reading statements above.
pub(crate) struct StoredRow {
    pub(crate) id: StatementId,
    pub(crate) stored_at: jiff::Timestamp,
    pub(crate) person: Option<PersonId>,
    pub(crate) voided: bool,
    pub(crate) raw: String,
}

/// Runs one of the reading statements above.
pub(crate) async fn read(tx: &mut Tx, sql: &Sql, params: Vec<Value>) -> Result<Vec<StoredRow>> {
    let mut found = Vec::new();
    for row in tx.all(sql, params).await? {
        let mut c = row.columns();
        let (id, stored_at, person) = (c.next()?, c.next()?, c.next()?);
        let voided = c.next::<Option<i64>>()?.is_some();
        found.push(StoredRow { id, stored_at, person, voided, raw: c.next()? });
    }
    Ok(found)
}
