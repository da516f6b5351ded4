//! Why somebody has a duty, and why somebody has not: traversed by id from the span of an assignment in the staff file
//! to the line of the rule to the duty. Nothing of it is stored, so when the fact changes the answer changes.

pub mod chain;
pub mod pages;

use kernel::{Actor, Error, PersonId, Result, Tx};
use people::assignment::origin::{Origin, origin};
use people::audience::explain::{Explanation, explain};

use crate::duty::{self, Duty, Source, SourceKind};
use crate::ids::{DutyId, RuleId};
use crate::permissions;
use crate::rule::{self, Rule};
pub use chain::Step;

const BY: Actor = Actor::system("a duty is explained");

/// From the staff file to a rule: each line that was asked, with the fact that decides it.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// The rule.
    pub rule: Rule,
    /// Whether the person is meant by it today.
    pub holds: bool,
    /// The lines that decide, in order; where one fails it is the last.
    pub steps: Vec<Step>,
    /// The span of the assignment behind the facts, with the source and the file that said so; none for who is not
    /// at work.
    pub origin: Option<Origin>,
}

/// One source of a duty, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Because {
    /// The source.
    pub source: Source,
    /// From the staff file to the rule, where the source is one.
    pub chain: Option<Chain>,
}

/// Why somebody has a duty.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The duty.
    pub duty: Duty,
    /// Its sources, those that ask first.
    pub because: Vec<Because>,
}

/// Why somebody has a duty. For the person and for who leads them.
///
/// # Errors
/// [`Error::NotFound`] for everybody else.
pub async fn why(actor: &Actor, tx: &mut Tx, duty: DutyId) -> Result<Why> {
    let duty = duty::find(actor, tx, duty).await?;
    let mut because = Vec::new();
    for source in &duty.sources {
        let chain = match source.kind {
            SourceKind::Rule(id) => Some(chain(tx, id, duty.person).await?),
            SourceKind::Recommendation(_) | SourceKind::Choice(_) => None,
        };
        because.push(Because { source: source.clone(), chain });
    }
    because.sort_by_key(|because| because.source.ended_at.is_some());
    Ok(Why { duty, because })
}

/// Why a rule asks somebody, or does not: it stops at the first line that fails. For People leaders and the owner.
///
/// # Errors
/// [`Error::NotFound`] for everybody else, and when there is no such rule or person.
pub async fn why_not(actor: &Actor, tx: &mut Tx, rule: RuleId, person: PersonId) -> Result<Chain> {
    let rule = rule::find(actor, tx, rule).await?;
    permissions::require_rule(actor, rule.owner)?;
    chain_of(tx, rule, person).await
}

async fn chain(tx: &mut Tx, rule: RuleId, person: PersonId) -> Result<Chain> {
    let rule = rule::store::find(tx, rule).await?.ok_or(Error::NotFound)?;
    chain_of(tx, rule, person).await
}

async fn chain_of(tx: &mut Tx, rule: Rule, person: PersonId) -> Result<Chain> {
    let Explanation { holds, answers, assignment } = explain(&BY, tx, &rule.audience, person).await?;
    let origin = match assignment {
        Some((assignment, _)) => Some(origin(&BY, tx, assignment).await?),
        None => None,
    };
    let steps = chain::steps(&rule.audience, &answers);
    Ok(Chain { rule, holds, steps, origin })
}
