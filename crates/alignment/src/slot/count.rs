//! How many people of which unit a slot is for: counted when it is planned, anew when people move, and each day.

use kernel::clock::civil_date;
use kernel::{BoxFuture, Ctx, Event, Result, Tx};

use super::store;
use crate::ids::SlotId;

/// Counts one.
pub(super) async fn count(tx: &mut Tx, id: SlotId) -> Result<()> {
    let today = tx.today();
    store::count(tx, id, today).await
}

/// People joined, moved or left: what is planned for them is counted anew at the next tick.
pub(crate) fn people_changed<'a>(_: &'a Ctx, tx: &'a mut Tx, _: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let today = tx.today();
        store::unsettle(tx, today).await
    })
}

/// Counts what is to be counted anew, some slots to a transaction.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = civil_date(ctx.clock().now(), &ctx.config.time_zone);
        loop {
            let mut tx = ctx.db.write().await?;
            let stale = store::stale(&mut tx, today).await?;
            if stale.is_empty() {
                return Ok(());
            }
            for id in stale {
                store::count(&mut tx, id, today).await?;
            }
            tx.commit().await?;
        }
    })
}
