//! Calendar feeds: what they show, to whom, and for how long.

use kernel::{Actor, Error, PersonId};

use super::stage::*;
use crate::calendar::{self, Kind};
use crate::{seat, session};

/// Two people at work.
async fn people(tx: &mut kernel::Tx) -> [PersonId; 2] {
    let mut people = Vec::new();
    for name in ["Béla Tóth", "Ana Kis"] {
        let new = people::NewPerson {
            name: name.into(),
            number: None,
            email: None,
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        people.push(people::add(&Actor::system("a test"), tx, new).await.unwrap());
    }
    [people[0], people[1]]
}

/// The secret in a path that was shown.
fn secret(path: &str) -> String {
    path.trim_start_matches("/feeds/").trim_end_matches(".ics").to_owned()
}

testkit::both! {
    async fn a_feed_shows_ones_own_sessions_across_the_change_of_clocks(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let [bela, ana] = people(&mut tx).await;
        let class = class(&mut tx, 0).await;
        // Ten o'clock in Berlin stays ten o'clock, before and after the last Sunday of March.
        let weekly = session::New { starts: "2027-03-22T10:00".into(), ..new(3) };
        let series = session::plan_series(&leila(), &mut tx, EN, class, &weekly, 2, 1).await.unwrap();
        let belas = Actor::person(bela, []);
        for id in &series {
            seat::take(&belas, &mut tx, EN, *id, bela).await.unwrap();
        }
        seat::take(&Actor::person(ana, []), &mut tx, EN, series[0], ana).await.unwrap();
        let path = calendar::make(&belas, &mut tx, Kind::Own).await.unwrap();
        let text = calendar::read(&ctx, &mut tx, &secret(&path)).await.unwrap();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2, "{text}");
        assert!(text.contains("DTSTART;TZID=Europe/Berlin:20270322T100000"), "{text}");
        assert!(text.contains("DTSTART;TZID=Europe/Berlin:20270329T100000"), "{text}");
        assert!(text.contains("SEQUENCE:0") && !text.contains("ATTENDEE") && !text.contains("Kis"), "{text}");
        let (from, to) = ("2027-03-01T00:00:00Z".parse().unwrap(), "2027-05-01T00:00:00Z".parse().unwrap());
        let read = wire_ical::busy(text.as_bytes(), from, to, "UTC", wire_ical::Limits::default()).unwrap();
        let busy: Vec<String> = read.busy.iter().map(|one| one.start.to_string()).collect();
        assert_eq!(busy, ["2027-03-22T09:00:00Z", "2027-03-29T08:00:00Z"]);
    }

    async fn a_feed_follows_what_changes_and_ends_when_it_is_taken_back(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let [bela, ana] = people(&mut tx).await;
        let (belas, anas) = (Actor::person(bela, []), Actor::person(ana, []));
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        session::set_instructor(&leila(), &mut tx, EN, id, Some(ana), "Ana Kis").await.unwrap();
        let seat = seat::take(&belas, &mut tx, EN, id, bela).await.unwrap();
        let first = calendar::make(&belas, &mut tx, Kind::Own).await.unwrap();
        let teaching = calendar::make(&anas, &mut tx, Kind::Own).await.unwrap();
        let text = calendar::read(&ctx, &mut tx, &secret(&teaching)).await.unwrap();
        assert!(text.contains("SUMMARY:Teaching: Hard calls"), "{text}");
        session::set_time(&leila(), &mut tx, EN, id, &session::New { starts: "2026-12-04T10:00".into(), ..new(1) }).await.unwrap();
        let text = calendar::read(&ctx, &mut tx, &secret(&first)).await.unwrap();
        assert!(text.contains("SEQUENCE:2") && text.contains("20261204T100000") && text.contains("STATUS:CONFIRMED"), "{text}");
        session::call_off(&leila(), &mut tx, EN, id, "Ill.").await.unwrap();
        let text = calendar::read(&ctx, &mut tx, &secret(&first)).await.unwrap();
        assert!(text.contains("STATUS:CANCELLED") && text.contains("SEQUENCE:3") && text.contains(&seat.id.to_string()), "{text}");
        let second = calendar::make(&belas, &mut tx, Kind::Own).await.unwrap();
        for gone in [first.as_str(), "/feeds/0.ics"] {
            let read = calendar::read(&ctx, &mut tx, &secret(gone)).await;
            assert!(matches!(read, Err(Error::NotFound)), "a new address takes the old one back");
        }
        calendar::revoke(&belas, &mut tx, Kind::Own).await.unwrap();
        assert!(matches!(calendar::read(&ctx, &mut tx, &secret(&second)).await, Err(Error::NotFound)));
        assert!(matches!(calendar::revoke(&belas, &mut tx, Kind::Own).await, Err(Error::NotFound)));
        assert!(matches!(calendar::make(&belas, &mut tx, Kind::Team).await, Err(Error::NotFound)), "leads nobody");
        // Leila is not in the staff file of this test: her feed shows nothing, as that of somebody who left.
        let path = calendar::make(&leila(), &mut tx, Kind::Own).await.unwrap();
        assert!(matches!(calendar::read(&ctx, &mut tx, &secret(&path)).await, Err(Error::NotFound)));
    }
}

testkit::both! {
    async fn a_calendar_is_invited_updated_and_told_of_the_end(db: TestDb) {
        let ctx = open(&db).await;
        let mut tx = ctx.db.write().await.unwrap();
        let bela = people::NewPerson {
            name: "Béla Tóth".into(),
            number: None,
            email: Some("bela@example.org".into()),
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        };
        let bela = people::add(&Actor::system("a test"), &mut tx, bela).await.unwrap();
        let class = class(&mut tx, 0).await;
        let id = planned(&mut tx, class, 1).await;
        let seat = seat::take(&Actor::person(bela, []), &mut tx, EN, id, bela).await.unwrap();
        // Somebody without an address is told nothing by mail.
        seat::take(&one(9), &mut tx, EN, id, person(9)).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        let moved = session::New { starts: "2027-03-28T10:00".into(), ..new(1) };
        session::set_time(&leila(), &mut tx, EN, id, &moved).await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.write().await.unwrap();
        session::call_off(&leila(), &mut tx, EN, id, "Nadia is ill.").await.unwrap();
        tx.commit().await.unwrap();
        ctx.settle().await.unwrap();
        let mut tx = ctx.db.read().await.unwrap();
        let mut sent = tx.newest_messages(9).await.unwrap();
        sent.reverse();
        let parts: Vec<String> = sent.iter().map(|mail| mail.part.clone().unwrap().replace("\r\n ", "")).collect();
        assert_eq!(parts.len(), 3);
        let uid = format!("UID:{}@", seat.id);
        for (part, says) in parts.iter().zip([
            ["METHOD:REQUEST", "SEQUENCE:0", "20261203T100000", "STATUS:CONFIRMED"],
            ["METHOD:REQUEST", "SEQUENCE:1", "DTSTART;TZID=Europe/Berlin:20270328T100000", "STATUS:CONFIRMED"],
            ["METHOD:CANCEL", "SEQUENCE:3", "20270328T100000", "STATUS:CANCELLED"],
        ]) {
            assert!(part.contains(&uid) && part.contains("mailto:bela@example.org"), "{part}");
            assert!(says.iter().all(|said| part.contains(said)), "{part}");
        }
        assert!(sent[2].text.contains("Nadia is ill.") && sent[2].why.contains("your seat has ended"));
    }
}
