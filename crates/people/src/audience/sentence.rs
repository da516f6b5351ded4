//! Audiences in words: one sentence per line, with the names behind the ids.

use std::collections::BTreeMap;

use kernel::i18n::Locale;
use kernel::{PersonId, Result, Tx};

use super::explain::Fact;
use super::{Audience, FaultKind, Line};
use crate::ids::{GroupId, JobId, SiteId, UnitId};
use crate::{Places, words};

/// Names behind the ids of audiences.
#[derive(Debug, Default)]
pub struct Names {
    units: BTreeMap<UnitId, String>,
    sites: BTreeMap<SiteId, String>,
    jobs: BTreeMap<JobId, String>,
    groups: BTreeMap<GroupId, String>,
    persons: BTreeMap<PersonId, String>,
}

impl Names {
    /// Reads the names that an audience needs.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn of(tx: &mut Tx, audience: &Audience) -> Result<Self> {
        let places = Places::load(tx).await?;
        let (sites, jobs, groups) = places.names();
        let mut units = BTreeMap::new();
        let mut persons = Vec::new();
        for (_, line) in audience.lines() {
            match line {
                Line::Unit { ids } => {
                    units.extend(ids.iter().filter_map(|id| Some((*id, places.path(*id).pop()?))))
                }
                Line::Manager { ids, .. } | Line::Person { ids } => persons.extend(ids),
                _ => {}
            }
        }
        let persons = crate::person::store::names(tx, &persons).await?;
        Ok(Self { units, sites, jobs, groups, persons })
    }
}

fn chosen<'a, Id: Ord + 'a>(l: Locale, ids: &'a [Id], names: &BTreeMap<Id, String>) -> String {
    let gone = words::people_audience_gone(l);
    let names: Vec<&str> = ids.iter().map(|id| names.get(id).map_or(gone, String::as_str)).collect();
    kernel::fmt::list_or(l, &names)
}

/// One line as a sentence: "works at Line 3 or below".
pub fn sentence(l: Locale, line: &Line, names: &Names) -> String {
    match line {
        Line::All { .. } => words::people_audience_all(l).to_owned(),
        Line::Any { .. } => words::people_audience_any(l).to_owned(),
        Line::Not { line } => match line.as_ref() {
            Line::All { .. } | Line::Any { .. } | Line::Not { .. } => {
                words::people_audience_not_group(l).to_owned()
            }
            leaf => words::people_audience_not(l, sentence(l, leaf, names)),
        },
        Line::Unit { ids } => words::people_audience_unit(l, chosen(l, ids, &names.units)),
        Line::Site { ids } => words::people_audience_site(l, chosen(l, ids, &names.sites)),
        Line::Job { ids } => words::people_audience_job(l, chosen(l, ids, &names.jobs)),
        Line::Grade { values } => words::people_audience_grade(l, kernel::fmt::list_or(l, values)),
        Line::Employment { values } => words::people_audience_employment(l, kernel::fmt::list_or(l, values)),
        Line::Group { ids } => words::people_audience_group(l, chosen(l, ids, &names.groups)),
        Line::Person { ids } => words::people_audience_person(l, chosen(l, ids, &names.persons)),
        Line::Manager { ids, below: false } => {
            words::people_audience_manager(l, chosen(l, ids, &names.persons))
        }
        Line::Manager { ids, below: true } => words::people_audience_below(l, chosen(l, ids, &names.persons)),
        Line::Tenure { at_least_days, at_most_days } => match (at_least_days, at_most_days) {
            (Some(least), None) => words::people_audience_tenure_least(l, *least),
            (None, Some(most)) => words::people_audience_tenure_most(l, *most),
            (Some(least), Some(most)) => words::people_audience_tenure_between(l, *least, *most),
            (None, None) => String::new(),
        },
    }
}

/// A fact as a sentence about a person: "works at the care desk".
pub fn fact(l: Locale, fact: &Fact) -> String {
    let none = words::people_fact_none(l);
    let or = |text: &Option<String>| text.clone().unwrap_or_else(|| none.to_owned());
    match fact {
        Fact::Unit(name) => words::people_fact_unit(l, or(name)),
        Fact::Site(name) => words::people_fact_site(l, or(name)),
        Fact::Job(title) => words::people_fact_job(l, or(title)),
        Fact::Grade(grade) => words::people_fact_grade(l, or(grade)),
        Fact::Employment(kind) => words::people_fact_employment(l, or(kind)),
        Fact::Started(day) => words::people_fact_started(l, or(&day.map(|d| kernel::fmt::date_year(l, d)))),
        Fact::Manager(name) => words::people_fact_manager(l, or(name)),
        Fact::Groups(names) if names.is_empty() => words::people_fact_no_group(l).to_owned(),
        Fact::Groups(names) => words::people_fact_groups(l, kernel::fmt::list_and(l, names)),
        Fact::Person => words::people_fact_person(l).to_owned(),
        Fact::Lines => String::new(),
        Fact::NotAtWork => words::people_fact_not_at_work(l).to_owned(),
    }
}

/// What is wrong with a line, and what it needs.
pub fn fault(l: Locale, what: FaultKind) -> &'static str {
    match what {
        FaultKind::NothingChosen => words::people_audience_nothing_chosen(l),
        FaultKind::NoLines => words::people_audience_no_lines(l),
        FaultKind::NoTime => words::people_audience_no_time(l),
        FaultKind::TooDeep => words::people_audience_too_deep(l),
        FaultKind::TooMany => words::people_audience_too_many(l),
        FaultKind::TooManyChoices => words::people_audience_too_many_choices(l),
    }
}
