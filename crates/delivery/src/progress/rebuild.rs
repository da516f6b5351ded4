//! Makes the projections again from the statements alone: empties them, reads every statement once more with the
//! function that read it the first time, and draws the conclusions.

use std::collections::BTreeSet;

use kernel::{Result, Tx};
use wire_xapi::Statement;

use super::act::Act;
use super::{completion, note, rebuild_store as store};
use crate::enrolment;

/// Empties the projections.
pub async fn clear(tx: &mut Tx) -> Result<()> {
    for statement in [&store::NO_ANSWERS, &store::NO_LESSONS, &store::NO_COURSES, &store::NO_PARTS] {
        tx.execute(statement, vec![]).await?;
    }
    Ok(())
}

/// Notes what a statement says, without drawing conclusions yet.
pub async fn again(tx: &mut Tx, installation: &str, statement: &Statement) -> Result<()> {
    if let Some(act) = Act::read(statement, installation) {
        note(tx, &act).await?;
    }
    Ok(())
}

/// Draws the conclusions of every enrolment.
pub async fn conclude(tx: &mut Tx) -> Result<()> {
    let mut seen = BTreeSet::new();
    for row in tx.all(&store::BEGUN, vec![]).await? {
        let id = row.get(0)?;
        if seen.insert(id)
            && let Some(enrolment) = enrolment::store::by_id(tx, id).await?
        {
            completion::conclude(tx, &enrolment).await?;
        }
    }
    completion::reopen(tx).await
}
