//! Sentences about a run: what stopped it, what became of a row, how it was read.

use jiff::tz::TimeZone;
use kernel::fmt;
use kernel::i18n::Locale;

use crate::feed::decode::{EncodingBasis, Unreadable};
use crate::feed::field::Field;
use crate::feed::guards::{Check, Guard};
use crate::feed::mapping::{Identity, Mapping};
use crate::feed::staged::{Code, Outcome, Problem};
use crate::run::report::{Line, Report};
use crate::run::{Part, Run, State};
use crate::words;

/// How far a run is, as the end of its label.
pub(super) fn state(l: Locale, run: &Run, by: &str, zone: &TimeZone) -> String {
    let at = |pair: &Option<(jiff::Timestamp, String)>| {
        pair.as_ref().map(|(at, _)| fmt::instant(l, *at, zone)).unwrap_or_default()
    };
    match (run.state, run.part) {
        (State::Open | State::Stopped, _) => words::people_run_nothing_yet(l).to_owned(),
        (State::Applied, Some(Part::Safe)) => words::people_run_applied_safe(l, at(&run.decided), by),
        (State::Applied, _) => words::people_run_applied(l, at(&run.decided), by),
        (State::Aside, _) => words::people_run_set_aside(l, at(&run.decided), by),
        (State::Undone, _) => words::people_run_undone(l, at(&run.undone)),
    }
}

/// What stopped a run, as the title of its notice.
pub(super) fn stopped(l: Locale, r: &Report) -> String {
    if let Some(why) = r.unreadable {
        return unreadable(l, why).to_owned();
    }
    let Some(check) = r.verdict.first_stop() else { return String::new() };
    match check.guard {
        Guard::Leavers => words::people_stop_leavers(
            l,
            check.found,
            fmt::share(l, check.found, r.people.0),
            fmt::number(l, r.people.0),
            fmt::number(l, check.limit),
        ),
        Guard::Rows => words::people_stop_rows(l, tenths(l, check.found), tenths(l, check.limit)),
        Guard::Columns => {
            let names: Vec<String> = check.names.iter().map(|n| crate::words_of::missing(l, n)).collect();
            words::people_stop_columns(l, names.join(", "))
        }
        Guard::Dates => words::people_stop_dates(l, check.names.join(", ")),
        Guard::Whole if r.rows == 0 => words::people_stop_no_rows(l).to_owned(),
        Guard::Whole => words::people_stop_cut(l).to_owned(),
        Guard::Changes => words::people_stop_changes(l, check.found, fmt::number(l, check.limit)),
        Guard::Administrator => words::people_stop_administrator(l, fmt::list_and(l, &check.names)),
    }
}

fn tenths(l: Locale, permille: i64) -> String {
    format!("{}\u{a0}%", fmt::real(l, permille as f64 / 10.0))
}

fn unreadable(l: Locale, why: Unreadable) -> &'static str {
    match why {
        Unreadable::TooLarge => words::people_unreadable_large(l),
        Unreadable::TooManyCells => words::people_unreadable_cells(l),
        Unreadable::Empty => words::people_unreadable_empty(l),
        Unreadable::NotATable => words::people_unreadable_no_table(l),
        Unreadable::Damaged => words::people_unreadable_damaged(l),
        Unreadable::NoSuchEncoding => words::people_unreadable_encoding(l),
    }
}

/// What became of a row, and what to do.
pub(super) fn what_to_do(l: Locale, p: &Problem) -> String {
    match (p.code, p.outcome) {
        (Code::ManagerNotInFile, _) => words::people_problem_manager_missing(l).to_owned(),
        (Code::ManagerSetAside, _) => words::people_problem_manager_aside(l).to_owned(),
        (Code::ManagerCircle, _) if p.names.len() == 1 => words::people_problem_own_manager(l).to_owned(),
        (Code::ManagerCircle, _) => words::people_problem_circle(l, fmt::list_and(l, &p.names)),
        (Code::NumberRepeated, _) => words::people_problem_repeated(l).to_owned(),
        (Code::NumberMissing, _) => words::people_problem_no_number(l).to_owned(),
        (Code::NumberMangled, _) => words::people_problem_mangled(l).to_owned(),
        (Code::NameMissing, Outcome::PostVacant) => words::people_problem_vacant(l).to_owned(),
        (Code::NameMissing, _) => words::people_problem_no_name(l).to_owned(),
        (Code::BrokenCharacter, _) => words::people_problem_broken(l).to_owned(),
        (Code::ImpossibleDate, _) => words::people_problem_no_day(l).to_owned(),
        (Code::LeavesBeforeStart, _) => words::people_problem_before_start(l).to_owned(),
        (Code::CellsShifted, _) => words::people_problem_shifted(l).to_owned(),
        (Code::TooLong, _) => words::people_problem_long(l).to_owned(),
    }
}

