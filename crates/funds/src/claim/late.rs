//! What nobody answered in time goes on: to who leads whoever should have answered, and from there to People leaders, who decide
//! beside those that were asked before. Its person is told. Where nobody stands above, People leaders are next; where there are none
//! either, those who were asked are told again, and it stays with them.

use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Tx};

use super::{Claim, store, tell};
use crate::ids::ClaimId;

/// Days in which somebody answers before it goes on.
const DAYS: i64 = 7;
/// The event that one went on.
const WENT_ON: &str = "funds.claim_went_on";
/// It stands with People leaders and goes no further.
pub(super) const LAST: i64 = 2;
const HOUSE: Actor = Actor::system("a claim goes on");

/// The last day of an answer to what begins to wait now.
pub(super) fn due(tx: &Tx) -> Result<Date> {
    tx.today().checked_add(DAYS.days()).map_err(Error::internal)
}

/// It begins to wait anew, with those who lead its person.
pub(super) async fn begin(tx: &mut Tx, id: ClaimId) -> Result<()> {
    let due = due(tx)?;
    store::went_on(tx, id, Some(due), (0, None)).await
}

/// Sends on what is late, each in its own transaction.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = ctx.clock().today(&ctx.config.time_zone);
        let days = SignedDuration::from_hours(24 * DAYS);
        let since = ctx.clock().now().checked_sub(days).map_err(Error::internal)?;
        for id in store::late(&mut ctx.db.read().await?, today, since).await? {
            let mut tx = ctx.db.write().await?;
            let claim = store::hold(&mut tx, id).await?;
            // Somebody may have answered since it was read.
            let is_late =
                claim.state.waits() && claim.went_on < LAST && claim.due.is_none_or(|due| due < today);
            if is_late {
                go_on(ctx, &mut tx, &claim).await?;
                tx.commit().await?;
            } else {
                tx.rollback().await?;
            }
        }
        Ok(())
    })
}

async fn go_on(ctx: &Ctx, tx: &mut Tx, claim: &Claim) -> Result<()> {
    let above = match claim.went_on {
        0 => store::above(tx, claim.person).await?,
        _ => None,
    };
    match above {
        Some((to, _)) => {
            let due = due(tx)?;
            store::went_on(tx, claim.id, Some(due), (1, Some(to))).await?;
        }
        None => store::went_on(tx, claim.id, None, (LAST, claim.went_to)).await?,
    }
    let claim = store::find(tx, claim.id).await?;
    tell::went_on(tx, ctx.config.locale(), &claim).await?;
    tx.emit(&HOUSE, WENT_ON, Some(claim.person), claim.id).await.map(drop)
}
