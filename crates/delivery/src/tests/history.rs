//! Rules over random histories of the staff file: who was rehearsed is who is applied, and both are whom anybody would
//! work out from the file alone. Persons are compared, never counts of them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Ctx, PersonId, Tx, params};
use people::Upload;
use people::audience::{Audience, Line, choices};
use people::feed::mapping::Mapping;
use people::run::{Part, import};
use testkit::TestDb;

use super::rules::{begin, draft, leila, members, next_day, nobody, rehearsed, switch_on};
use super::rules_sql::{ASKED, OPEN, OPEN_DUTIES};
use super::stage::{self, Chance, SYSTEM};
use crate::calendar::{Calendar, days_after};
use crate::rule::draft::Draft;
use crate::rule::who::Who;
use crate::rule::{self, audience, preview};
use crate::{CourseId, RuleId};

const EMPLOYMENT: [&str; 3] = ["Full time", "Agency", "Part time"];
const MAPPING: &str = "delimiter = \",\"\n[columns]\nnumber = \"nr\"\nname = \"name\"\nunit = [\"unit\", \"team\"]\n\
    site = \"site\"\njob = \"job\"\ngrade = \"grade\"\nemployment = \"employment\"\nmanager = \"manager\"\n\
    start-date = \"start\"\ngroup = \"group\"\n";
/// How many people there are at most, Leila apart.
const MOST: usize = 24;
const LEILA: usize = 900;

#[derive(Clone, Debug)]
struct Row {
    unit: usize,
    team: Option<usize>,
    site: usize,
    job: usize,
    grade: usize,
    employment: usize,
    /// Somebody of a lower number, so that nobody stands above themselves; perhaps not in the file today.
    manager: Option<usize>,
    start: Date,
    groups: [bool; 2],
}

type File = BTreeMap<usize, Row>;

fn random_manager(chance: &mut Chance, number: usize) -> Option<usize> {
    (number > 1 && chance.below(6) > 0).then(|| 1 + chance.below(number - 1))
}

fn random_row(chance: &mut Chance, number: usize, start: Date) -> Row {
    Row {
        unit: chance.below(3),
        team: [None, Some(0), Some(1)][chance.below(3)],
        site: chance.below(3),
        job: chance.below(3),
        grade: chance.below(3),
        employment: chance.below(3),
        manager: random_manager(chance, number),
        start,
        groups: [chance.below(2) == 0, chance.below(2) == 0],
    }
}

fn first(chance: &mut Chance, today: Date) -> File {
    let mut file: File = (1..=MOST)
        .map(|number| {
            let days = i64::try_from(chance.below(40)).unwrap();
            (number, random_row(chance, number, days_after(today, -days)))
        })
        .collect();
    let leila = Row {
        unit: 9,
        team: None,
        site: 9,
        job: 9,
        grade: 9,
        employment: 0,
        manager: None,
        start: days_after(today, -400),
        groups: [false, false],
    };
    file.insert(LEILA, leila);
    file
}

/// A day later: some leave, some come back, some stand elsewhere, of some only the manager is another.
fn next(chance: &mut Chance, file: &File, today: Date) -> File {
    let mut next = file.clone();
    for number in 1..=MOST {
        match (chance.below(8), next.get(&number).cloned()) {
            (0, Some(_)) => drop(next.remove(&number)),
            (1, Some(row)) => drop(next.insert(number, random_row(chance, number, row.start))),
            (2 | 3, Some(row)) => {
                let manager = random_manager(chance, number);
                next.insert(number, Row { manager, ..row });
            }
            (0..=2, None) => drop(next.insert(number, random_row(chance, number, today))),
            _ => {}
        }
    }
    next
}

fn manager(file: &File, number: usize) -> Option<usize> {
    file.get(&number)?.manager.filter(|manager| file.contains_key(manager))
}

