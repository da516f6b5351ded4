//! What this room has for Today and for the library.

use std::sync::Arc;

use kernel::i18n::Html;
use ui::web::Signed;

use super::pages::session;
use super::stage::{EN, class, leila, new, one, open, person, planned};
use crate::class::{self, New};
use crate::{seat, session as sessions};

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
}
