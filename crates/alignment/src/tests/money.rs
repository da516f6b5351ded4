//! The money beside the loom: every budget of the days until the end of the period, and what a closed one paid.

use funds::budget::{self, New};
use funds::ledger::Order;
use funds::{BudgetId, Measure, Scope, Thing, line};
use jiff::civil::{Date, date};
use kernel::Tx;

use super::pages::browser;
use super::stage::{Cast, EN, open};

fn order(tx: &Tx) -> Order {
    Order { room: "test".into(), id: tx.id(), reason: "A test.".into(), on: tx.today(), by: None }
}

async fn budget(cast: &Cast, tx: &mut Tx, from: Date, until: Date, amount: i64) -> BudgetId {
    let new = New {
        name: format!("From {from}"),
        scope: Scope::Organisation,
        purpose: String::new(),
        measure: Measure::parse("EUR").unwrap(),
        from,
        until,
        holder: None,
        parent: None,
        restrictive: true,
    };
    let id = budget::set_up(&cast.leila(), tx, EN, &new).await.unwrap();
    let order = order(tx);
    budget::fund(&cast.leila(), tx, EN, &order, id, amount).await.unwrap();
    id
}

async fn says(cast: &Cast) -> String {
    browser(cast, "1 en").get("/alignment").await.expect(200).text()
}

testkit::both! {
    async fn every_budget_of_the_period_counts_and_what_was_paid_stays_when_one_closes(db: TestDb) {
        let cast = open(&db).await;
        let mut tx = cast.ctx.db.write().await.unwrap();
        let now = budget(&cast, &mut tx, date(2026, 1, 1), date(2026, 12, 31), 100_000).await;
        budget(&cast, &mut tx, date(2027, 2, 1), date(2027, 12, 31), 50_000).await;
        budget(&cast, &mut tx, date(2027, 7, 1), date(2027, 12, 31), 700_000).await;
        budget(&cast, &mut tx, date(2025, 1, 1), date(2025, 12, 31), 900_000).await;
        let book = Thing { room: "test".into(), id: tx.id(), title: "A book".into(), person: None };
        let step = order(&tx);
        let held = line::plan(&cast.leila(), &mut tx, EN, &step, now, &book, 40_000).await.unwrap().line.unwrap();
        let step = order(&tx);
        line::commit(&cast.leila(), &mut tx, EN, &step, held, 40_000).await.unwrap();
        let step = order(&tx);
        line::spend(&cast.leila(), &mut tx, EN, &step, held, 30_000).await.unwrap();
        tx.commit().await.unwrap();
        let page = says(&cast).await;
        let sums = "€\u{a0}300 spent, €\u{a0}100 committed, €\u{a0}1\u{202f}100 left of €\u{a0}1\u{202f}500";
        assert!(page.contains(sums) && page.contains("2 budgets with days from"), "{page}");
        let mut tx = cast.ctx.db.write().await.unwrap();
        let step = order(&tx);
        budget::close(&cast.leila(), &mut tx, EN, &step, now).await.unwrap();
        tx.commit().await.unwrap();
        let page = says(&cast).await;
        let sums = "€\u{a0}300 spent, €\u{a0}100 committed, €\u{a0}500 left of €\u{a0}900";
        assert!(page.contains(sums), "what was paid and promised stays: {page}");
    }
}
