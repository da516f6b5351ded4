//! The database: an embedded SQLite file, or PostgreSQL. The same rooms run on both.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use tokio::sync::Notify;

use crate::bulk_dialect::Bulk;
use crate::clock::{Clock, Ids};
use crate::error::{Error, Result};
use crate::room::{JobKind, Room};
use crate::sqlite_dialect::File;
use crate::tx::{Conn, Tx};
use crate::writing::Writing;

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
    pub writing: Writing,
}

impl Shared {
    /// A kind of job, of whichever room does it.
    pub fn job_kind(&self, name: &str) -> Option<&'static JobKind> {
        self.rooms.iter().flat_map(|room| room.jobs).chain(crate::mail::JOBS).find(|kind| kind.name == name)
    }
}

/// The database with its clock, its ids and the rooms that live in it.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    pub(crate) shared: Shared,
}

#[derive(Clone)]
enum Pools {
    Sqlite(Arc<File>),
    Postgres(PgPool),
}

const CONNECTIONS: u32 = 8;
const WAIT: Duration = Duration::from_secs(30);
const CACHED_STATEMENTS: usize = 512;

impl Db {
    /// Opens (and makes, if it is not there) a SQLite file: WAL, `synchronous=FULL`, foreign keys on.
    pub async fn sqlite(file: &Path, clock: Clock, ids: Ids, rooms: Vec<Room>) -> Result<Self> {
        Ok(Self {
            pools: Pools::Sqlite(Arc::new(File::open(file).await?)),
            shared: shared(clock, ids, rooms),
        })
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
            .max_connections(CONNECTIONS)
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
            Pools::Sqlite(file) => Conn::Sqlite(file.reader(WAIT).await?),
            Pools::Postgres(pool) => Conn::PostgresRead(pool.acquire().await?),
        };
        Ok(Tx { conn, shared: self.shared.clone(), wakes: false, bulk: Bulk::default(), underway: None })
    }

    /// A unit of work that writes; end it with [`Tx::commit`]. No parsing, hashing, mail or rendering inside.
    pub async fn write(&self) -> Result<Tx> {
        let conn = match &self.pools {
            Pools::Sqlite(file) => Conn::Sqlite(file.writer(WAIT).await?),
            Pools::Postgres(pool) => Conn::PostgresWrite(pool.begin().await?),
        };
        let underway = Some(self.shared.writing.begin(&self.shared.clock));
        Ok(Tx { conn, shared: self.shared.clone(), wakes: false, bulk: Bulk::default(), underway })
    }

    /// Whatever this process wrote up to here can be read: now, or just before the oldest write under way began. Asks no
    /// database; of what other nodes write it knows nothing.
    pub fn visible_through(&self) -> Timestamp {
        self.shared.writing.visible_through(&self.shared.clock)
    }

    /// Which engine this is.
    pub fn kind(&self) -> Kind {
        match self.pools {
            Pools::Sqlite(_) => Kind::Sqlite,
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

    /// Gives back memory that work took and nothing needs now.
    pub(crate) fn rest(&self) {
        if let Pools::Sqlite(file) = &self.pools {
            file.rest();
        }
    }

    /// Closes every connection, after what is under way.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite(file) => file.close().await,
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

fn shared(clock: Clock, ids: Ids, rooms: Vec<Room>) -> Shared {
    let (wake, writing) = (Arc::new(Notify::new()), Writing::default());
    Shared { clock, ids, rooms: Arc::new(rooms), wake, zone: "UTC".into(), writing }
}
