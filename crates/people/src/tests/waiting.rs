//! Files that wait on both databases: what the safe part can't do.

use kernel::{Actor, PersonId, Role};

use super::{SYSTEM, import};
use crate::Upload;
use crate::run::import::{decide, read_file, show};
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
