//! `/team-plan`: the page, and what the shifts can spare.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, Error, Result, Tx, fmt};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};
use ui::{Choice, Page, Place};

use super::view::{self, Ask, Clash, Line, Purse, Read};
use super::{draw, store};
use crate::objective::pages::{number, planned_units};
use crate::plan::view::{Window, weave};
use crate::{permissions, slot, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().route("/team-plan", get(show)).route("/team-plan/cover", post(cover))
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    unit: String,
}

#[derive(Template)]
#[template(path = "team/plan.html")]
struct Show {
    page: Page,
    about: String,
    lead: Html,
    units: Vec<Choice>,
    unit: String,
    calendar: Html,
    empty: bool,
    list: Vec<Line>,
    clashes: Vec<Clash>,
    clashes_count: String,
    seasons: Vec<(String, String)>,
    asks: Vec<Ask>,
    silent: Option<String>,
    purses: Vec<Purse>,
    first: String,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let units = planned_units(&signed.actor, &mut tx).await?;
    let unit = match asked.unit.parse::<UnitId>() {
        Ok(unit) => unit,
        Err(_) => units.first().map(|(unit, _)| *unit).ok_or(Error::NotFound)?,
    };
    permissions::require_planning(&signed.actor, &mut tx, unit).await?;
    web::html(&page(&signed, &mut tx, unit, units).await?)
}

async fn page(signed: &Signed, tx: &mut Tx, unit: UnitId, units: Vec<(UnitId, String)>) -> Result<Show> {
    let l = signed.locale;
    let (name, people) = store::unit(tx, unit).await?.ok_or(Error::NotFound)?;
    let window = Window::quarters(tx.today(), 0, 6)?;
    let read = view::read(tx, unit, window).await?;
    let woven = weave(tx, window, Some(unit)).await?;
    let (clashes, marks) = view::clashes(&signed.actor, tx, l, &read).await?;
    let lanes = view::lanes(l, &read, &woven, &marks);
    let since = window.since()?;
    let asks = view::asks(tx, l, unit, since).await?;
    let (silent, of) = store::silent(tx, unit, since).await?;
    let list = view::list(l, &read, &marks);
    let label = words::weeks_label(l, name.as_str(), list.len(), clashes.len());
    let days = (fmt::month(l, window.from), fmt::month(l, window.until));
    let seasons = read.seasons.iter().map(|season| {
        let days = words::slot_days(l, fmt::day(l, season.from), fmt::day(l, season.until));
        (season.name.clone(), format!("{days} · {}", season.kind.word(l)))
    });
    Ok(Show {
        page: Page::of(signed, words::team_title(l, name.as_str(), days.0, days.1)).at(Place::TeamPlan),
        about: words::team_about(l, slot::calendar::people_or_few(l, people), woven.plan.planned() / 60),
        lead: lead(l, &read, &clashes),
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        unit: unit.to_string(),
        calendar: draw::calendar(l, &read.weeks, &lanes, read.now, &label),
        empty: read.slots.is_empty(),
        list,
        clashes_count: words::clashes_open(l, clashes.len()),
        clashes,
        seasons: seasons.collect(),
        asks,
        silent: (silent > 0).then(|| words::team_silent(l, silent, of, fmt::month(l, since))),
        purses: view::purses(&signed.actor, tx, l, unit).await?,
        first: read
            .weeks
            .iter()
            .find(|week| week.spare.is_none())
            .map_or_else(|| read.window.from.to_string(), |week| week.on.to_string()),
    })
}

/// The conclusion: whether the weeks fit the shifts.
fn lead(l: Locale, read: &Read, clashes: &[Clash]) -> Html {
    let over: Vec<_> = read.weeks.iter().filter(|week| week.is_over()).collect();
    match over.as_slice() {
        _ if read.slots.is_empty() => Html::text(words::team_lead_none(l)),
        [] if clashes.is_empty() => Html::text(words::team_lead_fits(l)),
        [] => words::team_lead_clash_html(l, clashes.len()),
        [week, ..] => words::team_lead_over_html(
            l,
            over.len(),
            view::hours(week.planned),
            view::week_name(l, week.on),
            view::hours(week.spare.unwrap_or(0)),
        ),
    }
}

/// The form of what the shifts can spare.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Cover {
    unit: String,
    from: String,
    weeks: String,
    hours: String,
}

async fn cover(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Cover>) -> Answer {
    let l = signed.locale;
    let unit: UnitId = sent.unit.parse()?;
    let mut tx = ctx.db.write().await?;
    let first = web::day(l, "from", &sent.from)?;
    let count = number(l, "weeks", &sent.weeks)?.clamp(1, 53);
    let minutes = number(l, "hours", &sent.hours)?.saturating_mul(60);
    let mut weeks = Vec::new();
    for week in 0..count {
        let on = first.checked_add(jiff::Span::new().weeks(week)).map_err(Error::internal)?;
        weeks.push((on, minutes));
    }
    slot::set_cover(&signed.actor, &mut tx, l, unit, &weeks).await?;
    tx.commit().await?;
    web::see_other(format!("/team-plan?unit={unit}"))
}
