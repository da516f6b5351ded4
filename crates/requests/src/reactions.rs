//! What this room does when something happens below: a budget closes, people come and go, a recommendation or an invitation
//! is answered.

use alignment::NeedId;
use funds::budget::Closed;
use kernel::{Actor, BoxFuture, Ctx, Event, Result, Tx, Uuid};
use live::seat::{self, Moved, State as Seat};
use live::{class, session};
use people::Changed;
use records::Said;

use crate::delegation::store::at_work;
use crate::demand::{self, store as demands};
use crate::ids::RequestId;
use crate::request::{ROOM, decide, late, part, store};

const HOUSE: Actor = Actor::system("an invitation is answered");

/// A budget closed: what was set aside in it for requests waits without money.
pub(crate) fn budget_closed<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let closed: Closed = event.read()?;
        for (_, room, thing) in closed.released {
            if room == ROOM {
                decide::let_go(ctx, tx, RequestId(thing)).await?;
            }
        }
        Ok(())
    })
}

/// A budget closed, or somebody else holds it: prices that it shares follow.
pub(crate) fn budget_changed<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move { part::budget_changed(ctx, tx, event.read()?).await })
}

/// Who left decides no more, and asks for nothing any more.
pub(crate) fn people_changed<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let changed: Changed = event.read()?;
        let l = ctx.config.locale();
        for person in changed.person_ids {
            if at_work(tx, person).await? {
                continue;
            }
            for id in store::at(tx, person).await? {
                late::gone(ctx, tx, id).await?;
            }
            for id in store::waits_of(tx, person).await? {
                decide::let_leave(ctx, tx, l, id).await?;
            }
        }
        Ok(())
    })
}

/// A need was raised, answered or taken back: what waits for an answer speaks for a demand.
pub(crate) fn need_changed<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let id: NeedId = event.read()?;
        let Some(need) = demands::need(tx, id).await? else {
            return demands::not_needed(tx, id).await;
        };
        let l = ctx.config.locale();
        let folded = crate::wish::folded(l, &need.title);
        if folded.is_empty() {
            return Ok(());
        }
        demand::voiced(tx, &folded, &need.title).await?;
        demands::needed(tx, id, &need, &folded).await
    })
}

/// Somebody said no to a recommendation, or something else than before.
pub(crate) fn recommendation_answered<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let id: Uuid = event.read()?;
        demands::not_declined(tx, id).await?;
        let Some((person, answer, Some(at), title)) = demands::recommended(tx, id).await? else {
            return Ok(());
        };
        if answer.as_deref() != Some(Said::No.name()) {
            return Ok(());
        }
        let l = ctx.config.locale();
        let folded = crate::wish::folded(l, &title);
        demand::voiced(tx, &folded, &title).await?;
        demands::decline(tx, id, (person, &folded, at)).await
    })
}

/// Somebody said no to an invitation to a class, or has a seat in it after all.
pub(crate) fn invitation_answered<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let moved: Moved = event.read()?;
        let declined = moved.to == Seat::Declined.name();
        let comes = [Seat::Asked, Seat::Waiting, Seat::Booked].iter().any(|state| state.name() == moved.to);
        if !declined && !comes {
            return Ok(());
        }
        let Some(person) = seat::find(&HOUSE, tx, moved.seat).await?.person else { return Ok(()) };
        let session = session::find(&HOUSE, tx, moved.session).await?;
        let title = class::find(&HOUSE, tx, session.class).await?.title;
        let folded = crate::wish::folded(ctx.config.locale(), &title);
        if comes {
            return demands::not_declined_seats(tx, person, &folded).await;
        }
        // Whoever had waited for a seat and lets it pass does not say no to the class.
        let chain = seat::chain(&HOUSE, tx, moved.seat).await?;
        let no = chain.iter().find(|step| step.from == Seat::Invited && step.to == Seat::Declined);
        let Some(at) = no.map(|step| step.at).filter(|_| !folded.is_empty()) else { return Ok(()) };
        demand::voiced(tx, &folded, &title).await?;
        demands::decline_seat(tx, moved.seat, (person, &folded, at)).await
    })
}
