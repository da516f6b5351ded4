//! Rules: no switching on without a rehearsal, and what follows from a change of the staff file and from a new day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::SignedDuration;
use kernel::{Actor, Ctx, Role, Statement as Sql, params};
use people::audience::{Audience, Line, choices};
use people::run::{Part, import};

use super::rules_sql::{MEMBERS, MEMBERS_IN_ALL};
use super::stage::{self, SYSTEM, person};
use crate::calendar::{Again, Calendar};
use crate::rule::draft::{self, Draft};
use crate::rule::rehearsal::{Rehearsal, rehearse};
use crate::rule::why::Why;
use crate::rule::{self, DueRule, State, switch};
use crate::{CourseId, RuleId, duty};

/// Leila, who leads learning.
pub(super) fn leila() -> Actor {
    Actor::person(person(900), [Role::PeopleLeader])
}

#[derive(Clone, Debug)]
struct Row {
    unit: usize,
    job: usize,
    grade: usize,
    employment: usize,
}

const EMPLOYMENT: [&str; 3] = ["Full time", "Agency", "Part time"];

type File = BTreeMap<usize, Row>;

fn csv(file: &File) -> String {
    let row = |(number, row): (&usize, &Row)| {
        let how = EMPLOYMENT[row.employment];
        format!("{number:03},P {number},U{},J{},G{},{how}\n", row.unit, row.job, row.grade)
    };
    let rows: String = file.iter().map(row).collect();
    format!("nr,name,unit,job,grade,employment\n900,Leila Haddad,U9,J9,G9,Full time\n{rows}")
}

pub(super) fn nobody() -> Line {
    Line::Grade { values: vec!["no such grade".into()] }
}

pub(super) async fn draft(ctx: &Ctx, course: CourseId, audience: Line, title: &str) -> RuleId {
    let owner = stage::numbered(ctx, "900").await;
    let draft = Draft {
        title: title.into(),
        owner: Some(owner),
        reason: "Two purges in October were too short.".into(),
        course: Some(course),
        audience: Audience(Line::All { lines: vec![audience] }),
        due: Some(DueRule::Days(28)),
        ..Draft::default()
    };
    begin(ctx, draft).await
}

pub(super) async fn begin(ctx: &Ctx, draft: Draft) -> RuleId {
    let mut tx = ctx.db.write().await.unwrap();
    let rule = draft::begin(&leila(), &mut tx, draft).await.unwrap();
    tx.commit().await.unwrap();
    rule
}

pub(super) async fn rehearsed(ctx: &Ctx, rule: RuleId) -> Rehearsal {
    let mut tx = ctx.db.write().await.unwrap();
    let rehearsal = rehearse(&leila(), &mut tx, &Calendar::of(ctx), rule).await.unwrap();
    tx.commit().await.unwrap();
    rehearsal
}

pub(super) async fn switch_on(ctx: &Ctx, rule: RuleId) -> Rehearsal {
    let rehearsal = rehearsed(ctx, rule).await;
    let mut tx = ctx.db.write().await.unwrap();
    switch::switch_on(&leila(), &mut tx, &Calendar::of(ctx), rule, &rehearsal).await.unwrap();
    tx.commit().await.unwrap();
    rehearsal
}

pub(super) async fn members(ctx: &Ctx, rule: RuleId) -> BTreeSet<String> {
    let mut tx = ctx.db.read().await.unwrap();
    let rows = tx.all(&MEMBERS, params![rule]).await.unwrap();
    let found: BTreeSet<String> = rows.iter().map(|row| row.get(0).unwrap()).collect();
    let all: i64 = tx.one(&MEMBERS_IN_ALL, params![rule]).await.unwrap().get(0).unwrap();
    assert_eq!(i64::try_from(found.len()).unwrap(), all, "nobody who left is still in it");
    found
}

pub(super) async fn next_day(ctx: &Ctx) {
    ctx.clock().advance(SignedDuration::from_hours(24));
    ctx.tick().await.unwrap();
    ctx.settle().await.unwrap();
}

