//! Seasons are named where a session is planned: of the site of its room, of the unit of its class, of whoever is invited.

use jiff::civil::date;
use kernel::Tx;
use live::session::season::{Dated, of_move, of_new};
use live::{ClassId, class, seat, session, venue};
use people::{SiteId, UnitId};

use super::pages::browser;
use super::stage::{Cast, EN, open};
use crate::season::{self, Kind, Where};

/// Saltby, where the desk works.
async fn saltby(cast: &Cast, tx: &mut Tx) -> SiteId {
    let sites = people::audience::choices::choices(&cast.leila(), tx).await.unwrap().sites;
    sites.into_iter().find(|(_, name)| name == "Saltby").unwrap().0
}

/// A holiday in Saltby, days without classes in Line 3, and busy weeks of everybody.
async fn seasons(cast: &Cast, tx: &mut Tx) {
    live::hooks::register_seasons(crate::seasons);
    let leila = cast.leila();
    let site = Where::Site(saltby(cast, tx).await);
    for (kind, name, from, until, place) in [
        (Kind::Holiday, "Founders’ Day", date(2027, 1, 12), date(2027, 1, 12), site),
        (Kind::Blackout, "Peak", date(2027, 2, 2), date(2027, 2, 4), Where::Unit(cast.line)),
        (Kind::Busy, "Budget weeks", date(2027, 3, 1), date(2027, 3, 5), Where::Everywhere),
    ] {
        season::set(&leila, tx, EN, kind, name, (from, until), place).await.unwrap();
    }
}

async fn class(cast: &Cast, tx: &mut Tx, unit: Option<UnitId>) -> ClassId {
    let new = class::New { title: "Brazing".into(), language: "en".into(), unit, ..class::New::default() };
    class::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

fn at(day: &str) -> session::New {
    session::New { starts: format!("{day}T10:00"), ..session::New::default() }
}

fn names(dates: &[Dated]) -> Vec<(&str, bool)> {
    dates.iter().flat_map(|date| &date.seasons).map(|one| (one.name.as_str(), one.forbids)).collect()
}

testkit::both! {
    async fn a_season_is_asked_of_room_class_and_whoever_is_invited(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        seasons(&cast, &mut tx).await;
        let (open, desk) = (class(&cast, &mut tx, None).await, class(&cast, &mut tx, Some(cast.desk)).await);
        let room = venue::New { name: "Saltby, hall".into(), seats: 20, site: Some(saltby(&cast, &mut tx).await), ..venue::New::default() };
        let room = venue::add(&leila, &mut tx, EN, &room).await.unwrap();
        let there = session::New { venue: Some(room), ..at("2027-01-12") };
        for (class, new, wanted) in [
            (open, at("2027-01-12"), vec![]),
            (open, there, vec![("Founders’ Day", false)]),
            (desk, at("2027-01-12"), vec![("Founders’ Day", false)]),
            (desk, at("2027-01-13"), vec![]),
            (desk, at("2027-02-03"), vec![]),
            (open, at("2027-03-05"), vec![("Budget weeks", false)]),
        ] {
            let found = of_new(&leila, &mut tx, EN, class, &new, (1, 1)).await.unwrap();
            assert_eq!(names(&found), wanted, "{} {:?}", new.starts, new.venue);
        }
        let weekly = of_new(&leila, &mut tx, EN, desk, &at("2027-01-05"), (9, 1)).await.unwrap();
        assert_eq!((weekly.len(), names(&weekly)), (9, vec![("Founders’ Day", false), ("Budget weeks", false)]));

        let planned = session::plan(&leila, &mut tx, EN, open, &at("2027-01-20")).await.unwrap();
        let to = at("2027-02-03");
        assert_eq!(names(&of_move(&leila, &mut tx, EN, planned, &to, false).await.unwrap()), []);
        seat::invite(&leila, &mut tx, EN, planned, cast.people[&10], "Come.").await.unwrap();
        let found = of_move(&leila, &mut tx, EN, planned, &to, false).await.unwrap();
        assert_eq!(names(&found), [("Peak", true)], "who is invited works in Line 3");
        assert_eq!((found[0].seasons[0].place.as_str(), found[0].seasons[0].kind.as_str()), ("Line 3", "no classes"));
        assert!(of_new(&cast.dolores(), &mut tx, EN, open, &to, (1, 1)).await.is_err());
    }

    async fn a_holiday_of_the_site_is_named_on_the_page_and_an_ended_one_is_not(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        seasons(&cast, &mut tx).await;
        let desk = class(&cast, &mut tx, Some(cast.desk)).await;
        tx.commit().await.unwrap();
        let mut leila = browser(&cast, "1 en");
        let to = format!("/classes/{desk}/sessions");
        let fields = [("starts", "2027-01-12 10:00"), ("zone", "UTC"), ("capacity", "8"), ("count", "1")];
        let page = leila.post(&to, &fields).await.expect(422).text();
        assert!(page.contains("Tue 12 Jan is in “Founders’ Day” (public holiday, 12 Jan, Saltby)."), "{page}");
        let page = browser(&cast, "1 de").post(&to, &fields).await.expect(422).text();
        assert!(page.contains("Feiertag") && page.contains("Founders’ Day"), "{page}");
        let mut tx = cast.ctx.db.write().await.unwrap();
        for one in season::of_days(&cast.leila(), &mut tx, (date(2027, 1, 12), date(2027, 1, 12))).await.unwrap() {
            season::end(&cast.leila(), &mut tx, one.id).await.unwrap();
        }
        tx.commit().await.unwrap();
        leila.post(&to, &fields).await.expect(303);
    }
}
