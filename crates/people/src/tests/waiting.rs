//! Files that wait on both databases: what other limits, another reading and the safe part can't do to them.

use kernel::{Actor, Error, PersonId, Role, Statement};

use super::{SYSTEM, import};
use crate::Upload;
use crate::feed::guards::Guards;
use crate::feed::mapping::Mapping;
use crate::run::import::{decide, map_again, read_file, set_guards, show};
use crate::run::{Part, State};

const HEAD: &str = "nr,name,unit,leaving date\n";

fn many(range: std::ops::Range<u32>, last: &str) -> String {
    range.map(|n| format!("{n:05},Person {n},Line 3,{last}\n")).collect()
}

fn admin(n: u128) -> Actor {
    Actor::person(PersonId(kernel::Uuid::from_u128(n)), [Role::ItAdmin])
}

fn upload(rows: &str) -> Upload {
    Upload {
        name: "x.csv".into(),
        bytes: format!("{HEAD}{rows}").into(),
        day: Some("2026-11-19".parse().unwrap()),
        ..Upload::default()
    }
}

testkit::both! {
    async fn a_stopped_file_waits_for_another_whatever_the_limits_are_now(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "")), "2026-11-18").await;
        let id = read_file(&ctx, &admin(1), upload(&many(0..20, ""))).await.unwrap();
        let run = show(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        let loose = Guards { leavers: 1_000, rows_down_percent: 100, ..Guards::default() };
        set_guards(&ctx, &admin(1), run.feed, loose.clone()).await.unwrap();
        set_guards(&ctx, &admin(1), run.feed, loose).await.unwrap();
        assert!(matches!(decide(&ctx, &admin(1), id, Part::All, None).await, Err(Error::Conflict(_))));
        map_again(&ctx, &admin(1), id, Mapping::parse(&run.mapping).unwrap(), None).await.unwrap();
        let again = show(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        assert_eq!(again.state, State::Stopped, "another reading goes by the limits of the first");
        assert!(matches!(decide(&ctx, &admin(1), id, Part::All, None).await, Err(Error::Conflict(_))));
        let why = || Some("Marram was sold".to_owned());
        assert!(matches!(decide(&ctx, &admin(1), id, Part::All, why()).await, Err(Error::Forbidden(_))));
        let next = read_file(&ctx, &admin(1), upload(&many(0..21, ""))).await.unwrap();
        let next = show(&SYSTEM, &mut ctx.db.read().await.unwrap(), next).await.unwrap();
        assert_eq!(next.state, State::Open, "the next file goes by the new ones");
        decide(&ctx, &admin(2), id, Part::All, why()).await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut tx).await.unwrap(), 20);
        let text = "SELECT kind, actor FROM kernel_events ORDER BY at, id";
        let rows = tx.all(&Statement::built("EVENTS", text.into()), vec![]).await.unwrap();
        let told: Vec<(String, String)> = rows.iter().map(|row| (row.get(0).unwrap(), row.get(1).unwrap())).collect();
        let set: Vec<_> = told.iter().filter(|(kind, _)| kind == "people.guards_set").collect();
        assert_eq!(set.iter().map(|(_, by)| by.as_str()).collect::<Vec<_>>(), [admin(1).mark()], "once, by whom");
    }

    async fn what_stopped_once_needs_a_second_person_even_if_nothing_stops_it_any_more(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "")), "2026-11-18").await;
        let first = read_file(&ctx, &admin(1), upload(&many(0..20, ""))).await.unwrap();
        let second = read_file(&ctx, &admin(1), upload(&many(0..20, ""))).await.unwrap();
        let why = || Some("Marram was sold".to_owned());
        decide(&ctx, &admin(2), first, Part::All, why()).await.unwrap();
        assert!(matches!(decide(&ctx, &admin(1), second, Part::All, None).await, Err(Error::Conflict(_))));
        decide(&ctx, &admin(2), second, Part::All, why()).await.unwrap();
    }

    async fn the_safe_part_gives_nobody_a_leaving_date(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "")), "2026-11-18").await;
        let rows = format!("{}{}", many(0..30, "2026-11-30"), many(30..61, ""));
        let id = read_file(&ctx, &admin(1), upload(&rows)).await.unwrap();
        let run = show(&SYSTEM, &mut ctx.db.read().await.unwrap(), id).await.unwrap();
        let counts = run.report.counts;
        assert_eq!((run.state, counts.dated, counts.safe(), counts.all()), (State::Stopped, 30, 1, 31));
        decide(&ctx, &admin(1), id, Part::Safe, None).await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 61);
        let again = read_file(&ctx, &admin(1), upload(&rows)).await.unwrap();
        let counts = show(&SYSTEM, &mut ctx.db.read().await.unwrap(), again).await.unwrap().report.counts;
        assert_eq!((counts.dated, counts.all()), (30, 30), "they stay as they were");
    }
}
