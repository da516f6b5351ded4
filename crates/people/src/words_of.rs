//! Words of this room's values: what went wrong with a mapping, a row, a file; what a guard found.

use kernel::fmt;
use kernel::i18n::Locale;

use crate::feed::decode::Unreadable;
use crate::feed::field::Field;
use crate::feed::guards::Guard;
use crate::feed::mapping::MappingFault;
use crate::feed::refuse::Refused;
use crate::feed::staged::{Code, Outcome, Problem};
use crate::run::Report;
use crate::words;

/// A field's name on pages.
pub fn field(l: Locale, field: Field) -> &'static str {
    match field {
        Field::Number => words::people_field_number(l),
        Field::Name => words::people_field_name(l),
        Field::FirstName => words::people_field_first_name(l),
        Field::LastName => words::people_field_last_name(l),
        Field::Email => words::people_field_email(l),
        Field::Language => words::people_field_language(l),
        Field::Unit => words::people_field_unit(l),
        Field::Site => words::people_field_site(l),
        Field::Job => words::people_field_job(l),
        Field::Grade => words::people_field_grade(l),
        Field::Employment => words::people_field_employment(l),
        Field::Manager => words::people_field_manager(l),
        Field::ActingManager => words::people_field_acting_manager(l),
        Field::DottedManager => words::people_field_dotted_manager(l),
        Field::Post => words::people_field_post(l),
        Field::ReportsTo => words::people_field_reports_to(l),
        Field::StartDate => words::people_field_start_date(l),
        Field::LeavingDate => words::people_field_leaving_date(l),
        Field::ValidFrom => words::people_field_valid_from(l),
        Field::Group => words::people_field_group(l),
    }
}

/// Why a column is refused.
pub fn refused(l: Locale, why: Refused) -> &'static str {
    match why {
        Refused::Pay => words::people_refused_pay(l),
        Refused::Health => words::people_refused_health(l),
        Refused::Belief => words::people_refused_belief(l),
        Refused::Birth => words::people_refused_birth(l),
    }
}

/// A field that needs a column, as a report keeps it in any language: `needs:number`.
pub fn fault_key(fault: &MappingFault) -> String {
    match fault {
        MappingFault::Needs(field) => format!("needs:{}", field.key()),
        other => mapping_fault(Locale::En, other),
    }
}

/// A missing column as a report keeps it, in words.
pub fn missing(l: Locale, kept: &str) -> String {
    match kept.strip_prefix("needs:").and_then(Field::of_key) {
        Some(what) => mapping_fault(l, &MappingFault::Needs(what)),
        None => kept.to_owned(),
    }
}

/// What is wrong with a mapping, and what to do.
pub fn mapping_fault(l: Locale, fault: &MappingFault) -> String {
    match fault {
        MappingFault::Unreadable(why) => words::people_mapping_unreadable(l, why),
        MappingFault::Needs(what) => words::people_mapping_needs(l, field(l, *what)),
        MappingFault::Refuses(column, why) => words::people_mapping_refuses(l, column, refused(l, *why)),
        MappingFault::Twice(column) => words::people_mapping_twice(l, column),
        MappingFault::OneColumn(what) => words::people_mapping_one_column(l, field(l, *what)),
    }
}

/// What stopped a run; empty when nothing did.
pub fn stopped(l: Locale, r: &Report) -> String {
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
            check.limit,
        ),
        Guard::Rows => words::people_stop_rows(l, tenths(l, check.found), tenths(l, check.limit)),
        Guard::Columns => {
            let names: Vec<String> = check.names.iter().map(|n| missing(l, n)).collect();
            words::people_stop_columns(l, names.join(", "))
        }
        Guard::Dates => words::people_stop_dates(l, check.names.join(", ")),
        Guard::Whole if r.rows == 0 => words::people_stop_no_rows(l).to_owned(),
        Guard::Whole => words::people_stop_cut(l).to_owned(),
        Guard::Changes => words::people_stop_changes(l, check.found, fmt::number(l, check.limit)),
        Guard::Administrator => words::people_stop_administrator(l, fmt::list_and(l, &check.names)),
    }
}

/// Rows of which nobody can tell whom they are about, and what that means.
pub fn untold(l: Locale, r: &Report) -> String {
    words::people_run_untold(l, r.untold)
}

pub(crate) fn tenths(l: Locale, permille: i64) -> String {
    format!("{}\u{a0}%", fmt::real(l, permille as f64 / 10.0))
}

pub(crate) fn unreadable(l: Locale, why: Unreadable) -> &'static str {
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
pub fn what_to_do(l: Locale, p: &Problem) -> String {
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
