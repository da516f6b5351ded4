//! Seasons on the pages of planning and moving: named, read of, answered with a reason, or left out.

use jiff::civil::{Date, date};
use kernel::i18n::Locale;
use kernel::{BoxFuture, Result, Tx, Uuid};
use testkit::TestApp;

use super::pages::{app, as_, read};
use super::stage::*;
use crate::hooks::{Held, Season, register_seasons};
use crate::{ClassId, SessionId, session};

/// A holiday in January 2027, and days without classes at its end.
fn seasons<'a>(_: &'a mut Tx, _: Locale, held: &'a Held) -> BoxFuture<'a, Result<Vec<Season>>> {
    let season = |number, name: &str, kind: &str, from: Date, until: Date| Season {
        id: Uuid::from_u128(number),
        name: name.into(),
        kind: kind.into(),
        place: "everybody".into(),
        from,
        until,
        forbids: kind == "no classes",
    };
    let mut all = vec![
        season(51, "Twelfth Night", "public holiday", date(2027, 1, 6), date(2027, 1, 6)),
        season(52, "Peak", "no classes", date(2027, 1, 18), date(2027, 1, 31)),
    ];
    all.retain(|one| one.from <= held.until && held.from <= one.until);
    Box::pin(async move { Ok(all) })
}

async fn begun(app: &TestApp) -> ClassId {
    register_seasons(seasons);
    let mut tx = app.ctx.db.write().await.unwrap();
    let class = class(&mut tx, 0).await;
    tx.commit().await.unwrap();
    class
}

/// The days of the sessions of a class.
async fn days(app: &TestApp, class: ClassId) -> Vec<(SessionId, String)> {
    let mut tx = app.ctx.db.read().await.unwrap();
    let all = session::of_class(&leila(), &mut tx, class).await.unwrap();
    all.into_iter().map(|one| (one.id, one.local_start.unwrap().date().to_string())).collect()
}

fn plan<'a>(starts: &'a str, count: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields =
        vec![("starts", starts), ("zone", "UTC"), ("capacity", "4"), ("count", count), ("weeks", "1")];
    fields.extend(more);
    fields
}

/// What the page carries about seasons that it named.
fn known(page: &str) -> String {
    let at = page.split("name=\"known\" value=\"").nth(1).unwrap_or_else(|| panic!("{page}"));
    at.split('"').next().unwrap().to_owned()
}

