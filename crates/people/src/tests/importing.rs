//! Staff files on both databases: the real ones, guards, approval by a second person, undo.

use kernel::{Actor, Error, PersonId, Role};

use super::{SYSTEM, import, independent_counts, shared};
use crate::run::import::{ask, decide, read_file, set_aside};
use crate::run::undo::undo;
use crate::run::{Part, State, store};
use crate::{Orders, Upload, import_file};

const HEAD: &str = "nr,name,unit,site,manager\n";

fn many(range: std::ops::Range<u32>, site: &str) -> String {
    range.map(|n| format!("{n:05},Person {n},Line 3,{site},00000\n")).collect()
}

fn admin(n: u128) -> Actor {
    Actor::person(PersonId(kernel::Uuid::from_u128(n)), [Role::ItAdmin])
}

testkit::both! {
    async fn the_real_organograms_come_in_and_change_what_an_independent_reader_counts(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        for department in ["cabinet_office", "department_of_health"] {
            let files = ["2011-03-31", "2011-09-30"].map(|day| format!("hr-uk-organogram/{department}-{day}-senior.csv"));
            let (Some(earlier), Some(later)) = (shared(&files[0]), shared(&files[1])) else { return };
            let Some(expected) = independent_counts(&earlier, &later) else { return };
            let upload = |path: &std::path::Path, day: &str| Upload {
                name: "organogram.csv".into(),
                bytes: std::fs::read(path).unwrap().into(),
                day: Some(day.parse().unwrap()),
                ..Upload::default()
            };
            let orders = || Orders { apply: true, override_guards: None };
            let first = import_file(&ctx, &SYSTEM, upload(&earlier, "2011-03-31"), orders(), &|_| {}).await.unwrap();
            assert_eq!(first.state, State::Applied);
            assert_eq!(u64::from(first.report.counts.joiners), expected["earlier"]["persons"].as_u64().unwrap());
            let again = import_file(&ctx, &SYSTEM, upload(&earlier, "2011-03-31"), orders(), &|_| {}).await.unwrap();
            assert_eq!(again.report.counts.all(), 0, "the same file again changes nothing");
            let second = import_file(&ctx, &SYSTEM, upload(&later, "2011-09-30"), orders(), &|_| {}).await.unwrap();
            let c = second.report.counts;
            let found = serde_json::json!({
                "joiners": c.joiners, "movers": c.movers, "managers": c.managers, "leavers": c.leavers,
                "held": second.report.held, "unchanged": second.report.unchanged,
            });
            for key in ["joiners", "movers", "managers", "leavers", "held", "unchanged"] {
                assert_eq!(found[key], expected[key], "{department} {key}");
            }
            assert_eq!(c.details, 0);
            let again = import_file(&ctx, &SYSTEM, upload(&later, "2011-09-30"), orders(), &|_| {}).await.unwrap();
            assert_eq!(again.report.counts.all(), 0);
        }
    }

    async fn a_guard_stops_a_file_and_offers_the_safe_part(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let first = import(&ctx, format!("{HEAD}{}{}", many(0..383, "Vane Street"), many(383..420, "Marram")), "2026-11-18").await;
        assert_eq!(first.report.people, (0, 420));
        let cut = format!("{HEAD}{}{}", many(0..379, "Vane Street"), many(500..513, "Vane Street"));
        let stopped = import(&ctx, cut, "2026-11-19").await;
        assert_eq!((stopped.state, stopped.report.counts.leavers), (State::Stopped, 41));
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 420, "nothing was applied");
        assert_eq!(stopped.report.places[0].name, "Marram");
        assert_eq!((stopped.report.places[0].now, stopped.report.places[0].in_file), (37, 0));
        let refused = decide(&ctx, &admin(1), stopped.run, Part::All, None).await;
        assert!(matches!(refused, Err(Error::Conflict(_))));
        decide(&ctx, &admin(1), stopped.run, Part::Safe, None).await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 433);
    }

    async fn a_second_administrator_lets_a_file_through_with_a_reason(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "Vane Street")), "2026-11-18").await;
        let upload = Upload {
            name: "x.csv".into(),
            bytes: format!("{HEAD}{}", many(0..20, "Vane Street")).into(),
            day: Some("2026-11-19".parse().unwrap()),
            ..Upload::default()
        };
        let run = read_file(&ctx, &admin(1), upload).await.unwrap();
        ask(&ctx, &admin(1), run).await.unwrap();
        let why = || Some("Marram was sold".to_owned());
        assert!(matches!(decide(&ctx, &admin(1), run, Part::All, why()).await, Err(Error::Forbidden(_))));
        assert!(matches!(decide(&ctx, &admin(2), run, Part::All, Some(" ".into())).await, Err(Error::Invalid(_))));
        let stranger = Actor::person(PersonId(kernel::Uuid::from_u128(3)), []);
        assert!(matches!(decide(&ctx, &stranger, run, Part::All, why()).await, Err(Error::NotFound)));
        decide(&ctx, &admin(2), run, Part::All, why()).await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 20);
        assert!(matches!(set_aside(&ctx, &admin(2), run).await, Err(Error::Conflict(_))));
        undo(&ctx, &admin(1), run).await.unwrap();
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 60);
        assert!(matches!(undo(&ctx, &admin(1), run).await, Err(Error::Conflict(_))));
    }

    async fn nothing_is_applied_from_a_file_that_is_not_whole(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        import(&ctx, format!("{HEAD}{}", many(0..60, "Vane Street")), "2026-11-18").await;
        let whole = many(0..60, "Vane Street");
        let cut = &whole[..whole.len() - 12];
        for bytes in [String::new(), HEAD.to_owned(), format!("{HEAD}{cut}"), "%PDF-1.7".into(), "nr,name\n1,Ada\n".into()] {
            let found = import(&ctx, bytes.clone(), "2026-11-19").await;
            assert_eq!(found.state, State::Stopped, "{bytes}");
            assert!(!found.report.verdict.can_be_lifted(), "{bytes}");
            let orders = Orders { apply: true, override_guards: Some("because".into()) };
            let upload = Upload { name: "x".into(), bytes: bytes.into(), ..Upload::default() };
            assert_eq!(import_file(&ctx, &SYSTEM, upload, orders, &|_| {}).await.unwrap().state, State::Stopped);
        }
        assert_eq!(crate::count(&SYSTEM, &mut ctx.db.read().await.unwrap()).await.unwrap(), 60);
    }

    async fn columns_about_pay_are_struck_out_of_the_kept_file(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let found = import(&ctx, "nr,name,Salary,note\n0007,Ada Vale,51000,likes tea\n", "2026-11-19").await;
        let kept = store::file(&mut ctx.db.read().await.unwrap(), found.run).await.unwrap();
        assert_eq!(String::from_utf8(kept).unwrap(), "nr,name,Salary,note\n0007,Ada Vale,,\n");
    }

    async fn somebody_added_by_hand_is_found_again_by_address(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let mut tx = ctx.db.write().await.unwrap();
        let ada = crate::add(&SYSTEM, &mut tx, crate::NewPerson {
            name: "Ada Vale".into(),
            number: None,
            email: Some("Ada@Brackwater.example".into()),
            language: None,
            started_on: "2026-01-01".parse().unwrap(),
        }).await.unwrap();
        tx.commit().await.unwrap();
        import(&ctx, "nr,name,email,unit\n7,Ada M. Vale,ada@brackwater.example,Desk\n8,Bo,bo@brackwater.example,Desk\n", "2026-11-19").await;
        let mut tx = ctx.db.read().await.unwrap();
        let found = crate::search(&SYSTEM, &mut tx, "vale", 9).await.unwrap();
        assert_eq!(found.iter().map(|f| (f.card.id, f.card.unit.as_deref())).collect::<Vec<_>>(), [(ada, Some("Desk"))]);
        assert_eq!(crate::count(&SYSTEM, &mut tx).await.unwrap(), 2);
    }

    async fn only_who_runs_the_installation_brings_files_in(db: TestDb) {
        let ctx = db.open(vec![crate::room()]).await;
        let person = PersonId(kernel::Uuid::from_u128(9));
        for actor in [Actor::Anonymous, Actor::person(person, []), Actor::person(person, [Role::PeopleLeader, Role::Author])] {
            let upload = Upload { name: "x".into(), bytes: "nr,name\n1,Ada\n".into(), ..Upload::default() };
            let refused = import_file(&ctx, &actor, upload, Orders::default(), &|_| {}).await;
            assert!(matches!(refused, Err(Error::NotFound)));
        }
    }
}
