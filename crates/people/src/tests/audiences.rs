//! Audiences on both databases: the set in SQL equals the answer for each person, and the counts add up.

use std::collections::BTreeSet;

use kernel::{Actor, Error, PersonId, Role};

use super::{SYSTEM, import};
use crate::audience::explain::explain;
use crate::audience::sentence::{Names, sentence};
use crate::audience::{Audience, Line, choices::choices, count_by_line, members, members_among};

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn some<T: Clone>(&mut self, of: &[T]) -> Vec<T> {
        let count = 1 + self.roll(2);
        (0..count).map(|_| of[self.roll(of.len())].clone()).collect()
    }
}

const FILE: &str = "nr,name,unit,site,job,grade,employment,manager,start date,group\n\
    1,Ada,Works,Vane Street,Director,A,full time,,2010-01-01,\n\
    2,Bo,Line 3,Vane Street,Operator,B,full time,1,2026-11-01,first aid\n\
    3,Cy,Line 3,Marram,Operator,B,agency,2,2026-10-01,\n\
    4,Di,Desk,Marram,Planner,,part time,1,2020-05-05,first aid; drivers\n\
    5,Ed,Desk,,Planner,C,full time,4,2021-01-01,drivers\n\
    6,Flo,,,,,,5,2026-11-19,\n";

