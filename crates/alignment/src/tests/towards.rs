//! From what managers see to an objective, on both databases: themes grow, are led to an objective, and the loom says who
//! asked.

use jiff::SignedDuration;
use jiff::civil::date;
use kernel::{Error, Tx};

use super::pages::browser;
use super::stage::{Cast, EN, aim, open, pain, said, set_up, wish};
use crate::need::{self, theme};
use crate::objective::{self, Whose};
use crate::plan::view::{Window, weave};
use crate::{NeedId, ObjectiveId};

/// Teams of which the loom says that they asked for an objective; for none, outside of all.
async fn asked(tx: &mut Tx, objective: Option<ObjectiveId>) -> Vec<String> {
    let woven = weave(tx, Window::next(date(2026, 11, 19)).unwrap(), None).await.unwrap();
    let row = woven.plan.rows.iter().find(|row| row.aim.as_ref().map(|aim| aim.id) == objective);
    let cells = row.map(|row| row.cells.clone()).unwrap_or_default();
    let teams = woven.plan.teams.iter().zip(cells).filter(|(_, cell)| cell.asked);
    let mut names: Vec<String> = teams.map(|(team, _)| team.name.clone()).collect();
    names.sort();
    names
}

async fn two(cast: &Cast, tx: &mut Tx) -> [NeedId; 2] {
    let one = pain(&cast.dolores(), tx, cast.line, "Handover between shifts").await;
    [one, pain(&cast.aoife(), tx, cast.desk, "Handover at the desk").await]
}

