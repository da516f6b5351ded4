//! Tests over files, HTTP and the databases.

mod life;
mod real_sets;
mod stage;
