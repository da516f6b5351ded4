//! A first mapping for a file that has none: by known shapes, column names and what the values look like.
//!
//! Each guess says how it is known, so that a person can check the weak ones first. A column that may not be read
//! stays unread whatever it looks like, and its values are not shown.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::date::{OrderFound, order_of};
use super::decode::Sheet;
use super::field::{Field, plain};
use super::mapping::{Columns, Identity, Mapping, Preset};
use super::refuse::{Refused, refused};

/// How the target of a column is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by", content = "of")]
pub enum Known {
    /// As in so many files of this feed before.
    Before(u32),
    /// A mapping file or a person says so.
    Told,
    /// The file has the shape of a preset.
    Preset,
    /// The column's name.
    Name,
    /// So many of so many values match what is known already, units for example.
    Matches(u32, u32),
    /// All values are dates.
    Dates,
    /// All values are mail addresses.
    Addresses,
    /// The column may not be read.
    Refused(Refused),
    /// Nothing here needs it.
    NotNeeded,
}

/// One column of the file and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnGuess {
    /// The column's name.
    pub header: String,
    /// Where it goes; none when it is not read.
    pub field: Option<Field>,
    /// How that is known.
    pub known: Known,
    /// The first values, struck out where they are sensitive.
    pub samples: Vec<String>,
}

/// Makes a mapping for a sheet. `units` are the names of units known already.
pub fn guess(sheet: &Sheet, units: &BTreeSet<String>) -> (Mapping, Vec<ColumnGuess>) {
    let organogram = Mapping::of_preset(Preset::UkOrganogram);
    if organogram.missing(&sheet.header).is_empty() {
        let columns = describe(sheet, &organogram, &Known::Preset);
        return (organogram, columns);
    }
    let mut mapping = Mapping::default();
    let mut columns: Vec<ColumnGuess> = Vec::new();
    for (index, header) in sheet.header.iter().enumerate() {
        let (mut field, mut known) = by_name(header);
        if let Some(found) = field
            && (mapping.columns.contains_key(&found) || !shape_fits(sheet, index, found))
        {
            (field, known) = (None, Known::NotNeeded);
        }
        if let Some(found) = field {
            mapping.columns.insert(found, Columns::One(header.clone()));
        }
        columns.push(ColumnGuess {
            header: header.clone(),
            field,
            known,
            samples: samples(sheet, index, field),
        });
    }
    by_values(sheet, units, &mut mapping, &mut columns);
    if !mapping.columns.contains_key(&Field::Number) && mapping.columns.contains_key(&Field::Post) {
        mapping.identity = Identity::PostAndName;
    }
    for column in &mut columns {
        if let Some(unread) = column.field.filter(|field| !mapping.reads(*field)) {
            mapping.columns.remove(&unread);
            (column.field, column.known) = (None, Known::NotNeeded);
        }
    }
    (mapping, columns)
}

/// Says for each column of a sheet where a given mapping puts it.
pub fn describe(sheet: &Sheet, mapping: &Mapping, known: &Known) -> Vec<ColumnGuess> {
    sheet
        .header
        .iter()
        .enumerate()
        .map(|(index, header)| {
            let field = mapping.field_of(header);
            let known = match (field, refused(header)) {
                (_, Some(why)) => Known::Refused(why),
                (Some(_), None) => known.clone(),
                (None, None) => Known::NotNeeded,
            };
            ColumnGuess { header: header.clone(), field, known, samples: samples(sheet, index, field) }
        })
        .collect()
}

fn by_name(header: &str) -> (Option<Field>, Known) {
    match (refused(header), Field::of_header(header)) {
        (Some(why), _) => (None, Known::Refused(why)),
        (None, Some(field)) => (Some(field), Known::Name),
        (None, None) => (None, Known::NotNeeded),
    }
}

/// A column that is called a date and holds none is not taken by its name.
fn shape_fits(sheet: &Sheet, index: usize, field: Field) -> bool {
    !field.is_date()
        || order_of(values(sheet, index)) != OrderFound::NoDates
        || values(sheet, index).all(|v| v.trim().is_empty())
}

