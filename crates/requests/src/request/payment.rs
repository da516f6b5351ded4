//! What was paid for a request that was approved. Whoever decides about one of its budgets says so much, on this day; several
//! budgets pay in their shares of what was promised, what was promised beyond it is free again, and what was not bought gives
//! all of it back. Nobody says so of what they ask for. Leaves out seats, whose money follows the seat, and payment itself.

use funds::claim::receipt::Receipt;
use funds::ledger::Order;
use funds::line::{self, Line};
use funds::{Measure, budget};
use jiff::Timestamp;
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};

use super::{
    MOST_SAID, ROOM, Request, Seen, Told, decide, part, payment_store as payments, seat_store, store, tell,
};
use crate::ids::RequestId;
use crate::machine::{Act, State};
use crate::words;

/// The event that a request is paid.
pub const PAID: &str = "requests.paid";
/// The word in [`PAID`].
const WORD: &str = "paid";
const HOUSE: Actor = Actor::system("a request is paid");

/// What was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// What was promised until then.
    pub promised: i64,
    /// What was paid, as it was corrected last.
    pub paid: i64,
    /// In what.
    pub measure: Measure,
    /// On which day.
    pub on: Date,
    /// What was said to it.
    pub said: String,
    /// The name of the receipt, where there is one.
    pub receipt: Option<String>,
    /// Who said so.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// What somebody says was paid.
#[derive(Clone, Debug)]
pub struct New {
    /// How much, in the measure of [`Promised`].
    pub paid: i64,
    /// On which day.
    pub on: Date,
    /// A sentence; needed where it is more than was promised.
    pub said: String,
    /// The receipt, if it is at hand.
    pub receipt: Option<Receipt>,
}

/// What is promised for a request, in all its budgets.
#[derive(Clone, Debug)]
pub struct Promised {
    /// How much.
    pub amount: i64,
    /// In the measure of its budgets; where they differ, in that of the price.
    pub measure: Measure,
    /// Its lines.
    lines: Vec<Line>,
}

impl Promised {
    /// What is promised for a request; nothing where nothing is.
    pub(super) async fn of(tx: &mut Tx, seen: &Seen) -> Result<Option<Self>> {
        let (mut lines, mut measures) = (Vec::new(), Vec::new());
        for (_, id) in part::lines(seen) {
            let line = line::find(&HOUSE, tx, id).await?;
            if line.committed > 0 {
                measures.push(budget::find(&HOUSE, tx, line.budget).await?.measure);
                lines.push(line);
            }
        }
        let Some(first) = measures.first().copied() else { return Ok(None) };
        let one = measures.iter().all(|measure| *measure == first);
        let (amount, measure) = match (one, seen.request.measure) {
            (false, Some(price)) => (seen.request.price, price),
            _ => (lines.iter().map(|line| line.committed).sum(), first),
        };
        Ok(Some(Self { amount, measure, lines }))
    }

    /// What each budget promised, in sentences. Whose budget it is, and nothing of its name, where the reader may not see it.
    pub(super) async fn told(&self, actor: &Actor, tx: &mut Tx, l: Locale) -> Result<Vec<String>> {
        let mut told = Vec::new();
        for line in &self.lines {
            let found = budget::find(&HOUSE, tx, line.budget).await?;
            let amount = found.print(l, line.committed);
            let holder = people::names(&HOUSE, tx, found.holder.as_slice()).await?.into_values().next();
            told.push(match part::visible(actor, tx, line.budget).await? {
                Some(found) => words::payment_from(l, &found.name, amount),
                None => {
                    let holder = holder.unwrap_or_else(|| words::people_leader(l).to_owned());
                    words::payment_from(l, words::part_of(l, holder), amount)
                }
            });
        }
        Ok(told)
    }
}

/// What each of several promises pays, where `paid` of `all` was paid: its share, to the minor unit. Where the promises are all of
/// it, the shares are what was paid; none is more than its promise unless more was paid than was promised.
pub fn shares(paid: i64, all: i64, promises: &[i64]) -> Vec<i64> {
    let part = |of: i128| match i128::from(all) {
        all if all > 0 => (i128::from(paid) * of + all / 2) / all,
        _ => 0,
    };
    let mut before = 0i128;
    let share = |promise: &i64| {
        let until = before + i128::from(*promise);
        let share = part(until) - part(before);
        before = until;
        i64::try_from(share).unwrap_or(i64::MAX)
    };
    promises.iter().map(share).collect()
}

