//! The pages of this room, as each persona meets them.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::{self, Next};
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Role};
use testkit::{App, TestApp, TestDb};
use ui::web::Session;

use super::stage::{Desk, plain, rooms};
use crate::path::How;

/// Whom a request comes from stands in a header: `PERSON LOCALE ROLE`; the role is `leader`, `lead` or `none`.
async fn sign_in(mut request: Request, next: Next) -> axum::response::Response {
    let who = request.headers().get("x-who").and_then(|who| who.to_str().ok()).unwrap_or_default().to_owned();
    if let [person, locale, role] = who.split(' ').collect::<Vec<_>>()[..] {
        let person: PersonId = person.parse().unwrap();
        request.extensions_mut().insert(Arc::new(Session {
            actor: Actor::person(person, (role == "leader").then_some(Role::PeopleLeader)),
            csrf: "proof".into(),
            bearer: false,
            locale: Locale::parse(locale).unwrap(),
            theme: ui::Theme::default(),
            name: "Somebody".into(),
            initials: "S".into(),
            job: "Works".into(),
            place: String::new(),
            zone: "UTC".into(),
            leads: role == "lead",
            open: vec![],
        }));
    }
    next.run(request).await
}

async fn open(db: &TestDb) -> (TestApp, Desk) {
    let app = TestApp::new(db, rooms(), |ctx| {
        ui::web::dress(crate::routes().router()).layer(middleware::from_fn(sign_in)).with_state(ctx)
    })
    .await;
    let desk = Desk::in_context(app.ctx.clone(), "A cell layout").await;
    (app, desk)
}

fn as_(app: &TestApp, person: PersonId, rest: &str) -> App {
    let mut browser = app.browser().with_header("x-who", &format!("{person} {rest}"));
    browser.set_csrf(Some("proof".into()));
    browser
}

