//! Tests of this room on both databases.

mod acts;
mod figures;
mod pages;
mod stage;