/// Whether the actor says what was paid for a request: who holds one of its budgets, or a People leader; never who asks.
///
/// # Errors
/// Those of the database.
pub(super) async fn may(actor: &Actor, tx: &mut Tx, seen: &Seen) -> Result<bool> {
    if seen.request.is_asked_by(actor.person_id()) || !is_paid_here(tx, &seen.request).await? {
        return Ok(false);
    }
    for (_, id) in part::lines(seen) {
        let line = line::find(&HOUSE, tx, id).await?;
        if part::may(actor, &budget::find(&HOUSE, tx, line.budget).await?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether it costs something and is no seat.
pub(super) async fn is_paid_here(tx: &mut Tx, request: &Request) -> Result<bool> {
    Ok(request.price > 0 && seat_store::seat_of(tx, request.id).await?.is_none())
}

/// A request for whoever says what was paid, with what was.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may, and it was approved.
pub async fn find(actor: &Actor, tx: &mut Tx, id: RequestId) -> Result<(Seen, Option<Payment>)> {
    let seen = store::seen(tx, id).await?;
    let approved = matches!(seen.request.state, State::Approved | State::Cancelled);
    if !approved || !may(actor, tx, &seen).await? {
        return Err(Error::NotFound);
    }
    let paid = payments::find(tx, id).await?;
    Ok((seen, paid))
}

/// What was paid for a request. For those who know that the actor may see it.
pub(super) async fn of(tx: &mut Tx, id: RequestId) -> Result<Option<Payment>> {
    payments::find(tx, id).await
}

/// The receipt, for those who may see the request and for those who say what was paid.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn receipt(actor: &Actor, tx: &mut Tx, id: RequestId) -> Result<Receipt> {
    if let Err(Error::NotFound) = super::find(actor, tx, id).await {
        find(actor, tx, id).await?;
    }
    payments::file(tx, id).await
}

/// What is approved and not paid yet, the oldest first, and what was paid last: of the actor's budgets, of all for a People leader.
///
/// # Errors
/// [`Error::NotFound`] when nobody is signed in.
pub async fn waiting(actor: &Actor, tx: &mut Tx) -> Result<(Vec<RequestId>, Vec<RequestId>)> {
    let (me, all) = (actor.require_person()?, actor.has(Role::PeopleLeader));
    Ok((payments::waiting(tx, me, all).await?, payments::last(tx, me, all).await?))
}

/// Says that a request is paid: so much, on this day. The rest of what was promised is free again.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may; [`Error::Conflict`] where it is paid, given up or not approved;
/// [`Error::Invalid`] with the field: the day, or more than was promised, which a People leader alone may pay, with a sentence and
/// where the budgets have it.
pub async fn pay(ctx: &Ctx, actor: &Actor, tx: &mut Tx, l: Locale, id: RequestId, new: &New) -> Result<()> {
    let seen = require_open(ctx, actor, tx, l, id).await?;
    let me = actor.require_person()?;
    let gone = || Error::conflict_said(words::payment_nothing(l));
    let promised = Promised::of(tx, &seen).await?.ok_or_else(gone)?;
    let today = kernel::clock::civil_date(tx.now(), &ctx.config.time_zone);
    let first = today.checked_sub(1.year()).map_err(Error::internal)?;
    if new.on > today || new.on < first {
        return Err(Error::invalid_said("on", words::payment_day_wrong(l)));
    }
    let paid = funds::measure::positive(l, "paid", promised.measure, new.paid)?;
    let said = one_line(&new.said);
    if said.chars().count() > MOST_SAID {
        return Err(Error::invalid_said("said", words::said_too_long(l, MOST_SAID)));
    }
    if paid > promised.amount && !actor.has(Role::PeopleLeader) {
        let most = promised.measure.print(l, promised.amount);
        return Err(Error::invalid_said("paid", words::payment_too_much(l, most)));
    }
    if paid > promised.amount && said.is_empty() {
        return Err(Error::invalid_said("said", words::payment_more_why(l)));
    }
    let reason = if said.is_empty() { seen.request.title.as_str() } else { said.as_str() };
    let order = |what: &str, place: usize| Order {
        room: format!("{ROOM}.{what}.{place}"),
        id: id.0,
        reason: reason.to_owned(),
        on: new.on,
        by: Some(me),
    };
    let promises: Vec<i64> = promised.lines.iter().map(|line| line.committed).collect();
    // Budgets in several currencies: each pays the same part of its promise as was paid of the price.
    let parts: Vec<i64> = match promises.iter().sum::<i64>() == promised.amount {
        true => shares(paid, promised.amount, &promises),
        false => promises.iter().flat_map(|one| shares(paid, promised.amount, &[*one])).collect(),
    };
    for (place, (line, part)) in promised.lines.iter().zip(parts).enumerate() {
        if part > line.committed {
            let more = part - line.committed;
            let done = line::commit(&HOUSE, tx, l, &order("more", place), line.id, more).await;
            done.map_err(|error| super::source::at_field("paid", error))?;
        }
        if part > 0 {
            line::spend(&HOUSE, tx, l, &order("paid", place), line.id, part).await?;
        }
        if part < line.committed {
            let rest = Order { reason: words::payment_rest(l).into(), ..order("rest", place) };
            line::release(&HOUSE, tx, l, &rest, line.id, None).await?;
        }
    }
    let kept = New { said, ..new.clone() };
    payments::add(tx, id, me, (promised.amount, promised.measure), &kept).await?;
    tell::paid(ctx, tx, &seen.request, (paid, promised.measure), (me, &kept.said)).await?;
    let told = Told { request: id, act: WORD.into() };
    tx.emit(actor, PAID, Some(seen.request.person), told).await.map(drop)
}

/// Says that what was approved was not bought: it is given up, and all that was promised is free again.
///
/// # Errors
/// As [`pay`]; [`Error::Invalid`] where nothing is said.
pub async fn not_bought(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: RequestId,
    said: &str,
) -> Result<()> {
    let seen = require_open(ctx, actor, tx, l, id).await?;
    let said = super::sentence(l, "said", said)?;
    let by = (actor.person_id(), None);
    decide::settle(ctx, actor, tx, l, &seen, Act::Cancel, by, &said).await.map(drop)
}

/// The request, held, where the actor may say what was paid and nobody did.
async fn require_open(ctx: &Ctx, actor: &Actor, tx: &mut Tx, l: Locale, id: RequestId) -> Result<Seen> {
    let seen = store::hold(tx, id).await?;
    if !may(actor, tx, &seen).await? {
        return Err(Error::NotFound);
    }
    if let Some(paid) = payments::find(tx, id).await? {
        let who = people::names(&HOUSE, tx, paid.by.as_slice()).await?;
        let who = paid.by.and_then(|by| who.get(&by).cloned());
        let zone = jiff::tz::TimeZone::get(&ctx.config.time_zone).map_err(Error::internal)?;
        let who = who.unwrap_or_else(|| words::somebody(l).into());
        return Err(Error::conflict_said(words::payment_already(l, who, fmt::instant(l, paid.at, &zone))));
    }
    match seen.request.state {
        State::Approved => Ok(seen),
        State::Cancelled => Err(Error::conflict_said(words::payment_given_up(l))),
        _ => Err(Error::conflict_said(words::payment_not_approved(l))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::shares;

    proptest! {
        #[test]
        fn shares_are_what_was_paid_and_none_is_more_than_its_promise(
            promises in proptest::collection::vec(1i64..1_000_000_000, 1..5),
            part in 0u32..=1000,
        ) {
            let all: i64 = promises.iter().sum();
            let paid = (i128::from(all) * i128::from(part) / 1000).try_into().unwrap();
            let found = shares(paid, all, &promises);
            prop_assert_eq!(found.iter().sum::<i64>(), paid);
            prop_assert!(found.iter().zip(&promises).all(|(share, promise)| (0..=*promise).contains(share)));
        }
    }

    #[test]
    fn what_is_paid_beyond_the_promise_is_shared_alike() {
        assert_eq!(shares(2, 3, &[1, 1, 1]), [1, 0, 1]);
        assert_eq!(shares(9_001, 10_000, &[6_667, 3_333]), [6_001, 3_000]);
        assert_eq!(shares(12_000, 9_000, &[6_000, 3_000]), [8_000, 4_000]);
        assert_eq!(shares(5, 0, &[1]), [0]);
    }
}