/// How the file was read: "394 rows, UTF-8, semicolons, 0.4 s".
pub(super) fn reading(l: Locale, r: &Report) -> String {
    if let Some(why) = r.unreadable {
        return unreadable(l, why).to_owned();
    }
    let set = match r.encoding_basis {
        Some(EncodingBasis::Told) => words::people_read_told(l, &r.encoding),
        Some(EncodingBasis::Likely) => words::people_read_likely(l, &r.encoding),
        Some(EncodingBasis::Broken) => words::people_read_broken(l, &r.encoding),
        Some(EncodingBasis::Workbook) => words::people_read_workbook(l, r.sheet.clone().unwrap_or_default()),
        _ => r.encoding.clone(),
    };
    let mut parts = vec![words::people_read_rows(l, r.rows), set];
    parts.extend(r.delimiter.map(|d| delimiter(l, d)));
    parts.push(words::people_read_seconds(l, fmt::decimal(l, f64::from(r.took_ms) / 1_000.0, 1)));
    if r.formulas > 0 {
        parts.push(words::people_read_formulas(l, r.formulas));
    }
    if !r.hidden_sheets.is_empty() {
        parts.push(words::people_read_hidden(l, r.hidden_sheets.join(", ")));
    }
    parts.join(", ")
}

fn delimiter(l: Locale, delimiter: char) -> String {
    match delimiter {
        ';' => words::people_read_semicolons(l).to_owned(),
        ',' => words::people_read_commas(l).to_owned(),
        '\t' => words::people_read_tabs(l).to_owned(),
        other => other.to_string(),
    }
}

/// What persons are matched by.
pub(super) fn matching(l: Locale, run: &Run) -> String {
    match Mapping::parse(&run.mapping).map(|m| m.identity) {
        Ok(Identity::PostAndName) => words::people_step_matched_post(
            l,
            fmt::number(l, run.report.posts.0),
            fmt::number(l, run.report.posts.1),
        ),
        _ => words::people_step_matched_number(l).to_owned(),
    }
}

/// Each guard that has something to say, in one line.
pub(super) fn guards(l: Locale, r: &Report) -> String {
    let find = |guard: Guard| r.verdict.checks.iter().find(|c| c.guard == guard);
    let mut parts = Vec::new();
    if let Some(Check { found, limit, .. }) = find(Guard::Leavers) {
        parts.push(words::people_guard_leavers(l, fmt::number(l, *found), fmt::number(l, *limit)));
    }
    if let Some(Check { found, limit, .. }) = find(Guard::Rows) {
        parts.push(words::people_guard_rows(l, tenths(l, -*found), tenths(l, -*limit)));
    }
    if let Some(check) = find(Guard::Administrator)
        && !check.stopped
    {
        parts.push(words::people_guard_administrator(l).to_owned());
    }
    parts.join(" ")
}

/// What moves: "14 unit, 5 post, 3 place of work".
pub(super) fn moved(l: Locale, movers: &[Line]) -> String {
    [Field::Unit, Field::Job, Field::Site, Field::Grade, Field::Employment]
        .into_iter()
        .filter_map(|field| {
            let count = movers.iter().filter(|m| m.changes.iter().any(|c| c.field == field)).count();
            (count > 0).then(|| format!("{} {}", fmt::number(l, count), crate::words_of::field(l, field)))
        })
        .collect::<Vec<_>>()
        .join(", ")
}
