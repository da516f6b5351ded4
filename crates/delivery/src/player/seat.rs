//! Where a person sits in a course: the enrolment if there is one, the version, the lesson and the part.

use std::collections::{HashMap, HashSet};

use content::language::Language;
use content::question::Answer;
use content::reading::{self, LessonOutline, Outline};
use jiff::Timestamp;
use kernel::{Actor, Error, PersonId, Result, Tx};

use super::{store, tell};
use crate::VersionId;
use crate::enrolment::{self, Enrolment};
use crate::progress::iri;

/// A part of a course, as one person reads it.
pub struct Seat {
    /// Who.
    pub person: PersonId,
    /// The course.
    pub course: content::CourseId,
    /// The enrolment; `None` until the first act.
    pub enrolment: Option<Enrolment>,
    /// The table of contents of the version that the person reads.
    pub outline: Outline,
    /// The key of the lesson.
    pub lesson: String,
    /// The part.
    pub part: reading::Part,
    /// Keys of the parts that are done.
    pub done: HashSet<String>,
    /// Answers by question key, oldest first, to the part's present text.
    pub answers: HashMap<String, Vec<Given>>,
    /// Orders under way by question key.
    pub drafts: HashMap<String, String>,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// As its statement tells it.
    pub response: String,
    /// When.
    pub at: Timestamp,
    /// Whether it was right.
    pub right: bool,
}

/// Sits down at a part, or at the first part of a lesson that is not done when `key` names a lesson.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in or there is no such part.
pub async fn sit(
    actor: &Actor,
    tx: &mut Tx,
    course: content::CourseId,
    key: &str,
    preferred: &[Language],
) -> Result<Seat> {
    let person = actor.require_person()?;
    let (enrolment, version) = reads(actor, tx, person, course).await?;
    let outline = reading::outline(actor, tx, version, preferred).await?;
    if outline.version.course != course {
        return Err(Error::NotFound);
    }
    let Own { done, answers, drafts } = own(tx, enrolment.as_ref(), &outline).await?;
    let key = part_of(&outline, key, &done).ok_or(Error::NotFound)?;
    let part = reading::part(actor, tx, version, &key, preferred).await?;
    Ok(Seat { person, course, enrolment, lesson: part.lesson.clone(), outline, part, done, answers, drafts })
}

/// The enrolment, and the version that the person reads.
async fn reads(
    actor: &Actor,
    tx: &mut Tx,
    person: PersonId,
    course: content::CourseId,
) -> Result<(Option<Enrolment>, VersionId)> {
    let enrolment = enrolment::current(tx, person, course).await?;
    let version = match &enrolment {
        Some(enrolment) => enrolment.version,
        None => reading::live(actor, tx, course).await?,
    };
    Ok((enrolment, version))
}

/// What the person has done, answered and under way.
#[derive(Default)]
struct Own {
    done: HashSet<String>,
    answers: HashMap<String, Vec<Given>>,
    drafts: HashMap<String, String>,
}

async fn own(tx: &mut Tx, enrolment: Option<&Enrolment>, outline: &Outline) -> Result<Own> {
    let Some(enrolment) = enrolment else { return Ok(Own::default()) };
    let digests: HashMap<_, _> =
        outline.parts().map(|part| (part.key.as_str(), part.digest.as_str())).collect();
    let same = |key: &str, digest: &str| digests.get(key).is_some_and(|known| *known == digest);
    let mut own = Own { drafts: store::drafts(tx, enrolment.id).await?, ..Own::default() };
    for (part, digest) in store::done_parts(tx, enrolment.id).await? {
        if same(&part, &digest) {
            own.done.insert(part);
        }
    }
    for row in store::answers(tx, enrolment.id).await? {
        let part = row.question.rsplit_once('/').map_or("", |(part, _)| part);
        if same(part, &row.digest) {
            own.answers.entry(row.question).or_default().push(row.given);
        }
    }
    Ok(own)
}

/// The part that a key names: itself, or the first of a lesson that is not done.
fn part_of(outline: &Outline, key: &str, done: &HashSet<String>) -> Option<String> {
    if let Some(part) = outline.parts().find(|part| part.key == key) {
        return Some(part.key.clone());
    }
    let lesson = outline.lessons().find(|lesson| lesson.key == key)?;
    let open = lesson.parts.iter().find(|part| !done.contains(&part.key));
    open.or(lesson.parts.first()).map(|part| part.key.clone())
}

impl Seat {
    /// The same seat in the transaction that will write. What is published does not change and is not read again, so
    /// that the one writer waits for nothing but what the person did meanwhile.
    ///
    /// # Errors
    /// As [`sit`].
    pub async fn again(self, actor: &Actor, tx: &mut Tx, preferred: &[Language]) -> Result<Self> {
        let (enrolment, version) = reads(actor, tx, self.person, self.course).await?;
        if version != self.outline.version.id {
            return sit(actor, tx, self.course, &self.part.key, preferred).await;
        }
        let Own { done, answers, drafts } = own(tx, enrolment.as_ref(), &self.outline).await?;
        Ok(Self { enrolment, done, answers, drafts, ..self })
    }

    /// The lesson.
    pub fn lesson(&self) -> Result<&LessonOutline> {
        self.outline.lessons().find(|lesson| lesson.key == self.lesson).ok_or(Error::NotFound)
    }

    /// The place of the part in its lesson, from 0, and how many there are.
    pub fn place(&self) -> Result<(usize, usize)> {
        let parts = &self.lesson()?.parts;
        let at = parts.iter().position(|part| part.key == self.part.key).ok_or(Error::NotFound)?;
        Ok((at, parts.len()))
    }

    /// The key of the next part of the lesson, if this is not the last.
    pub fn next(&self) -> Result<Option<&str>> {
        let (at, _) = self.place()?;
        Ok(self.lesson()?.parts.get(at + 1).map(|part| part.key.as_str()))
    }

    /// Whether every part of the lesson is done.
    pub fn lesson_done(&self) -> Result<bool> {
        Ok(self.lesson()?.parts.iter().all(|part| self.done.contains(&part.key)))
    }

    /// The key of one of the part's questions.
    pub fn question_key(&self, number: usize) -> String {
        iri::question_key(&self.part.key, number)
    }

    /// The answers so far to one of the part's questions, oldest first.
    pub fn given(&self, number: usize) -> &[Given] {
        self.answers.get(&self.question_key(number)).map_or(&[], Vec::as_slice)
    }

    /// The same as answers.
    pub fn answered(&self, number: usize, kind: content::question::Kind) -> Vec<Answer> {
        self.given(number).iter().map(|given| tell::answer(kind, &given.response)).collect()
    }

    /// How many questions of the lesson were answered, and how many right at the first try.
    pub fn first_tries(&self) -> Result<(usize, usize)> {
        let parts: HashSet<_> = self.lesson()?.parts.iter().map(|part| part.key.as_str()).collect();
        let mut asked = 0;
        let mut right = 0;
        for (question, given) in &self.answers {
            let part = question.rsplit_once('/').map_or("", |(part, _)| part);
            if parts.contains(part) {
                asked += 1;
                right += usize::from(given.first().is_some_and(|first| first.right));
            }
        }
        Ok((asked, right))
    }
}
