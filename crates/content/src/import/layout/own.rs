//! Our own layout: `course.toml` beside pages in our Markdown form.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Layout, Plan, PlannedModule, PlannedPage, text_of, translated_name, unique_key};
use crate::draft::{CourseKind, Layers};
use crate::folder::Folder;
use crate::import::finding::What;
use crate::language::Language;
use crate::text;

/// `course.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct CourseFile {
    title: Names,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    objective: String,
    #[serde(default)]
    source: String,
    /// Who answers for it; read by people, not by the import.
    #[serde(default, rename = "owner")]
    _owner: Option<String>,
    #[serde(default)]
    review_by: Option<String>,
    modules: Vec<ModuleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModuleFile {
    title: Names,
    pages: Vec<String>,
}

/// A name, or a table of names by language.
#[derive(Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(BTreeMap<String, String>),
}

impl Names {
    fn layers(self, base: &Language) -> Layers<String> {
        match self {
            Names::One(name) => Layers::from([(base.clone(), text::one_line(&name, 200))]),
            Names::Several(names) => names
                .into_iter()
                .filter_map(|(tag, name)| Some((Language::parse(&tag)?, text::one_line(&name, 200))))
                .collect(),
        }
    }
}

pub(super) fn plan(folder: &Folder) -> Plan {
    let file: CourseFile = match toml::from_str(&text_of(folder, "course.toml")) {
        Ok(file) => file,
        Err(error) => {
            let mut plan = super::plain::plan(folder);
            let message = text::one_line(error.message(), 200);
            plan.ignored.retain(|(path, _)| path != "course.toml");
            plan.ignored.push(("course.toml".into(), What::CourseFile { message }));
            return plan;
        }
    };
    let language = file.language.as_deref().and_then(Language::parse).unwrap_or_else(Language::english);
    let mut plan = Plan::new(Layout::Own, language);
    plan.kind = file.kind.as_deref().and_then(CourseKind::parse).unwrap_or(CourseKind::Course);
    plan.titles = file.title.layers(&plan.language);
    plan.topic = text::one_line(&file.topic, 100);
    plan.objective = text::one_line(&file.objective, 400);
    plan.source = text::one_line(&file.source, 200);
    plan.review_by = file.review_by.and_then(|date| date.parse().ok());
    plan.used.push("course.toml".into());
    let translations = translations(folder);
    let mut keys = Vec::new();
    for module in file.modules {
        let mut pages = Vec::new();
        for path in module.pages {
            let path = text::one_line(&path, 400);
            if !folder.files.contains_key(&path) {
                plan.ignored.push((path, What::PageMissing));
                continue;
            }
            let translations = translations.get(&path).cloned().unwrap_or_default();
            pages.push(PlannedPage { key: unique_key(&path, &mut keys), path, title: None, translations });
        }
        plan.modules.push(PlannedModule { titles: module.title.layers(&plan.language), pages });
    }
    plan
}

/// Page to its translations by language.
pub(super) fn translations(folder: &Folder) -> BTreeMap<String, BTreeMap<Language, String>> {
    let mut out: BTreeMap<String, BTreeMap<Language, String>> = BTreeMap::new();
    for path in folder.files.keys() {
        if let Some((base, language)) = translated_name(path)
            && folder.files.contains_key(&base)
        {
            out.entry(base).or_default().insert(language, path.clone());
        }
    }
    out
}
