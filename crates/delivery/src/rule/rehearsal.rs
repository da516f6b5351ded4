//! A rehearsal: what a rule would do today, on today's people, with nothing sent. Without one of this very definition
//! on this very day no rule goes on.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Tx};
use serde::{Deserialize, Serialize};

use super::audience::{self, Zones};
use super::rehearsal_store::{self as rows, Place};
use super::who::Who;
use super::{Rule, apply, store};
use crate::calendar::{Calendar, Ends};
use crate::duty::ask;
use crate::duty::plan::{self, Step};
use crate::ids::{RehearsalId, RuleId};
use crate::{CourseId, VersionId, permissions, words};

/// What a rule would do for people of one unit, or for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// People in the audience.
    pub people: i64,
    /// Of them, those who get the whole course to do.
    pub gain: i64,
    /// Of them, those who have begun it and get the rest to do.
    pub begun: i64,
    /// Of them, those who have this duty already, or have done it.
    pub have: i64,
    /// People outside of it who lose a duty.
    pub lose: i64,
    /// Minutes that are to be learned.
    pub minutes: i64,
}

/// One unit of a rehearsal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLine {
    /// The unit's name; empty for people without one.
    pub unit: String,
    /// What it would do there.
    pub counts: Counts,
}

/// Another rule about the same course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Which.
    pub rule: RuleId,
    /// Its title.
    pub title: String,
    /// Whether it goes off when this one goes on.
    pub replaced: bool,
    /// People in both.
    pub both: i64,
    /// People in the other only.
    pub only_there: i64,
}

/// What a rule would do. Its fields are read, never made: the only way to one is [`rehearse`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rehearsal {
    pub(super) id: RehearsalId,
    pub(super) rule: RuleId,
    pub(super) definition: String,
    pub(super) on: Date,
    pub(super) at: Timestamp,
    pub(super) version: VersionId,
    pub(super) minutes_each: i64,
    pub(super) together: Counts,
    pub(super) units: Vec<UnitLine>,
    pub(super) meets: Vec<Meeting>,
    pub(super) took_ms: i64,
    /// The digest of whom it would reach; empty in rehearsals from before there was one, which hold for nothing.
    #[serde(default)]
    pub(super) who: String,
}

impl Rehearsal {
    /// Its id.
    pub fn id(&self) -> RehearsalId {
        self.id
    }

    /// The definition that was rehearsed.
    pub fn definition(&self) -> &str {
        &self.definition
    }

    /// The day that it was rehearsed for.
    pub fn on(&self) -> Date {
        self.on
    }

    /// When it was rehearsed.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// Minutes of the whole course.
    pub fn minutes_each(&self) -> i64 {
        self.minutes_each
    }

    /// What it would do in all; the sum of its units.
    pub fn together(&self) -> &Counts {
        &self.together
    }

    /// What it would do in each unit, most minutes first.
    pub fn units(&self) -> &[UnitLine] {
        &self.units
    }

    /// Other rules about the same course.
    pub fn meets(&self) -> &[Meeting] {
        &self.meets
    }

    /// How long it took, in milliseconds.
    pub fn took_ms(&self) -> i64 {
        self.took_ms
    }

    /// The digest of whom it would reach.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// Whether it is good for switching this rule on today.
    pub fn holds(&self, rule: &Rule, calendar: &Calendar) -> bool {
        self.rule == rule.id && self.definition == rule.definition && self.on == calendar.today
    }
}

/// Rehearses a rule on today's people and keeps the outcome.
///
/// # Errors
/// [`Error::Invalid`] names what the rule lacks: a course with something published, a due date.
pub async fn rehearse(actor: &Actor, tx: &mut Tx, calendar: &Calendar, rule: RuleId) -> Result<Rehearsal> {
    permissions::require_rules(actor)?;
    let rule = store::find(tx, rule).await?.ok_or(Error::NotFound)?;
    let rehearsal = compute(tx, calendar, &rule).await?;
    rows::add(tx, &rehearsal, actor.person_id()).await?;
    Ok(rehearsal)
}

/// The latest rehearsal of a rule that is good for today, if there is one.
pub async fn latest(
    actor: &Actor,
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
) -> Result<Option<Rehearsal>> {
    permissions::require_rule(actor, rule.owner)?;
    rows::latest(tx, rule.id, &rule.definition, calendar.today).await
}