testkit::both! {
    async fn no_rehearsal_no_switching_on(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
        let file: File = (1..=6).map(|n| (n, Row { unit: n % 2, job: 0, grade: 0, employment: 0 })).collect();
        stage::staff(&ctx, &csv(&file), "2026-11-19").await;
        let rule = draft(&ctx, course, Line::Grade { values: vec!["G0".into()] }, "R290").await;
        let old = rehearsed(&ctx, rule).await;
        assert_eq!((old.together().people, old.together().gain), (6, 6));
        assert_eq!(old.together().minutes, 6 * old.minutes_each());
        assert_eq!(old.units().len(), 2);
        let calendar = Calendar::of(&ctx);
        let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let changed = Draft { due: Some(DueRule::Days(7)), ..Draft::of(&found) };
        draft::change(&leila(), &mut tx, rule, changed).await.unwrap();
        let refused = switch::switch_on(&leila(), &mut tx, &calendar, rule, &old).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))), "another definition");
        draft::change(&leila(), &mut tx, rule, Draft::of(&found)).await.unwrap();
        tx.commit().await.unwrap();
        let tomorrow = Calendar { today: calendar.today.tomorrow().unwrap(), ..calendar.clone() };
        let mut tx = ctx.db.write().await.unwrap();
        let refused = switch::switch_on(&leila(), &mut tx, &tomorrow, rule, &old).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))), "another day");
        drop(tx);
        let mut tx = ctx.db.write().await.unwrap();
        static BYPASS: Sql = Sql::both("BYPASS", "tests",
            "UPDATE delivery_rules SET switched_on_at = 1, switched_on_on = '2026-11-20', rehearsal_id = $2 WHERE id = $1");
        assert!(tx.execute(&BYPASS, params![rule, old.id()]).await.is_err(), "the database refuses it too");
        drop(tx);
        let mut file = file;
        file.insert(7, Row { unit: 0, job: 0, grade: 0, employment: 0 });
        stage::staff(&ctx, &csv(&file), "2026-11-19").await;
        let mut tx = ctx.db.write().await.unwrap();
        let refused = switch::switch_on(&leila(), &mut tx, &calendar, rule, &old).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))), "people have changed");
        drop(tx);
        assert_eq!(switch_on(&ctx, rule).await.together().people, 7);
        let author = Actor::person(person(3), [Role::Author, Role::ItAdmin]);
        let mut tx = ctx.db.write().await.unwrap();
        assert!(matches!(rule::find(&author, &mut tx, rule).await, Err(kernel::Error::NotFound)));
        assert!(matches!(rehearse(&author, &mut tx, &calendar, rule).await, Err(kernel::Error::NotFound)));
        let again = draft::change(&leila(), &mut tx, rule, Draft::of(&found)).await;
        assert!(matches!(again, Err(kernel::Error::Conflict(_))), "what is on stays as rehearsed");
    }

    async fn as_many_people_but_others_are_not_as_rehearsed(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
        let row = |grade| Row { unit: 0, job: 0, grade, employment: 0 };
        let mut file: File = [(1, row(0)), (2, row(0)), (3, row(1))].into();
        stage::staff(&ctx, &csv(&file), "2026-11-19").await;
        let rule = draft(&ctx, course, Line::Grade { values: vec!["G0".into(), "G1".into()] }, "Both").await;
        let old = rehearsed(&ctx, rule).await;
        file.remove(&3);
        file.insert(4, row(1));
        stage::staff(&ctx, &csv(&file), "2026-11-19").await;
        let calendar = Calendar::of(&ctx);
        let mut tx = ctx.db.write().await.unwrap();
        let refused = switch::switch_on(&leila(), &mut tx, &calendar, rule, &old).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))), "3 left and 4 came");
        drop(tx);
        assert_eq!(switch_on(&ctx, rule).await.together(), old.together());
        let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
        let only = Audience(Line::All { lines: vec![Line::Grade { values: vec!["G0".into()] }] });
        let successor = Draft { audience: only, replaces: Some(rule), ..Draft::of(&found) };
        let successor = begin(&ctx, successor).await;
        let old = rehearsed(&ctx, successor).await;
        assert_eq!((old.together().have, old.together().lose), (2, 1));
        file.remove(&4);
        file.insert(5, row(1));
        stage::staff(&ctx, &csv(&file), "2026-11-19").await;
        let mut tx = ctx.db.write().await.unwrap();
        let refused = switch::switch_on(&leila(), &mut tx, &calendar, successor, &old).await;
        assert!(matches!(refused, Err(kernel::Error::Conflict(_))), "somebody else would lose a duty");
        drop(tx);
        assert_eq!(switch_on(&ctx, successor).await.together(), old.together());
        assert!(members(&ctx, rule).await.is_empty());
        let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
        assert_eq!(found.off_why, Some(Why::ReplacedBy("Both".into())), "a code and a title, no sentence");
    }

    async fn leaving_every_rule_ends_the_duty_and_coming_back_begins_anew(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
        let row = |grade| Row { unit: 0, job: 0, grade, employment: 0 };
        stage::staff(&ctx, &csv(&[(1, row(0)), (2, row(1))].into()), "2026-11-19").await;
        let by_grade = draft(&ctx, course, Line::Grade { values: vec!["G0".into()] }, "By grade").await;
        let by_grade_two =
            draft(&ctx, course, Line::Grade { values: vec!["G0".into(), "G1".into()] }, "By both").await;
        switch_on(&ctx, by_grade).await;
        let second = switch_on(&ctx, by_grade_two).await;
        assert_eq!((second.together().people, second.together().have, second.meets().len()), (2, 1, 1));
        let one = stage::numbered(&ctx, "001").await;
        let duties = duty::of_person(&SYSTEM, &mut ctx.db.read().await.unwrap(), one).await.unwrap();
        assert_eq!((duties.len(), duties[0].sources.len()), (1, 2), "one duty, two sources");
        stage::staff(&ctx, &csv(&[(1, row(2)), (2, row(1))].into()), "2026-11-19").await;
        let duties = duty::of_person(&SYSTEM, &mut ctx.db.read().await.unwrap(), one).await.unwrap();
        assert!(duties[0].ended_at.is_some() && duties[0].sources.iter().all(|s| s.ended_at.is_some()));
        stage::staff(&ctx, &csv(&[(1, row(1)), (2, row(1))].into()), "2026-11-19").await;
        let duties = duty::of_person(&SYSTEM, &mut ctx.db.read().await.unwrap(), one).await.unwrap();
        assert_eq!((duties.len(), duties[0].ended_at, duties[0].sources.len()), (2, None, 1));
        let mut tx = ctx.db.write().await.unwrap();
        let ended =
            switch::switch_off(&leila(), &mut tx, &Calendar::of(&ctx), by_grade_two, "The hose is gone.").await;
        assert_eq!(ended.unwrap(), 2);
        tx.commit().await.unwrap();
        assert!(members(&ctx, by_grade_two).await.is_empty());
    }

    async fn a_yearly_rule_asks_again_and_a_last_day_is_the_last(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Lock-out", "a", 0).await;
        let row = Row { unit: 0, job: 0, grade: 0, employment: 0 };
        stage::staff(&ctx, &csv(&[(1, row)].into()), "2026-11-19").await;
        let one = stage::numbered(&ctx, "001").await;
        let rule = draft(&ctx, course, Line::Grade { values: vec!["G0".into()] }, "Yearly").await;
        let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let yearly = Draft {
            again: Some(Again::Months(12)),
            expires_on: Some("2028-01-31".parse().unwrap()),
            ..Draft::of(&found)
        };
        draft::change(&leila(), &mut tx, rule, yearly).await.unwrap();
        tx.commit().await.unwrap();
        switch_on(&ctx, rule).await;
        stage::finish(&ctx, course, one).await;
        let read = async |ctx: &Ctx| duty::of_person(&SYSTEM, &mut ctx.db.read().await.unwrap(), one).await.unwrap();
        assert!(read(&ctx).await[0].done_at.is_some());
        ctx.clock().set("2027-10-01T06:00:00Z".parse().unwrap());
        next_day(&ctx).await;
        assert_eq!(read(&ctx).await.len(), 1, "not yet");
        ctx.clock().set("2027-10-23T06:00:00Z".parse().unwrap());
        next_day(&ctx).await;
        let duties = read(&ctx).await;
        assert_eq!((duties.len(), duties[0].cycle, duties[0].done_at), (2, 2, None));
        assert_eq!(duties[0].due_on.unwrap().to_string(), "2027-11-19");
        next_day(&ctx).await;
        assert_eq!(read(&ctx).await.len(), 2, "the same day again changes nothing");
        ctx.clock().set("2028-01-31T06:00:00Z".parse().unwrap());
        next_day(&ctx).await;
        let found = rule::find(&leila(), &mut ctx.db.read().await.unwrap(), rule).await.unwrap();
        assert_eq!((found.state(), found.off_why), (State::Off, Some(Why::Expired)));
        assert!(read(&ctx).await.iter().any(|duty| duty.ended_at.is_some()));
    }

    async fn a_long_leave_is_neutral(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Lock-out", "a", 0).await;
        let file = |how: &str| format!("nr,name,unit,employment\n900,Leila Haddad,U9,Full time\n001,Grace Mbeki,U1,{how}\n");
        stage::staff(&ctx, &file("Full time"), "2026-11-19").await;
        let grace = stage::numbered(&ctx, "001").await;
        let rule = draft(&ctx, course, Line::Not { line: Box::new(nobody()) }, "Everybody").await;
        switch_on(&ctx, rule).await;
        ctx.clock().advance(SignedDuration::from_hours(24 * 8));
        stage::staff(&ctx, &file("On leave"), "2026-11-27").await;
        let read = async |ctx: &Ctx| duty::of_person(&SYSTEM, &mut ctx.db.read().await.unwrap(), grace).await.unwrap();
        assert!(read(&ctx).await[0].slept_at.is_some());
        ctx.clock().advance(SignedDuration::from_hours(24 * 100));
        ctx.tick().await.unwrap();
        assert_eq!(read(&ctx).await[0].standing(ctx.clock().now()), duty::Standing::Asleep, "nothing is overdue");
        stage::staff(&ctx, &file("Full time"), "2027-03-07").await;
        let duty = read(&ctx).await.remove(0);
        assert_eq!(duty.slept_at, None);
        assert_eq!(duty.due_on.unwrap().to_string(), "2027-03-27", "20 days are left, as when it fell asleep");
    }
}

