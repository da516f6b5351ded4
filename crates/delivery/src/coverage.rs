//! Coverage: how many people have their required learning done, due or late, by unit and by site. For People leaders,
//! who see counts and never a list; small counts are hidden together with what would give them away.

pub mod pages;
mod store;
pub mod suppress;

use std::collections::BTreeMap;

use kernel::{Actor, Result, Role, Tx};

use suppress::{Fine, Hidden, LEAST, STATES};

/// At most so many rows; what is smaller stands together in the last one.
const ROWS: usize = 40;

/// A count, or that it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// So many people.
    Count(i64),
    /// Too few, or it would give another count away.
    Hidden,
}

/// A unit or a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name; empty for people without one.
    pub name: String,
    /// Whether it stands for several that are smaller.
    pub others: bool,
    /// People with required learning.
    pub people: i64,
    /// Done, due, late.
    pub cells: [Shown; STATES],
}

/// Who is covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// People with required learning.
    pub people: i64,
    /// Done, due, late in all.
    pub totals: [Shown; STATES],
    /// By unit, most people first.
    pub units: Vec<Row>,
    /// By site, most people first.
    pub sites: Vec<Row>,
    /// Whether there are too few people to show anything.
    pub too_few: bool,
}

/// People of a unit and a site in one state.
struct Part {
    unit: (Option<kernel::Uuid>, String),
    site: (Option<kernel::Uuid>, String),
    state: usize,
    people: i64,
}

/// Who is covered now. A person counts once: late with anything, else due with anything, else done.
pub async fn coverage(actor: &Actor, tx: &mut Tx) -> Result<Coverage> {
    actor.require_any(&[Role::PeopleLeader])?;
    let parts = store::parts(tx).await?;
    Ok(shown(&parts))
}

fn shown(parts: &[Part]) -> Coverage {
    let units = Names::of(parts.iter().map(|part| (&part.unit, part.people)));
    let sites = Names::of(parts.iter().map(|part| (&part.site, part.people)));
    let mut fine: BTreeMap<(usize, usize), [i64; STATES]> = BTreeMap::new();
    for part in parts {
        let at = (units.row(&part.unit), sites.row(&part.site));
        fine.entry(at).or_default()[part.state.min(STATES - 1)] += part.people;
    }
    let fine: Vec<_> = fine.into_iter().map(|((unit, site), counts)| Fine { unit, site, counts }).collect();
    let hidden = suppress::suppress(&fine, units.names.len(), sites.names.len());
    let people = parts.iter().map(|part| part.people).sum();
    let mut totals = [0; STATES];
    for part in &fine {
        (0..STATES).for_each(|state| totals[state] += part.counts[state]);
    }
    let all = hidden.all;
    let total = |state: usize| {
        if all || hidden.totals.contains(&state) { Shown::Hidden } else { Shown::Count(totals[state]) }
    };
    let totals = [total(0), total(1), total(2)];
    let by_unit = units.rows(&fine, &hidden, |part| part.unit, |hidden| &hidden.units);
    let by_site = sites.rows(&fine, &hidden, |part| part.site, |hidden| &hidden.sites);
    Coverage { people, totals, units: by_unit, sites: by_site, too_few: all }
}

type Key = (Option<kernel::Uuid>, String);

/// Rows by name, most people first; small ones together in the last.
struct Names {
    names: Vec<(String, bool)>,
    rows: BTreeMap<Key, usize>,
}

