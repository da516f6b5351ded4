//! Sentences about a run: how far it is, how it was read, what the guards found.

use jiff::tz::TimeZone;
use kernel::fmt;
use kernel::i18n::Locale;

use crate::feed::decode::EncodingBasis;
use crate::feed::field::Field;
use crate::feed::guards::{Check, Guard};
use crate::feed::mapping::{Identity, Mapping};
use crate::run::report::{Line, Report};
use crate::run::{Part, Run, State};
use crate::words;
use crate::words_of::{tenths, unreadable};

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
        Ok(Identity::PostAndName) => {
            words::people_step_matched_post(l, run.report.posts.0, run.report.posts.1)
        }
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
