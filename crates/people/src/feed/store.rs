//! SQL of feeds: what a source of staff files keeps from one file to the next.

use jiff::civil::Date;
use kernel::{Result, Row, Tx, params};

use super::guards::Guards;
use super::mapping::Mapping;
use crate::ids::FeedId;

kernel::statements! {
    /// A new feed.
    ADD = "INSERT INTO people_feeds (id, name, guards, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    /// A feed by name.
    BY_NAME = "SELECT id, name, mapping, guards, last_file_on, last_rows FROM people_feeds WHERE name = $1";
    /// A feed by id.
    BY_ID = "SELECT id, name, mapping, guards, last_file_on, last_rows FROM people_feeds WHERE id = $1";
    /// All feeds.
    ALL = "SELECT id, name, mapping, guards, last_file_on, last_rows FROM people_feeds ORDER BY name, id";
    /// Keeps two runs of a feed apart.
    LOCK = "UPDATE people_feeds SET name = name WHERE id = $1";
    /// Other limits.
    SET_GUARDS = "UPDATE people_feeds SET guards = $2 WHERE id = $1";
    /// What an applied file leaves.
    SET_LAST = "UPDATE people_feeds SET mapping = $2, last_file_on = $3, last_rows = $4 WHERE id = $1";
}

/// A source of staff files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its id.
    pub id: FeedId,
    /// Its name.
    pub name: String,
    /// The mapping of the last applied file.
    pub mapping: Option<Mapping>,
    /// Its guards.
    pub guards: Guards,
    /// The day of the last applied file.
    pub last_file_on: Option<Date>,
    /// How many rows that had.
    pub last_rows: Option<u32>,
}

fn read(row: &Row) -> Result<Feed> {
    let mut c = row.columns();
    let (id, name) = (c.next()?, c.next()?);
    let mapping: Option<String> = c.next()?;
    let guards: serde_json::Value = c.next()?;
    Ok(Feed {
        id,
        name,
        mapping: mapping.and_then(|text| Mapping::parse(&text).ok()),
        guards: serde_json::from_value(guards)?,
        last_file_on: c.next()?,
        last_rows: c.next()?,
    })
}

pub(crate) async fn named(tx: &mut Tx, name: &str) -> Result<Feed> {
    if let Some(row) = tx.optional(&BY_NAME, params![name]).await? {
        return read(&row);
    }
    let (id, now): (FeedId, _) = (tx.id(), tx.now());
    tx.execute(&ADD, params![id, name, serde_json::to_value(Guards::default())?, now]).await?;
    read(&tx.one(&BY_NAME, params![name]).await?)
}

pub(crate) async fn by_id(tx: &mut Tx, id: FeedId) -> Result<Feed> {
    read(&tx.one(&BY_ID, params![id]).await?)
}

/// The feed, with every other run of it waiting until this transaction ends.
pub(crate) async fn locked(tx: &mut Tx, id: FeedId) -> Result<Feed> {
    tx.execute(&LOCK, params![id]).await?;
    by_id(tx, id).await
}

pub(crate) async fn all(tx: &mut Tx) -> Result<Vec<Feed>> {
    tx.all(&ALL, vec![]).await?.iter().map(read).collect()
}

pub(crate) async fn set_guards(tx: &mut Tx, id: FeedId, guards: &Guards) -> Result<()> {
    tx.execute(&SET_GUARDS, params![id, serde_json::to_value(guards)?]).await?;
    Ok(())
}

pub(crate) async fn set_last(
    tx: &mut Tx,
    id: FeedId,
    mapping: Option<&Mapping>,
    day: Option<Date>,
    rows: Option<u32>,
) -> Result<()> {
    tx.execute(&SET_LAST, params![id, mapping.map(Mapping::to_toml), day, rows]).await?;
    Ok(())
}
