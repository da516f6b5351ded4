//! Who hears what of a change: those who teach or are asked to, and those whose seat is not booked.

use kernel::{Actor, PersonId, Tx};

use super::pages::{app, as_, one_seat, read, staff};
use super::stage::*;
use crate::instructor::{self, Offer, Said};
use crate::seat::{self, State};
use crate::{day, session};

async fn told(tx: &mut Tx, person: PersonId) -> Vec<String> {
    tx.waiting_notices(person).await.unwrap().into_iter().map(|(_, title, ..)| title).collect()
}

async fn instructor(tx: &mut Tx, name: &str) -> PersonId {
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email: None,
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    let person = people::add(&Actor::system("a test"), tx, new).await.unwrap();
    let said = Said {
        topics: "Hard calls".into(),
        languages: "en".into(),
        zone: "Europe/Berlin".into(),
        most_a_week: 2,
        ..Said::default()
    };
    instructor::keep(&leila(), tx, EN, person, &said).await.unwrap();
    person
}

testkit::both! {
    async fn who_is_asked_to_teach_hears_of_it_and_of_what_becomes_of_it(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let (carl, dana) = (instructor(&mut tx, "Carl").await, instructor(&mut tx, "Dana").await);
        let asked = instructor::ask(&leila(), &mut tx, EN, id, carl, &Offer::default()).await.unwrap();
        assert_eq!(told(&mut tx, carl).await, ["You are asked to teach: Hard calls"]);
        instructor::withdraw(&leila(), &mut tx, EN, asked).await.unwrap();
        assert_eq!(told(&mut tx, carl).await, ["No longer asked to teach: Hard calls"]);
        let asked = instructor::ask(&leila(), &mut tx, EN, id, carl, &Offer::default()).await.unwrap();
        instructor::ask(&leila(), &mut tx, EN, id, dana, &Offer::default()).await.unwrap();
        instructor::answer(&Actor::person(carl, []), &mut tx, EN, asked, true, "").await.unwrap();
        assert_eq!(told(&mut tx, dana).await, ["No longer asked to teach: Hard calls"], "Carl does");
        for starts in ["2026-12-04T10:00", "2026-12-07T10:00"] {
            let moved = session::New { starts: starts.into(), ..new(4) };
            session::set_time(&leila(), &mut tx, EN, id, &moved).await.unwrap();
        }
        let moved = told(&mut tx, carl).await;
        let times = moved.iter().filter(|title| *title == "Another time or place: Hard calls").count();
        assert_eq!(times, 1, "the newest alone: {moved:?}");
        session::call_off(&leila(), &mut tx, EN, id, "Flooded.").await.unwrap();
        let off = told(&mut tx, carl).await;
        assert!(off.contains(&"Called off: Hard calls".to_owned()), "{off:?}");
        assert!(!off.iter().any(|title| title.starts_with("Another")), "{off:?}");
        let other = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, other, None, "").await.unwrap();
        let asked = instructor::ask(&leila(), &mut tx, EN, other, dana, &Offer::default()).await.unwrap();
        instructor::answer(&Actor::person(dana, []), &mut tx, EN, asked, true, "").await.unwrap();
        session::set_instructor(&leila(), &mut tx, EN, other, Some(carl), "Carl").await.unwrap();
        assert!(told(&mut tx, dana).await.contains(&"You no longer teach: Hard calls".to_owned()));
    }

    async fn who_is_asked_for_the_first_time_finds_the_question(db: TestDb) {
        let app = app(&db).await;
        let (class, _) = one_seat(&app).await;
        let (bela, session) = staff(&app, class).await;
        let who = format!("{} en", bela.0.as_u128());
        assert!(!read(&app, &who, "/classes").await.contains("href=\"/sessions\""));
        as_(&app, "1 en").post("/instructors", &[("whom", "Bela")]).await.expect(303);
        let good = [("topics", "Hard calls"), ("languages", "en"), ("style", "practice"), ("zone", "Europe/Berlin"), ("most", "2")];
        as_(&app, "1 en").post(&format!("/instructors/{bela}"), &good).await.expect(303);
        let ask = [("person", bela.to_string())];
        let ask: Vec<(&str, &str)> = ask.iter().map(|(key, value)| (*key, value.as_str())).collect();
        as_(&app, "1 en").post(&format!("/sessions/{session}/instructors"), &ask).await.expect(303);
        assert!(read(&app, &who, "/classes").await.contains("href=\"/sessions\""));
    }

    async fn who_waits_or_has_asked_hears_that_a_session_is_moved_and_called_off(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let id = planned(&mut tx, class, 1).await;
        let asked = seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        let waits = seat::take(&one(3), &mut tx, EN, id, person(3)).await.unwrap();
        assert_eq!((asked.state, waits.state), (State::Asked, State::Waiting));
        session::set_time(&leila(), &mut tx, EN, id, &session::New { materials: "Bring a call.".into(), ..new(1) }).await.unwrap();
        assert_eq!(told(&mut tx, person(3)).await, [""; 0], "neither the time nor the place is another one");
        session::set_time(&leila(), &mut tx, EN, id, &session::New { starts: "2026-12-04T10:00".into(), ..new(1) }).await.unwrap();
        for number in [2, 3] {
            assert_eq!(told(&mut tx, person(number)).await, ["Another time or place: Hard calls"], "{number}");
        }
        session::call_off(&leila(), &mut tx, EN, id, "Flooded.").await.unwrap();
        for number in [2, 3] {
            assert_eq!(told(&mut tx, person(number)).await, ["Called off: Hard calls"], "{number}");
        }
    }

    async fn a_seat_that_nobody_agrees_to_goes_to_who_waits_while_an_offer_still_fits(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 6_000).await;
        let (one_seat, free) = (planned(&mut tx, class, 1).await, planned(&mut tx, class, 4).await);
        let asked = seat::take(&one(2), &mut tx, EN, one_seat, person(2)).await.unwrap();
        let waits = seat::take(&one(3), &mut tx, EN, one_seat, person(3)).await.unwrap();
        let alone = seat::take(&one(4), &mut tx, EN, free, person(4)).await.unwrap();
        tx.commit().await.unwrap();
        // Booking ends at eight in Berlin, and an offer lasts a day.
        ctx.db.clock().set("2026-12-02T06:59:00Z".parse().unwrap());
        day::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&one(2), &mut tx, asked.id).await.unwrap().state, State::Asked);
        tx.rollback().await.unwrap();
        ctx.db.clock().set("2026-12-02T07:00:00Z".parse().unwrap());
        day::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&one(2), &mut tx, asked.id).await.unwrap().state, State::Lapsed);
        assert_eq!(seat::find(&one(3), &mut tx, waits.id).await.unwrap().state, State::Offered);
        assert_eq!(told(&mut tx, person(2)).await, ["Nobody agreed in time: Hard calls"]);
        assert_eq!(seat::find(&one(4), &mut tx, alone.id).await.unwrap().state, State::Asked, "nobody waits for it");
        tx.rollback().await.unwrap();
        ctx.db.clock().set("2026-12-03T07:00:00Z".parse().unwrap());
        day::tick(&ctx).await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(seat::find(&one(4), &mut tx, alone.id).await.unwrap().state, State::Lapsed, "booking has ended");
    }
}
