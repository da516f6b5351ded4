//! Paid minutes of a session that was settled: who was there worked them, out of the nearest budget in minutes that is open
//! for their unit or for all. Without such a budget nobody counts them; where a restrictive one has too few left, they are
//! not entered. Leaves out the money of a seat (`money`).

pub(crate) mod store;

use std::collections::BTreeMap;

use funds::{Budget, Measure, Order, Scope, Thing, budget, line};
use kernel::i18n::Locale;
use kernel::{Actor, BoxFuture, Ctx, Error, Event, PersonId, Result, Tx, Uuid};

use crate::ids::SessionId;
use crate::seat::{self, Seat, State};
use crate::{class, session, words};

const HOUSE: Actor = Actor::system("minutes of a session are entered");
/// The room's word for minutes in the ledger.
pub const ROOM: &str = "live.minutes";

/// A session was settled: the minutes of those who were there are entered, once.
pub(crate) fn settled<'a>(ctx: &'a Ctx, tx: &'a mut Tx, event: &'a Event) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let id: SessionId = event.read()?;
        let l = ctx.config.locale();
        let session = session::store::find(tx, id).await?;
        let title = class::store::title(tx, session.class).await?;
        let whole =
            session.starts_at.zip(session.ends_at).map_or(0, |(from, to)| to.duration_since(from).as_mins());
        let today = tx.today();
        let open: Vec<Budget> = budget::open(&HOUSE, tx, today)
            .await?
            .into_iter()
            .filter(|budget| budget.measure == Measure::Minutes)
            .collect();
        if open.is_empty() {
            return Ok(());
        }
        let mut left: BTreeMap<_, i64> = open.iter().map(|budget| (budget.id, budget.balance.free)).collect();
        for seat in seat::store::of_session(tx, id).await? {
            let minutes = seat.minutes.unwrap_or(whole);
            let (State::Attended, Some(person)) = (seat.state, seat.person) else { continue };
            let Some(budget) = nearest(tx, &open, person).await? else { continue };
            let free = left.entry(budget.id).or_default();
            if minutes <= 0 || (budget.restrictive && *free < minutes) {
                continue;
            }
            if enter(tx, l, budget, &seat, &title, minutes).await? {
                *free -= minutes;
            }
        }
        Ok(())
    })
}

/// The budget of the nearest unit that a person is in, else that of all.
async fn nearest<'a>(tx: &mut Tx, open: &'a [Budget], person: PersonId) -> Result<Option<&'a Budget>> {
    let units: Vec<Uuid> = store::units(tx, person).await?;
    let far = |budget: &&Budget| match budget.scope {
        Scope::Unit(unit) => units.iter().position(|known| *known == unit),
        Scope::Organisation => Some(units.len()),
        _ => None,
    };
    Ok(open.iter().filter(|budget| far(budget).is_some()).min_by_key(far))
}

/// Enters the minutes of a seat; `false` where they stand there already.
async fn enter(
    tx: &mut Tx,
    l: Locale,
    budget: &Budget,
    seat: &Seat,
    title: &str,
    minutes: i64,
) -> Result<bool> {
    if !line::of_thing(&HOUSE, tx, ROOM, seat.id.0).await?.is_empty() {
        return Ok(false);
    }
    let thing = Thing { room: ROOM.into(), id: seat.id.0, title: title.to_owned(), person: seat.person };
    let planned = line::plan(&HOUSE, tx, l, &order(tx, l), budget.id, &thing, minutes).await?;
    let id = planned.line.ok_or_else(|| Error::internal("a plan without a line"))?;
    line::commit(&HOUSE, tx, l, &order(tx, l), id, minutes).await?;
    line::spend(&HOUSE, tx, l, &order(tx, l), id, minutes).await?;
    Ok(true)
}

fn order(tx: &Tx, l: Locale) -> Order {
    Order {
        room: ROOM.into(),
        id: tx.id(),
        reason: words::minutes_worked(l).into(),
        on: tx.today(),
        by: None,
    }
}
