//! What changed between two versions: parts by their keys, inside a part line by line, inside a line word by
//! word. Pure: texts in, marked texts out.

use kernel::i18n::Html;
use similar::{ChangeTag, DiffOp, TextDiff, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

use crate::block::Block;
use crate::html::escape;
use crate::question::Kind;
use crate::text;

/// A part of a version, as far as a comparison needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// Its blocks as lines.
    pub lines: Vec<Line>,
}

/// A line of a part.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line {
    /// What the line is.
    pub kind: LineKind,
    /// Its words.
    pub words: String,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LineKind {
    /// A paragraph, a heading, an item of a list.
    Text,
    /// A picture: its words.
    Picture,
    /// What is asked.
    Stem,
    /// A choice that is right, or an accepted answer.
    Right,
    /// A choice that is wrong.
    Wrong,
    /// What is said to an answer.
    Feedback,
}

impl LineKind {
    /// Whether it is marked as a right answer.
    #[must_use]
    pub fn is_right(self) -> bool {
        self == LineKind::Right
    }

    /// Whether it stands small: feedback and pictures.
    #[must_use]
    pub fn is_small(self) -> bool {
        matches!(self, LineKind::Feedback | LineKind::Picture)
    }
}

impl Text {
    /// The lines of blocks.
    #[must_use]
    pub fn of(key: &str, title: &str, blocks: &[Block]) -> Text {
        let mut lines = Vec::new();
        let mut push = |kind, words: &str| {
            for line in text::plain(words).lines().map(str::trim).filter(|line| !line.is_empty()) {
                lines.push(Line { kind, words: line.to_owned() });
            }
        };
        for block in blocks {
            match block {
                Block::Text { html } => push(LineKind::Text, html),
                Block::Picture { alt, caption, sha256, .. } => {
                    let name = sha256.get(..8).unwrap_or_default();
                    push(LineKind::Picture, &escape(&format!("{alt} {caption} ({name})")));
                }
                Block::Question(question) => {
                    push(LineKind::Stem, &question.stem);
                    for (number, choice) in (1..).zip(&question.choices) {
                        let kind = if choice.right { LineKind::Right } else { LineKind::Wrong };
                        match question.kind {
                            Kind::Order => push(kind, &format!("{number}. {}", choice.text)),
                            _ => push(kind, &choice.text),
                        }
                        push(LineKind::Feedback, choice.feedback.as_deref().unwrap_or_default());
                    }
                    for accepted in &question.accepted {
                        push(LineKind::Right, &escape(&accepted.texts.join(" | ")));
                    }
                    push(LineKind::Feedback, question.feedback.as_deref().unwrap_or_default());
                }
            }
        }
        Text { key: key.into(), title: title.into(), lines }
    }
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// As it was.
    Same,
    /// Only in the new version.
    New(Vec<Change>),
    /// Only in the old version.
    Gone(Vec<Change>),
    /// In both, with these lines changed.
    Changed(Vec<Change>),
}

/// A changed line: how it was and how it is. Words taken out are in `del`, words put in are in `ins`; `new`
/// holds both, so that one column is enough on a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What the line is.
    pub kind: LineKind,
    /// How it was; `None` for a new line.
    pub old: Option<Html>,
    /// How it is, with what was taken out.
    pub new: Html,
}

/// Each part of either version with what became of it, in the order of the new version.
#[must_use]
pub fn compare(old: &[Text], new: &[Text]) -> Vec<(String, String, Fate)> {
    let mut out = Vec::new();
    for part in new {
        let fate = match old.iter().find(|before| before.key == part.key) {
            None => Fate::New(part.lines.iter().map(added).collect()),
            Some(before) if before == part => Fate::Same,
            Some(before) => Fate::Changed(changes(before, part)),
        };
        out.push((part.key.clone(), part.title.clone(), fate));
    }
    for part in old.iter().filter(|part| !new.iter().any(|after| after.key == part.key)) {
        out.push((
            part.key.clone(),
            part.title.clone(),
            Fate::Gone(part.lines.iter().map(removed).collect()),
        ));
    }
    out
}

