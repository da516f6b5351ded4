//! From a folder and its plan to a course and a report: pages in every language, cut alike, linked,
//! cleaned, with the pictures they show.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use super::finding::What;
use super::index::{Index, Log};
use super::layout::{self, Layout, Plan, PlannedPage};
use super::pages::Sheet;
use super::quiz;
use super::report::{Counts, Coverage, Mapped, Report, Side, Unaligned};
use crate::block::minutes;
use crate::draft::{CourseDraft, CourseKind, Layers, LessonDraft, ModuleDraft, PartDraft};
use crate::folder::Folder;
use crate::language::Language;
use crate::part::{self, align};
use crate::picture::Picture;

/// What a folder gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The course; `None` when no page could be used.
    pub course: Option<CourseDraft>,
    /// What happened.
    pub report: Report,
}

/// Reads a folder. `progress` hears how many of how many pages are done.
#[must_use]
pub fn read(folder: &Folder, progress: &mut dyn FnMut(u32, u32)) -> Imported {
    let plan = layout::plan(folder);
    let work = Work::new(folder, &plan);
    work.run(progress)
}

struct Work<'a> {
    folder: &'a Folder,
    plan: &'a Plan,
    report: Report,
    used: BTreeSet<String>,
}

/// A page in every language, and where its parts begin.
struct Prepared<'a> {
    page: &'a PlannedPage,
    base: Sheet,
    others: Vec<Sheet>,
    ranges: Vec<std::ops::Range<usize>>,
    keys: Vec<String>,
}

impl<'a> Work<'a> {
    fn new(folder: &'a Folder, plan: &'a Plan) -> Self {
        let report =
            Report { source: folder.name.clone(), layout: plan.layout.word().into(), ..Report::default() };
        Work { folder, plan, report, used: plan.used.iter().cloned().collect() }
    }

    fn run(mut self, progress: &mut dyn FnMut(u32, u32)) -> Imported {
        let of = Counts::of(self.plan.pages().count());
        progress(0, of);
        let mut index = Index::of_pictures(self.folder, &self.plan.root);
        let prepared: Vec<Option<Prepared<'_>>> =
            self.plan.pages().map(|page| self.prepare(page, &mut index)).collect();
        let index = Arc::new(index);
        let log = Arc::new(Mutex::new(Log::default()));
        let mut prepared = prepared.into_iter();
        let mut modules = Vec::new();
        let mut done = 0;
        for module in &self.plan.modules {
            let mut lessons = Vec::new();
            for page in &module.pages {
                match prepared.next().flatten() {
                    Some(prepared) => lessons.push(self.lesson(&prepared, &index, &log)),
                    None if !is_markdown(&page.path) => lessons.extend(self.quiz(page)),
                    None => {}
                }
                done += 1;
                progress(done, of);
            }
            if !lessons.is_empty() {
                modules.push(ModuleDraft { titles: module.titles.clone(), lessons });
            }
        }
        let log = std::mem::take(&mut *log.lock().unwrap_or_else(PoisonError::into_inner));
        let course = self.course(modules, &log);
        self.count(&course);
        self.leftovers(log);
        let any = course.lessons().next().is_some();
        Imported { course: any.then_some(course), report: self.report }
    }

