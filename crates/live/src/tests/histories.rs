//! Random histories of seats, against the invariants that [`crate::seat`] writes down, after every act, whether it was
//! carried out or refused: first before the sessions, then from the hour at which they begin until they are settled.

use std::collections::{BTreeMap, BTreeSet};

use funds::BudgetId;
use jiff::SignedDuration;
use kernel::{Ctx, Tx};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::stage::{money as funds_of, *};
use crate::money;
use crate::seat::{self, Seat, State, store};
use crate::session::{self, store as sessions};
use crate::{SessionId, class, departure};

const BUDGET: i64 = 40_000;
const PRICE: i64 = 6_000;
/// A second budget, and what it pays of a price that both share.
const OTHER: i64 = 9_000;
const PART: i64 = 2_001;
/// Paid minutes of a history, and those of each seat: for six, where up to eight could be booked.
const TIME: i64 = 540;
const MINUTES: i64 = 90;
/// So many days before its sessions a history begins.
const AHEAD_DAYS: i64 = 6;

/// One step of a history; indexes wrap around what there is.
#[derive(Clone, Debug)]
enum Step {
    Take(usize, u128),
    Invite(usize, u128),
    Answer(usize, bool),
    Agree(usize),
    Share(usize),
    Refuse(usize),
    GiveBack(usize),
    NotRequired(usize),
    Swap(usize, usize),
    Reserve(usize, i64),
    Name(usize, u128),
    LetGo(usize),
    Capacity(usize, i64),
    CallOff(usize),
    Lapse(usize),
    Leave(u128),
    Attend(usize, bool),
    WalkIn(usize, u128),
    Close(usize),
}

