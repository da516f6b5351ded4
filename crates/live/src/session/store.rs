//! SQL of sessions.

use jiff::Timestamp;
use jiff::civil::DateTime;
use kernel::{Actor, Error, PersonId, Result, Row, Tx, params};

use super::{New, Session, Times};
use crate::ids::{ClassId, SeatId, SeriesId, SessionId};

kernel::statements! {
    /// A new one.
    ADD = "INSERT INTO live_sessions
            (id, class_id, local_start, zone, starts_at, ends_at, cut_off_at, free_until, place, link, phone, materials,
            capacity, offer_minutes, instructor_id, instructor, series_id, planned_by, planned_at, venue_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    /// One.
    FIND = "SELECT id, class_id, local_start, zone, starts_at, ends_at, cut_off_at, free_until, place, link, phone, materials,
            capacity, taken, offer_minutes, instructor_id, instructor, sequence, called_off_at, called_off_why, closed_at, venue_id,
            (SELECT CASE v.directions WHEN '' THEN v.name ELSE v.name || ', ' || v.directions END
                FROM live_venues AS v WHERE v.id = live_sessions.venue_id)
        FROM live_sessions WHERE id = $1";
    /// One, locked until the transaction ends: writing a row locks it on both engines and shows it as it is now.
    HOLD = "UPDATE live_sessions SET zone = zone WHERE id = $1
        RETURNING id, class_id, local_start, zone, starts_at, ends_at, cut_off_at, free_until, place, link, phone, materials,
            capacity, taken, offer_minutes, instructor_id, instructor, sequence, called_off_at, called_off_why, closed_at, venue_id,
            (SELECT CASE v.directions WHEN '' THEN v.name ELSE v.name || ', ' || v.directions END
                FROM live_venues AS v WHERE v.id = live_sessions.venue_id)";
    /// The sessions of a class: those to come, then those that are over, backwards.
    OF_CLASS = "SELECT id, class_id, local_start, zone, starts_at, ends_at, cut_off_at, free_until, place, link, phone, materials,
            capacity, taken, offer_minutes, instructor_id, instructor, sequence, called_off_at, called_off_why, closed_at, venue_id,
            (SELECT CASE v.directions WHEN '' THEN v.name ELSE v.name || ', ' || v.directions END
                FROM live_venues AS v WHERE v.id = live_sessions.venue_id)
        FROM live_sessions WHERE class_id = $1
        ORDER BY CASE WHEN closed_at IS NOT NULL OR ends_at <= $2 THEN 1 ELSE 0 END,
            CASE WHEN closed_at IS NOT NULL OR ends_at <= $2 THEN -starts_at ELSE starts_at END NULLS LAST,
            id
        LIMIT 200";
    /// The sessions that a person teaches and that are not settled.
    TAUGHT_BY = "SELECT id, class_id, local_start, zone, starts_at, ends_at, cut_off_at, free_until, place, link, phone, materials,
            capacity, taken, offer_minutes, instructor_id, instructor, sequence, called_off_at, called_off_why, closed_at, venue_id,
            (SELECT CASE v.directions WHEN '' THEN v.name ELSE v.name || ', ' || v.directions END
                FROM live_venues AS v WHERE v.id = live_sessions.venue_id)
        FROM live_sessions WHERE instructor_id = $1 AND called_off_at IS NULL AND closed_at IS NULL
        ORDER BY starts_at NULLS LAST, id
        LIMIT 100";
    /// Those that begin within a time.
    BETWEEN = "SELECT id FROM live_sessions
        WHERE starts_at > $1 AND starts_at <= $2 AND called_off_at IS NULL
        ORDER BY starts_at, id";
    /// One and those of its series after it that still take place.
    FOLLOWING = "SELECT s.id FROM live_sessions AS s
        JOIN live_sessions AS f ON f.series_id = s.series_id AND s.starts_at >= f.starts_at
        WHERE f.id = $1 AND s.called_off_at IS NULL AND s.closed_at IS NULL
        ORDER BY s.starts_at, s.id";
    /// Who planned it.
    PLANNED_BY = "SELECT planned_by FROM live_sessions WHERE id = $1";
    /// The sessions of the next weeks: first those in which the person has a seat, then those of classes they may know of that
    /// still take somebody.
    SOON = "SELECT n.class_id, c.title, c.minutes, n.local_start, n.capacity - n.taken, s.id, s.state
        FROM live_sessions AS n
        JOIN live_classes AS c ON c.id = n.class_id
        LEFT JOIN live_seats AS s ON s.session_id = n.id AND s.person_id = $1
            AND s.state IN ('asked', 'invited', 'waiting', 'offered', 'booked')
        WHERE n.starts_at > $2 AND n.starts_at <= $3 AND n.called_off_at IS NULL AND n.closed_at IS NULL
            AND (s.id IS NOT NULL OR (c.retired_at IS NULL AND COALESCE(n.cut_off_at, n.starts_at) > $2
                AND ((c.unit_id IS NULL AND c.circle_id IS NULL) OR EXISTS (
                    SELECT 1 FROM people_scope_v1 AS p
                    JOIN people_unit_tree_v1 AS t ON t.unit_id = p.unit_id
                    WHERE p.person_id = $1 AND t.ancestor_id = c.unit_id)
                    OR EXISTS (SELECT 1 FROM live_circle_people AS m
                        WHERE m.circle_id = c.circle_id AND m.person_id = $1))))
        ORDER BY CASE WHEN s.id IS NULL THEN 1 ELSE 0 END, n.starts_at, n.id
        LIMIT 30";
    /// The next number of those who wait.
    NEXT_PLACE = "UPDATE live_sessions SET next_place = next_place + 1 WHERE id = $1 RETURNING next_place - 1";
    /// Another time.
    SET_TIME = "UPDATE live_sessions
        SET local_start = $2, zone = $3, starts_at = $4, ends_at = $5, cut_off_at = $6, free_until = $7,
            place = $8, link = $9, phone = $10, materials = $11, venue_id = $12, sequence = sequence + 1
        WHERE id = $1";
    /// More or fewer seats.
    SET_CAPACITY = "UPDATE live_sessions SET capacity = $2 WHERE id = $1";
    /// Somebody else, or nobody, teaches.
    SET_INSTRUCTOR = "UPDATE live_sessions SET instructor_id = $2, instructor = $3, sequence = sequence + 1 WHERE id = $1";
    /// It does not take place.
    CALL_OFF = "UPDATE live_sessions SET called_off_at = $2, called_off_why = $3, sequence = sequence + 1 WHERE id = $1";
    /// Attendance is settled.
    CLOSE = "UPDATE live_sessions SET closed_at = $2 WHERE id = $1";
}

pub(super) async fn add(
    tx: &mut Tx,
    actor: &Actor,
    id: SessionId,
    class: ClassId,
    new: &New,
    times: Option<&Times>,
    series: Option<SeriesId>,
) -> Result<()> {
    let now = tx.now();
    let row = params![
        id,
        class,
        times.map(|times| times.local.to_string()),
        new.zone.trim(),
        times.map(|times| times.starts_at),
        times.map(|times| times.ends_at),
        times.map(|times| times.cut_off_at),
        times.map(|times| times.free_until),
        new.place.trim(),
        new.link.trim(),
        new.phone.trim(),
        new.materials.trim(),
        new.capacity,
        new.offer_minutes.clamp(5, 43_200),
        new.instructor_id,
        new.instructor.trim(),
        series,
        actor.person_id(),
        now,
        new.venue
    ];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(crate) async fn find(tx: &mut Tx, id: SessionId) -> Result<Session> {
    read(&tx.one(&FIND, params![id]).await?)
}

/// The session as it is now, held until the transaction ends.
pub(crate) async fn hold(tx: &mut Tx, id: SessionId) -> Result<Session> {
    read(&tx.one(&HOLD, params![id]).await?)
}

pub(super) async fn of_class(tx: &mut Tx, class: ClassId) -> Result<Vec<Session>> {
    let now = tx.now();
    tx.all(&OF_CLASS, params![class, now]).await?.iter().map(read).collect()
}

pub(super) async fn taught_by(tx: &mut Tx, person: PersonId) -> Result<Vec<Session>> {
    tx.all(&TAUGHT_BY, params![person]).await?.iter().map(read).collect()
}

/// Sessions that begin after an instant and by another.
pub(crate) async fn between(tx: &mut Tx, from: Timestamp, until: Timestamp) -> Result<Vec<SessionId>> {
    tx.all(&BETWEEN, params![from, until]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn following(tx: &mut Tx, id: SessionId) -> Result<Vec<SessionId>> {
    tx.all(&FOLLOWING, params![id]).await?.iter().map(|row| row.get(0)).collect()
}

pub(super) async fn planned_by(tx: &mut Tx, id: SessionId) -> Result<Option<PersonId>> {
    tx.one(&PLANNED_BY, params![id]).await?.get(0)
}

pub(crate) async fn next_place(tx: &mut Tx, id: SessionId) -> Result<i64> {
    tx.one(&NEXT_PLACE, params![id]).await?.get(0)
}

pub(super) async fn set_time(tx: &mut Tx, id: SessionId, new: &New, times: &Times) -> Result<()> {
    let row = params![
        id,
        times.local.to_string(),
        new.zone.trim(),
        times.starts_at,
        times.ends_at,
        times.cut_off_at,
        times.free_until,
        new.place.trim(),
        new.link.trim(),
        new.phone.trim(),
        new.materials.trim(),
        new.venue
    ];
    tx.execute(&SET_TIME, row).await?;
    Ok(())
}

pub(super) async fn set_capacity(tx: &mut Tx, id: SessionId, capacity: i64) -> Result<()> {
    tx.execute(&SET_CAPACITY, params![id, capacity]).await?;
    Ok(())
}

pub(crate) async fn set_instructor(
    tx: &mut Tx,
    id: SessionId,
    person: Option<PersonId>,
    name: &str,
) -> Result<()> {
    tx.execute(&SET_INSTRUCTOR, params![id, person, name]).await?;
    Ok(())
}

pub(super) async fn call_off(tx: &mut Tx, id: SessionId, why: &str) -> Result<()> {
    let now = tx.now();
    tx.execute(&CALL_OFF, params![id, now, why]).await?;
    Ok(())
}

pub(super) async fn close(tx: &mut Tx, id: SessionId) -> Result<()> {
    let now = tx.now();
    tx.execute(&CLOSE, params![id, now]).await?;
    Ok(())
}

fn read(row: &Row) -> Result<Session> {
    let mut c = row.columns();
    Ok(Session {
        id: c.next()?,
        class: c.next()?,
        local_start: c
            .next::<Option<String>>()?
            .map(|text| text.parse().map_err(Error::internal))
            .transpose()?,
        zone: c.next()?,
        starts_at: c.next::<Option<Timestamp>>()?,
        ends_at: c.next()?,
        cut_off_at: c.next()?,
        free_until: c.next()?,
        place: c.next()?,
        link: c.next()?,
        phone: c.next()?,
        materials: c.next()?,
        capacity: c.next()?,
        taken: c.next()?,
        offer_minutes: c.next()?,
        instructor_id: c.next()?,
        instructor: c.next()?,
        sequence: c.next()?,
        called_off_at: c.next()?,
        called_off_why: c.next()?,
        closed_at: c.next()?,
        venue: c.next()?,
        room: c.next::<Option<String>>()?.unwrap_or_default(),
    })
}

/// A session of the next weeks, as somebody's Today shows it.
pub(crate) struct Soon {
    pub class: ClassId,
    pub title: String,
    pub minutes: i64,
    /// The local time.
    pub starts: DateTime,
    pub free: i64,
    /// The person's own, where they have one.
    pub seat: Option<SeatId>,
    /// Whether they were invited and have not answered.
    pub invited: bool,
}

pub(crate) async fn soon(tx: &mut Tx, person: PersonId, until: Timestamp) -> Result<Vec<Soon>> {
    let now = tx.now();
    let rows = tx.all(&SOON, params![person, now, until]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(Soon {
                class: c.next()?,
                title: c.next()?,
                minutes: c.next()?,
                starts: c.next::<String>()?.parse().map_err(Error::internal)?,
                free: c.next()?,
                seat: c.next()?,
                invited: c.next::<Option<String>>()?.as_deref() == Some("invited"),
            })
        })
        .collect()
}
