//! What stands between the braces of a GIFT question.

use super::{Format, Outcome, format, split_at, unescaped};
use crate::import::finding::What;
use crate::question::{Accepted, Choice, Kind, Question};

/// One answer as written: `=` or `~`, a weight, a text, feedback.
struct Answer<'a> {
    right: bool,
    weight: Option<f64>,
    text: &'a str,
    feedback: Option<&'a str>,
}

pub(super) fn html(text: &str, format: Format) -> String {
    let text = unescaped(text);
    match format {
        Format::Html => text,
        Format::Plain => crate::html::escape(&text),
        Format::Markdown => crate::markdown::to_inline_html(&text),
    }
}

pub(super) fn read(stem: &str, inside: &str, outer: Format, loss: &mut Vec<What>) -> Outcome {
    let inside = inside.trim();
    let (inside, general) = match split_at(inside, "####") {
        Some((inside, general)) => (inside.trim(), said(general, outer)),
        None => (inside, None),
    };
    if inside.is_empty() {
        return Outcome::Not(What::Essay);
    }
    if inside.starts_with('#') {
        return Outcome::Not(What::Number);
    }
    if let Some(question) = true_or_false(stem, inside, outer) {
        return finish(vec![question], general);
    }
    let answers = answers(inside);
    if answers.is_empty() {
        return Outcome::Not(What::Unreadable);
    }
    if answers.iter().all(|answer| answer.right && split_at(answer.text, "->").is_some()) {
        return matching(stem, &answers, outer, loss, general);
    }
    let question = if answers.iter().all(|answer| answer.right) {
        short_text(stem, &answers, outer, loss)
    } else {
        choices(stem, &answers, outer, loss)
    };
    finish(vec![question], general)
}

fn finish(mut questions: Vec<Question>, general: Option<String>) -> Outcome {
    for question in &mut questions {
        question.feedback = general.clone();
        if let Err(fault) = question.check() {
            return Outcome::Not(What::Question { fault });
        }
    }
    Outcome::Questions(questions)
}

fn said(text: &str, outer: Format) -> Option<String> {
    Some(one(text, outer)).filter(|text| !text.is_empty())
}

/// A text with its own format mark, or in the format of the question.
fn one(text: &str, outer: Format) -> String {
    let text = text.trim();
    match format(text) {
        (_, rest) if rest.len() == text.len() => html(text, outer),
        (own, rest) => html(rest, own),
    }
}

fn answers(inside: &str) -> Vec<Answer<'_>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        if !escaped && matches!(c, '=' | '~') && !tag_is_open(&inside[..at]) {
            starts.push(at);
        }
        escaped = c == '\\' && !escaped;
    }
    let ends = starts.iter().skip(1).copied().chain([inside.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| {
            let body = inside[start + 1..end].trim();
            let (weight, body) = weight(body);
            let (text, feedback) =
                split_at(body, "#").map_or((body, None), |(text, said)| (text, Some(said)));
            Answer { right: inside[*start..].starts_with('='), weight, text: text.trim(), feedback }
        })
        .collect()
}

