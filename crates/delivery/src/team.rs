//! My team: the persons whom the actor leads, what each has open, what is over its day, what they said to
//! recommendations. A manager's own list is named, never suppressed. One statement lists persons and duties, scoped to
//! the actor inside it.

pub mod pages;
pub(crate) mod store;
