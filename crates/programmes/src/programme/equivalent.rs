//! What else counts for a step, by rule: another course that was finished, or the certificate of another programme.

use kernel::i18n::Locale;
use kernel::{Actor, Error, Result, Tx, Uuid};

use super::store;
use crate::ids::{EquivalentId, MemberId, ProgrammeId};
use crate::{permissions, words};

/// Something else counts from now on.
pub const ADDED: &str = "programmes.equivalent_added";
/// It counts no more for those who have not got there yet.
pub const ENDED: &str = "programmes.equivalent_ended";
/// Most of one programme.
const MOST: usize = 50;

/// What counts instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// A course that was finished.
    Course(Uuid),
    /// A certificate of this programme that holds.
    Certificate(ProgrammeId),
}

/// Something else that counts for a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equivalent {
    /// Its id.
    pub id: EquivalentId,
    /// For which step.
    pub place: i64,
    /// What counts.
    pub instead: Instead,
    /// Its title now.
    pub title: String,
    /// How old it may be, in months; 0 for any age.
    pub months: i64,
}

/// Lets something else count for a step of a programme. Who has done it already is done with the step.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader; [`Error::Invalid`] with the field.
pub async fn add(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    programme: ProgrammeId,
    place: i64,
    instead: Instead,
    months: i64,
) -> Result<EquivalentId> {
    permissions::require_writing(actor)?;
    let me = actor.require_person()?;
    let found = store::find(tx, programme).await?;
    let step = found.steps.iter().find(|step| step.place == place);
    let step = step.ok_or_else(|| Error::invalid_said("step", words::step_choose(l)))?;
    if !(0..=120).contains(&months) {
        return Err(Error::invalid_said("months", words::months_wrong(l)));
    }
    let is_there = match instead {
        Instead::Course(course) => {
            step.course != Some(course) && store::course_title(tx, course).await?.is_some()
        }
        Instead::Certificate(other) => other != programme && store::exists(tx, other).await?,
    };
    if !is_there {
        return Err(Error::invalid_said("instead", words::instead_wrong(l)));
    }
    let all = store::equivalents(tx, programme).await?;
    if all.iter().any(|one| one.place == place && one.instead == instead) {
        return Err(Error::invalid_said("instead", words::instead_there(l)));
    }
    if all.len() >= MOST {
        return Err(Error::invalid_said("instead", words::instead_many(l, MOST)));
    }
    let id: EquivalentId = tx.id();
    store::add_equivalent(tx, id, programme, place, instead, months, me).await?;
    tx.emit(actor, ADDED, None, id).await?;
    Ok(id)
}

/// Everything that counts instead of the steps of a programme, by step.
///
/// # Errors
/// As [`super::find`].
pub async fn all(actor: &Actor, tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Equivalent>> {
    super::find(actor, tx, programme).await?;
    store::equivalents(tx, programme).await
}

/// Lets it count no more, and says of which programme it was. Steps that count by it stay.
///
/// # Errors
/// [`Error::NotFound`] unless the actor is a People leader, and it counts.
pub async fn end(actor: &Actor, tx: &mut Tx, id: EquivalentId) -> Result<ProgrammeId> {
    permissions::require_writing(actor)?;
    let programme = store::end_equivalent(tx, id).await?;
    tx.emit(actor, ENDED, None, id).await?;
    Ok(programme)
}

/// Members for whose open step it may count.
pub(crate) async fn waiting_for(tx: &mut Tx, id: EquivalentId) -> Result<Vec<MemberId>> {
    store::waiting_for(tx, id).await
}
