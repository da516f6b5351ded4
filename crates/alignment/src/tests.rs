//! Tests of this room on both databases.

mod acts;
mod ahead;
mod contents;
mod figures;
mod groups;
mod pages;
mod stage;
mod towards;
