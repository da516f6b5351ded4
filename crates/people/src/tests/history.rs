//! Random histories of staff files: what is known in the end, on any day, and as it was known then.

use std::collections::BTreeMap;

use kernel::{Ctx, PersonId};

use super::{SYSTEM, import};
use crate::assignment::store as spans;
use crate::run::State;
use crate::run::undo::undo;

/// A small generator that needs no seed file: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

/// One person of a file: unit, job, manager.
type Row = (u64, u64, Option<u64>);
type File = BTreeMap<u64, Row>;

fn next(dice: &mut Dice, file: &File) -> File {
    let mut next = file.clone();
    for n in 0..30 {
        match (dice.roll(6), next.contains_key(&n)) {
            (0, true) => drop(next.remove(&n)),
            (1 | 2, true) => drop(next.insert(n, (dice.roll(4), dice.roll(3), Some(dice.roll(30))))),
            (0 | 1, false) => drop(next.insert(n, (dice.roll(4), dice.roll(3), None))),
            _ => {}
        }
    }
    let there: Vec<u64> = next.keys().copied().collect();
    for (n, row) in &mut next {
        // A manager has a smaller number, so that no circle sets a link aside.
        row.2 = row.2.filter(|m| m < n && there.contains(m));
    }
    next
}

fn text(file: &File) -> String {
    let rows: String = file
        .iter()
        .map(|(n, (unit, job, manager))| {
            format!("{n:03},P {n},U{unit},J{job},{}\n", manager.map_or(String::new(), |m| format!("{m:03}")))
        })
        .collect();
    format!("nr,name,unit,job,manager\n{rows}")
}

fn expected(file: &File) -> BTreeMap<String, (String, String, Option<String>)> {
    let row = |(n, (unit, job, manager)): (&u64, &Row)| {
        (format!("P {n}"), (format!("U{unit}"), format!("J{job}"), manager.map(|m| format!("P {m}"))))
    };
    file.iter().map(row).collect()
}

type Stand = BTreeMap<String, (String, String, Option<String>)>;

async fn as_of(ctx: &Ctx, day: &str, known: jiff::Timestamp) -> Stand {
    let mut tx = ctx.db.read().await.unwrap();
    let places = crate::Places::load(&mut tx).await.unwrap();
    let found = spans::as_of(&mut tx, day.parse().unwrap(), known).await.unwrap();
    let ids: Vec<PersonId> =
        found.iter().flat_map(|k| [Some(k.person), k.span.standing.manager]).flatten().collect();
    let names = crate::names(&SYSTEM, &mut tx, &ids).await.unwrap();
    found
        .into_iter()
        .map(|k| {
            let s = k.span.standing;
            let unit = places.path(s.unit.unwrap()).join("/");
            let job = places.job_title(s.job.unwrap()).unwrap().to_owned();
            (names[&k.person].clone(), (unit, job, s.manager.map(|m| names[&m].clone())))
        })
        .collect()
}

async fn current(ctx: &Ctx) -> Stand {
    let mut tx = ctx.db.read().await.unwrap();
    let cards = crate::search(&SYSTEM, &mut tx, "p", 1_000).await.unwrap();
    cards
        .into_iter()
        .map(|f| (f.card.name, (f.card.unit.unwrap(), f.card.job.unwrap(), f.card.manager)))
        .collect()
}

