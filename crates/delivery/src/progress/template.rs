//! The statements that learning here makes: one function per template, documented in `docs/records/statements.md`.
//! Each is valid xAPI, names its enrolment as the registration and the part's digest as the revision.

use jiff::Timestamp;
use kernel::{PersonId, Uuid};
use records::native::{Attempt, Given, Step, Vocabulary};
use wire_xapi::{Activity, Agent, Interaction, LanguageMap, Statement};

use super::act::Outcome;
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

impl Scene {
    /// *initialized* a course: the person began it.
    pub fn began(&self, id: Uuid, at: Timestamp) -> Statement {
        self.house().initialized(self.who(), &self.attempt()).with_id(id).at(at)
    }

    /// *experienced* a part: the person opened it.
    pub fn opened(&self, id: Uuid, at: Timestamp, part: &PartName) -> Statement {
        self.house().experienced(self.who(), &self.attempt(), &self.step(part)).with_id(id).at(at)
    }

    /// *completed* a part.
    pub fn finished(&self, id: Uuid, at: Timestamp, part: &PartName) -> Statement {
        let step = self.step(part);
        self.house().completed_part(self.who(), &self.attempt(), &step, None).with_id(id).at(at)
    }

    /// *completed* a lesson: its last part is done.
    pub fn finished_lesson(&self, id: Uuid, at: Timestamp, key: &str, title: &str) -> Statement {
        let lesson = self.house().lesson(self.course.0, key, self.words(title));
        self.house().completed(self.who(), &self.attempt(), lesson, None).with_id(id).at(at)
    }

    /// *completed* a course: its last lesson is done.
    pub fn finished_course(&self, id: Uuid, at: Timestamp) -> Statement {
        let attempt = self.attempt();
        self.house().completed(self.who(), &attempt, attempt.course.clone(), None).with_id(id).at(at)
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
        let stem = self.words(&question.stem);
        let asked = self.house().question(self.course.0, &key, stem, question.interaction.clone());
        let given = Given {
            response: told.response.clone(),
            right: told.outcome == Outcome::Right,
            scaled: Some(told.scaled),
            took_ms: None,
        };
        let step = self.step(part);
        self.house().answered(self.who(), &self.attempt(), &step, asked, &given).with_id(id).at(at)
    }

    fn house(&self) -> Vocabulary {
        Vocabulary::new(self.installation.as_str())
    }

    fn who(&self) -> Agent {
        self.house().person(self.person)
    }

    fn attempt(&self) -> Attempt {
        let (title, language) = &self.title;
        Attempt {
            registration: self.enrolment.0,
            course: self.house().course(self.course.0, LanguageMap::of(language.as_str(), title.as_str())),
            language: self.language.clone(),
        }
    }

    fn step(&self, part: &PartName) -> Step {
        Step {
            part: self.house().part(self.course.0, &part.key, self.words(&part.title)),
            lesson: Activity::new(iri::lesson(&self.installation, self.course, &part.lesson)),
            digest: part.digest.clone(),
        }
    }

    fn words(&self, text: &str) -> LanguageMap {
        LanguageMap::of(self.language.as_str(), text)
    }
}
