//! Live learning: classes, their sessions, and the seats in them.
//!
//! Nouns: *class* (what is taught, for how long, for how much), *session* (when and where; local time and zone are what is
//! kept), *seat* (of one person, or held without a name), *move* (one dated step of a seat), *instructor* (who may be
//! asked to teach), *engagement* (what is agreed with them about a session), *venue* (a room of the building).
//!
//! Promises: no seat above the capacity, no person twice in a session, those who wait move up in the order in which they
//! were committed, every seat has its dated chain of moves, money is promised, paid or given back with the seat,
//! nobody teaches two sessions at once by agreement, and no room holds two.
//! Leaves out whether a request is a good idea (rooms above), the bytes of calendars (`wire-ical`), and the rules of money.

pub mod attendance;
pub mod calendar;
pub mod circle;
pub mod class;
pub mod crowd;
mod day;
mod departure;
mod diary;
pub mod effect;
pub mod feedback;
pub mod follow_up;
pub mod hooks;
pub mod ids;
pub mod instructor;
mod mail;
pub mod material;
pub mod membership;
mod minutes;
mod money;
mod notice;
mod pages;
pub mod permissions;
pub mod recommendation;
pub mod seat;
pub mod session;
pub mod venue;
pub mod when;

#[cfg(test)]
mod tests;

pub use class::Class;
pub use departure::{has_left, leader_above};
pub use ids::{
    CircleId, ClassId, EngagementId, MaterialId, MembershipId, RecommendationId, SeatId, SeriesId, SessionId,
    VenueId,
};
pub use instructor::{Instructor, OPEN_TO_GUESTS};
pub use pages::asking::section as beside_team;
pub use pages::engagement::said as fit_reason;
pub use pages::found::section as found;
pub use pages::today::section as today;
pub use seat::{Seat, State};
pub use session::Session;
pub use venue::Venue;

use kernel::{Every, Room, Schedule, Subscriber};
use ui::web::Routes;

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        subscribers: &[
            Subscriber { name: "live.people", event: people::CHANGED, react: departure::people_changed },
            Subscriber {
                name: "live.erased",
                event: records::erasure::ERASED,
                react: instructor::address::erased,
            },
        ],
        jobs: &[calendar::JOB, calendar::TEACHING_JOB, instructor::address::JOB, session::absence::JOB],
        schedules: &[
            Schedule { name: "live.calendars", every: Every::Minutes(5), tick: instructor::address::tick },
            Schedule { name: "live.offers", every: Every::Minutes(5), tick: day::tick },
            // Before the messages of the day are written.
            Schedule { name: "live.tomorrow", every: Every::DayFrom(4), tick: notice::tick },
        ],
        ..Room::new(
            "live",
            kernel::migrations!["0001_live", split "0002_kept", "0003_feeds", "0004_attendance", "0005_instructors", "0006_letters", "0007_materials", "0008_feedback", "0010_memberships", "0011_rooms", split "0012_room_once", "0013_follow_up", "0014_diaries", "0015_recommended", "0016_holders", "0017_departures", "0018_teaching_letters", "0019_calendar_addresses", "0020_seasons", "0021_circles", "0022_occupied", "0023_agenda"],
        )
    }
}

/// The routes.
pub fn routes() -> Routes {
    pages::routes()
}
