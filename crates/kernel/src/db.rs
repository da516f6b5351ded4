//! The database: an embedded SQLite file, or PostgreSQL. The same rooms run on both.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use tokio::sync::Notify;

use crate::bulk_dialect::Bulk;
use crate::clock::{Clock, Ids};
use crate::error::{Error, Result};
use crate::room::Room;
use crate::tx::{Conn, Tx};

/// Which engine holds the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An embedded file.
    Sqlite,
    /// A server.
    Postgres,
}

/// What every unit of work carries.
#[derive(Clone)]
pub(crate) struct Shared {
    pub clock: Clock,
    pub ids: Ids,
    pub rooms: Arc<Vec<Room>>,
    pub wake: Arc<Notify>,
    pub zone: Arc<str>,
}

/// The database with its clock, its ids and the rooms that live in it.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    pub(crate) shared: Shared,
}

#[derive(Clone)]
enum Pools {
    /// One writer, several readers: SQLite has one writer anyway, so we queue instead of failing as busy.
    Sqlite {
        writer: SqlitePool,
        readers: SqlitePool,
    },
    Postgres(PgPool),
}

const READERS: u32 = 4;
const WAIT: Duration = Duration::from_secs(30);
const CACHED_STATEMENTS: usize = 512;
/// Of each SQLite connection, negative for KiB. What does not fit is in the system's own cache anyway, so that a larger
/// one costs memory five times over and saves little.
const PAGE_CACHE_KIB: &str = "-4000";

impl Db {
    /// Opens (and makes, if it is not there) a SQLite file: WAL, `synchronous=FULL`, foreign keys on.
    pub async fn sqlite(file: &Path, clock: Clock, ids: Ids, rooms: Vec<Room>) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .statement_cache_capacity(CACHED_STATEMENTS)
            .pragma("temp_store", "MEMORY")
            .pragma("cache_size", PAGE_CACHE_KIB);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(WAIT)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(WAIT)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options.create_if_missing(false).pragma("query_only", "ON"))
            .await?;
        Ok(Self { pools: Pools::Sqlite { writer, readers }, shared: shared(clock, ids, rooms) })
    }

    /// Connects to PostgreSQL (`postgres://…`) with `synchronous_commit` on.
    pub async fn postgres(url: &str, clock: Clock, ids: Ids, rooms: Vec<Room>) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)
            .map_err(|error| {
                Error::invalid_plain("database_url", format!("is not a PostgreSQL address: {error}"))
            })?
            .application_name("guildhall")
            .statement_cache_capacity(CACHED_STATEMENTS)
            .options([("synchronous_commit", "on"), ("timezone", "UTC")]);
        let pool = PgPoolOptions::new()
            .max_connections(READERS + 4)
            .acquire_timeout(WAIT)
            .test_before_acquire(false)
            .connect_with(options)
            .await?;
        Ok(Self { pools: Pools::Postgres(pool), shared: shared(clock, ids, rooms) })
    }

    /// The same database, whose civil days are those of a zone (IANA id) instead of UTC.
    #[must_use]
    pub fn in_zone(mut self, zone: &str) -> Self {
        self.shared.zone = zone.into();
        self
    }

    /// A unit of work that only reads.
    pub async fn read(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { readers, .. } => Conn::SqliteRead(readers.acquire().await?),
            Pools::Postgres(pool) => Conn::PostgresRead(pool.acquire().await?),
        };
        Ok(Tx { conn, shared: self.shared.clone(), wakes: false, bulk: Bulk::default() })
    }

    /// A unit of work that writes; end it with [`Tx::commit`]. No parsing, hashing, mail or rendering inside.
    pub async fn write(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite { writer, .. } => Conn::SqliteWrite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pools::Postgres(pool) => Conn::PostgresWrite(pool.begin().await?),
        };
        Ok(Tx { conn, shared: self.shared.clone(), wakes: false, bulk: Bulk::default() })
    }

    /// Which engine this is.
    pub fn kind(&self) -> Kind {
        match self.pools {
            Pools::Sqlite { .. } => Kind::Sqlite,
            Pools::Postgres(_) => Kind::Postgres,
        }
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// The source of ids.
    pub fn ids(&self) -> &Ids {
        &self.shared.ids
    }

    /// The rooms that live in this database.
    pub fn rooms(&self) -> &[Room] {
        &self.shared.rooms
    }

    /// Rings when a committed write left events or jobs to do.
    pub fn wake(&self) -> Arc<Notify> {
        self.shared.wake.clone()
    }

    /// Closes every connection, after what is under way.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

fn shared(clock: Clock, ids: Ids, rooms: Vec<Room>) -> Shared {
    Shared { clock, ids, rooms: Arc::new(rooms), wake: Arc::new(Notify::new()), zone: "UTC".into() }
}
