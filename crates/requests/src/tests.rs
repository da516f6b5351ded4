//! Tests of this room on both databases.

mod acts;
mod alone;
mod choice;
mod classes;
mod demand;
mod histories;
mod pages;
mod parts;
mod payments;
mod plan;
mod proposals;
mod purposes;
mod seats;
mod shared_seats;
mod stage;
mod turns;
