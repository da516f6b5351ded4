//! The pages of this room, as each persona meets them.

use std::sync::Arc;

use axum::extract::Request;
use axum::middleware::{self, Next};
use kernel::i18n::Locale;
use kernel::{Actor, PersonId, Role};
use people::audience::{Audience, Line};
use testkit::{Answer, App, TestApp, TestDb};
use ui::web::Session;

use super::stage::{EN, funded, leila, new, person};
use crate::budget;
use crate::stipend::{self, Carry, New, Period};
use crate::{BudgetId, line};

pub(super) async fn app(db: &TestDb) -> TestApp {
    TestApp::new(db, vec![people::room(), identity::room(), crate::room()], |ctx| {
        ui::web::dress(crate::routes().router()).layer(middleware::from_fn(sign_in)).with_state(ctx)
    })
    .await
}

/// Whom a request comes from stands in a header: `NUMBER LOCALE`, or an id instead of the number. Number 1 is Leila, who leads learning; 2 leads a team.
async fn sign_in(mut request: Request, next: Next) -> axum::response::Response {
    let who = request.headers().get("x-who").and_then(|who| who.to_str().ok()).unwrap_or_default().to_owned();
    if let Some((number, locale)) = who.split_once(' ') {
        let who = number.parse().map_or_else(|_| number.parse().unwrap(), person);
        request.extensions_mut().insert(Arc::new(session(who, locale)));
    }
    next.run(request).await
}

/// Somebody who is signed in.
pub(super) fn session(who: PersonId, locale: &str) -> Session {
    Session {
        actor: Actor::person(who, (who == person(1)).then_some(Role::PeopleLeader)),
        csrf: "proof".into(),
        bearer: false,
        locale: Locale::parse(locale).unwrap(),
        theme: ui::Theme::default(),
        name: "Somebody".into(),
        initials: "S".into(),
        job: "Works".into(),
        place: String::new(),
        zone: "UTC".into(),
        leads: who == person(2),
        open: vec![],
    }
}

pub(super) fn as_(app: &TestApp, who: &str) -> App {
    let mut browser = app.browser().with_header("x-who", who);
    browser.set_csrf(Some("proof".into()));
    browser
}

