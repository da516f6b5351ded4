//! Files that have arrived and wait for the job that reads them. Each has the id of what it will become, so that the
//! address of its page stays; what it becomes takes it from its shelf in the same transaction.
//!
//! A room says in which table its files wait and what it knows of them besides ([`About`]); [`shelf!`](crate::shelf) makes
//! a shelf of that. Leaves out who may see a file and what reading it does: those are the room's.

use jiff::Timestamp;
use uuid::Uuid;

pub use crate::arrival_store::{Shelf, Texts};
use crate::error::Result;
use crate::job::Progress;
use crate::row::Columns;
use crate::value::Value;

/// A file that waits, or whose reading was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival<I, A> {
    /// The id of what it will become.
    pub id: I,
    /// Who reads it.
    pub job: Uuid,
    /// When it arrived.
    pub at: Timestamp,
    /// How far its reading is.
    pub progress: Progress,
    /// What its room knows of it.
    pub about: A,
}

/// What a room knows of a file that waits, in the columns that it named.
pub trait About: Sized {
    /// The values of its columns.
    fn values(self) -> Result<Vec<Value>>;

    /// Reads its columns.
    fn read(columns: &mut Columns<'_>) -> Result<Self>;
}
