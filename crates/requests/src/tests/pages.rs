//! The pages of this room, as each persona meets them.

use std::sync::Arc;

use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Role};
use testkit::{App, TestApp, TestDb};

use super::stage::*;
use crate::machine::State;
use crate::request::ask::New;

async fn session(
    mut request: axum::extract::Request,
    next: axum::middleware::Next,
) -> axum::response::Response {
    let named = request.headers().get("x-test").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let words: Vec<&str> = named.as_deref().map(|named| named.split(' ').collect()).unwrap_or_default();
    if let [person, roles, locale] = words.as_slice() {
        let roles = roles.split(',').filter_map(Role::parse);
        request.extensions_mut().insert(Arc::new(ui::web::Session {
            actor: Actor::person(person.parse().unwrap(), roles),
            csrf: "the-proof-of-a-test".into(),
            bearer: false,
            locale: Locale::parse(locale).unwrap(),
            theme: ui::Theme::System,
            name: "Somebody".into(),
            initials: "S".into(),
            job: "Works".into(),
            place: String::new(),
            zone: "UTC".into(),
            leads: false,
            open: vec![],
        }));
    }
    next.run(request).await
}

pub(super) async fn app(db: &TestDb) -> TestApp {
    TestApp::new(db, rooms(), |ctx| {
        let inner = ui::web::dress(
            crate::routes()
                .merge(alignment::routes())
                .merge(funds::routes())
                .merge(live::routes())
                .router()
                .with_state(ctx)
                .fallback(ui::web::not_found),
        );
        ui::web::guard(inner.layer(axum::middleware::from_fn(session)))
    })
    .await
}

pub(super) fn signed(app: &TestApp, person: PersonId, roles: &str, locale: &str) -> App {
    let mut browser = app.browser().with_header("x-test", &format!("{person} {roles} {locale}"));
    browser.set_csrf(Some("the-proof-of-a-test".into()));
    browser
}

