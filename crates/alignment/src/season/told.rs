//! Days without classes came over slots that stand already: whoever planned these is told once, all of theirs together. Nothing is
//! moved.

use std::collections::BTreeMap;

use kernel::{BoxFuture, Ctx, Event, Notice, PersonId, Result, Tx};

use super::store;
use crate::ids::{SeasonId, SlotId};
use crate::slot::{self, conflict};
use crate::words;

/// The notice that days without classes came over one's slots.
const CLOSED: &str = "alignment.season_closed";

/// Tells whoever planned a slot in days that are closed now. Whoever closed them knows.
pub(crate) fn changed<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move { tell(tx, event.read()?).await })
}

async fn tell(tx: &mut Tx, id: SeasonId) -> Result<()> {
    let today = tx.today();
    let Some(season) = store::find(tx, id).await? else { return Ok(()) };
    if !season.kind.closes() || season.until < today {
        return Ok(());
    }
    let setter = store::set_by(tx, id).await?;
    let mut whose: BTreeMap<PersonId, Vec<SlotId>> = BTreeMap::new();
    for (slot, planner) in store::planned(tx, season.from.max(today), season.until).await? {
        if Some(planner) == setter {
            continue;
        }
        let Some(found) = slot::store::find(tx, slot).await? else { continue };
        if conflict::people_in(tx, &found, season.place, !found.is_hidden()).await? > 0 {
            whose.entry(planner).or_default().push(slot);
        }
    }
    for (person, slots) in whose {
        let Some(l) = crate::need::store::language(tx, person).await? else { continue };
        // The first: its page says what speaks against it, and leads on to the calendar.
        let Some(first) = slots.first() else { continue };
        let days = season.days(l, today);
        let notice = Notice {
            person,
            kind: CLOSED,
            subject: id.0,
            title: words::season_closed_title(l, slots.len(), season.name.as_str()),
            why: words::season_closed_why(l, season.kind.word(l), days),
            path: format!("/slots/{first}"),
        };
        tx.notice(&notice).await?;
    }
    Ok(())
}
