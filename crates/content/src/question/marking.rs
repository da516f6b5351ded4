//! Marking an answer: right, partly, wrong; a verdict and a word for each choice; and what a second
//! wrong answer shows. Pure: the same question and answer always give the same marking.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::{Kind, Question};
use crate::text;

/// What a person answered. Positions are those of [`Question::choices`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Answer {
    /// One choice, or several.
    Choices(Vec<usize>),
    /// All choices in the person's order.
    Order(Vec<usize>),
    /// A short text.
    Text(String),
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// As it should be.
    Right,
    /// Something right in it, and something missing or wrong.
    Partly,
    /// Nothing right in it.
    Wrong,
}

/// What is said about one choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceMark {
    /// Position in [`Question::choices`].
    pub choice: usize,
    /// Whether the person chose it; for an order, always true.
    pub chosen: bool,
    /// Whether the person was right about it: chosen and right, left and wrong, in its place.
    pub right: bool,
    /// What the author says to a person who chose it.
    pub feedback: Option<String>,
}

/// The marking of one answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marking {
    /// How good it is.
    pub verdict: Verdict,
    /// Points, at most `of`. A wrongly chosen choice takes one away, never below zero.
    pub points: u32,
    /// The points that could be had, at least 1.
    pub of: u32,
    /// One entry for each choice, in the order of the question; empty for a short text.
    pub choices: Vec<ChoiceMark>,
    /// What is said about the answer as a whole: about a short text that was accepted, then in general.
    pub feedback: Vec<String>,
}

impl Marking {
    /// Whether the player now shows the right answer: after a right one, or after the second wrong one.
    /// `attempt` counts from 1.
    #[must_use]
    pub fn shows_the_right_one(&self, attempt: u32) -> bool {
        self.verdict == Verdict::Right || attempt >= 2
    }

    /// The share of points, 0 to 1, as xAPI's scaled score.
    #[must_use]
    pub fn scaled(&self) -> f64 {
        f64::from(self.points) / f64::from(self.of.max(1))
    }
}

/// Marks an answer. An answer of another kind than the question, or with positions that do not exist,
/// is wrong: it came from a page that is out of date.
#[must_use]
pub fn mark(question: &Question, answer: &Answer) -> Marking {
    let mut marking = match (question.kind, answer) {
        (Kind::One | Kind::Several, Answer::Choices(chosen)) => mark_choices(question, chosen),
        (Kind::Order, Answer::Order(order)) => mark_order(question, order),
        (Kind::Text, Answer::Text(text)) => mark_text(question, text),
        _ => mark_choices(question, &[]),
    };
    marking.feedback.extend(question.feedback.clone());
    marking
}

fn mark_choices(question: &Question, chosen: &[usize]) -> Marking {
    let marks: Vec<ChoiceMark> = question
        .choices
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let is_chosen = chosen.contains(&at);
            let feedback = choice.feedback.clone().filter(|_| is_chosen);
            ChoiceMark { choice: at, chosen: is_chosen, right: is_chosen == choice.right, feedback }
        })
        .collect();
    let of = count(&question.choices, |choice| choice.right);
    let hits = count(&marks, |mark| mark.chosen && mark.right);
    let misses = count(&marks, |mark| mark.chosen && !mark.right);
    let verdict = match (hits, misses) {
        (hits, 0) if hits == of && of > 0 => Verdict::Right,
        (1.., _) if question.kind == Kind::Several => Verdict::Partly,
        _ => Verdict::Wrong,
    };
    let points = if verdict == Verdict::Wrong { 0 } else { hits.saturating_sub(misses) };
    Marking { verdict, points, of: of.max(1), choices: marks, feedback: vec![] }
}

fn mark_order(question: &Question, order: &[usize]) -> Marking {
    let complete = order.len() == question.choices.len() && (0..order.len()).all(|at| order.contains(&at));
    let marks: Vec<ChoiceMark> = question
        .choices
        .iter()
        .enumerate()
        .map(|(at, choice)| {
            let right = complete && order.get(at) == Some(&at);
            ChoiceMark {
                choice: at,
                chosen: true,
                right,
                feedback: choice.feedback.clone().filter(|_| !right),
            }
        })
        .collect();
    let of = count(&question.choices, |_| true);
    let points = count(&marks, |mark| mark.right);
    let verdict = match points {
        0 => Verdict::Wrong,
        all if all == of => Verdict::Right,
        _ => Verdict::Partly,
    };
    Marking { verdict, points, of: of.max(1), choices: marks, feedback: vec![] }
}

