//! What people ask for, who decides, and what they may choose on their own.
//!
//! Nouns: *request* (somebody asks for a course, a class, a book), *route* (by which rule a request goes to whom),
//! *autonomy* (how far a team leader decides alone), *stage* (one who decides), *act* (what was done, in order),
//! *part* (what one of several budgets pays),
//! *delegation* (who decides in somebody's place), *wish* (what somebody would like to learn; it asks nobody), *demand* (what
//! several people want, from all of these), *policy* (what is supported, for whom).
//!
//! Promises: nobody decides about what they ask for; a request has exactly one final decision, and whoever comes second
//! is told by whom it was made; nothing that costs is approved without a budget; the acts of a request tell its state.
//! Leaves out money itself (`funds`), what follows from a recommendation (`delivery`), and the rules of seats
//! (`live`).

pub mod autonomy;
pub mod delegation;
pub mod demand;
pub mod ids;
pub mod machine;
pub mod open_acts;
pub mod purpose;
mod reactions;
pub mod request;
pub mod route;
pub mod sourcing;
pub mod support;
pub mod wish;

#[cfg(test)]
mod tests;

pub use ids::{DelegationId, DemandId, PolicyId, RequestId, RouteId, WishId};
pub use purpose::{Purpose, Tier};
pub use request::beside_team::section as beside_team;
pub use request::cover::away_of;
pub use request::seat::decision as seat_decision;
pub use wish::today::section as today;

use kernel::{Every, Room, Schedule, Subscriber};
use ui::web::Routes;

kernel::words!();

/// The room.
pub fn room() -> Room {
    Room {
        subscribers: &[
            Subscriber {
                name: "requests.budgets",
                event: funds::budget::CLOSED,
                react: reactions::budget_closed,
            },
            Subscriber {
                name: "requests.parts",
                event: funds::budget::CHANGED,
                react: reactions::budget_changed,
            },
            Subscriber { name: "requests.people", event: people::CHANGED, react: reactions::people_changed },
            Subscriber {
                name: "requests.declined",
                event: delivery::recommendation::ANSWERED,
                react: reactions::recommendation_answered,
            },
            Subscriber { name: "requests.seats", event: live::seat::MOVED, react: request::seat::moved },
            Subscriber {
                name: "requests.invitations",
                event: live::seat::MOVED,
                react: reactions::invitation_answered,
            },
            Subscriber {
                name: "requests.needs",
                event: alignment::need::CHANGED,
                react: reactions::need_changed,
            },
            Subscriber {
                name: "requests.demand",
                event: demand::answer::ANSWERED,
                react: demand::answer::tell_all,
            },
        ],
        schedules: &[
            Schedule { name: "requests.late", every: Every::DayFrom(6), tick: request::late::tick },
            Schedule { name: "requests.wishes", every: Every::Minutes(60), tick: wish::tick },
            Schedule { name: "requests.searches", every: Every::DayFrom(3), tick: demand::search::tick },
        ],
        ..Room::new(
            "requests",
            kernel::migrations!["0001_requests", split "0002_kept", "0003_choice", "0004_demand", "0005_needs", "0006_seats", "0007_invitations", "0008_classes", "0009_heard", "0010_parts", split "0011_whole", "0012_payments", "0013_corrections"],
        )
    }
}

/// The routes.
pub fn routes() -> Routes {
    request::pages::routes()
        .merge(request::desk::routes())
        .merge(request::payment_pages::routes())
        .merge(route::pages::routes())
        .merge(autonomy::pages::routes())
        .merge(delegation::pages::routes())
        .merge(wish::pages::routes())
        .merge(demand::pages::routes())
        .merge(sourcing::pages::routes())
        .merge(support::pages::routes())
}
