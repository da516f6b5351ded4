//! Drafts: begun, changed, thrown away. Changing what a rule does makes earlier rehearsals of it worthless, because
//! they carry another definition.

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Error, Field, PersonId, Result, Tx};
use people::audience::Audience;
use sha2::{Digest, Sha256};

use super::{DueRule, Rule, State, store};
use crate::CourseId;
use crate::calendar::Again;
use crate::ids::RuleId;
use crate::{permissions, words};

/// What a person writes into a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
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
}

/// The longest title and reason, in characters.
const TITLE: usize = 160;
const REASON: usize = 1_000;

impl Default for Draft {
    /// Everybody, and nothing else said.
    fn default() -> Self {
        Self {
            title: String::new(),
            owner: None,
            reason: String::new(),
            course: None,
            audience: Audience::everybody(),
            due: None,
            again: None,
            expires_on: None,
            replaces: None,
        }
    }
}

impl Draft {
    /// The draft of a rule, to change it.
    pub fn of(rule: &Rule) -> Self {
        Self {
            title: rule.title.clone(),
            owner: rule.owner,
            reason: rule.reason.clone(),
            course: rule.course,
            audience: rule.audience.clone(),
            due: rule.due,
            again: rule.again,
            expires_on: rule.expires_on,
            replaces: rule.replaces,
        }
    }

    /// The digest of everything that decides who is asked for what and by when.
    pub fn definition(&self) -> Result<String> {
        let told = serde_json::to_vec(&(
            &self.audience,
            self.course,
            self.due,
            self.again,
            self.expires_on,
            self.replaces,
        ))?;
        Ok(hex::encode(Sha256::digest(&told)))
    }

    fn check(&self) -> Result<()> {
        let mut wrong = Vec::new();
        let mut say = |name: &str, told: fn(Locale) -> &'static str| wrong.push(Field::new(name, told));
        if self.title.trim().is_empty() {
            say("title", words::rule_wrong_title);
        }
        if self.title.chars().count() > TITLE {
            say("title", words::rule_wrong_title);
        }
        if self.reason.chars().count() > REASON {
            say("reason", words::rule_wrong_reason);
        }
        if let Some(DueRule::Days(days)) = self.due
            && !(1..=3_650).contains(&days)
        {
            say("due", words::rule_wrong_due);
        }
        match self.again {
            Some(Again::Months(months)) if !(1..=120).contains(&months) => {
                say("again", words::rule_wrong_again);
            }
            Some(Again::Days(days)) if !(7..=3_650).contains(&days) => {
                say("again", words::rule_wrong_again);
            }
            _ => {}
        }
        if wrong.is_empty() { Ok(()) } else { Err(Error::Invalid(wrong)) }
    }

    pub(super) fn into_rule(self, id: RuleId, before: Option<&Rule>, now: jiff::Timestamp) -> Result<Rule> {
        let definition = self.definition()?;
        Ok(Rule {
            id,
            title: self.title.trim().to_owned(),
            owner: self.owner,
            reason: self.reason.trim().to_owned(),
            course: self.course,
            audience: self.audience,
            due: self.due,
            again: self.again,
            expires_on: self.expires_on,
            replaces: self.replaces,
            definition,
            drafted_at: before.map_or(now, |rule| rule.drafted_at),
            changed_at: now,
            on_at: None,
            rehearsal: None,
            off_at: None,
            off_why: None,
        })
    }
}

/// Begins a draft.
pub async fn begin(actor: &Actor, tx: &mut Tx, draft: Draft) -> Result<RuleId> {
    permissions::require_rules(actor)?;
    draft.check()?;
    let rule = draft.into_rule(tx.id(), None, tx.now())?;
    store::add(tx, &rule, actor.person_id()).await?;
    Ok(rule.id)
}

/// Changes a draft. Fails with [`Error::Conflict`] when the rule is on or was.
pub async fn change(actor: &Actor, tx: &mut Tx, rule: RuleId, draft: Draft) -> Result<()> {
    permissions::require_rules(actor)?;
    let before = super::find(actor, tx, rule).await?;
    require_draft(&before)?;
    draft.check()?;
    store::change(tx, &draft.into_rule(rule, Some(&before), tx.now())?).await
}

/// Throws a draft away.
pub async fn drop(actor: &Actor, tx: &mut Tx, rule: RuleId) -> Result<()> {
    permissions::require_rules(actor)?;
    let before = super::find(actor, tx, rule).await?;
    require_draft(&before)?;
    store::drop(tx, rule).await
}

/// Begins a draft that replaces a rule that is on.
pub async fn begin_successor(actor: &Actor, tx: &mut Tx, rule: RuleId) -> Result<RuleId> {
    permissions::require_rules(actor)?;
    let before = super::find(actor, tx, rule).await?;
    let mut draft = Draft::of(&before);
    draft.replaces = (before.state() == State::On).then_some(rule);
    begin(actor, tx, draft).await
}

fn require_draft(rule: &Rule) -> Result<()> {
    if rule.state() == State::Draft { Ok(()) } else { Err(Error::conflict(words::rule_gone_on)) }
}
