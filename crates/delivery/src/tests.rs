//! Tests of this room on both databases.

mod progress;
mod rules;
mod stage;
