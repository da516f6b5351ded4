//! Money and paid minutes: budgets, what is set aside, promised and paid from them, and a ledger that explains all of it.
//!
//! Nouns: *budget* (for whom, for what, in which measure, for which days, in whose hands), *entry* (one transaction with
//! its reason and who asked), *posting* (an amount from one account of a budget to another), *line* (the money of one
//! thing that was asked for), *rate* (what one currency was worth in another from a day on), *stipend* (who gets how much
//! for what, each period), *claim* (what a person asks their stipend for).
//!
//! Promises: every entry balances for each budget and measure; what the source gave is free, planned, committed or spent;
//! a restrictive budget never goes below zero; nothing that was entered changes; the same order twice is one entry.
//! Leaves out what is asked for and whether it is a good idea (rooms above), and payment itself.

pub mod budget;
pub mod claim;
mod export;
pub mod hooks;
pub mod ids;
pub mod ledger;
pub mod line;
pub mod measure;
pub mod permissions;
pub mod rate;
mod sentence;
pub mod share;
pub mod stipend;
mod transfer;

#[cfg(test)]
mod tests;

pub use budget::{Balance, Budget, Scope};
pub use ids::{BudgetId, ClaimId, EntryId, LineId, RateId, StipendId};
pub use ledger::{Done, Order};
pub use line::{Line, Thing};
pub use measure::Measure;
pub use stipend::today::section as today;
pub use transfer::transfer;

use kernel::{Every, Room, Schedule};
use ui::web::Routes;

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        schedules: &[
            Schedule { name: "funds.stipends", every: Every::DayFrom(4), tick: stipend::day::tick },
            Schedule { name: "funds.claims_late", every: Every::DayFrom(4), tick: claim::late::tick },
        ],
        ..Room::new(
            "funds",
            kernel::migrations!["0001_funds", split "0002_kept", "0003_stipends", "0004_changes", "0005_helped", "0006_kinds", "0007_claims_late", "0008_claim_corrections"],
        )
    }
}

/// The routes.
pub fn routes() -> Routes {
    budget::pages::routes()
        .merge(rate::pages::routes())
        .merge(stipend::pages::routes())
        .merge(claim::pages::routes())
}
