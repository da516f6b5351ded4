//! Tests of comparing and guarding: groups, held rows, limits, likely causes.

use proptest::prelude::*;

use super::decode::{Told, decode};
use super::diff::{Before, Diff, Sure, diff};
use super::field::Field;
use super::guards::{Cause, Guard, Guards, Verdict, judge};
use super::guess::guess;
use super::read::read;
use super::read_tests::before_of;
use super::staged::{Link, Staged};

fn staged(text: &str) -> Staged {
    let sheet = decode(text.as_bytes(), &Told::default()).unwrap();
    read(&sheet, &guess(&sheet, &Default::default()).0)
}

fn compared(before: &str, after: &str) -> (Diff, Verdict) {
    let (first, second) = (staged(before), staged(after));
    let before = before_of(&first);
    let diff = diff(&second, &before, "2026-11-19".parse().unwrap());
    let verdict = judge(&Guards::default(), &second, &before, &diff, Some(first.rows), &[]);
    (diff, verdict)
}

const HEAD: &str = "nr,name,unit,manager,leaving date\n";

#[test]
fn each_person_is_in_exactly_one_group() {
    let before = format!(
        "{HEAD}1,Ada,Desk,,\n2,Bo,Desk,1,\n3,Cy,Desk,1,\n4,Di,Desk,1,\n5,Ed,Desk,1,\n6,Flo,Desk,1,\n7,Gus,Desk,1,\n"
    );
    let after = format!(
        "{HEAD}1,Ada,Desk,,\n2,Bo,Line 3,3,\n3,Cy,Desk,1,\n4,Di,Desk,3,\n5,Edwin,Desk,1,\n6,Flo,Desk,1,2026-11-01\n8,Hay,Desk,1,\n"
    );
    let (diff, verdict) = compared(&before, &after);
    assert_eq!(diff.joiners.iter().map(|j| j.name.as_str()).collect::<Vec<_>>(), ["Hay"]);
    assert_eq!(
        diff.movers[0].changes.iter().map(|c| c.field).collect::<Vec<_>>(),
        [Field::Unit, Field::Manager]
    );
    assert_eq!(diff.managers.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Di"]);
    assert_eq!(diff.details.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Edwin"]);
    let leavers: Vec<_> =
        diff.leavers.iter().map(|l| (l.name.as_str(), l.sure, l.last_day.to_string())).collect();
    assert_eq!(
        leavers,
        [("Flo", Sure::DateGiven, "2026-11-01".to_owned()), ("Gus", Sure::Absent, "2026-11-18".to_owned())]
    );
    assert_eq!((diff.unchanged, diff.before, diff.after()), (2, 7, 6));
    assert!(!verdict.stopped());
}

#[test]
fn a_row_that_cannot_be_read_never_makes_a_leaver() {
    let before = format!("{HEAD}1,Ada,Desk,,\n2,Jürgen Müller,Desk,1,\n3,Cy,Desk,1,\n4,Di,Desk,1,\n");
    for broken in [
        "2,J\u{fffd}rgen M\u{fffd}ller,Desk,1,",
        "\u{fffd},Jürgen Müller,Desk,1,",
        ",Jürgen Müller,Desk,1,",
        ",,Desk,1,",
    ] {
        let (diff, _) =
            compared(&before, &format!("{HEAD}1,Ada,Desk,,\n{broken}\n3,Cy,Desk,1,\n4,Di,Desk,1,\n"));
        assert!(diff.leavers.is_empty(), "{broken}");
        assert_eq!(diff.held.len(), 1, "{broken}");
    }
}

#[test]
fn links_that_were_set_aside_change_nothing() {
    let before = format!("{HEAD}1,Ada,Desk,,\n2,Bo,Desk,1,\n3,Cy,Desk,1,\n");
    let (diff, _) = compared(&before, &format!("{HEAD}1,Ada,Desk,,\n2,Bo,Desk,3,\n3,Cy,Desk,2,\n"));
    assert!(diff.is_empty());
    assert_eq!(staged(&format!("{HEAD}2,Bo,Desk,3,\n3,Cy,Desk,2,\n")).persons[0].manager, Link::Kept);
}

fn many(range: std::ops::Range<u32>, unit: &str) -> String {
    range.map(|n| format!("{n:05},Person {n},{unit},,\n")).collect()
}

#[test]
fn a_site_without_a_row_is_named_as_the_likely_cause() {
    let before = format!("{HEAD}{}{}", many(0..383, "Line 3"), many(383..420, "Marram"));
    let after = format!("{HEAD}{}{}", many(0..379, "Line 3"), many(500..513, "Line 3"));
    let (diff, verdict) = compared(&before, &after);
    assert_eq!(diff.leavers.len(), 41);
    assert_eq!(verdict.first_stop().map(|c| (c.guard, c.found, c.limit)), Some((Guard::Leavers, 41, 25)));
    assert_eq!(verdict.cause, Some(Cause::PlaceMissing { place: "Marram".into(), now: 37, leavers: 37 }));
    assert!(verdict.can_be_lifted() && verdict.has_safe_part(&diff));
    assert_eq!(diff.safe_changes(), 13);
    let (safe, held) = diff.without_leavers();
    assert_eq!((safe.leavers.len(), held.len(), safe.after()), (0, 41, 433));
}

#[test]
fn lost_zeros_and_new_numbers_are_seen_as_such() {
    let before = format!("{HEAD}{}", many(100..140, "Desk"));
    let zeros: String = (100..140).map(|n| format!("{n},Person {n},Desk,,\n")).collect();
    assert_eq!(compared(&before, &format!("{HEAD}{zeros}")).1.cause, Some(Cause::ZerosLost));
    let renumbered: String = (100..140).map(|n| format!("N{n},Person {n},Desk,,\n")).collect();
    assert_eq!(compared(&before, &format!("{HEAD}{renumbered}")).1.cause, Some(Cause::NumbersChanged));
}

#[test]
fn a_file_that_is_not_whole_cannot_be_let_through() {
    let before = format!("{HEAD}{}", many(0..40, "Desk"));
    for (after, guard) in [
        (HEAD.to_owned(), Guard::Whole),
        (format!("{HEAD}00001,Person 1,De"), Guard::Whole),
        (format!("{HEAD}{}", many(0..31, "Desk")), Guard::Rows),
    ] {
        let (_, verdict) = compared(&before, &after);
        assert_eq!(verdict.first_stop().map(|c| c.guard), Some(guard), "{after}");
        assert_eq!(verdict.can_be_lifted(), guard == Guard::Rows);
    }
}

#[test]
fn the_leaver_limit_is_a_number_up_to_a_thousand_and_a_share_above() {
    let guards = Guards::default();
    assert_eq!(
        [10, 1_000, 1_001, 4_000, 32_000].map(|people| guards.leaver_limit(people)),
        [25, 25, 25, 100, 800]
    );
}

#[test]
fn the_last_administrator_stops_a_file() {
    let (first, second) =
        (staged(&format!("{HEAD}1,Ada,Desk,,\n2,Bo,Desk,,\n")), staged(&format!("{HEAD}1,Ada,Desk,,\n")));
    let before = before_of(&first);
    let diff = diff(&second, &before, "2026-11-19".parse().unwrap());
    let last = [before.persons[1].person];
    let verdict = judge(
        &Guards { rows_down_percent: 60, ..Guards::default() },
        &second,
        &before,
        &diff,
        Some(2),
        &last,
    );
    assert_eq!(
        verdict.first_stop().map(|c| (c.guard, c.names.clone())),
        Some((Guard::Administrator, vec!["Bo".to_owned()]))
    );
}

proptest! {
    #[test]
    fn the_groups_add_up_and_the_same_file_again_changes_nothing(
        old in prop::collection::btree_map(0u8..40, (0u8..4, 0u8..40), 1..30),
        new in prop::collection::btree_map(0u8..40, (0u8..4, 0u8..40), 1..30),
    ) {
        let text = |people: &std::collections::BTreeMap<u8, (u8, u8)>| {
            let rows: String = people.iter().map(|(n, (unit, manager))| format!("{n},P {n},U{unit},{manager},\n")).collect();
            staged(&format!("{HEAD}{rows}"))
        };
        let (old, new) = (text(&old), text(&new));
        let day = "2026-11-19".parse().unwrap();
        let found = diff(&new, &before_of(&old), day);
        let stay = found.unchanged as usize + found.movers.len() + found.managers.len() + found.details.len();
        prop_assert_eq!(stay + found.leavers.len() + found.held.len(), found.before as usize);
        prop_assert_eq!(found.after() as usize, new.persons.len());
        prop_assert!(diff(&new, &before_of(&new), day).is_empty());
        let nothing = Before::default();
        prop_assert_eq!(diff(&new, &nothing, day).joiners.len(), new.persons.len());
    }
}
