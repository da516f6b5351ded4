//! The alternate request syntax of 1.0.3: a POST with `?method=` whose form carries headers, parameters and content,
//! for callers that can send nothing else. 2.0 has none.

use http::{HeaderName, HeaderValue, Method, StatusCode, header};
use wire_xapi::Version;

use super::answer::Refused;
use super::call::{Call, LARGEST};

/// Form fields that stand for headers.
const HEADERS: [&str; 6] = [
    "authorization",
    "x-experience-api-version",
    "content-type",
    "content-length",
    "if-match",
    "if-none-match",
];

/// Most bytes of a form: the key may stand inside, so its sender is not known yet.
const LARGEST_FORM: usize = LARGEST / 2;

/// Writes such a request down as the request it stands for; leaves others as they are.
pub(super) async fn unfold(call: &mut Call) -> Result<(), Refused> {
    let asked: Vec<(String, String)> = form_urlencoded::parse(call.query.as_bytes()).into_owned().collect();
    let Some((_, wanted)) = asked.iter().find(|(name, _)| name == "method") else { return Ok(()) };
    if call.method != Method::POST {
        return Err(Refused::bad(
            "the parameter method only stands in a POST (xAPI 1.0.3, Communication 1.3)",
        ));
    }
    if call.header("x-experience-api-version").and_then(Version::of_header) == Some(Version::V2_0) {
        return Err(Refused::bad(
            "there is no parameter method here: xAPI 2.0 has no alternate request syntax",
        ));
    }
    if asked.len() > 1 {
        return Err(wrong("every parameter but method belongs into the form"));
    }
    let method = match wanted.to_ascii_uppercase().as_str() {
        "GET" => Method::GET,
        "HEAD" => Method::HEAD,
        "PUT" => Method::PUT,
        "POST" => Method::POST,
        "DELETE" => Method::DELETE,
        _ => return Err(wrong("method must be GET, HEAD, PUT, POST or DELETE")),
    };
    if call.media_type() != "application/x-www-form-urlencoded" {
        return Err(wrong("Content-Type must be application/x-www-form-urlencoded"));
    }
    let form = call.body(LARGEST_FORM).await?;
    let form: Vec<(String, String)> = form_urlencoded::parse(&form).into_owned().collect();
    call.headers.remove(header::CONTENT_TYPE);
    call.headers.remove(header::CONTENT_LENGTH);
    let (mut query, mut content) = (form_urlencoded::Serializer::new(String::new()), None);
    for (name, value) in form {
        if name == "content" {
            if content.replace(value).is_some() {
                return Err(wrong("content stands twice in the form"));
            }
        } else if HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
            let set = HeaderName::from_bytes(name.as_bytes()).ok().zip(HeaderValue::from_str(&value).ok());
            let (name, value) = set.ok_or_else(|| wrong("a header in the form cannot be one"))?;
            call.headers.insert(name, value);
        } else {
            query.append_pair(&name, &value);
        }
    }
    let sends = matches!(method, Method::PUT | Method::POST);
    if sends && content.is_none() {
        return Err(wrong("the form has no field named content"));
    }
    if sends && !call.headers.contains_key(header::CONTENT_TYPE) {
        call.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    if call.header("x-experience-api-version").and_then(Version::of_header) == Some(Version::V2_0) {
        return Err(wrong("xAPI 2.0 has no alternate request syntax"));
    }
    call.query = query.finish();
    call.method = method;
    call.replace(content.unwrap_or_default().into_bytes());
    Ok(())
}

fn wrong(why: &str) -> Refused {
    Refused::new(
        StatusCode::BAD_REQUEST,
        format!("alternate request syntax: {why} (xAPI 1.0.3, Communication 1.3)"),
    )
}
