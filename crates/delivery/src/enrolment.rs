//! A person takes a course: which version, in which cycle. The version stays pinned once the person has begun;
//! before that it follows what is published. Leaves out progress, which is a projection of statements.

pub(crate) mod store;

use jiff::Timestamp;
use kernel::{Error, PersonId, Result, Tx};

use crate::{CourseId, VersionId};

use crate::ids::EnrolmentId;
use crate::progress::completion;

/// An enrolment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// Its id: the registration of its statements.
    pub id: EnrolmentId,
    /// Who.
    pub person: PersonId,
    /// What.
    pub course: CourseId,
    /// Which time round, from 1.
    pub cycle: i64,
    /// The pinned version.
    pub version: VersionId,
    /// Since when.
    pub enrolled_at: Timestamp,
}

/// The enrolment in which a person learns now: that of the open duty, else the latest, else a new one.
/// Fails with [`Error::NotFound`] when the course has nothing published.
pub async fn begin(tx: &mut Tx, person: PersonId, course: CourseId) -> Result<Enrolment> {
    let now = tx.now();
    let cycle = match store::open_duty_cycle(tx, person, course).await? {
        Some(cycle) => cycle,
        None => store::latest_cycle(tx, person, course).await?.unwrap_or(1),
    };
    at_cycle(tx, person, course, cycle, now).await
}

/// The enrolment in which a person would learn now, if it is there already; reading a page makes none.
pub async fn current(tx: &mut Tx, person: PersonId, course: CourseId) -> Result<Option<Enrolment>> {
    let cycle = match store::open_duty_cycle(tx, person, course).await? {
        Some(cycle) => Some(cycle),
        None => store::latest_cycle(tx, person, course).await?,
    };
    match cycle {
        Some(cycle) => store::find(tx, person, course, cycle).await,
        None => Ok(None),
    }
}

/// Who has not begun follows what was published. What was concluded of them from the version before is concluded
/// anew, so that a rebuild finds the same.
pub(crate) async fn follow(tx: &mut Tx, course: CourseId, version: VersionId) -> Result<()> {
    if store::follow(tx, course, version).await? == 0 {
        return Ok(());
    }
    for enrolment in store::spoken_of(tx, course, version).await? {
        completion::conclude_anew(tx, &enrolment).await?;
    }
    Ok(())
}

/// The enrolment that a statement without registration belongs to: the cycle that ran at its time.
pub(crate) async fn at(
    tx: &mut Tx,
    person: PersonId,
    course: CourseId,
    when: Timestamp,
) -> Result<Enrolment> {
    let cycle = store::cycle_at(tx, person, course, when).await?;
    at_cycle(tx, person, course, cycle, when).await
}

async fn at_cycle(
    tx: &mut Tx,
    person: PersonId,
    course: CourseId,
    cycle: i64,
    when: Timestamp,
) -> Result<Enrolment> {
    if let Some(found) = store::find(tx, person, course, cycle).await? {
        return Ok(found);
    }
    let version = store::live_version(tx, course).await?.ok_or(Error::NotFound)?;
    let enrolment = Enrolment { id: tx.id(), person, course, cycle, version, enrolled_at: when };
    store::add(tx, &enrolment).await?;
    store::find(tx, person, course, cycle).await?.ok_or(Error::NotFound)
}
