//! SQL that reads duties with their sources, for pages.

use kernel::{Error, PersonId, Result, Row, Tx, Uuid, params};

use super::{Duty, Source, SourceKind};
use crate::ids::DutyId;

kernel::statements! {
    /// Duties of a person, the next due first.
    OF_PERSON = "SELECT d.id, d.person_id, d.course_id, COALESCE(l.title, ''), COALESCE(l.minutes, 0),
            COALESCE(p.seconds - p.seconds_done, -1), d.cycle, d.opened_on, d.due_on, d.due_at, d.slept_at,
            d.done_at, d.ended_at
        FROM delivery_duties AS d
        LEFT JOIN content_live_v1 AS l ON l.course_id = d.course_id
        LEFT JOIN delivery_course_progress AS p
            ON p.person_id = d.person_id AND p.course_id = d.course_id AND p.cycle = d.cycle
        WHERE d.person_id = $1
        ORDER BY CASE WHEN d.done_at IS NULL AND d.ended_at IS NULL THEN 0 ELSE 1 END,
            CASE WHEN d.due_at IS NULL THEN 1 ELSE 0 END, d.due_at, d.id";
    /// One duty.
    FIND = "SELECT d.id, d.person_id, d.course_id, COALESCE(l.title, ''), COALESCE(l.minutes, 0),
            COALESCE(p.seconds - p.seconds_done, -1), d.cycle, d.opened_on, d.due_on, d.due_at, d.slept_at,
            d.done_at, d.ended_at
        FROM delivery_duties AS d
        LEFT JOIN content_live_v1 AS l ON l.course_id = d.course_id
        LEFT JOIN delivery_course_progress AS p
            ON p.person_id = d.person_id AND p.course_id = d.course_id AND p.cycle = d.cycle
        WHERE d.id = $1";
    /// Sources of a person's duties.
    SOURCES_OF_PERSON = "SELECT s.duty_id, s.kind, s.source_id, COALESCE(r.title, f.name, ''),
            COALESCE(r.reason, w.reason, ''), s.since_on, s.due_on, s.ended_at
        FROM delivery_duty_sources AS s
        JOIN delivery_duties AS d ON d.id = s.duty_id
        LEFT JOIN delivery_rules AS r ON s.kind = 'rule' AND r.id = s.source_id
        LEFT JOIN delivery_recommendations AS w ON s.kind = 'recommendation' AND w.id = s.source_id
        LEFT JOIN people_scope_v1 AS f ON f.person_id = w.from_id
        WHERE d.person_id = $1
        ORDER BY s.since_at, s.source_id";
    /// Sources of one duty.
    SOURCES_OF_DUTY = "SELECT s.duty_id, s.kind, s.source_id, COALESCE(r.title, f.name, ''),
            COALESCE(r.reason, w.reason, ''), s.since_on, s.due_on, s.ended_at
        FROM delivery_duty_sources AS s
        LEFT JOIN delivery_rules AS r ON s.kind = 'rule' AND r.id = s.source_id
        LEFT JOIN delivery_recommendations AS w ON s.kind = 'recommendation' AND w.id = s.source_id
        LEFT JOIN people_scope_v1 AS f ON f.person_id = w.from_id
        WHERE s.duty_id = $1
        ORDER BY s.since_at, s.source_id";
}

fn duty(row: &Row) -> Result<Duty> {
    let mut c = row.columns();
    let mut duty = Duty {
        id: c.next()?,
        person: c.next()?,
        course: c.next()?,
        title: c.next()?,
        minutes: c.next()?,
        minutes_left: c.next()?,
        cycle: c.next()?,
        opened_on: c.next()?,
        due_on: c.next()?,
        due_at: c.next()?,
        slept_at: c.next()?,
        done_at: c.next()?,
        ended_at: c.next()?,
        sources: Vec::new(),
    };
    // Seconds of the pinned version that are left, or nothing when the course was not begun.
    duty.minutes_left = match duty.minutes_left {
        ..0 => duty.minutes,
        seconds => (seconds + 59) / 60,
    };
    Ok(duty)
}

fn source(row: &Row) -> Result<(DutyId, Source)> {
    let mut c = row.columns();
    let duty = c.next()?;
    let (name, id): (String, Uuid) = (c.next()?, c.next()?);
    let source = Source {
        kind: SourceKind::of(&name, id),
        title: c.next()?,
        reason: c.next()?,
        since_on: c.next()?,
        due_on: c.next()?,
        ended_at: c.next()?,
    };
    Ok((duty, source))
}

pub(crate) async fn of_person(tx: &mut Tx, person: PersonId) -> Result<Vec<Duty>> {
    let rows = tx.all(&OF_PERSON, params![person]).await?;
    let mut duties = rows.iter().map(duty).collect::<Result<Vec<_>>>()?;
    for row in tx.all(&SOURCES_OF_PERSON, params![person]).await? {
        let (id, source) = source(&row)?;
        if let Some(duty) = duties.iter_mut().find(|duty| duty.id == id) {
            duty.sources.push(source);
        }
    }
    Ok(duties)
}

pub(crate) async fn find(tx: &mut Tx, id: DutyId) -> Result<Duty> {
    let row = tx.optional(&FIND, params![id]).await?.ok_or(Error::NotFound)?;
    let mut duty = duty(&row)?;
    for row in tx.all(&SOURCES_OF_DUTY, params![id]).await? {
        duty.sources.push(source(&row)?.1);
    }
    Ok(duty)
}
