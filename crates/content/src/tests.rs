//! Tests over files, HTTP and the databases.

mod real_sets;
