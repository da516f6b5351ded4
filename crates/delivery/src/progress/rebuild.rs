//! Makes the projections again from the statements alone: empties them, reads every statement once more with the
//! function that read it the first time, and draws the conclusions.

use std::collections::BTreeSet;

use kernel::{Actor, Ctx, PersonId, Result, Tx, params};
use records::projection::Projection;
use wire_xapi::Statement;

use super::act::Act;
use super::{completion, note, rebuild_store as store};
use crate::enrolment;

/// How many statements are read at a time.
const BATCH: u32 = 500;

/// Progress as a projection. Its version grows whenever the same statements would make other progress.
pub const PROJECTION: Projection =
    Projection { name: "progress", version: 1, rebuild: |ctx, report| Box::pin(rebuild(ctx, report)) };

/// Makes the projections again from every statement in the store, in one transaction. Gives how many were read.
pub async fn rebuild(ctx: &Ctx, report: &(dyn Fn(usize) + Sync)) -> Result<usize> {
    let by = Actor::system("a rebuild of progress");
    let mut tx = ctx.db.write().await?;
    let installation = tx.installation().await?;
    clear(&mut tx).await?;
    let (mut after, mut read) = (None, 0);
    loop {
        let batch = records::replay(&by, &mut tx, after, BATCH).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.stored_at);
        read += batch.len();
        for recorded in &batch {
            again(&mut tx, &installation, &recorded.statement).await?;
        }
        report(read);
    }
    conclude(&mut tx).await?;
    tx.commit().await?;
    Ok(read)
}

/// Makes the projections of one person again, after a statement of theirs was voided.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<()> {
    let by = Actor::system("a statement was voided");
    let installation = tx.installation().await?;
    let begun = tx.all(&store::BEGUN_BY, params![person]).await?;
    for statement in
        [&store::NO_ANSWERS_OF, &store::NO_LESSONS_OF, &store::NO_PARTS_OF, &store::NO_COURSES_OF]
    {
        tx.execute(statement, params![person]).await?;
    }
    let mut after = None;
    loop {
        let batch = records::replay_person(&by, tx, person, after, BATCH).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.stored_at);
        for recorded in &batch {
            again(tx, &installation, &recorded.statement).await?;
        }
    }
    for row in begun {
        if let Some(enrolment) = enrolment::store::by_id(tx, row.get(0)?).await? {
            completion::conclude(tx, &enrolment).await?;
        }
    }
    completion::reopen(tx).await
}

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
