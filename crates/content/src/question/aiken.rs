//! Aiken: a question on lines, lettered choices, `ANSWER: B`. One right choice, no feedback.

use super::gift::{Item, Outcome, Read};
use super::{Choice, Kind, Question};
use crate::import::finding::What;

/// Whether a text looks like Aiken: it has an `ANSWER:` line and a lettered choice.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    text.lines().any(|line| answer(line).is_some()) && text.lines().any(|line| choice(line).is_some())
}

/// Reads an Aiken file. What cannot be read is named with its line; the rest stands.
#[must_use]
pub fn read(text: &str) -> Read {
    let mut out = Read::default();
    let mut open: Option<Open> = None;
    for (at, line) in text.lines().enumerate() {
        let number = u32::try_from(at).unwrap_or(0) + 1;
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        if let Some(letter) = answer(line) {
            match open.take() {
                Some(question) => out.items.push(question.close(letter)),
                None => out.items.push(refuse(number, line, What::NoQuestionBefore)),
            }
        } else if let Some((letter, text)) = choice(line) {
            match &mut open {
                Some(question) => question.choices.push((letter, text.to_owned())),
                None => out.items.push(refuse(number, line, What::NoQuestionBefore)),
            }
        } else {
            match &mut open {
                Some(question) if question.choices.is_empty() => {
                    question.stem.push('\n');
                    question.stem.push_str(line);
                }
                before => {
                    if let Some(unfinished) = before.take() {
                        out.items.push(refuse(unfinished.line, &unfinished.stem, What::NoAnswerLine));
                    }
                    *before = Some(Open { line: number, stem: line.to_owned(), choices: vec![] });
                }
            }
        }
    }
    if let Some(unfinished) = open {
        out.items.push(refuse(unfinished.line, &unfinished.stem, What::NoAnswerLine));
    }
    out
}

struct Open {
    line: u32,
    stem: String,
    choices: Vec<(char, String)>,
}

impl Open {
    fn close(self, letter: &str) -> Item {
        let right = letter.chars().next().unwrap_or_default().to_ascii_uppercase();
        let known = letter.chars().count() == 1 && self.choices.iter().any(|(name, _)| *name == right);
        if !known && self.choices.len() > 1 {
            return refuse(self.line, &self.stem, What::AnswerIsNoChoice);
        }
        let choices = self.choices.into_iter().map(|(name, text)| Choice {
            text: crate::html::escape(&text),
            right: name == right,
            feedback: None,
        });
        let stem = crate::html::escape(&self.stem);
        let question =
            Question { kind: Kind::One, stem, choices: choices.collect(), accepted: vec![], feedback: None };
        let outcome = match question.check() {
            Ok(()) => Outcome::Questions(vec![question]),
            Err(fault) => Outcome::Not(What::Question { fault }),
        };
        Item { line: self.line, name: super::gift::name_of(&self.stem), outcome, loss: vec![] }
    }
}

fn refuse(line: u32, text: &str, why: What) -> Item {
    Item { line, name: super::gift::name_of(text), outcome: Outcome::Not(why), loss: vec![] }
}

/// The choice that an answer line names, whatever stands there.
fn answer(line: &str) -> Option<&str> {
    let start = line.trim().get(..7)?;
    start.eq_ignore_ascii_case("answer:").then(|| line.trim()[7..].trim())
}

fn choice(line: &str) -> Option<(char, &str)> {
    let mut letters = line.trim().chars();
    let letter = letters.next().filter(char::is_ascii_uppercase)?;
    let mark = letters.next()?;
    let text = letters.as_str().trim();
    (matches!(mark, ')' | '.') && !text.is_empty()).then_some((letter, text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        read(text).items.iter().map(Item::told).collect()
    }

    #[test]
    fn a_faulty_file_gives_its_good_questions_and_the_lines_of_the_others() {
        let Some(shared) = testkit::shared() else { return };
        let folder = shared.join("data/quiz-formats/aiken/tests/fixtures");
        let text = std::fs::read_to_string(folder.join("aiken_errors.txt")).unwrap();
        assert!(looks_like(&text));
        assert_eq!(
            told(&text),
            [
                "1: A question with too few answers: not, Question { fault: TooFewChoices }",
                "5: A) Question not started: not, NoQuestionBefore",
                "7: ANSWER: Question not started: not, NoQuestionBefore",
                "9: A good question: 1 one",
                "14: A question started but not finished: not, NoAnswerLine",
                "18: A second good question: 1 one",
                "23: A third good question with HTML chars such as > < &: 1 one",
            ]
        );
        let good = std::fs::read_to_string(folder.join("questions.aiken.txt")).unwrap();
        let read = read(&good);
        let Outcome::Questions(questions) = &read.items[1].outcome else { panic!() };
        assert_eq!(
            questions[0].stem,
            "Moodle&#39;s abilities include handling user input that includes &lt;html class=&quot;cool&quot;&gt; &amp; images:"
        );
        assert_eq!(read.items.len(), 2);
    }

    #[test]
    fn an_answer_that_names_no_choice_is_no_question() {
        assert_eq!(told("Q\nA) a\nB) b\nANSWER: C\n"), ["1: Q: not, AnswerIsNoChoice"]);
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "(\\PC|[A-C][).] ?|ANSWER: ?|\n)*") {
            let _ = read(&text);
        }
    }
}
