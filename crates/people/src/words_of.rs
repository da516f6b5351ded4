//! Words of this room's values: what went wrong with a mapping, a row, a file; what a guard found.

use kernel::i18n::Locale;

use crate::feed::field::Field;
use crate::feed::mapping::MappingFault;
use crate::feed::refuse::Refused;
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
