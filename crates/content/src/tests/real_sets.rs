//! Courses that nobody here invented, in words. Expected counts were taken by a small Python reader of the
//! same files: what it looks at stands in the comments.

use kernel::i18n::Locale::En;

use crate::folder::{Limits, from_disk};
use crate::import::finding::What;
use crate::import::report::{Note, Report};
use crate::import::{Imported, read};
use crate::language::Language;
use crate::reading::Outline;

fn import(set: &str) -> Option<Imported> {
    let folder = from_disk(&testkit::shared()?.join("data").join(set), Limits::default()).unwrap();
    Some(read(&folder, &mut |_, _| {}))
}

/// How often each sentence is said, without names and numbers that differ from page to page.
fn told(notes: &[Note]) -> String {
    let mut counts = std::collections::BTreeMap::<String, u32>::new();
    for note in notes {
        let sentence = match &note.what {
            What::OnlyLinks { .. } => What::OnlyLinks { links: vec!["…".into()] }.say(En),
            What::BasePicture { .. } => What::BasePicture { target: "…".into() }.say(En),
            What::Boxes { .. } => What::Boxes { count: 0 }.say(En),
            What::Attributes { .. } => What::Attributes { count: 0 }.say(En),
            What::FrontMatter { .. } => What::FrontMatter { keys: vec!["…".into()] }.say(En),
            What::DeadAnchor { .. } => What::DeadAnchor { target: "…".into() }.say(En),
            other => other.say(En),
        };
        *counts.entry(sentence).or_default() += 1;
    }
    counts.iter().map(|(sentence, count)| format!("{count} × {sentence}\n")).collect()
}

fn languages(report: &Report) -> String {
    let told = |c: &crate::import::report::Coverage| {
        let unaligned: String = c.unaligned.iter().map(|u| format!(" [{}]", u.side.say(En))).collect();
        format!("{} {}/{}{unaligned}\n", c.language, c.parts, c.of)
    };
    report.languages.iter().map(told).collect()
}

#[test]
fn a_course_in_eight_languages_is_one_course() {
    let Some(Imported { course, report }) = import("md-security-101") else { return };
    let course = course.unwrap();
    // Pages `N.N Title.md`: 32 in 8 modules, 8 of them "End of module quiz"; translations/: 7 folders.
    assert_eq!((report.counts.modules, report.counts.lessons), (8, 24));
    assert!(course.titles.len() == 8 && course.modules.iter().all(|module| module.titles.len() == 8));
    assert_eq!(course.modules[0].titles[&Language::parse("de").unwrap()], "Grundlegende Sicherheitskonzepte");
    // Of the pictures that the 24 English pages name, 4 lie in the folder, 24 do not, 2 are on a server; 181 that
    // the translations name lie nowhere under any name.
    let of_base = |m: &&crate::import::report::MissingPicture| m.language == course.language;
    let base: Vec<_> = report.missing_pictures.iter().filter(of_base).collect();
    assert_eq!((report.counts.pictures, base.len(), report.missing_pictures.len()), (4, 26, 207));
    assert_eq!(base.iter().filter(|missing| missing.elsewhere).count(), 2);
    // Headings by level and order: only ar 8.1 and my 5.2 have one more than the English page.
    let words =
        format!("{}not mapped\n{}lost\n{}", languages(&report), told(&report.not_mapped), told(&report.loss));
    insta::assert_snapshot!("security_101", words);
    for lesson in course.lessons() {
        assert!(lesson.parts.iter().all(|part| part.layers.len() == 8), "{}", lesson.key);
    }
}

