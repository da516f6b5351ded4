//! About: which versions are spoken. The one resource without a key.

use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, Method};
use kernel::Ctx;

use super::answer::{Refused, dressed, json};

pub(super) async fn about(State(ctx): State<Ctx>, method: Method, headers: HeaderMap) -> Response {
    let answer = match method {
        Method::GET | Method::HEAD => {
            Ok(json(r#"{"version":["1.0.0","1.0.1","1.0.2","1.0.3","2.0.0"]}"#.to_owned()))
        }
        _ => Err(Refused::method()),
    };
    dressed(&ctx, &headers, answer)
}
