//! What a room gives to the house: its tables, what it listens to, what it does later.

use std::future::Future;
use std::pin::Pin;

use crate::ctx::Ctx;
use crate::error::Result;
use crate::event::Event;
use crate::job::Job;
use crate::tx::Tx;

/// A future in a box: the type of reactions and jobs.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Reacts to an event inside the transaction that marks it as handled, so each event counts once.
pub type React = for<'a> fn(&'a Ctx, &'a mut Tx, &'a Event) -> BoxFuture<'a, Result<()>>;

/// Does a job. No transaction is open: the job opens its own, and none across the network.
pub type Run = for<'a> fn(&'a Ctx, &'a Job) -> BoxFuture<'a, Result<()>>;

/// Runs at its time of day, or every so often.
pub type Tick = for<'a> fn(&'a Ctx) -> BoxFuture<'a, Result<()>>;

/// A change of the schema. Migrations only add.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// The file's name without its ending: `0001_people`.
    pub name: &'static str,
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

/// Somebody who listens to events of one kind.
#[derive(Clone, Copy)]
pub struct Subscriber {
    /// A stable name: `delivery.rules`.
    pub name: &'static str,
    /// The kind of event: `people.changed`.
    pub event: &'static str,
    /// What to do.
    pub react: React,
}

/// When a job has its turn among those that are due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    /// Before all others: somebody waits for it and can do nothing meanwhile, as for a sign-in link.
    First,
    /// In the order in which they are due.
    #[default]
    Usual,
    /// Beside the others, which do not wait for it: a large file.
    Apart,
}

impl Turn {
    /// As it is stored.
    pub(crate) fn code(self) -> i64 {
        match self {
            Self::First => 0,
            Self::Usual => 1,
            Self::Apart => 2,
        }
    }
}

/// A kind of job.
#[derive(Clone, Copy)]
pub struct JobKind {
    /// A stable name: `identity.send_link`.
    pub name: &'static str,
    /// What to do.
    pub run: Run,
    /// Tries before it is given up and shown to the administrator.
    pub tries: i64,
    /// When it has its turn.
    pub turn: Turn,
}

/// When something recurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    /// Every so many minutes.
    Minutes(i64),
    /// Once a day, from this hour (0 to 23) in the organisation's zone.
    DayFrom(i8),
}

/// Something that recurs.
#[derive(Clone, Copy)]
pub struct Schedule {
    /// A stable name: `delivery.reminders`.
    pub name: &'static str,
    /// When.
    pub every: Every,
    /// What to do; idempotent.
    pub tick: Tick,
}

/// What a room gives to the house. Each room has `pub fn room() -> Room`.
#[derive(Clone, Copy)]
pub struct Room {
    /// The crate's name, which is the prefix of its tables.
    pub name: &'static str,
    /// Schema changes, in order.
    pub migrations: &'static [Migration],
    /// What it listens to.
    pub subscribers: &'static [Subscriber],
    /// What it does later.
    pub jobs: &'static [JobKind],
    /// What it does again and again.
    pub schedules: &'static [Schedule],
}

impl Room {
    /// A room with nothing but its tables.
    pub const fn new(name: &'static str, migrations: &'static [Migration]) -> Self {
        Self { name, migrations, subscribers: &[], jobs: &[], schedules: &[] }
    }
}

/// Names the migration files of a room.
///
/// `migrations!["0001_people", split "0002_search"]`: the first is one text for both engines
/// (`migrations/0001_people.sql`), the second a pair (`0002_search.sqlite.sql`, `0002_search.pg.sql`).
#[macro_export]
macro_rules! migrations {
    (@one split $name:literal) => {
        $crate::Migration {
            name: $name,
            sqlite: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sqlite.sql")),
            postgres: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".pg.sql")),
        }
    };
    (@one $name:literal) => {
        $crate::Migration {
            name: $name,
            sqlite: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql")),
            postgres: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/", $name, ".sql")),
        }
    };
    (@list [$($done:tt)*]) => { &[$($done)*] };
    (@list [$($done:tt)*] split $name:literal $(, $($rest:tt)*)?) => {
        $crate::migrations!(@list [$($done)* $crate::migrations!(@one split $name),] $($($rest)*)?)
    };
    (@list [$($done:tt)*] $name:literal $(, $($rest:tt)*)?) => {
        $crate::migrations!(@list [$($done)* $crate::migrations!(@one $name),] $($($rest)*)?)
    };
    ($($all:tt)*) => { $crate::migrations!(@list [] $($all)*) };
}
