//! What is done to a whole series: moved and called off from one of its sessions on, all or none.

use kernel::{Actor, PersonId, Tx};

use super::pages::{app, as_, read};
use super::stage::*;
use crate::{ClassId, SessionId, seat, session, venue};

async fn weekly(tx: &mut Tx, class: ClassId, room: Option<crate::VenueId>) -> Vec<SessionId> {
    let first = session::New { venue: room, ..new(3) };
    session::plan_series(&leila(), tx, EN, class, &first, 4, 1).await.unwrap()
}

async fn room(tx: &mut Tx) -> crate::VenueId {
    let hall = venue::New { name: "Hall".into(), seats: 8, ..venue::New::default() };
    venue::add(&leila(), tx, EN, &hall).await.unwrap()
}

async fn colleague(tx: &mut Tx, name: &str, email: Option<&str>) -> PersonId {
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email: email.map(str::to_owned),
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    people::add(&Actor::system("a test"), tx, new).await.unwrap()
}

/// The days and the sequences of sessions.
async fn days(tx: &mut Tx, ids: &[SessionId]) -> Vec<(String, i64)> {
    let mut out = Vec::new();
    for id in ids {
        let session = shown(tx, *id).await;
        out.push((session.local_start.unwrap().strftime("%m-%d %H:%M").to_string(), session.sequence));
    }
    out
}

fn is(days: &[(String, i64)], all: [(&str, i64); 4]) -> bool {
    days.iter().zip(all).all(|(is, wanted)| (is.0.as_str(), is.1) == wanted)
}

testkit::both! {
    async fn a_series_moves_from_one_on_and_each_calendar_is_told_of_each_once(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (class, hall) = (class(&mut tx, 0).await, room(&mut tx).await);
        let ids = weekly(&mut tx, class, Some(hall)).await;
        let bela = colleague(&mut tx, "Bela", Some("bela@example.org")).await;
        let carl = colleague(&mut tx, "Carl", None).await;
        for id in &ids {
            seat::take(&Actor::person(bela, []), &mut tx, EN, *id, bela).await.unwrap();
            session::set_instructor(&leila(), &mut tx, EN, *id, Some(carl), "Carl").await.unwrap();
        }
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let told = |mails: &[kernel::mail::Sent]| mails.iter().filter(|mail| mail.address == "bela@example.org").count();
        let before = told(&ctx.db.read().await.unwrap().newest_messages(50).await.unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        // A week later is where the next one of the same room and teacher was: each makes way for who follows.
        let to = session::New { starts: "2026-12-17T11:00".into(), venue: Some(hall), place: "By the stairs".into(), ..new(3) };
        assert_eq!(session::move_following(&leila(), &mut tx, EN, ids[1], &to).await.unwrap(), 3);
        let now = days(&mut tx, &ids).await;
        assert!(is(&now, [("12-03 10:00", 1), ("12-17 11:00", 2), ("12-24 11:00", 2), ("12-31 11:00", 2)]), "{now:?}");
        assert_eq!((shown(&mut tx, ids[0]).await.place, shown(&mut tx, ids[3]).await.place), ("Room 2".into(), "By the stairs".into()));
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let after = told(&ctx.db.read().await.unwrap().newest_messages(50).await.unwrap());
        assert_eq!(after - before, 3, "one update for each seat");
        // And back again.
        let mut tx = ctx.db.write().await.unwrap();
        let back = session::New { starts: "2026-12-10T10:00".into(), venue: Some(hall), place: "By the stairs".into(), ..new(3) };
        session::move_following(&leila(), &mut tx, EN, ids[1], &back).await.unwrap();
        let now = days(&mut tx, &ids).await;
        assert!(is(&now, [("12-03 10:00", 1), ("12-10 10:00", 3), ("12-17 10:00", 3), ("12-24 10:00", 3)]), "{now:?}");
    }

    async fn one_date_that_does_not_fit_refuses_the_whole_move_and_is_named(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let (class, hall) = (class(&mut tx, 0).await, room(&mut tx).await);
        let ids = weekly(&mut tx, class, Some(hall)).await;
        let other = session::New { starts: "2026-12-18T10:30".into(), venue: Some(hall), ..new(3) };
        session::plan(&leila(), &mut tx, EN, class, &other).await.unwrap();
        tx.commit().await.unwrap();
        let address = format!("/sessions/{}", ids[0]);
        assert!(read(&app, "1 en", &address).await.contains("This one and the 3 after it"));
        assert!(!read(&app, "1 en", &format!("/sessions/{}", ids[3])).await.contains("For which sessions"), "the last one has none after it");
        let hall = hall.to_string();
        let day_later = [("starts", "2026-12-04 10:00"), ("zone", "Europe/Berlin"), ("room", hall.as_str()), ("place", "Room 2"), ("scope", "following")];
        let wrong = as_(&app, "1 en").post(&format!("{address}/time"), &day_later).await.expect(422).text();
        assert!(wrong.contains("Thu 17 Dec: ") && wrong.contains("Nothing was changed."), "{wrong}");
        let wrong = as_(&app, "1 de").post(&format!("{address}/time"), &day_later).await.expect(422).text();
        assert!(wrong.contains("Nichts wurde geändert."), "{wrong}");
        let mut tx = app.ctx.db.read().await.unwrap();
        let now = days(&mut tx, &ids).await;
        assert!(is(&now, [("12-03 10:00", 0), ("12-10 10:00", 0), ("12-17 10:00", 0), ("12-24 10:00", 0)]), "{now:?}");
        drop(tx);
        as_(&app, "2 en").post(&format!("{address}/time"), &day_later).await.expect(404);
        // Alone it fits.
        let alone = [day_later[0], day_later[1], day_later[2], day_later[3]];
        as_(&app, "1 en").post(&format!("{address}/time"), &alone).await.expect(303);
    }

    async fn a_series_is_called_off_from_one_on_with_one_reason(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let ids = weekly(&mut tx, class, None).await;
        for id in &ids {
            seat::take(&one(2), &mut tx, EN, *id, person(2)).await.unwrap();
        }
        session::call_off(&leila(), &mut tx, EN, ids[2], "A holiday.").await.unwrap();
        tx.commit().await.unwrap();
        let off = format!("/sessions/{}/calling-off", ids[1]);
        let wrong = as_(&app, "1 en").post(&off, &[("why", ""), ("scope", "following")]).await.expect(422).text();
        assert!(wrong.contains("Thu 10 Dec: "), "{wrong}");
        as_(&app, "1 en").post(&off, &[("why", "The room floods."), ("scope", "following")]).await.expect(303);
        let mut tx = app.ctx.db.read().await.unwrap();
        let mut why = Vec::new();
        for id in &ids {
            let session = shown(&mut tx, *id).await;
            why.push((session.called_off_why, session.taken, session.sequence));
        }
        let flood = ("The room floods.".to_owned(), 0, 1);
        assert_eq!(why, [(String::new(), 1, 0), flood.clone(), ("A holiday.".into(), 0, 1), flood]);
    }
}
