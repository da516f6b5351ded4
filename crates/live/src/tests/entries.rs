//! What stands in the catalogue changes and goes out of it; what was planned and agreed stays.

use super::pages::{app, as_, one_seat, read};
use super::stage::*;
use crate::class::{self, New};
use crate::{seat, session};

fn changed(price: i64) -> New {
    New {
        title: "Harder calls".into(),
        outcomes: "Say no".into(),
        minutes: 60,
        size: 6,
        price,
        measure: "eur".into(),
        language: "de".into(),
        ..New::default()
    }
}

testkit::both! {
    async fn a_class_changes_and_what_was_planned_keeps_its_length_seats_and_price(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let budget = funded(&mut tx, 20_000).await;
        let id = planned(&mut tx, class, 4).await;
        let asked = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap().id;
        let refused = said(class::change(&leila(), &mut tx, EN, class, &changed(9_000)).await);
        assert!(refused.contains("1 seat waits"), "{refused}");
        class::change(&leila(), &mut tx, EN, class, &changed(6_000)).await.unwrap();
        seat::agree(&leila(), &mut tx, EN, asked, budget, "Go.").await.unwrap();
        class::change(&leila(), &mut tx, EN, class, &changed(9_000)).await.unwrap();
        let found = class::find(&one(2), &mut tx, class).await.unwrap();
        assert_eq!((found.title.as_str(), found.minutes, found.size, found.price, found.measure.as_str(), found.language.as_str()), ("Harder calls", 60, 6, 9_000, "EUR", "de"));
        assert_eq!(seat::find(&leila(), &mut tx, asked).await.unwrap().amount, 6_000);
        session::set_time(&leila(), &mut tx, EN, id, &session::New { starts: "2026-12-04T10:00".into(), ..new(4) }).await.unwrap();
        assert_eq!((shown(&mut tx, id).await.minutes(), shown(&mut tx, id).await.capacity), (90, 4));
        let next = planned(&mut tx, class, 4).await;
        assert_eq!(shown(&mut tx, next).await.minutes(), 60);
        let wrong = said(class::change(&leila(), &mut tx, EN, class, &New { minutes: 0, ..changed(0) }).await);
        assert!(wrong.contains("between 5 minutes"), "{wrong}");
        assert!(matches!(class::change(&one(2), &mut tx, EN, class, &changed(0)).await, Err(kernel::Error::NotFound)));
    }

    async fn a_class_is_changed_and_taken_out_on_its_pages(db: TestDb) {
        let app = app(&db).await;
        let (class, session) = one_seat(&app).await;
        let (address, edit) = (format!("/classes/{class}"), format!("/classes/{class}/edit"));
        let page = read(&app, "1 en", &address).await;
        assert!(page.contains(&format!("{address}/plan")) && page.contains(&edit) && !page.contains("name=\"starts\""), "{page}");
        assert!(!read(&app, "2 en", &address).await.contains("/edit"));
        for path in [&edit, &format!("{address}/plan")] {
            as_(&app, "2 en").get(path).await.expect(404);
            for l in ["de", "ar"] {
                read(&app, &format!("1 {l}"), path).await;
            }
        }
        let page = read(&app, "1 en", &edit).await;
        assert!(page.contains("1 session is planned") && page.contains("value=\"Hard calls\""), "{page}");
        let mut fields = vec![("title", ""), ("minutes", "60"), ("size", "6"), ("price", "12"), ("measure", "EUR"), ("language", "en")];
        let wrong = as_(&app, "1 en").post(&address, &fields).await.expect(422).text();
        assert!(wrong.contains("Write a title.") && wrong.contains("value=\"60\""), "{wrong}");
        fields[0] = ("title", "Harder calls");
        fields[4] = ("measure", "money");
        assert!(as_(&app, "1 en").post(&address, &fields).await.expect(422).text().contains("three letters"));
        fields[4] = ("measure", "EUR");
        as_(&app, "2 en").post(&address, &fields).await.expect(404);
        as_(&app, "1 en").post(&address, &fields).await.expect(303);
        assert!(read(&app, "2 en", &address).await.contains("Harder calls"));
        as_(&app, "2 en").post(&format!("{address}/retirement"), &[]).await.expect(404);
        as_(&app, "1 en").post(&format!("{address}/retirement"), &[]).await.expect(303);
        assert!(!read(&app, "2 en", "/classes").await.contains("Harder calls"));
        let page = read(&app, "2 en", &address).await;
        assert!(page.contains("No longer in the catalogue") && page.contains("action=\"/wishes\"") && page.contains("value=\"Harder calls\""), "{page}");
        assert!(page.contains("1 of 1 seat free"), "the session that is planned takes place: {page}");
        read(&app, "1 en", &format!("/sessions/{session}")).await;
        as_(&app, "1 en").get(&edit).await.expect(409);
        as_(&app, "1 en").get(&format!("{address}/plan")).await.expect(409);
        as_(&app, "1 en").post(&format!("{address}/sessions"), &[("zone", "UTC"), ("count", "1"), ("capacity", "2")]).await.expect(409);
        as_(&app, "1 en").post(&address, &fields).await.expect(409);
    }
}
