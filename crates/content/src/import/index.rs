//! Where the links and pictures of a folder lead: page to lesson, heading to part, file to picture.
//! A link between pages becomes `/~/KEY`, the key of a lesson or a part; `reading` makes an address of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::report::MissingPicture;
use crate::folder::{Folder, join};
use crate::html;
use crate::language::Language;
use crate::picture::{self, Picture, PictureFault};
use crate::text;

/// What the links of a folder can lead to.
#[derive(Default)]
pub(super) struct Index {
    /// Where a link that starts with `/` starts.
    pub root: String,
    /// Path of a page in any language to the key of its lesson.
    pub pages: HashMap<String, String>,
    /// Lesson key and heading to the key of the part that holds the heading.
    pub anchors: HashMap<(String, String), String>,
    /// Path to picture.
    pub pictures: BTreeMap<String, Result<Shown, PictureFault>>,
    /// Name of a picture without its ends to its path, for translations that name their own copies.
    stems: HashMap<String, String>,
}

/// A picture of the folder.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub sha256: String,
    pub width: u32,
    pub height: u32,
}

/// What came up while the addresses of one page were decided.
#[derive(Default)]
pub(super) struct Log {
    pub dead_links: BTreeSet<(String, String)>,
    pub dead_anchors: BTreeSet<(String, String)>,
    pub base_pictures: BTreeSet<(String, String)>,
    pub refused: BTreeMap<String, PictureFault>,
    pub missing: BTreeSet<MissingPicture>,
    pub used: BTreeSet<String>,
}

impl Index {
    /// Looks at every picture of a folder.
    pub fn of_pictures(folder: &Folder, root: &str) -> Index {
        let mut index = Index { root: root.into(), ..Index::default() };
        for (path, bytes) in &folder.files {
            let read = Picture::read(bytes);
            if read.is_err() && !picture::is_meant_as_picture(path) {
                continue;
            }
            index.stems.entry(stem(path)).or_insert_with(|| path.clone());
            let shown = read.map(|p| Shown { sha256: p.sha256, width: p.width, height: p.height });
            index.pictures.insert(path.clone(), shown);
        }
        index
    }

    /// What to write instead of a link on a page; `None` leaves its words.
    pub fn link(&self, page: &str, target: &str, log: &mut Log) -> Option<String> {
        let target = target.trim();
        if let Some(url) = html::external(target) {
            return Some(url.to_owned());
        }
        let (path, anchor) =
            target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let path = path.split('?').next().unwrap_or(path);
        let key = if path.is_empty() { self.pages.get(page) } else { self.page(page, path) };
        let Some(key) = key else {
            log.dead_links.insert((page.into(), text::one_line(target, 200)));
            return None;
        };
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        let part = anchor.map(|anchor| {
            self.anchors.get(&(key.clone(), text::slug(&crate::folder::percent_decoded(anchor))))
        });
        match part {
            Some(Some(part)) => Some(format!("/~/{part}")),
            Some(None) => {
                log.dead_anchors.insert((page.into(), text::one_line(target, 200)));
                Some(format!("/~/{key}"))
            }
            None => Some(format!("/~/{key}")),
        }
    }

    fn page(&self, page: &str, path: &str) -> Option<&String> {
        let joined = join(page, path, &self.root)?;
        [joined.clone(), format!("{joined}.md"), format!("{joined}/index.md")]
            .iter()
            .find_map(|p| self.pages.get(p))
    }

    /// The picture that a page names.
    pub fn picture(&self, page: &str, language: &Language, target: &str, log: &mut Log) -> Option<&Shown> {
        let elsewhere = target.contains("://") || target.starts_with("//") || target.starts_with("data:");
        let plain = target.split(['#', '?']).next().unwrap_or(target);
        if !elsewhere && let Some(path) = join(page, plain, &self.root) {
            let own = self.pictures.get_key_value(&path);
            let copy = || {
                let found = self.stems.get(&stem(&path)).and_then(|path| self.pictures.get_key_value(path));
                found.inspect(|_| {
                    log.base_pictures.insert((page.into(), text::one_line(target, 200)));
                })
            };
            match own.or_else(copy) {
                Some((path, Ok(shown))) => {
                    log.used.insert(path.clone());
                    return Some(shown);
                }
                Some((path, Err(fault))) => {
                    log.refused.insert(path.clone(), *fault);
                    return None;
                }
                None => {}
            }
        }
        let target = text::one_line(target, 200);
        log.missing.insert(MissingPicture {
            path: page.into(),
            target,
            elsewhere,
            language: language.clone(),
        });
        None
    }
}

/// `translated_images/ciatriad.0cf01e.ar.png` and `images/ciatriad.png` are both `ciatriad`.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::picture::tests::PIXEL;

    fn index() -> Index {
        let files = [
            ("docs/img/a.png".to_owned(), PIXEL.to_vec()),
            ("docs/img/b.svg".to_owned(), b"<svg/>".to_vec()),
        ];
        let folder = Folder { name: "f".into(), files: files.into(), unopened: vec![] };
        let mut index = Index::of_pictures(&folder, "docs");
        index.pages.insert("docs/a/one.md".into(), "one".into());
        index.pages.insert("docs/a/two.md".into(), "two".into());
        index.anchors.insert(("two".into(), "the-scribe".into()), "two/roles".into());
        index
    }

    #[test]
    fn links_between_pages_become_links_between_lessons() {
        let (index, mut log) = (index(), Log::default());
        let mut to = |target: &str| index.link("docs/a/one.md", target, &mut log);
        assert_eq!(to("two.md").as_deref(), Some("/~/two"));
        assert_eq!(to("../a/two.md/#the-scribe").as_deref(), Some("/~/two/roles"));
        assert_eq!(to("/a/two").as_deref(), Some("/~/two"));
        assert_eq!(to("two.md#nowhere").as_deref(), Some("/~/two"));
        assert_eq!(to("https://x.example/a#b").as_deref(), Some("https://x.example/a#b"));
        for dead in
            ["javascript:alert(1)", "../../../etc/passwd", "three.md", "/~/two/roles", "//evil.example"]
        {
            assert_eq!(to(dead), None, "{dead}");
        }
        assert_eq!((log.dead_links.len(), log.dead_anchors.len()), (5, 1));
    }

    #[test]
    fn a_picture_is_found_shared_missing_or_refused() {
        let (index, mut log) = (index(), Log::default());
        let language = Language::english();
        let mut shown = |target: &str| index.picture("docs/a/one.md", &language, target, &mut log).is_some();
        assert!(shown("../img/a.png"));
        assert!(shown("../../translated/a.123abc.de.png"));
        assert!(!shown("../img/b.svg"));
        assert!(!shown("https://x.example/a.png"));
        assert!(!shown("none.png"));
        assert_eq!(log.base_pictures.len(), 1);
        assert_eq!(log.refused.len(), 1);
        assert_eq!(log.missing.iter().map(|m| m.elsewhere).collect::<Vec<_>>(), [true, false]);
    }
}
