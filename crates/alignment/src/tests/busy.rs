//! Who of a slot's people has a seat elsewhere at its time, or teaches, speaks against its days, on both databases.

use jiff::SignedDuration;
use jiff::civil::date;
use kernel::Tx;
use live::{ClassId, SessionId, class, seat, session};

use super::pages::browser;
use super::stage::{Cast, EN, hour, open, plan};
use crate::SlotId;
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Busy, Content, Tier};

/// A class with a session.
async fn held(
    cast: &Cast,
    tx: &mut Tx,
    title: &str,
    starts: &str,
    teaches: Option<u32>,
) -> (ClassId, SessionId) {
    let leila = cast.leila();
    let new = class::New { title: title.into(), minutes: 90, language: "en".into(), ..class::New::default() };
    let class = class::write(&leila, tx, EN, &new).await.unwrap();
    let new = session::New {
        starts: starts.into(),
        zone: "Europe/Berlin".into(),
        place: "Room 2".into(),
        instructor_id: teaches.map(|number| cast.people[&number]),
        instructor: teaches.map(|number| format!("Agent {number}")).unwrap_or_default(),
        ..session::New::default()
    };
    (class, session::plan(&leila, tx, EN, class, &new).await.unwrap())
}

async fn sit(cast: &Cast, tx: &mut Tx, session: SessionId, numbers: impl IntoIterator<Item = u32>) {
    for number in numbers {
        let actor = cast.one(number);
        seat::take(&actor, tx, EN, session, cast.people[&number]).await.unwrap();
    }
}

async fn busy(cast: &Cast, tx: &mut Tx, id: SlotId) -> Vec<Busy> {
    let slot = slot::find(&cast.leila(), tx, id).await.unwrap();
    let found = conflict::of(&cast.leila(), tx, &slot, true).await.unwrap();
    let busy = |one| if let Conflict::Busy(busy) = one { Some(busy) } else { None };
    found.into_iter().filter_map(busy).collect()
}

