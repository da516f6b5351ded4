//! Keeps what a tool sent and was refused, so that its maker can be shown why: statements as they came, documents with the
//! parameters under which they were to be kept. Leaves out who is not known by a key.

use http::{Method, StatusCode};
use jiff::SignedDuration;
use kernel::{Ctx, Error, Result};
use wire_xapi::{Json, Limits};

use super::Resource;
use super::answer::Refused;
use super::asking::halves;
use super::call::Call;
use crate::key;
use crate::refusal::{self, Fresh, Sender, store};
use crate::secret::masked_text;

/// At most so many of one key are kept in a day: a tool that runs wild is told, not collected.
pub(crate) const MOST_A_DAY: i64 = 1_000;

/// Keeps the refusal of a request that wanted to store something.
pub(super) async fn note(ctx: &Ctx, resource: Resource, call: &Call, refused: &Refused) {
    let status = refused.status();
    // Nothing is wrong with what came too often, nor with a change that another was quicker than.
    let timely = !matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::PRECONDITION_FAILED);
    let stores =
        matches!(call.method, Method::POST | Method::PUT) && resource.methods().contains(&Method::PUT);
    if !stores || !status.is_client_error() || !timely {
        return;
    }
    if let Err(error) = keep(ctx, resource, call, refused).await {
        tracing::warn!(%error, "a refusal could not be kept");
    }
}

async fn keep(ctx: &Ctx, resource: Resource, call: &Call, refused: &Refused) -> Result<()> {
    let Some((public, secret)) = halves(&call.headers) else { return Ok(()) };
    let mut tx = ctx.db.read().await?;
    let Some(key) = key::open(&mut tx, &public, &secret).await? else { return Ok(()) };
    let day = tx.now().checked_sub(SignedDuration::from_hours(24)).map_err(Error::internal)?;
    if store::count_of(&mut tx, key.id, day).await? >= MOST_A_DAY {
        return Ok(());
    }
    drop(tx);
    let whole;
    let text: &[u8] = match resource {
        _ if refused.unseen() => b"{}",
        Resource::Statements => call.seen(),
        _ => {
            whole = document(call);
            whole.as_bytes()
        }
    };
    let fresh = Fresh::of(Sender::Key(key.id), refused.status().as_u16(), refused.wrong(), text);
    let mut tx = ctx.db.write().await?;
    refusal::keep(&mut tx, vec![fresh]).await?;
    tx.commit().await
}

/// A document and its parameters as one JSON text.
fn document(call: &Call) -> String {
    let json = |text: &[u8]| wire_xapi::read(text, Limits::default()).ok().map(Json::into_owned);
    let mut members = Vec::new();
    for (name, value) in form_urlencoded::parse(call.query.as_bytes()) {
        let agent = if name == "agent" { json(value.as_bytes()) } else { None };
        let value = agent.unwrap_or_else(|| Json::from(value.into_owned()));
        members.push((name.into_owned().into(), value));
    }
    let plain = || Json::from(masked_text(&String::from_utf8_lossy(call.seen())));
    members.push(("content".into(), json(call.seen()).unwrap_or_else(plain)));
    Json::Object(members).print()
}
