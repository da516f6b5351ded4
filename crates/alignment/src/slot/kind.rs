//! What kinds of slots there are: for which tier, what they answer, how far they are.

use kernel::i18n::Locale;

use crate::words;

/// For which tier a slot is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// By the organisation, for many teams.
    Organisation,
    /// For one team.
    Team,
    /// For people to choose themselves.
    Individual,
}

impl Tier {
    /// All, in the order of calendars.
    pub const ALL: [Self; 3] = [Self::Organisation, Self::Team, Self::Individual];

    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Team => "team",
            Self::Individual => "individual",
        }
    }

    /// The tier of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tier| tier.name() == name)
    }

    /// The word for people.
    pub fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Organisation => words::tier_organisation(l),
            Self::Team => words::tier_team(l),
            Self::Individual => words::tier_individual(l),
        }
    }
}

/// Whether a slot answers something that happened, or a need to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Something that happened.
    Reactive,
    /// People who will join.
    Joiners,
    /// A duty or certificate that comes again.
    Recurring,
    /// A new system or product.
    Launch,
    /// An objective.
    Objective,
}

impl Source {
    /// All.
    pub const ALL: [Self; 5] =
        [Self::Objective, Self::Reactive, Self::Joiners, Self::Recurring, Self::Launch];

    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reactive => "reactive",
            Self::Joiners => "joiners",
            Self::Recurring => "recurring",
            Self::Launch => "launch",
            Self::Objective => "objective",
        }
    }

    /// The source of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }

    /// The words for people.
    pub fn word(self, l: Locale) -> &'static str {
        match self {
            Self::Reactive => words::source_reactive(l),
            Self::Joiners => words::source_joiners(l),
            Self::Recurring => words::source_recurring(l),
            Self::Launch => words::source_launch(l),
            Self::Objective => words::source_objective(l),
        }
    }
}

/// How far a slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Content and dates stand.
    Booked,
    /// Content is chosen.
    Planned,
    /// No content yet.
    Empty,
}
