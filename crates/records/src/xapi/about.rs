//! About: which versions are spoken. The one resource without a key.

use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, Method};
use kernel::Ctx;
use wire_xapi::Version;

use super::answer::{Refused, dressed, json};

pub(super) async fn about(State(ctx): State<Ctx>, method: Method, headers: HeaderMap) -> Response {
    let answer = match method {
        Method::GET | Method::HEAD => Ok(json(format!("{{\"version\":[{}]}}", versions(&headers)))),
        _ => Err(Refused::method()),
    };
    dressed(&ctx, &headers, answer)
}

/// Clients of 1.0.x refuse to read an answer that names a later version, and the specification gives them the right.
fn versions(headers: &HeaderMap) -> &'static str {
    let asked = headers.get("x-experience-api-version").and_then(|v| v.to_str().ok());
    match asked.and_then(Version::of_header) {
        Some(Version::V1_0_3) => r#""1.0.0","1.0.1","1.0.2","1.0.3""#,
        _ => r#""1.0.0","1.0.1","1.0.2","1.0.3","2.0.0""#,
    }
}
