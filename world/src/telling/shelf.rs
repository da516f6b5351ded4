//! Courses as they are read, kept so that six months of learning do not read each page again.

use std::collections::BTreeMap;

use content::language::Language;
use content::reading::{self, Outline, Part};
use content::{CourseId, VersionId};
use kernel::{Result, Tx};

use super::HOUSE;

/// A course as it is read.
#[derive(Clone, Debug)]
pub(super) struct Book {
    /// Its table of contents.
    pub(super) outline: Outline,
    /// Its parts in order.
    pub(super) parts: Vec<Part>,
}

/// Live courses.
#[derive(Default)]
pub(super) struct Shelf(BTreeMap<VersionId, Book>);

impl Shelf {
    /// The live version of a course.
    pub(super) async fn book(&mut self, tx: &mut Tx, course: CourseId) -> Result<Book> {
        let version = reading::live(&HOUSE, tx, course).await?;
        if let Some(book) = self.0.get(&version) {
            return Ok(book.clone());
        }
        let english = [Language::english()];
        let outline = reading::outline(&HOUSE, tx, version, &english).await?;
        let mut parts = Vec::new();
        for part in outline.parts() {
            parts.push(reading::part(&HOUSE, tx, version, &part.key, &english).await?);
        }
        let book = Book { outline, parts };
        self.0.insert(version, book.clone());
        Ok(book)
    }
}
