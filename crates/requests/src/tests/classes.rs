//! Classes among what people want: their dates are one demand, and a declined invitation speaks against it.

use kernel::{Ctx, PersonId};
use live::{ClassId, SessionId, class, seat, session};

use super::stage::*;
use crate::demand;

async fn class_of(ctx: &Ctx, cast: &Cast, price: i64) -> ClassId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = class::New {
        title: "Hard calls".into(),
        minutes: 90,
        price,
        measure: "EUR".into(),
        language: "en".into(),
        ..class::New::default()
    };
    let class = class::write(&cast.leads_learning(), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
    class
}

async fn session_on(ctx: &Ctx, cast: &Cast, class: ClassId, starts: &str) -> SessionId {
    let mut tx = ctx.db.write().await.unwrap();
    let new = session::New {
        starts: starts.into(),
        zone: "Europe/Berlin".into(),
        place: "Room 2".into(),
        capacity: 3,
        ..session::New::default()
    };
    let id = session::plan(&cast.leads_learning(), &mut tx, EN, class, &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn takes(ctx: &Ctx, session: SessionId, person: PersonId) {
    let mut tx = ctx.db.write().await.unwrap();
    seat::take(&as_(person), &mut tx, EN, session, person).await.unwrap();
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
}

/// Dolores invites somebody, who says no.
async fn declines(ctx: &Ctx, cast: &Cast, session: SessionId, person: PersonId) {
    let mut tx = ctx.db.write().await.unwrap();
    let invited =
        seat::invite(&as_(cast.dolores), &mut tx, EN, session, person, "Come along.").await.unwrap();
    seat::answer(&as_(person), &mut tx, EN, invited.id, false).await.unwrap();
    tx.commit().await.unwrap();
    ctx.settle().await.unwrap();
}

async fn wanted(ctx: &Ctx, cast: &Cast) -> Vec<(String, i64, i64)> {
    let (leila, mut tx) = (cast.leads_learning(), ctx.db.read().await.unwrap());
    let mut found = Vec::new();
    for one in demand::all(&leila, &mut tx).await.unwrap() {
        let whole = demand::find(&leila, &mut tx, one.id).await.unwrap();
        found.push((one.title, one.people, whole.declined));
    }
    found
}

testkit::both! {
    async fn two_dates_of_a_class_are_one_demand(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let class = class_of(&ctx, &cast, 12_000).await;
        for (day, person) in [("2026-12-10T10:00", cast.yusuf), ("2026-12-17T10:00", cast.imani)] {
            let session = session_on(&ctx, &cast, class, day).await;
            takes(&ctx, session, person).await;
        }
        assert_eq!(wanted(&ctx, &cast).await, [("Hard calls".to_owned(), 2, 0)]);
    }

    async fn who_declines_an_invitation_speaks_against_it_until_they_come(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let class = class_of(&ctx, &cast, 12_000).await;
        let first = session_on(&ctx, &cast, class, "2026-12-10T10:00").await;
        let second = session_on(&ctx, &cast, class, "2026-12-17T10:00").await;
        takes(&ctx, first, cast.yusuf).await;
        declines(&ctx, &cast, first, cast.imani).await;
        declines(&ctx, &cast, second, cast.imani).await;
        assert_eq!(wanted(&ctx, &cast).await, [("Hard calls".to_owned(), 1, 1)], "each person once");
        takes(&ctx, second, cast.imani).await;
        assert_eq!(wanted(&ctx, &cast).await, [("Hard calls".to_owned(), 2, 0)]);
    }
}
