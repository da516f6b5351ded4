//! Who calls a meeting and who is asked to it.

use crate::line::Lines;
use crate::text;

/// Who calls a meeting; answers go to this address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// Without `mailto:`.
    pub email: String,
    /// The name that a calendar shows; empty for none.
    pub name: String,
    /// The address that really sends, where that is another (SENT-BY); without `mailto:`.
    pub sent_by: Option<String>,
}

/// Who is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Without `mailto:`.
    pub email: String,
    /// The name that a calendar shows; empty for none.
    pub name: String,
    /// What sort of attendee.
    pub kind: Kind,
    /// How much they are needed.
    pub role: Role,
    /// What they answered.
    pub partstat: Partstat,
    /// Whether an answer is wanted.
    pub rsvp: bool,
}

impl Attendee {
    /// A person who has not answered, and is asked to.
    pub fn asked(email: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            email: email.into(),
            name: name.into(),
            kind: Kind::Individual,
            role: Role::Required,
            partstat: Partstat::NeedsAction,
            rsvp: true,
        }
    }
}

/// A word of the format and back.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$each])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// As the format writes it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// From a word of the format, whatever its case.
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|each| each.word().eq_ignore_ascii_case(word.trim()))
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What sort of attendee (CUTYPE).
    Kind {
        /// One person.
        Individual = "INDIVIDUAL",
        /// A list of people.
        Group = "GROUP",
        /// A thing.
        Resource = "RESOURCE",
        /// A room.
        Room = "ROOM",
    }
}

words! {
    /// How much an attendee is needed (ROLE).
    Role {
        /// Leads.
        Chair = "CHAIR",
        /// Needed.
        Required = "REQ-PARTICIPANT",
        /// Welcome.
        Optional = "OPT-PARTICIPANT",
        /// Only to know of it.
        None = "NON-PARTICIPANT",
    }
}

words! {
    /// What an attendee answered (PARTSTAT).
    Partstat {
        /// Nothing yet.
        NeedsAction = "NEEDS-ACTION",
        /// Comes.
        Accepted = "ACCEPTED",
        /// Does not come.
        Declined = "DECLINED",
        /// May come.
        Tentative = "TENTATIVE",
        /// Somebody else comes instead.
        Delegated = "DELEGATED",
    }
}

impl Organizer {
    pub(crate) fn write(&self, lines: &mut Lines) {
        let sent_by = self.sent_by.as_deref().map(text::mailto);
        let mut parameters = named(&self.name);
        parameters.extend(sent_by.as_deref().map(|address| ("SENT-BY", address)));
        lines.put_with("ORGANIZER", &parameters, text::mailto(&self.email));
    }
}

impl Attendee {
    pub(crate) fn write(&self, lines: &mut Lines) {
        let mut parameters = named(&self.name);
        parameters.push(("CUTYPE", self.kind.word()));
        parameters.push(("ROLE", self.role.word()));
        parameters.push(("PARTSTAT", self.partstat.word()));
        if self.rsvp {
            parameters.push(("RSVP", "TRUE"));
        }
        lines.put_with("ATTENDEE", &parameters, text::mailto(&self.email));
    }
}

fn named(name: &str) -> Vec<(&'static str, &str)> {
    let name = name.trim();
    if name.is_empty() { Vec::new() } else { vec![("CN", name)] }
}