fn by_values(sheet: &Sheet, units: &BTreeSet<String>, mapping: &mut Mapping, columns: &mut [ColumnGuess]) {
    let numbers: BTreeSet<String> = columns
        .iter()
        .position(|c| c.field == Some(Field::Number))
        .map(|index| values(sheet, index).map(|v| v.trim().to_owned()).collect())
        .unwrap_or_default();
    for (index, column) in columns.iter_mut().enumerate() {
        if column.field.is_some() || column.known != Known::NotNeeded {
            continue;
        }
        let filled: Vec<&str> = values(sheet, index).map(str::trim).filter(|v| !v.is_empty()).collect();
        if filled.is_empty() {
            continue;
        }
        let total = u32::try_from(filled.len()).unwrap_or(u32::MAX);
        let count = |fits: &dyn Fn(&str) -> bool| {
            u32::try_from(filled.iter().filter(|v| fits(v)).count()).unwrap_or(0)
        };
        let free = |field: Field| !mapping.columns.contains_key(&field);
        let known_units = count(&|v| units.contains(&plain(v)));
        let known_numbers = count(&|v| numbers.contains(v));
        let (field, known) = if free(Field::Email) && count(&|v| is_address(v)) * 20 >= total * 19 {
            (Field::Email, Known::Addresses)
        } else if free(Field::Unit) && known_units * 10 >= total * 8 {
            (Field::Unit, Known::Matches(known_units, total))
        } else if free(Field::Manager) && known_numbers * 10 >= total * 8 && looks_like_managers(&filled) {
            (Field::Manager, Known::Matches(known_numbers, total))
        } else if free(Field::StartDate) && !matches!(order_of(filled.iter().copied()), OrderFound::NoDates) {
            (Field::StartDate, Known::Dates)
        } else {
            continue;
        };
        mapping.columns.insert(field, Columns::One(column.header.clone()));
        column.field = Some(field);
        column.known = known;
        column.samples = samples(sheet, index, Some(field));
    }
}

/// Managers repeat, numbers of persons do not.
fn looks_like_managers(filled: &[&str]) -> bool {
    filled.iter().collect::<BTreeSet<_>>().len() < filled.len()
}

fn is_address(value: &str) -> bool {
    value
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

fn values(sheet: &Sheet, index: usize) -> impl Iterator<Item = &str> {
    sheet.rows.iter().map(move |row| row.cells.get(index).map_or("", String::as_str))
}

/// The first two different values; what is sensitive is struck out.
fn samples(sheet: &Sheet, index: usize, field: Option<Field>) -> Vec<String> {
    let hidden =
        sheet.header.get(index).is_some_and(|h| refused(h).is_some()) || field.is_some_and(Field::is_masked);
    let mut found: Vec<String> = Vec::new();
    for value in values(sheet, index).map(str::trim).filter(|v| !v.is_empty()) {
        let shown = if hidden { "•••".to_owned() } else { cut(value) };
        if !found.contains(&shown) {
            found.push(shown);
        }
        if found.len() == 2 {
            break;
        }
    }
    found
}

fn cut(value: &str) -> String {
    let mut shown: String = value.chars().take(24).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::decode::{Told, decode};

    fn sheet(text: &str) -> Sheet {
        decode(text.as_bytes(), &Told::default()).unwrap()
    }

    #[test]
    fn a_file_from_an_unknown_system_is_guessed_and_says_how() {
        let text = "PERSNR;NAME;ORG_TXT;CHEF;SEIT;KOSTENST;Gehalt;POSTFACH\n204118;Ada Vale;Line 3;203004;2021-03-01;4410;51000;a@b.example\n203004;Bo Lund;Line 3;;2019-08-15;4410;62000;b@b.example\n204119;Cy Orr;Desk;203004;2020-01-01;4411;49000;c@b.example\n";
        let (mapping, columns) = guess(&sheet(text), &BTreeSet::new());
        let found: Vec<_> = columns.iter().map(|c| (c.field, c.known.clone())).collect();
        assert_eq!(
            found,
            [
                (Some(Field::Number), Known::Name),
                (Some(Field::Name), Known::Name),
                (Some(Field::Unit), Known::Name),
                (Some(Field::Manager), Known::Matches(2, 2)),
                (Some(Field::StartDate), Known::Dates),
                (None, Known::NotNeeded),
                (None, Known::Refused(Refused::Pay)),
                (Some(Field::Email), Known::Addresses),
            ]
        );
        assert_eq!(columns[6].samples, ["•••"]);
        assert_eq!(columns[7].samples, ["•••"]);
        assert_eq!(columns[0].samples, ["204118", "203004"]);
        assert!(mapping.check().is_ok());
    }

    #[test]
    fn units_that_are_known_already_name_their_column() {
        let units = BTreeSet::from([plain("Line 3"), plain("Desk")]);
        let (_, columns) = guess(&sheet("nr,name,wo\n1,Ada,Line 3\n2,Bo,desk\n"), &units);
        assert_eq!((columns[2].field, columns[2].known.clone()), (Some(Field::Unit), Known::Matches(2, 2)));
    }
}
