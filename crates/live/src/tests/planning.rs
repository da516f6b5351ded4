//! What is chosen when a class is written and a session planned: for whom, how long one books, how far apart.

use kernel::{Actor, Ctx};

use super::pages::{app, as_, press, read};
use super::stage::*;

const HOUSE: Actor = Actor::system("a test");

/// Kofi works in a unit of this name from today on, Ama in Line 3.
async fn staff(ctx: &Ctx, unit: &str) -> [String; 2] {
    let file = format!(
        "number;name;email;unit;language\n1;Kofi Boateng;kofi@example.org;{unit};en\n2;Ama Owusu;ama@example.org;Line 3;en\n"
    );
    let upload = people::Upload { name: "staff.csv".into(), bytes: file.into(), ..people::Upload::default() };
    let orders = people::Orders { apply: true, override_guards: Some("a test".into()) };
    people::import_file(ctx, &HOUSE, upload, orders, &|_| {}).await.unwrap();
    ctx.settle().await.unwrap();
    let mut tx = ctx.db.read().await.unwrap();
    let mut who = Vec::new();
    for email in ["kofi@example.org", "ama@example.org"] {
        let person = people::by_email(&HOUSE, &mut tx, email).await.unwrap().unwrap();
        who.push(format!("{} en", person.0.as_u128()));
    }
    [who.remove(0), who.remove(0)]
}

