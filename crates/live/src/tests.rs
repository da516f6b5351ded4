//! Tests of this room on both databases.

mod calendars;
mod feedback;
mod histories;
mod joining;
mod notices;
mod pages;
mod record;
mod rush;
pub(crate) mod stage;
mod stories;
mod teaching;
