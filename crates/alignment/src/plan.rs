//! The plan as one value: what the organisation needs, what teams ask, what people wish, and what is planned for it.
//! Every figure of the loom, of the overlap list and of the lists beside them comes from here, so they add up.
//!
//! Time that still waits for its content serves nobody yet and is not counted.
//!
//! Pure: facts in, figures out. Time is counted in minutes of people (30 minutes for 34 people are 1 020).

mod beside;
pub(crate) mod columns;
pub mod coming;
pub mod csv;
pub mod draw;
pub mod pages;
pub(crate) mod store;
pub(crate) mod view;

use std::collections::{BTreeMap, BTreeSet};

use people::UnitId;

use crate::ids::{ObjectiveId, SlotId};

/// A wish counts from so many people of a team, and fewer are never shown.
pub const FEWEST: i64 = 5;
/// An objective is served above this share of what it needs, in percent.
pub const SERVED: i64 = 80;

/// A team with its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// The unit.
    pub id: UnitId,
    /// Its name.
    pub name: String,
    /// People who stand in it today.
    pub people: i64,
    /// How many of them may be told: fewer than five of a team are none, so that no sum tells them.
    pub shown: i64,
}

impl Team {
    /// A team of so many people.
    pub fn of(id: UnitId, name: String, people: i64) -> Self {
        Self { id, name, people, shown: if people >= FEWEST { people } else { 0 } }
    }
}

/// An objective of the organisation, as the plan needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Which.
    pub id: ObjectiveId,
    /// Its name.
    pub name: String,
    /// Its area and owner, for people.
    pub owner: String,
}

/// What a slot gives to a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The slot.
    pub slot: SlotId,
    /// Its title.
    pub title: String,
    /// What it serves; nothing for learning outside the objectives.
    pub aim: Option<ObjectiveId>,
    /// The team.
    pub team: UnitId,
    /// Minutes of people.
    pub minutes: i64,
    /// Whether it answers a need to come.
    pub future: bool,
}

/// Everything that the plan is made from. What speaks of an unknown team or objective counts for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The teams, in the order of columns.
    pub teams: Vec<Team>,
    /// The objectives, in the order of rows.
    pub aims: Vec<Aim>,
    /// Minutes that an objective needs of each person of a team.
    pub targets: Vec<(ObjectiveId, UnitId, i64)>,
    /// What is planned.
    pub given: Vec<Given>,
    /// What teams named themselves; nothing for a matter outside the objectives.
    pub asked: Vec<(Option<ObjectiveId>, UnitId)>,
    /// How many people of a team wish for it.
    pub wishes: Vec<(Option<ObjectiveId>, UnitId, i64)>,
}

/// Where an objective and a team meet. Sums of cells are cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// People of the team.
    pub people: i64,
    /// Minutes of people that are planned.
    pub planned: i64,
    /// Minutes of people that the objective needs.
    pub needed: i64,
    /// What of the need is planned; never more than the need of each team.
    pub met: i64,
    /// The team named it itself.
    pub asked: bool,
    /// People who wish for it; fewer than five of a team are none, so that no sum tells them.
    pub wishes: i64,
}

impl Cell {
    /// Whether there is nothing to show.
    pub fn is_empty(self) -> bool {
        self.planned == 0 && self.needed == 0 && !self.asked && self.wishes == 0
    }

    /// Minutes for each person.
    pub fn each(self, minutes: i64) -> i64 {
        if self.people > 0 { (minutes + self.people / 2) / self.people } else { 0 }
    }

    /// Asked for, needed, and nothing planned.
    pub fn is_unserved(self) -> bool {
        self.asked && self.needed > 0 && self.planned == 0
    }

    fn with(mut self, other: Self) -> Self {
        self.people += other.people;
        self.planned += other.planned;
        self.needed += other.needed;
        self.met += other.met;
        self.asked |= other.asked;
        self.wishes += other.wishes;
        self
    }
}

/// A row: an objective, or learning outside of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The objective.
    pub aim: Option<Aim>,
    /// One cell for each team.
    pub cells: Vec<Cell>,
}

impl Row {
    /// All teams together.
    pub fn sum(&self) -> Cell {
        self.cells.iter().fold(Cell::default(), |sum, cell| sum.with(*cell))
    }

