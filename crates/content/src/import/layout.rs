//! How a folder is laid out: which files are pages, in which modules, in which languages. Four layouts
//! are known; each is one function from a folder to a [`Plan`].

mod mkdocs;
mod numbered;
mod own;
mod plain;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::finding::What;
use crate::draft::{CourseKind, Layers};
use crate::folder::Folder;
use crate::language::Language;
use crate::part::Cut;

/// The layouts that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// `course.toml` and pages in our Markdown form.
    Own,
    /// `mkdocs.yml` with a navigation.
    MkDocs,
    /// Pages named `1.2 Title.md`, translations in `translations/<language>/`.
    Numbered,
    /// Pages and question files in the order of their names.
    Plain,
}

impl Layout {
    /// The name in a report.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Layout::Own => "course.toml",
            Layout::MkDocs => "MkDocs",
            Layout::Numbered => "numbered-pages",
            Layout::Plain => "pages",
        }
    }
}

/// What to read from where.
pub(super) struct Plan {
    pub layout: Layout,
    pub kind: CourseKind,
    pub language: Language,
    pub titles: Layers<String>,
    pub topic: String,
    pub objective: String,
    pub source: String,
    pub review_by: Option<Date>,
    pub modules: Vec<PlannedModule>,
    /// Where a link that starts with `/` starts.
    pub root: String,
    /// Files that are no pages, and why.
    pub ignored: Vec<(String, What)>,
    /// Files that the layout itself was read from.
    pub used: Vec<String>,
}

pub(super) struct PlannedModule {
    pub titles: Layers<String>,
    pub pages: Vec<PlannedPage>,
}

#[derive(Clone)]
pub(super) struct PlannedPage {
    pub key: String,
    pub path: String,
    /// The title in a navigation, where there is one.
    pub title: Option<String>,
    pub translations: BTreeMap<Language, String>,
}

impl PlannedPage {
    /// The page and its translations, base language first.
    pub fn languages<'a>(&'a self, base: &'a Language) -> impl Iterator<Item = (&'a Language, &'a str)> {
        std::iter::once((base, self.path.as_str()))
            .chain(self.translations.iter().map(|(language, path)| (language, path.as_str())))
    }
}

impl Plan {
    fn new(layout: Layout, language: Language) -> Plan {
        Plan {
            layout,
            kind: CourseKind::Course,
            language,
            titles: Layers::new(),
            topic: String::new(),
            objective: String::new(),
            source: String::new(),
            review_by: None,
            modules: vec![],
            root: String::new(),
            ignored: vec![],
            used: vec![],
        }
    }

    /// How its pages are cut.
    pub fn cut(&self) -> Cut {
        if self.layout == Layout::Own { Cut::AtEachHeading } else { Cut::ByMinutes }
    }

    /// Its pages in order.
    pub fn pages(&self) -> impl Iterator<Item = &PlannedPage> {
        self.modules.iter().flat_map(|module| &module.pages)
    }
}

/// Finds out how a folder is laid out.
pub(super) fn plan(folder: &Folder) -> Plan {
    let at_the_top = |name: &str| folder.files.contains_key(name);
    if at_the_top("course.toml") {
        own::plan(folder)
    } else if at_the_top("mkdocs.yml") {
        mkdocs::plan(folder)
    } else if folder.files.keys().filter(|path| numbered::number(path).is_some()).count() > 1 {
        numbered::plan(folder)
    } else {
        plain::plan(folder)
    }
}

fn text_of(folder: &Folder, path: &str) -> String {
    folder.files.get(path).map(|bytes| crate::text::decode(bytes).text).unwrap_or_default()
}

/// `a/joint.de.md` is `a/joint.md` in German.
fn translated_name(path: &str) -> Option<(String, Language)> {
    let stem = path.strip_suffix(".md")?;
    let (base, tag) = stem.rsplit_once('.')?;
    // A tag is short: `1.2 Common threats` ends in no tag.
    let language = Language::parse(tag).filter(|_| !tag.contains(' ') && tag.len() <= 7)?;
    Some((format!("{base}.md"), language))
}

/// Path to key: the file's name, with its folder where names repeat.
fn unique_key(path: &str, taken: &mut Vec<String>) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let mut key = crate::text::slug(name);
    if taken.contains(&key) {
        key = crate::text::slug(stem);
    }
    let base = key.clone();
    let mut number = 2;
    while taken.contains(&key) {
        key = format!("{base}-{number}");
        number += 1;
    }
    taken.push(key.clone());
    key
}