/// What happens from the beginning of the sessions on.
fn late() -> impl Strategy<Value = Step> {
    let seat = 0usize..40;
    prop_oneof![
        16 => (seat.clone(), prop::bool::weighted(0.8)).prop_map(|(s, there)| Step::Attend(s, there)),
        4 => (0usize..3, 2u128..14).prop_map(|(s, p)| Step::WalkIn(s, p)),
        2 => (0usize..3).prop_map(Step::Close),
        1 => (0usize..12).prop_map(Step::CallOff),
        1 => (0usize..3, 2u128..12).prop_map(|(s, p)| Step::Take(s, p)),
        2 => seat.clone().prop_map(Step::GiveBack),
        2 => seat.prop_map(Step::Lapse),
        1 => (1u128..12).prop_map(Step::Leave),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let seat = 0usize..40;
    prop_oneof![
        12 => (0usize..3, 2u128..12).prop_map(|(s, p)| Step::Take(s, p)),
        2 => (0usize..3, 2u128..12).prop_map(|(s, p)| Step::Invite(s, p)),
        5 => (seat.clone(), any::<bool>()).prop_map(|(s, yes)| Step::Answer(s, yes)),
        4 => seat.clone().prop_map(Step::Agree),
        4 => seat.clone().prop_map(Step::Share),
        1 => seat.clone().prop_map(Step::Refuse),
        5 => seat.clone().prop_map(Step::GiveBack),
        1 => seat.clone().prop_map(Step::NotRequired),
        2 => (seat.clone(), 0usize..3).prop_map(|(s, t)| Step::Swap(s, t)),
        2 => (0usize..3, -1i64..4).prop_map(|(s, n)| Step::Reserve(s, n)),
        2 => (seat.clone(), 2u128..12).prop_map(|(s, p)| Step::Name(s, p)),
        1 => seat.clone().prop_map(Step::LetGo),
        2 => (0usize..3, -1i64..6).prop_map(|(s, n)| Step::Capacity(s, n)),
        1 => (0usize..12).prop_map(Step::CallOff),
        3 => seat.prop_map(Step::Lapse),
        1 => (1u128..12).prop_map(Step::Leave),
    ]
}

struct Story {
    sessions: Vec<SessionId>,
    budget: BudgetId,
    other: BudgetId,
    time: BudgetId,
}

impl Story {
    async fn begin(tx: &mut Tx) -> Self {
        let (free, paid) = (class(tx, 0).await, class(tx, PRICE).await);
        let starts = tx.today().checked_add(jiff::Span::new().days(AHEAD_DAYS)).unwrap().at(10, 0, 0, 0);
        let mut sessions = Vec::new();
        // The first two are at one time: nobody has a seat in both. The third begins when they are over.
        for (class, capacity, hours) in [(free, 3, 0), (free, 2, 0), (paid, 3, 2)] {
            let starts = starts.checked_add(SignedDuration::from_hours(hours)).unwrap();
            let new = session::New { starts: starts.to_string(), ..new(capacity) };
            sessions.push(session::plan(&leila(), tx, EN, class, &new).await.unwrap());
        }
        let time = super::minutes::minutes(tx, TIME, true).await;
        Self { sessions, budget: funded(tx, BUDGET).await, other: funded(tx, OTHER).await, time }
    }

    async fn seats(&self, tx: &mut Tx) -> Vec<Seat> {
        let mut seats = Vec::new();
        for session in &self.sessions {
            seats.extend(store::of_session(tx, *session).await.unwrap());
        }
        seats
    }

    async fn take(&self, tx: &mut Tx, step: &Step) -> bool {
        let seats = self.seats(tx).await;
        let at = |n: usize| seats.get(n % seats.len().max(1)).cloned();
        let session = |n: usize| self.sessions[n % self.sessions.len()];
        let who = |seat: &Seat| seat.person.map_or_else(leila, |person| kernel::Actor::person(person, []));
        macro_rules! seat {
            ($n:expr) => {
                match at(*$n) {
                    Some(seat) => seat,
                    None => return false,
                }
            };
        }
        match step {
            Step::Take(s, p) => seat::take(&one(*p), tx, EN, session(*s), person(*p)).await.is_ok(),
            Step::Invite(s, p) => {
                seat::invite(&leila(), tx, EN, session(*s), person(*p), "It fits.").await.is_ok()
            }
            Step::Answer(n, yes) => {
                let seat = seat!(n);
                seat::answer(&who(&seat), tx, EN, seat.id, *yes).await.is_ok()
            }
            Step::Agree(n) => seat::agree(&leila(), tx, EN, seat!(n).id, self.budget, "Go.").await.is_ok(),
            Step::Share(n) => {
                share_seat(tx, &seat!(n), [(self.budget, PRICE - PART), (self.other, PART)]).await.is_ok()
            }
            Step::Refuse(n) => seat::refuse(&leila(), tx, EN, seat!(n).id, "Not now.").await.is_ok(),
            Step::GiveBack(n) => {
                let seat = seat!(n);
                seat::give_back(&who(&seat), tx, EN, seat.id, "").await.is_ok()
            }
            Step::NotRequired(n) => {
                seat::not_required(&leila(), tx, EN, seat!(n).id, "Known already.").await.is_ok()
            }
            Step::Swap(n, t) => {
                let seat = seat!(n);
                seat::swap(&who(&seat), tx, EN, seat.id, session(*t)).await.is_ok()
            }
            Step::Reserve(s, count) => {
                let until = seat::days_from(tx.now(), 5).unwrap();
                seat::reserve(&leila(), tx, EN, session(*s), *count, until).await.is_ok()
            }
            Step::Name(n, p) => seat::name(&leila(), tx, EN, seat!(n).id, person(*p)).await.is_ok(),
            Step::LetGo(n) => seat::let_go(&leila(), tx, EN, seat!(n).id).await.is_ok(),
            Step::Capacity(s, n) => session::set_capacity(&leila(), tx, EN, session(*s), *n).await.is_ok(),
            Step::CallOff(s) if *s < 3 => {
                session::call_off(&leila(), tx, EN, session(*s), "Ill.").await.is_ok()
            }
            Step::CallOff(_) => false,
            Step::Attend(n, there) => {
                seat::attend(&leila(), tx, EN, seat!(n).id, *there, Some(60)).await.is_ok()
            }
            Step::WalkIn(s, p) => seat::walk_in(&leila(), tx, EN, session(*s), person(*p)).await.is_ok(),
            Step::Close(s) => session::close(&leila(), tx, EN, session(*s)).await.is_ok(),
            Step::Leave(p) => {
                // What is left of somebody is in sessions that have begun; a second time there is nothing to let go.
                let let_go = departure::leave(tx, EN, &[person(*p)]).await.unwrap() > 0;
                let_go && departure::leave(tx, EN, &[person(*p)]).await.unwrap() == 0
            }
            Step::Lapse(n) => {
                // As if its hours were over.
                let seat = seat!(n);
                let now = tx.now();
                if matches!(seat.state, State::Asked | State::Offered | State::Invited | State::Reserved) {
                    store::set_until(tx, seat.id, Some(now)).await.unwrap();
                }
                seat::lapse(tx, seat.id).await.unwrap()
            }
        }
    }

    async fn holds(&self, tx: &mut Tx) {
        let mut held: BTreeMap<BudgetId, (i64, i64)> = BTreeMap::new();
        let (mut promised, mut worked) = (0, 0);
        for id in &self.sessions {
            let session = sessions::find(tx, *id).await.unwrap();
            let seats = store::of_session(tx, *id).await.unwrap();
            let taken = seats.iter().filter(|seat| seat.state.occupies()).count();
            assert_eq!(i64::try_from(taken).unwrap(), session.taken, "the count is the number of seats");
            assert!(session.taken <= session.capacity, "no seat above the capacity");
            let live = seats.iter().filter(|seat| seat.state.is_live()).filter_map(|seat| seat.person);
            let live: Vec<_> = live.collect();
            assert_eq!(live.iter().collect::<BTreeSet<_>>().len(), live.len(), "no person twice");
            let waits = seats.iter().filter(|seat| seat.state == State::Waiting).count();
            let moves = session.takes(tx.now());
            assert!(waits == 0 || session.free() == 0 || !moves, "a free seat is offered");
            // Whoever is still waiting has a higher number than everybody to whom a seat was offered.
            let first = seats.iter().filter(|s| s.state == State::Waiting).filter_map(|s| s.place).min();
            for seat in &seats {
                let chain = seat::chain(&leila(), tx, seat.id).await.unwrap();
                let mut at = State::New;
                for step in &chain {
                    assert_eq!(step.from, at);
                    assert!(at.may_become(step.to), "{at:?} to {:?}", step.to);
                    at = step.to;
                }
                assert_eq!((at, i64::try_from(chain.len()).unwrap()), (seat.state, seat.moves));
                let offered = chain.iter().any(|step| step.to == State::Offered);
                assert!(!offered || first.is_none() || seat.place < first, "the line moves in its order");
                let time =
                    funds::line::of_thing(&leila(), tx, crate::minutes::ROOM, seat.id.0).await.unwrap();
                let is = time.iter().fold((0, 0), |sum, one| (sum.0 + one.committed, sum.1 + one.spent));
                let right = match (seat.state, session.closed_at.is_some()) {
                    (State::Booked | State::Attended | State::Missed, false) => (MINUTES, 0),
                    (State::Attended, true) => (0, seat.minutes.unwrap_or(MINUTES)),
                    _ => (0, 0),
                };
                assert_eq!(is, right, "minutes of a seat that is {:?}", seat.state);
                (promised, worked) = (promised + is.0, worked + is.1);
                if seat.line.is_some() {
                    let mut was = (0, 0);
                    for line in money::of_seat(tx, seat).await.unwrap() {
                        was = (was.0 + line.committed, was.1 + line.spent);
                        let all = held.entry(line.budget).or_default();
                        *all = (all.0 + line.committed, all.1 + line.spent);
                    }
                    let (owed, paid, back) = ((seat.amount, 0), (0, seat.amount), (0, 0));
                    let right = match (seat.state, session.closed_at.is_some()) {
                        (State::Booked | State::Attended | State::Missed, false) => was == owed,
                        (State::Attended | State::Missed, true) => was == paid,
                        // Nothing is owed for what does not take place.
                        (State::NotAttending, false) if session.called_off_at.is_some() => was == back,
                        (State::NotAttending, false) => was == owed,
                        // Nothing is owed for a seat that somebody else took all the same.
                        (State::NotAttending, true) => was == paid || was == back,
                        _ => was == back,
                    };
                    assert!(right, "{was:?} for a seat that is {:?}", seat.state);
                } else {
                    let free = class::find(&leila(), tx, session.class).await.unwrap().price == 0;
                    assert!(free || seat.state != State::Booked, "no seat without its money");
                }
            }
        }
        for (budget, all) in [(self.budget, BUDGET), (self.other, OTHER)] {
            let [free, c, s] = funds_of(tx, budget).await;
            let of_seats = held.get(&budget).copied().unwrap_or_default();
            assert_eq!((c, s), of_seats, "no money without a source, and each has back what came from it");
            assert_eq!(free + c + s, all);
        }
        let holds = |seat: &&Seat| matches!(seat.state, State::Asked | State::Booked | State::Attended);
        let mut held = BTreeSet::new();
        for id in &self.sessions[..2] {
            let session = sessions::find(tx, *id).await.unwrap();
            let seats = store::of_session(tx, *id).await.unwrap();
            for person in seats.iter().filter(holds).filter_map(|seat| seat.person) {
                assert!(!session.is_open() || held.insert(person), "nobody is in two places");
            }
        }
        let [left, p, w] = funds_of(tx, self.time).await;
        assert_eq!([p, w], [promised, worked], "no paid minute without a source");
        assert!(left >= 0 && left + p + w == TIME, "{left} left");
        assert!(seat::check(&kernel::Actor::system("a test"), tx).await.unwrap().is_empty());
    }

    /// How many were in sessions that are settled.
    async fn were_there(&self, tx: &mut Tx) -> usize {
        let mut count = 0;
        for id in &self.sessions {
            if sessions::find(tx, *id).await.unwrap().closed_at.is_some() {
                let seats = store::of_session(tx, *id).await.unwrap();
                count += seats.iter().filter(|seat| seat.state == State::Attended).count();
            }
        }
        count
    }

    async fn shape(&self, tx: &mut Tx) -> Vec<Seat> {
        self.seats(tx).await
    }
}

/// How many acts were carried out, how many were refused, how many people were there in the end, and how many seats two budgets
/// shared.
async fn one_history(ctx: &Ctx, early: &[Step], late: &[Step]) -> [usize; 4] {
    let mut tx = ctx.db.write().await.unwrap();
    let story = Story::begin(&mut tx).await;
    tx.commit().await.unwrap();
    let (while_free, while_dear) = early.split_at(early.len() / 2);
    let mut sum = [0; 4];
    // Giving back is free until three days before.
    for (steps, days) in [(while_free, AHEAD_DAYS - 2), (while_dear, 2), (late, 0)] {
        let (done, not, shared) = acts(ctx, &story, steps).await;
        sum[0] += done;
        sum[1] += not;
        sum[3] += shared;
        ctx.db.clock().advance(SignedDuration::from_hours(24 * days));
    }
    let mut tx = ctx.db.write().await.unwrap();
    sum[2] = story.were_there(&mut tx).await;
    // The next history has minutes of its own.
    let order =
        funds::Order { room: "test".into(), id: tx.id(), reason: "Over.".into(), on: tx.today(), by: None };
    funds::budget::close(&leila(), &mut tx, EN, &order, story.time).await.unwrap();
    tx.commit().await.unwrap();
    sum
}

async fn acts(ctx: &Ctx, story: &Story, steps: &[Step]) -> (usize, usize, usize) {
    let (mut carried_out, mut refused, mut shared) = (0, 0, 0);
    for step in steps {
        // Each act is its own transaction; a refused one is undone, as a page does.
        let mut tx = ctx.db.write().await.unwrap();
        let before = story.shape(&mut tx).await;
        if story.take(&mut tx, step).await {
            story.holds(&mut tx).await;
            tx.commit().await.unwrap();
            carried_out += 1;
            shared += usize::from(matches!(step, Step::Share(_)));
        } else {
            tx.rollback().await.unwrap();
            let mut tx = ctx.db.read().await.unwrap();
            assert_eq!(story.shape(&mut tx).await, before, "{step:?} was refused and changed something");
            refused += 1;
        }
    }
    (carried_out, refused, shared)
}

testkit::both! {
    async fn random_histories_keep_every_invariant(db: TestDb) {
        let ctx = open(&db).await;
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let steps = proptest::collection::vec(step(), 30..60);
        let late = proptest::collection::vec(late(), 20..40);
        let mut all = [0; 4];
        for _ in 0..16 {
            let steps = steps.new_tree(&mut runner).unwrap().current();
            let late = late.new_tree(&mut runner).unwrap().current();
            for (sum, count) in all.iter_mut().zip(one_history(&ctx, &steps, &late).await) {
                *sum += count;
            }
            let mut tx = ctx.db.read().await.unwrap();
            let written = records::count(&kernel::Actor::system("a test"), &mut tx).await.unwrap();
            assert_eq!(written, i64::try_from(all[2]).unwrap(), "one statement for each who was there");
        }
        let [carried_out, refused, there, shared] = all;
        let counts = format!("{carried_out} carried out, {refused} refused, {there} there, {shared} shared");
        assert!(carried_out > 300 && refused > 150 && there > 5 && shared > 3, "{counts}");
    }
}
