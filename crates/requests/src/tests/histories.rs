//! Random histories of requests, against the invariants.
//!
//! At the end of each history:
//! 1. nobody who asks, or for whom it is asked, has approved or refused: neither in their own name nor through another's;
//! 2. exactly one final decision: an act that ends the waiting stands there at most once, and so says the state;
//! 3. no money without a source: what is approved and costs something has its line, and what it promises is committed;
//!    what is refused, taken back or given up holds nothing;
//! 4. the acts retell the state: every history is explainable;
//! 5. every decision by a person has a sentence;
//! 6. a price that is shared is the sum of its parts; none is promised before all are agreed, and nobody's budget pays a part
//!    to which neither they nor a People leader said yes;
//!
//! and after every refusal: nothing changed.

use std::collections::BTreeMap;

use funds::share::{How, Share};
use kernel::{Actor, Ctx, PersonId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::stage::*;
use crate::RequestId;
use crate::autonomy::{self, Autonomy, Mode};
use crate::machine::{Act, State};
use crate::request::ask::New;
use crate::request::decide::{self, Answer};
use crate::request::{Done, Seen};
use crate::request::{ask, store};

#[derive(Clone, Debug)]
enum Step {
    Ask(usize, usize, i64),
    Decide(usize, usize, u8, bool),
    Answer(usize, usize),
    Withdraw(usize, usize),
    Cancel(usize, usize),
    Autonomy(u8, i64),
    Gone(usize),
    Divide(usize, i64, bool),
    Turn(usize),
    Close,
}

fn step() -> impl Strategy<Value = Step> {
    let price = prop_oneof![4 => 0i64..40_000, 1 => Just(0i64), 1 => Just(-3i64), 1 => Just(i64::MAX)];
    let (who, what) = (|| 0usize..5, || 0usize..12);
    prop_oneof![
        5 => (who(), who(), price).prop_map(|(by, of, price)| Step::Ask(by, of, price)),
        9 => (who(), what(), 0u8..4, any::<bool>()).prop_map(|(w, r, a, b)| Step::Decide(w, r, a, b)),
        2 => (who(), what()).prop_map(|(w, r)| Step::Answer(w, r)),
        1 => (who(), what()).prop_map(|(w, r)| Step::Withdraw(w, r)),
        2 => (who(), what()).prop_map(|(w, r)| Step::Cancel(w, r)),
        1 => (0u8..3, 0i64..30_000).prop_map(|(m, most)| Step::Autonomy(m, most)),
        1 => what().prop_map(Step::Gone),
        5 => (what(), 0i64..4, any::<bool>()).prop_map(|(r, h, b)| Step::Divide(r, h, b)),
        2 => what().prop_map(Step::Turn),
        1 => Just(Step::Close),
    ]
}

struct Story<'a> {
    ctx: &'a Ctx,
    cast: Cast,
    budget: funds::BudgetId,
    other: funds::BudgetId,
    requests: Vec<RequestId>,
}

