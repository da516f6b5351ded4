//! What can stand in the light.

use std::fmt;

use kernel::Uuid;

use crate::CourseId;

/// Of which kind it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A course or a guide.
    Course,
    /// A class of the catalogue.
    Class,
    /// A programme in three phases.
    Programme,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Course, Self::Class, Self::Programme];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Class => "class",
            Self::Programme => "programme",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == text)
    }
}

/// What stands in the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Of which kind it is.
    pub kind: Kind,
    /// Its id in its room.
    pub id: Uuid,
}

impl Thing {
    /// Reads `class:ID`; an id alone is that of a course.
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, id) = text.split_once(':').unwrap_or(("course", text));
        Some(Self { kind: Kind::parse(kind)?, id: id.parse().ok()? })
    }
}

impl From<CourseId> for Thing {
    fn from(id: CourseId) -> Self {
        Self { kind: Kind::Course, id: id.0 }
    }
}

/// As forms send it.
impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            Kind::Course => write!(f, "{}", self.id),
            kind => write!(f, "{}:{}", kind.name(), self.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_forms_send_is_read_back() {
        let id: Uuid = "01890a5d-ac96-774b-bcce-b302099a8057".parse().unwrap();
        for kind in Kind::ALL {
            let thing = Thing { kind, id };
            assert_eq!(Thing::parse(&thing.to_string()), Some(thing));
        }
        for wrong in ["", "class:", "class", "book:01890a5d-ac96-774b-bcce-b302099a8057", ":"] {
            assert_eq!(Thing::parse(wrong), None, "{wrong}");
        }
    }
}
