//! The page of stipends: which there are, how far their pots reach, and the form of a new one.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::rating::LEAST;
use kernel::{Ctx, Error, Result, Tx, fmt};
use people::Audience;
use people::audience::{Line, choices, sentence};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{Carry, New, Period, Stipend, store};
use crate::budget::pages::measure_word;
use crate::budget::{self, Scope};
use crate::claim::{helped, kind};
use crate::ids::StipendId;
use crate::{permissions, words};

/// The routes of stipends.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/stipends", get(index).post(write)).route("/stipends/{stipend}/end", post(end))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    name: String,
    supports: String,
    pot: String,
    amount: String,
    period: String,
    audience: String,
    carry: String,
    carry_most: String,
    ask_above: String,
    from: String,
}

/// What a stipend paid for of one kind, in words.
struct Spread {
    kind: &'static str,
    claims: String,
    paid: String,
    helped: String,
}

/// A stipend in words.
struct Row {
    id: StipendId,
    name: String,
    supports: String,
    rule: String,
    who: String,
    reach: String,
    /// What was said weeks later, by those who answered.
    helped: String,
    /// What it paid for, by kind.
    spread: Vec<Spread>,
    short: Option<String>,
}

#[derive(Template)]
#[template(path = "stipend/index.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
    pots: Vec<Choice>,
    periods: Vec<Choice>,
    audiences: Vec<Choice>,
    carries: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let from = fmt::iso(ctx.clock().today(&ctx.config.time_zone));
    let form = Sent { from, period: "year".into(), carry: "none".into(), ..Sent::default() };
    web::html(&read(&ctx, &signed, form, Fields::default()).await?)
}

async fn read(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    permissions::require_setting_up(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let mut rows = Vec::new();
    for stipend in super::all(&signed.actor, &mut tx).await? {
        rows.push(row(ctx, signed, &mut tx, stipend).await?);
    }
    let pots = budget::all(&signed.actor, &mut tx).await?;
    let pots = pots
        .iter()
        .filter(|pot| pot.closed_at.is_none() && !pot.is_of_person() && pot.scope != Scope::Rounding);
    let pots = pots.map(|pot| {
        Choice::new(pot.id.to_string(), format!("{} · {}", pot.name, measure_word(l, pot.measure)))
    });
    let page = Page::of(signed, words::stipends_title(l)).at(Place::Budgets);
    Ok(Index {
        page,
        rows,
        pots: pots.collect(),
        periods: Period::ALL.map(|period| Choice::new(period.name(), period_word(l, period))).to_vec(),
        audiences: audiences(signed, &mut tx).await?,
        carries: vec![
            Choice::new("none", words::carry_none(l)),
            Choice::new("capped", words::carry_capped(l)),
            Choice::new("all", words::carry_all(l)),
        ],
        form,
        errors,
    })
}

async fn row(ctx: &Ctx, signed: &Signed, tx: &mut Tx, stipend: Stipend) -> Result<Row> {
    let l = signed.locale;
    let today = ctx.clock().today(&ctx.config.time_zone);
    let (from, _) = stipend.period.around(today)?;
    let meant = people::audience::members(&signed.actor, tx, &stipend.audience).await?.len();
    let have = store::granted(tx, stipend.id, from).await?.len();
    let names = sentence::Names::of(tx, &stipend.audience).await?;
    let lines: Vec<String> =
        stipend.audience.lines().into_iter().map(|(_, line)| sentence::sentence(l, line, &names)).collect();
    let who = match &stipend.audience.0 {
        Line::All { lines } if lines.is_empty() => words::audience_everybody(l).to_owned(),
        _ => lines.join(", "),
    };
    let pot = budget::store::find(tx, stipend.pot).await?.ok_or(Error::NotFound)?;
    let waits = meant.saturating_sub(have);
    let lacks = i64::try_from(waits).unwrap_or(i64::MAX).saturating_mul(stipend.amount) > pot.balance.free;
    let left = pot.print(l, pot.balance.free);
    let helped = match helped::of_stipend(tx, stipend.id).await? {
        Some(rating) => words::stipend_helped(l, rating.yes, rating.of),
        None => words::stipend_helped_few(l, LEAST),
    };
    let spread = kind::spread(tx, stipend.id).await?.into_iter().map(|one| Spread {
        kind: one.kind.say(l),
        claims: fmt::number(l, one.claims),
        paid: stipend.measure.print(l, one.paid),
        helped: match one.helped {
            Some(rating) => words::spread_helped(l, rating.yes, rating.of),
            None => words::spread_few(l).to_owned(),
        },
    });
    Ok(Row {
        spread: spread.collect(),
        helped,
        id: stipend.id,
        rule: words::stipend_rule(
            l,
            stipend.measure.print(l, stipend.amount),
            period_word(l, stipend.period),
        ),
        reach: words::stipend_reach(l, have, meant),
        short: (waits > 0 && lacks && stipend.from <= today)
            .then(|| words::stipend_short(l, waits, &pot.name, left)),
        who,
        name: stipend.name,
        supports: stipend.supports,
    })
}

fn period_word(l: Locale, period: Period) -> &'static str {
    match period {
        Period::Month => words::period_month(l),
        Period::Quarter => words::period_quarter(l),
        Period::Half => words::period_half(l),
        Period::Year => words::period_year(l),
    }
}

