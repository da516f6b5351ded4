//! Forgets once a day what no longer serves anybody: what was asked for, links, codes, ended sign-ins, tries.

use jiff::SignedDuration;
use kernel::{BoxFuture, Ctx, Error, Result, params};

use crate::{code, limit, link, sign_in};

/// Addresses that were typed: a day. Tries: a day. The rest a month after it ran out, so that a person can be told
/// when their slip was used, and an administrator can look into a complaint.
pub(crate) fn sweep(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        let now = tx.now();
        let day = now.checked_sub(SignedDuration::from_hours(24)).map_err(Error::internal)?;
        let month = now.checked_sub(SignedDuration::from_hours(24 * 30)).map_err(Error::internal)?;
        tx.execute(&link::store::SWEEP_ASKS, params![day]).await?;
        tx.execute(&limit::store::SWEEP, params![day]).await?;
        tx.execute(&link::store::SWEEP, params![month]).await?;
        tx.execute(&code::store::SWEEP, params![month]).await?;
        tx.execute(&sign_in::store::SWEEP, params![month]).await?;
        tx.commit().await
    })
}
