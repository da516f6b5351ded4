//! The proof that an act came from a page of ours: the browser says so, and the form carries the session's secret.
//!
//! One layer checks every unsafe method, so that no handler can forget it. The secret is the field `csrf`, the first
//! of the form, or the header `x-csrf-token`. Calls by token carry no cookie and need no proof.

use super::{Failure, Session};
use axum::{
    body::{Body, Bytes},
    extract::Request,
    http::{HeaderMap, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures::StreamExt;
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// How much of a form is read ahead in search of its proof. The field comes first, so this is plenty.
const AHEAD: usize = 8 * 1024;

pub(super) async fn check(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let session = parts.extensions.get::<Arc<Session>>().cloned();
    if session.as_ref().is_some_and(|s| s.bearer) {
        return next.run(Request::from_parts(parts, body)).await;
    }
    if !same_origin(&parts.headers) {
        return Failure::Proof.into_response();
    }
    let Some(session) = session else {
        return next.run(Request::from_parts(parts, body)).await;
    };
    match proven(&parts, body, &session).await {
        Some(body) => next.run(Request::from_parts(parts, body)).await,
        None => Failure::Proof.into_response(),
    }
}

/// What the browser says about where the request came from. Silence is left to the secret.
fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|v| v.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    let (Some(origin), Some(host)) = (text("origin"), text("host")) else { return true };
    origin.split_once("://").is_some_and(|(_, from)| from.eq_ignore_ascii_case(host))
}

/// The body, untouched, if the form or the header holds the session's secret.
async fn proven(parts: &Parts, body: Body, session: &Session) -> Option<Body> {
    let same = |given: &[u8]| !session.csrf.is_empty() && bool::from(given.ct_eq(session.csrf.as_bytes()));
    if let Some(given) = parts.headers.get("x-csrf-token") {
        return same(given.as_bytes()).then_some(body);
    }
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let find: fn(&[u8], bool) -> Option<Vec<u8>> = if kind.starts_with("application/x-www-form-urlencoded") {
        in_form
    } else if kind.starts_with("multipart/form-data") {
        in_parts
    } else {
        return None;
    };
    let mut stream = body.into_data_stream();
    let mut ahead: Vec<Bytes> = Vec::new();
    let mut read = Vec::new();
    loop {
        let chunk = stream.next().await;
        let ended = chunk.is_none();
        if let Some(chunk) = chunk {
            let chunk = chunk.ok()?;
            read.extend_from_slice(&chunk[..chunk.len().min(AHEAD.saturating_sub(read.len()))]);
            ahead.push(chunk);
        }
        let full = read.len() >= AHEAD;
        if let Some(given) = find(&read, ended) {
            let rest = futures::stream::iter(ahead.into_iter().map(Ok)).chain(stream);
            return same(&given).then(|| Body::from_stream(rest));
        }
        if ended || full {
            return None;
        }
    }
}

/// The field in `a=b&csrf=…&…`; whole only where something follows or the body ended.
fn in_form(read: &[u8], ended: bool) -> Option<Vec<u8>> {
    let mut pairs = read.split(|b| *b == b'&').peekable();
    while let Some(pair) = pairs.next() {
        let whole = ended || pairs.peek().is_some();
        if let Some(value) = pair.strip_prefix(b"csrf=") {
            return whole.then(|| value.to_vec());
        }
    }
    None
}

/// The first part named `csrf` of a multipart body.
fn in_parts(read: &[u8], _: bool) -> Option<Vec<u8>> {
    let at = find(read, b"name=\"csrf\"")?;
    let start = at + find(&read[at..], b"\r\n\r\n")? + 4;
    let end = start + find(&read[start..], b"\r\n")?;
    Some(read[start..end].to_vec())
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}
