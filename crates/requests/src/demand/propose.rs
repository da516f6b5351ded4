//! A class of its own for those who want the same: when it pays, the house proposes a day, who could teach it, and what it
//! costs. Somebody makes the class by their own act, and by another one invites; nothing begins by itself.
//!
//! The day is looked for where people are: not in a blackout or on a holiday of any of them, outside busy weeks and away from
//! their other classes where that is possible, and when somebody who teaches this has time. Leaves out names: nobody is shown
//! who wants it.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Tx, Uuid};
use live::instructor::{self, Fit};
use live::{ClassId, class, seat, session, when};

use super::answer::{ANSWERED, Told};
use super::{Answer, CHANGED, Demand, propose_store as own, require, store};
use crate::ids::DemandId;
use crate::request::{sentence, tell};
use crate::words;

const HOUSE: Actor = Actor::system("a class is proposed");
/// Days between a proposal and the class: people can be invited and their places covered.
pub const AHEAD_DAYS: i64 = 28;
/// Where somebody needs it sooner, at least so many.
const LEAST_DAYS: i64 = 7;
/// Days in which a date is looked for.
const WINDOW_DAYS: i64 = 56;
/// Hours at which it may begin.
const HOURS: [i8; 3] = [10, 14, 8];
/// How long it is.
pub const MINUTES: i64 = 90;
/// Most people who are looked at one by one.
const MOST_PEOPLE: usize = 500;

/// Somebody who wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wisher {
    pub person: PersonId,
    pub site: Option<Uuid>,
    /// The units that they are in, the nearest first.
    pub units: Vec<Uuid>,
}

/// A class that could be made.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// When it begins, by the clock of the house.
    pub starts: DateTime,
    /// In which zone.
    pub zone: String,
    /// Who could teach it, with reasons; nobody where nobody on the list both teaches this and has time.
    pub instructor: Option<Fit>,
    /// Whether a busy time or days of a faith fall on it for some of them.
    pub scarce: bool,
    /// Whether some of them are in another class then.
    pub busy: bool,
    /// For how many.
    pub people: i64,
    /// What it costs in all, in minor units of the offer's measure.
    pub total: i64,
    /// What it costs for each.
    pub each: i64,
}

/// A class that was made, and to which nobody is invited yet.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The class.
    pub class: ClassId,
    /// The session.
    pub session: session::Session,
}

/// What is proposed for a demand: nothing unless a class of its own pays, and nothing when no day is left.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn proposal(actor: &Actor, tx: &mut Tx, l: Locale, demand: &Demand) -> Result<Option<Proposal>> {
    require(actor)?;
    let Some(offer) = demand.offer.filter(|_| demand.pays() == Some(true)) else { return Ok(None) };
    let (Some(total), Some(each)) = (offer.total(demand.people), offer.each(demand.people)) else {
        return Ok(None);
    };
    let mut wishers = own::wishers(tx, demand.id).await?;
    wishers.truncate(MOST_PEOPLE);
    let zone = tx.zone().to_owned();
    let mut times = times(l, tx, demand.by, &zone)?;
    mark(actor, tx, &wishers, &mut times).await?;
    times.retain(|time| !time.closed);
    let spans: Vec<_> = times.iter().map(|time| (time.from, time.to)).collect();
    let class = sketch(l, demand, each, unit_of_all(&wishers));
    let fits = instructor::fitting_at(actor, tx, &class, &spans).await?;
    let best = times.into_iter().zip(fits).min_by_key(|(time, fit)| time.rank(fit.is_some()));
    Ok(best.map(|(time, instructor)| Proposal {
        starts: time.starts,
        zone,
        instructor,
        scarce: time.scarce,
        busy: time.busy > 0,
        people: demand.people,
        total,
        each,
    }))
}

/// A time that is looked at.
#[derive(Clone, Debug)]
struct Time {
    starts: DateTime,
    from: Timestamp,
    to: Timestamp,
    /// No classes on that day for some of them.
    closed: bool,
    scarce: bool,
    /// How many of them are in another class then.
    busy: usize,
}

impl Time {
    /// First where somebody can teach, then where fewest are elsewhere, then outside of busy times, then the earliest.
    fn rank(&self, taught: bool) -> impl Ord + use<> {
        (
            !taught,
            self.busy,
            self.scarce,
            self.starts.date(),
            HOURS.iter().position(|at| *at == self.starts.hour()),
        )
    }
}

