//! What a search finds, as a file.

use axum::Form;
use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use futures::stream;
use http::{HeaderValue, header};
use kernel::{Ctx, Error, Role};
use ui::web::{Answer, Signed};

use super::list::{Asked, Meant, meant};
use crate::export::Export;

/// Sends the file line by line. A POST, because who took what is written down.
pub(super) async fn send(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<Asked>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    let Meant::Search(search) = meant(&ctx, &signed, &mut tx, &asked).await? else {
        return Err(Error::NotFound.into());
    };
    let export = Export::begin(&signed.actor, &mut tx, &search).await?;
    tx.commit().await?;
    let lines = stream::unfold((ctx, export), async |(ctx, mut export)| {
        let part = export.next(&ctx).await.transpose()?;
        Some((part.map_err(|error| std::io::Error::other(error.to_string())), (ctx, export)))
    });
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"statements.ndjson\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    let response: Response = (headers, Body::from_stream(lines)).into_response();
    Ok(response)
}
