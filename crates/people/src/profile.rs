//! One person as of a day: where they stood, with whom, and the whole way there.
//!
//! Name, post, place and manager of today are for everybody who is signed in. The way there, and any other day, is for
//! the person, those who lead them, and those who see the whole organisation. Leaves out what people learn: `delivery`
//! puts the page together from [`page`]'s parts and its own.

pub mod page;

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use crate::assignment::store::Kept;
use crate::person::Person;
use crate::place::Places;
use crate::relation::{Relation, relation};

/// Which day, and what was known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AsOf {
    /// The day shown.
    pub day: Date,
    /// Today.
    pub today: Date,
    /// As it was known at the end of that day, instead of as it is known today.
    pub then: bool,
}

impl AsOf {
    /// Today as known today.
    pub fn today(today: Date) -> Self {
        Self { day: today, today, then: false }
    }

    /// Reads `?on=2026-01-15&known=then`; what cannot be read is today.
    pub fn asked(today: Date, on: Option<&str>, known: Option<&str>) -> Self {
        let day = on.and_then(|text| text.parse().ok()).unwrap_or(today);
        Self { day, today, then: known == Some("then") && day < today }
    }

    /// Whether another day than today is shown.
    pub fn is_past(&self) -> bool {
        self.day != self.today
    }
}

/// What a lane of the way is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// Unit.
    Unit,
    /// Place of work.
    Site,
    /// Post.
    Job,
    /// Grade.
    Grade,
    /// Manager.
    Manager,
    /// Kind of employment.
    Working,
}

/// One value of a lane and how long it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    /// The value.
    pub text: String,
    /// The person, where the value is one.
    pub person: Option<PersonId>,
    /// The first day.
    pub from: Date,
    /// The first day that no longer holds; none while it holds.
    pub to: Option<Date>,
}

/// Where somebody stood on the day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stood {
    /// Unit.
    pub unit: Option<String>,
    /// Place of work.
    pub site: Option<String>,
    /// Post.
    pub job: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// Kind of employment.
    pub employment: Option<String>,
    /// Manager.
    pub manager: Option<(PersonId, String)>,
}

/// A person as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Who. The address is left out for strangers.
    pub person: Person,
    /// How the actor stands to the person today.
    pub relation: Relation,
    /// Since when the actor leads the person.
    pub led_since: Option<Date>,
    /// Which day, and what was known of it. Strangers are always shown today.
    pub as_of: AsOf,
    /// Where the person stood on the day; none when not at work then.
    pub stood: Option<Stood>,
    /// The first day of the employment that holds on the day, or of the last one before.
    pub since: Option<Date>,
    /// The way there, by lane; empty for strangers.
    pub lanes: Vec<(Lane, Vec<Stay>)>,
}

/// Reads a person as of a day.
///
/// # Errors
/// [`kernel::Error::NotFound`] when there is no such person or nobody is signed in.
pub async fn profile(actor: &Actor, tx: &mut Tx, id: PersonId, as_of: AsOf) -> Result<Profile> {
    let relation = relation(actor, tx, id).await?;
    let person = crate::person::person(actor, tx, id).await?;
    let stranger = relation == Relation::Stranger;
    let as_of = if stranger { AsOf::today(as_of.today) } else { as_of };
    let known = if as_of.then { kernel::clock::end_of_day(as_of.day, tx.zone()) } else { tx.now() };
    let spans = crate::assignment::store::of_person(tx, id, known).await?;
    let employments = crate::person::store::employments(tx, id).await?;
    let places = Places::load(tx).await?;
    let managers: Vec<PersonId> = spans.iter().filter_map(|k| k.span.standing.manager).collect();
    let names = crate::person::store::names(tx, &managers).await?;
    let lanes = lanes(&spans, &places, &names);
    let at = |lane: Lane| {
        let stays =
            lanes.iter().find(|(l, _)| *l == lane).map(|(_, stays)| stays.as_slice()).unwrap_or_default();
        stays.iter().find(|s| s.from <= as_of.day && s.to.is_none_or(|to| to > as_of.day)).cloned()
    };
    let holds = spans.iter().any(|k| k.span.from <= as_of.day && k.span.to.is_none_or(|to| to > as_of.day));
    let stood = holds.then(|| Stood {
        unit: at(Lane::Unit).map(|s| s.text),
        site: at(Lane::Site).map(|s| s.text),
        job: at(Lane::Job).map(|s| s.text),
        grade: at(Lane::Grade).map(|s| s.text),
        employment: at(Lane::Working).map(|s| s.text),
        manager: at(Lane::Manager).and_then(|s| Some((s.person?, s.text))),
    });
    let me = actor.person_id();
    let led_since = lanes
        .iter()
        .filter(|(lane, _)| *lane == Lane::Manager && relation == Relation::Report)
        .flat_map(|(_, stays)| stays)
        .rfind(|s| s.to.is_none() && s.person == me)
        .map(|s| s.from);
    let since =
        employments.iter().rfind(|e| e.started_on <= as_of.day).or(employments.first()).map(|e| e.started_on);
    let lanes = if stranger { Vec::new() } else { lanes };
    Ok(Profile { person, relation, led_since, as_of, stood, since, lanes })
}

