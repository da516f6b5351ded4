//! Feeds: a secret address from which somebody's calendar fetches their sessions, or those of whom they lead. It shows what
//! its owner may see now: who leaves, or leads nobody any more, shows nothing.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx};
use sha2::{Digest, Sha256};
use wire_ical::{Calendar, Event, Status};

use super::{PRODUCT, event, store};
use crate::ids::{FeedId, SeatId, SessionId};
use crate::seat::State;
use crate::{class, session, words};

/// How often a calendar should look again.
const REFRESH_MINUTES: u32 = 60;
/// How far back a feed goes.
const PAST_DAYS: i64 = 30;

/// Whose sessions a feed shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One's own, and those that one teaches.
    Own,
    /// Those of the people whom one leads.
    Team,
}

impl Kind {
    /// The name in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Team => "team",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        [Self::Own, Self::Team].into_iter().find(|kind| kind.name() == name)
    }
}

/// A feed that is open.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id.
    pub id: FeedId,
    /// Whose it is.
    pub person: PersonId,
    /// What it shows.
    pub kind: Kind,
    /// Since when.
    pub made_at: Timestamp,
}

/// A seat as a feed shows it.
pub(super) struct Shown {
    pub seat: SeatId,
    pub session: SessionId,
    pub state: State,
    /// Of whom, where it is the feed of a team.
    pub name: String,
}

/// The open feeds of the actor.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn feeds(actor: &Actor, tx: &mut Tx) -> Result<Vec<Feed>> {
    store::feeds(tx, actor.require_person()?).await
}

/// Makes a new address and takes the one before back; gives the path, which is shown once.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in, and for a team where the actor leads nobody.
pub async fn make(actor: &Actor, tx: &mut Tx, kind: Kind) -> Result<String> {
    let me = actor.require_person()?;
    if kind == Kind::Team && people::reports(actor, tx).await?.is_empty() {
        return Err(Error::NotFound);
    }
    store::revoke(tx, me, kind).await?;
    let secret = hex::encode(tx.secret::<24>());
    store::add_feed(tx, me, kind, &digest(&secret)).await?;
    tx.emit(actor, "live.feed_made", Some(me), kind.name()).await?;
    Ok(format!("/feeds/{secret}.ics"))
}

/// Takes an address back; from then on it shows nothing.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn revoke(actor: &Actor, tx: &mut Tx, kind: Kind) -> Result<()> {
    let me = actor.require_person()?;
    if store::revoke(tx, me, kind).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, "live.feed_revoked", Some(me), kind.name()).await?;
    Ok(())
}

/// The calendar behind an address.
///
/// # Errors
/// [`Error::NotFound`] for an address that is not open, or whose owner is no longer here.
pub async fn read(ctx: &Ctx, tx: &mut Tx, secret: &str) -> Result<String> {
    let (feed, language) = store::open(tx, &digest(secret)).await?;
    let l = language.as_deref().and_then(Locale::parse).unwrap_or_else(|| ctx.config.locale());
    let since = tx.now().checked_sub(SignedDuration::from_hours(24 * PAST_DAYS)).map_err(Error::internal)?;
    let (name, events) = match feed.kind {
        Kind::Own => (words::feed_own_name(l), own(ctx, tx, l, feed.person, since).await?),
        Kind::Team => (words::feed_team_name(l), team(ctx, tx, l, feed.person, since).await?),
    };
    Calendar::feed(PRODUCT, name, REFRESH_MINUTES, events).write().map_err(Error::internal)
}

async fn own(ctx: &Ctx, tx: &mut Tx, l: Locale, person: PersonId, since: Timestamp) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    for shown in store::shown(tx, Kind::Own, person, since).await? {
        let uid = shown.seat.to_string();
        let Some(mut event) = of_session(ctx, tx, l, &uid, shown.session).await? else { continue };
        event.url = Some(ctx.url(&format!("/seats/{}", shown.seat)));
        event.status = match shown.state {
            State::CalledOff => Status::Cancelled,
            State::Booked | State::Attended | State::Missed => Status::Confirmed,
            _ => Status::Tentative,
        };
        event.is_free = event.status != Status::Confirmed;
        events.push(event);
    }
    for session in store::taught(tx, person, since).await? {
        let uid = format!("taught-{session}");
        let Some(mut event) = of_session(ctx, tx, l, &uid, session).await? else { continue };
        event.url = Some(ctx.url(&format!("/sessions/{session}")));
        event.summary = words::feed_teaching(l, event.summary.as_str());
        events.push(event);
    }
    Ok(events)
}

/// One event for each session, with the names of those who come.
async fn team(ctx: &Ctx, tx: &mut Tx, l: Locale, leader: PersonId, since: Timestamp) -> Result<Vec<Event>> {
    let mut sessions: BTreeMap<SessionId, Vec<String>> = BTreeMap::new();
    for shown in store::shown(tx, Kind::Team, leader, since).await? {
        sessions.entry(shown.session).or_default().push(shown.name);
    }
    let mut events = Vec::new();
    for (session, who) in sessions {
        let uid = format!("team-{session}");
        let Some(mut event) = of_session(ctx, tx, l, &uid, session).await? else { continue };
        event.summary = words::feed_team_event(l, event.summary.as_str(), who.len());
        event.description = who.join("\n");
        event.is_free = true;
        events.push(event);
    }
    Ok(events)
}

async fn of_session(ctx: &Ctx, tx: &mut Tx, l: Locale, uid: &str, id: SessionId) -> Result<Option<Event>> {
    let session = session::store::find(tx, id).await?;
    let class = class::find(&Actor::system("a feed is read"), tx, session.class).await?;
    event(ctx, l, uid, &class, &session)
}

fn digest(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
