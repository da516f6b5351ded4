//! Answers and refusals with the headers that every one of them carries.

use axum::body::Body;
use axum::body::HttpBody as _;
use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use kernel::Error;
use wire_xapi::{Json, Problems, Refusal, Version, written};

use crate::record::Unstored;
use crate::refusal::Wrong;

/// Why a request was not done: a status, a sentence, and the problems by path where there are any.
#[derive(Debug)]
pub(super) struct Refused {
    status: StatusCode,
    message: String,
    problems: Vec<Json<'static>>,
    /// What was sent is not kept to be shown.
    unseen: bool,
    header: Option<Box<(HeaderName, HeaderValue)>>,
}

/// What came of a request.
pub(super) type Outcome = Result<Response, Refused>;

impl Refused {
    pub(super) fn new(status: StatusCode, message: impl Into<String>) -> Refused {
        Refused { status, message: message.into(), problems: Vec::new(), unseen: false, header: None }
    }

    pub(super) fn bad(message: impl Into<String>) -> Refused {
        Refused::new(StatusCode::BAD_REQUEST, message)
    }

    /// A method that the resource does not have.
    pub(super) fn method(allowed: &[Method]) -> Refused {
        let all: Vec<&str> = allowed.iter().map(Method::as_str).collect();
        let all = all.join(", ");
        let message = format!("this method is not allowed here; there are {all}");
        let header = HeaderValue::from_str(&all).ok().map(|all| Box::new((header::ALLOW, all)));
        Refused { header, ..Refused::new(StatusCode::METHOD_NOT_ALLOWED, message) }
    }

    /// A key that asks too often.
    pub(super) fn later(seconds: u64, a_minute: u32) -> Refused {
        let message = format!("this key asked more than {a_minute} times in a minute; go on in {seconds} s");
        let header = Some(Box::new((header::RETRY_AFTER, HeaderValue::from(seconds))));
        Refused { header, ..Refused::new(StatusCode::TOO_MANY_REQUESTS, message) }
    }

    pub(super) fn status(&self) -> StatusCode {
        self.status
    }

    /// Somebody is named who was erased; nothing of it is kept.
    pub(super) fn erased() -> Refused {
        Refused { unseen: true, ..Refused::new(StatusCode::CONFLICT, Unstored::ERASED) }
    }

    /// Whether what was sent must not be kept either.
    pub(super) fn unseen(&self) -> bool {
        self.unseen
    }

    /// What is wrong, as it is kept for the administrator.
    pub(super) fn wrong(&self) -> Vec<Wrong> {
        let said = |problem: &Json<'_>, name| {
            problem.get(name).and_then(Json::as_str).unwrap_or_default().to_owned()
        };
        let one = |p: &Json<'_>| Wrong {
            path: said(p, "path"),
            clause: said(p, "clause"),
            message: said(p, "message"),
        };
        let all: Vec<Wrong> = self.problems.iter().map(one).collect();
        if all.is_empty() { vec![Wrong::plain("$", &self.message)] } else { all }
    }

    pub(super) fn not_found() -> Refused {
        Refused::new(StatusCode::NOT_FOUND, "there is no such statement, or this key may not read it")
    }
}

impl Refused {
    /// What is wrong with something that stands at a place of the request: `?agent`, say.
    pub(super) fn within(place: &str, mut problems: Problems) -> Refused {
        for problem in &mut problems.0 {
            problem.path = problem.path.replacen('$', place, 1);
        }
        problems.into()
    }
}

impl From<Unstored> for Refused {
    fn from(unstored: Unstored) -> Self {
        match unstored {
            Unstored::Erased => Refused::erased(),
            Unstored::Failed(error) => error.into(),
        }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotJson(fault) => Refused::bad(format!("the body is not JSON: {fault}")),
            Refusal::Invalid(problems) => problems.into(),
        }
    }
}

