//! Zip files, through a guard: names, number, sizes and ratio are checked before and while reading;
//! nothing is ever written to the disk, and an archive inside an archive is not opened.

use std::io::{Cursor, Read};

use serde::{Deserialize, Serialize};

use super::{Folder, Limits};

/// Why a zip file is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArchiveFault {
    /// Not a zip file, or a broken one.
    Unreadable,
    /// More files than allowed.
    TooMany,
    /// One file, or all together, would be larger than allowed.
    TooLarge,
    /// A file grows far more than any honest one.
    Bomb,
    /// A name leads out of the folder, is absolute, or cannot be written.
    BadName(String),
    /// The same name twice.
    Twice(String),
    /// A file is locked with a password.
    Locked(String),
}

/// Opens a zip file in memory.
///
/// # Errors
/// Why it is refused. A refused archive gives nothing at all: no part of it is used.
pub fn from_zip(name: &str, bytes: &[u8], limits: Limits) -> Result<Folder, ArchiveFault> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| ArchiveFault::Unreadable)?;
    if archive.len() > limits.entries {
        return Err(ArchiveFault::TooMany);
    }
    if archive.has_duplicate_names() {
        return Err(ArchiveFault::Twice(String::new()));
    }
    if archive.has_overlapping_entries().map_err(|_| ArchiveFault::Unreadable)? {
        return Err(ArchiveFault::Bomb);
    }
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut folder = Folder { name: crate::text::one_line(name, 200), ..Folder::default() };
    let mut total = 0u64;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(|_| ArchiveFault::Unreadable)?;
        let path = safe_name(entry.name_raw())?;
        let (encrypted, skip) = (entry.encrypted(), entry.is_dir() || entry.is_symlink());
        if encrypted {
            return Err(ArchiveFault::Locked(path));
        }
        if entry.size() > limits.entry_bytes {
            return Err(ArchiveFault::TooLarge);
        }
        if entry.size() > 1 << 20 && entry.size() / entry.compressed_size().max(1) > limits.ratio {
            return Err(ArchiveFault::Bomb);
        }
        let packed = entry.compressed_size();
        drop(entry);
        if skip || is_noise(&path) {
            continue;
        }
        if is_archive(&path) {
            folder.unopened.push(path);
            continue;
        }
        // The sizes in the directory are the sender's word: reading stops at the limits whatever they say.
        let most = limits.entry_bytes.min(limits.total_bytes - total);
        let mut content = Vec::new();
        let entry = archive.by_index(at).map_err(|_| ArchiveFault::Unreadable)?;
        entry.take(most + 1).read_to_end(&mut content).map_err(|_| ArchiveFault::Unreadable)?;
        let length = content.len() as u64;
        if length > most {
            return Err(ArchiveFault::TooLarge);
        }
        if length > 1 << 20 && length / packed.max(1) > limits.ratio {
            return Err(ArchiveFault::Bomb);
        }
        if starts_like_an_archive(&content) {
            folder.unopened.push(path);
            continue;
        }
        total += length;
        if folder.files.insert(path.clone(), content).is_some() {
            return Err(ArchiveFault::Twice(path));
        }
    }
    Ok(folder.without_outer())
}

fn safe_name(raw: &[u8]) -> Result<String, ArchiveFault> {
    let shown = || ArchiveFault::BadName(crate::text::one_line(&String::from_utf8_lossy(raw), 80));
    let name = std::str::from_utf8(raw)
        .map_or_else(|_| encoding_rs::WINDOWS_1252.decode(raw).0.into_owned(), str::to_owned);
    let inside = name.strip_suffix('/').unwrap_or(&name);
    let bad = inside.is_empty()
        || inside.len() > 400
        || inside.starts_with('/')
        || inside.contains(['\\', ':', '\0'])
        || inside.chars().any(char::is_control)
        || inside.split('/').any(|part| matches!(part, "" | "." | ".."));
    if bad { Err(shown()) } else { Ok(inside.to_owned()) }
}

/// Files that packing programs add.
fn is_noise(path: &str) -> bool {
    path.starts_with("__MACOSX/")
        || path.split('/').any(|part| part.starts_with('.'))
        || path.ends_with("Thumbs.db")
}

fn is_archive(path: &str) -> bool {
    let end = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(end.as_str(), "zip" | "gz" | "tgz" | "bz2" | "xz" | "7z" | "rar" | "tar" | "zst" | "jar")
}

