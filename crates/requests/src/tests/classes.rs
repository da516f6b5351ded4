//! Classes among what people want: their dates are one demand, and a declined invitation speaks against it.

use alignment::{season, slot};
use kernel::{Ctx, PersonId};
use live::{ClassId, SessionId, class, seat, session};
use people::{Audience, Line, UnitId};
use testkit::TestApp;

use super::stage::*;
use crate::demand;
use crate::request::ask::New;

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

/// What Dolores reads about the cover of a book that Imani asks for on some days.
async fn cover(app: &TestApp, cast: &Cast, title: &str, days: (&str, &str)) -> String {
    let new = New { title: title.into(), away: Some((day(days.0), day(days.1))), ..book(cast.imani, 0) };
    let id = asked(&app.ctx, &as_(cast.imani), &new).await.unwrap();
    let mut dolores = super::pages::signed(app, cast.dolores, "-", "en");
    dolores.get(&format!("/requests/{id}")).await.expect(200).text()
}

testkit::both! {
    async fn who_has_a_seat_is_away_too_and_each_counts_once(db: TestDb) {
        let app = super::pages::app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let class = class_of(ctx, &cast, 0).await;
        for starts in ["2026-12-10T10:00", "2026-12-11T09:00"] {
            takes(ctx, session_on(ctx, &cast, class, starts).await, cast.yusuf).await;
        }
        let page = cover(&app, &cast, "A fair", ("2026-12-09", "2026-12-10")).await;
        assert!(page.contains("also Yusuf Demir") && page.contains("1 of 2"), "{page}");
        let page = cover(&app, &cast, "A long fair", ("2026-12-10", "2026-12-11")).await;
        assert!(page.contains("also Yusuf Demir") && page.contains("1 of 2"), "two sessions are one person: {page}");
        let page = cover(&app, &cast, "A later fair", ("2026-12-12", "2026-12-13")).await;
        assert!(page.contains("nobody else") && page.contains("0 of 2"), "{page}");
    }

    async fn whoever_decides_reads_in_which_season_the_days_are(db: TestDb) {
        let app = super::pages::app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let leila = cast.leads_learning();
        for (kind, name, days) in [
            (season::Kind::Busy, "Stocktaking", ("2026-12-07", "2026-12-11")),
            (season::Kind::Blackout, "Audit", ("2026-12-10", "2026-12-10")),
        ] {
            let days = (day(days.0), day(days.1));
            season::set(&leila, &mut tx, EN, kind, name, days, season::Where::Everywhere).await.unwrap();
        }
        tx.commit().await.unwrap();
        let page = cover(&app, &cast, "A fair", ("2026-12-09", "2026-12-10")).await;
        assert!(page.contains("These days are in Stocktaking and Audit."), "{page}");
        assert!(page.contains("7 Dec to") && page.contains("everybody"), "{page}");
        let page = cover(&app, &cast, "Another fair", ("2026-12-09", "2026-12-09")).await;
        assert!(page.contains("These days are in Stocktaking.") && !page.contains("Audit"), "{page}");
        let page = cover(&app, &cast, "A later fair", ("2026-12-14", "2026-12-14")).await;
        assert!(!page.contains("These days") && !page.contains("Stocktaking"), "{page}");
    }

    async fn whoever_decides_reads_what_the_shifts_can_spare_in_these_weeks(db: TestDb) {
        let app = super::pages::app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let leila = cast.leads_learning();
        let unit = UnitId(unit_of(&mut tx, cast.imani).await);
        let weeks = [(day("2026-12-07"), 600), (day("2026-12-14"), 60)];
        slot::set_cover(&leila, &mut tx, EN, unit, &weeks).await.unwrap();
        let new = slot::New {
            tier: slot::Tier::Team,
            title: "Braze in shift".into(),
            note: String::new(),
            objective: None,
            unit: Some(unit),
            group: None,
            audience: Audience(Line::Unit { ids: vec![unit] }),
            minutes: 60,
            from: day("2026-12-08"),
            until: day("2026-12-08"),
            decide_by: None,
            source: slot::Source::Objective,
        };
        let id = slot::plan(&leila, &mut tx, EN, &new).await.unwrap();
        let people = slot::find(&leila, &mut tx, id).await.unwrap().people;
        let new = slot::New { from: day("2026-12-15"), until: day("2026-12-15"), ..new };
        slot::plan(&leila, &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        let page = cover(&app, &cast, "A fair", ("2026-12-09", "2026-12-10")).await;
        assert!(page.contains("week of 7 Dec") && page.contains("10 can be freed"), "{page}");
        assert!(page.contains(&format!("{people} hours planned")), "{people}: {page}");
        assert!(page.contains(&format!("{} hours are left", 10 - people)) && !page.contains("week of 14 Dec"), "{page}");
        let page = cover(&app, &cast, "A long fair", ("2026-12-11", "2026-12-14")).await;
        assert!(page.contains("week of 14 Dec") && page.contains("full already"), "{page}");
        let page = cover(&app, &cast, "A later fair", ("2026-12-21", "2026-12-22")).await;
        assert!(!page.contains("can be freed"), "nobody said what these weeks can spare: {page}");
    }

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
