//! Why somebody is in an audience, or is not: each line with the fact that decides it.
//!
//! Asked in order and only as far as it matters: once a line of an "all" fails, the rest is not asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Actor, PersonId, Result, Tx};

use super::store::since;
use super::{Audience, Line, Path};
use crate::ids::{AssignmentId, GroupId, JobId, SiteId, UnitId};

/// What is known of a person today that audiences ask about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the person is at work today.
    pub at_work: bool,
    /// The person.
    pub person: Option<PersonId>,
    /// The unit and all above it.
    pub units: BTreeSet<UnitId>,
    /// The unit's name.
    pub unit_name: Option<String>,
    /// Place of work.
    pub site: Option<(SiteId, String)>,
    /// Job.
    pub job: Option<(JobId, String)>,
    /// Grade.
    pub grade: Option<String>,
    /// Kind of employment.
    pub employment: Option<String>,
    /// The first day of the employment.
    pub started_on: Option<Date>,
    /// Manager and all above, nearest first.
    pub managers: Vec<(PersonId, String)>,
    /// Groups.
    pub groups: BTreeMap<GroupId, String>,
    /// The span of the assignment that says so, and since when it holds.
    pub assignment: Option<(AssignmentId, Date)>,
}

/// The fact that decides a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The unit.
    Unit(Option<String>),
    /// Place of work.
    Site(Option<String>),
    /// Job.
    Job(Option<String>),
    /// Grade.
    Grade(Option<String>),
    /// Kind of employment.
    Employment(Option<String>),
    /// The first day.
    Started(Option<Date>),
    /// The manager.
    Manager(Option<String>),
    /// Groups.
    Groups(Vec<String>),
    /// Named or not named.
    Person,
    /// A group of lines: its lines decide.
    Lines,
    /// Not at work today: nothing is asked.
    NotAtWork,
}

/// One line with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The line.
    pub path: Path,
    /// Whether it holds; none when it was not asked.
    pub holds: Option<bool>,
    /// The fact that decides it.
    pub fact: Fact,
}

/// Why somebody is meant, or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Whether the person is meant.
    pub holds: bool,
    /// Each line, in the order of [`Audience::lines`].
    pub answers: Vec<Answer>,
    /// The span of the assignment behind the facts, and since when it holds.
    pub assignment: Option<(AssignmentId, Date)>,
}

/// Asks an audience about one person.
///
/// # Errors
/// [`kernel::Error::NotFound`] when the actor may not know of the person's place: anybody may ask about themselves, a
/// manager about reports, who leads the organisation's learning about everybody.
pub async fn explain(
    actor: &Actor,
    tx: &mut Tx,
    audience: &Audience,
    person: PersonId,
) -> Result<Explanation> {
    if crate::relation(actor, tx, person).await? == crate::Relation::Stranger {
        return Err(kernel::Error::NotFound);
    }
    let facts = super::facts::of(tx, person).await?;
    let day = tx.today();
    Ok(answer(audience, &facts, day))
}

/// Asks an audience about facts.
pub fn answer(audience: &Audience, facts: &Facts, day: Date) -> Explanation {
    let mut answers = Vec::new();
    let holds = if facts.at_work {
        ask(&audience.0, facts, day, &mut Vec::new(), true, &mut answers).unwrap_or(false)
    } else {
        answers.push(Answer { path: Vec::new(), holds: Some(false), fact: Fact::NotAtWork });
        false
    };
    Explanation { holds, answers, assignment: facts.assignment }
}

fn ask(
    line: &Line,
    facts: &Facts,
    day: Date,
    path: &mut Path,
    asked: bool,
    out: &mut Vec<Answer>,
) -> Option<bool> {
    let place = out.len();
    let (lines, any) = match line {
        Line::All { lines } => (lines.as_slice(), false),
        Line::Any { lines } => (lines.as_slice(), true),
        Line::Not { line } => (std::slice::from_ref(line.as_ref()), false),
        leaf => {
            let (holds, fact) = leaf_answer(leaf, facts, day);
            let holds = asked.then_some(holds);
            out.push(Answer { path: path.clone(), holds, fact });
            return holds;
        }
    };
    out.push(Answer { path: path.clone(), holds: None, fact: Fact::Lines });
    let mut decided: Option<bool> = None;
    for (index, below) in lines.iter().enumerate() {
        path.push(index);
        let holds = ask(below, facts, day, path, asked && decided.is_none(), out);
        path.pop();
        if decided.is_none() && holds == Some(any) {
            decided = holds;
        }
    }
    let holds = asked.then(|| decided.unwrap_or(!any));
    let holds = if matches!(line, Line::Not { .. }) { holds.map(|h| !h) } else { holds };
    if let Some(answer) = out.get_mut(place) {
        answer.holds = holds;
    }
    holds
}

fn leaf_answer(line: &Line, facts: &Facts, day: Date) -> (bool, Fact) {
    let named = |pair: &Option<String>| pair.clone();
    match line {
        Line::Unit { ids } => {
            (ids.iter().any(|id| facts.units.contains(id)), Fact::Unit(facts.unit_name.clone()))
        }
        Line::Site { ids } => (
            facts.site.as_ref().is_some_and(|(id, _)| ids.contains(id)),
            Fact::Site(facts.site.as_ref().map(|s| s.1.clone())),
        ),
        Line::Job { ids } => (
            facts.job.as_ref().is_some_and(|(id, _)| ids.contains(id)),
            Fact::Job(facts.job.as_ref().map(|j| j.1.clone())),
        ),
        Line::Grade { values } => {
            (facts.grade.as_ref().is_some_and(|g| values.contains(g)), Fact::Grade(named(&facts.grade)))
        }
        Line::Employment { values } => (
            facts.employment.as_ref().is_some_and(|e| values.contains(e)),
            Fact::Employment(named(&facts.employment)),
        ),
        Line::Tenure { at_least_days, at_most_days } => {
            let holds = facts.started_on.is_some_and(|started| {
                at_least_days.is_none_or(|d| started <= since(day, d))
                    && at_most_days.is_none_or(|d| started >= since(day, d))
            });
            (holds, Fact::Started(facts.started_on))
        }
        Line::Manager { ids, below } => {
            let reach = if *below { facts.managers.len() } else { 1 };
            let holds = facts.managers.iter().take(reach).any(|(id, _)| ids.contains(id));
            (holds, Fact::Manager(facts.managers.first().map(|m| m.1.clone())))
        }
        Line::Group { ids } => (
            ids.iter().any(|id| facts.groups.contains_key(id)),
            Fact::Groups(facts.groups.values().cloned().collect()),
        ),
        Line::Person { ids } => (facts.person.is_some_and(|p| ids.contains(&p)), Fact::Person),
        Line::All { .. } | Line::Any { .. } | Line::Not { .. } => (false, Fact::Lines),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_not_stops_at_the_first_line_that_fails() {
        let grade = |g: &str| Line::Grade { values: vec![g.to_owned()] };
        let audience = Audience(Line::All {
            lines: vec![grade("A"), grade("B"), Line::Not { line: Box::new(grade("C")) }],
        });
        let facts = Facts { at_work: true, grade: Some("A".into()), ..Facts::default() };
        let found = answer(&audience, &facts, Date::constant(2026, 11, 19));
        let holds: Vec<_> = found.answers.iter().map(|a| a.holds).collect();
        assert_eq!(holds, [Some(false), Some(true), Some(false), None, None]);
        assert!(!found.holds);
        let gone = answer(&Audience::everybody(), &Facts::default(), Date::constant(2026, 11, 19));
        assert_eq!(gone.answers[0].fact, Fact::NotAtWork);
    }
}
