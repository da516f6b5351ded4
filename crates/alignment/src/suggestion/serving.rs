//! What speaks about which objective: known by all telling words of a topic in the title and the text of a course, a class or a
//! programme. Made anew when one of them changes, and each day, because objectives begin and end.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, BoxFuture, Ctx, Event, Result, Tx};

use super::store;
use crate::slot::everything;
use crate::topic;

const HOUSE: Actor = Actor::system("what speaks about an objective is looked up");

/// Something changed.
pub(crate) fn changed<'a>(_: &'a Ctx, tx: &'a mut Tx, _: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(make(tx))
}

/// A new day.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        make(&mut tx).await?;
        tx.commit().await
    })
}

/// Writes down what is new and takes out what is no longer so.
async fn make(tx: &mut Tx) -> Result<()> {
    let today = tx.today();
    let aims = store::aims(tx, today).await?;
    let mut texts = Vec::new();
    if !aims.is_empty() {
        for offer in everything(&HOUSE, tx).await? {
            texts.push((
                store::split(offer.content),
                people::search_form(&format!("{} {}", offer.title, offer.speaks)),
            ));
        }
    }
    let mut now = BTreeMap::new();
    for (objective, name, folded) in aims {
        for ((kind, id), text) in &texts {
            if topic::names(&folded, text) {
                now.entry((objective, (*kind).to_owned(), *id)).or_insert_with(|| name.clone());
            }
        }
    }
    let now: BTreeSet<store::Serves> =
        now.into_iter().map(|((objective, kind, id), topic)| (objective, kind, id, topic)).collect();
    let was: BTreeSet<store::Serves> = store::serving(tx).await?.into_iter().collect();
    for gone in was.difference(&now) {
        store::served(tx, gone).await?;
    }
    for new in now.difference(&was) {
        store::serves(tx, new).await?;
    }
    Ok(())
}
