//! Headers that every answer carries: what a page may load, where forms may go, who may frame it.

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};

macro_rules! policy {
    ($forms:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; ",
            "connect-src 'self'; form-action ",
            $forms,
            "; frame-ancestors 'none'; base-uri 'none'"
        )
    };
}

const POLICY: &str = policy!("'self'");
const LEADING_OUT: &str = policy!("'self' https:");

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
];

/// The outermost layer: security headers on every answer that does not set its own.
pub fn guard<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(middleware::from_fn(add))
}

/// A page whose form may lead out of the house, as to a call: the answer to it may be a redirect to any https address.
pub fn may_lead_out(mut answer: Response) -> Response {
    let policy = HeaderValue::from_static(LEADING_OUT);
    answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    answer
}

async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in ALWAYS {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
