//! Days of people: one's own, and those of whom one leads.

use jiff::civil::date;
use kernel::Tx;
use live::{ClassId, SessionId, class, seat, session};

use super::pages::browser;
use super::stage::{Cast, EN, hour, open};
use crate::agenda::{self, What};
use crate::season::{self, Kind, Where};
use crate::slot;

const MONTH: (jiff::civil::Date, jiff::civil::Date) = (date(2027, 1, 1), date(2027, 1, 31));

async fn held(cast: &Cast, tx: &mut Tx, title: &str, at: &str, new: class::New) -> (ClassId, SessionId) {
    let new = class::New { title: title.into(), language: "en".into(), minutes: 120, ..new };
    let class = class::write(&cast.leila(), tx, EN, &new).await.unwrap();
    let new = session::New { starts: at.into(), ..session::New::default() };
    (class, session::plan(&cast.leila(), tx, EN, class, &new).await.unwrap())
}

/// What, its title and its first day.
fn told(items: &[agenda::Item]) -> Vec<(What, Option<&str>, String)> {
    items.iter().map(|item| (item.what, item.title.as_deref(), item.from.to_string())).collect()
}

testkit::both! {
    async fn a_person_reads_their_own_days_and_whoever_leads_them_what_they_may_know(db: TestDb) {
        let cast = open(&db).await;
        let (leila, dolores, ten) = (cast.leila(), cast.dolores(), cast.people[&10]);
        let mut tx = cast.ctx.db.write().await.unwrap();
        let (_, brazing) = held(&cast, &mut tx, "Brazing", "2027-01-12T22:30", class::New::default()).await;
        let (_, leaks) = held(&cast, &mut tx, "Leaks", "2027-01-14T10:00", class::New::default()).await;
        let (taught, calls) = held(&cast, &mut tx, "Calls", "2027-01-15T09:00", class::New::default()).await;
        held(&cast, &mut tx, "Nobody’s", "2027-01-16T09:00", class::New::default()).await;
        seat::take(&cast.one(10), &mut tx, EN, brazing, cast.people[&10]).await.unwrap();
        seat::invite(&leila, &mut tx, EN, leaks, ten, "Come.").await.unwrap();
        seat::invite(&leila, &mut tx, EN, calls, ten, "Come.").await.unwrap();
        // From now on it is for the desk alone; who has a seat keeps it.
        let private = class::New { title: "Calls".into(), language: "en".into(), minutes: 120, unit: Some(cast.desk), ..class::New::default() };
        class::change(&leila, &mut tx, EN, taught, &private).await.unwrap();
        let hour = slot::New { decide_by: None, ..hour("Braze in shift", cast.line, date(2027, 1, 5), None) };
        slot::plan(&leila, &mut tx, EN, &hour).await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Holiday, "Twelfth Night", (date(2027, 1, 6), date(2027, 1, 6)), Where::Unit(cast.line)).await.unwrap();
        season::set(&leila, &mut tx, EN, Kind::Blackout, "Peak", (date(2027, 1, 7), date(2027, 1, 8)), Where::Unit(cast.desk)).await.unwrap();
        tx.commit().await.unwrap();
        cast.ctx.settle().await.unwrap();

        let mut tx = cast.ctx.db.read().await.unwrap();
        let own = agenda::own(&cast.one(10), &mut tx, EN, MONTH).await.unwrap();
        let booked = own.iter().find(|item| item.title.as_deref() == Some("Brazing")).unwrap().what;
        assert!(matches!(booked, What::Seat | What::Asked), "{booked:?}");
        assert_eq!(told(&own), [
            (What::Slot, Some("Braze in shift"), "2027-01-05".into()),
            (booked, Some("Brazing"), "2027-01-12".into()),
            (What::Invited, Some("Leaks"), "2027-01-14".into()),
            (What::Invited, Some("Calls"), "2027-01-15".into()),
        ]);
        assert_eq!(own[1].until, date(2027, 1, 13), "it lasts into the next day");
        let after = agenda::own(&cast.one(10), &mut tx, EN, (date(2027, 1, 13), date(2027, 1, 13))).await.unwrap();
        assert_eq!(told(&after), [(booked, Some("Brazing"), "2027-01-12".into())]);
        let seasons = agenda::seasons(&mut tx, &[ten], MONTH).await.unwrap();
        assert_eq!(seasons.iter().map(|season| season.name.as_str()).collect::<Vec<_>>(), ["Twelfth Night"]);
        assert!(agenda::own(&cast.one(11), &mut tx, EN, MONTH).await.unwrap().iter().all(|item| item.what == What::Slot));

        let theirs = agenda::of_reports(&dolores, &mut tx, EN, &[ten], MONTH).await.unwrap();
        assert_eq!(told(&theirs), [
            (booked, Some("Brazing"), "2027-01-12".into()),
            (What::Invited, Some("Leaks"), "2027-01-14".into()),
            (What::Invited, None, "2027-01-15".into()),
        ], "a class of another team has no name for her");
        assert!(theirs[2].href.is_none());
        assert!(agenda::of_reports(&cast.aoife(), &mut tx, EN, &[ten], MONTH).await.is_err(), "she leads others");
    }

    async fn the_pages_are_a_grid_and_a_list_in_each_language(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let (_, brazing) = held(&cast, &mut tx, "Brazing <b>", "2027-01-12T10:00", class::New::default()).await;
        seat::take(&cast.one(10), &mut tx, EN, brazing, cast.people[&10]).await.unwrap();
        tx.commit().await.unwrap();
        for locale in ["en", "de", "ar"] {
            for view in ["week", "month"] {
                let query = format!("view={view}&from=2027-01-12");
                let own = browser(&cast, &format!("10 {locale}")).get(&format!("/calendar?{query}")).await.expect(200).text();
                assert!(own.contains("Brazing &#60;b&#62;") && own.contains("10:00"), "{own}");
                let team = browser(&cast, &format!("2 {locale}")).get(&format!("/team-plan/days?{query}")).await.expect(200).text();
                assert!(team.contains("Brazing &#60;b&#62;") && team.contains("Operator 10"), "{team}");
            }
        }
        let empty = browser(&cast, "30 en").get("/calendar?from=nonsense").await.expect(200).text();
        assert!(empty.contains("Nothing in these days"), "{empty}");
        let other = browser(&cast, "3 en").get("/team-plan/days?from=2027-01-12").await.expect(200).text();
        assert!(other.contains("Agent 30") && !other.contains("Brazing") && !other.contains("Operator"), "{other}");
        browser(&cast, "10 en").get("/team-plan/days").await.expect(404);
        let plan = browser(&cast, "2 en").get("/team-plan").await.expect(200).text();
        assert!(plan.contains("href=\"/team-plan/days\""));
    }
}
