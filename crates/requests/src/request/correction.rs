//! What was said to be paid was wrong: whoever may say what was paid says what it was, and why. What was paid too much goes back to
//! the budgets it came from, each its share; what was paid too little comes out of them. Nothing that was said is taken away.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum_extra::extract::Form;
use funds::ledger::Order;
use funds::line::{self, Line, Thing};
use funds::{BudgetId, Measure};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Signed};

use super::payment::shares;
use super::{ROOM, Seen, Told, payment, payment_pages, payment_store as payments, sentence, store, tell};
use crate::ids::RequestId;
use crate::words;

/// The event that a payment was corrected.
pub const CORRECTED: &str = "requests.payment_corrected";
/// The word in [`CORRECTED`].
const WORD: &str = "corrected";
const HOUSE: Actor = Actor::system("a payment is corrected");

/// A correction of what was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was said until then, in minor units of the payment's measure.
    pub was: i64,
    /// What was paid in truth.
    pub paid: i64,
    /// Why.
    pub said: String,
    /// Who said so.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// Says what was paid in truth, down to nothing. Several budgets give or get their shares.
///
/// # Errors
/// [`Error::NotFound`] unless the actor may say what was paid; [`Error::Conflict`] where nobody said so yet;
/// [`Error::Invalid`] for `paid`: the same as before, or more than was promised, which a People leader alone may say and only
/// where the budgets have it; and for `said` without a sentence.
pub async fn correct(
    ctx: &Ctx,
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: RequestId,
    (paid, said): (i64, &str),
) -> Result<()> {
    let seen = store::hold(tx, id).await?;
    if !payment::may(actor, tx, &seen).await? {
        return Err(Error::NotFound);
    }
    let was =
        payments::find(tx, id).await?.ok_or_else(|| Error::conflict_said(words::correction_early(l)))?;
    if paid != 0 {
        funds::measure::positive(l, "paid", was.measure, paid)?;
    }
    if paid == was.paid {
        return Err(Error::invalid_said("paid", words::correction_same(l)));
    }
    if paid > was.promised.max(was.paid) && !actor.has(Role::PeopleLeader) {
        let most = was.measure.print(l, was.promised);
        return Err(Error::invalid_said("paid", words::payment_too_much(l, most)));
    }
    let said = sentence(l, "said", said)?;
    let before = payments::corrections(tx, id).await?;
    let number = before.len() + 1;
    let fallen = before.iter().map(|one| (one.was - one.paid).max(0)).sum();
    let step = Step { l, actor, seen: &seen, number, said: &said, on: was.on };
    step.settle(tx, (was.paid, paid, fallen))
        .await
        .map_err(|error| super::source::at_field("paid", error))?;
    payments::correct(tx, actor, id, number, (was.paid, paid), &said).await?;
    tell::corrected(ctx, tx, &seen.request, (was.paid, paid, was.measure), (actor.person_id(), &said))
        .await?;
    let told = Told { request: id, act: WORD.into() };
    tx.emit(actor, CORRECTED, Some(seen.request.person), told).await.map(drop)
}

/// One correction, as the ledger carries it out.
struct Step<'a> {
    l: Locale,
    actor: &'a Actor,
    seen: &'a Seen,
    number: usize,
    said: &'a str,
    on: Date,
}

