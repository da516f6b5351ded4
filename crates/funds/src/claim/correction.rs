//! What was said to be paid for a claim was wrong: whoever decides about it says what it was, and why. What was too much is free
//! again in the person's stipend, what was too little comes out of it. Nothing that was said is taken away.

pub(super) mod store;

use jiff::Timestamp;
use kernel::clock::civil_date;
use kernel::i18n::Locale;
use kernel::text::one_line;
use kernel::{Actor, Error, PersonId, Result, Role, Tx, fmt};

use super::{Claim, HOUSE, State, tell};
use crate::ids::ClaimId;
use crate::ledger::Order;
use crate::line::{self, Thing};
use crate::{budget, measure, permissions, stipend, words};

/// A correction of what was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// What was said until then, in minor units of the budget's measure.
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

/// Says what was paid in truth, down to nothing.
///
/// # Errors
/// [`Error::NotFound`] unless the actor decides about the claim; [`Error::Conflict`] where nothing was paid, or where more has to
/// come out of a stipend that is over; [`Error::Invalid`] for `amount`: the same as before, more than was agreed, which a People
/// leader alone may say, or more than the stipend has; and for `said` without a sentence.
pub async fn correct(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    id: ClaimId,
    (paid, said): (i64, &str),
) -> Result<()> {
    let claim = super::store::hold(tx, id).await?;
    permissions::require_deciding_about(actor, tx, &claim).await?;
    let me = actor.require_person()?;
    let State::Paid(was) = claim.state else {
        return Err(Error::conflict_said(words::correction_early(l)));
    };
    let held = budget::store::find(tx, claim.budget).await?.ok_or(Error::NotFound)?;
    if paid != 0 {
        measure::positive(l, "amount", held.measure, paid)?;
    }
    if paid == was {
        return Err(Error::invalid_said("amount", words::correction_same(l)));
    }
    if paid > claim.amount && !actor.has(Role::PeopleLeader) {
        let most = held.print(l, claim.amount);
        return Err(Error::invalid_said("amount", words::correction_too_much(l, most)));
    }
    let said = one_line(said);
    if said.is_empty() {
        return Err(Error::invalid_said("said", words::claim_sentence_missing(l)));
    }
    let number = store::all(tx, id).await?.len() + 1;
    let step = Step { l, claim: &claim, number, said: &said, by: me };
    if paid < was {
        step.back(tx, was - paid).await?
    } else {
        step.more(tx, paid - was).await?
    }
    store::add(tx, id, number, &Correction { was, paid, said: said.clone(), by: Some(me), at: tx.now() })
        .await?;
    tell::corrected(tx, l, &claim, (held.measure, was, paid), &said).await
}

/// One correction, as the ledger carries it out.
struct Step<'a> {
    l: Locale,
    claim: &'a Claim,
    number: usize,
    said: &'a str,
    by: PersonId,
}

impl Step<'_> {
    /// Back into the stipend, the newest line first.
    async fn back(&self, tx: &mut Tx, amount: i64) -> Result<()> {
        let mut left = amount;
        let lines = line::of_thing(&HOUSE, tx, "funds", self.claim.id.0).await?;
        for (at, line) in lines.iter().rev().enumerate() {
            let some = left.min(line.spent);
            if some > 0 {
                let order = self.order(tx, &format!("back.{at}"));
                line::refund(&HOUSE, tx, self.l, &order, line.id, some).await?;
                left -= some;
            }
        }
        if left == 0 { Ok(()) } else { Err(Error::internal("more was paid than the ledger knows of")) }
    }

    /// Out of the stipend, in a line of its own.
    async fn more(&self, tx: &mut Tx, amount: i64) -> Result<()> {
        let (claim, l) = (self.claim, self.l);
        let (title, person) = (claim.title.clone(), Some(claim.person));
        let thing = Thing { room: "funds".into(), id: claim.id.0, title, person };
        let mut order = self.order(tx, "more");
        // What was bought within the period counts for its last day.
        if let Some((_, grant)) = stipend::store::of_budget(tx, claim.budget).await? {
            order.on = order.on.min(grant.until);
        }
        let planned = line::plan(&HOUSE, tx, l, &order, claim.budget, &thing, amount).await?;
        let line = planned.line.ok_or_else(|| Error::internal("a plan without a line"))?;
        let named = |order: &Order, what: &str| Order { room: self.room(what), ..order.clone() };
        line::commit(&HOUSE, tx, l, &named(&order, "promised"), line, amount).await?;
        line::spend(&HOUSE, tx, l, &named(&order, "paid"), line, amount).await.map(drop)
    }

    fn order(&self, tx: &Tx, what: &str) -> Order {
        Order {
            room: self.room(what),
            id: self.claim.id.0,
            reason: self.said.to_owned(),
            on: tx.today(),
            by: Some(self.by),
        }
    }

    fn room(&self, what: &str) -> String {
        format!("funds.correction.{}.{what}", self.number)
    }
}

/// The corrections of a claim in sentences, the oldest first.
pub(super) async fn told(
    tx: &mut Tx,
    l: Locale,
    claim: &Claim,
    held: &budget::Budget,
) -> Result<Vec<String>> {
    let mut told = Vec::new();
    if !matches!(claim.state, State::Paid(_)) {
        return Ok(told);
    }
    for one in store::all(tx, claim.id).await? {
        let names = people::names(&HOUSE, tx, one.by.as_slice()).await?;
        let who = one.by.and_then(|by| names.get(&by).cloned());
        let who = who.unwrap_or_else(|| words::somebody(l).into());
        let day = fmt::date_year(l, civil_date(one.at, tx.zone()));
        let (paid, was) = (held.print(l, one.paid), held.print(l, one.was));
        told.push(words::correction_told(l, who, day, paid, was, one.said));
    }
    Ok(told)
}
