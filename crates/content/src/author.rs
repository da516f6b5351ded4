//! Writing here: a text in our Markdown form, read on its own, with every fault named by its line.

pub(crate) mod pages;

use kernel::i18n::Locale;
use kernel::{Error, Result};

use crate::draft::CourseDraft;
use crate::folder::Folder;
use crate::import::finding::What;
use crate::import::{self, Imported};
use crate::markdown::FaultKind;
use crate::question::Fault;
use crate::words;

/// Reads a text as a guide.
#[must_use]
pub fn read(form: &str) -> Imported {
    let read = |text: String| import::read(&Folder::of_one("guide.md", text.into_bytes()), &mut |_, _| {});
    if form.starts_with("---\n") {
        return read(form.to_owned());
    }
    // A text without front matter is a guide, too; its lines keep their numbers.
    let mut imported = read(format!("---\nkind: guide\n---\n{form}"));
    for note in &mut imported.report.not_mapped {
        note.line = note.line.map(|line| line.saturating_sub(3));
    }
    imported
}

/// The draft, or what keeps it from being one.
///
/// # Errors
/// [`Error::Invalid`] on the field `form`, one sentence for each question that cannot be read.
pub fn checked(imported: Imported) -> Result<CourseDraft> {
    let faults: Vec<(u32, FaultKind)> = imported
        .report
        .not_mapped
        .iter()
        .filter_map(|note| match &note.what {
            What::Block { fault } => Some((note.line.unwrap_or(1), fault.clone())),
            _ => None,
        })
        .collect();
    if !faults.is_empty() {
        return Err(Error::invalid("form", move |l| {
            let line = |(line, fault): &(u32, FaultKind)| {
                words::content_fault_line(l, line.to_string(), sentence(l, fault))
            };
            faults.iter().map(line).collect::<Vec<_>>().join(" ")
        }));
    }
    imported.course.ok_or_else(|| Error::invalid("form", words::content_form_empty))
}

fn sentence(l: Locale, fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::NotClosed => words::content_fault_not_closed(l),
        FaultKind::UnknownKind => words::content_fault_kind(l),
        FaultKind::Question(Fault::NoStem) => words::content_fault_no_stem(l),
        FaultKind::Question(Fault::TooFewChoices) => words::content_fault_few(l),
        FaultKind::Question(Fault::TooManyChoices) => words::content_fault_many(l),
        FaultKind::Question(Fault::NothingRight) => words::content_fault_nothing_right(l),
        FaultKind::Question(Fault::SeveralRight) => words::content_fault_several_right(l),
        FaultKind::Question(Fault::EmptyChoice) => words::content_fault_empty_choice(l),
    }
}
