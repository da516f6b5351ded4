//! A unit of work on either engine. Rooms see this type and never the database library's.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::pool::PoolConnection;
use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, PgConnection, Postgres, Transaction};

use crate::bulk_dialect::Bulk;
use crate::db::Shared;
use crate::error::{Error, Result};
use crate::row::{Engine, Row};
use crate::sqlite_dialect::Lease;
use crate::statement::Statement;
use crate::value::Value;
use crate::writing::Underway;

/// A unit of work: a read connection, or the one writer with an open transaction. Dropping it undoes a write.
pub struct Tx {
    pub(crate) conn: Conn,
    pub(crate) shared: Shared,
    pub(crate) wakes: bool,
    pub(crate) bulk: Bulk,
    /// Held by a write until its end is visible to others.
    #[expect(dead_code, reason = "it counts by being there")]
    pub(crate) underway: Option<Underway>,
}

pub(crate) enum Conn {
    /// A reader, or the writer with a transaction begun.
    Sqlite(Lease),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

enum Link<'t> {
    Sqlite(&'t mut Lease),
    Postgres(&'t mut PgConnection),
}

/// PostgreSQL takes at most 65,535 parameters in a statement.
const MAX_PARAMETERS: usize = 30_000;

impl Tx {
    /// The present instant, from the context's clock.
    pub fn now(&self) -> Timestamp {
        self.shared.clock.now()
    }

    /// The organisation's civil date.
    pub fn today(&self) -> Date {
        self.shared.clock.today(&self.shared.zone)
    }

    /// The organisation's zone (IANA id); persons and sites may have their own.
    pub fn zone(&self) -> &str {
        &self.shared.zone
    }

    /// A new id.
    pub fn id<T: From<uuid::Uuid>>(&self) -> T {
        self.shared.ids.uuid(self.now()).into()
    }

    /// Random bytes that nobody can guess.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        self.shared.ids.secret()
    }

    /// All rows.
    pub async fn all(&mut self, statement: &Statement, params: Vec<Value>) -> Result<Vec<Row>> {
        let found = match self.link() {
            Link::Sqlite(lease) => lease
                .rows(statement.sqlite.clone(), params, usize::MAX)
                .await
                .map(|rows| rows.into_iter().map(|cells| Row(Engine::Sqlite(cells))).collect()),
            Link::Postgres(conn) => bound(statement.postgres.clone(), params)
                .fetch_all(conn)
                .await
                .map(|rows| rows.into_iter().map(|row| Row(Engine::Postgres(row))).collect())
                .map_err(Error::from),
        };
        found.map_err(|error| named(statement, error))
    }

    /// The first row, if there is one.
    pub async fn optional(&mut self, statement: &Statement, params: Vec<Value>) -> Result<Option<Row>> {
        let found = match self.link() {
            Link::Sqlite(lease) => lease
                .rows(statement.sqlite.clone(), params, 1)
                .await
                .map(|rows| rows.into_iter().next().map(|cells| Row(Engine::Sqlite(cells)))),
            Link::Postgres(conn) => bound(statement.postgres.clone(), params)
                .fetch_optional(conn)
                .await
                .map(|row| row.map(|row| Row(Engine::Postgres(row))))
                .map_err(Error::from),
        };
        found.map_err(|error| named(statement, error))
    }

    /// The first row, or [`Error::NotFound`].
    pub async fn one(&mut self, statement: &Statement, params: Vec<Value>) -> Result<Row> {
        self.optional(statement, params).await?.ok_or(Error::NotFound)
    }

    /// Runs a statement; gives the number of rows it touched.
    pub async fn execute(&mut self, statement: &Statement, params: Vec<Value>) -> Result<u64> {
        let done = match self.link() {
            Link::Sqlite(lease) => lease.execute(statement.sqlite.clone(), params).await,
            Link::Postgres(conn) => bound(statement.postgres.clone(), params)
                .execute(conn)
                .await
                .map(|done| done.rows_affected())
                .map_err(Error::from),
        };
        let touched = done.map_err(|error| named(statement, error))?;
        self.bulk.note(&statement.postgres, touched);
        Ok(touched)
    }

    /// Runs an `INSERT … VALUES ($1, …)` for many rows at once. Every row has the parameters of the single-row text.
    /// PostgreSQL gets as few statements as it allows; SQLite, to which there is no way to go, one prepared statement
    /// again and again. Gives the number of rows touched.
    pub async fn insert_all(&mut self, statement: &Statement, rows: Vec<Vec<Value>>) -> Result<u64> {
        if let Link::Sqlite(lease) = self.link() {
            let one = statement.repeated(1).unwrap_or_else(|| statement.clone());
            return lease.execute_each(one.sqlite, rows).await.map_err(|error| named(statement, error));
        }
        let width = rows.first().map_or(1, Vec::len).max(1);
        let chunk = (MAX_PARAMETERS / width).clamp(1, 1_000);
        let mut touched = 0;
        let mut rows = rows.into_iter().peekable();
        let mut full: Option<Statement> = None;
        while rows.peek().is_some() {
            let part: Vec<_> = rows.by_ref().take(chunk).collect();
            let count = part.len();
            let flat = part.into_iter().flatten().collect();
            let text = match &full {
                Some(text) if count == chunk => text.clone(),
                _ => statement
                    .repeated(count)
                    .ok_or_else(|| Error::internal(format!("{} has no VALUES group", statement.name)))?,
            };
            touched += self.execute(&text, flat).await?;
            if count == chunk {
                full = Some(text);
            }
        }
        Ok(touched)
    }

    /// Makes a write durable. Nothing is acknowledged before this returns.
    pub async fn commit(mut self) -> Result<()> {
        if let Conn::PostgresWrite(tx) = &mut self.conn {
            self.bulk.tell(tx).await?;
        }
        match self.conn {
            Conn::Sqlite(lease) => lease.commit().await?,
            Conn::PostgresWrite(tx) => tx.commit().await?,
            Conn::PostgresRead(_) => {}
        }
        if self.wakes {
            self.shared.wake.notify_one();
        }
        Ok(())
    }

    /// Undoes a write at once, instead of when dropped.
    pub async fn rollback(self) -> Result<()> {
        match self.conn {
            Conn::Sqlite(lease) => lease.rollback().await?,
            Conn::PostgresWrite(tx) => tx.rollback().await?,
            Conn::PostgresRead(_) => {}
        }
        Ok(())
    }

    /// Whether this is PostgreSQL; for the few places that must differ (`_dialect.rs`).
    pub fn is_postgres(&self) -> bool {
        matches!(self.conn, Conn::PostgresRead(_) | Conn::PostgresWrite(_))
    }

    pub(crate) async fn raw(&mut self, text: String) -> Result<()> {
        match self.link() {
            Link::Sqlite(lease) => lease.batch(text).await,
            Link::Postgres(conn) => Ok(sqlx::raw_sql(AssertSqlSafe(text)).execute(conn).await.map(|_| ())?),
        }
    }

    fn link(&mut self) -> Link<'_> {
        match &mut self.conn {
            Conn::Sqlite(lease) => Link::Sqlite(lease),
            Conn::PostgresRead(conn) => Link::Postgres(conn),
            Conn::PostgresWrite(tx) => Link::Postgres(tx),
        }
    }
}

fn named(statement: &Statement, error: Error) -> Error {
    match error {
        Error::Internal(source) => {
            Error::internal(format!("{} in {}: {source}", statement.name, statement.module))
        }
        other => other,
    }
}

/// A text with its parameters, for PostgreSQL.
fn bound(text: Cow<'static, str>, params: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    let query = sqlx::query(AssertSqlSafe(text));
    params.into_iter().fold(query, |query, value| match value {
        Value::Bool(v) => query.bind(v),
        Value::Int(v) => query.bind(v),
        Value::Float(v) => query.bind(v),
        Value::Text(v) => query.bind(v),
        Value::Bytes(v) => query.bind(v),
        Value::Uuid(v) => query.bind(v),
        Value::Json(v) => query.bind(v.map(Json)),
    })
}
