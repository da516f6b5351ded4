//! A course on its way in: what an import or an author hands over, before it has ids and a version.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::block::Block;
use crate::language::Language;
use crate::picture::{Picture, sha256};
use crate::question::Question;

/// One text in several languages.
pub type Layers<T> = BTreeMap<Language, T>;

/// What a course is made for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CourseKind {
    /// One lesson, a few minutes, opened when needed.
    #[default]
    Guide,
    /// Several lessons.
    Course,
}

impl CourseKind {
    /// The word in files and in the database.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            CourseKind::Guide => "guide",
            CourseKind::Course => "course",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<CourseKind> {
        [CourseKind::Guide, CourseKind::Course].into_iter().find(|kind| kind.word() == word)
    }
}

/// A course, complete: the input of `version::save`.
#[derive(Clone, Debug, PartialEq)]
pub struct CourseDraft {
    /// Guide or course.
    pub kind: CourseKind,
    /// The language that its parts, keys and minutes come from.
    pub language: Language,
    /// Its title in each language; the base language is always there.
    pub titles: Layers<String>,
    /// One word or two that it is about; may be empty.
    pub topic: String,
    /// What a person can do after it; may be empty.
    pub objective: String,
    /// The document that it agrees with; may be empty.
    pub source: String,
    /// When somebody must look at it again.
    pub review_by: Option<Date>,
    /// Its modules in order; a guide has one.
    pub modules: Vec<ModuleDraft>,
    /// Every picture that a block names, by SHA-256.
    pub pictures: BTreeMap<String, Picture>,
}

/// A module: a heading over lessons.
#[derive(Clone, Debug, PartialEq)]
pub struct ModuleDraft {
    /// Its title in each language.
    pub titles: Layers<String>,
    /// Its lessons in order.
    pub lessons: Vec<LessonDraft>,
}

/// A lesson: one page.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonDraft {
    /// Stable name inside the course, from the file.
    pub key: String,
    /// Its title in each language.
    pub titles: Layers<String>,
    /// Minutes by its author's measure, instead of the counted ones.
    pub minutes: Option<u32>,
    /// Its parts in order, at least one.
    pub parts: Vec<PartDraft>,
}

/// A part: one screen of the player.
#[derive(Clone, Debug, PartialEq)]
pub struct PartDraft {
    /// Stable name inside the course: the lesson's key and the path of headings in the base language.
    pub key: String,
    /// What it says in each language; the base language is always there.
    pub layers: Layers<LayerDraft>,
}

/// What a part says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayerDraft {
    /// Its heading.
    pub title: String,
    /// Its blocks in order.
    pub blocks: Vec<Block>,
}

impl PartDraft {
    /// How many questions it asks in a language.
    #[must_use]
    pub fn questions(&self, language: &Language) -> u32 {
        let count = self.layers.get(language).map_or(0, |layer| layer.questions().count());
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

impl LayerDraft {
    /// SHA-256 over title and blocks: the same text has the same digest in every version.
    #[must_use]
    pub fn digest(&self) -> String {
        // Serialising strings and numbers to JSON cannot fail.
        sha256(&serde_json::to_vec(self).unwrap_or_default())
    }

    /// Its questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Question(question) => Some(question),
            _ => None,
        })
    }

    /// Whether `other`, a translation, asks the same questions.
    #[must_use]
    pub fn asks_the_same(&self, other: &LayerDraft) -> bool {
        self.questions().count() == other.questions().count()
            && self.questions().zip(other.questions()).all(|(a, b)| a.aligns_with(b))
    }

    /// Seconds it takes.
    #[must_use]
    pub fn seconds(&self, language: &Language) -> u32 {
        self.blocks.iter().map(|block| block.seconds(language)).sum()
    }
}

impl CourseDraft {
    /// Its title in the base language.
    #[must_use]
    pub fn title(&self) -> &str {
        self.titles.get(&self.language).map_or("", String::as_str)
    }

    /// Its lessons in order.
    pub fn lessons(&self) -> impl Iterator<Item = &LessonDraft> {
        self.modules.iter().flat_map(|module| &module.lessons)
    }

    /// SHA-256 over everything a person can see of it: the same digest means that nothing changed.
    #[must_use]
    pub fn digest(&self) -> String {
        let mut told = format!(
            "{}\n{}\n{:?}\n{:?}\n",
            self.kind.word(),
            self.language,
            self.titles,
            (&self.topic, &self.objective, &self.source, self.review_by.map(|date| date.to_string()))
        );
        for module in &self.modules {
            told.push_str(&format!("module {:?}\n", module.titles));
            for lesson in &module.lessons {
                told.push_str(&format!("lesson {:?}\n", (&lesson.key, &lesson.titles, lesson.minutes)));
                for part in &lesson.parts {
                    for (language, layer) in &part.layers {
                        told.push_str(&format!("{} {language} {}\n", part.key, layer.digest()));
                    }
                }
            }
        }
        sha256(told.as_bytes())
    }
}
