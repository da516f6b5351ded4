//! Keeps what a tool sent and was refused, so that its maker can be shown why. Leaves out who is not known by a key.

use http::{HeaderMap, Method, StatusCode};
use jiff::SignedDuration;
use kernel::{Ctx, Error, Result};

use super::answer::Refused;
use super::asking::halves;
use crate::key;
use crate::refusal::{self, Fresh, Sender, store};

/// At most so many of one key are kept in a day: a tool that runs wild is told, not collected.
const MOST_A_DAY: i64 = 1_000;

/// Keeps the refusal of a request that wanted to store something.
pub(super) async fn note(ctx: &Ctx, method: &Method, headers: &HeaderMap, refused: &Refused, body: &[u8]) {
    let status = refused.status();
    // Nothing is wrong with what came too often.
    let wrong = status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS;
    if !matches!(*method, Method::POST | Method::PUT) || !wrong {
        return;
    }
    if let Err(error) = keep(ctx, headers, refused, body).await {
        tracing::warn!(%error, "a refusal could not be kept");
    }
}

async fn keep(ctx: &Ctx, headers: &HeaderMap, refused: &Refused, body: &[u8]) -> Result<()> {
    let Some((public, secret)) = halves(headers) else { return Ok(()) };
    let mut tx = ctx.db.read().await?;
    let Some(key) = key::open(&mut tx, &public, &secret).await? else { return Ok(()) };
    let day = tx.now().checked_sub(SignedDuration::from_hours(24)).map_err(Error::internal)?;
    if store::count_of(&mut tx, key.id, day).await? >= MOST_A_DAY {
        return Ok(());
    }
    drop(tx);
    let body = if refused.unseen() { b"{}" } else { body };
    let fresh = Fresh::of(Sender::Key(key.id), refused.status().as_u16(), refused.wrong(), body);
    let mut tx = ctx.db.write().await?;
    refusal::keep(&mut tx, vec![fresh]).await?;
    tx.commit().await
}
