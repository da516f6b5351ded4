//! The whole story, told and looked at.

use kernel::{Actor, Ctx, Room};
use testkit::TestDb;

use crate::{Options, build, met};

fn rooms() -> Vec<Room> {
    vec![people::room(), identity::room(), content::room(), records::room(), delivery::room()]
}

async fn open(db: &TestDb) -> Ctx {
    db.open_with(rooms(), |config| config.time_zone = crate::calendar::ZONE.into()).await
}

testkit::both! {
    async fn the_small_company_is_told(db: TestDb) {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::small().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 65);
        assert!(build(&ctx, &Options::small().unwrap()).await.is_err(), "nobody is told twice");
        let actor = Actor::system("test");
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(people::count(&actor, &mut tx).await.unwrap(), 65);
        let met = met(&mut tx).await.unwrap();
        let names: Vec<&str> = met.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Imani Okafor", "Priya Raman", "Dolores Ibarra", "Leila Haddad", "Henrik Aas", "Ruth Adeyemi", "Sunil Perera"]);
        assert_eq!((met[0].job.as_str(), met[0].email.as_deref()), ("Refrigeration operator", None));
    }

    #[ignore = "takes a while: run it with --run-ignored all"]
    async fn the_whole_company_is_told(db: TestDb) {
        let ctx = open(&db).await;
        let summary = build(&ctx, &Options::whole().unwrap()).await.unwrap();
        println!("{summary}");
        assert_eq!(summary.people, 420);
    }
}
