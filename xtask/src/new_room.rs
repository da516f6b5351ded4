//! Lays out an empty room that looks like all others.
//!
//! The row in ARCHITECTURE.md and the entry in the server are left to the author: they are decisions.

use crate::locales::LANGUAGES;
use std::fs;
use std::path::{Path, PathBuf};

/// Makes `crates/NAME` below `root` and returns what was written. An error is a sentence.
pub fn create(root: &Path, name: &str) -> Result<Vec<PathBuf>, String> {
    let plain =
        name.starts_with(|c: char| c.is_ascii_lowercase()) && name.bytes().all(|b| b.is_ascii_lowercase());
    if !plain {
        return Err(format!("`{name}` is no name for a room: one word in small letters, like `skills`"));
    }
    let folder = root.join("crates").join(name);
    if folder.exists() {
        return Err(format!("crates/{name} is already there"));
    }
    let mut files = vec![
        ("Cargo.toml".to_owned(), MANIFEST.replace("NAME", name)),
        ("build.rs".to_owned(), BUILD.to_owned()),
        ("askama.toml".to_owned(), ASKAMA.to_owned()),
        ("src/lib.rs".to_owned(), LIB.replace("NAME", name)),
        (format!("templates/{name}/.keep"), String::new()),
        ("migrations/.keep".to_owned(), String::new()),
    ];
    files.extend(LANGUAGES.iter().map(|language| (format!("locales/{language}.ftl"), String::new())));
    let mut written = Vec::new();
    for (path, text) in files {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(&folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .map_err(|e| format!("{}: {e}", path.display()))?;
        written.push(path);
    }
    Ok(written)
}

const MANIFEST: &str = r#"[package]
name = "NAME"
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[lib]
doctest = false

[dependencies]
kernel.workspace = true
ui.workspace = true

[build-dependencies]
wordsmith.workspace = true

[dev-dependencies]
testkit.workspace = true

[lints]
workspace = true
"#;

const BUILD: &str = r#"//! Turns `locales/*.ftl` into checked functions.

fn main() {
    wordsmith::generate();
}
"#;

const ASKAMA: &str = r#"[general]
dirs = ["templates", "../ui/templates"]
"#;

const LIB: &str = r#"//! NAME: say here which nouns live in this room, what it promises, and what it leaves out.
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Tree;

    #[test]
    fn a_new_room_keeps_the_rules_of_shape() {
        let root = tempfile::tempdir().unwrap();
        create(root.path(), "skills").unwrap();
        let tree = Tree::open(root.path()).unwrap();
        assert!(tree.file("crates/skills/locales/ar.ftl").is_some());
        assert_eq!(crate::shape::findings(&tree), []);
        assert!(create(root.path(), "skills").is_err());
    }

    #[test]
    fn a_room_has_a_plain_name() {
        let root = tempfile::tempdir().unwrap();
        for name in ["", "Skills", "my-room", "../x"] {
            assert!(create(root.path(), name).is_err(), "{name}");
        }
    }
}
