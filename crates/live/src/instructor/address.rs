//! The calendar of an instructor by its address: read again every hour, in place of what was read from it before. Where it cannot be
//! read, what was known stays, and it is said since when and why.
//!
//! The address is as good as a password: it is sealed, shown in short, and stands in no message. Leaves out whom the house calls at
//! all, and for how long it waits: `kernel::outgoing`.

pub(crate) mod store;

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::outgoing::{Reply, Unsent};
use kernel::{Actor, BoxFuture, Ctx, Error, Event, Job, JobKind, PersonId, Result, Turn, Tx, seal};
use records::erasure::Erased;
use serde::{Deserialize, Serialize};
use wire_ical::{Limits, NotRead};

use super::hours::AHEAD_DAYS;
use crate::words;

const HOUSE: Actor = Actor::system("a calendar is read by its address");
const NAME: &str = "live.read_calendar";
/// It is read again after so long, whether it could be read or not.
pub(super) const EVERY: SignedDuration = SignedDuration::from_hours(1);
/// Nobody asks for it again within so long.
const AGAIN: SignedDuration = SignedDuration::from_secs(60);
/// The longest address.
const LONGEST: usize = 2_000;

/// Reads a calendar whose hour has come.
pub(crate) const JOB: JobKind = JobKind { name: NAME, run, tries: 3, turn: Turn::Apart };

#[derive(Serialize, Deserialize)]
struct Of {
    person: PersonId,
}

/// Why a calendar could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The address leads into a private network, or is no address.
    Refused,
    /// Nobody answered in time.
    Away,
    /// The other side failed.
    Failed,
    /// It leads elsewhere.
    Moved,
    /// There is nothing.
    Missing,
    /// A password is asked for.
    Closed,
    /// Too many bytes.
    Large,
    /// No calendar.
    NoCalendar,
    /// Too many events or dates.
    TooMuch,
    /// The address was sealed with another key.
    Lost,
}

impl Trouble {
    const ALL: [Self; 10] = [
        Self::Refused,
        Self::Away,
        Self::Failed,
        Self::Moved,
        Self::Missing,
        Self::Closed,
        Self::Large,
        Self::NoCalendar,
        Self::TooMuch,
        Self::Lost,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Away => "away",
            Self::Failed => "failed",
            Self::Moved => "moved",
            Self::Missing => "missing",
            Self::Closed => "closed",
            Self::Large => "large",
            Self::NoCalendar => "none",
            Self::TooMuch => "much",
            Self::Lost => "lost",
        }
    }

    fn parse(code: &str) -> Result<Self> {
        let known = Self::ALL.into_iter().find(|one| one.code() == code);
        known.ok_or_else(|| Error::internal(format!("no trouble {code}")))
    }

    /// In words.
    pub(crate) fn say(self, l: Locale) -> &'static str {
        match self {
            Self::Refused => words::address_trouble_refused(l),
            Self::Away => words::address_trouble_away(l),
            Self::Failed => words::address_trouble_failed(l),
            Self::Moved => words::address_trouble_moved(l),
            Self::Missing => words::address_trouble_missing(l),
            Self::Closed => words::address_trouble_closed(l),
            Self::Large => words::address_trouble_large(l),
            Self::NoCalendar => words::address_trouble_none(l),
            Self::TooMuch => words::address_trouble_much(l),
            Self::Lost => words::address_trouble_lost(l),
        }
    }
}

/// An address that was named, and how it fares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What is shown of it.
    pub shown: String,
    /// When it was last read, and until when it is known.
    pub read: Option<(Timestamp, Timestamp)>,
    /// How many busy times it has.
    pub times: i64,
    /// Since when it cannot be read, and why.
    pub trouble: Option<(Timestamp, Trouble)>,
}

/// What is needed to read it.
pub(super) struct Kept {
    pub sealed: String,
    pub zone: String,
}

/// Busy times, and until when they are known.
struct Times {
    busy: Vec<(Timestamp, Timestamp)>,
    until: Timestamp,
}