/// Everybody, or one unit, site or job.
async fn audiences(signed: &Signed, tx: &mut Tx) -> Result<Vec<Choice>> {
    let found = choices::choices(&signed.actor, tx).await?;
    let mut all = vec![Choice::new("everybody", words::audience_everybody(signed.locale))];
    all.extend(found.units.into_iter().map(|(id, name)| Choice::new(format!("unit:{id}"), name)));
    all.extend(found.sites.into_iter().map(|(id, name)| Choice::new(format!("site:{id}"), name)));
    all.extend(found.jobs.into_iter().map(|(id, name)| Choice::new(format!("job:{id}"), name)));
    Ok(all)
}

fn audience(text: &str) -> Option<Audience> {
    let line = match text.split_once(':') {
        None => return (text == "everybody").then(Audience::everybody),
        Some(("unit", id)) => Line::Unit { ids: vec![id.parse().ok()?] },
        Some(("site", id)) => Line::Site { ids: vec![id.parse().ok()?] },
        Some(("job", id)) => Line::Job { ids: vec![id.parse().ok()?] },
        Some(_) => return None,
    };
    Some(Audience(Line::All { lines: vec![line] }))
}

async fn write(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(signed.locale, tx, done, |_| "/stipends", |errors| read(&ctx, &signed, sent, errors)).await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<StipendId> {
    let l = signed.locale;
    let pot = sent.pot.parse().map_err(|_| Error::invalid_said("pot", words::stipend_pot_wrong(l)))?;
    let measure = budget::find(&signed.actor, tx, pot).await?.measure;
    let optional = |field: &str, text: &str| match text.trim() {
        "" | "0" => Ok(0),
        text => measure.read(l, field, text),
    };
    let most = if sent.carry == "capped" { measure.read(l, "carry_most", &sent.carry_most)? } else { 0 };
    let new = New {
        name: sent.name.clone(),
        supports: sent.supports.clone(),
        amount: measure.read(l, "amount", &sent.amount)?,
        period: Period::parse(&sent.period)
            .ok_or_else(|| Error::invalid_said("period", words::period_missing(l)))?,
        audience: audience(&sent.audience)
            .ok_or_else(|| Error::invalid_said("audience", words::stipend_audience_wrong(l)))?,
        carry: Carry::read(&sent.carry, most)
            .ok_or_else(|| Error::invalid_said("carry", words::carry_missing(l)))?,
        ask_above: optional("ask_above", &sent.ask_above)?,
        pot,
        from: web::day(l, "from", &sent.from)?,
    };
    super::write(&signed.actor, tx, l, &new).await
}

async fn end(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<StipendId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::end(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/stipends")
}
