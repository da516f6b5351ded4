//! Which counts of a coverage table may be shown. A count of 1 to 4 people is hidden, and so is every count from which
//! a hidden one could be worked out, in the table by unit, in the table by site, or from both together.
//!
//! Invariant: for each hidden count there is another arrangement of people, with the same number of people in each
//! unit and at each site, that agrees with everything shown and has another count there. Arrangements are reached by
//! *moves*: one person of some unit and site stands in another state, and, where totals are shown, somebody elsewhere
//! moves the other way.

use std::collections::BTreeSet;

/// Counts below this are hidden.
pub const LEAST: i64 = 5;
/// How many states there are: done, due, overdue.
pub const STATES: usize = 3;

/// Row of a table and state.
pub type Cell = (usize, usize);

/// The finest counts: people of one unit at one site, by state. Each pair of unit and site comes once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fine {
    /// Row of the table by unit.
    pub unit: usize,
    /// Row of the table by site.
    pub site: usize,
    /// People by state.
    pub counts: [i64; STATES],
}

/// What is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    /// In the table by unit.
    pub units: BTreeSet<Cell>,
    /// In the table by site.
    pub sites: BTreeSet<Cell>,
    /// Totals.
    pub totals: BTreeSet<usize>,
    /// Whether nothing can be shown without giving a hidden count away.
    pub all: bool,
}

/// One person in another state; and somebody elsewhere the other way, where totals have to stay.
#[derive(Clone, Copy)]
struct Move {
    at: usize,
    back_at: Option<usize>,
    from: usize,
    to: usize,
}

/// Decides what is hidden.
pub fn suppress(fine: &[Fine], units: usize, sites: usize) -> Hidden {
    let table = Table::new(fine, units, sites);
    let mut hidden = Hidden::default();
    for state in 0..STATES {
        if few(table.totals[state]) {
            hidden.totals.insert(state);
        }
    }
    // A single hidden total is what the others leave of all people.
    if hidden.totals.len() == 1
        && let Some(state) =
            (0..STATES).filter(|s| !hidden.totals.contains(s)).max_by_key(|s| table.totals[*s])
    {
        hidden.totals.insert(state);
    }
    first(&table.units, &mut hidden.units);
    first(&table.sites, &mut hidden.sites);
    loop {
        let before = hidden.clone();
        if !table.protect(&mut hidden) {
            return Hidden { all: true, ..Hidden::default() };
        }
        if hidden == before {
            return hidden;
        }
    }
}

fn few(count: i64) -> bool {
    (1..LEAST).contains(&count)
}

/// Small counts, and everything about units and sites with few people.
fn first(rows: &[[i64; STATES]], hidden: &mut BTreeSet<Cell>) {
    for (row, counts) in rows.iter().enumerate() {
        let tiny = few(counts.iter().sum());
        hidden.extend((0..STATES).filter(|s| tiny || few(counts[*s])).map(|state| (row, state)));
    }
}

struct Table<'a> {
    fine: &'a [Fine],
    units: Vec<[i64; STATES]>,
    sites: Vec<[i64; STATES]>,
    totals: [i64; STATES],
}

impl<'a> Table<'a> {
    fn new(fine: &'a [Fine], units: usize, sites: usize) -> Self {
        let mut table = Self {
            fine,
            units: vec![[0; STATES]; units],
            sites: vec![[0; STATES]; sites],
            totals: [0; STATES],
        };
        for part in fine {
            for state in 0..STATES {
                table.units[part.unit][state] += part.counts[state];
                table.sites[part.site][state] += part.counts[state];
                table.totals[state] += part.counts[state];
            }
        }
        table
    }

