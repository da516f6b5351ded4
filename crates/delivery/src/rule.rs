//! A rule: who (an audience), what (a course), by when, how often, why, and who answers questions. A draft changes
//! freely; a rule that is on never does: a changed one is a new draft that replaces it.

pub mod apply;
pub mod audience;
pub mod draft;
pub mod edit;
pub mod form;
pub mod list_pages;
pub mod names_pages;
pub mod pages;
pub mod preview;
mod preview_store;
pub mod react;
pub mod rehearsal;
mod rehearsal_store;
pub mod sentence;
pub(crate) mod store;
pub mod switch;
mod view;
mod view_store;
pub(crate) mod who;
pub mod why;

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Actor, Error, PersonId, Result, Tx};
use people::audience::Audience;
use serde::{Deserialize, Serialize};

use crate::CourseId;
use crate::calendar::{Again, Calendar, days_after};
use crate::ids::{RehearsalId, RuleId};
use crate::permissions;
use why::Why;

/// People who come in shortly before a fixed date, or after it, get this many days.
pub const GRACE_DAYS: i64 = 14;
/// How many days before it is due a repetition opens, when the rule has a fixed date.
pub const LEAD_DAYS: i64 = 28;

/// By when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueRule {
    /// So many days after the person comes in.
    Days(i64),
    /// A date.
    On(Date),
}

impl DueRule {
    /// By when for a person who comes in on a day.
    pub fn first(self, came_in: Date) -> Date {
        match self {
            Self::Days(days) => days_after(came_in, days),
            Self::On(date) => date.max(days_after(came_in, GRACE_DAYS)),
        }
    }

    /// How many days before it is due a repetition opens.
    pub fn lead(self) -> i64 {
        match self {
            Self::Days(days) => days,
            Self::On(_) => LEAD_DAYS,
        }
    }
}

/// How a rule stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody is asked yet.
    Draft,
    /// It follows every change of the staff file.
    On,
    /// It asks nobody any more.
    Off,
}

/// A rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// What it is called.
    pub title: String,
    /// Who answers questions.
    pub owner: Option<PersonId>,
    /// Why; everybody who is asked reads it.
    pub reason: String,
    /// What.
    pub course: Option<CourseId>,
    /// Who.
    pub audience: Audience,
    /// By when.
    pub due: Option<DueRule>,
    /// How often.
    pub again: Option<Again>,
    /// The last day on which it asks.
    pub expires_on: Option<Date>,
    /// The rule that goes off when this one goes on.
    pub replaces: Option<RuleId>,
    /// The digest of everything that decides who is asked for what.
    pub definition: String,
    /// When the draft was begun.
    pub drafted_at: Timestamp,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// When it was switched on.
    pub on_at: Option<Timestamp>,
    /// The rehearsal that was seen when it was switched on.
    pub rehearsal: Option<RehearsalId>,
    /// When it was switched off.
    pub off_at: Option<Timestamp>,
    /// Why it was switched off.
    pub off_why: Option<Why>,
}

impl Rule {
    /// How it stands.
    pub fn state(&self) -> State {
        match (self.on_at, self.off_at) {
            (None, _) => State::Draft,
            (Some(_), None) => State::On,
            (Some(_), Some(_)) => State::Off,
        }
    }

    /// Whether its last day has passed.
    pub fn has_expired(&self, calendar: &Calendar) -> bool {
        self.expires_on.is_some_and(|last| last < calendar.today)
    }

    /// Whether it asks anybody.
    pub fn asks(&self, calendar: &Calendar) -> bool {
        self.state() == State::On && !self.has_expired(calendar)
    }
}

/// One rule, for People leaders and for its owner.
pub async fn find(actor: &Actor, tx: &mut Tx, rule: RuleId) -> Result<Rule> {
    let found = store::find(tx, rule).await?.ok_or(Error::NotFound)?;
    permissions::require_rule(actor, found.owner)?;
    Ok(found)
}

/// A rule in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The rule.
    pub rule: Rule,
    /// The course's title; empty when there is none.
    pub course: String,
    /// The owner's name; empty when there is none.
    pub owner: String,
    /// People in it.
    pub people: i64,
    /// Of them, those who are late.
    pub overdue: i64,
}

/// All rules: those that are on, drafts, those that are off. People leaders see all, others those they own.
pub async fn all(actor: &Actor, tx: &mut Tx) -> Result<Vec<Line>> {
    let lines = store::all(tx).await?;
    let lines: Vec<_> =
        lines.into_iter().filter(|line| permissions::require_rule(actor, line.rule.owner).is_ok()).collect();
    if lines.is_empty() {
        permissions::require_rules(actor)?;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_in_late_gets_some_days_before_a_fixed_date() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let due = DueRule::On(day("2026-12-17"));
        assert_eq!(due.first(day("2026-11-19")), day("2026-12-17"));
        assert_eq!(due.first(day("2026-12-10")), day("2026-12-24"));
        assert_eq!(due.first(day("2027-03-01")), day("2027-03-15"));
        assert_eq!(DueRule::Days(28).first(day("2026-11-19")), day("2026-12-17"));
    }
}
