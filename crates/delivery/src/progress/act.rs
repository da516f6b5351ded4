//! What a statement says about a course of this house, freed from its form. Anything else is `None`, not an error:
//! the store of records keeps far more than courses.

use jiff::Timestamp;
use kernel::{PersonId, Uuid};
use wire_xapi::{Actor, Identifier, Statement};

use super::iri::{self, Named};
use crate::CourseId;
use crate::ids::EnrolmentId;

/// Opened a part.
pub const EXPERIENCED: &str = "http://adlnet.gov/expapi/verbs/experienced";
/// Began a course.
pub const INITIALIZED: &str = "http://adlnet.gov/expapi/verbs/initialized";
/// Finished a part, a lesson or a course.
pub const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";
/// Finished a course with success.
pub const PASSED: &str = "http://adlnet.gov/expapi/verbs/passed";
/// Answered a question.
pub const ANSWERED: &str = "http://adlnet.gov/expapi/verbs/answered";

/// How an answer was marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Right.
    Right,
    /// Some of it.
    Partly,
    /// Not this one.
    Wrong,
}

impl Outcome {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Partly => "partly",
            Self::Wrong => "wrong",
        }
    }

    /// Reads the word.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Right, Self::Partly, Self::Wrong].into_iter().find(|outcome| outcome.name() == name)
    }
}

/// One act of a person in a course.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// The statement's id.
    pub statement: Uuid,
    /// Who.
    pub person: PersonId,
    /// When it happened, by the statement.
    pub at: Timestamp,
    /// In which course.
    pub course: CourseId,
    /// In which enrolment, if the statement says so.
    pub registration: Option<EnrolmentId>,
    /// What.
    pub what: What,
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// The course was begun.
    StartedCourse,
    /// A part was opened.
    Started {
        /// The part's key.
        part: String,
        /// The part's digest: the statement's revision.
        digest: String,
    },
    /// A part was finished.
    Finished {
        /// The part's key.
        part: String,
        /// The part's digest: the statement's revision.
        digest: String,
    },
    /// A question was answered.
    Answered {
        /// The question's key: its part's key and its number.
        question: String,
        /// The part's digest.
        digest: String,
        /// What was answered, as the statement writes it.
        response: String,
        /// How it was marked.
        outcome: Outcome,
    },
    /// The whole course was finished.
    FinishedCourse,
}

impl Act {
    /// Reads a statement of this installation.
    pub fn read(statement: &Statement, installation: &str) -> Option<Act> {
        let Actor::Agent(agent) = &statement.actor else { return None };
        let Identifier::Account { home_page, name } = &agent.identifier else { return None };
        if home_page != installation {
            return None;
        }
        let activity = statement.object.activity()?;
        let named = iri::read(installation, &activity.id)?;
        let context = statement.context.as_ref();
        let digest = context.and_then(|context| context.revision.clone()).unwrap_or_default();
        let (course, what) = what(statement, named, digest)?;
        Some(Act {
            statement: statement.id?,
            person: name.parse().ok()?,
            at: statement.timestamp.as_ref().or(statement.stored.as_ref())?.instant(),
            course,
            registration: context
                .and_then(|context| context.registration)
                .map(records::inward)
                .map(EnrolmentId),
            what,
        })
    }
}

fn what(statement: &Statement, named: Named, digest: String) -> Option<(CourseId, What)> {
    let result = statement.result.as_ref();
    let not_finished = result.and_then(|result| result.completion) == Some(false);
    let verb = statement.verb.id.as_str();
    match (verb, named) {
        (INITIALIZED | EXPERIENCED, Named::Course(course)) => Some((course, What::StartedCourse)),
        (INITIALIZED | EXPERIENCED, Named::Part(course, part)) => {
            Some((course, What::Started { part, digest }))
        }
        (COMPLETED | PASSED, Named::Part(course, part)) if !not_finished => {
            Some((course, What::Finished { part, digest }))
        }
        (COMPLETED | PASSED, Named::Course(course)) if !not_finished => Some((course, What::FinishedCourse)),
        (ANSWERED, Named::Question(course, question)) => {
            let result = result?;
            let scaled = result.score.as_ref().and_then(|score| score.scaled.as_ref());
            let some = scaled.is_some_and(|scaled| scaled.as_f64() > 0.0);
            let outcome = match result.success {
                Some(true) => Outcome::Right,
                _ if some => Outcome::Partly,
                _ => Outcome::Wrong,
            };
            let response = result.response.clone().unwrap_or_default();
            Some((course, What::Answered { question, digest, response, outcome }))
        }
        _ => None,
    }
}