/// A `=` inside a tag such as `<a href="x">` belongs to the tag, though the form wants it escaped.
fn tag_is_open(before: &str) -> bool {
    before.rfind('<').is_some_and(|open| {
        !before[open..].contains('>') && before[open + 1..].starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// `%50%text`, and `50%text` as the missing-word format writes it; `50% of all` is a text.
fn weight(body: &str) -> (Option<f64>, &str) {
    let read = match body.strip_prefix('%') {
        Some(rest) => rest.split_once('%'),
        None => body.split_once('%').filter(|(_, rest)| rest.starts_with(char::is_alphabetic)),
    };
    match read.and_then(|(number, rest)| number.trim().parse().ok().map(|number: f64| (number, rest))) {
        Some((number, rest)) => (Some(number), rest.trim_start()),
        None => (None, body),
    }
}

fn true_or_false(stem: &str, inside: &str, outer: Format) -> Option<Question> {
    let mut parts = inside.splitn(3, '#');
    let right = match parts.next()?.trim().to_ascii_uppercase().as_str() {
        "T" | "TRUE" => true,
        "F" | "FALSE" => false,
        _ => return None,
    };
    // The first feedback is for the wrong answer, the second for the right one.
    let (wrong_said, right_said) =
        (parts.next().and_then(|t| said(t, outer)), parts.next().and_then(|t| said(t, outer)));
    let choice = |text: &str, is: bool| Choice {
        text: text.into(),
        right: is == right,
        feedback: if is == right { right_said.clone() } else { wrong_said.clone() },
    };
    let choices = vec![choice("True", true), choice("False", false)];
    Some(Question { kind: Kind::One, stem: stem.into(), choices, accepted: vec![], feedback: None })
}

fn short_text(stem: &str, answers: &[Answer<'_>], outer: Format, loss: &mut Vec<What>) -> Question {
    let mut accepted = Vec::new();
    for answer in answers {
        let text = unescaped(format(answer.text).1);
        match answer.weight.unwrap_or(100.0) {
            full if full >= 100.0 => {
                let feedback = answer.feedback.and_then(|t| said(t, outer));
                accepted.push(Accepted { texts: vec![text], loose: true, feedback });
            }
            part if part > 0.0 => loss.push(What::PartCredit { answer: text }),
            _ => loss.push(What::AnyOtherFeedback),
        }
    }
    Question { kind: Kind::Text, stem: stem.into(), choices: vec![], accepted, feedback: None }
}

fn choices(stem: &str, answers: &[Answer<'_>], outer: Format, loss: &mut Vec<What>) -> Question {
    let several = !answers.iter().any(|answer| answer.right);
    let weighted = answers.iter().any(|answer| answer.weight.is_some_and(|w| !matches!(w, 0.0 | 100.0)));
    if weighted {
        loss.push(What::Weights);
    }
    let choices = answers.iter().map(|answer| Choice {
        text: one(answer.text, outer),
        right: answer.right || (several && answer.weight.is_some_and(|weight| weight > 0.0)),
        feedback: answer.feedback.and_then(|t| said(t, outer)),
    });
    let kind = if several { Kind::Several } else { Kind::One };
    Question { kind, stem: stem.into(), choices: choices.collect(), accepted: vec![], feedback: None }
}

/// A matching question becomes one question for each thing to match; empty ones only offer an answer.
fn matching(
    stem: &str,
    answers: &[Answer<'_>],
    outer: Format,
    loss: &mut Vec<What>,
    general: Option<String>,
) -> Outcome {
    let pairs: Vec<(String, String)> = answers
        .iter()
        .filter_map(|answer| split_at(answer.text, "->"))
        .map(|(left, right)| (one(left, outer), one(right, Format::Plain)))
        .collect();
    let mut offered: Vec<&String> = pairs.iter().map(|(_, right)| right).collect();
    offered.sort();
    offered.dedup();
    if offered.len() < 2 {
        return Outcome::Not(What::MatchingWithoutChoice);
    }
    let questions: Vec<Question> = pairs
        .iter()
        .filter(|(left, _)| !left.is_empty())
        .map(|(left, right)| {
            let choice =
                |text: &&String| Choice { text: (*text).clone(), right: *text == right, feedback: None };
            let stem = format!("{stem}<br>{left}");
            let choices = offered.iter().map(choice).collect();
            Question { kind: Kind::One, stem, choices, accepted: vec![], feedback: None }
        })
        .collect();
    if questions.is_empty() {
        return Outcome::Not(What::MatchingWithoutChoice);
    }
    loss.push(What::MatchingSplit { into: u32::try_from(questions.len()).unwrap_or(u32::MAX) });
    finish(questions, general)
}
