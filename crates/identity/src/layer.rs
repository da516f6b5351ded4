//! Knows who is behind a request: one statement by the cookie's digest gives person, roles, language, theme and
//! whether they lead somebody. A leaver's cookie stops at once, because the statement asks for a living person; and so does
//! that of somebody from outside whose time is over.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, PersonId, Result, Role, Roles, Uuid, params};
use ui::web::{Lang, Session};
use ui::{Theme, web};

use crate::cookie::{self, Held};
use crate::sign_in::store;
use crate::token::{Seal, Token};

/// How stale "last seen" may be before it is written again.
const STALE: SignedDuration = SignedDuration::from_mins(10);

/// Which sign-in a request belongs to; beside [`Session`] in the request.
#[derive(Clone, Copy, Debug)]
pub struct Here {
    /// The sign-in's id.
    pub sign_in: Uuid,
    /// Whose it is.
    pub person: PersonId,
}

/// Puts `Arc<Session>` and [`Here`] into the requests of signed-in browsers. Belongs around [`web::dress`].
pub fn layer<S: Clone + Send + Sync + 'static>(ctx: Ctx, router: Router<S>) -> Router<S> {
    router.layer(middleware::from_fn_with_state(ctx, recognise))
}

async fn recognise(State(ctx): State<Ctx>, request: Request, next: Next) -> Response {
    // Styles, fonts and icons are the same for everybody.
    if request.uri().path().starts_with("/assets/") {
        return next.run(request).await;
    }
    let Some(Held::Inside(token)) = cookie::read(&ctx.config, request.headers()) else {
        return next.run(request).await;
    };
    let (mut parts, body) = request.into_parts();
    match who(&ctx, &token, Lang::of(&parts).locale).await {
        Ok(Some((session, here, seen_at))) => {
            parts.extensions.insert(Arc::new(session));
            parts.extensions.insert(here);
            let answer = next.run(Request::from_parts(parts, body)).await;
            note_seen(&ctx, here, seen_at);
            answer
        }
        Ok(None) => next.run(Request::from_parts(parts, body)).await,
        Err(error) => {
            // Without the database nobody can be recognised; to say "not signed in" would be a lie.
            let failure: web::Failure = error.into();
            axum::response::IntoResponse::into_response(failure)
        }
    }
}

/// Who is behind a secret.
pub(crate) async fn who(
    ctx: &Ctx,
    token: &Token,
    device: Locale,
) -> Result<Option<(Session, Here, Timestamp)>> {
    let mut tx = ctx.db.read().await?;
    let (seal, now): (Seal, _) = (token.seal(), tx.now());
    let Some(row) = tx.optional(&store::WHO, params![seal, now]).await? else { return Ok(None) };
    drop(tx);
    let mut c = row.columns();
    let here = Here { sign_in: c.next()?, person: c.next()? };
    let seen_at = c.next()?;
    let (name, job): (String, Option<String>) = (c.next()?, c.next()?);
    let chosen: Option<String> = c.next()?;
    let given: Option<String> = c.next()?;
    let theme: Option<String> = c.next()?;
    let names: Option<String> = c.next()?;
    let leads: bool = c.next()?;
    let zone: Option<String> = c.next()?;
    let place: [Option<String>; 2] = [c.next()?, c.next()?];
    let guest = c.next::<Option<PersonId>>()?.is_none();
    let roles: Roles = names.unwrap_or_default().split(' ').filter_map(Role::parse).collect();
    let language = |text: &Option<String>| text.as_deref().and_then(Locale::parse);
    let session = Session {
        actor: match guest {
            true => Actor::guest(here.person),
            false => Actor::Person { person: here.person, roles },
        },
        csrf: token.proof(),
        bearer: false,
        locale: language(&chosen).or(language(&given)).unwrap_or(device),
        theme: theme.as_deref().map_or(Theme::System, Theme::parse),
        initials: initials(&name),
        name,
        job: job.unwrap_or_default(),
        place: place.into_iter().flatten().collect::<Vec<_>>().join(", "),
        zone: zone.unwrap_or_else(|| ctx.config.time_zone.clone()),
        leads,
        open: Vec::new(),
    };
    Ok(Some((session, here, seen_at)))
}

/// Writes "last seen" after the answer, at most every ten minutes, on a task of its own.
fn note_seen(ctx: &Ctx, here: Here, seen_at: Timestamp) {
    let now = ctx.clock().now();
    if now.duration_since(seen_at) < STALE {
        return;
    }
    let ctx = ctx.clone();
    tokio::spawn(async move {
        if let Err(error) = seen(&ctx, here).await {
            tracing::warn!(%error, "when a browser was last seen could not be kept");
        }
    });
}

async fn seen(ctx: &Ctx, here: Here) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    let now = tx.now();
    tx.execute(&store::SEEN, params![here.sign_in, now]).await?;
    tx.commit().await
}

/// The first letters of the first and the last name.
pub(crate) fn initials(name: &str) -> String {
    let mut words = name.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_one_to_three_letters() {
        assert_eq!(initials("Imani Diallo"), "ID");
        assert_eq!(initials("Anna Maria von Berg"), "AB");
        assert_eq!(initials("Sunil"), "S");
        assert_eq!(initials("  "), "");
        assert_eq!(initials("نادية روث"), "نر");
    }
}
