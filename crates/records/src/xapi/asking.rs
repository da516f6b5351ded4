//! Who asks, by which rules: the version header and the key of a request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{HeaderMap, StatusCode, header};
use kernel::{Ctx, Tx};
use wire_xapi::Version;

use super::Store;
use super::answer::Refused;
use super::call::Call;
use crate::key::{self, Key, Scope};

/// A request whose version and key are known.
pub(super) struct Asking {
    pub(super) version: Version,
    pub(super) key: Key,
}

impl Asking {
    /// Reads the headers and looks the key up; it must have one of the scopes and not have asked too often.
    pub(super) async fn of(
        ctx: &Ctx,
        store: &Store,
        tx: &mut Tx,
        call: &Call,
        scopes: &[Scope],
    ) -> Result<Asking, Refused> {
        let (public, secret) = halves(&call.headers).ok_or_else(unknown)?;
        let key = key::open(tx, &public, &secret).await?.ok_or_else(unknown)?;
        Asking::checked(ctx, store, call, key, scopes)
    }

    /// The same, in a look of its own.
    pub(super) async fn in_passing(
        ctx: &Ctx,
        store: &Store,
        call: &Call,
        scopes: &[Scope],
    ) -> Result<Asking, Refused> {
        let mut tx = ctx.db.read().await?;
        Asking::of(ctx, store, &mut tx, call, scopes).await
    }

    /// The same for sending: a key that opened before is not looked up again, because the writer asks whether it was
    /// taken back.
    pub(super) async fn to_send(ctx: &Ctx, store: &Store, call: &Call) -> Result<Asking, Refused> {
        let (public, secret) = halves(&call.headers).ok_or_else(unknown)?;
        let key = match store.known.open(&public, &secret) {
            Some(key) => key,
            None => {
                let mut tx = ctx.db.read().await?;
                let key = key::open(&mut tx, &public, &secret).await?.ok_or_else(unknown)?;
                store.known.remember(&key, &secret);
                key
            }
        };
        Asking::checked(ctx, store, call, key, &[Scope::Write])
    }

    fn checked(ctx: &Ctx, store: &Store, call: &Call, key: Key, scopes: &[Scope]) -> Result<Asking, Refused> {
        let a_minute = ctx.config.xapi_requests_per_minute;
        store
            .rates
            .take(key.id, ctx.clock().now(), a_minute)
            .map_err(|seconds| Refused::later(seconds, a_minute))?;
        store.uses.note(ctx, key.id);
        let version = version(call)?;
        if !scopes.iter().any(|scope| key.may(*scope)) {
            let names: Vec<_> = scopes.iter().map(|scope| scope.name()).collect();
            let why = format!("this key has not the scope {}", names.join(" or "));
            return Err(Refused::new(StatusCode::FORBIDDEN, why));
        }
        Ok(Asking { version, key })
    }
}

/// Nobody is known by the key of a request.
pub(super) fn unknown() -> Refused {
    Refused::new(StatusCode::UNAUTHORIZED, "a key and its secret are needed (Basic or Bearer)")
}

fn version(call: &Call) -> Result<Version, Refused> {
    let header = call
        .headers
        .get("x-experience-api-version")
        .ok_or_else(|| Refused::bad("the header X-Experience-API-Version is missing"))?;
    header
        .to_str()
        .ok()
        .and_then(Version::of_header)
        .ok_or_else(|| Refused::bad("X-Experience-API-Version must be 1.0.x or 2.0.x"))
}

/// Key and secret: Basic has them with a colon between, Bearer with a full stop.
pub(super) fn halves(headers: &HeaderMap) -> Option<(String, String)> {
    let header = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, value) = header.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("basic") {
        let plain = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
        let (key, secret) = plain.split_once(':')?;
        return Some((key.to_owned(), secret.to_owned()));
    }
    if scheme.eq_ignore_ascii_case("bearer") {
        let (key, secret) = value.trim().split_once('.')?;
        return Some((key.to_owned(), secret.to_owned()));
    }
    None
}
