//! Stable names of what native statements are about, in this room's own ids. How they are spelt is said by
//! [`records::native::Place`]; a name survives new versions and a new public address.

use records::native::{Place, Vocabulary};

use crate::CourseId;

/// What an IRI of this house names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A course.
    Course(CourseId),
    /// A lesson by its key.
    Lesson(CourseId, String),
    /// A part by its key.
    Part(CourseId, String),
    /// A question by its part's key and number: `key/2`.
    Question(CourseId, String),
}

/// The IRI of a course.
pub fn course(installation: &str, course: CourseId) -> String {
    Vocabulary::new(installation).iri(&Place::Course(course.0))
}

/// The IRI of a lesson.
pub fn lesson(installation: &str, id: CourseId, key: &str) -> String {
    Vocabulary::new(installation).iri(&Place::Lesson(id.0, key.to_owned()))
}

/// The IRI of a part.
pub fn part(installation: &str, id: CourseId, key: &str) -> String {
    Vocabulary::new(installation).iri(&Place::Part(id.0, key.to_owned()))
}

/// The key of a question: its part's key and its number in it, from 1.
pub fn question_key(part: &str, number: usize) -> String {
    format!("{part}/{number}")
}

/// The IRI of a question.
pub fn question(installation: &str, id: CourseId, key: &str) -> String {
    Vocabulary::new(installation).iri(&Place::Question(id.0, key.to_owned()))
}

/// What an IRI names; `None` when it is not one of this house.
pub fn read(installation: &str, iri: &str) -> Option<Named> {
    Some(match Vocabulary::new(installation).place(iri)? {
        Place::Course(id) => Named::Course(CourseId(id)),
        Place::Lesson(id, key) => Named::Lesson(CourseId(id), key),
        Place::Part(id, key) => Named::Part(CourseId(id), key),
        Place::Question(id, key) => Named::Question(CourseId(id), key),
        Place::Class(_) | Place::Session(_) => return None,
    })
}
