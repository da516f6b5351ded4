//! Staff files: from bytes to a report of what would change.
//!
//! `decode` → `mapping` or `guess` → `read` → `diff` → `guards` are pure functions without a database; what is applied
//! and kept stands in [`crate::run`].

mod above;
pub mod cells;
pub mod circle;
pub mod correction;
pub mod date;
pub mod decode;
pub mod diff;
pub mod field;
pub mod guards;
pub mod guess;
mod held;
pub mod mapping;
pub mod origin;
pub mod read;
pub mod refuse;
pub mod staged;
pub(crate) mod store;
mod synonym;
pub mod workbook;

#[cfg(test)]
mod aside_tests;
#[cfg(test)]
mod diff_tests;
#[cfg(test)]
mod read_tests;
