//! What the rules of retention let go next, for a page: a look at the first statements of each rule, no rehearsal of all.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};
use kernel::{Actor, Error, Result, Role, Tx};

use super::{BATCH, HOUR, Rule, carries_progress, store};
use crate::identity;

/// What goes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    /// By which rule.
    pub rule: Rule,
    /// In the night to which day.
    pub on: Date,
    /// How many statements.
    pub count: i64,
    /// Whether more of them go in that night than were looked at.
    pub more: bool,
}

/// What goes next, by the rule of which something goes first; nothing where no rule is near. For the IT administrator.
pub async fn next(actor: &Actor, tx: &mut Tx) -> Result<Option<Leaving>> {
    actor.require_any(&[Role::ItAdmin])?;
    let installation = identity::known_installation(tx).await?;
    let zone = TimeZone::get(tx.zone()).unwrap_or(TimeZone::UTC);
    let mut first: Option<(Timestamp, Leaving)> = None;
    for standing in store::all(tx).await? {
        let Some(through) = store::through(tx, standing.id).await? else { continue };
        let rule = standing.rule;
        let rows = rule.old(tx, through, Timestamp::MAX).await?;
        let full = u32::try_from(rows.len()).is_ok_and(|rows| rows >= BATCH);
        let last_at = rows.last().map(|one| one.stored_at);
        let mut going = rule.fitting(tx, rows).await?;
        going.retain(|one| !carries_progress(one, &installation));
        let Some(stored_at) = going.first().map(|one| one.stored_at) else { continue };
        let old = SignedDuration::from_hours(24 * rule.days);
        let due = stored_at.checked_add(old).map_err(Error::internal)?;
        let night = night(due.max(tx.now()).to_zoned(zone.clone())).map_err(Error::internal)?;
        let at = night.timestamp();
        let before = at.checked_sub(old).map_err(Error::internal)?;
        let count = going.iter().filter(|one| one.stored_at < before).count();
        let count = i64::try_from(count).map_err(Error::internal)?;
        let more = full && last_at.is_some_and(|last| last < before);
        if first.as_ref().is_none_or(|(sooner, _)| at < *sooner) {
            first = Some((at, Leaving { rule, on: night.date(), count, more }));
        }
    }
    Ok(first.map(|(_, leaving)| leaving))
}

/// The first night after an instant.
fn night(after: Zoned) -> Result<Zoned, jiff::Error> {
    let same = after.with().hour(HOUR).minute(0).second(0).subsec_nanosecond(0).build()?;
    if same > after { Ok(same) } else { same.tomorrow() }
}
