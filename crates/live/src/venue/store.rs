//! SQL of rooms.

use jiff::Timestamp;
use kernel::{Actor, Error, Result, Row, Tx, params};

use super::{New, Planned, Venue};
use crate::ids::{SessionId, VenueId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO live_venues (id, name, directions, seats, equipment, added_by, added_at, site_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// What is said of it.
    CHANGE = "UPDATE live_venues SET name = $2, directions = $3, seats = $4, equipment = $5, site_id = $6
        WHERE id = $1";
    /// Nothing more in it.
    RETIRE = "UPDATE live_venues SET retired_at = $2 WHERE id = $1 AND retired_at IS NULL";
    /// One.
    FIND = "SELECT id, name, directions, seats, equipment, site_id, retired_at FROM live_venues WHERE id = $1";
    /// One, locked until the transaction ends.
    HOLD = "UPDATE live_venues SET seats = seats WHERE id = $1
        RETURNING id, name, directions, seats, equipment, site_id, retired_at";
    /// Those in use.
    ALL = "SELECT id, name, directions, seats, equipment, site_id, retired_at FROM live_venues
        WHERE retired_at IS NULL ORDER BY name, id LIMIT 500";
    /// The one in use with a name.
    NAMED = "SELECT id FROM live_venues WHERE name = $1 AND retired_at IS NULL";
    /// What is planned in one and not over.
    AHEAD = "SELECT s.id, c.title, s.local_start, s.zone, s.ends_at, s.capacity
        FROM live_sessions AS s JOIN live_classes AS c ON c.id = s.class_id
        WHERE s.venue_id = $1 AND s.ends_at > $2 AND s.called_off_at IS NULL
        ORDER BY s.starts_at, s.id LIMIT 200";
    /// Another session in one at a time.
    TAKEN_BY = "SELECT s.id, c.title, s.local_start, s.zone, s.ends_at, s.capacity
        FROM live_sessions AS s JOIN live_classes AS c ON c.id = s.class_id
        WHERE s.venue_id = $1 AND s.called_off_at IS NULL AND s.starts_at < $3 AND s.ends_at > $2
            AND (s.id <> $4 OR $4 IS NULL)
        ORDER BY s.starts_at, s.id LIMIT 1";
    /// The names of those that are free at a time and large enough, the smallest first.
    FREE = "SELECT v.name FROM live_venues AS v
        WHERE v.retired_at IS NULL AND v.seats >= $1 AND NOT EXISTS (
            SELECT 1 FROM live_sessions AS s
            WHERE s.venue_id = v.id AND s.called_off_at IS NULL AND s.starts_at < $3 AND s.ends_at > $2)
        ORDER BY v.seats, v.name LIMIT 20";
}

pub(super) async fn add(tx: &mut Tx, actor: &Actor, id: VenueId, new: &New) -> Result<()> {
    let now = tx.now();
    let (name, directions, equipment) = (new.name.trim(), new.directions.trim(), new.equipment.trim());
    let row = params![id, name, directions, new.seats, equipment, actor.person_id(), now, new.site];
    tx.execute(&ADD, row).await.map(drop)
}

pub(super) async fn change(tx: &mut Tx, id: VenueId, new: &New) -> Result<()> {
    let (name, directions, equipment) = (new.name.trim(), new.directions.trim(), new.equipment.trim());
    let row = params![id, name, directions, new.seats, equipment, new.site];
    tx.execute(&CHANGE, row).await.map(drop)
}

pub(super) async fn retire(tx: &mut Tx, id: VenueId) -> Result<()> {
    let now = tx.now();
    tx.execute(&RETIRE, params![id, now]).await.map(drop)
}

pub(super) async fn find(tx: &mut Tx, id: VenueId) -> Result<Venue> {
    read(&tx.one(&FIND, params![id]).await?)
}

pub(super) async fn hold(tx: &mut Tx, id: VenueId) -> Result<Venue> {
    read(&tx.one(&HOLD, params![id]).await?)
}

pub(super) async fn all(tx: &mut Tx) -> Result<Vec<Venue>> {
    tx.all(&ALL, params![]).await?.iter().map(read).collect()
}

pub(super) async fn named(tx: &mut Tx, name: &str) -> Result<Option<VenueId>> {
    tx.optional(&NAMED, params![name]).await?.map(|row| row.get(0)).transpose()
}

pub(super) async fn ahead(tx: &mut Tx, id: VenueId) -> Result<Vec<Planned>> {
    let now = tx.now();
    tx.all(&AHEAD, params![id, now]).await?.iter().map(planned).collect()
}

pub(super) async fn taken_by(
    tx: &mut Tx,
    id: VenueId,
    except: Option<SessionId>,
    from: Timestamp,
    until: Timestamp,
) -> Result<Option<Planned>> {
    tx.optional(&TAKEN_BY, params![id, from, until, except]).await?.as_ref().map(planned).transpose()
}

pub(super) async fn free(
    tx: &mut Tx,
    capacity: i64,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<String>> {
    tx.all(&FREE, params![capacity, from, until]).await?.iter().map(|row| row.get(0)).collect()
}

fn read(row: &Row) -> Result<Venue> {
    let mut c = row.columns();
    Ok(Venue {
        id: c.next()?,
        name: c.next()?,
        directions: c.next()?,
        seats: c.next()?,
        equipment: c.next()?,
        site: c.next()?,
        retired: c.next::<Option<Timestamp>>()?.is_some(),
    })
}

fn planned(row: &Row) -> Result<Planned> {
    let mut c = row.columns();
    Ok(Planned {
        id: c.next()?,
        title: c.next()?,
        starts: c.next::<String>()?.parse().map_err(Error::internal)?,
        zone: c.next()?,
        ends_at: c.next()?,
        capacity: c.next()?,
    })
}
