//! The files of the repository as the rules see them, and what a rule finds in them.
//!
//! Leaves out build results, fetched packages and data folders, so that a rule reads only what is kept.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that hold nothing that is kept.
const PASSED_OVER: &[&str] =
    &[".git", "target", "node_modules", ".guildhall", "data", "dist", "results", ".venv"];

/// Endings of files that are read as text.
const TEXT: &[&str] = &[
    "rs", "toml", "md", "sql", "ftl", "html", "css", "ts", "mjs", "js", "json", "txt", "sh", "py", "yml",
    "yaml", "svg",
];

/// One file of the repository.
pub struct File {
    /// Path from the root, with forward slashes.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The repository: every text file below one root.
pub struct Tree {
    /// The folder that holds the workspace manifest.
    pub root: PathBuf,
    /// Every text file, sorted by path.
    pub files: Vec<File>,
}

/// One broken rule at one place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Path from the root.
    pub path: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong and what to do.
    pub message: String,
}

impl Finding {
    /// A finding in `path` at `line` (0: the whole file).
    pub fn new(path: &str, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: path.to_owned(), line, message: message.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.path, self.message),
            line => write!(f, "{}:{line}: {}", self.path, self.message),
        }
    }
}

impl Tree {
    /// Reads the repository below `root`.
    pub fn open(root: &Path) -> std::io::Result<Tree> {
        let mut files = Vec::new();
        let walk = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(|entry| {
            let name = entry.file_name().to_string_lossy();
            entry.depth() == 0 || !(entry.file_type().is_dir() && PASSED_OVER.contains(&name.as_ref()))
        });
        for entry in walk {
            let entry = entry.map_err(std::io::Error::other)?;
            if !entry.file_type().is_file() || !is_text(entry.path()) {
                continue;
            }
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
            let bytes = fs::read(entry.path())?;
            files.push(File {
                path: path.to_string_lossy().replace('\\', "/"),
                text: String::from_utf8_lossy(&bytes).into_owned(),
            });
        }
        Ok(Tree { root: root.to_owned(), files })
    }

    /// The file at `path`, if it is there.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// Every file whose name ends in `.ending`.
    pub fn ending<'a>(&'a self, ending: &'a str) -> impl Iterator<Item = &'a File> + 'a {
        self.files.iter().filter(move |file| file.path.rsplit_once('.').is_some_and(|(_, e)| e == ending))
    }

    /// A tree that holds just these files, for tests.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Tree {
        let files = files.iter().map(|(path, text)| File { path: (*path).into(), text: (*text).into() });
        Tree { root: PathBuf::new(), files: files.collect() }
    }
}

impl File {
    /// The room this file belongs to: `content` for `crates/content/src/lib.rs`; also `world`, `bench`, `xtask`.
    pub fn crate_name(&self) -> Option<&str> {
        let mut parts = self.path.split('/');
        match (parts.next()?, parts.next()) {
            ("crates", Some(name)) => Some(name),
            (name @ ("world" | "bench" | "xtask"), Some(_)) => Some(name),
            _ => None,
        }
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether the whole file is compiled for tests only.
    pub fn is_test(&self) -> bool {
        self.name() == "tests.rs" || self.path.contains("/tests/")
    }
}

/// Files without an ending (commands in `bin/`) are text too.
fn is_text(path: &Path) -> bool {
    match path.extension().and_then(|e| e.to_str()) {
        Some(ending) => TEXT.contains(&ending),
        None => path.components().any(|part| part.as_os_str() == "bin" || part.as_os_str() == ".ci"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_or_fetched_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["src/lib.rs", "target/debug/x.rs", "e2e/node_modules/a/b.js", "bin/run", "picture.png"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let tree = Tree::open(folder.path()).unwrap();
        let paths: Vec<_> = tree.files.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["bin/run", "src/lib.rs"]);
    }

    #[test]
    fn a_file_knows_its_crate() {
        let tree =
            Tree::of(&[("crates/content/src/lib.rs", ""), ("world/src/lib.rs", ""), ("README.md", "")]);
        let names: Vec<_> = tree.files.iter().map(File::crate_name).collect();
        assert_eq!(names, [Some("content"), Some("world"), None]);
    }
}
