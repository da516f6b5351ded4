//! One line of two versions, word by word: what was taken out and what was put in, in as few stretches as read well.

use kernel::i18n::Html;
use similar::{DiffOp, TextDiff};
use unicode_segmentation::UnicodeSegmentation;

use super::compare::{Change, Line, LineKind};
use crate::html::escape;

pub(super) fn plain(line: &Line) -> Change {
    Change { kind: line.kind, old: None, new: Html::text(line.words.as_str()) }
}

pub(super) fn added(line: &Line) -> Change {
    Change { kind: line.kind, old: None, new: Html::trusted(format!("<ins>{}</ins>", escape(&line.words))) }
}

pub(super) fn removed(line: &Line) -> Change {
    let gone = Html::trusted(format!("<del>{}</del>", escape(&line.words)));
    Change { kind: line.kind, old: Some(gone.clone()), new: gone }
}

/// A stretch of a line: equal in both, or other words instead.
enum Stretch {
    Equal(String),
    Other { was: String, is: String },
}

/// Fewer letters than these between two changes read as part of the change.
const ISLAND: usize = 5;

pub(super) fn reworded(kind: LineKind, old: &str, new: &str) -> Change {
    let stretches = stretches(old, new);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let equal: usize = stretches
        .iter()
        .map(|stretch| match stretch {
            Stretch::Equal(text) => letters(text),
            Stretch::Other { .. } => 0,
        })
        .sum();
    // Where little is left of a line, single equal words only confuse.
    if equal * 3 < letters(old).min(letters(new)) {
        let (was, is) = (escape(old), escape(new));
        let new = Html::trusted(format!("<del>{was}</del> <ins>{is}</ins>"));
        return Change { kind, old: Some(Html::trusted(format!("<del>{was}</del>"))), new };
    }
    let (mut before, mut after) = (String::new(), String::new());
    for stretch in stretches {
        match stretch {
            Stretch::Equal(text) => {
                before.push_str(&escape(&text));
                after.push_str(&escape(&text));
            }
            Stretch::Other { was, is } => {
                let gone = if was.is_empty() { was } else { format!("<del>{}</del>", escape(&was)) };
                before.push_str(&gone);
                after.push_str(&gone);
                if !is.is_empty() {
                    let gap = if gone.is_empty() { "" } else { " " };
                    after.push_str(&format!("{gap}<ins>{}</ins>", escape(&is)));
                }
            }
        }
    }
    Change { kind, old: Some(Html::trusted(before)), new: Html::trusted(after) }
}

/// Sentence by sentence, so that a new sentence does not borrow words from its neighbours.
fn stretches(old: &str, new: &str) -> Vec<Stretch> {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_sentence_bounds().collect(), new.split_sentence_bounds().collect());
    let mut out = Vec::new();
    let mut next = 0;
    for sentence in after {
        let rest = before.get(next..).unwrap_or_default();
        match rest.iter().position(|was| alike(was, sentence)) {
            Some(at) => {
                push(&mut out, rest[..at].concat(), String::new());
                by_word(&mut out, rest[at], sentence);
                next += at + 1;
            }
            None => push(&mut out, String::new(), sentence.to_owned()),
        }
    }
    push(&mut out, before.get(next..).unwrap_or_default().concat(), String::new());
    out
}

/// Whether two sentences have most of their words in common.
fn alike(old: &str, new: &str) -> bool {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.unicode_words().collect(), new.unicode_words().collect());
    old == new || TextDiff::from_slices(&before, &after).ratio() >= 0.5
}

fn by_word(out: &mut Vec<Stretch>, old: &str, new: &str) {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_word_bounds().collect(), new.split_word_bounds().collect());
    for op in TextDiff::from_slices(&before, &after).ops() {
        let (was, is) = (before[op.old_range()].concat(), after[op.new_range()].concat());
        match op {
            DiffOp::Equal { .. } => out.push(Stretch::Equal(was)),
            _ => push(out, was, is),
        }
    }
}

/// A change, together with the one before where only an island lies between.
fn push(out: &mut Vec<Stretch>, was: String, is: String) {
    if was.is_empty() && is.is_empty() {
        return;
    }
    let between = match out.as_slice() {
        [.., Stretch::Other { .. }] => Some(String::new()),
        [.., Stretch::Other { .. }, Stretch::Equal(text)] => {
            let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
            (letters < ISLAND && !text.contains(['.', '!', '?'])).then(|| text.clone())
        }
        _ => None,
    };
    let Some(between) = between else { return out.push(Stretch::Other { was, is }) };
    if !between.is_empty() {
        out.pop();
    }
    if let Some(Stretch::Other { was: w, is: i }) = out.last_mut() {
        w.push_str(&(between.clone() + &was));
        i.push_str(&(between + &is));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_sentence_does_not_borrow_words_from_its_neighbours() {
        let told = reworded(
            LineKind::Text,
            "Hold for 60 seconds. Close the valve.",
            "Hold for 90 seconds. It was 60 seconds before. Close the valve.",
        );
        assert_eq!(
            told.new.as_str(),
            "Hold for <del>60</del> <ins>90</ins> seconds. <ins>It was 60 seconds before. </ins>Close the valve."
        );
    }

    #[test]
    fn small_words_between_changes_and_lines_with_little_left_are_not_picked_apart() {
        let told = reworded(LineKind::Text, "Read at each port then.", "Read at the low port, not the top.");
        assert_eq!(
            told.new.as_str(),
            "<del>Read at each port then.</del> <ins>Read at the low port, not the top.</ins>"
        );
        let told = reworded(
            LineKind::Text,
            "Close the valve and read it at one port.",
            "Close the valve and see it at no port.",
        );
        assert_eq!(
            told.new.as_str(),
            "Close the valve and <del>read it at one</del> <ins>see it at no</ins> port."
        );
    }
}