testkit::both! {
    async fn a_holiday_is_named_and_kept_by_one_more_press(db: TestDb) {
        let app = app(&db).await;
        let class = begun(&app).await;
        let to = format!("/classes/{class}/sessions");
        let page = as_(&app, "1 en").post(&to, &plan("2027-01-06 10:00", "1", &[])).await.expect(422).text();
        assert!(page.contains("Wed 6 Jan is in “Twelfth Night” (public holiday, 6 Jan, everybody)."), "{page}");
        assert!(page.contains("press once more") && !page.contains("name=\"despite\""), "{page}");
        assert!(page.contains("value=\"2027-01-06 10:00\""), "{page}");
        assert_eq!(days(&app, class).await, []);
        let known = known(&page);
        let junk = plan("2027-01-06 10:00", "1", &[("known", "x,,52")]);
        as_(&app, "1 en").post(&to, &junk).await.expect(422);
        as_(&app, "2 en").post(&to, &plan("2027-01-06 10:00", "1", &[("known", known.as_str())])).await.expect(404);
        // What was read of the one day says nothing about another.
        let page = as_(&app, "1 en").post(&to, &plan("2027-01-20 10:00", "1", &[("known", known.as_str())])).await.expect(422).text();
        assert!(page.contains("“Peak” (no classes, 18 Jan to 31 Jan, everybody)"), "{page}");
        as_(&app, "1 en").post(&to, &plan("2027-01-06 10:00", "1", &[("known", known.as_str())])).await.expect(303);
        assert_eq!(days(&app, class).await.len(), 1);
        as_(&app, "1 en").post(&to, &plan("2027-01-07 10:00", "1", &[])).await.expect(303);
    }

    async fn days_without_classes_are_refused_unless_a_reason_is_given_which_stays(db: TestDb) {
        let app = app(&db).await;
        let class = begun(&app).await;
        let to = format!("/classes/{class}/sessions");
        let starts = "2027-01-20 10:00";
        let page = as_(&app, "1 en").post(&to, &plan(starts, "1", &[])).await.expect(422).text();
        assert!(page.contains("tick “Plan it all the same” and say why") && page.contains("name=\"despite\""), "{page}");
        let known = known(&page);
        let again = plan(starts, "1", &[("known", known.as_str())]);
        as_(&app, "1 en").post(&to, &again).await.expect(422);
        let untold = plan(starts, "1", &[("known", known.as_str()), ("despite", "yes"), ("despite_why", "  ")]);
        let page = as_(&app, "1 en").post(&to, &untold).await.expect(422).text();
        assert!(page.contains("Say in a sentence why") && page.contains("value=\"yes\" checked"), "{page}");
        let unticked = plan(starts, "1", &[("known", known.as_str()), ("despite_why", "It cannot wait.")]);
        let page = as_(&app, "1 en").post(&to, &unticked).await.expect(422).text();
        assert!(page.contains("value=\"It cannot wait.\""), "{page}");
        assert_eq!(days(&app, class).await, []);
        let said = plan(starts, "1", &[("known", known.as_str()), ("despite", "yes"), ("despite_why", "The audit cannot wait.")]);
        as_(&app, "1 en").post(&to, &said).await.expect(303);
        let (id, _) = days(&app, class).await.remove(0);
        let address = format!("/sessions/{id}");
        let page = read(&app, "1 en", &address).await;
        assert!(page.contains("Held all the same in “Peak” (18 Jan to 31 Jan): The audit cannot wait."), "{page}");
        for locale in ["de", "ar"] {
            assert!(read(&app, &format!("1 {locale}"), &address).await.contains("The audit cannot wait."));
        }
        // Another place on the same day asks nothing; another day does, and where it is moved away nothing is shown.
        let time = |starts, place| vec![("starts", starts), ("zone", "UTC"), ("place", place)];
        as_(&app, "1 en").post(&format!("{address}/time"), &time("2027-01-20 11:00", "Room 3")).await.expect(303);
        as_(&app, "1 en").post(&format!("{address}/time"), &time("2027-01-21 11:00", "Room 3")).await.expect(422);
        let page = as_(&app, "1 en").post(&format!("{address}/time"), &time("2027-01-06 11:00", "Room 3")).await.expect(422).text();
        assert!(page.contains("Twelfth Night") && page.contains("press once more"), "{page}");
        as_(&app, "1 en").post(&format!("{address}/time"), &time("2027-02-03 11:00", "Room 3")).await.expect(303);
        assert!(!read(&app, "1 en", &address).await.contains("Held all the same"));
    }

    async fn a_series_names_each_date_in_a_season_and_leaves_them_out(db: TestDb) {
        let app = app(&db).await;
        let class = begun(&app).await;
        let to = format!("/classes/{class}/sessions");
        let starts = "2026-12-30 10:00";
        let page = as_(&app, "1 en").post(&to, &plan(starts, "5", &[])).await.expect(422).text();
        for day in ["Wed 6 Jan is in", "Wed 20 Jan is in", "Wed 27 Jan is in"] {
            assert!(page.contains(day), "{day}: {page}");
        }
        assert!(!page.contains("Wed 13 Jan"), "{page}");
        assert!(page.contains("Leave these 3 dates out and plan the other 2"), "{page}");
        for (locale, words) in [("de", "Diese 3 Termine"), ("ar", "وعددها 3")] {
            let page = as_(&app, &format!("1 {locale}")).post(&to, &plan(starts, "5", &[])).await.expect(422).text();
            assert!(page.contains(words), "{page}");
        }
        let all_in = plan("2027-01-20 10:00", "2", &[("leave_out", "yes")]);
        let page = as_(&app, "1 en").post(&to, &all_in).await.expect(422).text();
        assert!(page.contains("All of them are in such days."), "{page}");
        let known = known(&page);
        as_(&app, "1 en").post(&to, &plan(starts, "5", &[("known", known.as_str()), ("leave_out", "yes")])).await.expect(303);
        let planned = days(&app, class).await;
        assert_eq!(planned.iter().map(|one| one.1.as_str()).collect::<Vec<_>>(), ["2026-12-30", "2027-01-13"]);

        // Moved a week later one of them would be on the holiday: it stays where it is.
        let time = format!("/sessions/{}/time", planned[0].0);
        let week = [("starts", "2027-01-06 10:00"), ("zone", "UTC"), ("scope", "following")];
        let page = as_(&app, "1 en").post(&time, &week).await.expect(422).text();
        assert!(page.contains("Wed 6 Jan is in") && page.contains("Wed 20 Jan is in"), "{page}");
        let two_weeks = [("starts", "2027-01-13 10:00"), ("zone", "UTC"), ("scope", "following")];
        let page = as_(&app, "1 en").post(&time, &two_weeks).await.expect(422).text();
        assert!(page.contains("Leave this date where it is and move the other one"), "{page}");
        let moved = [two_weeks.as_slice(), &[("leave_out", "yes")]].concat();
        as_(&app, "1 en").post(&time, &moved).await.expect(303);
        let now = days(&app, class).await;
        assert_eq!(now.iter().map(|one| one.1.as_str()).collect::<Vec<_>>(), ["2027-01-13", "2027-01-13"]);
    }

    async fn a_room_says_at_which_site_it_is(db: TestDb) {
        let app = app(&db).await;
        let file = "number;name;unit;site\n1;Kofi Boateng;Line 3;Saltby\n";
        let upload = people::Upload { name: "staff.csv".into(), bytes: file.as_bytes().to_vec().into(), ..people::Upload::default() };
        let orders = people::Orders { apply: true, override_guards: Some("a test".into()) };
        people::import_file(&app.ctx, &kernel::Actor::system("a test"), upload, orders, &|_| {}).await.unwrap();
        let form = read(&app, "1 en", "/classes/rooms").await;
        let site = form.split(">Saltby<").next().unwrap().rsplit("value=\"").next().unwrap();
        let site = site.split('"').next().unwrap().to_owned();
        let fields = |site| [("name", "Hall"), ("seats", "20"), ("site", site)];
        let wrong = as_(&app, "1 en").post("/classes/rooms", &fields("nowhere")).await.expect(422).text();
        assert!(wrong.contains("This site is not there any more"), "{wrong}");
        as_(&app, "1 en").post("/classes/rooms", &fields(&site)).await.expect(303);
        assert!(read(&app, "1 en", "/classes/rooms").await.contains("20 seats · Saltby"));
        let mut tx = app.ctx.db.read().await.unwrap();
        let room = crate::venue::all(&leila(), &mut tx).await.unwrap().remove(0);
        assert_eq!(room.site.map(|site| site.to_string()), Some(site.clone()));
        drop(tx);
        let address = format!("/classes/rooms/{}", room.id);
        assert!(read(&app, "1 en", &address).await.contains("Saltby"));
        as_(&app, "1 en").post(&address, &fields("")).await.expect(303);
        assert!(!read(&app, "1 en", "/classes/rooms").await.contains("20 seats · Saltby"));
    }
}
