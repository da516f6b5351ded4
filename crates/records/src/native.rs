//! What the product itself says: the IRIs of its activities and verbs, and one function for each kind of statement.
//! Documented in `docs/records/statements.md`; the profile is `docs/records/profile.jsonld`.
//!
//! Leaves out deciding: whether an answer is right and a lesson finished is said by the caller.

mod kinds;
mod place;
mod samples;

use kernel::{PersonId, Result, Tx, Uuid};
use wire_xapi::{Activity, Agent, Definition, Interaction, LanguageMap, Verb};

pub(crate) use kinds::name;
pub use kinds::{Attendance, Given, Kind, Recommendation};
pub use place::{Attempt, Place, Step};

/// The profile that every native statement names as its category.
pub const PROFILE: &str = "https://guildhall.invalid/xapi/v1";
/// Extension: how far something is, in percent (cmi5's own).
pub const PROGRESS: &str = "https://w3id.org/xapi/cmi5/result/extensions/progress";
/// Extension: why something was recommended, postponed or declined.
pub const REASON: &str = "https://guildhall.invalid/xapi/v1/extensions/reason";

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident = $iri:literal, $word:literal;)*) => {
        /// The verbs of native statements.
        pub mod verb {
            $($(#[$doc])* pub const $name: &str = $iri;)*

            /// Each verb with its English word.
            pub const ALL: &[(&str, &str)] = &[$(($iri, $word)),*];
        }
    };
}

verbs! {
    /// Began a course.
    INITIALIZED = "http://adlnet.gov/expapi/verbs/initialized", "initialized";
    /// Opened a part.
    EXPERIENCED = "http://adlnet.gov/expapi/verbs/experienced", "experienced";
    /// Answered a question.
    ANSWERED = "http://adlnet.gov/expapi/verbs/answered", "answered";
    /// Got further in a lesson or course.
    PROGRESSED = "http://adlnet.gov/expapi/verbs/progressed", "progressed";
    /// Finished a part, a lesson or a course.
    COMPLETED = "http://adlnet.gov/expapi/verbs/completed", "completed";
    /// Met what was asked.
    PASSED = "http://adlnet.gov/expapi/verbs/passed", "passed";
    /// Did not meet what was asked.
    FAILED = "http://adlnet.gov/expapi/verbs/failed", "failed";
    /// Was at a session of a class.
    ATTENDED = "http://adlnet.gov/expapi/verbs/attended", "attended";
    /// Recommended a course to somebody.
    RECOMMENDED = "https://guildhall.invalid/xapi/v1/verbs/recommended", "recommended";
    /// Said yes to a recommendation.
    ACCEPTED = "http://activitystrea.ms/accept", "accepted";
    /// Said later to a recommendation.
    POSTPONED = "https://guildhall.invalid/xapi/v1/verbs/postponed", "postponed";
    /// Said no to a recommendation.
    DECLINED = "http://activitystrea.ms/reject", "declined";
}

/// The types of native activities.
pub mod kind {
    /// A course or guide.
    pub const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
    /// A lesson.
    pub const LESSON: &str = "http://adlnet.gov/expapi/activities/lesson";
    /// A part of a lesson: one screen of the player.
    pub const PART: &str = "http://adlnet.gov/expapi/activities/module";
    /// A question.
    pub const QUESTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";
    /// A class of the catalogue.
    pub const CLASS: &str = "https://guildhall.invalid/xapi/v1/activities/class";
    /// A session of a class.
    pub const SESSION: &str = "http://adlnet.gov/expapi/activities/meeting";
    /// A profile.
    pub const PROFILE: &str = "http://adlnet.gov/expapi/activities/profile";
}

/// Names things of this installation in statements: `<installation>/activities/…`, by id, never by address or title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    installation: String,
}

impl Vocabulary {
    /// The vocabulary of this database's installation.
    pub async fn of(tx: &mut Tx) -> Result<Vocabulary> {
        Ok(Vocabulary::new(tx.installation().await?))
    }

    /// The vocabulary of an installation by its IRI.
    pub fn new(installation: impl Into<String>) -> Vocabulary {
        Vocabulary { installation: installation.into() }
    }

    /// A person.
    pub fn person(&self, person: PersonId) -> Agent {
        crate::agent(&self.installation, person)
    }

    /// The person that an actor is, when it is one of ours.
    pub fn person_of(&self, actor: &wire_xapi::Actor) -> Option<PersonId> {
        crate::person(&self.installation, actor)
    }

    /// A course or guide.
    pub fn course(&self, course: Uuid, name: LanguageMap) -> Activity {
        self.activity(&Place::Course(course), Definition::of(kind::COURSE, name))
    }

    /// A lesson of a course, by its key.
    pub fn lesson(&self, course: Uuid, key: &str, name: LanguageMap) -> Activity {
        self.activity(&Place::Lesson(course, key.to_owned()), Definition::of(kind::LESSON, name))
    }

    /// A part of a lesson, by its key in the course.
    pub fn part(&self, course: Uuid, key: &str, name: LanguageMap) -> Activity {
        self.activity(&Place::Part(course, key.to_owned()), Definition::of(kind::PART, name))
    }

    /// A question, by its key in the course, with what can be answered and what is right.
    pub fn question(&self, course: Uuid, key: &str, text: LanguageMap, how: Interaction) -> Activity {
        let definition = Definition { interaction: Some(how), ..Definition::of(kind::QUESTION, text) };
        self.activity(&Place::Question(course, key.to_owned()), definition)
    }

    /// A class of the catalogue.
    pub fn class(&self, class: Uuid, name: LanguageMap) -> Activity {
        self.activity(&Place::Class(class), Definition::of(kind::CLASS, name))
    }

    /// A session of a class.
    pub fn session(&self, session: Uuid, name: LanguageMap) -> Activity {
        self.activity(&Place::Session(session), Definition::of(kind::SESSION, name))
    }

    /// The IRI of a place.
    pub fn iri(&self, place: &Place) -> String {
        format!("{}/activities/{}", self.installation, place.path())
    }

    /// The place that an IRI names, when it is one of ours.
    pub fn place(&self, iri: &str) -> Option<Place> {
        Place::parse(iri.strip_prefix(&self.installation)?.strip_prefix("/activities/")?)
    }

    fn activity(&self, place: &Place, definition: Definition) -> Activity {
        Activity::new(self.iri(place)).defined(definition)
    }
}

fn spoken(iri: &str) -> Verb {
    let word = verb::ALL.iter().find(|(known, _)| *known == iri).map_or("did", |(_, word)| word);
    Verb::new(iri, LanguageMap::of("en", word))
}
