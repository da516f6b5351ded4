//! Attendance as statements: what is written, when, and for whom.

use kernel::{Actor, PersonId, Tx};

use super::stage::*;
use crate::{SessionId, seat, session};

const SYSTEM: Actor = Actor::system("a test");

async fn written(tx: &mut Tx) -> Vec<records::Recorded> {
    records::replay(&SYSTEM, tx, None, 100).await.unwrap()
}

/// Two people with seats in a session that has begun, taught by the third.
async fn begun(ctx: &kernel::Ctx) -> SessionId {
    let mut tx = ctx.db.write().await.unwrap();
    let class = class(&mut tx, 0).await;
    let id = planned(&mut tx, class, 3).await;
    session::set_instructor(&leila(), &mut tx, EN, id, Some(person(4)), "Nadia Roth").await.unwrap();
    for number in [2, 3] {
        seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap();
    }
    tx.commit().await.unwrap();
    ctx.db.clock().set("2026-12-03T10:40:00Z".parse().unwrap());
    id
}

async fn tick(tx: &mut Tx, id: SessionId, who: PersonId, there: bool, minutes: Option<i64>) {
    let seat = seat::of_session(&leila(), tx, id).await.unwrap();
    let seat = seat.into_iter().find(|seat| seat.person == Some(who)).unwrap();
    seat::attend(&one(4), tx, EN, seat.id, there, minutes).await.unwrap();
}

testkit::both! {
    async fn who_was_there_has_it_in_their_record_once_the_session_is_settled(db: TestDb) {
        let ctx = open(&db).await;
        let id = begun(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        tick(&mut tx, id, person(2), true, Some(85)).await;
        tick(&mut tx, id, person(3), true, None).await;
        tick(&mut tx, id, person(3), false, None).await;
        assert_eq!(written(&mut tx).await.len(), 0, "a list may still be corrected");
        session::close(&one(4), &mut tx, EN, id).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let all = written(&mut tx).await;
        assert_eq!(all.len(), 1, "who was missing did nothing");
        assert_eq!(all[0].person, Some(person(2)));
        let text = all[0].statement.print();
        for says in [
            "\"http://adlnet.gov/expapi/verbs/attended\"",
            "\"http://adlnet.gov/expapi/activities/meeting\"",
            "\"duration\":\"PT1H25M\"",
            "\"completion\":true",
            "\"timestamp\":\"2026-12-03T10:30:00",
            "\"instructor\"",
            &format!("/activities/sessions/{id}\""),
            &person(4).to_string(),
        ] {
            assert!(text.contains(says), "{says} in {text}");
        }
        let told = records::sentence(EN, &all[0].statement, |_| Some("Imani".into()));
        assert_eq!(told.replace(['\u{2068}', '\u{2069}'], ""), "Imani was at “Hard calls”");
        assert!(session::close(&leila(), &mut tx, EN, id).await.is_err());
        assert_eq!(written(&mut tx).await.len(), 1);
    }

    async fn a_settling_that_does_not_come_about_records_nothing(db: TestDb) {
        let ctx = open(&db).await;
        let id = begun(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        tick(&mut tx, id, person(2), true, None).await;
        session::close(&one(4), &mut tx, EN, id).await.unwrap();
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(written(&mut tx).await.len(), 0);
        session::call_off(&leila(), &mut tx, EN, id, "A pipe broke.").await.unwrap();
        assert_eq!(written(&mut tx).await.len(), 0, "nobody was where nothing took place");
    }
}
