//! A need whose answer is late, and one whose answerer left: who is told, who sees it, who may answer.

use kernel::{Actor, Error, PersonId, Role};

use super::pages::browser;
use super::stage::{Cast, EN, file, import_on, open, said, wish};
use crate::NeedId;
use crate::need::{self, remind};

/// What waits to be told to somebody, of the kinds of this page.
async fn told(cast: &Cast, person: PersonId) -> Vec<String> {
    let waiting = cast.ctx.db.read().await.unwrap().waiting_notices(person).await.unwrap();
    let titles = waiting.into_iter().map(|(_, title, ..)| title);
    titles.filter(|title| title.ends_with("Reading a brazed joint")).collect()
}

/// Operator 10 needs something; Dolores owes the answer by Thursday, 26 November.
async fn raised(cast: &Cast) -> NeedId {
    let mut tx = cast.ctx.db.write().await.unwrap();
    let id = need::raise(&cast.one(10), &mut tx, EN, &wish("Reading a brazed joint")).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn morning(cast: &Cast, day: &str) {
    cast.ctx.clock().set(format!("{day}T06:00:00Z").parse().unwrap());
    remind::tick(&cast.ctx).await.unwrap();
    remind::tick(&cast.ctx).await.unwrap();
}

async fn answered(cast: &Cast, by: &Actor, id: NeedId) -> Result<(), Error> {
    let mut tx = cast.ctx.db.write().await.unwrap();
    need::answer(by, &mut tx, EN, id, "On Tuesday, at station 9.").await?;
    tx.commit().await
}

async fn owed(cast: &Cast, by: &Actor) -> Vec<need::Need> {
    need::owed(by, &mut cast.ctx.db.read().await.unwrap()).await.unwrap()
}

/// The staff file without its leads of these numbers; whoever they led reports to Leila, or to nobody.
fn without(gone: &[u32]) -> String {
    let kept = file(36, &[]);
    let lines =
        kept.lines().filter(|line| !gone.iter().any(|number| line.starts_with(&format!("{number},"))));
    let above = if gone.contains(&1) { "" } else { "1" };
    lines
        .map(|line| {
            gone.iter().fold(line.to_owned(), |line, number| {
                line.replace(&format!(",full time,{number},"), &format!(",full time,{above},"))
            }) + "\n"
        })
        .collect()
}

testkit::both! {
    async fn who_owes_an_answer_is_reminded_before_and_after_and_seen_from_above_when_it_is_late(db: TestDb) {
        let cast = open(&db).await;
        let id = raised(&cast).await;
        let (dolores, leila) = (cast.people[&2], cast.people[&1]);
        morning(&cast, "2026-11-24").await;
        assert_eq!(told(&cast, dolores).await, [""; 0]);
        morning(&cast, "2026-11-25").await;
        assert_eq!(told(&cast, dolores).await, ["Your answer is due soon: Reading a brazed joint"], "once");
        morning(&cast, "2026-11-26").await;
        assert_eq!(told(&cast, dolores).await.len(), 1, "on the day itself nothing");
        morning(&cast, "2026-11-27").await;
        assert_eq!(told(&cast, dolores).await, ["Your answer is late: Reading a brazed joint"], "in place of what was not told");
        // Monday is the second working day.
        morning(&cast, "2026-11-30").await;
        let above = cast.one(1);
        assert_eq!(told(&cast, leila).await, [""; 0]);
        assert!(matches!(answered(&cast, &above, id).await, Err(Error::NotFound)));
        assert!(!browser(&cast, "1 en").get("/needs").await.expect(200).text().contains("Late in your teams"));
        morning(&cast, "2026-12-01").await;
        assert_eq!(told(&cast, leila).await, ["Late for three working days: Reading a brazed joint"]);
        assert_eq!(told(&cast, dolores).await.len(), 1);
        let page = browser(&cast, "1 en").get("/needs").await.expect(200).text();
        assert!(page.contains("Late in your teams") && page.contains("Dolores Ibarra owes the answer."), "{page}");
        assert!(!page.contains("Operator 10"), "a wish names nobody: {page}");
        for other in [3, 10, 11, 30] {
            let page = browser(&cast, &format!("{other} en")).get("/needs").await.expect(200).text();
            assert!(!page.contains("Late in your teams"), "{other}");
            assert!(matches!(answered(&cast, &cast.one(other), id).await, Err(Error::NotFound)), "{other}");
        }
        answered(&cast, &above, id).await.unwrap();
        for person in [dolores, leila] {
            assert_eq!(told(&cast, person).await, [""; 0], "it is answered");
        }
        assert!(said(answered(&cast, &cast.leila(), id).await).contains("answered already"));
        morning(&cast, "2026-12-02").await;
        assert_eq!(told(&cast, dolores).await, [""; 0]);
    }

    async fn what_somebody_owed_who_left_goes_to_who_leads_them_with_a_line_in_its_history(db: TestDb) {
        let cast = open(&db).await;
        raised(&cast).await;
        import_on(&cast.ctx, "2026-11-19", without(&[2])).await;
        let leila = cast.one(1);
        let now = owed(&cast, &leila).await;
        assert_eq!((now.len(), now[0].answer_by.to_string().as_str()), (1, "2026-11-26"), "its day stays");
        assert_eq!(told(&cast, cast.people[&1]).await, ["You answer this now: Reading a brazed joint"]);
        let line = "Dolores Ibarra no longer works here: Leila Haddad answers since 19 Nov";
        for who in ["1 en", "10 en"] {
            let page = browser(&cast, who).get("/needs").await.expect(200).text();
            assert!(page.contains(line), "{who}: {page}");
        }
        // A second time there is nothing to hand on.
        remind::tick(&cast.ctx).await.unwrap();
        let moves = async |by: &Actor| need::moves(by, &mut cast.ctx.db.read().await.unwrap()).await.unwrap();
        assert_eq!(moves(&cast.one(10)).await.len(), 1);
        assert_eq!(moves(&cast.one(11)).await, []);
        // Where nobody is above, any People leader answers.
        cast.ctx.clock().set("2026-11-20T08:00:00Z".parse().unwrap());
        import_on(&cast.ctx, "2026-11-20", without(&[1, 2])).await;
        let other = Actor::person(cast.people[&30], [Role::PeopleLeader]);
        assert_eq!(owed(&cast, &other).await.len(), 1);
        assert_eq!(moves(&cast.one(10)).await.iter().map(|one| one.to).collect::<Vec<_>>(), [Some(cast.people[&1]), None]);
        let page = browser(&cast, "10 de").get("/needs").await.expect(200).text();
        assert!(page.contains("Die Leitung des Lernens antwortet seit"), "{page}");
    }

    async fn who_takes_over_what_is_late_has_two_working_days(db: TestDb) {
        let cast = open(&db).await;
        let id = raised(&cast).await;
        // A Friday; Dolores was late for more than three days.
        morning(&cast, "2026-12-04").await;
        assert_eq!(told(&cast, cast.people[&1]).await, ["Late for three working days: Reading a brazed joint"]);
        import_on(&cast.ctx, "2026-12-04", without(&[2])).await;
        let leila = cast.one(1);
        assert_eq!(owed(&cast, &leila).await[0].answer_by.to_string(), "2026-12-08");
        assert_eq!(told(&cast, cast.people[&1]).await, ["You answer this now: Reading a brazed joint"], "what was said of Dolores is no longer so");
        morning(&cast, "2026-12-07").await;
        assert_eq!(told(&cast, cast.people[&1]).await.len(), 2, "and is reminded as everybody");
        answered(&cast, &leila, id).await.unwrap();
        let mut tx = cast.ctx.db.read().await.unwrap();
        assert_eq!(need::mine(&cast.one(10), &mut tx).await.unwrap()[0].answer.as_deref(), Some("On Tuesday, at station 9."));
    }

    async fn what_people_leaders_owe_is_told_to_them_and_not_to_who_raised_it(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        for number in [1, 3] {
            let account = Actor::system("a test");
            identity::role::grant(&account, &mut tx, cast.people[&number], Role::PeopleLeader, "Leads learning.").await.unwrap();
        }
        let new = need::New { kind: need::Kind::Pain, people: 3, unit: Some(cast.desk), ..wish("Reading a brazed joint") };
        let id = need::raise(&cast.aoife(), &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        morning(&cast, "2026-11-25").await;
        assert_eq!(told(&cast, cast.people[&1]).await.len(), 1);
        assert_eq!(told(&cast, cast.people[&3]).await, [""; 0]);
        let mut tx = cast.ctx.db.write().await.unwrap();
        need::withdraw(&cast.aoife(), &mut tx, EN, id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(told(&cast, cast.people[&1]).await, [""; 0], "taken back");
    }
}
