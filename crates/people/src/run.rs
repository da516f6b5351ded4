//! A run: one reading of one staff file, from upload to applied, set aside or undone.
//!
//! A run is read and judged without changing anything; applying it reads the file and compares again, so that what is
//! applied fits what is known at that moment. The whole change is one transaction: readers see all of it or nothing.

mod administrators;
pub(crate) mod apply;
pub mod arrival;
mod arrival_store;
pub mod correct;
pub mod desk;
pub mod import;
pub(crate) mod known;
mod reading;
pub mod report;
pub(crate) mod store;
pub mod undo;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::hooks::Effect;
use crate::ids::{FeedId, RunId};
pub use report::Report;

/// For how long a run can be undone, in days.
pub const UNDO_DAYS: i64 = 30;

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Read; nothing stops it; nobody has applied it.
    Open,
    /// A guard stopped it.
    Stopped,
    /// Applied, all of it or its safe part.
    Applied,
    /// Not used.
    Aside,
    /// Applied and taken back.
    Undone,
}

impl State {
    /// The word in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Stopped => "stopped",
            Self::Applied => "applied",
            Self::Aside => "aside",
            Self::Undone => "undone",
        }
    }

    fn of_key(key: &str) -> Self {
        match key {
            "open" => Self::Open,
            "applied" => Self::Applied,
            "aside" => Self::Aside,
            "undone" => Self::Undone,
            _ => Self::Stopped,
        }
    }
}

/// Which part of a file is applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Everything.
    All,
    /// Everything but leavers.
    Safe,
}

impl Part {
    /// The word in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Safe => "safe",
        }
    }
}

/// One reading of one file. Actors stand as [`kernel::Actor::mark`] writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// The source.
    pub feed: FeedId,
    /// The source's name.
    pub feed_name: String,
    /// The file's name.
    pub file_name: String,
    /// SHA-256 of the file.
    pub digest: String,
    /// The day the file speaks of.
    pub day: Date,
    /// How far it is.
    pub state: State,
    /// How its columns were mapped.
    pub mapping: String,
    /// What was found.
    pub report: Report,
    /// Rows of the file.
    pub rows: u32,
    /// Changes applied, or to be applied.
    pub changed: u32,
    /// When and by whom it was read.
    pub read: (Timestamp, String),
    /// When and by whom a second administrator was asked.
    pub asked: Option<(Timestamp, String)>,
    /// Which part was applied.
    pub part: Option<Part>,
    /// Why the guards were lifted.
    pub reason: Option<String>,
    /// When and by whom it was applied or set aside.
    pub decided: Option<(Timestamp, String)>,
    /// When and by whom it was undone.
    pub undone: Option<(Timestamp, String)>,
    /// What all of it would have done to learning when it was read; nothing where nobody was asked.
    pub foreseen: Option<Vec<Effect>>,
}
