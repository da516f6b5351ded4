//! The embedded engine: connections to one SQLite file, each on a thread of its own; one writer, several readers.
//! A statement goes to the thread with its parameters, and its rows come back together: one way there and one way back,
//! however many rows there are.

use std::borrow::Cow;
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, Statement};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::cell::{self, Cell};
use crate::error::{Error, Result};
use crate::value::Value;
use crate::worker::Worker;

const CACHED_STATEMENTS: usize = 512;
/// Longer texts are the ones that are written for many rows at once; keeping those costs more than preparing them.
const CACHED_BYTES: usize = 16 * 1024;
/// Of each connection, negative for KiB. What does not fit is in the system's own cache anyway, so that a larger one
/// costs memory five times over and saves little.
const PRAGMAS: &str = "PRAGMA busy_timeout = 10000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -3000;";

/// What the writer has besides. Rows find their places in many trees: with a cache that holds the upper pages of all of
/// them, and a log long enough that a page is copied into the file once for many changes, a row costs a third less.
const WRITER: &str = "PRAGMA cache_size = -64000;
    PRAGMA wal_autocheckpoint = 16000;";

/// One SQLite file. It has one writer anyway, so we queue instead of failing as busy.
pub(crate) struct File {
    writer: Pool,
    readers: Pool,
}

impl File {
    /// Opens a file (and makes it, if it is not there): WAL, `synchronous=FULL`, foreign keys on.
    pub async fn open(path: &Path) -> Result<Self> {
        let writer = connect(path, OpenFlags::SQLITE_OPEN_CREATE, WRITER).await?;
        let count = readers();
        let mut readers = Vec::with_capacity(count);
        for _ in 0..count {
            readers.push(connect(path, OpenFlags::empty(), "PRAGMA query_only = ON;").await?);
        }
        Ok(Self { writer: Pool::of(vec![writer]), readers: Pool::of(readers) })
    }

    /// A connection that reads.
    pub async fn reader(&self, wait: Duration) -> Result<Lease> {
        self.readers.lease(wait).await
    }

    /// The connection that writes, with a transaction begun.
    pub async fn writer(&self, wait: Duration) -> Result<Lease> {
        let mut lease = self.writer.lease(wait).await?;
        lease.begin().await?;
        Ok(lease)
    }

    /// Lets the writer give back its cache, unless it is at work.
    pub fn rest(&self) {
        if let Ok(_permit) = self.writer.permits.try_acquire()
            && let Some(conn) = self.writer.take()
        {
            conn.tell(|conn| drop(conn.execute_batch("PRAGMA shrink_memory")));
            self.writer.give(conn);
        }
    }

    /// Closes every connection, after what is under way.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// As many readers as there are processors, and one for what takes long: each keeps the schema, its statements and its pages
/// for itself, about four megabytes.
fn readers() -> usize {
    std::thread::available_parallelism().map_or(2, NonZero::get).clamp(2, 8) + 1
}

async fn connect(path: &Path, more: OpenFlags, pragmas: &'static str) -> Result<Worker> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let path = path.to_owned();
    Worker::start(move || {
        let conn = Connection::open_with_flags(path, flags)?;
        conn.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
        conn.execute_batch(PRAGMAS)?;
        conn.execute_batch(pragmas)?;
        Ok(conn)
    })
    .await
}

struct Pool {
    free: Arc<Mutex<Vec<Worker>>>,
    permits: Arc<Semaphore>,
    size: u32,
}

impl Pool {
    fn of(free: Vec<Worker>) -> Self {
        let permits = Arc::new(Semaphore::new(free.len()));
        let size = u32::try_from(free.len()).unwrap_or(u32::MAX);
        Self { free: Arc::new(Mutex::new(free)), permits, size }
    }

    async fn lease(&self, wait: Duration) -> Result<Lease> {
        let permit = tokio::time::timeout(wait, self.permits.clone().acquire_owned());
        let (Ok(Ok(permit)), Some(conn)) = (permit.await, self.take()) else { return Err(busy()) };
        Ok(Lease { conn, free: self.free.clone(), open: false, _permit: permit })
    }

    fn take(&self) -> Option<Worker> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn give(&self, conn: Worker) {
        self.free.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
    }

