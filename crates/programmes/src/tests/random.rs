//! Random histories of members, on the database, against the invariants.
//!
//! After each act:
//! 1. no phase is skipped: what counts in its own way has every step of the phases before it done;
//! 2. nobody marked their own step: neither in the chain nor by the joint work; practice counts by the word of the observer or
//!    of who leads the person alone;
//! 3. a certificate stands if and only if every step counts and the joint work is accepted; one at most;
//! 4. the chain is numbered without gaps and retells the state: every history is explainable;
//!
//! and after every refusal: nothing changed.

use kernel::{Actor, PersonId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::stage::{Desk, EN, SYSTEM, leila, plain};
use crate::cohort::{self, Whom};
use crate::ids::{CohortId, MemberId};
use crate::member::{self, NewMark, Way};
use crate::path::{How, Stage};
use crate::{certificate, programme};

#[derive(Clone, Debug)]
enum Step {
    Join(usize, usize),
    Begin(usize, bool),
    Mark(usize, usize, i64, How),
    Seat(usize, bool),
    Accept(usize),
    Observer(usize, usize, usize),
    Out(usize, usize),
}

fn step() -> impl Strategy<Value = Step> {
    // Mostly who may, so that many come to the end.
    let who = || prop_oneof![5 => Just(0usize), 1 => Just(1), 1 => Just(2), 6 => Just(3), 2 => Just(4)];
    let which = || 0usize..5;
    let how = prop_oneof![
        1 => Just(How::Course),
        5 => Just(How::Attended),
        6 => Just(How::Observed),
        3 => Just(How::Elsewhere),
        1 => Just(How::Withdrawn),
    ];
    prop_oneof![
        4 => (who(), 0usize..4).prop_map(|(by, of)| Step::Join(by, of)),
        2 => (who(), any::<bool>()).prop_map(|(by, team)| Step::Begin(by, team)),
        30 => (which(), 0i64..4).prop_map(|(m, place)| match place {
            0 | 1 => Step::Mark(3, m, place, How::Attended),
            _ => Step::Mark(0, m, place, How::Observed),
        }),
        15 => (who(), which(), 0i64..4, how).prop_map(|(w, m, place, how)| Step::Mark(w, m, place, how)),
        4 => (0usize..2, prop_oneof![3 => Just(true), 1 => Just(false)]).prop_map(|(s, there)| Step::Seat(s, there)),
        1 => who().prop_map(Step::Accept),
        1 => (who(), which(), 0usize..4).prop_map(|(by, m, of)| Step::Observer(by, m, of)),
        1 => (who(), which()).prop_map(|(by, m)| Step::Out(by, m)),
    ]
}

struct Story {
    desk: Desk,
    cohort: CohortId,
    seats: Vec<live::SeatId>,
    members: Vec<MemberId>,
}

impl Story {
    fn person(&self, at: usize) -> PersonId {
        let d = &self.desk;
        [d.dolores, d.imani, d.kofi, d.priya][at % 4]
    }

    /// The fifth is Dolores, when she leads all learning.
    fn actor(&self, at: usize) -> Actor {
        if at == 4 { leila(self.desk.dolores) } else { plain(self.person(at)) }
    }

    async fn take(&mut self, step: &Step) -> bool {
        let member = |at: usize| self.members.get(at % self.members.len().max(1)).copied();
        let mut tx = self.desk.ctx.db.write().await.unwrap();
        let done = match *step {
            Step::Join(by, of) => {
                cohort::join(&self.actor(by), &mut tx, EN, self.cohort, &[self.person(of)]).await.is_ok()
            }
            Step::Begin(by, team) => {
                let whom = if team { Whom::Team } else { Whom::Myself };
                let of = self.desk.programme;
                match cohort::begin(&self.actor(by), &mut tx, EN, of, whom).await {
                    Ok(id) => {
                        self.members.extend(member::store::all_of(&mut tx, id).await.unwrap());
                        true
                    }
                    Err(_) => false,
                }
            }
            Step::Mark(by, at, place, how) => match member(at) {
                Some(id) => {
                    let (source, evidence) = ("A college".into(), "A letter".into());
                    let new = NewMark { place, how, source, evidence, done_on: Some(tx.today()) };
                    member::mark(&self.actor(by), &mut tx, EN, id, &new).await.is_ok()
                }
                None => false,
            },
            Step::Seat(at, there) => {
                live::seat::attend(&leila(self.desk.priya), &mut tx, EN, self.seats[at], there, None)
                    .await
                    .is_ok()
            }
            Step::Accept(by) => {
                cohort::accept(&self.actor(by), &mut tx, EN, self.cohort, "It holds.").await.is_ok()
            }
            Step::Observer(by, at, of) => match member(at) {
                Some(id) => {
                    let observer = self.person(of);
                    member::set_observer(&self.actor(by), &mut tx, EN, id, observer).await.is_ok()
                }
                None => false,
            },
            Step::Out(by, at) => match member(at) {
                Some(id) => member::take_out(&self.actor(by), &mut tx, EN, id, "Moves").await.is_ok(),
                None => false,
            },
        };
        if done {
            for id in member::store::all_of(&mut tx, self.cohort).await.unwrap() {
                if !self.members.contains(&id) {
                    self.members.push(id);
                }
            }
            tx.commit().await.unwrap();
            self.desk.ctx.settle().await.unwrap();
        } else {
            tx.rollback().await.unwrap();
        }
        done
    }

    async fn ways(&self) -> Vec<Way> {
        let mut tx = self.desk.ctx.db.read().await.unwrap();
        let mut ways = Vec::new();
        for id in &self.members {
            ways.push(member::way(&SYSTEM, &mut tx, *id).await.unwrap());
        }
        ways
    }

    async fn holds(&self, ways: &[Way], step: &Step) {
        for way in ways {
            let path = way.path();
            for one in &path.steps {
                let Some(how) = one.counts else { continue };
                let earlier = path.steps.iter().filter(|other| other.phase < one.phase);
                let all = earlier.into_iter().all(|other| other.counts.is_some());
                assert!(how == How::Elsewhere || all, "{step:?}: {way:?}");
            }
            for (number, mark) in (1..).zip(&way.chain) {
                assert_eq!(mark.number, number, "{step:?}: {way:?}");
                assert_ne!(mark.by, Some(way.member.person), "{step:?}: {way:?}");
                let by_hand = matches!(mark.how, How::Observed);
                assert!(!by_hand || mark.by.is_some_and(|by| by != way.member.person), "{way:?}");
            }
            let mut tx = self.desk.ctx.db.read().await.unwrap();
            let standing = certificate::store::standing(&mut tx, way.member.id).await.unwrap();
            let complete = path.stage() == Stage::Complete;
            assert_eq!(standing.is_some(), complete && way.member.ended.is_none(), "{step:?}: {way:?}");
        }
    }
}

testkit::both! {
    async fn random_histories_keep_every_invariant(db: TestDb) {
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let steps = proptest::collection::vec(step(), 90..120);
        let (mut carried_out, mut refused, mut earned, mut lost) = (0, 0, 0, 0);
        let desk = Desk::open(&db, "A cell layout").await;
        let (_, seats) = desk.booked(&[desk.imani, desk.kofi]).await;
        desk.ctx.clock().advance(jiff::SignedDuration::from_hours(7 * 24));
        let mut story = Story { cohort: desk.cohort, desk, seats, members: vec![] };
        for round in 0..16 {
            let steps = steps.new_tree(&mut runner).unwrap().current();
            let mut tx = story.desk.ctx.db.write().await.unwrap();
            let leila = leila(story.desk.priya);
            let new = programme::New {
                title: format!("Round {round}"),
                classes: vec![story.desk.class],
                live: vec!["Day two".into()],
                practice: vec!["Restarts it".into(), "Hands it over".into()],
                capstone: if round % 2 == 0 { String::new() } else { "A layout".into() },
                open: true,
                ..programme::New::default()
            };
            story.desk.programme = programme::write(&leila, &mut tx, EN, &new).await.unwrap();
            let (day, lead) = (tx.today(), story.desk.priya);
            let new = cohort::New { name: "All".into(), before_on: day, live_on: day, practice_on: day, lead };
            story.cohort = cohort::set_up(&leila, &mut tx, EN, story.desk.programme, &new).await.unwrap();
            tx.commit().await.unwrap();
            story.members.clear();
            let complete = |ways: &[Way]| ways.iter().filter(|way| way.path().stage() == Stage::Complete).count();
            let mut before = story.ways().await;
            for step in &steps {
                let done = story.take(step).await;
                let after = story.ways().await;
                if done {
                    carried_out += 1;
                    story.holds(&after, step).await;
                } else {
                    refused += 1;
                    assert_eq!(after, before, "{step:?}");
                }
                earned += complete(&after).saturating_sub(complete(&before));
                lost += complete(&before).saturating_sub(complete(&after));
                before = after;
            }
        }
        let told = format!("{carried_out} carried out, {refused} refused, {earned} earned, {lost} lost");
        assert!(carried_out > 100 && refused > 200 && earned > 8 && lost > 1, "{told}");
    }
}
