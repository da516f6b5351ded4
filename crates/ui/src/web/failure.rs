//! Failures, as a page for people and as a problem document (RFC 9457) for programs. Logged once, here.

use super::{Lang, Session, wants_json};
use crate::{Page, words};
use askama::Template;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{
    Error, Field,
    i18n::{Locale, Sentence},
};
use std::sync::Arc;

/// Why a request was not answered as asked.
#[derive(Debug)]
pub enum Failure {
    /// A room said no.
    Room(Error),
    /// A page for signed-in people was opened without being signed in.
    SignIn {
        /// Where to go on afterwards.
        next: String,
    },
    /// An act or a program's call without being signed in.
    SignedOut,
    /// A form without a valid proof, most often from a page that was open for too long.
    Proof,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Room(error)
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Failure::Room(Error::internal(error))
    }
}

/// What the layer that knows the reader needs in order to say it.
#[derive(Debug, Clone, Default)]
struct Told {
    sentence: Option<Sentence>,
    fields: Vec<Field>,
    proof: bool,
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, told) = match self {
            Failure::SignIn { next } => {
                let mut target = String::from("/sign-in?next=");
                encode(&next, &mut target);
                let to = HeaderValue::from_str(&target).unwrap_or(HeaderValue::from_static("/sign-in"));
                return (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response();
            }
            Failure::SignedOut => (StatusCode::UNAUTHORIZED, Told::default()),
            Failure::Proof => (StatusCode::FORBIDDEN, Told { proof: true, ..Told::default() }),
            Failure::Room(error) => {
                let status =
                    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                (status, told(error))
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(told);
        response
    }
}

fn told(error: Error) -> Told {
    let fault = error.to_string();
    match error {
        Error::NotFound => Told::default(),
        Error::Forbidden(why) | Error::Conflict(why) => Told { sentence: Some(why), ..Told::default() },
        Error::Invalid(fields) => Told { fields, ..Told::default() },
        Error::Unavailable(what) => {
            tracing::warn!(%what, "not available");
            Told::default()
        }
        Error::Internal(_) => {
            tracing::error!(%fault, "fault");
            Told::default()
        }
    }
}

fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(byte as char)
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
}

/// The page of an address that leads nowhere; the fallback of the composed router.
pub async fn not_found() -> Failure {
    Failure::Room(Error::NotFound)
}

#[derive(Template)]
#[template(path = "layout/error.html")]
struct ErrorPage {
    page: Page,
    title: &'static str,
    text: String,
    fields: Vec<String>,
    home: bool,
}

/// Gives every bare failure its page or its problem document.
pub(super) async fn show(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let lang = Lang::of(&parts);
    let session = parts.extensions.get::<Arc<Session>>().cloned();
    let json = wants_json(&parts.headers, &parts.uri);
    let response = next.run(Request::from_parts(parts, body)).await;
    if !bare(&response) {
        return response;
    }
    let status = response.status();
    let told = response.extensions().get::<Told>().cloned().unwrap_or_default();
    let (title, text) = say(lang.locale, status, &told);
    let fields = told.fields.iter().map(|field| (field.name.clone(), field.message.say(lang.locale)));
    let (kind, body) = if json {
        let fields: Vec<_> =
            fields.map(|(name, message)| serde_json::json!({ "name": name, "message": message })).collect();
        let problem = serde_json::json!({
            "type": "about:blank", "title": title, "status": status.as_u16(), "detail": text, "fields": fields,
        });
        ("application/problem+json", problem.to_string())
    } else {
        let page = match &session {
            Some(session) => Page::of(session, title),
            None => Page::before(lang, title),
        };
        let home = session.is_some();
        let fields = fields.map(|(_, message)| message).collect();
        let page = ErrorPage { page, title, text: text.clone(), fields, home };
        ("text/html; charset=utf-8", page.render().unwrap_or(text))
    };
    let (mut parts, _) = response.into_parts();
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(body))
}

/// True for failures without a page of their own: empty, or the plain text of an extractor.
fn bare(response: &Response) -> bool {
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) {
        return false;
    }
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.is_empty() || kind.starts_with("text/plain") || kind.starts_with("application/octet-stream")
}

fn say(l: Locale, status: StatusCode, told: &Told) -> (&'static str, String) {
    let (title, text) = match status {
        _ if told.proof => (words::error_proof_title(l), words::error_proof(l)),
        StatusCode::UNAUTHORIZED => (words::error_signed_out_title(l), words::error_signed_out(l)),
        StatusCode::FORBIDDEN => (words::error_forbidden_title(l), words::error_forbidden(l)),
        StatusCode::NOT_FOUND => (words::error_not_found_title(l), words::error_not_found(l)),
        StatusCode::METHOD_NOT_ALLOWED => (words::error_not_found_title(l), words::error_not_found(l)),
        StatusCode::CONFLICT => (words::error_conflict_title(l), words::error_conflict(l)),
        StatusCode::PAYLOAD_TOO_LARGE => (words::error_too_large_title(l), words::error_too_large(l)),
        StatusCode::TOO_MANY_REQUESTS => (words::error_too_many_title(l), words::error_too_many(l)),
        StatusCode::SERVICE_UNAVAILABLE => (words::error_away_title(l), words::error_away(l)),
        s if s.is_client_error() => (words::error_invalid_title(l), words::error_invalid(l)),
        _ => (words::error_fault_title(l), words::error_fault(l)),
    };
    (title, told.sentence.as_ref().map_or_else(|| text.into(), |sentence| sentence.say(l)))
}
