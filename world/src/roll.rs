//! Who is here, by the latest staff file: what the telling needs to know of a person before it lets them learn.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kernel::{Error, Result};

/// When somebody is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// 06:00 to 14:00.
    Early,
    /// 14:00 to 22:00.
    Late,
    /// 22:00 to 06:00.
    Night,
    /// 09:00 to 17:00.
    Day,
}

impl Shift {
    fn parse(word: &str) -> Self {
        match word {
            "early" => Self::Early,
            "late" => Self::Late,
            "night" => Self::Night,
            _ => Self::Day,
        }
    }

    /// The hour of the day at which a lesson is begun, for a share of the shift between 0 and 1.
    #[must_use]
    pub fn hour(self, share: f64) -> i8 {
        let first = match self {
            Self::Early => 6,
            Self::Late => 14,
            // The first hours of the night: a lesson never runs over midnight.
            Self::Night => return 22,
            Self::Day => 9,
        };
        first
            + if share < 0.35 {
                1
            } else if share < 0.75 {
                4
            } else {
                6
            }
    }
}

/// Somebody in a staff file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names of units, from the company down.
    pub units: Vec<String>,
    /// When they work.
    pub shift: Shift,
    /// Whether they are on leave.
    pub away: bool,
    /// The first day.
    pub started: Date,
    /// The last day, if it is known.
    pub left: Option<Date>,
}

/// Number → entry.
#[derive(Clone, Debug, Default)]
pub struct Roll(BTreeMap<String, Entry>);

impl Roll {
    /// Reads a staff file; rows with a problem are left out.
    ///
    /// # Errors
    /// [`Error::Internal`] when a column is missing.
    pub fn read(file: &[u8]) -> Result<Self> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(file);
        let header = reader.headers().map_err(Error::internal)?.clone();
        let place = |name: &str| {
            let found = header.iter().position(|column| column == name);
            found.ok_or_else(|| Error::internal(format!("the staff file has no column {name}")))
        };
        let units: Vec<usize> = ["GESELLSCHAFT", "BEREICH", "ORG_TXT", "TEAM_TXT"]
            .into_iter()
            .map(place)
            .collect::<Result<_>>()?;
        let (number, shift, how) = (place("PERSNR")?, place("SCHICHT")?, place("BESCHAEFTIGUNG")?);
        let (first, last) = (place("EINTRITT")?, place("AUSTRITT")?);
        let mut entries = BTreeMap::new();
        for row in reader.records() {
            let row = row.map_err(Error::internal)?;
            let cell = |at: usize| row.get(at).unwrap_or_default();
            let Ok(started) = cell(first).parse() else { continue };
            let entry = Entry {
                units: units
                    .iter()
                    .map(|at| cell(*at))
                    .filter(|name| !name.is_empty())
                    .map(str::to_owned)
                    .collect(),
                shift: Shift::parse(cell(shift)),
                away: cell(how) == "On leave",
                started,
                left: cell(last).parse().ok(),
            };
            entries.insert(cell(number).to_owned(), entry);
        }
        Ok(Self(entries))
    }

    /// Somebody by number.
    #[must_use]
    pub fn find(&self, number: &str) -> Option<&Entry> {
        self.0.get(number)
    }

    /// Whether somebody is at work on a day.
    #[must_use]
    pub fn is_here(&self, number: &str, day: Date) -> bool {
        let here =
            |entry: &Entry| entry.started <= day && entry.left.is_none_or(|left| day <= left) && !entry.away;
        self.find(number).is_some_and(here)
    }

    /// Everybody of a unit or of one below it, by number.
    pub fn of_unit<'a>(&'a self, unit: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = move |entry: &Entry| entry.units.iter().any(|name| name == unit);
        self.0.iter().filter(move |(_, entry)| inside(entry)).map(|(number, _)| number.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_staff_file_says_who_is_at_work() {
        let roll = Roll::read(crate::files::bytes("data/staff-2026-10-19.csv").unwrap()).unwrap();
        let day = jiff::civil::date(2026, 10, 20);
        assert!(!roll.is_here("204118", day), "Grace is on leave");
        assert!(roll.is_here("204301", day));
        assert_eq!(roll.find("204301").unwrap().shift, Shift::Late);
        assert!(!roll.is_here("203007", jiff::civil::date(2026, 11, 1)), "Katrin has left");
        assert_eq!(roll.of_unit("Planning").filter(|n| n.starts_with("203")).count(), 5);
        assert!((14..22).contains(&Shift::Late.hour(0.9)));
    }
}
