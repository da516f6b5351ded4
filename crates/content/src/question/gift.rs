//! GIFT: questions as text with braces. Choices, several answers, true or false, short answers and
//! matching are read; essays and numbers are not, and say why. Texts come out as HTML.

mod answers;

use super::Question;
use crate::import::finding::What;

/// What was read from a question file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// In the order of the file.
    pub items: Vec<Item>,
    /// The last part of the last `$CATEGORY`, a fallback for the title.
    pub category: Option<String>,
}

/// One question of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Where it starts, counted from 1.
    pub line: u32,
    /// Its name, or the first words of what it asks.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What was lost on the way.
    pub loss: Vec<What>,
}

/// What became of a question of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// One question, or several that were one matching question. Texts are unsafe HTML.
    Questions(Vec<Question>),
    /// A text that asks nothing, as unsafe HTML.
    Text(String),
    /// Nothing, and why.
    Not(What),
}

impl Item {
    #[cfg(test)]
    pub(crate) fn told(&self) -> String {
        let outcome = match &self.outcome {
            Outcome::Questions(questions) => format!("{} {}", questions.len(), questions[0].kind.word()),
            Outcome::Text(_) => "text".into(),
            Outcome::Not(why) => format!("not, {why:?}"),
        };
        let loss: String = self.loss.iter().map(|loss| format!("; lost {loss:?}")).collect();
        format!("{}: {}: {outcome}{loss}", self.line, self.name)
    }
}

/// Whether a text looks like GIFT: a brace pair and a mark of an answer or a name.
#[must_use]
pub fn looks_like(text: &str) -> bool {
    let braces = text.contains('{') && text.contains('}');
    let cloze = text.contains(":MULTICHOICE") || text.contains(":SHORTANSWER") || text.contains(":NUMERICAL");
    braces
        && !cloze
        && (text.contains("::") || text.contains("{=") || text.contains("{T") || text.contains('~'))
}

/// Reads a GIFT file. What cannot be read is named with its line; the rest stands.
#[must_use]
pub fn read(text: &str) -> Read {
    let mut out = Read::default();
    for (line, block) in blocks(text) {
        if let Some(category) = block.strip_prefix("$CATEGORY:") {
            let last = category.trim().rsplit('/').next().unwrap_or_default();
            out.category = Some(crate::text::one_line(last, 200)).filter(|name| !name.is_empty());
            continue;
        }
        out.items.push(item(line, &block));
    }
    out
}

/// Questions are parted by empty lines; comment lines go. Braces hold a question together.
fn blocks(text: &str) -> Vec<(u32, String)> {
    let mut out: Vec<(u32, String)> = Vec::new();
    let mut open = false;
    let mut depth = 0usize;
    for (at, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with("//") {
            continue;
        }
        if trimmed.is_empty() && depth == 0 {
            open = false;
            continue;
        }
        // A name starts a question even where the last one never closed its brace.
        if depth > 0 && trimmed.starts_with("::") {
            (open, depth) = (false, 0);
        }
        if !open || trimmed.starts_with("$CATEGORY:") {
            out.push((u32::try_from(at).unwrap_or(0) + 1, String::new()));
            open = !trimmed.starts_with("$CATEGORY:");
        }
        if let Some((_, block)) = out.last_mut() {
            if !block.is_empty() {
                block.push('\n');
            }
            block.push_str(trimmed);
        }
        depth = braces(trimmed, depth);
    }
    out
}

fn braces(line: &str, depth: usize) -> usize {
    let mut escaped = false;
    line.chars().fold(depth, |depth, c| {
        let was = escaped;
        escaped = c == '\\' && !was;
        match c {
            '{' if !was => depth + 1,
            '}' if !was => depth.saturating_sub(1),
            _ => depth,
        }
    })
}

fn item(line: u32, block: &str) -> Item {
    let (name, rest) = match block.strip_prefix("::").and_then(|rest| split_at(rest, "::")) {
        Some((name, rest)) => (Some(unescaped(name)), rest),
        None => (None, block),
    };
    let (format, rest) = format(rest.trim());
    let Some((before, rest)) = split_at(rest, "{") else {
        let name = name.unwrap_or_else(|| name_of(rest));
        return Item { line, name, outcome: Outcome::Text(answers::html(rest, format)), loss: vec![] };
    };
    let (inside, after) = match split_at(rest, "}") {
        Some((inside, after)) => (inside, after.trim()),
        None => {
            let name = name.unwrap_or_else(|| name_of(before));
            return Item { line, name, outcome: Outcome::Not(What::BraceNotClosed), loss: vec![] };
        }
    };
    let mut loss = Vec::new();
    let words = after.chars().any(char::is_alphanumeric);
    let mut stem = answers::html(before, format);
    if words {
        stem = format!("{stem} _____ {}", answers::html(after, format));
    } else if !after.is_empty() && after != "." && after != "?" {
        loss.push(What::TextAfterAnswers { text: after.to_owned() });
    }
    let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| name_of(before));
    let outcome = answers::read(&stem, inside, format, &mut loss);
    if matches!(outcome, Outcome::Not(_)) {
        loss.clear();
    }
    Item { line, name, outcome, loss }
}

