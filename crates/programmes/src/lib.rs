//! Programmes in three phases: courses before a class, the class, practice on the job that an observer signs off.
//!
//! Nouns: *programme* (its steps, what a cohort makes together, the certificate; in versions, of which a cohort goes
//! through one), *equivalent* (what else counts for a
//! step), *cohort* (a pace and who leads it; of many, of a team, or of one person), *member* (a person in a cohort, and
//! who observes them), *mark* (a step that counts, or counts no more, and why), *certificate* (a dated record, with its end).
//!
//! Promises: no phase opens before the one before it is done; nobody marks their own step; a mark never changes, the chain
//! of marks retells where a member stands; a certificate holds if and only if everything is done; what is done stays done in
//! another version, and who is done stays with theirs. Courses, attendance and
//! certificates of other programmes count by themselves. Leaves out seats and rooms of the class itself.

pub mod certificate;
pub mod cohort;
pub mod ids;
pub mod member;
mod notice;
pub mod path;
pub mod permissions;
pub mod programme;
mod reactions;

#[cfg(test)]
mod tests;

pub use certificate::today::section as today;
pub use ids::{CertificateId, CohortId, EquivalentId, MemberId, ProgrammeId};

use kernel::{Every, Room, Schedule, Subscriber};
use ui::web::Routes;

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        subscribers: &[
            Subscriber {
                name: "programmes.courses",
                event: delivery::progress::FINISHED,
                react: reactions::course_finished,
            },
            Subscriber { name: "programmes.classes", event: live::seat::MOVED, react: reactions::seat_moved },
            Subscriber {
                name: "programmes.certificates",
                event: certificate::AWARDED,
                react: reactions::certificate_awarded,
            },
            Subscriber {
                name: "programmes.equivalents",
                event: programme::equivalent::ADDED,
                react: reactions::equivalent_added,
            },
        ],
        // Before the messages of the day are written.
        schedules: &[Schedule { name: "programmes.ending", every: Every::DayFrom(4), tick: notice::tick }],
        ..Room::new("programmes", kernel::migrations!["0001_programmes", split "0002_kept", "0003_versions"])
    }
}

/// The routes.
pub fn routes() -> Routes {
    programme::pages::routes()
        .merge(programme::revision::pages::routes())
        .merge(cohort::pages::routes())
        .merge(cohort::moving::pages::routes())
        .merge(member::pages::routes())
        .merge(certificate::pages::routes())
}
