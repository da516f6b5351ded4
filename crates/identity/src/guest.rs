//! People from outside: invited by who leads learning, let in by a link, and shut out of every page but their own. What
//! a guest may open is a list of paths; whatever is not on it is not there for them, as for a stranger.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use jiff::SignedDuration;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Job, PersonId, Result, Tx, params};
use people::NewGuest;
use serde::{Deserialize, Serialize};
use ui::web::{self, Failure, Session};

use crate::account::{self, store};
use crate::{address, letter, link, sign_in, words};

/// The job that writes to a guest.
pub(crate) const JOB: &str = "identity.write_to_guest";

const HOUSE: Actor = Actor::system("a guest is told");

/// What happens within this time is told once.
const TOGETHER: SignedDuration = SignedDuration::from_mins(5);

/// The own pages of this room, and what everybody may open.
const OPEN: [&str; 11] = [
    "/me",
    "/me/appearance",
    "/me/sign-ins/{id}/end",
    "/sign-in",
    "/sign-in/sent",
    "/sign-in/kept",
    "/sign-in/password",
    "/sign-in/code",
    "/sign-in/link/{token}",
    "/sign-out",
    "/healthz",
];

/// What is open to guests.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    /// Where they begin.
    pub home: &'static str,
    /// The paths of the router that they may call; the rooms behind them check again.
    pub paths: &'static [&'static str],
}

static OPEN_TO: OnceLock<Open> = OnceLock::new();

/// Says what is open to guests. The first call counts.
pub fn register(open: Open) {
    let _ = OPEN_TO.set(open);
}

/// Keeps guests out of every page that is not open to them. Belongs inside [`web::dress`], so that they read a page.
pub fn gate<S: Clone + Send + Sync + 'static>(router: Router<S>) -> Router<S> {
    router.layer(middleware::from_fn(keep_out))
}

async fn keep_out(request: Request, next: Next) -> Response {
    let guest = request.extensions().get::<Arc<Session>>().is_some_and(|session| session.actor.is_guest());
    if !guest {
        return next.run(request).await;
    }
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str).unwrap_or_default();
    let open = OPEN_TO.get();
    if path.starts_with("/assets/")
        || OPEN.contains(&path)
        || open.is_some_and(|open| open.paths.contains(&path))
    {
        return next.run(request).await;
    }
    match open {
        Some(open) if request.uri().path() == "/" => web::see_other(open.home).into_response(),
        _ => Failure::from(Error::NotFound).into_response(),
    }
}

#[derive(Serialize, Deserialize)]
struct About {
    guest: PersonId,
}

/// Lets somebody from outside in, and writes to them how.
///
/// # Errors
/// As [`people::guest::invite`]; [`Error::Invalid`] for an address that is none, or is somebody else's.
pub async fn invite(actor: &Actor, tx: &mut Tx, l: Locale, new: &NewGuest) -> Result<PersonId> {
    actor.require_any(&[kernel::Role::PeopleLeader])?;
    let email = address::email(&new.email).ok_or_else(|| Error::invalid("email", words::address_bad))?;
    let new = NewGuest { email: email.clone(), ..new.clone() };
    let person = people::guest::invite(actor, tx, l, &new).await?;
    lend(tx, person, &email).await?;
    write_to(tx, person).await?;
    Ok(person)
}

/// Another last day for somebody from outside; who was shut out is let in again. Tells them how to come in.
///
/// # Errors
/// As [`people::guest::let_in_until`]; [`Error::Invalid`] where their address is somebody else's by now.
pub async fn let_in_until(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    day: jiff::civil::Date,
) -> Result<()> {
    people::guest::let_in_until(actor, tx, l, person, day).await?;
    let email = people::person(&HOUSE, tx, person).await?.email.unwrap_or_default();
    lend(tx, person, &email).await?;
    write_to(tx, person).await
}

/// The address signs this person in from now on, where it is nobody else's.
async fn lend(tx: &mut Tx, person: PersonId, email: &str) -> Result<()> {
    let holder = tx.optional(&store::HOLDER, params![email]).await?;
    let holder: Option<PersonId> = holder.map(|row| row.get(0)).transpose()?;
    if holder.is_some_and(|holder| holder != person) {
        return Err(Error::invalid("email", words::guest_address_taken));
    }
    let now = tx.now();
    tx.execute(&store::LEND, params![person, email, now]).await?;
    Ok(())
}

/// Closes the house to somebody from outside, at once: every sign-in ends, every link is void.
///
/// # Errors
/// As [`people::guest::shut_out`].
pub async fn shut_out(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    people::guest::shut_out(actor, tx, person).await?;
    sign_in::end_all(tx, person, None, "by an administrator").await?;
    link::void_all(tx, person).await?;
    tx.execute(&store::TAKE_BACK, params![person]).await?;
    Ok(())
}

/// Writes to somebody from outside, with a link, that there is something on their page; to nobody else. What happens within a few
/// minutes is told once.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is the system.
pub async fn tell(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    if !actor.is_system() {
        return Err(Error::NotFound);
    }
    let now = tx.now();
    match people::guest::find(&HOUSE, tx, person).await? {
        Some(guest) if guest.is_let_in(now) => write_to(tx, person).await,
        _ => Ok(()),
    }
}

async fn write_to(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.enqueue(JOB, About { guest: person }).await?;
    Ok(())
}

/// Writes the letter, unless one with a link that still waits went out a moment ago.
pub(crate) fn send<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let About { guest: person } = job.read()?;
        let mut tx = ctx.db.write().await?;
        let since = tx.now().checked_sub(TOGETHER).map_err(Error::internal)?;
        let Some(account) = account::read(&mut tx, person).await? else { return Ok(()) };
        let Some(email) = account.email.clone() else { return Ok(()) };
        let Some(guest) = people::guest::find(&HOUSE, &mut tx, person).await? else { return Ok(()) };
        if !guest.is_let_in(tx.now()) || link::waits(&HOUSE, &mut tx, person, since).await? {
            return Ok(());
        }
        let home = OPEN_TO.get().map_or("/", |open| open.home);
        let token = link::make(&HOUSE, &mut tx, person, None, home, link::LONG_LIFE).await?;
        let mail = letter::guest(ctx, &account, &email, &ctx.url(&link::path(&token)), guest.until_on)?;
        tx.post(&mail).await?;
        tx.commit().await
    })
}