testkit::both! {
    async fn a_staff_file_says_beforehand_what_it_would_do_to_learning(db: TestDb) {
        let ctx = db.open(stage::rooms()).await;
        let (course, _) = stage::course(&ctx, "Braze reading", "a", 0).await;
        let row = |unit| Row { unit, job: 0, grade: 0, employment: 0 };
        stage::staff(&ctx, &csv(&[(1, row(0)), (2, row(0)), (3, row(1)), (4, row(1))].into()), "2026-11-19").await;
        let from = choices::choices(&leila(), &mut ctx.db.read().await.unwrap()).await.unwrap();
        let id = |name: &str| from.units.iter().find(|unit| unit.1 == name).unwrap().0;
        let rule = draft(&ctx, course, Line::Unit { ids: vec![id("U1")] }, "U1").await;
        switch_on(&ctx, rule).await;
        let minutes = rehearsed(&ctx, draft(&ctx, course, nobody(), "Nobody").await).await.minutes_each();
        let file = csv(&[(1, row(1)), (2, row(0)), (3, row(0)), (5, row(1)), (6, row(2))].into());
        let upload = people::Upload {
            name: "staff.csv".into(),
            bytes: file.replace("900,Leila Haddad,U9,J9,G9,Full time\n", "").into_bytes().into(),
            ..people::Upload::default()
        };
        let run = import::read_file(&ctx, &SYSTEM, upload).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let foreseen = import::foresee(&SYSTEM, &mut tx, run).await.unwrap().unwrap();
        let effects = rule::preview::preview(&mut tx, &foreseen).await.unwrap();
        let author = Actor::person(person(3), [Role::Author]);
        let refused = import::foresee(&author, &mut tx, run).await;
        assert!(matches!(refused, Err(kernel::Error::NotFound)), "it names people");
        drop(tx);
        let told: Vec<_> = effects.iter().map(|effect| (effect.value, effect.danger)).collect();
        let expected = [(2, false), (2 * minutes, false), (2, false), (2, false), (1, true)];
        assert_eq!(told, expected, "1 and 5 gain, 5 and 6 join, 3 and 4 lose, Leila owned the rule");
        import::decide(&ctx, &SYSTEM, run, Part::All, Some("a test".into())).await.unwrap();
        ctx.settle().await.unwrap();
        assert_eq!(members(&ctx, rule).await, ["001", "005"].map(str::to_owned).into());
        let decided = import::foresee(&SYSTEM, &mut ctx.db.read().await.unwrap(), run).await.unwrap();
        assert_eq!(decided, None, "what was applied is not foreseen any more");
    }
}
