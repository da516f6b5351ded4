//! A person in a cohort: their way through the steps, the chain of marks, and who observes them.

pub mod pages;
pub(crate) mod settle;
pub(crate) mod store;

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx};

use crate::cohort::{self, Cohort};
use crate::ids::{CohortId, MemberId};
use crate::path::{self, How, Path, Refused, Stage};
use crate::programme::{self, Programme, Step, line};
use crate::{notice, permissions, words};

/// A step counts for somebody, or counts no more.
pub const MARKED: &str = "programmes.marked";
/// Somebody else observes a member, or a member was taken out.
pub const CHANGED: &str = "programmes.member_changed";

/// A person in a cohort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their id there.
    pub id: MemberId,
    /// The cohort.
    pub cohort: CohortId,
    /// Which version of the programme they go through.
    pub version: i64,
    /// Who.
    pub person: PersonId,
    /// Who sees them practise.
    pub observer: Option<PersonId>,
    /// Why they were taken out, if they were.
    pub ended: Option<String>,
}

/// One link of a member's chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where in the chain.
    pub number: i64,
    /// Of which step.
    pub place: i64,
    /// Why it counts, or that it counts no more.
    pub how: How,
    /// Where it was done, if elsewhere.
    pub source: String,
    /// What shows it, or why it counts no more.
    pub evidence: String,
    /// On which day it was done.
    pub done_on: Date,
    /// Who said so; nobody where the house found it itself.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// A member with everything about their way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Who.
    pub member: Member,
    /// With whom.
    pub cohort: Cohort,
    /// Through what.
    pub programme: Programme,
    /// The chain, oldest first.
    pub chain: Vec<Mark>,
}

impl Way {
    /// The mark by which each step counts; a step that is open is not in it.
    pub fn standing(&self) -> BTreeMap<i64, &Mark> {
        let mut standing = BTreeMap::new();
        for mark in &self.chain {
            match mark.how {
                How::Withdrawn => standing.remove(&mark.place),
                _ => standing.insert(mark.place, mark),
            };
        }
        standing
    }

    /// The rules' view of it.
    pub fn path(&self) -> Path {
        let standing = self.standing();
        let step = |step: &Step| path::Step {
            phase: step.phase,
            counts: standing.get(&step.place).map(|mark| mark.how),
        };
        let capstone = (!self.programme.capstone.is_empty()).then_some(self.cohort.capstone.is_some());
        Path { steps: self.programme.steps.iter().map(step).collect(), capstone }
    }

    fn require_going(&self) -> Result<()> {
        if self.member.ended.is_some() { Err(Error::conflict(words::member_ended)) } else { Ok(()) }
    }
}

/// A mark to be made by a person.
#[derive(Clone, Debug)]
pub struct NewMark {
    /// Which step.
    pub place: i64,
    /// Why it counts.
    pub how: How,
    /// Where it was done, if elsewhere.
    pub source: String,
    /// What shows it, or why it counts no more.
    pub evidence: String,
    /// On which day it was done, if elsewhere; today where it is not said.
    pub done_on: Option<Date>,
}

/// The way of a member.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may see it.
pub async fn way(actor: &Actor, tx: &mut Tx, id: MemberId) -> Result<Way> {
    let way = read(tx, id).await?;
    permissions::require_seeing(actor, tx, &way.cohort, &way.member).await?;
    Ok(way)
}

/// Everybody in a cohort, by name.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort.
pub async fn of_cohort(actor: &Actor, tx: &mut Tx, cohort: &Cohort) -> Result<Vec<Member>> {
    permissions::require_leading(actor, cohort)?;
    store::of_cohort(tx, cohort.id, actor.require_person()?, true).await
}

/// Says that a step counts, or counts no more. Who has done everything with it has earned the certificate; who has not any
/// longer loses it.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] as [`permissions`] says; [`Error::Invalid`] with the field;
/// [`Error::Conflict`] when the step is done, its phase is not open, the house marked it itself, or the member was taken out.
pub async fn mark(actor: &Actor, tx: &mut Tx, l: Locale, id: MemberId, new: &NewMark) -> Result<()> {
    store::hold(tx, id).await?;
    let way = read(tx, id).await?;
    match new.how {
        How::Observed => permissions::require_observing(actor, tx, &way.cohort, &way.member).await?,
        How::Attended | How::Elsewhere | How::Withdrawn => {
            permissions::require_accepting(actor, tx, &way.cohort, &way.member).await?
        }
        // A course is done by doing it.
        How::Course => return Err(refused(Refused::WrongWay)),
    }
    way.require_going()?;
    let at = way.programme.steps.iter().position(|step| step.place == new.place);
    let at = at.ok_or(Error::NotFound)?;
    way.path().allows(at, new.how).map_err(refused)?;
    if new.how == How::Observed && !has_practised(actor, tx, &way, new.place).await? {
        return Err(Error::forbidden(words::observer_practises_too));
    }
    let by_a_person = way.standing().get(&new.place).is_some_and(|mark| mark.by.is_some());
    if new.how == How::Withdrawn && !by_a_person {
        return Err(Error::conflict(words::mark_of_house));
    }
    let mut new = new.clone();
    if new.how != How::Attended {
        new.evidence = line(l, "evidence", &new.evidence)?;
    }
    if new.how == How::Elsewhere {
        new.source = line(l, "source", &new.source)?;
        require_fresh(l, tx.today(), new.done_on, way.programme.elsewhere_months)?;
    } else {
        new.source = String::new();
        new.done_on = None;
    }
    write(actor, tx, &way, at, &new).await?;
    settle::settle(tx, l, id).await
}

