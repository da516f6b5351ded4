//! SQL of progress: parts, answers, the course as a whole.

use jiff::Timestamp;
use kernel::{Result, Tx, Uuid, params};

use super::act::{Act, Outcome};
use crate::VersionId;
use crate::enrolment::Enrolment;
use crate::ids::EnrolmentId;

kernel::statements! {
    /// A part was opened or finished: the first of each counts, ties go to the smaller statement id.
    PART = "INSERT INTO delivery_part_progress
            (enrolment_id, part_key, digest, started_at, done_at, done_statement)
        VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (enrolment_id, part_key, digest) DO UPDATE SET
            started_at = CASE
                WHEN excluded.started_at < delivery_part_progress.started_at THEN excluded.started_at
                ELSE delivery_part_progress.started_at END,
            done_at = CASE
                WHEN excluded.done_at IS NULL THEN delivery_part_progress.done_at
                WHEN delivery_part_progress.done_at IS NULL THEN excluded.done_at
                WHEN excluded.done_at < delivery_part_progress.done_at THEN excluded.done_at
                ELSE delivery_part_progress.done_at END,
            done_statement = CASE
                WHEN excluded.done_at IS NULL THEN delivery_part_progress.done_statement
                WHEN delivery_part_progress.done_at IS NULL THEN excluded.done_statement
                WHEN excluded.done_at < delivery_part_progress.done_at THEN excluded.done_statement
                WHEN excluded.done_at = delivery_part_progress.done_at
                    AND excluded.done_statement < delivery_part_progress.done_statement
                    THEN excluded.done_statement
                ELSE delivery_part_progress.done_statement END";
    /// Something happened in the enrolment.
    TOUCH = "INSERT INTO delivery_course_progress
            (enrolment_id, person_id, course_id, cycle, started_at, last_at)
        VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT (enrolment_id) DO UPDATE SET
            started_at = CASE
                WHEN delivery_course_progress.started_at IS NULL THEN excluded.started_at
                WHEN excluded.started_at < delivery_course_progress.started_at THEN excluded.started_at
                ELSE delivery_course_progress.started_at END,
            last_at = CASE
                WHEN delivery_course_progress.last_at IS NULL THEN excluded.last_at
                WHEN excluded.last_at > delivery_course_progress.last_at THEN excluded.last_at
                ELSE delivery_course_progress.last_at END";
    /// A statement says that the whole course is finished.
    DECLARE = "UPDATE delivery_course_progress SET declared_at = $2, declared_statement = $3
        WHERE enrolment_id = $1 AND (
            declared_at IS NULL OR declared_at > $2 OR (declared_at = $2 AND declared_statement > $3)
        )";
    /// An answer.
    ANSWER = "INSERT INTO delivery_answers
            (statement_id, enrolment_id, person_id, question_key, digest, answered_at, response, outcome)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (statement_id) DO NOTHING";
    /// The digest of a part in a version.
    DIGEST = "SELECT digest FROM content_part_v1 WHERE version_id = $1 AND part_key = $2";
    /// When the course was finished.
    DONE_AT = "SELECT done_at FROM delivery_course_progress WHERE enrolment_id = $1";
}

/// An answer as its statement tells it.
pub(crate) struct Given<'a> {
    pub question: &'a str,
    pub digest: &'a str,
    pub response: &'a str,
    pub outcome: Outcome,
}

pub(crate) async fn part(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    key: &str,
    digest: &str,
    at: Timestamp,
    done: Option<Uuid>,
) -> Result<()> {
    let done_at = done.map(|_| at);
    tx.execute(&PART, params![enrolment, key, digest, at, done_at, done]).await?;
    Ok(())
}

pub(crate) async fn touch(tx: &mut Tx, e: &Enrolment, at: Timestamp) -> Result<()> {
    tx.execute(&TOUCH, params![e.id, e.person, e.course, e.cycle, at]).await?;
    Ok(())
}

pub(crate) async fn declare(tx: &mut Tx, id: EnrolmentId, at: Timestamp, statement: Uuid) -> Result<()> {
    tx.execute(&DECLARE, params![id, at, statement]).await?;
    Ok(())
}

pub(crate) async fn answer(tx: &mut Tx, e: &Enrolment, act: &Act, given: &Given<'_>) -> Result<()> {
    let outcome = given.outcome.name();
    let row =
        params![act.statement, e.id, e.person, given.question, given.digest, act.at, given.response, outcome];
    tx.execute(&ANSWER, row).await?;
    Ok(())
}

pub(crate) async fn done_at(tx: &mut Tx, id: EnrolmentId) -> Result<Option<Timestamp>> {
    match tx.optional(&DONE_AT, params![id]).await? {
        Some(row) => row.get(0),
        None => Ok(None),
    }
}

pub(crate) async fn digest(tx: &mut Tx, version: VersionId, part: &str) -> Result<Option<String>> {
    tx.optional(&DIGEST, params![version, part]).await?.map(|row| row.get(0)).transpose()
}
