//! The one cookie. Before sign-in it holds a secret that binds forms and links to the browser; after sign-in the
//! secret of the sign-in. The two never mix: the first letter says which it is.

use axum::http::{HeaderMap, HeaderValue, header};
use kernel::Config;

use crate::sign_in::LONG;
use crate::token::Token;

/// What the cookie of a request holds.
#[derive(Clone, PartialEq, Eq)]
pub enum Held {
    /// A browser that is not signed in but has opened a form.
    Before(Token),
    /// A browser that says it is signed in.
    Inside(Token),
}

/// The cookie's name. Over https the browser itself then refuses it without `Secure`, or from a neighbour host.
pub fn name(config: &Config) -> &'static str {
    if secure(config) { "__Host-guildhall" } else { "guildhall" }
}

fn secure(config: &Config) -> bool {
    config.public_url.starts_with("https://")
}

/// Reads the cookie. None where it is missing, sent twice or none of ours.
pub fn read(config: &Config, headers: &HeaderMap) -> Option<Held> {
    let name = name(config);
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    let pairs = pairs.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs.filter(|(given, _)| *given == name).map(|(_, value)| value);
    let value = values.next()?;
    if values.next().is_some() {
        return None;
    }
    let (kind, text) = value.split_once('.')?;
    match (kind, Token::parse(text)?) {
        ("b", token) => Some(Held::Before(token)),
        ("s", token) => Some(Held::Inside(token)),
        _ => None,
    }
}

/// The value of the cookie of a signed-in browser.
pub(crate) fn inside_value(token: &Token) -> String {
    format!("s.{}", token.text())
}

/// Sets the cookie before sign-in; gone when the browser closes.
pub(crate) fn before(config: &Config, token: &Token) -> HeaderValue {
    line(config, &format!("b.{}", token.text()), None)
}

/// Sets the cookie of a sign-in: for 30 days, or until the browser closes.
pub(crate) fn inside(config: &Config, token: &Token, keep: bool) -> HeaderValue {
    line(config, &inside_value(token), keep.then(|| LONG.as_secs()))
}

/// Takes the cookie away.
pub(crate) fn none(config: &Config) -> HeaderValue {
    line(config, "", Some(0))
}

fn line(config: &Config, value: &str, seconds: Option<i64>) -> HeaderValue {
    let mut text = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax", name(config));
    if secure(config) {
        text.push_str("; Secure");
    }
    if let Some(seconds) = seconds {
        text.push_str(&format!("; Max-Age={seconds}"));
    }
    // Only letters, figures, dots, dashes and underscores go in, so this can't fail; an empty line would be inert.
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Ids;

    fn config(url: &str) -> Config {
        Config { public_url: url.into(), ..Config::default() }
    }

    fn headers(text: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(text).unwrap());
        headers
    }

    #[test]
    fn over_https_the_cookie_belongs_to_the_host() {
        let token = Token::new(&Ids::seeded(1));
        let line = inside(&config("https://learn.example"), &token, true);
        let text = line.to_str().unwrap();
        assert!(text.starts_with("__Host-guildhall=s."), "{text}");
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=2592000"] {
            assert!(text.contains(part), "{text}");
        }
        let short = inside(&config("http://127.0.0.1"), &token, false);
        assert!(!short.to_str().unwrap().contains("Max-Age") && !short.to_str().unwrap().contains("Secure"));
    }

    #[test]
    fn only_a_whole_cookie_of_ours_is_read() {
        let config = config("http://127.0.0.1");
        let token = Token::new(&Ids::seeded(1));
        let good = format!("a=1; guildhall=s.{}", token.text());
        assert!(read(&config, &headers(&good)) == Some(Held::Inside(token.clone())));
        for bad in [
            String::new(),
            "guildhall=".into(),
            "guildhall=s.".into(),
            format!("guildhall=x.{}", token.text()),
            format!("guildhall=s.{}x", token.text()),
            format!("guildhall=s.{0}; guildhall=s.{0}", token.text()),
            format!("__Host-guildhall=s.{}", token.text()),
        ] {
            assert!(read(&config, &headers(&bad)).is_none(), "{bad}");
        }
    }
}
