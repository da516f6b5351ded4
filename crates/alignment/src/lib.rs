//! What the organisation, its teams and its people want to be able to do; what is missing; and when time is set aside.
//!
//! Nouns: *objective* (of the organisation, a team, a person; with owner, sponsor, weight, period and what it needs),
//! *topic* (what objectives and needs speak about), *need* (a pain point that a manager saw, or what somebody needs;
//! somebody owes an answer by a day), *theme* (needs of one matter, joined by people), *campaign* (teams are asked what
//! they need, by a day), *wish* (what somebody said in the room above: it counts here and asks nobody), *group* (people who plan together outside of the units), *slot* (time set aside, before content), *cascade*
//! (slots of all tiers for one objective, by a template), *suggestion* (what speaks about an objective of somebody, and they may look at), *launch* (a new system or product, with its day), *season* (days without classes), *plan* (all of it as one value).
//!
//! Promises: every figure of the loom and of the lists beside it comes from one pure value, so totals add up; each planned
//! hour is counted once; fewer than five people are never shown; nothing is merged without a person.
//! Leaves out classes with seats, requests and money: rooms beside and above.

mod agenda;
pub mod campaign;
pub mod cascade;
pub mod gap;
pub mod group;
pub mod hooks;
mod ids;
pub mod launch;
pub mod need;
pub mod objective;
pub mod permissions;
pub mod plan;
pub mod season;
pub mod slot;
pub mod suggestion;
pub mod team;
mod topic;
pub mod wish;

#[cfg(test)]
mod tests;

pub use gap::team::section as beside_team;
pub use ids::{
    CampaignId, CascadeId, GroupId, LaunchId, NeedId, ObjectiveId, SeasonId, SlotId, TemplateId, ThemeId,
    TopicId,
};
pub use plan::Plan;
pub use plan::view::{Window, Woven, weave};
pub use season::asked::seasons;
pub use slot::own::section as today;
pub use suggestion::pages::{learn as suggested, today as suggested_today};

use kernel::{Every, Room, Schedule, Subscriber};
use ui::web::Routes;

kernel::words!();

/// What this room does after events.
const SUBSCRIBERS: &[Subscriber] = &[
    Subscriber { name: "alignment.count", event: people::CHANGED, react: slot::count::people_changed },
    Subscriber { name: "alignment.seasons", event: season::CHANGED, react: season::told::changed },
    Subscriber { name: "alignment.needs", event: people::CHANGED, react: need::handed::people_changed },
    serving("alignment.serving", objective::CHANGED),
    serving("alignment.serving.courses", content::events::PUBLISHED),
    serving("alignment.serving.classes", live::class::CHANGED),
    serving("alignment.serving.programmes", programmes::programme::WRITTEN),
    serving("alignment.serving.retired", programmes::programme::RETIRED),
];

/// The room.
pub fn room() -> Room {
    Room {
        subscribers: SUBSCRIBERS,
        schedules: &[
            Schedule { name: "alignment.circles", every: Every::Minutes(30), tick: group::circle::tick },
            Schedule { name: "alignment.count", every: Every::Minutes(5), tick: slot::count::tick },
            Schedule { name: "alignment.seasons", every: Every::DayFrom(2), tick: season::yearly::tick },
            Schedule { name: "alignment.serving", every: Every::DayFrom(3), tick: suggestion::serving::tick },
            // Before the messages of the day are written.
            Schedule { name: "alignment.needs", every: Every::DayFrom(6), tick: need::remind::tick },
            Schedule { name: "alignment.remind", every: Every::DayFrom(7), tick: campaign::remind::tick },
        ],
        ..Room::new(
            "alignment",
            kernel::migrations![
                "0001_alignment",
                "0002_campaigns",
                "0003_cascades",
                "0004_needs",
                "0005_contents",
                "0006_ahead",
                "0007_voices",
                "0008_changes",
                "0009_handed",
                "0010_serving",
                "0011_sessions",
                "0012_slot_changes",
                "0013_seasons_again"
            ],
        )
    }
}

/// What speaks about which objective is made anew after an event.
const fn serving(name: &'static str, event: &'static str) -> Subscriber {
    Subscriber { name, event, react: suggestion::serving::changed }
}

/// The routes.
pub fn routes() -> Routes {
    plan::pages::routes()
        .merge(objective::pages::routes())
        .merge(need::pages::routes())
        .merge(campaign::pages::routes())
        .merge(cascade::pages::routes())
        .merge(group::pages::routes())
        .merge(launch::pages::routes())
        .merge(slot::pages::routes())
        .merge(agenda::pages::routes())
        .merge(season::pages::routes())
        .merge(suggestion::pages::routes())
        .merge(team::pages::routes())
}