impl Names {
    fn of<'a>(parts: impl Iterator<Item = (&'a Key, i64)>) -> Self {
        let mut people: BTreeMap<&Key, i64> = BTreeMap::new();
        for (key, count) in parts {
            *people.entry(key).or_default() += count;
        }
        let mut order: Vec<_> = people.into_iter().collect();
        order.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.1.cmp(&b.0.1)).then_with(|| a.0.cmp(b.0)));
        let own = Self::own(&order);
        let mut out = Self { names: Vec::new(), rows: BTreeMap::new() };
        for (place, (key, _)) in order.into_iter().enumerate() {
            if place < own {
                out.names.push((key.1.clone(), false));
            } else if place == own {
                out.names.push((String::new(), true));
            }
            out.rows.insert(key.clone(), place.min(own));
        }
        out
    }

    /// How many get a row of their own: the largest, none with fewer people than may be shown, and so many that the
    /// rest together may be shown.
    fn own(order: &[(&Key, i64)]) -> usize {
        let large = order.iter().take_while(|(_, people)| *people >= LEAST).count();
        let mut own = if large == order.len() && large <= ROWS { large } else { large.min(ROWS - 1) };
        let rest = |own: usize| order[own..].iter().map(|(_, people)| people).sum::<i64>();
        while own > 0 && (1..LEAST).contains(&rest(own)) {
            own -= 1;
        }
        own
    }

    fn row(&self, key: &Key) -> usize {
        self.rows.get(key).copied().unwrap_or(0)
    }

    fn rows(
        &self,
        fine: &[Fine],
        hidden: &Hidden,
        row_of: impl Fn(&Fine) -> usize,
        cells_of: impl Fn(&Hidden) -> &std::collections::BTreeSet<suppress::Cell>,
    ) -> Vec<Row> {
        let mut counts = vec![[0; STATES]; self.names.len()];
        for part in fine {
            (0..STATES).for_each(|state| counts[row_of(part)][state] += part.counts[state]);
        }
        let cell = |row: usize, state: usize| {
            let hide = hidden.all || cells_of(hidden).contains(&(row, state));
            if hide { Shown::Hidden } else { Shown::Count(counts[row][state]) }
        };
        let names = self.names.iter().enumerate();
        names
            .map(|(row, (name, others))| Row {
                name: name.clone(),
                others: *others,
                people: counts[row].iter().sum(),
                cells: [cell(row, 0), cell(row, 1), cell(row, 2)],
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(unit: &str, site: &str, state: usize, people: i64) -> Part {
        Part { unit: (None, unit.into()), site: (None, site.into()), state, people }
    }

    #[test]
    fn rows_add_up_to_all_people_and_small_units_stand_together() {
        let mut parts: Vec<_> = (0..60).map(|n| part(&format!("Unit {n:02}"), "Orrin", n % 3, 20)).collect();
        parts.push(part("Line 3", "Orrin", 2, 3));
        let covered = shown(&parts);
        assert_eq!(covered.people, 1_203);
        assert_eq!(covered.units.len(), ROWS);
        assert_eq!(covered.units.iter().map(|row| row.people).sum::<i64>(), 1_203);
        assert!(covered.units.last().unwrap().others);
        assert_eq!(covered.sites.len(), 1);
    }

    #[test]
    fn a_unit_with_few_people_has_no_row_of_its_own() {
        let few =
            [part("Line 3", "Orrin", 0, 3), part("Line 1", "Orrin", 0, 50), part("Line 2", "Orrin", 2, 20)];
        let covered = shown(&few);
        let names: Vec<_> = covered.units.iter().map(|row| (row.name.as_str(), row.people)).collect();
        assert_eq!(names, [("Line 1", 50), ("", 23)], "three people alone would be a row to look into");
        let more = [part("A", "Orrin", 0, 3), part("B", "Orrin", 0, 4), part("C", "Orrin", 1, 20)];
        let names: Vec<_> = shown(&more).units.iter().map(|row| (row.name.clone(), row.people)).collect();
        assert_eq!(names, [("C".to_owned(), 20), (String::new(), 7)]);
    }

    #[test]
    fn on_the_first_day_everybody_is_due_and_that_may_be_shown() {
        let covered = shown(&[part("Line 1", "Orrin", 1, 50), part("Line 2", "Saltby", 1, 20)]);
        assert!(!covered.too_few);
        assert_eq!(covered.totals, [Shown::Count(0), Shown::Count(70), Shown::Count(0)]);
    }
}
