//! How Guildhall looks: layouts, parts, icons, charts, assets, and the glue between rooms and the web.
//!
//! Rooms write pages with it (recipe: docs/pages.md). It knows no room, no table and no rule of the domain.

extern crate self as ui;

/// Types whose `Display` is markup that has escaped whatever people wrote.
macro_rules! markup {
    ($($kind:ty),*) => {$(
        impl askama::filters::HtmlSafe for $kind {}
    )*};
}

pub mod assets;
pub mod chart;
mod field;
pub mod gallery;
pub mod icon;
pub mod nav;
mod page;
mod part;
mod promise;
mod wait;
pub mod web;

pub use field::{Choice, Field, Picks, field, form_errors, picks};
pub use kernel::i18n::{Html, Locale};
pub use nav::Place;
pub use page::{Page, Theme, Toast, Who};
pub use part::{
    Empty, Note, Paging, Status, Tag, bar, del_ins, empty, islands, note, refresh_without_script, status,
    steps, tag,
};
pub use promise::{Estimate, Spotlight, Spotlights, Suggestion, Why, why};
pub use wait::{Wait, wait};

kernel::words!();
