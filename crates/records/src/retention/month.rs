//! Months that a rule lets go as a whole. On PostgreSQL the table of such a month is taken out at once, what leads to its
//! rows goes in portions, and the table is dropped: that costs no deleting row by row in the largest of all tables. On
//! SQLite there are no such tables, and the rule removes the same statements one by one.
//!
//! A stop in the middle leaves a table that is no part of the statements any more and goes on at the next time. Leaves out
//! months of which something stays.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::db::Kind;
use kernel::{Ctx, Result, Tx};

use super::{BATCH, Standing, carries_progress, store};
use crate::identity;
use crate::month_dialect as months;
use crate::recorded::Recorded;
use crate::removal_store as removal;
use crate::tally::let_go;
use crate::term;

/// Takes out every month of which a rule lets everything go.
pub(crate) async fn take_out(ctx: &Ctx, standing: &Standing) -> Result<()> {
    if ctx.db.kind() == Kind::Sqlite {
        return Ok(());
    }
    let mut tx = ctx.db.read().await?;
    let before = standing.rule.before(tx.now())?;
    let past = months::past(&mut tx).await?;
    drop(tx);
    for (month, _) in past {
        let end = months::bounds(month)?.1;
        if end >= before {
            break;
        }
        let count = covered(&mut ctx.db.read().await?, standing, month).await?;
        if count == 0 {
            continue;
        }
        let mut tx = ctx.db.write().await?;
        // The rule may have been taken back meanwhile.
        let Some(through) = store::through(&mut tx, standing.id).await? else { return Ok(()) };
        months::take_out(&mut tx, month).await?;
        store::advance(&mut tx, standing.id, through.max(end), count).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// How many statements of a month there are, where the rule lets all of them go; else none.
async fn covered(tx: &mut Tx, standing: &Standing, month: Date) -> Result<usize> {
    let (rule, bounds) = (&standing.rule, months::bounds(month)?);
    if !rule.verb.is_empty() && removal::other_verb(tx, bounds, term::verb(&rule.verb)).await? {
        return Ok(0);
    }
    let installation = identity::known_installation(tx).await?;
    let (mut after, mut count) = (just_before(bounds.0), 0);
    loop {
        let rows = removal::old(tx, None, after, just_after(bounds.1), BATCH).await?;
        let Some(last) = rows.last() else { return Ok(count) };
        (after, count) = (last.stored_at, count + rows.len());
        let all = rows.len();
        let fitting = rule.fitting(tx, rows).await?;
        if fitting.len() < all || fitting.iter().any(|one| carries_progress(one, &installation)) {
            return Ok(0);
        }
    }
}

fn just_before(at: Timestamp) -> Timestamp {
    at.checked_sub(jiff::SignedDuration::from_micros(1)).unwrap_or(at)
}

fn just_after(at: Timestamp) -> Timestamp {
    at.checked_add(jiff::SignedDuration::from_micros(1)).unwrap_or(at)
}

/// Lets go of what leads to months that were taken out, so many statements in a transaction, and drops them.
pub(crate) async fn finish(ctx: &Ctx, most: u32) -> Result<()> {
    let names = months::leaving(&mut ctx.db.read().await?).await?;
    for name in names {
        while portion(ctx, &name, most).await? {}
    }
    Ok(())
}

/// The next of them; false when the month is gone.
pub(crate) async fn portion(ctx: &Ctx, name: &str, most: u32) -> Result<bool> {
    let mut tx = ctx.db.write().await?;
    let Some(rows) = months::rest(&mut tx, name, most).await? else { return Ok(false) };
    let rows = rows.into_iter().map(Recorded::of).collect::<Result<Vec<_>>>()?;
    match rows.last() {
        None => months::drop_out(&mut tx, name).await?,
        Some(last) => {
            let_go(&mut tx, &rows).await?;
            months::advance(&mut tx, name, last.stored_at).await?;
        }
    }
    tx.commit().await?;
    Ok(!rows.is_empty())
}
