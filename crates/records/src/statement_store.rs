//! All SQL of the statements: storing, finding by id, reading in storage order.

use kernel::{Error, Result, Statement as Sql, Tx, Uuid, Value, params};

use crate::recorded::StatementId;

kernel::statements! {
    /// Takes the next instants of the storage order; the row stays locked until the transaction ends.
    RESERVE = "UPDATE records_order
        SET last_at = CASE WHEN last_at >= $1 THEN last_at + $2 ELSE $1 + $2 - 1 END
        WHERE id = 1
        RETURNING last_at";
    /// How far the storage order is.
    LAST = "SELECT last_at FROM records_order WHERE id = 1";
    /// Stores one.
    ADD = "INSERT INTO records_statements
        (stored_at, id, happened_at, actor, verb, object, authority, registration, person_id, refers_to, voids, raw)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Stores whom and what else it names.
    ADD_RELATED = "INSERT INTO records_related (term, stored_at) VALUES ($1, $2)";
    /// One by its id.
    BY_ID = "SELECT id, stored_at, person_id, voided_at, raw FROM records_statements WHERE id = $1";
    /// A statement that is voided; one that voids cannot be.
    VOID = "UPDATE records_statements SET voided_at = $2 WHERE id = $1 AND voids = FALSE AND voided_at IS NULL";
    /// Whether a statement was voided before it arrived.
    VOIDED_BY = "SELECT MIN(stored_at) FROM records_statements WHERE refers_to = $1 AND voids = TRUE";
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
    /// How many there are.
    COUNT = "SELECT COUNT(*) FROM records_statements";
}

/// The columns of [`ADD`], in its order.
pub(crate) type NewRow = Vec<Value>;

/// Takes `count` instants at or after `now`; gives the first.
pub(crate) async fn reserve(tx: &mut Tx, now: jiff::Timestamp, count: usize) -> Result<i64> {
    let count = i64::try_from(count).map_err(Error::internal)?;
    let last: i64 = tx.one(&RESERVE, params![now, count]).await?.get(0)?;
    Ok(last - count + 1)
}

/// Those of `ids` that are stored already, with their text.
pub(crate) async fn known(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<(Uuid, i64, String)>> {
    let mut found = Vec::new();
    for part in ids.chunks(256) {
        let rows = match part {
            [one] => tx.all(&BY_ID, params![*one]).await?,
            many => tx.all(&by_ids(many.len()), padded(many)).await?,
        };
        for row in rows {
            found.push((row.get(0)?, row.get(1)?, row.get(4)?));
        }
    }
    Ok(found)
}

/// Texts for 4, 16, 64 and 256 ids: a few prepared statements instead of one for each number.
fn by_ids(count: usize) -> Sql {
    let places: Vec<String> = (1..=width(count)).map(|n| format!("${n}")).collect();
    let list = places.join(", ");
    Sql::built(
        "BY_IDS",
        format!(
            "SELECT id, stored_at, person_id, voided_at, raw FROM records_statements WHERE id IN ({list})"
        ),
    )
}

fn width(count: usize) -> usize {
    [4, 16, 64].into_iter().find(|w| count <= *w).unwrap_or(256)
}

fn padded(ids: &[Uuid]) -> Vec<Value> {
    let last = ids.last().copied().unwrap_or_default();
    ids.iter().copied().chain(std::iter::repeat(last)).take(width(ids.len())).map(Value::from).collect()
}

pub(crate) async fn add(tx: &mut Tx, rows: Vec<NewRow>, related: Vec<(Uuid, i64)>) -> Result<()> {
    tx.insert_all(&ADD, rows).await?;
    if !related.is_empty() {
        let rows = related.into_iter().map(|(term, at)| params![term, at]).collect();
        tx.insert_all(&ADD_RELATED, rows).await?;
    }
    Ok(())
}

/// Marks a statement as voided.
pub(crate) async fn void(tx: &mut Tx, id: Uuid, at: i64) -> Result<()> {
    tx.execute(&VOID, params![id, at]).await?;
    Ok(())
}

/// When a statement with this id was voided ahead of its arrival.
pub(crate) async fn voided_by(tx: &mut Tx, id: Uuid) -> Result<Option<i64>> {
    tx.one(&VOIDED_BY, params![id]).await?.get(0)
}

/// One row of the reading statements above.
pub(crate) struct StoredRow {
    pub(crate) id: StatementId,
    pub(crate) stored_at: jiff::Timestamp,
    pub(crate) person: Option<kernel::PersonId>,
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
