//! Rule: no file names a package registry; lock files and the machine's own settings say where packages come from.
//!
//! An organisation that mirrors its registries then changes nothing in this repository.

use crate::tree::{Finding, Tree};

/// The hosts, cut in two so that this file does not name them either.
const HOSTS: &[(&str, &str)] = &[
    ("registry.npmjs", ".org"),
    ("registry.yarnpkg", ".com"),
    ("index.crates", ".io"),
    ("static.crates", ".io"),
    ("pypi", ".org"),
    ("files.pythonhosted", ".org"),
    ("deb.debian", ".org"),
    ("archive.ubuntu", ".com"),
];

/// Files that name sources by their nature.
const LOCK_FILES: &[&str] = &["Cargo.lock", "package-lock.json"];

/// Every place that names a registry.
pub fn findings(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|f| !LOCK_FILES.contains(&f.name())) {
        for (at, line) in file.text.lines().enumerate() {
            let named =
                HOSTS.iter().map(|(a, b)| format!("{a}{b}")).find(|host| line.contains(host.as_str()));
            if let Some(host) = named {
                found.push(Finding::new(
                    &file.path,
                    at + 1,
                    format!("names {host}: leave the source to the machine's settings"),
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registry_is_found_except_in_a_lock_file() {
        let line = format!("url = https://{}{}/x\n", "registry.npmjs", ".org");
        let tree = Tree::of(&[("e2e/x.toml", &line), ("e2e/package-lock.json", &line)]);
        let found: Vec<_> = findings(&tree).into_iter().map(|f| f.path).collect();
        assert_eq!(found, ["e2e/x.toml"]);
    }
}
