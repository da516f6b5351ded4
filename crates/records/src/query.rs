//! Which statements are asked for: the filters of the specification. Leaves out requests and answers.

use jiff::Timestamp;
use kernel::{Result, Tx, Uuid};

use crate::query_store as store;
use crate::statement_store::StoredRow;

/// A list of statements, by filters that all must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Query {
    /// Actor or object is this agent, as a term; or it is a member of their group.
    pub agent: Option<Uuid>,
    /// With the agent anywhere in the statement.
    pub related_agents: bool,
    /// The verb, as a term.
    pub verb: Option<Uuid>,
    /// The object is this activity, as a term.
    pub activity: Option<Uuid>,
    /// With the activity anywhere in the statement.
    pub related_activities: bool,
    /// The registration.
    pub registration: Option<Uuid>,
    /// Only what this authority sent, as a term.
    pub authority: Option<Uuid>,
    /// Stored after this.
    pub since: Option<Timestamp>,
    /// Stored at or before this.
    pub until: Option<Timestamp>,
    /// Only what was declared void, instead of everything else.
    pub voided: bool,
    /// Oldest first instead of newest first.
    pub ascending: bool,
    /// Go on after this place of the list.
    pub from: Option<Timestamp>,
    /// At most so many, from 1.
    pub limit: u32,
}

/// A page of a list.
pub(crate) struct Page {
    pub(crate) rows: Vec<StoredRow>,
    /// Where the next page goes on, when there is one.
    pub(crate) next: Option<Timestamp>,
}

/// One page of what is asked for, voided statements left out.
pub(crate) async fn page(tx: &mut Tx, query: &Query) -> Result<Page> {
    let mut rows = store::list(tx, query).await?;
    let wanted = usize::try_from(query.limit).unwrap_or(usize::MAX);
    let more = rows.len() > wanted;
    rows.truncate(wanted);
    let next = rows.last().filter(|_| more).map(|row| row.stored_at);
    Ok(Page { rows, next })
}
