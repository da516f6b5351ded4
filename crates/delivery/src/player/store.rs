//! SQL of the player: what one enrolment has done, answered and under way.

use std::collections::HashMap;

use jiff::Timestamp;
use kernel::{PersonId, Result, Tx, params};

use super::seat::Given;
use crate::ids::EnrolmentId;
use crate::progress::Outcome;

kernel::statements! {
    /// Parts that are done, with the digest they had.
    DONE_PARTS = "SELECT part_key, digest FROM delivery_part_progress
        WHERE enrolment_id = $1 AND done_at IS NOT NULL
        ORDER BY part_key, digest";
    /// Answers, oldest first.
    ANSWERS = "SELECT question_key, digest, response, answered_at, outcome FROM delivery_answers
        WHERE enrolment_id = $1
        ORDER BY answered_at, statement_id";
    /// What is under way.
    DRAFTS = "SELECT question_key, response FROM delivery_drafts WHERE enrolment_id = $1 ORDER BY question_key";
    /// Keeps what is under way.
    KEEP_DRAFT = "INSERT INTO delivery_drafts (enrolment_id, question_key, digest, response, kept_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (enrolment_id, question_key) DO UPDATE SET
            digest = excluded.digest,
            response = excluded.response,
            kept_at = excluded.kept_at";
    /// Forgets it: there is an answer now.
    DROP_DRAFT = "DELETE FROM delivery_drafts WHERE enrolment_id = $1 AND question_key = $2";
    /// When anything was done last.
    LAST_AT = "SELECT last_at FROM delivery_course_progress WHERE enrolment_id = $1";
    /// The zone of a person.
    ZONE = "SELECT time_zone FROM people_scope_v1 WHERE person_id = $1";
    /// Holds the enrolment until the transaction ends, so that two presses at once count once.
    HOLD = "UPDATE delivery_enrolments SET enrolled_at = enrolled_at WHERE id = $1";
    /// Whether anything was done yet.
    BEGUN = "SELECT 1 FROM delivery_course_progress WHERE enrolment_id = $1";
    /// The name of a person.
    NAME = "SELECT name FROM people_scope_v1 WHERE person_id = $1";
}

/// A row of answers.
pub(crate) struct AnswerRow {
    pub question: String,
    pub digest: String,
    pub given: Given,
}

pub(crate) async fn done_parts(tx: &mut Tx, enrolment: EnrolmentId) -> Result<Vec<(String, String)>> {
    let rows = tx.all(&DONE_PARTS, params![enrolment]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn answers(tx: &mut Tx, enrolment: EnrolmentId) -> Result<Vec<AnswerRow>> {
    let rows = tx.all(&ANSWERS, params![enrolment]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (question, digest) = (c.next()?, c.next()?);
            let (response, at): (String, Timestamp) = (c.next()?, c.next()?);
            let right = Outcome::parse(&c.next::<String>()?) == Some(Outcome::Right);
            Ok(AnswerRow { question, digest, given: Given { response, at, right } })
        })
        .collect()
}

pub(crate) async fn drafts(tx: &mut Tx, enrolment: EnrolmentId) -> Result<HashMap<String, String>> {
    let rows = tx.all(&DRAFTS, params![enrolment]).await?;
    rows.iter().map(|row| Ok((row.get(0)?, row.get(1)?))).collect()
}

pub(crate) async fn keep_draft(
    tx: &mut Tx,
    enrolment: EnrolmentId,
    question: &str,
    digest: &str,
    response: &str,
) -> Result<()> {
    let now = tx.now();
    tx.execute(&KEEP_DRAFT, params![enrolment, question, digest, response, now]).await?;
    Ok(())
}

pub(crate) async fn drop_draft(tx: &mut Tx, enrolment: EnrolmentId, question: &str) -> Result<()> {
    tx.execute(&DROP_DRAFT, params![enrolment, question]).await?;
    Ok(())
}

pub(crate) async fn last_at(tx: &mut Tx, enrolment: EnrolmentId) -> Result<Option<Timestamp>> {
    match tx.optional(&LAST_AT, params![enrolment]).await? {
        Some(row) => row.get(0),
        None => Ok(None),
    }
}

pub(crate) async fn hold(tx: &mut Tx, enrolment: EnrolmentId) -> Result<()> {
    tx.execute(&HOLD, params![enrolment]).await?;
    Ok(())
}

pub(crate) async fn begun(tx: &mut Tx, enrolment: EnrolmentId) -> Result<bool> {
    Ok(tx.optional(&BEGUN, params![enrolment]).await?.is_some())
}

pub(crate) async fn zone(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    match tx.optional(&ZONE, params![person]).await? {
        Some(row) => row.get(0),
        None => Ok(None),
    }
}

pub(crate) async fn name(tx: &mut Tx, person: PersonId) -> Result<Option<String>> {
    tx.optional(&NAME, params![person]).await?.map(|row| row.get(0)).transpose()
}
