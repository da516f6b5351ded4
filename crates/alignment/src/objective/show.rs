//! The page of one objective: what it needs, what is planned for it, what stands below it, and the sponsor's word. A
//! sponsor sees shares and hours, never persons.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Result, Tx, fmt};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::pages::{Line, lines, number};
use super::{Objective, Whose, change_store, edit, store};
use crate::ids::ObjectiveId;
use crate::plan::FEWEST;
use crate::plan::view::{self, Window};
use crate::words;

/// What the forms of this page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    unit: Vec<String>,
    minutes: Vec<String>,
    parent: String,
    note: String,
}

/// What it needs in a team, and what is planned there.
struct Team {
    unit: UnitId,
    name: String,
    planned: String,
    needed: String,
}

#[derive(Template)]
#[template(path = "objective/show.html")]
struct Show {
    page: Page,
    objective: Objective,
    about: String,
    sponsor: Option<String>,
    topics: String,
    served: Option<String>,
    teams: Vec<Team>,
    below: Vec<Line>,
    personal: Option<String>,
    confirmed: Option<String>,
    parents: Vec<Choice>,
    parent: String,
    may_change: bool,
    gone: Vec<String>,
    history: Vec<(String, String)>,
    may_confirm: bool,
    errors: Fields,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ObjectiveId>) -> Answer {
    web::html(&page(&ctx, &signed, id, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: ObjectiveId, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let objective = super::find(&signed.actor, &mut tx, id).await?;
    let today = tx.today();
    let may_change = super::may_change(&signed.actor, &mut tx, &objective).await?;
    let sponsors = objective.sponsor.is_some() && objective.sponsor == signed.actor.person_id();
    let confirmed = store::confirmed(&mut tx, id, &super::half(today)).await?;
    let (teams, served) =
        if may_change || sponsors { teams(l, &mut tx, &objective).await? } else { (Vec::new(), None) };
    let all = super::all(&signed.actor, &mut tx).await?;
    let serves = |one: &&Objective| one.parent == Some(id) && !matches!(one.whose, Whose::Individual(_));
    let seen: Vec<&Objective> = all.iter().filter(serves).collect();
    let below = lines(l, &mut tx, &seen).await?;
    let personal = store::personal(&mut tx, id).await?;
    let topics = crate::topic::store::of_objective(&mut tx, id).await?;
    let about = lines(l, &mut tx, &[&objective]).await?.pop().map(|line| line.about).unwrap_or_default();
    let sponsor = sponsor(l, &mut tx, &objective).await?;
    let gone = if may_change { edit::gone(l, &mut tx, &objective).await? } else { Vec::new() };
    let history = edit::history(ctx, signed, &mut tx, id).await?;
    let parents = if may_change { parents(signed, &mut tx, &objective).await? } else { Vec::new() };
    Ok(Show {
        page: Page::of(signed, objective.name.as_str()).at(Place::Objectives),
        about,
        sponsor,
        topics: topics.join(", "),
        served,
        teams,
        below,
        personal: (personal >= FEWEST).then(|| words::objective_personal(l, personal)),
        confirmed: confirmed.map(|at| {
            words::objective_confirmed(
                l,
                fmt::day_year(l, kernel::clock::civil_date(at, &ctx.config.time_zone)),
            )
        }),
        parents,
        parent: objective.parent.map(|parent| parent.to_string()).unwrap_or_default(),
        may_change,
        gone,
        history,
        may_confirm: sponsors && confirmed.is_none() && objective.closed_at.is_none(),
        objective,
        errors,
    })
}

async fn sponsor(l: Locale, tx: &mut Tx, objective: &Objective) -> Result<Option<String>> {
    let Some(sponsor) = objective.sponsor else { return Ok(None) };
    let names = people::names(&Actor::system("a sponsor stands beside an objective"), tx, &[sponsor]).await?;
    let left = change_store::left(tx, sponsor).await?;
    Ok(names.get(&sponsor).map(|name| match left {
        true => words::objective_left(l, name.as_str()),
        false => words::objective_sponsored(l, name.as_str()),
    }))
}

pub(super) async fn parents(signed: &Signed, tx: &mut Tx, objective: &Objective) -> Result<Vec<Choice>> {
    let mut parents = vec![Choice::new("", words::objective_no_parent(signed.locale))];
    for one in super::all(&signed.actor, tx).await? {
        if one.id != objective.id && !matches!(one.whose, Whose::Individual(_)) {
            parents.push(Choice::new(one.id.to_string(), one.name));
        }
    }
    // One that is closed by now stays chosen until somebody chooses another.
    if let Some(parent) = objective.parent.map(|parent| parent.to_string())
        && !parents.iter().any(|one| one.value == parent)
        && let Some(found) = store::find(tx, parent.parse()?).await?
    {
        parents.push(Choice::new(parent, found.name));
    }
    Ok(parents)
}

/// Each team with what is planned and needed there, and what share is served.
async fn teams(l: Locale, tx: &mut Tx, objective: &Objective) -> Result<(Vec<Team>, Option<String>)> {
    if objective.whose != Whose::Organisation {
        let targets = store::targets(tx, objective.id).await?;
        let stands = crate::plan::store::stands(tx, None).await?;
        let of = |(unit, minutes): (&UnitId, &i64)| {
            let stand = stands.iter().find(|stand| stand.team.id == *unit)?;
            let name = stand.team.name.clone();
            Some(Team { unit: *unit, name, planned: String::new(), needed: minutes.to_string() })
        };
        return Ok((targets.iter().filter_map(of).collect(), None));
    }
    let window = Window { from: objective.from, until: objective.until };
    let woven = view::weave(tx, window, None).await?;
    let row = woven.plan.aims().find(|(aim, _)| aim.id == objective.id).map(|(_, row)| row.clone());
    let Some(row) = row else { return Ok((Vec::new(), None)) };
    let team = |(team, cell): (&crate::plan::Team, &crate::plan::Cell)| Team {
        unit: team.id,
        name: team.name.clone(),
        planned: fmt::minutes_short(l, cell.each(cell.planned)),
        needed: cell.each(cell.needed).to_string(),
    };
    let teams = woven.plan.teams.iter().zip(&row.cells).filter(|(team, _)| team.people >= FEWEST);
    let served = row.served().map(|percent| words::objective_served(l, fmt::percent(l, percent as f64)));
    Ok((teams.map(team).collect(), served))
}

pub(super) async fn targets(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ObjectiveId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let l = signed.locale;
    let done = async {
        let mut targets = BTreeMap::new();
        for (unit, minutes) in sent.unit.iter().zip(&sent.minutes) {
            if !matches!(minutes.trim(), "" | "0") {
                targets.insert(unit.parse()?, number(l, "target", minutes)?);
            }
        }
        super::set_targets(&signed.actor, &mut tx, l, id, &targets).await
    };
    let done = done.await;
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn parent(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ObjectiveId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let parent = if sent.parent.is_empty() { None } else { Some(sent.parent.parse()?) };
    let done = super::put_below(&signed.actor, &mut tx, signed.locale, id, parent).await;
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn confirm(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ObjectiveId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::confirm(&signed.actor, &mut tx, signed.locale, id, &sent.note).await;
    finish(&ctx, &signed, tx, id, done).await
}

pub(super) async fn close(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ObjectiveId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::close(&signed.actor, &mut tx, signed.locale, id).await;
    finish(&ctx, &signed, tx, id, done).await
}

/// Commits and goes back to the page, or shows the page again with what was wrong.
async fn finish(ctx: &Ctx, signed: &Signed, tx: Tx, id: ObjectiveId, done: Result<()>) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/objectives/{id}"),
        |errors| page(ctx, signed, id, errors),
    )
    .await
}
