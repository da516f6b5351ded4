//! Rule: a document that restates a value from the code says the same value.
//!
//! Each entry is a sentence with a hole and the source line with the same hole. Left out: prose that states no value.

use crate::tree::{Finding, Tree};

/// One value that stands in two places.
struct Restated {
    document: &'static str,
    says: (&'static str, &'static str),
    source: &'static str,
    line: (&'static str, &'static str),
}

const RESTATED: &[Restated] = &[
    Restated {
        document: "STYLE.md",
        says: ("at most **", " lines**"),
        source: "xtask/src/shape.rs",
        line: ("LONGEST: usize = ", ";"),
    },
    Restated {
        document: "README.md",
        says: ("Rust ", " or newer"),
        source: "Cargo.toml",
        line: ("rust-version = \"", "\""),
    },
    Restated {
        document: "README.md",
        says: ("Node ", " or newer"),
        source: "bin/lib/setup.sh",
        line: ("[ \"$major\" -ge ", " ]"),
    },
];

/// Every value that differs from its source.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    RESTATED.iter().filter_map(|restated| compare(tree, restated)).collect()
}

fn compare(tree: &Tree, restated: &Restated) -> Option<Finding> {
    let value = |path: &str, (before, after): (&str, &str)| {
        let (_, rest) = tree.file(path)?.text.split_once(before)?;
        rest.split_once(after).map(|(value, _)| value.trim().to_owned())
    };
    let (said, meant) = (value(restated.document, restated.says), value(restated.source, restated.line));
    let message = match (said, meant) {
        (Some(said), Some(meant)) if said == meant => return None,
        (Some(said), Some(meant)) => format!("says {said}, but {} says {meant}", restated.source),
        (None, _) => format!("no longer says \"{}…{}\"", restated.says.0, restated.says.1),
        (_, None) => format!("{} no longer holds \"{}\"", restated.source, restated.line.0),
    };
    Some(Finding::new(restated.document, 0, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(document: &str) -> Option<String> {
        let tree = Tree::of(&[("STYLE.md", document), ("xtask/src/shape.rs", "const LONGEST: usize = 400;")]);
        compare(&tree, &RESTATED[0]).map(|f| f.message)
    }

    #[test]
    fn the_same_value_is_fine_and_another_is_found() {
        assert_eq!(found("A file has at most **400 lines**."), None);
        assert_eq!(
            found("A file has at most **500 lines**.").as_deref(),
            Some("says 500, but xtask/src/shape.rs says 400")
        );
        assert!(found("A file is short.").is_some_and(|f| f.starts_with("no longer says")));
    }
}
