//! The shelf of live courses: what everybody who is signed in can learn now.

pub(crate) mod pages;
mod store;

use kernel::{Actor, Error, Result, Tx};

use crate::draft::CourseKind;
use crate::ids::{CourseId, VersionId};
use crate::language::Language;
use crate::reading::Title;

/// A live course in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// The course.
    pub course: CourseId,
    /// Its live version.
    pub version: VersionId,
    /// Its title, in the best language that is there.
    pub title: Title,
    /// Guide or course.
    pub kind: CourseKind,
    /// Its minutes.
    pub minutes: u32,
    /// Its lessons.
    pub lessons: u32,
    /// One word or two; may be empty.
    pub topic: String,
    /// Languages that its title is there in, base language first.
    pub languages: Vec<Language>,
}

/// Every live course, by title; at most 500.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn live(actor: &Actor, tx: &mut Tx, preferred: &[Language]) -> Result<Vec<Card>> {
    if matches!(actor, Actor::Anonymous) {
        return Err(Error::NotFound);
    }
    store::live(tx, preferred).await
}
