//! A statement as it is kept: its place in the storage order, whose it is, and what it says.

use jiff::Timestamp;
use kernel::{Error, PersonId, Result};
use wire_xapi::{Limits, Statement, Version, parse_one};

use crate::statement_store::StoredRow;

kernel::id!(
    /// A statement.
    StatementId
);

/// A statement in the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its id.
    pub id: StatementId,
    /// Its place in the storage order: strictly growing, no two alike.
    pub stored_at: Timestamp,
    /// When it happened.
    pub happened_at: Timestamp,
    /// Whose it is, when its actor is one of our people.
    pub person: Option<PersonId>,
    /// Whether another statement has voided it.
    pub voided: bool,
    /// False when the same statement had been stored before: nothing was changed, and nothing need follow.
    pub new: bool,
    /// What it says, with what the store has set.
    pub statement: Statement,
}

impl Recorded {
    pub(crate) fn of(row: StoredRow) -> Result<Recorded> {
        let statement = read(&row.raw)?;
        let happened_at = statement.timestamp.as_ref().map_or(row.stored_at, wire_xapi::Timestamp::instant);
        let StoredRow { id, stored_at, person, voided, .. } = row;
        Ok(Recorded { id, stored_at, happened_at, person, voided, new: false, statement })
    }
}

/// Reads a stored text. What was accepted under either version is readable under the later one.
pub(crate) fn read(raw: &str) -> Result<Statement> {
    let rules = [Version::V2_0, Version::V1_0_3];
    let mut last = None;
    for version in rules {
        match parse_one(raw.as_bytes(), version, Limits::default()) {
            Ok(received) => return Ok(received.statement),
            Err(refusal) => last = Some(refusal),
        }
    }
    Err(last.map_or(Error::NotFound, Error::internal))
}
