//! What changed between two versions: parts by their keys, inside a part block by block, inside a block line by line,
//! inside a line word by word. Pure: texts in, marked texts out.

use kernel::i18n::Html;
use similar::{DiffOp, capture_diff_slices};

use super::wording::{added, plain, removed, reworded};
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
    /// Its blocks.
    pub pieces: Vec<Piece>,
}

/// A block as lines.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Piece {
    /// What the block is.
    pub kind: PieceKind,
    /// Its words.
    pub lines: Vec<Line>,
    /// The file of a picture, by its content.
    pub picture: Option<String>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PieceKind {
    /// Text.
    Text,
    /// A picture.
    Picture,
    /// A question.
    Question,
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

    /// Whether it is what is asked.
    #[must_use]
    pub fn is_stem(self) -> bool {
        self == LineKind::Stem
    }

    /// Whether it stands small: feedback and pictures.
    #[must_use]
    pub fn is_small(self) -> bool {
        matches!(self, LineKind::Feedback | LineKind::Picture)
    }
}

impl Text {
    /// The pieces of blocks.
    #[must_use]
    pub fn of(key: &str, title: &str, blocks: &[Block]) -> Text {
        Text { key: key.into(), title: title.into(), pieces: blocks.iter().map(Piece::of).collect() }
    }

    /// Its lines.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pieces.iter().flat_map(|piece| &piece.lines)
    }
}

impl Piece {
    fn of(block: &Block) -> Piece {
        let mut lines = Vec::new();
        let mut push = |kind, words: &str| {
            for line in text::plain(words).lines().map(str::trim).filter(|line| !line.is_empty()) {
                lines.push(Line { kind, words: line.to_owned() });
            }
        };
        let (kind, picture) = match block {
            Block::Text { html } => {
                push(LineKind::Text, html);
                (PieceKind::Text, None)
            }
            Block::Picture { alt, caption, sha256, .. } => {
                push(LineKind::Picture, &escape(alt));
                push(LineKind::Picture, &escape(caption));
                (PieceKind::Picture, Some(sha256.clone()))
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
                (PieceKind::Question, None)
            }
        };
        Piece { kind, lines, picture }
    }
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Its key.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// Its heading, where it reads otherwise now.
    pub retitled: Option<Change>,
    /// Its blocks.
    pub blocks: Vec<Told>,
}

impl Compared {
    fn of(part: &Text, retitled: Option<Change>, blocks: Vec<Told>) -> Compared {
        Compared { key: part.key.clone(), title: part.title.clone(), retitled, blocks }
    }

    /// How many things changed in it.
    #[must_use]
    pub fn changed(&self) -> usize {
        usize::from(self.retitled.is_some()) + self.blocks.iter().filter(|b| b.fate != Fate::Same).count()
    }
}

/// What became of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its number in the version; a block that was taken out has the number it had.
    pub number: usize,
    /// What it is.
    pub kind: PieceKind,
    /// What became of it.
    pub fate: Fate,
    /// Its changed lines; of a question, what is asked too.
    pub changes: Vec<Change>,
    /// The picture before and now, where it is another one.
    pub pictures: (Option<String>, Option<String>),
}

impl Told {
    /// Whether another answer is right now.
    #[must_use]
    pub fn answers_otherwise(&self) -> bool {
        self.fate == Fate::Changed && self.changes.iter().any(|change| change.kind.is_right())
    }
}

/// What became of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// As it was.
    Same,
    /// Only in the new version.
    New,
    /// Only in the old version.
    Gone,
    /// In both, with lines changed.
    Changed,
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

/// Each part of either version with what became of its blocks, in the order of the new version. Where there is no old
/// version nothing is marked: everything is new.
#[must_use]
pub fn compare(old: Option<&[Text]>, new: &[Text]) -> Vec<Compared> {
    let mut out = Vec::new();
    let mut number = 0;
    for part in new {
        let before = old.unwrap_or_default().iter().find(|before| before.key == part.key);
        let mut told = match (old, before) {
            (None, _) => part.pieces.iter().map(|piece| alone(piece, Fate::New, plain)).collect(),
            (_, None) => part.pieces.iter().map(|piece| alone(piece, Fate::New, added)).collect(),
            (_, Some(before)) => pieces(old.unwrap_or_default(), before, part),
        };
        for block in told.iter_mut().filter(|block| block.fate != Fate::Gone) {
            number += 1;
            block.number = number;
        }
        let retitled = before.filter(|before| before.title != part.title);
        let retitled = retitled.map(|before| reworded(LineKind::Text, &before.title, &part.title));
        out.push(Compared::of(part, retitled, told));
    }
    let kept = |part: &Text| new.iter().any(|after| after.key == part.key);
    for part in old.unwrap_or_default().iter().filter(|part| !kept(part)) {
        let blocks = part.pieces.iter().enumerate().map(|(at, piece)| Told {
            number: number_of(old.unwrap_or_default(), part, at),
            ..alone(piece, Fate::Gone, removed)
        });
        out.push(Compared::of(part, None, blocks.collect()));
    }
    out
}

/// The number that a block had in its version.
fn number_of(parts: &[Text], part: &Text, at: usize) -> usize {
    parts.iter().take_while(|before| before.key != part.key).map(|before| before.pieces.len()).sum::<usize>()
        + at
        + 1
}

/// A block that is only in one of the versions.
fn alone(piece: &Piece, fate: Fate, tell: fn(&Line) -> Change) -> Told {
    let picture = piece.picture.clone();
    Told {
        number: 0,
        kind: piece.kind,
        fate,
        changes: piece.lines.iter().map(tell).collect(),
        pictures: if fate == Fate::Gone { (picture, None) } else { (None, picture) },
    }
}