    /// Reads a page in every language and finds its parts; notes what is worth a note.
    fn prepare(&mut self, page: &'a PlannedPage, index: &mut Index) -> Option<Prepared<'a>> {
        self.used.extend(page.languages(&self.plan.language).map(|(_, path)| path.to_owned()));
        if !is_markdown(&page.path) {
            return None;
        }
        let mkdocs = self.plan.layout == Layout::MkDocs;
        let mut sheets = page.languages(&self.plan.language).filter_map(|(language, path)| {
            Some(Sheet::read(path, language, self.folder.files.get(path)?, mkdocs))
        });
        let base = sheets.next()?;
        let others: Vec<Sheet> = sheets.collect();
        if base.is_empty() {
            self.report.refused(&page.path, None, "", What::Empty);
            return None;
        }
        if let Some(links) = base.only_links() {
            self.report.refused(
                &page.path,
                None,
                base.title.as_deref().unwrap_or_default(),
                What::OnlyLinks { links },
            );
            return None;
        }
        for sheet in std::iter::once(&base).chain(&others) {
            self.note(sheet);
            index.pages.insert(sheet.path.clone(), page.key.clone());
        }
        let ranges = part::cut(&base.sections, &base.seconds(), self.plan.cut());
        let keys = part::keys(
            &page.key,
            &base.sections,
            &ranges.iter().map(|range| range.start).collect::<Vec<_>>(),
        );
        for (range, key) in ranges.iter().zip(&keys) {
            for section in range.clone().filter_map(|at| base.sections.get(at)) {
                let anchor = (page.key.clone(), crate::text::slug(&section.heading));
                index.anchors.entry(anchor).or_insert_with(|| key.clone());
            }
        }
        Some(Prepared { page, base, others, ranges, keys })
    }

    fn note(&mut self, sheet: &Sheet) {
        let path = sheet.path.as_str();
        for fault in &sheet.faults {
            self.report.refused(path, Some(fault.line), "", What::Block { fault: fault.kind.clone() });
        }
        if !sheet.refused_tags.is_empty() {
            self.report.lost(path, What::HtmlLeftOut { tags: sheet.refused_tags.clone() });
        }
        if sheet.changed.boxes > 0 {
            self.report.lost(path, What::Boxes { count: sheet.changed.boxes });
        }
        if sheet.changed.attributes > 0 {
            self.report.lost(path, What::Attributes { count: sheet.changed.attributes });
        }
        if let Some(name) = sheet.encoding {
            self.report.lost(path, What::Encoding { name: name.into() });
        }
        if sheet.unreadable > 0 {
            self.report.lost(path, What::Unreadables { count: Counts::of(sheet.unreadable) });
        }
        if !sheet.front.unused.is_empty() {
            self.report.lost(path, What::FrontMatter { keys: sheet.front.unused.clone() });
        }
    }

    fn lesson(&mut self, prepared: &Prepared<'_>, index: &Arc<Index>, log: &Arc<Mutex<Log>>) -> LessonDraft {
        let base_language = &self.plan.language;
        let titles = titles(prepared, base_language, self.plan.layout);
        let title = titles.get(base_language).cloned().unwrap_or_default();
        let mut parts: Vec<PartDraft> = Vec::new();
        for (range, key) in prepared.ranges.iter().zip(&prepared.keys) {
            let sections: Vec<usize> = range.clone().collect();
            let layer = prepared.base.layer(&sections, &title, index, log);
            parts
                .push(PartDraft { key: key.clone(), layers: Layers::from([(base_language.clone(), layer)]) });
        }
        for sheet in &prepared.others {
            let fallback = titles.get(&sheet.language).cloned().unwrap_or_else(|| title.clone());
            self.translate(prepared, sheet, &fallback, &mut parts, index, log);
        }
        parts.retain(|part| part.layers.get(base_language).is_some_and(|layer| !layer.blocks.is_empty()));
        let length =
            |part: &PartDraft| part.layers.get(base_language).map_or(0, |layer| layer.seconds(base_language));
        let counted = minutes(parts.iter().map(length).sum());
        let asked: u32 = parts.iter().map(|part| part.questions(base_language)).sum();
        match self.plan.layout {
            Layout::Own => self.report.counts.lessons_authored += 1,
            _ => self.report.counts.lessons_imported += 1,
        }
        self.report.counts.questions_authored += asked;
        let own_minutes = prepared.base.front.minutes;
        self.report.mapped.push(Mapped {
            path: prepared.page.path.clone(),
            title,
            parts: Counts::of(parts.len()),
            questions: asked,
            minutes: own_minutes.unwrap_or(counted),
            languages: Counts::of(prepared.others.len()),
        });
        LessonDraft { key: prepared.page.key.clone(), titles, minutes: own_minutes, parts }
    }

    /// Adds a language to the parts of a page.
    fn translate(
        &mut self,
        prepared: &Prepared<'_>,
        sheet: &Sheet,
        title: &str,
        parts: &mut [PartDraft],
        index: &Arc<Index>,
        log: &Arc<Mutex<Log>>,
    ) {
        let aligned = align::align(&prepared.base.sections, &sheet.sections);
        let mut unaligned = Vec::new();
        let mut tell = |heading: &str, side| {
            unaligned.push(Unaligned {
                path: sheet.path.clone(),
                heading: crate::text::one_line(heading, 200),
                side,
            });
        };
        for (section, pair) in prepared.base.sections.iter().zip(&aligned.pairs) {
            if pair.is_none() && section.level > 1 {
                tell(&section.heading, Side::Base);
            }
        }
        for at in &aligned.extra {
            tell(&sheet.sections[*at].heading, Side::Translation);
        }
        for (range, part) in prepared.ranges.iter().zip(parts) {
            let pairs: Option<Vec<usize>> =
                range.clone().map(|at| aligned.pairs.get(at).copied().flatten()).collect();
            let Some(mut sections) = pairs else { continue };
            // What only the translation has follows the section that it follows there.
            for extra in &aligned.extra {
                if let Some(place) = sections.iter().position(|at| at + 1 == *extra) {
                    sections.insert(place + 1, *extra);
                }
            }
            let layer = sheet.layer(&sections, title, index, log);
            let base = part.layers.get(&self.plan.language);
            if base.is_some_and(|base| !base.asks_the_same(&layer)) {
                tell(&layer.title, Side::Question);
            } else if !layer.blocks.is_empty() {
                part.layers.insert(sheet.language.clone(), layer);
            }
        }
        let coverage = self.coverage(&sheet.language);
        coverage.unaligned.extend(unaligned);
    }

    fn coverage(&mut self, language: &Language) -> &mut Coverage {
        let languages = &mut self.report.languages;
        let at = languages.iter().position(|coverage| coverage.language == *language).unwrap_or_else(|| {
            languages.push(Coverage { language: language.clone(), parts: 0, of: 0, unaligned: vec![] });
            languages.len() - 1
        });
        &mut languages[at]
    }

    fn quiz(&mut self, page: &PlannedPage) -> Option<LessonDraft> {
        let decoded = crate::text::decode(self.folder.files.get(&page.path)?);
        if let Some(name) = decoded.encoding {
            self.report.lost(&page.path, What::Encoding { name: name.into() });
        }
        let lesson =
            quiz::lesson(&page.key, &page.path, &decoded.text, &self.plan.language, &mut self.report)?;
        let base = &self.plan.language;
        let seconds = lesson.parts.iter().filter_map(|part| Some(part.layers.get(base)?.seconds(base))).sum();
        self.report.counts.lessons_imported += 1;
        self.report.mapped.push(Mapped {
            path: page.path.clone(),
            title: lesson.titles.get(base).cloned().unwrap_or_default(),
            parts: Counts::of(lesson.parts.len()),
            questions: lesson.parts.iter().map(|part| part.questions(base)).sum(),
            minutes: minutes(seconds),
            languages: 0,
        });
        Some(lesson)
    }

    fn course(&self, modules: Vec<ModuleDraft>, log: &Log) -> CourseDraft {
        let plan = self.plan;
        let mut titles = plan.titles.clone();
        titles.entry(plan.language.clone()).or_insert_with(|| self.folder.name.clone());
        let mut modules = modules;
        // A guide is its one lesson: it is called the same in every language.
        if let ([module], CourseKind::Guide) = (modules.as_mut_slice(), plan.kind) {
            let of_lesson = module.lessons.first().map(|lesson| lesson.titles.clone()).unwrap_or_default();
            for (language, title) in of_lesson {
                titles.entry(language).or_insert(title);
            }
            module.titles = titles.clone();
        }
        let shown = log.used.iter().filter_map(|path| Picture::read(self.folder.files.get(path)?).ok());
        CourseDraft {
            kind: plan.kind,
            language: plan.language.clone(),
            titles,
            topic: plan.topic.clone(),
            objective: plan.objective.clone(),
            source: plan.source.clone(),
            review_by: plan.review_by,
            modules,
            pictures: shown.map(|picture| (picture.sha256.clone(), picture)).collect(),
        }
    }

    fn count(&mut self, course: &CourseDraft) {
        let base = &course.language;
        self.coverage(base);
        let parts: Vec<&PartDraft> = course.lessons().flat_map(|lesson| &lesson.parts).collect();
        let of = Counts::of(parts.len());
        for coverage in &mut self.report.languages {
            coverage.of = of;
            coverage.parts =
                Counts::of(parts.iter().filter(|p| p.layers.contains_key(&coverage.language)).count());
        }
        self.report.languages.sort_by_key(|coverage| (coverage.language != *base, coverage.language.clone()));
        let counts = &mut self.report.counts;
        counts.modules = Counts::of(course.modules.len());
        counts.lessons = Counts::of(course.lessons().count());
        counts.parts = of;
        counts.pictures = Counts::of(course.pictures.len());
        counts.minutes = self.report.mapped.iter().map(|mapped| mapped.minutes).sum();
    }

    /// Files that nothing used, and what came up about links and pictures.
    fn leftovers(&mut self, log: Log) {
        let Log { dead_links, dead_anchors, base_pictures, refused, missing, used } = log;
        for ((path, target), what) in dead_links
            .into_iter()
            .map(|found| (found, DEAD_LINK))
            .chain(dead_anchors.into_iter().map(|found| (found, DEAD_ANCHOR)))
            .chain(base_pictures.into_iter().map(|found| (found, BASE_PICTURE)))
        {
            self.report.lost(&path, what(target));
        }
        self.report.missing_pictures = missing.into_iter().collect();
        for (path, what) in &self.plan.ignored {
            match what {
                What::OverviewOnly => self.report.lost(path, what.clone()),
                _ => self.report.refused(path, None, "", what.clone()),
            }
        }
        let told: BTreeSet<String> = self.plan.ignored.iter().map(|(path, _)| path.clone()).collect();
        for path in self.folder.files.keys() {
            if self.used.contains(path) || used.contains(path) || told.contains(path) {
                continue;
            }
            let what = match refused.get(path) {
                Some(fault) => What::Picture { fault: *fault },
                None if crate::picture::is_meant_as_picture(path) => What::PictureUnused,
                None if is_markdown(path) => What::NoPage,
                // One file alone that is no page was meant as a file of questions.
                None if self.folder.files.len() == 1 => What::QuestionFormat,
                None => What::FileType,
            };
            self.report.refused(path, None, "", what);
        }
        for path in &self.folder.unopened {
            self.report.refused(path, None, "", What::Unopened);
        }
    }
}

const DEAD_LINK: fn(String) -> What = |target| What::DeadLink { target };
const DEAD_ANCHOR: fn(String) -> What = |target| What::DeadAnchor { target };
const BASE_PICTURE: fn(String) -> What = |target| What::BasePicture { target };

fn is_markdown(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".md") || lower.ends_with(".markdown")
}

fn titles(prepared: &Prepared<'_>, base: &Language, layout: Layout) -> Layers<String> {
    let mut titles = Layers::new();
    for sheet in std::iter::once(&prepared.base).chain(&prepared.others) {
        let own = sheet.front.title.clone().or_else(|| sheet.title.clone());
        let in_base = sheet.language == *base;
        let named = prepared.page.title.clone().filter(|_| in_base && layout == Layout::MkDocs).or(own);
        let named = named.or_else(|| in_base.then(|| name_of_file(&prepared.page.path)));
        titles.extend(named.map(|title| (sheet.language.clone(), crate::text::one_line(&title, 200))));
    }
    titles
}

/// `5.2 AppSec key capabilities.md` is called "AppSec key capabilities".
fn name_of_file(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words = name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-' | '_'));
    if words.is_empty() { name.to_owned() } else { words.replace(['_', '-'], " ") }
}
