//! A folder from the disk, for the command line. Follows no links, reads no hidden files.

use std::io;
use std::path::Path;

use super::{Folder, Limits};

/// Reads a folder, or one file as a folder of one.
///
/// # Errors
/// The folder cannot be read, or holds more than the limits.
pub fn from_disk(path: &Path, limits: Limits) -> io::Result<Folder> {
    let name =
        path.canonicalize()?.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if path.is_file() {
        return Ok(Folder::of_one(&name, std::fs::read(path)?));
    }
    let mut folder = Folder { name, ..Folder::default() };
    let mut total = 0;
    let visible = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
    };
    for entry in
        walkdir::WalkDir::new(path).follow_links(false).sort_by_file_name().into_iter().filter_entry(visible)
    {
        let entry = entry.map_err(io::Error::other)?;
        if !entry.file_type().is_file() {
            continue;
        }
        let inside = entry.path().strip_prefix(path).map_err(io::Error::other)?;
        let inside =
            inside.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let length = entry.metadata().map_err(io::Error::other)?.len();
        if length > limits.entry_bytes {
            folder.unopened.push(inside);
            continue;
        }
        total += length;
        if folder.files.len() >= limits.entries || total > limits.total_bytes {
            return Err(io::Error::other(format!(
                "the folder holds more than {} files or {} MiB",
                limits.entries,
                limits.total_bytes >> 20
            )));
        }
        folder.files.insert(inside, std::fs::read(entry.path())?);
    }
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_out_of_the_folder_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.md"), "# A").unwrap();
        std::fs::write(folder.path().join(".hidden"), "x").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/passwd", folder.path().join("b.md")).unwrap();
        let read = from_disk(folder.path(), Limits::default()).unwrap();
        assert_eq!(read.files.keys().collect::<Vec<_>>(), ["a.md"]);
    }

    #[test]
    fn a_folder_over_the_limit_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.md"), "# A").unwrap();
        assert!(from_disk(folder.path(), Limits { entries: 0, ..Limits::default() }).is_err());
    }
}
