//! Tests of what must not happen by accident: leavers made by rows that were set aside, movers made by columns that say
//! nothing, people who go by a date and pass the guards.

use std::collections::BTreeSet;

use super::decode::{Told, decode};
use super::diff::{Before, Diff, diff};
use super::field::Field;
use super::guards::{Guard, Guards, Verdict, judge};
use super::guess::guess;
use super::mapping::Mapping;
use super::read::read;
use super::read_tests::before_of;
use super::staged::{Code, Link, Outcome, Staged};

fn staged(text: &str) -> Staged {
    let sheet = decode(text.as_bytes(), &Told::default()).unwrap();
    read(&sheet, &guess(&sheet, &Default::default()).0)
}

fn compared(before: &str, after: &str) -> Diff {
    diff(&staged(after), &before_of(&staged(before)), "2026-11-19".parse().unwrap())
}

fn judged(guards: &Guards, before: &Before, after: &Staged, rows_before: u32) -> Verdict {
    let diff = diff(after, before, "2026-11-19".parse().unwrap());
    judge(guards, after, before, &diff, Some(rows_before), &[])
}

fn check(verdict: &Verdict, guard: Guard) -> (bool, i64) {
    verdict.checks.iter().find(|c| c.guard == guard).map(|c| (c.stopped, c.found)).unwrap()
}

#[test]
fn a_rounded_number_holds_whoever_has_the_name() {
    let head = "nr,name,unit\n";
    let before = format!("{head}204000123455,Flo,Desk\n204000123456,Gus,Desk\n204000123457,Hay,Desk\n");
    let diff = compared(&before, &format!("{head}204000123455,Flo,Desk\n2.04E+11,Gus,Desk\n"));
    assert_eq!(diff.leavers.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["Hay"], "Gus stays");
    assert_eq!((diff.held.len(), diff.untold), (1, 0));
}

#[test]
fn a_shifted_row_holds_whomever_one_of_its_cells_names() {
    let head = "name,number,unit\n";
    let before = format!("{head}Ada Vale,0041,Desk\n\"Müller, Jürgen\",0042,Desk\nBo Lund,0043,Desk\n");
    let diff = compared(&before, &format!("{head}Ada Vale,0041,Desk\nMüller, Jürgen,0042,Desk\n"));
    assert_eq!(diff.leavers.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["Bo Lund"]);
    assert_eq!((diff.held.len(), diff.untold), (1, 0));
}

#[test]
fn who_has_a_manager_in_a_shifted_or_rounded_row_keeps_them() {
    let text = "name,number,manager\nMüller, Jürgen,0042,9\nAda Vale,0041,0042\nBo Lund,2.04E+11,\nCy Orr,0043,2.04E+11\n";
    let staged = staged(text);
    assert!(staged.persons.iter().all(|p| p.manager == Link::Kept), "{:?}", staged.persons);
    let links: Vec<_> = staged.problems.iter().filter(|p| p.code == Code::ManagerSetAside).collect();
    assert!(links.len() == 2 && links.iter().all(|p| p.outcome == Outcome::LinkSetAside));
}

#[test]
fn a_number_given_twice_holds_whoever_has_one_of_the_names_too() {
    let head = "nr,name,unit\n";
    let before = format!("{head}0010,Cy Orr,Desk\n0011,Di Fry,Desk\n0012,Ed Gil,Desk\n");
    let diff = compared(&before, &format!("{head}0010,Cy Orr,Desk\n0010,Di Fry,Desk\n0013,Flo Hay,Desk\n"));
    assert_eq!(diff.leavers.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["Ed Gil"]);
}

#[test]
fn a_post_given_twice_holds_its_holder_under_any_name() {
    let head = "Post Unique Reference,Name,Grade (or equivalent),Job Title,Organisation,Unit,Reports to Senior Post\n";
    let row = |post: u32, name: &str| format!("{post},{name},SCS1,Aide,Office,Law,XX\n");
    let before = format!("{head}{}{}", row(1, "Ada Vale"), row(2, "Bo Lund"));
    let diff =
        compared(&before, &format!("{head}{}{}{}", row(1, "Ada Vale"), row(2, "Cy Orr"), row(2, "Di Fry")));
    assert!(diff.leavers.is_empty());
    assert_eq!((diff.held.len(), diff.untold), (1, 0));
}

#[test]
fn while_a_row_may_be_about_anybody_nobody_leaves_by_being_missing() {
    let head = "nr,name,unit,leaving date\n";
    let before = format!("{head}1,Ada,Desk,\n2,Bo,Desk,\n3,Cy,Desk,\n4,Di,Desk,\n");
    let diff = compared(&before, &format!("{head}1,Ada,Desk,\n,Bodil,Desk,\n4,Di,Desk,2026-11-01\n"));
    assert_eq!(diff.leavers.iter().map(|l| l.name.as_str()).collect::<Vec<_>>(), ["Di"], "a date is a date");
    assert_eq!((diff.held.len(), diff.untold), (2, 1));
    let told = compared(&before, &format!("{head}1,Ada,Desk,\n9,N/D,Desk,\n4,Di,Desk,\n"));
    assert_eq!(
        (told.leavers.len(), told.held.len(), told.untold),
        (2, 0, 0),
        "a number that can be read is nobody else's"
    );
    let whole =
        compared(&before, &format!("{head}1,Ada,Desk,\n2,Bo,Desk,\n3,Cy,Desk,\n4,Di,Desk,\n,Bodil,Desk,\n"));
    assert_eq!((whole.held.len(), whole.untold), (0, 0), "nobody is missing");
}

