//! SQL of enrolments.

use jiff::Timestamp;
use kernel::{PersonId, Result, Row, Tx, params};

use crate::{CourseId, VersionId};

use super::Enrolment;
use crate::ids::EnrolmentId;

kernel::statements! {
    /// The cycle of the open duty.
    OPEN_DUTY_CYCLE = "SELECT cycle FROM delivery_duties
        WHERE person_id = $1 AND course_id = $2 AND done_at IS NULL AND ended_at IS NULL";
    /// The latest cycle of any enrolment or duty.
    LATEST_CYCLE = "SELECT MAX(c.cycle) FROM (
            SELECT cycle FROM delivery_enrolments WHERE person_id = $1 AND course_id = $2
            UNION ALL
            SELECT cycle FROM delivery_duties WHERE person_id = $1 AND course_id = $2 AND ended_at IS NULL
        ) AS c";
    /// The cycle that ran at an instant: the latest that had begun, else the first there is.
    CYCLE_AT = "SELECT MAX(CASE WHEN c.since <= $3 THEN c.cycle END), MIN(c.cycle) FROM (
            SELECT cycle, enrolled_at AS since FROM delivery_enrolments WHERE person_id = $1 AND course_id = $2
            UNION ALL
            SELECT cycle, opened_at AS since FROM delivery_duties
            WHERE person_id = $1 AND course_id = $2 AND ended_at IS NULL
        ) AS c";
    /// One by person, course and cycle.
    FIND = "SELECT id, person_id, course_id, cycle, version_id, enrolled_at
        FROM delivery_enrolments WHERE person_id = $1 AND course_id = $2 AND cycle = $3";
    /// One by id.
    BY_ID = "SELECT id, person_id, course_id, cycle, version_id, enrolled_at
        FROM delivery_enrolments WHERE id = $1";
    /// A new one.
    ADD = "INSERT INTO delivery_enrolments (id, person_id, course_id, cycle, version_id, enrolled_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person_id, course_id, cycle) DO NOTHING";
    /// The version that is live.
    LIVE_VERSION = "SELECT version_id FROM content_live_v1 WHERE course_id = $1";
    /// Who has not begun follows what is published. A part that was opened, an answer and steps that were moved are
    /// a beginning: they belong to the text that they were given to.
    FOLLOW = "UPDATE delivery_enrolments SET version_id = $2
        WHERE course_id = $1 AND version_id <> $2
            AND NOT EXISTS (SELECT 1 FROM delivery_part_progress AS p WHERE p.enrolment_id = delivery_enrolments.id)
            AND NOT EXISTS (SELECT 1 FROM delivery_answers AS a WHERE a.enrolment_id = delivery_enrolments.id)
            AND NOT EXISTS (SELECT 1 FROM delivery_drafts AS d WHERE d.enrolment_id = delivery_enrolments.id)
            AND NOT EXISTS (
                SELECT 1 FROM delivery_course_progress AS p
                WHERE p.enrolment_id = delivery_enrolments.id AND p.done_at IS NOT NULL
            )";
    /// Enrolments in a version about which statements said something.
    SPOKEN_OF = "SELECT e.id, e.person_id, e.course_id, e.cycle, e.version_id, e.enrolled_at
        FROM delivery_enrolments AS e
        JOIN delivery_course_progress AS p ON p.enrolment_id = e.id
        WHERE e.course_id = $1 AND e.version_id = $2
        ORDER BY e.id";
}

fn read(row: &Row) -> Result<Enrolment> {
    let mut c = row.columns();
    Ok(Enrolment {
        id: c.next()?,
        person: c.next()?,
        course: c.next()?,
        cycle: c.next()?,
        version: c.next()?,
        enrolled_at: c.next()?,
    })
}

pub(crate) async fn open_duty_cycle(tx: &mut Tx, person: PersonId, course: CourseId) -> Result<Option<i64>> {
    tx.optional(&OPEN_DUTY_CYCLE, params![person, course]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn latest_cycle(tx: &mut Tx, person: PersonId, course: CourseId) -> Result<Option<i64>> {
    tx.one(&LATEST_CYCLE, params![person, course]).await?.get(0)
}

pub(crate) async fn cycle_at(
    tx: &mut Tx,
    person: PersonId,
    course: CourseId,
    when: Timestamp,
) -> Result<i64> {
    let row = tx.one(&CYCLE_AT, params![person, course, when]).await?;
    let (begun, first): (Option<i64>, Option<i64>) = (row.get(0)?, row.get(1)?);
    Ok(begun.or(first).unwrap_or(1))
}

pub(crate) async fn find(
    tx: &mut Tx,
    person: PersonId,
    course: CourseId,
    cycle: i64,
) -> Result<Option<Enrolment>> {
    tx.optional(&FIND, params![person, course, cycle]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn by_id(tx: &mut Tx, id: EnrolmentId) -> Result<Option<Enrolment>> {
    tx.optional(&BY_ID, params![id]).await?.as_ref().map(read).transpose()
}

pub(crate) async fn add(tx: &mut Tx, e: &Enrolment) -> Result<()> {
    let row = params![e.id, e.person, e.course, e.cycle, e.version, e.enrolled_at];
    tx.execute(&ADD, row).await?;
    Ok(())
}

pub(crate) async fn live_version(tx: &mut Tx, course: CourseId) -> Result<Option<VersionId>> {
    tx.optional(&LIVE_VERSION, params![course]).await?.map(|row| row.get(0)).transpose()
}

pub(crate) async fn follow(tx: &mut Tx, course: CourseId, version: VersionId) -> Result<u64> {
    tx.execute(&FOLLOW, params![course, version]).await
}

pub(crate) async fn spoken_of(tx: &mut Tx, course: CourseId, version: VersionId) -> Result<Vec<Enrolment>> {
    tx.all(&SPOKEN_OF, params![course, version]).await?.iter().map(read).collect()
}
