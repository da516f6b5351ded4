//! SQL of where spans come from.

use kernel::{Result, Tx, params};

use super::origin::Origin;
use crate::ids::{AssignmentId, FeedId, RunId};

kernel::statements! {
    /// A span with its run and feed.
    ORIGIN = "SELECT a.id, a.person_id, a.valid_from, f.id, f.name, r.id
        FROM people_assignments a
        LEFT JOIN people_runs r ON r.id = a.recorded_by
        LEFT JOIN people_feeds f ON f.id = r.feed_id
        WHERE a.id = $1";
}

pub(super) async fn origin(tx: &mut Tx, assignment: AssignmentId) -> Result<Origin> {
    let row = tx.one(&ORIGIN, params![assignment]).await?;
    let mut c = row.columns();
    let (assignment, person, since) = (c.next()?, c.next()?, c.next()?);
    let (feed, name, run): (Option<FeedId>, Option<String>, Option<RunId>) =
        (c.next()?, c.next()?, c.next()?);
    let feed = match (feed, name, run) {
        (Some(feed), Some(name), Some(run)) => Some((feed, name, run)),
        _ => None,
    };
    Ok(Origin { assignment, person, since, feed })
}
