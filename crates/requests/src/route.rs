//! By which way a request goes: the first rule that fits, and how far the team leader decides alone, make the stages.
//! [`chain`] is pure. Leaves out what happens at a stage.

pub(crate) mod pages;
pub(crate) mod store;

use std::collections::BTreeMap;

use funds::Measure;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Role, Tx};

use crate::autonomy::{Autonomy, Mode};
use crate::ids::RouteId;
use crate::purpose::{Purpose, Tier};
use crate::words;

/// Days in which a stage decides, where no rule says otherwise.
pub const DAYS: i64 = 7;
/// Most rules at a time.
pub const MOST: usize = 50;
/// Longest sentence of a rule.
const MOST_REASON: usize = 300;

/// Who decides at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Who leads the person.
    Leader,
    /// Who leads the leader.
    Above,
    /// Who holds the budget.
    Holder,
    /// Any People leader.
    People,
}

impl Who {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Leader, Self::Above, Self::Holder, Self::People];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Above => "above",
            Self::Holder => "holder",
            Self::People => "people",
        }
    }

    /// Who is meant by a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|who| who.name() == name)
    }
}

/// A rule: what fits, and who decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Its id.
    pub id: RouteId,
    /// Its place among the rules.
    pub place: i64,
    /// Only for this.
    pub purpose: Option<Purpose>,
    /// Only where it serves these first.
    pub tier: Option<Tier>,
    /// Only where a gap is known, or none.
    pub gap: Option<bool>,
    /// Only above a price.
    pub over: Option<(i64, Measure)>,
    /// Who decides, one after the other.
    pub stages: Vec<Who>,
    /// Days for each.
    pub days: i64,
    /// Why; everybody who asks reads it.
    pub reason: String,
}

/// A rule to be written; it comes last.
#[derive(Clone, Debug)]
pub struct New {
    /// Only for this.
    pub purpose: Option<Purpose>,
    /// Only where it serves these first.
    pub tier: Option<Tier>,
    /// Only where a gap is known, or none.
    pub gap: Option<bool>,
    /// Only above a price.
    pub over: Option<(i64, Measure)>,
    /// Who decides, one after the other.
    pub stages: Vec<Who>,
    /// Days for each.
    pub days: i64,
    /// Why.
    pub reason: String,
}

/// What decides about the way.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What.
    pub purpose: Purpose,
    /// Whom it serves first.
    pub tier: Tier,
    /// A gap is known.
    pub gap: bool,
    /// The price by the name of each measure; nothing where there is no rate.
    pub worth: &'a BTreeMap<&'static str, Option<i64>>,
}

impl Asked<'_> {
    /// Whether the price is above an amount. What can't be compared is: more people decide, not fewer.
    pub fn is_over(&self, most: i64, measure: Measure) -> bool {
        self.worth.get(measure.name()).copied().flatten().is_none_or(|worth| worth > most)
    }
}

impl Route {
    /// Whether the rule is for this.
    pub fn fits(&self, asked: Asked<'_>) -> bool {
        self.purpose.is_none_or(|purpose| purpose == asked.purpose)
            && self.tier.is_none_or(|tier| tier == asked.tier)
            && self.gap.is_none_or(|gap| gap == asked.gap)
            && self.over.is_none_or(|(most, measure)| asked.is_over(most, measure))
    }
}

/// Who stands where around a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// For whom.
    pub person: PersonId,
    /// Who asks.
    pub asked_by: PersonId,
    /// Who leads them; who stands in, where somebody does.
    pub leader: Option<PersonId>,
    /// Who leads the leader.
    pub above: Option<PersonId>,
    /// Who holds the budget.
    pub holder: Option<PersonId>,
}

/// Who decides, one after the other; without a person any People leader. Nobody decides about what they ask for: a
/// leader who asks for a report has said yes by asking, and what they would decide for themselves goes to People leaders.
pub fn chain(
    route: Option<&Route>,
    autonomy: &Autonomy,
    asked: Asked<'_>,
    standing: &Standing,
) -> Vec<Option<PersonId>> {
    let stages = route.map_or(&[Who::Leader][..], |route| &route.stages);
    if stages.is_empty() {
        return Vec::new();
    }
    let mut chain: Vec<Option<PersonId>> = Vec::new();
    for who in stages {
        let one = match who {
            Who::Leader if autonomy.mode == Mode::Controls => continue,
            Who::Leader => standing.leader,
            Who::Above => standing.above,
            Who::Holder => standing.holder,
            Who::People => None,
        };
        match one {
            Some(one) if one == standing.person => chain.push(None),
            Some(one) if one == standing.asked_by => {}
            one => chain.push(one),
        }
    }
    if !autonomy.covers(asked) {
        chain.push(None);
    }
    let mut seen = Vec::new();
    chain.retain(|one| {
        let first = !seen.contains(one);
        seen.push(*one);
        first
    });
    chain
}

/// Writes a rule.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning; [`Error::Invalid`] with the field.
pub async fn write(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<RouteId> {
    actor.require_any(&[Role::PeopleLeader])?;
    let reason = one_line(&new.reason);
    if reason.is_empty() || reason.chars().count() > MOST_REASON {
        return Err(Error::invalid_said("reason", words::route_reason_wrong(l, MOST_REASON)));
    }
    if !(1..=90).contains(&new.days) {
        return Err(Error::invalid_said("days", words::route_days_wrong(l)));
    }
    let known = store::all(tx).await?;
    if known.len() >= MOST {
        return Err(Error::conflict_said(words::route_too_many(l, MOST)));
    }
    let place = known.last().map_or(0, |route| route.place + 1);
    let id: RouteId = tx.id();
    store::add(actor, tx, id, place, &reason, new).await?;
    tx.emit(actor, crate::autonomy::CHANGED, None, id).await?;
    Ok(id)
}

/// Ends a rule; what it routed goes on as it was.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and there is such a rule.
pub async fn end(actor: &Actor, tx: &mut Tx, id: RouteId) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    if store::end(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, crate::autonomy::CHANGED, None, id).await?;
    Ok(())
}