testkit::both! {
    async fn a_request_is_asked_and_decided_on_pages(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        line_3(&mut tx, &cast, "EUR", 190_000, true).await;
        tx.commit().await.unwrap();
        let mut leila = signed(&app, cast.leila, "people_leader", "en");
        let dolores_id = cast.dolores.to_string();
        leila.get(&format!("/autonomy?leader={dolores_id}")).await.expect(200);
        assert!(leila.post("/autonomy", &[]).await.expect(422).text().contains("from the list first"));
        let bad = [("leader", dolores_id.as_str()), ("mode", "decides"), ("most", "-5"), ("measure", "EUR")];
        assert!(leila.post("/autonomy", &bad).await.expect(422).text().contains("more than nothing"));
        let good = [("leader", dolores_id.as_str()), ("mode", "decides"), ("most", "500"), ("measure", "EUR")];
        leila.post("/autonomy", &good).await.expect(303);
        let mut yusuf = signed(&app, cast.yusuf, "-", "en");
        yusuf.get("/requests/new").await.expect(200);
        let form = [
            ("purpose", "outside"), ("tier", "team"), ("title", "Robot <b>cell</b> basics"), ("reason", "I wait for Line 1."),
            ("price", "140"), ("measure", "EUR"), ("away_from", "2027-12-04"),
        ];
        let wrong: Vec<(&str, &str)> = form.iter().map(|(n, v)| if *n == "price" { (*n, "1e5") } else { (*n, *v) }).collect();
        let again = yusuf.post("/requests", &wrong).await.expect(422).text();
        assert!(again.contains("Robot &lt;b&gt;cell") || again.contains("Robot &#60;b&#62;cell"), "what was typed stays: {again}");
        for (name, value, says) in [("purpose", "class", "on the page of the class"), ("price", "...", "")] {
            let wrong: Vec<(&str, &str)> = form
                .iter()
                .map(|(n, v)| if *n == name { (*n, value) } else if *n == "tier" { (*n, "person") } else { (*n, *v) })
                .collect();
            assert!(yusuf.post("/requests", &wrong).await.expect(422).text().contains(says), "{name}");
        }
        let path = yusuf.post("/requests", &form).await.expect(303).location().unwrap().to_owned();
        let mine = yusuf.get(&path).await.expect(200).text();
        assert!(mine.contains("Take it back") && !mine.contains("name=\"answer\""), "{mine}");
        assert!(mine.contains("Dolores Ibarra decides alone up to €\u{a0}500"), "the rule stands there: {mine}");
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        let page = dolores.get(&path).await.expect(200).text();
        for said in ["A budget can pay this.", "€\u{a0}140 set aside for this", "Approve, €\u{a0}140", "nobody else"] {
            assert!(page.contains(said), "{said} in {page}");
        }
        let decision = format!("{path}/decision");
        dolores.post(&decision, &[("answer", "yes"), ("said", "")]).await.expect(422);
        dolores.post(&decision, &[("answer", "yes"), ("said", "Go, and show us.")]).await.expect(303);
        assert!(yusuf.get(&path).await.text().contains("Go, and show us."));
        yusuf.post(&format!("{path}/cancellation"), &[("said", "Ill.")]).await.expect(303);
        yusuf.post(&format!("{path}/withdrawal"), &[]).await.expect(409);
    }

    async fn a_question_is_answered_with_the_rule_or_with_whom_to_ask(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut leila = signed(&app, cast.leila, "people_leader", "en");
        leila.post("/supported/rules", &[("name", "Books"), ("answer", "yes")]).await.expect(422);
        let rule = [("name", "Books"), ("words", "novel"), ("answer", "yes"), ("says", "Up to € 50."), ("audience", "everybody")];
        leila.post("/supported/rules", &rule).await.expect(303);
        let mut yusuf = signed(&app, cast.yusuf, "-", "en");
        yusuf.get("/supported/rules").await.expect(404);
        assert!(yusuf.get("/supported?q=a+novel").await.expect(200).text().contains("Up to € 50."));
        let unknown = yusuf.get("/supported?q=%3Cb%3Eparachute").await.expect(200).text();
        assert!(unknown.contains("not a no. Ask Dolores Ibarra") && !unknown.contains("<b>parachute"), "{unknown}");
        yusuf.post("/wishes", &[("title", "Parachutes")]).await.expect(303);
        assert!(yusuf.get("/wishes").await.text().contains("Parachutes"));
        for locale in ["de", "ar"] {
            let mut leila = signed(&app, cast.leila, "people_leader", locale);
            for path in ["/supported?q=x", "/supported/rules", "/wishes"] {
                leila.get(path).await.expect(200);
            }
        }
    }

    async fn every_page_speaks_every_language_and_hides_what_is_not_theirs(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let id = asked(&app.ctx, &as_(cast.yusuf), &book(cast.yusuf, 14_000)).await.unwrap();
        for locale in ["en", "de", "ar"] {
            let mut yusuf = signed(&app, cast.yusuf, "-", locale);
            for path in ["/requests".to_owned(), "/requests/new".into(), format!("/requests/{id}")] {
                yusuf.get(&path).await.expect(200);
            }
            for path in ["/decisions", "/autonomy", "/autonomy/rules"] {
                yusuf.get(path).await.expect(404);
            }
            let mut dolores = signed(&app, cast.dolores, "-", locale);
            let page = dolores.get(&format!("/requests/{id}")).await.expect(200).text();
            assert!(page.contains("name=\"answer\" value=\"yes\""), "{page}");
            dolores.get("/decisions").await.expect(200);
            let mut leila = signed(&app, cast.leila, "people_leader", locale);
            leila.get(&format!("/requests/{id}")).await.expect(404);
            for path in ["/decisions", "/autonomy", "/autonomy/rules"] {
                leila.get(path).await.expect(200);
            }
        }
        assert_eq!(seen(&app.ctx, id).await.request.state, State::Waiting(0), "looking decides nothing");
    }

    async fn several_are_answered_at_once_and_what_can_not_be_says_why(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let free = asked(&app.ctx, &as_(cast.yusuf), &book(cast.yusuf, 0)).await.unwrap();
        let other = asked(&app.ctx, &as_(cast.imani), &book(cast.imani, 0)).await.unwrap();
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        dolores.post("/decisions", &[("answer", "yes"), ("said", "Yes.")]).await.expect(422);
        let (free_id, other_id) = (free.to_string(), other.to_string());
        let both = [("request", free_id.as_str()), ("request", other_id.as_str()), ("answer", "yes"), ("said", "Go on.")];
        dolores.post("/decisions", &both).await.expect(303);
        for id in [free, other] {
            assert_eq!(seen(&app.ctx, id).await.request.state, State::Approved);
        }
        // What is not there stops nothing that stands beside it; each note names its request.
        let next = asked(&app.ctx, &as_(cast.yusuf), &New { title: "Another".into(), ..book(cast.yusuf, 0) }).await.unwrap();
        let (next_id, none) = (next.to_string(), kernel::Uuid::from_u128(7).to_string());
        let ids = [("request", none.as_str()), ("request", free_id.as_str()), ("request", next_id.as_str())];
        let without = [&ids[..], &[("answer", "yes"), ("said", " ")]].concat();
        let page = dolores.post("/decisions", &without).await.expect(422).text();
        assert!(page.contains("id=\"f-said\"") || page.contains("aria-invalid"), "{page}");
        let mixed = [&ids[..], &[("answer", "yes"), ("said", "Go on.")]].concat();
        let page = dolores.post("/decisions", &mixed).await.expect(409).text();
        let title = seen(&app.ctx, free).await.request.title;
        assert!(page.contains("One of those is not there any more") && page.contains(&format!("“{title}”: ")), "{page}");
        assert_eq!(seen(&app.ctx, next).await.request.state, State::Approved);
        let late = dolores.post("/decisions", &both).await.expect(409).text();
        assert!(late.contains("said yes to this already"), "{late}");
        let fields = [("answer", "no"), ("said", "No.")];
        let late = dolores.post(&format!("/requests/{free}/decision"), &fields).await.expect(409).text();
        assert!(late.contains("said yes to this already"), "{late}");
        let rule = [("purpose", "book"), ("first", "people"), ("days", "5"), ("reason", "Books are bought once.")];
        let mut leila = signed(&app, cast.leila, "people_leader", "en");
        leila.post("/autonomy/rules", &[("days", "0"), ("reason", "x")]).await.expect(422);
        leila.post("/autonomy/rules", &rule).await.expect(303);
        assert!(leila.get("/autonomy/rules").await.text().contains("Books are bought once."));
        let last: Vec<(&str, &str)> =
            rule.iter().map(|(key, value)| if *key == "reason" { (*key, "Who comes last goes first.") } else { (*key, *value) }).collect();
        leila.post("/autonomy/rules", &last).await.expect(303);
        let order = |page: &str| (page.find("Books are bought once.").unwrap(), page.find("Who comes last goes first.").unwrap());
        let page = leila.get("/autonomy/rules").await.text();
        let (first, second) = order(&page);
        assert!(first < second && page.matches("/earlier\"").count() == 1, "{page}");
        let up = page.split("action=\"").find(|part| part.contains("/earlier\"")).unwrap().split('"').next().unwrap().to_owned();
        leila.post(&up, &[]).await.expect(303);
        let (first, second) = order(&leila.get("/autonomy/rules").await.text());
        assert!(second < first);
        leila.post(&up, &[]).await.expect(303);
        dolores.post(&up, &[]).await.expect(404);
        let stand_in = [("to", "Imani Okoro"), ("from", "2026-01-01"), ("until", "2099-01-01")];
        leila.post("/decisions/delegations", &stand_in).await.expect(422);
    }

    async fn what_people_want_is_read_priced_and_answered_on_pages(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        for person in [cast.imani, cast.yusuf, cast.dolores, cast.holt] {
            signed(&app, person, "-", "en").post("/wishes", &[("title", "Robot <b>cell")]).await.expect(303);
        }
        let mut leila = signed(&app, cast.leila, "people_leader", "en");
        let page = leila.get("/demand").await.expect(200).text();
        assert!(page.contains("fewer than 5 people") && !page.contains("4 people"), "{page}");
        leila.post("/wishes", &[("title", "robot <b>cell")]).await.expect(303);
        let page = leila.get("/demand").await.expect(200).text();
        assert!(page.contains("5 people") && !page.contains("<b>cell") && !page.contains("Imani"), "{page}");
        let id = page.split("href=\"/demand/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let path = format!("/demand/{id}");
        let price = format!("{path}/price");
        let bad = [("fixed", "-4"), ("elsewhere", "140"), ("measure", "EUR")];
        assert!(leila.post(&price, &bad).await.expect(422).text().contains("value=\"-4\""), "what was typed stays");
        leila.post(&price, &[("elsewhere", "140"), ("measure", "EUR")]).await.expect(422);
        leila.post(&price, &[("fixed", "600"), ("elsewhere", "140"), ("measure", "gold")]).await.expect(422);
        let good = [("fixed", "600"), ("per_head", "10"), ("elsewhere", "140"), ("measure", "EUR")];
        leila.post(&price, &good).await.expect(303);
        let page = leila.get(&path).await.expect(200).text();
        assert!(page.contains("For 5 people: €\u{a0}650 in all, €\u{a0}130 each instead of €\u{a0}140"), "{page}");
        for locale in ["de", "ar"] {
            let mut leila = signed(&app, cast.leila, "people_leader", locale);
            leila.get("/demand").await.expect(200);
            leila.get(&path).await.expect(200);
        }
        let answer = format!("{path}/answer");
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        for path in ["/demand", &path] {
            dolores.get(path).await.expect(404);
        }
        for path in [&price, &answer, &format!("{path}/likeness"), &format!("{path}/words/end")] {
            dolores.post(path, &good).await.expect(404);
        }
        let unknown = "/demand/00000000-0000-7000-8000-000000000000";
        leila.get(unknown).await.expect(404);
        leila.post(&format!("{unknown}/likeness"), &[("into", &id)]).await.expect(404);
        leila.post(&format!("{path}/likeness"), &[("into", &id)]).await.expect(422);
        leila.post(&format!("{path}/likeness"), &[("into", "x")]).await.expect(422);
        leila.post("/demand/searches", &[("words", "x"), ("into", &id)]).await.expect(404);
        leila.post(&answer, &[("said", "Soon.")]).await.expect(422);
        let said = [("answer", "class"), ("said", "In January, <i>at")];
        leila.post(&answer, &said).await.expect(303);
        assert!(!leila.get("/demand").await.text().contains(&path));
        let mine = signed(&app, cast.imani, "-", "en").get("/wishes").await.expect(200).text();
        assert!(mine.contains("there will be a class") && !mine.contains("<i>at"), "{mine}");
    }

    async fn a_need_is_compared_and_what_is_not_known_is_said(db: TestDb) {
        let app = app(&db).await;
        let cast = Cast::of(&app.ctx).await;
        let mut dolores = signed(&app, cast.dolores, "-", "en");
        assert!(dolores.get("/sourcing").await.expect(200).text().contains("Nothing is asked yet"));
        let asked = "/sourcing?topic=Robot+%3Cb%3Ecell&people=4&minutes=90&money=500&measure=EUR";
        let page = dolores.get(asked).await.expect(200).text();
        assert!(page.contains("we cannot tell") && page.contains("Nothing is live about it."), "{page}");
        assert!(!page.contains("<b>cell"));
        asked_for(&app, &cast).await;
        let page = dolores.get(asked).await.expect(200).text();
        assert!(page.contains("€\u{a0}560") && page.contains("above it"), "four places for 140: {page}");
        assert!(page.contains("title=Robot%20%3Cb%3Ecell%2C%20for%204%20people"), "for how many goes with it: {page}");
        // In dollars nothing is known until somebody says what a euro is worth.
        let dollars = asked.replace("EUR", "USD");
        assert!(!dolores.get(&dollars).await.expect(200).text().contains("$"));
        let on = "2026-01-01".parse().unwrap();
        let rate = funds::rate::New { from: "EUR".into(), to: "USD".into(), worth: "1.25".into(), on };
        let mut tx = app.ctx.db.write().await.unwrap();
        funds::rate::give(&cast.leads_learning(), &mut tx, EN, &rate).await.unwrap();
        tx.commit().await.unwrap();
        let page = dolores.get(&dollars).await.expect(200).text();
        assert!(page.contains("700"), "four places for 140 euros: {page}");
        let said = live::instructor::Said {
            topics: "Robot b cell".into(),
            languages: "de".into(),
            rate: 6_000,
            measure: "EUR".into(),
            zone: "Europe/Berlin".into(),
            most_a_week: 1,
            ..live::instructor::Said::default()
        };
        let mut tx = app.ctx.db.write().await.unwrap();
        live::instructor::keep(&cast.leads_learning(), &mut tx, EN, cast.yusuf, &said).await.unwrap();
        tx.commit().await.unwrap();
        let page = dolores.get(asked).await.expect(200).text();
        assert!(page.contains("Yusuf Demir, teaches “Robot b cell”") && page.contains("€\u{a0}90"), "{page}");
        for wrong in ["people=0", "people=-1", "people=x", "minutes=0", "money=-1", "measure=gold", "by=2001-01-01", "by=x"] {
            dolores.get(&format!("/sourcing?topic=Robots&{wrong}")).await.expect(422);
        }
        for locale in ["de", "ar"] {
            signed(&app, cast.leila, "people_leader", locale).get(asked).await.expect(200);
        }
        signed(&app, cast.imani, "-", "en").get("/sourcing").await.expect(404);
    }
}

async fn asked_for(app: &TestApp, cast: &Cast) {
    let new =
        New { purpose: crate::Purpose::Outside, title: "Robot b cell".into(), ..book(cast.yusuf, 14_000) };
    asked(&app.ctx, &as_(cast.yusuf), &new).await.unwrap();
}