/// The blocks of a part that is in both: equal ones first, then of each stretch between them those of one kind in
/// their order.
fn pieces(parts: &[Text], old: &Text, new: &Text) -> Vec<Told> {
    let mut out = Vec::new();
    for op in capture_diff_slices(similar::Algorithm::Patience, &old.pieces, &new.pieces) {
        let from = op.old_range().start;
        let mut before: Vec<Option<(usize, &Piece)>> = old.pieces[op.old_range()]
            .iter()
            .enumerate()
            .map(|(at, piece)| Some((from + at, piece)))
            .collect();
        for piece in &new.pieces[op.new_range()] {
            let twin = before
                .iter_mut()
                .find(|one| one.is_some_and(|(_, before)| before.kind == piece.kind))
                .and_then(Option::take);
            out.push(match twin {
                Some((_, twin)) if twin == piece => {
                    Told { changes: vec![], ..alone(piece, Fate::Same, plain) }
                }
                Some((_, twin)) => both(twin, piece),
                None => alone(piece, Fate::New, added),
            });
        }
        out.extend(before.into_iter().flatten().map(|(at, piece)| Told {
            number: number_of(parts, old, at),
            ..alone(piece, Fate::Gone, removed)
        }));
    }
    out
}

fn both(old: &Piece, new: &Piece) -> Told {
    let mut changes = changes(&old.lines, &new.lines);
    let asked = new.lines.iter().find(|line| line.kind == LineKind::Stem);
    if let Some(stem) = asked.filter(|_| changes.iter().all(|change| change.kind != LineKind::Stem)) {
        changes.insert(0, Change { old: Some(Html::text(stem.words.as_str())), ..plain(stem) });
    }
    let pictures = match old.picture == new.picture {
        true => (None, None),
        false => (old.picture.clone(), new.picture.clone()),
    };
    Told { number: 0, kind: new.kind, fate: Fate::Changed, changes, pictures }
}

fn changes(old: &[Line], new: &[Line]) -> Vec<Change> {
    let mut out = Vec::new();
    for op in capture_diff_slices(similar::Algorithm::Patience, old, new) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let mut before: Vec<Option<&Line>> = old[op.old_range()].iter().map(Some).collect();
        for line in &new[op.new_range()] {
            let twin = before.iter_mut().find(|one| one.is_some_and(|before| before.kind == line.kind));
            out.push(match twin.and_then(Option::take) {
                Some(twin) => reworded(line.kind, &twin.words, &line.words),
                None => added(line),
            });
        }
        out.extend(before.into_iter().flatten().map(removed));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(kind: LineKind, words: &str) -> Line {
        Line { kind, words: words.into() }
    }

    fn text(key: &str, lines: &[&str]) -> Text {
        let piece = |words: &&str| Piece {
            kind: PieceKind::Text,
            lines: vec![line(LineKind::Text, words)],
            picture: None,
        };
        Text { key: key.into(), title: "T".into(), pieces: lines.iter().map(piece).collect() }
    }

    fn fates(part: &Compared) -> Vec<(usize, Fate)> {
        part.blocks.iter().map(|block| (block.number, block.fate)).collect()
    }

    #[test]
    fn only_what_changed_is_told_and_the_new_side_holds_both() {
        let old =
            [text("a", &["Same."]), text("b", &["Before.", "Hold for 60 seconds."]), text("c", &["Gone."])];
        let new =
            [text("a", &["Same."]), text("b", &["Before.", "Hold for 90 seconds."]), text("d", &["<New>"])];
        let told = compare(Some(&old), &new);
        let keys: Vec<_> = told.iter().map(|part| part.key.as_str()).collect();
        assert_eq!(keys, ["a", "b", "d", "c"]);
        assert_eq!(fates(&told[0]), [(1, Fate::Same)]);
        assert_eq!(fates(&told[1]), [(2, Fate::Same), (3, Fate::Changed)]);
        let change = &told[1].blocks[1].changes[0];
        assert_eq!(change.old.as_ref().unwrap().as_str(), "Hold for <del>60</del> seconds.");
        assert_eq!(change.new.as_str(), "Hold for <del>60</del> <ins>90</ins> seconds.");
        assert_eq!(fates(&told[2]), [(4, Fate::New)]);
        assert_eq!(told[2].blocks[0].changes[0].new.as_str(), "<ins>&lt;New&gt;</ins>");
        assert_eq!(fates(&told[3]), [(4, Fate::Gone)], "with the number it had");
    }

    #[test]
    fn a_first_version_has_no_marks() {
        let told = compare(None, &[text("a", &["Words."])]);
        assert_eq!(told[0].blocks[0].changes[0].new.as_str(), "Words.");
    }

    #[test]
    fn a_question_meets_a_question_and_says_that_another_answer_is_right() {
        let question = |right: &str, wrong: &str| Piece {
            kind: PieceKind::Question,
            lines: vec![
                line(LineKind::Stem, "What now?"),
                line(LineKind::Right, right),
                line(LineKind::Wrong, wrong),
            ],
            picture: None,
        };
        let words = text("a", &["New words before it."]).pieces;
        let old = Text { pieces: vec![question("Hold 15 seconds", "Go")], ..text("a", &[]) };
        let new =
            Text { pieces: [words, vec![question("Hold 30 seconds", "Go")]].concat(), ..text("a", &[]) };
        let told = compare(Some(&[old]), &[new]);
        assert_eq!(fates(&told[0]), [(1, Fate::New), (2, Fate::Changed)]);
        let block = &told[0].blocks[1];
        assert!(block.answers_otherwise());
        let shown: Vec<_> = block.changes.iter().map(|change| change.new.as_str()).collect();
        assert_eq!(shown, ["What now?", "Hold <del>15</del> <ins>30</ins> seconds"]);
    }
}
