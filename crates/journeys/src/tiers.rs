//! Organisation, team and person decide together, as stories on both databases: what two managers see becomes time, a class
//! and practice that are paid and counted; what a person wishes becomes a class, a book and the next thing to learn.

mod choice;
mod known_store;
mod light;
mod matter;
mod stage;