fn mark_text(question: &Question, given: &str) -> Marking {
    let exact = |text: &str| text.nfc().collect::<String>().trim().to_owned();
    let found = question.accepted.iter().find(|accepted| {
        accepted.texts.iter().any(|text| {
            !given.trim().is_empty()
                && if accepted.loose {
                    text::loosely(text) == text::loosely(given)
                } else {
                    exact(text) == exact(given)
                }
        })
    });
    let verdict = if found.is_some() { Verdict::Right } else { Verdict::Wrong };
    let feedback = found.and_then(|accepted| accepted.feedback.clone()).into_iter().collect();
    Marking { verdict, points: u32::from(found.is_some()), of: 1, choices: vec![], feedback }
}

fn count<T>(items: &[T], is: impl Fn(&T) -> bool) -> u32 {
    u32::try_from(items.iter().filter(|item| is(item)).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::tests::question;
    use super::super::{Accepted, Kind};
    use super::*;

    #[test]
    fn one_choice_is_right_or_wrong_and_speaks_for_itself() {
        let mut asked = question(Kind::One, &[false, true]);
        asked.choices[0].feedback = Some("It covers the gap.".into());
        let wrong = mark(&asked, &Answer::Choices(vec![0]));
        assert_eq!((wrong.verdict, wrong.points, wrong.of), (Verdict::Wrong, 0, 1));
        assert_eq!(wrong.choices[0].feedback.as_deref(), Some("It covers the gap."));
        assert_eq!(wrong.choices[1].feedback, None);
        assert_eq!(mark(&asked, &Answer::Choices(vec![1])).verdict, Verdict::Right);
        assert_eq!(mark(&asked, &Answer::Choices(vec![0, 1])).verdict, Verdict::Wrong);
    }

    #[test]
    fn several_choices_can_be_partly_right() {
        let asked = question(Kind::Several, &[true, true, false]);
        let half = mark(&asked, &Answer::Choices(vec![0]));
        assert_eq!((half.verdict, half.points, half.of), (Verdict::Partly, 1, 2));
        let greedy = mark(&asked, &Answer::Choices(vec![0, 1, 2]));
        assert_eq!((greedy.verdict, greedy.points), (Verdict::Partly, 1));
        assert!(!greedy.choices[2].right);
        assert_eq!(mark(&asked, &Answer::Choices(vec![1, 0])).verdict, Verdict::Right);
        assert_eq!(mark(&asked, &Answer::Choices(vec![])).verdict, Verdict::Wrong);
    }

    #[test]
    fn an_order_counts_what_stands_in_its_place() {
        let asked = question(Kind::Order, &[true; 3]);
        let near = mark(&asked, &Answer::Order(vec![0, 2, 1]));
        assert_eq!((near.verdict, near.points, near.of), (Verdict::Partly, 1, 3));
        assert_eq!(mark(&asked, &Answer::Order(vec![0, 1, 2])).verdict, Verdict::Right);
        assert_eq!(mark(&asked, &Answer::Order(vec![0, 0, 0])).verdict, Verdict::Wrong);
    }

    #[test]
    fn a_short_text_is_compared_as_its_author_says() {
        let accepted = |text: &str, loose| Accepted { texts: vec![text.into()], loose, feedback: None };
        let mut asked = question(Kind::Text, &[]);
        asked.accepted = vec![accepted("R290", false)];
        assert_eq!(mark(&asked, &Answer::Text(" R290 ".into())).verdict, Verdict::Right);
        assert_eq!(mark(&asked, &Answer::Text("r290".into())).verdict, Verdict::Wrong);
        asked.accepted = vec![accepted("Call your  Lead", true)];
        assert_eq!(mark(&asked, &Answer::Text("call YOUR lead".into())).verdict, Verdict::Right);
        assert_eq!(mark(&asked, &Answer::Text(String::new())).verdict, Verdict::Wrong);
    }

    #[test]
    fn a_second_wrong_answer_shows_the_right_one() {
        let wrong = mark(&question(Kind::One, &[false, true]), &Answer::Choices(vec![0]));
        assert!(!wrong.shows_the_right_one(1));
        assert!(wrong.shows_the_right_one(2));
    }

    #[test]
    fn an_answer_from_an_outdated_page_is_wrong_and_harmless() {
        let asked = question(Kind::One, &[true, false]);
        assert_eq!(mark(&asked, &Answer::Choices(vec![99])).verdict, Verdict::Wrong);
        assert_eq!(mark(&asked, &Answer::Order(vec![1, 0])).verdict, Verdict::Wrong);
        assert_eq!(mark(&asked, &Answer::Text("c0".into())).verdict, Verdict::Wrong);
    }
}
