//! SQL of reading.

use std::collections::BTreeMap;

use kernel::{Result, Tx, params};

use super::{Title, best};
use crate::block::Block;
use crate::ids::{CourseId, VersionId};
use crate::language::Language;

kernel::statements! {
    LIVE = "SELECT version_id FROM content_live_v1 WHERE course_id = $1";
    TITLES = "SELECT item, language, title FROM content_titles WHERE version_id = $1 ORDER BY item, language";
    LESSONS = "SELECT lesson_key, module, minutes FROM content_lessons
        WHERE version_id = $1 ORDER BY place, lesson_key";
    PARTS = "SELECT part_key, lesson_key, seconds, questions, digest FROM content_parts
        WHERE version_id = $1 ORDER BY place, part_key";
    PART_TITLES = "SELECT part_key, language, title FROM content_layers
        WHERE version_id = $1 ORDER BY part_key, language";
    LAYERS = "SELECT y.part_key, y.language, y.title, y.blocks, p.lesson_key, p.digest, p.seconds
        FROM content_layers y
        JOIN content_parts p ON p.version_id = y.version_id AND p.part_key = y.part_key
        WHERE y.version_id = $1
        ORDER BY p.place, y.part_key, y.language";
    LAYERS_OF_PART = "SELECT y.part_key, y.language, y.title, y.blocks, p.lesson_key, p.digest, p.seconds
        FROM content_layers y
        JOIN content_parts p ON p.version_id = y.version_id AND p.part_key = y.part_key
        WHERE y.version_id = $1 AND y.part_key = $2
        ORDER BY y.language";
}

/// Titles by item and language.
#[derive(Default)]
pub(super) struct Titles(BTreeMap<String, Vec<Title>>);

impl Titles {
    pub fn best(&self, item: &str, preferred: &[Language], base: &Language, fallback: &str) -> Title {
        let titles = self.0.get(item).map(Vec::as_slice).unwrap_or_default();
        let languages: Vec<&Language> = titles.iter().map(|title| &title.language).collect();
        let found = best(&languages, preferred, base).and_then(|at| titles.get(at)).cloned();
        found.unwrap_or_else(|| Title { text: fallback.to_owned(), language: base.clone() })
    }

    /// Each language with the number of items that it is there for.
    pub fn languages(&self) -> Vec<(Language, u32)> {
        let mut counts: BTreeMap<&Language, u32> = BTreeMap::new();
        for title in self.0.values().flatten() {
            *counts.entry(&title.language).or_default() += 1;
        }
        counts.into_iter().map(|(language, count)| (language.clone(), count)).collect()
    }
}

pub(super) struct LessonRow {
    pub key: String,
    pub module: u32,
    pub minutes: u32,
}

pub(super) struct PartRow {
    pub key: String,
    pub lesson: String,
    pub seconds: u32,
    pub questions: u32,
    pub digest: String,
}

pub(super) struct LayerRow {
    pub part: String,
    pub language: Language,
    pub title: String,
    pub blocks: Vec<Block>,
    pub lesson: String,
    pub digest: String,
    pub seconds: u32,
}

pub(super) async fn live(tx: &mut Tx, course: CourseId) -> Result<VersionId> {
    tx.one(&LIVE, params![course]).await?.get(0)
}

pub(super) async fn titles(tx: &mut Tx, version: VersionId) -> Result<Titles> {
    read_titles(tx.all(&TITLES, params![version]).await?)
}

pub(super) async fn part_titles(tx: &mut Tx, version: VersionId) -> Result<Titles> {
    read_titles(tx.all(&PART_TITLES, params![version]).await?)
}

fn read_titles(rows: Vec<kernel::Row>) -> Result<Titles> {
    let mut out = Titles::default();
    for row in rows {
        let mut c = row.columns();
        let item: String = c.next()?;
        let language = Language::read_tag(&c.next::<String>()?)?;
        out.0.entry(item).or_default().push(Title { text: c.next()?, language });
    }
    Ok(out)
}

pub(super) async fn lessons(tx: &mut Tx, version: VersionId) -> Result<Vec<LessonRow>> {
    let rows = tx.all(&LESSONS, params![version]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            Ok(LessonRow { key: c.next()?, module: c.next()?, minutes: c.next()? })
        })
        .collect()
}

pub(super) async fn parts(tx: &mut Tx, version: VersionId) -> Result<Vec<PartRow>> {
    let rows = tx.all(&PARTS, params![version]).await?;
    rows.iter()
        .map(|row| {
            let mut c = row.columns();
            let (key, lesson, seconds) = (c.next()?, c.next()?, c.next()?);
            Ok(PartRow { key, lesson, seconds, questions: c.next()?, digest: c.next()? })
        })
        .collect()
}

pub(super) async fn layers_of_part(tx: &mut Tx, version: VersionId, part: &str) -> Result<Vec<LayerRow>> {
    tx.all(&LAYERS_OF_PART, params![version, part]).await?.iter().map(layer).collect()
}

/// The layers of every part, part by part.
pub(super) async fn layers(tx: &mut Tx, version: VersionId) -> Result<Vec<Vec<LayerRow>>> {
    let mut out: Vec<Vec<LayerRow>> = Vec::new();
    for row in tx.all(&LAYERS, params![version]).await? {
        let row = layer(&row)?;
        match out.last_mut() {
            Some(part) if part.first().is_some_and(|first| first.part == row.part) => part.push(row),
            _ => out.push(vec![row]),
        }
    }
    Ok(out)
}

fn layer(row: &kernel::Row) -> Result<LayerRow> {
    let mut c = row.columns();
    let part = c.next()?;
    let language = Language::read_tag(&c.next::<String>()?)?;
    let title = c.next()?;
    let blocks = serde_json::from_value(c.next::<serde_json::Value>()?)?;
    let (lesson, digest, seconds) = (c.next()?, c.next()?, c.next()?);
    Ok(LayerRow { part, language, title, blocks, lesson, digest, seconds })
}
