//! A spotlight: what a People leader chose for everyone, a unit or a site, with a reason and until when. At most three
//! at a time in each scope: a constraint of the table, not a habit. No effect is claimed.

pub mod pages;
mod store;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Role, Tx, Uuid};

use crate::CourseId;
use crate::ids::SpotlightId;
use crate::words;

/// The event that a spotlight was chosen or ended.
pub const CHANGED: &str = "delivery.spotlight_changed";
/// How many there may be at a time in one scope.
pub const MOST: i64 = 3;

/// For whom something stands in the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// For everyone.
    Everyone,
    /// For a unit and those below it.
    Unit(Uuid),
    /// For a site.
    Site(Uuid),
}

impl Scope {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Unit(_) => "unit",
            Self::Site(_) => "site",
        }
    }

    /// The unit or site; the nil id for everyone.
    pub fn id(self) -> Uuid {
        match self {
            Self::Everyone => Uuid::nil(),
            Self::Unit(id) | Self::Site(id) => id,
        }
    }

    /// Reads `everyone`, `unit:ID` or `site:ID`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None => (text == "everyone").then_some(Self::Everyone),
            Some(("unit", id)) => id.parse().ok().map(Self::Unit),
            Some(("site", id)) => id.parse().ok().map(Self::Site),
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
    pub course: CourseId,
    /// Why; everyone reads it.
    pub reason: String,
    /// Until when, that day included.
    pub until: Date,
}

/// Chooses something for the light.
///
/// # Errors
/// [`Error::Invalid`] with the field; [`Error::Conflict`] when three are in the light.
pub async fn choose(actor: &Actor, tx: &mut Tx, l: Locale, today: Date, new: &New) -> Result<SpotlightId> {
    actor.require_any(&[Role::PeopleLeader])?;
    let by = actor.require_person()?;
    let reason = one_line(&new.reason);
    if reason.is_empty() {
        return Err(Error::invalid("reason", words::spotlight_reason_missing));
    }
    if new.until < today {
        return Err(Error::invalid("until", words::spotlight_until_wrong));
    }
    let title = crate::recommendation::store::live_title(tx, new.course, l.code()).await?;
    let title = title.ok_or_else(|| Error::invalid("course", words::team_course_missing))?.title;
    store::end_past(tx, today).await?;
    let taken = store::slots(tx, new.scope).await?;
    let slot = (1..=MOST).find(|slot| !taken.contains(slot));
    let slot = slot.ok_or_else(|| Error::invalid("course", words::spotlight_full))?;
    let id: SpotlightId = tx.id();
    store::add(tx, id, slot, &title, by, new, &reason).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Takes something out of the light.
///
/// # Errors
/// [`Error::NotFound`] when it is not in the light.
pub async fn end(actor: &Actor, tx: &mut Tx, id: SpotlightId) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    if store::end(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(())
}
