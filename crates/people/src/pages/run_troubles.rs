//! Rows with a problem as a page shows them: what became of each, what one may do about it, what was corrected.

use kernel::i18n::Locale;
use ui::Html;

use crate::feed::correction::Correction;
use crate::feed::staged::{Code, Problem};
use crate::{words, words_of};

/// A row, or several together, with a problem.
pub(super) struct Trouble {
    pub(super) rows: String,
    pub(super) column: String,
    pub(super) said: String,
    pub(super) what: String,
    pub(super) act: Option<Act>,
}

/// What one may do about it.
pub(super) struct Act {
    pub(super) label: &'static str,
    /// The rows to choose from.
    pub(super) rows: Vec<(u32, String)>,
    /// Whether a value is typed; else a row is chosen.
    pub(super) types: bool,
}

/// A correction that was made.
pub(super) struct Corrected {
    pub(super) row: u32,
    pub(super) column: String,
    pub(super) place: String,
    pub(super) shown: Html,
}

/// A problem in words, with its act while the file waits.
pub(super) fn trouble(l: Locale, p: &Problem, waits: bool) -> Trouble {
    let rows: Vec<String> = p.rows.iter().map(u32::to_string).collect();
    Trouble {
        rows: rows.join(", "),
        what: words_of::what_to_do(l, p),
        column: p.column.clone(),
        said: if p.value.trim().is_empty() {
            words::people_problem_blank(l).to_owned()
        } else {
            p.value.clone()
        },
        act: waits.then(|| act(l, p)).flatten(),
    }
}

fn act(l: Locale, p: &Problem) -> Option<Act> {
    let label = match p.code {
        // Nothing that is typed into one cell mends these.
        Code::ManagerSetAside | Code::CellsShifted => return None,
        Code::NumberRepeated => words::people_correct_which(l),
        Code::ManagerNotInFile | Code::ManagerCircle => words::people_correct_manager(l),
        Code::NumberMissing | Code::NumberMangled => words::people_correct_number(l),
        Code::NameMissing => words::people_correct_name(l),
        Code::ImpossibleDate | Code::LeavesBeforeStart => words::people_correct_date(l),
        Code::BrokenCharacter | Code::TooLong => words::people_correct_value(l),
    };
    let named = p.names.len() == p.rows.len();
    let row = |(at, row): (usize, &u32)| {
        let name = p.names.get(at).filter(|_| named);
        (*row, name.cloned().unwrap_or_else(|| words::people_correct_row(l, row.to_string())))
    };
    let rows: Vec<_> = p.rows.iter().enumerate().map(row).collect();
    (!rows.is_empty() && !p.column.is_empty()).then_some(Act {
        label,
        rows,
        types: p.code != Code::NumberRepeated,
    })
}

/// A correction in words.
pub(super) fn corrected(l: Locale, c: &Correction) -> Corrected {
    let shown = match &c.value {
        Some(value) => ui::del_ins(l, c.said.as_str(), value.as_str()),
        None => Html::text(words::people_corrected_left_out(l)),
    };
    let place = words::people_corrected_place(l, c.row.to_string(), c.column.as_str());
    Corrected { row: c.row, column: c.column.clone(), place, shown }
}