/// The first and the last day that are looked at: four weeks ahead, or sooner where somebody needs it sooner.
fn window(today: Date, by: Option<Date>) -> (Date, Date) {
    let (least, ahead) = (today.saturating_add(LEAST_DAYS.days()), today.saturating_add(AHEAD_DAYS.days()));
    match by.filter(|by| *by < ahead && *by >= least) {
        Some(by) => (least, by),
        None => (ahead, ahead.saturating_add(WINDOW_DAYS.days())),
    }
}

fn times(l: Locale, tx: &Tx, by: Option<Date>, zone: &str) -> Result<Vec<Time>> {
    let zone = when::zone(l, zone)?;
    let (first, last) = window(tx.today(), by);
    let mut times = Vec::new();
    let weekend = |day: &Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    for day in first.series(1.day()).take_while(|day| *day <= last).filter(|day| !weekend(day)) {
        for hour in HOURS {
            let starts = day.at(hour, 0, 0, 0);
            // An hour that the clocks skip or repeat is none.
            let Ok(from) = when::instant(l, starts, &zone) else { continue };
            let to = from.checked_add(SignedDuration::from_mins(MINUTES)).map_err(Error::internal)?;
            times.push(Time { starts, from, to, closed: false, scarce: false, busy: 0 });
        }
    }
    Ok(times)
}

/// Marks what speaks against the times: seasons where somebody is, and other classes in which somebody has a seat.
async fn mark(actor: &Actor, tx: &mut Tx, wishers: &[Wisher], times: &mut [Time]) -> Result<()> {
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return Ok(()) };
    let (days, span) = ((first.starts.date(), last.starts.date()), (first.from, last.to));
    for season in alignment::season::of_days(actor, tx, days).await? {
        let concerns = wishers.iter().any(|one| concerns(&season, one));
        let on = |time: &&mut Time| season.from <= time.starts.date() && time.starts.date() <= season.until;
        for time in times.iter_mut().filter(on).filter(|_| concerns) {
            time.closed |= season.kind.closes();
            time.scarce |= !season.kind.closes();
        }
    }
    for one in wishers {
        let taken = seat::times(&HOUSE, tx, one.person, span).await?;
        for time in times.iter_mut() {
            time.busy += usize::from(taken.iter().any(|(from, to)| *from < time.to && time.from < *to));
        }
    }
    Ok(())
}

fn concerns(season: &alignment::season::Season, one: &Wisher) -> bool {
    use alignment::season::Where;
    match season.place {
        Where::Everywhere => true,
        Where::Unit(unit) => one.units.contains(&unit.0),
        Where::Site(site) => one.site == Some(site.0),
    }
}

/// The nearest unit that all of them are in: the class is private to it.
fn unit_of_all(wishers: &[Wisher]) -> Option<people::UnitId> {
    let (first, others) = wishers.split_first()?;
    let shared = |unit: &&Uuid| others.iter().all(|one| one.units.contains(unit));
    first.units.iter().find(shared).copied().map(people::UnitId)
}

/// The class as it would be.
fn sketch(l: Locale, demand: &Demand, each: i64, unit: Option<people::UnitId>) -> class::New {
    class::New {
        title: demand.title.clone(),
        lead: words::propose_about(l).into(),
        outcomes: String::new(),
        minutes: MINUTES,
        size: demand.people,
        price: each,
        measure: demand.offer.map(|offer| offer.measure.name().to_owned()).unwrap_or_default(),
        language: l.code().into(),
        unit,
        circle: None,
    }
}