impl Story<'_> {
    fn persons(&self) -> [PersonId; 5] {
        let c = self.cast;
        [c.leila, c.holt, c.dolores, c.imani, c.yusuf]
    }

    fn actor(&self, at: usize) -> Actor {
        let person = self.persons()[at % 5];
        if person == self.cast.leila { self.cast.leads_learning() } else { as_(person) }
    }

    /// One of those that wait.
    async fn waits(&self, tx: &mut kernel::Tx, at: usize) -> Option<RequestId> {
        let mut waiting = Vec::new();
        for id in &self.requests {
            let state = store::seen(tx, *id).await.unwrap().request.state;
            waiting.extend(matches!(state, State::Waiting(_)).then_some(*id));
        }
        waiting.get(at % waiting.len().max(1)).copied()
    }

    /// Whoever's turn it is.
    fn turn(&self, seen: &Seen) -> Actor {
        match seen.stage().and_then(|stage| stage.approver) {
            Some(person) if person != self.cast.leila => as_(person),
            _ => self.cast.leads_learning(),
        }
    }

    async fn take(&mut self, tx: &mut kernel::Tx, step: &Step) -> bool {
        let ctx = self.ctx;
        let at = |n: usize| self.requests.get(n % self.requests.len().max(1)).copied();
        match step {
            Step::Ask(by, of, price) => {
                let title = format!("Book {}", self.requests.len());
                let measure = (*price != 0).then(euro);
                let person = self.persons()[of % 5];
                let new = New { title, price: *price, measure, ..book(person, 0) };
                let asked = ask::ask(ctx, &self.actor(*by), tx, EN, &new).await;
                self.requests.extend(asked.as_ref().ok());
                asked.is_ok()
            }
            Step::Decide(who, r, answer, chosen) => {
                let Some(id) = at(*r) else { return false };
                let answer = match answer {
                    0 | 1 => Answer::Yes(chosen.then_some(self.budget)),
                    2 => Answer::No("Another.".into(), None),
                    _ => Answer::Question,
                };
                decide::decide(ctx, &self.actor(*who), tx, EN, id, &answer, "So it is.").await.is_ok()
            }
            Step::Answer(who, r) => match at(*r) {
                Some(id) => decide::answer(ctx, &self.actor(*who), tx, EN, id, "This one.").await.is_ok(),
                None => false,
            },
            Step::Withdraw(who, r) => match at(*r) {
                Some(id) => decide::withdraw(ctx, &self.actor(*who), tx, EN, id).await.is_ok(),
                None => false,
            },
            Step::Cancel(who, r) => match at(*r) {
                Some(id) => decide::cancel(ctx, &self.actor(*who), tx, EN, id, "No more.").await.is_ok(),
                None => false,
            },
            Step::Autonomy(mode, most) => {
                let to = Autonomy { mode: Mode::ALL[usize::from(*mode)], most: *most, measure: euro() };
                autonomy::set(&self.cast.leads_learning(), tx, EN, self.cast.dolores, to).await.is_ok()
            }
            Step::Turn(r) => {
                let Some(id) = self.waits(tx, *r).await else { return false };
                let turn = self.turn(&store::seen(tx, id).await.unwrap());
                decide::decide(ctx, &turn, tx, EN, id, &Answer::Yes(None), "So it is.").await.is_ok()
            }
            Step::Divide(r, heads, first) => {
                let Some(id) = self.waits(tx, *r).await else { return false };
                let seen = store::seen(tx, id).await.unwrap();
                let (price, turn) = (seen.request.price, self.turn(&seen));
                let weights = [heads + 1, 2];
                let Some(amounts) =
                    funds::share::divide(price, &weights).filter(|all| all.iter().all(|one| *one > 0))
                else {
                    return false;
                };
                let mut budgets = [self.budget, self.other];
                if !first {
                    budgets.reverse();
                }
                let share = |at: usize| Share {
                    budget: budgets[at],
                    how: How::Heads,
                    weight: weights[at],
                    amount: amounts[at],
                };
                let answer = Answer::Shared(vec![share(0), share(1)]);
                decide::decide(ctx, &turn, tx, EN, id, &answer, "So it is.").await.is_ok()
            }
            Step::Close => {
                let order = order(tx);
                funds::budget::close(&SYSTEM, tx, EN, &order, self.other).await.is_ok()
            }
            Step::Gone(r) => match at(*r) {
                Some(id) => {
                    let waits = store::seen(tx, id).await.unwrap().request.state.stage().is_some();
                    crate::request::late::gone(ctx, tx, id).await.unwrap();
                    waits
                }
                None => false,
            },
        }
    }

    async fn holds(&self, tx: &mut kernel::Tx) {
        let mut held_in: BTreeMap<funds::BudgetId, (i64, i64)> = BTreeMap::new();
        for id in &self.requests {
            let seen = store::seen(tx, *id).await.unwrap();
            let r = &seen.request;
            let decides = |act: Act| matches!(act, Act::Approve | Act::Refuse | Act::Return);
            for done in seen.acts.iter().filter(|done| decides(done.act)) {
                assert!(!r.is_asked_by(done.by) && !r.is_asked_by(done.of), "{seen:?}");
                assert!(done.by.is_none() || !done.said.is_empty(), "{seen:?}");
            }
            let acts: Vec<Act> = seen.acts.iter().map(|done| done.act).collect();
            assert_eq!(State::retell(&acts, r.stages), Some(r.state), "{seen:?}");
            let no = acts.iter().filter(|act| matches!(act, Act::Refuse | Act::Withdraw)).count();
            let yes = acts.iter().filter(|act| **act == Act::Approve).count();
            let approved = matches!(r.state, State::Approved | State::Cancelled);
            assert_eq!(no + usize::from(approved), usize::from(r.state.is_over()), "{seen:?}");
            assert!(!approved || yes == r.stages.max(1), "{seen:?}");
            let mut ids: Vec<funds::LineId> = seen.parts.iter().filter_map(|part| part.line).collect();
            if seen.parts.is_empty() {
                ids.extend(r.money.map(|(_, line)| line));
            } else {
                assert_eq!(seen.parts.iter().map(|part| part.amount).sum::<i64>(), r.price, "{seen:?}");
            }
            let mut held = (0, 0);
            for id in ids {
                let line = funds::line::find(&SYSTEM, tx, id).await.unwrap();
                held = (held.0 + line.planned, held.1 + line.committed);
                let all = held_in.entry(line.budget).or_default();
                *all = (all.0 + line.planned, all.1 + line.committed);
            }
            for part in seen.parts.iter().filter(|part| part.line.is_some()) {
                let holder = if part.budget == self.budget { self.cast.dolores } else { self.cast.holt };
                let agreed = |done: &Done| {
                    let leads = self.cast.leila;
                    done.act == Act::Approve && [Some(holder), Some(leads)].contains(&done.by)
                };
                assert!(seen.acts.iter().any(agreed), "{seen:?}");
            }
            match r.state {
                State::Approved => assert_eq!(held, (0, r.price), "{seen:?}"),
                State::Waiting(_) | State::Returned(_) => {
                    let set_aside = held.0 == 0 || held.0 == r.price || !seen.parts.is_empty();
                    assert!(held.1 == 0 && held.0 <= r.price && set_aside, "{seen:?}")
                }
                State::Refused | State::Withdrawn | State::Cancelled => assert_eq!(held, (0, 0), "{seen:?}"),
            }
        }
        for budget in [self.budget, self.other] {
            let b = funds::budget::balance(&SYSTEM, tx, budget).await.unwrap();
            assert!(b.is_sound() && b.free >= 0);
            let held = held_in.get(&budget).copied().unwrap_or_default();
            assert_eq!((b.planned, b.committed), held, "the requests are all that the budget holds");
        }
    }

    async fn shape(&self, tx: &mut kernel::Tx) -> Vec<(State, usize)> {
        let mut all = Vec::new();
        for id in &self.requests {
            let seen = store::seen(tx, *id).await.unwrap();
            all.push((seen.request.state, seen.acts.len()));
        }
        all
    }
}

