//! Rule: SQL stands only in store and dialect files, and names only its room's tables and the versioned views of
//! rooms below.
//!
//! Left out: whether a statement is right; a test prepares each of them on both engines.

use crate::graph::{Room, rooms};
use crate::rust_text::{Kind, product_tokens};
use crate::schema::{Schema, migrations};
use crate::sql_text::{is_statement, tables};
use crate::tree::{File, Finding, Tree};
use std::collections::BTreeMap;

/// Everything in which SQL leaves its room.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let (rooms, schema) = (rooms(tree), Schema::of(tree));
    let mut found = Vec::new();
    for file in tree.ending("rs").filter(|f| f.path.contains("/src/") && !f.is_test()) {
        let Some(room) = file.crate_name() else { continue };
        // The tests' own crates look into every room; the checks speak about SQL.
        if rooms.get(room).is_none_or(|r| matches!(r.shelf.as_str(), "tests" | "tool")) {
            continue;
        }
        for token in product_tokens(&file.text).into_iter().filter(|t| t.kind == Kind::Text) {
            let statement = is_statement(&token.text);
            if statement && !may_hold_sql(file) {
                let message =
                    "SQL stands only in store.rs, *_store.rs or *_dialect.rs: move the statement there";
                found.push(Finding::new(&file.path, token.line, message));
            }
            if !statement && !may_hold_sql(file) {
                continue;
            }
            for named in tables(&token.text) {
                let line = token.line + named.line;
                found.extend(foreign(&file.path, line, room, &named.table, &rooms, &schema));
            }
        }
    }
    for file in migrations(tree) {
        let Some(room) = file.crate_name() else { continue };
        for named in tables(&file.text) {
            found.extend(foreign(&file.path, named.line + 1, room, &named.table, &rooms, &schema));
        }
    }
    found
}

fn may_hold_sql(file: &File) -> bool {
    let name = file.name();
    name == "store.rs" || name.ends_with("_store.rs") || name.ends_with("_dialect.rs")
}

/// A finding if `table` belongs to another room and is no view published for joining.
fn foreign(
    path: &str,
    line: usize,
    room: &str,
    table: &str,
    rooms: &BTreeMap<String, Room>,
    schema: &Schema,
) -> Option<Finding> {
    let owner = schema.views.get(table).or_else(|| schema.tables.get(table).map(|t| &t.room)).cloned();
    let owner = owner.or_else(|| {
        let carries = |r: &&Room| r.tables.iter().any(|prefix| table.starts_with(prefix.as_str()));
        rooms.iter().find(|(_, r)| carries(r)).map(|(name, _)| name.clone())
    })?;
    if owner == room {
        return None;
    }
    let published = schema.views.contains_key(table) && is_versioned(table);
    let below = rooms.get(room).is_some_and(|r| r.may_use.contains(&owner));
    if published && below {
        return None;
    }
    let message = match (published, below) {
        (true, _) => format!("`{table}` belongs to `{owner}`, which `{room}` may not use"),
        _ => format!(
            "`{table}` belongs to `{owner}`: call its functions or join a view that it publishes (*_v1)"
        ),
    };
    Some(Finding::new(path, line, message))
}

/// Whether a name ends in `_v` and a number.
fn is_versioned(name: &str) -> bool {
    name.rsplit_once("_v").is_some_and(|(_, n)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
| shelf | room | may use | owns tables | promise |
|---|---|---|---|---|
| 1 | `people` | | `people_*` | who |
| 2 | `identity` | | `identity_*` | in |
| 3 | `content` | `people` | `content_*` | what |
";
    const PEOPLE: &str = "CREATE TABLE people_a (id UUID);\nCREATE VIEW people_a_v1 AS SELECT id FROM people_a;\n\
                          CREATE VIEW people_inner AS SELECT id FROM people_a;";

    fn found(path: &str, text: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("ARCHITECTURE.md", TABLE),
            ("crates/people/migrations/0001_a.sql", PEOPLE),
            ("crates/identity/migrations/0001_a.sql", "CREATE VIEW identity_a_v1 AS SELECT 1 AS id;"),
            ("crates/content/migrations/0001_a.sql", "CREATE TABLE content_a (id UUID);"),
            (path, text),
        ]);
        findings(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn own_tables_and_published_views_are_fine_in_a_store() {
        let text = "const A: &str = \"SELECT a.id FROM content_a a JOIN people_a_v1 p ON p.id = a.id\";";
        assert_eq!(found("crates/content/src/course/store.rs", text), Vec::<String>::new());
    }

    #[test]
    fn sql_outside_a_store_is_found() {
        let found = found(
            "crates/content/src/course/pages.rs",
            "//! x\nconst A: &str = \"SELECT id FROM content_a\";",
        );
        assert!(
            found[0].starts_with("crates/content/src/course/pages.rs:2: SQL stands only in"),
            "{found:?}"
        );
    }

    #[test]
    fn a_table_of_another_room_is_found_even_in_a_fragment() {
        let found = found("crates/content/src/store.rs", "fn a() { f(\"\n  JOIN people_a p ON TRUE\") }");
        assert!(
            found[0].starts_with("crates/content/src/store.rs:2: `people_a` belongs to `people`"),
            "{found:?}"
        );
    }

    #[test]
    fn a_view_without_a_version_is_found() {
        let found = found("crates/content/src/store.rs", "const A: &str = \"SELECT id FROM people_inner\";");
        assert!(found[0].contains("`people_inner` belongs to `people`"), "{found:?}");
    }

    #[test]
    fn a_view_of_a_room_that_is_not_below_is_found() {
        let found = found("crates/content/src/store.rs", "const A: &str = \"SELECT id FROM identity_a_v1\";");
        assert!(found[0].contains("which `content` may not use"), "{found:?}");
    }

    #[test]
    fn a_migration_that_points_into_another_room_is_found() {
        let found = found(
            "crates/content/migrations/0002_b.sql",
            "CREATE TABLE content_b (p UUID REFERENCES people_a (id));",
        );
        assert!(found[0].contains("`people_a` belongs to `people`"), "{found:?}");
    }

    #[test]
    fn tests_may_look_into_tables() {
        let text = "#[cfg(test)]\nmod tests { const A: &str = \"SELECT id FROM people_a\"; }";
        assert_eq!(found("crates/content/src/course.rs", text), Vec::<String>::new());
    }
}
