//! The months of statements. PostgreSQL has a table for each, made before it is needed and dropped when nothing is left
//! in it; SQLite has one table for all time and needs none of this. A month is one of UTC.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use kernel::db::Kind;
use kernel::{BoxFuture, Ctx, Error, Result, Statement, Tx, params};

kernel::statements! {
    /// Holds everybody else off who records or makes months.
    HOLD = "UPDATE records_order SET last_at = last_at WHERE id = 1 RETURNING last_at";
    /// Up to where there are months from now on.
    ROOM_UNTIL = "UPDATE records_order SET room_until = $1 WHERE id = 1";
    /// Whether there is a table. Another schema of the same database may be another house.
    KNOWN = sqlite "SELECT 1 FROM sqlite_master WHERE name = $1",
        postgres "SELECT 1
            FROM pg_class AS c
            INNER JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.relname = $1 AND n.nspname = current_schema()";
    /// The months that there are.
    ALL = sqlite "SELECT name FROM sqlite_master WHERE name LIKE 'records_statements_2%' AND type = 'table' ORDER BY name",
        postgres "SELECT child.relname
            FROM pg_inherits AS i
            INNER JOIN pg_class AS child ON child.oid = i.inhrelid
            INNER JOIN pg_class AS parent ON parent.oid = i.inhparent
            INNER JOIN pg_namespace AS n ON n.oid = parent.relnamespace AND n.oid = child.relnamespace
            WHERE parent.relname = 'records_statements' AND child.relkind = 'r' AND n.nspname = current_schema()
            ORDER BY child.relname";
    /// Who waits long for a table holds up everybody who wants it later.
    PATIENCE = sqlite "SELECT 1", postgres "SET LOCAL lock_timeout = '2s'";
}

/// Makes the months of `from` and `to` and all between, and one ahead. The caller holds the storage order.
pub(crate) async fn make_room(tx: &mut Tx, from: Timestamp, to: Timestamp) -> Result<()> {
    if !tx.is_postgres() {
        return Ok(());
    }
    let (mut month, last) = (first_day(from), next(first_day(to))?);
    loop {
        make(tx, month).await?;
        let after = next(month)?;
        if month >= last {
            tx.execute(&ROOM_UNTIL, params![start(after)?]).await?;
            return Ok(());
        }
        month = after;
    }
}

/// Made beside the others and then joined to them: neither readers nor writers wait for it.
async fn make(tx: &mut Tx, month: Date) -> Result<()> {
    let name = table(month);
    if tx.optional(&KNOWN, params![&name]).await?.is_some() {
        return Ok(());
    }
    let (from, to) = (start(month)?.as_microsecond(), start(next(month)?)?.as_microsecond());
    let table = format!("CREATE TABLE {name} (LIKE records_statements INCLUDING ALL)");
    let join =
        format!("ALTER TABLE records_statements ATTACH PARTITION {name} FOR VALUES FROM ({from}) TO ({to})");
    for text in [table, join] {
        tx.execute(&Statement::built("MONTH", text), vec![]).await?;
    }
    Ok(())
}

/// Each night: makes the next months, and drops past ones in which nothing is left.
pub(crate) fn keep(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        if ctx.db.kind() == Kind::Sqlite {
            return Ok(());
        }
        let mut tx = ctx.db.write().await?;
        let last: Timestamp = tx.one(&HOLD, vec![]).await?.get(0)?;
        let now = tx.now().max(last);
        make_room(&mut tx, now, now).await?;
        tx.commit().await?;
        drop_empty(ctx, &table(first_day(now))).await
    })
}

/// The names of the months' tables, the first month first.
pub(crate) async fn months(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all(&ALL, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

/// Nothing is ever stored in a month before the present one, so one that is empty stays so.
async fn drop_empty(ctx: &Ctx, present: &str) -> Result<()> {
    let mut tx = ctx.db.read().await?;
    let mut empty = Vec::new();
    for name in months(&mut tx).await? {
        let any = Statement::built("ANY", format!("SELECT stored_at FROM {name} LIMIT 1"));
        if name.as_str() < present && tx.optional(&any, vec![]).await?.is_none() {
            empty.push(name);
        }
    }
    drop(tx);
    for name in empty {
        let mut tx = ctx.db.write().await?;
        tx.execute(&PATIENCE, vec![]).await?;
        tx.execute(&Statement::built("DROP", format!("DROP TABLE {name}")), vec![]).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn table(month: Date) -> String {
    format!("records_statements_{:04}_{:02}", month.year(), month.month())
}

fn first_day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date().first_of_month()
}

fn next(month: Date) -> Result<Date> {
    month.checked_add(1.month()).map_err(Error::internal)
}

fn start(month: Date) -> Result<Timestamp> {
    Ok(month.to_zoned(TimeZone::UTC).map_err(Error::internal)?.timestamp())
}
