//! Tests of this room on both databases.

mod acts;
mod changes;
mod histories;
mod pages;
mod stage;
mod stipends;
