//! A ledger of many entries: how long reading a balance takes, and a page of history.

use std::time::{Duration, Instant};

use funds::budget::{self, New};
use funds::ledger::{self, Place};
use funds::{BudgetId, Measure, Order, Scope, Thing, line};
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx};

use crate::company::SYSTEM;
use crate::figure::Figure;
use crate::place::Place as Ground;

const EN: Locale = Locale::En;
/// Budgets among which the entries are shared out.
const BUDGETS: usize = 200;
/// Entries in a transaction while the ledger is filled.
const CHUNK: usize = 5_000;
/// Of so many entries one is a plan; the others bring money in.
const PLAN_EVERY: usize = 5;
/// Readings of each kind.
const READINGS: usize = 2_000;
/// Writers that fill a PostgreSQL at once, each its own budgets; SQLite has one writer.
const WRITERS: usize = 8;
/// What reading a balance may take.
const GOAL_MS: f64 = 5.0;

/// Fills a ledger, then reads from it.
pub async fn run(postgres: Option<&str>, entries: usize) -> Result<Vec<Figure>> {
    let ground = Ground::make(postgres).await?;
    let ctx = ground.open().await?;
    let began = Instant::now();
    let writers = if postgres.is_some() { WRITERS } else { 1 };
    let budgets = fill(&ctx, entries, writers).await?;
    let filled = began.elapsed().as_secs_f64();
    let mut tx = ctx.db.read().await?;
    let mut balances = Vec::new();
    for at in 0..READINGS {
        let began = Instant::now();
        budget::balance(&SYSTEM, &mut tx, budgets[at * 7 % BUDGETS]).await?;
        balances.push(began.elapsed());
    }
    let mut pages = Vec::new();
    for at in 0..READINGS {
        let began = Instant::now();
        ledger::history(&SYSTEM, &mut tx, budgets[at * 7 % BUDGETS], Place::END, 31).await?;
        pages.push(began.elapsed());
    }
    let began = Instant::now();
    let differ = ledger::check(&SYSTEM, &mut tx).await?.len();
    let checked = began.elapsed().as_secs_f64();
    drop(tx);
    ctx.db.close().await;
    ground.discard().await?;
    Ok(vec![
        Figure::told(format!("{entries} entries in {BUDGETS} budgets, written"), format!("{filled:.0} s")),
        balance(balances),
        Figure::told("newest page of its history", spread(&mut pages)),
        Figure::told("every balance against its postings", format!("{checked:.2} s, {differ} differ")),
    ])
}

/// The goal is for 99 of 100 readings.
fn balance(mut times: Vec<Duration>) -> Figure {
    let found = spread(&mut times);
    let within = times[(times.len() - 1) * 99 / 100].as_secs_f64() * 1000.0;
    Figure::new("balance of a budget", "5 ms", found, within <= GOAL_MS)
}

fn spread(times: &mut [Duration]) -> String {
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("median {:.3} ms, 99 of 100 within {:.3} ms, longest {:.3} ms", at(50), at(99), at(100))
}

async fn fill(ctx: &Ctx, entries: usize, writers: usize) -> Result<Vec<BudgetId>> {
    let day = ctx.clock().today("UTC");
    let mut budgets = Vec::new();
    let mut tx = ctx.db.write().await?;
    for at in 0..BUDGETS {
        let new = New {
            name: format!("Budget {at}"),
            scope: Scope::Organisation,
            purpose: String::new(),
            measure: Measure::parse("EUR").ok_or_else(|| Error::internal("EUR is a currency"))?,
            from: day,
            until: day,
            holder: None,
            parent: None,
            restrictive: true,
        };
        budgets.push(budget::set_up(&SYSTEM, &mut tx, EN, &new).await?);
    }
    tx.commit().await?;
    let mut writing = Vec::new();
    for (number, own) in budgets.chunks(BUDGETS.div_ceil(writers)).enumerate() {
        let share = entries / writers + usize::from(number < entries % writers);
        writing.push(tokio::spawn(write(ctx.clone(), own.to_vec(), day, share)));
    }
    for one in writing {
        one.await.map_err(Error::internal)??;
    }
    Ok(budgets)
}

/// Writes so many entries into some budgets, a few thousand in each transaction.
async fn write(ctx: Ctx, own: Vec<BudgetId>, day: jiff::civil::Date, entries: usize) -> Result<()> {
    let mut tx = ctx.db.write().await?;
    for at in 0..entries {
        if at % CHUNK == CHUNK - 1 {
            tx.commit().await?;
            tx = ctx.db.write().await?;
        }
        // Every plan finds money: the entries before it brought some in.
        enter(&mut tx, own[at / PLAN_EVERY % own.len()], day, at % PLAN_EVERY == PLAN_EVERY - 1).await?;
    }
    tx.commit().await
}

async fn enter(tx: &mut Tx, budget: BudgetId, on: jiff::civil::Date, plan: bool) -> Result<()> {
    let order = Order { room: "bench".into(), id: tx.id(), reason: "A benchmark.".into(), on, by: None };
    if plan {
        let thing = Thing { room: "bench".into(), id: order.id, title: "A class".into(), person: None };
        line::plan(&SYSTEM, tx, EN, &order, budget, &thing, 300).await?;
    } else {
        budget::fund(&SYSTEM, tx, EN, &order, budget, 100).await?;
    }
    Ok(())
}
