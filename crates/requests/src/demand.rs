//! Demand: what people want to learn, from everything by which they say so: wishes, requests that wait or were refused,
//! needs and pain points, recommendations they turned down, searches that found nothing. People put together what is the same; the machine
//! proposes. Leaves out names: nobody is shown here, and a count of few people is not either.

pub mod alike;
pub(crate) mod answer;
pub mod even;
pub mod own;
pub(crate) mod pages;
pub mod propose;
mod propose_store;
pub mod search;
pub(crate) mod show;
pub(crate) mod store;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Role, Tx};

pub use answer::{Answer, Answered, answer};
pub use even::Offer;
pub use search::nothing_found;
pub use store::Shared;

use crate::ids::DemandId;
use crate::wish::FEWEST;
use crate::words;

/// The event that people put demands together, took them apart, or said what one costs.
pub const CHANGED: &str = "requests.demand_changed";
/// Days in which a request, a search or a turned-down recommendation speaks for a demand.
pub const SPEAKS_DAYS: i64 = 365;
/// Days in which a voice is a recent one.
pub const RECENT_DAYS: i64 = 30;

/// What several people want to learn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Its id.
    pub id: DemandId,
    /// What, as the first of them wrote it.
    pub title: String,
    /// How many want it since it was last answered.
    pub people: i64,
    /// Of them, how many wish for it.
    pub wishes: i64,
    /// Of them, how many asked for it.
    pub requests: i64,
    /// Of them, how many said so lately.
    pub recent: i64,
    /// How many managers saw that others need it.
    pub pains: i64,
    /// In how many people they saw it; these are not among those who want it.
    pub seen: i64,
    /// A duty asks one of them for it.
    pub gap: bool,
    /// The first day for which somebody asked for it.
    pub by: Option<Date>,
    /// When somebody said so last.
    pub newest: Timestamp,
    /// The lowest price at which somebody asked for it.
    pub asked_at: Option<(i64, funds::Measure)>,
    /// What a class of its own would cost.
    pub offer: Option<Offer>,
    /// What was answered before.
    pub answered: Option<Answered>,
}

/// How soon something should follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Somebody needs it by a day that is near.
    By(Date),
    /// A duty asks for it.
    Duty,
    /// Many said so lately.
    Grows,
    /// Somebody did more than wish.
    Asked,
    /// Whenever it fits.
    Open,
}

impl Demand {
    /// How soon something should follow, by the strongest reason there is.
    pub fn urgency(&self, today: Date) -> Urgency {
        let near = |by: &Date| today.saturating_add(RECENT_DAYS.days()) >= *by;
        match self.by.filter(near) {
            Some(by) => Urgency::By(by),
            None if self.gap => Urgency::Duty,
            None if self.recent >= FEWEST => Urgency::Grows,
            None if self.requests > 0 || self.pains > 0 => Urgency::Asked,
            None => Urgency::Open,
        }
    }

    /// Whether so many want it that their number may be shown.
    pub fn is_shown(&self) -> bool {
        self.people >= FEWEST
    }

    /// Whether a class of its own costs no more than places elsewhere for those who want it. Nothing where the price is not
    /// known, or where the answer would tell a number that is not shown.
    pub fn pays(&self) -> Option<bool> {
        let offer = self.offer.filter(|_| self.is_shown())?;
        Some(offer.even().is_some_and(|even| self.people >= even))
    }
}

/// A demand with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The demand.
    pub demand: Demand,
    /// The words by which it is found.
    pub phrases: Vec<Phrase>,
    /// How many turned down a recommendation of it, or an invitation to it.
    pub declined: i64,
    /// How often it was looked for and not found.
    pub searches: i64,
}

/// Words that belong to a demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// As they are compared.
    pub folded: String,
    /// As somebody wrote them.
    pub title: String,
    /// Whether somebody put them here, so that they can be taken out again.
    pub joined: bool,
}

/// Everything that people want, most people first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Demand>> {
    require(actor)?;
    store::all(tx).await
}

/// One, with its phrases. One that nobody wants any more, or that was put into another, is not found.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and there is one.
pub async fn find(actor: &Actor, tx: &mut Tx, id: DemandId) -> Result<Whole> {
    require(actor)?;
    let demand = store::one(tx, id).await?.ok_or(Error::NotFound)?;
    let phrases = store::phrases(tx, id).await?;
    let (declined, searches) = (store::declined(tx, id).await?, store::searched(tx, id).await?);
    Ok(Whole { demand, phrases, declined, searches })
}

