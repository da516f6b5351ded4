//! The ground floor.

pub mod fmt;
pub mod i18n;

words!();
