//! Who teaches: found with reasons, asked, agreed, paid.

use kernel::{Actor, Error, PersonId, Tx};

use super::stage::*;
use crate::feedback::Rating;
use crate::instructor::{self, Fit, Free, Offer, Reason, Said, State};
use crate::{SessionId, session};

async fn colleague(tx: &mut Tx, name: &str) -> PersonId {
    known(tx, name, None).await
}

async fn with_mail(tx: &mut Tx, name: &str, email: &str) -> PersonId {
    known(tx, name, Some(email.into())).await
}

async fn known(tx: &mut Tx, name: &str, email: Option<String>) -> PersonId {
    let new = people::NewPerson {
        name: name.into(),
        number: None,
        email,
        language: None,
        started_on: "2026-01-01".parse().unwrap(),
    };
    people::add(&Actor::system("a test"), tx, new).await.unwrap()
}

fn said(topics: &str, rate: i64) -> Said {
    Said {
        topics: topics.into(),
        languages: "en de".into(),
        rate,
        measure: "eur".into(),
        zone: "Europe/Berlin".into(),
        most_a_week: 1,
        ..Said::default()
    }
}

pub(super) async fn instructor(tx: &mut Tx, name: &str, topics: &str, rate: i64) -> PersonId {
    let person = colleague(tx, name).await;
    instructor::keep(&leila(), tx, EN, person, &said(topics, rate)).await.unwrap();
    person
}

pub(super) fn of(person: PersonId) -> Actor {
    Actor::person(person, [])
}

async fn names(tx: &mut Tx, session: SessionId) -> Vec<Fit> {
    instructor::fitting(&leila(), tx, session).await.unwrap()
}

fn time(fit: &Fit) -> Free {
    fit.reasons
        .iter()
        .find_map(|reason| match reason {
            Reason::Time(free) => Some(*free),
            _ => None,
        })
        .unwrap()
}

/// A calendar with one event on the day of the session, and one that comes back each week.
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a test//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20261203T110000\r\nDTEND;TZID=Europe/Berlin:20261203T120000\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:20261101T000000Z\r\nDTSTART;TZID=Europe/Berlin:20261204T100000\r\nDTEND;TZID=Europe/Berlin:20261204T110000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

