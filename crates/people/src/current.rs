//! Who is at work today: one row per person, kept by every change and by a daily job.
//!
//! `people_current` is a projection: it can be emptied and rebuilt from employments and assignments at any time, and
//! a test does so. Civil dates here are read in the organisation's zone.

pub(crate) mod store;

use std::collections::BTreeSet;

use kernel::{Actor, BoxFuture, Ctx, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};

/// The event of this room: facts about these persons changed.
pub const CHANGED: &str = "people.changed";

/// What `people.changed` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Whose facts changed, those who joined or left too.
    pub person_ids: Vec<PersonId>,
}

/// Brings the rows of some persons up to date and says so, once.
pub(crate) async fn refresh(
    actor: &Actor,
    tx: &mut Tx,
    day: jiff::civil::Date,
    persons: &BTreeSet<PersonId>,
) -> Result<()> {
    if persons.is_empty() {
        return Ok(());
    }
    store::refresh(tx, day, persons).await?;
    let changed = Changed { person_ids: persons.iter().copied().collect() };
    let about = if persons.len() == 1 { persons.first().copied() } else { None };
    tx.emit(actor, CHANGED, about, changed).await?;
    Ok(())
}

/// Lets the day begin: who starts today comes in, who left yesterday goes. Idempotent.
pub(crate) fn begin_day(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let day = ctx.clock().today(&ctx.config.time_zone);
        let stale = store::stale(&mut ctx.db.read().await?, day).await?;
        if stale.is_empty() {
            return Ok(());
        }
        let mut tx = ctx.db.write().await?;
        refresh(&Actor::system("a new day"), &mut tx, day, &stale).await?;
        tx.commit().await
    })
}