fn starts_like_an_archive(bytes: &[u8]) -> bool {
    [b"PK\x03\x04".as_slice(), b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ"]
        .iter()
        .any(|magic| bytes.starts_with(magic))
}

#[cfg(test)]
pub(crate) mod tests {
    use std::io::Write;

    use super::*;

    /// A zip file of these files.
    pub(crate) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn an_honest_zip_opens_without_its_outer_folder() {
        let bytes =
            zipped(&[("c/a.md", b"# A"), ("c/img/x.png", b"x"), ("c/in.zip", b"PK"), ("c/.DS_Store", b"")]);
        let folder = from_zip("up.zip", &bytes, Limits::default()).unwrap();
        assert_eq!(folder.files.keys().collect::<Vec<_>>(), ["a.md", "img/x.png"]);
        assert_eq!(
            (folder.name.as_str(), folder.unopened.as_slice()),
            ("c", ["c/in.zip".to_owned()].as_slice())
        );
    }

    #[test]
    fn a_bomb_is_refused_by_its_ratio_and_by_its_size() {
        let zeros = vec![0u8; 8 << 20];
        let bomb = zipped(&[("a.md", &zeros)]);
        assert!(bomb.len() < 20_000);
        assert_eq!(from_zip("b", &bomb, Limits::default()), Err(ArchiveFault::Bomb));
        let small = Limits { entry_bytes: 1 << 20, ..Limits::default() };
        assert_eq!(from_zip("b", &bomb, small), Err(ArchiveFault::TooLarge));
    }

    #[test]
    fn a_bomb_that_lies_about_its_size_is_stopped_while_reading() {
        let zeros = vec![0u8; 4 << 20];
        let mut bomb = zipped(&[("a.md", &zeros)]);
        let truth = (4u32 << 20).to_le_bytes();
        let mut lies = 0;
        while let Some(at) = bomb.windows(4).position(|window| window == truth) {
            bomb[at..at + 4].copy_from_slice(&10u32.to_le_bytes());
            lies += 1;
        }
        assert!(lies > 0);
        let small = Limits { entry_bytes: 1 << 20, ..Limits::default() };
        assert!(from_zip("b", &bomb, small).is_err());
    }

    #[test]
    fn too_many_files_and_names_that_lead_out_are_refused() {
        let two = zipped(&[("a.md", b""), ("b.md", b"")]);
        assert_eq!(
            from_zip("b", &two, Limits { entries: 1, ..Limits::default() }),
            Err(ArchiveFault::TooMany)
        );
        for name in ["../a.md", "/etc/passwd", "a/../../b", "a\\b.md", "C:/x", "a//b"] {
            let refused = from_zip("b", &zipped(&[(name, b"x")]), Limits::default());
            assert!(matches!(refused, Err(ArchiveFault::BadName(_))), "{name}: {refused:?}");
        }
    }

    #[test]
    fn the_hostile_zips_open_nothing_outside_and_fail_in_words() {
        let Some(shared) = testkit::shared() else { return };
        let mut refused = 0;
        for entry in
            walkdir::WalkDir::new(shared.join("data/hostile-zip")).sort_by_file_name().into_iter().flatten()
        {
            let path = entry.path();
            if path.extension().is_none_or(|end| end != "zip") {
                continue;
            }
            match from_zip("h.zip", &std::fs::read(path).unwrap(), Limits::default()) {
                Ok(folder) => {
                    let total: usize = folder.files.values().map(Vec::len).sum();
                    assert!(total < 1 << 20, "{}", path.display());
                    assert!(folder.files.keys().all(|name| !name.contains("..") && !name.starts_with('/')));
                }
                Err(_) => refused += 1,
            }
        }
        assert!(refused >= 20, "{refused}");
        let slip = std::fs::read(shared.join("data/hostile-zip/zip-slip.zip")).unwrap();
        assert!(matches!(from_zip("s", &slip, Limits::default()), Err(ArchiveFault::BadName(_))));
        let quine = std::fs::read(shared.join("data/hostile-zip/42.zip")).unwrap();
        let opened = from_zip("42", &quine, Limits::default());
        assert!(
            opened.is_err()
                || opened.is_ok_and(|folder| folder.files.is_empty() && !folder.unopened.is_empty())
        );
    }
}