/// Names the address of one's own calendar, in place of the one before, whose times are forgotten. [`read`] reads it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is that instructor; [`Error::Conflict`] for who is not asked any more; [`Error::Invalid`] for
/// what is no https address, and for one inside.
pub async fn name(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    person: PersonId,
    address: &str,
) -> Result<()> {
    require_own(actor, person)?;
    if super::store::find(tx, person).await?.retired_at.is_some() {
        return Err(Error::conflict_said(words::instructor_is_retired(l)));
    }
    let address = checked(ctx, l, address)?;
    let sealed = seal::seal(ctx, tx, &person.to_string(), &address)?;
    store::name(tx, person, &sealed, &shortened(&address)).await?;
    tx.emit(actor, "live.calendar_address_named", Some(person), person).await.map(drop)
}

/// Takes the address of one's own calendar away, with what was read from it.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is that instructor and has named one.
pub async fn remove(actor: &Actor, tx: &mut Tx, person: PersonId) -> Result<()> {
    require_own(actor, person)?;
    if store::remove(tx, person).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, "live.calendar_address_removed", Some(person), person).await.map(drop)
}

/// Asks that one's own calendar be read now; [`read`] does so.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is that instructor and has named one; [`Error::Conflict`] within a minute.
pub async fn ask(actor: &Actor, tx: &mut Tx, l: Locale, person: PersonId) -> Result<()> {
    require_own(actor, person)?;
    let since = tx.now().checked_sub(AGAIN).map_err(Error::internal)?;
    if store::tried_at(tx, person).await?.is_some_and(|tried| tried > since) {
        return Err(Error::conflict_said(words::address_soon(l)));
    }
    Ok(())
}

/// The address that an instructor named, if they did. The pages know who may see it.
pub(crate) async fn of(tx: &mut Tx, person: PersonId) -> Result<Option<Source>> {
    store::source(tx, person).await
}

fn require_own(actor: &Actor, person: PersonId) -> Result<()> {
    if actor.person_id() == Some(person) { Ok(()) } else { Err(Error::NotFound) }
}

/// The address as it is called.
fn checked(ctx: &Ctx, l: Locale, text: &str) -> Result<String> {
    let wrong = |sentence: &'static str| Error::invalid_said("address", sentence);
    let text = text.trim();
    // Calendars give their addresses out under a scheme of their own, too.
    let address = match text.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("webcal") => format!("https://{rest}"),
        _ => text.to_owned(),
    };
    if address.len() > LONGEST || !address.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(wrong(words::address_wrong(l)));
    }
    let (scheme, rest) = address.split_once("://").ok_or_else(|| wrong(words::address_wrong(l)))?;
    // The administrator lists ranges of numbers inside; everything with a name is asked by https alone.
    if !scheme.eq_ignore_ascii_case("https") && host(rest).parse::<IpAddr>().is_err() {
        return Err(wrong(words::address_not_https(l)));
    }
    match ctx.config.outgoing()?.check(&address) {
        Ok(()) if host(rest).eq_ignore_ascii_case("localhost") => Err(wrong(words::address_inside(l))),
        Ok(()) => Ok(address),
        Err(_) if scheme.eq_ignore_ascii_case("http") => Err(wrong(words::address_not_https(l))),
        Err(_) if host(rest).parse::<IpAddr>().is_ok() => Err(wrong(words::address_inside(l))),
        Err(_) => Err(wrong(words::address_wrong(l))),
    }
}

/// The server of an address without its scheme.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match authority.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    }
}

/// What may be seen of an address: whose server it is.
fn shortened(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    format!("{}/…", rest.split(['/', '?', '#']).next().unwrap_or_default())
}

/// Asks for what is to be read by now; each is claimed until its next hour.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        for person in store::due(&mut tx).await? {
            tx.enqueue(NAME, Of { person }).await?;
        }
        tx.commit().await
    })
}

fn run<'a>(ctx: &'a Ctx, job: &'a Job) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let of: Of = job.read()?;
        read(ctx, of.person).await
    })
}

