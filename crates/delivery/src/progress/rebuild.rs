//! Makes the projections of a person again from their statements alone: empties them, reads every statement once more with
//! the function that read it the first time, and draws the conclusions. Leaves out whose turn it is: `records` goes from
//! person to person.

use kernel::{Actor, Ctx, PersonId, Result, Tx, params};
use records::projection::Projection;
use wire_xapi::Statement;

use super::act::Act;
use super::{completion, note, rebuild_store as store};
use crate::enrolment;

/// How many statements are read at a time.
const BATCH: u32 = 500;

/// Progress as a projection. Its version grows whenever the same statements would make other progress.
pub const PROJECTION: Projection = Projection {
    name: "progress",
    version: 1,
    of_person: |tx, person| Box::pin(of_person(tx, person)),
    next: |tx, after| Box::pin(next(tx, after)),
};

/// Makes everybody's projections again. Gives how many statements were read.
pub async fn rebuild(ctx: &Ctx, report: &(dyn Fn(usize) + Sync)) -> Result<usize> {
    let by = Actor::system("a rebuild of progress");
    records::projection::make(ctx, &by, &PROJECTION, report).await
}

/// Makes the projections of one person again, in the caller's transaction. Gives how many statements were read.
pub async fn of_person(tx: &mut Tx, person: PersonId) -> Result<usize> {
    let by = Actor::system("progress is made again");
    let installation = tx.installation().await?;
    clear(tx, person).await?;
    let (mut after, mut read) = (None, 0);
    loop {
        let batch = records::replay_person(&by, tx, person, after, BATCH).await?;
        let Some(last) = batch.last() else { break };
        after = Some(last.stored_at);
        read += batch.len();
        for recorded in &batch {
            again(tx, &installation, &recorded.statement).await?;
        }
    }
    conclude(tx, person).await?;
    Ok(read)
}

/// The first person after one, in the order of ids, of whom anything is kept.
async fn next(tx: &mut Tx, after: PersonId) -> Result<Option<PersonId>> {
    let begun = tx.optional(&store::NEXT_BEGUN, params![after]).await?.map(|row| row.get(0)).transpose()?;
    let done = tx.optional(&store::NEXT_DONE, params![after]).await?.map(|row| row.get(0)).transpose()?;
    Ok([begun, done].into_iter().flatten().min())
}

/// Empties the projections of a person. Courses come before lessons, as where an act is applied: whoever applies one at
/// the same time waits here and not halfway.
pub(crate) async fn clear(tx: &mut Tx, person: PersonId) -> Result<()> {
    for statement in
        [&store::NO_ANSWERS_OF, &store::NO_PARTS_OF, &store::NO_COURSES_OF, &store::NO_LESSONS_OF]
    {
        tx.execute(statement, params![person]).await?;
    }
    Ok(())
}

/// Notes what a statement says, without drawing conclusions yet.
pub(crate) async fn again(tx: &mut Tx, installation: &str, statement: &Statement) -> Result<()> {
    if let Some(act) = Act::read(statement, installation) {
        note(tx, &act).await?;
    }
    Ok(())
}

/// Draws the conclusions of every enrolment of a person.
pub(crate) async fn conclude(tx: &mut Tx, person: PersonId) -> Result<()> {
    for row in tx.all(&store::BEGUN_BY, params![person]).await? {
        if let Some(enrolment) = enrolment::store::by_id(tx, row.get(0)?).await? {
            completion::conclude(tx, &enrolment).await?;
        }
    }
    completion::reopen(tx, person).await
}