/// Pairs that may be the same.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn proposals(actor: &Actor, tx: &mut Tx, demands: &[Demand]) -> Result<Vec<alike::Proposal>> {
    require(actor)?;
    let said = store::words(tx).await?;
    let words = |demand: &Demand| {
        let phrases = said.iter().filter(|(id, _)| *id == demand.id);
        phrases.flat_map(|(_, folded)| alike::words(folded)).collect()
    };
    let told: Vec<_> = demands.iter().map(|demand| (demand.id, words(demand))).collect();
    Ok(alike::proposals(&told, &store::differences(tx).await?))
}

/// Puts one demand into another: its phrases belong there from now on.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and both are there; [`Error::Invalid`] for one
/// and the same.
pub async fn join(actor: &Actor, tx: &mut Tx, l: Locale, one: DemandId, into: DemandId) -> Result<()> {
    require(actor)?;
    if one == into {
        return Err(Error::invalid_said("into", words::demand_same(l)));
    }
    if store::phrases(tx, into).await?.is_empty() || store::join(actor, tx, one, into).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, into).await.map(drop)
}

/// Says that two demands differ: they are not proposed again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and both are there; [`Error::Invalid`] for one
/// and the same.
pub async fn differ(actor: &Actor, tx: &mut Tx, l: Locale, one: DemandId, other: DemandId) -> Result<()> {
    require(actor)?;
    if one == other {
        return Err(Error::invalid_said("into", words::demand_same(l)));
    }
    for id in [one, other] {
        if store::phrases(tx, id).await?.is_empty() {
            return Err(Error::NotFound);
        }
    }
    store::differ(actor, tx, one, other).await?;
    tx.emit(actor, CHANGED, None, one).await.map(drop)
}

/// Takes words out again that people put into a demand; they go back to where they began.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and the words were put there.
pub async fn take_out(actor: &Actor, tx: &mut Tx, l: Locale, id: DemandId, folded: &str) -> Result<()> {
    require(actor)?;
    if folded.is_empty() {
        return Err(Error::invalid_said("words", words::demand_words_missing(l)));
    }
    if store::take_out(tx, id, folded).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Says what a class of its own would cost, and a place elsewhere.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and there is one.
pub async fn price(actor: &Actor, tx: &mut Tx, id: DemandId, offer: Offer) -> Result<()> {
    require(actor)?;
    if store::price(actor, tx, id, offer).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await.map(drop)
}

/// Somebody said so in these words: they belong to a demand, to a new one where nobody used them before.
pub(crate) async fn voiced(tx: &mut Tx, folded: &str, title: &str) -> Result<()> {
    if folded.is_empty() || store::is_known(tx, folded).await? {
        return Ok(());
    }
    store::begin(tx, folded, title).await
}

fn require(actor: &Actor) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use kernel::Uuid;

    use super::*;

    fn demand(people: i64) -> Demand {
        Demand {
            id: DemandId(Uuid::nil()),
            title: "Reading wiring diagrams".into(),
            people,
            wishes: people,
            requests: 0,
            recent: 0,
            pains: 0,
            seen: 0,
            gap: false,
            by: None,
            newest: Timestamp::UNIX_EPOCH,
            asked_at: None,
            offer: None,
            answered: None,
        }
    }

    #[test]
    fn the_strongest_reason_says_how_soon() {
        let today = date(2026, 11, 18);
        let mut one = demand(7);
        assert_eq!(one.urgency(today), Urgency::Open);
        one.requests = 1;
        assert_eq!(one.urgency(today), Urgency::Asked);
        one.recent = FEWEST;
        assert_eq!(one.urgency(today), Urgency::Grows);
        one.gap = true;
        assert_eq!(one.urgency(today), Urgency::Duty);
        one.by = Some(date(2026, 12, 18));
        assert_eq!(one.urgency(today), Urgency::By(date(2026, 12, 18)));
        one.by = Some(date(2026, 12, 19));
        assert_eq!(one.urgency(today), Urgency::Duty, "that is far");
    }

    #[test]
    fn whether_it_pays_does_not_tell_a_number_that_is_hidden() {
        let measure = funds::Measure::parse("EUR").unwrap();
        let offer = Some(Offer { fixed: 600, per_head: 0, elsewhere: 100, measure });
        assert_eq!(Demand { offer, ..demand(7) }.pays(), Some(true));
        assert_eq!(Demand { offer, ..demand(5) }.pays(), Some(false));
        assert_eq!(Demand { offer, ..demand(4) }.pays(), None);
        assert_eq!(demand(7).pays(), None);
    }
}
