//! A form that makes something is carried out once: pressed twice, the second answer is that of the first.
//!
//! A browser sends the same form again when a button is pressed twice or a slow page is loaded anew. Kept for a few seconds in
//! this process, by who sends what where; the second waits until the first is answered. Leaves out forms that may well be sent
//! twice on purpose, and files. A route asks for it with [`post_once`].

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::handler::Handler;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, post};
use bytes::Bytes;
use kernel::PersonId;

use super::Session;

/// For so long the same form is the same press.
const KEPT: Duration = Duration::from_secs(5);
/// Largest form that is looked at; a larger one is not kept.
const MOST_BYTES: usize = 64 << 10;

/// Where the first answer leads; nothing before there is one.
type Slot = Arc<tokio::sync::Mutex<Option<(Instant, HeaderValue)>>>;
/// Who sends what where.
type Press = (PersonId, String, Bytes);

static SENT: LazyLock<Mutex<HashMap<Press, (Instant, Slot)>>> = LazyLock::new(Mutex::default);

/// A handler of forms that make something: the same form of the same person within a few seconds is answered with the way to
/// what the first made. What was refused is tried again.
pub fn post_once<H, T, S>(handler: H) -> MethodRouter<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    post(handler).layer(middleware::from_fn(once))
}

async fn once(request: Request, next: Next) -> Response {
    let person = request.extensions().get::<Arc<Session>>().and_then(|session| session.actor.person_id());
    let (Some(person), &Method::POST) = (person, request.method()) else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let press = (person, parts.uri.to_string(), bytes.clone());
    let slot = slot(press);
    let mut made = slot.lock().await;
    if let Some((at, there)) = made.as_ref()
        && at.elapsed() < KEPT
    {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, there.clone())]).into_response();
    }
    let answer = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    if answer.status() == StatusCode::SEE_OTHER {
        *made = answer.headers().get(header::LOCATION).map(|there| (Instant::now(), there.clone()));
    }
    answer
}

/// The slot of a press; those that nobody could meet any more are let go.
fn slot(press: Press) -> Slot {
    let mut sent = SENT.lock().unwrap_or_else(PoisonError::into_inner);
    sent.retain(|_, (at, slot)| at.elapsed() < KEPT || Arc::strong_count(slot) > 1);
    let (at, slot) = sent.entry(press).or_insert_with(|| (Instant::now(), Slot::default()));
    *at = Instant::now();
    Arc::clone(slot)
}
