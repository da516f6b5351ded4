//! Where something happened: courses, lessons, parts and questions as IRIs, and the attempt they belong to.
//!
//! A name is made from the installation, the course and a key, so it survives new versions and a new public address.

use std::fmt::Write as _;

use kernel::Uuid;
use wire_xapi::{Activity, Context, ContextActivities, Definition, LanguageMap};

use super::{PROFILE, kind};
use crate::outward::outward;

/// What a native activity IRI names, after `<installation>/activities/`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// `courses/<id>`
    Course(Uuid),
    /// `courses/<id>/lessons/<key>`
    Lesson(Uuid, String),
    /// `courses/<id>/parts/<key>`
    Part(Uuid, String),
    /// `courses/<id>/questions/<key>`
    Question(Uuid, String),
    /// `classes/<id>`
    Class(Uuid),
    /// `sessions/<id>`
    Session(Uuid),
}

impl Place {
    pub(super) fn path(&self) -> String {
        match self {
            Place::Course(id) => format!("courses/{id}"),
            Place::Lesson(id, key) => format!("courses/{id}/lessons/{}", encode(key)),
            Place::Part(id, key) => format!("courses/{id}/parts/{}", encode(key)),
            Place::Question(id, key) => format!("courses/{id}/questions/{}", encode(key)),
            Place::Class(id) => format!("classes/{id}"),
            Place::Session(id) => format!("sessions/{id}"),
        }
    }

    pub(super) fn parse(path: &str) -> Option<Place> {
        let (kind, rest) = path.split_once('/')?;
        match kind {
            "courses" => Place::of_course(rest),
            "classes" => rest.parse().ok().map(Place::Class),
            "sessions" => rest.parse().ok().map(Place::Session),
            _ => None,
        }
    }

    fn of_course(rest: &str) -> Option<Place> {
        let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
        let id = id.parse().ok()?;
        let Some(rest) = rest else { return Some(Place::Course(id)) };
        let (kind, key) = rest.split_once('/')?;
        let key = decode(key).filter(|key| !key.is_empty())?;
        match kind {
            "lessons" => Some(Place::Lesson(id, key)),
            "parts" => Some(Place::Part(id, key)),
            "questions" => Some(Place::Question(id, key)),
            _ => None,
        }
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
        out.push(match byte {
            b'%' => {
                let high = char::from(bytes.next()?).to_digit(16)?;
                let low = char::from(bytes.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

/// The attempt in which something happens, at a course or at a class: it gives every statement of it the same context.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The enrolment or the seat, an id of the house; the same on every device and for every lesson.
    pub registration: Uuid,
    /// The course, guide or class.
    pub course: Activity,
    /// The content language that was shown, a language tag.
    pub language: String,
}

/// The step of an attempt in which a person is: a part of a lesson, as it read.
#[derive(Debug, Clone)]
pub struct Step {
    /// The part.
    pub part: Activity,
    /// The lesson it stands in.
    pub lesson: Activity,
    /// The digest of what the part said: its revision.
    pub digest: String,
}

impl Attempt {
    /// The context of a statement about the course itself.
    pub(super) fn around_course(&self) -> Context {
        let activities = ContextActivities { category: vec![profile()], ..ContextActivities::default() };
        Context {
            registration: Some(outward(self.registration)),
            activities,
            platform: Some("Guildhall".to_owned()),
            language: Some(self.language.clone()),
            ..Context::default()
        }
    }

    /// The context of a statement about something inside the course, directly within `parent`.
    pub(super) fn around(&self, parent: &Activity, revision: Option<&str>) -> Context {
        let mut context = self.around_course();
        context.activities.parent = vec![parent.clone()];
        context.activities.grouping = vec![self.course.clone()];
        context.revision = revision.map(str::to_owned);
        context
    }
}

/// The profile, as the category of a statement.
pub(super) fn profile() -> Activity {
    Activity::new(PROFILE).defined(Definition::of(kind::PROFILE, LanguageMap::of("en", "Guildhall")))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::native::Vocabulary;

    proptest! {
        #[test]
        fn a_place_is_found_again_by_its_iri(key in "\\PC{1,40}") {
            let words = Vocabulary::new("https://x.guildhall.invalid");
            let id = Uuid::from_u128(7);
            for place in [
                Place::Course(id),
                Place::Lesson(id, key.clone()),
                Place::Part(id, key.clone()),
                Place::Question(id, format!("{key}/1")),
                Place::Class(id),
                Place::Session(id),
            ] {
                let iri = words.iri(&place);
                prop_assert_eq!(words.place(&iri), Some(place));
            }
        }
    }

    #[test]
    fn names_of_other_houses_mean_nothing_here() {
        let words = Vocabulary::new("https://x.guildhall.invalid");
        let named = words.iri(&Place::Part(Uuid::from_u128(7), "a good joint/ä".to_owned()));
        assert!(wire_xapi::is_iri(&named), "{named}");
        assert_eq!(words.place(&named.replace("x.guild", "y.guild")), None);
        assert_eq!(words.place("https://x.guildhall.invalid/activities/courses/nonsense"), None);
        assert_eq!(words.place(&format!("{named}%zz")), None);
    }
}
