//! Tests of this room on both databases.

mod agreement;
mod calendars;
mod elsewhere;
mod feedback;
mod histories;
mod joining;
mod membership;
mod minutes;
mod notices;
mod pages;
mod record;
mod rooms;
mod rush;
pub(crate) mod stage;
mod stories;
mod teaching;
