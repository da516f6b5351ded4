//! Who stands above whom, once all rows are read: numbers become links, posts become their holders.
//!
//! Where posts are numbered, the manager is who holds the nearest post upwards that is not vacant. A link that runs in
//! a circle, or to a row that was set aside, is itself set aside: whoever manages today stays.

use std::collections::{BTreeMap, BTreeSet};

use super::circle::circles;
use super::field::Field;
use super::mapping::{Identity, Mapping};
use super::read::Line;
use super::staged::{AsideRow, Code, Link, Outcome, Problem, Staged};

/// Fills in the links of all good rows, and the problems they show.
pub(super) fn settle(lines: &mut [Line], staged: &mut Staged, mapping: &Mapping, column: (Field, String)) {
    if !staged.says(column.0) {
        return;
    }
    let faults = match mapping.identity {
        Identity::Number => numbers(lines, staged, &column),
        Identity::PostAndName => posts(lines, staged, &column),
    };
    staged.problems.extend(faults);
    if mapping.identity == Identity::Number {
        side_links(lines, staged);
    }
}

fn problem(column: &(Field, String), rows: Vec<u32>, value: &str, code: Code, outcome: Outcome) -> Problem {
    Problem {
        rows,
        column: column.1.clone(),
        field: Some(column.0),
        value: value.to_owned(),
        code,
        outcome,
        names: Vec::new(),
    }
}

/// What a link may lead to that was set aside, by what stands in such a row where nobody can tell its number.
fn set_aside(staged: &Staged, key: fn(&AsideRow) -> Option<&str>) -> BTreeSet<&str> {
    staged
        .aside
        .iter()
        .flat_map(|row| key(row).into_iter().chain(row.marks.iter().map(String::as_str)))
        .collect()
}

fn numbers(lines: &mut [Line], staged: &Staged, column: &(Field, String)) -> Vec<Problem> {
    let aside = set_aside(staged, |row| row.external_id.as_deref());
    let rows: BTreeMap<String, (u32, String)> =
        lines.iter().map(|l| (l.person.external_id.clone(), (l.person.row, l.person.name.clone()))).collect();
    let mut above: BTreeMap<&str, &str> = BTreeMap::new();
    for line in lines.iter() {
        if let Some(up) = line.above.as_deref().filter(|up| rows.contains_key(*up)) {
            above.insert(&line.person.external_id, up);
        }
    }
    let mut faults = Vec::new();
    let mut circling: BTreeSet<String> = BTreeSet::new();
    for members in circles(&above) {
        faults.push(circle(column, &members, |id| rows.get(id).cloned()));
        circling.extend(members.into_iter().map(str::to_owned));
    }
    for line in lines.iter_mut() {
        line.person.manager = match &line.above {
            None => Link::Nobody,
            Some(_) if circling.contains(&line.person.external_id) => Link::Kept,
            Some(up) if rows.contains_key(up) => Link::Person(up.clone()),
            Some(up) if aside.contains(up.as_str()) => {
                let row = vec![line.person.row];
                faults.push(problem(column, row, up, Code::ManagerSetAside, Outcome::LinkSetAside));
                Link::Kept
            }
            Some(up) => {
                let row = vec![line.person.row];
                faults.push(problem(column, row, up, Code::ManagerNotInFile, Outcome::KeptWithoutManager));
                Link::Nobody
            }
        };
    }
    faults
}

/// Stand-ins and dotted lines are plain numbers; one that leads nowhere is left out.
fn side_links(lines: &mut [Line], staged: &Staged) {
    let known: BTreeSet<String> = lines.iter().map(|l| l.person.external_id.clone()).collect();
    let link = |said: bool, id: &Option<String>, own: &str| match id {
        _ if !said => Link::Unsaid,
        Some(id) if known.contains(id) && id != own => Link::Person(id.clone()),
        Some(_) => Link::Kept,
        None => Link::Nobody,
    };
    for line in lines.iter_mut() {
        let acting = link(staged.says(Field::ActingManager), &line.acting, &line.person.external_id);
        let dotted = link(staged.says(Field::DottedManager), &line.dotted, &line.person.external_id);
        line.person.acting = acting;
        line.person.dotted = dotted;
    }
}

fn posts(lines: &mut [Line], staged: &Staged, column: &(Field, String)) -> Vec<Problem> {
    let aside = set_aside(staged, |row| row.post.as_deref());
    let id_of = |line: &Line| line.post.as_ref().map(|p| p.external_id.clone());
    let places: BTreeMap<String, (u32, String)> = lines
        .iter()
        .filter_map(|l| {
            let id = id_of(l)?;
            let shown = if l.person.name.is_empty() { id.clone() } else { l.person.name.clone() };
            Some((id, (l.person.row, shown)))
        })
        .collect();
    let holders: BTreeMap<String, String> =
        lines.iter().filter_map(|l| Some((id_of(l)?, l.external_id.clone()?))).collect();
    let wished: BTreeMap<String, String> =
        lines.iter().filter_map(|l| Some((id_of(l)?, l.above.clone()?))).collect();
    let above: BTreeMap<&str, &str> = wished
        .iter()
        .filter(|(_, up)| places.contains_key(*up))
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let mut faults = Vec::new();
    let mut circling: BTreeSet<String> = BTreeSet::new();
    for members in circles(&above) {
        faults.push(circle(column, &members, |id| places.get(id).cloned()));
        circling.extend(members.into_iter().map(str::to_owned));
    }
    for line in lines.iter_mut() {
        let Some(id) = id_of(line) else { continue };
        if let Some(up) =
            line.above.as_deref().filter(|up| !circling.contains(&id) && !places.contains_key(*up))
        {
            let row = vec![line.person.row];
            if aside.contains(up) {
                faults.push(problem(column, row, up, Code::ManagerSetAside, Outcome::LinkSetAside));
            } else {
                faults.push(problem(column, row, up, Code::ManagerNotInFile, Outcome::KeptWithoutManager));
            }
        }
        line.person.manager = climb(&id, &wished, &holders, &circling, &aside);
        if let Some(post) = line.post.as_mut() {
            post.reports_to =
                above.get(id.as_str()).filter(|_| !circling.contains(&id)).map(|up| (*up).to_owned());
        }
    }
    faults
}

/// The holder of the nearest post upwards that is held.
fn climb(
    from: &str,
    wished: &BTreeMap<String, String>,
    holders: &BTreeMap<String, String>,
    circling: &BTreeSet<String>,
    aside: &BTreeSet<&str>,
) -> Link {
    let mut at = from;
    loop {
        if circling.contains(at) {
            return Link::Kept;
        }
        let Some(up) = wished.get(at) else { return Link::Nobody };
        if let Some(holder) = holders.get(up) {
            return Link::Person(holder.clone());
        }
        if aside.contains(up.as_str()) {
            return Link::Kept;
        }
        at = up;
    }
}

fn circle(
    column: &(Field, String),
    members: &[&str],
    row_of: impl Fn(&str) -> Option<(u32, String)>,
) -> Problem {
    let (rows, names): (Vec<u32>, Vec<String>) = members.iter().filter_map(|id| row_of(id)).unzip();
    let value = members.join(" → ").chars().take(120).collect::<String>();
    Problem { names, ..problem(column, rows, &value, Code::ManagerCircle, Outcome::LinkSetAside) }
}
