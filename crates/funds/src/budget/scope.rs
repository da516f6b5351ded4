//! For whom a budget is.

use kernel::{PersonId, Uuid};

/// For whom a budget is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole organisation.
    Organisation,
    /// A unit and those below it.
    Unit(Uuid),
    /// A programme of learning.
    Programme(Uuid),
    /// One purpose, wherever it comes up.
    Purpose,
    /// One person.
    Person(PersonId),
    /// What conversions leave over, one for each currency; nobody holds it.
    Rounding,
}

impl Scope {
    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Unit(_) => "unit",
            Self::Programme(_) => "programme",
            Self::Purpose => "purpose",
            Self::Person(_) => "person",
            Self::Rounding => "rounding",
        }
    }

    /// The unit, programme or person.
    pub fn id(self) -> Option<Uuid> {
        match self {
            Self::Unit(id) | Self::Programme(id) => Some(id),
            Self::Person(person) => Some(person.0),
            Self::Organisation | Self::Purpose | Self::Rounding => None,
        }
    }

    /// What the database says.
    pub fn read(name: &str, id: Option<Uuid>) -> Option<Self> {
        match (name, id) {
            ("organisation", None) => Some(Self::Organisation),
            ("unit", Some(id)) => Some(Self::Unit(id)),
            ("programme", Some(id)) => Some(Self::Programme(id)),
            ("purpose", None) => Some(Self::Purpose),
            ("person", Some(id)) => Some(Self::Person(PersonId(id))),
            ("rounding", None) => Some(Self::Rounding),
            _ => None,
        }
    }

    /// Reads a choice of a form: `organisation`, `purpose`, `unit:ID`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some((name @ ("unit" | "programme" | "person"), id)) => Self::read(name, Some(id.parse().ok()?)),
            Some(_) => None,
            None if text == "rounding" => None,
            None => Self::read(text, None),
        }
    }
}
