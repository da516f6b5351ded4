//! "Is this supported?": which kinds of development are, for whom, and how to ask. A typed question is answered with the
//! rule behind the answer, by the words that somebody gave to the rule; where none fits, the answer is whom to ask.

pub(crate) mod pages;
pub(crate) mod store;

use std::collections::BTreeSet;

use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, Result, Role, Tx};
use people::Audience;

use crate::ids::PolicyId;
use crate::request::{MOST_SAID, MOST_TITLE};
use crate::{wish, words};

/// The event that what is supported changed.
pub const CHANGED: &str = "requests.policy_changed";
/// Most rules at a time.
pub const MOST: usize = 100;
const HOUSE: Actor = Actor::system("what is supported is looked up");

/// What a rule answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// It is supported.
    Yes,
    /// It is, if somebody agrees.
    Ask,
    /// It is not.
    No,
}

impl Says {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Ask, Self::No];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Ask => "ask",
            Self::No => "no",
        }
    }

    /// What a word means.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|says| says.name() == name)
    }
}

/// A rule about one kind of development.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its id.
    pub id: PolicyId,
    /// The kind.
    pub name: String,
    /// The words by which a question finds it.
    pub words: String,
    /// What it answers.
    pub answer: Says,
    /// The rule, as everybody reads it.
    pub says: String,
    /// For whom.
    pub audience: Audience,
}

/// A rule to be written.
#[derive(Clone, Debug)]
pub struct New {
    /// The kind.
    pub name: String,
    /// The words by which a question finds it.
    pub words: String,
    /// What it answers.
    pub answer: Says,
    /// The rule.
    pub says: String,
    /// For whom.
    pub audience: Audience,
}

/// The rule that answers a question: the one that shares most of its words with it, the earlier one of two that share as
/// many; none where no word is shared.
pub fn answer<'a>(l: Locale, policies: &'a [Policy], question: &str) -> Option<&'a Policy> {
    let asked = tokens(l, question);
    let shared = |policy: &Policy| {
        tokens(l, &format!("{} {}", policy.name, policy.words)).intersection(&asked).count()
    };
    let best = policies.iter().map(|policy| (shared(policy), policy)).filter(|(shared, _)| *shared > 0);
    best.rev().max_by_key(|(shared, _)| *shared).map(|(_, policy)| policy)
}

fn tokens(l: Locale, text: &str) -> BTreeSet<String> {
    let long = |token: &&str| token.chars().count() > 2;
    wish::folded(l, text).split(' ').filter(long).map(str::to_owned).collect()
}

/// Writes a rule.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning; [`Error::Invalid`] with the field.
pub async fn write(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<PolicyId> {
    actor.require_any(&[Role::PeopleLeader])?;
    let (name, says) = (one_line(&new.name), one_line(&new.says));
    if name.is_empty() || name.chars().count() > MOST_TITLE {
        return Err(Error::invalid_said("name", words::ask_title_wrong(l, MOST_TITLE)));
    }
    if says.is_empty() || says.chars().count() > MOST_SAID {
        return Err(Error::invalid_said("says", words::policy_says_wrong(l, MOST_SAID)));
    }
    if !new.audience.check().is_empty() {
        return Err(Error::invalid_said("audience", words::policy_audience_wrong(l)));
    }
    if store::all(tx).await?.len() >= MOST {
        return Err(Error::invalid_said("name", words::route_too_many(l, MOST)));
    }
    let id: PolicyId = tx.id();
    let new = New { name, says, words: one_line(&new.words), ..new.clone() };
    store::add(actor, tx, id, &new).await?;
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(id)
}

/// Ends a rule.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning and there is such a rule.
pub async fn end(actor: &Actor, tx: &mut Tx, id: PolicyId) -> Result<()> {
    actor.require_any(&[Role::PeopleLeader])?;
    if store::end(tx, id).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.emit(actor, CHANGED, None, id).await?;
    Ok(())
}

/// The rules that are for the actor, in their order.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn mine(actor: &Actor, tx: &mut Tx) -> Result<Vec<Policy>> {
    let me = actor.require_person()?;
    let mut found = Vec::new();
    for policy in store::all(tx).await? {
        let meant = people::audience::members_among(&HOUSE, tx, &policy.audience, &[me]).await?;
        if !meant.is_empty() {
            found.push(policy);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use kernel::Uuid;

    use super::*;

    fn policy(name: &str, words: &str) -> Policy {
        Policy {
            id: PolicyId(Uuid::nil()),
            name: name.into(),
            words: words.into(),
            answer: Says::Yes,
            says: "It is so.".into(),
            audience: Audience::everybody(),
        }
    }

    #[test]
    fn a_question_finds_the_rule_by_its_words() {
        let all = [
            policy("Books", "book reading novel"),
            policy("Conferences", "conference fair congress"),
            policy("Languages", "language English German class"),
        ];
        let found = |asked: &str| answer(Locale::En, &all, asked).map(|policy| policy.name.as_str());
        assert_eq!(found("May I buy a BOOK about robots?"), Some("Books"));
        assert_eq!(found("two books"), Some("Books"));
        assert_eq!(found("an english class at a conference"), Some("Languages"), "two words against one");
        assert_eq!(found("book or conference"), Some("Books"), "of two that share as many the earlier");
        assert_eq!(found("a parachute"), None);
        assert_eq!(found("is it ?"), None);
        assert_eq!(found(""), None);
    }
}
