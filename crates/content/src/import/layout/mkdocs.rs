//! MkDocs: `mkdocs.yml` names the site and its navigation; pages lie in `docs/`. Of YAML only what a
//! navigation is written in is read: keys, and nested lists of `Title: path`.

use super::{Layout, Plan, PlannedModule, PlannedPage, text_of, unique_key};
use crate::draft::Layers;
use crate::folder::Folder;
use crate::import::finding::What;
use crate::language::Language;
use crate::text;

/// One line of a navigation.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    indent: usize,
    title: Option<String>,
    path: Option<String>,
}

pub(super) fn plan(folder: &Folder) -> Plan {
    let config = text_of(folder, "mkdocs.yml");
    let language = value(&config, "  language").and_then(|tag| Language::parse(&tag));
    let mut plan = Plan::new(Layout::MkDocs, language.unwrap_or_else(Language::english));
    let docs = value(&config, "docs_dir").unwrap_or_else(|| "docs".into());
    plan.root = docs.trim_matches('/').to_owned();
    plan.used.push("mkdocs.yml".into());
    let title = value(&config, "site_name").unwrap_or_else(|| folder.name.clone());
    plan.titles.insert(plan.language.clone(), title.clone());
    plan.objective = String::new();
    let mut keys = Vec::new();
    for entry in navigation(&config) {
        match (entry.indent, entry.title, entry.path) {
            (_, Some(name), None) => plan.modules.push(module(&plan.language, &name)),
            (indent, name, Some(path)) => {
                let path = format!("{}/{path}", plan.root);
                if !folder.files.contains_key(&path) {
                    plan.ignored.push((path, What::PageMissing));
                    continue;
                }
                // A page beside the modules stands in a module with the name of the course.
                let alone = indent == 0
                    && plan.modules.last().is_none_or(|last| last.titles.values().all(|t| *t != title));
                if alone || plan.modules.is_empty() {
                    plan.modules.push(module(&plan.language, &title));
                }
                let page = PlannedPage {
                    key: unique_key(&path, &mut keys),
                    path,
                    title: name,
                    translations: Default::default(),
                };
                if let Some(module) = plan.modules.last_mut() {
                    module.pages.push(page);
                }
            }
            _ => {}
        }
    }
    plan.modules.retain(|module| !module.pages.is_empty());
    let known: Vec<&str> = plan.pages().map(|page| page.path.as_str()).collect();
    let outside = folder.files.keys().filter(|path| path.ends_with(".md") && path.starts_with(&plan.root));
    let left: Vec<_> = outside.filter(|path| !known.contains(&path.as_str())).cloned().collect();
    plan.ignored.extend(left.into_iter().map(|path| (path, What::NotInNavigation)));
    plan
}

fn module(language: &Language, name: &str) -> PlannedModule {
    PlannedModule { titles: Layers::from([(language.clone(), text::one_line(name, 200))]), pages: vec![] }
}

/// The value of a key that stands at the start of a line.
fn value(config: &str, key: &str) -> Option<String> {
    let line = config.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
    Some(unquoted(line)).filter(|value| !value.is_empty())
}

fn unquoted(text: &str) -> String {
    let text = text.trim();
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) {
            return text::one_line(inside, 400);
        }
    }
    text::one_line(text.split(" #").next().unwrap_or(text), 400)
}

fn navigation(config: &str) -> Vec<Entry> {
    let lines =
        config.lines().skip_while(|line| line.trim_end() != "nav:" && line.trim_end() != "pages:").skip(1);
    let mut out = Vec::new();
    let mut first = None;
    for line in lines {
        let trimmed = line.trim_start();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let Some(item) = trimmed.strip_prefix("- ") else { break };
        let indent = line.len() - trimmed.len();
        let first = *first.get_or_insert(indent);
        out.push(entry(indent.saturating_sub(first), item.trim()));
    }
    out
}

/// `Title: 'path.md'`, `Title:`, or `path.md`. A colon inside the title is followed by no path.
fn entry(indent: usize, item: &str) -> Entry {
    let is_page = |text: &str| text.ends_with(".md");
    let whole = unquoted(item);
    if is_page(&whole) && !item.contains(": ") {
        return Entry { indent, title: None, path: Some(whole) };
    }
    if let Some((title, path)) = item.rsplit_once(": ") {
        let (title, path) = (unquoted(title), unquoted(path));
        if is_page(&path) {
            return Entry { indent, title: Some(title), path: Some(path) };
        }
    }
    Entry { indent, title: Some(unquoted(item.trim_end_matches(':'))), path: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_navigation_is_titles_modules_and_pages() {
        let config = "site_name: 'A site'\nnav:\n  - Home: 'index.md'\n  # more\n  - Before: now:\n    - What is it?: \"a/b.md\"\n    - c.md\n\ntheme: x\n";
        let entry = |indent, title: Option<&str>, path: Option<&str>| Entry {
            indent,
            title: title.map(str::to_owned),
            path: path.map(str::to_owned),
        };
        assert_eq!(
            navigation(config),
            [
                entry(0, Some("Home"), Some("index.md")),
                entry(0, Some("Before: now"), None),
                entry(2, Some("What is it?"), Some("a/b.md")),
                entry(2, None, Some("c.md"))
            ]
        );
        assert_eq!(value(config, "site_name").as_deref(), Some("A site"));
    }
}
