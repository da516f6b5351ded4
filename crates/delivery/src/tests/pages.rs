//! Pages of rules, coverage and explanations, through HTTP.

use testkit::{App, TestApp};

use super::stage;
use crate::CourseId;
use crate::calendar::Calendar;
use crate::{duty, explain};

const STAFF: &str = "nr,name,unit,site,job,grade,employment,manager
900,Leila Haddad,People office,Brackwater,People leader,E9,Full time,
010,Dolores Ibarra,Line 3,Brackwater,Line lead,E7,Full time,900
001,Kofi Boateng,Line 3,Brackwater,Refrigeration operator,E5,Full time,010
002,Priya Raman,Care desk,Vane Street,Care agent,E4,Full time,900
003,Imani <Okoye>,Line 3,Brackwater,Refrigeration operator,E5,\"Agency, under 5 days\",010
";

async fn open(db: &testkit::TestDb) -> (TestApp, App, String) {
    let (app, browser, page, _) = open_course(db).await;
    (app, browser, page)
}

async fn open_course(db: &testkit::TestDb) -> (TestApp, App, String, CourseId) {
    let app = stage::app(db).await;
    let (course, _) = stage::course(&app.ctx, "Purging a line", "a", 0).await;
    stage::staff(&app.ctx, STAFF, "2026-11-19").await;
    let leila = stage::numbered(&app.ctx, "900").await;
    let mut browser = stage::signed(&app, leila, "people_leader");
    let made = browser.post("/rules", &[("title", "R290 purge")]).await.expect(303);
    let page = made.location().unwrap().to_owned();
    let shown = browser.get(&page).await.expect(200).text();
    assert!(shown.contains("Nobody is asked yet"), "{shown}");
    send(
        &mut browser,
        &page,
        &[("course", &course.to_string()), ("reason", "The new hose needs 90 seconds.")],
    )
    .await;
    (app, browser, page, course)
}