testkit::both! {
    async fn a_seat_elsewhere_and_a_class_to_teach_are_conflicts(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 12);
        let id = plan(&cast, &mut tx, &hour("Brazing", cast.line, day, None)).await;
        let (first, morning) = held(&cast, &mut tx, "First aid", "2027-01-12T08:00", Some(21)).await;
        let (_, noon) = held(&cast, &mut tx, "Fire drill", "2027-01-12T12:00", None).await;
        let (_, before) = held(&cast, &mut tx, "Night shift", "2027-01-11T23:30", None).await;
        let (_, after) = held(&cast, &mut tx, "Day after", "2027-01-13T00:00", None).await;
        assert_eq!(busy(&cast, &mut tx, id).await.len(), 1, "who teaches is of the line");
        sit(&cast, &mut tx, morning, 10..=15).await;
        sit(&cast, &mut tx, noon, [15, 16, 31]).await;
        sit(&cast, &mut tx, after, [17]).await;
        seat::invite(&leila, &mut tx, EN, noon, cast.people[&18], "Come along").await.unwrap();
        let found = busy(&cast, &mut tx, id).await;
        let seats = Busy { teach: false, people: 7, titles: vec!["First aid".into(), "Fire drill".into()], more: 0 };
        let teaches = Busy { teach: true, people: 1, titles: vec!["First aid".into()], more: 0 };
        assert_eq!(found, [seats, teaches.clone()], "15 once, 31 is of the desk, 18 has not answered, 17 is there the day after");
        sit(&cast, &mut tx, before, [19]).await;
        let found = busy(&cast, &mut tx, id).await;
        assert_eq!((found[0].people, found[0].titles.len()), (8, 3), "what began the evening before lasts into the day");
        let (_, four) = held(&cast, &mut tx, "Forklift", "2027-01-12T15:00", None).await;
        sit(&cast, &mut tx, four, [20]).await;
        let found = busy(&cast, &mut tx, id).await;
        assert_eq!((found[0].people, found[0].titles.len(), found[0].more), (9, 3, 1), "three are named");
        let again = session::New {
            starts: "2027-01-12T17:00".into(),
            zone: "Europe/Berlin".into(),
            ..session::New::default()
        };
        let again = session::plan(&leila, &mut tx, EN, first, &again).await.unwrap();
        sit(&cast, &mut tx, again, [21]).await;
        let found = busy(&cast, &mut tx, id).await;
        assert_eq!((found[0].people, found[0].titles.len(), found[0].more), (10, 3, 1), "one class is named once");
        slot::decide(&leila, &mut tx, EN, id, Content::Class(first), false).await.unwrap();
        let found = busy(&cast, &mut tx, id).await;
        assert_eq!((found.len(), found[0].people), (1, 4), "people are in what fills the slot for its sake");
        session::call_off(&leila, &mut tx, EN, noon, "No room").await.unwrap();
        assert_eq!(busy(&cast, &mut tx, id).await[0].people, 2);
        slot::move_to(&leila, &mut tx, EN, id, date(2027, 1, 11), date(2027, 1, 18)).await.unwrap();
        assert_eq!(busy(&cast, &mut tx, id).await, [], "in more than a week there is another day");
    }

    async fn the_page_says_how_many_are_elsewhere_and_where_as_far_as_one_may_know(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 12);
        let line = plan(&cast, &mut tx, &hour("Brazing", cast.line, day, None)).await;
        let all = slot::New {
            tier: Tier::Organisation,
            unit: None,
            audience: people::Audience(people::Line::Person { ids: vec![cast.people[&10], cast.people[&11]] }),
            ..hour("Two of us", cast.line, day, None)
        };
        let all = plan(&cast, &mut tx, &all).await;
        let (_, morning) = held(&cast, &mut tx, "First aid", "2027-01-12T08:00", None).await;
        sit(&cast, &mut tx, morning, 10..=15).await;
        tx.commit().await.unwrap();
        let mut leila = browser(&cast, "1 en");
        let page = leila.get(&format!("/slots/{line}")).await.expect(200).text();
        assert!(page.contains("Booked elsewhere at that time, in “First aid”: 6 people"), "{page}");
        let team = browser(&cast, "2 en").get("/team-plan").await.expect(200).text();
        assert!(team.contains("Booked elsewhere at that time, in “First aid”: 6 people"), "{team}");
        let page = leila.get(&format!("/slots/{all}")).await.expect(200).text();
        assert!(page.contains("in “First aid”: the number of people is not shown"), "{page}");
        let desk = browser(&cast, "3 en").get(&format!("/slots/{all}")).await.expect(200).text();
        assert!(desk.contains("in 1 session: the number of people is not shown"), "who does not lead them: {desk}");
        assert!(!desk.contains("First aid"), "{desk}");
        for locale in ["de", "ar"] {
            let page = browser(&cast, &format!("1 {locale}")).get(&format!("/slots/{line}")).await.expect(200).text();
            assert!(page.contains("First aid"), "{page}");
        }
    }

    async fn a_blank_day_has_nobody_elsewhere(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = plan(&cast, &mut tx, &hour("Brazing", cast.line, date(2027, 1, 12), None)).await;
        let (_, morning) = held(&cast, &mut tx, "First aid", "2027-01-12T08:00", None).await;
        sit(&cast, &mut tx, morning, [10]).await;
        db.clock.advance(SignedDuration::from_hours(1));
        let seat = seat::mine(&cast.one(10), &mut tx).await.unwrap().remove(0);
        assert_eq!(busy(&cast, &mut tx, id).await.len(), 1);
        seat::give_back(&cast.one(10), &mut tx, EN, seat.id, "Ill").await.unwrap();
        assert_eq!(busy(&cast, &mut tx, id).await, [], "a seat that was given back binds nobody");
    }
}
