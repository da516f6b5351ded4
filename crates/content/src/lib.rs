//! Courses.

pub mod block;
pub mod draft;
pub mod folder;
pub mod html;
pub mod import;
pub mod language;
pub mod markdown;
pub mod part;
pub mod picture;
pub mod question;
pub mod text;

#[cfg(test)]
mod tests;
