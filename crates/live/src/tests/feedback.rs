//! How a session was: asked within a day, answered once, shown to nobody while few have answered.

use jiff::SignedDuration;
use kernel::{Ctx, Error, PersonId};

use super::stage::*;
use crate::feedback::{self, Answer, Asked, Heard, Rating, Said};
use crate::follow_up::{self, Use};
use crate::instructor::{self, Reason};
use crate::{SeatId, SessionId, day, seat, session};

fn says(taught: Said, note: &str) -> Answer {
    Answer { taught, useful: Said::Yes, note: note.into() }
}

/// So many people who were in a session of a teacher, half an hour after its end.
async fn held(ctx: &Ctx, people: u128, teacher: PersonId) -> (SessionId, Vec<SeatId>) {
    let mut tx = ctx.db.write().await.unwrap();
    let class = class(&mut tx, 0).await;
    let id = planned(&mut tx, class, 20).await;
    session::set_instructor(&leila(), &mut tx, EN, id, Some(teacher), "Nadia Roth").await.unwrap();
    let mut seats = Vec::new();
    for number in 2..2 + people {
        seats.push(seat::take(&one(number), &mut tx, EN, id, person(number)).await.unwrap().id);
    }
    let missing = seat::take(&one(40), &mut tx, EN, id, person(40)).await.unwrap();
    tx.commit().await.unwrap();
    ctx.db.clock().set("2026-12-03T10:00:00Z".parse().unwrap());
    let mut tx = ctx.db.write().await.unwrap();
    for seat in &seats {
        seat::attend(&leila(), &mut tx, EN, *seat, true, None).await.unwrap();
    }
    tx.commit().await.unwrap();
    seats.push(missing.id);
    ctx.db.clock().set("2026-12-03T11:00:00Z".parse().unwrap());
    (id, seats)
}

/// The notices about sessions that are over.
async fn waiting(ctx: &Ctx, person: PersonId) -> Vec<String> {
    let mut tx = ctx.db.read().await.unwrap();
    let waiting = tx.waiting_notices(person).await.unwrap();
    waiting
        .into_iter()
        .map(|(_, title, _, _)| title)
        .filter(|title| title.starts_with("How was it") || title.starts_with("Did you use it"))
        .collect()
}

