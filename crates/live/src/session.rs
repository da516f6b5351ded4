//! A session: when and where a class is taught, for how many. Without a time it tests whether people would come.

pub(crate) mod absence;
mod change;
pub(crate) mod cost;
pub mod season;
mod series;
pub(crate) mod store;

pub(crate) use change::require_open;
pub use change::{call_off, close, set_capacity, set_instructor, set_time};
pub use season::Despite;
pub use series::{call_off_following, following, move_following};

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::ids::{ClassId, SeriesId, SessionId, VenueId};
use crate::instructor::engagement;
use crate::notice::asking;
use crate::venue::{self, Need};
use crate::{calendar, class, diary, permissions, when, words};

/// The event that a session was settled.
pub const CLOSED: &str = "live.session_closed";

/// When and where a class is taught.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Of which class.
    pub class: ClassId,
    /// The local time; none where only demand is tested.
    pub local_start: Option<DateTime>,
    /// Its zone, by IANA id.
    pub zone: String,
    /// The instant that follows from both.
    pub starts_at: Option<Timestamp>,
    /// When it ends.
    pub ends_at: Option<Timestamp>,
    /// From when on nobody books, waits or moves up.
    pub cut_off_at: Option<Timestamp>,
    /// Until when a seat is given back without cost.
    pub free_until: Option<Timestamp>,
    /// The room it is in, where it is one of ours.
    pub venue: Option<VenueId>,
    /// What people call that room, and how they find it.
    pub room: String,
    /// How people find it; empty where it is by link alone.
    pub place: String,
    /// The link to the call.
    pub link: String,
    /// A number to dial when the link fails.
    pub phone: String,
    /// What to bring and read, as text.
    pub materials: String,
    /// How many seats there are.
    pub capacity: i64,
    /// How many are taken, held or offered.
    pub taken: i64,
    /// How long an offer to somebody who waits stays open.
    pub offer_minutes: i64,
    /// Who teaches, where it is one of our people.
    pub instructor_id: Option<PersonId>,
    /// Who teaches, as a name; empty where nobody does yet.
    pub instructor: String,
    /// How often what calendars show has changed.
    pub sequence: i64,
    /// When it was called off.
    pub called_off_at: Option<Timestamp>,
    /// Why.
    pub called_off_why: String,
    /// When attendance was closed.
    pub closed_at: Option<Timestamp>,
}

impl Session {
    /// How many seats are free.
    pub fn free(&self) -> i64 {
        self.capacity.saturating_sub(self.taken)
    }

    /// The room and how people find it; empty where it is by link alone.
    pub fn whereabouts(&self) -> String {
        match (self.room.is_empty(), self.place.is_empty()) {
            (false, false) => format!("{}, {}", self.room, self.place),
            (false, true) => self.room.clone(),
            (true, _) => self.place.clone(),
        }
    }

    /// How long it is.
    pub fn minutes(&self) -> i64 {
        self.ends_at.zip(self.starts_at).map_or(0, |(to, from)| to.duration_since(from).as_mins())
    }

    /// Whether it still takes place and is not over.
    pub fn is_open(&self) -> bool {
        self.called_off_at.is_none() && self.closed_at.is_none()
    }

    /// Whether it has ended, or is settled.
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.closed_at.is_some() || self.ends_at.is_some_and(|ends| ends <= now)
    }

    /// Whether it tests demand: people say that they would come.
    pub fn is_undated(&self) -> bool {
        self.is_open() && self.starts_at.is_none()
    }

    /// Whether seats may be taken now.
    pub fn takes(&self, now: Timestamp) -> bool {
        let last = self.cut_off_at.or(self.starts_at);
        self.is_open() && self.starts_at.is_some() && last.is_some_and(|last| now < last)
    }

    /// Whether attendance may be written down by now: from a quarter of an hour before the beginning.
    pub fn counts_heads(&self, now: Timestamp) -> bool {
        let opens = self.starts_at.and_then(|at| at.checked_sub(SignedDuration::from_mins(15)).ok());
        self.is_open() && opens.is_some_and(|opens| opens <= now)
    }

    /// Whether a seat goes back without cost now.
    pub fn is_free_to_give_back(&self, now: Timestamp) -> bool {
        self.free_until.or(self.starts_at).is_none_or(|until| now < until)
    }
}

