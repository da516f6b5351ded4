//! The report of an import. It is kept with the import and shown to whoever may see it.

use serde::{Deserialize, Serialize};

use super::finding::What;
use crate::language::Language;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What was brought in.
    pub source: String,
    /// How the folder was understood.
    pub layout: String,
    /// How much there is now.
    pub counts: Counts,
    /// Pages and question files that became lessons.
    pub mapped: Vec<Mapped>,
    /// What is there with something lost.
    pub loss: Vec<Note>,
    /// What is not there, and why.
    pub not_mapped: Vec<Note>,
    /// Pictures that pages name and that did not come along.
    pub missing_pictures: Vec<MissingPicture>,
    /// How far each language reaches, base language first.
    pub languages: Vec<Coverage>,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Modules.
    pub modules: u32,
    /// Lessons.
    pub lessons: u32,
    /// Parts.
    pub parts: u32,
    /// Minutes in the base language.
    pub minutes: u32,
    /// Pictures, each counted once.
    pub pictures: u32,
    /// Lessons that came from somewhere else.
    pub lessons_imported: u32,
    /// Lessons in our own form.
    pub lessons_authored: u32,
    /// Questions from GIFT and Aiken files.
    pub questions_imported: u32,
    /// Questions in our own form.
    pub questions_authored: u32,
}

/// A file that became a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapped {
    /// Path in the folder.
    pub path: String,
    /// Title of the lesson.
    pub title: String,
    /// Its parts.
    pub parts: u32,
    /// Its questions.
    pub questions: u32,
    /// Its minutes.
    pub minutes: u32,
    /// Languages besides the base language.
    pub languages: u32,
}

/// Something to tell about a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Path in the folder.
    pub path: String,
    /// Line, counted from 1, where one is to blame.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Name of the question or heading, where one is meant.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What happened.
    #[serde(flatten)]
    pub what: What,
}

/// A picture that is not there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MissingPicture {
    /// The page that names it.
    pub path: String,
    /// As the page names it.
    pub target: String,
    /// Whether it lies on another server, from where nothing is fetched.
    pub elsewhere: bool,
    /// Language of the page.
    pub language: Language,
}

/// How far a language reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Which language.
    pub language: Language,
    /// Parts that are there in it.
    pub parts: u32,
    /// Parts there are.
    pub of: u32,
    /// Headings that have no counterpart.
    pub unaligned: Vec<Unaligned>,
}

/// A heading without counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unaligned {
    /// The translated page.
    pub path: String,
    /// The heading.
    pub heading: String,
    /// Where it stands, and what became of its text.
    pub side: Side,
}

/// Where a heading without counterpart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Only in the base language: its part is shown in the base language.
    Base,
    /// Only in the translation: its text stands at the end of the part before it.
    Translation,
    /// A question of the part asks something else: the part is shown in the base language.
    Question,
}

impl Report {
    /// Adds a note about a loss, once.
    pub(crate) fn lost(&mut self, path: &str, what: What) {
        let note = Note { path: path.into(), line: None, name: String::new(), what };
        if !self.loss.contains(&note) {
            self.loss.push(note);
        }
    }

    /// Adds a note about something that is not there.
    pub(crate) fn refused(&mut self, path: &str, line: Option<u32>, name: &str, what: What) {
        self.not_mapped.push(Note { path: path.into(), line, name: name.into(), what });
    }
}
