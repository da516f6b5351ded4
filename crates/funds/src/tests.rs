//! Tests of this room on both databases.

mod acts;
mod changes;
mod corrections;
mod helped;
mod histories;
mod late;
mod pages;
mod stage;
mod stipends;
