//! What time does: offers, invitations and reservations end, and the seats go on to the next; whoever was in a session that
//! has ended is asked how it was, and later whether it was of use.

use kernel::{BoxFuture, Ctx, Result};

use crate::{notice, seat};

/// Ends what is over, each seat in its own transaction.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.read().await?;
        let overdue = seat::overdue(&mut tx).await?;
        drop(tx);
        for id in overdue {
            let mut tx = ctx.db.write().await?;
            seat::lapse(&mut tx, id).await?;
            tx.commit().await?;
        }
        notice::ask(ctx).await
    })
}
