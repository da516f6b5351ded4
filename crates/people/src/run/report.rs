//! What a run found, as it is kept and shown: counts, lists, places, columns, guards.
//!
//! Lists are kept to [`MOST`] entries each, counts are whole. Made once when the file is read, and again when applied.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::feed::decode::{EncodingBasis, Sheet, Unreadable};
use crate::feed::diff::{Before, Change, Changed, Diff, Sure};
use crate::feed::field::Field;
use crate::feed::guards::{Guards, Verdict};
use crate::feed::guess::ColumnGuess;
use crate::feed::staged::{Outcome, Staged};

/// Most entries of a list that are kept.
pub const MOST: usize = 300;

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The person, when known already.
    pub person: Option<kernel::PersonId>,
    /// Name.
    pub name: String,
    /// The number people know.
    pub number: Option<String>,
    /// Where they will stand, or stood.
    pub place: String,
    /// From or until this day.
    pub on: Date,
    /// What changes; managers by name where they are known.
    pub changes: Vec<Change>,
}

/// Leavers of one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The unit or site.
    pub name: String,
    /// People there now.
    pub now: u32,
    /// Rows with it in the file.
    pub in_file: u32,
    /// Who would leave.
    pub leaving: u32,
    /// Of those, how many with a leaving date.
    pub dated: u32,
}

/// What a run found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Why the file could not be read at all.
    pub unreadable: Option<Unreadable>,
    /// Character set.
    pub encoding: String,
    /// How that was found.
    pub encoding_basis: Option<EncodingBasis>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// Hidden sheets, not read.
    pub hidden_sheets: Vec<String>,
    /// Cells with a formula.
    pub formulas: u32,
    /// How long reading and comparing took, in milliseconds.
    pub took_ms: u32,
    /// Columns and where they go.
    pub columns: Vec<ColumnGuess>,
    /// Rows with a value.
    pub rows: u32,
    /// Rows not used.
    pub aside: u32,
    /// Rows, or groups of rows, with a problem.
    pub problems: u32,
    /// Posts in the file, and how many are vacant.
    pub posts: (u32, u32),
    /// People before and after.
    pub people: (u32, u32),
    /// People who stay as they are.
    pub unchanged: u32,
    /// People who stay because a row was set aside.
    pub held: u32,
    /// Rows of which nobody can tell whom they are about; while there is one, nobody leaves by being missing.
    #[serde(default)]
    pub untold: u32,
    /// How many join, move, get a new manager, change in details, leave.
    pub counts: Counts,
    /// Who joins.
    pub joiners: Vec<Line>,
    /// Who moves.
    pub movers: Vec<Line>,
    /// Who gets a new manager.
    pub managers: Vec<Line>,
    /// Whose details change.
    pub details: Vec<Line>,
    /// Who leaves.
    pub leavers: Vec<Line>,
    /// Leavers by place.
    pub places: Vec<Place>,
    /// What the guards say.
    pub verdict: Verdict,
    /// The limits that they go by; none in runs of a time when they were not kept.
    #[serde(default)]
    pub guards: Option<Guards>,
}

/// The size of each group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Who joins.
    pub joiners: u32,
    /// Who moves.
    pub movers: u32,
    /// Who gets a new manager and nothing else.
    pub managers: u32,
    /// Whose details change and nothing else.
    pub details: u32,
    /// Who leaves.
    pub leavers: u32,
    /// Who is newly given a last day that is still to come; counted above as well.
    #[serde(default)]
    pub dated: u32,
}

impl Counts {
    /// All changes but those of people who go.
    pub fn safe(&self) -> u32 {
        self.staying().saturating_sub(self.dated)
    }

    /// All changes.
    pub fn all(&self) -> u32 {
        self.staying() + self.leavers
    }

