//! A programme: its steps in three phases, what a cohort makes together, and the certificate at its end.

pub mod equivalent;
pub mod light;
mod money;
pub mod pages;
pub mod revision;
pub(crate) mod show;
pub(crate) mod store;

pub use money::{of_class, titles, titles_of};

use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx, Uuid};
use live::ClassId;

use crate::ids::ProgrammeId;
use crate::path::Phase;
use crate::{permissions, words};

/// A programme was written.
pub const WRITTEN: &str = "programmes.written";
/// A programme was taken out of use.
pub const RETIRED: &str = "programmes.retired";
/// Most steps of one phase.
const MOST_STEPS: usize = 20;
/// Longest line.
const MOST_LINE: usize = 160;
/// Longest text of several lines.
const MOST_TEXT: usize = 2_000;
/// Most days of a pace.
const MOST_DAYS: i64 = 1_000;

/// A programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// What a cohort makes together; empty for nothing.
    pub capstone: String,
    /// What the certificate says.
    pub certificate: String,
    /// How long the certificate holds; 0 for ever.
    pub valid_months: i64,
    /// How old something done elsewhere may be, in months; 0 for any age.
    pub elsewhere_months: i64,
    /// Whether people may begin by themselves, and who leads people with the whole team.
    pub open: bool,
    /// The pace of those who begin by themselves.
    pub pace: Pace,
    /// Whether nobody begins any more.
    pub retired: bool,
    /// Which version this is, from 1.
    pub version: i64,
    /// Its steps, by phase.
    pub steps: Vec<Step>,
}

/// Days from the beginning to the end of each phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Until the courses are done.
    pub before: i64,
    /// Until the class.
    pub live: i64,
    /// Until practice is seen.
    pub practice: i64,
}

impl Default for Pace {
    fn default() -> Self {
        Self { before: 14, live: 28, practice: 70 }
    }
}

/// A step of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its number, which it keeps in every version of the programme.
    pub place: i64,
    /// Its phase.
    pub phase: Phase,
    /// What it is.
    pub title: String,
    /// The course, before the class.
    pub course: Option<Uuid>,
    /// The class of the catalogue, where it is one.
    pub class: Option<ClassId>,
}

/// A programme to be written.
#[derive(Clone, Debug, Default)]
pub struct New {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// Courses before the class.
    pub courses: Vec<Uuid>,
    /// Classes of the catalogue: who was in one of their sessions is done with it.
    pub classes: Vec<ClassId>,
    /// Classes that are not in the catalogue; who leads the cohort says who was there.
    pub live: Vec<String>,
    /// What is practised.
    pub practice: Vec<String>,
    /// What a cohort makes together; empty for nothing.
    pub capstone: String,
    /// What the certificate says; the title where it is empty.
    pub certificate: String,
    /// How long the certificate holds; 0 for ever.
    pub valid_months: i64,
    /// How old something done elsewhere may be, in months; 0 for any age.
    pub elsewhere_months: i64,
    /// Whether people may begin by themselves.
    pub open: bool,
    /// The pace of those who do.
    pub pace: Pace,
}

