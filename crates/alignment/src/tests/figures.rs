//! Figures of the plan: for any facts, totals add up, grouping changes none of them, and no hour is counted twice.

use kernel::Uuid;
use people::UnitId;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::plan::columns::{Stand, choose};
use crate::plan::{Aim, FEWEST, Facts, Given, Plan, Team, hours};
use crate::{ObjectiveId, SlotId};

fn unit(n: u128) -> UnitId {
    UnitId(Uuid::from_u128(n))
}

fn objective(n: u128) -> ObjectiveId {
    ObjectiveId(Uuid::from_u128(n))
}

/// Facts of some teams and objectives; some speak of what is not there.
fn facts() -> impl Strategy<Value = Facts> {
    let team = 0u128..14;
    let aim = 0u128..6;
    let given = (aim.clone(), team.clone(), 0i64..9_000, any::<bool>());
    let parts = (
        1u128..12,
        0u128..5,
        vec((aim.clone(), team.clone(), 0i64..300), 0..30),
        vec(given, 0..60),
        vec((aim.clone(), team.clone()), 0..20),
        vec((aim, team, 0i64..12), 0..40),
    );
    parts.prop_map(|(teams, aims, targets, given, asked, wishes)| Facts {
        teams: (0..teams)
            .map(|n| Team::of(unit(n), format!("Team {n}"), i64::try_from(n % 5).unwrap() * 3))
            .collect(),
        aims: (0..aims)
            .map(|n| Aim { id: objective(n), name: format!("Aim {n}"), owner: String::new() })
            .collect(),
        targets: targets.into_iter().map(|(a, t, m)| (objective(a), unit(t), m)).collect(),
        given: given
            .into_iter()
            .enumerate()
            .map(|(n, (a, t, minutes, future))| Given {
                slot: SlotId(Uuid::from_u128(n as u128)),
                title: format!("Slot {n}"),
                aim: (a < 5).then(|| objective(a)),
                team: unit(t),
                minutes,
                future,
            })
            .collect(),
        asked: asked.into_iter().map(|(a, t)| ((a < 5).then(|| objective(a)), unit(t))).collect(),
        wishes: wishes.into_iter().map(|(a, t, n)| ((a < 5).then(|| objective(a)), unit(t), n)).collect(),
    })
}

proptest! {
    #[test]
    fn totals_add_up_for_any_facts(facts in facts()) {
        let plan = Plan::of(&facts);
        let known = |given: &&Given| facts.teams.iter().any(|team| team.id == given.team);
        let planned: i64 = facts.given.iter().filter(known).map(|given| given.minutes).sum();
        prop_assert_eq!(plan.planned(), planned);
        prop_assert_eq!(plan.rows.iter().map(|row| row.sum().planned).sum::<i64>(), planned);
        let served: i64 = plan.aims().map(|(_, row)| row.sum().planned).sum();
        prop_assert_eq!(served + plan.outside(), planned);
        prop_assert_eq!(hours(&plan.overlap).iter().sum::<i64>(), (planned + 30).div_euclid(60));
        prop_assert!(plan.orphans.iter().map(|orphan| orphan.minutes).sum::<i64>() <= plan.overlap[7]);
        prop_assert!(plan.future <= planned);
        for row in &plan.rows {
            let sum = row.sum();
            prop_assert!(sum.met <= sum.planned && sum.met <= sum.needed);
            prop_assert!(row.served().is_none_or(|share| (0..=100).contains(&share)));
            prop_assert!(row.cells.iter().all(|cell| cell.wishes == 0 || cell.wishes >= FEWEST));
        }
    }

    #[test]
    fn grouping_changes_no_sum(facts in facts(), groups in 1u128..5) {
        let plan = Plan::of(&facts);
        let stands: Vec<Stand> = facts.teams.iter().enumerate().map(|(n, team)| {
            let above = 100 + (n as u128) % groups;
            let path = vec![(unit(99), "All".to_owned()), (unit(above), format!("Area {above}")), (team.id, team.name.clone())];
            Stand { team: team.clone(), path }
        }).collect();
        let columns = choose(&stands);
        let shown = plan.grouped(&columns.groups, &columns.group);
        prop_assert!(shown.teams.len() <= 9);
        prop_assert_eq!(shown.people(), plan.people());
        prop_assert_eq!(shown.overlap, plan.overlap);
        for (row, was) in shown.rows.iter().zip(&plan.rows) {
            prop_assert_eq!(row.sum(), was.sum());
            prop_assert_eq!(row.served(), was.served());
            // What a column of several teams tells is the sum of what they tell: the difference is nobody.
            for (place, cell) in row.cells.iter().enumerate() {
                let teams = was.cells.iter().zip(&columns.group).filter(|(_, at)| **at == place);
                prop_assert_eq!(cell.wishes, teams.map(|(cell, _)| cell.wishes).sum::<i64>());
            }
        }
        for (place, group) in shown.teams.iter().enumerate() {
            let teams = facts.teams.iter().zip(&columns.group).filter(|(_, at)| **at == place);
            prop_assert_eq!(group.shown, teams.map(|(team, _)| team.people).filter(|n| *n >= FEWEST).sum::<i64>());
        }
    }
}

