//! What is asked for, and whom it serves.

use kernel::i18n::Speaks;

use crate::words;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// A course of the house.
    Course,
    /// A seat in a class.
    Class,
    /// A course that others give.
    Outside,
    /// A conference.
    Conference,
    /// A book.
    Book,
    /// Something else, which may not exist yet.
    Other,
}

impl Purpose {
    /// All, in the order of pages.
    pub const ALL: [Self; 6] =
        [Self::Course, Self::Class, Self::Outside, Self::Conference, Self::Book, Self::Other];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Class => "class",
            Self::Outside => "outside",
            Self::Conference => "conference",
            Self::Book => "book",
            Self::Other => "other",
        }
    }

    /// The purpose of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The word for people.
    pub fn say(self, l: impl Speaks) -> &'static str {
        match self {
            Self::Course => words::purpose_course(l),
            Self::Class => words::purpose_class(l),
            Self::Outside => words::purpose_outside(l),
            Self::Conference => words::purpose_conference(l),
            Self::Book => words::purpose_book(l),
            Self::Other => words::purpose_other(l),
        }
    }
}

/// Whom it serves first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// The person.
    Person,
    /// The team.
    Team,
    /// The organisation.
    Organisation,
}

impl Tier {
    /// All, the nearest first.
    pub const ALL: [Self; 3] = [Self::Person, Self::Team, Self::Organisation];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Team => "team",
            Self::Organisation => "organisation",
        }
    }

    /// The tier of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The word for people.
    pub fn say(self, l: impl Speaks) -> &'static str {
        match self {
            Self::Person => words::tier_person(l),
            Self::Team => words::tier_team(l),
            Self::Organisation => words::tier_organisation(l),
        }
    }
}
