//! All SQL of what was refused.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, Uuid, params};

use super::{Fresh, MOST, MOST_OF_KEY, Refusal, RefusalId, Sender};
use crate::import::ImportId;
use crate::key::KeyId;

kernel::statements! {
    /// Keeps one, or counts it again.
    KEEP = "INSERT INTO records_refusals
        (id, digest, first_at, last_at, times, key_id, import_id, line, status, actor, gist, wrong, body, mark_from, mark_to)
        VALUES ($1, $2, $3, $3, 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        ON CONFLICT (digest) DO UPDATE SET last_at = excluded.last_at, times = records_refusals.times + 1";
    /// One.
    ONE = "SELECT id, first_at, last_at, times, key_id, import_id, line, status, gist, wrong, body, mark_from, mark_to
        FROM records_refusals
        WHERE id = $1";
    /// The newest before a place, of a key and about an actor where these are asked for.
    NEWEST = "SELECT id, first_at, last_at, times, key_id, import_id, line, status, gist, wrong, body, mark_from, mark_to
        FROM records_refusals
        WHERE (last_at < $1 OR (last_at = $1 AND id < $2))
          AND last_at > $3
          AND last_at <= $4
          AND (CAST($5 AS UUID) IS NULL OR key_id = $5)
          AND (CAST($6 AS UUID) IS NULL OR actor = $6)
        ORDER BY last_at DESC, id DESC
        LIMIT $7";
    /// How many of each key there are since an instant.
    COUNT = "SELECT COUNT(*) FROM records_refusals WHERE last_at > $1";
    /// How many of a key there are since an instant.
    COUNT_OF = "SELECT COUNT(*) FROM records_refusals WHERE key_id = $1 AND last_at > $2";
    /// Those that are too old.
    FORGET = "DELETE FROM records_refusals WHERE last_at < $1";
    /// The oldest of each key beyond the most.
    FORGET_OF_KEYS = "DELETE FROM records_refusals
        WHERE id IN (
            SELECT r.id
            FROM (
                SELECT id, ROW_NUMBER() OVER (PARTITION BY key_id ORDER BY last_at DESC, id DESC) AS place
                FROM records_refusals
                WHERE key_id IS NOT NULL
            ) AS r
            WHERE r.place > $1
        )";
    /// Those in which an id stands, in small letters.
    FORGET_NAMING = "DELETE FROM records_refusals
        WHERE LOWER(body || gist || CAST(wrong AS TEXT)) LIKE '%' || CAST($1 AS TEXT) || '%'";
    /// The oldest beyond the most.
    FORGET_MORE = "DELETE FROM records_refusals
        WHERE id IN (SELECT id FROM records_refusals ORDER BY last_at DESC, id DESC LIMIT 1000 OFFSET $1)";
}

/// Which are asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked {
    pub(crate) before: (Timestamp, Uuid),
    pub(crate) since: Timestamp,
    pub(crate) until: Timestamp,
    pub(crate) key: Option<KeyId>,
    pub(crate) actor: Option<Uuid>,
    pub(crate) limit: u32,
}

pub(crate) async fn keep(tx: &mut Tx, fresh: Fresh) -> Result<()> {
    let (id, now): (Uuid, _) = (tx.id(), tx.now());
    let (key, import, line) = match fresh.sender {
        Sender::Key(key) => (Some(key), None, None),
        Sender::Import(import, line) => (None, Some(import), Some(i64::try_from(line).unwrap_or(i64::MAX))),
    };
    let wrong = serde_json::to_value(&fresh.wrong)?;
    let (from, to) = (fresh.mark.start, fresh.mark.end);
    let row = params![
        id,
        fresh.digest,
        now,
        key,
        import,
        line,
        fresh.status,
        fresh.actor,
        fresh.gist,
        wrong,
        fresh.body,
        from,
        to
    ];
    tx.execute(&KEEP, row).await?;
    Ok(())
}

pub(crate) async fn one(tx: &mut Tx, id: RefusalId) -> Result<Option<Refusal>> {
    tx.optional(&ONE, params![id]).await?.map(|row| read(&row)).transpose()
}

pub(crate) async fn newest(tx: &mut Tx, asked: Asked) -> Result<Vec<Refusal>> {
    let Asked { before: (at, id), since, until, key, actor, limit } = asked;
    tx.all(&NEWEST, params![at, id, since, until, key, actor, limit]).await?.iter().map(read).collect()
}

pub(crate) async fn count(tx: &mut Tx, since: Timestamp) -> Result<i64> {
    tx.one(&COUNT, params![since]).await?.get(0)
}

pub(crate) async fn count_of(tx: &mut Tx, key: KeyId, since: Timestamp) -> Result<i64> {
    tx.one(&COUNT_OF, params![key, since]).await?.get(0)
}

pub(crate) async fn forget(tx: &mut Tx, before: Timestamp) -> Result<()> {
    tx.execute(&FORGET, params![before]).await?;
    tx.execute(&FORGET_OF_KEYS, params![MOST_OF_KEY]).await?;
    while tx.execute(&FORGET_MORE, params![MOST]).await? > 0 {}
    Ok(())
}

/// Deletes those that name a person, in whatever spelling. Looks through everything.
pub(crate) async fn forget_naming(tx: &mut Tx, person: PersonId) -> Result<u64> {
    let hyphenated = tx.execute(&FORGET_NAMING, params![person.0.hyphenated().to_string()]).await?;
    Ok(hyphenated + tx.execute(&FORGET_NAMING, params![person.0.simple().to_string()]).await?)
}

fn read(row: &Row) -> Result<Refusal> {
    let mut c = row.columns();
    let (id, first_at, last_at, times) = (c.next()?, c.next()?, c.next()?, c.next()?);
    let key = c.next()?;
    let (import, line): (Option<ImportId>, Option<i64>) = (c.next()?, c.next()?);
    let import = import.zip(line.and_then(|line| u64::try_from(line).ok()));
    let (status, gist) = (c.next()?, c.next()?);
    let wrong = serde_json::from_value(c.next()?)?;
    let body: String = c.next()?;
    let (from, to): (usize, usize) = (c.next()?, c.next()?);
    let mark = if body.get(from..to).is_some() { from..to } else { 0..0 };
    Ok(Refusal { id, first_at, last_at, times, key, import, status, gist, wrong, body, mark })
}
