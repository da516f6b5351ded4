//! The statements that learning here makes: one function per template, documented in `docs/guide/statements.md`.
//! Each is valid xAPI, names its enrolment as the registration and the part's digest as the revision.

use jiff::Timestamp;
use kernel::{PersonId, Uuid};
use wire_xapi::{
    Activity, Agent, Context, ContextActivities, Definition, Interaction, LanguageMap, Outcome as Ending,
    Score, Statement, Verb,
};

use super::act::{ANSWERED, COMPLETED, EXPERIENCED, INITIALIZED, Outcome};
use super::iri;
use crate::CourseId;
use crate::ids::EnrolmentId;

/// What every statement of one enrolment shares.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The installation's IRI.
    pub installation: String,
    /// Who.
    pub person: PersonId,
    /// The course.
    pub course: CourseId,
    /// Its title and the title's language tag.
    pub title: (String, String),
    /// The enrolment.
    pub enrolment: EnrolmentId,
    /// The language in which it is read.
    pub language: String,
}

/// A part as statements name it.
#[derive(Clone, Debug)]
pub struct PartName {
    /// Its key.
    pub key: String,
    /// Its digest.
    pub digest: String,
    /// Its heading.
    pub title: String,
    /// The key of its lesson.
    pub lesson: String,
}

/// A question as statements name it.
#[derive(Clone, Debug)]
pub struct QuestionName {
    /// Its number in the part, from 1.
    pub number: usize,
    /// What is asked, as plain text.
    pub stem: String,
    /// How it is answered, for readers of statements.
    pub interaction: Interaction,
}

/// An answer as statements tell it.
#[derive(Clone, Debug)]
pub struct Told {
    /// In the format of the interaction.
    pub response: String,
    /// How it was marked.
    pub outcome: Outcome,
    /// From 0 to 1.
    pub scaled: f64,
}

const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
const LESSON: &str = "http://adlnet.gov/expapi/activities/lesson";
const PART: &str = "http://adlnet.gov/expapi/activities/module";
const QUESTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";

impl Scene {
    /// *initialized* a course: the person began it.
    pub fn began(&self, id: Uuid, at: Timestamp) -> Statement {
        self.statement(id, at, (INITIALIZED, "began"), self.course_activity(), self.context(None, None))
    }

    /// *experienced* a part: the person opened it.
    pub fn opened(&self, id: Uuid, at: Timestamp, part: &PartName) -> Statement {
        let context = self.context(Some(part), None);
        self.statement(id, at, (EXPERIENCED, "opened"), self.part_activity(part), context)
    }

    /// *completed* a part.
    pub fn finished(&self, id: Uuid, at: Timestamp, part: &PartName) -> Statement {
        let context = self.context(Some(part), None);
        self.statement(id, at, (COMPLETED, "finished"), self.part_activity(part), context).result(complete())
    }

    /// *completed* a lesson: its last part is done.
    pub fn finished_lesson(&self, id: Uuid, at: Timestamp, key: &str, title: &str) -> Statement {
        let activity = Activity::new(iri::lesson(&self.installation, self.course, key))
            .defined(Definition::of(LESSON, self.words(title)));
        self.statement(id, at, (COMPLETED, "finished"), activity, self.context(None, Some(())))
            .result(complete())
    }

    /// *completed* a course: its last lesson is done.
    pub fn finished_course(&self, id: Uuid, at: Timestamp) -> Statement {
        self.statement(id, at, (COMPLETED, "finished"), self.course_activity(), self.context(None, None))
            .result(complete())
    }

    /// *answered* a question, with the response, whether it was right, and the share of points.
    pub fn answered(
        &self,
        id: Uuid,
        at: Timestamp,
        part: &PartName,
        question: &QuestionName,
        told: &Told,
    ) -> Statement {
        let key = iri::question_key(&part.key, question.number);
        let definition = Definition {
            interaction: Some(question.interaction.clone()),
            ..Definition::of(QUESTION, self.words(&question.stem))
        };
        let activity =
            Activity::new(iri::question(&self.installation, self.course, &key)).defined(definition);
        let mut context = self.context(Some(part), Some(()));
        context.activities.parent = vec![self.part_activity(part)];
        let outcome = Ending {
            score: Score::scaled(told.scaled),
            success: Some(told.outcome == Outcome::Right),
            response: Some(told.response.clone()),
            ..Ending::default()
        };
        self.statement(id, at, (ANSWERED, "answered"), activity, context).result(outcome)
    }

    fn statement(
        &self,
        id: Uuid,
        at: Timestamp,
        verb: (&str, &str),
        activity: Activity,
        context: Context,
    ) -> Statement {
        let actor = Agent::account(self.installation.as_str(), self.person.to_string());
        let verb = Verb::new(verb.0, LanguageMap::of("en", verb.1));
        Statement::new(actor, verb, activity).with_id(id).at(at).context(context)
    }

    fn context(&self, part: Option<&PartName>, below: Option<()>) -> Context {
        let inside = part.is_some() || below.is_some();
        let mut activities = ContextActivities::default();
        if inside {
            activities.grouping = vec![self.course_activity()];
        }
        if let Some(part) = part {
            activities.parent =
                vec![Activity::new(iri::lesson(&self.installation, self.course, &part.lesson))];
        }
        Context {
            registration: Some(self.enrolment.0),
            revision: part.map(|part| part.digest.clone()),
            platform: Some("Guildhall".into()),
            language: Some(self.language.clone()),
            activities,
            ..Context::default()
        }
    }

    fn course_activity(&self) -> Activity {
        let (title, language) = &self.title;
        Activity::new(iri::course(&self.installation, self.course))
            .defined(Definition::of(COURSE, LanguageMap::of(language.as_str(), title.as_str())))
    }

    fn part_activity(&self, part: &PartName) -> Activity {
        Activity::new(iri::part(&self.installation, self.course, &part.key))
            .defined(Definition::of(PART, self.words(&part.title)))
    }

    fn words(&self, text: &str) -> LanguageMap {
        LanguageMap::of(self.language.as_str(), text)
    }
}

fn complete() -> Ending {
    Ending { completion: Some(true), ..Ending::default() }
}
