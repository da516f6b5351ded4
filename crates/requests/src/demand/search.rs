//! Searches that found nothing: counted by their words and day, without a name. What is looked for often is shown to People
//! leaders, who may put it into a demand; what fewer look for is not shown. Leaves out searching itself.

mod store;

use content::hooks::Offered;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, BoxFuture, Ctx, Error, Result, Tx};

use super::{CHANGED, Shared, alike, require};
use crate::ids::DemandId;
use crate::request::MOST_TITLE;
use crate::wish::{FEWEST, folded};
use crate::words;

/// Most demands that are offered to whoever found nothing.
const MOST_OFFERED: usize = 3;

/// Something that is looked for often and belongs to no demand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The words as they are compared.
    pub folded: String,
    /// The words as somebody typed them.
    pub title: String,
    /// How often; never less than [`FEWEST`].
    pub times: i64,
}

/// Answers `content`: the hook that `server` registers. Counts the search, and offers to wish for it, alone or with
/// others who wish for something alike.
pub fn nothing_found<'a>(
    ctx: &'a Ctx,
    actor: &'a Actor,
    l: Locale,
    asked: &'a str,
) -> BoxFuture<'a, Result<Vec<Offered>>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        count(actor, &mut tx, l, asked).await?;
        let mut offered = vec![wish_for(words::offer_wish(l).into(), asked)];
        let words = alike::words(&folded(l, asked));
        let shared = crate::wish::shared(actor, &mut tx).await?;
        let near = shared.into_iter().filter(|one| {
            let theirs = alike::words(&folded(l, &one.title));
            !one.mine && alike::shared(&words, &theirs).is_some()
        });
        let joined = |one: Shared| wish_for(words::offer_join(l, &one.title, one.people), &one.title);
        offered.extend(near.take(MOST_OFFERED).map(joined));
        tx.commit().await?;
        Ok(offered)
    })
}

/// A link to where somebody wishes for something, with its title in the form.
fn wish_for(label: String, title: &str) -> Offered {
    Offered { label, path: "/wishes", title: one_line(title) }
}

/// Counts a search that found nothing. Words that say nothing are not counted.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn count(actor: &Actor, tx: &mut Tx, l: Locale, asked: &str) -> Result<()> {
    actor.require_person()?;
    let title = one_line(asked);
    let folded = folded(l, &title);
    if alike::words(&folded).is_empty() || title.chars().count() > MOST_TITLE {
        return Ok(());
    }
    store::count(tx, &folded, &title).await
}

/// What is looked for often and belongs to no demand, most often first.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning.
pub async fn missed(actor: &Actor, tx: &mut Tx) -> Result<Vec<Missed>> {
    require(actor)?;
    store::missed(tx, FEWEST).await
}

/// Puts what is looked for into a demand.
///
/// # Errors
/// [`Error::NotFound`] unless the actor leads the organisation's learning, it is looked for, and there is the demand.
pub async fn attach(actor: &Actor, tx: &mut Tx, looked_for: &str, into: DemandId) -> Result<()> {
    require(actor)?;
    let missed = store::missed(tx, FEWEST).await?;
    let one = missed.into_iter().find(|one| one.folded == looked_for).ok_or(Error::NotFound)?;
    if super::store::phrases(tx, into).await?.is_empty() {
        return Err(Error::NotFound);
    }
    super::voiced(tx, &one.folded, &one.title).await?;
    super::store::put(actor, tx, &one.folded, into).await?;
    tx.emit(actor, CHANGED, None, into).await.map(drop)
}

/// Searches that speak for nothing any more are forgotten.
pub(crate) fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let mut tx = ctx.db.write().await?;
        store::forget(&mut tx).await?;
        tx.commit().await
    })
}