testkit::both! {
    async fn the_set_equals_the_answer_for_each_person_for_any_tree(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, FILE, "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let c = choices(&SYSTEM, &mut tx).await.unwrap();
        let everybody = members(&SYSTEM, &mut tx, &Audience::everybody()).await.unwrap();
        assert_eq!(everybody.len(), 6);
        let mut dice = Dice(3);
        for _ in 0..120 {
            let audience = Audience(tree(&mut dice, &c, &everybody, 0));
            assert!(audience.check().is_empty());
            let set: BTreeSet<PersonId> = members(&SYSTEM, &mut tx, &audience).await.unwrap().into_iter().collect();
            for person in &everybody {
                let why = explain(&SYSTEM, &mut tx, &audience, *person).await.unwrap();
                assert_eq!(why.holds, set.contains(person), "{}", audience.to_json());
                assert_eq!(why.answers.len(), audience.lines().len());
            }
            let some = &everybody[..3];
            let among: BTreeSet<PersonId> = members_among(&SYSTEM, &mut tx, &audience, some).await.unwrap().into_iter().collect();
            assert_eq!(among, set.iter().copied().filter(|p| some.contains(p)).collect());
            let counts = count_by_line(&SYSTEM, &mut tx, &audience).await.unwrap();
            assert_eq!(counts[0].people, 6);
            assert_eq!(counts.iter().map(|l| l.path.clone()).collect::<Vec<_>>(), audience.lines().into_iter().map(|l| l.0).collect::<Vec<_>>());
            if let Line::All { lines } | Line::Any { lines } = &audience.0 {
                let last = counts.iter().find(|l| l.path == vec![lines.len() - 1]).unwrap();
                assert_eq!(last.people as usize, set.len(), "{}", audience.to_json());
            }
        }
    }

    async fn counts_read_as_on_the_page(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, FILE, "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let c = choices(&SYSTEM, &mut tx).await.unwrap();
        let unit = |name: &str| c.units.iter().find(|u| u.1 == name).unwrap().0;
        let group = |name: &str| c.groups.iter().find(|g| g.1 == name).unwrap().0;
        let audience = Audience(Line::All { lines: vec![
            Line::Unit { ids: vec![unit("Line 3"), unit("Desk")] },
            Line::Any { lines: vec![Line::Grade { values: vec!["B".into()] }, Line::Group { ids: vec![group("drivers")] }] },
            Line::Not { line: Box::new(Line::Employment { values: vec!["agency".into()] }) },
        ]});
        let counts = count_by_line(&SYSTEM, &mut tx, &audience).await.unwrap();
        let seen: Vec<_> = counts.iter().map(|l| (l.path.clone(), l.people, l.more)).collect();
        assert_eq!(seen, [
            (vec![], 6, None), (vec![0], 4, None), (vec![1], 4, None), (vec![1, 0], 2, None), (vec![1, 1], 4, Some(2)),
            (vec![2], 3, None), (vec![2, 0], 3, None),
        ]);
        let names = Names::of(&mut tx, &audience).await.unwrap();
        let l = kernel::i18n::Locale::En;
        let said: Vec<String> = audience.lines().into_iter().map(|(_, line)| sentence(l, line, &names)).collect();
        assert_eq!(said[1], "works in Line 3 or Desk or below");
        assert_eq!(said[5], "not: employment is agency");
    }

    async fn tenure_is_counted_in_the_organisations_days(db: TestDb) {
        db.clock.set("2026-11-18T23:30:00Z".parse().unwrap());
        let ctx = db.open_with(vec![crate::room()], |config| config.time_zone = "Europe/Berlin".into()).await;
        import(&ctx, FILE, "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let new = Audience(Line::Tenure { at_least_days: None, at_most_days: Some(0) });
        assert_eq!(members(&SYSTEM, &mut tx, &new).await.unwrap().len(), 1, "Flo began today, though it is still yesterday in UTC");
        let begun = Audience(Line::Tenure { at_least_days: Some(0), at_most_days: None });
        let flo = members(&SYSTEM, &mut tx, &new).await.unwrap()[0];
        assert!(explain(&SYSTEM, &mut tx, &begun, flo).await.unwrap().holds);
    }

    async fn only_who_leads_learning_asks_about_everybody(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, FILE, "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let find = async |tx: &mut kernel::Tx, name: &str| crate::search(&SYSTEM, tx, name, 2).await.unwrap()[0].card.id;
        let (ada, bo, ed) = (find(&mut tx, "Ada").await, find(&mut tx, "Bo").await, find(&mut tx, "Ed").await);
        let all = Audience::everybody();
        let bo_acts = Actor::person(bo, []);
        assert!(matches!(members(&bo_acts, &mut tx, &all).await, Err(Error::NotFound)));
        assert!(members(&Actor::person(bo, [Role::PeopleLeader]), &mut tx, &all).await.is_ok());
        assert!(explain(&bo_acts, &mut tx, &all, bo).await.unwrap().holds);
        assert!(matches!(explain(&bo_acts, &mut tx, &all, ed).await, Err(Error::NotFound)));
        assert!(explain(&Actor::person(ada, []), &mut tx, &all, ed).await.is_ok(), "a report's report");
    }
}

fn tree(dice: &mut Dice, c: &crate::audience::choices::Choices, people: &[PersonId], depth: usize) -> Line {
    let ids = |list: &[(crate::UnitId, String)]| list.iter().map(|x| x.0).collect::<Vec<_>>();
    match dice.roll(if depth < 3 { 14 } else { 10 }) {
        0 => Line::Unit { ids: dice.some(&ids(&c.units)) },
        1 => Line::Site { ids: dice.some(&c.sites.iter().map(|x| x.0).collect::<Vec<_>>()) },
        2 => Line::Job { ids: dice.some(&c.jobs.iter().map(|x| x.0).collect::<Vec<_>>()) },
        3 => Line::Grade { values: dice.some(&c.grades) },
        4 => Line::Employment { values: dice.some(&c.employments) },
        5 => Line::Group { ids: dice.some(&c.groups.iter().map(|x| x.0).collect::<Vec<_>>()) },
        6 => Line::Person { ids: dice.some(people) },
        7 => Line::Manager { ids: dice.some(people), below: false },
        8 => Line::Manager { ids: dice.some(people), below: true },
        9 => Line::Tenure {
            at_least_days: Some(dice.roll(60) as u32),
            at_most_days: (dice.roll(2) == 0).then_some(4_000),
        },
        10 | 11 => {
            Line::All { lines: (0..1 + dice.roll(3)).map(|_| tree(dice, c, people, depth + 1)).collect() }
        }
        12 => Line::Any { lines: (0..1 + dice.roll(3)).map(|_| tree(dice, c, people, depth + 1)).collect() },
        _ => Line::Not { line: Box::new(tree(dice, c, people, depth + 1)) },
    }
}
