//! Rule: the crate graph equals the table of rooms in ARCHITECTURE.md, both ways, and points to lower shelves only.
//!
//! Also: each table of a migration stands in the room that the table of rooms names as its owner.

use crate::schema::Schema;
use crate::tree::{Finding, Tree};
use std::collections::{BTreeMap, BTreeSet};

const DOCUMENT: &str = "ARCHITECTURE.md";

/// One row of the table of rooms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Where it stands: `tool`, `island`, `ground`, `face`, a number, or `tests`.
    pub shelf: String,
    /// The crates of the house that it may use.
    pub may_use: BTreeSet<String>,
    /// Prefixes of the tables it owns, without `*`.
    pub tables: Vec<String>,
    /// Line in the document.
    pub line: usize,
}

/// The rows of the table of rooms, by name.
pub fn rooms(tree: &Tree) -> BTreeMap<String, Room> {
    let Some(document) = tree.file(DOCUMENT) else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    let mut inside = false;
    for (at, line) in document.text.lines().enumerate() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        inside = if line.starts_with("| shelf |") { true } else { inside && line.starts_with('|') };
        if !inside || cells.len() != 5 || cells[0] == "shelf" || cells[0].starts_with('-') {
            continue;
        }
        let names =
            |cell: &str| -> Vec<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        let Some(name) = names(cells[1]).pop() else { continue };
        let tables = names(cells[3]).iter().map(|t| t.trim_end_matches('*').to_owned()).collect();
        let may_use = names(cells[2]).into_iter().collect();
        found.insert(name, Room { shelf: cells[0].to_owned(), may_use, tables, line: at + 1 });
    }
    found
}

/// How high a shelf is; `None` for a word that is no shelf.
fn height(shelf: &str) -> Option<u32> {
    match shelf {
        "tool" | "island" => Some(0),
        "ground" => Some(1),
        "face" => Some(2),
        "tests" => Some(1000),
        number => number.parse::<u32>().ok().map(|n| 10 + n),
    }
}

/// The crates of the house that one manifest names.
struct Manifest {
    path: String,
    uses: BTreeSet<String>,
    uses_in_tests: BTreeSet<String>,
    uses_to_build: BTreeSet<String>,
}

fn manifests(tree: &Tree) -> BTreeMap<String, Manifest> {
    let mut read = BTreeMap::new();
    for file in tree.files.iter().filter(|f| f.name() == "Cargo.toml" && f.crate_name().is_some()) {
        let Ok(value) = file.text.parse::<toml::Table>() else { continue };
        let Some(name) = value.get("package").and_then(|p| p.get("name")).and_then(|n| n.as_str()) else {
            continue;
        };
        let keys = |section: &str| -> BTreeSet<String> {
            value
                .get(section)
                .and_then(|s| s.as_table())
                .map(|t| t.keys().cloned().collect())
                .unwrap_or_default()
        };
        let manifest = Manifest {
            path: file.path.clone(),
            uses: keys("dependencies"),
            uses_in_tests: keys("dev-dependencies"),
            uses_to_build: keys("build-dependencies"),
        };
        read.insert(name.to_owned(), manifest);
    }
    let house: BTreeSet<String> = read.keys().cloned().collect();
    for manifest in read.values_mut() {
        for set in [&mut manifest.uses, &mut manifest.uses_in_tests, &mut manifest.uses_to_build] {
            set.retain(|name| house.contains(name));
        }
    }
    read
}

/// Everything in which the table of rooms and the manifests differ.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let (rooms, manifests) = (rooms(tree), manifests(tree));
    let mut found = Vec::new();
    for (name, manifest) in &manifests {
        match rooms.get(name) {
            None => {
                found.push(Finding::new(DOCUMENT, 0, format!("`{name}` is missing in the table of rooms")))
            }
            Some(room) => uses(name, manifest, room, &rooms, &mut found),
        }
    }
    for (name, room) in &rooms {
        if !manifests.contains_key(name) {
            found.push(Finding::new(
                DOCUMENT,
                room.line,
                format!("`{name}` is in the table, but there is no such crate"),
            ));
        }
        if height(&room.shelf).is_none() {
            found.push(Finding::new(DOCUMENT, room.line, format!("`{}` is no shelf", room.shelf)));
        }
    }
    owners(tree, &rooms, &mut found);
    found
}

