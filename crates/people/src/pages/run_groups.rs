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
    /// Whether the persons come or go: then where they stand is shown, else what changes.
    pub(super) whole: bool,
    pub(super) persons: Vec<Person>,
    /// Leads to all of them, where the page shows only the first.
    pub(super) all: String,
    /// How many are not listed anywhere.
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

/// How many persons of a group the page of the run shows.
const FIRST: usize = 3;

/// Each group that has somebody in it, with its first rows.
pub(super) fn groups(l: Locale, r: &Report, day: Date) -> Vec<Group> {
    let of = |key| group(l, r, day, key, FIRST);
    KEYS.into_iter().filter_map(of).filter(|group| group.count != fmt::number(l, 0)).collect()
}

/// The words that name the groups.
const KEYS: [&str; 5] = ["joiners", "movers", "managers", "details", "leavers"];

/// One group with everybody who is listed; none where no group has this name.
pub(super) fn whole(l: Locale, r: &Report, day: Date, key: &str) -> Option<Group> {
    KEYS.into_iter().find(|known| *known == key).and_then(|key| group(l, r, day, key, usize::MAX))
}

fn group(l: Locale, r: &Report, day: Date, key: &'static str, most: usize) -> Option<Group> {
    let c = r.counts;
    let (count, lines, title, fact): (u32, &[Line], String, String) = match key {
        "joiners" => (c.joiners, &r.joiners, words::people_run_joiners(l, c.joiners), starting(l, r, day)),
        "movers" => {
            (c.movers, &r.movers, words::people_run_movers(l, c.movers), run_words::moved(l, &r.movers))
        }
        "managers" => (c.managers, &r.managers, words::people_run_managers(l, c.managers), String::new()),
        "details" => (c.details, &r.details, words::people_run_details(l).to_owned(), String::new()),
        "leavers" => (c.leavers, &r.leavers, words::people_run_leavers(l, c.leavers), held(l, r)),
        _ => return None,
    };
    let unlisted = count.saturating_sub(u32::try_from(lines.len()).unwrap_or(u32::MAX));
    Some(Group {
        key,
        count: fmt::number(l, count),
        fact,
        open: matches!(key, "movers" | "leavers"),
        whole: matches!(key, "joiners" | "leavers"),
        persons: lines.iter().take(most).map(|line| person(l, line, day)).collect(),
        all: if lines.len() > most { all(l, key, count, &title) } else { String::new() },
        more: if unlisted > 0 { words::people_run_more(l, fmt::number(l, unlisted)) } else { String::new() },
        title,
    })
}

fn all(l: Locale, key: &str, count: u32, title: &str) -> String {
    match key {
        "leavers" => words::people_run_all_leavers(l, count),
        _ => words::people_run_all(l, count, title),
    }
}

fn starting(l: Locale, r: &Report, day: Date) -> String {
    match r.joiners.iter().filter(|joiner| joiner.on == day).count() {
        _ if r.joiners.is_empty() => String::new(),
        today => words::people_run_start_today(l, today),
    }
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
    Person {
        id: line.person,
        name: line.name.clone(),
        number: line.number.clone().unwrap_or_default(),
        place: line.place.clone(),
        on: fmt::day_near(l, line.on, day),
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