/// Makes the class that is proposed: private to the nearest unit of all who want it, with its session. Who could teach it is
/// asked at once where they ask for no fee; a fee needs a budget, which is chosen on the page of the session.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning; [`Error::Conflict`] when nobody wants it any more or
/// nothing is proposed, when something else is than the actor has read, and when it is made already.
pub async fn make(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: DemandId,
    read: (DateTime, Option<PersonId>),
) -> Result<Draft> {
    require(actor)?;
    if !own::hold(tx, id).await? {
        return Err(Error::NotFound);
    }
    let demand = store::one(tx, id).await?.ok_or_else(|| Error::conflict_said(words::demand_answered(l)))?;
    if draft(actor, tx, id).await?.is_some() {
        return Err(Error::conflict_said(words::propose_made(l)));
    }
    let found = proposal(actor, tx, l, &demand).await?;
    let found = found.ok_or_else(|| Error::conflict_said(words::propose_over(l)))?;
    if read != (found.starts, found.instructor.as_ref().map(|fit| fit.person)) {
        return Err(Error::conflict_said(words::propose_changed(l)));
    }
    let wishers = own::wishers(tx, id).await?;
    let written = class::write(actor, tx, l, &sketch(l, &demand, found.each, unit_of_all(&wishers))).await?;
    let new = session::New {
        starts: found.starts.to_string(),
        zone: found.zone,
        capacity: found.people,
        ..session::New::default()
    };
    let planned = session::plan(actor, tx, l, written, &new).await?;
    if let Some(fit) = found.instructor.filter(|fit| fit.fee == 0) {
        let note = words::propose_note(l, found.people);
        let offer = instructor::Offer { fee: 0, budget: None, note, ..Default::default() };
        instructor::ask(actor, tx, l, planned, fit.person, &offer).await?;
    }
    own::add(actor, tx, id, (written, planned)).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(Draft { class: written, session: session::find(actor, tx, planned).await? })
}

/// The class that was made of a demand and to which nobody is invited yet; one that was called off or is over is none.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn draft(actor: &Actor, tx: &mut Tx, id: DemandId) -> Result<Option<Draft>> {
    require(actor)?;
    let Some((session, class)) = own::draft(tx, id).await? else { return Ok(None) };
    let session = session::find(actor, tx, session).await?;
    let now = tx.now();
    Ok(session.takes(now).then_some(Draft { class, session }))
}

/// Invites everybody who wants it to the class that was made of it, and answers the demand with a sentence. Says how many were
/// invited: whoever has moved to where the class does not reach only reads the answer.
///
/// # Errors
/// As [`draft`]; [`Error::Conflict`] when no class waits for it, or they are invited already; [`Error::Invalid`] for `said`.
pub async fn invite(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: DemandId,
    said: &str,
) -> Result<usize> {
    require(actor)?;
    if !own::hold(tx, id).await? {
        return Err(Error::NotFound);
    }
    let demand = store::one(tx, id).await?.ok_or_else(|| Error::conflict_said(words::demand_answered(l)))?;
    let made = draft(actor, tx, id).await?;
    let made = made.ok_or_else(|| Error::conflict_said(words::propose_not_made(l)))?;
    let said = sentence(l, "said", said)?;
    let mut invited = Vec::new();
    for one in own::wishers(tx, id).await? {
        let theirs = tell::locale(ctx, tx, one.person).await?;
        let why = words::propose_why(theirs, &demand.title);
        match seat::invite(actor, tx, l, made.session.id, one.person, &why).await {
            Ok(_) => invited.push(one.person),
            Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
    }
    // Who is invited reads that; the others who said so read the answer.
    let mut persons = store::who(tx, id).await?;
    persons.retain(|person| !invited.contains(person) && Some(*person) != actor.person_id());
    store::answer(actor, tx, id, (Answer::Class, &said)).await?;
    own::invited(tx, made.session.id).await?;
    tx.emit(actor, ANSWERED, None, Told { demand: id, persons, title: demand.title, said }).await?;
    Ok(invited.len())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_date_is_looked_for_four_weeks_ahead_or_before_the_day_it_is_needed() {
        let today = date(2026, 11, 2);
        assert_eq!(window(today, None), (date(2026, 11, 30), date(2027, 1, 25)));
        assert_eq!(window(today, Some(date(2026, 11, 20))), (date(2026, 11, 9), date(2026, 11, 20)));
        assert_eq!(window(today, Some(date(2026, 11, 5))), window(today, None), "too near to invite anybody");
        assert_eq!(window(today, Some(date(2027, 3, 1))), window(today, None));
    }

    #[test]
    fn it_is_private_to_the_nearest_unit_of_all() {
        let unit = |number: u128| Uuid::from_u128(number);
        let one = |units: &[u128]| Wisher {
            person: PersonId(Uuid::nil()),
            site: None,
            units: units.iter().map(|number| unit(*number)).collect(),
        };
        let of = |all: &[Wisher]| unit_of_all(all).map(|unit| unit.0);
        assert_eq!(of(&[one(&[3, 2, 1]), one(&[4, 2, 1])]), Some(unit(2)));
        assert_eq!(of(&[one(&[3, 2, 1]), one(&[3, 2, 1])]), Some(unit(3)));
        assert_eq!(of(&[one(&[3]), one(&[])]), None);
        assert_eq!(of(&[]), None);
    }
}
