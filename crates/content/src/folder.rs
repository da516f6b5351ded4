//! A course as it comes: a folder of files in memory, from the disk, from a zip file or from one file.
//! Holds limits, so that no upload can fill the memory.

mod archive;
mod disk;

use std::collections::BTreeMap;

#[cfg(test)]
pub(crate) use archive::tests;
pub use archive::{ArchiveFault, from_zip};
pub use disk::from_disk;

/// What a folder may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Files.
    pub entries: usize,
    /// Bytes of one file.
    pub entry_bytes: u64,
    /// Bytes of all files together.
    pub total_bytes: u64,
    /// How many times larger a compressed file may become.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { entries: 2_000, entry_bytes: 16 << 20, total_bytes: 128 << 20, ratio: 200 }
    }
}

/// Files by their path inside the folder, `/` between names, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder {
    /// What the folder is called: a fallback for the title of the course, and what a second import is matched by.
    pub name: String,
    /// Path to bytes.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Files that were not opened, such as archives inside an archive and files over the limit.
    pub unopened: Vec<String>,
}

impl Folder {
    /// A folder of one file.
    #[must_use]
    pub fn of_one(name: &str, bytes: Vec<u8>) -> Folder {
        let name = crate::text::one_line(name, 200).replace(['/', '\\'], "-");
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned();
        Folder { name: stem, files: BTreeMap::from([(name, bytes)]), unopened: vec![] }
    }

    /// Takes one outer folder away when everything lies in it, as zip files from code hosts have it.
    #[must_use]
    pub fn without_outer(mut self) -> Folder {
        loop {
            let Some(outer) = self.files.keys().next().and_then(|path| path.split_once('/')) else {
                return self;
            };
            let prefix = format!("{}/", outer.0);
            if !self.files.keys().all(|path| path.starts_with(&prefix)) {
                return self;
            }
            self.name = outer.0.to_owned();
            self.files = self
                .files
                .into_iter()
                .map(|(path, bytes)| (path[prefix.len()..].to_owned(), bytes))
                .collect();
        }
    }
}

/// Joins a link on a page to the page's place: `docs/a/b.md` + `../c.png` = `docs/c.png`. A link that
/// starts with `/` starts at `root`. `None` when it leads out of the folder.
#[must_use]
pub fn join(page: &str, link: &str, root: &str) -> Option<String> {
    let decoded = percent_decoded(link);
    let mut names: Vec<&str> = match decoded.strip_prefix('/') {
        Some(_) => root.split('/').collect(),
        None => page.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect(),
    };
    for name in decoded.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop()?;
            }
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    Some(names.join("/"))
}

/// `%20` and the like as characters; what is not a valid code stays.
#[must_use]
pub fn percent_decoded(link: &str) -> String {
    let bytes = link.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let code = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        match (bytes[at], code.and_then(|hex| u8::from_str_radix(hex, 16).ok())) {
            (b'%', Some(byte)) if byte != 0 => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| link.to_owned())
}

#[cfg(test)]
mod of_paths {
    use super::*;

    #[test]
    fn links_are_joined_to_their_page_and_never_leave_the_folder() {
        assert_eq!(join("docs/a/b.md", "../c%20d.png", "docs").unwrap(), "docs/c d.png");
        assert_eq!(join("1.1 CIA.md", "/images/ciatriad.png", "").unwrap(), "images/ciatriad.png");
        assert_eq!(join("docs/a/b.md", "/during/x", "docs").unwrap(), "docs/during/x");
        assert_eq!(join("a.md", "../../etc/passwd", ""), None);
    }

    #[test]
    fn an_outer_folder_is_only_a_wrapping() {
        let file = |path: &str| (path.to_owned(), vec![]);
        let folder = Folder {
            name: "up".into(),
            files: [file("a/b/x.md"), file("a/b/y.md")].into(),
            unopened: vec![],
        };
        let inner = folder.without_outer();
        assert_eq!(
            (inner.name.as_str(), inner.files.keys().cloned().collect::<Vec<_>>()),
            ("b", vec!["x.md".into(), "y.md".into()])
        );
    }
}
