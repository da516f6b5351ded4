//! Tests of this room on both databases.

mod desk;
mod follow;
mod history;
mod hostile;
mod languages;
mod light;
mod pages;
mod player;
mod progress;
mod reminders;
mod rules;
mod rules_sql;
mod stage;
mod team;
mod told;
