//! The player: one part of a lesson at a time, its questions, what is kept, and what comes next. Every act becomes a
//! statement and progress in one transaction; reading a page changes nothing. Leaves out what a right answer is
//! (`content`) and what statements do to progress ([`crate::progress`]).

pub mod act;
pub mod pages;
mod screen;
pub mod seat;
pub(crate) mod store;
pub mod tell;
pub mod view;
