//! The pages of this room, as each persona meets them.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use jiff::civil::date;
use kernel::i18n::Locale;
use kernel::{Actor, Role};
use testkit::App;
use ui::web::Session;

use super::stage::{Cast, EN, hour, open, plan, set_up, wish};
use crate::need;

/// The room's pages over the cast's database. Whom a request comes from stands in a header: `NUMBER LOCALE`.
pub(super) fn browser(cast: &Cast, who: &str) -> App {
    let people = Arc::new(cast.people.clone());
    let sign_in = middleware::from_fn(move |mut request: Request, next: Next| {
        let people = people.clone();
        async move {
            if let Some(session) = session(&request, &people) {
                request.extensions_mut().insert(Arc::new(session));
            }
            let answer: Response = next.run(request).await;
            answer
        }
    });
    let router = ui::web::dress(crate::routes().merge(live::routes()).router())
        .layer(sign_in)
        .with_state(cast.ctx.clone());
    let mut browser = App::over(router).with_header("x-who", who);
    browser.set_csrf(Some("proof".into()));
    browser
}

fn session(request: &Request, people: &BTreeMap<u32, kernel::PersonId>) -> Option<Session> {
    let who = request.headers().get("x-who")?.to_str().ok()?;
    let (number, locale) = who.split_once(' ')?;
    Some(session_of(number.parse().ok()?, Locale::parse(locale)?, people))
}

pub(super) fn session_of(number: u32, locale: Locale, people: &BTreeMap<u32, kernel::PersonId>) -> Session {
    Session {
        actor: Actor::person(people[&number], (number == 1).then_some(Role::PeopleLeader)),
        csrf: "proof".into(),
        bearer: false,
        locale,
        theme: ui::Theme::default(),
        name: "Somebody".into(),
        initials: "S".into(),
        job: "Works".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: number == 2 || number == 3,
        open: vec![],
    }
}

