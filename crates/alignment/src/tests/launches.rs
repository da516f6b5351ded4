//! New systems and products with their day, on both databases: noted, coming, planned from, taken back.

use jiff::SignedDuration;
use jiff::civil::date;
use kernel::Error;

use super::pages::browser;
use super::stage::{EN, open, said};
use crate::launch::{self, New};
use crate::plan::coming::{self, Known};

testkit::both! {
    async fn a_launch_is_coming_until_its_day_or_until_it_is_taken_back(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let new = New {
            name: "New ERP, wave 2".into(), on: date(2027, 4, 12), topic: "ERP".into(), units: vec![cast.line, cast.desk],
        };
        assert!(matches!(launch::note(&cast.dolores(), &mut tx, EN, &new).await, Err(Error::NotFound)));
        assert!(matches!(launch::ahead(&cast.dolores(), &mut tx).await, Err(Error::NotFound)));
        let nameless = New { name: " ".into(), ..new.clone() };
        assert!(said(launch::note(&leila, &mut tx, EN, &nameless).await).starts_with("Give it a name"));
        for on in [date(2026, 11, 19), date(2031, 1, 1)] {
            let wrong = launch::note(&leila, &mut tx, EN, &New { on, ..new.clone() }).await;
            assert!(said(wrong).starts_with("Choose a day after today"));
        }
        let id = launch::note(&leila, &mut tx, EN, &new).await.unwrap();
        let all = New { name: "R290".into(), on: date(2026, 12, 1), topic: String::new(), units: vec![] };
        launch::note(&leila, &mut tx, EN, &all).await.unwrap();
        let found = coming::all(&leila, &mut tx, EN).await.unwrap();
        let lines: Vec<_> = found.iter().map(|one| (one.known, one.title.as_str())).collect();
        assert_eq!(lines, [(Known::Launch, "R290"), (Known::Launch, "New ERP, wave 2")]);
        assert!(found[0].why.contains("for everybody."), "{found:?}");
        assert!(found[1].why.contains("for Desk and Line 3: ERP."), "{found:?}");
        assert!(matches!(launch::retire(&cast.dolores(), &mut tx, id).await, Err(Error::NotFound)));
        launch::retire(&leila, &mut tx, id).await.unwrap();
        assert!(matches!(launch::retire(&leila, &mut tx, id).await, Err(Error::NotFound)));
        assert_eq!(coming::all(&leila, &mut tx, EN).await.unwrap().len(), 1);
        tx.commit().await.unwrap();
        db.clock.advance(SignedDuration::from_hours(24 * 12));
        let mut tx = cast.ctx.db.read().await.unwrap();
        assert!(coming::all(&leila, &mut tx, EN).await.unwrap().is_empty(), "it is here");
    }

    async fn a_launch_is_written_on_the_page_of_what_is_coming_and_leads_to_a_slot(db: TestDb) {
        let cast = open(&db).await;
        let mut leila = browser(&cast, "1 en");
        let line = cast.line.to_string();
        let fields = |name| [("name", name), ("on", "2027-04-12"), ("topic", "ERP"), ("units", line.as_str())];
        browser(&cast, "2 en").post("/launches", &fields("New ERP")).await.expect(404);
        let wrong = leila.post("/launches", &fields(" ")).await.expect(422).text();
        assert!(wrong.contains("role=\"alert\"") && wrong.contains("What is coming"), "{wrong}");
        leila.post("/launches", &fields("New ERP")).await.expect(303);
        for locale in ["en", "de", "ar"] {
            browser(&cast, &format!("1 {locale}")).get("/alignment/coming").await.expect(200);
        }
        let page = leila.get("/alignment/coming").await.expect(200).text();
        assert!(page.contains("New ERP") && page.contains("Line 3: ERP."), "{page}");
        let mut tx = cast.ctx.db.read().await.unwrap();
        let id = launch::ahead(&cast.leila(), &mut tx).await.unwrap()[0].id;
        drop(tx);
        let form = format!("/slots/new?launch={id}");
        assert!(page.contains(&form), "{page}");
        browser(&cast, "2 en").get(&form).await.expect(404);
        let slot = leila.get(&form).await.expect(200).text();
        assert!(slot.contains("value=\"New ERP\"") && slot.contains(&format!("value=\"{line}\" checked")), "{slot}");
        browser(&cast, "2 en").post(&format!("/launches/{id}/retirement"), &[]).await.expect(404);
        leila.post(&format!("/launches/{id}/retirement"), &[]).await.expect(303);
        assert!(!leila.get("/alignment/coming").await.expect(200).text().contains("New ERP"));
        leila.get(&form).await.expect(404);
    }
}