/// Sends the form as a browser would, with the definition that the page shows.
async fn send(browser: &mut App, page: &str, fields: &[(&str, &str)]) -> String {
    let shown = browser.get(page).await.expect(200).text();
    let definition =
        shown.split("name=\"definition\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut all = vec![("definition", definition.as_str()), ("owner", "Leila Haddad")];
    all.extend_from_slice(fields);
    browser.post(page, &all).await.expect(303);
    browser.get(page).await.expect(200).text()
}

fn option(page: &str, name: &str) -> String {
    let at = page.find(&format!(">{name}</option>")).unwrap_or_else(|| panic!("no {name} in {page}"));
    page[..at].rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

async fn line_three(browser: &mut App, page: &str) -> String {
    let shown = send(browser, page, &[("kind/", "unit"), ("act", "line/")]).await;
    let unit = option(&shown, "Line 3");
    let shown = send(browser, page, &[("add/0", &unit), ("kind/", "employment"), ("act", "line/")]).await;
    assert!(shown.contains("works in"), "{shown}");
    let agency = option(&shown, "Agency, under 5 days");
    send(browser, page, &[("add/1", &agency), ("act", "turn/1")]).await
}

testkit::both! {
    async fn a_rule_is_written_rehearsed_and_switched_on_without_script(db: TestDb) {
        let (app, mut browser, page) = open(&db).await;
        let shown = line_three(&mut browser, &page).await;
        for said in ["<b>2 people get this duty</b>", "Switch on for 2 people", "Line 3", "Rehearsed today", "Owner can answer"] {
            assert!(shown.contains(said), "{said} is not in {shown}");
        }
        assert!(!shown.contains("<Okoye>") && !shown.contains("style="));
        let days = [("due", "on"), ("due_on", "2027-03-15"), ("expires_on", "2027-05-31")];
        send(&mut browser, &page, &days).await;
        let names = browser.get(&format!("{page}/people")).await.expect(200).text();
        assert!(names.contains("Kofi Boateng") && names.contains("Dolores Ibarra") && !names.contains("Priya"));
        let why = browser.get(&format!("{page}?who=Kofi,+Priya")).await.expect(200).text();
        assert!(why.contains("would have it") && why.contains("does not") && why.contains("Stops at"), "{why}");
        browser.post(&format!("{page}/switch"), &[]).await.expect(303);
        let on = browser.get(&page).await.expect(200).text();
        assert!(on.contains("Rule · on since") && on.contains("2 people are"), "{on}");
        assert!(on.contains("<dd>15 Mar 2027</dd>") && on.contains("<dd>31 May 2027</dd>"), "{on}");
        let index = browser.get("/rules").await.expect(200).text();
        assert!(index.contains("R290 purge") && index.contains("Purging a line"));
        let stale = browser.post(&page, &[("definition", "old"), ("title", "x")]).await.expect(303);
        assert!(stale.location().unwrap().ends_with("said=stale"));
        browser.post(&format!("{page}/end"), &[("why", " ")]).await.expect(422);
        browser.post(&format!("{page}/end"), &[("why", "The hose is gone.")]).await.expect(303);
        assert!(browser.get(&page).await.expect(200).text().contains("The hose is gone."));
        let copy = browser.post(&format!("{page}/successors"), &[]).await.expect(303);
        let copy = copy.location().unwrap().to_owned();
        browser.post(&format!("{copy}/removal"), &[]).await.expect(303);
        browser.get(&copy).await.expect(404);
        drop(app);
    }

    async fn a_form_that_cannot_be_understood_comes_back_with_what_was_typed(db: TestDb) {
        let (_app, mut browser, page) = open(&db).await;
        let shown = browser.get(&page).await.text();
        let definition = shown.split("name=\"definition\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let fields = [("definition", definition.as_str()), ("owner", "Nobody <b>"), ("reason", "Because.")];
        let back = browser.post(&page, &fields).await.expect(422).text();
        assert!(back.contains("Nobody at work is found") && back.contains("Because.") && back.contains("Nobody &#60;b&#62;") || back.contains("Nobody &lt;b&gt;"), "{back}");
        browser.post(&page, &[("definition", &definition), ("owner", "900"), ("title", "")]).await.expect(422);
    }

    async fn rules_and_coverage_exist_for_people_leaders_only(db: TestDb) {
        let (app, mut browser, page) = open(&db).await;
        line_three(&mut browser, &page).await;
        let priya = stage::numbered(&app.ctx, "002").await;
        for roles in ["", "it_admin", "author,reviewer"] {
            let mut other = stage::signed(&app, priya, roles);
            for path in ["/rules", "/rules/new", page.as_str(), "/coverage"] {
                other.get(path).await.expect(404);
            }
            other.get(&format!("{page}/people")).await.expect(404);
            for path in ["switch", "end", "successors", "removal", "rehearsals"] {
                other.post(&format!("{page}/{path}"), &[("why", "x")]).await.expect(404);
            }
            other.post(&page, &[("title", "x")]).await.expect(404);
            other.post("/rules", &[("title", "x")]).await.expect(404);
        }
        let mut nobody = app.browser();
        assert!(nobody.get("/rules").await.expect(303).location().unwrap().starts_with("/sign-in"));
        nobody.post("/rules", &[("title", "x")]).await.expect(401);
        browser.get("/rules/not-an-id").await.expect(404);
    }

    async fn change_the_fact_and_the_answer_changes(db: TestDb) {
        let (app, mut browser, page) = open(&db).await;
        line_three(&mut browser, &page).await;
        browser.post(&format!("{page}/switch"), &[]).await.expect(303);
        let ctx = &app.ctx;
        let kofi = stage::numbered(ctx, "001").await;
        let dolores = stage::numbered(ctx, "010").await;
        let leila = kernel::Actor::person(stage::numbered(ctx, "900").await, [kernel::Role::PeopleLeader]);
        let mut tx = ctx.db.read().await.unwrap();
        let duties = duty::of_person(&stage::SYSTEM, &mut tx, kofi).await.unwrap();
        let (duty, rule) = (duties[0].id, duties[0].sources[0].kind.id());
        let why = explain::why(&stage::SYSTEM, &mut tx, duty).await.unwrap();
        let chain = why.because[0].chain.as_ref().unwrap();
        assert!(chain.holds && chain.steps.iter().all(|step| step.holds));
        let origin = chain.origin.clone().unwrap();
        assert_eq!((origin.person, origin.feed.as_ref().map(|feed| feed.1.as_str())), (kofi, Some("HR file")));
        drop(tx);
        for (who, status) in [(kofi, 200), (dolores, 200), (stage::numbered(ctx, "002").await, 404), (stage::numbered(ctx, "900").await, 404)] {
            let roles = if status == 200 { "" } else { "people_leader,it_admin" };
            stage::signed(&app, who, roles).get(&format!("/duties/{duty}")).await.expect(status);
        }
        let page = stage::signed(&app, kofi, "").get(&format!("/duties/{duty}")).await.expect(200).text();
        assert!(page.contains("Line 3") && page.contains("HR file") && page.contains("Leila Haddad answers"), "{page}");
        let moved = STAFF.replace("001,Kofi Boateng,Line 3", "001,Kofi Boateng,Care desk");
        ctx.clock().advance(jiff::SignedDuration::from_hours(24));
        stage::staff(ctx, &moved, &Calendar::of(ctx).today.to_string()).await;
        let mut tx = ctx.db.read().await.unwrap();
        let why = explain::why(&stage::SYSTEM, &mut tx, duty).await.unwrap();
        let chain = why.because[0].chain.as_ref().unwrap();
        assert!(!chain.holds && why.duty.ended_at.is_some());
        assert_ne!(chain.origin.as_ref().unwrap().assignment, origin.assignment, "another line of the staff file");
        let not = explain::why_not(&leila, &mut tx, rule.into(), kofi).await.unwrap();
        assert_eq!((not.holds, not.steps.len()), (false, 1), "it stops at the first line");
    }

    async fn coverage_adds_up_and_hides_what_is_small(db: TestDb) {
        let (app, mut browser, page, course) = open_course(&db).await;
        let none = browser.get("/coverage").await.expect(200).text();
        assert!(none.contains("No rule asks anything"), "{none}");
        let mut staff = STAFF.to_owned();
        for n in 100..160 {
            let unit = ["Line 1", "Line 2", "Warehouse"][n % 3];
            staff.push_str(&format!("{n},P {n},{unit},Orrin,Operator,E5,Full time,900\n"));
        }
        stage::staff(&app.ctx, &staff, "2026-11-19").await;
        send(&mut browser, &page, &[]).await;
        browser.post(&format!("{page}/switch"), &[]).await.expect(303);
        let shown = browser.get("/coverage").await.expect(200).text();
        assert!(shown.contains("Warehouse") && shown.contains("Smaller ones together"), "{shown}");
        assert!(!shown.contains("class=\"few\"") && !shown.contains("Kofi"), "{shown}");
        for number in ["101", "104"] {
            let done = stage::numbered(&app.ctx, number).await;
            stage::finish(&app.ctx, course, done).await;
        }
        let shown = browser.get("/coverage").await.expect(200).text();
        assert!(shown.contains("class=\"few\"") && !shown.contains("too few people"), "{shown}");
    }

    async fn a_person_and_who_leads_them_see_what_is_asked_as_of_a_day(db: TestDb) {
        let (app, mut browser, page, course) = open_course(&db).await;
        line_three(&mut browser, &page).await;
        browser.post(&format!("{page}/switch"), &[]).await.expect(303);
        let ctx = &app.ctx;
        let kofi = stage::numbered(ctx, "001").await;
        let (dolores, priya) = (stage::numbered(ctx, "010").await, stage::numbered(ctx, "002").await);
        let path = format!("/people/{kofi}");
        let own = stage::signed(&app, kofi, "").get(&path).await.expect(200).text();
        assert!(own.contains("Purging a line") && own.contains("The new hose needs 90 seconds."), "{own}");
        let lead = stage::signed(&app, dolores, "").get(&path).await.expect(200).text();
        assert!(lead.contains("Purging a line") && lead.contains("Recommend something"), "{lead}");
        for (who, roles) in [(priya, ""), (stage::numbered(ctx, "900").await, "people_leader")] {
            let other = stage::signed(&app, who, roles).get(&path).await.expect(200).text();
            assert!(other.contains("Kofi Boateng") && !other.contains("Purging a line"), "{other}");
        }
        ctx.clock().advance(jiff::SignedDuration::from_hours(24));
        stage::finish(ctx, course, kofi).await;
        let now = stage::signed(&app, kofi, "").get(&path).await.expect(200).text();
        assert!(now.contains("Nothing is asked."), "{now}");
        let then = stage::signed(&app, kofi, "").get(&format!("{path}?on=2026-11-19")).await.expect(200).text();
        assert!(then.contains("Purging a line") && then.contains("Done on 20 Nov"), "{then}");
        stage::signed(&app, kofi, "").get("/people/nobody").await.expect(404);
        app.browser().get(&path).await.expect(303);
    }

    async fn statements_from_outside_become_progress_and_voiding_takes_it_back(db: TestDb) {
        let (app, mut browser, page, course) = open_course(&db).await;
        line_three(&mut browser, &page).await;
        browser.post(&format!("{page}/switch"), &[]).await.expect(303);
        let ctx = &app.ctx;
        let kofi = stage::numbered(ctx, "001").await;
        let duties = async || duty::of_person(&stage::SYSTEM, &mut ctx.db.read().await.unwrap(), kofi).await.unwrap();
        let said = stage::finished(ctx, course, kofi).await;
        let id = stage::receive(&app, said).await;
        assert!(duties().await[0].done_at.is_some(), "a simulator said so");
        let void = wire_xapi::Statement::new(
            wire_xapi::Agent::account("https://simulator.example", "its clerk"),
            wire_xapi::Verb::new(wire_xapi::VOIDED, wire_xapi::LanguageMap::of("en", "voided")),
            wire_xapi::StatementRef { id },
        );
        stage::receive(&app, void).await;
        assert_eq!(duties().await[0].done_at, None, "and took it back");
    }
}
