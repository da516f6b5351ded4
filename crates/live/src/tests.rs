//! Tests of this room on both databases.

mod histories;
mod pages;
mod rush;
mod stage;
mod stories;