    async fn close(&self) {
        let _under_way = self.permits.acquire_many(self.size).await;
        self.permits.close();
        while let Some(conn) = self.take() {
            conn.close().await;
        }
    }
}

/// A connection in use; dropping it undoes what was not committed and gives it back.
pub(crate) struct Lease {
    conn: Worker,
    free: Arc<Mutex<Vec<Worker>>>,
    open: bool,
    // Fields are dropped after `drop` ran: who waits for a permit finds the connection.
    _permit: OwnedSemaphorePermit,
}

impl Lease {
    async fn begin(&mut self) -> Result<()> {
        self.open = true;
        self.conn.call(|conn| conn.execute_batch("BEGIN IMMEDIATE")).await
    }

    /// Makes what was written durable.
    pub async fn commit(mut self) -> Result<()> {
        self.conn.call(|conn| conn.execute_batch("COMMIT")).await?;
        self.open = false;
        Ok(())
    }

    /// Undoes what was written.
    pub async fn rollback(mut self) -> Result<()> {
        self.conn.call(|conn| conn.execute_batch("ROLLBACK")).await?;
        self.open = false;
        Ok(())
    }

    /// The rows of a statement, at most so many.
    pub async fn rows(
        &self,
        text: Cow<'static, str>,
        params: Vec<Value>,
        most: usize,
    ) -> Result<Vec<Box<[Cell]>>> {
        self.conn.call(move |conn| with(conn, &text, |found| rows(found, &order(found), &params, most))).await
    }

    /// Runs a statement; gives the number of rows it touched.
    pub async fn execute(&self, text: Cow<'static, str>, params: Vec<Value>) -> Result<u64> {
        let run =
            move |conn: &Connection| with(conn, &text, |found| changed(conn, found, &order(found), &params));
        self.conn.call(run).await
    }

    /// Runs a statement once for each row of parameters; gives the number of rows it touched.
    pub async fn execute_each(&self, text: Cow<'static, str>, all: Vec<Vec<Value>>) -> Result<u64> {
        let run = move |conn: &Connection| {
            let mut statement = conn.prepare_cached(&text)?;
            let order = order(&statement);
            let mut touched = 0;
            for params in &all {
                touched += changed(conn, &mut statement, &order, params)?;
            }
            Ok(touched)
        };
        self.conn.call(run).await
    }

    /// Runs a text of several statements.
    pub async fn batch(&self, text: String) -> Result<()> {
        self.conn.call(move |conn| conn.execute_batch(&text)).await
    }

