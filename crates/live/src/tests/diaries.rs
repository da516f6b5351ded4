//! Nobody is in two places: neither in two seats nor before two groups at one time.

use super::stage::*;
use crate::seat::{self, State};
use crate::session;

testkit::both! {
    async fn nobody_holds_two_seats_at_one_time(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let (class, other) = (class(&mut tx, 0).await, class(&mut tx, 0).await);
        let first = planned(&mut tx, class, 4).await;
        let overlaps = session::New { starts: "2026-12-03T11:29".into(), ..new(4) };
        let overlaps = session::plan(&leila(), &mut tx, EN, other, &overlaps).await.unwrap();
        let after = session::New { starts: "2026-12-03T11:30".into(), ..new(4) };
        let after = session::plan(&leila(), &mut tx, EN, other, &after).await.unwrap();
        let seat = seat::take(&one(2), &mut tx, EN, first, person(2)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let told = said(seat::take(&one(2), &mut tx, EN, overlaps, person(2)).await);
        assert!(told.starts_with("“Hard calls” is at the same time, Thu 3 Dec, 10:00"), "{told}");
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        seat::take(&one(2), &mut tx, EN, after, person(2)).await.unwrap();
        // An invitation stays one: it can be answered with no, and with yes once the other seat is given back.
        let invited = seat::invite(&leila(), &mut tx, EN, overlaps, person(2), "It fits.").await.unwrap();
        let until = seat::days_from(tx.now(), 5).unwrap();
        let held = seat::reserve(&leila(), &mut tx, EN, overlaps, 1, until).await.unwrap().remove(0);
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::answer(&one(2), &mut tx, EN, invited.id, true).await).contains("same time"));
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        seat::take(&one(3), &mut tx, EN, first, person(3)).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert!(said(seat::name(&leila(), &mut tx, EN, held.id, person(3)).await).contains("same time"));
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let no = seat::answer(&one(2), &mut tx, EN, invited.id, false).await.unwrap();
        assert_eq!(no.state, State::Declined);
        let twin = planned(&mut tx, class, 4).await;
        let moved = seat::swap(&one(2), &mut tx, EN, seat.id, twin).await.unwrap();
        assert_eq!(moved.state, State::Booked, "out of the other one");
        session::call_off(&leila(), &mut tx, EN, twin, "Ill.").await.unwrap();
        let again = seat::take(&one(2), &mut tx, EN, first, person(2)).await.unwrap();
        assert_eq!(again.state, State::Booked, "what is called off is no hindrance");
    }

    async fn of_two_bookings_at_once_one_is_refused(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let mut sessions = Vec::new();
        for _ in 0..4 {
            sessions.push(planned(&mut tx, class, 4).await);
        }
        tx.commit().await.unwrap();
        let take = |session| {
            let ctx = ctx.clone();
            async move {
                let mut tx = ctx.db.write().await?;
                let seat = seat::take(&one(2), &mut tx, EN, session, person(2)).await?;
                tx.commit().await?;
                kernel::Result::<State>::Ok(seat.state)
            }
        };
        let done = futures::future::join_all(sessions.into_iter().map(take)).await;
        assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1, "{done:?}");
    }

    async fn nobody_is_made_to_teach_two_sessions_at_once(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let taught = session::New { instructor_id: Some(person(5)), instructor: "Carl".into(), ..new(4) };
        let first = session::plan(&leila(), &mut tx, EN, class, &taught).await.unwrap();
        let told = said(session::plan(&leila(), &mut tx, EN, class, &taught).await);
        assert!(told.contains("They teach “Hard calls” at that time, Thu 3 Dec, 10:00"), "{told}");
        let second = planned(&mut tx, class, 4).await;
        let told = said(session::set_instructor(&leila(), &mut tx, EN, second, Some(person(5)), "Carl").await);
        assert!(told.contains("They teach"), "{told}");
        session::set_instructor(&leila(), &mut tx, EN, first, Some(person(5)), "Carl").await.unwrap();
        let later = session::New { starts: "2026-12-03T14:00".into(), ..taught.clone() };
        let later = session::plan(&leila(), &mut tx, EN, class, &later).await.unwrap();
        let told = said(session::set_time(&leila(), &mut tx, EN, later, &new(4)).await);
        assert!(told.contains("They teach"), "{told}");
        session::set_time(&leila(), &mut tx, EN, later, &session::New { starts: "2026-12-03T11:30".into(), ..new(4) }).await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, first, None, "").await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, second, Some(person(5)), "Carl").await.unwrap();
    }

    async fn who_teaches_sits_nowhere_else_and_who_sits_teaches_nowhere_else(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let taught = session::New { instructor_id: Some(person(5)), instructor: "Carl".into(), ..new(4) };
        session::plan(&leila(), &mut tx, EN, class, &taught).await.unwrap();
        let other = planned(&mut tx, class, 4).await;
        tx.commit().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let told = said(seat::take(&one(5), &mut tx, EN, other, person(5)).await);
        assert!(told.contains("is taught by the same person at that time, Thu 3 Dec, 10:00"), "{told}");
        tx.rollback().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        seat::take(&one(6), &mut tx, EN, other, person(6)).await.unwrap();
        let third = planned(&mut tx, class, 4).await;
        let told = said(session::set_instructor(&leila(), &mut tx, EN, third, Some(person(6)), "Ruth").await);
        assert!(told.starts_with("They have a seat in “Hard calls” at that time"), "{told}");
    }

    async fn while_it_runs_its_link_can_be_mended_and_its_time_can_not(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        tx.commit().await.unwrap();
        let starts = session::find(&leila(), &mut ctx.db.read().await.unwrap(), id).await.unwrap().starts_at.unwrap();
        ctx.clock().advance(starts.duration_since(ctx.clock().now()) + jiff::SignedDuration::from_mins(8));
        let mut tx = ctx.db.write().await.unwrap();
        let mended = session::New { link: "https://calls.example/new".into(), ..new(4) };
        session::set_time(&leila(), &mut tx, EN, id, &mended).await.unwrap();
        assert_eq!(session::find(&leila(), &mut tx, id).await.unwrap().link, "https://calls.example/new");
        let earlier = session::New { starts: "2026-12-03T09:55".into(), ..new(4) };
        assert!(said(session::set_time(&leila(), &mut tx, EN, id, &earlier).await).contains("past"));
        tx.commit().await.unwrap();
        ctx.clock().advance(jiff::SignedDuration::from_hours(3));
        let mut tx = ctx.db.write().await.unwrap();
        assert!(session::set_time(&leila(), &mut tx, EN, id, &mended).await.is_err(), "it is over");
    }
}
