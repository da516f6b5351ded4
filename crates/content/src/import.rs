//! Bringing a course in: find out how a folder is laid out, read its pages in every language, and say
//! what was mapped, what was lost, and what was not mapped and why. Nothing here touches a database.

mod assemble;
pub mod finding;
mod index;
mod layout;
mod pages;
mod quiz;
pub mod report;
mod words;

pub use assemble::{Imported, read};
pub use layout::Layout;
