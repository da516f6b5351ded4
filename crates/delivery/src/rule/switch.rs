//! Switching a rule on and off. On: only with a rehearsal of this very definition on this very day, and only if
//! applying does what was rehearsed. The type asks for the rehearsal, a foreign key of the table does again.

use std::collections::BTreeSet;

use kernel::{Actor, Error, Field, Result, Tx};
use people::audience::sentence;
use serde::{Deserialize, Serialize};

use super::apply::{self, Applied};
use super::rehearsal::Rehearsal;
use super::who::Who;
use super::why::Why;
use super::{Rule, State, rehearsal_store, store};
use crate::calendar::Calendar;
use crate::ids::RuleId;
use crate::{permissions, words};

/// The event that a rule went on.
pub const SWITCHED_ON: &str = "delivery.rule_on";
/// The event that a rule went off.
pub const SWITCHED_OFF: &str = "delivery.rule_off";

/// What both events carry.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Switched {
    /// Which rule.
    pub rule: RuleId,
    /// People who came in or went out.
    pub people: usize,
    /// Why it went off; empty when it went on.
    pub why: String,
}

/// What is missing before a rule can go on, as fields with a sentence each.
pub async fn missing(tx: &mut Tx, calendar: &Calendar, rule: &Rule) -> Result<Vec<Field>> {
    let mut wrong = Vec::new();
    if rule.reason.trim().is_empty() {
        wrong.push(Field::new("reason", words::rule_needs_reason));
    }
    if rule.course.is_none() {
        wrong.push(Field::new("course", words::rule_needs_course));
    }
    if rule.due.is_none() {
        wrong.push(Field::new("due", words::rule_needs_due));
    }
    if let Some(fault) = rule.audience.check().first() {
        let what = fault.what;
        wrong.push(Field::new("audience", move |l| sentence::fault(l, what)));
    }
    if rule.has_expired(calendar) {
        wrong.push(Field::new("expires_on", words::rule_needs_later_end));
    }
    match rule.owner {
        None => wrong.push(Field::new("owner", words::rule_needs_owner)),
        Some(owner) if store::at_work(tx, owner).await?.is_none() => {
            wrong.push(Field::new("owner", words::rule_needs_owner_here));
        }
        Some(_) => {}
    }
    if let Some(course) = rule.course
        && crate::enrolment::store::live_version(tx, course).await?.is_none()
    {
        wrong.push(Field::new("course", words::rule_needs_published));
    }
    Ok(wrong)
}

/// Switches a rule on and applies it; a rule that it replaces goes off.
///
/// # Errors
/// [`Error::Conflict`] when the rehearsal is not of this definition and day, or when applying would do something
/// else than was rehearsed; [`Error::Invalid`] for what is missing.
pub async fn switch_on(
    actor: &Actor,
    tx: &mut Tx,
    calendar: &Calendar,
    rule: RuleId,
    rehearsal: &Rehearsal,
) -> Result<Applied> {
    permissions::require_rules(actor)?;
    let mut rule = super::find(actor, tx, rule).await?;
    if rule.state() != State::Draft {
        return Err(Error::conflict(words::rule_on_already));
    }
    if !rehearsal.holds(&rule, calendar) {
        return Err(Error::conflict(words::rule_changed_since));
    }
    let wrong = missing(tx, calendar, &rule).await?;
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    if !store::switch_on(tx, rule.id, calendar.today, actor.person_id(), rehearsal.id()).await? {
        return Err(Error::conflict(words::rule_on_already));
    }
    rule.on_at = Some(tx.now());
    let applied = apply::apply(tx, calendar, &rule, None).await?;
    require_as_rehearsed(tx, &rule, &applied, rehearsal).await?;
    if let Some(replaced) = rule.replaces {
        let why = Why::ReplacedBy(rule.title.clone());
        turn_off(actor, tx, calendar, replaced, &why).await?;
    }
    let said = Switched { rule: rule.id, people: applied.entered.len(), why: String::new() };
    tx.emit(actor, SWITCHED_ON, None, said).await?;
    Ok(applied)
}

/// The persons themselves are compared: where one left and another came, every count is as it was.
async fn require_as_rehearsed(
    tx: &mut Tx,
    rule: &Rule,
    applied: &Applied,
    rehearsal: &Rehearsal,
) -> Result<()> {
    let who = Who {
        people: applied.entered.iter().copied().collect(),
        gaining: applied.asked.gaining.iter().copied().collect(),
        losing: match rule.replaces {
            Some(replaced) => rehearsal_store::only_through(tx, replaced).await?,
            None => BTreeSet::new(),
        },
    };
    if who.digest()? == rehearsal.who() { Ok(()) } else { Err(Error::conflict(words::rule_people_changed)) }
}

/// Switches a rule off, with the reason. Open duties that nothing else asks for end; records stay.
pub async fn switch_off(
    actor: &Actor,
    tx: &mut Tx,
    calendar: &Calendar,
    rule: RuleId,
    why: &str,
) -> Result<u64> {
    permissions::require_rules(actor)?;
    let why = why.trim();
    if why.is_empty() {
        return Err(Error::invalid("why", words::rule_wrong_why));
    }
    if super::find(actor, tx, rule).await?.state() != State::On {
        return Err(Error::conflict(words::rule_not_on));
    }
    turn_off(actor, tx, calendar, rule, &Why::Told(why.to_owned())).await
}

pub(super) async fn turn_off(
    actor: &Actor,
    tx: &mut Tx,
    calendar: &Calendar,
    rule: RuleId,
    why: &Why,
) -> Result<u64> {
    let Some(found) = store::find(tx, rule).await? else { return Err(Error::NotFound) };
    if !store::switch_off(tx, rule, actor.person_id(), why).await? {
        return Ok(0);
    }
    let people = store::members(tx, rule).await?.len();
    let ended = match found.course {
        Some(course) => store::leave_all(tx, rule, course, calendar.today, why.kept()).await?,
        None => 0,
    };
    tx.emit(actor, SWITCHED_OFF, None, Switched { rule, people, why: why.kept().into() }).await?;
    Ok(ended)
}
