//! What a new day does to stipends: budgets for the period that has begun, the end of those whose time is over, a word to
//! people whose money would lapse, and the question whether what was paid helped. Each step may be done twice.

use jiff::ToSpan;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Notice, PersonId, Result, Tx};

use super::{Carry, GRACE_DAYS, Grant, Stipend, store};
use crate::budget::{self, New, Scope};
use crate::ledger::Order;
use crate::{transfer, words};

/// The installation, where nobody in particular acts.
const HOUSE: Actor = Actor::system("stipends follow the calendar");
/// People at a time, so that no transaction is long.
const CHUNK: usize = 50;
/// Tells so many days before money lapses.
const TELL_BEFORE_DAYS: i64 = 30;
/// The notice that money would lapse.
pub(crate) const LAPSES: &str = "funds.lapses";

/// Once a day, before the message of the day is written.
pub fn tick(ctx: &Ctx) -> BoxFuture<'_, Result<()>> {
    Box::pin(async move {
        let today = civil_date(ctx.clock().now(), &ctx.config.time_zone);
        for stipend in store::all(&mut ctx.db.read().await?).await? {
            if stipend.from <= today {
                grant(ctx, &stipend, today).await?;
            }
        }
        settle(ctx, today).await?;
        tell(ctx, today).await?;
        crate::claim::helped::tell(ctx).await
    })
}

/// Gives everybody who is meant, and has none yet, their budget for the period.
async fn grant(ctx: &Ctx, stipend: &Stipend, today: Date) -> Result<()> {
    let (from, until) = stipend.period.around(today)?;
    let mut tx = ctx.db.read().await?;
    let meant = people::audience::members(&HOUSE, &mut tx, &stipend.audience).await?;
    let have = store::granted(&mut tx, stipend.id, from).await?;
    drop(tx);
    let missing: Vec<PersonId> = meant.into_iter().filter(|person| !have.contains(person)).collect();
    for chunk in missing.chunks(CHUNK) {
        let mut tx = ctx.db.write().await?;
        let pot = budget::store::hold(&mut tx, stipend.pot).await?;
        let mut free = pot.balance.free;
        for person in chunk {
            // What the pot does not hold waits; the page of stipends says how many wait for it.
            if pot.closed_at.is_some() || free < stipend.amount {
                return tx.commit().await;
            }
            grant_to(ctx, &mut tx, stipend, *person, (from, until), today).await?;
            free -= stipend.amount;
        }
        tx.commit().await?;
    }
    Ok(())
}

async fn grant_to(
    ctx: &Ctx,
    tx: &mut Tx,
    stipend: &Stipend,
    person: PersonId,
    days: (Date, Date),
    today: Date,
) -> Result<()> {
    let l = house(ctx);
    let new = New {
        name: stipend.name.clone(),
        scope: Scope::Person(person),
        purpose: String::new(),
        measure: stipend.measure,
        from: days.0,
        until: days.1,
        holder: Some(person),
        parent: Some(stipend.pot),
        restrictive: true,
    };
    let id = budget::set_up(&HOUSE, tx, l, &new).await?;
    store::add_grant(tx, stipend.id, person, days, id).await?;
    let reason = words::grant_reason(l, &stipend.name);
    let order = Order { room: "funds.grant".into(), id: id.0, reason, on: today, by: None };
    transfer(&HOUSE, tx, l, &order, stipend.pot, id, stipend.amount).await.map(drop)
}

/// Ends the budgets whose period and time for receipts are over.
async fn settle(ctx: &Ctx, today: Date) -> Result<()> {
    let over = today.checked_sub(GRACE_DAYS.days()).map_err(Error::internal)?;
    let due = store::due(&mut ctx.db.read().await?, over).await?;
    for chunk in due.chunks(CHUNK) {
        let mut tx = ctx.db.write().await?;
        for (stipend, grant) in chunk {
            settle_one(ctx, &mut tx, stipend, grant, today).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// What goes on moves into the person's next budget; closing takes the rest back into the pot.
async fn settle_one(ctx: &Ctx, tx: &mut Tx, stipend: &Stipend, grant: &Grant, today: Date) -> Result<()> {
    let l = house(ctx);
    let order =
        |room: &str, reason| Order { room: room.into(), id: grant.budget.0, reason, on: today, by: None };
    let left = budget::store::find(tx, grant.budget).await?.map_or(0, |budget| budget.balance.free);
    let carried = stipend.carry.of(left);
    match store::after(tx, grant).await? {
        Some(next) if carried > 0 => {
            let order = order("funds.carry", words::carry_reason(l, &stipend.name));
            transfer(&HOUSE, tx, l, &order, grant.budget, next, carried).await?;
        }
        // What goes on is theirs: it waits where it is until the pot holds their next budget.
        None if carried > 0 && goes_on(tx, stipend, grant.person).await? => {
            if left > carried {
                let order = order("funds.lapse_rest", words::lapse_reason(l, &stipend.name));
                transfer(&HOUSE, tx, l, &order, grant.budget, stipend.pot, left - carried).await?;
            }
            return Ok(());
        }
        _ => {}
    }
    let order = order("funds.lapse", words::lapse_reason(l, &stipend.name));
    budget::close(&HOUSE, tx, l, &order, grant.budget).await?;
    store::settled(tx, grant.budget).await?;
    tx.withdraw_notice(grant.person, LAPSES, grant.budget.0).await
}

/// Whether a stipend goes on and is still meant for somebody.
async fn goes_on(tx: &mut Tx, stipend: &Stipend, person: PersonId) -> Result<bool> {
    if store::all(tx).await?.iter().all(|one| one.id != stipend.id) {
        return Ok(false);
    }
    Ok(people::audience::members(&HOUSE, tx, &stipend.audience).await?.contains(&person))
}

/// Tells people whose money would lapse soon; the same notice twice is one, and goes with the message of the day.
async fn tell(ctx: &Ctx, today: Date) -> Result<()> {
    let soon = today.checked_add(TELL_BEFORE_DAYS.days()).map_err(Error::internal)?;
    let rows = store::lapsing(&mut ctx.db.read().await?, today, soon).await?;
    for chunk in rows.chunks(CHUNK) {
        let mut tx = ctx.db.write().await?;
        for (stipend, grant, free, language) in chunk {
            let lapses = free - stipend.carry.of(*free);
            if lapses > 0 {
                let l = language.as_deref().and_then(Locale::parse).unwrap_or_else(|| house(ctx));
                tx.notice(&notice(l, stipend, grant, lapses)).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}

fn notice(l: Locale, stipend: &Stipend, grant: &Grant, lapses: i64) -> Notice {
    let (amount, day) = (stipend.measure.print(l, lapses), kernel::fmt::date_year(l, grant.until));
    let why = match stipend.carry {
        Carry::AtMost(most) => words::lapse_why_capped(l, &stipend.name, stipend.measure.print(l, most)),
        Carry::Nothing | Carry::Everything => words::lapse_why(l, &stipend.name),
    };
    Notice {
        person: grant.person,
        kind: LAPSES,
        subject: grant.budget.0,
        title: words::lapse_title(l, amount, day),
        why,
        path: "/stipend".into(),
    }
}

fn house(ctx: &Ctx) -> Locale {
    ctx.config.locale()
}
