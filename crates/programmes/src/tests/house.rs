//! What counts by itself: courses, attendance, certificates of other programmes; and what is said when something ends.

use jiff::SignedDuration;
use kernel::Error;

use super::stage::{Desk, EN, SYSTEM, course, finish, leila, plain};
use crate::path::{How, Phase, Stage};
use crate::programme::equivalent::{self, Instead};
use crate::programme::{self, New};
use crate::{cohort, member};

const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);

testkit::both! {
    async fn attendance_moves_a_member_on_and_a_correction_back(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        desk.join(&priya, &[desk.imani]).await.unwrap();
        let (_, seats) = desk.booked(&[desk.imani, desk.kofi]).await;
        desk.ctx.clock().advance(WEEK);
        desk.attend(seats[0], true).await;
        desk.attend(seats[1], true).await;
        let way = desk.way(desk.imani).await;
        let first = way.standing().get(&0).copied().unwrap().clone();
        assert_eq!((first.how, first.by), (How::Attended, None));
        assert_eq!(first.done_on.to_string(), "2026-11-26");
        let own = desk.mark(&priya, desk.imani, 0, How::Withdrawn).await;
        assert!(matches!(own, Err(Error::Conflict(_))), "it is corrected where it comes from: {own:?}");
        desk.mark(&priya, desk.imani, 1, How::Attended).await.unwrap();
        desk.mark(&dolores, desk.imani, 2, How::Observed).await.unwrap();
        assert_eq!(desk.certificates(desk.imani).await.len(), 1);
        desk.attend(seats[0], false).await;
        let way = desk.way(desk.imani).await;
        assert_eq!((way.path().stage(), way.path().done()), (Stage::In(Phase::Live), 1));
        assert!(desk.certificates(desk.imani).await.is_empty());
        assert_eq!(desk.join(&priya, &[desk.kofi]).await.unwrap(), 1);
        assert_eq!(desk.way(desk.kofi).await.path().done(), 1, "what was done before counts on entering");
    }

    async fn attendance_before_its_phase_waits_for_it(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let leila = leila(desk.priya);
        let mut tx = desk.ctx.db.write().await.unwrap();
        let course = course(&mut tx).await;
        let new = New {
            title: "With a course".into(),
            courses: vec![course],
            classes: vec![desk.class],
            practice: vec!["Does it".into()],
            open: true,
            ..New::default()
        };
        let programme = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        cohort::begin(&plain(desk.imani), &mut tx, EN, programme, cohort::Whom::Myself).await.unwrap();
        tx.commit().await.unwrap();
        let (_, seats) = desk.booked(&[desk.imani]).await;
        desk.ctx.clock().advance(WEEK);
        desk.attend(seats[0], true).await;
        let way = desk.way(desk.imani).await;
        assert_eq!((way.path().stage(), way.chain.len()), (Stage::In(Phase::Before), 0), "no phase is skipped");
        desk.mark(&plain(desk.dolores), desk.imani, 0, How::Elsewhere).await.unwrap();
        let way = desk.way(desk.imani).await;
        let hows: Vec<How> = way.chain.iter().map(|mark| mark.how).collect();
        assert_eq!((way.path().stage(), hows), (Stage::In(Phase::Practice), vec![How::Elsewhere, How::Attended]));
    }

    async fn a_course_counts_when_it_is_finished_and_when_it_was_before(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let leila = leila(desk.priya);
        let mut tx = desk.ctx.db.write().await.unwrap();
        let course = course(&mut tx).await;
        let new = New {
            title: "With a course".into(),
            courses: vec![course],
            live: vec!["Day".into()],
            practice: vec!["Does it".into()],
            open: true,
            ..New::default()
        };
        let programme = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        cohort::begin(&plain(desk.imani), &mut tx, EN, programme, cohort::Whom::Myself).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(desk.way(desk.imani).await.path().stage(), Stage::In(Phase::Before));
        for person in [desk.imani, desk.kofi] {
            finish(&desk.ctx, course, person).await;
        }
        desk.ctx.settle().await.unwrap();
        assert_eq!(desk.way(desk.imani).await.path().stage(), Stage::In(Phase::Live));
        let by_hand = desk.mark(&plain(desk.dolores), desk.imani, 0, How::Course).await;
        assert!(matches!(by_hand, Err(Error::Conflict(_))), "a course is done by doing it: {by_hand:?}");
        let mut tx = desk.ctx.db.write().await.unwrap();
        cohort::begin(&plain(desk.kofi), &mut tx, EN, programme, cohort::Whom::Myself).await.unwrap();
        tx.commit().await.unwrap();
        let way = desk.way(desk.kofi).await;
        assert_eq!((way.chain.len(), way.chain[0].how, way.chain[0].by), (1, How::Course, None));
    }

    async fn the_certificate_of_another_programme_counts_by_rule(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, dolores, leila) = (plain(desk.priya), plain(desk.dolores), leila(desk.priya));
        let mut tx = desk.ctx.db.write().await.unwrap();
        let new = New {
            title: "Cell safety".into(),
            live: vec!["Safety day".into()],
            practice: vec!["Locks out".into()],
            valid_months: 12,
            ..New::default()
        };
        let other = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        let itself = equivalent::add(&leila, &mut tx, EN, other, 0, Instead::Certificate(other), 0).await;
        assert!(matches!(itself, Err(Error::Invalid(_))), "{itself:?}");
        let none = equivalent::add(&dolores, &mut tx, EN, other, 0, Instead::Certificate(desk.programme), 0).await;
        assert!(matches!(none, Err(Error::NotFound)), "{none:?}");
        let rule = Instead::Certificate(desk.programme);
        let id = equivalent::add(&leila, &mut tx, EN, other, 0, rule, 6).await.unwrap();
        let twice = equivalent::add(&leila, &mut tx, EN, other, 0, rule, 6).await;
        assert!(matches!(twice, Err(Error::Invalid(_))), "{twice:?}");
        let today = tx.today();
        let new = cohort::New { name: "Winter".into(), before_on: today, live_on: today, practice_on: today, lead: desk.priya };
        let cohort = cohort::set_up(&leila, &mut tx, EN, other, &new).await.unwrap();
        tx.commit().await.unwrap();
        desk.join(&priya, &[desk.imani]).await.unwrap();
        let first = desk.member(desk.imani).await;
        desk.mark(&priya, desk.imani, 0, How::Attended).await.unwrap();
        desk.mark(&priya, desk.imani, 1, How::Attended).await.unwrap();
        let mut tx = desk.ctx.db.write().await.unwrap();
        cohort::join(&priya, &mut tx, EN, cohort, &[desk.imani]).await.unwrap();
        tx.commit().await.unwrap();
        let second = *member::store::all_of(&mut desk.ctx.db.read().await.unwrap(), cohort).await.unwrap().first().unwrap();
        let stage = async || {
            let mut tx = desk.ctx.db.read().await.unwrap();
            member::way(&SYSTEM, &mut tx, second).await.unwrap().path().stage()
        };
        assert_eq!(stage().await, Stage::In(Phase::Live));
        let seen = member::NewMark {
            place: 2,
            how: How::Observed,
            source: String::new(),
            evidence: "Alone".into(),
            done_on: None,
        };
        desk.mark_with(&dolores, first, &seen).await.unwrap();
        desk.ctx.settle().await.unwrap();
        assert_eq!(stage().await, Stage::In(Phase::Practice), "the first certificate counts in the other programme");
        let mut tx = desk.ctx.db.write().await.unwrap();
        let way = member::way(&SYSTEM, &mut tx, second).await.unwrap();
        assert_eq!(way.chain[0].source, "Robot cell operator");
        assert_eq!(equivalent::end(&leila, &mut tx, id).await.unwrap(), other);
        assert!(equivalent::all(&leila, &mut tx, other).await.unwrap().is_empty());
    }

    async fn a_rule_that_comes_later_counts_for_who_did_it_before(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, leila) = (plain(desk.priya), leila(desk.priya));
        let mut tx = desk.ctx.db.write().await.unwrap();
        let new = New {
            title: "Cell safety".into(),
            live: vec!["Safety day".into()],
            practice: vec!["Locks out".into()],
            open: true,
            ..New::default()
        };
        let other = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
        tx.commit().await.unwrap();
        desk.join(&priya, &[desk.imani]).await.unwrap();
        for place in 0..3 {
            desk.mark(&priya, desk.imani, place, How::Elsewhere).await.unwrap();
        }
        assert_eq!(desk.certificates(desk.imani).await.len(), 1);
        let mut tx = desk.ctx.db.write().await.unwrap();
        let imani = plain(desk.imani);
        cohort::begin(&imani, &mut tx, EN, other, cohort::Whom::Myself).await.unwrap();
        let rule = Instead::Certificate(desk.programme);
        equivalent::add(&leila, &mut tx, EN, other, 1, rule, 0).await.unwrap();
        tx.commit().await.unwrap();
        desk.ctx.settle().await.unwrap();
        assert_eq!(desk.way(desk.imani).await.path().done(), 1, "practice was done elsewhere, by rule");
    }

    async fn who_holds_a_certificate_that_ends_is_told_once(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let priya = plain(desk.priya);
        desk.join(&priya, &[desk.imani]).await.unwrap();
        for place in 0..3 {
            desk.mark(&priya, desk.imani, place, How::Elsewhere).await.unwrap();
        }
        let told = async || {
            crate::notice::tick(&desk.ctx).await.unwrap();
            let mut tx = desk.ctx.db.read().await.unwrap();
            let all = tx.waiting_notices(desk.imani).await.unwrap();
            all.into_iter().filter(|(_, title, ..)| title.contains("holds until")).count()
        };
        assert_eq!(told().await, 0, "two years are a long time");
        desk.ctx.clock().advance(SignedDuration::from_hours(24 * (730 - 50)));
        assert_eq!((told().await, told().await), (1, 1), "once");
    }
}