testkit::both! {
    async fn each_persona_meets_their_pages_in_each_language(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let slot = plan(&cast, &mut tx, &hour("Braze in shift", cast.line, date(2027, 1, 5), Some(top))).await;
        tx.commit().await.unwrap();
        let (objective, slot) = (format!("/objectives/{top}"), format!("/slots/{slot}"));
        let below = format!("/alignment?below={}", cast.line);
        let views = ["week", "month", "quarters", "year"].map(|view| format!("/alignment/calendar?view={view}&from=2027-01-01"));
        let [week, month, quarters, year] = views.each_ref().map(String::as_str);
        let asking = ["/alignment/coming", "/campaigns", "/cascades", week, month, quarters, year];
        let loom = ["/alignment", below.as_str(), "/alignment/board", "/alignment/loom.csv"];
        let whole = [loom.as_slice(), asking.as_slice()].concat();
        let planning = ["/team-plan", "/slots/new", slot.as_str()];
        let own = ["/objectives", "/objectives/new", "/needs", "/groups", objective.as_str()];
        for locale in ["en", "de", "ar"] {
            for path in whole.iter().chain(&planning[1..]).chain(&own).chain(&["/seasons"]) {
                browser(&cast, &format!("1 {locale}")).get(path).await.expect(200);
            }
            for path in planning.iter().chain(&own) {
                browser(&cast, &format!("2 {locale}")).get(path).await.expect(200);
            }
            for path in own {
                browser(&cast, &format!("10 {locale}")).get(path).await.expect(200);
            }
        }
        for path in whole {
            browser(&cast, "2 en").get(path).await.expect(404);
            browser(&cast, "10 en").get(path).await.expect(404);
            assert_eq!(browser(&cast, "nobody").get(path).await.status, 303, "signed out");
        }
        browser(&cast, "10 en").get("/team-plan").await.expect(404);
        browser(&cast, "3 en").get(&format!("/team-plan?unit={}", cast.line)).await.expect(404);
    }

    async fn the_whole_loom_and_its_parts_tell_no_count_under_five(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        set_up(&cast, &mut tx, "Fewer leaks").await;
        for number in (10..=15).chain(30..=33) {
            need::raise(&cast.one(number), &mut tx, EN, &wish("Brazing")).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut leila = browser(&cast, "1 en");
        let whole = leila.get("/alignment").await.expect(200).text();
        assert!(whole.contains("6 wishes.") && whole.matches(" wishes. ").count() == 1, "{whole}");
        let desk = leila.get(&format!("/alignment?below={}", cast.desk)).await.expect(200).text();
        assert!(!desk.contains(" wishes. "), "{desk}");
        let file = leila.get("/alignment/loom.csv").await.expect(200).text();
        assert!(file.contains("Fewer leaks,Line 3,13,0,90,no,6,"), "{file}");
        assert!(file.contains("Fewer leaks,Desk,8,0,0,no,,"), "{file}");
        let file = leila.get(&format!("/alignment/loom.csv?below={}", cast.desk)).await.expect(200).text();
        assert!(!file.contains("Line 3") && file.contains("Fewer leaks,Desk,8,0,0,no,,"), "{file}");
        let line = browser(&cast, "2 en").get("/team-plan").await.expect(200).text();
        assert!(line.contains("<td class=\"n\">6</td><td class=\"n\">6</td>"), "{line}");
        let desk = browser(&cast, "3 en").get("/team-plan").await.expect(200).text();
        assert!(desk.contains("<td class=\"n\">few</td><td class=\"n\">6</td>"), "{desk}");
    }

    async fn a_conflict_of_a_few_says_only_that_their_number_is_not_shown(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 5);
        let slot = plan(&cast, &mut tx, &hour("Braze in shift", cast.line, day, None)).await;
        let ids = (10..=12).map(|number| cast.people[&number]).collect();
        let few = people::Audience(people::Line::Person { ids });
        let other = crate::slot::New {
            tier: crate::slot::Tier::Organisation,
            unit: None,
            audience: few,
            ..hour("First aid", cast.line, day, None)
        };
        let other = plan(&cast, &mut tx, &other).await;
        tx.commit().await.unwrap();
        for slot in [slot, other] {
            let page = browser(&cast, "1 en").get(&format!("/slots/{slot}")).await.expect(200).text();
            assert!(page.contains("is on the same day: the number of people is not shown"), "{page}");
        }
    }

    async fn a_need_an_objective_and_a_slot_are_written_and_refused_on_pages(db: TestDb) {
        let cast = open(&db).await;
        let mut operator = browser(&cast, "10 en");
        let wrong = operator.post("/needs", &[("title", " ")]).await.expect(422).text();
        assert!(wrong.contains("role=\"alert\""), "{wrong}");
        operator.post("/needs", &[("title", "Reading a brazed joint")]).await.expect(303);
        let owed = browser(&cast, "2 en").get("/needs").await.expect(200).text();
        assert!(owed.contains("Reading a brazed joint") && owed.contains("The name is not shared."), "{owed}");
        assert!(!owed.contains("Operator 10"), "{owed}");

        let mut dolores = browser(&cast, "2 en");
        let line = cast.line.to_string();
        let fields = |from, until| {
            [("title", "Braze in shift"), ("units", line.as_str()), ("minutes", "30"), ("from", from), ("until", until)]
        };
        let wrong = dolores.post("/slots", &fields("2027-01-05", "2027-01-04")).await.expect(422).text();
        assert!(wrong.contains("The last day comes before the first."), "{wrong}");
        let at = dolores.post("/slots", &fields("2027-01-05", "")).await.expect(303);
        let at = at.location().unwrap().to_owned();
        dolores.post(&format!("{at}/days"), &[("weeks", "1")]).await.expect(303);
        let page = dolores.get(&at).await.expect(200).text();
        assert!(page.contains("value=\"2027-01-12\""), "{page}");
        let back = [("from", "2027-01-20"), ("back", "/alignment/calendar?view=month")];
        let dropped = dolores.post(&format!("{at}/days"), &back).await.expect(303);
        assert_eq!(dropped.location(), Some("/alignment/calendar?view=month"), "dropped into another column");
        let week = |from: &str| format!("/alignment/calendar?view=week&from={from}");
        let mut leila = browser(&cast, "1 en");
        let page = leila.get(&week("2027-01-20")).await.expect(200).text();
        assert!(page.contains("18 Jan to 24 Jan 2027") && page.contains("Braze in shift"), "{page}");
        assert!(page.contains("data-from=\"2027-01-24\" data-until=\"2027-01-24\""), "{page}");
        assert!(!leila.get(&week("2027-01-25")).await.expect(200).text().contains("Braze in shift"));
        let elsewhere = [("weeks", "1"), ("back", "https://elsewhere.example")];
        let moved = dolores.post(&format!("{at}/days"), &elsewhere).await.expect(303);
        assert_eq!(moved.location(), Some(at.as_str()), "nowhere else");
        dolores.post(&format!("{at}/days"), &[("from", "soon")]).await.expect(422);
        browser(&cast, "10 en").post(&format!("{at}/removal"), &[]).await.expect(404);
        let lasts = dolores.post("/slots", &fields("2027-02-20", "2027-03-03")).await.expect(303);
        let page = leila.get("/alignment/calendar?view=quarters&from=2027-01-01").await.expect(200).text();
        let lasts = lasts.location().unwrap();
        assert_eq!(page.matches(&format!("href=\"{lasts}\"")).count(), 2, "{page}");
        assert!(page.contains("goes on until 3 Mar"), "{page}");
        let nobody = [("title", "For whom"), ("minutes", "30"), ("from", "2027-01-05")];
        let wrong = leila.post("/slots", &nobody).await.expect(422).text();
        assert!(wrong.contains("Choose for whom it is."), "{wrong}");
        let both = [nobody[0], nobody[1], nobody[2], ("everybody", "yes"), ("units", line.as_str())];
        let wrong = leila.post("/slots", &both).await.expect(422).text();
        assert!(wrong.contains("Choose either everybody"), "{wrong}");
        let all = leila.post("/slots", &[nobody[0], nobody[1], nobody[2], ("everybody", "yes")]).await.expect(303);
        let form = leila.get(&format!("{}/edit", all.location().unwrap())).await.expect(200).text();
        assert!(form.contains("name=\"everybody\" value=\"yes\" checked"), "{form}");
        dolores.post(&format!("{at}/removal"), &[]).await.expect(303);
        let page = dolores.get(&at).await.expect(200).text();
        assert!(page.contains("This slot was dropped.") && !page.contains("<form class=\"row"), "{page}");
        browser(&cast, "10 en").get(&at).await.expect(404);
        browser(&cast, "10 en").post("/seasons", &[("name", "Mine")]).await.expect(404);
    }
}
