//! Rules bring people and courses together; duties follow from them; statements become progress; and what a person
//! sees next follows from both.
//!
//! Nouns: *rule* (an audience, a course, a date, a reason), *rehearsal* (what a rule would do), *duty* (one person,
//! one course, one cycle, whatever asks for it), *enrolment* (the pinned version; the registration of statements),
//! *progress* (a projection of statements), *recommendation*, *spotlight*, *circle* (people for whom something is lit).
//!
//! Promises: no rule goes on without a rehearsal of this very rule on this very day; the applied set equals the
//! rehearsed one and follows every change of the staff file; a duty names its sources down to the line of the staff
//! file; progress is the same in whatever order statements arrive. Leaves out marking (`content`), the store of
//! statements (`records`) and who may see whom (`people`).

pub mod calendar;
pub mod circle;
pub mod coverage;
pub mod duty;
pub mod enrolment;
pub mod explain;
pub mod hooks;
pub mod ids;
pub mod permissions;
pub mod person;
pub mod player;
pub mod progress;
pub mod recommendation;
pub mod reminder;
pub mod rule;
pub mod spotlight;
pub mod team;
pub mod today;

#[cfg(test)]
mod tests;

pub use content::{CourseId, VersionId};
pub use ids::{DutyId, EnrolmentId, RecommendationId, RehearsalId, RuleId, SpotlightId};

use kernel::{Every, Room, Schedule, Subscriber};
use ui::web::Routes;

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        subscribers: &[
            Subscriber { name: "delivery.rules", event: people::CHANGED, react: rule::react::people_changed },
            Subscriber {
                name: "delivery.versions",
                event: content::events::PUBLISHED,
                react: rule::react::published,
            },
            Subscriber {
                name: "delivery.progress",
                event: records::RECEIVED,
                react: progress::received::received,
            },
            Subscriber {
                name: "delivery.erased",
                event: records::erasure::ERASED,
                react: progress::erased::erased,
            },
        ],
        schedules: &[
            Schedule { name: "delivery.day", every: Every::DayFrom(0), tick: rule::react::new_day },
            Schedule { name: "delivery.reminders", every: Every::DayFrom(7), tick: reminder::tick },
        ],
        ..Room::new(
            "delivery",
            kernel::migrations![
                "0001_delivery",
                "0002_drafts",
                "0003_asked_for",
                "0004_open_by_person",
                "0005_answers",
                "0006_off_code",
                "0007_lit",
                "0008_circles"
            ],
        )
    }
}

/// The routes.
pub fn routes() -> Routes {
    today::pages::routes()
        .merge(player::pages::routes())
        .merge(recommendation::pages::routes())
        .merge(spotlight::pages::routes())
        .merge(team::pages::routes())
        .merge(rule::pages::routes())
        .merge(coverage::pages::routes())
        .merge(explain::pages::routes())
        .merge(person::pages::routes())
}
