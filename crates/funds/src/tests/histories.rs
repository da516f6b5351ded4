//! Random histories of budgets and lines, against a plain model of the invariants.
//!
//! Invariants, after every act, whether it was carried out or refused:
//! 1. what the source gave is free, planned, committed or spent, in every budget;
//! 2. the balances of a measure sum to what came in from outside: no money without a source;
//! 3. no restrictive budget is below zero: no line over its budget;
//! 4. the lines of a budget sum to what is planned, committed and spent;
//! 5. the postings retell the balance: every history is explainable;
//! 6. money and minutes never become each other: all of this holds for each measure;
//! 7. what is promised and paid beyond what was set stands in the list of overruns, with the newest uses, and nothing else;
//! 8. a refusal changes nothing.

use kernel::Tx;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::stage::*;
use crate::budget::{self, New};
use crate::ledger;
use crate::line::{self, Act, Line, State};
use crate::{BudgetId, LineId, transfer};

/// One step of a history; indexes wrap around what there is.
#[derive(Clone, Debug)]
enum Step {
    Fund(usize, i64),
    Transfer(usize, usize, i64),
    Plan(usize, u128, i64),
    Act(Act, usize, i64),
    Release(usize),
    Close(usize),
    Again,
}

fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 1i64..400, 1 => Just(0i64), 1 => Just(-5i64), 1 => Just(i64::MAX), 1 => Just(crate::measure::MOST)]
}

fn step() -> impl Strategy<Value = Step> {
    let act = prop_oneof![Just(Act::Commit), Just(Act::Spend), Just(Act::Release), Just(Act::Refund)];
    prop_oneof![
        2 => (0usize..5, amount()).prop_map(|(b, a)| Step::Fund(b, a)),
        2 => (0usize..5, 0usize..5, amount()).prop_map(|(b, c, a)| Step::Transfer(b, c, a)),
        5 => (0usize..5, 0u128..5, amount()).prop_map(|(b, t, a)| Step::Plan(b, t, a)),
        9 => (act, 0usize..9, amount()).prop_map(|(act, n, a)| Step::Act(act, n, a)),
        1 => (0usize..9).prop_map(Step::Release),
        1 => (0usize..16).prop_map(Step::Close),
        1 => Just(Step::Again),
    ]
}

struct Story {
    budgets: Vec<BudgetId>,
    lines: Vec<LineId>,
    /// What came in from outside and was not given back: euros, and minutes.
    given: [i64; 2],
    /// The last plan that was carried out: its order, budget, thing and amount.
    last: Option<(crate::Order, BudgetId, u128, i64)>,
}

impl Story {
    async fn begin(tx: &mut Tx) -> Self {
        let top = budget::set_up(&leila(), tx, EN, &new("Top", "EUR")).await.unwrap();
        let mut budgets = vec![top];
        for (name, restrictive) in [("A", true), ("B", false), ("C", true)] {
            let new = New { parent: (name != "C").then_some(top), restrictive, ..new(name, "EUR") };
            budgets.push(budget::set_up(&leila(), tx, EN, &new).await.unwrap());
        }
        let time = New { restrictive: false, ..new("Time", "minutes") };
        budgets.push(budget::set_up(&leila(), tx, EN, &time).await.unwrap());
        Self { budgets, lines: vec![], given: [0; 2], last: None }
    }

