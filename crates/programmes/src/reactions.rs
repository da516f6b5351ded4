//! What happens elsewhere in the house and counts for a step: courses, attendance, certificates of other programmes.
//!
//! Each reaction only names whose steps to look at again; what counts is read where it is kept, so that the same event twice,
//! or two in another order, end in the same.

use kernel::i18n::Locale;
use kernel::{BoxFuture, Ctx, Event, PersonId, Result, Tx};

use crate::ids::EquivalentId;
use crate::member::{self, settle};
use crate::programme::equivalent;

/// A course was finished.
pub(crate) fn course_finished<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let finished: delivery::progress::Finished = event.read()?;
        of_person(ctx, tx, finished.person).await
    })
}

/// Somebody was in a class, or was not after all.
pub(crate) fn seat_moved<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let moved: live::seat::Moved = event.read()?;
        let counts = [live::State::Attended, live::State::Missed, live::State::CalledOff];
        match event.person {
            Some(person) if counts.iter().any(|state| state.name() == moved.to) => {
                of_person(ctx, tx, person).await
            }
            _ => Ok(()),
        }
    })
}

/// A certificate was earned; it may count in other programmes.
pub(crate) fn certificate_awarded<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        match event.person {
            Some(person) => of_person(ctx, tx, person).await,
            None => Ok(()),
        }
    })
}

/// Something else counts from now on.
pub(crate) fn equivalent_added<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let id: EquivalentId = event.read()?;
        for member in equivalent::waiting_for(tx, id).await? {
            settle::settle(tx, language(ctx), member).await?;
        }
        Ok(())
    })
}

async fn of_person(ctx: &Ctx, tx: &mut Tx, person: PersonId) -> Result<()> {
    for member in member::store::of_person(tx, person).await? {
        settle::settle(tx, language(ctx), member.id).await?;
    }
    Ok(())
}

fn language(ctx: &Ctx) -> Locale {
    ctx.config.locale()
}
