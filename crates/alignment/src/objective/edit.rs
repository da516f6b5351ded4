//! The form that changes an objective, and what it was before as its page tells it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::change::{self, Before, Field, Was};
use super::pages::{number, someone};
use super::{New, Objective, change_store, show};
use crate::ids::ObjectiveId;
use crate::words;

/// What the form sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    name: String,
    area: String,
    owner: String,
    sponsor: String,
    kpi: String,
    weight: String,
    from: String,
    until: String,
    parent: String,
    topics: String,
}

#[derive(Template)]
#[template(path = "objective/edit.html")]
struct Edit {
    page: Page,
    id: ObjectiveId,
    name: String,
    gone: Vec<String>,
    parents: Vec<Choice>,
    sponsors: bool,
    form: Sent,
    errors: Fields,
}

pub(super) async fn form(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ObjectiveId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let found = super::find(&signed.actor, &mut tx, id).await?;
    let topics = crate::topic::store::of_objective(&mut tx, id).await?.join(", ");
    let form = Sent {
        name: found.name.clone(),
        area: found.area.clone(),
        owner: at_work(&mut tx, Some(found.owner)).await?,
        sponsor: at_work(&mut tx, found.sponsor).await?,
        kpi: found.kpi.clone(),
        weight: found.weight.to_string(),
        from: found.from.to_string(),
        until: found.until.to_string(),
        parent: found.parent.map(|parent| parent.to_string()).unwrap_or_default(),
        topics,
    };
    drop(tx);
    web::html(&page(&ctx, &signed, id, form, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, id: ObjectiveId, form: Sent, errors: Fields) -> Result<Edit> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let found = super::find(&signed.actor, &mut tx, id).await?;
    if !super::may_change(&signed.actor, &mut tx, &found).await? {
        return Err(Error::NotFound);
    }
    Ok(Edit {
        page: Page::of(signed, words::objective_change(l)).at(Place::Objectives),
        id,
        gone: gone(l, &mut tx, &found).await?,
        parents: show::parents(signed, &mut tx, &found).await?,
        sponsors: signed.has(Role::PeopleLeader) || found.sponsor.is_some(),
        name: found.name,
        form,
        errors,
    })
}

/// The name of somebody, unless they left.
async fn at_work(tx: &mut Tx, person: Option<PersonId>) -> Result<String> {
    let Some(person) = person else { return Ok(String::new()) };
    if change_store::left(tx, person).await? {
        return Ok(String::new());
    }
    name(tx, person).await
}

async fn name(tx: &mut Tx, person: PersonId) -> Result<String> {
    let names = people::names(&Actor::system("who stands for an objective is named"), tx, &[person]).await?;
    Ok(names.get(&person).cloned().unwrap_or_default())
}

/// Who of those that stand for an objective left, as sentences that say what to do.
pub(super) async fn gone(l: Locale, tx: &mut Tx, found: &Objective) -> Result<Vec<String>> {
    let mut gone = Vec::new();
    if change_store::left(tx, found.owner).await? {
        gone.push(words::objective_owner_left(l, name(tx, found.owner).await?));
    }
    if let Some(sponsor) = found.sponsor
        && change_store::left(tx, sponsor).await?
    {
        gone.push(words::objective_sponsor_left(l, name(tx, sponsor).await?));
    }
    Ok(gone)
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ObjectiveId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/objectives/{id}"),
        |errors| page(&ctx, &signed, id, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, id: ObjectiveId, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let found = super::find(&signed.actor, tx, id).await?;
    let owner = whom(signed, tx, "owner", &sent.owner, Some(found.owner)).await?;
    let new = New {
        whose: found.whose,
        name: sent.name.clone(),
        area: sent.area.clone(),
        owner: owner.ok_or_else(|| Error::invalid_said("owner", words::objective_owner_missing(l)))?,
        sponsor: whom(signed, tx, "sponsor", &sent.sponsor, found.sponsor).await?,
        kpi: sent.kpi.clone(),
        weight: if sent.weight.trim().is_empty() { 0 } else { number(l, "weight", &sent.weight)? },
        from: web::day(l, "from", &sent.from)?,
        until: web::day(l, "until", &sent.until)?,
        parent: if sent.parent.is_empty() { None } else { Some(sent.parent.parse()?) },
        topics: sent.topics.clone(),
        targets: BTreeMap::new(),
    };
    change::change(&signed.actor, tx, l, id, &new).await
}

/// Who is meant. Whoever it was needs no search: a name that several people have may stay.
async fn whom(
    signed: &Signed,
    tx: &mut Tx,
    field: &str,
    text: &str,
    was: Option<PersonId>,
) -> Result<Option<PersonId>> {
    if let Some(was) = was
        && !text.trim().is_empty()
        && name(tx, was).await? == text.trim()
    {
        return Ok(Some(was));
    }
    someone(&signed.actor, tx, signed.locale, field, text).await
}

/// What it was before, as lines. What it served is left out where one may not know of that.
pub(super) async fn history(
    ctx: &Ctx,
    signed: &Signed,
    tx: &mut Tx,
    id: ObjectiveId,
) -> Result<Vec<(String, String)>> {
    let l = signed.locale;
    let all = change::history(&signed.actor, tx, id).await?;
    let who = |one: &Before| if let Was::Person(person) = one.was { Some(person) } else { None };
    let who: Vec<PersonId> = all.iter().flat_map(|one| [who(one), one.by]).flatten().collect();
    let names = people::names(&Actor::system("who changed an objective is named"), tx, &who).await?;
    let mut lines = Vec::new();
    for one in all {
        let was = match (one.field, one.was) {
            (_, Was::Person(person)) => names.get(&person).cloned().unwrap_or_default(),
            (_, Was::Objective(id)) => match super::find(&signed.actor, tx, id).await {
                Ok(parent) => parent.name,
                Err(_) => continue,
            },
            (Field::Days, Was::Read(was)) => days(l, &was),
            (Field::Weight, Was::Read(was)) => fmt::percent(l, was.parse::<f64>().unwrap_or_default()),
            (_, Was::Read(was)) => was,
        };
        let was = if was.is_empty() { words::objective_was_nothing(l).to_owned() } else { was };
        let by = one.by.and_then(|by| names.get(&by).cloned()).unwrap_or_else(|| words::somebody(l).into());
        let day = fmt::day_year(l, kernel::clock::civil_date(one.at, &ctx.config.time_zone));
        lines
            .push((words::objective_was(l, one.field.word(l), was), words::objective_changed_by(l, by, day)));
    }
    Ok(lines)
}

fn days(l: Locale, was: &str) -> String {
    let (from, until) = was.split_once('/').unwrap_or((was, was));
    match (from.parse::<Date>(), until.parse::<Date>()) {
        (Ok(from), Ok(until)) => words::slot_days(l, fmt::day_year(l, from), fmt::day_year(l, until)),
        _ => was.to_owned(),
    }
}
