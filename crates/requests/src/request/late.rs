//! What nobody decided in time goes on: to who leads whoever should have decided, and from there to People leaders.
//! Where no People leader is left who may, it stays with somebody: it never waits for nobody.
//! Those who asked are told. Leaves out waiting for an answer to a question: that time is the asker's.

use jiff::ToSpan;
use kernel::{Actor, BoxFuture, Ctx, Error, PersonId, Result, Role, Tx};

use super::{Done, Request, Seen, store, tell};
use crate::delegation::store::at_work;
use crate::ids::RequestId;
use crate::machine::{Act, State};

const HOUSE: Actor = Actor::system("a request goes on");
/// The highest that a line of leaders is followed.
const MOST_ABOVE: usize = 32;

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
        // Nobody above decides about the budget of a part: People leaders do.
        Some(approver) if !seen.is_about_parts() => above(tx, seen, approver).await?,
        _ => None,
    };
    let next = next_or_somebody(tx, request, next, stage.approver).await?;
    tell::not_waiting(tx, request, stage.approver).await?;
    let mut moved = stage.clone();
    moved.late += 1;
    let due = tx.today().checked_add(stage.days.days()).map_err(Error::internal)?;
    store::open_stage(tx, request.id, &moved, next, due).await?;
    if let Some(stays) = next.filter(|next| Some(*next) == stage.approver) {
        // Nobody else decides, so there is nothing to tell who asked.
        return tell::still_waiting(ctx, tx, request, stage.place, stays).await;
    }
    tell::waiting(ctx, tx, request, stage.place, next).await?;
    let act = store::add_act(tx, request.id, Act::Escalate, (None, None), "").await?;
    let done = Done { act: Act::Escalate, by: None, of: None, said: String::new(), at: tx.now() };
    tell::answered(ctx, tx, request, &done, act).await
}

/// Who leads whoever should have decided, unless they ask for it.
async fn above(tx: &mut Tx, seen: &Seen, approver: PersonId) -> Result<Option<PersonId>> {
    let above = store::leader(tx, approver).await?;
    Ok(above.filter(|one| !seen.request.is_asked_by(Some(*one))))
}

/// Who decides next; where it would be any People leader and none is there but those who ask: who stands next above whoever should
/// have decided, else they themselves, else whoever leads who asks, else an IT administrator.
pub(super) async fn next_or_somebody(
    tx: &mut Tx,
    request: &Request,
    next: Option<PersonId>,
    now: Option<PersonId>,
) -> Result<Option<PersonId>> {
    if next.is_some() || !tell::deciders(tx, None, request).await?.is_empty() {
        return Ok(next);
    }
    if let Some(now) = now {
        if let Some(above) = leading(tx, request, now).await? {
            return Ok(Some(above));
        }
        if !request.is_asked_by(Some(now)) && at_work(tx, now).await? {
            return Ok(Some(now));
        }
    }
    if let Some(above) = leading(tx, request, request.person).await? {
        return Ok(Some(above));
    }
    let holders = identity::role::holders(&HOUSE, tx, Role::ItAdmin).await?;
    Ok(holders.into_iter().map(|(person, _)| person).find(|one| !request.is_asked_by(Some(*one))))
}

/// The nearest in the line above somebody who does not ask and is at work.
async fn leading(tx: &mut Tx, request: &Request, below: PersonId) -> Result<Option<PersonId>> {
    let mut at = below;
    for _ in 0..MOST_ABOVE {
        let Some(above) = store::leader(tx, at).await? else { return Ok(None) };
        if above != below && !request.is_asked_by(Some(above)) && at_work(tx, above).await? {
            return Ok(Some(above));
        }
        at = above;
    }
    Ok(None)
}
