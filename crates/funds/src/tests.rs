//! Tests of this room on both databases.

mod acts;
mod histories;
mod pages;
mod stage;
mod stipends;
