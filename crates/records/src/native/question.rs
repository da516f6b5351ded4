//! Questions and answers in the specification's own interaction types and response patterns.

use kernel::Uuid;
use wire_xapi::{Component, Definition, Interaction, InteractionKind, LanguageMap, pattern_list};

use super::kind;

/// A question as a statement describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// The lesson it stands in.
    pub lesson: Uuid,
    /// Its stable key in the lesson.
    pub key: String,
    /// What is asked.
    pub text: LanguageMap,
    /// How it is answered, and what is right.
    pub how: How,
}

/// How a question is answered. Ids of choices are stable and have no white space.
#[derive(Debug, Clone, PartialEq)]
pub enum How {
    /// One choice; any of `right` is right.
    One {
        /// What can be chosen.
        choices: Vec<Component>,
        /// The ids of which one has to be chosen; empty when every answer is right.
        right: Vec<String>,
    },
    /// Several choices; all of `right` and no other.
    Several {
        /// What can be chosen.
        choices: Vec<Component>,
        /// The ids that have to be chosen.
        right: Vec<String>,
    },
    /// The right order.
    Order {
        /// What is put in order.
        choices: Vec<Component>,
        /// The ids in the right order.
        right: Vec<String>,
    },
    /// A short text.
    Text {
        /// Every text that is right; empty when every answer is right.
        accepted: Vec<String>,
        /// Whether upper and lower case matter.
        case_matters: bool,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The chosen ids (in the chosen order), or the one text.
    pub response: Vec<String>,
    /// Whether it is right.
    pub right: bool,
    /// Points reached and reachable, for partly right answers.
    pub points: Option<(u32, u32)>,
    /// How long it took.
    pub took_ms: Option<u64>,
}

impl Question {
    pub(super) fn definition(&self) -> Definition {
        let (of, choices, correct) = match &self.how {
            How::One { choices, right } => {
                (InteractionKind::Choice, choices.clone(), (!right.is_empty()).then(|| right.clone()))
            }
            How::Several { choices, right } => {
                (InteractionKind::Choice, choices.clone(), Some(vec![pattern_list(right)]))
            }
            How::Order { choices, right } => {
                (InteractionKind::Sequencing, choices.clone(), Some(vec![pattern_list(right)]))
            }
            How::Text { accepted, case_matters } => {
                let pattern = |text: &String| format!("{{case_matters={case_matters}}}{text}");
                let all: Vec<String> = accepted.iter().map(pattern).collect();
                (InteractionKind::FillIn, Vec::new(), (!all.is_empty()).then_some(all))
            }
        };
        let interaction = Interaction { correct, choices, ..Interaction::new(of) };
        Definition {
            description: self.text.clone(),
            interaction: Some(interaction),
            ..Definition::of(kind::QUESTION, LanguageMap::default())
        }
    }
}

impl Given {
    /// The response in the pattern of the interaction.
    pub(super) fn pattern(&self) -> String {
        pattern_list(&self.response)
    }
}
