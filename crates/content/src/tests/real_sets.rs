//! Courses that nobody here invented. Expected counts were taken by `find`, `grep` and a small Python
//! reader, as the comments say.

use crate::folder::{Limits, from_disk};
use crate::import::{Imported, read};

fn import(set: &str) -> Option<Imported> {
    let folder = from_disk(&testkit::shared()?.join("data").join(set), Limits::default()).unwrap();
    Some(read(&folder, &mut |_, _| {}))
}

#[test]
fn a_course_in_eight_languages_is_one_course() {
    let Some(Imported { course, report }) = import("md-security-101") else { return };
    let course = course.unwrap();
    // ls [0-9]*.md | cut -d. -f1 | sort -u | wc -l = 8; 32 pages, 8 of them "End of module quiz".
    assert_eq!((report.counts.modules, report.counts.lessons), (8, 24));
    assert_eq!(report.languages.len(), 8);
    assert!(course.titles.len() == 8 && course.modules.iter().all(|module| module.titles.len() == 8));
}

#[test]
fn every_course_of_the_demonstration_company_comes_in_without_loss() {
    let courses = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../world/courses");
    let mut seen = 0;
    for entry in std::fs::read_dir(courses).into_iter().flatten().flatten() {
        let folder = from_disk(&entry.path(), Limits::default()).unwrap();
        let Imported { course, report } = read(&folder, &mut |_, _| {});
        let course = course.unwrap();
        assert_eq!((&report.not_mapped, &report.loss), (&vec![], &vec![]), "{}", folder.name);
        assert!(report.missing_pictures.is_empty(), "{}", folder.name);
        assert_eq!(report.counts.lessons, report.counts.lessons_authored);
        for coverage in &report.languages {
            assert!(coverage.unaligned.is_empty(), "{}: {coverage:?}", folder.name);
        }
        assert!(!course.title().is_empty());
        seen += 1;
    }
    assert!(seen >= 16, "{seen}");
}