/// A new session.
#[derive(Clone, Debug)]
pub struct New {
    /// The local time, as `2026-12-03T10:00`; empty to test demand.
    pub starts: String,
    /// The zone, by IANA id.
    pub zone: String,
    /// See [`Session`].
    pub venue: Option<VenueId>,
    /// See [`Session`].
    pub place: String,
    /// See [`Session`].
    pub link: String,
    /// See [`Session`].
    pub phone: String,
    /// See [`Session`].
    pub materials: String,
    /// See [`Session`].
    pub capacity: i64,
    /// How many hours before the beginning nobody books any more.
    pub cut_off_hours: i64,
    /// How many days before the beginning a seat is given back without cost.
    pub free_days: i64,
    /// See [`Session`].
    pub offer_minutes: i64,
    /// See [`Session`].
    pub instructor_id: Option<PersonId>,
    /// See [`Session`].
    pub instructor: String,
    /// What the planner answers about seasons; nothing where whoever plans has looked for a day with them in mind.
    pub despite: Option<Despite>,
}

impl Default for New {
    fn default() -> Self {
        Self {
            starts: String::new(),
            zone: "UTC".into(),
            venue: None,
            place: String::new(),
            link: String::new(),
            phone: String::new(),
            materials: String::new(),
            capacity: 12,
            cut_off_hours: 2,
            free_days: 3,
            offer_minutes: 1_440,
            instructor_id: None,
            instructor: String::new(),
            despite: None,
        }
    }
}

/// What follows from a local time and a zone.
#[derive(Clone, Debug)]
pub(crate) struct Times {
    pub local: DateTime,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub cut_off_at: Timestamp,
    pub free_until: Timestamp,
}

impl Times {
    /// What was typed, for a time that is to come; `was` may stay when it is not.
    pub(crate) fn read(
        l: Locale,
        (now, was): (Timestamp, Option<Timestamp>),
        new: &New,
        minutes: i64,
    ) -> Result<Option<Self>> {
        let zone = when::zone(l, &new.zone)?;
        // It stands in a header when somebody is led there.
        let link = new.link.trim();
        let opens = link.starts_with("https://") && link.bytes().all(|b| b.is_ascii_graphic());
        if !link.is_empty() && !opens {
            return Err(Error::invalid_said("link", words::session_link_wrong(l)));
        }
        if new.starts.trim().is_empty() {
            return Ok(None);
        }
        let local = when::read(l, &new.starts)?;
        let starts_at = when::instant(l, local, &zone)?;
        if starts_at <= now && was != Some(starts_at) {
            return Err(Error::invalid_said("starts", words::time_past(l)));
        }
        let far = |_| Error::invalid_said("starts", words::time_unreadable(l));
        let before = |hours: i64| {
            starts_at.checked_sub(SignedDuration::from_hours(hours.clamp(0, 24 * 365))).map_err(far)
        };
        let ends_at = starts_at.checked_add(SignedDuration::from_mins(minutes)).map_err(far)?;
        let (cut_off_at, free_until) =
            (before(new.cut_off_hours)?, before(new.free_days.saturating_mul(24))?);
        if was.is_none() && cut_off_at <= now {
            return Err(Error::invalid_said("cut_off", words::session_cut_off_past(l, new.cut_off_hours)));
        }
        Ok(Some(Self { local, starts_at, ends_at, cut_off_at, free_until }))
    }
}

/// Plans a session of a class.
///
/// # Errors
/// [`Error::NotFound`] unless the actor sets up sessions; [`Error::Invalid`] for a time that is past, that the clocks skip or
/// repeat, for a capacity that is none, for a room that is taken or too small, for somebody who teaches another session
/// then, and for a day in a season of which the planner has said nothing; [`Error::Conflict`] when the class is retired.
pub async fn plan(actor: &Actor, tx: &mut Tx, l: Locale, class: ClassId, new: &New) -> Result<SessionId> {
    let alone = new.despite.clone().map(|despite| Despite { leave_out: false, ..despite });
    let new = &New { despite: alone, ..new.clone() };
    let dates = answered(actor, tx, l, class, new, (1, 1)).await?;
    let id = plan_in(actor, tx, l, class, new, None).await?;
    for date in &dates {
        season::keep(actor, tx, id, date, new.despite.as_ref()).await?;
    }
    asking::another(tx, id).await?;
    Ok(id)
}

