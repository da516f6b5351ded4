//! SQL of what is coming.

use jiff::civil::Date;
use kernel::{Error, Result, Tx, params};
use people::UnitId;

kernel::statements! {
    /// People who will join in some days, by unit, with the first day.
    JOINERS = "SELECT unit_id, unit_name, COUNT(DISTINCT person_id), MIN(started_on) FROM people_joiner_v1
        WHERE started_on > $1 AND started_on <= $2
        GROUP BY unit_id, unit_name
        ORDER BY MIN(started_on), unit_name, unit_id
        LIMIT 60";
    /// Open duties that fall due in some days, by course, with the first day, where no slot gives time for the course.
    DUE = "SELECT c.title, COUNT(DISTINCT d.person_id), MIN(d.due_on)
        FROM delivery_duty_v1 AS d
        JOIN people_scope_v1 AS p ON p.person_id = d.person_id
        JOIN content_live_v1 AS c ON c.course_id = d.course_id
        WHERE d.done_at IS NULL AND d.ended_at IS NULL AND d.due_on BETWEEN $1 AND $2
            AND NOT EXISTS (SELECT 1 FROM alignment_slots AS s
                WHERE s.course_id = d.course_id AND s.dropped_at IS NULL AND s.until_on >= $1)
        GROUP BY c.course_id, c.title
        ORDER BY MIN(d.due_on), c.title, c.course_id
        LIMIT 60";
    /// Certificates that end in some days and were not renewed, by programme, with the first of these days, where no slot
    /// gives time for the programme.
    ENDING = "SELECT c.title, COUNT(DISTINCT c.person_id), MIN(c.expires_on)
        FROM programmes_certificate_v1 AS c
        JOIN people_scope_v1 AS p ON p.person_id = c.person_id
        WHERE c.expires_on > $1 AND c.expires_on <= $2
            AND NOT EXISTS (SELECT 1 FROM alignment_contents AS f
                JOIN alignment_slots AS s ON s.id = f.slot_id
                WHERE f.programme_id = c.programme_id AND s.dropped_at IS NULL AND s.until_on >= $1)
        GROUP BY c.programme_id, c.title
        ORDER BY MIN(c.expires_on), c.title, c.programme_id
        LIMIT 60";
}

/// Unit, its name, people, first day.
pub(super) async fn joiners(
    tx: &mut Tx,
    today: Date,
    until: Date,
) -> Result<Vec<(UnitId, String, i64, Date)>> {
    let rows = tx.all(&JOINERS, params![today, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).collect()
}

/// Course, people, first day.
pub(super) async fn due(tx: &mut Tx, today: Date, until: Date) -> Result<Vec<(String, i64, Date)>> {
    let rows = tx.all(&DUE, params![today, until]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).collect()
}

/// Certificate, people, the last day on which the first one holds.
pub(super) async fn ending(tx: &mut Tx, today: Date, until: Date) -> Result<Vec<(String, i64, Date)>> {
    let rows = tx.all(&ENDING, params![today, until]).await?;
    rows.iter()
        .map(|row| Ok((row.get(0)?, row.get(1)?, row.get::<Date>(2)?.yesterday().map_err(Error::internal)?)))
        .collect()
}
