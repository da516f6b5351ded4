//! Files that wait to be read into a course: their page, from the moment they arrive to the report of their import.

use kernel::i18n::Locale;
use kernel::{Job, Room, Told};
use testkit::TestApp;

use super::pages::{app, as_, upload};
use super::stage::{GUIDE, henrik, imani, leila};
use crate::intake::arrival::{self, Arrival};
use crate::words;

async fn waiting(app: &TestApp) -> Vec<Arrival> {
    arrival::all(&leila(), &mut app.ctx.db.read().await.unwrap()).await.unwrap()
}

/// The guide as a zip file, with other words for how to look.
fn zip(look: &str) -> Vec<u8> {
    crate::folder::tests::zipped(&[("joint/joint.md", GUIDE.replace("Look twice", look).as_bytes())])
}

#[test]
fn what_came_in_is_counted_in_its_plural() {
    let said = |l, number: u32| words::content_import_counts(l, number, number, number, "5 min");
    assert!(said(Locale::En, 1).starts_with("1 lesson in 1 module, 1 part, "), "{}", said(Locale::En, 1));
    assert!(said(Locale::En, 2).starts_with("2 lessons in 2 modules, 2 parts, "));
    assert!(said(Locale::De, 1).starts_with("1 Lektion in 1 Modul, 1 Teil, "));
    assert!(said(Locale::Ar, 2).starts_with("درسان في وحدتين، جزآن، "), "{}", said(Locale::Ar, 2));
    assert!(said(Locale::Ar, 11).starts_with("11 درسًا في 11 وحدة، 11 جزءًا، "), "{}", said(Locale::Ar, 11));
}

testkit::both! {
    async fn a_file_shows_how_far_its_reading_is_until_its_report_is_there(db: TestDb) {
        let app = app(&db).await;
        let mut henrik = as_(&app, "henrik");
        let sent = upload(&mut henrik, "joint.zip", &zip("Look twice")).await.expect(303);
        let path = sent.location().unwrap();
        let page = henrik.get(path).await.expect(200).text();
        for said in ["The file waits to be read", "Look again", "joint.zip", "data-island=\"progress\"", "<noscript><meta http-equiv=\"refresh\""] {
            assert!(page.contains(said), "{said}\n{page}");
        }
        assert!(henrik.get("/courses/imports").await.expect(200).text().contains("is being read"));
        let job = Job { id: waiting(&app).await[0].job, kind: String::new(), payload: Default::default(), attempts: 0 };
        job.progress(&app.ctx, Told { stage: "pages", done: 3, of: 12 }).await.unwrap();
        let page = as_(&app, "henrik de").get(path).await.expect(200).text();
        assert!(page.contains("Die Seiten werden gelesen") && page.contains("Schritt 2 von 4 · 3 von 12"), "{page}");
        assert!(page.contains("value=\"1250\" max=\"4000\""), "{page}");
        for (who, status) in [("leila", 200), ("mina", 404), ("imani", 404)] {
            as_(&app, who).get(path).await.expect(status);
        }
        assert!(!as_(&app, "mina").get("/courses/imports").await.expect(200).text().contains("joint.zip"));
        app.settle().await;
        let page = henrik.get(path).await.expect(200).text();
        assert!(page.contains("A new course, as a draft") && !page.contains("data-island=\"progress\""), "{page}");
        assert_eq!(waiting(&app).await, []);
    }

    async fn what_may_not_come_in_says_why_in_each_language(db: TestDb) {
        let app = app(&db).await;
        upload(&mut as_(&app, "henrik"), "joint.zip", &zip("Look twice")).await.expect(303);
        app.settle().await;
        let mut mina = as_(&app, "mina");
        let sent = upload(&mut mina, "joint.zip", &zip("Look away")).await.expect(303);
        app.settle().await;
        let path = sent.location().unwrap();
        let said = [("mina", words::content_folder_of_others(Locale::En)), ("mina ar", words::content_folder_of_others(Locale::Ar))];
        for (who, sentence) in said {
            let page = as_(&app, who).get(path).await.expect(200).text();
            assert!(page.contains(sentence) && !page.contains("data-island") && !page.contains("http-equiv"), "{sentence}\n{page}");
        }
        assert!(mina.get("/courses/imports").await.expect(200).text().contains("did not come in"));
        let mut tx = app.ctx.db.read().await.unwrap();
        assert_eq!(crate::intake::newest(&leila(), &mut tx).await.unwrap().len(), 1, "nothing came of it");
    }

    async fn a_file_whose_reading_was_given_up_says_so(db: TestDb) {
        let rooms = vec![people::room(), Room { jobs: &[], ..crate::room() }];
        let app = TestApp::new(&db, rooms, super::pages::router).await;
        let id = arrival::arrive(&app.ctx, &henrik(), "joint.zip", zip("Look twice")).await.unwrap();
        let refused = arrival::arrive(&app.ctx, &imani(), "joint.zip", zip("Look twice")).await;
        assert!(refused.is_err(), "who may not write brings nothing in");
        app.settle().await;
        let page = as_(&app, "henrik").get(&format!("/courses/imports/{id}")).await.expect(200).text();
        assert!(page.contains("by a fault of ours") && page.contains("Send a file again"), "{page}");
    }
}
