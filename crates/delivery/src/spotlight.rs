//! A spotlight: what a People leader chose for everyone, a unit, a site or a circle, or whoever leads a team or a circle for
//! it, with a reason and until when: a course, or a class or programme of a room above. At most three at a time in each scope: a constraint of
//! the table, not a habit. No effect is claimed.

pub mod pages;
pub(crate) mod show;
mod store;
mod thing;

pub use show::{classes, section};
pub(crate) use store::kind;
pub use thing::{Kind, Thing};

use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Role, Tx, Uuid, fmt};

use crate::ids::SpotlightId;
use crate::{hooks, words};

/// The event that a spotlight was chosen or ended.
pub const CHANGED: &str = "delivery.spotlight_changed";
/// How many there may be at a time in one scope.
pub const MOST: i64 = 3;
/// For how many days something may stand in the light.
pub const LONGEST: i64 = 90;

/// For whom something stands in the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For everyone.
    Everyone,
    /// For a unit and those below it.
    Unit(Uuid),
    /// For a site.
    Site(Uuid),
    /// For the people of a circle.
    Circle(Uuid),
}

impl Scope {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Unit(_) => "unit",
            Self::Site(_) => "site",
            Self::Circle(_) => "circle",
        }
    }

    /// The unit, site or circle; the nil id for everyone.
    pub fn id(self) -> Uuid {
        match self {
            Self::Everyone => Uuid::nil(),
            Self::Unit(id) | Self::Site(id) | Self::Circle(id) => id,
        }
    }

    /// Reads what the database has.
    pub(crate) fn of(name: &str, id: Uuid) -> Option<Self> {
        match name {
            "everyone" => Some(Self::Everyone),
            "unit" => Some(Self::Unit(id)),
            "site" => Some(Self::Site(id)),
            "circle" => Some(Self::Circle(id)),
            _ => None,
        }
    }

    /// Reads `everyone`, `unit:ID`, `site:ID` or `circle:ID`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None => (text == "everyone").then_some(Self::Everyone),
            Some(("unit", id)) => id.parse().ok().map(Self::Unit),
            Some(("site", id)) => id.parse().ok().map(Self::Site),
            Some(("circle", id)) => id.parse().ok().map(Self::Circle),
            Some(_) => None,
        }
    }
}

/// A spotlight to be chosen.
#[derive(Clone, Debug)]
pub struct New {
    /// For whom.
    pub scope: Scope,
    /// What.
    pub thing: Thing,
    /// Why; everyone reads it.
    pub reason: String,
    /// Until when, that day included.
    pub until: Date,
}

/// Something in the light, as whoever counts needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lit {
    /// Its id in its room.
    pub id: Uuid,
    /// Since when.
    pub since: Timestamp,
    /// For whom.
    pub scope: Scope,
}

/// Chooses something for the light: a People leader for any scope, whoever leads people of a unit for that unit, whoever leads
/// a circle for that circle.
///
/// # Errors
/// [`Error::NotFound`] for another scope; [`Error::Invalid`] with the field: `course` also when three are in the light, or it is
/// there already; `until` also for more than [`LONGEST`] days.
pub async fn choose(actor: &Actor, tx: &mut Tx, l: Locale, today: Date, new: &New) -> Result<SpotlightId> {
    require(actor, tx, new.scope).await?;
    let by = actor.require_person()?;
    let reason = one_line(&new.reason);
    if reason.is_empty() {
        return Err(Error::invalid("reason", words::spotlight_reason_missing));
    }
    if new.until < today {
        return Err(Error::invalid("until", words::spotlight_until_wrong));
    }
    let latest = today.checked_add(LONGEST.days()).map_err(Error::internal)?;
    if new.until > latest {
        return Err(Error::invalid_said("until", words::spotlight_until_far(l, fmt::day_year(l, latest))));
    }
    let title = match new.thing.kind {
        Kind::Course => {
            let course = crate::CourseId(new.thing.id);
            crate::recommendation::store::live_title(tx, course, l.code()).await?.map(|found| found.title)
        }
        kind => hooks::shown(actor, tx, (kind, new.thing.id)).await?.map(|card| card.title),
    };
    let title = title.ok_or_else(|| Error::invalid("course", words::team_course_missing))?;
    store::end_past(tx, today).await?;
    if store::is_lit(tx, new.scope, new.thing).await? {
        return Err(Error::invalid("course", words::spotlight_twice));
    }
    let taken = store::slots(tx, new.scope).await?;
    let slot = (1..=MOST).find(|slot| !taken.contains(slot));
    let slot = slot.ok_or_else(|| Error::invalid("course", words::spotlight_full))?;
    let id: SpotlightId = tx.id();
    store::add(tx, id, slot, &title, by, new, &reason).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Takes something out of the light: whoever may put something there.
///
/// # Errors
/// [`Error::NotFound`] when it is not in the light, or not the actor's to take out.
pub async fn end(actor: &Actor, tx: &mut Tx, id: SpotlightId) -> Result<()> {
    let scope = store::scope(tx, id).await?.ok_or(Error::NotFound)?;
    require(actor, tx, scope).await?;
    store::end(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(())
}

async fn require(actor: &Actor, tx: &mut Tx, scope: Scope) -> Result<()> {
    if let Scope::Circle(circle) = scope {
        // A circle that is over, or that nobody may know of, is not there for a People leader either.
        let leader = crate::circle::store::leader(tx, circle).await?.ok_or(Error::NotFound)?;
        let may = actor.has(Role::PeopleLeader) || actor.person_id() == Some(leader);
        return if may { Ok(()) } else { Err(Error::NotFound) };
    }
    match (scope, actor.person_id()) {
        _ if actor.has(Role::PeopleLeader) => Ok(()),
        (Scope::Unit(unit), Some(me)) if store::leads(tx, me, unit).await? => Ok(()),
        _ => Err(Error::NotFound),
    }
}
