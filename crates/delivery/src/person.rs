//! A person's page: who they are and were (`people`), what they have to learn as of a day, and the sentences of their
//! record (`records`). The person and who leads them see the same; others see who the person is.

pub mod pages;
pub mod value;
