//! What follows from what was noted: a lesson is done when all its parts in the pinned version are, a course when
//! all its parts are or a statement says so, a duty when its course is. A part counts by key and digest, so what
//! did not change between versions stays done. Always computed from the whole, never counted up.

use kernel::{PersonId, Result, Tx, params};

use super::completion_store as store;
use crate::enrolment::Enrolment;

/// Computes everything that follows for one enrolment.
pub(crate) async fn conclude(tx: &mut Tx, enrolment: &Enrolment) -> Result<()> {
    let id = params![enrolment.id];
    tx.execute(&store::LESSONS, id.clone()).await?;
    tx.execute(&store::COURSE, id.clone()).await?;
    tx.execute(&store::DONE, id.clone()).await?;
    tx.execute(&store::DUTY, id).await?;
    Ok(())
}

/// The same for an enrolment that reads another version now: lessons that this one has not are gone.
pub(crate) async fn conclude_anew(tx: &mut Tx, enrolment: &Enrolment) -> Result<()> {
    tx.execute(&store::NO_LESSONS, params![enrolment.id]).await?;
    conclude(tx, enrolment).await
}

/// Opens again what was found no statement for.
pub(crate) async fn reopen(tx: &mut Tx, person: PersonId) -> Result<()> {
    tx.execute(&store::UNDONE_DUTIES, params![person]).await?;
    Ok(())
}
