//! What this room has for Today and for the library, and for who works elsewhere by now.

use std::sync::Arc;

use kernel::i18n::Html;
use kernel::{Actor, Ctx, Error};
use ui::web::Signed;

use super::pages::session;
use super::stage::{EN, class, leila, new, one, open, person, planned};
use crate::class::{self, New};
use crate::{State, seat, session as sessions};

const HOUSE: Actor = Actor::system("a test");

fn signed(number: u128) -> Signed {
    Signed(Arc::new(session(number, "en")))
}

testkit::both! {
    async fn today_shows_ones_own_sessions_and_one_to_choose_of_each_other_class(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(crate::today(&signed(2), &mut tx).await.unwrap(), Html::default(), "nothing is taught");
        let hard = class(&mut tx, 0).await;
        let first = planned(&mut tx, hard, 1).await;
        planned(&mut tx, hard, 4).await;
        let far = sessions::New { starts: "2027-03-01T10:00".into(), ..new(4) };
        let other = New { title: "Writing for tired <readers>".into(), minutes: 60, language: "en".into(), ..New::default() };
        let other = class::write(&leila(), &mut tx, EN, &other).await.unwrap();
        sessions::plan(&leila(), &mut tx, EN, other, &far).await.unwrap();
        let page = crate::today(&signed(2), &mut tx).await.unwrap();
        assert_eq!(page.as_str().matches(&format!("href=\"/classes/{hard}\"")).count(), 2, "once, as title and as button");
        assert!(page.as_str().contains("one seat free") && page.as_str().contains(">Book<"), "{}", page.as_str());
        assert!(!page.as_str().contains("Writing"), "too far ahead");
        seat::take(&one(2), &mut tx, EN, first, person(2)).await.unwrap();
        let page = crate::today(&signed(2), &mut tx).await.unwrap();
        assert!(page.as_str().contains("href=\"/seats/"), "{}", page.as_str());
        assert!(!page.as_str().contains("href=\"/classes/"), "what one has is not offered: {}", page.as_str());
        let page = crate::today(&signed(3), &mut tx).await.unwrap();
        assert!(page.as_str().contains("full") && page.as_str().contains(">Wait<"), "{}", page.as_str());
        let near = sessions::New { starts: "2026-12-01T10:00".into(), ..new(4) };
        sessions::plan(&leila(), &mut tx, EN, other, &near).await.unwrap();
        let page = crate::today(&signed(2), &mut tx).await.unwrap();
        assert!(page.as_str().contains("Writing for tired &#60;readers&#62;") , "{}", page.as_str());
    }

    async fn the_library_finds_classes_by_the_beginnings_of_their_words(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        class(&mut tx, 0).await;
        let new = New { title: "Löten im Feld".into(), outcomes: "braze a joint".into(), minutes: 60, language: "de".into(), ..New::default() };
        class::write(&leila(), &mut tx, EN, &new).await.unwrap();
        for (asked, hard, braze) in [("", true, true), ("hard cal", true, false), ("loten", false, true), ("JOINT braze", false, true), ("hard joint", false, false), ("alls", false, false)] {
            let page = crate::found(&signed(2), &mut tx, asked).await.unwrap();
            assert_eq!(page.as_str().contains("Hard calls"), hard, "{asked}");
            assert_eq!(page.as_str().contains("Löten"), braze, "{asked}");
            assert_eq!(page.is_empty(), !hard && !braze, "{asked}");
        }
    }

    async fn who_moves_to_another_unit_keeps_the_seat_and_finds_its_class(db: TestDb) {
        let ctx = open(&db).await;
        staff(&ctx, "Line 3").await;
        let mut tx = ctx.db.write().await.unwrap();
        let kofi = people::by_email(&HOUSE, &mut tx, "kofi@example.org").await.unwrap().unwrap();
        let units = people::audience::choices::choices(&HOUSE, &mut tx).await.unwrap().units;
        let line = units.iter().find(|(_, name)| name == "Line 3").unwrap().0;
        let new = New { title: "Ours".into(), minutes: 60, language: "en".into(), unit: Some(line), ..New::default() };
        let ours = class::write(&leila(), &mut tx, EN, &new).await.unwrap();
        let (first, second) = (planned(&mut tx, ours, 4).await, planned(&mut tx, ours, 4).await);
        let me = Actor::person(kofi, []);
        let booked = seat::take(&me, &mut tx, EN, first, kofi).await.unwrap();
        tx.commit().await.unwrap();
        staff(&ctx, "Line 4").await;
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&me, &mut tx, booked.id).await.unwrap().state, State::Booked);
        assert_eq!(class::find(&me, &mut tx, ours).await.unwrap().title, "Ours");
        assert!(class::all(&me, &mut tx).await.unwrap().is_empty(), "it is not offered any more");
        assert_eq!(seat::mine(&me, &mut tx).await.unwrap().len(), 1);
        seat::give_back(&me, &mut tx, EN, booked.id, "").await.unwrap();
        assert_eq!(class::find(&me, &mut tx, ours).await.unwrap().title, "Ours", "what one had can be read");
        assert!(class::all(&me, &mut tx).await.unwrap().is_empty());
        assert!(matches!(seat::take(&me, &mut tx, EN, second, kofi).await, Err(Error::NotFound)));
    }
}

/// Kofi works in a unit of this name from today on, Ama beside him.
async fn staff(ctx: &Ctx, unit: &str) {
    let file = format!(
        "number;name;email;unit;language\n1;Kofi Boateng;kofi@example.org;{unit};en\n2;Ama Owusu;ama@example.org;Line 3;en\n"
    );
    let upload = people::Upload { name: "staff.csv".into(), bytes: file.into(), ..people::Upload::default() };
    let orders = people::Orders { apply: true, override_guards: Some("a test".into()) };
    people::import_file(ctx, &HOUSE, upload, orders, &|_| {}).await.unwrap();
    ctx.settle().await.unwrap();
}