/// Plans sessions at the same local time, so many weeks apart: what is one hour by the clock stays one hour by the clock. Dates
/// in a season are left out where the planner says so.
///
/// # Errors
/// As [`plan`]; all or none. [`Error::Invalid`] for more than 52, or without a first time.
pub async fn plan_series(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: ClassId,
    new: &New,
    count: i64,
    weeks: i64,
) -> Result<Vec<SessionId>> {
    permissions::require_setting_up(actor)?;
    when::read(l, &new.starts)?;
    let series: SeriesId = tx.id();
    let mut planned = Vec::new();
    for date in answered(actor, tx, l, class, new, (count, weeks)).await? {
        let new = New { starts: date.local.to_string(), ..new.clone() };
        let id = plan_in(actor, tx, l, class, &new, Some(series)).await?;
        season::keep(actor, tx, id, &date, new.despite.as_ref()).await?;
        planned.push(id);
    }
    if let Some(first) = planned.first() {
        asking::another(tx, *first).await?;
    }
    Ok(planned)
}

/// The dates of new sessions as the planner's answer about seasons leaves them.
async fn answered(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: ClassId,
    new: &New,
    (count, weeks): (i64, i64),
) -> Result<Vec<season::Dated>> {
    if let Some(despite) = &new.despite {
        let dates = season::of_new(actor, tx, l, class, new, (count, weeks)).await?;
        return season::settle(l, dates, despite);
    }
    let dates = series::dates(l, new, count, weeks)?;
    let dated = |local| season::Dated { session: None, local, seasons: Vec::new() };
    Ok(dates.into_iter().map(dated).collect())
}

async fn plan_in(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    class: ClassId,
    new: &New,
    series: Option<SeriesId>,
) -> Result<SessionId> {
    permissions::require_setting_up(actor)?;
    let class = class::find(actor, tx, class).await?;
    if class.retired {
        return Err(Error::conflict_said(words::class_is_retired(l)));
    }
    if !(1..=10_000).contains(&new.capacity) {
        return Err(Error::invalid_said("capacity", words::session_capacity_wrong(l)));
    }
    let times = Times::read(l, (tx.now(), None), new, class.minutes)?;
    let span = times.as_ref().map(|times| (times.starts_at, times.ends_at));
    if let Some(room) = new.venue {
        venue::require_free(tx, l, room, &Need { session: None, times: span, capacity: new.capacity })
            .await?;
    }
    if let Some(person) = new.instructor_id {
        diary::require_free_to_teach(tx, l, "instructor", person, None, span).await?;
    }
    let id: SessionId = tx.id();
    store::add(tx, actor, id, class.id, new, times.as_ref(), series).await?;
    tx.emit(actor, "live.session_planned", None, id).await?;
    calendar::tell_who_teaches(tx, id).await?;
    Ok(id)
}

/// A session that the actor may know of.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: SessionId) -> Result<Session> {
    let session = store::find(tx, id).await?;
    class::find(actor, tx, session.class).await?;
    // Whoever is from outside knows of what they teach or are asked to alone.
    if let Some(me) = actor.person_id().filter(|_| actor.is_guest())
        && !engagement::concerned(tx, &session).await?.contains(&me)
    {
        return Err(Error::NotFound);
    }
    Ok(session)
}

/// The sessions of a class: those to come, the next first and those without a time last; then those that are over, the
/// newest first.
///
/// # Errors
/// [`Error::NotFound`] when the actor may not know of the class.
pub async fn of_class(actor: &Actor, tx: &mut Tx, class: ClassId) -> Result<Vec<Session>> {
    class::find(actor, tx, class).await?;
    store::of_class(tx, class).await
}

/// The sessions that the actor teaches and that are not settled, the next first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn taught(actor: &Actor, tx: &mut Tx) -> Result<Vec<Session>> {
    store::taught_by(tx, actor.require_person()?).await
}
