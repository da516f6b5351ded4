//! Statements that came from outside become progress by the same function as native ones.

use kernel::{Actor, BoxFuture, Ctx, Event, Result, Tx};
use records::Received;
use std::collections::BTreeSet;

use super::{apply, rebuild};

/// Applies what came in; a statement that voids another one makes the progress of that one's person
/// again.
pub(crate) fn received<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let by = Actor::system("statements came in");
        let received: Received = event.read()?;
        let mut again = BTreeSet::new();
        for recorded in records::find(&by, tx, &received.statements).await? {
            if recorded.statement.voids().is_some() {
                again.extend(records::voided_person(&by, tx, recorded.id).await?);
            }
            apply(tx, &recorded.statement).await?;
        }
        for person in again {
            rebuild::of_person(tx, person).await?;
        }
        Ok(())
    })
}
