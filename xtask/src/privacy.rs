//! Rule: every column of every table is in privacy.toml as personal, organisational or operational, and nothing else.
//!
//! Export, erasure and retention derive from that list, so a column that is missing there would be forgotten by them.

use crate::schema::Schema;
use crate::tree::{Finding, Tree};

const LIST: &str = "privacy.toml";
const KINDS: &[&str] = &["personal", "organisational", "operational"];

/// Every column that stands in only one of the two.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let schema = Schema::of(tree);
    let list = tree.file(LIST).map(|file| file.text.as_str()).unwrap_or_default();
    let list: toml::Table = match list.parse() {
        Ok(list) => list,
        Err(error) => return vec![Finding::new(LIST, 0, format!("cannot be read: {error}"))],
    };
    let mut found = Vec::new();
    for (name, table) in &schema.tables {
        let listed = list.get(name).and_then(|t| t.as_table());
        for column in &table.columns {
            if listed.and_then(|l| l.get(column)).is_none() {
                let message = format!("`{name}.{column}` is not in {LIST}: add it as {}", KINDS.join(", "));
                found.push(Finding::new(&table.path, 0, message));
            }
        }
    }
    for (name, columns) in &list {
        let Some(table) = schema.tables.get(name) else {
            found.push(Finding::new(LIST, 0, format!("`{name}` is no table (any more): take it out")));
            continue;
        };
        for (column, kind) in columns.as_table().into_iter().flatten() {
            if !table.columns.contains(column) {
                found.push(Finding::new(
                    LIST,
                    0,
                    format!("`{name}.{column}` is no column (any more): take it out"),
                ));
            }
            if !kind.as_str().is_some_and(|kind| KINDS.contains(&kind)) {
                found.push(Finding::new(
                    LIST,
                    0,
                    format!("`{name}.{column}` must be one of {}", KINDS.join(", ")),
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str) -> Vec<String> {
        let migration = "CREATE TABLE a_x (id UUID, name TEXT);";
        let tree = Tree::of(&[("crates/a/migrations/0001_x.sql", migration), ("privacy.toml", list)]);
        findings(&tree).into_iter().map(|f| f.message).collect()
    }

    #[test]
    fn a_complete_list_is_fine() {
        assert_eq!(found("[a_x]\nid = \"operational\"\nname = \"personal\"\n"), Vec::<String>::new());
    }

    #[test]
    fn a_column_without_an_entry_is_found() {
        assert!(found("[a_x]\nid = \"operational\"\n")[0].contains("`a_x.name` is not in privacy.toml"));
    }

    #[test]
    fn an_entry_without_a_column_is_found() {
        let list = "[a_x]\nid = \"operational\"\nname = \"personal\"\nold = \"personal\"\n[a_y]\nid = \"personal\"\n";
        let found = found(list);
        assert!(
            found[0].contains("`a_x.old` is no column") && found[1].contains("`a_y` is no table"),
            "{found:?}"
        );
    }

    #[test]
    fn an_unknown_kind_is_found() {
        assert!(found("[a_x]\nid = \"secret\"\nname = \"personal\"\n")[0].contains("must be one of"));
    }
}
