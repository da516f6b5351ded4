//! Progress: what statements say about a person and a course. [`apply`] is the one function, whether the statement
//! comes from a page, from outside or from a rebuild. It may see a statement twice and in any order: every field
//! is a first, a last, or a set of statement ids. Leaves out marking, which happened before the statement.

pub mod act;
pub(crate) mod completion;
mod completion_store;
pub(crate) mod erased;
pub mod iri;
pub mod rebuild;
mod rebuild_store;
pub(crate) mod received;
pub(crate) mod store;
pub mod template;

use jiff::Timestamp;
use kernel::{Actor, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};
use wire_xapi::Statement;

use crate::CourseId;

use crate::enrolment::{self, Enrolment};
use crate::ids::EnrolmentId;
pub use act::{Act, Outcome, What};

/// The event that a person has finished a course.
pub const FINISHED: &str = "delivery.finished";

/// What [`FINISHED`] carries.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Finished {
    /// Who.
    pub person: PersonId,
    /// What.
    pub course: CourseId,
    /// In which enrolment.
    pub enrolment: EnrolmentId,
}

/// What a statement did to progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The enrolment it belongs to.
    pub enrolment: EnrolmentId,
    /// When the course was finished, if it is.
    pub done_at: Option<Timestamp>,
    /// Whether this statement finished it.
    pub finished: bool,
}

/// Applies a statement to progress, in the transaction that stores it. `None` when it says nothing about a course
/// of this house.
pub async fn apply(tx: &mut Tx, statement: &Statement) -> Result<Option<Applied>> {
    let installation = tx.installation().await?;
    let Some(act) = Act::read(statement, &installation) else { return Ok(None) };
    let Some(enrolment) = note(tx, &act).await? else { return Ok(None) };
    let before = store::done_at(tx, enrolment.id).await?;
    completion::conclude(tx, &enrolment).await?;
    let done_at = store::done_at(tx, enrolment.id).await?;
    let finished = before.is_none() && done_at.is_some();
    if finished {
        let by = Actor::system("a statement finished a course");
        let said = Finished { person: act.person, course: act.course, enrolment: enrolment.id };
        tx.emit(&by, FINISHED, Some(act.person), said).await?;
    }
    Ok(Some(Applied { enrolment: enrolment.id, done_at, finished }))
}

/// Writes down what the act itself says; what follows from it is `completion`.
pub(crate) async fn note(tx: &mut Tx, act: &Act) -> Result<Option<Enrolment>> {
    let Some(enrolment) = find(tx, act).await? else { return Ok(None) };
    match &act.what {
        What::StartedCourse => store::touch(tx, &enrolment, act.at).await?,
        What::Started { part, digest } => {
            let Some(digest) = revision(tx, &enrolment, part, digest).await? else { return Ok(None) };
            store::part(tx, enrolment.id, part, &digest, act.at, None).await?;
            store::touch(tx, &enrolment, act.at).await?;
        }
        What::Finished { part, digest } => {
            let Some(digest) = revision(tx, &enrolment, part, digest).await? else { return Ok(None) };
            store::part(tx, enrolment.id, part, &digest, act.at, Some(act.statement)).await?;
            store::touch(tx, &enrolment, act.at).await?;
        }
        What::Answered { question, digest, response, outcome } => {
            let answer = store::Given { question, digest, response, outcome: *outcome };
            store::answer(tx, &enrolment, act, &answer).await?;
            store::touch(tx, &enrolment, act.at).await?;
        }
        What::FinishedCourse => {
            store::touch(tx, &enrolment, act.at).await?;
            store::declare(tx, enrolment.id, act.at, act.statement).await?;
        }
    }
    Ok(Some(enrolment))
}

/// The revision of a part that a statement speaks of: its own word, else that of the pinned version.
async fn revision(tx: &mut Tx, enrolment: &Enrolment, part: &str, said: &str) -> Result<Option<String>> {
    if said.is_empty() { store::digest(tx, enrolment.version, part).await } else { Ok(Some(said.to_owned())) }
}

async fn find(tx: &mut Tx, act: &Act) -> Result<Option<Enrolment>> {
    if let Some(id) = act.registration
        && let Some(known) = enrolment::store::by_id(tx, id).await?
    {
        return Ok((known.person == act.person && known.course == act.course).then_some(known));
    }
    match enrolment::at(tx, act.person, act.course, act.at).await {
        Ok(enrolment) => Ok(Some(enrolment)),
        Err(kernel::Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
