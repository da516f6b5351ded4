//! Where a span of an assignment comes from: which source and which file said so. For rooms that explain what follows
//! from it, by the span's id.

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use super::origin_store as store;
use crate::ids::{AssignmentId, FeedId, RunId};

/// A span and who said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The span.
    pub assignment: AssignmentId,
    /// Whose.
    pub person: PersonId,
    /// Since when it holds.
    pub since: Date,
    /// The source with its name, and the reading of its file; none for what was written by hand.
    pub feed: Option<(FeedId, String, RunId)>,
}

/// Where a span comes from.
///
/// # Errors
/// [`kernel::Error::NotFound`] when there is no such span, or the person is a stranger to the actor.
pub async fn origin(actor: &Actor, tx: &mut Tx, assignment: AssignmentId) -> Result<Origin> {
    let found = store::origin(tx, assignment).await?;
    if crate::relation(actor, tx, found.person).await? == crate::Relation::Stranger {
        return Err(kernel::Error::NotFound);
    }
    Ok(found)
}