    async fn take(&mut self, tx: &mut Tx, step: &Step) -> bool {
        let order = fresh(tx);
        let at = |n: usize| self.budgets[n % self.budgets.len()];
        match step {
            Step::Fund(b, a) => {
                let done = budget::fund(&leila(), tx, EN, &order, at(*b), *a).await.is_ok();
                let measure = usize::from(at(*b) == self.budgets[4]);
                self.given[measure] += if done { *a } else { 0 };
                done
            }
            Step::Transfer(b, c, a) => transfer(&leila(), tx, EN, &order, at(*b), at(*c), *a).await.is_ok(),
            Step::Plan(b, t, a) => {
                let (budget, what) = (at(*b), thing(*t));
                let Ok(done) = line::plan(&leila(), tx, EN, &order, budget, &what, *a).await else {
                    return false;
                };
                self.lines.extend(done.line.filter(|line| !self.lines.contains(line)));
                self.last = Some((order, budget, *t, *a));
                true
            }
            Step::Act(act, n, a) => {
                let Some(line) = self.lines.get(n % self.lines.len().max(1)).copied() else { return false };
                let before = self.drained(tx, line).await;
                let done = match act {
                    Act::Commit => line::commit(&leila(), tx, EN, &order, line, *a).await,
                    Act::Spend => line::spend(&leila(), tx, EN, &order, line, *a).await,
                    Act::Release => line::release(&leila(), tx, EN, &order, line, Some(*a)).await,
                    _ => line::refund(&leila(), tx, EN, &order, line, *a).await,
                };
                let after = self.drained(tx, line).await;
                self.gone(before, after);
                done.is_ok()
            }
            Step::Release(n) => {
                let Some(line) = self.lines.get(n % self.lines.len().max(1)).copied() else { return false };
                let before = self.drained(tx, line).await;
                let done = line::release(&leila(), tx, EN, &order, line, None).await.is_ok();
                let after = self.drained(tx, line).await;
                self.gone(before, after);
                done
            }
            Step::Close(b) => {
                let before = self.sum(tx).await;
                let done = budget::close(&leila(), tx, EN, &order, at(*b)).await.is_ok();
                let after = self.sum(tx).await;
                self.gone(before, after);
                done
            }
            Step::Again => {
                let Some((order, budget, t, a)) = self.last.clone() else { return false };
                let before = shown(tx, budget).await;
                let again = line::plan(&leila(), tx, EN, &order, budget, &thing(t), a).await;
                assert!(again.is_ok(), "{again:?}");
                assert_eq!(shown(tx, budget).await, before, "the same order twice is one entry");
                false
            }
        }
    }

    /// What all budgets were given: only closed budgets give back on their own.
    async fn drained(&self, tx: &mut Tx, line: LineId) -> [i64; 2] {
        let line = line::find(&leila(), tx, line).await.unwrap();
        let closed = budget::find(&leila(), tx, line.budget).await.unwrap().closed_at.is_some();
        if closed { self.sum(tx).await } else { [0; 2] }
    }

    fn gone(&mut self, before: [i64; 2], after: [i64; 2]) {
        for (given, (before, after)) in self.given.iter_mut().zip(before.into_iter().zip(after)) {
            *given -= before - after;
        }
    }

    /// Euros and minutes in all budgets.
    async fn sum(&self, tx: &mut Tx) -> [i64; 2] {
        let mut sum = [0; 2];
        for (at, id) in self.budgets.iter().enumerate() {
            sum[usize::from(at == 4)] += budget::balance(&leila(), tx, *id).await.unwrap().given;
        }
        sum
    }

    /// The list of overruns names every budget that is beyond what was set, and no other.
    async fn tells_overruns(&self, tx: &mut Tx) -> usize {
        let told = budget::overrun::overruns(&leila(), tx).await.unwrap();
        for id in &self.budgets {
            let budget = budget::find(&leila(), tx, *id).await.unwrap();
            let b = budget.balance;
            let beyond = (b.committed + b.spent - b.given).max(0);
            let one = told.iter().find(|one| one.budget.id == *id);
            assert_eq!(one.map_or(0, |one| one.by), beyond, "{budget:?}");
            assert!(one.is_none() || !budget.restrictive, "a restrictive budget refuses before");
            let causes: i64 = one.iter().flat_map(|one| &one.causes).map(|cause| cause.amount).sum();
            assert!(one.is_none_or(|one| one.causes.len() == 10) || causes >= beyond, "{one:?}");
        }
        told.len()
    }