    /// Whether a text can be prepared.
    pub async fn prepare(&self, text: Cow<'static, str>) -> Result<()> {
        self.conn.call(move |conn| conn.prepare(&text).map(|_| ())).await
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if self.open {
            self.conn.tell(|conn| {
                if let Err(error) = conn.execute_batch("ROLLBACK") {
                    tracing::debug!(%error, "nothing to undo");
                }
            });
        }
        self.free.lock().unwrap_or_else(PoisonError::into_inner).push(self.conn.clone());
    }
}

fn with<T>(
    conn: &Connection,
    text: &str,
    run: impl FnOnce(&mut Statement<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    if text.len() > CACHED_BYTES {
        return run(&mut conn.prepare(text)?);
    }
    let mut statement = conn.prepare_cached(text)?;
    run(&mut statement)
}

fn rows(
    statement: &mut Statement<'_>,
    order: &[usize],
    params: &[Value],
    most: usize,
) -> rusqlite::Result<Vec<Box<[Cell]>>> {
    bind(statement, order, params)?;
    let width = statement.column_count();
    let mut cursor = statement.raw_query();
    let mut rows = Vec::new();
    while rows.len() < most
        && let Some(row) = cursor.next()?
    {
        rows.push((0..width).map(|at| cell::read(row, at)).collect::<rusqlite::Result<_>>()?);
    }
    Ok(rows)
}

/// Runs a statement to its end; gives the number of rows it touched. Triggers count into the total of the connection, but
/// not into the changes of the statement itself.
fn changed(
    conn: &Connection,
    statement: &mut Statement<'_>,
    order: &[usize],
    params: &[Value],
) -> rusqlite::Result<u64> {
    let before = conn.total_changes();
    rows(statement, order, params, usize::MAX)?;
    Ok(if conn.total_changes() == before { 0 } else { conn.changes() })
}

/// Which parameter goes to each place of the statement. To SQLite `$2` is a name, and its place is where it was first met.
fn order(statement: &Statement<'_>) -> Vec<usize> {
    let number = |place| statement.parameter_name(place).and_then(|name| name[1..].parse().ok());
    (1..=statement.parameter_count()).map(|place| number(place).unwrap_or(place) - 1).collect()
}

fn bind(statement: &mut Statement<'_>, order: &[usize], params: &[Value]) -> rusqlite::Result<()> {
    for (at, number) in order.iter().enumerate() {
        let value = params.get(*number);
        let value = value.ok_or(rusqlite::Error::InvalidParameterCount(params.len(), at + 1))?;
        statement.raw_bind_parameter(at + 1, value)?;
    }
    Ok(())
}

fn busy() -> Error {
    Error::Unavailable("the database".into())
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        match error.sqlite_error() {
            Some(failure) => match (failure.code, failure.extended_code) {
                (
                    _,
                    ffi::SQLITE_CONSTRAINT_UNIQUE
                    | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
                    | ffi::SQLITE_CONSTRAINT_ROWID,
                ) => Self::same_time(),
                (ErrorCode::DatabaseBusy, _) => busy(),
                _ => Self::internal(error),
            },
            None => Self::internal(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT: Duration = Duration::from_secs(5);

    async fn file(folder: &tempfile::TempDir) -> File {
        let file = File::open(&folder.path().join("a.db")).await.unwrap();
        let lease = file.writer(WAIT).await.unwrap();
        lease.batch("CREATE TABLE t (a BIGINT PRIMARY KEY, b TEXT)".into()).await.unwrap();
        lease.commit().await.unwrap();
        file
    }

    fn pair(a: i64, b: &str) -> Vec<Value> {
        vec![a.into(), b.into()]
    }

    const ADD: Cow<'static, str> = Cow::Borrowed("INSERT INTO t (b, a) VALUES ($2, $1)");
    const ALL: Cow<'static, str> = Cow::Borrowed("SELECT a, b FROM t ORDER BY a");

    #[tokio::test]
    async fn parameters_go_by_number_and_rows_come_back_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder).await;
        let lease = file.writer(WAIT).await.unwrap();
        for (a, b) in [(1, "one"), (2, "two")] {
            assert_eq!(lease.execute(ADD, pair(a, b)).await.unwrap(), 1);
        }
        assert_eq!(lease.execute("DELETE FROM t WHERE a = 9".into(), vec![]).await.unwrap(), 0);
        let found = lease.rows(ALL, vec![], 1).await.unwrap();
        assert_eq!(found, [Box::from([Cell::Int(1), Cell::Text("one".into())])]);
        assert_eq!(lease.rows(ALL, vec![], usize::MAX).await.unwrap().len(), 2);
        let short = lease.execute(ADD, vec![3.into()]).await.unwrap_err();
        assert_eq!(short.status(), 500, "{short}");
        lease.commit().await.unwrap();
        file.close().await;
    }

    #[tokio::test]
    async fn what_is_dropped_is_undone_before_the_next_one_writes() {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder).await;
        for _ in 0..20 {
            let lease = file.writer(WAIT).await.unwrap();
            lease.execute(ADD, pair(1, "lost")).await.unwrap();
        }
        let lease = file.writer(WAIT).await.unwrap();
        lease.execute(ADD, pair(1, "kept")).await.unwrap();
        lease.commit().await.unwrap();
        let reader = file.reader(WAIT).await.unwrap();
        let kept: Box<[Cell]> = Box::from([Cell::Int(1), Cell::Text("kept".into())]);
        assert_eq!(reader.rows(ALL, vec![], 9).await.unwrap(), [kept]);
        let refused = reader.execute(ADD, pair(2, "a reader")).await.unwrap_err();
        assert_eq!(refused.status(), 500, "a reader does not write");
        drop(reader);
        file.close().await;
        assert_eq!(file.reader(WAIT).await.err().unwrap().status(), 503);
    }

    #[tokio::test]
    async fn the_same_key_twice_is_a_conflict() {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder).await;
        let lease = file.writer(WAIT).await.unwrap();
        lease.execute(ADD, pair(1, "one")).await.unwrap();
        assert_eq!(lease.execute(ADD, pair(1, "again")).await.unwrap_err().status(), 409);
    }

    #[tokio::test]
    async fn who_waits_too_long_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = file(&folder).await;
        let _held = file.writer(WAIT).await.unwrap();
        assert_eq!(file.writer(Duration::ZERO).await.err().unwrap().status(), 503);
    }
}
