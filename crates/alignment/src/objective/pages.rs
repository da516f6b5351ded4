//! Objectives as a list by tier, and the form for a new one.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx, digits, fmt};
use people::{Because, UnitId};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::weights::{self, Weighed};
use super::{New, Objective, Whose, change_store, edit, show};
use crate::ids::ObjectiveId;
use crate::need::theme;
use crate::plan::view::Window;
use crate::{group, permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/objectives", get(index).merge(web::post_once(create)))
        .route("/objectives/new", get(form))
        .route("/objectives/{objective}", get(show::show).post(edit::change))
        .route("/objectives/{objective}/edit", get(edit::form))
        .route("/objectives/{objective}/targets", post(show::targets))
        .route("/objectives/{objective}/parent", post(show::parent))
        .route("/objectives/{objective}/confirmation", post(show::confirm))
        .route("/objectives/{objective}/closing", post(show::close))
}

/// A line of the list.
pub(crate) struct Line {
    pub(crate) id: ObjectiveId,
    pub(crate) name: String,
    pub(crate) about: String,
    pub(crate) kpi: String,
}

#[derive(Template)]
#[template(path = "objective/index.html")]
struct Index {
    page: Page,
    tiers: Vec<(&'static str, Vec<Line>, Option<String>)>,
    leads: bool,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (all, today) = (super::all(&signed.actor, &mut tx).await?, tx.today());
    let mut tiers = Vec::new();
    for (name, title) in [
        ("organisation", words::tier_organisation(l)),
        ("team", words::tier_team(l)),
        ("individual", words::tier_individual(l)),
    ] {
        let of_tier: Vec<&Objective> = all.iter().filter(|one| one.whose.tier() == name).collect();
        let weighed = of_tier.iter().filter(|_| name == "organisation").map(|one| Weighed {
            from: one.from,
            until: one.until,
            weight: one.weight,
        });
        let off = weights::off(today, &weighed.collect::<Vec<_>>());
        let weights = off.map(|(day, sum)| {
            words::objective_weights_wrong(l, fmt::percent(l, sum as f64), fmt::day_year(l, day))
        });
        tiers.push((title, lines(l, &mut tx, &of_tier).await?, weights));
    }
    let page = Page::of(&signed, words::objectives_title(l)).at(Place::Objectives);
    web::html(&Index { page, tiers, leads: signed.has(Role::PeopleLeader) })
}

/// Objectives as lines: whose, until when, with which weight.
pub(crate) async fn lines(l: Locale, tx: &mut Tx, all: &[&Objective]) -> Result<Vec<Line>> {
    let owners: Vec<PersonId> = all.iter().map(|one| one.owner).collect();
    let names = people::names(&Actor::system("owners stand beside objectives"), tx, &owners).await?;
    let left = change_store::all_left(tx).await?;
    let line = |one: &&Objective| {
        let owner = names.get(&one.owner).map(|name| match left.contains(&one.owner) {
            true => words::objective_left(l, name.as_str()),
            false => name.clone(),
        });
        let parts = [
            Some(one.area.clone()).filter(|area| !area.is_empty()),
            owner,
            Some(words::objective_until(l, fmt::day_year(l, one.until))),
            (one.weight > 0).then(|| words::objective_weighs(l, fmt::percent(l, one.weight as f64))),
        ];
        Line {
            id: one.id,
            name: one.name.clone(),
            about: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
            kpi: one.kpi.clone(),
        }
    };
    Ok(all.iter().map(line).collect())
}

/// The form of a new objective.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    whose: String,
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
    minutes: String,
    theme: String,
}

#[derive(Template)]
#[template(path = "objective/new.html")]
struct NewPage {
    page: Page,
    whose: Vec<Choice>,
    parents: Vec<Choice>,
    leads: bool,
    form: Sent,
    errors: Fields,
}

/// What the address of the form may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    group: String,
    theme: String,
}

async fn form(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let window = Window::next(ctx.clock().today(&ctx.config.time_zone))?;
    let whose = if asked.group.is_empty() { String::new() } else { format!("group:{}", asked.group) };
    let mut form =
        Sent { whose, from: window.from.to_string(), until: window.until.to_string(), ..Sent::default() };
    if !asked.theme.is_empty() {
        let mut tx = ctx.db.read().await?;
        let (title, topics) = theme::named(&signed.actor, &mut tx, asked.theme.parse()?).await?;
        form.name = title.chars().take(super::MOST_NAME).collect();
        (form.whose, form.topics, form.theme) = ("organisation".into(), topics, asked.theme);
    }
    web::html(&form_page(&ctx, &signed, form, Fields::default()).await?)
}