testkit::both! {
    async fn whoever_was_there_is_asked_for_a_day_and_answers_once(db: TestDb) {
        let ctx = open(&db).await;
        let (id, seats) = held(&ctx, 2, person(50)).await;
        for _ in 0..2 {
            day::tick(&ctx).await.unwrap();
        }
        assert_eq!(waiting(&ctx, person(2)).await, ["How was it: Hard calls?"]);
        assert_eq!(waiting(&ctx, person(40)).await, [""; 0], "was not there");
        let mut tx = ctx.db.write().await.unwrap();
        let answered = feedback::answer(&one(2), &mut tx, EN, seats[0], &says(Said::Yes, "")).await;
        assert!(answered.is_ok());
        assert_eq!(feedback::asked(&one(2), &mut tx, seats[0]).await.unwrap(), Asked::Answered);
        let again = feedback::answer(&one(2), &mut tx, EN, seats[0], &says(Said::No, "")).await;
        assert!(said(again).contains("given once"));
        let not = feedback::answer(&one(40), &mut tx, EN, seats[2], &says(Said::No, "")).await;
        assert!(said(not).contains("not asked"));
        let other = feedback::answer(&one(3), &mut tx, EN, seats[0], &says(Said::No, "")).await;
        assert!(matches!(other, Err(Error::NotFound)), "nobody answers for somebody else");
        let long = feedback::answer(&one(3), &mut tx, EN, seats[1], &says(Said::Yes, &"x".repeat(501))).await;
        assert!(said(long).contains("500"));
        tx.commit().await.unwrap();
        assert_eq!(waiting(&ctx, person(2)).await, [""; 0], "answered before it went out");
        day::tick(&ctx).await.unwrap();
        assert_eq!(waiting(&ctx, person(2)).await, [""; 0]);
        ctx.db.clock().set("2026-12-04T10:30:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(feedback::asked(&one(3), &mut tx, seats[1]).await.unwrap(), Asked::Not, "a day has passed");
        assert!(feedback::open(&one(3), &mut tx).await.unwrap().is_empty());
        assert_eq!(feedback::heard(&one(50), &mut tx, id).await.unwrap(), Heard::TooFew(1));
    }

    async fn who_teaches_reads_answers_only_after_the_day_and_from_five_on(db: TestDb) {
        let ctx = open(&db).await;
        let (id, seats) = held(&ctx, 5, person(50)).await;
        let mut tx = ctx.db.write().await.unwrap();
        for (number, seat) in (2u128..).zip(&seats[..4]) {
            feedback::answer(&one(number), &mut tx, EN, *seat, &says(Said::Yes, "More examples.")).await.unwrap();
        }
        assert!(matches!(feedback::heard(&one(50), &mut tx, id).await.unwrap(), Heard::Wait(_)));
        assert!(matches!(feedback::heard(&one(2), &mut tx, id).await, Err(Error::NotFound)));
        assert_eq!(feedback::rating(&mut tx, person(50)).await.unwrap(), Rating::default(), "the day is not over");
        tx.commit().await.unwrap();
        let later = |hours| ctx.db.clock().advance(SignedDuration::from_hours(hours));
        later(10);
        let mut tx = ctx.db.write().await.unwrap();
        feedback::answer(&one(6), &mut tx, EN, seats[4], &says(Said::No, "")).await.unwrap();
        tx.commit().await.unwrap();
        later(14);
        let mut tx = ctx.db.write().await.unwrap();
        let Heard::Answers(answers) = feedback::heard(&one(50), &mut tx, id).await.unwrap() else { panic!() };
        assert_eq!(answers.iter().filter(|answer| answer.taught == Said::Yes).count(), 4);
        assert_eq!(answers.len(), 5);
        assert_eq!(feedback::rating(&mut tx, person(50)).await.unwrap(), Rating { yes: 4, of: 5 });
    }

    async fn a_rating_stands_among_the_reasons_of_who_fits(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let new = people::NewPerson {
            name: "Otto".into(),
            number: None,
            email: None,
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        let otto = people::add(&kernel::Actor::system("a test"), &mut tx, new).await.unwrap();
        let said = instructor::Said {
            topics: "Hard calls".into(),
            languages: "en".into(),
            zone: "UTC".into(),
            most_a_week: 3,
            ..instructor::Said::default()
        };
        instructor::keep(&leila(), &mut tx, EN, otto, &said).await.unwrap();
        tx.commit().await.unwrap();
        let (id, seats) = held(&ctx, 5, otto).await;
        let rated = |yes, of| Reason::Rated(Rating { yes, of });
        let mut tx = ctx.db.write().await.unwrap();
        for (number, seat) in (2u128..).zip(&seats[..5]) {
            feedback::answer(&one(number), &mut tx, EN, *seat, &says(Said::Yes, "")).await.unwrap();
        }
        let fits = instructor::fitting(&leila(), &mut tx, id).await.unwrap();
        assert!(fits[0].reasons.contains(&rated(0, 0)), "too few to say: {fits:?}");
        tx.commit().await.unwrap();
        ctx.db.clock().advance(SignedDuration::from_hours(30));
        let mut tx = ctx.db.write().await.unwrap();
        let fits = instructor::fitting(&leila(), &mut tx, id).await.unwrap();
        assert!(fits[0].reasons.contains(&rated(5, 5)), "{fits:?}");
    }

    async fn two_weeks_later_whoever_was_there_says_once_whether_they_used_it(db: TestDb) {
        let ctx = open(&db).await;
        let (id, seats) = held(&ctx, 5, person(50)).await;
        let says = |used, note: &str| follow_up::Answer { used, note: note.into() };
        let mut tx = ctx.db.write().await.unwrap();
        let early = follow_up::answer(&one(2), &mut tx, EN, seats[0], &says(Use::Used, "")).await;
        assert!(said(early).contains("two weeks after"));
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-17T11:00:00Z".parse().unwrap());
        for _ in 0..2 {
            day::tick(&ctx).await.unwrap();
        }
        assert_eq!(waiting(&ctx, person(2)).await, ["Did you use it: Hard calls?"]);
        assert_eq!(waiting(&ctx, person(40)).await, [""; 0], "was not there");
        let mut tx = ctx.db.write().await.unwrap();
        assert_eq!(follow_up::open(&one(3), &mut tx).await.unwrap().len(), 1);
        for (number, seat) in (2u128..).zip(&seats[..4]) {
            let used = if number < 4 { Use::Used } else { Use::Tried };
            follow_up::answer(&one(number), &mut tx, EN, *seat, &says(used, "A card beside the phone.")).await.unwrap();
        }
        let again = follow_up::answer(&one(2), &mut tx, EN, seats[0], &says(Use::Not, "")).await;
        assert!(said(again).contains("given once"));
        let not = follow_up::answer(&one(40), &mut tx, EN, seats[5], &says(Use::Not, "")).await;
        assert!(said(not).contains("not asked"));
        let other = follow_up::answer(&one(3), &mut tx, EN, seats[0], &says(Use::Not, "")).await;
        assert!(matches!(other, Err(Error::NotFound)));
        let long = follow_up::answer(&one(6), &mut tx, EN, seats[4], &says(Use::Not, &"x".repeat(501))).await;
        assert!(said(long).contains("500"));
        assert!(matches!(follow_up::heard(&one(50), &mut tx, id).await.unwrap(), Heard::Wait(_)));
        assert!(matches!(follow_up::heard(&one(2), &mut tx, id).await, Err(Error::NotFound)));
        tx.commit().await.unwrap();
        assert_eq!(waiting(&ctx, person(2)).await, [""; 0], "answered before it went out");
        let late = |at: &str| ctx.db.clock().set(at.parse().unwrap());
        late("2026-12-24T10:29:00Z");
        let mut tx = ctx.db.write().await.unwrap();
        follow_up::answer(&one(6), &mut tx, EN, seats[4], &says(Use::Not, "")).await.unwrap();
        tx.commit().await.unwrap();
        late("2026-12-24T10:30:00Z");
        let mut tx = ctx.db.read().await.unwrap();
        let Heard::Answers(answers) = follow_up::heard(&one(50), &mut tx, id).await.unwrap() else { panic!() };
        let count = |used| answers.iter().filter(|answer| answer.used == used).count();
        assert_eq!([count(Use::Used), count(Use::Tried), count(Use::Not)], [2, 2, 1]);
        assert_eq!(follow_up::asked(&one(2), &mut tx, seats[0]).await.unwrap(), Asked::Answered);
    }
}
