//! Tests of this room on both databases.

mod acts;
mod histories;
mod stage;
