//! Persons, posts and employment; where they stand and stood; audiences; staff files.

pub mod feed;

#[cfg(test)]
mod tests;