    /// What share of the need is planned, in percent; none where nothing is needed. Rounded down below a whole one, so
    /// that only all is 100.
    pub fn served(&self) -> Option<i64> {
        let sum = self.sum();
        match sum.needed {
            0 => None,
            needed if sum.met >= needed => Some(100),
            needed => Some(((200 * sum.met + needed) / (2 * needed)).clamp(0, 99)),
        }
    }
}

/// Which tiers named what is planned: organisation, team, individual.
pub type Tiers = [bool; 3];

/// The eight ways in which the tiers meet, in the order of the list.
pub const MEETINGS: [Tiers; 8] = [
    [true, true, true],
    [true, true, false],
    [true, false, true],
    [true, false, false],
    [false, true, true],
    [false, true, false],
    [false, false, true],
    [false, false, false],
];

/// Learning that serves no stated need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// The slot.
    pub slot: SlotId,
    /// Its title.
    pub title: String,
    /// The teams it is for.
    pub teams: Vec<String>,
    /// Minutes of people.
    pub minutes: i64,
}

/// The plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The teams.
    pub teams: Vec<Team>,
    /// The objectives, then one row for what is outside of them.
    pub rows: Vec<Row>,
    /// Minutes of people by [`MEETINGS`]; each counted once.
    pub overlap: [i64; 8],
    /// What serves nobody's stated need, most minutes first.
    pub orphans: Vec<Orphan>,
    /// Teams that named nothing, and of whose people no five wish the same.
    pub silent: Vec<String>,
    /// Minutes of people that answer needs to come.
    pub future: i64,
}

impl Plan {
    /// Weaves the facts.
    pub fn of(facts: &Facts) -> Self {
        let cells = cells(facts);
        let mut overlap = [0; 8];
        let mut nobody = BTreeSet::new();
        for ((aim, team), cell) in &cells {
            let tiers = [aim.is_some(), cell.asked, cell.wishes > 0];
            let at = MEETINGS.iter().position(|meeting| *meeting == tiers).unwrap_or(7);
            overlap[at] += cell.planned;
            if at == 7 {
                nobody.insert(*team);
            }
        }
        let known: BTreeSet<UnitId> = facts.teams.iter().map(|team| team.id).collect();
        let future = facts.given.iter().filter(|given| given.future && known.contains(&given.team));
        Self {
            teams: facts.teams.clone(),
            rows: rows(facts, &cells),
            overlap,
            orphans: orphans(facts, &nobody),
            silent: silent(facts, &cells),
            future: future.map(|given| given.minutes).sum(),
        }
    }

    /// Everything that is planned, in minutes of people.
    pub fn planned(&self) -> i64 {
        self.overlap.iter().sum()
    }

    /// People in all teams; those of teams of fewer than five are not told.
    pub fn people(&self) -> i64 {
        self.teams.iter().map(|team| team.shown).sum()
    }

    /// Rows of objectives, without what is outside.
    pub fn aims(&self) -> impl Iterator<Item = (&Aim, &Row)> {
        self.rows.iter().filter_map(|row| row.aim.as_ref().map(|aim| (aim, row)))
    }

    /// What is outside the objectives.
    pub fn outside(&self) -> i64 {
        self.rows.iter().filter(|row| row.aim.is_none()).map(|row| row.sum().planned).sum()
    }

    /// The same plan in fewer columns: teams of one group become one. `group` names the group of each team by its place.
    pub fn grouped(&self, groups: &[Team], group: &[usize]) -> Self {
        let fold = |row: &Row| {
            let mut cells = vec![Cell::default(); groups.len()];
            for (cell, at) in row.cells.iter().zip(group) {
                if let Some(sum) = cells.get_mut(*at) {
                    *sum = sum.with(*cell);
                }
            }
            Row { aim: row.aim.clone(), cells }
        };
        Self { teams: groups.to_vec(), rows: self.rows.iter().map(fold).collect(), ..self.clone() }
    }

    /// The same plan without columns of fewer than five people in which nothing stands; every sum stays as it is.
    pub fn without_bare(&self) -> Self {
        let bare = |at: usize| {
            let nothing = |row: &Row| row.cells.get(at).is_none_or(|cell| cell.is_empty());
            self.teams[at].shown == 0 && self.rows.iter().all(nothing)
        };
        let kept: Vec<usize> = (0..self.teams.len()).filter(|at| !bare(*at)).collect();
        let keep = |row: &Row| Row {
            aim: row.aim.clone(),
            cells: kept.iter().filter_map(|at| row.cells.get(*at).copied()).collect(),
        };
        let teams = kept.iter().map(|at| self.teams[*at].clone()).collect();
        Self { teams, rows: self.rows.iter().map(keep).collect(), ..self.clone() }
    }
}

