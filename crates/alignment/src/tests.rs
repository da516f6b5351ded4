//! Tests of this room on both databases.

mod acts;
mod ahead;
mod bare;
mod contents;
mod figures;
mod groups;
mod launches;
mod leaders;
mod own;
mod pages;
mod stage;
mod towards;
