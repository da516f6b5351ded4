//! Groups of a run that open into their rows: who joins, moves, gets a new manager, leaves; and leavers by place.

use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{PersonId, fmt};
use ui::Html;

use super::run_words;
use crate::run::report::{Line, Place, Report};
use crate::words;

/// A person in an opened group.
pub(super) struct Person {
    pub(super) id: Option<PersonId>,
    pub(super) name: String,
    pub(super) number: String,
    pub(super) place: String,
    pub(super) on: String,
    pub(super) changes: Vec<(Html, &'static str)>,
}

/// A count that opens into its rows.
pub(super) struct Group {
    pub(super) key: &'static str,
    pub(super) count: String,
    pub(super) title: String,
    pub(super) fact: String,
    pub(super) open: bool,
    pub(super) persons: Vec<Person>,
    pub(super) more: String,
}

/// Leavers of one place.
pub(super) struct Spot {
    pub(super) name: String,
    pub(super) now: String,
    pub(super) in_file: String,
    pub(super) leaving: String,
    pub(super) wrong: bool,
    pub(super) sure: Html,
}

/// Each group with its first rows.
pub(super) fn groups(l: Locale, r: &Report, day: Date) -> Vec<Group> {
    let group = |key, count: u32, title: String, lines: &[Line], open: bool, fact: String| Group {
        key,
        count: fmt::number(l, count),
        title,
        fact,
        open: open && count > 0,
        more: if count as usize > lines.len().min(100) {
            words::people_run_more(
                l,
                fmt::number(l, count - u32::try_from(lines.len().min(100)).unwrap_or(0)),
            )
        } else {
            String::new()
        },
        persons: lines.iter().take(100).map(|line| person(l, line, day)).collect(),
    };
    let c = r.counts;
    let starts_today = r.joiners.iter().filter(|j| j.on == day).count();
    let joined =
        if r.joiners.is_empty() { String::new() } else { words::people_run_start_today(l, starts_today) };
    vec![
        group("joiners", c.joiners, words::people_run_joiners(l, c.joiners), &r.joiners, false, joined),
        group(
            "movers",
            c.movers,
            words::people_run_movers(l, c.movers),
            &r.movers,
            true,
            run_words::moved(l, &r.movers),
        ),
        group(
            "managers",
            c.managers,
            words::people_run_managers(l, c.managers),
            &r.managers,
            false,
            String::new(),
        ),
        group(
            "details",
            c.details,
            words::people_run_details(l).to_owned(),
            &r.details,
            false,
            String::new(),
        ),
        group("leavers", c.leavers, words::people_run_leavers(l, c.leavers), &r.leavers, true, held(l, r)),
    ]
}

fn held(l: Locale, r: &Report) -> String {
    if r.held == 0 { String::new() } else { words::people_run_held(l, r.held) }
}

fn person(l: Locale, line: &Line, day: Date) -> Person {
    let changes = line
        .changes
        .iter()
        .map(|c| {
            let was = c.was.clone().unwrap_or_default();
            let becomes = c.becomes.clone().unwrap_or_default();
            (ui::del_ins(l, was, becomes), crate::words_of::field(l, c.field))
        })
        .collect();
    let on = if line.on == day {
        words::people_run_that_day(l).to_owned()
    } else {
        fmt::day_near(l, line.on, day)
    };
    Person {
        id: line.person,
        name: line.name.clone(),
        number: line.number.clone().unwrap_or_default(),
        place: line.place.clone(),
        on,
        changes,
    }
}

/// Leavers by place, and how sure that is.
pub(super) fn places(l: Locale, r: &Report) -> Vec<Spot> {
    let spot = |p: &Place| {
        let wrong = p.in_file == 0 && p.now >= 5;
        let sure = if wrong {
            ui::status::no(words::people_sure_wrong(l))
        } else if p.dated == p.leaving {
            ui::status::ok(words::people_sure_dated(l))
        } else {
            ui::status::soon(words::people_sure_undated(l))
        };
        Spot {
            name: p.name.clone(),
            now: fmt::number(l, p.now),
            in_file: fmt::number(l, p.in_file),
            leaving: fmt::number(l, p.leaving),
            wrong,
            sure: Html::trusted(sure.to_string()),
        }
    };
    r.places.iter().map(spot).collect()
}