type Cells = BTreeMap<(Option<ObjectiveId>, UnitId), Cell>;

/// One cell for each row and team.
fn cells(facts: &Facts) -> Cells {
    let rows = facts.aims.iter().map(|aim| Some(aim.id)).chain([None]);
    let mut cells = Cells::new();
    for aim in rows {
        for team in &facts.teams {
            cells.insert((aim, team.id), Cell { people: team.people, ..Cell::default() });
        }
    }
    for (aim, team, minutes) in &facts.targets {
        if let Some(cell) = cells.get_mut(&(Some(*aim), *team)) {
            cell.needed = minutes * cell.people;
        }
    }
    let known: BTreeSet<ObjectiveId> = facts.aims.iter().map(|aim| aim.id).collect();
    let row = |aim: Option<ObjectiveId>| aim.filter(|aim| known.contains(aim));
    for given in &facts.given {
        if let Some(cell) = cells.get_mut(&(row(given.aim), given.team)) {
            cell.planned += given.minutes;
        }
    }
    for (aim, team) in &facts.asked {
        if let Some(cell) = cells.get_mut(&(row(*aim), *team)) {
            cell.asked = true;
        }
    }
    for (aim, team, count) in &facts.wishes {
        if let Some(cell) = cells.get_mut(&(row(*aim), *team)) {
            cell.wishes += count;
        }
    }
    for cell in cells.values_mut() {
        cell.met = cell.planned.min(cell.needed);
        if cell.wishes < FEWEST {
            cell.wishes = 0;
        }
    }
    cells
}

fn rows(facts: &Facts, cells: &Cells) -> Vec<Row> {
    let row = |aim: Option<&Aim>| {
        let cell = |team: &Team| cells.get(&(aim.map(|aim| aim.id), team.id)).copied().unwrap_or_default();
        Row { aim: aim.cloned(), cells: facts.teams.iter().map(cell).collect() }
    };
    facts.aims.iter().map(Some).chain([None]).map(row).collect()
}

/// Slots outside the objectives in teams that named nothing there.
fn orphans(facts: &Facts, nobody: &BTreeSet<UnitId>) -> Vec<Orphan> {
    let known: BTreeSet<ObjectiveId> = facts.aims.iter().map(|aim| aim.id).collect();
    let names: BTreeMap<UnitId, &str> = facts.teams.iter().map(|t| (t.id, t.name.as_str())).collect();
    let mut found: BTreeMap<SlotId, Orphan> = BTreeMap::new();
    for given in facts.given.iter().filter(|given| given.aim.is_none_or(|aim| !known.contains(&aim))) {
        let Some(name) = names.get(&given.team).filter(|_| nobody.contains(&given.team)) else { continue };
        let new = || Orphan { slot: given.slot, title: given.title.clone(), teams: Vec::new(), minutes: 0 };
        let orphan = found.entry(given.slot).or_insert_with(new);
        orphan.teams.push((*name).to_owned());
        orphan.minutes += given.minutes;
    }
    let mut orphans: Vec<Orphan> = found.into_values().collect();
    orphans.sort_by(|a, b| b.minutes.cmp(&a.minutes).then_with(|| a.slot.cmp(&b.slot)));
    orphans
}

fn silent(facts: &Facts, cells: &Cells) -> Vec<String> {
    let heard = cells.iter().filter(|(_, cell)| cell.asked || cell.wishes > 0);
    let heard: BTreeSet<UnitId> = heard.map(|((_, team), _)| *team).collect();
    facts.teams.iter().filter(|team| !heard.contains(&team.id)).map(|team| team.name.clone()).collect()
}

/// Whole hours of parts in minutes that add up to the whole hours of their sum (largest remainders).
pub fn hours(parts: &[i64]) -> Vec<i64> {
    let total = (parts.iter().sum::<i64>() + 30).div_euclid(60);
    let mut hours: Vec<i64> = parts.iter().map(|part| part.div_euclid(60)).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (-parts[*at].rem_euclid(60), *at));
    let missing = usize::try_from(total - hours.iter().sum::<i64>()).unwrap_or(0);
    for at in order.into_iter().take(missing) {
        hours[at] += 1;
    }
    hours
}