testkit::both! {
    async fn applied_changes_equal_the_last_file_and_the_past_stays_readable(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut dice = Dice(20_261_119);
        let days: Vec<String> = (1..=12).map(|d| format!("2026-11-{d:02}")).collect();
        let mut file = File::new();
        let mut said: Vec<(String, jiff::Timestamp, File)> = Vec::new();
        for day in &days {
            file = loop {
                let next = next(&mut dice, &file);
                if next.len() > 8 {
                    break next;
                }
            };
            db.clock.set(format!("{day}T06:00:00Z").parse().unwrap());
            let mut tx = ctx.db.write().await.unwrap();
            let feed = crate::feed::store::named(&mut tx, crate::run::import::DEFAULT_FEED).await.unwrap();
            let guards = crate::feed::guards::Guards { rows_down_percent: 100, ..Default::default() };
            crate::feed::store::set_guards(&mut tx, feed.id, &guards).await.unwrap();
            tx.commit().await.unwrap();
            let found = import(&ctx, text(&file), day).await;
            assert_eq!(found.state, State::Applied, "{:?}", found.report.verdict);
            said.push((day.clone(), ctx.clock().now(), file.clone()));
            assert_eq!(current(&ctx).await, expected(&file), "today is what the last file says");
            assert_eq!(import(&ctx, text(&file), day).await.report.counts.all(), 0, "the same again changes nothing");
        }
        let now = ctx.clock().now();
        for (index, (day, instant, file)) in said.iter().enumerate() {
            assert_eq!(as_of(&ctx, day, now).await, expected(file), "that day as known today");
            assert_eq!(as_of(&ctx, day, *instant).await, expected(file), "that day as known then");
            let eve = jiff::Timestamp::from_microsecond(instant.as_microsecond() - 1).unwrap();
            let known = if index == 0 { BTreeMap::new() } else { expected(&said[index - 1].2) };
            assert_eq!(as_of(&ctx, day, eve).await, known, "that day as known the evening before");
        }
    }

    async fn every_run_can_be_undone_back_to_the_beginning(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut dice = Dice(7);
        let mut file = File::new();
        let mut runs = Vec::new();
        for day in ["2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13"] {
            let before = current(&ctx).await;
            let past = as_of(&ctx, "2026-11-10", ctx.clock().now()).await;
            file = next(&mut dice, &file);
            db.clock.advance(jiff::SignedDuration::from_hours(24));
            let upload = crate::Upload { name: "x.csv".into(), bytes: text(&file).into(), day: Some(day.parse().unwrap()), ..Default::default() };
            let orders = crate::Orders { apply: true, override_guards: Some("a test".into()) };
            let found = crate::import_file(&ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap();
            assert_eq!(found.state, State::Applied, "{:?}", found.report.verdict);
            runs.push((found.run, before, past));
        }
        assert!(matches!(undo(&ctx, &SYSTEM, runs[0].0).await, Err(kernel::Error::Conflict(_))), "the last one first");
        while let Some((run, before, past)) = runs.pop() {
            undo(&ctx, &SYSTEM, run).await.unwrap();
            assert_eq!(current(&ctx).await, before);
            assert_eq!(as_of(&ctx, "2026-11-10", ctx.clock().now()).await, past);
        }
        let again = import(&ctx, text(&file), "2026-11-20").await;
        assert_eq!(again.state, State::Applied, "a file can come in again");
        assert_eq!(current(&ctx).await, expected(&file));
    }

    async fn people_at_work_can_be_rebuilt_and_a_new_day_moves_them(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let text = "nr,name,unit,start date,leaving date\n1,Ada,Desk,2026-01-01,\n2,Bo,Desk,2026-12-01,\n3,Cy,Desk,2026-01-01,2026-11-30\n";
        let found = import(&ctx, text, "2026-11-19").await;
        assert_eq!(found.report.counts.joiners, 3);
        let at_work = |ctx: Ctx| async move {
            let mut tx = ctx.db.read().await.unwrap();
            let found = crate::search(&SYSTEM, &mut tx, "desk", 9).await.unwrap();
            found.into_iter().map(|f| f.card.name).collect::<Vec<_>>()
        };
        assert_eq!(at_work(ctx.clone()).await, ["Ada", "Cy"]);
        db.clock.set("2026-12-01T00:20:00Z".parse().unwrap());
        ctx.settle().await.unwrap();
        crate::current::begin_day(&ctx).await.unwrap();
        assert_eq!(at_work(ctx.clone()).await, ["Ada", "Bo"]);
        let mut tx = ctx.db.read().await.unwrap();
        let day = "2026-12-01".parse().unwrap();
        assert!(crate::current::store::stale(&mut tx, day).await.unwrap().is_empty());
    }
}
