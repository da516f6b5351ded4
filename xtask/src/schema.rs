//! The tables, columns and views that the migrations of all rooms leave behind.
//!
//! Reads the texts in order instead of running them, so it needs no database. Indexes are left out.

use crate::sql_text::words;
use crate::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The crate whose migration makes it.
    pub room: String,
    /// The migration that makes it.
    pub path: String,
    /// Its columns, in order of name.
    pub columns: BTreeSet<String>,
}

/// What all migrations together make.
#[derive(Debug, Default)]
pub struct Schema {
    /// Tables by name.
    pub tables: BTreeMap<String, Table>,
    /// The room of each view, by the view's name.
    pub views: BTreeMap<String, String>,
}

/// Words that start a table constraint instead of a column.
const CONSTRAINTS: &[&str] = &["PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT", "EXCLUDE"];

impl Schema {
    /// Reads every migration of the tree, in order of room and number.
    pub fn of(tree: &Tree) -> Schema {
        let mut schema = Schema::default();
        for file in migrations(tree) {
            let room = file.crate_name().unwrap_or_default();
            let words: Vec<String> = words(&file.text).into_iter().map(|(word, _)| word).collect();
            for statement in words.split(|word| word == ";") {
                schema.apply(room, &file.path, statement);
            }
        }
        schema
    }

    fn apply(&mut self, room: &str, path: &str, words: &[String]) {
        let mut kept =
            words.iter().map(String::as_str).filter(|w| !matches!(*w, "IF" | "NOT" | "EXISTS" | "ONLY"));
        match (kept.next(), kept.next(), kept.next()) {
            (Some("CREATE"), Some("TABLE"), Some(name)) => {
                let columns = columns(words);
                let table = Table { room: room.into(), path: path.into(), columns };
                self.tables.entry(name.to_owned()).or_insert(table);
            }
            (Some("CREATE"), Some("VIRTUAL"), Some("TABLE")) => {
                let name = kept.next().unwrap_or_default().to_owned();
                let columns = columns(words);
                self.tables.entry(name).or_insert(Table { room: room.into(), path: path.into(), columns });
            }
            (Some("CREATE"), Some("VIEW"), Some(name)) => {
                self.views.insert(name.to_owned(), room.to_owned());
            }
            (Some("DROP"), Some("TABLE"), Some(name)) => drop(self.tables.remove(name)),
            (Some("DROP"), Some("VIEW"), Some(name)) => drop(self.views.remove(name)),
            (Some("ALTER"), Some("TABLE"), Some(name)) => {
                let rest: Vec<&str> = kept.filter(|w| *w != "COLUMN").collect();
                self.alter(name, &rest);
            }
            _ => {}
        }
    }

    fn alter(&mut self, name: &str, rest: &[&str]) {
        if let ["RENAME", "TO", new] = rest {
            if let Some(table) = self.tables.remove(name) {
                self.tables.insert((*new).to_owned(), table);
            }
            return;
        }
        let Some(table) = self.tables.get_mut(name) else { return };
        match rest {
            ["ADD", column, ..] if !CONSTRAINTS.contains(column) => {
                table.columns.insert((*column).to_owned());
            }
            ["DROP", column, ..] => {
                table.columns.remove(*column);
            }
            ["RENAME", old, "TO", new] => {
                table.columns.remove(*old);
                table.columns.insert((*new).to_owned());
            }
            _ => {}
        }
    }
}

/// The migrations of all rooms: `crates/ROOM/migrations/NNNN_name[.sqlite|.pg].sql`.
pub fn migrations(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.ending("sql").filter(|file| file.path.starts_with("crates/") && file.path.contains("/migrations/"))
}

/// The first word of each entry between the outer brackets of CREATE TABLE that is not a constraint.
fn columns(words: &[String]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (mut depth, mut starts) = (0, false);
    for word in words {
        match word.as_str() {
            "(" => {
                depth += 1;
                starts = depth == 1;
                continue;
            }
            ")" => depth -= 1,
            "," if depth == 1 => {
                starts = true;
                continue;
            }
            name if starts && depth == 1 && !CONSTRAINTS.contains(&name) => {
                found.insert(name.to_owned());
            }
            _ => {}
        }
        starts = false;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_follow_the_migrations() {
        let tree = Tree::of(&[
            (
                "crates/a/migrations/0001_x.sql",
                "-- why\nCREATE TABLE a_x (\n  id UUID NOT NULL PRIMARY KEY,\n  n TEXT CHECK (n IN ('p', 'q')),\n  \
                 old BIGINT DEFAULT 0,\n  UNIQUE (n, old)\n);\nCREATE INDEX i ON a_x (n);\nCREATE VIEW a_x_v1 AS SELECT id FROM a_x;",
            ),
            (
                "crates/a/migrations/0002_y.sql",
                "ALTER TABLE a_x ADD COLUMN m TEXT;\nALTER TABLE a_x RENAME COLUMN old TO new;",
            ),
        ]);
        let schema = Schema::of(&tree);
        let columns: Vec<_> = schema.tables["a_x"].columns.iter().map(String::as_str).collect();
        assert_eq!(columns, ["id", "m", "n", "new"]);
        assert_eq!(schema.views["a_x_v1"], "a");
    }
}
