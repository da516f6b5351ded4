//! The ground floor: the database on two engines, units of work, ids and time, who acts, errors, events, jobs,
//! files, mail, configuration, words and numbers. It knows no room, no page and no protocol.

// The words and numbers of the ground floor itself are made by `wordsmith`, which names this crate `kernel`.
extern crate self as kernel;

pub mod actor;
pub mod arrival;
mod arrival_store;
mod bulk_dialect;
mod cell;
pub mod clock;
pub mod config;
pub mod ctx;
pub mod db;
pub mod digits;
pub mod error;
pub mod event;
pub mod files;
pub mod fmt;
pub mod i18n;
pub mod id;
pub mod job;
pub mod mail;
mod mail_store;
pub mod meter;
pub mod migrate_store;
pub mod outgoing;
pub mod prepare_dialect;
pub mod rating;
pub mod room;
pub mod row;
pub mod seal;
pub mod setting;
mod sqlite_dialect;
pub mod statement;
mod store;
pub mod text;
pub mod tx;
pub mod value;
pub mod work;
mod worker;
mod writing;

pub use actor::{Actor, PersonId, Role, Roles};
pub use arrival::Arrival;
pub use clock::{Clock, Ids};
pub use config::Config;
pub use ctx::Ctx;
pub use db::{Db, Kind};
pub use error::{Error, Field, Result};
pub use event::Event;
pub use job::Job;
pub use mail::{Mail, Notice, Part};
pub use meter::{Meter, Told};
pub use room::{BoxFuture, Every, JobKind, Migration, Room, Schedule, Subscriber, Turn};
pub use row::{Columns, Row};
pub use statement::{STATEMENTS, Statement};
pub use tx::Tx;
pub use value::{Column, Nullable, Value};

pub use uuid::Uuid;

words!();

#[doc(hidden)]
pub use {linkme, serde};
