//! A new version of a programme: what it changes, and two who revise at once. Cohorts under way keep the version they go
//! through; who moves them to another is `cohort::moving`. Leaves out what counts instead of a step, which holds for every
//! version.

pub mod change;
pub mod pages;
pub(crate) mod store;

use std::collections::BTreeSet;

use jiff::Timestamp;
use kernel::i18n::Locale;
use kernel::{Actor, Error, PersonId, Result, Tx, Uuid};

use self::change::Change;
use super::{New, Programme, Step, check_steps, line, long, said};
use crate::ids::ProgrammeId;
use crate::path::Phase;
use crate::{permissions, words};

/// A programme has a new version.
pub const REVISED: &str = "programmes.revised";

/// A revision to be written.
#[derive(Clone, Debug, Default)]
pub struct Revision {
    /// The version from which whoever writes it began.
    pub base: i64,
    /// Everything that a form says; of classes outside the catalogue and of practice, what is added.
    pub new: New,
    /// Classes outside the catalogue, and practice, that stay: by their place, with their words now; without words they go.
    pub kept: Vec<(i64, String)>,
    /// A sentence about what changes and why; may be empty.
    pub said: String,
}

/// A version as the history tells it.
#[derive(Clone, Debug)]
pub struct Version {
    /// All of it.
    pub programme: Programme,
    /// What was said about it.
    pub said: String,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}

/// Writes the next version. New cohorts go through it; cohorts under way keep theirs.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader; [`Error::Conflict`] when the programme is out of use;
/// [`Error::Invalid`] with the field: for `base`, when somebody else wrote a version meanwhile.
pub async fn revise(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ProgrammeId,
    revision: &Revision,
) -> Result<Vec<Change>> {
    permissions::require_writing(actor)?;
    let me = actor.require_person()?;
    let now = store::hold(tx, id).await?;
    if now.retired {
        return Err(Error::conflict(words::programme_retired));
    }
    if revision.base != now.version {
        let by = store::version(tx, id, now.version).await?.by;
        let names = people::names(actor, tx, &[by]).await?;
        let name = names.get(&by).cloned().unwrap_or_default();
        return Err(Error::invalid_said("base", words::revise_meanwhile(l, name)));
    }
    let about = long(l, "said", &revision.said)?;
    let all = store::all_steps(tx, id).await?;
    let words_of = said(l, &revision.new)?;
    let steps = steps(actor, tx, l, (&now, &all), revision).await?;
    check_steps(l, &steps)?;
    let next = Programme { id, version: now.version + 1, steps, ..words_of };
    let changes = change::changes(&now, &next);
    if changes.is_empty() {
        return Err(Error::invalid_said("title", words::revise_nothing(l)));
    }
    let known: BTreeSet<i64> = all.iter().map(|step| step.place).collect();
    let fresh: Vec<Step> = next.steps.iter().filter(|step| !known.contains(&step.place)).cloned().collect();
    super::store::add_steps(tx, id, &fresh).await?;
    store::add(tx, &next, &about, me).await?;
    store::set(tx, &next).await?;
    tx.emit(actor, REVISED, None, id).await?;
    Ok(changes)
}

/// The steps of the next version, in their order: those that stay, then what is new. What a version before asked for comes
/// back under its own place, and what was done for it counts again.
async fn steps(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    (now, all): (&Programme, &[Step]),
    revision: &Revision,
) -> Result<Vec<Step>> {
    let mut next = Numbered { all, steps: Vec::new() };
    let current = |of: &dyn Fn(&Step) -> bool| now.steps.iter().find(|step| of(step)).cloned();
    for course in &revision.new.courses {
        if let Some(step) = current(&|step| step.course == Some(*course)) {
            next.steps.push(step);
            continue;
        }
        let title = super::store::course_title(tx, *course).await?;
        let title = title.ok_or_else(|| Error::invalid_said("course", words::course_gone(l)))?;
        next.push(Phase::Before, title, Some(*course), None);
    }
    for class in &revision.new.classes {
        if let Some(step) = current(&|step| step.class == Some(*class)) {
            next.steps.push(step);
            continue;
        }
        let found = live::class::find(actor, tx, *class).await.ok().filter(|found| !found.retired);
        let found = found.ok_or_else(|| Error::invalid_said("class", words::class_gone(l)))?;
        next.push(Phase::Live, found.title, None, Some(found.id));
    }
    for (place, text) in revision.kept.iter().filter(|(_, text)| !text.trim().is_empty()) {
        let is_it = |step: &&Step| step.place == *place && step.course.is_none() && step.class.is_none();
        let step = all.iter().find(is_it).ok_or(Error::NotFound)?;
        next.steps.push(Step { title: line(l, "kept", text)?, ..step.clone() });
    }
    let added =
        [(Phase::Live, "live", &revision.new.live), (Phase::Practice, "practice", &revision.new.practice)];
    for (phase, field, lines) in added {
        for text in lines.iter().filter(|text| !text.trim().is_empty()) {
            next.push(phase, line(l, field, text)?, None, None);
        }
    }
    let mut steps = next.steps;
    let mut seen = BTreeSet::new();
    steps.retain(|step| seen.insert(step.place));
    let order = |step: &Step| now.steps.iter().position(|one| one.place == step.place).unwrap_or(usize::MAX);
    steps.sort_by_key(|step| (step.phase, order(step)));
    Ok(steps)
}

/// Steps that get their numbers: the one they had in some version, or one that no step ever had.
struct Numbered<'a> {
    all: &'a [Step],
    steps: Vec<Step>,
}

impl Numbered<'_> {
    fn push(&mut self, phase: Phase, title: String, course: Option<Uuid>, class: Option<live::ClassId>) {
        let free = |step: &&Step| self.steps.iter().all(|one| one.place != step.place);
        let same = |step: &&Step| match (course, class) {
            (None, None) => {
                step.phase == phase && step.title == title && step.course.is_none() && step.class.is_none()
            }
            _ => step.course == course && step.class == class,
        };
        let before = self.all.iter().find(|step| free(step) && same(step)).map(|step| step.place);
        let last = self.all.iter().chain(&self.steps).map(|step| step.place).max();
        let place = before.unwrap_or(last.map_or(0, |last| last + 1));
        self.steps.push(Step { place, phase, title, course, class });
    }
}

/// A version of a programme.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader, or there is no such version.
pub async fn version(actor: &Actor, tx: &mut Tx, id: ProgrammeId, number: i64) -> Result<Version> {
    permissions::require_writing(actor)?;
    store::version(tx, id, number).await
}

/// Every version of a programme, oldest first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader.
pub async fn versions(actor: &Actor, tx: &mut Tx, id: ProgrammeId) -> Result<Vec<Version>> {
    permissions::require_writing(actor)?;
    let newest = super::store::find(tx, id).await?.version;
    let mut all = Vec::new();
    for number in 1..=newest {
        all.push(store::version(tx, id, number).await?);
    }
    Ok(all)
}
