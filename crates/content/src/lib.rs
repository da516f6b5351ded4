//! Courses: how they come in, how people write them, how a second person approves them, and how they are read.
//!
//! Nouns: *course* (the same through all its versions), *version* (draft → sent → published, then never
//! changed), *lesson* (one page), *part* (one screen, a few minutes, with a stable key), *block* (text, picture,
//! question), *layer* (a part in one language), *import* and its *report*, *review*, *remark*.
//!
//! Promises: what is published stays as it is, the database refuses anything else; nobody approves their own
//! work; every HTML that leaves this room is safe; an import says what was mapped, what was lost and what was
//! left out, and the same folder again changes nothing.
//!
//! Leaves out: who must learn what and how far they are (`delivery`), what people did (`records`), packages of
//! other makers.

pub mod author;
pub mod block;
pub mod course;
pub mod draft;
pub mod events;
pub mod file;
pub mod folder;
pub mod hooks;
pub mod html;
pub mod ids;
pub mod import;
pub mod intake;
pub mod language;
pub mod markdown;
mod pages;
pub mod part;
pub mod permissions;
pub mod picture;
pub mod question;
pub mod reading;
pub mod review;
pub mod search;
pub mod text;
pub mod version;

pub use pages::routes;

pub use ids::{CourseId, ImportId, RemarkId, VersionId};

use kernel::{Every, Room, Schedule};

kernel::words!();

/// The room.
#[must_use]
pub fn room() -> Room {
    let migrations =
        kernel::migrations!["0001_courses", split "0002_immutable", "0003_titles", "0004_arrivals"];
    Room {
        jobs: &[intake::arrival::JOB],
        schedules: &[Schedule {
            name: "content.forget",
            every: Every::DayFrom(3),
            tick: intake::arrival::forget,
        }],
        ..Room::new("content", migrations)
    }
}

#[cfg(test)]
mod tests;
