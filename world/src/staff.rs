//! The staff files: which there are, and the part of them that a small company needs.

use kernel::Result;

use crate::calendar::Calendar;
use crate::{files, story::Story};

/// The file that the guards stop; it waits for the second administrator.
pub const STOPPED: &str = "2026-11-19";

/// A staff file as it is told.
#[derive(Clone, Debug)]
pub struct StaffFile {
    /// The day that stands in its name in `data/`.
    pub written: jiff::civil::Date,
    /// The name under which it comes in.
    pub name: String,
    /// The day it speaks of.
    pub day: jiff::civil::Date,
    /// Its bytes, dates moved.
    pub bytes: Vec<u8>,
}

/// Every staff file in order, the stopped one last. `small` keeps Line 3, the named people and those who manage them.
///
/// # Errors
/// [`kernel::Error::Internal`] when the binary carries a file that cannot be read.
pub fn files(calendar: &Calendar, story: &Story, small: bool) -> Result<Vec<StaffFile>> {
    let mut out = Vec::new();
    for written in files::staff_days() {
        let told = calendar.move_cells(files::bytes(&format!("data/staff-{written}.csv"))?)?;
        let bytes = if small { few(&told, story) } else { told };
        let written = written.parse().map_err(kernel::Error::internal)?;
        let day = calendar.day(written)?;
        out.push(StaffFile { written, name: format!("staff-{day}.csv"), day, bytes });
    }
    Ok(out)
}

fn few(bytes: &[u8], story: &Story) -> Vec<u8> {
    let kept = |line: &[u8]| {
        let number = line.split(|byte| *byte == b';').next().unwrap_or_default();
        let named = story.cast.values().any(|n| n.as_bytes() == number) || number == b"PERSNR";
        // Numbers of 203 000 and up are those of leads.
        named || number.starts_with(b"2030") || line.windows(8).any(|part| part == b";Line 3;")
    };
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').filter(|line| kept(line));
    lines.flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use people::feed::decode::decode;
    use people::feed::mapping::Mapping;
    use people::feed::read::read;
    use people::feed::staged::{Code, Staged};

    use super::*;

    fn staged(file: &StaffFile) -> Staged {
        let mapping = Mapping::parse(files::text("data/mapping.toml").unwrap()).unwrap();
        read(&decode(&file.bytes, &mapping.told()).unwrap(), &mapping)
    }

    fn told(small: bool) -> Vec<StaffFile> {
        let calendar = Calendar::ending(crate::calendar::END.parse().unwrap()).unwrap();
        files(&calendar, &Story::read().unwrap(), small).unwrap()
    }

    #[test]
    fn every_file_but_the_last_reads_without_a_problem() {
        for file in told(false).iter().filter(|file| file.written.to_string() != STOPPED) {
            let staged = staged(file);
            assert_eq!(staged.problems, [], "{}", file.name);
            assert!(staged.missing_columns.is_empty() && staged.open_dates.is_none());
        }
    }

    #[test]
    fn a_small_company_is_whole_too() {
        for file in told(true).iter().filter(|file| file.written.to_string() != STOPPED) {
            let staged = staged(file);
            assert_eq!(staged.problems, [], "{}", file.name);
            assert!((60..90).contains(&staged.rows), "{}", staged.rows);
        }
    }

    #[test]
    fn the_last_file_has_the_seven_problems_of_its_page() {
        let staged = staged(told(false).last().unwrap());
        let found: Vec<(Code, Vec<u32>)> = staged.problems.iter().map(|p| (p.code, p.rows.clone())).collect();
        let at = |code: Code| found.iter().find(|(c, _)| *c == code).map(|(_, rows)| rows.clone());
        assert_eq!(at(Code::ManagerNotInFile), Some(vec![57]));
        assert_eq!(at(Code::NameMissing), Some(vec![112]));
        assert_eq!(at(Code::NumberRepeated), Some(vec![188, 203]));
        assert_eq!(at(Code::ImpossibleDate), Some(vec![240]));
        assert_eq!(at(Code::BrokenCharacter), Some(vec![301]));
        assert_eq!(at(Code::ManagerCircle).map(|rows| rows.contains(&366)), Some(true));
        assert_eq!(staged.rows, 396);
    }
}
