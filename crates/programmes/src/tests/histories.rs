//! What happens to a cohort, and who may make it happen.

use jiff::Span;
use kernel::Error;

use super::stage::{Desk, EN, leila, plain};
use crate::cohort::Whom;
use crate::path::{How, Phase, Stage};
use crate::{cohort, member, programme};

testkit::both! {
    async fn a_certificate_is_there_when_everything_is_done_and_not_before(db: TestDb) {
        let desk = Desk::open(&db, "A cell layout").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        assert_eq!(desk.join(&priya, &[desk.imani, desk.kofi, desk.imani]).await.unwrap(), 2);
        assert_eq!(desk.join(&priya, &[desk.imani]).await.unwrap(), 0, "who is in it stays");
        let closed = desk.mark(&dolores, desk.imani, 2, How::Observed).await;
        assert!(matches!(closed, Err(Error::Conflict(_))), "practice waits for the class: {closed:?}");
        desk.mark(&priya, desk.imani, 0, How::Attended).await.unwrap();
        desk.mark(&priya, desk.imani, 1, How::Elsewhere).await.unwrap();
        let again = desk.mark(&priya, desk.imani, 1, How::Attended).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "done is done");
        desk.mark(&dolores, desk.imani, 2, How::Observed).await.unwrap();
        assert!(desk.certificates(desk.imani).await.is_empty(), "the joint work is missing");
        desk.accept(&priya).await.unwrap();
        assert!(matches!(desk.accept(&priya).await, Err(Error::Conflict(_))));
        let earned = desk.certificates(desk.imani).await;
        assert_eq!((earned.len(), earned[0].title.as_str()), (1, "Robot cell operator"));
        let (on, end) = (earned[0].awarded_on, earned[0].expires_on.unwrap());
        assert_eq!(end, on.checked_add(Span::new().months(24)).unwrap());
        assert!(earned[0].holds(on) && earned[0].holds(end.yesterday().unwrap()) && !earned[0].holds(end));
        assert!(desk.certificates(desk.kofi).await.is_empty());
        desk.ctx.settle().await.unwrap();
        assert_eq!(desk.certificates(desk.imani).await.len(), 1, "earned once");
    }

    async fn what_is_withdrawn_takes_with_it_what_stood_on_it(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        desk.join(&priya, &[desk.imani]).await.unwrap();
        for (who, place, how) in
            [(&priya, 0, How::Attended), (&priya, 1, How::Attended), (&dolores, 2, How::Observed)]
        {
            desk.mark(who, desk.imani, place, how).await.unwrap();
        }
        let earned = desk.certificates(desk.imani).await.remove(0);
        let none = desk.mark(&dolores, desk.imani, 1, How::Withdrawn).await;
        assert!(matches!(none, Err(Error::Forbidden(_))), "an observer withdraws nothing: {none:?}");
        desk.mark(&priya, desk.imani, 1, How::Withdrawn).await.unwrap();
        let way = desk.way(desk.imani).await;
        assert_eq!((way.path().stage(), way.path().done(), way.chain.len()), (Stage::In(Phase::Live), 1, 5));
        assert!(desk.certificates(desk.imani).await.is_empty());
        let mut tx = desk.ctx.db.read().await.unwrap();
        let back = crate::certificate::find(&priya, &mut tx, earned.id).await;
        assert!(matches!(back, Err(Error::NotFound)), "who leads the cohort is no manager");
        let back = crate::certificate::find(&dolores, &mut tx, earned.id).await.unwrap();
        assert_eq!(back.revoked.as_deref(), Some("Restarted it alone."));
        drop(tx);
        desk.mark(&priya, desk.imani, 1, How::Attended).await.unwrap();
        desk.mark(&dolores, desk.imani, 2, How::Observed).await.unwrap();
        assert_ne!(desk.certificates(desk.imani).await.remove(0).id, earned.id, "earned anew");
    }

    async fn nobody_marks_their_own_steps_or_those_of_strangers(db: TestDb) {
        let desk = Desk::open(&db, "A cell layout").await;
        let (priya, dolores) = (plain(desk.priya), plain(desk.dolores));
        let (imani, kofi) = (plain(desk.imani), plain(desk.kofi));
        desk.join(&priya, &[desk.imani, desk.priya]).await.unwrap();
        let forbidden = |outcome| matches!(outcome, Err(Error::Forbidden(_)));
        assert!(forbidden(desk.mark(&imani, desk.imani, 0, How::Attended).await));
        assert!(forbidden(desk.mark(&imani, desk.imani, 2, How::Observed).await));
        assert!(forbidden(desk.mark(&priya, desk.priya, 0, How::Attended).await), "not even who leads the cohort");
        assert!(forbidden(desk.mark(&leila(desk.imani), desk.imani, 0, How::Elsewhere).await), "nor all learning");
        assert!(forbidden(desk.mark(&dolores, desk.imani, 0, How::Elsewhere).await), "an observer accepts nothing else");
        assert!(forbidden(desk.accept(&priya).await), "nor the joint work that they made");
        assert!(matches!(desk.mark(&kofi, desk.imani, 0, How::Attended).await, Err(Error::NotFound)));
        let id = desk.member(desk.imani).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        assert!(matches!(member::way(&kofi, &mut tx, id).await, Err(Error::NotFound)));
        let way = member::way(&imani, &mut tx, id).await.unwrap();
        assert_eq!((way.path().stage(), way.member.observer), (Stage::In(Phase::Live), Some(desk.dolores)));
        assert!(forbidden(member::set_observer(&imani, &mut tx, EN, id, desk.kofi).await));
        let own = member::set_observer(&dolores, &mut tx, EN, id, desk.imani).await;
        assert!(matches!(own, Err(Error::Invalid(_))), "{own:?}");
        member::set_observer(&dolores, &mut tx, EN, id, desk.kofi).await.unwrap();
        assert_eq!(member::way(&kofi, &mut tx, id).await.unwrap().member.observer, Some(desk.kofi));
    }

    async fn who_goes_the_same_way_signs_off_for_others_what_counts_for_themselves(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (priya, dolores, kofi) = (plain(desk.priya), plain(desk.dolores), plain(desk.kofi));
        desk.join(&priya, &[desk.imani, desk.kofi, desk.dolores]).await.unwrap();
        for (who, place) in [(desk.imani, 0), (desk.imani, 1), (desk.kofi, 0), (desk.kofi, 1)] {
            desk.mark(&priya, who, place, How::Attended).await.unwrap();
        }
        for (of, observer) in [(desk.imani, desk.kofi), (desk.kofi, desk.imani)] {
            let id = desk.member(of).await;
            let mut tx = desk.ctx.db.write().await.unwrap();
            member::set_observer(&priya, &mut tx, EN, id, observer).await.unwrap();
            tx.commit().await.unwrap();
        }
        // Two who have not done it can't sign it off for each other.
        for (by, of) in [(&kofi, desk.imani), (&plain(desk.imani), desk.kofi)] {
            let early = desk.mark(by, of, 2, How::Observed).await;
            assert!(matches!(early, Err(Error::Forbidden(_))), "{early:?}");
        }
        // Who leads may, though she goes the same way and is at its beginning; then whoever has done it may, too.
        desk.mark(&dolores, desk.kofi, 2, How::Observed).await.unwrap();
        desk.mark(&kofi, desk.imani, 2, How::Observed).await.unwrap();
        assert_eq!(desk.way(desk.imani).await.path().stage(), Stage::Complete);
    }

    async fn who_leads_people_brings_in_a_team_and_nobody_else(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let dolores = plain(desk.dolores);
        assert!(matches!(desk.join(&dolores, &[desk.imani, desk.priya]).await, Err(Error::NotFound)));
        assert!(matches!(desk.join(&plain(desk.imani), &[desk.imani]).await, Err(Error::NotFound)));
        assert_eq!(desk.join(&dolores, &[desk.imani, desk.kofi]).await.unwrap(), 2);
        let mut tx = desk.ctx.db.read().await.unwrap();
        let mut seen = async |by| member::store::of_cohort(&mut tx, desk.cohort, by, false).await.unwrap().len();
        assert_eq!((seen(desk.dolores).await, seen(desk.imani).await, seen(desk.priya).await), (2, 1, 0));
    }

    async fn one_person_or_a_team_begins_by_themselves_where_it_is_open(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let (imani, dolores) = (plain(desk.imani), plain(desk.dolores));
        let mut tx = desk.ctx.db.write().await.unwrap();
        let alone = cohort::begin(&imani, &mut tx, EN, desk.programme, Whom::Myself).await.unwrap();
        let found = cohort::store::find(&mut tx, alone).await.unwrap();
        let end = tx.today().checked_add(Span::new().days(70)).unwrap();
        assert_eq!((found.lead, found.practice_on, found.open), (desk.dolores, end, false));
        let again = cohort::begin(&imani, &mut tx, EN, desk.programme, Whom::Myself).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        let none = cohort::begin(&imani, &mut tx, EN, desk.programme, Whom::Team).await;
        assert!(matches!(none, Err(Error::NotFound)), "who leads nobody has no team");
        let team = cohort::begin(&dolores, &mut tx, EN, desk.programme, Whom::Team).await.unwrap();
        assert_eq!(cohort::store::persons(&mut tx, team).await.unwrap(), [desk.kofi], "Imani is on the way");
        programme::retire(&leila(desk.priya), &mut tx, desk.programme).await.unwrap();
        let late = cohort::begin(&plain(desk.priya), &mut tx, EN, desk.programme, Whom::Myself).await;
        assert!(matches!(late, Err(Error::NotFound)), "{late:?}");
        let late = cohort::join(&plain(desk.priya), &mut tx, EN, desk.cohort, &[desk.priya]).await;
        assert!(matches!(late, Err(Error::Conflict(_))), "{late:?}");
    }

    async fn who_is_taken_out_keeps_what_was_done(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let priya = plain(desk.priya);
        desk.join(&priya, &[desk.imani]).await.unwrap();
        desk.mark(&priya, desk.imani, 0, How::Attended).await.unwrap();
        let id = desk.member(desk.imani).await;
        let mut tx = desk.ctx.db.write().await.unwrap();
        let none = member::take_out(&priya, &mut tx, EN, id, " ").await;
        assert!(matches!(none, Err(Error::Invalid(_))), "{none:?}");
        let other = member::take_out(&plain(desk.dolores), &mut tx, EN, id, "Moves").await;
        assert!(matches!(other, Err(Error::NotFound)), "{other:?}");
        member::take_out(&priya, &mut tx, EN, id, "Moves to another line").await.unwrap();
        tx.commit().await.unwrap();
        let new = member::NewMark {
            place: 1,
            how: How::Attended,
            source: String::new(),
            evidence: String::new(),
            done_on: None,
        };
        assert!(matches!(desk.mark_with(&priya, id, &new).await, Err(Error::Conflict(_))));
        let mut tx = desk.ctx.db.read().await.unwrap();
        let way = member::way(&plain(desk.imani), &mut tx, id).await.unwrap();
        assert_eq!((way.chain.len(), way.member.ended.as_deref()), (1, Some("Moves to another line")));
        drop(tx);
        assert_eq!(desk.join(&priya, &[desk.imani]).await.unwrap(), 1, "and comes back, from the beginning");
        assert_ne!(desk.member(desk.imani).await, id);
    }

    async fn what_was_done_elsewhere_is_not_older_than_the_rule_says(db: TestDb) {
        let desk = Desk::open(&db, "").await;
        let priya = plain(desk.priya);
        desk.join(&priya, &[desk.imani]).await.unwrap();
        let id = desk.member(desk.imani).await;
        let today = desk.ctx.clock().today(&desk.ctx.config.time_zone);
        let day = |months: i64| today.checked_sub(Span::new().months(months)).unwrap();
        let tomorrow = today.tomorrow().unwrap();
        for (on, counts) in [(None, false), (Some(tomorrow), false), (Some(day(13)), false), (Some(day(12)), true)] {
            let new = member::NewMark {
                place: 2,
                how: How::Elsewhere,
                source: "Vane College".into(),
                evidence: "A letter".into(),
                done_on: on,
            };
            let done = desk.mark_with(&priya, id, &new).await;
            assert_eq!(done.is_ok(), counts, "{on:?}: {done:?}");
            assert!(counts || matches!(done, Err(Error::Invalid(_))), "{done:?}");
        }
    }
}
