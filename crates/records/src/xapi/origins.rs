//! Which pages of other servers may use the store from a browser (CORS): those whose origin the administrator lists. A
//! page still needs a key. Leaves out cookies: none are sent, and none would count.

use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use kernel::Config;

use super::answer::no_content;

/// What a page may send.
const SENDS: &str =
    "Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match, Accept-Language";
/// What a page may read of an answer.
const READS: &str =
    "ETag, Last-Modified, Retry-After, X-Experience-API-Version, X-Experience-API-Consistent-Through";
/// How many seconds a browser may remember what it may do.
const REMEMBERED: &str = "600";

/// The answer to a browser that asks beforehand; none where nobody listed asks.
pub(super) fn beforehand(
    config: &Config,
    method: &Method,
    asked: &HeaderMap,
    allowed: &[Method],
) -> Option<Response> {
    let asks = *method == Method::OPTIONS && asked.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if !asks || origin(config, asked).is_none() {
        return None;
    }
    let methods: Vec<&str> = allowed.iter().map(Method::as_str).collect();
    let mut response = no_content();
    let mut say = |name: HeaderName, text: &str| {
        response.headers_mut().extend(HeaderValue::from_str(text).ok().map(|text| (name, text)));
    };
    say(header::ACCESS_CONTROL_ALLOW_METHODS, &methods.join(", "));
    say(header::ACCESS_CONTROL_ALLOW_HEADERS, SENDS);
    say(header::ACCESS_CONTROL_MAX_AGE, REMEMBERED);
    Some(response)
}

/// Lets the page that asked read the answer, if its origin is listed.
pub(super) fn admit(config: &Config, asked: &HeaderMap, response: &mut Response) {
    if config.xapi_origins.is_empty() {
        return;
    }
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin(config, asked) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(READS));
    }
}

fn origin<'h>(config: &Config, asked: &'h HeaderMap) -> Option<&'h HeaderValue> {
    let origin = asked.get(header::ORIGIN)?;
    config.xapi_origins.iter().any(|listed| listed.as_bytes() == origin.as_bytes()).then_some(origin)
}
