//! Stable names of what native statements are about. A name is made from the installation, the course and the
//! part's key, so it survives new versions and a new public address.
//!
//! * course: `{installation}/courses/{id}`
//! * lesson: `{installation}/courses/{id}/lessons/{key}`
//! * part: `{installation}/courses/{id}/parts/{key}`
//! * question: `{installation}/courses/{id}/questions/{part's key}/{number}`, counted from 1 inside the part

use std::fmt::Write as _;

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
    format!("{installation}/courses/{course}")
}

/// The IRI of a lesson.
pub fn lesson(installation: &str, id: CourseId, key: &str) -> String {
    format!("{}/lessons/{}", course(installation, id), encode(key))
}

/// The IRI of a part.
pub fn part(installation: &str, id: CourseId, key: &str) -> String {
    format!("{}/parts/{}", course(installation, id), encode(key))
}

/// The key of a question: its part's key and its number in it, from 1.
pub fn question_key(part: &str, number: usize) -> String {
    format!("{part}/{number}")
}

/// The IRI of a question.
pub fn question(installation: &str, id: CourseId, key: &str) -> String {
    format!("{}/questions/{}", course(installation, id), encode(key))
}

/// What an IRI names; `None` when it is not one of this house.
pub fn read(installation: &str, iri: &str) -> Option<Named> {
    let rest = iri.strip_prefix(installation)?.strip_prefix("/courses/")?;
    let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
    let id: CourseId = id.parse().ok()?;
    let Some(rest) = rest else { return Some(Named::Course(id)) };
    let (kind, key) = rest.split_once('/')?;
    let key = decode(key).filter(|key| !key.is_empty())?;
    match kind {
        "lessons" => Some(Named::Lesson(id, key)),
        "parts" => Some(Named::Part(id, key)),
        "questions" => Some(Named::Question(id, key)),
        _ => None,
    }
}

/// Letters of every script stay; what has a meaning of its own in an IRI is written in hexadecimal.
fn encode(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        if c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '/') {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HOUSE: &str = "https://x.guildhall.invalid";

    proptest! {
        #[test]
        fn a_name_leads_back_to_its_key(key in "\\PC{1,40}") {
            let id = CourseId(kernel::Uuid::from_u128(7));
            let named = part(HOUSE, id, &key);
            prop_assert_eq!(read(HOUSE, &named), Some(Named::Part(id, key.clone())));
            prop_assert!(!named.contains(' ') && !named.contains('#') && !named.contains('<'));
        }
    }

    #[test]
    fn names_of_other_houses_mean_nothing_here() {
        let id = CourseId(kernel::Uuid::from_u128(7));
        assert_eq!(read(HOUSE, &course(HOUSE, id)), Some(Named::Course(id)));
        assert_eq!(read("https://y.invalid", &course(HOUSE, id)), None);
        assert_eq!(read(HOUSE, "https://x.guildhall.invalid/courses/nonsense"), None);
        assert_eq!(read(HOUSE, &format!("{}/parts/%zz", course(HOUSE, id))), None);
    }
}