/// Writes a programme.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader; [`Error::Invalid`] with the field.
pub async fn write(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<ProgrammeId> {
    permissions::require_writing(actor)?;
    let me = actor.require_person()?;
    let programme = Programme { id: tx.id(), ..said(l, new)? };
    let steps = steps(actor, tx, l, new).await?;
    check_steps(l, &steps)?;
    let programme = Programme { steps, ..programme };
    store::add(tx, &programme, me).await?;
    tx.emit(actor, WRITTEN, None, programme.id).await?;
    Ok(programme.id)
}

/// What a form says of a programme, but for its steps.
fn said(l: Locale, new: &New) -> Result<Programme> {
    let title = line(l, "title", &new.title)?;
    for (field, months) in [("valid_months", new.valid_months), ("elsewhere_months", new.elsewhere_months)] {
        if !(0..=120).contains(&months) {
            return Err(Error::invalid_said(field, words::months_wrong(l)));
        }
    }
    check_pace(l, new.pace)?;
    let or_title =
        |text: &str| if text.trim().is_empty() { Ok(title.clone()) } else { line(l, "certificate", text) };
    Ok(Programme {
        id: ProgrammeId(Uuid::nil()),
        about: long(l, "about", &new.about)?,
        capstone: long(l, "capstone", &new.capstone)?,
        certificate: or_title(&new.certificate)?,
        title,
        valid_months: new.valid_months,
        elsewhere_months: new.elsewhere_months,
        open: new.open,
        pace: new.pace,
        retired: false,
        version: 1,
        steps: Vec::new(),
    })
}

/// The steps of a programme to be written, in their order.
async fn steps(actor: &Actor, tx: &mut Tx, l: Locale, new: &New) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = Vec::new();
    let mut push = |phase, title, course, class| {
        let place = i64::try_from(steps.len()).unwrap_or(i64::MAX);
        steps.push(Step { place, phase, title, course, class });
    };
    for course in &new.courses {
        let title = store::course_title(tx, *course).await?;
        let title = title.ok_or_else(|| Error::invalid_said("course", words::course_gone(l)))?;
        push(Phase::Before, title, Some(*course), None);
    }
    for class in &new.classes {
        let found = live::class::find(actor, tx, *class).await.ok().filter(|found| !found.retired);
        let found = found.ok_or_else(|| Error::invalid_said("class", words::class_gone(l)))?;
        push(Phase::Live, found.title, None, Some(*class));
    }
    for (phase, field, lines) in
        [(Phase::Live, "live", &new.live), (Phase::Practice, "practice", &new.practice)]
    {
        for text in lines.iter().filter(|text| !text.trim().is_empty()) {
            push(phase, line(l, field, text)?, None, None);
        }
    }
    Ok(steps)
}

/// No phase but the first is empty, and none is too long.
fn check_steps(l: Locale, steps: &[Step]) -> Result<()> {
    for (phase, field) in [(Phase::Before, "course"), (Phase::Live, "live"), (Phase::Practice, "practice")] {
        match steps.iter().filter(|step| step.phase == phase).count() {
            0 if phase != Phase::Before => return Err(Error::invalid_said(field, words::step_missing(l))),
            many if many > MOST_STEPS => {
                return Err(Error::invalid_said(field, words::steps_many(l, MOST_STEPS)));
            }
            _ => {}
        }
    }
    Ok(())
}

fn check_pace(l: Locale, pace: Pace) -> Result<()> {
    let days = [("before_days", 0, pace.before), ("live_days", pace.before, pace.live)];
    let days = days.into_iter().chain([("practice_days", pace.live, pace.practice)]);
    for (field, least, days) in days {
        if !(least..=MOST_DAYS).contains(&days) {
            return Err(Error::invalid_said(field, words::pace_wrong(l, MOST_DAYS)));
        }
    }
    Ok(())
}

/// A programme that the actor may know of: every one for a People leader, those that people begin by themselves for all.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn find(actor: &Actor, tx: &mut Tx, id: ProgrammeId) -> Result<Programme> {
    let found = store::find(tx, id).await?;
    let offered = found.open && !found.retired && actor.person_id().is_some();
    if offered || permissions::require_writing(actor).is_ok() { Ok(found) } else { Err(Error::NotFound) }
}

/// Takes a programme out of use: nobody begins any more; cohorts that go through it stay.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader.
pub async fn retire(actor: &Actor, tx: &mut Tx, id: ProgrammeId) -> Result<()> {
    permissions::require_writing(actor)?;
    store::retire(tx, id).await?;
    tx.emit(actor, RETIRED, None, id).await.map(drop)
}

/// One line of text, which must be there.
pub(crate) fn line(l: Locale, field: &str, value: &str) -> Result<String> {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if value.is_empty() || value.chars().count() > MOST_LINE {
        return Err(Error::invalid_said(field, words::text_wrong(l, MOST_LINE)));
    }
    Ok(value)
}

/// A text of several lines, which may be missing.
fn long(l: Locale, field: &str, value: &str) -> Result<String> {
    let value = value.trim();
    if value.chars().count() > MOST_TEXT {
        return Err(Error::invalid_said(field, words::text_long(l, MOST_TEXT)));
    }
    Ok(value.to_owned())
}
