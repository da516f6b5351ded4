//! The record store over HTTP: xAPI 1.0.3 and 2.0 under `/xapi/`, for outside tools with keys of their own.
//!
//! The request's version header chooses the rules. Every answer carries the version and how far everything stored is
//! visible. Leaves out, so far: attachments' bytes, documents, agents and activities.

mod about;
mod answer;
mod asking;
mod get;
mod parameters;
mod refused;
mod send;

use std::convert::Infallible;

use axum::Extension;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{DefaultBodyLimit, RawQuery, State};
use axum::response::Response;
use axum::routing::{MethodRouter, any};
use http::{HeaderMap, Method};
use kernel::Ctx;
use ui::web::Routes;

use crate::intake::Intake;
use answer::{Refused, dressed};

/// The largest body of a request.
const LARGEST_BODY: usize = 16 * 1024 * 1024;

/// The routes. They identify their callers by keys: no session, no form token, no page.
pub fn routes() -> Routes {
    let statements: MethodRouter<Ctx> = any(statements)
        .layer::<_, Infallible>(Extension(Intake::default()))
        .layer(DefaultBodyLimit::max(LARGEST_BODY));
    Routes::new().route("/xapi/about", any(about::about)).route("/xapi/statements", statements)
}

async fn statements(
    State(ctx): State<Ctx>,
    Extension(intake): Extension<Intake>,
    method: Method,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    let body = match body {
        Ok(body) => body,
        Err(rejection) => {
            return dressed(&ctx, &headers, Err(Refused::new(rejection.status(), rejection.body_text())));
        }
    };
    let query = query.unwrap_or_default();
    let answer = match method {
        Method::GET | Method::HEAD => get::get(&ctx, &headers, &query).await,
        Method::POST => send::post(&ctx, &intake, &headers, &query, &body).await,
        Method::PUT => send::put(&ctx, &intake, &headers, &query, &body).await,
        _ => Err(Refused::method()),
    };
    if let Err(refused) = &answer {
        refused::note(&ctx, &method, &headers, refused, &body).await;
    }
    dressed(&ctx, &headers, answer)
}
