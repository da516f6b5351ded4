//! Questions: one choice, several, order, short text; what a right answer is, and what is said about
//! each answer. Keeps no attempts: a player counts them and asks [`mark`].

pub mod aiken;
pub mod gift;
mod marking;

use serde::{Deserialize, Serialize};

pub use marking::{Answer, ChoiceMark, Marking, Verdict, mark};

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Exactly one choice is right.
    One,
    /// Every right choice, and no other.
    Several,
    /// All choices, put in order.
    Order,
    /// A short text.
    Text,
}

impl Kind {
    /// The word in our Markdown form.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::One => "one",
            Kind::Several => "several",
            Kind::Order => "order",
            Kind::Text => "text",
        }
    }

    /// Reads the word of our Markdown form.
    #[must_use]
    pub fn parse(word: &str) -> Option<Kind> {
        [Kind::One, Kind::Several, Kind::Order, Kind::Text].into_iter().find(|kind| kind.word() == word)
    }
}

/// One choice. In a question of kind [`Kind::Order`] the choices stand in their right order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What the person reads.
    pub text: String,
    /// Whether choosing it is right.
    pub right: bool,
    /// What is said to a person who chose it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// One accepted answer to a question of kind [`Kind::Text`]: plain text, in each of its spellings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    /// The spellings.
    pub texts: Vec<String>,
    /// Whether case and space are ignored.
    pub loose: bool,
    /// What is said to a person who gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// A question. Its texts are Markdown as read from a source, and safe HTML once they are in a version;
/// [`Question::map_text`] leads from one to the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// How it is answered.
    pub kind: Kind,
    /// What is asked.
    pub stem: String,
    /// The choices; empty for [`Kind::Text`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// The accepted answers; empty for every other kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// What is said after any answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
}

/// Why a question cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// Nothing is asked.
    NoStem,
    /// There are fewer than two choices.
    TooFewChoices,
    /// No choice, or no text, is marked right.
    NothingRight,
    /// A question with one right answer marks several.
    SeveralRight,
    /// A choice is empty.
    EmptyChoice,
    /// There are more than 20 choices.
    TooManyChoices,
}

impl Question {
    /// Whether it can be asked and marked.
    ///
    /// # Errors
    /// The first fault found.
    pub fn check(&self) -> Result<(), Fault> {
        let right = self.choices.iter().filter(|choice| choice.right).count();
        if self.stem.trim().is_empty() {
            return Err(Fault::NoStem);
        }
        if self.kind == Kind::Text {
            let any = self.accepted.iter().any(|a| a.texts.iter().any(|t| !t.trim().is_empty()));
            return if any { Ok(()) } else { Err(Fault::NothingRight) };
        }
        match (self.kind, self.choices.len(), right) {
            (_, 0 | 1, _) => Err(Fault::TooFewChoices),
            (_, 21.., _) => Err(Fault::TooManyChoices),
            _ if self.choices.iter().any(|choice| choice.text.trim().is_empty()) => Err(Fault::EmptyChoice),
            (Kind::One | Kind::Several, _, 0) => Err(Fault::NothingRight),
            (Kind::One, _, 2..) => Err(Fault::SeveralRight),
            _ => Ok(()),
        }
    }

    /// The same question with every text of prose changed by `change`. Accepted answers are plain text
    /// and stay as they are.
    #[must_use]
    pub fn map_text(mut self, mut change: impl FnMut(&str) -> String) -> Question {
        self.stem = change(&self.stem);
        for choice in &mut self.choices {
            choice.text = change(&choice.text);
            choice.feedback = choice.feedback.as_deref().map(&mut change);
        }
        for accepted in &mut self.accepted {
            accepted.feedback = accepted.feedback.as_deref().map(&mut change);
        }
        self.feedback = self.feedback.as_deref().map(&mut change);
        self
    }

    /// Whether `other`, a translation, asks the same: same kind, as many choices, the same ones right.
    #[must_use]
    pub fn aligns_with(&self, other: &Question) -> bool {
        self.kind == other.kind
            && self.choices.len() == other.choices.len()
            && self.choices.iter().zip(&other.choices).all(|(a, b)| a.right == b.right)
    }

    /// The order in which a player shows the choices of a [`Kind::Order`] question to one person:
    /// positions into `choices`, the same for the same `seed`, never already right. Other kinds keep
    /// the author's order, so that "all of these" can stand last.
    #[must_use]
    pub fn shown_order(&self, seed: u64) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.choices.len()).collect();
        if self.kind != Kind::Order || order.len() < 2 {
            return order;
        }
        let mut state = seed ^ 0x9e37_79b9_7f4a_7c15;
        for at in (1..order.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let pick = usize::try_from((state >> 33) % (at as u64 + 1)).unwrap_or(0);
            order.swap(at, pick);
        }
        if order.is_sorted() {
            order.rotate_left(1);
        }
        order
    }

    /// Every word of it, for search and for minutes.
    #[must_use]
    pub fn words(&self) -> String {
        let choices = self.choices.iter().map(|choice| choice.text.as_str());
        std::iter::once(self.stem.as_str()).chain(choices).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn choices(right: &[bool]) -> Vec<Choice> {
        let one =
            |(at, right): (usize, &bool)| Choice { text: format!("c{at}"), right: *right, feedback: None };
        right.iter().enumerate().map(one).collect()
    }

    pub(crate) fn question(kind: Kind, right: &[bool]) -> Question {
        Question { kind, stem: "What?".into(), choices: choices(right), accepted: vec![], feedback: None }
    }

    #[test]
    fn a_question_that_nobody_can_answer_is_found() {
        assert_eq!(question(Kind::One, &[true]).check(), Err(Fault::TooFewChoices));
        assert_eq!(question(Kind::One, &[false, false]).check(), Err(Fault::NothingRight));
        assert_eq!(question(Kind::One, &[true, true]).check(), Err(Fault::SeveralRight));
        assert_eq!(question(Kind::Text, &[]).check(), Err(Fault::NothingRight));
        assert_eq!(question(Kind::Several, &[true, true]).check(), Ok(()));
    }

    #[test]
    fn an_order_to_find_is_never_shown_already_found() {
        let asked = question(Kind::Order, &[true; 3]);
        for seed in 0..500 {
            let shown = asked.shown_order(seed);
            assert!(!shown.is_sorted(), "seed {seed}");
            assert_eq!(shown, asked.shown_order(seed));
        }
        assert_eq!(question(Kind::One, &[true, false]).shown_order(7), [0, 1]);
    }
}