/// The page's own id, by which a form that is sent twice is one entry.
fn asked(page: &str) -> String {
    page.split("name=\"asked\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn form(browser: &mut App, path: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (name, value) in [("csrf", "proof")].iter().chain(fields) {
        let part = format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    if let Some(file) = file {
        let head =
            "--b\r\nContent-Disposition: form-data; name=\"receipt\"; filename=\"../Beleg ü.pdf\"\r\n\r\n";
        body.extend(head.bytes());
        body.extend(file);
        body.extend(b"\r\n");
    }
    body.extend(b"--b--\r\n");
    browser.send(http::Method::POST, path, Some("multipart/form-data; boundary=b"), body).await
}

/// Line 3 as a team's plan shows it: 6 000 set, 2 240 spent, 1 860 committed, 1 150 planned.
async fn line_3(app: &TestApp) -> BudgetId {
    let mut tx = app.ctx.db.write().await.unwrap();
    let id = funded(&mut tx, &new("Line 3, October to March", "EUR"), 600_000).await;
    for (at, planned, committed, spent) in
        [(1, 224_000, 224_000, 224_000), (2, 186_000, 186_000, 0), (3, 115_000, 0, 0)]
    {
        let thing = super::stage::thing(at);
        let order = super::stage::fresh(&tx);
        let done = line::plan(&leila(), &mut tx, EN, &order, id, &thing, planned).await.unwrap();
        let line = done.line.unwrap();
        if committed > 0 {
            let order = super::stage::fresh(&tx);
            line::commit(&leila(), &mut tx, EN, &order, line, committed).await.unwrap();
        }
        if spent > 0 {
            let order = super::stage::fresh(&tx);
            line::spend(&leila(), &mut tx, EN, &order, line, spent).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    id
}

testkit::both! {
    async fn what_is_over_what_was_set_stands_with_what_and_for_whom(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let known = people::NewPerson {
            name: "Imani Okafor".into(), number: None, email: None, language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        let imani = people::add(&Actor::system("a test"), &mut tx, known).await.unwrap();
        let time = budget::New { restrictive: false, ..new("Line 3, paid time", "minutes") };
        let id = funded(&mut tx, &time, 60).await;
        let thing = crate::Thing { person: Some(imani), ..super::stage::thing(5) };
        let order = super::stage::fresh(&tx);
        let line = line::plan(&leila(), &mut tx, EN, &order, id, &thing, 90).await.unwrap().line.unwrap();
        tx.commit().await.unwrap();
        let mut dolores = as_(&app, "2 en");
        let page = dolores.get("/budgets").await.expect(200).text();
        assert!(!page.contains("Over what was set"), "only planned: {page}");
        let mut tx = app.ctx.db.write().await.unwrap();
        let order = super::stage::fresh(&tx);
        line::commit(&leila(), &mut tx, EN, &order, line, 90).await.unwrap();
        tx.commit().await.unwrap();
        let page = as_(&app, "1 en").get("/budgets").await.expect(200).text();
        assert!(page.contains("Over what was set") && page.contains("for “Robot cell basics”, Imani Okafor"), "{page}");
        for who in ["2 en", "2 de", "2 ar"] {
            let page = as_(&app, who).get("/budgets").await.expect(200).text();
            assert!(page.contains("id=\"over\"") && page.contains("Robot cell basics"), "{page}");
        }
        as_(&app, "9 en").get("/budgets").await.expect(404);
    }

    async fn a_budget_shows_what_is_left_to_who_holds_it_and_to_nobody_else(db: TestDb) {
        let app = app(&db).await;
        let id = line_3(&app).await;
        for who in ["1 en", "2 en"] {
            let list = as_(&app, who).get("/budgets").await.expect(200).text();
            assert!(list.contains("Line 3, October to March") && list.contains("€\u{a0}1\u{202f}900"), "{list}");
            let page = as_(&app, who).get(&format!("/budgets/{id}")).await.expect(200).text();
            for amount in ["€\u{a0}6\u{202f}000", "€\u{a0}2\u{202f}240", "€\u{a0}1\u{202f}860", "€\u{a0}1\u{202f}150", "€\u{a0}750"] {
                assert!(page.contains(amount), "{amount} in {page}");
            }
            assert!(page.contains("Spent and committed leave €\u{a0}1\u{202f}900 to decide about."));
            assert!(page.contains("€\u{a0}6\u{202f}000 came in."));
        }
        for path in ["/budgets".to_owned(), format!("/budgets/{id}"), format!("/budgets/{id}/entries.csv")] {
            as_(&app, "9 en").get(&path).await.expect(404);
            assert_eq!(app.browser().get(&path).await.status, 303, "signed out");
        }
        for path in ["/budgets/new", "/rates", "/stipends"] {
            as_(&app, "2 en").get(path).await.expect(404);
        }
        for locale in ["de", "ar"] {
            for path in ["/budgets", "/budgets/new", "/rates", "/stipends", "/claims", "/stipend"] {
                as_(&app, &format!("1 {locale}")).get(path).await.expect(200);
            }
            as_(&app, &format!("1 {locale}")).get(&format!("/budgets/{id}")).await.expect(200);
        }
    }

    async fn a_people_leader_sets_up_funds_moves_and_closes_on_the_pages(db: TestDb) {
        let app = app(&db).await;
        let mut leila = as_(&app, "1 en");
        let fields = |name, measure| {
            [("name", name), ("scope", "organisation"), ("measure", measure), ("from", "2026-10-01"), ("until", "2027-03-31"), ("kind", "restrictive")]
        };
        let wrong = leila.post("/budgets", &fields("Travel", "EURO")).await.expect(422).text();
        assert!(wrong.contains("ISO 4217") && wrong.contains("value=\"Travel\""), "{wrong}");
        let travel = leila.post("/budgets", &fields("Travel", "eur")).await.expect(303).location().unwrap().to_owned();
        let abroad = leila.post("/budgets", &fields("Abroad", "GBP")).await.expect(303).location().unwrap().to_owned();
        let page = leila.get(&travel).await.expect(200).text();
        let token = asked(&page);
        let given = [("asked", token.as_str()), ("amount", "1 900.50"), ("reason", "For the spring.")];
        leila.post(&format!("{travel}/funding"), &given).await.expect(303);
        leila.post(&format!("{travel}/funding"), &given).await.expect(303);
        let page = leila.get(&travel).await.expect(200).text();
        assert!(page.contains("€\u{a0}1\u{202f}900.50 came in.") && page.matches("For the spring.").count() == 1, "sent twice is one entry");
        let wrong = leila.post(&format!("{travel}/funding"), &[("asked", &asked(&page)), ("amount", "-5"), ("reason", "x")]).await;
        assert!(wrong.expect(422).text().contains("Write an amount of more than nothing."));
        let to = abroad.rsplit('/').next().unwrap().to_owned();
        let moved = [("asked", asked(&page)), ("to", to), ("amount", "100".into()), ("reason", "A conference.".into())];
        let moved: Vec<(&str, &str)> = moved.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let wrong = leila.post(&format!("{travel}/transfers"), &moved).await.expect(422).text();
        assert!(wrong.contains("There is no rate between EUR and GBP"), "{wrong}");
        leila.post("/rates", &[("from", "EUR"), ("to", "GBP"), ("worth", "0.8612"), ("on", "2026-11-01")]).await.expect(303);
        assert!(leila.get("/rates").await.text().contains("1 EUR is 0.8612 GBP"));
        leila.post(&format!("{travel}/transfers"), &moved).await.expect(303);
        assert!(leila.get(&abroad).await.text().contains("£\u{a0}86.12 came from Travel."));
        let page = leila.get(&travel).await.text();
        leila.post(&format!("{travel}/closing"), &[("asked", &asked(&page)), ("reason", "Spring is over.")]).await.expect(303);
        let page = leila.get(&travel).await.text();
        assert!(page.contains("This budget is closed.") && page.contains("€\u{a0}1\u{202f}800.50 went back."), "{page}");
    }

    async fn finance_gets_every_posting_and_no_formula(db: TestDb) {
        let app = app(&db).await;
        let id = line_3(&app).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let mut order = super::stage::fresh(&tx);
        order.reason = "=HYPERLINK(\"http://evil.example\"), \"quoted\"".into();
        budget::fund(&leila(), &mut tx, EN, &order, id, 5).await.unwrap();
        tx.commit().await.unwrap();
        let answer = as_(&app, "2 en").get(&format!("/budgets/{id}/entries.csv")).await.expect(200);
        assert!(answer.headers["content-type"].to_str().unwrap().starts_with("text/csv"));
        assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        let text = answer.text();
        assert_eq!(text.matches("\r\n").count(), 9, "{text}");
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
        assert_eq!((&rows[0][3], &rows[0][8]), ("fund", "6000.00"));
        assert_eq!((&rows[7][8], &rows[7][10]), ("0.05", "'=HYPERLINK(\"http://evil.example\"), \"quoted\""));
        assert_eq!((&rows[1][6], &rows[1][7], &rows[1][9]), ("free", "planned", "Robot cell basics"));
        let mut finance = as_(&app, "1 en");
        let all = finance.get("/budgets/entries.csv").await.expect(200).text();
        assert!(all.lines().count() >= 9 && text.lines().all(|line| all.contains(line)), "{all}");
        let later = finance.get("/budgets/entries.csv?from=2099-01-01&until=").await.expect(200).text();
        assert_eq!(later.lines().count(), 1, "the head alone: {later}");
        finance.get("/budgets/entries.csv?until=yesterday").await.expect(422);
        as_(&app, "9 en").get("/budgets/entries.csv").await.expect(404);
    }

    async fn finance_reads_whom_it_paid_for_and_at_which_rate(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let known = people::NewPerson {
            name: "Imani Okafor".into(), number: Some("1017".into()), email: None, language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        let imani = people::add(&Actor::system("a test"), &mut tx, known).await.unwrap();
        let euros = funded(&mut tx, &new("Line 3", "EUR"), 100_000).await;
        let pounds = funded(&mut tx, &new("Saltby", "GBP"), 1).await;
        let rate = crate::rate::New { from: "EUR".into(), to: "GBP".into(), worth: "0.8612".into(), on: super::stage::DAY };
        crate::rate::give(&leila(), &mut tx, EN, &rate).await.unwrap();
        let order = super::stage::fresh(&tx);
        crate::transfer(&leila(), &mut tx, EN, &order, euros, pounds, 10_000).await.unwrap();
        let thing = crate::Thing { person: Some(imani), ..super::stage::thing(5) };
        let order = super::stage::fresh(&tx);
        line::plan(&leila(), &mut tx, EN, &order, euros, &thing, 9_000).await.unwrap();
        tx.commit().await.unwrap();
        for (who, path) in [("2 en", format!("/budgets/{euros}/entries.csv")), ("1 en", "/budgets/entries.csv".into())] {
            let text = as_(&app, who).get(&path).await.expect(200).text();
            let mut rows = csv::Reader::from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
            let planned = rows.iter().find(|row| &row[3] == "plan").unwrap();
            assert_eq!((&planned[14], &planned[15], &planned[16]), ("1017", "Imani Okafor", ""));
            let changed = rows.iter().find(|row| &row[3] == "convert" && &row[5] == "EUR").unwrap();
            assert_eq!((&changed[8], &changed[15], &changed[16]), ("100.00", "", "1 EUR = 0.8612 GBP from 2026-11-19"));
        }
    }

    async fn a_person_asks_their_stipend_and_only_those_concerned_read_the_receipt(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let imani = people::add(&Actor::system("a test"), &mut tx, people::NewPerson { name: "Imani Okafor".into(), number: None, email: None, language: None, started_on: "2026-01-01".parse().unwrap() }).await.unwrap();
        let pot = funded(&mut tx, &new("Stipends", "EUR"), 100_000).await;
        let new = New {
            name: "Books".into(), supports: "Books and exams.".into(), amount: 15_000, period: Period::Year,
            audience: Audience(Line::Person { ids: vec![imani] }), carry: Carry::Nothing, ask_above: 0, pot,
            from: "2026-01-01".parse().unwrap(),
        };
        stipend::write(&leila(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        stipend::day::tick(&app.ctx).await.unwrap();
        let who = format!("{} en", imani.0.as_u128());
        let mut hers = as_(&app, &who);
        let page = hers.get("/stipend").await.expect(200).text();
        assert!(page.contains("€\u{a0}150 left of €\u{a0}150.") && page.contains("Books and exams."), "{page}");
        let budget = page.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let fields = [("budget", budget.as_str()), ("title", "Exam fee"), ("kind", "exam"), ("amount", "90")];
        let none = form(&mut hers, "/stipend", &[fields[0], fields[1], fields[3]], None).await.expect(422).text();
        assert!(none.contains("Choose what it is") && none.contains("value=\"Exam fee\""), "{none}");
        let wrong = form(&mut hers, "/stipend", &fields, Some(b"<svg onload=alert(1)>")).await.expect(422).text();
        assert!(wrong.contains("This is no PDF, PNG, JPEG or WebP.") && wrong.contains("value=\"Exam fee\""), "{wrong}");
        form(&mut hers, "/stipend", &fields, Some(b"%PDF-1.7\nreceipt")).await.expect(303);
        let page = hers.get("/stipend").await.text();
        let receipt = page.split("href=\"").find(|part| part.starts_with("/claims/")).unwrap().split('"').next().unwrap().to_owned();
        let claim = receipt.trim_end_matches("/receipt").to_owned();
        for who in [who.as_str(), "1 en"] {
            let answer = as_(&app, who).get(&receipt).await.expect(200);
            assert_eq!(answer.body, b"%PDF-1.7\nreceipt");
            let head = |name: &str| answer.headers[name].to_str().unwrap().to_owned();
            assert_eq!((head("content-type"), head("x-content-type-options")), ("application/pdf".into(), "nosniff".into()));
            assert!(head("content-disposition").starts_with("attachment; filename=\"..Beleg _.pdf\""), "{}", head("content-disposition"));
            assert!(head("content-security-policy").contains("sandbox"));
        }
        as_(&app, "2 en").get(&receipt).await.expect(404);
        hers.post(&format!("{claim}/decision"), &[("answer", "agree")]).await.expect(404);
        let mut leila = as_(&app, "1 en");
        let waits = leila.get("/claims").await.expect(200).text();
        assert!(waits.contains("Imani Okafor: Exam fee") || waits.contains("Imani Okafor: <bdi>Exam fee"), "{waits}");
        assert!(waits.contains("Exam or certificate"), "{waits}");
        for page in [&waits, &page] {
            assert!(page.contains("An answer is due by ") && page.contains("after that it goes on by itself."), "{page}");
        }
        leila.post(&format!("{claim}/decision"), &[("answer", "agree"), ("said", "Good luck.")]).await.expect(303);
        let wrong = leila.post(&format!("{claim}/payment"), &[("amount", "90.001")]).await.expect(422).text();
        assert!(wrong.contains("at most 2 decimals"), "{wrong}");
        leila.post(&format!("{claim}/payment"), &[("amount", "89.90")]).await.expect(303);
        leila.post(&format!("{claim}/payment"), &[("amount", "89.90")]).await.expect(409);
        let page = hers.get("/stipend").await.text();
        assert!(page.contains("Paid, €\u{a0}89.90") && page.contains("Good luck.") && page.contains("€\u{a0}60.10 left"), "{page}");
        for (amount, sentence, wrong) in [("89.90", "Why.", "This is what was said already"), ("8.99", "", "Write one sentence"), ("x", "Why.", "amount")] {
            let again = leila.post(&format!("{claim}/correction"), &[("amount", amount), ("said", sentence)]).await.expect(422).text();
            assert!(again.contains(wrong) && again.contains("<details class=\"mt1\" open>"), "{again}");
            assert!(again.contains(&format!("value=\"{amount}\"")), "what was typed is kept: {again}");
        }
        hers.post(&format!("{claim}/correction"), &[("amount", "8.99"), ("said", "Mine.")]).await.expect(404);
        leila.post(&format!("{claim}/correction"), &[("amount", "8.99"), ("said", "The point was misread.")]).await.expect(303);
        for page in [leila.get("/claims").await.text(), hers.get("/stipend").await.text()] {
            assert!(page.contains("Paid, €\u{a0}8.99") && page.contains("€\u{a0}8.99 instead of €\u{a0}89.90. The point was misread."), "{page}");
        }
        leila.post(&format!("{claim}/correction"), &[("amount", "0"), ("said", "The shop gave it back.")]).await.expect(303);
        assert!(hers.get("/stipend").await.text().contains("€\u{a0}150 left of"), "nothing was paid in the end");
        as_(&app, "9 en").get("/claims").await.expect(404);
        let other = as_(&app, "9 en").get("/stipend").await.expect(200).text();
        assert!(other.contains("No stipend is set up for you"), "{other}");
    }

    async fn the_rows_of_budgets_are_what_stands_above_them(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let pot = funded(&mut tx, &new("Learning", "EUR"), 100_000).await;
        let scope = crate::Scope::Person(person(3));
        let own = budget::New { scope, holder: Some(person(3)), ..new("Of Imani", "EUR") };
        let own = budget::set_up(&leila(), &mut tx, EN, &own).await.unwrap();
        let order = super::stage::fresh(&tx);
        crate::transfer(&leila(), &mut tx, EN, &order, pot, own, 15_000).await.unwrap();
        let gone = funded(&mut tx, &new("Gone", "EUR"), 5_000).await;
        let order = super::stage::fresh(&tx);
        let paid = line::plan(&leila(), &mut tx, EN, &order, gone, &super::stage::thing(1), 4_000).await.unwrap().line.unwrap();
        let order = super::stage::fresh(&tx);
        line::commit(&leila(), &mut tx, EN, &order, paid, 4_000).await.unwrap();
        let order = super::stage::fresh(&tx);
        line::spend(&leila(), &mut tx, EN, &order, paid, 4_000).await.unwrap();
        let order = super::stage::fresh(&tx);
        budget::close(&leila(), &mut tx, EN, &order, gone).await.unwrap();
        let days = |from: &str, until: &str| (from.parse().unwrap(), until.parse().unwrap());
        let found = budget::in_days(&leila(), &mut tx, days("2027-09-30", "2028-01-01")).await.unwrap();
        assert_eq!(found.len(), 3, "the closed one and the one of a person too");
        assert!(budget::in_days(&leila(), &mut tx, days("2027-10-01", "2028-01-01")).await.unwrap().is_empty());
        assert_eq!(budget::in_days(&super::stage::imani(), &mut tx, days("2026-01-01", "2028-01-01")).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        let page = as_(&app, "1 en").get("/budgets").await.expect(200).text();
        assert!(page.contains("€\u{a0}1\u{202f}000 to decide about of €\u{a0}1\u{202f}040: €\u{a0}40 spent"), "{page}");
        for cell in ["€\u{a0}850", "€\u{a0}150", "€\u{a0}40"] {
            assert!(page.contains(&format!(">{cell}<")), "{cell} in {page}");
        }
        assert!(page.contains("one, in one person’s hands"), "{page}");
    }

    async fn a_budget_is_set_up_once_and_only_for_what_there_is(db: TestDb) {
        let app = app(&db).await;
        let mut leila = as_(&app, "1 en");
        let form = |scope: &'static str| [
            ("name", "Books"), ("scope", scope), ("measure", "EUR"), ("from", "2027-01-01"), ("until", "2027-12-31"), ("kind", "restrictive"),
        ];
        for nowhere in ["unit:00000000-0000-0000-0000-000000000001", "person:00000000-0000-0000-0000-000000000001"] {
            let page = leila.post("/budgets", &form(nowhere)).await.expect(422).text();
            assert!(page.contains("id=\"f-scope\"") && page.contains("aria-invalid"), "{page}");
        }
        leila.post("/budgets", &form("organisation")).await.expect(303);
        let again = leila.post("/budgets", &form("organisation")).await.expect(422).text();
        assert!(again.contains("“Books” is there already"), "{again}");
        let next = [("name", "Books"), ("scope", "organisation"), ("measure", "EUR"), ("from", "2028-01-01"), ("until", "2028-12-31")];
        leila.post("/budgets", &next).await.expect(303);
    }

    async fn rates_are_listed_by_day_and_absurd_ones_refused(db: TestDb) {
        let app = app(&db).await;
        let mut leila = as_(&app, "1 en");
        let rate = |worth: &'static str, on: &'static str| [("from", "EUR"), ("to", "GBP"), ("worth", worth), ("on", on)];
        for (worth, on) in [("0.86", "2026-11-01"), ("0.87", "2026-11-15"), ("0.9", "2027-01-01")] {
            leila.post("/rates", &rate(worth, on)).await.expect(303);
        }
        let page = leila.get("/rates").await.expect(200).text();
        let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text} in {page}"));
        let (later, now, before) = (place("1 EUR is 0.9 GBP"), place("1 EUR is 0.87 GBP"), place("1 EUR is 0.86 GBP"));
        assert!(later < place("from that day on") && place("from that day on") < now, "{page}");
        assert!(now < place("holds today") && place("holds today") < before && before < place("was replaced"), "{page}");
        for (worth, on, said) in [
            ("0.86", "9999-12-31", "Choose a day between"), ("0.86", "1999-01-01", "Choose a day between"),
            ("999999999", "2026-11-01", "Write a worth between"), ("0.000000001", "2026-11-01", "Write a worth between"),
        ] {
            let again = leila.post("/rates", &rate(worth, on)).await.expect(422).text();
            assert!(again.contains(said) && again.contains(&format!("value=\"{worth}\"")), "{again}");
        }
    }
}