fn csv(file: &File) -> String {
    let row = |(number, row): (&usize, &Row)| {
        let manager = manager(file, *number).map(|manager| format!("{manager:03}")).unwrap_or_default();
        let team = row.team.map(|team| format!("T{team}")).unwrap_or_default();
        let of = |at: usize| row.groups[at].then(|| format!("C{at}"));
        let groups: Vec<_> = (0..2).filter_map(of).collect();
        format!(
            "{number:03},P {number},U{},{team},S{},J{},G{},{},{manager},{},{}\n",
            row.unit,
            row.site,
            row.job,
            row.grade,
            EMPLOYMENT[row.employment],
            row.start,
            groups.join(";")
        )
    };
    let rows: String = file.iter().map(row).collect();
    format!("nr,name,unit,team,site,job,grade,employment,manager,start,group\n{rows}")
}

async fn apply(ctx: &Ctx, file: &File, today: Date) {
    let upload = Upload {
        name: "staff.csv".into(),
        bytes: csv(file).into_bytes().into(),
        day: Some(today),
        mapping: Some(Mapping::parse(MAPPING).unwrap()),
        ..Upload::default()
    };
    let run = import::read_file(ctx, &SYSTEM, upload).await.unwrap();
    let mut tx = ctx.db.read().await.unwrap();
    let foreseen = import::foresee(&SYSTEM, &mut tx, run).await.unwrap().unwrap();
    let said = preview::moves(&mut tx, &foreseen).await.unwrap();
    let before = open(&mut tx).await;
    drop(tx);
    import::decide(ctx, &SYSTEM, run, Part::All, Some("a test".into())).await.unwrap();
    ctx.settle().await.unwrap();
    let after = open(&mut ctx.db.read().await.unwrap()).await;
    assert_eq!(
        said.gaining,
        after.difference(&before).copied().collect(),
        "who has something new was foreseen"
    );
    assert_eq!(said.ending, before.difference(&after).copied().collect(), "whose duty ended was foreseen");
}

/// Who has something to do.
async fn open(tx: &mut Tx) -> BTreeSet<(PersonId, CourseId)> {
    let rows = tx.all(&OPEN_DUTIES, params![]).await.unwrap();
    rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect()
}

/// Somebody as a reader of the file sees them on a day.
struct Seen<'a> {
    file: &'a File,
    number: usize,
    today: Date,
}

impl Seen<'_> {
    fn row(&self) -> &Row {
        &self.file[&self.number]
    }

    fn is_below(&self, top: usize) -> bool {
        let mut at = self.number;
        while let Some(above) = manager(self.file, at) {
            if above == top {
                return true;
            }
            at = above;
        }
        false
    }
}

