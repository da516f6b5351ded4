//! Whoever owes an answer no longer works here: the nearest above who does owes it now, or the People leaders, where nobody is. It is
//! told, and stands in the need's history. Whoever raised a need is never the one who answers it.

use kernel::{Actor, BoxFuture, Ctx, Event, Notice, PersonId, Result, Tx, fmt};

use super::{CHANGED, Need, remind, store, working_days_after};
use crate::ids::NeedId;
use crate::words;

const HOUSE: Actor = Actor::system("whoever owed an answer left");
/// The notice that an answer is owed in place of somebody who left.
const HANDED: &str = "alignment.need_handed";
/// So many working days whoever takes over has at least.
const AT_LEAST_DAYS: u32 = 2;

/// One line of a need's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    /// Of which need.
    pub need: NeedId,
    /// Who left.
    pub from: PersonId,
    /// Who answers now; a People leader where nobody in particular does.
    pub to: Option<PersonId>,
    /// The day.
    pub on: jiff::civil::Date,
}

/// Hands on what people owed who left.
pub(crate) fn people_changed<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let changed: people::Changed = event.read()?;
        for person in changed.person_ids {
            leave(tx, person).await?;
        }
        Ok(())
    })
}

/// Hands on what somebody owed, if they left; a second time there is nothing.
pub(super) async fn leave(tx: &mut Tx, person: PersonId) -> Result<()> {
    let owed = store::owed_by(tx, person).await?;
    if owed.is_empty() || !live::has_left(&HOUSE, tx, person).await? {
        return Ok(());
    }
    for need in owed {
        let above = live::leader_above(&HOUSE, tx, person, &[need.raised_by]).await?;
        hand(tx, &need, person, above.map(|(above, _)| above)).await?;
    }
    Ok(())
}

async fn hand(tx: &mut Tx, need: &Need, from: PersonId, to: Option<PersonId>) -> Result<()> {
    // Nobody is late on their first day.
    let by = working_days_after(tx.today(), AT_LEAST_DAYS).max(need.answer_by);
    store::hand_on(tx, need.id, to, by).await?;
    store::add_move(tx, need.id, from, to).await?;
    remind::withdraw(tx, need, to).await?;
    let left = people::names(&HOUSE, tx, &[from]).await?.remove(&from).unwrap_or_default();
    for person in remind::answering(tx, to, need.raised_by).await? {
        let Some(l) = store::language(tx, person).await? else { continue };
        let notice = Notice {
            person,
            kind: HANDED,
            subject: need.id.0,
            title: words::need_handed_title(l, need.title.as_str()),
            why: words::need_handed_why(l, left.as_str(), fmt::day(l, by)),
            path: "/needs".into(),
        };
        tx.notice(&notice).await?;
    }
    tx.emit(&HOUSE, CHANGED, Some(need.raised_by), need.id).await.map(drop)
}

/// What became of the needs that the actor raised, or owes an answer to, oldest first.
///
/// # Errors
/// [`kernel::Error::NotFound`] when nobody is signed in.
pub async fn moves(actor: &Actor, tx: &mut Tx) -> Result<Vec<Move>> {
    store::moves(tx, actor.require_person()?, actor.has(kernel::Role::PeopleLeader)).await
}
