//! Seasons: days on which no class is held, on which time is scarce, or that are holidays; for everybody, for a unit and
//! what is below it, or for a site.
//!
//! A blackout over slots that stand already moves nothing: the slots show the conflict until somebody decides, and whoever
//! planned them is told ([`told`]). Days that come
//! back every year ([`yearly`]) and those of a calendar file ([`file`]) become seasons like all others.

pub(crate) mod asked;
pub mod file;
mod file_pages;
mod file_store;
pub mod pages;
pub(crate) mod store;
pub(crate) mod told;
pub mod yearly;
mod yearly_store;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Tx, fmt};
use people::{SiteId, UnitId};

use crate::ids::SeasonId;
use crate::{permissions, words};

/// The event that a season was set or ended.
pub const CHANGED: &str = "alignment.season_changed";
/// The longest name.
const MOST_NAME: usize = 60;
/// The longest season, in days.
const MOST_DAYS: i32 = 200;
/// From so many days of a month on, its calendar is hatched.
const MOST_OF_MONTH: i32 = 20;

/// What kind of days they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No classes.
    Blackout,
    /// Little time.
    Busy,
    /// A public holiday.
    Holiday,
    /// Days that matter to some people's faith: classes are possible, exams and meals are thought over.
    Religious,
}

impl Kind {
    /// All.
    pub const ALL: [Self; 4] = [Self::Blackout, Self::Busy, Self::Holiday, Self::Religious];

    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Blackout => "blackout",
            Self::Busy => "busy",
            Self::Holiday => "holiday",
            Self::Religious => "religious",
        }
    }

    /// The kind of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The words for people.
    pub fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Blackout => words::season_blackout(l),
            Self::Busy => words::season_busy(l),
            Self::Holiday => words::season_holiday(l),
            Self::Religious => words::season_religious(l),
        }
    }

    /// Whether no class is held.
    pub fn closes(self) -> bool {
        matches!(self, Self::Blackout | Self::Holiday)
    }
}

/// For whom they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Everybody.
    Everywhere,
    /// A unit and what is below it.
    Unit(UnitId),
    /// A site.
    Site(SiteId),
}

/// Days of one kind: a season, or what comes back as one every year ([`yearly::Rule`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Season<Id = SeasonId> {
    /// Its id.
    pub id: Id,
    /// What kind.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// For whom.
    pub place: Where,
    /// The name of the unit or site.
    pub place_name: Option<String>,
}

impl<Id> Season<Id> {
    /// Its days in words, near to today.
    pub(crate) fn days(&self, l: Locale, today: Date) -> String {
        days(l, (self.from, self.until), today)
    }
}

impl Season {
    /// Whether it closes most of a month for everybody.
    pub fn closes_month(&self, first: Date, last: Date) -> bool {
        let (from, until) = (self.from.max(first), self.until.min(last));
        self.kind.closes()
            && self.place == Where::Everywhere
            && from <= until
            && (until - from).get_days() + 1 >= MOST_OF_MONTH
    }
}

/// Days in words, near to today.
fn days(l: Locale, (from, until): (Date, Date), today: Date) -> String {
    if from == until {
        return fmt::day_near(l, from, today);
    }
    words::season_days(l, fmt::day_near(l, from, today), fmt::day_near(l, until, today))
}

/// Sets a season.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning, or plans for its unit; [`Error::Invalid`].
pub async fn set(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    kind: Kind,
    name: &str,
    (from, until): (Date, Date),
    place: Where,
) -> Result<SeasonId> {
    require(actor, tx, place).await?;
    let name = checked(l, name, (from, until))?;
    add(actor, tx, &store::New { kind, name: &name, days: (from, until), place, rule: None, source: None })
        .await
}

/// Enters a season that was checked.
async fn add(actor: &Actor, tx: &mut Tx, new: &store::New<'_>) -> Result<SeasonId> {
    let id: SeasonId = tx.id();
    store::add(actor, tx, id, new).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Fails with [`Error::NotFound`] unless the actor sets the seasons of a place.
async fn require(actor: &Actor, tx: &mut Tx, place: Where) -> Result<()> {
    match place {
        Where::Unit(unit) => permissions::require_planning(actor, tx, unit).await,
        Where::Everywhere | Where::Site(_) => permissions::require_leading(actor),
    }
}

/// The name in one line, where it and the days can be those of a season.
fn checked(l: Locale, name: &str, (from, until): (Date, Date)) -> Result<String> {
    let name = one_line(name);
    if name.is_empty() || name.chars().count() > MOST_NAME {
        return Err(Error::invalid_said("name", words::season_name_wrong(l, MOST_NAME)));
    }
    if until < from || (until - from).get_days() > MOST_DAYS {
        return Err(Error::invalid_said("until", words::season_until_wrong(l, MOST_DAYS)));
    }
    Ok(name)
}

/// Ends a season: it no longer counts. Of days that come back every year, this year alone is left out.
///
/// # Errors
/// As [`set`]; [`Error::NotFound`] where there is none.
pub async fn end(actor: &Actor, tx: &mut Tx, id: SeasonId) -> Result<()> {
    let season = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    require(actor, tx, season.place).await?;
    store::end(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Seasons that touch some days, by their first day.
pub(crate) async fn within(tx: &mut Tx, from: Date, until: Date) -> Result<Vec<Season>> {
    store::within(tx, from, until).await
}

/// Seasons that touch some days, for everybody and for each unit and site, by their first day.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning.
pub async fn of_days(actor: &Actor, tx: &mut Tx, (from, until): (Date, Date)) -> Result<Vec<Season>> {
    permissions::require_leading(actor)?;
    store::within(tx, from, until).await
}
