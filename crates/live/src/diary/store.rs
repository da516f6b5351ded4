//! SQL of who is where.

use jiff::Timestamp;
use jiff::civil::DateTime;
use kernel::{Error, PersonId, Result, Row, Tx, params};

use crate::ids::SessionId;

kernel::statements! {
    /// A person, locked until the transaction ends.
    HOLD = "INSERT INTO live_diaries (person_id) VALUES ($1)
        ON CONFLICT (person_id) DO UPDATE SET person_id = excluded.person_id";
    /// The first other session of a time in which a person holds a seat.
    SEAT_AT = "SELECT c.title, n.local_start
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        JOIN live_classes AS c ON c.id = n.class_id
        WHERE s.person_id = $1 AND s.state IN ('asked', 'booked', 'attended') AND (n.id <> $2 OR $2 IS NULL)
            AND n.called_off_at IS NULL AND n.closed_at IS NULL AND n.starts_at < $4 AND n.ends_at > $3
        ORDER BY n.starts_at, n.id LIMIT 1";
    /// The first other session of a time that a person teaches.
    TAUGHT_AT = "SELECT c.title, n.local_start
        FROM live_sessions AS n
        JOIN live_classes AS c ON c.id = n.class_id
        WHERE n.instructor_id = $1 AND (n.id <> $2 OR $2 IS NULL)
            AND n.called_off_at IS NULL AND n.closed_at IS NULL AND n.starts_at < $4 AND n.ends_at > $3
        ORDER BY n.starts_at, n.id LIMIT 1";
}

/// Another session at the same time.
#[derive(Debug)]
pub(crate) struct Other {
    /// The title of its class.
    pub title: String,
    /// Its local time.
    pub starts: DateTime,
}

pub(super) async fn hold(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.execute(&HOLD, params![person]).await.map(drop)
}

pub(super) async fn seat_at(
    tx: &mut Tx,
    person: PersonId,
    but: Option<SessionId>,
    (from, until): (Timestamp, Timestamp),
) -> Result<Option<Other>> {
    tx.optional(&SEAT_AT, params![person, but, from, until]).await?.as_ref().map(read).transpose()
}

pub(super) async fn taught_at(
    tx: &mut Tx,
    person: PersonId,
    but: Option<SessionId>,
    (from, until): (Timestamp, Timestamp),
) -> Result<Option<Other>> {
    tx.optional(&TAUGHT_AT, params![person, but, from, until]).await?.as_ref().map(read).transpose()
}

fn read(row: &Row) -> Result<Other> {
    Ok(Other { title: row.get(0)?, starts: row.get::<String>(1)?.parse().map_err(Error::internal)? })
}
