//! What a column of a staff file may hold, and the names that such columns go by in several languages.
//!
//! The list is an allow-list: what is not here is not read. What must not be read even if someone asks for it stands
//! in [`super::refuse`].

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::synonym::synonyms;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The number that the source knows a person by. Text: leading zeros stay.
    Number,
    /// The whole name.
    Name,
    /// The first name, where names come in two columns.
    FirstName,
    /// The last name, where names come in two columns.
    LastName,
    /// The address for mail.
    Email,
    /// The language that a person reads, `de`.
    Language,
    /// The unit; several columns make a path from the top down.
    Unit,
    /// The place of work.
    Site,
    /// The job.
    Job,
    /// The grade.
    Grade,
    /// Full time, part time, agency, on leave …
    Employment,
    /// The manager's number.
    Manager,
    /// The number of who stands in for the manager.
    ActingManager,
    /// The number of a second manager, by a dotted line.
    DottedManager,
    /// The id of a place in the hierarchy that may be vacant.
    Post,
    /// The id of the post above.
    ReportsTo,
    /// The first day of the employment.
    StartDate,
    /// The last day of the employment.
    LeavingDate,
    /// The day from which the row holds.
    ValidFrom,
    /// Groups, separated by `;` or `,`.
    Group,
}

impl Field {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 20] = [
        Self::Number,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::Language,
        Self::Unit,
        Self::Site,
        Self::Job,
        Self::Grade,
        Self::Employment,
        Self::Manager,
        Self::ActingManager,
        Self::DottedManager,
        Self::Post,
        Self::ReportsTo,
        Self::StartDate,
        Self::LeavingDate,
        Self::ValidFrom,
        Self::Group,
    ];

    /// The word that mapping files and forms use.
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Email => "email",
            Self::Language => "language",
            Self::Unit => "unit",
            Self::Site => "site",
            Self::Job => "job",
            Self::Grade => "grade",
            Self::Employment => "employment",
            Self::Manager => "manager",
            Self::ActingManager => "acting-manager",
            Self::DottedManager => "dotted-manager",
            Self::Post => "post",
            Self::ReportsTo => "reports-to",
            Self::StartDate => "start-date",
            Self::LeavingDate => "leaving-date",
            Self::ValidFrom => "valid-from",
            Self::Group => "group",
        }
    }

    /// The field behind a word of a mapping file or form.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.key() == key)
    }

    /// Whether values are civil dates.
    pub fn is_date(self) -> bool {
        matches!(self, Self::StartDate | Self::LeavingDate | Self::ValidFrom)
    }

    /// Whether a preview shows values struck out.
    pub fn is_masked(self) -> bool {
        matches!(self, Self::Email)
    }

    /// The field that a column of this name usually holds.
    pub fn of_header(header: &str) -> Option<Self> {
        let plain = plain(header);
        synonyms().find(|(_, name)| *name == plain).map(|(field, _)| field)
    }
}

/// A header or value without case, accents, blanks and punctuation: what synonyms are compared by.
pub fn plain(text: &str) -> String {
    text.nfkd()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect::<String>()
        .replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_in_several_languages_and_spellings() {
        for (header, field) in [
            ("PERSNR", Field::Number),
            ("Employee no.", Field::Number),
            ("Führungskraft", Field::Manager),
            ("VORG_NR", Field::Manager),
            ("ORG_TXT", Field::Unit),
            ("Prénom", Field::FirstName),
            ("Date d'entrée", Field::StartDate),
            ("EINTRITT2", Field::StartDate),
            ("Grade (or equivalent)", Field::Grade),
            ("Reports to Senior Post", Field::ReportsTo),
            ("E-Mail", Field::Email),
        ] {
            assert_eq!(Field::of_header(header), Some(field), "{header}");
        }
        assert_eq!(Field::of_header("KOSTENST"), None);
    }

    #[test]
    fn each_name_belongs_to_one_field_and_each_key_comes_back() {
        let mut seen = std::collections::BTreeMap::new();
        for (field, name) in synonyms() {
            assert!(seen.insert(name, field).is_none_or(|other| other == field), "{name}");
            assert_eq!(plain(name), name, "is compared in its plain form");
        }
        for field in Field::ALL {
            assert_eq!(Field::of_key(field.key()), Some(field));
            assert_eq!(serde_json::to_value(field).unwrap(), field.key());
        }
    }
}
