//! Where something happened: courses, lessons, parts and questions as IRIs, and the attempt they belong to.

use kernel::Uuid;
use wire_xapi::{Activity, Context, ContextActivities, Definition, LanguageMap};

use super::{PROFILE, kind};

/// What a native activity IRI names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// `courses/<id>`
    Course(Uuid),
    /// `lessons/<id>`
    Lesson(Uuid),
    /// `lessons/<id>/parts/<key>`
    Part {
        /// The lesson.
        lesson: Uuid,
        /// The part's stable key in it.
        key: String,
    },
    /// `lessons/<id>/questions/<key>`
    Question {
        /// The lesson.
        lesson: Uuid,
        /// The question's stable key in it.
        key: String,
    },
}

impl Place {
    pub(super) fn path(&self) -> String {
        match self {
            Place::Course(id) => format!("courses/{id}"),
            Place::Lesson(id) => format!("lessons/{id}"),
            Place::Part { lesson, key } => format!("lessons/{lesson}/parts/{}", escaped(key)),
            Place::Question { lesson, key } => format!("lessons/{lesson}/questions/{}", escaped(key)),
        }
    }

    pub(super) fn parse(path: &str) -> Option<Place> {
        let parts: Vec<&str> = path.split('/').collect();
        match parts[..] {
            ["courses", id] => id.parse().ok().map(Place::Course),
            ["lessons", id] => id.parse().ok().map(Place::Lesson),
            ["lessons", id, "parts", key] => Some(Place::Part { lesson: id.parse().ok()?, key: plain(key)? }),
            ["lessons", id, "questions", key] => {
                Some(Place::Question { lesson: id.parse().ok()?, key: plain(key)? })
            }
            _ => None,
        }
    }
}

fn escaped(key: &str) -> String {
    let one = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    key.bytes().map(one).collect()
}

fn plain(key: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(key.len());
    let mut rest = key.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?];
                u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
            }
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

/// The attempt in which something happens: it gives every statement of it the same context.
#[derive(Debug, Clone)]
pub struct Attempt {
    /// The duty, enrolment or free attempt that this belongs to; the same on every device.
    pub registration: Uuid,
    /// The course or guide.
    pub course: Activity,
    /// The lesson, inside a course.
    pub lesson: Option<Activity>,
    /// The version of the course.
    pub version: Uuid,
    /// The content language that was shown, a language tag.
    pub language: String,
}

impl Attempt {
    /// The context of a statement about `object`: the nearest thing around it is its parent, the course its grouping.
    pub(super) fn context(&self, object: &str) -> Context {
        let around: Vec<&Activity> =
            self.lesson.iter().chain([&self.course]).filter(|a| a.id != object).collect();
        let named = |activity: &&Activity| (*activity).clone();
        let is_course = object == self.course.id;
        Context {
            registration: Some(self.registration),
            activities: ContextActivities {
                // A course holds its lessons: it is not inside one, even while one is open.
                parent: if is_course { Vec::new() } else { around.first().map(named).into_iter().collect() },
                grouping: if is_course { Vec::new() } else { vec![self.course.clone()] },
                category: vec![profile()],
                other: Vec::new(),
            },
            revision: Some(self.version.to_string()),
            platform: Some("Guildhall".to_owned()),
            language: Some(self.language.clone()),
            ..Context::default()
        }
    }
}

/// The profile, as the category of a statement.
pub(super) fn profile() -> Activity {
    Activity::new(PROFILE).defined(Definition::of(kind::PROFILE, LanguageMap::of("en", "Guildhall")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::Vocabulary;

    #[test]
    fn a_place_is_found_again_by_its_iri() {
        let words = Vocabulary::new("https://x.guildhall.invalid");
        let id = Uuid::from_u128(7);
        for place in [
            Place::Course(id),
            Place::Lesson(id),
            Place::Part { lesson: id, key: "a good joint/ä".into() },
            Place::Question { lesson: id, key: "q-1".into() },
        ] {
            let iri = words.iri(&place);
            assert!(wire_xapi::is_iri(&iri), "{iri}");
            assert_eq!(words.place(&iri), Some(place));
        }
        for foreign in [
            "https://y.guildhall.invalid/activities/courses/1",
            "https://x.guildhall.invalid/activities/courses/1",
            "https://x.guildhall.invalid/activities/lessons/1/2",
            "https://x.guildhall.invalid/activities/parts/%Z",
        ] {
            assert_eq!(words.place(foreign), None, "{foreign}");
        }
    }
}