/// Whether the actor may say of a step that they saw it, as far as their own way goes: who goes the same way may once it counts for
/// themselves, who does not may at once, as does who leads the person.
pub(crate) async fn has_practised(actor: &Actor, tx: &mut Tx, way: &Way, place: i64) -> Result<bool> {
    let mut same = false;
    for member in store::of_person(tx, actor.require_person()?).await? {
        let theirs = read(tx, member.id).await?;
        if theirs.programme.id == way.programme.id {
            if theirs.standing().contains_key(&place) {
                return Ok(true);
            }
            same = true;
        }
    }
    Ok(!same || permissions::leads_person(actor, tx, way.member.person).await?)
}

/// What was done elsewhere has a day, which is neither to come nor longer ago than the programme's rule says.
fn require_fresh(l: Locale, today: Date, on: Option<Date>, months: i64) -> Result<()> {
    let on = on.ok_or_else(|| Error::invalid_said("done_on", ui::words::day_missing(l)))?;
    if on > today {
        return Err(Error::invalid_said("done_on", words::day_to_come(l)));
    }
    if !is_fresh(today, on, months) {
        return Err(Error::invalid_said("done_on", words::too_long_ago(l, months)));
    }
    Ok(())
}

/// Whether a day is at most so many months ago; 0 is any age.
fn is_fresh(today: Date, on: Date, months: i64) -> bool {
    months == 0 || today.checked_sub(Span::new().months(months)).is_ok_and(|oldest| on >= oldest)
}

/// Writes a mark into the chain, with what falls with it; whoever sees the next phase is told when it begins.
async fn write(actor: &Actor, tx: &mut Tx, way: &Way, at: usize, new: &NewMark) -> Result<()> {
    let mut path = way.path();
    let before = path.stage();
    let touched = path.mark(at, new.how).map_err(refused)?;
    let first = way.chain.last().map_or(0, |mark| mark.number) + 1;
    for (number, at) in (first..).zip(touched) {
        let place = way.programme.steps.get(at).map(|step| step.place).ok_or(Error::NotFound)?;
        store::mark(tx, &way.member, number, place, new, actor.person_id()).await?;
    }
    let practises = Stage::In(path::Phase::Practice);
    if let (true, Some(observer)) = (path.stage() == practises && before < practises, way.member.observer) {
        let said = notice::Said::Practises;
        notice::tell(tx, observer, way.member.id.0, &way.programme.title, said).await?;
    }
    tx.emit(actor, MARKED, Some(way.member.person), way.member.id).await.map(drop)
}

/// Says who sees a member practise.
///
/// # Errors
/// [`Error::NotFound`] and [`Error::Forbidden`] as [`permissions`] says; [`Error::Invalid`] where it is the person.
pub async fn set_observer(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: MemberId,
    observer: PersonId,
) -> Result<()> {
    store::hold(tx, id).await?;
    let way = way(actor, tx, id).await?;
    permissions::require_naming(actor, tx, &way.cohort, &way.member).await?;
    way.require_going()?;
    if observer == way.member.person {
        return Err(Error::invalid_said("observer", words::observer_is_member(l)));
    }
    store::set_observer(tx, id, observer).await?;
    if way.path().stage() == Stage::In(path::Phase::Practice) {
        notice::tell(tx, observer, id.0, &way.programme.title, notice::Said::Practises).await?;
    }
    tx.emit(actor, CHANGED, Some(way.member.person), id).await.map(drop)
}

/// Takes a member out; what was done stays in the chain.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the cohort; [`Error::Conflict`] for who has earned the certificate, or was
/// taken out already; [`Error::Invalid`] without a reason.
pub async fn take_out(actor: &Actor, tx: &mut Tx, l: Locale, id: MemberId, why: &str) -> Result<()> {
    store::hold(tx, id).await?;
    let way = read(tx, id).await?;
    permissions::require_leading(actor, &way.cohort)?;
    way.require_going()?;
    if way.path().stage() == Stage::Complete {
        return Err(Error::conflict(words::member_complete));
    }
    let why = line(l, "why", why)?;
    store::end(tx, id, actor.person_id(), &why).await?;
    tx.emit(actor, CHANGED, Some(way.member.person), id).await.map(drop)
}

/// The way of a member, as it is.
pub(crate) async fn read(tx: &mut Tx, id: MemberId) -> Result<Way> {
    let member = store::find(tx, id).await?;
    let cohort = cohort::store::find(tx, member.cohort).await?;
    let programme = programme::revision::store::at(tx, cohort.programme, member.version).await?;
    let chain = store::chain(tx, id).await?;
    Ok(Way { member, cohort, programme, chain })
}

fn refused(why: Refused) -> Error {
    match why {
        Refused::NoStep => Error::NotFound,
        Refused::Done => Error::conflict(words::mark_done),
        Refused::Open => Error::conflict(words::mark_open),
        Refused::Closed => Error::conflict(words::mark_closed),
        Refused::WrongWay => Error::conflict(words::mark_wrong_way),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_are_counted_back_by_the_calendar() {
        let today = date(2027, 3, 31);
        assert!(is_fresh(today, date(2027, 2, 28), 1) && !is_fresh(today, date(2027, 2, 27), 1));
        assert!(is_fresh(today, date(1999, 1, 1), 0));
    }
}
