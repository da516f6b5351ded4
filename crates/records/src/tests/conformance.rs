//! docs/records/conformance.md is true: the tests that it names are there, the tests of requirements are named in it, and
//! every clause that a refusal can name has one. Leaves out what a test says; whoever names it has read it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use wire_xapi::{Clause, Version};

/// One line of the list.
struct Row {
    clauses: [String; 2],
    says: String,
    crate_name: String,
    file: String,
    test: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(root().join("docs/records/conformance.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| Data") || line.starts_with("| Communication"));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [one, two, says, test] = cells.as_slice() else { panic!("four cells: {line}") };
        let (crate_name, path) = test.trim_matches('`').split_once(' ').unwrap();
        let (file, test) = path.split_once("::").unwrap();
        Row {
            clauses: [(*one).to_owned(), (*two).to_owned()],
            says: (*says).to_owned(),
            crate_name: crate_name.to_owned(),
            file: file.to_owned(),
            test: test.to_owned(),
        }
    })
    .collect()
}

/// The text of the file of tests that a row names.
fn file(row: &Row) -> String {
    let crates = root().join("crates");
    let places = match row.crate_name.as_str() {
        "wire-xapi" => {
            vec![
                crates.join("wire-xapi/src/tests").join(&row.file),
                crates.join("wire-xapi/src").join(&row.file),
            ]
        }
        "records" => vec![crates.join("records/src/tests").join(&row.file)],
        other => panic!("no crate of this list: {other}"),
    };
    let read = places.iter().find_map(|place| std::fs::read_to_string(place.with_extension("rs")).ok());
    read.unwrap_or_else(|| panic!("{} {} is no file of tests", row.crate_name, row.file))
}

/// The names of the tests in a file: functions, and rows of the tables of requirements.
fn tests(text: &str) -> BTreeSet<&str> {
    let word = |text: &'_ str| text.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    let mut found = BTreeSet::new();
    let mut table = false;
    for line in text.lines() {
        table = match line {
            "refused! {" | "taken! {" => true,
            "}" => false,
            _ => table,
        };
        let bare = line.trim_start();
        let name = bare.strip_prefix("async fn ").or_else(|| bare.strip_prefix("fn "));
        let name = name.or((table && bare[word(bare)..].starts_with(':')).then_some(bare));
        found.extend(name.map(|name| &name[..word(name)]));
    }
    found
}

#[test]
fn each_requirement_of_the_list_has_its_test() {
    let rows = rows();
    assert!(rows.len() > 120, "{} rows", rows.len());
    for row in &rows {
        assert!(
            tests(&file(row)).contains(row.test.as_str()),
            "conformance.md names {} {}::{}, and there is no such test",
            row.crate_name,
            row.file,
            row.test
        );
        assert!(row.says.ends_with(['.', '`']), "a sentence: {}", row.says);
    }
}

#[test]
fn each_test_of_a_requirement_is_in_the_list() {
    let named: BTreeSet<String> =
        rows().into_iter().filter(|row| row.file == "requirements").map(|row| row.test).collect();
    let place = root().join("crates/wire-xapi/src/tests/requirements.rs");
    let text = std::fs::read_to_string(place).unwrap();
    let helpers = ["problems", "with"];
    let there: BTreeSet<String> = tests(&text)
        .into_iter()
        .filter(|name| !helpers.contains(name) && !name.is_empty())
        .map(str::to_owned)
        .collect();
    assert!(there.len() > 60, "{there:?}");
    assert_eq!(named, there);
}

#[test]
fn each_clause_that_a_refusal_names_is_guarded() {
    let rows = rows();
    for clause in Clause::ALL {
        let numbers = [clause.number(Version::V1_0_3), clause.number(Version::V2_0)];
        assert!(rows.iter().any(|row| row.clauses == numbers), "nothing guards {clause:?}, {numbers:?}");
    }
}

#[test]
fn a_test_that_is_gone_is_noticed() {
    let text = "refused! {\n    a_row: Id, \"id\" = \"1\", \"$.id\";\n}\n\n#[test]\nfn alone() {}\n    async fn on_both(db: TestDb) {\n";
    assert_eq!(tests(text), BTreeSet::from(["a_row", "alone", "on_both"]));
}
