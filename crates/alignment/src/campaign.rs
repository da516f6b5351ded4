//! Campaigns: before two quarters are planned, each team is asked what it needs. One person answers for each team, by a
//! day; a pain point is an answer, and so is that nothing is needed. Who said nothing is listed, and reminded.
//!
//! Leaves out what single people wish: they may say so at any time, and are never listed as silent.

pub mod pages;
pub(crate) mod remind;
pub(crate) mod show;
pub(crate) mod store;

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::UnitId;

use crate::ids::CampaignId;
use crate::plan::view::Window;
use crate::{permissions, words};

/// The event that a campaign was opened, answered or closed.
pub const CHANGED: &str = "alignment.campaign_changed";
/// The longest title.
const MOST_TITLE: usize = 80;
/// The longest time to answer, in days.
const MOST_DAYS: i32 = 120;
/// Most teams of one campaign.
const MOST_TEAMS: usize = 5_000;

/// A campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its id.
    pub id: CampaignId,
    /// Its title.
    pub title: String,
    /// The days that are to be planned.
    pub window: Window,
    /// By when teams answer.
    pub answer_by: Date,
    /// When it began.
    pub opened_on: Date,
    /// Whether it is over.
    pub closed: bool,
    /// Teams that are asked.
    pub teams: i64,
    /// Teams that named a need.
    pub answered: i64,
    /// Teams that need nothing.
    pub nothing: i64,
}

impl Campaign {
    /// Teams that have said nothing yet.
    pub fn silent(&self) -> i64 {
        self.teams - self.answered - self.nothing
    }
}

/// How far a team is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It named so many needs.
    Answered(i64),
    /// It needs nothing.
    Nothing,
    /// It has said nothing.
    Silent,
}

/// A team that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The team.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Who answers.
    pub person: PersonId,
    /// Reminded on.
    pub reminded_on: Option<Date>,
    /// How far it is.
    pub state: State,
}

/// A campaign to be opened.
#[derive(Clone, Debug)]
pub struct New {
    /// Its title.
    pub title: String,
    /// The days that are to be planned.
    pub window: Window,
    /// By when teams answer.
    pub answer_by: Date,
    /// The teams; everyone that somebody leads, where none is named.
    pub units: Vec<UnitId>,
}

/// Opens a campaign: who leads most people of a team answers for it and is told. Teams that nobody leads can't be asked.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Invalid`] with the field.
pub async fn open(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<CampaignId> {
    permissions::require_leading(actor)?;
    let title = one_line(&new.title);
    if title.is_empty() || title.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("title", words::campaign_title_wrong(l, MOST_TITLE)));
    }
    let today = tx.today();
    if new.answer_by <= today || (new.answer_by - today).get_days() > MOST_DAYS {
        return Err(Error::invalid_said("answer_by", words::campaign_by_wrong(l, MOST_DAYS)));
    }
    if new.window.until < new.window.from || new.window.until < today {
        return Err(Error::invalid_said("from", words::campaign_days_wrong(l)));
    }
    let mut asked = store::leaders(tx).await?;
    if !new.units.is_empty() {
        asked.retain(|(unit, _)| new.units.contains(unit));
    }
    if asked.is_empty() || asked.len() > MOST_TEAMS {
        return Err(Error::invalid_said("units", words::campaign_units_wrong(l)));
    }
    let id: CampaignId = tx.id();
    store::add(actor, tx, id, &title, new).await?;
    store::ask(tx, id, &asked).await?;
    let campaign = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    remind::tell(tx, &campaign, asked.iter().map(|(_, person)| *person), remind::Word::Asked).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Every campaign, the open ones first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Campaign>> {
    permissions::require_leading(actor)?;
    store::all(tx).await
}

/// A campaign with the teams it asks, the silent ones first.
///
/// # Errors
/// As [`all`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: CampaignId) -> Result<(Campaign, Vec<Asked>)> {
    permissions::require_leading(actor)?;
    let campaign = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    let mut asked = store::asked(tx, id).await?;
    asked.sort_by_key(|one| match one.state {
        State::Silent => 0,
        State::Nothing => 1,
        State::Answered(_) => 2,
    });
    Ok((campaign, asked))
}

/// Open campaigns that wait for the actor: those in which a team that they answer for, or lead, has said nothing.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<Vec<(Campaign, UnitId, String)>> {
    store::waiting(tx, actor.require_person()?).await
}

/// A team needs nothing this time.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads people of the team and it is asked; [`Error::Conflict`] when it is over.
pub async fn nothing(actor: &Actor, tx: &mut Tx, l: Locale, id: CampaignId, unit: UnitId) -> Result<()> {
    permissions::require_planning(actor, tx, unit).await?;
    let campaign = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    require_open(l, &campaign)?;
    if store::nothing(tx, id, unit).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

fn require_open(l: Locale, campaign: &Campaign) -> Result<()> {
    if campaign.closed {
        return Err(Error::conflict_said(words::campaign_is_closed(l, &campaign.title)));
    }
    Ok(())
}

/// Closes a campaign: nobody is reminded any more.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads learning; [`Error::Conflict`] when it is closed.
pub async fn close(actor: &Actor, tx: &mut Tx, l: Locale, id: CampaignId) -> Result<()> {
    permissions::require_leading(actor)?;
    let campaign = store::find(tx, id).await?.ok_or(Error::NotFound)?;
    require_open(l, &campaign)?;
    store::close(tx, id).await?;
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}
