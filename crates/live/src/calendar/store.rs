//! SQL of letters and feeds.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Row, Tx, Uuid, params};

use super::feed::{Feed, Kind, Shown};
use super::teaching::Told;
use crate::ids::{FeedId, SeatId, SessionId};
use crate::seat;

kernel::statements! {
    /// Whether a calendar knows of a seat.
    WAS_TOLD = "SELECT COUNT(*) FROM live_letters WHERE seat_id = $1 AND method = 'REQUEST'";
    /// Whether this was told.
    TOLD = "SELECT COUNT(*) FROM live_letters WHERE seat_id = $1 AND sequence = $2 AND method = $3";
    /// It was told.
    ADD_LETTER = "INSERT INTO live_letters (seat_id, sequence, method, message_id, written_at) VALUES ($1, $2, $3, $4, $5)";
    /// The zone of somebody who is here.
    ZONE = "SELECT time_zone FROM people_scope_v1 WHERE person_id = $1";
    /// What the calendar of an instructor was told last of a session.
    LAST_TAUGHT = "SELECT sequence, method FROM live_teaching_letters
        WHERE session_id = $1 AND person_id = $2
        ORDER BY sequence DESC
        LIMIT 1";
    /// Whose calendars were told that they teach a session.
    TAUGHT_BY = "SELECT DISTINCT person_id FROM live_teaching_letters
        WHERE session_id = $1 AND method = 'REQUEST'
        ORDER BY person_id";
    /// An instructor's calendar was told.
    ADD_TEACHING_LETTER = "INSERT INTO live_teaching_letters (session_id, person_id, sequence, method, message_id, written_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    /// The open feeds of a person.
    FEEDS = "SELECT id, person_id, kind, made_at FROM live_feeds WHERE person_id = $1 AND revoked_at IS NULL ORDER BY kind, id";
    /// A new feed.
    ADD_FEED = "INSERT INTO live_feeds (id, person_id, kind, digest, made_at) VALUES ($1, $2, $3, $4, $5)";
    /// Takes feeds of one kind back.
    REVOKE = "UPDATE live_feeds SET revoked_at = $3 WHERE person_id = $1 AND kind = $2 AND revoked_at IS NULL";
    /// An open feed of somebody who is at work.
    OPEN = "SELECT f.id, f.person_id, f.kind, f.made_at, p.language
        FROM live_feeds AS f
        JOIN people_scope_v1 AS p ON p.person_id = f.person_id
        WHERE f.digest = $1 AND f.revoked_at IS NULL";
    /// Sessions that a person teaches since an instant.
    TAUGHT = "SELECT id FROM live_sessions
        WHERE instructor_id = $1 AND called_off_at IS NULL AND ends_at >= $2
        ORDER BY starts_at, id
        LIMIT 500";
    /// What somebody's own feed shows since an instant.
    OWN = "SELECT s.id, s.session_id, s.state, ''
        FROM live_seats AS s
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE s.person_id = $1 AND n.ends_at >= $2
            AND s.state IN ('asked', 'offered', 'booked', 'attended', 'missed', 'called_off')
        ORDER BY n.starts_at, s.id
        LIMIT 1000";
    /// Who comes where, of those whom a person leads, since an instant.
    TEAM = "SELECT s.id, s.session_id, s.state, p.name
        FROM people_scope_v1 AS p
        JOIN live_seats AS s ON s.person_id = p.person_id
        JOIN live_sessions AS n ON n.id = s.session_id
        WHERE (p.manager_id = $1 OR p.acting_id = $1 OR p.dotted_id = $1) AND n.ends_at >= $2
            AND s.state IN ('booked', 'attended', 'missed')
        ORDER BY n.starts_at, s.session_id, p.sort_name, s.id
        LIMIT 5000";
}

pub(super) async fn was_told(tx: &mut Tx, seat: SeatId) -> Result<bool> {
    Ok(tx.one(&WAS_TOLD, params![seat]).await?.get::<i64>(0)? > 0)
}

pub(super) async fn told(tx: &mut Tx, seat: SeatId, sequence: i64, method: &str) -> Result<bool> {
    Ok(tx.one(&TOLD, params![seat, sequence, method]).await?.get::<i64>(0)? > 0)
}

pub(super) async fn add_letter(
    tx: &mut Tx,
    seat: SeatId,
    sequence: i64,
    method: &str,
    message: Uuid,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD_LETTER, params![seat, sequence, method, message, now]).await?;
    Ok(())
}

pub(super) async fn zone(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    Ok(tx.optional(&ZONE, params![person]).await?.map(|row| row.get(0)).transpose()?.flatten())
}

pub(super) async fn last_taught(tx: &mut Tx, session: SessionId, person: PersonId) -> Result<Option<Told>> {
    let row = tx.optional(&LAST_TAUGHT, params![session, person]).await?;
    row.map(|row| Ok(Told { sequence: row.get(0)?, is_cancelled: row.get::<String>(1)? == "CANCEL" }))
        .transpose()
}

pub(super) async fn taught_by(tx: &mut Tx, session: SessionId) -> Result<Vec<PersonId>> {
    tx.all(&TAUGHT_BY, params![session]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn add_teaching_letter(
    tx: &mut Tx,
    session: SessionId,
    person: PersonId,
    (sequence, method): (i64, &str),
    message: Uuid,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&ADD_TEACHING_LETTER, params![session, person, sequence, method, message, now]).await?;
    Ok(())
}

pub(super) async fn feeds(tx: &mut Tx, person: PersonId) -> Result<Vec<Feed>> {
    tx.all(&FEEDS, params![person]).await?.iter().map(feed).collect()
}

pub(super) async fn add_feed(tx: &mut Tx, person: PersonId, kind: Kind, digest: &str) -> Result<()> {
    let (id, now): (FeedId, _) = (tx.id(), tx.now());
    tx.execute(&ADD_FEED, params![id, person, kind.name(), digest, now]).await?;
    Ok(())
}

/// How many were taken back.
pub(super) async fn revoke(tx: &mut Tx, person: PersonId, kind: Kind) -> Result<u64> {
    let now = tx.now();
    tx.execute(&REVOKE, params![person, kind.name(), now]).await
}

/// The feed behind a digest, with the language of its owner.
pub(super) async fn open(tx: &mut Tx, digest: &str) -> Result<(Feed, Option<String>)> {
    let row = tx.one(&OPEN, params![digest]).await?;
    Ok((feed(&row)?, row.get(4)?))
}

pub(super) async fn taught(tx: &mut Tx, person: PersonId, since: Timestamp) -> Result<Vec<SessionId>> {
    tx.all(&TAUGHT, params![person, since]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn shown(tx: &mut Tx, kind: Kind, person: PersonId, since: Timestamp) -> Result<Vec<Shown>> {
    let statement = match kind {
        Kind::Own => &OWN,
        Kind::Team => &TEAM,
    };
    let rows = tx.all(statement, params![person, since]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Shown {
                seat: c.next()?,
                session: c.next()?,
                state: seat::store::state(&c.next::<String>()?)?,
                name: c.next()?,
            })
        })
        .collect()
}

fn feed(row: &Row) -> Result<Feed> {
    let mut c = row.columns();
    let (id, person) = (c.next()?, c.next()?);
    let name: String = c.next()?;
    let kind = Kind::parse(&name).ok_or_else(|| Error::internal(format!("{name} is no kind of feed")))?;
    Ok(Feed { id, person, kind, made_at: c.next()? })
}