/// Where everybody stood on a day, by person: as known today, or as known at the end of that day.
///
/// # Errors
/// [`kernel::Error::NotFound`] unless the actor leads the organisation's learning or runs the installation.
pub async fn everybody(
    actor: &Actor,
    tx: &mut Tx,
    as_of: AsOf,
) -> Result<Vec<(PersonId, crate::assignment::Standing)>> {
    actor.require_any(&[kernel::Role::PeopleLeader, kernel::Role::ItAdmin])?;
    let known = if as_of.then { kernel::clock::end_of_day(as_of.day, tx.zone()) } else { tx.now() };
    let found = crate::assignment::store::as_of(tx, as_of.day, known).await?;
    Ok(found.into_iter().map(|k| (k.person, k.span.standing)).collect())
}

/// Spans side by side become lanes, equal neighbours one stay. A lane without a value is left out.
fn lanes(spans: &[Kept], places: &Places, names: &BTreeMap<PersonId, String>) -> Vec<(Lane, Vec<Stay>)> {
    let (sites, jobs, _) = places.names();
    [Lane::Unit, Lane::Site, Lane::Job, Lane::Grade, Lane::Manager, Lane::Working]
        .into_iter()
        .filter_map(|lane| {
            let mut stays: Vec<Stay> = Vec::new();
            for kept in spans {
                let s = &kept.span.standing;
                let text = match lane {
                    Lane::Unit => s.unit.and_then(|id| places.path(id).pop()),
                    Lane::Site => s.site.and_then(|id| sites.get(&id).cloned()),
                    Lane::Job => s.job.and_then(|id| jobs.get(&id).cloned()),
                    Lane::Grade => s.grade.clone(),
                    Lane::Manager => s.manager.and_then(|id| names.get(&id).cloned()),
                    Lane::Working => s.employment.clone(),
                };
                let Some(text) = text else { continue };
                let person = s.manager.filter(|_| lane == Lane::Manager);
                match stays.last_mut() {
                    Some(last)
                        if last.text == text && last.person == person && last.to == Some(kept.span.from) =>
                    {
                        last.to = kept.span.to;
                    }
                    _ => stays.push(Stay { text, person, from: kept.span.from, to: kept.span.to }),
                }
            }
            (!stays.is_empty()).then_some((lane, stays))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_cannot_be_read_is_today() {
        let today = Date::constant(2026, 11, 19);
        assert_eq!(AsOf::asked(today, None, None), AsOf::today(today));
        assert_eq!(AsOf::asked(today, Some("yesterday"), Some("then")), AsOf::today(today));
        let past = AsOf::asked(today, Some("2026-01-15"), Some("then"));
        assert!(past.then && past.is_past());
        assert!(!AsOf::asked(today, Some("2027-01-15"), Some("then")).then, "the future is not known");
    }
}
