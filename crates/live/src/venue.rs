//! Rooms in which classes are taught: how many people one seats, what stands in it, how it is found. A room holds one session
//! at a time; the database itself refuses a second one.

mod store;

use jiff::Timestamp;
use jiff::civil::DateTime;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx, fmt};
use people::SiteId;

use crate::ids::{SessionId, VenueId};
use crate::{permissions, words};

/// How many rooms are proposed in place of one that is taken.
const MOST_PROPOSED: usize = 3;

/// A room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// What people call it.
    pub name: String,
    /// How it is found: site, floor, door.
    pub directions: String,
    /// How many people it seats.
    pub seats: i64,
    /// What stands in it.
    pub equipment: String,
    /// The site it is at, where somebody said so: its holidays count.
    pub site: Option<SiteId>,
    /// Whether nothing more is planned in it.
    pub retired: bool,
}

/// What is said of a room.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// See [`Venue`].
    pub name: String,
    /// See [`Venue`].
    pub directions: String,
    /// See [`Venue`].
    pub seats: i64,
    /// See [`Venue`].
    pub equipment: String,
    /// See [`Venue`].
    pub site: Option<SiteId>,
}

/// A session that is to come in a room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The session.
    pub id: SessionId,
    /// The title of its class.
    pub title: String,
    /// Its local time.
    pub starts: DateTime,
    /// Its zone, by IANA id.
    pub zone: String,
    /// When it ends.
    pub ends_at: Timestamp,
    /// How many people it is for.
    pub capacity: i64,
}

/// Adds a room.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] without a name, with one that another room has,
/// and for seats that cannot be.
pub async fn add(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<VenueId> {
    permissions::require_setting_up(actor)?;
    check(tx, l, new, None).await?;
    let id: VenueId = tx.id();
    store::add(tx, actor, id, new).await?;
    tx.emit(actor, "live.room_added", None, id).await?;
    Ok(id)
}

/// Says something else of a room.
///
/// # Errors
/// As [`add`]; [`Error::Invalid`] too for fewer seats than a session that is planned there offers.
pub async fn change(actor: &Actor, tx: &mut Tx, l: Locale, id: VenueId, new: &New) -> Result<()> {
    permissions::require_setting_up(actor)?;
    let venue = store::hold(tx, id).await?;
    check(tx, l, new, Some(id)).await?;
    if venue.retired {
        return Err(Error::conflict_said(words::room_is_retired(l)));
    }
    let largest = store::ahead(tx, id).await?.into_iter().max_by_key(|planned| planned.capacity);
    if let Some(large) = largest.filter(|planned| planned.capacity > new.seats) {
        let day = fmt::weekday_day(l, large.starts.date());
        let said = words::room_seats_planned(l, large.title.as_str(), day, large.capacity);
        return Err(Error::invalid_said("seats", said));
    }
    store::change(tx, id, new).await?;
    tx.emit(actor, "live.room_changed", None, id).await?;
    Ok(())
}

/// Nothing more is planned in a room.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Conflict`] while a session is planned there.
pub async fn retire(actor: &Actor, tx: &mut Tx, l: Locale, id: VenueId) -> Result<()> {
    permissions::require_setting_up(actor)?;
    store::hold(tx, id).await?;
    if let Some(next) = store::ahead(tx, id).await?.into_iter().next() {
        let day = fmt::weekday_day(l, next.starts.date());
        return Err(Error::conflict_said(words::room_still_planned(l, next.title.as_str(), day)));
    }
    store::retire(tx, id).await?;
    tx.emit(actor, "live.room_retired", None, id).await?;
    Ok(())
}

/// The rooms in use, by name.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Venue>> {
    permissions::require_setting_up(actor)?;
    store::all(tx).await
}

/// One room.
///
/// # Errors
/// [`Error::NotFound`], also unless the actor sets up sessions.
pub async fn find(actor: &Actor, tx: &mut Tx, id: VenueId) -> Result<Venue> {
    permissions::require_setting_up(actor)?;
    store::find(tx, id).await
}

/// What is planned in a room and not over, the next first.
///
/// # Errors
/// As [`find`].
pub async fn ahead(actor: &Actor, tx: &mut Tx, id: VenueId) -> Result<Vec<Planned>> {
    find(actor, tx, id).await?;
    store::ahead(tx, id).await
}

/// What a session needs of a room.
pub(crate) struct Need {
    /// The session, where it is there already.
    pub session: Option<SessionId>,
    /// From when until when; nothing where it has no time.
    pub times: Option<(Timestamp, Timestamp)>,
    /// For how many.
    pub capacity: i64,
}

/// Fails unless the room seats so many and has nobody in it at that time; held until the transaction ends.
pub(crate) async fn require_free(tx: &mut Tx, l: Locale, id: VenueId, need: &Need) -> Result<()> {
    let venue = require_seats(tx, l, id, "room", need.capacity).await?;
    if venue.retired {
        return Err(Error::invalid_said("room", words::room_is_retired(l)));
    }
    let Some((from, until)) = need.times else { return Ok(()) };
    let Some(there) = store::taken_by(tx, id, need.session, from, until).await? else { return Ok(()) };
    let mut free = store::free(tx, need.capacity, from, until).await?;
    free.truncate(MOST_PROPOSED);
    let day = fmt::weekday_day(l, there.starts.date());
    let time = fmt::time(l, there.starts.time());
    let taken = words::room_taken(l, venue.name.as_str(), there.title.as_str(), day, time);
    let said = match free.as_slice() {
        [] => taken,
        free => format!("{taken} {}", words::room_free(l, fmt::list_or(l, free))),
    };
    Err(Error::invalid_said("room", said))
}

/// The room, held until the transaction ends; fails with the field unless it is there and seats so many.
pub(crate) async fn require_seats(
    tx: &mut Tx,
    l: Locale,
    id: VenueId,
    field: &'static str,
    capacity: i64,
) -> Result<Venue> {
    let venue = match store::hold(tx, id).await {
        Err(Error::NotFound) => return Err(Error::invalid_said("room", words::room_unknown(l))),
        held => held?,
    };
    if capacity > venue.seats {
        return Err(Error::invalid_said(field, words::room_too_small(l, venue.seats, venue.name.as_str())));
    }
    Ok(venue)
}

async fn check(tx: &mut Tx, l: Locale, new: &New, id: Option<VenueId>) -> Result<()> {
    if new.name.trim().is_empty() {
        return Err(Error::invalid_said("name", words::room_name_missing(l)));
    }
    if !(1..=10_000).contains(&new.seats) {
        return Err(Error::invalid_said("seats", words::room_seats_wrong(l)));
    }
    if store::named(tx, new.name.trim()).await?.is_some_and(|other| Some(other) != id) {
        return Err(Error::invalid_said("name", words::room_name_taken(l)));
    }
    Ok(())
}
