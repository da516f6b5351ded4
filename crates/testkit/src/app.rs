//! A room's router with a browser in front of it: cookies are kept, forms carry their token.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use kernel::{Ctx, Room};
use tower::ServiceExt;

use crate::database::TestDb;

/// A context with a router: what most tests of a room start from.
pub struct TestApp {
    /// The context.
    pub ctx: Ctx,
    router: Router,
}

/// A browser: it keeps cookies.
#[derive(Clone)]
pub struct App {
    router: Router,
    cookies: BTreeMap<String, String>,
    csrf: Option<String>,
    headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl TestApp {
    /// A database with these rooms and a router made from its context.
    pub async fn new(db: &TestDb, rooms: Vec<Room>, router: impl FnOnce(Ctx) -> Router) -> Self {
        let ctx = db.open(rooms).await;
        Self { router: router(ctx.clone()), ctx }
    }

    /// A browser with no cookies.
    pub fn browser(&self) -> App {
        App { router: self.router.clone(), cookies: BTreeMap::new(), csrf: None, headers: HeaderMap::new() }
    }

    /// Does everything that is due: events, jobs.
    pub async fn settle(&self) {
        if let Err(error) = self.ctx.settle().await {
            panic!("work failed: {error}");
        }
    }
}

impl App {
    /// A browser in front of a router.
    pub fn over(router: Router) -> Self {
        Self { router, cookies: BTreeMap::new(), csrf: None, headers: HeaderMap::new() }
    }

    /// Sets a cookie.
    pub fn with_cookie(mut self, name: &str, value: &str) -> Self {
        self.cookies.insert(name.into(), value.into());
        self
    }

    /// Sends a header with every request.
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = value.parse() {
            self.headers.insert(name, value);
        }
        self
    }

    /// Opens a page; remembers the form token it carries.
    pub async fn get(&mut self, path: &str) -> Answer {
        let answer = self.send(Method::GET, path, None, Vec::new()).await;
        if let Some(token) = hidden_token(&answer.text()) {
            self.csrf = Some(token);
        }
        answer
    }

    /// Sends a form with the remembered token.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = String::new();
        let token = self.csrf.clone();
        let token = token.as_deref().map(|token| ("csrf", token));
        let mut given = fields.to_vec();
        if !fields.iter().any(|(name, _)| *name == "csrf") {
            given.extend(token);
        }
        for (name, value) in given {
            if !form.is_empty() {
                form.push('&');
            }
            form.push_str(&encode(name));
            form.push('=');
            form.push_str(&encode(value));
        }
        let kind = "application/x-www-form-urlencoded";
        self.send(Method::POST, path, Some(kind), form.into_bytes()).await
    }

    /// Sends a form with a file and the remembered token.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        let token = self.csrf.clone().unwrap_or_default();
        let mut body = Vec::new();
        for (field, value) in [("csrf", token.as_str())].iter().chain(fields) {
            let head = format!("--part\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        let head =
            format!("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), bytes, b"\r\n--part--\r\n"].concat());
        self.send(Method::POST, path, Some("multipart/form-data; boundary=part"), body).await
    }

    /// Sends any request.
    pub async fn send(&mut self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let cookies: Vec<_> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let request =
            request.body(Body::from(body)).unwrap_or_else(|error| panic!("no such request: {error}"));
        let answer = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let (parts, body) = answer.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes().to_vec(),
            Err(error) => panic!("the body broke off: {error}"),
        };
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            self.keep_cookie(cookie.to_str().unwrap_or_default());
        }
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// The cookies as they stand.
    pub fn cookies(&self) -> &BTreeMap<String, String> {
        &self.cookies
    }

    /// The remembered form token.
    pub fn csrf(&self) -> Option<&str> {
        self.csrf.as_deref()
    }

    /// Remembers a form token.
    pub fn set_csrf(&mut self, token: Option<String>) {
        self.csrf = token;
    }

    fn keep_cookie(&mut self, text: &str) {
        let pair = text.split(';').next().unwrap_or_default();
        let Some((name, value)) = pair.split_once('=') else { return };
        if value.is_empty() || text.contains("Max-Age=0") {
            self.cookies.remove(name.trim());
        } else {
            self.cookies.insert(name.trim().into(), value.trim().into());
        }
    }
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// Where a redirect leads.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION)?.to_str().ok()
    }

    /// The body as JSON; null when it is none.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// Fails the test unless the status is this one; shows the body.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self
    }
}

fn hidden_token(page: &str) -> Option<String> {
    let at = page.find("name=\"csrf\"")?;
    let tag = page[..at].rfind('<')?;
    let end = page[at..].find('>')? + at;
    let inside = &page[tag..end];
    let value = inside.find("value=\"")? + "value=\"".len();
    Some(inside[value..].split('"').next()?.to_owned())
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            b' ' => "+".into(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
