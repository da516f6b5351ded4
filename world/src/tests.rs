//! The whole story, told and looked at.

use kernel::{Actor, Ctx, Room};
use testkit::TestDb;

use crate::{Options, build};

fn rooms() -> Vec<Room> {
    vec![people::room(), identity::room(), content::room(), records::room(), delivery::room()]
}

async fn open(db: &TestDb) -> Ctx {
    let ctx = db.open_with(rooms(), |config| config.time_zone = crate::calendar::ZONE.into()).await;
    ctx.clock().set("2026-05-01T06:00:00Z".parse().unwrap());
    ctx
}

testkit::both! {
    async fn the_small_company_is_told(db: TestDb) {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::small().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 65);
        assert!(build(&ctx, &Options::small().unwrap()).await.is_err(), "nobody is told twice");
        let actor = Actor::system("test");
        assert_eq!(people::count(&actor, &mut ctx.db.read().await.unwrap()).await.unwrap(), 65);
    }

    #[ignore = "takes a while: run it with --run-ignored all"]
    async fn the_whole_company_is_told(db: TestDb) {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::whole().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 420);
    }
}
