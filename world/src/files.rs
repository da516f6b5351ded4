//! The files that the binary carries: staff files, story and courses.

use std::collections::BTreeMap;

use kernel::{Error, Result};

/// Path below the crate → bytes, sorted by path.
const FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// One file.
///
/// # Errors
/// [`Error::Internal`] when the binary does not carry it.
pub fn bytes(path: &str) -> Result<&'static [u8]> {
    let found = FILES.binary_search_by(|(name, _)| (*name).cmp(path));
    found.map(|at| FILES[at].1).map_err(|_| Error::internal(format!("the company has no file {path}")))
}

/// One file as text.
///
/// # Errors
/// As [`bytes`], or when it is not UTF-8.
pub fn text(path: &str) -> Result<&'static str> {
    std::str::from_utf8(bytes(path)?).map_err(Error::internal)
}

/// The files of one course, by their path inside its folder.
///
/// # Errors
/// [`Error::Internal`] when there is no such course.
pub fn course(slug: &str) -> Result<BTreeMap<String, Vec<u8>>> {
    let prefix = format!("courses/{slug}/");
    let inside =
        |(name, bytes): &(&str, &[u8])| Some((name.strip_prefix(&prefix)?.to_owned(), bytes.to_vec()));
    let files: BTreeMap<_, _> = FILES.iter().filter_map(inside).collect();
    if files.is_empty() {
        Err(Error::internal(format!("the company has no course {slug}")))
    } else {
        Ok(files)
    }
}

/// The folders of all courses.
#[cfg(test)]
pub fn courses() -> std::collections::BTreeSet<&'static str> {
    FILES.iter().filter_map(|(name, _)| name.strip_prefix("courses/")?.split('/').next()).collect()
}

/// The days of the staff files, in order; the last one is the file that the guards stop.
pub fn staff_days() -> Vec<&'static str> {
    FILES.iter().filter_map(|(name, _)| name.strip_prefix("data/staff-")?.strip_suffix(".csv")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_carries_staff_files_and_courses() {
        assert_eq!(staff_days().first(), Some(&"2026-05-19"));
        assert_eq!(staff_days().last(), Some(&"2026-11-19"));
        assert!(course("read-the-joint").unwrap().contains_key("joint.png"));
        assert!(text("data/mapping.toml").unwrap().contains("PERSNR"));
        assert!(matches!(course("no-such-course"), Err(Error::Internal(_))));
    }
}
