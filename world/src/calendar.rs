//! The days of the story and the days on which it is told. The story is written as if its last day were Thursday
//! 19 November 2026; told on another day, everything moves by the same number of days.

use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use kernel::{Error, Result};

/// The last day of the story as it is written.
pub const LAST_DAY: Date = date(2026, 11, 19);
/// The day of the first staff file, as it is written.
pub const FIRST_DAY: Date = date(2026, 5, 19);
/// The zone of the company.
pub const ZONE: &str = "Europe/Dublin";
/// The moment at which the written story ends.
pub const END: &str = "2026-11-19T14:06:00Z";

/// Moves the written days to the days on which the story is told.
#[derive(Clone, Debug)]
pub struct Calendar {
    days: i32,
    zone: TimeZone,
}

impl Calendar {
    /// A story that ends at `end`.
    ///
    /// # Errors
    /// [`Error::Internal`] when `end` lies outside the calendar.
    pub fn ending(end: Timestamp) -> Result<Self> {
        let zone = TimeZone::get(ZONE).map_err(Error::internal)?;
        let days = (end.to_zoned(zone.clone()).date() - LAST_DAY).get_days();
        Ok(Self { days, zone })
    }

    /// How many days the story is moved.
    pub fn days(&self) -> i32 {
        self.days
    }

    /// The day on which a written day is told.
    ///
    /// # Errors
    /// [`Error::Internal`] outside the calendar.
    pub fn day(&self, written: Date) -> Result<Date> {
        written.checked_add(Span::new().days(self.days)).map_err(Error::internal)
    }

    /// The day on which a day of a plan is told: moved by whole weeks, so that weekdays stay what they are.
    ///
    /// # Errors
    /// [`Error::Internal`] outside the calendar.
    pub fn planned(&self, written: Date) -> Result<Date> {
        let weeks = (self.days + 3).div_euclid(7);
        written.checked_add(Span::new().weeks(weeks)).map_err(Error::internal)
    }

    /// The instant of a written local time at the company.
    ///
    /// # Errors
    /// [`Error::Internal`] outside the calendar.
    pub fn at(&self, written: DateTime) -> Result<Timestamp> {
        let told = written.checked_add(Span::new().days(self.days)).map_err(Error::internal)?;
        Ok(told.to_zoned(self.zone.clone()).map_err(Error::internal)?.timestamp())
    }

    /// A staff file with every ISO date moved; what is no date stays as it is.
    ///
    /// # Errors
    /// [`Error::Internal`] when the bytes are no file of cells.
    pub fn move_cells(&self, file: &[u8]) -> Result<Vec<u8>> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(file);
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        for row in reader.byte_records() {
            let row = row.map_err(Error::internal)?;
            let cells: Vec<Vec<u8>> = row.iter().map(|cell| self.move_cell(cell)).collect();
            writer.write_record(&cells).map_err(Error::internal)?;
        }
        writer.into_inner().map_err(Error::internal)
    }

    fn move_cell(&self, cell: &[u8]) -> Vec<u8> {
        let text = std::str::from_utf8(cell).ok().filter(|text| text.len() == 10);
        let told = text.and_then(|text| text.parse::<Date>().ok()).and_then(|written| self.day(written).ok());
        told.map_or_else(|| cell.to_vec(), |day| day.to_string().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_story_is_told_as_written() {
        let calendar = Calendar::ending(END.parse().unwrap()).unwrap();
        assert_eq!(calendar.days(), 0);
        assert_eq!(calendar.at(date(2026, 11, 19).at(14, 6, 0, 0)).unwrap().to_string(), END);
        assert_eq!(
            calendar.at(date(2026, 7, 20).at(9, 0, 0, 0)).unwrap().to_string(),
            "2026-07-20T08:00:00Z"
        );
    }

    #[test]
    fn told_later_every_date_moves_and_nothing_else() {
        let calendar = Calendar::ending("2027-01-02T20:00:00Z".parse().unwrap()).unwrap();
        let told = calendar.move_cells("NR;A;B\r\n204118;2021-03-01;31/02/26\r\n".as_bytes()).unwrap();
        assert_eq!(String::from_utf8(told).unwrap(), "NR;A;B\n204118;2021-04-14;31/02/26\n");
    }
}
