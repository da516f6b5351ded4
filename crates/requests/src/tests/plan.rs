//! Wishes reach the plan of the room below: counted there without names, each person once, until they are taken back.

use alignment::need::{self, Kind, New as Need};
use alignment::objective::{self, New, Whose};
use alignment::{Window, weave};
use jiff::civil::date;
use kernel::{Ctx, PersonId, Statement, params};
use testkit::TestApp;

use super::pages::{app, signed};
use super::stage::*;
use crate::wish;

static NUMBERED: Statement = Statement::both(
    "NUMBERED",
    "plan",
    "SELECT person_id FROM people_scope_v1 WHERE number = $1 ORDER BY person_id",
);
static FORGET: Statement = Statement::both("FORGET", "plan", "UPDATE requests_wishes SET heard_at = NULL");
static UNHEAR: Statement = Statement::both("UNHEAR", "plan", "DELETE FROM alignment_wishes");

/// Eight more people on Line 3.
async fn crew(ctx: &Ctx) -> Vec<PersonId> {
    let mut file = without("none");
    for number in 10..18 {
        file += &format!("{number},Fitter {number},3,Line 3,Brackwater,Fitter,fitter{number}@example.com\n");
    }
    staff(ctx, &file, "2026-11-03").await;
    let mut crew = Vec::new();
    for number in 10..18 {
        let row = ctx.db.read().await.unwrap().one(&NUMBERED, params![number.to_string()]).await.unwrap();
        crew.push(row.get(0).unwrap());
    }
    crew
}

async fn aim(ctx: &Ctx, cast: &Cast, name: &str, topics: &str) {
    let new = New {
        whose: Whose::Organisation,
        name: name.into(),
        area: String::new(),
        owner: cast.holt,
        sponsor: None,
        kpi: String::new(),
        weight: 50,
        from: date(2027, 1, 1),
        until: date(2027, 6, 30),
        parent: None,
        topics: topics.into(),
        targets: std::collections::BTreeMap::new(),
    };
    let mut tx = ctx.db.write().await.unwrap();
    objective::set_up(&cast.leads_learning(), &mut tx, EN, &new).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the loom counts on Line 3: for each objective by name, and outside of them.
async fn loom(ctx: &Ctx) -> Vec<(String, i64)> {
    let mut tx = ctx.db.read().await.unwrap();
    let woven = weave(&mut tx, Window::next(date(2026, 11, 19)).unwrap(), None).await.unwrap();
    let line = woven.plan.teams.iter().position(|team| team.name == "Line 3").unwrap();
    let row = |row: &alignment::plan::Row| {
        (row.aim.as_ref().map(|aim| aim.name.clone()).unwrap_or_default(), row.cells[line].wishes)
    };
    woven.plan.rows.iter().map(row).collect()
}

async fn wishes(app: &TestApp, persons: &[PersonId], title: &str) {
    for person in persons {
        signed(app, *person, "none", "en").post("/wishes", &[("title", title)]).await.expect(303);
    }
}

testkit::both! {
    async fn six_wishes_show_in_the_loom_and_on_the_team_plan_until_one_is_taken_back(db: TestDb) {
        let app = app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let crew = crew(ctx).await;
        aim(ctx, &cast, "Nothing stops", "Robot cells, brazing").await;
        wishes(&app, &crew[..5], "Setting up a robot cell").await;
        assert_eq!(loom(ctx).await, [("Nothing stops".to_owned(), 5), (String::new(), 0)]);
        wishes(&app, &crew[5..6], "robot cells for beginners").await;
        wishes(&app, &crew[..1], "setting up a  ROBOT cell").await;
        assert_eq!(loom(ctx).await[0].1, 6, "however it is said, each person once");
        // One of them says the same as a need, too.
        let mut tx = ctx.db.write().await.unwrap();
        let new = Need { kind: Kind::Wish, title: "Robots".into(), topic: "Robot cells".into(), people: 1, unit: None, shared: false };
        need::raise(&as_(crew[0]), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(loom(ctx).await[0].1, 6, "who said both is one person");
        let mut dolores = signed(&app, cast.dolores, "none", "en");
        let page = dolores.get("/team-plan").await.expect(200).text();
        assert!(page.contains("Robots") && page.contains("<td class=\"n\">6</td><td class=\"n\">6</td>"), "{page}");
        assert!(!page.contains("Fitter 1"), "without names: {page}");
        for person in &crew[4..6] {
            let mine = wish::mine(&as_(*person), &mut ctx.db.read().await.unwrap()).await.unwrap();
            signed(&app, *person, "none", "en").post(&format!("/wishes/{}/end", mine[0].id), &[]).await.expect(303);
        }
        assert_eq!(loom(ctx).await[0].1, 0, "four are not shown");
        let page = dolores.get("/team-plan").await.expect(200).text();
        assert!(page.contains("Robots") && page.contains("<td class=\"n\">few</td><td class=\"n\">few</td>"), "{page}");
        assert!(!page.contains("Setting up a robot cell"), "{page}");
        wishes(&app, &crew[4..5], "Robot cell").await;
        assert_eq!(loom(ctx).await[0].1, 5, "wished for anew");
        // Nobody owes an answer to a wish, and it is no need of anybody's.
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(need::owed(&as_(cast.dolores), &mut tx).await.unwrap().len(), 1);
        assert!(need::mine(&as_(crew[1]), &mut tx).await.unwrap().is_empty());
    }

    async fn wishes_from_before_are_heard_and_serve_what_is_set_up_later(db: TestDb) {
        let app = app(&db).await;
        let ctx = &app.ctx;
        let cast = Cast::of(ctx).await;
        let crew = crew(ctx).await;
        wishes(&app, &crew[..6], "Reading wiring diagrams").await;
        assert_eq!(loom(ctx).await, [(String::new(), 6)], "outside of every objective");
        let page = signed(&app, cast.dolores, "none", "en").get("/team-plan").await.expect(200).text();
        assert!(page.contains("Reading wiring diagrams"), "{page}");
        let mut tx = ctx.db.write().await.unwrap();
        tx.execute(&UNHEAR, params![]).await.unwrap();
        tx.execute(&FORGET, params![]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(loom(ctx).await, [(String::new(), 0)]);
        for _ in 0..2 {
            wish::tick(ctx).await.unwrap();
            assert_eq!(loom(ctx).await, [(String::new(), 6)]);
        }
        aim(ctx, &cast, "Fewer stops", "Wiring diagrams").await;
        assert_eq!(loom(ctx).await, [("Fewer stops".to_owned(), 6), (String::new(), 0)]);
        staff(ctx, &without("none"), "2026-11-04").await;
        assert_eq!(loom(ctx).await[0].1, 0, "who left wishes for nothing");
    }
}