/// Reads the calendar of an instructor by its address and keeps what it says, or why it could not be read. Nothing where none is
/// named. No transaction is open meanwhile.
///
/// # Errors
/// Those of the database.
pub async fn read(ctx: &Ctx, person: PersonId) -> Result<()> {
    let mut tx = ctx.db.read().await?;
    let Some(kept) = store::kept(&mut tx, person).await? else { return Ok(()) };
    let now = tx.now();
    drop(tx);
    let found = fetch(ctx, person, &kept, now).await?;
    let mut tx = ctx.db.write().await?;
    // Another was named meanwhile, or it was taken away.
    if store::kept(&mut tx, person).await?.is_none_or(|now| now.sealed != kept.sealed) {
        return Ok(());
    }
    let before = store::source(&mut tx, person).await?.and_then(|source| source.trouble);
    let trouble = match found {
        Ok(times) => {
            store::keep(&mut tx, person, &times.busy, times.until).await?;
            None
        }
        Err(trouble) => {
            store::fail(&mut tx, person, trouble.code()).await?;
            Some(trouble)
        }
    };
    if before.map(|(_, was)| was) != trouble {
        let event = if trouble.is_some() { "live.calendar_not_read" } else { "live.calendar_read_again" };
        tx.emit(&HOUSE, event, Some(person), person).await?;
    }
    tx.commit().await
}

async fn fetch(
    ctx: &Ctx,
    person: PersonId,
    kept: &Kept,
    now: Timestamp,
) -> Result<std::result::Result<Times, Trouble>> {
    let Some(address) = seal::open(ctx, &person.to_string(), &kept.sealed) else {
        return Ok(Err(Trouble::Lost));
    };
    let limits = Limits::default();
    let answer = ctx.config.outgoing()?.read(&address, "text/calendar", limits.bytes).await;
    let until = now.checked_add(SignedDuration::from_hours(24 * AHEAD_DAYS)).map_err(Error::internal)?;
    Ok(answered(answer).and_then(|reply| {
        let read = wire_ical::busy(&reply.body, now, until, &kept.zone, limits);
        let read = read.map_err(|why| match why {
            NotRead::NoCalendar | NotRead::NoReply | NotRead::Zone(_) => Trouble::NoCalendar,
            _ => Trouble::TooMuch,
        })?;
        if read.is_unclosed {
            return Err(Trouble::NoCalendar);
        }
        if read.is_cut {
            return Err(Trouble::TooMuch);
        }
        let mut busy: Vec<(Timestamp, Timestamp)> =
            read.busy.iter().map(|one| (one.start, one.end)).collect();
        busy.sort_unstable();
        busy.dedup();
        Ok(Times { busy, until })
    }))
}

/// What an answer means, before its body is read.
fn answered(answer: std::result::Result<Reply, Unsent>) -> std::result::Result<Reply, Trouble> {
    let reply = match answer {
        Ok(reply) => reply,
        Err(Unsent::Refused(_)) => return Err(Trouble::Refused),
        Err(Unsent::Unreachable(_)) => return Err(Trouble::Away),
    };
    match reply.status {
        200 if reply.is_whole => Ok(reply),
        200 => Err(Trouble::Large),
        300..=399 => Err(Trouble::Moved),
        401 | 403 | 407 => Err(Trouble::Closed),
        404 | 410 => Err(Trouble::Missing),
        _ => Err(Trouble::Failed),
    }
}

/// Somebody was erased: nothing of when they have time stays.
pub(crate) fn erased<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let erased: Erased = event.read()?;
        store::remove(tx, erased.person).await?;
        super::store::forget_calendar(tx, erased.person).await
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_address_only_its_server_is_shown() {
        let secret = "https://calendar.example.org:8443/ical/ada%40x/private-0f3a9/basic.ics?key=1";
        assert_eq!(shortened(secret), "calendar.example.org:8443/…");
        assert_eq!(shortened("https://calendar.example.org?key=1"), "calendar.example.org/…");
        assert_eq!(
            (host("[::1]:80/x"), host("a.example:80"), host("a.example?x")),
            ("::1", "a.example", "a.example")
        );
    }

    #[test]
    fn each_trouble_has_its_code_and_its_words() {
        for one in Trouble::ALL {
            assert_eq!(Trouble::parse(one.code()).unwrap(), one);
            assert!(Locale::ALL.iter().all(|l| !one.say(*l).is_empty()));
        }
        assert!(Trouble::parse("bored").is_err());
    }
}