async fn form_page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<NewPage> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let leads = signed.has(Role::PeopleLeader);
    let mut whose = Vec::new();
    if leads {
        whose.push(Choice::new("organisation", words::tier_organisation(l)));
    }
    for (unit, name) in planned_units(&signed.actor, &mut tx).await? {
        whose.push(Choice::new(format!("unit:{unit}"), name));
    }
    for group in group::planned(&signed.actor, &mut tx).await? {
        whose.push(Choice::new(format!("group:{}", group.id), words::group_choice(l, group.name.as_str())));
    }
    whose.push(Choice::new("me", words::objective_mine(l)));
    let mut parents = vec![Choice::new("", words::objective_no_parent(l))];
    for one in super::all(&signed.actor, &mut tx).await? {
        if !matches!(one.whose, Whose::Individual(_)) {
            parents.push(Choice::new(one.id.to_string(), one.name));
        }
    }
    let page = Page::of(signed, words::objective_new(l)).at(Place::Objectives);
    Ok(NewPage { page, whose, parents, leads, form, errors })
}

/// Units for which the actor plans: all, for a People leader.
pub(crate) async fn planned_units(actor: &Actor, tx: &mut Tx) -> Result<Vec<(UnitId, String)>> {
    if actor.has(Role::PeopleLeader) {
        let stands = crate::plan::store::stands(tx, None).await?;
        return Ok(stands.into_iter().map(|stand| (stand.team.id, stand.team.name)).collect());
    }
    permissions::units_led(actor, tx).await
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/objectives/{id}"),
        |errors| form_page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<ObjectiveId> {
    let l = signed.locale;
    let me = signed.actor.require_person()?;
    let whose = match sent.whose.split_once(':') {
        Some(("unit", id)) => Whose::Team(id.parse()?),
        Some(("group", id)) => Whose::Group(id.parse()?),
        _ if sent.whose == "organisation" => Whose::Organisation,
        _ if sent.whose == "me" => Whose::Individual(me),
        _ => return Err(Error::invalid_said("whose", words::objective_whose_missing(l))),
    };
    let mut targets = BTreeMap::new();
    if !sent.minutes.trim().is_empty() {
        let minutes = number(l, "minutes", &sent.minutes)?;
        let Whose::Team(unit) = whose else {
            return Err(Error::invalid_said("minutes", words::objective_minutes_of_team(l)));
        };
        targets.insert(unit, minutes);
    }
    let new = New {
        whose,
        name: sent.name.clone(),
        area: sent.area.clone(),
        owner: someone(&signed.actor, tx, l, "owner", &sent.owner).await?.unwrap_or(me),
        sponsor: someone(&signed.actor, tx, l, "sponsor", &sent.sponsor).await?,
        kpi: sent.kpi.clone(),
        weight: if sent.weight.trim().is_empty() { 0 } else { number(l, "weight", &sent.weight)? },
        from: web::day(l, "from", &sent.from)?,
        until: web::day(l, "until", &sent.until)?,
        parent: if sent.parent.is_empty() { None } else { Some(sent.parent.parse()?) },
        topics: sent.topics.clone(),
        targets,
    };
    if sent.theme.is_empty() {
        super::set_up(&signed.actor, tx, l, &new).await
    } else {
        theme::make(&signed.actor, tx, l, sent.theme.parse()?, &new).await
    }
}

/// Who is meant by a name, a number or an address; nobody where nothing is written.
pub(crate) async fn someone(
    actor: &Actor,
    tx: &mut Tx,
    l: Locale,
    field: &str,
    text: &str,
) -> Result<Option<PersonId>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let found = people::search(actor, tx, text, 2).await?;
    match found.as_slice() {
        [one] => Ok(Some(one.card.id)),
        [one, ..] if one.because == Because::Number => Ok(Some(one.card.id)),
        [] => Err(Error::invalid_said(field, words::person_unknown(l))),
        _ => Err(Error::invalid_said(field, words::person_many(l))),
    }
}

/// A whole number of a form.
pub(crate) fn number(l: Locale, field: &str, text: &str) -> Result<i64> {
    digits::whole(text).ok_or_else(|| Error::invalid_said(field, words::number_missing(l)))
}
