//! Classes and programmes as content of a slot, and certificates that end as something that is coming.

use std::sync::Arc;

use jiff::civil::date;
use kernel::Tx;
use live::{ClassId, session};
use programmes::member::NewMark;
use programmes::path::How;
use programmes::{ProgrammeId, cohort, member, programme};
use ui::web::Signed;

use super::pages::session_of;
use super::stage::{Cast, EN, hour, open, plan, said, set_up};
use crate::plan::coming::{self, Known};
use crate::slot::{self, Content, filling, matching};

async fn class(cast: &Cast, tx: &mut Tx) -> ClassId {
    let new = live::class::New {
        title: "Brazing by hand".into(),
        outcomes: "braze a joint without leaks".into(),
        minutes: 90,
        language: "en".into(),
        ..live::class::New::default()
    };
    live::class::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

async fn programme(cast: &Cast, tx: &mut Tx, class: ClassId) -> ProgrammeId {
    let new = programme::New {
        title: "Brazing, seen at work".into(),
        classes: vec![class],
        practice: vec!["A joint that holds".into()],
        valid_months: 3,
        ..programme::New::default()
    };
    programme::write(&cast.leila(), tx, EN, &new).await.unwrap()
}

/// What stands beside My team for somebody.
async fn short_of(cast: &Cast, tx: &mut Tx, number: u32) -> String {
    let signed = Signed(Arc::new(session_of(number, EN, &cast.people)));
    crate::beside_team(&signed, tx).await.unwrap().to_string()
}

testkit::both! {
    async fn a_class_or_a_programme_fills_a_slot_with_its_reason(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let objective = set_up(&cast, &mut tx, "Fewer leaks").await;
        let class = class(&cast, &mut tx).await;
        let programme = programme(&cast, &mut tx, class).await;
        let new = slot::New { decide_by: Some(date(2027, 1, 4)), ..hour("Brazing", cast.line, date(2027, 1, 12), Some(objective)) };
        let id = plan(&cast, &mut tx, &new).await;
        let slot = slot::find(&leila, &mut tx, id).await.unwrap();
        let found = matching::propose(&leila, &mut tx, EN, &slot).await.unwrap();
        let contents: Vec<Content> = found.iter().map(|one| one.content).collect();
        assert!(contents.contains(&Content::Class(class)) && contents.contains(&Content::Programme(programme)));
        assert!(found.iter().all(|one| one.why.starts_with("It speaks of") && one.why.contains("brazing")), "{found:?}");
        let new = session::New {
            starts: "2027-01-12T10:00".into(),
            zone: "Europe/Berlin".into(),
            place: "Room 2".into(),
            capacity: 12,
            ..session::New::default()
        };
        session::plan(&leila, &mut tx, EN, class, &new).await.unwrap();
        let first = matching::propose(&leila, &mut tx, EN, &slot).await.unwrap().remove(0);
        assert_eq!(first.content, Content::Class(class));
        assert!(first.why.contains("free seats on"), "{}", first.why);
        for content in [Content::Class(class), Content::Programme(programme)] {
            slot::decide(&leila, &mut tx, EN, id, content, false).await.unwrap();
            let slot = slot::find(&leila, &mut tx, id).await.unwrap();
            let (kept, _) = filling::of(&leila, &mut tx, &slot).await.unwrap().unwrap();
            assert_eq!((kept, slot.state(), slot.course), (content, slot::State::Planned, None));
        }
        slot::book(&leila, &mut tx, id).await.unwrap();
        let slot = slot::find(&leila, &mut tx, id).await.unwrap();
        assert!(filling::of(&leila, &mut tx, &slot).await.unwrap().is_some(), "booking keeps what fills it");
        programme::retire(&leila, &mut tx, programme).await.unwrap();
        let gone = slot::decide(&leila, &mut tx, EN, id, Content::Programme(programme), false).await;
        assert_eq!(said(gone), "That is no longer there. Choose something else.");
        assert!("class:x".parse::<Content>().is_err() && "course".parse::<Content>().is_err());
    }

    async fn certificates_that_end_are_coming_until_time_is_set_aside(db: TestDb) {
        let cast = open(&db).await;
        let leila = cast.leila();
        let mut tx = cast.ctx.db.write().await.unwrap();
        let class = class(&cast, &mut tx).await;
        let programme = programme(&cast, &mut tx, class).await;
        let day = tx.today();
        let lead = cast.people[&2];
        let new = cohort::New { name: "Line 3".into(), before_on: day, live_on: day, practice_on: day, lead };
        let id = cohort::set_up(&leila, &mut tx, EN, programme, &new).await.unwrap();
        let persons: Vec<_> = (10..=15).map(|number| cast.people[&number]).collect();
        cohort::join(&leila, &mut tx, EN, id, &persons).await.unwrap();
        let cohort = cohort::find(&leila, &mut tx, id).await.unwrap();
        for one in member::of_cohort(&leila, &mut tx, &cohort).await.unwrap() {
            for (place, how) in [(0, How::Attended), (1, How::Observed)] {
                let evidence = "It holds".into();
                let new = NewMark { place, how, source: String::new(), evidence, done_on: None };
                member::mark(&cast.dolores(), &mut tx, EN, one.id, &new).await.unwrap();
            }
        }
        let coming = coming::all(&leila, &mut tx, EN).await.unwrap();
        let one = coming.iter().find(|one| one.known == Known::Ending).unwrap();
        assert_eq!(one.title, "Brazing, seen at work ends");
        assert!(one.why.contains("6 people"), "{}", one.why);
        assert_eq!(one.on, Some(date(2027, 2, 18)), "the last day of the first");
        assert_eq!(short_of(&cast, &mut tx, 2).await, "", "92 days are not soon");
        db.clock.advance(jiff::SignedDuration::from_hours(24 * 7));
        let beside = short_of(&cast, &mut tx, 2).await;
        assert!(beside.contains("Brazing, seen at work"), "{beside}");
        assert!(beside.contains("It ends for 6 people, the first on 18 Feb 2027."), "{beside}");
        assert_eq!(short_of(&cast, &mut tx, 3).await, "", "nobody at the desk has it");
        let slot = plan(&cast, &mut tx, &hour("Again", cast.line, date(2027, 2, 2), None)).await;
        slot::decide(&leila, &mut tx, EN, slot, Content::Programme(programme), false).await.unwrap();
        let coming = coming::all(&leila, &mut tx, EN).await.unwrap();
        assert!(coming.iter().all(|one| one.known != Known::Ending), "{coming:?}");
    }

    async fn a_stipend_may_close_what_nothing_is_planned_for(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let top = set_up(&cast, &mut tx, "Fewer leaks").await;
        let short = async |number: u32, tx: &mut Tx| {
            let signed = Signed(Arc::new(session_of(number, EN, &cast.people)));
            crate::objective::gaps::gaps(&signed, tx).await.unwrap()
        };
        let found = short(10, &mut tx).await;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].why, "“Fewer leaks” needs 90 minutes of everybody in your team, and nothing is planned.");
        assert!(found[0].title.contains("Brazing") && found[0].title.contains("leaks"), "{found:?}");
        assert!(short(3, &mut tx).await.is_empty(), "the desk needs nothing of it");
        let beside = short_of(&cast, &mut tx, 2).await;
        assert!(beside.contains("“Fewer leaks” needs 90 minutes of everybody in your team"), "{beside}");
        assert!(beside.contains("href=\"/team-plan\"") && short_of(&cast, &mut tx, 3).await.is_empty());
        plan(&cast, &mut tx, &hour("Braze in shift", cast.line, date(2027, 1, 5), Some(top))).await;
        let found = short(10, &mut tx).await;
        assert_eq!(found.len(), 1, "something is planned, and nothing is done yet");
        assert!(found[0].why.contains("you have done nothing about it yet"), "{found:?}");
    }
}
