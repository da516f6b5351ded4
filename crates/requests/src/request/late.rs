//! What nobody decided in time goes on: to who leads whoever should have decided, and from there to People leaders.
//! Those who asked are told. Leaves out waiting for an answer to a question: that time is the asker's.

use jiff::ToSpan;
use kernel::{BoxFuture, Ctx, Error, PersonId, Result, Tx};

use super::{Done, Seen, store, tell};
use crate::ids::RequestId;
use crate::machine::{Act, State};

/// Escalates what is late, each in its own transaction.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = ctx.clock().today(&ctx.config.time_zone);
        let late = store::late(&mut ctx.db.read().await?, today).await?;
        for id in late {
            let mut tx = ctx.db.write().await?;
            let seen = store::hold(&mut tx, id).await?;
            let is_late = seen.stage().and_then(|stage| stage.due_on).is_some_and(|due| due < today);
            if is_late && matches!(seen.request.state, State::Waiting(_)) {
                escalate(ctx, &mut tx, &seen).await?;
                tx.commit().await?;
            } else {
                tx.rollback().await?;
            }
        }
        Ok(())
    })
}

/// Whoever should decide is gone: somebody else does.
pub(crate) async fn gone(ctx: &Ctx, tx: &mut Tx, id: RequestId) -> Result<()> {
    let seen = store::hold(tx, id).await?;
    if seen.request.state.is_over() { Ok(()) } else { escalate(ctx, tx, &seen).await }
}

async fn escalate(ctx: &Ctx, tx: &mut Tx, seen: &Seen) -> Result<()> {
    let Some(stage) = seen.stage() else { return Ok(()) };
    let request = &seen.request;
    let next = match stage.approver {
        Some(approver) => above(tx, seen, approver).await?,
        None => None,
    };
    let act = store::add_act(tx, request.id, Act::Escalate, (None, None), "").await?;
    tell::not_waiting(tx, request, stage.approver).await?;
    let mut moved = stage.clone();
    moved.late += 1;
    let due = tx.today().checked_add(stage.days.days()).map_err(Error::internal)?;
    store::open_stage(tx, request.id, &moved, next, due).await?;
    tell::waiting(ctx, tx, request, next).await?;
    let done = Done { act: Act::Escalate, by: None, of: None, said: String::new(), at: tx.now() };
    tell::answered(ctx, tx, request, &done, act).await
}

/// Who leads whoever should have decided, unless they ask for it.
async fn above(tx: &mut Tx, seen: &Seen, approver: PersonId) -> Result<Option<PersonId>> {
    let above = store::leader(tx, approver).await?;
    Ok(above.filter(|one| !seen.request.is_asked_by(Some(*one))))
}