#[test]
fn where_people_have_numbers_positions_move_nobody() {
    let text =
        "Employee ID,Name,Position ID,Manager ID,Parent Position\n1,Ada,P1,,\n2,Bo,P2,1,P1\n3,Cy,P3,2,P2\n";
    let sheet = decode(text.as_bytes(), &Told::default()).unwrap();
    let (guessed, columns) = guess(&sheet, &Default::default());
    assert_eq!((columns[2].field, columns[4].field), (None, None), "not read, and said so");
    let told = "[columns]\nnumber = 'Employee ID'\nname = 'Name'\npost = 'Position ID'\nmanager = 'Manager ID'\nreports-to = 'Parent Position'\n";
    for mapping in [guessed, Mapping::parse(told).unwrap()] {
        let staged = read(&sheet, &mapping);
        assert!(staged.problems.is_empty(), "{:?}", staged.problems);
        let managers: Vec<_> = staged.persons.iter().map(|p| p.manager.clone()).collect();
        assert_eq!(managers, [Link::Nobody, Link::Person("1".into()), Link::Person("2".into())]);
        let mut before = before_of(&staged);
        before.persons.iter_mut().for_each(|p| p.facts.post = None); // as it is kept: numbers have no posts
        assert!(diff(&staged, &before, "2026-11-19".parse().unwrap()).is_empty());
        assert!(!staged.says(Field::Post) && !staged.says(Field::ReportsTo));
    }
}

fn dated(range: std::ops::Range<u32>, last: &str) -> String {
    range.map(|n| format!("{n:05},Person {n},Desk,{last}\n")).collect()
}

const HEAD: &str = "nr,name,unit,leaving date\n";

#[test]
fn a_leaving_date_that_is_newly_given_counts_as_a_leaver() {
    let before = before_of(&staged(&format!("{HEAD}{}", dated(0..40, ""))));
    for last in ["2026-11-19", "2026-12-31"] {
        let after = staged(&format!("{HEAD}{}{}", dated(0..26, last), dated(26..40, "")));
        let verdict = judged(&Guards::default(), &before, &after, 40);
        assert_eq!(check(&verdict, Guard::Leavers), (true, 26), "{last}");
        let diff = diff(&after, &before, "2026-11-19".parse().unwrap());
        assert_eq!((diff.leavers.len(), diff.details.len(), diff.safe_changes()), (0, 26, 0));
        assert!(!verdict.has_safe_part(&diff) && !diff.is_empty());
        let (safe, going) = diff.without_leavers();
        assert!(safe.is_empty() && going.len() == 26, "the safe part gives nobody a last day");
        let known = before_of(&after);
        let later = judged(&Guards::default(), &known, &after, 40);
        assert_eq!(check(&later, Guard::Leavers), (false, 0), "what is known counts once");
    }
    let known = before_of(&staged(&format!("{HEAD}{}", dated(0..40, "2026-12-31"))));
    let found = |last: &str| {
        let after = staged(&format!("{HEAD}{}", dated(0..40, last)));
        check(&judged(&Guards::default(), &known, &after, 40), Guard::Leavers)
    };
    assert_eq!(found("2027-12-31"), (false, 0), "who stays longer does not leave");
    assert_eq!(found("2026-11-20"), (true, 40), "who leaves earlier does");
}

#[test]
fn the_last_administrator_gets_no_leaving_date_either() {
    let before = before_of(&staged(&format!("{HEAD}1,Ada,Desk,\n2,Bo,Desk,\n")));
    let after = staged(&format!("{HEAD}1,Ada,Desk,\n2,Bo,Desk,2026-11-30\n"));
    let mut diff = diff(&after, &before, "2026-11-19".parse().unwrap());
    let last = [before.persons[1].person];
    let verdict = judge(&Guards::default(), &after, &before, &diff, Some(2), &last);
    let stop = verdict.first_stop().unwrap();
    assert_eq!((stop.guard, stop.names.clone()), (Guard::Administrator, vec!["Bo".to_owned()]));
    diff.keep(&BTreeSet::from(last));
    assert!(diff.is_empty());
}

#[test]
fn rows_stop_a_file_from_the_limit_on_to_the_row() {
    let guards = Guards { leavers: 10_000, ..Guards::default() };
    for (before, after, stopped, found) in [
        (1_000, 801, false, 199),
        (1_000, 800, true, 200),
        (10_000, 7_991, true, 200),
        (10_000, 8_001, false, 199),
        (3, 3, false, 0),
        (3, 4, false, -333),
    ] {
        let staged = staged(&format!("{HEAD}{}", dated(0..after, "")));
        let verdict = judged(&guards, &Before::default(), &staged, before);
        assert_eq!(check(&verdict, Guard::Rows), (stopped, found), "{before} {after}");
    }
    let none = Guards { rows_down_percent: 0, ..guards };
    let staged = staged(&format!("{HEAD}{}", dated(0..999, "")));
    for (before, stopped) in [(999, false), (1_000, true)] {
        assert_eq!(
            check(&judged(&none, &Before::default(), &staged, before), Guard::Rows).0,
            stopped,
            "{before}"
        );
    }
}
