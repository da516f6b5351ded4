//! The places of the house: which ones a person sees, in which order, under which heading.

use crate::{
    icon::{self, Icon},
    web::Session,
    words,
};
use kernel::{Role, i18n::Locale};

/// A place in the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// One next act, due, recommended, spotlights.
    Today,
    /// The library.
    Learn,
    /// What is taught live.
    Classes,
    /// One's own days.
    Calendar,
    /// What somebody from outside teaches.
    Taught,
    /// Finding people.
    People,
    /// One's own record.
    Me,
    /// The reports of someone who leads.
    Team,
    /// The team's plan of two quarters.
    TeamPlan,
    /// What the organisation, teams and people want, and what is planned for it.
    Alignment,
    /// Objectives at three tiers.
    Objectives,
    /// What people and teams say they need.
    Needs,
    /// Assignment rules.
    Rules,
    /// Who is covered, by unit and site.
    Coverage,
    /// What stands in the light.
    Spotlights,
    /// Money and paid minutes.
    Budgets,
    /// One's own stipend.
    Stipend,
    /// What one asks for.
    Requests,
    /// What waits for one's decision.
    Decisions,
    /// What people want.
    Demand,
    /// How a need can be met.
    Sourcing,
    /// How far team leaders decide.
    Autonomy,
    /// Programmes one goes through, leads or observes.
    Programmes,
    /// What one writes.
    Knowledge,
    /// What waits for one's review.
    Reviews,
    /// Staff files.
    Imports,
    /// Courses that come in as folders.
    Courses,
    /// Who may do what.
    Access,
    /// Statements, keys and what was refused.
    Records,
    /// Mail that was sent.
    Messages,
}

impl Place {
    /// Every place.
    pub const ALL: [Place; 30] = [
        Place::Today,
        Place::Learn,
        Place::Classes,
        Place::Calendar,
        Place::Taught,
        Place::People,
        Place::Me,
        Place::Team,
        Place::TeamPlan,
        Place::Alignment,
        Place::Objectives,
        Place::Needs,
        Place::Rules,
        Place::Coverage,
        Place::Spotlights,
        Place::Budgets,
        Place::Stipend,
        Place::Requests,
        Place::Decisions,
        Place::Demand,
        Place::Sourcing,
        Place::Autonomy,
        Place::Programmes,
        Place::Knowledge,
        Place::Reviews,
        Place::Imports,
        Place::Courses,
        Place::Records,
        Place::Access,
        Place::Messages,
    ];

    /// The address.
    pub const fn href(self) -> &'static str {
        match self {
            Place::Today => "/today",
            Place::Learn => "/learn",
            Place::Classes => "/classes",
            Place::Calendar => "/calendar",
            Place::Taught => "/sessions",
            Place::People => "/people",
            Place::Me => "/me",
            Place::Team => "/team",
            Place::TeamPlan => "/team-plan",
            Place::Alignment => "/alignment",
            Place::Objectives => "/objectives",
            Place::Needs => "/needs",
            Place::Rules => "/rules",
            Place::Coverage => "/coverage",
            Place::Spotlights => "/spotlights",
            Place::Budgets => "/budgets",
            Place::Stipend => "/stipend",
            Place::Requests => "/requests",
            Place::Decisions => "/decisions",
            Place::Demand => "/demand",
            Place::Sourcing => "/sourcing",
            Place::Autonomy => "/autonomy",
            Place::Programmes => "/programmes",
            Place::Knowledge => "/courses",
            Place::Reviews => "/reviews",
            Place::Imports => "/people/imports",
            Place::Courses => "/courses/imports",
            Place::Records => "/records",
            Place::Access => "/access",
            Place::Messages => "/messages",
        }
    }

    /// The icon.
    pub const fn icon(self) -> Icon {
        match self {
            Place::Today => icon::TODAY,
            Place::Learn => icon::LEARN,
            Place::People | Place::Team | Place::Imports => icon::PEOPLE,
            Place::Classes | Place::Calendar | Place::Taught => icon::CALENDAR,
            Place::Me => icon::ME,
            Place::TeamPlan => icon::CALENDAR,
            Place::Alignment => icon::LOOM,
            Place::Objectives => icon::AIM,
            Place::Needs => icon::HAND,
            Place::Rules => icon::LIST,
            Place::Coverage => icon::CHART,
            Place::Spotlights => icon::LAMP,
            Place::Budgets => icon::SCALE,
            Place::Stipend => icon::PURSE,
            Place::Requests => icon::HAND,
            Place::Decisions => icon::OK,
            Place::Demand => icon::WISH,
            Place::Sourcing => icon::FILTER,
            Place::Autonomy => icon::AIM,
            Place::Programmes => icon::SEAL,
            Place::Knowledge => icon::PEN,
            Place::Reviews => icon::EYE,
            Place::Courses => icon::DOC,
            Place::Records => icon::DATA,
            Place::Access => icon::KEY,
            Place::Messages => icon::MAIL,
        }
    }

    /// The word, short enough for the foot of a phone.
    pub fn label(self, l: Locale) -> &'static str {
        match self {
            Place::Today => words::place_today(l),
            Place::Learn => words::place_learn(l),
            Place::Classes => words::place_classes(l),
            Place::Calendar => words::place_calendar(l),
            Place::Taught => words::place_taught(l),
            Place::People => words::place_people(l),
            Place::Me => words::place_me(l),
            Place::Team => words::place_team(l),
            Place::TeamPlan => words::place_team_plan(l),
            Place::Alignment => words::place_alignment(l),
            Place::Objectives => words::place_objectives(l),
            Place::Needs => words::place_needs(l),
            Place::Rules => words::place_rules(l),
            Place::Coverage => words::place_coverage(l),
            Place::Spotlights => words::place_spotlights(l),
            Place::Budgets => words::place_budgets(l),
            Place::Stipend => words::place_stipend(l),
            Place::Requests => words::place_requests(l),
            Place::Decisions => words::place_decisions(l),
            Place::Demand => words::place_demand(l),
            Place::Sourcing => words::place_sourcing(l),
            Place::Autonomy => words::place_autonomy(l),
            Place::Programmes => words::place_programmes(l),
            Place::Knowledge => words::place_knowledge(l),
            Place::Reviews => words::place_reviews(l),
            Place::Imports => words::place_imports(l),
            Place::Courses => words::place_courses(l),
            Place::Records => words::place_records(l),
            Place::Access => words::place_access(l),
            Place::Messages => words::place_messages(l),
        }
    }

    /// True for the places that a person has on a phone, too.
    pub const fn is_own(self) -> bool {
        matches!(
            self,
            Place::Today
                | Place::Learn
                | Place::Classes
                | Place::Calendar
                | Place::Taught
                | Place::People
                | Place::Me
                | Place::Team
                | Place::Stipend
                | Place::Needs
                | Place::Objectives
                | Place::Requests
        )
    }

    /// Whether this person sees the place. The room behind it checks again.
    pub fn shows(self, session: &Session) -> bool {
        if session.actor.is_guest() {
            return matches!(self, Place::Taught | Place::Me);
        }
        match self {
            Place::Taught => false,
            Place::Today
            | Place::Learn
            | Place::Classes
            | Place::Calendar
            | Place::People
            | Place::Me
            | Place::Stipend
            | Place::Requests
            | Place::Programmes => true,
            Place::Objectives | Place::Needs => true,
            Place::Team | Place::TeamPlan => session.leads,
            Place::Budgets | Place::Decisions | Place::Sourcing | Place::Spotlights => {
                session.leads || session.has(Role::PeopleLeader)
            }
            Place::Alignment | Place::Rules | Place::Coverage | Place::Demand | Place::Autonomy => {
                session.has(Role::PeopleLeader)
            }
            Place::Knowledge => session.has(Role::Author),
            Place::Reviews => session.has(Role::Reviewer),
            Place::Courses => session.has(Role::Author) || session.has(Role::PeopleLeader),
            Place::Imports | Place::Records | Place::Access | Place::Messages => session.has(Role::ItAdmin),
        }
    }
}

