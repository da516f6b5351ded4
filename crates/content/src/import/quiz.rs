//! A question file as a lesson: each question is a part of its own, keyed by its name.

use super::finding::What;
use super::report::{Counts, Report};
use crate::block::Block;
use crate::draft::{LayerDraft, LessonDraft, PartDraft};
use crate::html::Cleaner;
use crate::language::Language;
use crate::question::gift::{Outcome, Read};
use crate::question::{aiken, gift};
use crate::text;

/// Formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Gift,
    Aiken,
}

/// Which format a text is in, by looking at it.
pub(super) fn format(text: &str) -> Option<Format> {
    if aiken::looks_like(text) {
        Some(Format::Aiken)
    } else if gift::looks_like(text) {
        Some(Format::Gift)
    } else {
        None
    }
}

/// The lesson of a question file; `None` when no question of it can be used.
pub(super) fn lesson(
    key: &str,
    path: &str,
    text: &str,
    language: &Language,
    report: &mut Report,
) -> Option<LessonDraft> {
    let read: Read = match format(text) {
        Some(Format::Gift) => gift::read(text),
        Some(Format::Aiken) => aiken::read(text),
        None => {
            report.refused(path, None, "", What::QuestionFormat);
            return None;
        }
    };
    let cleaner = Cleaner::alone();
    let mut keys: Vec<String> = Vec::new();
    let mut parts = Vec::new();
    for item in read.items {
        for what in item.loss {
            report.loss.push(super::report::Note {
                path: path.into(),
                line: Some(item.line),
                name: item.name.clone(),
                what,
            });
        }
        let blocks = match item.outcome {
            Outcome::Not(what) => {
                report.refused(path, Some(item.line), &item.name, what);
                continue;
            }
            Outcome::Text(html) => vec![Block::Text { html: cleaner.clean(&html) }],
            Outcome::Questions(questions) => {
                report.counts.questions_imported += Counts::of(questions.len());
                questions
                    .into_iter()
                    .map(|q| Block::Question(q.map_text(|html| cleaner.clean(html))))
                    .collect()
            }
        };
        let name = if item.name.is_empty() { "?".to_owned() } else { item.name };
        let base = format!("{key}/{}", text::slug(&name));
        let mut part_key = base.clone();
        while keys.contains(&part_key) {
            part_key = format!("{base}-{}", keys.iter().filter(|known| known.starts_with(&base)).count() + 1);
        }
        keys.push(part_key.clone());
        let layer = LayerDraft { title: text::one_line(&name, 200), blocks };
        parts.push(PartDraft { key: part_key, layers: [(language.clone(), layer)].into() });
    }
    if parts.is_empty() {
        return None;
    }
    let stem = path.rsplit('/').next().unwrap_or(path).split('.').next().unwrap_or(path);
    let title = read.category.unwrap_or_else(|| stem.replace(['_', '-'], " "));
    Some(LessonDraft { key: key.into(), titles: [(language.clone(), title)].into(), minutes: None, parts })
}

impl Counts {
    /// A length as a count.
    pub(super) fn of(length: usize) -> u32 {
        u32::try_from(length).unwrap_or(u32::MAX)
    }
}
