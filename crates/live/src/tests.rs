//! Tests of this room on both databases.

mod agreement;
mod asking;
mod calendars;
mod crowd;
mod departures;
mod diaries;
mod elsewhere;
mod entries;
mod feedback;
mod histories;
mod joining;
mod membership;
mod minutes;
mod notices;
mod outside;
mod pages;
mod planning;
mod record;
mod rooms;
mod rush;
mod series;
pub(crate) mod stage;
mod steps;
mod stories;
mod teaching;
mod told;
mod undated;
