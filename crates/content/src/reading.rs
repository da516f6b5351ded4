//! Reading a course in a person's language: the outline of a version, and one part at a time for the player.
//! Falls back to the base language part by part, and says which language each title and part is in.

mod store;
pub mod wish;

use kernel::{Actor, Error, Result, Tx};

use crate::block::Block;
use crate::draft::CourseKind;
use crate::ids::{CourseId, VersionId};
use crate::language::Language;
use crate::permissions;
use crate::question::Question;
use crate::version::{self, Version};

/// A title, and the language it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// The words.
    pub text: String,
    /// For `lang` and `dir`.
    pub language: Language,
}

/// A version as a table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The version.
    pub version: Version,
    /// Title of the course.
    pub title: Title,
    /// Modules in order.
    pub modules: Vec<ModuleOutline>,
    /// Languages that at least one part is there in, base language first, with the number of parts.
    pub languages: Vec<(Language, u32)>,
}

/// A module of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModuleOutline {
    /// Its title.
    pub title: Title,
    /// Its lessons in order.
    pub lessons: Vec<LessonOutline>,
}

/// A lesson of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LessonOutline {
    /// Its key, stable through versions.
    pub key: String,
    /// Its title.
    pub title: Title,
    /// Its minutes.
    pub minutes: u32,
    /// Its parts in order.
    pub parts: Vec<PartOutline>,
}

/// A part of an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartOutline {
    /// Its key, stable through versions.
    pub key: String,
    /// Its heading.
    pub title: Title,
    /// Seconds in the base language.
    pub seconds: u32,
    /// Its questions.
    pub questions: u32,
    /// Digest of the base language.
    pub digest: String,
}

impl Outline {
    /// Its lessons in order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonOutline> {
        self.modules.iter().flat_map(|module| &module.lessons)
    }

    /// Its parts in order.
    pub fn parts(&self) -> impl Iterator<Item = &PartOutline> {
        self.lessons().flat_map(|lesson| &lesson.parts)
    }

    /// The language in which somebody who prefers these reads it, wherever it is there.
    #[must_use]
    pub fn language(&self, preferred: &[Language]) -> &Language {
        let there: Vec<&Language> = self.languages.iter().map(|(language, _)| language).collect();
        let found = best(&there, preferred, &self.version.language).and_then(|at| there.get(at).copied());
        found.unwrap_or(&self.version.language)
    }
}

/// One screen of the player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its key.
    pub key: String,
    /// The key of its lesson.
    pub lesson: String,
    /// The version it was read from.
    pub version: VersionId,
    /// The language of this reading.
    pub language: Language,
    /// Its heading.
    pub title: String,
    /// Its blocks in order; every HTML is safe, links between lessons are addresses.
    pub blocks: Vec<Block>,
    /// Digest of the base language: what an answer or progress is about.
    pub digest: String,
    /// Seconds in the base language.
    pub seconds: u32,
}

impl Part {
    /// Its questions with their numbers, from 1: the same numbers in every language.
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Question)> {
        let questions = self.blocks.iter().filter_map(|block| match block {
            Block::Question(question) => Some(question),
            _ => None,
        });
        (1..).zip(questions)
    }

    /// The question of a number.
    #[must_use]
    pub fn question(&self, number: usize) -> Option<&Question> {
        self.questions().find(|(at, _)| *at == number).map(|(_, question)| question)
    }
}

/// Where a course is shown.
#[must_use]
pub fn course_path(course: CourseId) -> String {
    format!("/learn/{course}")
}

/// Where the player shows a part. Keys are letters of any script, digits, `-` and `/`.
#[must_use]
pub fn part_path(course: CourseId, part: &str) -> String {
    format!("/learn/{course}/{part}")
}

/// The live version of a course.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in or nothing is live.
pub async fn live(actor: &Actor, tx: &mut Tx, course: CourseId) -> Result<VersionId> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    store::live(tx, course).await
}

/// The outline of the live version of a course. `preferred` names languages, best first.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in or nothing is live.
pub async fn course(actor: &Actor, tx: &mut Tx, course: CourseId, preferred: &[Language]) -> Result<Outline> {
    let version = live(actor, tx, course).await?;
    outline(actor, tx, version, preferred).await
}

/// The outline of any version that the actor may see: an enrolment keeps the version it began with.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn outline(
    actor: &Actor,
    tx: &mut Tx,
    version: VersionId,
    preferred: &[Language],
) -> Result<Outline> {
    let version = version::find(actor, tx, version).await?;
    let titles = store::titles(tx, version.id).await?;
    let base = version.language.clone();
    let title = |item: &str, fallback: &str| titles.best(item, preferred, &base, fallback);
    let mut modules: Vec<(u32, ModuleOutline)> = Vec::new();
    for row in store::lessons(tx, version.id).await? {
        if modules.last().map(|(number, _)| *number) != Some(row.module) {
            let named = title(&format!("module/{}", row.module), &version.title);
            modules.push((row.module, ModuleOutline { title: named, lessons: vec![] }));
        }
        let named = title(&format!("lesson/{}", row.key), &version.title);
        let lesson = LessonOutline { key: row.key, title: named, minutes: row.minutes, parts: vec![] };
        if let Some((_, module)) = modules.last_mut() {
            module.lessons.push(lesson);
        }
    }
    let mut modules: Vec<ModuleOutline> = modules.into_iter().map(|(_, module)| module).collect();
    let part_titles = store::part_titles(tx, version.id).await?;
    for row in store::parts(tx, version.id).await? {
        let named = part_titles.best(&row.key, preferred, &base, &version.title);
        let part = PartOutline {
            key: row.key,
            title: named,
            seconds: row.seconds,
            questions: row.questions,
            digest: row.digest,
        };
        let lesson = modules.iter_mut().flat_map(|m| &mut m.lessons).find(|lesson| lesson.key == row.lesson);
        if let Some(lesson) = lesson {
            lesson.parts.push(part);
        }
    }
    let mut languages = part_titles.languages();
    languages.sort_by_key(|(language, _)| (*language != base, language.clone()));
    Ok(Outline { title: title("course", &version.title), version, modules, languages })
}

