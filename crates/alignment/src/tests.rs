//! Tests of this room on both databases.

mod acts;
mod agenda;
mod ahead;
mod bare;
mod busy;
mod changes;
mod circles;
mod contents;
mod crowd;
mod figures;
mod groups;
mod holidays;
mod late;
mod launches;
mod leaders;
mod money;
mod own;
mod pages;
mod seasons;
mod sessions;
mod slot_history;
mod slots;
mod stage;
mod suggestions;
mod towards;