testkit::both! {
    async fn an_instructor_is_found_with_reasons_asked_and_paid(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let budget = funded(&mut tx, 50_000).await;
        let dear = instructor(&mut tx, "Dana", "Hard calls", 9_000).await;
        let cheap = instructor(&mut tx, "Carl", "hard CALLS", 6_000).await;
        let other = instructor(&mut tx, "Otto", "Welding", 0).await;
        let fits = names(&mut tx, id).await;
        assert_eq!(fits.iter().map(|fit| fit.person).collect::<Vec<_>>(), [cheap, dear, other]);
        assert_eq!((fits[0].fee, fits[0].measure.as_str()), (9_000, "EUR"), "90 minutes at 60.00 an hour");
        assert_eq!(fits[0].reasons, [
            Reason::Topic("hard CALLS".into()), Reason::Language, Reason::Rated(Rating::default()), Reason::Time(Free::Unknown), Reason::Week(0, 1),
        ]);
        instructor::keep_hours(&of(cheap), &mut tx, EN, cheap, "4 09:00-12:00").await.unwrap();
        assert_eq!(time(&names(&mut tx, id).await[0]), Free::Perhaps);
        assert_eq!(instructor::read_calendar(&of(cheap), &mut tx, EN, cheap, CALENDAR.as_bytes()).await.unwrap(), (2, 0));
        let fits = names(&mut tx, id).await;
        assert_eq!((fits[0].person, fits[2].person, time(&fits[2])), (dear, cheap, Free::Busy));
        // Half an hour earlier ends when the dentist begins.
        session::set_time(&leila(), &mut tx, EN, id, &session::New { starts: "2026-12-03T09:30".into(), ..new(4) }).await.unwrap();
        assert_eq!(time(&names(&mut tx, id).await[0]), Free::Yes);

        let offer = Offer { fee: 9_000, budget: Some(budget), note: "Please.".into(), ..Offer::default() };
        let asked = instructor::ask(&leila(), &mut tx, EN, id, cheap, &offer).await.unwrap();
        let also = instructor::ask(&leila(), &mut tx, EN, id, dear, &offer).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [32_000, 0, 0]);
        assert!(super::stage::said(instructor::ask(&leila(), &mut tx, EN, id, cheap, &offer).await).contains("asked already"));
        assert!(matches!(instructor::answer(&of(dear), &mut tx, EN, asked, true, "").await, Err(Error::NotFound)));
        instructor::answer(&of(cheap), &mut tx, EN, asked, true, "Gladly.").await.unwrap();
        instructor::answer(&of(cheap), &mut tx, EN, asked, true, "Gladly.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [41_000, 9_000, 0], "the other question is taken back");
        assert!(super::stage::said(instructor::answer(&of(dear), &mut tx, EN, also, true, "").await).contains("not open"));
        assert_eq!((shown(&mut tx, id).await.instructor_id, shown(&mut tx, id).await.instructor), (Some(cheap), "Carl".into()));
        tx.commit().await.unwrap();
        ctx.db.clock().set("2026-12-03T10:31:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        session::close(&of(cheap), &mut tx, EN, id).await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [41_000, 0, 9_000]);
        let all = instructor::of_session(&leila(), &mut tx, id).await.unwrap();
        assert_eq!(all.iter().map(|one| one.state).collect::<Vec<_>>(), [State::Withdrawn, State::Done]);
        let again = planned_at(&mut tx, class, "2026-12-10T09:30").await;
        assert!(names(&mut tx, again).await[0].reasons.contains(&Reason::Taught(1)));
    }

    async fn nobody_agrees_to_two_sessions_at_once(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let (first, second) = (planned(&mut tx, class, 4).await, planned_at(&mut tx, class, "2026-12-03T11:00").await);
        let carl = instructor(&mut tx, "Carl", "Hard calls", 0).await;
        let mut asked = Vec::new();
        for id in [first, second] {
            session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
            asked.push(instructor::ask(&leila(), &mut tx, EN, id, carl, &Offer::default()).await.unwrap());
        }
        tx.commit().await.unwrap();
        let one = |id| {
            let ctx = ctx.clone();
            async move {
                let mut tx = ctx.db.write().await.unwrap();
                let done = instructor::answer(&of(carl), &mut tx, EN, id, true, "").await;
                if done.is_ok() { tx.commit().await.unwrap() }
                done
            }
        };
        let (a, b) = futures::future::join(one(asked[0]), one(asked[1])).await;
        assert_eq!(u8::from(a.is_ok()) + u8::from(b.is_ok()), 1, "{a:?} {b:?}");
        let refused = if a.is_ok() { b } else { a };
        assert!(super::stage::said(refused).contains("another session"));
    }

    async fn who_falls_ill_an_hour_before_costs_nothing_and_people_keep_their_seats(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let budget = funded(&mut tx, 20_000).await;
        let carl = instructor(&mut tx, "Carl", "Hard calls", 6_000).await;
        let offer = Offer { fee: 9_000, budget: Some(budget), note: String::new(), ..Offer::default() };
        let asked = instructor::ask(&leila(), &mut tx, EN, id, carl, &offer).await.unwrap();
        instructor::answer(&of(carl), &mut tx, EN, asked, true, "").await.unwrap();
        crate::seat::take(&one(2), &mut tx, EN, id, person(2)).await.unwrap();
        session::set_instructor(&of(carl), &mut tx, EN, id, None, "").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [20_000, 0, 0]);
        assert_eq!((shown(&mut tx, id).await.taken, shown(&mut tx, id).await.instructor_id), (1, None));
        instructor::ask(&leila(), &mut tx, EN, id, carl, &offer).await.unwrap();
        session::call_off(&leila(), &mut tx, EN, id, "Nobody can teach it.").await.unwrap();
        assert_eq!(money(&mut tx, budget).await, [20_000, 0, 0]);
        assert_eq!(instructor::of_mine(&of(carl), &mut tx).await.unwrap(), []);
    }

    async fn who_planned_it_is_told_at_once_who_could_take_it_instead(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let class = class(&mut tx, 0).await;
        let planner = with_mail(&mut tx, "Lena", "lena@example.org").await;
        let planner = Actor::person(planner, [kernel::Role::PeopleLeader]);
        let id = session::plan(&planner, &mut tx, EN, class, &new(4)).await.unwrap();
        let carl = instructor(&mut tx, "Carl", "Hard calls", 0).await;
        instructor(&mut tx, "Dana", "Hard calls", 0).await;
        let full = instructor(&mut tx, "Emil", "Hard calls", 0).await;
        instructor::keep_hours(&of(full), &mut tx, EN, full, "1 09:00-12:00").await.unwrap();
        session::set_instructor(&planner, &mut tx, EN, id, Some(carl), "Carl").await.unwrap();
        let bela = with_mail(&mut tx, "Bela", "bela@example.org").await;
        crate::seat::take(&of(bela), &mut tx, EN, id, bela).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        // An hour before, in Berlin.
        ctx.db.clock().set("2026-12-03T08:00:00Z".parse().unwrap());
        let mut tx = ctx.db.write().await.unwrap();
        session::set_instructor(&of(carl), &mut tx, EN, id, None, "").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let sent = tx.newest_messages(2).await.unwrap();
        let to = |address: &str| sent.iter().find(|mail| mail.address == address).unwrap().text.clone();
        let told = to("lena@example.org");
        assert!(told.contains("as far as is known: Dana."), "Carl is ill, Emil has no time then: {told}");
        assert!(told.contains("1 of 4 seats taken") && told.contains(&format!("/sessions/{id}/instructors")), "{told}");
        assert!(to("bela@example.org").contains("still being looked for. Your seat stays."), "{sent:?}");
        drop(tx);
        // Who leaves a session without anybody on purpose needs no message about it.
        let mut tx = ctx.db.write().await.unwrap();
        session::set_instructor(&planner, &mut tx, EN, id, Some(carl), "Carl").await.unwrap();
        session::set_instructor(&planner, &mut tx, EN, id, None, "").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let sent = tx.newest_messages(9).await.unwrap();
        assert_eq!(sent.iter().filter(|mail| mail.address == "lena@example.org").count(), 1, "{sent:?}");
    }

    async fn what_is_wrong_with_an_instructor_is_said(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let ana = colleague(&mut tx, "Ana").await;
        assert!(matches!(instructor::keep(&of(ana), &mut tx, EN, ana, &said("Calls", 0)).await, Err(Error::NotFound)), "nobody makes themselves one");
        let wrong = [
            (Said { topics: " \n".into(), ..said("", 0) }, "at least one topic"),
            (Said { languages: "English".into(), ..said("Calls", 0) }, "codes"),
            (Said { measure: "XYZ".into(), ..said("Calls", 5) }, "three letters"),
            (Said { zone: "Mars/Base".into(), ..said("Calls", 0) }, "Mars/Base"),
            (Said { most_a_week: 0, ..said("Calls", 0) }, "1 to 40"),
            (said("Calls", -1), "smaller amount"),
            (said("Calls", i64::MAX), "smaller amount"),
        ];
        for (said, sentence) in wrong {
            let refused = super::stage::said(instructor::keep(&leila(), &mut tx, EN, ana, &said).await);
            assert!(refused.contains(sentence), "{refused}");
        }
        instructor::keep(&leila(), &mut tx, EN, ana, &said("Calls", 0)).await.unwrap();
        instructor::keep(&of(ana), &mut tx, EN, ana, &said("Calls\nLetters", 0)).await.unwrap();
        assert!(matches!(instructor::find(&one(9), &mut tx, ana).await, Err(Error::NotFound)), "a rate is nobody else's business");
        assert!(matches!(instructor::all(&of(ana), &mut tx).await, Err(Error::NotFound)));
        assert!(matches!(instructor::read_calendar(&leila(), &mut tx, EN, ana, CALENDAR.as_bytes()).await, Err(Error::NotFound)));
        let cut = CALENDAR.split("END:VEVENT").next().unwrap();
        for (bytes, sentence) in [
            (b"hello".as_slice(), "no calendar"),
            (b"", "no calendar"),
            (cut.as_bytes(), "ends in the middle"),
        ] {
            let refused = super::stage::said(instructor::read_calendar(&of(ana), &mut tx, EN, ana, bytes).await);
            assert!(refused.contains(sentence), "{refused}");
        }
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 4).await;
        let unpaid = Offer { fee: 100, ..Offer::default() };
        assert!(super::stage::said(instructor::ask(&leila(), &mut tx, EN, id, ana, &unpaid).await).contains("budget"));
        assert!(matches!(instructor::ask(&of(ana), &mut tx, EN, id, ana, &Offer::default()).await, Err(Error::NotFound)));
        assert!(matches!(instructor::ask(&leila(), &mut tx, EN, id, person(9), &Offer::default()).await, Err(Error::NotFound)));
        instructor::retire(&of(ana), &mut tx, ana).await.unwrap();
        assert!(super::stage::said(instructor::ask(&leila(), &mut tx, EN, id, ana, &Offer::default()).await).contains("off the list"));
        assert!(names(&mut tx, id).await.is_empty());
    }

    async fn a_wanted_style_and_another_currency_are_compared(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let priced = class(&mut tx, 1_000).await;
        let id = planned(&mut tx, priced, 4).await;
        session::set_instructor(&leila(), &mut tx, EN, id, None, "").await.unwrap();
        let euros = instructor(&mut tx, "Dana", "Hard calls", 9_000).await;
        let abroad = colleague(&mut tx, "Carl").await;
        let pounds = Said { measure: "gbp".into(), style: instructor::Style::Practice, ..said("hard calls", 8_000) };
        instructor::keep(&leila(), &mut tx, EN, abroad, &pounds).await.unwrap();
        let fits = names(&mut tx, id).await;
        assert_eq!((fits[0].person, fits[0].compared), (euros, Some(13_500)));
        assert_eq!((fits[1].person, fits[1].fee, fits[1].compared), (abroad, 12_000, None), "no rate, no comparing");
        let on = tx.today();
        let rate = funds::rate::New { from: "GBP".into(), to: "EUR".into(), worth: "1.1".into(), on };
        funds::rate::give(&leila(), &mut tx, EN, &rate).await.unwrap();
        let fits = names(&mut tx, id).await;
        assert_eq!((fits[0].person, fits[0].compared), (abroad, Some(13_200)), "cheaper by the rate of the day");
        for (wanted, first) in [(instructor::Style::Workshop, euros), (instructor::Style::Practice, abroad)] {
            let fits = instructor::fitting_in(&leila(), &mut tx, id, Some(wanted)).await.unwrap();
            assert_eq!(fits[0].person, first);
            assert_eq!(fits[0].reasons[1], Reason::Style(wanted));
            assert!(matches!(fits[1].reasons[1], Reason::OtherStyle(_)));
        }
    }
}

async fn planned_at(tx: &mut Tx, class: crate::ClassId, starts: &str) -> SessionId {
    session::plan(&leila(), tx, EN, class, &session::New { starts: starts.into(), ..new(4) }).await.unwrap()
}