/// A lesson of a version that the actor may see.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn lesson(
    actor: &Actor,
    tx: &mut Tx,
    version: VersionId,
    lesson: &str,
    preferred: &[Language],
) -> Result<LessonOutline> {
    let outline = outline(actor, tx, version, preferred).await?;
    outline.modules.into_iter().flat_map(|m| m.lessons).find(|l| l.key == lesson).ok_or(Error::NotFound)
}

/// A part of a version that the actor may see, in the best language that is there.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn part(
    actor: &Actor,
    tx: &mut Tx,
    version: VersionId,
    part: &str,
    preferred: &[Language],
) -> Result<Part> {
    let version = version::find(actor, tx, version).await?;
    let layers = store::layers_of_part(tx, version.id, part).await?;
    let mut found = choose(layers, &version, preferred).ok_or(Error::NotFound)?;
    link(tx, &version, &mut found.blocks).await?;
    Ok(found)
}

/// Every part of a version that the actor may see, in order, each in the best language that is there. For
/// those who write and review; links between lessons stay keys.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn whole(
    actor: &Actor,
    tx: &mut Tx,
    version: VersionId,
    preferred: &[Language],
) -> Result<Vec<Part>> {
    let version = version::find(actor, tx, version).await?;
    let layers = store::layers(tx, version.id).await?;
    Ok(layers.into_iter().filter_map(|layers| choose(layers, &version, preferred)).collect())
}

fn choose(mut layers: Vec<store::LayerRow>, version: &Version, preferred: &[Language]) -> Option<Part> {
    let languages: Vec<&Language> = layers.iter().map(|layer| &layer.language).collect();
    let layer = layers.swap_remove(best(&languages, preferred, &version.language)?);
    Some(Part {
        key: layer.part,
        lesson: layer.lesson,
        version: version.id,
        language: layer.language,
        title: layer.title,
        blocks: layer.blocks,
        digest: layer.digest,
        seconds: layer.seconds,
    })
}

/// Fails unless the actor may see the version; for rooms that read its parts by SQL.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn require(actor: &Actor, tx: &mut Tx, version: VersionId) -> Result<CourseKind> {
    let found = version::find(actor, tx, version).await?;
    if !found.is_published() {
        permissions::require_seeing(actor, found.author)?;
    }
    Ok(found.kind)
}

/// Position of the best language: the first preferred one that is there, exactly or without its region,
/// else the base language.
pub(crate) fn best(there: &[&Language], preferred: &[Language], base: &Language) -> Option<usize> {
    let place = |is: &dyn Fn(&Language) -> bool| there.iter().position(|language| is(language));
    preferred
        .iter()
        .find_map(|wish| place(&|l| l == wish).or_else(|| place(&|l| l.primary() == wish.primary())))
        .or_else(|| place(&|l| l == base))
}

/// Makes addresses of the links between lessons.
async fn link(tx: &mut Tx, version: &Version, blocks: &mut [Block]) -> Result<()> {
    let has_links = |html: &str| html.contains("href=\"/~/");
    if !blocks.iter().any(|block| matches!(block, Block::Text { html } if has_links(html))) {
        return Ok(());
    }
    let parts = store::parts(tx, version.id).await?;
    for block in blocks {
        if let Block::Text { html } = block {
            *html = linked(html, |key| {
                let exact = parts.iter().find(|part| part.key == key);
                let part = exact.or_else(|| parts.iter().find(|part| part.lesson == key))?;
                Some(part_path(version.course, &part.key))
            });
        }
    }
    Ok(())
}

fn linked(html: &str, address: impl Fn(&str) -> Option<String>) -> String {
    let mut pieces = html.split("href=\"/~/");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (key, rest) = piece.split_once('"').unwrap_or((piece, ""));
        match address(key) {
            Some(to) => out.push_str(&format!("href=\"{to}\"{rest}")),
            None => out.push_str(rest.trim_start()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_is_the_first_wish_that_is_there() {
        let tag = |tag: &str| Language::parse(tag).unwrap();
        let (en, de, pt) = (tag("en"), tag("de"), tag("pt-BR"));
        let there = [&en, &de, &pt];
        assert_eq!(best(&there, &[tag("ar"), tag("de-AT")], &en), Some(1));
        assert_eq!(best(&there, &[tag("pt")], &en), Some(2));
        assert_eq!(best(&there, &[tag("th")], &en), Some(0));
        assert_eq!(best(&[], &[tag("th")], &en), None);
    }

    #[test]
    fn links_between_lessons_lead_to_the_player() {
        let html = "<a href=\"/~/two\" rel=\"x\">2</a> <a href=\"/~/gone\" rel=\"x\">?</a>";
        let out = linked(html, |key| (key == "two").then(|| "/learn/c/two/start".to_owned()));
        assert_eq!(out, "<a href=\"/learn/c/two/start\" rel=\"x\">2</a> <a rel=\"x\">?</a>");
    }
}
