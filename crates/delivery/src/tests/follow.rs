//! A new version: who has begun stays, who has not goes along, and a rebuild finds what is there.

use content::folder::Folder;
use content::intake::{self, Published};
use kernel::{Actor, Role};
use wire_xapi::{Activity, Agent, LanguageMap, Statement, Verb};

use super::desk::{Desk, GUIDE};
use super::progress::dump;
use super::stage::{SYSTEM, numbered};
use crate::enrolment;
use crate::progress::{act, iri, rebuild};

async fn author(desk: &Desk) -> Actor {
    Actor::person(numbered(&desk.ctx, "006").await, [Role::Author])
}

async fn reviewer(desk: &Desk) -> Actor {
    Actor::person(numbered(&desk.ctx, "007").await, [Role::Reviewer])
}

/// The guide with another text where it is put together and where one is asked.
async fn another_guide(desk: &Desk) {
    let text = GUIDE.replace("Tag the unit.", "Tag the unit at once.").replace("Four steps.", "Three steps.");
    let (author, reviewer) = (author(desk).await, reviewer(desk).await);
    intake::publish_form(&desk.ctx, &author, &reviewer, Some(desk.guide), &text).await.unwrap();
    desk.ctx.settle().await.unwrap();
}

async fn course(desk: &Desk, pages: &[(&str, &str)]) -> Published {
    let files = pages.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    let folder = Folder { name: "Seams".into(), files, unopened: vec![] };
    let (author, reviewer) = (author(desk).await, reviewer(desk).await);
    let live = intake::publish_folder(&desk.ctx, &author, &reviewer, &folder).await.unwrap();
    desk.ctx.settle().await.unwrap();
    live
}

async fn same_after_a_rebuild(desk: &Desk) -> Vec<String> {
    let live = dump(&desk.ctx).await;
    rebuild::rebuild(&desk.ctx, &|_| {}).await.unwrap();
    assert_eq!(dump(&desk.ctx).await, live);
    live
}

testkit::both! {
    async fn an_answer_stays_with_the_text_that_it_answers(db: TestDb) {
        let desk = Desk::open(&db).await;
        let here = desk.part("what-to-do");
        let mut imani = desk.browser(desk.imani).await;
        imani.get(&here).await.expect(200);
        let given = [("question", "guide/what-to-do/1"), ("attempt", "1"), ("choice", "0")];
        imani.post(&here, &given).await.expect(303);
        another_guide(&desk).await;
        let page = imani.get(&here).await.expect(200).text();
        assert!(page.contains("version 1") && page.contains("Not this one"), "{page}");
        let page = desk.browser(desk.kofi).await.get(&here).await.expect(200).text();
        assert!(page.contains("version 2") && page.contains("Tag the unit at once."), "{page}");
        same_after_a_rebuild(&desk).await;
    }

    async fn steps_that_were_moved_stay_where_they_are(db: TestDb) {
        let desk = Desk::open(&db).await;
        let here = desk.part("put-it-together");
        let mut imani = desk.browser(desk.imani).await;
        imani.get(&here).await.expect(200);
        let order = "guide/put-it-together/1";
        let moved = [("question", order), ("order", "1"), ("order", "0"), ("order", "2"), ("up", "0")];
        imani.post(&here, &moved).await.expect(303);
        another_guide(&desk).await;
        let page = imani.get(&here).await.expect(200).text();
        assert!(page.contains("version 1") && page.contains("Four steps."), "{page}");
        same_after_a_rebuild(&desk).await;
    }

    async fn who_only_opened_the_course_goes_along_and_old_lessons_are_gone(db: TestDb) {
        let desk = Desk::open(&db).await;
        let one = ("one.md", "# One\n\n## Look\nLook twice.\n");
        let first = course(&desk, &[one, ("two.md", "# Two\n\n## Tag\nTag the unit.\n")]).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        let house = tx.installation().await.unwrap();
        enrolment::begin(&mut tx, desk.imani, first.course).await.unwrap();
        let agent = Agent::account(house.as_str(), desk.imani.to_string());
        let verb = Verb::new(act::INITIALIZED, LanguageMap::of("en", "opened"));
        let opened = Statement::new(agent, verb, Activity::new(iri::course(&house, first.course)));
        let opened = opened.with_id(tx.id()).at(tx.now());
        records::record(&SYSTEM, &mut tx, opened.clone()).await.unwrap();
        crate::progress::apply(&mut tx, &opened).await.unwrap();
        tx.commit().await.unwrap();
        let before = same_after_a_rebuild(&desk).await;
        assert!(before.iter().any(|row| row.contains(" two ")), "{before:#?}");

        let long = format!("# Three\n\n## Call\n{}\n", "Call your lead and say what you saw. ".repeat(90));
        let second = course(&desk, &[one, ("three.md", &long)]).await;
        assert_eq!(second.course, first.course);
        let mut tx = desk.ctx.db.read().await.unwrap();
        let now = enrolment::current(&mut tx, desk.imani, first.course).await.unwrap().unwrap();
        assert_eq!(now.version, second.version);
        drop(tx);
        let after = same_after_a_rebuild(&desk).await;
        assert!(after.iter().any(|row| row.contains(" three ")), "{after:#?}");
        assert!(!after.iter().any(|row| row.contains(" two ")), "{after:#?}");
    }
}
