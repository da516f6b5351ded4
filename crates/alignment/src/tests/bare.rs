//! What counts as met, on both databases: content, or time that never waited for any. Booking alone is neither.

use jiff::civil::date;
use kernel::Tx;

use super::pages::browser;
use super::stage::{EN, hour, open, plan, set_up};
use crate::ObjectiveId;
use crate::plan::view::{Window, weave};
use crate::slot::{self, Content, State};

async fn served(tx: &mut Tx, aim: ObjectiveId) -> Option<i64> {
    let woven = weave(tx, Window::next(date(2026, 11, 19)).unwrap(), None).await.unwrap();
    woven.plan.aims().find(|(one, _)| one.id == aim).and_then(|(_, row)| row.served())
}

testkit::both! {
    async fn a_slot_that_is_booked_without_its_content_serves_nothing_yet(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let day = date(2027, 1, 12);
        let new = slot::New { decide_by: Some(date(2026, 12, 18)), minutes: 90, ..hour("Brazing", cast.line, day, Some(top)) };
        let id = plan(&cast, &mut tx, &new).await;
        assert_eq!(served(&mut tx, top).await, Some(0));
        slot::book(&leila, &mut tx, id).await.unwrap();
        slot::book(&leila, &mut tx, id).await.unwrap();
        assert_eq!(slot::find(&leila, &mut tx, id).await.unwrap().state(), State::Booked);
        assert_eq!(served(&mut tx, top).await, Some(0), "an empty room teaches nobody");
        tx.commit().await.unwrap();
        let page = browser(&cast, "1 en").get(&format!("/slots/{id}")).await.expect(200).text();
        assert!(page.contains("It counts for its objective once its content is chosen."), "{page}");
        let mut tx = cast.ctx.db.write().await.unwrap();
        let class = live::class::New {
            title: "Brazing".into(),
            outcomes: "Braze a joint that holds.".into(),
            minutes: 90,
            language: "en".into(),
            ..live::class::New::default()
        };
        let class = live::class::write(&leila, &mut tx, EN, &class).await.unwrap();
        slot::decide(&leila, &mut tx, EN, id, Content::Class(class), true).await.unwrap();
        assert_eq!(served(&mut tx, top).await, Some(100));
        slot::book(&leila, &mut tx, id).await.unwrap();
        assert_eq!(served(&mut tx, top).await, Some(100));
    }

    async fn time_that_never_waited_for_content_counts(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let new = slot::New { minutes: 90, ..hour("At the machine", cast.line, date(2027, 1, 12), Some(top)) };
        let id = plan(&cast, &mut tx, &new).await;
        assert_eq!(served(&mut tx, top).await, Some(100));
        slot::book(&cast.dolores(), &mut tx, id).await.unwrap();
        assert_eq!(served(&mut tx, top).await, Some(100));
    }
}