/// A line of the navigation.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub place: Place,
    /// The word.
    pub label: &'static str,
    /// Open acts, never unread counts; none prints nothing.
    pub count: Option<u32>,
    /// True where the page belongs to this place.
    pub current: bool,
}

/// Lines under one heading; the first group has none.
#[derive(Debug, Clone)]
pub struct Group {
    /// The heading, empty for the first group.
    pub heading: &'static str,
    /// The lines.
    pub links: Vec<Link>,
}

type Heading = fn(Locale) -> &'static str;

/// The groups in their order: work first, then what is one's own.
const GROUPS: [(Heading, &[Place]); 6] = [
    (
        words::nav_plan,
        &[
            Place::Alignment,
            Place::Team,
            Place::Decisions,
            Place::TeamPlan,
            Place::Demand,
            Place::Sourcing,
            Place::Budgets,
        ],
    ),
    (words::nav_steer, &[Place::Rules, Place::Coverage, Place::Spotlights, Place::Autonomy]),
    (words::nav_content, &[Place::Knowledge, Place::Reviews, Place::Courses]),
    (words::nav_system, &[Place::Imports, Place::Records, Place::Access, Place::Messages]),
    (
        words::nav_mine,
        &[
            Place::Today,
            Place::Learn,
            Place::Classes,
            Place::Calendar,
            Place::Taught,
            Place::Programmes,
            Place::People,
            Place::Me,
        ],
    ),
    (words::nav_ask, &[Place::Requests, Place::Needs, Place::Objectives, Place::Stipend]),
];

/// The left column: the groups in which this person has a place. The first one needs no heading.
pub(crate) fn places(session: &Session) -> Vec<Group> {
    let mut groups: Vec<Group> = GROUPS
        .iter()
        .map(|(heading, places)| Group { heading: heading(session.locale), links: links(session, places) })
        .filter(|group| !group.links.is_empty())
        .collect();
    if let Some(first) = groups.first_mut() {
        first.heading = "";
    }
    groups
}

/// The foot of a phone: at most five places.
pub(crate) fn own(session: &Session) -> Vec<Link> {
    links(session, &[Place::Today, Place::Learn, Place::Taught, Place::Team, Place::People, Place::Me])
}

fn links(session: &Session, places: &[Place]) -> Vec<Link> {
    let seen = places.iter().copied().filter(|p| p.shows(session));
    seen.map(|place| Link {
        place,
        label: place.label(session.locale),
        count: session.open.iter().find(|(p, n)| *p == place && *n > 0).map(|(_, n)| *n),
        current: false,
    })
    .collect()
}
