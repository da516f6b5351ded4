//! Records: whatever a person does becomes one xAPI statement here, and is never lost or changed.
//!
//! Nouns: statement, [`Recorded`] (a statement in the store), key (of an outside tool). Promises: [`record`] stores in
//! the caller's transaction, once per id; the storage order is total and strictly growing on both engines; what was
//! sent is given back as it was sent. Leaves out what follows from statements: higher rooms apply them, and
//! [`replay`] gives them everything again.

mod attachment;
mod attachment_store;
pub mod check;
mod counted_store;
mod definition;
mod definition_store;
pub mod desk;
mod document;
mod document_store;
pub mod erasure;
pub mod export;
pub mod forward;
mod identity;
pub mod import;
mod intake;
mod key;
mod key_store;
pub mod limit;
mod month_dialect;
pub mod native;
mod outward;
pub mod pages;
mod pretty;
pub mod projection;
mod query;
mod query_store;
mod record;
mod recorded;
mod reference;
mod reference_store;
pub mod refusal;
mod related;
mod removal_store;
mod replay;
pub mod retention;
mod said;
mod secret;
mod sentence;
mod several;
mod statement_store;
mod tally;
pub mod term;
pub mod testing;
mod xapi;

#[cfg(test)]
mod tests;

pub use identity::{agent, agent_of, person};
pub use intake::{RECEIVED, Received};
pub use key::{FreshKey, Key, KeyId, Scope, create_key, keys, revoke_key};
pub use outward::{inward, outward};
pub use record::{record, record_all};
pub use recorded::{Recorded, StatementId};
pub use replay::{count, find, of_person, replay, replay_person, voided_person};
pub use said::Said;
pub use sentence::sentence;
pub use wire_xapi;
pub use xapi::{heads, router, routes};

use kernel::{Every, JobKind, Room, Schedule, Turn};

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        schedules: &[
            Schedule { name: "records.refusals", every: Every::DayFrom(3), tick: refusal::forget },
            Schedule { name: "records.files", every: Every::DayFrom(4), tick: attachment::sweep_all },
            Schedule {
                name: "records.retention",
                every: Every::DayFrom(retention::HOUR),
                tick: retention::carry_out,
            },
            Schedule { name: "records.counted", every: Every::Minutes(60), tick: counted_store::tick },
            Schedule { name: "records.months", every: Every::DayFrom(4), tick: month_dialect::keep },
        ],
        jobs: &[JobKind { name: attachment::SWEEP, run: attachment::sweep, tries: 10, turn: Turn::Usual }],
        ..Room::new(
            "records",
            kernel::migrations![
                "0001_statements",
                "0002_documents",
                "0003_refusals",
                "0004_forwarding",
                "0005_projections",
                "0006_privacy",
                split "0007_months",
                "0008_receipts",
                "0009_uses",
                "0010_inherited",
                "0011_portions",
                "0012_counted"
            ],
        )
    }
}
