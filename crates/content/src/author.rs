//! Writing here: a text in our Markdown form, read on its own, with every fault named by its line.

pub(crate) mod pages;

use kernel::{Error, Field, Result};

use crate::draft::CourseDraft;
use crate::folder::Folder;
use crate::import::finding::What;
use crate::import::{self, Imported};
use crate::markdown::FaultKind;
use crate::question::Fault;

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
    let faults: Vec<Field> = imported
        .report
        .not_mapped
        .iter()
        .filter_map(|note| match &note.what {
            What::Block { fault } => {
                let message = format!("Line {}: {}", note.line.unwrap_or(1), sentence(fault));
                Some(Field { name: "form".into(), message })
            }
            _ => None,
        })
        .collect();
    if !faults.is_empty() {
        let all: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        return Err(Error::invalid("form", all.join(" ")));
    }
    imported.course.ok_or_else(|| Error::invalid("form", "Write at least one paragraph or question."))
}

fn sentence(fault: &FaultKind) -> &'static str {
    match fault {
        FaultKind::NotClosed => "end the question with a line of three colons.",
        FaultKind::UnknownKind => "a question is one, several, order or text.",
        FaultKind::Question(Fault::NoStem) => "ask something before the choices.",
        FaultKind::Question(Fault::TooFewChoices) => "give at least two choices.",
        FaultKind::Question(Fault::TooManyChoices) => "give at most 20 choices.",
        FaultKind::Question(Fault::NothingRight) => "mark a right answer.",
        FaultKind::Question(Fault::SeveralRight) => {
            "mark one right answer, or make it a question with several."
        }
        FaultKind::Question(Fault::EmptyChoice) => "write something for every choice.",
    }
}
