//! A programme from its first step to its certificate, with who may do what on the way.

mod histories;
mod house;
mod money;
mod pages;
mod random;
mod revisions;
mod stage;
