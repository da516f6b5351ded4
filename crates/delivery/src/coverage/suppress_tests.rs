//! No hidden count can be worked out: a reader who tries every arrangement that agrees with what is shown finds more
//! than one value for each. The reader is written without any knowledge of how the hiding decides.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// Every value that each hidden count takes in any arrangement that agrees with what is shown: the counts by unit and
/// by site that are not hidden, the totals that are not, and how many people each unit and site pair has (a reader
/// may know where people work).
fn possible(
    fine: &[Fine],
    units: usize,
    sites: usize,
    hidden: &Hidden,
) -> BTreeMap<(u8, usize, usize), BTreeSet<i64>> {
    let truth = Table::new(fine, units, sites);
    let mut out = BTreeMap::new();
    let mut guess: Vec<Fine> = Vec::new();
    search(fine, &truth, hidden, &mut guess, &mut out);
    out
}

fn search(
    fine: &[Fine],
    truth: &Table<'_>,
    hidden: &Hidden,
    guess: &mut Vec<Fine>,
    out: &mut BTreeMap<(u8, usize, usize), BTreeSet<i64>>,
) {
    let found = Table::new(guess, truth.units.len(), truth.sites.len());
    let done = guess.len() == fine.len();
    let agrees = |ours: i64, theirs: i64| if done { ours == theirs } else { ours <= theirs };
    for state in 0..STATES {
        for (row, counts) in truth.units.iter().enumerate() {
            if !hidden.units.contains(&(row, state)) && !agrees(found.units[row][state], counts[state]) {
                return;
            }
        }
        for (row, counts) in truth.sites.iter().enumerate() {
            if !hidden.sites.contains(&(row, state)) && !agrees(found.sites[row][state], counts[state]) {
                return;
            }
        }
        if !hidden.totals.contains(&state) && !agrees(found.totals[state], truth.totals[state]) {
            return;
        }
    }
    if done {
        for (row, state) in &hidden.units {
            out.entry((0, *row, *state)).or_default().insert(found.units[*row][*state]);
        }
        for (row, state) in &hidden.sites {
            out.entry((1, *row, *state)).or_default().insert(found.sites[*row][*state]);
        }
        for state in &hidden.totals {
            out.entry((2, 0, *state)).or_default().insert(found.totals[*state]);
        }
        return;
    }
    let part = &fine[guess.len()];
    let people: i64 = part.counts.iter().sum();
    for first in 0..=people {
        for second in 0..=people - first {
            guess.push(Fine { counts: [first, second, people - first - second], ..part.clone() });
            search(fine, truth, hidden, guess, out);
            guess.pop();
        }
    }
}

fn tables() -> impl Strategy<Value = Vec<Fine>> {
    let counts = proptest::array::uniform3(prop_oneof![3 => 0..3i64, 1 => 4..7i64]);
    proptest::collection::btree_map((0..3usize, 0..2usize), counts, 1..4).prop_map(|parts| {
        parts.into_iter().map(|((unit, site), counts)| Fine { unit, site, counts }).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_count_can_be_worked_out_from_the_ones_that_are_shown(fine in tables()) {
        let hidden = suppress(&fine, 3, 2);
        let table = Table::new(&fine, 3, 2);
        if !hidden.all {
            for state in 0..STATES {
                for row in 0..3 {
                    prop_assert!(!few(table.units[row][state]) || hidden.units.contains(&(row, state)));
                }
                for row in 0..2 {
                    prop_assert!(!few(table.sites[row][state]) || hidden.sites.contains(&(row, state)));
                }
                prop_assert!(!few(table.totals[state]) || hidden.totals.contains(&state));
            }
            for (cell, values) in possible(&fine, 3, 2, &hidden) {
                prop_assert!(values.len() > 1, "{cell:?} is {values:?} in {fine:?} with {hidden:?}");
            }
        }
    }
}

#[test]
fn a_small_count_takes_a_neighbour_with_it() {
    let fine = [
        Fine { unit: 0, site: 0, counts: [20, 10, 2] },
        Fine { unit: 1, site: 0, counts: [30, 12, 8] },
        Fine { unit: 2, site: 0, counts: [40, 9, 7] },
    ];
    let hidden = suppress(&fine, 3, 1);
    assert!(!hidden.all && hidden.totals.is_empty() && hidden.sites.is_empty());
    assert_eq!(hidden.units.iter().copied().collect::<Vec<_>>(), [(0, 1), (0, 2), (2, 1), (2, 2)]);
}

#[test]
fn where_all_counts_are_large_everything_is_shown() {
    let fine =
        [Fine { unit: 0, site: 0, counts: [20, 10, 5] }, Fine { unit: 1, site: 0, counts: [30, 0, 8] }];
    assert_eq!(suppress(&fine, 2, 1), Hidden::default());
}

#[test]
fn one_small_unit_alone_gives_nothing_away() {
    assert!(suppress(&[Fine { unit: 0, site: 0, counts: [3, 0, 0] }], 1, 1).all);
}