/// Whether somebody is in, by the file alone.
type Check = Box<dyn Fn(&Seen<'_>) -> bool>;

fn check(holds: impl Fn(&Seen<'_>) -> bool + 'static) -> Check {
    Box::new(holds)
}

/// What lines choose from.
struct Known {
    choices: choices::Choices,
    people: BTreeMap<usize, PersonId>,
}

/// The line over what has this name, or nobody where there is no such thing.
fn named<Id: Copy>(
    from: &[(Id, String)],
    name: &str,
    line: impl Fn(Vec<Id>) -> Line,
    holds: Check,
) -> (Line, Check) {
    let ids: Vec<_> = from.iter().filter(|(_, known)| known == name).map(|(id, _)| *id).collect();
    if ids.is_empty() { (nobody(), check(|_| false)) } else { (line(ids), holds) }
}

fn below(from: &Known, top: usize) -> (Line, Check) {
    let line = Line::Manager { ids: vec![from.people[&top]], below: true };
    (line, check(move |seen| seen.is_below(top)))
}

/// A line as the room keeps it, and as a reader of the file would check it.
fn random_line(chance: &mut Chance, from: &Known, deep: usize) -> (Line, Check) {
    let known = &from.choices;
    let n = chance.below(3);
    match chance.below(if deep == 0 { 10 } else { 14 }) {
        0 => {
            let name = format!("U{n}");
            named(&known.units, &name, |ids| Line::Unit { ids }, check(move |seen| seen.row().unit == n))
        }
        1 => {
            let team = chance.below(2);
            let holds = move |seen: &Seen<'_>| seen.row().unit == n && seen.row().team == Some(team);
            named(&known.units, &format!("U{n} › T{team}"), |ids| Line::Unit { ids }, check(holds))
        }
        2 => {
            let name = format!("S{n}");
            named(&known.sites, &name, |ids| Line::Site { ids }, check(move |seen| seen.row().site == n))
        }
        3 => {
            let name = format!("J{n}");
            named(&known.jobs, &name, |ids| Line::Job { ids }, check(move |seen| seen.row().job == n))
        }
        4 => {
            let line = Line::Grade { values: vec![format!("G{n}")] };
            (line, check(move |seen| seen.row().grade == n))
        }
        5 => {
            let line = Line::Employment { values: vec![EMPLOYMENT[n].into()] };
            (line, check(move |seen| seen.row().employment == n))
        }
        6 => {
            let (least, most) = [(Some(20), None), (None, Some(3)), (Some(5), Some(30))][n];
            let ago = |seen: &Seen<'_>, days: u32| days_after(seen.today, -i64::from(days));
            let holds = move |seen: &Seen<'_>| {
                least.is_none_or(|days| seen.row().start <= ago(seen, days))
                    && most.is_none_or(|days| seen.row().start >= ago(seen, days))
            };
            (Line::Tenure { at_least_days: least, at_most_days: most }, check(holds))
        }
        7 => {
            let at = n % 2;
            let holds = check(move |seen| seen.row().groups[at]);
            named(&known.groups, &format!("C{at}"), |ids| Line::Group { ids }, holds)
        }
        8 => {
            let top = n + 1;
            let line = Line::Manager { ids: vec![from.people[&top]], below: false };
            (line, check(move |seen| manager(seen.file, seen.number) == Some(top)))
        }
        9 => below(from, n + 1),
        10 | 11 => {
            let (line, holds) = random_line(chance, from, deep - 1);
            (Line::Not { line: Box::new(line) }, check(move |seen| !holds(seen)))
        }
        join => {
            let (lines, tests): (Vec<_>, Vec<_>) =
                (0..=chance.below(3)).map(|_| random_line(chance, from, deep - 1)).unzip();
            if join == 12 {
                (Line::All { lines }, check(move |seen| tests.iter().all(|test| test(seen))))
            } else {
                (Line::Any { lines }, check(move |seen| tests.iter().any(|test| test(seen))))
            }
        }
    }
}

async fn copy_of(ctx: &Ctx, rule: RuleId, change: impl FnOnce(Draft) -> Draft) -> (RuleId, Audience) {
    let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
    let copy = change(Draft { title: "A copy".into(), ..Draft::of(&found) });
    (begin(ctx, copy).await, found.audience)
}

/// What was rehearsed, applied and worked out anew is what the file says, day after day.
async fn live_through(db: TestDb, seed: u64) {
    let ctx = db.open(stage::rooms()).await;
    let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
    let mut chance = Chance(seed);
    let mut today = Calendar::of(&ctx).today;
    let mut file = first(&mut chance, today);
    apply(&ctx, &file, today).await;
    let mut people = BTreeMap::new();
    for number in file.keys() {
        people.insert(*number, stage::numbered(&ctx, &format!("{number:03}")).await);
    }
    let choices = choices::choices(&leila(), &mut ctx.db.read().await.unwrap()).await.unwrap();
    let from = Known { choices, people };
    let mut on = Vec::new();
    for n in 0..5 {
        let (line, holds) = if n == 0 { below(&from, 1) } else { random_line(&mut chance, &from, 2) };
        let rule = draft(&ctx, course, line, &format!("Rule {n}")).await;
        switch_on(&ctx, rule).await;
        on.push((rule, holds));
    }
    for step in 0..8 {
        if step > 0 {
            next_day(&ctx).await;
            today = Calendar::of(&ctx).today;
            file = next(&mut chance, &file, today);
            apply(&ctx, &file, today).await;
        }
        let mut wanted_by_any = BTreeSet::new();
        for (rule, holds) in &on {
            let numbers = file.keys().filter(|number| holds(&Seen { file: &file, number: **number, today }));
            let numbers: Vec<usize> = numbers.copied().collect();
            let wanted: BTreeSet<_> = numbers.iter().map(|number| format!("{number:03}")).collect();
            assert_eq!(members(&ctx, *rule).await, wanted, "applied, seed {seed}, step {step}");
            let (copy, meant) = copy_of(&ctx, *rule, |copy| copy).await;
            let persons: BTreeSet<_> = numbers.iter().map(|number| from.people[number]).collect();
            let mut tx = ctx.db.read().await.unwrap();
            let found = audience::members(&mut tx, &meant).await.unwrap();
            assert_eq!(
                found.into_iter().collect::<BTreeSet<_>>(),
                persons,
                "meant, seed {seed}, step {step}"
            );
            drop(tx);
            let rehearsal = rehearsed(&ctx, copy).await;
            assert_eq!(usize::try_from(rehearsal.together().people).unwrap(), persons.len(), "rehearsed");
            assert_eq!(rehearsal.together().asked(), 0, "everybody in it was asked before");
            let who = Who { people: persons, ..Who::default() };
            assert_eq!(rehearsal.who(), who.digest().unwrap(), "rehearsed, seed {seed}, step {step}");
            wanted_by_any.extend(numbers);
        }
        let mut tx = ctx.db.read().await.unwrap();
        let rows = tx.all(&ASKED, params![course]).await.unwrap();
        assert!(rows.iter().all(|row| row.get::<i64>(1).unwrap() == 1), "one duty for all rules together");
        let asked: BTreeSet<String> = rows.iter().map(|row| row.get(0).unwrap()).collect();
        let wanted: BTreeSet<_> = wanted_by_any.iter().map(|number| format!("{number:03}")).collect();
        assert_eq!(asked, wanted, "duties, seed {seed}, step {step}");
        let rows = tx.all(&OPEN, params![course]).await.unwrap();
        let open: BTreeSet<PersonId> = rows.iter().map(|row| row.get(0).unwrap()).collect();
        let wanted = wanted_by_any.iter().map(|number| from.people[number]).collect();
        assert_eq!(open, wanted, "who left has no duty, seed {seed}, step {step}");
    }
    let (second, _) = stage::course(&ctx, "Purging", "a", 0).await;
    for (rule, _) in &on {
        let (fresh, _) = copy_of(&ctx, *rule, |copy| Draft { course: Some(second), ..copy }).await;
        switch_on(&ctx, fresh).await;
        assert_eq!(members(&ctx, fresh).await, members(&ctx, *rule).await, "recomputed from nothing");
    }
}

testkit::both! {
    async fn rehearsed_applied_and_recomputed_sets_are_the_same_over_random_histories(db: TestDb) {
        live_through(db, 20_261_119).await;
    }

    async fn the_same_over_a_second_history(db: TestDb) {
        live_through(db, 7).await;
    }

    async fn the_same_over_a_third_history(db: TestDb) {
        live_through(db, 4_711).await;
    }

    async fn who_stands_below_goes_along_when_a_manager_in_between_moves_or_leaves(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
        let today = Calendar::of(&ctx).today;
        let file = |above_three: Option<usize>, three: bool| {
            let above = [None, None, above_three, Some(3), Some(4)];
            let mut file = first(&mut Chance(1), today);
            file.retain(|number, _| *number <= 5 || *number == LEILA);
            for (number, row) in &mut file {
                row.manager = above.get(number - 1).copied().flatten();
            }
            if !three {
                file.remove(&3);
            }
            file
        };
        apply(&ctx, &file(Some(1), true), today).await;
        let one = stage::numbered(&ctx, "001").await;
        let rule = draft(&ctx, course, Line::Manager { ids: vec![one], below: true }, "Below").await;
        switch_on(&ctx, rule).await;
        let set = |numbers: &[&str]| numbers.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
        assert_eq!(members(&ctx, rule).await, set(&["003", "004", "005"]));
        apply(&ctx, &file(Some(2), true), today).await;
        assert_eq!(members(&ctx, rule).await, set(&[]), "4 and 5 go with 3, though nothing of theirs changed");
        apply(&ctx, &file(Some(1), true), today).await;
        assert_eq!(members(&ctx, rule).await, set(&["003", "004", "005"]), "and come back");
        next_day(&ctx).await;
        let tomorrow = Calendar::of(&ctx).today;
        apply(&ctx, &file(Some(1), false), tomorrow).await;
        assert_eq!(members(&ctx, rule).await, set(&[]), "nobody leads from 1 to them any more");
    }
}