    fn staying(&self) -> u32 {
        self.joiners + self.movers + self.managers + self.details
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// What is told of a file that cannot be read.
pub fn unreadable(why: Unreadable) -> Report {
    let check = crate::feed::guards::Check {
        guard: crate::feed::guards::Guard::Whole,
        stopped: true,
        found: 0,
        limit: 1,
        names: Vec::new(),
    };
    let verdict = Verdict { checks: vec![check], cause: None };
    Report { unreadable: Some(why), verdict, ..Report::default() }
}

/// Puts together what was found.
pub fn report(
    sheet: &Sheet,
    columns: Vec<ColumnGuess>,
    staged: &Staged,
    before: &Before,
    diff: &Diff,
    verdict: Verdict,
) -> Report {
    let mut names: BTreeMap<&str, &str> =
        before.persons.iter().map(|p| (p.external_id.as_str(), p.facts.name.as_str())).collect();
    names.extend(staged.persons.iter().map(|p| (p.external_id.as_str(), p.name.as_str())));
    let changed = |list: &[Changed]| -> Vec<Line> {
        list.iter().take(MOST).map(|c| changed_line(c, staged, &names)).collect()
    };
    let by_id: BTreeMap<kernel::PersonId, &crate::feed::diff::CurrentPerson> =
        before.persons.iter().map(|p| (p.person, p)).collect();
    Report {
        unreadable: None,
        encoding: sheet.encoding.clone(),
        encoding_basis: Some(sheet.encoding_basis),
        delimiter: sheet.delimiter,
        sheet: sheet.sheet.clone(),
        hidden_sheets: sheet.hidden_sheets.clone(),
        formulas: sheet.formulas,
        took_ms: 0,
        columns,
        rows: staged.rows,
        aside: count(staged.aside.len()),
        problems: count(staged.problems.iter().filter(|p| p.outcome != Outcome::PostVacant).count()),
        posts: (count(staged.posts.len()), count(staged.posts.iter().filter(|p| p.vacant).count())),
        people: (diff.before, diff.after()),
        unchanged: diff.unchanged,
        held: count(diff.held.len()),
        untold: diff.untold,
        counts: Counts {
            joiners: count(diff.joiners.len()),
            movers: count(diff.movers.len()),
            managers: count(diff.managers.len()),
            details: count(diff.details.len()),
            leavers: count(diff.leavers.len()),
            dated: count(diff.dated.len()),
        },
        joiners: diff
            .joiners
            .iter()
            .take(MOST)
            .filter_map(|j| {
                let person = staged.persons.get(j.index as usize)?;
                let place = place(&person.unit, person.site.as_deref());
                let number = person.number.clone();
                Some(Line {
                    person: None,
                    name: j.name.clone(),
                    number,
                    place,
                    on: j.from,
                    changes: Vec::new(),
                })
            })
            .collect(),
        movers: changed(&diff.movers),
        managers: changed(&diff.managers),
        details: changed(&diff.details),
        leavers: diff
            .leavers
            .iter()
            .take(MOST)
            .map(|l| Line {
                person: Some(l.person),
                name: l.name.clone(),
                number: by_id.get(&l.person).and_then(|p| p.facts.number.clone()),
                place: l.unit.clone().or_else(|| l.site.clone()).unwrap_or_default(),
                on: l.last_day,
                changes: Vec::new(),
            })
            .collect(),
        places: places(staged, before, diff),
        verdict,
        guards: None,
    }
}

fn place(unit: &[String], site: Option<&str>) -> String {
    let mut parts: Vec<&str> = unit.last().map(String::as_str).into_iter().collect();
    parts.extend(site.filter(|s| !parts.contains(s)));
    parts.join(", ")
}

fn changed_line(changed: &Changed, staged: &Staged, names: &BTreeMap<&str, &str>) -> Line {
    let row = staged.persons.get(changed.index as usize);
    let manages =
        |field: Field| matches!(field, Field::Manager | Field::ActingManager | Field::DottedManager);
    let named =
        |id: Option<String>| id.map(|id| names.get(id.as_str()).map_or(id.clone(), |n| (*n).to_owned()));
    let changes = changed.changes.iter().cloned().map(|c| match c.field {
        field if manages(field) => Change { field, was: named(c.was), becomes: named(c.becomes) },
        Field::Unit => Change { field: c.field, was: c.was.map(last), becomes: c.becomes.map(last) },
        _ => c,
    });
    Line {
        person: Some(changed.person),
        name: changed.name.clone(),
        number: row.and_then(|r| r.number.clone()),
        place: row.map(|r| place(&r.unit, r.site.as_deref())).unwrap_or_default(),
        on: changed.from,
        changes: changes.collect(),
    }
}

/// The lowest unit of a path; the whole path when only something above differs would read the same twice, so it stays.
fn last(path: String) -> String {
    path.rsplit(" › ").next().map_or(path.clone(), str::to_owned)
}

/// Leavers by site, or by unit where the file knows no sites; most leavers first.
fn places(staged: &Staged, before: &Before, diff: &Diff) -> Vec<Place> {
    let by_site = before.persons.iter().any(|p| p.facts.site.is_some());
    let of =
        |unit: &[String], site: &Option<String>| if by_site { site.clone() } else { unit.last().cloned() };
    let mut places: BTreeMap<String, Place> = BTreeMap::new();
    for leaver in &diff.leavers {
        let name =
            if by_site { leaver.site.clone() } else { leaver.unit.clone() }.unwrap_or_else(|| "–".to_owned());
        let entry =
            places.entry(name.clone()).or_insert(Place { name, now: 0, in_file: 0, leaving: 0, dated: 0 });
        entry.leaving += 1;
        entry.dated += u32::from(leaver.sure == Sure::DateGiven);
    }
    for person in &before.persons {
        if let Some(p) = of(&person.facts.unit, &person.facts.site).and_then(|name| places.get_mut(&name)) {
            p.now += 1;
        }
    }
    for person in &staged.persons {
        if let Some(p) = of(&person.unit, &person.site).and_then(|name| places.get_mut(&name)) {
            p.in_file += 1;
        }
    }
    let mut places: Vec<Place> = places.into_values().collect();
    places.sort_by(|a, b| b.leaving.cmp(&a.leaving).then_with(|| a.name.cmp(&b.name)));
    places.truncate(50);
    places
}
