//! Who may come in, and how: accounts, sign-ins, one-time links, printed codes, granted roles, the log of access.
//!
//! Promises: what lets somebody in is kept as a digest only; a form, a link or a code works once and in one place;
//! known and unknown addresses get the same words and the same work; a leaver is out at once; there is always an
//! IT administrator. Leaves out other identity providers, passkeys, badges and provisioning.

pub mod account;
mod address;
mod admin;
pub mod agent;
mod ask;
pub mod audit;
pub mod code;
pub mod cookie;
pub mod guest;
pub mod layer;
mod letter;
mod limit;
pub mod link;
mod network;
mod pages;
pub mod password;
mod reaction;
pub mod role;
pub mod setting;
pub mod sign_in;
mod sweep;
pub mod token;

pub use account::{account, set_appearance, set_password};
pub use admin::{Created, admin_create, administrators, approvers, cookie_for};
pub use audit::reference;
pub use code::print_code;
pub use layer::{Here, layer};
pub use link::link_for;
pub use pages::routes;
pub use role::{grant, grants, holders, is_last_administrator, revoke, roles_of};
pub use sign_in::sign_ins;

use kernel::{Every, JobKind, Room, Schedule, Subscriber, Turn};

#[cfg(test)]
mod tests;

kernel::words!();

/// What this room gives to the house.
pub fn room() -> Room {
    Room {
        subscribers: &[Subscriber {
            name: "identity.people",
            event: "people.changed",
            react: reaction::people_changed,
        }],
        jobs: &[
            JobKind { name: ask::JOB, run: ask::send, tries: 6, turn: Turn::First },
            JobKind { name: guest::JOB, run: guest::send, tries: 6, turn: Turn::First },
        ],
        schedules: &[Schedule { name: "identity.sweep", every: Every::DayFrom(3), tick: sweep::sweep }],
        ..Room::new("identity", kernel::migrations!["0001_identity"])
    }
}