/// Puts a rule before the one above it; the first stays where it is. What was routed goes on as it was.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and there is such a rule.
pub async fn earlier(actor: &Actor, tx: &mut Tx, id: RouteId) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    let mut all = store::all(tx).await?;
    let at = all.iter().position(|route| route.id == id).ok_or(Error::NotFound)?;
    if at == 0 {
        return Ok(());
    }
    all.swap(at - 1, at);
    // Two rules that were written at once may share a place: all are counted anew.
    for (place, route) in (0i64..).zip(&all).filter(|(place, route)| *place != route.place) {
        store::put(tx, route.id, place).await?;
    }
    tx.emit(actor, crate::autonomy::CHANGED, None, id).await?;
    Ok(())
}

/// The rules, in their order.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Route>> {
    actor.require_any(&[Role::PeopleLeader])?;
    store::all(tx).await
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn euro() -> Measure {
        Measure::parse("EUR").unwrap()
    }

    fn standing(person_: u128, asked_by: u128) -> Standing {
        let (leader, above) = (Some(person(2)), Some(person(3)));
        Standing {
            person: person(person_),
            asked_by: person(asked_by),
            leader,
            above,
            holder: Some(person(4)),
        }
    }

    fn autonomy(mode: Mode, most: i64) -> Autonomy {
        Autonomy { mode, most, measure: euro() }
    }

    fn route(stages: &[Who]) -> Route {
        Route {
            id: RouteId(Uuid::nil()),
            place: 0,
            purpose: None,
            tier: None,
            gap: None,
            over: None,
            stages: stages.to_vec(),
            days: 7,
            reason: "It is so.".into(),
        }
    }

    fn ways(autonomy: &Autonomy, price: i64, standing: &Standing, stages: &[Who]) -> Vec<Option<u128>> {
        let worth = BTreeMap::from([("EUR", Some(price))]);
        let asked = Asked { purpose: Purpose::Book, tier: Tier::Person, gap: false, worth: &worth };
        let chain = chain(Some(&route(stages)), autonomy, asked, standing);
        chain.into_iter().map(|one| one.map(|one| one.0.as_u128())).collect()
    }

    #[test]
    fn autonomy_says_how_far_a_leader_decides_alone() {
        let (own, leader) = (standing(1, 1), [Who::Leader]);
        assert_eq!(ways(&autonomy(Mode::Decides, 500), 500, &own, &leader), [Some(2)]);
        assert_eq!(ways(&autonomy(Mode::Decides, 500), 501, &own, &leader), [Some(2), None]);
        assert_eq!(ways(&autonomy(Mode::Asks, 500), 1, &own, &leader), [Some(2), None]);
        assert_eq!(ways(&autonomy(Mode::Controls, 500), 1, &own, &leader), [None]);
        assert_eq!(
            ways(&autonomy(Mode::Decides, 0), 0, &own, &[Who::Leader, Who::Above]),
            [Some(2), Some(3)]
        );
        assert_eq!(ways(&autonomy(Mode::Decides, 0), 0, &own, &[]), [] as [Option<u128>; 0]);
    }

    #[test]
    fn nobody_decides_about_what_they_ask_for() {
        let within = autonomy(Mode::Decides, 500);
        assert!(
            ways(&within, 500, &standing(1, 2), &[Who::Leader]).is_empty(),
            "the leader asks within the autonomy"
        );
        assert_eq!(ways(&within, 501, &standing(1, 2), &[Who::Leader]), [None]);
        assert_eq!(ways(&within, 1, &standing(4, 4), &[Who::Holder]), [None], "the holder asks");
        assert_eq!(ways(&within, 1, &standing(2, 2), &[Who::Leader, Who::People]), [None]);
        for mode in [Mode::Controls, Mode::Asks, Mode::Decides] {
            for price in [0, 500, 501] {
                for (of, by) in [(1, 1), (1, 2), (2, 2), (3, 3), (4, 4), (1, 3)] {
                    let stages = [Who::Leader, Who::Above, Who::Holder, Who::People];
                    let chain = ways(&autonomy(mode, 500), price, &standing(of, by), &stages);
                    assert!(!chain.contains(&Some(of)) && !chain.contains(&Some(by)), "{chain:?}");
                }
            }
        }
    }

    #[test]
    fn a_price_without_a_rate_counts_as_above() {
        let worth = BTreeMap::from([("EUR", None)]);
        let asked = Asked { purpose: Purpose::Book, tier: Tier::Team, gap: true, worth: &worth };
        assert!(asked.is_over(1_000_000, euro()) && !autonomy(Mode::Decides, 1_000_000).covers(asked));
        let narrow = Route { over: Some((5, euro())), gap: Some(true), tier: Some(Tier::Team), ..route(&[]) };
        assert!(narrow.fits(asked));
        assert!(!Route { gap: Some(false), ..narrow.clone() }.fits(asked));
        assert!(!Route { purpose: Some(Purpose::Class), ..narrow }.fits(asked));
    }
}