async fn compute(tx: &mut Tx, calendar: &Calendar, rule: &Rule) -> Result<Rehearsal> {
    let began = std::time::Instant::now();
    let course = rule.course.ok_or_else(|| Error::invalid("course", words::rule_needs_course))?;
    let live =
        rows::live(tx, course).await?.ok_or_else(|| Error::invalid("course", words::rule_needs_published))?;
    if rule.due.is_none() {
        return Err(Error::invalid("due", words::rule_needs_due));
    }
    if let Some(fault) = rule.audience.check().first() {
        let what = fault.what;
        return Err(Error::invalid("audience", move |l| people::audience::sentence::fault(l, what)));
    }
    let members = audience::members(tx, &rule.audience).await?;
    let places = rows::places(tx).await?;
    let steps = Steps::load(tx, calendar, rule, course, live.minutes, &members).await?;
    let mut units: BTreeMap<String, Counts> = BTreeMap::new();
    for person in &members {
        let unit = units.entry(unit_of(&places, *person)).or_default();
        steps.count(*person, unit);
    }
    let people: BTreeSet<_> = members.iter().copied().collect();
    let meets = meet(tx, rule, course, &people).await?;
    let losing = losing(tx, rule, course, &people).await?;
    for person in &losing {
        units.entry(unit_of(&places, *person)).or_default().lose += 1;
    }
    let who = Who { people, gaining: steps.gaining(), losing };
    let mut units: Vec<_> = units.into_iter().map(|(unit, counts)| UnitLine { unit, counts }).collect();
    units.sort_by(|a, b| {
        (b.counts.minutes, b.counts.people, &a.unit).cmp(&(a.counts.minutes, a.counts.people, &b.unit))
    });
    let together = units.iter().fold(Counts::default(), |sum, line| sum.plus(&line.counts));
    Ok(Rehearsal {
        id: tx.id(),
        rule: rule.id,
        definition: rule.definition.clone(),
        on: calendar.today,
        at: tx.now(),
        version: live.version,
        minutes_each: live.minutes,
        together,
        units,
        meets,
        took_ms: i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX),
        who: who.digest()?,
    })
}

impl Counts {
    fn plus(mut self, other: &Self) -> Self {
        self.people += other.people;
        self.gain += other.gain;
        self.begun += other.begun;
        self.have += other.have;
        self.lose += other.lose;
        self.minutes += other.minutes;
        self
    }

    /// Duties that would be opened and are not done already.
    pub fn asked(&self) -> i64 {
        self.gain + self.begun
    }
}

fn unit_of(places: &HashMap<PersonId, Place>, person: PersonId) -> String {
    places.get(&person).and_then(|place| place.unit.clone()).unwrap_or_default()
}

/// What asking each member would do, by the function that asks.
struct Steps {
    open: HashMap<PersonId, bool>,
    left: HashMap<PersonId, i64>,
    minutes: i64,
}

impl Steps {
    async fn load(
        tx: &mut Tx,
        calendar: &Calendar,
        rule: &Rule,
        course: CourseId,
        minutes: i64,
        members: &[PersonId],
    ) -> Result<Self> {
        let zones = Zones::load(tx, calendar).await?;
        let asks: Vec<_> =
            members.iter().map(|person| apply::to_ask(rule, *person, calendar.today, &zones)).collect();
        let known = ask::known(tx, course, &asks).await?;
        let mut ends = Ends::default();
        let mut open = HashMap::with_capacity(asks.len());
        for ask in &asks {
            let known = known.get(&ask.person).copied().unwrap_or_default();
            let step = plan::step(ask, known, calendar.today, &mut ends);
            open.insert(ask.person, matches!(step, Step::Open { done_at: None, .. }));
        }
        Ok(Self { open, left: rows::left(tx, course).await?, minutes })
    }

    fn gaining(&self) -> BTreeSet<PersonId> {
        self.open.iter().filter(|(_, open)| **open).map(|(person, _)| *person).collect()
    }

    fn count(&self, person: PersonId, into: &mut Counts) {
        into.people += 1;
        match (self.open.get(&person), self.left.get(&person)) {
            (Some(true), Some(left)) => {
                into.begun += 1;
                into.minutes += left;
            }
            (Some(true), None) => {
                into.gain += 1;
                into.minutes += self.minutes;
            }
            _ => into.have += 1,
        }
    }
}

/// Other rules that are on about the same course, and the one that is replaced.
async fn meet(
    tx: &mut Tx,
    rule: &Rule,
    course: CourseId,
    people: &BTreeSet<PersonId>,
) -> Result<Vec<Meeting>> {
    let mut meets = Vec::new();
    for other in store::on(tx).await? {
        let replaced = rule.replaces == Some(other.id);
        if other.id == rule.id || (other.course != Some(course) && !replaced) {
            continue;
        }
        let theirs: BTreeSet<_> = store::members(tx, other.id).await?.into_iter().collect();
        meets.push(Meeting {
            rule: other.id,
            title: other.title.clone(),
            replaced,
            both: count(people.intersection(&theirs).count()),
            only_there: count(theirs.difference(people).count()),
        });
    }
    Ok(meets)
}

/// Who loses a duty because the replaced rule goes off: those whom this rule does not ask for the same course.
async fn losing(
    tx: &mut Tx,
    rule: &Rule,
    course: CourseId,
    people: &BTreeSet<PersonId>,
) -> Result<BTreeSet<PersonId>> {
    let Some(replaced) = rule.replaces else { return Ok(BTreeSet::new()) };
    let mut losing = rows::only_through(tx, replaced).await?;
    if store::find(tx, replaced).await?.is_some_and(|replaced| replaced.course == Some(course)) {
        losing.retain(|person| !people.contains(person));
    }
    Ok(losing)
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
