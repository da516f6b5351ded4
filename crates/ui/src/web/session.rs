//! Who is here, put into the request by `identity`, and what handlers take from it.

use super::{Failure, wants_json};
use crate::{Place, Theme};
use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderMap, Uri, header, request::Parts},
};
use kernel::{
    Actor, Role,
    i18n::{Locale, Speaks},
};
use std::{convert::Infallible, sync::Arc};

/// A signed-in person, as every page needs to know them. `identity` inserts `Arc<Session>` into the request.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who acts; pass it to every room function.
    pub actor: Actor,
    /// The proof that forms of this session carry. Empty for sessions by token, which need none.
    pub csrf: String,
    /// True where the request proved itself by a token instead of a cookie.
    pub bearer: bool,
    /// The person's choice of language, or the best fit of the device.
    pub locale: Locale,
    /// The person's choice of light or dark.
    pub theme: Theme,
    /// As in the staff file.
    pub name: String,
    /// One to three letters.
    pub initials: String,
    /// One line: `Leads Line 3`, `Care desk`.
    pub job: String,
    /// Where they work: unit and site, as far as known.
    pub place: String,
    /// The zone in which the person reads times (IANA id): their own, else the organisation's.
    pub zone: String,
    /// True where somebody reports to this person.
    pub leads: bool,
    /// Open acts per place, for the navigation.
    pub open: Vec<(Place, u32)>,
}

impl Session {
    /// Whether the person was given this role.
    pub fn has(&self, role: Role) -> bool {
        self.actor.has(role)
    }
}

impl Speaks for Session {
    fn locale(&self) -> Locale {
        self.locale
    }
}

impl Speaks for Signed {
    fn locale(&self) -> Locale {
        self.0.locale
    }
}

/// Takes the signed-in person. Others are led to sign-in where they wanted a page, and get 401 elsewhere.
#[derive(Debug, Clone)]
pub struct Signed(pub Arc<Session>);

impl std::ops::Deref for Signed {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Signed {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        if let Some(session) = parts.extensions.get::<Arc<Session>>() {
            return Ok(Signed(session.clone()));
        }
        if parts.method.is_safe() && !wants_json(&parts.headers, &parts.uri) {
            return Err(Failure::SignIn { next: next_of(&parts.uri) });
        }
        Err(Failure::SignedOut)
    }
}

impl<S: Send + Sync> OptionalFromRequestParts<S> for Signed {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Infallible> {
        Ok(parts.extensions.get::<Arc<Session>>().cloned().map(Signed))
    }
}

/// Takes the signed-in person, if there is one.
#[derive(Debug, Clone)]
pub struct MaybeSigned(pub Option<Arc<Session>>);

impl<S: Send + Sync> FromRequestParts<S> for MaybeSigned {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(MaybeSigned(parts.extensions.get::<Arc<Session>>().cloned()))
    }
}

/// The language of the request: the person's choice, else `?lang=`, else the device, else English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lang {
    /// The language.
    pub locale: Locale,
    /// True where the address asked for it, so that links before sign-in keep it.
    pub asked: bool,
}

impl Lang {
    /// Reads the language of a request.
    pub fn of(parts: &Parts) -> Lang {
        if let Some(session) = parts.extensions.get::<Arc<Session>>() {
            return Lang { locale: session.locale, asked: false };
        }
        let query = parts.uri.query().unwrap_or_default();
        let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Locale::parse);
        match asked {
            Some(locale) => Lang { locale, asked: true },
            None => Lang { locale: Lang::of_device(&parts.headers), asked: false },
        }
    }

    /// What the device prefers among the languages that we speak.
    pub fn of_device(headers: &HeaderMap) -> Locale {
        let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok());
        header.and_then(Locale::from_accept_language).unwrap_or_default()
    }
}

impl Speaks for Lang {
    fn locale(&self) -> Locale {
        self.locale
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Lang {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Lang::of(parts))
    }
}

/// A path on this server from a `next` parameter; anything else leads to the start.
pub fn safe_next(next: &str) -> &str {
    let local = next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\");
    if local && !next.chars().any(|c| c.is_control() || c == '\\') { next } else { "/" }
}

fn next_of(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| "/".into(), |p| p.as_str().to_string())
}
