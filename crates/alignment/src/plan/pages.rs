//! `/alignment`: the loom, where the tiers meet, orphans and unserved objectives, two quarters before content. The board
//! page is the same on paper, without acts.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::get;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, Result, fmt};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Routes, Signed};
use ui::{Page, Place};

use super::beside::{self, Beside};
use super::view::{self, Meeting, RowView, Window, Woven};
use super::{FEWEST, SERVED, coming, csv};
use crate::slot::calendar::{self, Calendar};
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/alignment", get(show))
        .route("/alignment/board", get(board))
        .route("/alignment/coming", get(coming::show))
        .route("/alignment/loom.csv", get(csv::loom))
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Columns below this unit.
    pub(super) below: String,
}

impl Asked {
    pub(super) fn unit(&self) -> Option<UnitId> {
        self.below.parse().ok()
    }
}

/// A column's head.
struct Column {
    name: String,
    people: String,
    href: Option<String>,
}

/// A line of the lists beside the loom.
struct Line {
    name: String,
    about: String,
    href: String,
}

#[derive(Template)]
#[template(path = "plan/alignment.html")]
struct Show {
    page: Page,
    about: String,
    lead: Html,
    columns: Vec<Column>,
    scale: String,
    rows: Vec<RowView>,
    meetings: Vec<Meeting>,
    total: String,
    future: String,
    orphans: Vec<Line>,
    unserved: Vec<Line>,
    silent: Option<String>,
    calendar: Calendar,
    beside: Beside,
    download: String,
    board: String,
    whole: bool,
}

#[derive(Template)]
#[template(path = "plan/board.html")]
struct Board {
    page: Page,
    /// Whose plan it is, as of which day.
    stamp: String,
    about: String,
    lead: Html,
    columns: Vec<Column>,
    rows: Vec<RowView>,
    meetings: Vec<Meeting>,
    total: String,
    future: String,
    orphans: Vec<Line>,
    unserved: Vec<Line>,
    silent: Option<String>,
}

