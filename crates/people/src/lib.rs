//! Persons, posts and employment; where they stand and stood; audiences; staff files.
//!
//! Promises: one row per person at work in `people_scope_v1`, the tree of units in `people_unit_tree_v1`, one event
//! `people.changed` per applied change, every fact readable as of any day and as it was known then. Leaves out
//! accounts and sign-in (`identity`), and what people learn.

kernel::words!();

pub mod assignment;
pub mod audience;
mod current;
pub mod feed;
pub mod guest;
mod hooks;
mod ids;
mod pages;
mod person;
mod place;
pub mod post;
pub mod profile;
mod relation;
pub mod run;
pub mod words_of;

pub use audience::{Audience, Line};
pub use current::{CHANGED, Changed};
pub use guest::{Guest, NewGuest};
pub use hooks::{Effect, Foreseen, Holders, Hooks, Preview, register};
pub use ids::{AssignmentId, EmploymentId, FeedId, GroupId, JobId, PostId, RunId, SiteId, UnitId};
pub use pages::routes;
pub use person::{
    Because, Card, Found, NewPerson, Person, add, by_email, count, names, person, search, search_form,
    sort_name,
};
pub use place::{Places, Unit, set_site_zone};
pub use profile::{AsOf, Profile, profile};
pub use relation::{Relation, relation, reports};
pub use run::import::{Orders, Outcome, Upload, import_file};

use kernel::{Ctx, Every, Room, Schedule};

/// Tables, what recurs.
pub fn room() -> Room {
    Room {
        jobs: &[run::arrival::JOB],
        schedules: &[
            Schedule { name: "people.day", every: Every::Minutes(15), tick: current::begin_day },
            Schedule { name: "people.forget", every: Every::DayFrom(3), tick: forget },
        ],
        ..Room::new(
            "people",
            kernel::migrations![
                "0001_people",
                "0002_dotted",
                "0003_corrections",
                "0004_sources",
                "0005_units",
                "0006_joiners",
                "0007_guests",
                "0008_arrivals",
                "0009_foreseen"
            ],
        )
    }
}

/// Lets go of files and inverse plans whose 30 days are over.
fn forget(ctx: &Ctx) -> kernel::BoxFuture<'_, kernel::Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        run::store::forget(&mut tx).await?;
        tx.commit().await
    })
}

#[cfg(test)]
mod tests;
