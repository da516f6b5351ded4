//! Tests of this room on both databases.

mod acts;
mod ahead;
mod bare;
mod contents;
mod crowd;
mod figures;
mod groups;
mod late;
mod launches;
mod leaders;
mod own;
mod pages;
mod stage;
mod towards;