/// The first words of a text, as a name.
pub(super) fn name_of(text: &str) -> String {
    crate::text::one_line(&crate::text::plain(&unescaped(text)), 80)
}

/// How the texts of a question are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    /// HTML, or Moodle's mix of HTML and line ends.
    Html,
    /// No markup at all.
    Plain,
    /// Markdown.
    Markdown,
}

fn format(text: &str) -> (Format, &str) {
    for (mark, format) in [
        ("[html]", Format::Html),
        ("[moodle]", Format::Html),
        ("[plain]", Format::Plain),
        ("[markdown]", Format::Markdown),
    ] {
        if let Some(rest) = text.strip_prefix(mark) {
            return (format, rest);
        }
    }
    (Format::Html, text)
}

/// Splits at the first unescaped mark.
fn split_at<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if !escaped && text[at..].starts_with(mark) {
            return Some((&text[..at], &text[at + mark.len()..]));
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => out.push('\n'),
                Some(mark @ ('~' | '=' | '#' | '{' | '}' | ':' | '\\')) => out.push(mark),
                Some(other) => out.extend(['\\', other]),
                None => out.push('\\'),
            },
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(text: &str) -> Vec<String> {
        read(text).items.iter().map(Item::told).collect()
    }

    fn fixture(name: &str) -> Option<String> {
        let path = testkit::shared()?.join("data/quiz-formats/gift/tests/fixtures").join(name);
        Some(crate::text::decode(&std::fs::read(path).unwrap()).text)
    }

    #[test]
    fn every_question_of_the_example_file_is_read_or_says_why_not() {
        let Some(text) = fixture("questions.gift.txt") else { return };
        assert!(looks_like(&text));
        assert_eq!(
            told(&text),
            [
                "2: Q8: not, Essay",
                "5: Moodle activities: 4 one; lost MatchingSplit { into: 4 }",
                "14: Q2: 1 one",
                "22: colours: 1 several; lost Weights",
                "31: Q5: not, Number",
                "34: Shortanswer: 1 text; lost PartCredit { answer: \"Cat\" }; lost AnyOtherFeedback",
                "41: Q1: 1 one; lost TextAfterAnswers { text: \"\\\";\" }",
                "46: 2-08 TSL: 1 one",
                "49: 2-08 TSL: 1 one",
            ]
        );
    }

    #[test]
    fn a_windows_file_keeps_its_letters_and_its_category() {
        let Some(text) = fixture("questions_encoding_windows-1252.gift.txt") else { return };
        let read = read(&text);
        assert_eq!(read.category.as_deref(), Some("Default for LTTEST"));
        assert_eq!(
            read.items.iter().map(Item::told).collect::<Vec<_>>(),
            ["6: asdf: not, Essay", "10: test daniel: not, Essay", "14: asdf: not, MatchingWithoutChoice"]
        );
        assert!(text.contains("aödf"), "{text}");
    }

    #[test]
    fn escaped_marks_are_marks_of_the_text() {
        let Some(text) = fixture("questions_in_category.gift.txt") else { return };
        let read = read(&text);
        assert_eq!(read.items.len(), 4);
        let Outcome::Questions(questions) = &read.items[1].outcome else { panic!() };
        assert!(
            questions[0].stem.starts_with("<a href=\"http://demo.moodle.net/file.php/5/media/bonjour.mp3\">")
        );
        assert_eq!(questions[0].choices[1].feedback.as_deref(), Some("Yes, well done!"));
    }

    #[test]
    fn a_missing_word_leaves_a_gap() {
        let read = read("We study {=anatomy ~reflexology} for life.");
        let Outcome::Questions(questions) = &read.items[0].outcome else { panic!() };
        assert_eq!(questions[0].stem, "We study _____ for life.");
    }

    #[test]
    fn weights_are_read_with_and_without_their_first_sign() {
        assert_eq!(told("A {=b ~75%c ~d}"), ["1: A: 1 one; lost Weights"]);
        assert_eq!(told("A {=b ~50% of all}"), ["1: A: 1 one"]);
    }

    #[test]
    fn a_brace_that_is_not_closed_costs_one_question() {
        assert_eq!(told("::a::Q {=x ~y\n\n::b::R {T}\n"), ["1: a: not, BraceNotClosed", "3: b: 1 one"]);
    }

    proptest! {
        #[test]
        fn reading_never_panics(text in "(\\PC|[{}=~#%:\\\\\n]|::|->|%50%|T|F|\\$CATEGORY:)*") {
            let _ = read(&text);
        }
    }
}
