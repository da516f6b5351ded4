//! From a slot to its session: the form begins with what the slot says, and the slot is matched to what was planned, on both
//! databases.

use jiff::civil::date;
use kernel::Tx;
use live::{ClassId, class, seat, venue};

use super::pages::browser;
use super::stage::{Cast, EN, hour, open, plan, said};
use crate::SlotId;
use crate::slot::conflict::{self, Conflict};
use crate::slot::{self, Content, filling, session};

async fn company(db: &testkit::TestDb) -> Cast {
    live::hooks::register_aside(session::aside, session::planned);
    open(db).await
}

async fn class(cast: &Cast, tx: &mut Tx, title: &str) -> ClassId {
    let new = class::New { title: title.into(), minutes: 90, language: "en".into(), ..class::New::default() };
    class::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

async fn chosen(cast: &Cast, id: SlotId) -> Option<Content> {
    let mut tx = cast.ctx.db.read().await.unwrap();
    let slot = slot::find(&cast.leila(), &mut tx, id).await.unwrap();
    filling::of(&cast.leila(), &mut tx, &slot).await.unwrap().map(|(content, _)| content)
}

testkit::both! {
    async fn a_session_is_planned_for_the_time_of_a_slot_and_fills_it(db: TestDb) {
        let cast = company(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let id = plan(&cast, &mut tx, &hour("Brazing in shift", cast.line, date(2027, 1, 12), None)).await;
        let brazing = class(&cast, &mut tx, "Brazing by hand").await;
        let other = class(&cast, &mut tx, "Forklift").await;
        let sites = people::audience::choices::choices(&cast.leila(), &mut tx).await.unwrap().sites;
        let (site, _) = sites.into_iter().find(|(_, name)| name == "Brackwater").unwrap();
        for (name, seats) in [("Small room", 6), ("Hall", 40), ("Room 2", 14)] {
            let new = venue::New { name: name.into(), seats, site: Some(site), ..venue::New::default() };
            venue::add(&cast.leila(), &mut tx, EN, &new).await.unwrap();
        }
        let room = venue::all(&cast.leila(), &mut tx).await.unwrap();
        let room = room.into_iter().find(|room| room.name == "Room 2").unwrap().id;
        tx.commit().await.unwrap();
        let (at, choose) = (format!("/slots/{id}"), format!("/slots/{id}/session"));
        let mut leila = browser(&cast, "1 en");
        let page = leila.get(&at).await.expect(200).text();
        assert!(page.contains(&choose) && page.contains("Plan a session for this time"), "{page}");
        let page = leila.get(&choose).await.expect(200).text();
        let form = format!("/classes/{brazing}/plan?aside={id}");
        assert!(page.contains(&form) && page.contains("It speaks of") && page.contains("Forklift"), "{page}");
        let page = leila.get(&form).await.expect(200).text();
        for begins in ["2027-01-12 09:00", "value=\"12\"", "takes 12 at a time; 13 are meant: 2 sessions", "For the time set aside: “Brazing in shift”", "The class takes 90 minutes; 60 minutes of each"] {
            assert!(page.contains(begins), "{begins}: {page}");
        }
        assert!(page.contains(&format!("value=\"{room}\" selected")), "the smallest that holds them: {page}");
        let aside = id.to_string();
        let fields = |starts, capacity| {
            [("aside", aside.as_str()), ("starts", starts), ("zone", "Europe/Berlin"), ("place", "Room 2"), ("capacity", capacity), ("count", "1")]
        };
        let post = format!("/classes/{brazing}/sessions");
        let wrong = leila.post(&post, &fields("2027-01-13 09:00", "13")).await.expect(422).text();
        assert!(wrong.contains("sets aside 12 Jan. Choose a time then"), "{wrong}");
        assert!(wrong.contains("2027-01-13 09:00") && wrong.contains(&format!("name=\"aside\" value=\"{id}\"")), "{wrong}");
        let wrong = leila.post(&post, &fields("2027-01-12 09:00", "none")).await.expect(422).text();
        assert!(wrong.contains("For the time set aside"), "{wrong}");
        assert_eq!(chosen(&cast, id).await, None, "what was refused fills nothing");
        let answer = leila.post(&post, &fields("2027-01-12 09:00", "13")).await.expect(303);
        assert_eq!(answer.location(), Some(at.as_str()));
        assert_eq!(chosen(&cast, id).await, Some(Content::Class(brazing)));
        let page = leila.get(&at).await.expect(200).text();
        assert!(page.contains("0 of 13 seats taken") && page.contains("/sessions/"), "{page}");
        let answer = leila.get(&choose).await.expect(303);
        assert_eq!(answer.location(), Some(form.as_str()));
        let refused = leila.get(&format!("/classes/{other}/plan?aside={id}")).await.expect(409).text();
        assert!(refused.contains("is filled by something else"), "{refused}");
        for nowhere in ["x", "019aa000-0000-7000-8000-000000000000"] {
            leila.get(&format!("/classes/{brazing}/plan?aside={nowhere}")).await.expect(404);
        }
    }

    async fn the_session_of_a_slot_is_no_conflict_with_it_and_goes_with_its_class(db: TestDb) {
        let cast = company(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let leila = cast.leila();
        let id = plan(&cast, &mut tx, &hour("Brazing", cast.line, date(2027, 1, 12), None)).await;
        let beside = plan(&cast, &mut tx, &hour("Beside it", cast.line, date(2027, 1, 12), None)).await;
        let brazing = class(&cast, &mut tx, "Brazing by hand").await;
        let new = live::session::New {
            starts: "2027-01-12T09:00".into(),
            zone: "Europe/Berlin".into(),
            place: "Room 2".into(),
            ..live::session::New::default()
        };
        let first = live::session::plan(&leila, &mut tx, EN, brazing, &new).await.unwrap();
        let late = live::session::New { starts: "2027-02-12T09:00".into(), ..new };
        let late = live::session::plan(&leila, &mut tx, EN, brazing, &late).await.unwrap();
        session::planned(&leila, &mut tx, EN, id.0, &[first, late]).await.unwrap();
        seat::take(&cast.one(10), &mut tx, EN, first, cast.people[&10]).await.unwrap();
        for (slot, conflicts) in [(id, 0), (beside, 1)] {
            let slot = slot::find(&leila, &mut tx, slot).await.unwrap();
            let found = conflict::of(&leila, &mut tx, &slot, true).await.unwrap();
            assert_eq!(found.iter().filter(|one| matches!(one, Conflict::Busy(_))).count(), conflicts, "{found:?}");
        }
        let slot = slot::find(&leila, &mut tx, id).await.unwrap();
        let own: Vec<_> = session::of(&leila, &mut tx, &slot).await.unwrap().into_iter().map(|one| one.id).collect();
        assert_eq!(own, [first], "another month is not its time");
        let refused = session::planned(&leila, &mut tx, EN, id.0, &[late]).await;
        assert_eq!(said(refused), "“Brazing” sets aside 12 Jan. Choose a time then, or move the slot first.");
        let other = class(&cast, &mut tx, "Brazing again").await;
        slot::decide(&leila, &mut tx, EN, id, Content::Class(other), true).await.unwrap();
        assert!(session::of(&leila, &mut tx, &slot).await.unwrap().is_empty(), "they were of another class");
        tx.commit().await.unwrap();
        let page = browser(&cast, "1 en").get(&format!("/slots/{id}")).await.expect(200).text();
        assert!(page.contains("No session is planned for this time yet."), "{page}");
        let mut dolores = browser(&cast, "2 en");
        let page = dolores.get(&format!("/slots/{id}")).await.expect(200).text();
        assert!(page.contains("No session is planned") && !page.contains("Plan a session"), "who plans no sessions: {page}");
        dolores.get(&format!("/slots/{id}/session")).await.expect(404);
        db.clock.set("2027-01-12T08:00:00Z".parse().unwrap());
        let late = browser(&cast, "1 en").get(&format!("/slots/{id}/session")).await.expect(409).text();
        assert!(late.contains("is over. Move the slot first."), "{late}");
    }
}
