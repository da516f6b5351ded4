//! Tests of this room on both databases.

mod pages;
mod progress;
mod rules;
mod stage;
