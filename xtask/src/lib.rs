//! The checks and chores of this repository: the rules that every change keeps, the generated documents, new rooms.
//!
//! Each rule is one file with one function from a [`tree::Tree`] to findings, and tests that plant a violation.
//! Left out on purpose: what the compiler and clippy already refuse, and everything that must run the product.

pub mod direction;
pub mod generate;
pub mod graph;
pub mod hosts;
pub mod locales;
pub mod new_room;
pub mod privacy;
pub mod refusals;
pub mod restated;
pub mod rust_text;
pub mod schema;
pub mod shape;
pub mod sql;
pub mod sql_text;
pub mod styles;
pub mod tally;
pub mod templates;
pub mod tree;
pub mod words;

use tree::{Finding, Tree};

/// One rule: its name as printed, and the check.
pub type Rule = (&'static str, fn(&Tree) -> Vec<Finding>);

/// Every rule of the house, in the order in which they are reported.
pub const RULES: &[Rule] = &[
    ("crate graph", graph::findings),
    ("sql stays in its room", sql::findings),
    ("shape of files", shape::findings),
    ("privacy of columns", privacy::findings),
    ("house words", words::findings),
    ("locales complete", locales::findings),
    ("pages and styles", templates::findings),
    ("styles in use", styles::findings),
    ("own direction", direction::findings),
    ("refusals in words", refusals::findings),
    ("no registry hosts", hosts::findings),
    ("restated values", restated::findings),
];
