//! The page of one budget: what is in it, what may be done, and its entries as sentences, newest first.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::clock::civil_date;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, Error, Result, Role, Tx, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Paging, Place as Nav};

use super::change::may_change;
use super::changing::{self, Changing};
use super::pages::{measure_word, with_programme};
use super::{Budget, Scope};
use crate::ids::{BudgetId, EntryId};
use crate::ledger::{self, Order, Place};
use crate::{hooks, permissions, sentence, words};

/// Entries on a page.
const SHOWN: usize = 30;

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    before: String,
    done: String,
}

impl Asked {
    fn place(&self) -> Place {
        let read = || {
            let (entry, place) = self.before.split_once('.')?;
            Some(Place { entry: entry.parse::<EntryId>().ok()?, place: place.parse().ok()? })
        };
        read().unwrap_or(Place::END)
    }

    fn toast(&self, l: Locale) -> Option<&'static str> {
        match self.done.as_str() {
            "entered" => Some(words::budget_entered(l)),
            "changed" => Some(words::change_done(l)),
            "closed" => Some(words::budget_done_closed(l)),
            _ => None,
        }
    }
}

/// A form of this page. `asked` is the page's own id, so that a form that is sent twice is one entry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    asked: String,
    amount: String,
    to: String,
    reason: String,
}

impl Sent {
    fn order(&self, on: Date) -> Result<Order> {
        let id: Uuid = self.asked.parse().map_err(|_| Error::NotFound)?;
        Ok(Order { room: "funds.page".into(), id, reason: self.reason.clone(), on, by: None })
    }
}

/// An entry as the page tells it.
struct Line {
    text: String,
    reason: String,
    told: String,
}

#[derive(Template)]
#[template(path = "budget/show.html")]
struct Show {
    page: Page,
    budget: Budget,
    about: String,
    bar: Html,
    accounts: Vec<(&'static str, String)>,
    left: String,
    measure: &'static str,
    over: Option<String>,
    lines: Vec<Line>,
    paging: Paging,
    others: Vec<Choice>,
    asked: String,
    form: Sent,
    changing: Changing,
    errors: Fields,
    may: May,
}

/// What the reader may do here.
#[derive(Clone, Copy)]
struct May {
    fund: bool,
    transfer: bool,
    close: bool,
    change: bool,
}

pub(super) async fn show(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Query(asked): Query<Asked>,
) -> Answer {
    web::html(&page(&ctx, &signed, id, &asked, Sent::default(), Fields::default()).await?)
}

async fn page(
    ctx: &Ctx,
    signed: &Signed,
    id: BudgetId,
    asked: &Asked,
    form: Sent,
    errors: Fields,
) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let budget = super::find(&signed.actor, &mut tx, id).await?;
    let (lines, paging) = lines(signed, &mut tx, &budget, asked).await?;
    let may = may(signed, &mut tx, &budget).await?;
    let others = if may.transfer { others(signed, &mut tx, &budget).await? } else { Vec::new() };
    let holder = match budget.holder {
        Some(holder) => people::names(&signed.actor, &mut tx, &[holder]).await?.remove(&holder),
        None => None,
    };
    let programme = match budget.scope {
        Scope::Programme(id) => hooks::programme(&mut tx, id).await?,
        _ => None,
    };
    let b = budget.balance;
    let mut page = Page::of(signed, budget.name.as_str()).at(Nav::Budgets);
    if let Some(text) = asked.toast(l) {
        page = page.toast(text);
    }
    Ok(Show {
        page,
        about: about(l, &budget, holder.clone(), programme.as_deref()),
        changing: Changing::of(signed, &mut tx, &budget, holder).await?,
        bar: ui::chart::split(&[b.spent, b.committed, b.planned], b.given),
        accounts: vec![
            (words::account_given(l), budget.print(l, b.given)),
            (words::account_spent(l), budget.print(l, b.spent)),
            (words::account_committed(l), budget.print(l, b.committed)),
            (words::account_planned(l), budget.print(l, b.planned)),
            (words::account_free(l), budget.print(l, b.free)),
        ],
        left: budget.print(l, b.left()),
        measure: measure_word(l, budget.measure),
        over: (budget.over() > 0).then(|| budget.print(l, budget.over())),
        lines,
        paging,
        others,
        asked: tx.id::<Uuid>().to_string(),
        form,
        errors,
        may,
        budget,
    })
}

async fn may(signed: &Signed, tx: &mut Tx, budget: &Budget) -> Result<May> {
    let leads = signed.has(Role::PeopleLeader);
    let open = budget.closed_at.is_none();
    let decides = permissions::require_deciding(&signed.actor, tx, signed.locale, budget).await.is_ok();
    let rounding = budget.scope == Scope::Rounding;
    Ok(May {
        fund: leads && open && !rounding,
        transfer: decides && open,
        close: leads && open && !rounding,
        change: leads && may_change(budget),
    })
}

