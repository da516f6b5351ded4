//! Periods of the calendar.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Error, Result};

/// How long a period is; it begins with the calendar's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A month.
    Month,
    /// Three months, from January, April, July or October.
    Quarter,
    /// Six months, from January or July.
    Half,
    /// A year.
    Year,
}

impl Period {
    /// All, the shortest first.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Half, Self::Year];

    /// The word in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Half => "half",
            Self::Year => "year",
        }
    }

    /// The period of a word.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.name() == name)
    }

    /// First and last day of the period in which a day lies.
    ///
    /// # Errors
    /// [`Error::Internal`] at the end of time.
    pub fn around(self, day: Date) -> Result<(Date, Date)> {
        let months: i8 = match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        };
        let first = date(day.year(), (day.month() - 1) / months * months + 1, 1);
        let next = first.checked_add(i64::from(months).months()).map_err(Error::internal)?;
        Ok((first, next.yesterday().map_err(Error::internal)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_those_of_the_calendar() {
        let day = date(2028, 2, 29);
        let around = |period: Period| period.around(day).unwrap();
        assert_eq!(around(Period::Month), (date(2028, 2, 1), date(2028, 2, 29)));
        assert_eq!(around(Period::Quarter), (date(2028, 1, 1), date(2028, 3, 31)));
        assert_eq!(around(Period::Half), (date(2028, 1, 1), date(2028, 6, 30)));
        assert_eq!(Period::Year.around(date(2026, 12, 31)).unwrap(), (date(2026, 1, 1), date(2026, 12, 31)));
    }
}
