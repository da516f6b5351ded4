//! Brings the applied set of a rule in line with its audience: who comes in is asked, who goes out is released.
//! Planned in memory, written set by set; the same function for a switch, for a change of the staff file, for a day.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{PersonId, Result, Tx};

use super::audience::{self, Zones};
use super::{Rule, store};
use crate::CourseId;
use crate::calendar::Calendar;
use crate::duty::SourceKind;
use crate::duty::ask::{self, Ask, Asked};

/// What applying did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// People who came in.
    pub entered: Vec<PersonId>,
    /// People who went out.
    pub left: usize,
    /// What asking those who came in did.
    pub asked: Asked,
    /// Duties that nothing asks for any more.
    pub ended: u64,
}

/// Applies a rule to everybody, or to these persons only.
pub(crate) async fn apply(
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
    among: Option<&[PersonId]>,
) -> Result<Applied> {
    let Some(course) = rule.course else { return Ok(Applied::default()) };
    let (wanted, now_in) = match among {
        _ if !rule.asks(calendar) => (Vec::new(), store::members(tx, rule.id).await?),
        None => (audience::members(tx, &rule.audience).await?, store::members(tx, rule.id).await?),
        Some(persons) => (
            audience::members_among(tx, &rule.audience, persons).await?,
            store::members_among(tx, rule.id, persons).await?,
        ),
    };
    let wanted: BTreeSet<_> = wanted.into_iter().collect();
    let now_in: BTreeSet<_> = now_in.into_iter().collect();
    let coming: Vec<_> = wanted.difference(&now_in).copied().collect();
    let going: Vec<_> = now_in.difference(&wanted).copied().collect();
    let asked = enter(tx, calendar, rule, course, &coming).await?;
    let ended = leave(tx, calendar, rule, course, &going).await?;
    Ok(Applied { entered: coming, left: going.len(), asked, ended })
}

async fn enter(
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
    course: CourseId,
    coming: &[PersonId],
) -> Result<Asked> {
    if coming.is_empty() {
        return Ok(Asked::default());
    }
    store::enter(tx, rule.id, calendar.today, coming).await?;
    let zones = Zones::load(tx, calendar).await?;
    let asks: Vec<_> = coming.iter().map(|person| to_ask(rule, *person, calendar.today, &zones)).collect();
    ask::ask(tx, calendar, course, SourceKind::Rule(rule.id), &asks).await
}

/// What a rule asks of a person who comes in on a day.
pub(super) fn to_ask(rule: &Rule, person: PersonId, came_in: Date, zones: &Zones) -> Ask {
    let lead = rule.due.map_or(super::LEAD_DAYS, super::DueRule::lead);
    Ask {
        person,
        zone: zones.of(person),
        due_on: rule.due.map(|due| due.first(came_in)),
        again: rule.again.map(|again| (again, lead)),
    }
}

async fn leave(
    tx: &mut Tx,
    calendar: &Calendar,
    rule: &Rule,
    course: CourseId,
    going: &[PersonId],
) -> Result<u64> {
    if going.is_empty() {
        return Ok(0);
    }
    store::leave(tx, rule.id, calendar.today, going).await?;
    ask::release(tx, course, SourceKind::Rule(rule.id), going, "no rule asks for it any more").await
}

/// Opens the next time round for members whose last one runs out.
pub(crate) async fn again(tx: &mut Tx, calendar: &Calendar, rule: &Rule) -> Result<Asked> {
    let (Some(course), Some(repeats), true) = (rule.course, rule.again, rule.asks(calendar)) else {
        return Ok(Asked::default());
    };
    let zones = Zones::load(tx, calendar).await?;
    let now = tx.now();
    let lead = rule.due.map_or(super::LEAD_DAYS, super::DueRule::lead);
    let mut asks = Vec::new();
    for (person, done_at) in store::done_before(tx, rule.id, course, now).await? {
        let ask = to_ask(rule, person, calendar.today, &zones);
        let finished = kernel::clock::civil_date(done_at, &ask.zone);
        if repeats.opens_after(finished, lead) <= calendar.today {
            asks.push(ask);
        }
    }
    ask::ask(tx, calendar, course, SourceKind::Rule(rule.id), &asks).await
}