    /// Gives each hidden count a move that changes it, hiding what the move touches. False when one has none.
    fn protect(&self, hidden: &mut Hidden) -> bool {
        let units: Vec<_> = hidden.units.iter().map(|cell| (true, *cell)).collect();
        let sites: Vec<_> = hidden.sites.iter().map(|cell| (false, *cell)).collect();
        let cells = units.into_iter().chain(sites);
        for (by_unit, cell) in cells {
            if !self.protect_one(hidden, |touched| touched.row(by_unit).contains(&cell)) {
                return false;
            }
        }
        for state in hidden.totals.clone() {
            if !self.protect_one(hidden, |touched| touched.totals.contains(&state)) {
                return false;
            }
        }
        true
    }

    fn protect_one(&self, hidden: &mut Hidden, changes: impl Fn(&Touched) -> bool) -> bool {
        let mut best: Option<(i64, Touched)> = None;
        for step in self.moves(hidden) {
            let touched = self.touched(step);
            if !changes(&touched) {
                continue;
            }
            let cost = self.cost(&touched, hidden);
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                let free = cost == 0;
                best = Some((cost, touched));
                if free {
                    break;
                }
            }
        }
        let Some((_, touched)) = best else { return false };
        hidden.units.extend(touched.units);
        hidden.sites.extend(touched.sites);
        true
    }

    /// Every move that people can make and totals allow.
    fn moves<'t>(&'t self, hidden: &'t Hidden) -> impl Iterator<Item = Move> + 't {
        let pairs = (0..STATES).flat_map(|from| (0..STATES).map(move |to| (from, to)));
        pairs.filter(|(from, to)| from != to).flat_map(move |(from, to)| {
            let free = hidden.totals.contains(&from) && hidden.totals.contains(&to);
            self.here(from).flat_map(move |at| {
                let alone = free.then_some(Move { at, back_at: None, from, to });
                let back = self.here(to).filter(move |back| *back != at);
                let back = back.map(move |back| Move { at, back_at: Some(back), from, to });
                alone.into_iter().chain(back)
            })
        })
    }

    fn here(&self, state: usize) -> impl Iterator<Item = usize> + '_ {
        self.fine.iter().enumerate().filter(move |(_, part)| part.counts[state] > 0).map(|(at, _)| at)
    }

    /// The counts that a move changes.
    fn touched(&self, step: Move) -> Touched {
        let mut touched = Touched::default();
        let here = &self.fine[step.at];
        let back = step.back_at.map(|at| &self.fine[at]);
        let both = [step.from, step.to];
        // A move and its way back inside one unit leave the unit as it was.
        if back.is_none_or(|back| back.unit != here.unit) {
            touched.units.extend(both.map(|state| (here.unit, state)));
            touched.units.extend(back.iter().flat_map(|back| both.map(|state| (back.unit, state))));
        }
        if back.is_none_or(|back| back.site != here.site) {
            touched.sites.extend(both.map(|state| (here.site, state)));
            touched.sites.extend(back.iter().flat_map(|back| both.map(|state| (back.site, state))));
        }
        if back.is_none() {
            touched.totals.extend(both);
        }
        touched
    }

    /// How many people's counts a move hides that are shown now; nothing hidden anew costs nothing.
    fn cost(&self, touched: &Touched, hidden: &Hidden) -> i64 {
        let new = |cells: &BTreeSet<Cell>, hidden: &BTreeSet<Cell>, rows: &[[i64; STATES]]| {
            cells.difference(hidden).map(|(row, state)| 1 + rows[*row][*state]).sum::<i64>()
        };
        new(&touched.units, &hidden.units, &self.units) + new(&touched.sites, &hidden.sites, &self.sites)
    }
}

#[derive(Default)]
struct Touched {
    units: BTreeSet<Cell>,
    sites: BTreeSet<Cell>,
    totals: BTreeSet<usize>,
}

impl Touched {
    fn row(&self, by_unit: bool) -> &BTreeSet<Cell> {
        if by_unit { &self.units } else { &self.sites }
    }
}

#[cfg(test)]
#[path = "suppress_tests.rs"]
mod tests;