    async fn holds(&self, tx: &mut Tx) {
        assert_eq!(self.sum(tx).await, self.given, "no money without a source");
        for id in &self.budgets {
            let budget = budget::find(&leila(), tx, *id).await.unwrap();
            assert!(budget.balance.is_sound(), "{budget:?}");
            assert!(!budget.restrictive || budget.balance.free >= 0, "{budget:?}");
            let told = ledger::history(&leila(), tx, *id, ledger::Place::END, 10_000).await.unwrap();
            assert_eq!(
                ledger::retell(told.iter().map(|told| &told.posting)).unwrap(),
                budget.balance,
                "every history is explainable"
            );
            let mut sums = [0; 3];
            for line in &self.lines {
                let line = line::find(&leila(), tx, *line).await.unwrap();
                if line.budget == *id {
                    for (sum, part) in sums.iter_mut().zip([line.planned, line.committed, line.spent]) {
                        *sum += part;
                    }
                }
            }
            let b = budget.balance;
            assert_eq!(sums, [b.planned, b.committed, b.spent], "{}", budget.name);
        }
        assert!(ledger::check(&kernel::Actor::system("a test"), tx).await.unwrap().is_empty());
    }

    async fn balances(&self, tx: &mut Tx) -> Vec<[i64; 4]> {
        let mut all = Vec::new();
        for id in &self.budgets {
            all.push(shown(tx, *id).await);
        }
        all
    }
}

testkit::both! {
    async fn random_histories_keep_every_invariant(db: TestDb) {
        let ctx = open(&db).await;
        let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let steps = proptest::collection::vec(step(), 20..60);
        let (mut carried_out, mut refused, mut over) = (0, 0, 0);
        for _ in 0..24 {
            let steps = steps.new_tree(&mut runner).unwrap().current();
            let mut tx = ctx.db.write().await.unwrap();
            let mut story = Story::begin(&mut tx).await;
            for step in &steps {
                let before = story.balances(&mut tx).await;
                if story.take(&mut tx, step).await {
                    carried_out += 1;
                } else {
                    refused += 1;
                    assert_eq!(story.balances(&mut tx).await, before, "{step:?} was refused and changed something");
                }
            }
            story.holds(&mut tx).await;
            over += story.tells_overruns(&mut tx).await;
            tx.rollback().await.unwrap();
        }
        assert!(carried_out > 200 && refused > 100 && over > 3, "{carried_out} carried out, {refused} refused, {over} over");
    }
}

/// The state that amounts stand for, told once more and in other words.
fn told(line: &Line) -> State {
    let open = line.planned > 0 || line.committed > 0;
    match (open, line.spent > 0) {
        (true, true) => State::PartlySpent,
        (true, false) if line.committed > 0 => State::Committed,
        (true, false) => State::Planned,
        (false, true) => State::Spent,
        (false, false) if line.refunded > 0 => State::Refunded,
        (false, false) => State::Released,
    }
}

proptest! {
    #[test]
    fn a_line_never_goes_below_nothing_and_moves_exactly_what_was_asked(
        planned in 0i64..500, committed in 0i64..500, spent in 0i64..500, refunded in 0i64..500, amount in 1i64..900,
        act in prop_oneof![Just(Act::Plan), Just(Act::Commit), Just(Act::Spend), Just(Act::Release), Just(Act::Refund)],
    ) {
        let id = BudgetId(kernel::Uuid::nil());
        let line = Line {
            id: LineId(kernel::Uuid::nil()), budget: id, room: String::new(), thing: kernel::Uuid::nil(),
            title: String::new(), person: None, planned, committed, spent, refunded,
        };
        prop_assert_eq!(line.state(), told(&line));
        if let Ok(moves) = line.moves(act, amount) {
            prop_assert_eq!(moves.iter().map(|m| m.2).sum::<i64>(), amount);
            let posting = |(from, to, amount)| ledger::Posting { budget: id, line: None, from, to, amount };
            let change = ledger::retell(&moves.into_iter().map(posting).collect::<Vec<_>>()).unwrap();
            prop_assert!(planned + change.planned >= 0 && committed + change.committed >= 0 && spent + change.spent >= 0);
            prop_assert_eq!(change.given, 0, "nothing comes in or goes out through a line");
        }
    }
}
