//! Records: whatever a person does becomes one xAPI statement here, and is never lost or changed.
//!
//! Nouns: statement, [`Recorded`] (a statement in the store), key (of an outside tool). Promises: [`record`] stores in
//! the caller's transaction, once per id; the storage order is total and strictly growing on both engines; what was
//! sent is given back as it was sent. Leaves out what follows from statements: higher rooms apply them, and
//! [`replay`] gives them everything again.

mod identity;
mod intake;
mod key;
mod key_store;
pub mod native;
mod outward;
mod query;
mod query_store;
mod record;
mod recorded;
mod related;
mod replay;
mod sentence;
mod statement_store;
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
pub use sentence::sentence;
pub use wire_xapi;
pub use xapi::routes;

kernel::words!();

/// The room.
pub fn room() -> kernel::Room {
    kernel::Room::new("records", kernel::migrations!["0001_statements"])
}
