//! Pages named `1.2 Title.md`: the first number is the module. Names of modules stand in the overview
//! table of `README.md`; translations lie in `translations/<language>/` under the same names.

use std::collections::BTreeMap;

use super::{Layout, Plan, PlannedModule, PlannedPage, text_of, unique_key};
use crate::draft::Layers;
use crate::folder::Folder;
use crate::import::finding::What;
use crate::language::Language;
use crate::markdown::Page;
use crate::text;

/// Module and lesson number of a page at the top of the folder.
pub(super) fn number(path: &str) -> Option<(u32, u32)> {
    if path.contains('/') {
        return None;
    }
    let (first, _) = path.strip_suffix(".md")?.split_once(' ')?;
    let (module, lesson) = first.split_once('.')?;
    Some((module.parse().ok()?, lesson.trim_end_matches('.').parse().ok()?))
}

pub(super) fn plan(folder: &Folder) -> Plan {
    let mut plan = Plan::new(Layout::Numbered, Language::english());
    let languages = languages(folder);
    let mut numbered: Vec<((u32, u32), &String)> =
        folder.files.keys().filter_map(|path| number(path).map(|number| (number, path))).collect();
    numbered.sort();
    let mut names: BTreeMap<u32, Layers<String>> = BTreeMap::new();
    for (language, readme) in
        languages.iter().map(|(language, folder)| (language, format!("{folder}README.md")))
    {
        let text = text_of(folder, &readme);
        if let Some(title) = Page::read(&text).title() {
            plan.titles.insert(language.clone(), text::one_line(title, 200));
        }
        for (module, name) in module_names(&text) {
            names.entry(module).or_default().entry(language.clone()).or_insert(name);
        }
        if folder.files.contains_key(&readme) {
            plan.ignored.push((readme.clone(), What::OverviewOnly));
            plan.used.push(readme);
        }
    }
    let mut keys = Vec::new();
    let mut last = None;
    for ((module, _), path) in numbered {
        if last != Some(module) {
            last = Some(module);
            let mut titles = names.remove(&module).unwrap_or_default();
            titles.entry(plan.language.clone()).or_insert_with(|| module.to_string());
            plan.modules.push(PlannedModule { titles, pages: vec![] });
        }
        let translations = languages
            .iter()
            .filter(|(language, _)| **language != plan.language)
            .map(|(language, place)| (language.clone(), format!("{place}{path}")))
            .filter(|(_, translated)| folder.files.contains_key(translated));
        let page = PlannedPage {
            key: unique_key(path, &mut keys),
            path: path.clone(),
            title: None,
            translations: translations.collect(),
        };
        if let Some(module) = plan.modules.last_mut() {
            module.pages.push(page);
        }
    }
    plan
}

/// Language to the folder that its files lie in.
fn languages(folder: &Folder) -> BTreeMap<Language, String> {
    let mut out = BTreeMap::from([(Language::english(), String::new())]);
    for path in folder.files.keys() {
        let Some(tag) = path.strip_prefix("translations/").and_then(|rest| rest.split('/').next()) else {
            continue;
        };
        if let Some(language) = Language::parse(tag) {
            out.entry(language).or_insert_with(|| format!("translations/{tag}/"));
        }
    }
    out
}

/// Rows of a table that start with a page number: `| **1.1** | Basic security concepts | …`.
fn module_names(readme: &str) -> Vec<(u32, String)> {
    let mut out: Vec<(u32, String)> = Vec::new();
    for row in readme.lines().filter(|line| line.starts_with('|')) {
        let mut cells = row.split('|').skip(1).map(|cell| cell.trim().trim_matches('*').trim());
        let (Some(number), Some(name)) = (cells.next(), cells.next()) else { continue };
        let Some(module) = number.split_once('.').and_then(|(module, _)| module.parse().ok()) else {
            continue;
        };
        // A cell with a link names a page, not a module.
        if !name.is_empty() && !name.contains("](") && !out.iter().any(|(known, _)| *known == module) {
            out.push((module, text::one_line(name, 200)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_number_is_module_and_lesson() {
        assert_eq!(number("1.10 Zero trust.md"), Some((1, 10)));
        for no in ["README.md", "translations/ar/1.1 X.md", "1 Intro.md", "a.b c.md"] {
            assert_eq!(number(no), None, "{no}");
        }
    }

    #[test]
    fn names_of_modules_come_from_the_overview_table() {
        let rows = "| **1.1** | Basic  | [The CIA triad](x) |\n| **1.2** | Other | y |\n| **2.4** | [Quiz](z) | |\n| **2.1** | IAM | |\n";
        assert_eq!(module_names(rows), [(1, "Basic".to_owned()), (2, "IAM".to_owned())]);
    }
}