impl From<Problems> for Refused {
    fn from(problems: Problems) -> Self {
        let one = |p: &wire_xapi::Problem| {
            Json::Object(vec![
                ("path".into(), Json::from(p.path.clone())),
                ("clause".into(), Json::from(format!("{}, {}", p.version, p.clause.number(p.version)))),
                ("message".into(), Json::from(p.message.clone())),
            ])
        };
        let message = problems.to_string();
        Refused { problems: problems.0.iter().map(one).collect(), ..Refused::bad(message) }
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Refused::not_found(),
            Error::Forbidden(why) => Refused::new(StatusCode::FORBIDDEN, why.to_string()),
            Error::Conflict(why) => Refused::new(StatusCode::CONFLICT, why.to_string()),
            Error::Invalid(fields) => {
                let all: Vec<_> = fields.iter().map(|f| format!("{}: {}", f.name, f.message)).collect();
                Refused::bad(all.join("; "))
            }
            Error::Unavailable(what) => Refused::new(
                StatusCode::SERVICE_UNAVAILABLE,
                format!("not available now: {what}; send it again"),
            ),
            Error::Internal(source) => {
                tracing::error!(%source, "an xAPI request failed");
                Refused::new(StatusCode::INTERNAL_SERVER_ERROR, "a fault of ours; it has been noted")
            }
        }
    }
}

/// A JSON answer.
pub(super) fn json(text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

/// Nothing to say.
pub(super) fn no_content() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

/// When what is answered was last changed.
pub(super) fn modified(response: &mut Response, at: Timestamp) {
    let at = at.to_zoned(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
    if let Ok(at) = HeaderValue::from_str(&at) {
        response.headers_mut().insert(header::LAST_MODIFIED, at);
    }
}

/// The same answer without its body, for HEAD; how long the body would be is still said.
pub(super) fn bodiless(mut response: Response) -> Response {
    let length = response.body().size_hint().exact();
    let headers = response.headers_mut();
    headers.extend(length.map(|length| (header::CONTENT_LENGTH, HeaderValue::from(length))));
    *response.body_mut() = Body::empty();
    response
}

/// The answer, or the refusal as one, with the headers of every answer.
pub(super) fn dressed(through: Timestamp, asked: &HeaderMap, outcome: Outcome) -> Response {
    let mut response = outcome.unwrap_or_else(refusal);
    headed(through, version_asked(asked), &mut response);
    response
}

/// Puts the headers of every answer on one that has none yet; everything stored up to `through` was visible to it.
pub(super) fn headed(through: Timestamp, asked: Option<&HeaderValue>, response: &mut Response) {
    const THROUGH: &str = "x-experience-api-consistent-through";
    let status = response.status();
    let version = version(asked, status.is_client_error() || status.is_server_error());
    let headers = response.headers_mut();
    if headers.contains_key(THROUGH) {
        return;
    }
    headers.insert("x-experience-api-version", HeaderValue::from_static(version));
    if let Ok(through) = HeaderValue::from_str(&written(through)) {
        headers.insert(THROUGH, through);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
}

/// What a request says of its version.
pub(super) fn version_asked(headers: &HeaderMap) -> Option<&HeaderValue> {
    headers.get("x-experience-api-version")
}

/// By which version an answer was made. Only 0.9 had requests that name none, so that is what they are refused as.
fn version(asked: Option<&HeaderValue>, refused: bool) -> &'static str {
    match asked {
        None if refused => "0.9",
        named => {
            let named = named.and_then(|v| v.to_str().ok()).and_then(Version::of_header);
            named.unwrap_or(Version::V2_0).header()
        }
    }
}

fn refusal(refused: Refused) -> Response {
    let mut body = vec![("error".into(), Json::from(refused.message))];
    if !refused.problems.is_empty() {
        body.push(("problems".into(), Json::Array(refused.problems)));
    }
    let mut response = json(Json::Object(body).print());
    *response.status_mut() = refused.status;
    response.headers_mut().extend(refused.header.map(|header| *header));
    if refused.status == StatusCode::UNAUTHORIZED {
        let basic = HeaderValue::from_static("Basic realm=\"xAPI\", charset=\"UTF-8\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, basic);
    }
    response
}
