//! Brackwater Cold Works: 420 invented people at seven sites, what they wrote, and six months of learning. The
//! demonstration company, and the fixture of tests and pictures.
//!
//! Everything is done by calling the rooms' public functions as the people who would do it; nothing is written
//! past them. What the story says stands in `data/`, the lessons in `courses/`; `tools/` makes both.

mod agenda;
pub mod asked;
pub mod calendar;
mod cast;
mod chance;
mod files;
pub mod habit;
pub mod money;
pub mod options;
mod people_store;
mod persona;
pub mod plan;
pub mod roll;
pub mod rules;
pub mod staff;
pub mod story;
pub mod summary;
mod telling;

pub use calendar::Calendar;
pub use cast::{Cast, Given, Persona};
pub use money::Money;
pub use options::Options;
pub use persona::{Met, met, personas};
pub use plan::Plan;
pub use rules::Rules;
pub use story::Story;
pub use summary::Summary;
pub use telling::{build, build_metered};

#[cfg(test)]
mod tests;
