//! What makes rules move: a change of the staff file, a new version of a course, a new day.

use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Event, Notice, Result, Tx, fmt};
use people::Changed;

use super::view::RENEW_DAYS;
use super::why::Why;
use super::{Rule, apply, store, switch};
use crate::calendar::{Calendar, days_between};
use crate::duty::leave;
use crate::words;

/// Above so many persons a change is applied to everybody.
const MANY: usize = 2_000;

/// People changed: only they are looked at again, for every rule that is on; everybody is, for a rule about all who
/// stand below a manager, because a manager in between takes along people of whom nothing else changed.
pub(crate) fn people_changed<'a>(
    ctx: &'a Ctx,
    tx: &'a mut Tx,
    event: &'a Event,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let changed: Changed = event.read()?;
        let calendar = Calendar::of(ctx);
        let among = (changed.person_ids.len() <= MANY).then_some(changed.person_ids.as_slice());
        for rule in store::on(tx).await? {
            let among = among.filter(|_| !rule.audience.moves_with_others());
            apply::apply(tx, &calendar, &rule, among).await?;
        }
        leave::follow(tx, &calendar).await?;
        Ok(())
    })
}

/// A version was published: who has not begun follows it.
pub(crate) fn published<'a>(_: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let about: content::events::AboutVersion = event.read()?;
        crate::enrolment::follow(tx, about.course_id, about.version_id).await
    })
}

/// Asks the owner some weeks before the last day, once.
async fn remind(tx: &mut Tx, calendar: &Calendar, rule: &Rule) -> Result<()> {
    let (Some(last), Some(owner)) = (rule.expires_on, rule.owner) else { return Ok(()) };
    if days_between(calendar.today, last) > RENEW_DAYS {
        return Ok(());
    }
    let Some(language) = store::language(tx, owner).await? else { return Ok(()) };
    let l = Locale::parse(&language).unwrap_or_default();
    let notice = Notice {
        person: owner,
        kind: "delivery.rule_ends",
        subject: rule.id.0,
        title: words::rule_ends_notice(l, rule.title.as_str(), fmt::day_year(l, last)),
        why: words::rule_ends_notice_why(l).into(),
        path: format!("/rules/{}", rule.id),
    };
    tx.notice(&notice).await?;
    Ok(())
}

/// A new day: tenure, dates, repetitions and last days, each rule in a transaction of its own. Idempotent.
pub(crate) fn new_day(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let calendar = Calendar::of(ctx);
        let by = Actor::system("a rule's last day has passed");
        let rules = store::on(&mut ctx.db.read().await?).await?;
        for rule in rules {
            let mut tx = ctx.db.write().await?;
            if rule.has_expired(&calendar) {
                switch::turn_off(&by, &mut tx, &calendar, rule.id, &Why::Expired).await?;
            } else {
                apply::apply(&mut tx, &calendar, &rule, None).await?;
                apply::again(&mut tx, &calendar, &rule).await?;
                remind(&mut tx, &calendar, &rule).await?;
            }
            tx.commit().await?;
        }
        let mut tx = ctx.db.write().await?;
        leave::follow(&mut tx, &calendar).await?;
        tx.commit().await
    })
}
