//! Taking a run back: everything as it was before, within 30 days and before another file of the feed was applied.
//!
//! Spans are never deleted: those the run wrote are superseded, those it superseded are written again. Persons stay
//! known, so that the same file applied once more finds them.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use kernel::{Actor, Ctx, Error, PersonId, Result, Role};

use super::{State, UNDO_DAYS, store};
use crate::feed::mapping::Mapping;
use crate::ids::RunId;
use crate::person::store::Employment;
use crate::post::Post;
use crate::words;

/// Takes an applied run back.
///
/// # Errors
/// [`Error::NotFound`] unless the actor runs the installation and the run exists; [`Error::Conflict`] when it is not
/// applied, too old, or not the last of its feed.
pub async fn undo(ctx: &Ctx, actor: &Actor, id: RunId) -> Result<()> {
    actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    let run = store::one(&mut tx, id).await?;
    let since = run.decided.as_ref().map_or(Timestamp::MIN, |(at, _)| *at);
    if run.state != State::Applied {
        return Err(Error::conflict(words::people_undo_not_applied));
    }
    if tx.now().duration_since(since) > SignedDuration::from_hours(24 * UNDO_DAYS) {
        return Err(Error::conflict(words::people_undo_too_old));
    }
    if store::later(&mut tx, id).await?.is_some() {
        return Err(Error::conflict(words::people_undo_later));
    }
    let mut touched: BTreeSet<PersonId> =
        crate::assignment::store::persons_of_run(&mut tx, id).await?.into_iter().collect();
    let (mut persons, mut employments, mut posts) = (Vec::new(), Vec::new(), Vec::new());
    for (what, subject, before) in store::inverse(&mut tx, id).await? {
        match what.as_str() {
            "person" => {
                persons.retain(|p: &crate::person::Person| p.id.0 != subject);
                persons.push(serde_json::from_value(before)?);
                touched.insert(PersonId(subject));
            }
            "employment" => {
                employments.retain(|(id, _): &(kernel::Uuid, _)| *id != subject);
                employments.push((subject, serde_json::from_value::<Option<Employment>>(before)?));
            }
            "members" => {
                let groups: Vec<crate::ids::GroupId> = serde_json::from_value(before)?;
                crate::person::store::set_members(&mut tx, PersonId(subject), &groups).await?;
                touched.insert(PersonId(subject));
            }
            _ => posts.extend(serde_json::from_value::<Option<Post>>(before)?),
        }
    }
    let (began, changed): (Vec<_>, Vec<_>) =
        employments.into_iter().partition(|(_, before)| before.is_none());
    let changed: Vec<Employment> = changed.into_iter().filter_map(|(_, before)| before).collect();
    touched.extend(changed.iter().map(|e| e.person));
    let spans = crate::assignment::store::of_run(&mut tx, id).await?;
    crate::assignment::store::supersede_run(&mut tx, id).await?;
    crate::assignment::store::write(&mut tx, None, Vec::new(), spans).await?;
    crate::person::store::void(&mut tx, began.into_iter().map(|(id, _)| id).collect()).await?;
    crate::person::store::put_employments(&mut tx, changed).await?;
    crate::person::store::put(&mut tx, persons).await?;
    crate::post::store::put(&mut tx, run.feed, posts).await?;
    let earlier = store::earlier(&mut tx, run.feed, id).await?;
    let mapping = earlier.as_ref().and_then(|(_, _, text)| Mapping::parse(text).ok());
    let (day, rows) = (earlier.as_ref().map(|e| e.0), earlier.as_ref().map(|e| e.1));
    crate::feed::store::set_last(&mut tx, run.feed, mapping.as_ref(), day, rows).await?;
    store::mark_undone(&mut tx, actor, id).await?;
    let today = ctx.clock().today(&ctx.config.time_zone);
    crate::current::refresh(actor, &mut tx, today, &touched).await?;
    tx.commit().await
}