/// Where money of this budget may go.
async fn others(signed: &Signed, tx: &mut Tx, budget: &Budget) -> Result<Vec<Choice>> {
    let leads = signed.has(Role::PeopleLeader);
    let open = super::all(&signed.actor, tx).await?.into_iter().filter(|other| {
        let mine = other.holder.is_some() && other.holder == signed.actor.person_id();
        let takes = other.id != budget.id && other.closed_at.is_none() && other.scope != Scope::Rounding;
        let same_kind = other.measure.is_money() == budget.measure.is_money();
        takes && same_kind && !other.is_of_person() && (leads || mine || other.parent == Some(budget.id))
    });
    let label = |other: &Budget| format!("{} · {}", other.name, measure_word(signed.locale, other.measure));
    Ok(open.map(|other| Choice::new(other.id.to_string(), label(&other))).collect())
}

async fn lines(signed: &Signed, tx: &mut Tx, budget: &Budget, asked: &Asked) -> Result<(Vec<Line>, Paging)> {
    let l = signed.locale;
    let count = i64::try_from(SHOWN).unwrap_or(i64::MAX) + 1;
    let mut told = ledger::history(&signed.actor, tx, budget.id, asked.place(), count).await?;
    let more = told.len() > SHOWN;
    told.truncate(SHOWN);
    let persons: Vec<_> = told.iter().filter_map(|told| told.actor).collect();
    let names = people::names(&signed.actor, tx, &persons).await?;
    let after = told.last().filter(|_| more).map(|last| last.place);
    let after = after.map(|place| format!("/budgets/{}?before={}.{}", budget.id, place.entry, place.place));
    let lines = told.into_iter().map(|told| {
        let who = told.actor.map(|who| names.get(&who).cloned().unwrap_or_else(|| words::somebody(l).into()));
        let on = fmt::date_year(l, told.on);
        let by = match who {
            Some(who) => words::entry_by(l, who, on),
            None => words::entry_by_house(l, on),
        };
        Line { text: sentence::of(l, budget, &told), reason: told.reason, told: by }
    });
    let before = (!asked.before.is_empty()).then(|| format!("/budgets/{}", budget.id));
    Ok((lines.collect(), Paging { before, after }))
}

fn about(l: Locale, budget: &Budget, holder: Option<String>, programme: Option<&str>) -> String {
    if budget.scope == Scope::Rounding {
        return words::budget_rounding_what(l).to_owned();
    }
    let days = words::budget_days(l, fmt::date_year(l, budget.from), fmt::date_year(l, budget.until));
    let days = with_programme(l, days, programme);
    let kind = if budget.restrictive { words::budget_restrictive(l) } else { words::budget_indicative(l) };
    let holder = holder.map(|holder| words::budget_held_by(l, holder));
    [Some(days), holder, Some(kind.to_owned())].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

pub(super) async fn fund(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let l = signed.locale;
    let done = async {
        let budget = super::find(&signed.actor, &mut tx, id).await?;
        let order = sent.order(today(&ctx, &tx))?;
        let amount = budget.measure.read(l, "amount", &sent.amount)?;
        super::fund(&signed.actor, &mut tx, l, &order, id, amount).await.map(drop)
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done, "entered").await
}

pub(super) async fn transfer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let l = signed.locale;
    let done = async {
        let budget = super::find(&signed.actor, &mut tx, id).await?;
        permissions::require_deciding(&signed.actor, &mut tx, l, &budget).await?;
        let order = sent.order(today(&ctx, &tx))?;
        let to = sent.to.parse().map_err(|_| Error::invalid_said("to", words::transfer_same(l)))?;
        let amount = budget.measure.read(l, "amount", &sent.amount)?;
        crate::transfer(&signed.actor, &mut tx, l, &order, id, to, amount).await.map(drop)
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done, "entered").await
}

pub(super) async fn close(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<BudgetId>,
    Form(sent): Form<Sent>,
) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = async {
        let order = sent.order(today(&ctx, &tx))?;
        super::close(&signed.actor, &mut tx, signed.locale, &order, id).await.map(drop)
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, sent, done, "closed").await
}

/// As [`finish`], with what was sent about the holder and the last day.
pub(super) async fn finish_change(
    ctx: &Ctx,
    signed: &Signed,
    tx: Tx,
    id: BudgetId,
    sent: changing::Sent,
    done: Result<()>,
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/budgets/{id}?done=changed"),
        |errors| async move {
            let mut page = page(ctx, signed, id, &Asked::default(), Sent::default(), errors).await?;
            page.changing.form = sent;
            Ok(page)
        },
    )
    .await
}

/// Commits and goes back to the page, or shows the page again with what was wrong.
async fn finish(
    ctx: &Ctx,
    signed: &Signed,
    tx: Tx,
    id: BudgetId,
    sent: Sent,
    done: Result<()>,
    word: &str,
) -> Answer {
    let asked = Asked::default();
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/budgets/{id}?done={word}"),
        |errors| page(ctx, signed, id, &asked, sent, errors),
    )
    .await
}

fn today(ctx: &Ctx, tx: &Tx) -> Date {
    civil_date(tx.now(), &ctx.config.time_zone)
}
