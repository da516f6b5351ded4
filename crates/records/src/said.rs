//! What somebody says who was recommended something, whatever it is: yes, later or no. Leaves out what follows from it.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::{Error, Result};

/// How long *later* is, in days.
const LATER_DAYS: i64 = 14;

/// What the person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Yes.
    Yes,
    /// Later, or another date: it comes back.
    Later,
    /// No.
    No,
}

impl Said {
    /// Every answer.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Later, Self::No];

    /// The word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Later => "later",
            Self::No => "no",
        }
    }

    /// Reads the word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|said| said.name() == name)
    }

    /// The day on which what was said today comes back: in two weeks, where it was *later*.
    ///
    /// # Errors
    /// [`Error::Internal`] at the end of the calendar.
    pub fn comes_back(self, today: Date) -> Result<Option<Date>> {
        match self {
            Self::Later => today.checked_add(LATER_DAYS.days()).map(Some).map_err(Error::internal),
            Self::Yes | Self::No => Ok(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_comes_back_in_two_weeks_and_every_word_is_read() {
        let today: Date = "2026-11-19".parse().unwrap();
        let back = Said::ALL.map(|said| said.comes_back(today).unwrap().map(|day| day.to_string()));
        assert_eq!(back, [None, Some("2026-12-03".into()), None]);
        assert_eq!(Said::ALL.map(|said| Said::parse(said.name())), Said::ALL.map(Some));
        assert_eq!(Said::parse("maybe"), None);
    }
}
