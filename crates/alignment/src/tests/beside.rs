//! What stands beside a slot: seats that its people hold on its day, the sessions of its class, and what it was before.

use jiff::civil::date;
use kernel::Tx;
use live::{ClassId, SessionId, seat, session};
use people::{Audience, Line};

use super::pages::browser;
use super::stage::{Cast, EN, hour, open, plan, set_up};
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Content};

async fn class(cast: &Cast, tx: &mut Tx, title: &str, private: bool) -> ClassId {
    let new = live::class::New {
        title: title.into(),
        minutes: 90,
        language: "en".into(),
        unit: private.then_some(cast.line),
        ..live::class::New::default()
    };
    live::class::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

/// A session in a zone, taught by one of our people where a number says so, with seats for the numbers.
async fn held(
    cast: &Cast,
    tx: &mut Tx,
    class: ClassId,
    (starts, zone): (&str, &str),
    taught_by: Option<u32>,
    seats: &[u32],
) -> SessionId {
    let new = session::New {
        starts: starts.into(),
        zone: zone.into(),
        place: "Room 2".into(),
        capacity: 12,
        instructor_id: taught_by.map(|number| cast.people[&number]),
        instructor: taught_by.map(|number| format!("Operator {number}")).unwrap_or_default(),
        ..session::New::default()
    };
    let id = session::plan(&cast.leila(), tx, EN, class, &new).await.unwrap();
    for number in seats {
        seat::take(&cast.one(*number), tx, EN, id, cast.people[number]).await.unwrap();
    }
    id
}

testkit::both! {
    async fn a_slot_counts_the_seats_that_its_people_hold_on_its_day(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let day = date(2027, 1, 12);
        let id = plan(&cast, &mut tx, &hour("Braze in shift", cast.line, day, None)).await;
        let brazing = class(&cast, &mut tx, "Brazing by hand", false).await;
        let calls = class(&cast, &mut tx, "Saying no", false).await;
        let closed = class(&cast, &mut tx, "Among ourselves", true).await;
        let first = held(&cast, &mut tx, calls, ("2027-01-12T10:00", "Europe/Berlin"), Some(10), &[11, 12, 13, 14, 15, 16]).await;
        held(&cast, &mut tx, closed, ("2027-01-12T15:00", "Europe/Berlin"), None, &[17]).await;
        // The same local day on the other side of the date line, and the days beside it.
        held(&cast, &mut tx, calls, ("2027-01-12T01:00", "Pacific/Kiritimati"), None, &[18]).await;
        held(&cast, &mut tx, calls, ("2027-01-11T23:00", "Pacific/Pago_Pago"), None, &[20]).await;
        held(&cast, &mut tx, calls, ("2027-01-13T01:00", "Pacific/Kiritimati"), None, &[21]).await;
        held(&cast, &mut tx, brazing, ("2027-01-12T13:00", "Europe/Berlin"), None, &[19]).await;
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        let of = |title: Option<&str>, people| Conflict::Session { title: title.map(str::to_owned), people };
        assert_eq!(
            conflict::of(&mut tx, &found, true).await.unwrap(),
            [of(Some("Saying no"), 7), of(Some("Brazing by hand"), 1), of(Some("Saying no"), 1), of(None, 1)],
            "six with a seat and one who teaches; a private class is not named"
        );

        slot::decide(&leila, &mut tx, EN, id, Content::Class(brazing), false).await.unwrap();
        session::call_off(&leila, &mut tx, EN, first, "The room is closed").await.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!(
            conflict::of(&mut tx, &found, true).await.unwrap(),
            [of(Some("Saying no"), 1), of(None, 1)],
            "its own class speaks against nothing, and what was called off neither"
        );
        let days = slot::move_to(&leila, &mut tx, EN, id, day, date(2027, 1, 20)).await;
        days.unwrap();
        let found = slot::find(&leila, &mut tx, id).await.unwrap();
        assert_eq!(conflict::of(&mut tx, &found, true).await.unwrap(), [], "within some days people find another one");
        tx.commit().await.unwrap();

        let mut tx = cast.ctx.db.write().await.unwrap();
        slot::move_to(&leila, &mut tx, EN, id, day, day).await.unwrap();
        tx.commit().await.unwrap();
        let page = browser(&cast, "2 en").get(&format!("/slots/{id}")).await.expect(200).text();
        assert!(page.contains("On the same day in “Saying no”, with a seat or to teach"), "{page}");
        assert!(page.contains("in “a private class”") && !page.contains("Among ourselves"), "{page}");
        assert!(!page.contains("Operator 18"), "nobody is named: {page}");
    }

    async fn the_sessions_of_a_slots_class_stand_on_its_page_and_one_more_is_planned_for_its_day(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let new = slot::New { until: date(2027, 1, 20), ..hour("Brazing", cast.line, date(2027, 1, 12), None) };
        let id = plan(&cast, &mut tx, &new).await;
        let brazing = class(&cast, &mut tx, "Brazing by hand", false).await;
        tx.commit().await.unwrap();
        let at = format!("/slots/{id}");
        let mut leader = browser(&cast, "1 en");
        assert!(!leader.get(&at).await.expect(200).text().contains("Sessions in these days"), "nothing is chosen yet");

        let mut tx = cast.ctx.db.write().await.unwrap();
        slot::decide(&leila, &mut tx, EN, id, Content::Class(brazing), false).await.unwrap();
        tx.commit().await.unwrap();
        let page = leader.get(&at).await.expect(200).text();
        let plan = format!("/classes/{brazing}/plan?on=2027-01-12");
        assert!(page.contains("no session of it is planned in these days yet") && page.contains(&plan), "{page}");
        let form = leader.get(&plan).await.expect(200).text();
        assert!(form.contains("value=\"2027-01-12 09:00\""), "{form}");
        let form = leader.get(&format!("/classes/{brazing}/plan?on=soon")).await.expect(200).text();
        assert!(form.contains("name=\"starts\""), "an address that says no day asks for one: {form}");

        let mut tx = cast.ctx.db.write().await.unwrap();
        let within = held(&cast, &mut tx, brazing, ("2027-01-20T10:00", "Europe/Berlin"), None, &[11, 12]).await;
        let after = held(&cast, &mut tx, brazing, ("2027-01-21T10:00", "Europe/Berlin"), None, &[]).await;
        tx.commit().await.unwrap();
        let page = leader.get(&at).await.expect(200).text();
        assert!(page.contains(&format!("/sessions/{within}")) && page.contains("2 of 12 seats taken"), "{page}");
        assert!(!page.contains(&format!("/sessions/{after}")), "{page}");
        let page = browser(&cast, "2 en").get(&at).await.expect(200).text();
        assert!(page.contains("2 of 12 seats taken") && !page.contains("/plan?on="), "who plans no sessions: {page}");
    }

    async fn what_a_slot_was_is_kept_and_read_newest_first(db: TestDb) {
        let cast = open(&db).await;
        let (leila, dolores) = (cast.leila(), cast.dolores());
        let mut tx = cast.ctx.db.write().await.unwrap();
        let objective = set_up(&cast, &mut tx, "Fewer leaks").await;
        let day = date(2027, 1, 12);
        let was = slot::New { decide_by: Some(date(2027, 1, 4)), ..hour("Braze in shift", cast.line, day, Some(objective)) };
        let id = plan(&cast, &mut tx, &was).await;
        let brazing = class(&cast, &mut tx, "Brazing by hand", false).await;
        tx.commit().await.unwrap();
        let at = format!("/slots/{id}");
        let mut browser_of = browser(&cast, "2 en");
        assert!(!browser_of.get(&at).await.expect(200).text().contains("What it was before"), "nothing was changed");

        let mut tx = cast.ctx.db.write().await.unwrap();
        slot::move_weeks(&dolores, &mut tx, EN, id, 1).await.unwrap();
        let two = Audience(Line::Person { ids: vec![cast.people[&10], cast.people[&11]] });
        let new = slot::New { title: "Brazing".into(), minutes: 45, audience: two, ..was.clone() };
        slot::change(&dolores, &mut tx, EN, id, &new).await.unwrap();
        slot::change(&dolores, &mut tx, EN, id, &new).await.unwrap();
        slot::link(&leila, &mut tx, EN, id, None).await.unwrap();
        slot::decide(&leila, &mut tx, EN, id, Content::Class(brazing), true).await.unwrap();
        let kept = slot::history::of(&mut tx, id).await.unwrap();
        let kept: Vec<(&str, &str)> = kept.iter().map(|one| (one.field.name(), one.was.as_str())).collect();
        let mut sorted = kept.clone();
        sorted.sort_unstable();
        assert_eq!(
            sorted,
            [
                ("booked", ""), ("content", ""), ("days", "2027-01-12/2027-01-12"), ("decide_by", "2027-01-04"),
                ("minutes", "60"), ("objective", ""), ("title", "Braze in shift"), ("whom", "Line 3"),
            ],
            "the same again changed nothing"
        );
        assert_eq!(kept.last().unwrap().0, "days", "the oldest is the last");
        tx.commit().await.unwrap();

        let page = browser_of.get(&at).await.expect(200).text();
        for text in [
            "Title: Braze in shift", "Minutes for each person: 60 minutes", "For whom: Line 3", "Days: 12 Jan 2027", "Objective: Fewer leaks",
            "Content: nothing", "Whether it stands: not yet", "Decide on content by: 4", "Changed by Dolores", "Changed by Leila",
        ] {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("12 Jan 2027 to"), "one day is one day: {page}");
        for locale in ["de", "ar"] {
            browser(&cast, &format!("2 {locale}")).get(&at).await.expect(200);
        }
    }
}
