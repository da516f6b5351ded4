//! The months of statements. PostgreSQL has a table for each, made before it is needed, taken out when all of it is let
//! go, and dropped when nothing is left in it; SQLite has one table for all time and needs none of this. A month is one
//! of UTC. Leaves out what a rule lets go.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use kernel::db::Kind;
use kernel::{BoxFuture, Ctx, Error, Result, Statement, Tx, params};

use crate::counted_store;
use crate::statement_store::{StoredRow, read};

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
    /// Where the storage order is.
    LAST = "SELECT last_at FROM records_order WHERE id = 1";
    /// A month is on its way out.
    LEAVES = "INSERT INTO records_leaving (name, through_at) VALUES ($1, $2)";
    /// Every month that is.
    LEAVING = "SELECT name FROM records_leaving ORDER BY name";
    /// Up to where nothing leads to one any more; whoever else is at work with it waits.
    THROUGH = "UPDATE records_leaving SET through_at = through_at WHERE name = $1 RETURNING through_at";
    /// It has come further.
    ADVANCE = "UPDATE records_leaving SET through_at = $2 WHERE name = $1";
    /// It is gone.
    GONE = "DELETE FROM records_leaving WHERE name = $1";
    /// Who waits long for a table holds up everybody who wants it later.
    PATIENCE = sqlite "SELECT 1", postgres "SET LOCAL lock_timeout = '2s'";
}

/// Holds everybody else off who records, until the transaction ends. SQLite has one writer anyway.
pub(crate) async fn hold(tx: &mut Tx) -> Result<()> {
    if tx.is_postgres() {
        tx.one(&HOLD, vec![]).await?;
    }
    Ok(())
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
        drop_empty(ctx).await
    })
}

/// The names of the months' tables, the first month first.
pub(crate) async fn months(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all(&ALL, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

/// Those months that are over, with their tables: nothing is ever stored in them again.
pub(crate) async fn past(tx: &mut Tx) -> Result<Vec<(Date, String)>> {
    let last: Timestamp = tx.one(&LAST, vec![]).await?.get(0)?;
    let present = first_day(tx.now().max(last));
    let mut found = Vec::new();
    for name in months(tx).await? {
        if let Some(month) = month_of(&name).filter(|month| *month < present) {
            found.push((month, name));
        }
    }
    Ok(found)
}

/// Drops past months in which nothing is left.
pub(crate) async fn drop_empty(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.db.read().await?;
    let mut empty = Vec::new();
    for (_, name) in past(&mut tx).await? {
        let any = Statement::built("ANY", format!("SELECT stored_at FROM {name} LIMIT 1"));
        if tx.optional(&any, vec![]).await?.is_none() {
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

/// Takes a past month out: from the end of the transaction on no statement of it is found. What leads to its rows is
/// still there, see [`leaving`].
pub(crate) async fn take_out(tx: &mut Tx, month: Date) -> Result<()> {
    let (name, left) = (table(month), name("leaving", month));
    tx.execute(&PATIENCE, vec![]).await?;
    for text in [
        format!("ALTER TABLE records_statements DETACH PARTITION {name}"),
        format!("ALTER TABLE {name} RENAME TO {left}"),
    ] {
        tx.execute(&Statement::built("TAKE_OUT", text), vec![]).await?;
    }
    counted_store::let_go(tx).await?;
    tx.execute(&LEAVES, params![left, start(month)?.as_microsecond() - 1]).await?;
    Ok(())
}

/// The tables of months that were taken out.
pub(crate) async fn leaving(tx: &mut Tx) -> Result<Vec<String>> {
    tx.all(&LEAVING, vec![]).await?.iter().map(|row| row.get(0)).collect()
}

/// The next rows of a month that was taken out; none when it is gone by now. Whoever else asks waits.
pub(crate) async fn rest(tx: &mut Tx, name: &str, limit: u32) -> Result<Option<Vec<StoredRow>>> {
    let Some(through) = tx.optional(&THROUGH, params![name]).await? else { return Ok(None) };
    let text = format!(
        "SELECT id, stored_at, person_id, voided_at, raw FROM {name} WHERE stored_at > $1 ORDER BY stored_at LIMIT $2"
    );
    let through: i64 = through.get(0)?;
    read(tx, &Statement::built("REST", text), params![through, limit]).await.map(Some)
}

/// Nothing leads to a month that was taken out up to this place.
pub(crate) async fn advance(tx: &mut Tx, name: &str, to: Timestamp) -> Result<()> {
    tx.execute(&ADVANCE, params![name, to]).await?;
    Ok(())
}

/// Drops a month that was taken out and to which nothing leads any more.
pub(crate) async fn drop_out(tx: &mut Tx, name: &str) -> Result<()> {
    tx.execute(&Statement::built("DROP", format!("DROP TABLE {name}")), vec![]).await?;
    tx.execute(&GONE, params![name]).await?;
    Ok(())
}

/// The first and the last instant of a month.
pub(crate) fn bounds(month: Date) -> Result<(Timestamp, Timestamp)> {
    let end = start(next(month)?)?.checked_sub(SignedDuration::from_micros(1)).map_err(Error::internal)?;
    Ok((start(month)?, end))
}

fn name(what: &str, month: Date) -> String {
    format!("records_{what}_{:04}_{:02}", month.year(), month.month())
}

fn month_of(table: &str) -> Option<Date> {
    let (year, month) = table.strip_prefix("records_statements_")?.split_once('_')?;
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

fn table(month: Date) -> String {
    name("statements", month)
}

/// The month of an instant, as its first day.
pub(crate) fn first_day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date().first_of_month()
}

fn next(month: Date) -> Result<Date> {
    month.checked_add(1.month()).map_err(Error::internal)
}

fn start(month: Date) -> Result<Timestamp> {
    Ok(month.to_zoned(TimeZone::UTC).map_err(Error::internal)?.timestamp())
}
