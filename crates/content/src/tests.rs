//! Tests over files, HTTP and the databases.

mod arrivals;
mod life;
mod pages;
mod real_sets;
mod stage;