testkit::both! {
    async fn random_histories_keep_every_invariant(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let steps = proptest::collection::vec(step(), 15..30);
        let (mut carried_out, mut refused, mut divided) = (0, 0, 0);
        for _ in 0..16 {
            let steps = steps.new_tree(&mut runner).unwrap().current();
            let mut setup = ctx.db.write().await.unwrap();
            let budget = line_3(&mut setup, &cast, "EUR", 60_000, true).await;
            let other = budget_of(&mut setup, "Operations", cast.holt, "EUR", 60_000).await;
            setup.commit().await.unwrap();
            let mut story = Story { ctx: &ctx, cast, budget, other, requests: vec![] };
            let mut shape = vec![];
            let begin = [Step::Ask(4, 4, 9_000), Step::Ask(3, 3, 12_001), Step::Ask(2, 2, 7_000)];
            for step in begin.iter().chain(&steps) {
                // A refusal ends its transaction, as it does on a page.
                let mut tx = ctx.db.write().await.unwrap();
                if story.take(&mut tx, step).await {
                    shape = story.shape(&mut tx).await;
                    tx.commit().await.unwrap();
                    if let Step::Close = step {
                        ctx.settle().await.unwrap();
                        shape = story.shape(&mut ctx.db.read().await.unwrap()).await;
                    }
                    carried_out += 1;
                    divided += usize::from(matches!(step, Step::Divide(..)));
                } else {
                    tx.rollback().await.unwrap();
                    refused += 1;
                    let mut tx = ctx.db.read().await.unwrap();
                    assert_eq!(story.shape(&mut tx).await, shape, "{step:?}");
                }
            }
            story.holds(&mut ctx.db.write().await.unwrap()).await;
            let mut tx = ctx.db.write().await.unwrap();
            for id in &story.requests {
                let seen = store::seen(&mut tx, *id).await.unwrap();
                if !seen.request.state.is_over() {
                    decide::withdraw(&ctx, &as_(seen.request.asked_by), &mut tx, EN, *id).await.unwrap();
                }
            }
            for one in [budget, other] {
                if funds::budget::find(&SYSTEM, &mut tx, one).await.unwrap().closed_at.is_none() {
                    let order = order(&tx);
                    funds::budget::close(&SYSTEM, &mut tx, EN, &order, one).await.unwrap();
                }
            }
            tx.commit().await.unwrap();
        }
        let counts = format!("{carried_out} carried out, {refused} refused, {divided} divided");
        assert!(carried_out > 30 && refused > 100 && divided > 3, "{counts}");
    }

    async fn of_two_who_decide_at_once_one_wins_and_the_other_is_told(db: TestDb) {
        let ctx = db.open(rooms()).await;
        let cast = Cast::of(&ctx).await;
        let mut tx = ctx.db.write().await.unwrap();
        let today = tx.today();
        crate::delegation::make(&as_(cast.dolores), &mut tx, EN, cast.holt, today, today).await.unwrap();
        tx.commit().await.unwrap();
        let id = asked(&ctx, &as_(cast.yusuf), &book(cast.yusuf, 0)).await.unwrap();
        let one = |who: PersonId, answer: Answer| {
            let ctx = ctx.clone();
            async move {
                let mut tx = ctx.db.write().await?;
                let done = decide::decide(&ctx, &as_(who), &mut tx, EN, id, &answer, "So it is.").await?;
                tx.commit().await?;
                Ok::<_, kernel::Error>(done)
            }
        };
        let no = Answer::No(String::new(), None);
        let (yes, no) = tokio::join!(one(cast.dolores, Answer::Yes(None)), one(cast.holt, no));
        assert!(yes.is_ok() != no.is_ok(), "{yes:?} {no:?}");
        let late = said(if yes.is_ok() { no } else { yes });
        assert!(late.contains("already, on"), "{late}");
        let acts = seen(&ctx, id).await.acts;
        assert_eq!(acts.iter().filter(|done| matches!(done.act, Act::Approve | Act::Refuse)).count(), 1);
    }
}