fn changes(old: &Text, new: &Text) -> Vec<Change> {
    let mut out = Vec::new();
    if old.title != new.title {
        out.push(reworded(LineKind::Text, &old.title, &new.title));
    }
    for op in capture_diff_slices(similar::Algorithm::Patience, &old.lines, &new.lines) {
        let (tag_old, tag_new) = (op.old_range(), op.new_range());
        match op {
            DiffOp::Equal { .. } => {}
            _ => {
                let (before, after) = (&old.lines[tag_old], &new.lines[tag_new]);
                for at in 0..before.len().max(after.len()) {
                    out.push(match (before.get(at), after.get(at)) {
                        (Some(b), Some(a)) => reworded(a.kind, &b.words, &a.words),
                        (Some(b), None) => removed(b),
                        (None, Some(a)) => added(a),
                        (None, None) => continue,
                    });
                }
            }
        }
    }
    out
}

fn added(line: &Line) -> Change {
    Change { kind: line.kind, old: None, new: Html::trusted(format!("<ins>{}</ins>", escape(&line.words))) }
}

fn removed(line: &Line) -> Change {
    let gone = Html::trusted(format!("<del>{}</del>", escape(&line.words)));
    Change { kind: line.kind, old: Some(gone.clone()), new: gone }
}

fn reworded(kind: LineKind, old: &str, new: &str) -> Change {
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_word_bounds().collect(), new.split_word_bounds().collect());
    let diff = TextDiff::from_slices(&before, &after);
    let (mut was, mut is) = (Marked::default(), Marked::default());
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                was.push("", change.value());
                is.push("", change.value());
            }
            ChangeTag::Delete => {
                was.push("del", change.value());
                is.push("del", change.value());
            }
            ChangeTag::Insert => is.push("ins", change.value()),
        }
    }
    Change { kind, old: Some(was.end()), new: is.end() }
}

/// Text with marks around runs of words.
#[derive(Default)]
struct Marked {
    out: String,
    open: &'static str,
}

impl Marked {
    fn push(&mut self, mark: &'static str, words: &str) {
        if mark != self.open {
            self.close();
            if !mark.is_empty() {
                self.out.push_str(&format!("<{mark}>"));
            }
            self.open = mark;
        }
        self.out.push_str(&escape(words));
    }

    fn close(&mut self) {
        if !self.open.is_empty() {
            self.out.push_str(&format!("</{}> ", self.open));
        }
        self.open = "";
    }

    fn end(mut self) -> Html {
        self.close();
        Html::trusted(self.out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(key: &str, lines: &[&str]) -> Text {
        let lines = lines.iter().map(|words| Line { kind: LineKind::Text, words: (*words).into() }).collect();
        Text { key: key.into(), title: "T".into(), lines }
    }

    #[test]
    fn only_what_changed_is_told_and_the_new_side_holds_both() {
        let old =
            [text("a", &["Same."]), text("b", &["Before.", "Hold for 60 seconds."]), text("c", &["Gone."])];
        let new =
            [text("a", &["Same."]), text("b", &["Before.", "Hold for 90 seconds."]), text("d", &["<New>"])];
        let told = compare(&old, &new);
        let keys: Vec<_> = told.iter().map(|(key, ..)| key.as_str()).collect();
        assert_eq!(keys, ["a", "b", "d", "c"]);
        assert_eq!(told[0].2, Fate::Same);
        let Fate::Changed(changes) = &told[1].2 else { panic!() };
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].old.as_ref().unwrap().as_str(), "Hold for <del>60</del>  seconds.");
        assert_eq!(changes[0].new.as_str(), "Hold for <del>60</del> <ins>90</ins>  seconds.");
        let Fate::New(added) = &told[2].2 else { panic!() };
        assert_eq!(added[0].new.as_str(), "<ins>&lt;New&gt;</ins>");
        assert!(matches!(told[3].2, Fate::Gone(_)));
    }
}
