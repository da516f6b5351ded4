//! Reads one locale file into plain pieces and compares the locales. Writes no code.

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser, unicode,
};
use std::collections::BTreeMap;

/// One step of a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Piece {
    Text(String),
    Variable(String),
    Choice { variable: String, cases: Vec<(Key, Vec<Piece>)>, otherwise: Vec<Piece> },
}

/// What a case of a choice is compared with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Key {
    Word(String),
    Number(String),
}

/// One locale file: messages in the order of the file.
pub(crate) struct Book {
    pub(crate) locale: String,
    pub(crate) messages: Vec<(String, Vec<Piece>)>,
}

impl Book {
    pub(crate) fn message(&self, key: &str) -> Option<&[Piece]> {
        self.messages.iter().find(|(k, _)| k == key).map(|(_, pieces)| pieces.as_slice())
    }
}

/// The variables of a message in the order of first appearance.
pub(crate) fn variables(pieces: &[Piece]) -> Vec<String> {
    fn walk(pieces: &[Piece], found: &mut Vec<String>) {
        for piece in pieces {
            match piece {
                Piece::Text(_) => {}
                Piece::Variable(name) => note(name, found),
                Piece::Choice { variable, cases, otherwise } => {
                    note(variable, found);
                    cases.iter().for_each(|(_, inner)| walk(inner, found));
                    walk(otherwise, found);
                }
            }
        }
    }
    fn note(name: &str, found: &mut Vec<String>) {
        if !found.iter().any(|n| n == name) {
            found.push(name.to_string());
        }
    }
    let mut found = Vec::new();
    walk(pieces, &mut found);
    found
}

/// A message as the English reader sees it, for documentation and error texts.
pub(crate) fn plain(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => out.push_str(&format!("{{{name}}}")),
            Piece::Choice { otherwise, .. } => out.push_str(&plain(otherwise)),
        }
    }
    out.replace('\n', " ")
}

/// What the other locales lack, add or use differently, compared with the first.
pub(crate) fn differences(books: &[Book]) -> Vec<String> {
    let mut problems = Vec::new();
    let Some((english, others)) = books.split_first() else { return problems };
    for book in others {
        for (key, pieces) in &english.messages {
            let Some(translated) = book.message(key) else {
                problems.push(format!(
                    "{}.ftl: `{key}` is missing (English: {})",
                    book.locale,
                    plain(pieces)
                ));
                continue;
            };
            let (mut ours, mut theirs) = (variables(pieces), variables(translated));
            ours.sort();
            theirs.sort();
            if ours != theirs {
                problems.push(format!(
                    "{}.ftl: `{key}` uses {}; the English text uses {}",
                    book.locale,
                    named(&theirs),
                    named(&ours)
                ));
            }
        }
        for (key, _) in &book.messages {
            if english.message(key).is_none() {
                problems.push(format!(
                    "{}.ftl: `{key}` is not in en.ftl; remove it or add it there",
                    book.locale
                ));
            }
        }
    }
    problems
}

fn named(variables: &[String]) -> String {
    if variables.is_empty() {
        return "no variable".into();
    }
    variables.iter().map(|v| format!("${v}")).collect::<Vec<_>>().join(", ")
}

type Patterns = BTreeMap<String, Pattern<String>>;

/// Parses one file. Each problem starts with the file's name.
pub(crate) fn book(locale: &str, text: &str) -> Result<Book, Vec<String>> {
    let resource = parser::parse(text.to_string()).map_err(|(_, errors)| {
        errors
            .iter()
            .map(|e| {
                let line = text[..e.pos.start.min(text.len())].matches('\n').count() + 1;
                format!("{locale}.ftl:{line}: {e}")
            })
            .collect::<Vec<_>>()
    })?;
    let mut problems = Vec::new();
    let mut order = Vec::new();
    let mut patterns = Patterns::new();
    for entry in resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(m) => (m.id.name, m.value, m.attributes.len()),
            Entry::Term(t) => (format!("-{}", t.id.name), Some(t.value), t.attributes.len()),
            Entry::Junk { content } => {
                problems.push(format!("{locale}.ftl: cannot read: {}", content.trim()));
                continue;
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        if attributes > 0 {
            problems.push(format!("{locale}.ftl: `{key}` has an attribute; make it a message of its own"));
        }
        let Some(value) = value else {
            problems.push(format!("{locale}.ftl: `{key}` has no text"));
            continue;
        };
        if !key.starts_with('-') {
            order.push(key.clone());
        }
        if patterns.insert(key.clone(), value).is_some() {
            problems.push(format!("{locale}.ftl: `{key}` stands there twice"));
        }
    }
    let mut messages = Vec::new();
    for key in order {
        match patterns.get(&key).map(|p| pieces(p, &patterns, 0)) {
            Some(Ok(found)) => messages.push((key, joined(found))),
            Some(Err(problem)) => problems.push(format!("{locale}.ftl: `{key}` {problem}")),
            None => {}
        }
    }
    if problems.is_empty() { Ok(Book { locale: locale.into(), messages }) } else { Err(problems) }
}

fn pieces(pattern: &Pattern<String>, all: &Patterns, depth: u8) -> Result<Vec<Piece>, String> {
    if depth > 8 {
        return Err("refers to itself".into());
    }
    let mut found = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.push(Piece::Text(value.clone())),
            PatternElement::Placeable { expression } => found.extend(placed(expression, all, depth)?),
        }
    }
    Ok(found)
}

fn placed(expression: &Expression<String>, all: &Patterns, depth: u8) -> Result<Vec<Piece>, String> {
    let inline = match expression {
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("chooses by something that is not a variable".into());
            };
            let mut cases = Vec::new();
            let mut otherwise = Vec::new();
            for variant in variants {
                let inner = joined(pieces(&variant.value, all, depth + 1)?);
                if variant.default {
                    otherwise = inner;
                } else {
                    let key = match &variant.key {
                        VariantKey::Identifier { name } => Key::Word(name.clone()),
                        VariantKey::NumberLiteral { value } => Key::Number(value.clone()),
                    };
                    cases.push((key, inner));
                }
            }
            return Ok(vec![Piece::Choice { variable: id.name.clone(), cases, otherwise }]);
        }
        Expression::Inline(inline) => inline,
    };
    match inline {
        InlineExpression::StringLiteral { value } => {
            Ok(vec![Piece::Text(unicode::unescape_unicode_to_string(value).into_owned())])
        }
        InlineExpression::NumberLiteral { value } => Ok(vec![Piece::Text(value.clone())]),
        InlineExpression::VariableReference { id } => Ok(vec![Piece::Variable(id.name.clone())]),
        InlineExpression::Placeable { expression } => placed(expression, all, depth + 1),
        InlineExpression::FunctionReference { id, .. } => {
            Err(format!("calls {}(); format the value before passing it", id.name))
        }
        InlineExpression::TermReference { id, attribute: None, arguments: None } => {
            referred(&format!("-{}", id.name), all, depth)
        }
        InlineExpression::MessageReference { id, attribute: None } => referred(&id.name, all, depth),
        InlineExpression::TermReference { id, .. } | InlineExpression::MessageReference { id, .. } => {
            Err(format!("refers to {} with an attribute or arguments", id.name))
        }
    }
}

fn referred(key: &str, all: &Patterns, depth: u8) -> Result<Vec<Piece>, String> {
    let pattern = all.get(key).ok_or_else(|| format!("refers to `{key}`, which is not there"))?;
    pieces(pattern, all, depth + 1)
}

/// Neighbouring texts become one.
fn joined(found: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in found {
        match (out.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, piece) => out.push(piece),
        }
    }
    out
}
