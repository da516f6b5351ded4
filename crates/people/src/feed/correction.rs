//! Corrections of a sheet: a cell that says something else, or a row that is left out. The file stays as it came.

use super::decode::Sheet;

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Row in the file.
    pub row: u32,
    /// The column, by its name in the file.
    pub column: String,
    /// What the cell said.
    pub said: String,
    /// What it says now; none leaves the row out.
    pub value: Option<String>,
}

/// The sheet as corrected. What names a row or a column that is not there changes nothing.
pub fn correct(sheet: &mut Sheet, corrections: &[Correction]) {
    for correction in corrections {
        let Some(column) = sheet.header.iter().position(|name| *name == correction.column) else { continue };
        let Some(value) = &correction.value else {
            sheet.rows.retain(|row| row.number != correction.row);
            continue;
        };
        let row = sheet.rows.iter_mut().find(|row| row.number == correction.row);
        if let Some(cell) = row.and_then(|row| row.cells.get_mut(column)) {
            cell.clone_from(value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::decode::{Told, decode};

    #[test]
    fn a_cell_says_something_else_and_a_row_is_left_out() {
        let mut sheet = decode(b"number;name\n1;N/D\n2;Bo\n2;Ba\n", &Told::default()).unwrap();
        let of = |row, column: &str, value: Option<&str>| Correction {
            row,
            column: column.into(),
            said: String::new(),
            value: value.map(Into::into),
        };
        let all = [
            of(2, "name", Some("Ann")),
            of(4, "number", None),
            of(9, "name", Some("x")),
            of(3, "no such column", None),
        ];
        correct(&mut sheet, &all);
        let rows: Vec<_> = sheet.rows.iter().map(|row| row.cells.join(" ")).collect();
        assert_eq!(rows, ["1 Ann", "2 Bo"]);
    }
}
