//! Rooms: one session at a time, nobody more than it seats, and what becomes of a room that is changed or retired.

use kernel::{Error, Tx, params};

use super::stage::*;
use crate::venue::{self, New};
use crate::{SessionId, VenueId, session};

kernel::statements! {
    /// Puts a session into a room past every act.
    FORCED = "UPDATE live_sessions SET venue_id = $2 WHERE id = $1";
}

async fn room(tx: &mut Tx, name: &str, seats: i64) -> VenueId {
    let new = New { name: name.into(), seats, ..New::default() };
    venue::add(&leila(), tx, EN, &new).await.unwrap()
}

fn at(starts: &str, room: VenueId, capacity: i64) -> session::New {
    session::New { starts: starts.into(), venue: Some(room), place: String::new(), ..new(capacity) }
}

testkit::both! {
    async fn a_room_holds_one_session_at_a_time(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let (hall, _) = (room(&mut tx, "Hall", 20).await, room(&mut tx, "Attic", 12).await);
        let _ = room(&mut tx, "Booth", 3).await;
        let first = at("2026-12-03T10:00", hall, 12);
        let id = session::plan(&leila(), &mut tx, EN, class, &first).await.unwrap();
        assert_eq!(shown(&mut tx, id).await.whereabouts(), "Hall");
        // An hour and a half from ten: what begins at 11:29 or ends at 10:01 meets it.
        for starts in ["2026-12-03T10:00", "2026-12-03T11:29", "2026-12-03T08:31"] {
            let told = said(session::plan(&leila(), &mut tx, EN, class, &at(starts, hall, 12)).await);
            assert_eq!(told, "Hall is taken: “Hard calls”, Thu 3 Dec, 10:00. Free then: Attic.", "{starts}");
        }
        let before = session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T08:30", hall, 12)).await.unwrap();
        let after = session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T11:30", hall, 12)).await.unwrap();
        let weekly = at("2026-11-26T10:00", hall, 12);
        let told = said(session::plan_series(&leila(), &mut tx, EN, class, &weekly, 2, 1).await);
        assert!(told.contains("Thu 3 Dec"), "the one of the series that does not fit: {told}");
        // Moved within its own time it meets nobody but itself; into that of another it does.
        session::set_time(&leila(), &mut tx, EN, id, &at("2026-12-03T10:00", hall, 12)).await.unwrap();
        let told = said(session::set_time(&leila(), &mut tx, EN, id, &at("2026-12-03T09:00", hall, 12)).await);
        assert!(told.starts_with("Hall is taken"), "{told}");
        session::call_off(&leila(), &mut tx, EN, before, "Nobody came.").await.unwrap();
        session::set_time(&leila(), &mut tx, EN, id, &at("2026-12-03T09:00", hall, 12)).await.unwrap();
        let undated = session::New { starts: String::new(), ..at("", hall, 12) };
        let undated = session::plan(&leila(), &mut tx, EN, class, &undated).await.unwrap();
        assert!(said(session::set_time(&leila(), &mut tx, EN, undated, &at("2026-12-03T12:00", hall, 12)).await).contains("taken"));
        let elsewhere = session::New { venue: None, place: "By the pond".into(), ..at("2026-12-03T11:30", hall, 12) };
        session::set_time(&leila(), &mut tx, EN, after, &elsewhere).await.unwrap();
        assert_eq!(shown(&mut tx, after).await.whereabouts(), "By the pond");
        session::set_time(&leila(), &mut tx, EN, undated, &at("2026-12-03T12:00", hall, 12)).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn the_database_itself_refuses_a_second_session_in_a_room(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let hall = room(&mut tx, "Hall", 20).await;
        session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T10:00", hall, 12)).await.unwrap();
        let second = planned(&mut tx, class, 12).await;
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(tx.execute(&FORCED, params![second, hall]).await.is_err());
        tx.rollback().await.unwrap();
        let plan = |_| async {
            let mut tx = ctx.db.write().await?;
            let id = session::plan(&leila(), &mut tx, EN, class, &at("2026-12-04T10:00", hall, 12)).await?;
            tx.commit().await?;
            kernel::Result::<SessionId>::Ok(id)
        };
        let done = futures::future::join_all((0..6).map(plan)).await;
        assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "of six at once one has it");
        let mut tx = ctx.db.read().await.unwrap();
        assert_eq!(venue::ahead(&leila(), &mut tx, hall).await.unwrap().len(), 2);
    }

    async fn nobody_more_is_planned_than_a_room_seats(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let attic = room(&mut tx, "Attic", 12).await;
        let told = said(session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T10:00", attic, 13)).await);
        assert_eq!(told, "Attic seats 12 people: take a larger room or fewer seats.");
        let id = session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T10:00", attic, 12)).await.unwrap();
        assert!(said(session::set_capacity(&leila(), &mut tx, EN, id, 13).await).contains("Attic seats 12"));
        let fewer = New { name: "Attic".into(), seats: 8, ..New::default() };
        let told = said(venue::change(&leila(), &mut tx, EN, attic, &fewer).await);
        assert!(told.contains("“Hard calls” on Thu 3 Dec is for 12"), "{told}");
        let told = said(venue::retire(&leila(), &mut tx, EN, attic).await);
        assert!(told.contains("planned here on Thu 3 Dec"), "{told}");
        for (name, seats, says) in [(" ", 8, "name people use"), ("Attic", 8, "has this name"), ("Cellar", 0, "write a number")] {
            let new = New { name: name.into(), seats, ..New::default() };
            assert!(said(venue::add(&leila(), &mut tx, EN, &new).await).contains(says), "{name}");
        }
        session::call_off(&leila(), &mut tx, EN, id, "Flooded.").await.unwrap();
        venue::change(&leila(), &mut tx, EN, attic, &fewer).await.unwrap();
        venue::retire(&leila(), &mut tx, EN, attic).await.unwrap();
        let told = said(session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T10:00", attic, 2)).await);
        assert!(told.contains("no longer in use"), "{told}");
        let again = room(&mut tx, "Attic", 8).await;
        assert_ne!(again, attic, "the name is free again");
        let gone = VenueId(kernel::Uuid::from_u128(9));
        assert!(said(session::plan(&leila(), &mut tx, EN, class, &at("2026-12-03T10:00", gone, 2)).await).contains("not there any more"));
        let anybody = one(5);
        assert!(matches!(venue::all(&anybody, &mut tx).await, Err(Error::NotFound)));
        assert!(matches!(venue::add(&anybody, &mut tx, EN, &fewer).await, Err(Error::NotFound)));
        assert!(matches!(venue::change(&anybody, &mut tx, EN, again, &fewer).await, Err(Error::NotFound)));
        assert!(matches!(venue::retire(&anybody, &mut tx, EN, again).await, Err(Error::NotFound)));
        tx.commit().await.unwrap();
    }
}
