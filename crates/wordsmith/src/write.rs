//! Writes the Rust text of a room's words. Knows nothing about files.

use crate::read::{Book, Key, Piece, plain, variables};
use std::fmt::Write;

/// One function per message. `kernel` is the path by which the room reaches the kernel.
pub(crate) fn code(books: &[Book], kernel: &str) -> String {
    let mut out = String::new();
    let Some(english) = books.first() else { return out };
    for (key, pieces) in &english.messages {
        let _ = match variables(pieces) {
            names if names.is_empty() => fixed(&mut out, books, key, pieces, kernel),
            names => spoken(&mut out, books, key, pieces, &names, kernel),
        };
    }
    out
}

/// A message without variables: the text itself.
fn fixed(out: &mut String, books: &[Book], key: &str, english: &[Piece], kernel: &str) -> std::fmt::Result {
    let html = key.ends_with("-html");
    doc(out, english)?;
    let kind = if html { format!("{kernel}::i18n::Html") } else { "&'static str".into() };
    writeln!(out, "pub fn {}(l: impl {kernel}::i18n::Speaks) -> {kind} {{", name(key))?;
    let (open, close) =
        if html { (format!("{kernel}::i18n::Html::fixed("), ")") } else { (String::new(), "") };
    writeln!(out, "    {open}match l.locale() {{")?;
    for book in books {
        let text = book.message(key).map(plain_text).unwrap_or_default();
        writeln!(out, "        {kernel}::i18n::Locale::{} => {text:?},", variant(&book.locale))?;
    }
    writeln!(out, "    }}{close}\n}}")
}

/// A message with variables: written piece by piece.
fn spoken(
    out: &mut String,
    books: &[Book],
    key: &str,
    english: &[Piece],
    names: &[String],
    kernel: &str,
) -> std::fmt::Result {
    let html = key.ends_with("-html");
    let kind = if html { format!("{kernel}::i18n::Html") } else { "String".into() };
    let names: Vec<String> = names.iter().map(|n| name(n)).collect();
    let taken: Vec<String> =
        names.iter().map(|n| format!("{n}: impl Into<{kernel}::i18n::Arg<'a>>")).collect();
    let inner: Vec<String> = names.iter().map(|n| format!("{n}: &{kernel}::i18n::Arg<'_>")).collect();
    let given: Vec<String> = names.iter().map(|n| format!("&{n}.into()")).collect();
    doc(out, english)?;
    writeln!(
        out,
        "pub fn {}<'a>(l: impl {kernel}::i18n::Speaks, {}) -> {kind} {{",
        name(key),
        taken.join(", ")
    )?;
    writeln!(out, "    fn say(l: {kernel}::i18n::Locale, {}) -> {kind} {{", inner.join(", "))?;
    writeln!(out, "        let mut out = {kernel}::i18n::Out::{}(l);", if html { "html" } else { "text" })?;
    writeln!(out, "        match l {{")?;
    for book in books {
        writeln!(out, "            {kernel}::i18n::Locale::{} => {{", variant(&book.locale))?;
        let pieces = book.message(key).unwrap_or_default();
        let alone = pieces.len() == 1;
        steps(out, pieces, alone, 16)?;
        writeln!(out, "            }}")?;
    }
    writeln!(out, "        }}")?;
    writeln!(out, "        out.{}", if html { "into_html()" } else { "into_text()" })?;
    writeln!(out, "    }}")?;
    writeln!(out, "    say(l.locale(), {})", given.join(", "))?;
    writeln!(out, "}}")
}

fn steps(out: &mut String, pieces: &[Piece], alone: bool, indent: usize) -> std::fmt::Result {
    let pad = " ".repeat(indent);
    for piece in pieces {
        match piece {
            Piece::Text(text) => writeln!(out, "{pad}out.say({text:?});")?,
            Piece::Variable(variable) if alone => writeln!(out, "{pad}out.alone({});", name(variable))?,
            Piece::Variable(variable) => writeln!(out, "{pad}out.place({});", name(variable))?,
            Piece::Choice { variable, cases, otherwise } => {
                let variable = name(variable);
                let mut first = true;
                for (keys, inner) in grouped(cases, otherwise) {
                    let word = if first { format!("{pad}if") } else { " else if".into() };
                    first = false;
                    let tests: Vec<String> = keys
                        .iter()
                        .map(|key| match key {
                            Key::Word(key) => format!("out.key_is({variable}, {key:?})"),
                            Key::Number(key) => format!("out.number_is({variable}, {key:?})"),
                        })
                        .collect();
                    writeln!(out, "{word} {} {{", tests.join(" || "))?;
                    steps(out, inner, alone && inner.len() == 1, indent + 4)?;
                    write!(out, "{pad}}}")?;
                }
                if first {
                    steps(out, otherwise, alone, indent)?;
                } else {
                    writeln!(out, " else {{")?;
                    steps(out, otherwise, alone && otherwise.len() == 1, indent + 4)?;
                    writeln!(out, "{pad}}}")?;
                }
            }
        }
    }
    Ok(())
}

/// Neighbouring cases that say the same are one; the last ones that say what the default says go.
fn grouped<'a>(cases: &'a [(Key, Vec<Piece>)], otherwise: &[Piece]) -> Vec<(Vec<&'a Key>, &'a [Piece])> {
    let mut groups: Vec<(Vec<&Key>, &[Piece])> = Vec::new();
    for (key, inner) in cases {
        match groups.last_mut() {
            Some((keys, same)) if *same == inner.as_slice() => keys.push(key),
            _ => groups.push((vec![key], inner)),
        }
    }
    while groups.last().is_some_and(|(_, inner)| *inner == otherwise) {
        groups.pop();
    }
    groups
}

fn doc(out: &mut String, english: &[Piece]) -> std::fmt::Result {
    let text = plain(english).replace(['[', ']', '<', '>'], "·");
    writeln!(out, "/// {}", if text.trim().is_empty() { "…" } else { text.trim() })
}

fn plain_text(pieces: &[Piece]) -> String {
    pieces.iter().map(|p| if let Piece::Text(text) = p { text.as_str() } else { "" }).collect()
}

fn variant(locale: &str) -> &'static str {
    match locale {
        "de" => "De",
        "ar" => "Ar",
        _ => "En",
    }
}

/// A Rust name: `today-due` becomes `today_due`, `type` becomes `r#type`.
fn name(key: &str) -> String {
    const KEYWORDS: [&str; 26] = [
        "as", "box", "break", "const", "continue", "do", "else", "enum", "fn", "for", "if", "in", "let",
        "loop", "match", "mod", "move", "ref", "return", "static", "type", "use", "where", "while", "yield",
        "try",
    ];
    let name = key.replace('-', "_").to_lowercase();
    if KEYWORDS.contains(&name.as_str()) { format!("r#{name}") } else { name }
}
