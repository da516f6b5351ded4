//! No layout at all: Markdown pages and question files in the order of their names. One page alone is a
//! guide.

use super::{Layout, Plan, PlannedModule, PlannedPage, text_of, unique_key};
use crate::draft::{CourseKind, Layers};
use crate::folder::Folder;
use crate::import::quiz;
use crate::language::Language;
use crate::markdown::Page;
use crate::text;

const NO_PAGES: [&str; 6] =
    ["readme.md", "license.md", "contributing.md", "code_of_conduct.md", "security.md", "changelog.md"];

pub(super) fn plan(folder: &Folder) -> Plan {
    let translations = super::own::translations(folder);
    let translated: Vec<&String> = translations.values().flat_map(|layers| layers.values()).collect();
    let pages: Vec<&String> = folder
        .files
        .keys()
        .filter(|path| !translated.contains(path))
        .filter(|path| is_page(folder, path, folder.files.len() == 1))
        .collect();
    let first =
        pages.iter().find(|path| path.ends_with(".md")).map(|path| Page::read(&text_of(folder, path)));
    let alone = pages.len() == 1;
    let front = first.as_ref().map(|page| page.front.clone()).unwrap_or_default();
    let mut plan = Plan::new(if is_own(&front) { Layout::Own } else { Layout::Plain }, Language::english());
    if let Some(language) = front.language.clone() {
        plan.language = language;
    }
    plan.kind = if alone { CourseKind::Guide } else { CourseKind::Course };
    let title = if alone {
        let heading = first.as_ref().and_then(|page| page.title().map(str::to_owned));
        front.title.clone().or(heading).unwrap_or_else(|| folder.name.clone())
    } else {
        folder.name.clone()
    };
    if alone {
        plan.topic = front.topic.unwrap_or_default();
        plan.objective = front.objective.unwrap_or_default();
        plan.source = front.source.unwrap_or_default();
        plan.review_by = front.review_by;
    }
    plan.titles.insert(plan.language.clone(), text::one_line(&title, 200));
    let mut keys = Vec::new();
    let planned = pages.iter().map(|path| {
        // The key of a guide outlives a new name of its file.
        let key = if alone { "guide".into() } else { unique_key(path, &mut keys) };
        let translations = translations.get(*path).cloned().unwrap_or_default();
        PlannedPage { key, path: (*path).clone(), title: None, translations }
    });
    let pages = planned.collect();
    plan.modules.push(PlannedModule {
        titles: Layers::from([(plan.language.clone(), text::one_line(&title, 200))]),
        pages,
    });
    plan
}

/// Our form says what a page is; other Markdown does not.
fn is_own(front: &crate::markdown::FrontMatter) -> bool {
    front.kind.is_some() || front.language.is_some()
}

fn is_page(folder: &Folder, path: &str, alone: bool) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    if name.ends_with(".md") || name.ends_with(".markdown") {
        return alone || !NO_PAGES.contains(&name.as_str());
    }
    let question_file = name.ends_with(".gift") || name.ends_with(".txt") || name.ends_with(".aiken");
    question_file && quiz::format(&text_of(folder, path)).is_some()
}
