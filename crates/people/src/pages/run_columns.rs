//! The columns of a run as a form: where each goes, the character set, the order of dates.

use std::collections::BTreeMap;

use kernel::i18n::Locale;
use kernel::{Error, Result, fmt};
use ui::{Choice, Html};

use crate::feed::date::DateOrder;
use crate::feed::field::Field;
use crate::feed::guess::{ColumnGuess, Known};
use crate::feed::mapping::{Columns as Names, Identity, Mapping};
use crate::run::Run;
use crate::{words, words_of};

/// What the form says: `column-3=manager`, `encoding=windows-1252`, `dates=dmy`.
#[derive(Debug, Default)]
pub(super) struct Columns(BTreeMap<String, String>);

impl Columns {
    pub(super) fn of(form: Vec<(String, String)>) -> Self {
        Self(form.into_iter().collect())
    }
}

/// A line of the table.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) header: String,
    pub(super) samples: String,
    pub(super) field: String,
    pub(super) fixed: bool,
    pub(super) known: Html,
}

/// The mapping that the form asks for, over what the run had.
pub(super) fn mapping(run: &Run, form: Columns) -> Result<Mapping> {
    let kept = Mapping::parse(&run.mapping).unwrap_or_default();
    let mut columns: BTreeMap<Field, Vec<String>> = BTreeMap::new();
    for (index, column) in run.report.columns.iter().enumerate() {
        let said = form.0.get(&format!("column-{index}")).map(String::as_str);
        let field = said.map_or(column.field, Field::of_key);
        if let Some(field) = field {
            columns.entry(field).or_default().push(column.header.clone());
        }
    }
    if let Some((field, names)) =
        columns.iter().find(|(field, names)| names.len() > 1 && **field != Field::Unit)
    {
        let (field, names) = (*field, names.join(", "));
        let say = move |l| words::people_columns_twice(l, words_of::field(l, field), names.clone());
        return Err(Error::invalid("columns", say));
    }
    let columns = columns
        .into_iter()
        .map(|(field, mut names)| {
            (field, if names.len() == 1 { Names::One(names.remove(0)) } else { Names::Several(names) })
        })
        .collect::<BTreeMap<_, _>>();
    let identity = if columns.contains_key(&Field::Number) || !columns.contains_key(&Field::Post) {
        Identity::Number
    } else {
        Identity::PostAndName
    };
    let dates = match form.0.get("dates").map(String::as_str) {
        Some("ymd") => Some(DateOrder::Ymd),
        Some("dmy") => Some(DateOrder::Dmy),
        Some("mdy") => Some(DateOrder::Mdy),
        Some(_) => None,
        None => kept.dates,
    };
    let encoding = match form.0.get("encoding") {
        Some(label) => Some(label.clone()).filter(|l| !l.is_empty()),
        None => kept.encoding,
    };
    Ok(Mapping { preset: None, identity, columns, dates, encoding, ..kept })
}

/// What a column can go to.
pub(super) fn choices(l: Locale) -> Vec<Choice> {
    let none = Choice::new("", words::people_column_unused(l));
    std::iter::once(none).chain(Field::ALL.map(|f| Choice::new(f.key(), words_of::field(l, f)))).collect()
}

/// Character sets that a person may choose.
pub(super) fn encodings(l: Locale) -> Vec<Choice> {
    let found = Choice::new("", words::people_columns_found(l));
    let sets = [
        "utf-8",
        "windows-1252",
        "windows-1250",
        "windows-1251",
        "windows-1254",
        "windows-1256",
        "utf-16le",
        "shift_jis",
    ];
    std::iter::once(found)
        .chain(sets.map(|s| Choice::new(s, s.to_uppercase().replace("WINDOWS", "Windows"))))
        .collect()
}

/// Orders of dates that a person may choose.
pub(super) fn orders(l: Locale) -> Vec<Choice> {
    vec![
        Choice::new("", words::people_columns_found(l)),
        Choice::new("ymd", "2026-02-28"),
        Choice::new("dmy", "28.02.2026"),
        Choice::new("mdy", "02/28/2026"),
    ]
}

/// What was chosen: the character set and the order of dates.
pub(super) fn chosen(run: &Run) -> (String, &'static str) {
    let mapping = Mapping::parse(&run.mapping).unwrap_or_default();
    let dates = match mapping.dates {
        Some(DateOrder::Ymd) => "ymd",
        Some(DateOrder::Dmy) => "dmy",
        Some(DateOrder::Mdy) => "mdy",
        None => "",
    };
    (mapping.encoding.unwrap_or_default(), dates)
}

/// How many columns are shown first where nothing needs a look.
const FIRST: usize = 5;

/// The table of columns: those that need a look, or the first ones, then the others.
pub(super) fn rows(l: Locale, columns: &[ColumnGuess]) -> (Vec<Row>, Vec<Row>) {
    let all: Vec<(bool, Row)> = columns
        .iter()
        .enumerate()
        .map(|(index, column)| {
            let row = Row {
                name: format!("column-{index}"),
                header: if column.header.is_empty() { "–".to_owned() } else { column.header.clone() },
                samples: column.samples.join(", "),
                field: column.field.map(Field::key).unwrap_or_default().to_owned(),
                fixed: matches!(column.known, Known::Refused(_)),
                known: known(l, &column.known),
            };
            (!matches!(column.known, Known::Before(_) | Known::NotNeeded), row)
        })
        .collect();
    let looks = all.iter().filter(|(look, _)| *look).count();
    let (mut first, mut others) = (Vec::new(), Vec::new());
    for (place, (look, row)) in all.into_iter().enumerate() {
        if look || (looks == 0 && place < FIRST) { first.push(row) } else { others.push(row) }
    }
    (first, others)
}

fn known(l: Locale, known: &Known) -> Html {
    let status = match known {
        Known::Before(files) => ui::status::ok(words::people_known_before(l, *files)),
        Known::Told => ui::status::ok(words::people_known_told(l)),
        Known::Preset => ui::status::ok(words::people_known_preset(l)),
        Known::Name => ui::status::ok(words::people_known_name(l)),
        Known::Matches(hits, of) => {
            ui::status::ok(words::people_known_matches(l, fmt::number(l, *hits), fmt::number(l, *of)))
        }
        Known::Dates => ui::status::soon(words::people_known_dates(l)),
        Known::Addresses => ui::status::soon(words::people_known_addresses(l)),
        Known::Refused(why) => ui::status::no(words::people_known_refused(l, words_of::refused(l, *why))),
        Known::NotNeeded => ui::status::unknown(words::people_known_unneeded(l)),
    };
    Html::trusted(status.to_string())
}
