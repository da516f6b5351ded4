//! Sessions without a date: who would come says so, is counted, and is told and offered a seat once there is one.

use super::pages::{app, as_, press, read};
use super::stage::*;
use crate::seat::{self, State};
use crate::session;

testkit::both! {
    async fn who_would_come_is_counted_and_offered_a_seat_once_there_is_a_date(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let undated = session::New { starts: String::new(), ..new(2) };
        let id = session::plan(&leila(), &mut tx, EN, class, &undated).await.unwrap();
        let mut seats = Vec::new();
        for number in 2..5 {
            seats.push(seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap());
        }
        assert!(seats.iter().all(|seat| seat.state == State::Waiting), "nothing is booked");
        let invited = seat::invite(&leila(), &mut tx, EN, id, person(6), "It fits.").await.unwrap();
        let yes = seat::answer(&one(6), &mut tx, EN, invited.id, true).await.unwrap();
        assert_eq!((yes.state, yes.place), (State::Waiting, Some(4)));
        let asked = seat::invite(&leila(), &mut tx, EN, id, person(7), "It fits.").await.unwrap();
        seat::give_back(&one(2), &mut tx, EN, seats[0].id, "").await.unwrap();
        assert_eq!(seat::waiting(&mut tx, id).await.unwrap(), 3);
        let until = seat::days_from(tx.now(), 5).unwrap();
        assert!(said(seat::reserve(&leila(), &mut tx, EN, id, 1, until).await).contains("no date yet"));
        session::set_time(&leila(), &mut tx, EN, id, &new(2)).await.unwrap();
        let mut states = Vec::new();
        for seat in [&seats[1], &seats[2], &yes, &asked] {
            states.push(seat::find(&leila(), &mut tx, seat.id).await.unwrap().state);
        }
        assert_eq!(states, [State::Offered, State::Offered, State::Waiting, State::Invited], "in order, while there is room");
        assert!(seat::find(&leila(), &mut tx, asked.id).await.unwrap().until.is_some(), "until booking ends");
        for number in [3, 4, 6, 7] {
            let told: Vec<String> = tx.waiting_notices(person(number)).await.unwrap().into_iter().map(|(_, title, ..)| title).collect();
            assert!(told.contains(&"There is a date: Hard calls".to_owned()), "{number}: {told:?}");
            assert_eq!(told.contains(&"A seat is free for you: Hard calls".to_owned()), number < 5, "{number}: {told:?}");
        }
        let booked = seat::answer(&one(3), &mut tx, EN, seats[1].id, true).await.unwrap();
        assert_eq!(booked.state, State::Booked);
    }

    async fn the_pages_ask_and_count(db: TestDb) {
        let app = app(&db).await;
        let mut tx = app.ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let undated = session::New { starts: String::new(), ..new(2) };
        let id = session::plan(&leila(), &mut tx, EN, class, &undated).await.unwrap();
        tx.commit().await.unwrap();
        let address = format!("/classes/{class}");
        let page = read(&app, "2 en", &address).await;
        assert!(page.contains(">I would come<") && page.contains("Nobody has said yet"), "{page}");
        let seat = press(&app, "2 en", id).await;
        let page = read(&app, "2 en", &seat).await;
        assert!(page.contains("You said you would come.") && page.contains("I would not come"), "{page}");
        assert!(read(&app, "3 en", &address).await.contains("1 person would come"));
        assert!(read(&app, "1 en", &format!("/sessions/{id}")).await.contains("1 person would come"));
        let time = [("starts", "2026-12-03 10:00"), ("zone", "Europe/Berlin")];
        as_(&app, "1 en").post(&format!("/sessions/{id}/time"), &time).await.expect(303);
        assert!(read(&app, "2 en", &seat).await.contains("Take the seat"));
    }
}