testkit::both! {
    async fn a_programme_is_written_and_gone_through_on_pages(db: TestDb) {
        let (app, desk) = open(&db).await;
        let mut leila = as_(&app, desk.priya, "en leader");
        let wrong = leila.post("/programmes", &[("title", ""), ("live", "Day"), ("practice", "Does it")]).await.expect(422).text();
        assert!(wrong.contains("Write something, at most 160 characters."), "{wrong}");
        let wrong = [("title", "X"), ("live", "Day"), ("practice", "Y"), ("before_days", "9"), ("live_days", "3")];
        let wrong = leila.post("/programmes", &wrong).await.expect(422).text();
        assert!(wrong.contains("each phase no shorter"), "{wrong}");
        leila.post("/programmes", &[("title", "First aid"), ("live", "Day"), ("practice", "Does it\nTeaches it")]).await.expect(303);
        let list = leila.get("/programmes").await.expect(200).text();
        assert!(list.contains("First aid") && list.contains("Robot cell operator") && list.contains("Spring"));
        let page = leila.get(&format!("/programmes/{}", desk.programme)).await.expect(200).text();
        assert!(page.contains("No budget is for this programme alone.") && page.contains("/budgets/new?scope=programme:"), "{page}");
        let cohort = format!("/cohorts/{}", desk.cohort);
        let wrong = leila.post(&format!("{cohort}/members"), &[("numbers", "002\n999")]).await.expect(422).text();
        assert!(wrong.contains("Nobody at work is called “999”."), "{wrong}");
        leila.post(&format!("{cohort}/members"), &[("numbers", "Line 3")]).await.expect(422);
        let mut dolores = as_(&app, desk.dolores, "en lead");
        dolores.post(&format!("{cohort}/team"), &[]).await.expect(303);
        let seen = dolores.get(&cohort).await.expect(200).text();
        assert!(seen.contains("Imani Okafor") && seen.contains("Kofi Boateng") && seen.contains("0 of 3 steps"), "{seen}");
        let way = format!("/members/{}", desk.member(desk.imani).await);
        let mut imani = as_(&app, desk.imani, "de none");
        let own = imani.get(&way).await.expect(200).text();
        assert!(own.contains("Bereit für den Live-Kurs") && !own.contains("name=\"how\""), "{own}");
        assert!(own.contains("Kofi Boateng"), "who goes with them");
        imani.post(&format!("{way}/marks"), &[("step", "0"), ("how", "attended")]).await.expect(403);
        as_(&app, desk.kofi, "en none").get(&way).await.expect(404);
        as_(&app, desk.kofi, "en none").get(&cohort).await.expect(404);
        for step in ["0", "1"] {
            leila.post(&format!("{way}/marks"), &[("step", step), ("how", "attended")]).await.expect(303);
        }
        let none = dolores.post(&format!("{way}/marks"), &[("step", "2"), ("how", "observed"), ("evidence", " ")]).await;
        none.expect(422);
        dolores.post(&format!("{way}/marks"), &[("step", "2"), ("how", "observed"), ("evidence", "<b>Alone</b>")]).await.expect(303);
        leila.post(&format!("{cohort}/capstone"), &[("said", "A safe cell.")]).await.expect(303);
        let done = as_(&app, desk.imani, "ar none").get(&way).await.expect(200).text();
        assert!(done.contains("مكتمل") && !done.contains("<b>Alone"), "{done}");
        let id = desk.certificates(desk.imani).await[0].id;
        let shown = imani.get(&format!("/certificates/{id}")).await.expect(200).text();
        assert!(shown.contains("Imani Okafor") && shown.contains("Gilt bis") && shown.contains("Erneuern"), "{shown}");
        as_(&app, desk.kofi, "en none").get(&format!("/certificates/{id}")).await.expect(404);
        dolores.get(&format!("/certificates/{id}")).await.expect(200);
    }

    async fn a_cohort_gets_other_days_and_who_is_late_is_shown(db: TestDb) {
        let (app, desk) = open(&db).await;
        desk.join(&plain(desk.priya), &[desk.imani, desk.kofi]).await.unwrap();
        let mut priya = as_(&app, desk.priya, "en none");
        let (cohort, way) = (format!("/cohorts/{}", desk.cohort), format!("/members/{}", desk.member(desk.imani).await));
        let days = |before, live, practice| [("before_on", before), ("live_on", live), ("practice_on", practice)];
        let to = format!("{cohort}/days");
        let wrong = priya.post(&to, &days("2027-04-02", "2027-04-01", "2027-06-01")).await.expect(422).text();
        assert!(wrong.contains("must follow one another") && wrong.contains("value=\"2027-04-02\""), "{wrong}");
        priya.post(&to, &days("soon", "2027-04-01", "2027-06-01")).await.expect(422);
        as_(&app, desk.kofi, "en none").post(&to, &days("2027-04-01", "2027-04-08", "2027-06-01")).await.expect(404);
        priya.post(&to, &days("2027-04-01", "2027-04-08", "2027-06-01")).await.expect(303);
        priya.post(&to, &days("2027-04-01", "2027-04-08", "2027-06-01")).await.expect(303);
        let waiting = app.ctx.db.read().await.unwrap().waiting_notices(desk.imani).await.unwrap();
        let told: Vec<String> = waiting.into_iter().map(|(_, title, ..)| title).collect();
        let said = "The programme Robot cell operator has other days";
        assert_eq!(told.iter().filter(|title| *title == said).count(), 1, "{told:?}");
        let page = priya.get(&cohort).await.expect(200).text();
        assert!(page.contains("class on 8 April 2027") && !page.contains("Late since"), "{page}");
        app.ctx.db.clock().set("2027-04-09T09:00:00Z".parse().unwrap());
        let page = priya.get(&cohort).await.expect(200).text();
        assert_eq!(page.matches("Late since 8 Apr").count(), 2, "{page}");
        assert!(as_(&app, desk.imani, "en none").get(&way).await.expect(200).text().contains("Late since 8 Apr"));
        priya.post(&to, &days("2027-04-01", "2027-04-20", "2027-06-01")).await.expect(303);
        assert!(!priya.get(&cohort).await.expect(200).text().contains("Late since"));
    }

    async fn an_open_programme_is_begun_and_its_rules_are_set_on_pages(db: TestDb) {
        let (app, desk) = open(&db).await;
        let mut leila = as_(&app, desk.priya, "en leader");
        let mut imani = as_(&app, desk.imani, "en none");
        let page = format!("/programmes/{}", desk.programme);
        let shown = imani.get(&page).await.expect(200).text();
        assert!(shown.contains("Begin by myself") && !shown.contains("whole team") && !shown.contains("Set up the cohort"), "{shown}");
        let began = imani.post(&format!("{page}/beginning"), &[("whom", "me")]).await.expect(303);
        let way = began.location().unwrap().to_owned();
        assert!(way.starts_with("/members/"), "{way}");
        imani.post(&format!("{page}/beginning"), &[("whom", "me")]).await.expect(409);
        imani.post(&format!("{page}/beginning"), &[("whom", "team")]).await.expect(404);
        let wrong = leila.post(&format!("{page}/equivalents"), &[("step", "0"), ("instead", "course:x")]).await.expect(422).text();
        assert!(wrong.contains("that is not the step itself"), "{wrong}");
        let itself = format!("certificate:{}", desk.programme);
        leila.post(&format!("{page}/equivalents"), &[("step", "0"), ("instead", &itself)]).await.expect(422);
        imani.post(&format!("{page}/equivalents"), &[("step", "0"), ("instead", &itself)]).await.expect(404);
        let mut dolores = as_(&app, desk.dolores, "en lead");
        let old = [("step", "0"), ("how", "elsewhere"), ("source", "A college"), ("done_on", "2020-01-01"), ("evidence", "A letter")];
        let wrong = dolores.post(&format!("{way}/marks"), &old).await.expect(422).text();
        assert!(wrong.contains("at most 12 months ago") && wrong.contains("A college"), "{wrong}");
        dolores.post(&format!("{way}/observer"), &[("observer", "Imani Okafor")]).await.expect(422);
        dolores.post(&format!("{way}/observer"), &[("observer", "003")]).await.expect(303);
        as_(&app, desk.kofi, "en none").get(&way).await.expect(200);
        dolores.post(&format!("{way}/removal"), &[("why", "")]).await.expect(422);
        dolores.post(&format!("{way}/removal"), &[("why", "She moves.")]).await.expect(303);
        assert!(imani.get(&way).await.expect(200).text().contains("She moves."));
        leila.post(&format!("{page}/retirement"), &[]).await.expect(303);
        leila.post(&format!("{page}/retirement"), &[]).await.expect(404);
        imani.get(&page).await.expect(404);
    }

    async fn a_programme_is_revised_and_its_cohort_moved_on_pages(db: TestDb) {
        let (app, desk) = open(&db).await;
        desk.join(&plain(desk.priya), &[desk.imani]).await.unwrap();
        desk.mark(&plain(desk.priya), desk.imani, 1, How::Elsewhere).await.unwrap();
        let mut leila = as_(&app, desk.dolores, "en leader");
        let mut priya = as_(&app, desk.priya, "en none");
        let (page, cohort) = (format!("/programmes/{}", desk.programme), format!("/cohorts/{}", desk.cohort));
        let (form, version) = (format!("{page}/revision"), format!("{cohort}/version"));
        priya.get(&form).await.expect(404);
        priya.post(&form, &[]).await.expect(404);
        priya.get(&format!("{page}/versions")).await.expect(404);
        priya.get(&version).await.expect(303);
        let shown = leila.get(&form).await.expect(200).text();
        assert!(shown.contains("value=\"Day two\"") && shown.contains("value=\"Restarts the cell\""), "{shown}");
        let class = desk.class.to_string();
        let mut sent = vec![
            ("base", "1"), ("title", "Robot cells"), ("class", class.as_str()), ("kept_place", "1"), ("kept", "Day two"),
            ("kept_place", "2"), ("kept", ""), ("valid_months", "24"), ("elsewhere_months", "12"), ("open", "yes"),
            ("before_days", "14"), ("live_days", "28"), ("practice_days", "70"), ("said", "It <i>was</i> too little."),
        ];
        let wrong = leila.post(&form, &sent).await.expect(422).text();
        assert!(wrong.contains("at least one step") && wrong.contains("value=\"Robot cells\""), "{wrong}");
        sent.push(("practice", "Restarts the cell twice"));
        leila.post(&form, &sent).await.expect(303);
        let told = leila.get(&format!("{page}/versions")).await.expect(200).text();
        assert!(told.contains("Version 2") && told.contains("Dolores Ibarra, ") && !told.contains("<i>was"), "{told}");
        assert!(told.contains("Robot cell operator") && told.contains("Robot cells") && told.contains("Restarts the cell twice"));
        let again = leila.post(&form, &[&sent[..1], &[("title", "Cells"), ("live", "A day"), ("practice", "Does it")]].concat()).await;
        let again = again.expect(422).text();
        assert!(again.contains("Dolores Ibarra wrote a new version") && again.contains("What somebody else changed"), "{again}");
        assert!(again.contains("name=\"base\" value=\"2\"") && again.contains("value=\"Cells\"") && again.contains("A day"));
        let seen = priya.get(&cohort).await.expect(200).text();
        assert!(seen.contains("newer version") && seen.contains(&version), "{seen}");
        let seen = priya.get(&version).await.expect(200).text();
        assert!(seen.contains("Stays done: Day two") && seen.contains("New: Restarts the cell twice"), "{seen}");
        as_(&app, desk.imani, "en none").get(&version).await.expect(404);
        as_(&app, desk.imani, "en none").post(&version, &[("to", "2")]).await.expect(404);
        for locale in ["de", "ar"] {
            let mut leila = as_(&app, desk.dolores, &format!("{locale} leader"));
            for path in [&form, &format!("{page}/versions"), &version] {
                leila.get(path).await.expect(200);
            }
        }
        priya.post(&version, &[("to", "1")]).await.expect(422);
        priya.post(&version, &[("to", "2")]).await.expect(303);
        let seen = priya.get(&cohort).await.expect(200).text();
        assert!(seen.contains("Version 2, since Priya Raman moved the cohort") && !seen.contains(&version), "{seen}");
        let way = format!("/members/{}", desk.member(desk.imani).await);
        let seen = as_(&app, desk.imani, "en none").get(&way).await.expect(200).text();
        assert!(seen.contains("Restarts the cell twice") && seen.contains("Robot cells"), "{seen}");
    }

    async fn every_page_speaks_every_language(db: TestDb) {
        let (app, desk) = open(&db).await;
        desk.join(&plain(desk.priya), &[desk.imani]).await.unwrap();
        desk.mark(&plain(desk.priya), desk.imani, 1, How::Elsewhere).await.unwrap();
        let way = format!("/members/{}", desk.member(desk.imani).await);
        for locale in ["en", "de", "ar"] {
            let mut leila = as_(&app, desk.priya, &format!("{locale} leader"));
            let (cohort, page) = (format!("/cohorts/{}", desk.cohort), format!("/programmes/{}", desk.programme));
            for path in ["/programmes", "/programmes/new", &page, &cohort, &way] {
                leila.get(path).await.expect(200);
            }
        }
    }
}