testkit::both! {
    async fn a_class_for_a_team_is_made_on_the_page_and_seen_by_it_alone(db: TestDb) {
        let app = app(&db).await;
        let [kofi, ama] = staff(&app.ctx, "Line 4").await;
        let form = read(&app, "1 en", "/classes/new").await;
        assert!(form.contains(">Everybody<") && form.contains(">Line 3<"), "{form}");
        let unit = form.split(">Line 3<").next().unwrap().rsplit("value=\"").next().unwrap();
        let unit = unit.split('"').next().unwrap();
        let fields = [("title", "Ours"), ("minutes", "60"), ("size", "8"), ("language", "en"), ("unit", unit)];
        let made = as_(&app, "1 en").post("/classes", &fields).await.expect(303);
        let address = made.location().unwrap().to_owned();
        assert!(read(&app, "1 en", &address).await.contains("For Line 3 alone"));
        assert!(read(&app, &ama, &address).await.contains("For Line 3 alone"));
        assert!(read(&app, &ama, "/classes").await.contains("Ours"));
        as_(&app, &kofi).get(&address).await.expect(404);
        assert!(!read(&app, &kofi, "/classes").await.contains("Ours"));
        let wrong = [("title", "Ours"), ("minutes", "60"), ("size", "8"), ("language", "en"), ("unit", "nobody")];
        let page = as_(&app, "1 en").post("/classes", &wrong).await.expect(422).text();
        assert!(page.contains("from the list") && page.contains("value=\"Ours\""), "{page}");
    }

    async fn a_class_becomes_a_teams_on_its_form_and_whoever_has_a_seat_keeps_it(db: TestDb) {
        let app = app(&db).await;
        let [kofi, ama] = staff(&app.ctx, "Line 4").await;
        let (class, session) = super::pages::one_seat(&app).await;
        let (address, edit) = (format!("/classes/{class}"), format!("/classes/{class}/edit"));
        let seat = press(&app, &kofi, session).await;
        let form = read(&app, "1 en", &edit).await;
        let unit = form.split(">Line 3<").next().unwrap().rsplit("value=\"").next().unwrap();
        let unit = unit.split('"').next().unwrap();
        let mut fields = vec![("title", "Ours"), ("minutes", "60"), ("size", "8"), ("language", "en"), ("unit", "nobody")];
        let page = as_(&app, "1 en").post(&address, &fields).await.expect(422).text();
        assert!(page.contains("from the list") && page.contains("value=\"Ours\""), "{page}");
        fields[4] = ("unit", unit);
        as_(&app, "2 en").post(&address, &fields).await.expect(404);
        as_(&app, "1 en").post(&address, &fields).await.expect(303);
        assert!(read(&app, "1 en", &edit).await.contains(&format!("value=\"{unit}\" selected")));
        assert!(read(&app, &ama, &address).await.contains("For Line 3 alone"));
        as_(&app, "9 en").get(&address).await.expect(404);
        assert!(read(&app, &kofi, &seat).await.contains("Booked"), "what he has he keeps");
        assert!(!read(&app, &kofi, "/classes").await.contains(&format!("href=\"{address}\"")), "it is not offered to him");
        fields[4] = ("unit", "");
        as_(&app, "1 en").post(&address, &fields).await.expect(303);
        assert!(read(&app, "9 en", &address).await.contains("Ours"));
    }

    async fn a_class_of_a_team_that_is_no_more_stays_its_own_when_it_is_changed(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let gone = people::UnitId(kernel::Uuid::from_u128(77));
        let new = crate::class::New { title: "Ours".into(), language: "en".into(), unit: Some(gone), ..crate::class::New::default() };
        let class = crate::class::write(&leila(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        let gone = gone.to_string();
        assert!(read(&app, "1 en", &format!("/classes/{class}/edit")).await.contains(&format!("value=\"{gone}\" selected")));
        let fields = [("title", "Still ours"), ("minutes", "60"), ("size", "8"), ("language", "en"), ("unit", gone.as_str())];
        as_(&app, "1 en").post(&format!("/classes/{class}"), &fields).await.expect(303);
        assert!(read(&app, "1 en", &format!("/classes/{class}")).await.contains("For a team alone"));
        as_(&app, "2 en").get(&format!("/classes/{class}")).await.expect(404);
    }

    async fn who_works_elsewhere_by_now_gives_a_private_seat_back_and_still_reads_it(db: TestDb) {
        let app = app(&db).await;
        let [kofi, _] = staff(&app.ctx, "Line 3").await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let units = people::audience::choices::choices(&HOUSE, &mut tx).await.unwrap().units;
        let line = units.iter().find(|(_, name)| name == "Line 3").unwrap().0;
        let new = crate::class::New { title: "Ours".into(), language: "en".into(), unit: Some(line), ..crate::class::New::default() };
        let class = crate::class::write(&leila(), &mut tx, EN, &new).await.unwrap();
        let session = planned(&mut tx, class, 4).await;
        let later = crate::session::New { starts: "2026-12-10T10:00".into(), ..super::stage::new(4) };
        let later = crate::session::plan(&leila(), &mut tx, EN, class, &later).await.unwrap();
        tx.commit().await.unwrap();
        let seat = press(&app, &kofi, session).await;
        staff(&app.ctx, "Line 4").await;
        as_(&app, &kofi).post(&format!("{seat}/return"), &[]).await.expect(303);
        assert!(read(&app, &kofi, &seat).await.contains("Given back"));
        let page = read(&app, &kofi, &format!("/classes/{class}")).await;
        assert!(page.contains("Ours") && !page.contains(">Book<"), "{page}");
        as_(&app, &kofi).post(&format!("/sessions/{later}/seats"), &[]).await.expect(404);
        assert!(!read(&app, &kofi, "/classes").await.contains("Ours"), "it is not offered any more");
    }

    async fn how_long_one_books_and_how_far_apart_is_chosen_and_stays(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}");
        let page = read(&app, "1 en", &format!("{address}/plan")).await;
        for (field, usual) in [("weeks", "1"), ("cut_off", "2"), ("offer", "24")] {
            let input = page.split(&format!("name=\"{field}\"")).nth(1).unwrap().split('>').next().unwrap();
            assert!(input.contains(&format!("value=\"{usual}\"")), "{field}: {input}");
        }
        let plan = [("starts", "2026-12-03 10:00"), ("zone", "Europe/Berlin"), ("capacity", "4"), ("count", "2"), ("weeks", "2"), ("cut_off", "48"), ("offer", "6")];
        let wrong: Vec<(&str, &str)> = plan.iter().map(|(key, value)| (*key, if *key == "offer" { "0" } else { *value })).collect();
        let page = as_(&app, "1 en").post(&format!("{address}/sessions"), &wrong).await.expect(422).text();
        assert!(page.contains("Write a whole number from 1 to"), "{page}");
        as_(&app, "1 en").post(&format!("{address}/sessions"), &plan).await.expect(303);
        let mut tx = app.ctx.db.write().await.unwrap();
        let planned = crate::session::of_class(&leila(), &mut tx, class).await.unwrap();
        tx.rollback().await.unwrap();
        let hours = |session: &crate::Session| {
            let before = session.starts_at.unwrap().duration_since(session.cut_off_at.unwrap());
            (before.as_hours(), session.offer_minutes)
        };
        assert_eq!(planned.iter().map(hours).collect::<Vec<_>>(), [(48, 360), (48, 360)]);
        let apart = planned[1].starts_at.unwrap().duration_since(planned[0].starts_at.unwrap());
        assert_eq!(apart.as_hours(), 14 * 24);
        let time = [("starts", "2026-12-04 10:00"), ("zone", "Europe/Berlin")];
        as_(&app, "1 en").post(&format!("/sessions/{}/time", planned[0].id), &time).await.expect(303);
        let mut tx = app.ctx.db.write().await.unwrap();
        assert_eq!(hours(&shown(&mut tx, planned[0].id).await), (48, 360), "moving it changes neither");
    }
}