async fn show(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    permissions::require_leading(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let window = Window::next(tx.today())?;
    let woven = view::weave(&mut tx, window, asked.unit()).await?;
    let calendar = calendar::months(&mut tx, l, woven.window).await?;
    let beside = beside::of(&signed.actor, &mut tx, l, (&woven.plan, woven.window)).await?;
    let query = asked.unit().map(|unit| format!("?below={unit}")).unwrap_or_default();
    web::html(&Show {
        page: Page::of(&signed, words::alignment_title(l, woven.window.name(l))).at(Place::Alignment),
        about: about(l, &woven),
        lead: lead(l, &woven),
        columns: columns(l, &woven),
        scale: fmt::number(l, view::scale(&woven.shown)),
        rows: view::rows(l, &woven.shown),
        meetings: view::meetings(l, &woven.plan),
        total: words::overlap_total(l, hours(woven.plan.planned())),
        future: future(l, &woven),
        orphans: orphans(l, &woven),
        unserved: unserved(l, &woven),
        silent: silent(l, &woven),
        calendar,
        beside,
        download: format!("/alignment/loom.csv{query}"),
        board: format!("/alignment/board{query}"),
        whole: asked.unit().is_none(),
    })
}

async fn board(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    permissions::require_leading(&signed.actor)?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let window = Window::next(tx.today())?;
    let woven = view::weave(&mut tx, window, asked.unit()).await?;
    web::html(&Board {
        page: Page::of(&signed, words::board_title(l, woven.window.name(l))).at(Place::Alignment),
        stamp: words::board_stamp(l, &ctx.config.organisation, fmt::date_year(l, tx.today())),
        about: about(l, &woven),
        lead: lead(l, &woven),
        columns: columns(l, &woven),
        rows: view::rows(l, &woven.shown),
        meetings: view::meetings(l, &woven.plan),
        total: words::overlap_total(l, hours(woven.plan.planned())),
        future: future(l, &woven),
        orphans: orphans(l, &woven),
        unserved: unserved(l, &woven),
        silent: silent(l, &woven),
    })
}

/// Whole hours of minutes.
fn hours(minutes: i64) -> i64 {
    (minutes + 30) / 60
}

fn about(l: Locale, woven: &Woven) -> String {
    words::alignment_about(l, woven.plan.people(), woven.plan.teams.len(), hours(woven.plan.planned()))
}

/// The conclusion: how many objectives are served, the widest gap, and what serves nobody.
fn lead(l: Locale, woven: &Woven) -> Html {
    let aims = woven.plan.aims().count();
    let served =
        woven.plan.aims().filter(|(_, row)| row.served().is_none_or(|percent| percent > SERVED)).count();
    let gaps = woven
        .plan
        .aims()
        .map(|(aim, row)| (row.cells.iter().filter(|cell| cell.is_unserved()).count(), aim.name.as_str()));
    let widest = gaps.filter(|(teams, _)| *teams > 0).max_by_key(|(teams, _)| *teams);
    let nobody = *view_hours(woven).last().unwrap_or(&0);
    if aims == 0 {
        return Html::text(words::lead_none(l));
    }
    match widest {
        Some((teams, name)) => words::lead_gap_html(l, served, aims, SERVED, name, teams, nobody),
        None => words::lead_html(l, served, aims, SERVED, nobody),
    }
}

fn view_hours(woven: &Woven) -> Vec<i64> {
    super::hours(&woven.plan.overlap)
}

fn columns(l: Locale, woven: &Woven) -> Vec<Column> {
    let column = |team: &super::Team| Column {
        name: team.name.clone(),
        people: calendar::people_or_few(l, team.shown),
        href: woven.columns.folded.then(|| format!("/alignment?below={}", team.id)),
    };
    woven.shown.teams.iter().map(column).collect()
}

pub(super) fn future(l: Locale, woven: &Woven) -> String {
    words::future_share(l, fmt::share(l, woven.plan.future, woven.plan.planned()))
}

fn orphans(l: Locale, woven: &Woven) -> Vec<Line> {
    let line = |orphan: &super::Orphan| Line {
        name: orphan.title.clone(),
        about: words::orphan_about(l, fmt::list_and(l, &orphan.teams), hours(orphan.minutes)),
        href: format!("/slots/{}", orphan.slot),
    };
    woven.plan.orphans.iter().take(8).map(line).collect()
}

/// Objectives below what counts as served, those with unserved teams first.
fn unserved(l: Locale, woven: &Woven) -> Vec<Line> {
    let mut found = Vec::new();
    for (aim, row) in woven.plan.aims() {
        let Some(percent) = row.served().filter(|percent| *percent <= SERVED) else { continue };
        let teams: Vec<&str> = woven
            .plan
            .teams
            .iter()
            .zip(&row.cells)
            .filter_map(|(team, cell)| cell.is_unserved().then_some(team.name.as_str()))
            .collect();
        let about = if teams.is_empty() {
            unserved_share(l, percent, row.sum().wishes)
        } else {
            words::unserved_teams(l, fmt::list_and(l, &teams))
        };
        let href = format!("/slots/new?objective={}", aim.id);
        found.push((teams.is_empty(), Line { name: aim.name.clone(), about, href }));
    }
    found.sort_by_key(|(rest, _)| *rest);
    found.into_iter().map(|(_, line)| line).collect()
}

fn unserved_share(l: Locale, percent: i64, wishes: i64) -> String {
    let share = fmt::percent(l, percent as f64);
    if wishes > 0 { words::unserved_wished(l, share, wishes) } else { words::unserved_share(l, share) }
}

fn silent(l: Locale, woven: &Woven) -> Option<String> {
    let silent: Vec<&str> = woven
        .plan
        .teams
        .iter()
        .filter(|team| team.people >= FEWEST && woven.plan.silent.contains(&team.name))
        .map(|team| team.name.as_str())
        .collect();
    let first = silent.get(..silent.len().min(6))?;
    (!first.is_empty()).then(|| words::silent_teams(l, silent.len(), fmt::list_and(l, first)))
}

/// Fails unless the actor may download the loom; gives what it is made from.
pub(super) async fn woven(ctx: &Ctx, signed: &Signed, asked: &Asked) -> Result<Woven> {
    permissions::require_leading(&signed.actor)?;
    let mut tx = ctx.db.read().await?;
    let window = Window::next(tx.today())?;
    view::weave(&mut tx, window, asked.unit()).await
}