impl Step<'_> {
    /// Each budget pays the part of what was paid in truth that it paid of what was said before; where that is nothing, the part
    /// that it had back of all by which corrections made it less.
    async fn settle(&self, tx: &mut Tx, (was, paid, fallen): (i64, i64, i64)) -> Result<()> {
        let request = &self.seen.request;
        let mut of: BTreeMap<BudgetId, Vec<Line>> = BTreeMap::new();
        for line in line::of_thing(&HOUSE, tx, ROOM, request.id.0).await? {
            of.entry(line.budget).or_default().push(line);
        }
        let paid_by = |lines: &Vec<Line>| lines.iter().map(|line| line.spent).sum::<i64>();
        let back_to = |lines: &Vec<Line>| lines.iter().map(|line| line.refunded).sum::<i64>();
        let (weights, all): (Vec<i64>, i64) = match was {
            0 => (of.values().map(back_to).collect(), fallen),
            was => (of.values().map(paid_by).collect(), was),
        };
        // Budgets in several currencies: each pays the same part of its own.
        let parts: Vec<i64> = match weights.iter().sum::<i64>() == all {
            true => shares(paid, all, &weights),
            false => weights.iter().flat_map(|one| shares(paid, all, &[*one])).collect(),
        };
        for (place, ((budget, lines), part)) in of.into_iter().zip(parts).enumerate() {
            let held = paid_by(&lines);
            if part < held {
                self.back(tx, place, &lines, held - part).await?;
            }
            if part > held {
                self.more(tx, place, budget, part - held).await?;
            }
        }
        Ok(())
    }

    /// Back into a budget, the newest line of it first.
    async fn back(&self, tx: &mut Tx, place: usize, lines: &[Line], amount: i64) -> Result<()> {
        let mut left = amount;
        for (at, line) in lines.iter().rev().enumerate() {
            let some = left.min(line.spent);
            if some > 0 {
                let order = self.order(&format!("back.{place}.{at}"));
                line::refund(&HOUSE, tx, self.l, &order, line.id, some).await?;
                left -= some;
            }
        }
        Ok(())
    }

    /// Out of a budget, in a line of its own.
    async fn more(&self, tx: &mut Tx, place: usize, budget: BudgetId, amount: i64) -> Result<()> {
        let request = &self.seen.request;
        let (title, person) = (request.title.clone(), Some(request.person));
        let thing = Thing { room: ROOM.into(), id: request.id.0, title, person };
        let plan = self.order(&format!("more.{place}"));
        let planned = line::plan(&HOUSE, tx, self.l, &plan, budget, &thing, amount).await?;
        let line = planned.line.ok_or_else(|| Error::internal("a plan without a line"))?;
        line::commit(&HOUSE, tx, self.l, &self.order(&format!("promised.{place}")), line, amount).await?;
        line::spend(&HOUSE, tx, self.l, &self.order(&format!("paid.{place}")), line, amount).await.map(drop)
    }

    fn order(&self, what: &str) -> Order {
        Order {
            room: format!("{ROOM}.correction.{}.{what}", self.number),
            id: self.seen.request.id.0,
            reason: self.said.to_owned(),
            on: self.on,
            by: self.actor.person_id(),
        }
    }
}

/// The corrections of a payment in sentences, the oldest first.
pub(super) async fn told(tx: &mut Tx, l: Locale, id: RequestId, measure: Measure) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for one in payments::corrections(tx, id).await? {
        let names = people::names(&HOUSE, tx, one.by.as_slice()).await?;
        let who = one.by.and_then(|by| names.get(&by).cloned());
        let who = who.unwrap_or_else(|| words::somebody(l).into());
        let day = fmt::date_year(l, civil_date(one.at, tx.zone()));
        let (paid, was) = (measure.print(l, one.paid), measure.print(l, one.was));
        told.push(words::correction_told(l, who, day, paid, was, one.said));
    }
    Ok(told)
}

/// What the form of a correction sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub paid: String,
    pub said: String,
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RequestId>,
    Form(sent): Form<Sent>,
) -> Reply {
    let (actor, l) = (&signed.actor, signed.locale);
    let mut tx = ctx.db.write().await?;
    let done = async {
        let (_, paid) = payment::find(actor, &mut tx, id).await?;
        let paid = paid.ok_or_else(|| Error::conflict_said(words::correction_early(l)))?;
        let amount = paid.measure.read_or_nothing(l, "paid", &sent.paid)?;
        correct(&ctx, actor, &mut tx, l, id, (amount, &sent.said)).await
    };
    let done = done.await;
    web::acted(
        l,
        tx,
        done,
        |()| format!("/requests/{id}/payment"),
        |errors| payment_pages::show_correction(&ctx, &signed, id, sent, errors),
    )
    .await
}
