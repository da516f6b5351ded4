//! A browser at the door: signed in or not, it has a secret that binds its forms and links to it.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use jiff::Timestamp;
use kernel::{Ctx, Result, Tx, fmt};
use subtle::ConstantTimeEq;
use ui::Page;
use ui::web::{Answer, Failure, Lang, Session, safe_next};

use crate::cookie::{self, Held};
use crate::layer::Here;
use crate::sign_in::{self, From};
use crate::token::{Seal, Token};
use crate::{agent, letter, network, setting, words};

/// Who stands at the door.
pub(super) struct Visitor {
    pub ctx: Ctx,
    pub lang: Lang,
    pub from: From,
    session: Option<Arc<Session>>,
    here: Option<Here>,
    token: Token,
    fresh: bool,
}

impl FromRequestParts<Ctx> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, ctx: &Ctx) -> std::result::Result<Self, Infallible> {
        let held = match cookie::read(&ctx.config, &parts.headers) {
            Some(Held::Before(token)) => Some(token),
            _ => None,
        };
        let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Self {
            lang: Lang::of(parts),
            from: From { agent: agent::read(agent.unwrap_or_default()), network: network::of(parts) },
            session: parts.extensions.get::<Arc<Session>>().cloned(),
            here: parts.extensions.get::<Here>().copied(),
            fresh: held.is_none(),
            token: held.unwrap_or_else(|| Token::new(ctx.ids())),
            ctx: ctx.clone(),
        })
    }
}

impl Visitor {
    /// Whether this browser is signed in.
    pub(super) fn is_inside(&self) -> bool {
        self.session.is_some()
    }

    /// The frame of a page, with the proof for its forms.
    pub(super) fn page(&self, title: impl Into<String>) -> Page {
        match &self.session {
            Some(session) => Page::of(session, title),
            None => {
                let mut page = Page::before(self.lang, title);
                page.csrf = self.token.proof();
                page
            }
        }
    }

    /// Refuses a form that does not come from a page which this very browser opened. For signed-in browsers one
    /// layer has checked that before.
    pub(super) fn prove(&self, given: &str) -> std::result::Result<(), Failure> {
        let proven = self.is_inside()
            || !self.fresh && bool::from(given.as_bytes().ct_eq(self.token.proof().as_bytes()));
        if proven { Ok(()) } else { Err(Failure::Proof) }
    }

    /// What binds links to this browser; none where it has no secret yet, or is signed in.
    pub(super) fn seal(&self) -> Option<Seal> {
        (!self.fresh && !self.is_inside()).then(|| self.token.seal())
    }

    /// Sends a page of the door: never kept, never named to another site, with the secret where it is new.
    pub(super) fn answer(&self, answer: Answer) -> Answer {
        let mut response = answer?;
        private(&mut response);
        if self.fresh && !self.is_inside() {
            let value = cookie::before(&self.ctx.config, &self.token);
            response.headers_mut().append(header::SET_COOKIE, value);
        }
        Ok(response)
    }

    /// Ends whoever was signed in here before, inside the unit of work that signs somebody in.
    pub(super) async fn make_room(&self, tx: &mut Tx) -> Result<()> {
        match self.here {
            Some(here) => sign_in::replace(tx, here).await,
            None => Ok(()),
        }
    }

    /// Lets the browser in with its new secret.
    pub(super) fn let_in(&self, token: &Token, keep: bool, next: &str) -> Answer {
        let mut response = ui::web::see_other(landing(next))?;
        private(&mut response);
        let value = cookie::inside(&self.ctx.config, token, keep);
        response.headers_mut().append(header::SET_COOKIE, value);
        Ok(response)
    }

    /// The clock of an instant: `13:58` today, else with its day.
    pub(super) fn when(&self, at: Timestamp) -> String {
        let zone = letter::zone(&self.ctx);
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        if day(at) == day(self.ctx.clock().now()) {
            fmt::clock(self.lang, at, &zone)
        } else {
            fmt::instant(self.lang, at, &zone)
        }
    }
}

fn private(response: &mut Response) {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
}

/// Where to go after sign-in: a page of ours, and not the door again.
pub(super) fn landing(next: &str) -> &str {
    let next = safe_next(next);
    let door = next.starts_with("/sign-in") || next.starts_with("/sign-out");
    if door || next.len() > 500 { "/" } else { next }
}

/// What every page of the door shows and keeps.
pub(super) struct Door {
    pub organisation: String,
    pub help: String,
    pub next: String,
}

impl Door {
    pub(super) async fn of(visitor: &Visitor, next: &str) -> Result<Self> {
        let help = match setting::help(&mut visitor.ctx.db.read().await?).await? {
            Some(line) => line,
            None => words::sign_in_help_text(visitor.lang).to_owned(),
        };
        Ok(Self { organisation: visitor.ctx.config.organisation.clone(), help, next: landing(next).into() })
    }

    /// The address of another page of the door, which keeps where the person wanted to go, and the language.
    pub(super) fn to(&self, page: &Page, path: &str) -> String {
        if self.next == "/" {
            return page.keep_lang(path);
        }
        let mut href = format!("{path}?next=");
        for byte in self.next.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                    href.push(char::from(byte));
                }
                _ => href.push_str(&format!("%{byte:02X}")),
            }
        }
        page.keep_lang(&href)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_gone_on_to() {
        assert_eq!(landing("/learn/7?part=2"), "/learn/7?part=2");
        for bad in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "javascript:alert(1)",
            "",
            "learn",
            "/a\r\nSet-Cookie: x=1",
            "/sign-in?next=/",
            "/sign-out",
            "/\t/evil.example",
            "\\/evil.example",
        ] {
            assert_eq!(landing(bad), "/", "{bad:?}");
        }
        assert_eq!(landing(&format!("/{}", "a".repeat(600))), "/");
    }
}
