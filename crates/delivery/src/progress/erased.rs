//! A person was erased from the records: nothing that was made from their statements stays.

use kernel::{BoxFuture, Ctx, Event, Result, Tx};
use records::erasure::Erased;

use super::rebuild;

/// Makes the person's progress again, from no statements.
pub(crate) fn erased<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let erased: Erased = event.read()?;
        rebuild::of_person(tx, erased.person).await.map(drop)
    })
}