#[test]
fn a_runbook_keeps_its_structure_and_its_links() {
    let Some(Imported { course, report }) = import("md-incident-response") else { return };
    let course = course.unwrap();
    // mkdocs.yml: 36 pages; two at the top, eight groups, and "About" alone at the end.
    assert_eq!((report.counts.modules, report.counts.lessons), (10, 36));
    // `!!!` and `???` at the start of a line, `{:…}`, and pictures that exist: counted page by page.
    let count = |of: fn(&What) -> u32| report.loss.iter().map(|note| of(&note.what)).sum::<u32>();
    let boxes = count(|what| if let What::Boxes { count } = what { *count } else { 0 });
    let attributes = count(|what| if let What::Attributes { count } = what { *count } else { 0 });
    assert_eq!(
        (boxes, attributes, report.counts.pictures, report.missing_pictures.len()),
        (40, 107, 12, 108)
    );
    let words = format!("not mapped\n{}lost\n{}", told(&report.not_mapped), told(&report.loss));
    insta::assert_snapshot!("incident_response", words);
    let all: String = course
        .lessons()
        .flat_map(|l| &l.parts)
        .flat_map(|p| p.layers.values())
        .flat_map(|l| &l.blocks)
        .map(|b| format!("{b:?}"))
        .collect();
    assert!(
        all.contains("href=\\\"/~/different_roles") || all.contains("href=\\\"/~/different-roles"),
        "links lead to lessons"
    );
    assert!(!all.contains("/~/http") && !all.contains(".md\\\""), "no link leads to a file");
}

#[test]
fn long_pages_are_cut_to_a_few_minutes_where_they_have_headings() {
    for set in ["md-security-101", "md-incident-response"] {
        let Some(Imported { course, .. }) = import(set) else { return };
        let course = course.unwrap();
        let base = &course.language;
        let seconds: Vec<u32> = course
            .lessons()
            .flat_map(|l| &l.parts)
            .filter_map(|p| Some(p.layers.get(base)?.seconds(base)))
            .collect();
        let long = seconds.iter().filter(|s| **s > 300).count();
        assert!(
            long * 20 <= seconds.len(),
            "{set}: {long} of {} parts take more than five minutes",
            seconds.len()
        );
    }
}

testkit::both! {
    async fn a_real_course_goes_live_and_again_changes_nothing(db: TestDb) {
        use crate::intake;
        use super::stage::{henrik, imani, ruth};
        let Some(shared) = testkit::shared() else { return };
        let ctx = super::stage::open(&db).await;
        let path = shared.join("data/md-security-101");
        let first = intake::import_path(&ctx, &henrik(), &path, &mut |_, _| {}).await.unwrap();
        intake::publish(&ctx, &henrik(), &ruth(), first.version.unwrap()).await.unwrap();
        let again = intake::import_path(&ctx, &henrik(), &path, &mut |_, _| {}).await.unwrap();
        assert_eq!((first.outcome.as_str(), again.outcome.as_str(), first.version), ("new", "unchanged", again.version));
        let mut tx = ctx.db.read().await.unwrap();
        for (tag, direction) in [("ar", "rtl"), ("th", "ltr"), ("de", "ltr")] {
            let wish = [Language::parse(tag).unwrap()];
            let outline: Outline = crate::reading::course(&imani(), &mut tx, first.course.unwrap(), &wish).await.unwrap();
            assert_eq!((outline.title.language.as_str(), outline.lessons().count()), (tag, 24));
            let key = outline.parts().next().unwrap().key.clone();
            let part = crate::reading::part(&imani(), &mut tx, first.version.unwrap(), &key, &wish).await.unwrap();
            assert_eq!((part.language.as_str(), part.language.direction()), (tag, direction));
        }
        for asked in ["安全", "ความปลอดภัย", "Vertraulichkeit", "السرية", "zero trust"] {
            let hits = crate::search::find(&imani(), &mut tx, asked).await.unwrap();
            assert!(!hits.is_empty(), "{asked}");
        }
    }
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

#[test]
fn every_question_file_is_read_or_says_why_not() {
    let Some(shared) = testkit::shared() else { return };
    let folder = from_disk(&shared.join("data/quiz-formats"), Limits::default()).unwrap();
    let mut lines = Vec::new();
    for (path, bytes) in &folder.files {
        let name = path.rsplit('/').next().unwrap_or(path);
        if path.starts_with("qti2") || path.starts_with("xml/") {
            continue;
        }
        let one = crate::folder::Folder::of_one(name, bytes.clone());
        let Imported { report, .. } = read(&one, &mut |_, _| {});
        lines.push(format!(
            "{name}: {} questions, {} lost, {} not",
            report.counts.questions_imported,
            report.loss.len(),
            report.not_mapped.len()
        ));
    }
    insta::assert_snapshot!("question_files", lines.join("\n"));
}
