//! A duty: one person, one course, one cycle, whatever asks for it. It is open, done, or ended because nothing asks
//! for it any more; ended duties stay in the history. Leaves out why somebody is asked (`explain`).

pub mod ask;
pub mod leave;
mod leave_store;
pub(crate) mod list_store;
pub(crate) mod plan;
pub(crate) mod store;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx, Uuid};

use crate::CourseId;
use crate::ids::{DutyId, RecommendationId, RuleId};
use crate::permissions;

/// Where a duty comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SourceKind {
    /// A rule.
    Rule(RuleId),
    /// A recommendation that the person accepted.
    Recommendation(RecommendationId),
    /// The person's own choice.
    Choice(PersonId),
}

impl SourceKind {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rule(_) => "rule",
            Self::Recommendation(_) => "recommendation",
            Self::Choice(_) => "choice",
        }
    }

    /// The id of the source.
    pub fn id(self) -> Uuid {
        match self {
            Self::Rule(id) => id.0,
            Self::Recommendation(id) => id.0,
            Self::Choice(id) => id.0,
        }
    }

    pub(crate) fn of(name: &str, id: Uuid) -> Self {
        match name {
            "rule" => Self::Rule(RuleId(id)),
            "recommendation" => Self::Recommendation(RecommendationId(id)),
            _ => Self::Choice(PersonId(id)),
        }
    }
}

/// One source of a duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Which.
    pub kind: SourceKind,
    /// The rule's title; the name of who recommended it; empty for a choice.
    pub title: String,
    /// The reason that everybody reads; empty for a choice.
    pub reason: String,
    /// Since when it asks.
    pub since_on: Date,
    /// By when it asks.
    pub due_on: Option<Date>,
    /// When it stopped asking.
    pub ended_at: Option<Timestamp>,
}

/// A duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Its id.
    pub id: DutyId,
    /// Whose.
    pub person: PersonId,
    /// Of what.
    pub course: CourseId,
    /// The course's title; empty once it is retired.
    pub title: String,
    /// Minutes of the live version.
    pub minutes: i64,
    /// Minutes that are left, when it was begun.
    pub minutes_left: i64,
    /// Which time round, from 1.
    pub cycle: i64,
    /// Since when.
    pub opened_on: Date,
    /// By when; the earliest that a source asks.
    pub due_on: Option<Date>,
    /// The end of that day where the person is.
    pub due_at: Option<Timestamp>,
    /// Asleep since, during a leave: nothing is overdue.
    pub slept_at: Option<Timestamp>,
    /// When it was finished.
    pub done_at: Option<Timestamp>,
    /// When nothing asked for it any more.
    pub ended_at: Option<Timestamp>,
    /// Where it comes from.
    pub sources: Vec<Source>,
}

/// How a duty stands at an instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Open, and not late.
    Open,
    /// Open, and late.
    Overdue,
    /// Open, and asleep during a leave.
    Asleep,
    /// Finished.
    Done,
    /// Nothing asks for it any more.
    Ended,
}

impl Duty {
    /// How it stands at an instant.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self {
            Self { ended_at: Some(_), .. } => Standing::Ended,
            Self { done_at: Some(_), .. } => Standing::Done,
            Self { slept_at: Some(_), .. } => Standing::Asleep,
            Self { due_at: Some(due), .. } if *due < now => Standing::Overdue,
            Self { .. } => Standing::Open,
        }
    }
}

/// All duties of a person, the next due first, finished and ended ones last. For the person and for who leads them.
pub async fn of_person(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<Vec<Duty>> {
    permissions::require_duties(actor, tx, person).await?;
    list_store::of_person(tx, person).await
}

/// One duty, for the person and for who leads them.
/// Fails with [`kernel::Error::NotFound`] for everybody else.
pub async fn find(actor: &Actor, tx: &mut Tx, duty: DutyId) -> Result<Duty> {
    let found = list_store::find(tx, duty).await?;
    permissions::require_duties(actor, tx, found.person).await?;
    Ok(found)
}