testkit::both! {
    async fn a_theme_that_is_led_to_an_objective_shows_its_teams_as_having_asked(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let (leila, needs) = (cast.leila(), two(&cast, &mut tx).await);
        let id = theme::join(&leila, &mut tx, EN, "Handover", &needs).await.unwrap();
        assert_eq!(asked(&mut tx, None).await, ["Desk", "Line 3"]);
        let top = set_up(&cast, &mut tx, "Nothing lost between shifts").await;
        assert_eq!(asked(&mut tx, Some(top)).await, Vec::<String>::new(), "it names other topics");
        let refused = theme::serve(&cast.dolores(), &mut tx, EN, id, top).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let team = objective::New { whose: Whose::Team(cast.line), sponsor: None, ..aim(&cast, "Our own") };
        let team = objective::set_up(&cast.dolores(), &mut tx, EN, &team).await.unwrap();
        let refused = theme::serve(&leila, &mut tx, EN, id, team).await;
        assert_eq!(said(refused), "Choose an open objective of the organisation.");
        theme::serve(&leila, &mut tx, EN, id, top).await.unwrap();
        assert_eq!(asked(&mut tx, Some(top)).await, ["Desk", "Line 3"]);
        assert_eq!(asked(&mut tx, None).await, Vec::<String>::new());
        let found = theme::all(&leila, &mut tx).await.unwrap();
        assert_eq!(found[0].objective.as_ref().map(|(id, _)| *id), Some(top));
        assert_eq!(need::mine(&cast.aoife(), &mut tx).await.unwrap()[0].objective, Some(top));
        objective::close(&leila, &mut tx, EN, top).await.unwrap();
        assert_eq!(theme::all(&leila, &mut tx).await.unwrap()[0].objective, None, "free for another");
        assert!(said(theme::serve(&leila, &mut tx, EN, id, top).await).starts_with("Choose an open"));
    }

    async fn a_need_that_comes_later_is_put_into_the_theme_and_serves_what_it_serves(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let one = pain(&cast.dolores(), &mut tx, cast.line, "Handover between shifts").await;
        let other = pain(&cast.dolores(), &mut tx, cast.line, "Handover of open alarms").await;
        let id = theme::join(&leila, &mut tx, EN, "Handover", &[one, other]).await.unwrap();
        let top = theme::make(&leila, &mut tx, EN, id, &aim(&cast, "Nothing lost")).await.unwrap();
        tx.commit().await.unwrap();
        db.clock.advance(SignedDuration::from_hours(24 * 7));
        let mut tx = cast.ctx.db.write().await.unwrap();
        let late = pain(&cast.aoife(), &mut tx, cast.desk, "Handover at the desk").await;
        assert_eq!(asked(&mut tx, Some(top)).await, ["Line 3"]);
        assert!(matches!(theme::add(&cast.aoife(), &mut tx, EN, id, &[late]).await, Err(Error::NotFound)));
        assert_eq!(said(theme::add(&leila, &mut tx, EN, id, &[]).await), "Choose a need.");
        assert!(said(theme::add(&leila, &mut tx, EN, id, &[one]).await).starts_with("One of them was joined"));
        theme::add(&leila, &mut tx, EN, id, &[late]).await.unwrap();
        assert_eq!(asked(&mut tx, Some(top)).await, ["Desk", "Line 3"]);
        let found = theme::all(&leila, &mut tx).await.unwrap();
        assert_eq!((found[0].teams, found[0].people), (2, 9));
        assert!(theme::loose(&leila, &mut tx).await.unwrap().is_empty());
    }

    async fn an_objective_is_served_by_the_open_needs_that_name_its_topics(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let new = need::New { kind: need::Kind::Pain, people: 3, unit: Some(cast.line), ..wish("Leaks") };
        need::raise(&cast.dolores(), &mut tx, EN, &new).await.unwrap();
        let done = need::raise(&cast.leila(), &mut tx, EN, &need::New { unit: Some(cast.desk), ..new }).await.unwrap();
        let admin = kernel::Actor::person(cast.people[&10], [kernel::Role::PeopleLeader]);
        need::answer(&admin, &mut tx, EN, done, "Next year.").await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        assert_eq!(asked(&mut tx, Some(top)).await, ["Line 3"], "what was answered keeps its answer");
        set_up(&cast, &mut tx, "No leaks").await;
        assert_eq!(asked(&mut tx, Some(top)).await, ["Line 3"], "it serves one already");
    }

    async fn a_theme_becomes_an_objective_on_pages_and_who_raised_it_reads_that(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let needs = two(&cast, &mut tx).await;
        let id = theme::join(&cast.leila(), &mut tx, EN, "Handover", &needs).await.unwrap();
        let third = pain(&cast.aoife(), &mut tx, cast.desk, "Forklift battery").await;
        tx.commit().await.unwrap();
        let mut leila = browser(&cast, "1 en");
        let page = leila.get("/needs").await.expect(200).text();
        let form = format!("/objectives/new?theme={id}");
        assert!(page.contains(&form) && page.contains("Put a need into a theme"), "{page}");
        browser(&cast, "2 en").get(&form).await.expect(404);
        let page = leila.get(&form).await.expect(200).text();
        assert!(page.contains("value=\"Handover\"") && page.contains(&format!("value=\"{id}\"")), "{page}");
        let theme = id.to_string();
        let fields = |whose| {
            let days = [("from", "2027-01-01"), ("until", "2027-06-30")];
            [[("whose", whose), ("name", "Nothing lost")], [("theme", theme.as_str()), ("topics", "")], days].concat()
        };
        let wrong = leila.post("/objectives", &fields("me")).await.expect(422).text();
        assert!(wrong.contains("A theme becomes an objective of the organisation."), "{wrong}");
        let minutes = [fields("organisation"), vec![("minutes", "-5")]].concat();
        let wrong = leila.post("/objectives", &minutes).await.expect(422).text();
        assert!(wrong.contains("f-minutes-error"), "{wrong}");
        let minutes = [fields("organisation"), vec![("minutes", "30")]].concat();
        let wrong = leila.post("/objectives", &minutes).await.expect(422).text();
        assert!(wrong.contains("Minutes are for one team."), "{wrong}");
        leila.post("/objectives", &fields("organisation")).await.expect(303);
        let page = leila.get("/needs").await.expect(200).text();
        assert!(page.contains(">Nothing lost</a>") && !page.contains(&form), "{page}");
        let mine = browser(&cast, "2 en").get("/needs").await.expect(200).text();
        assert!(mine.contains("serves “Nothing lost”"), "{mine}");
        let third = third.to_string();
        let put = [("theme", theme.as_str()), ("needs", third.as_str())];
        browser(&cast, "2 en").post("/themes/additions", &put).await.expect(404);
        leila.post("/themes/additions", &[("theme", ""), ("needs", third.as_str())]).await.expect(422);
        leila.post("/themes/additions", &put).await.expect(303);
        let mine = browser(&cast, "3 en").get("/needs").await.expect(200).text();
        assert_eq!(mine.matches("serves “Nothing lost”").count(), 2, "{mine}");
        leila.post(&format!("/themes/{id}/objective"), &[("objective", "")]).await.expect(422);
    }
}