/// The figures of the design's drawing, from its own facts.
#[test]
fn the_drawn_loom_has_its_drawn_totals() {
    let people = [118, 34, 61, 48, 37, 92, 29];
    // (objective, team, planned, needed, asked, wishes); objective 5 is outside.
    let drawn: &[(u128, u128, i64, i64, bool, i64)] = &[
        (0, 2, 84, 90, true, 26),
        (0, 3, 45, 45, true, 11),
        (0, 4, 40, 45, false, 8),
        (0, 6, 20, 30, false, 5),
        (1, 0, 60, 60, true, 22),
        (1, 1, 52, 90, true, 16),
        (1, 3, 30, 30, false, 5),
        (1, 4, 30, 30, false, 0),
        (2, 0, 60, 60, true, 12),
        (2, 1, 60, 60, true, 9),
        (2, 2, 20, 20, false, 0),
        (2, 3, 0, 60, true, 21),
        (2, 4, 0, 60, true, 14),
        (2, 5, 0, 30, true, 10),
        (3, 0, 24, 60, false, 18),
        (3, 1, 30, 60, true, 8),
        (3, 2, 60, 60, false, 15),
        (3, 3, 30, 60, false, 0),
        (3, 4, 30, 60, false, 0),
        (3, 5, 24, 60, false, 22),
        (3, 6, 40, 60, false, 0),
        (4, 0, 20, 20, false, 0),
        (4, 1, 20, 20, false, 0),
        (4, 2, 45, 45, true, 0),
        (4, 5, 80, 90, true, 6),
        (4, 6, 110, 110, true, 10),
        (5, 1, 12, 0, true, 0),
        (5, 2, 18, 0, false, 9),
        (5, 3, 15, 0, true, 7),
        (5, 5, 34, 0, false, 0),
        (5, 6, 62, 0, false, 2),
    ];
    let aim = |n: u128| (n < 5).then(|| objective(n));
    let facts = Facts {
        teams: people
            .iter()
            .zip(0u128..)
            .map(|(people, n)| Team::of(unit(n), format!("{n}"), *people))
            .collect(),
        aims: (0..5).map(|n| Aim { id: objective(n), name: format!("{n}"), owner: String::new() }).collect(),
        targets: drawn.iter().filter(|d| d.0 < 5).map(|d| (objective(d.0), unit(d.1), d.3)).collect(),
        given: drawn
            .iter()
            .zip(0u128..)
            .map(|(d, n)| Given {
                slot: SlotId(Uuid::from_u128(n)),
                title: format!("{n}"),
                aim: aim(d.0),
                team: unit(d.1),
                minutes: d.2 * people[usize::try_from(d.1).unwrap()],
                future: true,
            })
            .collect(),
        asked: drawn.iter().filter(|d| d.4).map(|d| (aim(d.0), unit(d.1))).collect(),
        wishes: drawn.iter().map(|d| (aim(d.0), unit(d.1), d.5)).collect(),
    };
    let plan = Plan::of(&facts);
    let served: Vec<_> = plan.aims().map(|(_, row)| row.served().unwrap()).collect();
    assert_eq!(served, [92, 90, 57, 53, 95]);
    assert_eq!(hours(&plan.overlap), [614, 46, 203, 151, 12, 7, 18, 82]);
    assert_eq!((plan.planned() + 30) / 60, 1_133);
    assert_eq!((plan.outside() + 30) / 60, 119);
    assert_eq!(plan.orphans.iter().map(|o| (o.minutes + 30) / 60).collect::<Vec<_>>(), [52, 30]);
}
