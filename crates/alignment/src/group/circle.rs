//! Groups as circles of lower rooms: a class may be private to an open group, and something may stand in the light for it. Who is in a sensitive one is known here alone,
//! so no class is private to it, and nothing is lit for it.

use kernel::{Actor, BoxFuture, Ctx, Result, Tx};
use live::{CircleId, circle};

use super::store;
use crate::ids::GroupId;

/// Says who is in a group now, where it is not sensitive.
pub(super) async fn keep(tx: &mut Tx, id: GroupId) -> Result<()> {
    let Some(group) = store::find(tx, id, None).await?.filter(|group| !group.sensitive) else {
        return Ok(());
    };
    let people: Vec<_> = store::members(tx, id).await?.into_iter().map(|(person, _)| person).collect();
    let known = circle::Circle { id: CircleId(id.0), name: group.name, closed: group.closed };
    circle::keep(tx, &known, &people).await?;
    let lit =
        delivery::circle::Circle { id: id.0, name: known.name, leader: group.leader, closed: group.closed };
    delivery::circle::keep(tx, &lit, &people).await
}

/// The classes that are private to a group and that the actor may know of.
pub(super) async fn classes(actor: &Actor, tx: &mut Tx, id: GroupId) -> Result<Vec<live::Class>> {
    circle::classes(actor, tx, CircleId(id.0)).await
}

/// Says it of every group: of those from before circles, and where people left.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        for id in store::ids(&mut ctx.db.read().await?).await? {
            let mut tx = ctx.db.write().await?;
            keep(&mut tx, id).await?;
            tx.commit().await?;
        }
        Ok(())
    })
}
