//! SQL of duties and their sources, for many persons at once.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{PersonId, Result, Statement, Tx, Value, params};

use super::SourceKind;
use super::ask::parts;
use crate::CourseId;
use crate::calendar::Due;
use crate::ids::DutyId;

/// Above so many persons a statement reads the whole course instead of naming them.
const NAMED: usize = 400;

kernel::statements! {
    /// A new duty.
    ADD_DUTY = "INSERT INTO delivery_duties
            (id, person_id, course_id, cycle, opened_at, opened_on, due_on, due_at, done_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// A source of a duty; one that asked before asks again.
    ADD_SOURCE = "INSERT INTO delivery_duty_sources
            (duty_id, kind, source_id, since_at, since_on, due_on, due_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (duty_id, kind, source_id) DO UPDATE SET
            since_at = CASE WHEN delivery_duty_sources.ended_at IS NULL
                THEN delivery_duty_sources.since_at ELSE excluded.since_at END,
            since_on = CASE WHEN delivery_duty_sources.ended_at IS NULL
                THEN delivery_duty_sources.since_on ELSE excluded.since_on END,
            due_on = CASE WHEN delivery_duty_sources.ended_at IS NULL
                THEN delivery_duty_sources.due_on ELSE excluded.due_on END,
            due_at = CASE WHEN delivery_duty_sources.ended_at IS NULL
                THEN delivery_duty_sources.due_at ELSE excluded.due_at END,
            ended_at = NULL";
}

const DUTIES_OF: &str = "SELECT person_id, id, cycle, done_at FROM delivery_duties
    WHERE course_id = $1 AND ended_at IS NULL";
const LEARNED_OF: &str =
    "SELECT person_id, cycle, done_at FROM delivery_course_progress WHERE course_id = $1";
const END_SOURCES: &str = "UPDATE delivery_duty_sources SET ended_at = $4
    WHERE kind = $2 AND source_id = $3 AND ended_at IS NULL AND duty_id IN (
        SELECT id FROM delivery_duties WHERE course_id = $1";
const END_DUTIES: &str = "UPDATE delivery_duties SET ended_at = $2, ended_why = $3
    WHERE course_id = $1 AND done_at IS NULL AND ended_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM delivery_duty_sources AS s WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL
    )";
/// A duty is due when the first of its sources asks; while it sleeps its own date stays.
const RENEW_DUE: &str = "UPDATE delivery_duties SET
        due_on = (SELECT MIN(s.due_on) FROM delivery_duty_sources AS s
            WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL),
        due_at = (SELECT MIN(s.due_at) FROM delivery_duty_sources AS s
            WHERE s.duty_id = delivery_duties.id AND s.ended_at IS NULL)
    WHERE course_id = $1 AND done_at IS NULL AND ended_at IS NULL";

/// A duty to be written.
pub(crate) struct NewDuty {
    pub id: DutyId,
    pub person: PersonId,
    pub cycle: i64,
    pub due: Option<Due>,
    pub done_at: Option<Timestamp>,
}

/// A source to be written.
pub(crate) struct NewSource {
    pub duty: DutyId,
    pub source: SourceKind,
    pub due: Option<Due>,
}

pub(crate) async fn add_duties(
    tx: &mut Tx,
    course: CourseId,
    today: Date,
    duties: Vec<NewDuty>,
) -> Result<()> {
    let now = tx.now();
    let rows = duties.into_iter().map(|duty| {
        let (on, at) = parts(duty.due);
        params![duty.id, duty.person, course, duty.cycle, now, today, on, at, duty.done_at]
    });
    tx.insert_all(&ADD_DUTY, rows.collect()).await?;
    Ok(())
}

pub(crate) async fn add_sources(tx: &mut Tx, today: Date, sources: Vec<NewSource>) -> Result<()> {
    let now = tx.now();
    let rows = sources.into_iter().map(|new| {
        let (on, at) = parts(new.due);
        params![new.duty, new.source.name(), new.source.id(), now, today, on, at]
    });
    tx.insert_all(&ADD_SOURCE, rows.collect()).await?;
    Ok(())
}

/// A text for these persons: named in chunks, or without a limit where there are very many.
fn each(persons: &[PersonId], text: &str, close: &str, first: &[Value]) -> Vec<(Statement, Vec<Value>)> {
    if persons.len() > NAMED {
        return vec![(Statement::built("FOR_ALL", format!("{text}{close}")), first.to_vec())];
    }
    let named = |some: &[PersonId]| {
        let mut params = first.to_vec();
        let mut names = String::new();
        for person in some {
            params.push(Value::from(*person));
            let gap = if names.is_empty() { "" } else { ", " };
            names.push_str(&format!("{gap}${}", params.len()));
        }
        (Statement::built("FOR_SOME", format!("{text} AND person_id IN ({names}){close}")), params)
    };
    persons.chunks(100).map(named).collect()
}

pub(crate) async fn duties_of(
    tx: &mut Tx,
    course: CourseId,
    persons: &[PersonId],
) -> Result<Vec<(PersonId, DutyId, i64, Option<Timestamp>)>> {
    let mut out = Vec::new();
    for (statement, params) in each(persons, DUTIES_OF, "", &params![course]) {
        for row in tx.all(&statement, params).await? {
            let mut c = row.columns();
            out.push((c.next()?, c.next()?, c.next()?, c.next()?));
        }
    }
    Ok(out)
}

pub(crate) async fn learned_of(
    tx: &mut Tx,
    course: CourseId,
    persons: &[PersonId],
) -> Result<Vec<(PersonId, i64, Option<Timestamp>)>> {
    let mut out = Vec::new();
    for (statement, params) in each(persons, LEARNED_OF, "", &params![course]) {
        for row in tx.all(&statement, params).await? {
            let mut c = row.columns();
            out.push((c.next()?, c.next()?, c.next()?));
        }
    }
    Ok(out)
}

pub(crate) async fn end_sources(
    tx: &mut Tx,
    course: CourseId,
    source: SourceKind,
    persons: &[PersonId],
) -> Result<()> {
    let first = params![course, source.name(), source.id(), tx.now()];
    for some in persons.chunks(NAMED) {
        for (statement, params) in each(some, END_SOURCES, ")", &first) {
            tx.execute(&statement, params).await?;
        }
    }
    Ok(())
}

pub(crate) async fn end_duties(
    tx: &mut Tx,
    course: CourseId,
    persons: &[PersonId],
    why: &str,
) -> Result<u64> {
    let mut ended = 0;
    let first = params![course, tx.now(), why];
    for (statement, params) in each(persons, END_DUTIES, "", &first) {
        ended += tx.execute(&statement, params).await?;
    }
    Ok(ended)
}

pub(crate) async fn renew_due(tx: &mut Tx, course: CourseId, persons: &[PersonId]) -> Result<()> {
    if persons.is_empty() {
        return Ok(());
    }
    for (statement, params) in each(persons, RENEW_DUE, "", &params![course]) {
        tx.execute(&statement, params).await?;
    }
    Ok(())
}