fn uses(
    name: &str,
    manifest: &Manifest,
    room: &Room,
    rooms: &BTreeMap<String, Room>,
    found: &mut Vec<Finding>,
) {
    let mut say = |path: &str, line, message: String| found.push(Finding::new(path, line, message));
    let shelf = |other: &str| rooms.get(other).map(|r| r.shelf.as_str()).unwrap_or_default();
    for used in manifest.uses.difference(&room.may_use) {
        say(&manifest.path, 0, format!("uses `{used}`, which {DOCUMENT} does not allow `{name}`"));
    }
    for unused in room.may_use.difference(&manifest.uses) {
        say(
            DOCUMENT,
            room.line,
            format!("`{name}` may use `{unused}`, but does not: take it out of the row"),
        );
    }
    for used in &manifest.uses {
        let higher = height(shelf(used)) >= height(&room.shelf);
        if higher && !(room.shelf == "tests" && shelf(used) == "tests") {
            say(
                &manifest.path,
                0,
                format!(
                    "`{name}` (shelf {}) uses `{used}` (shelf {}): rooms use lower shelves only",
                    room.shelf,
                    shelf(used)
                ),
            );
        }
        if shelf(used) == "tool" {
            say(&manifest.path, 0, format!("`{used}` is a tool: it may only be a build dependency"));
        }
    }
    for used in &manifest.uses_to_build {
        if shelf(used) != "tool" {
            say(&manifest.path, 0, format!("builds with `{used}`, which is not a tool"));
        }
    }
    for used in &manifest.uses_in_tests {
        let allowed = room.may_use.contains(used)
            || shelf(used) == "tests"
            || height(shelf(used)) < height(&room.shelf);
        if !allowed {
            say(
                &manifest.path,
                0,
                format!("tests use `{used}`, which stands on a higher shelf: move the test to journeys"),
            );
        }
    }
}

fn owners(tree: &Tree, rooms: &BTreeMap<String, Room>, found: &mut Vec<Finding>) {
    let schema = Schema::of(tree);
    let mut seen = BTreeSet::new();
    let tables = schema.tables.iter().map(|(name, table)| (name, &table.room, table.path.as_str()));
    let views = schema.views.iter().map(|(name, room)| (name, room, DOCUMENT));
    for (name, room, path) in tables.chain(views) {
        let prefixes = rooms.get(room).map(|r| r.tables.as_slice()).unwrap_or_default();
        match prefixes.iter().find(|prefix| name.starts_with(prefix.as_str())) {
            Some(prefix) => drop(seen.insert((room.clone(), prefix.clone()))),
            None => found.push(Finding::new(
                path,
                0,
                format!("`{name}` does not carry a prefix that `{room}` owns"),
            )),
        }
    }
    for (name, room) in rooms {
        for prefix in &room.tables {
            if !seen.contains(&(name.clone(), prefix.clone())) {
                found.push(Finding::new(
                    DOCUMENT,
                    room.line,
                    format!("`{name}` owns `{prefix}*`, but no migration makes such a table"),
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
| shelf | room | may use | owns tables | promise |
|---|---|---|---|---|
| ground | `kernel` | | | floor |
| 1 | `people` | `kernel` | `people_*` | who |
| 3 | `content` | `kernel`, `people` | | what |
| tests | `testkit` | `kernel` | | tests |
";

    fn manifest(name: &str, rest: &str) -> String {
        format!("[package]\nname = \"{name}\"\n{rest}")
    }

    fn house(people: &str, content: &str, migration: &str) -> Vec<String> {
        let tree = Tree::of(&[
            ("ARCHITECTURE.md", TABLE),
            ("crates/kernel/Cargo.toml", &manifest("kernel", "")),
            ("crates/testkit/Cargo.toml", &manifest("testkit", "[dependencies]\nkernel.workspace = true")),
            ("crates/people/Cargo.toml", &manifest("people", people)),
            ("crates/content/Cargo.toml", &manifest("content", content)),
            ("crates/people/migrations/0001_a.sql", migration),
        ]);
        findings(&tree).iter().map(ToString::to_string).collect()
    }

    const PEOPLE: &str =
        "[dependencies]\nkernel.workspace = true\n[dev-dependencies]\ntestkit.workspace = true";
    const CONTENT: &str = "[dependencies]\nkernel.workspace = true\npeople.workspace = true";
    const MIGRATION: &str = "CREATE TABLE people_a (id UUID);";

    #[test]
    fn a_house_like_its_table_has_no_findings() {
        assert_eq!(house(PEOPLE, CONTENT, MIGRATION), Vec::<String>::new());
    }

    #[test]
    fn a_room_that_uses_a_higher_one_is_found() {
        let found =
            house("[dependencies]\nkernel.workspace = true\ncontent.workspace = true", CONTENT, MIGRATION);
        assert!(found.iter().any(|f| f.contains("lower shelves only")), "{found:?}");
        assert!(found.iter().any(|f| f.contains("does not allow `people`")), "{found:?}");
    }

    #[test]
    fn a_row_that_allows_more_than_is_used_is_found() {
        let found = house(PEOPLE, "[dependencies]\nkernel.workspace = true", MIGRATION);
        assert!(found[0].contains("may use `people`, but does not"), "{found:?}");
    }

    #[test]
    fn a_test_that_reaches_upwards_is_found() {
        let found = house(&format!("{PEOPLE}\ncontent.workspace = true"), CONTENT, MIGRATION);
        assert!(found[0].contains("higher shelf"), "{found:?}");
    }

    #[test]
    fn a_table_without_its_rooms_prefix_is_found() {
        let found =
            house(PEOPLE, CONTENT, "CREATE TABLE content_a (id UUID); CREATE TABLE people_a (id UUID);");
        assert!(found[0].contains("`content_a` does not carry a prefix"), "{found:?}");
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        let tree =
            Tree::of(&[("ARCHITECTURE.md", TABLE), ("crates/funds/Cargo.toml", &manifest("funds", ""))]);
        assert!(findings(&tree).iter().any(|f| f.message.contains("`funds` is missing")));
    }
}
