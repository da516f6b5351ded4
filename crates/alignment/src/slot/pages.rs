//! Slots: the form for a new one, and the acts on one. The same forms move a slot by keyboard, without script.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use jiff::civil::Date;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Role, Tx};
use people::{Audience, Line, UnitId};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{New, Source, Tier, edit, session, show};
use crate::ids::{GroupId, SlotId};
use crate::objective::pages::{number, planned_units, someone};
use crate::objective::{self, Whose};
use crate::plan::view::Window;
use crate::{group, launch, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/slots", web::post_once(create))
        .route("/slots/new", get(form))
        .route("/slots/{slot}", get(show::show).post(edit::change))
        .route("/slots/{slot}/edit", get(edit::form))
        .route("/slots/{slot}/days", post(show::days))
        .route("/slots/{slot}/objective", post(show::objective))
        .route("/slots/{slot}/content", post(show::content))
        .route("/slots/{slot}/session", get(session::pages::choose))
        .route("/slots/{slot}/removal", post(show::removal))
        .merge(super::calendar::pages::routes())
}

/// The form of a slot.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) title: String,
    pub(super) note: String,
    pub(super) objective: String,
    pub(super) units: Vec<String>,
    pub(super) group: String,
    pub(super) persons: String,
    pub(super) everybody: String,
    pub(super) minutes: String,
    pub(super) from: String,
    pub(super) until: String,
    pub(super) decide_by: String,
    pub(super) source: String,
    pub(super) individual: String,
}

impl Sent {
    pub(super) fn chosen(&self, unit: &str) -> bool {
        self.units.iter().any(|chosen| chosen == unit)
    }
}

#[derive(Template)]
#[template(path = "slot/new.html")]
struct NewPage {
    page: Page,
    objectives: Vec<Choice>,
    units: Vec<Choice>,
    groups: Vec<Choice>,
    sources: Vec<Choice>,
    leads: bool,
    form: Sent,
    errors: Fields,
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    objective: String,
    unit: String,
    group: String,
    source: String,
    launch: String,
}

async fn form(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let from = Window::next(ctx.clock().today(&ctx.config.time_zone))?.from.to_string();
    let mut form = Sent {
        objective: asked.objective,
        units: vec![asked.unit],
        group: asked.group,
        source: asked.source,
        until: from.clone(),
        from,
        ..Sent::default()
    };
    if !asked.launch.is_empty() {
        let mut tx = ctx.db.read().await?;
        let launch = launch::find(&signed.actor, &mut tx, asked.launch.parse()?).await?;
        form.units = launch.units.iter().map(|(unit, _)| unit.to_string()).collect();
        (form.title, form.source) = (launch.name, Source::Launch.name().into());
    }
    web::html(&form_page(&ctx, &signed, form, Fields::default()).await?)
}

async fn form_page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<NewPage> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (units, groups) = choices(signed, &mut tx).await?;
    if units.is_empty() && groups.is_empty() {
        return Err(Error::NotFound);
    }
    let mut objectives = vec![Choice::new("", words::slot_no_objective(l))];
    for one in objective::all(&signed.actor, &mut tx).await? {
        if !matches!(one.whose, Whose::Individual(_)) {
            objectives.push(Choice::new(one.id.to_string(), one.name));
        }
    }
    Ok(NewPage {
        page: Page::of(signed, words::slot_new(l)).at(place(signed)),
        objectives,
        groups,
        units,
        sources: Source::ALL.iter().map(|source| Choice::new(source.name(), source.word(l))).collect(),
        leads: signed.has(Role::PeopleLeader),
        form,
        errors,
    })
}

/// The units and the groups for which one plans; groups after none, where there are any.
pub(super) async fn choices(signed: &Signed, tx: &mut Tx) -> Result<(Vec<Choice>, Vec<Choice>)> {
    let units = planned_units(&signed.actor, tx).await?;
    let units = units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let planned = group::planned(&signed.actor, tx).await?;
    let mut groups: Vec<Choice> =
        planned.into_iter().map(|group| Choice::new(group.id.to_string(), group.name)).collect();
    if !groups.is_empty() {
        groups.insert(0, Choice::new("", words::slot_no_group(signed.locale)));
    }
    Ok((units, groups))
}

/// Where slots stand in the navigation.
pub(crate) fn place(signed: &Signed) -> Place {
    if signed.has(Role::PeopleLeader) { Place::Alignment } else { Place::TeamPlan }
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/slots/{id}"),
        |errors| form_page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<SlotId> {
    let l = signed.locale;
    let meant = meant(signed, tx, sent).await?;
    let new = New {
        tier: meant.tier,
        title: sent.title.clone(),
        note: sent.note.clone(),
        objective: if sent.objective.is_empty() { None } else { Some(sent.objective.parse()?) },
        unit: meant.unit,
        group: meant.group,
        audience: meant.audience,
        minutes: number(l, "minutes", &sent.minutes)?,
        from: web::day(l, "from", &sent.from)?,
        until: web::day(l, "until", if sent.until.is_empty() { &sent.from } else { &sent.until })?,
        decide_by: decide_by(l, sent)?,
        source: Source::parse(&sent.source).unwrap_or(Source::Reactive),
    };
    super::plan(&signed.actor, tx, l, &new).await
}

/// Until when content is to be decided, where something is.
pub(super) fn decide_by(l: Locale, sent: &Sent) -> Result<Option<Date>> {
    if sent.decide_by.trim().is_empty() {
        Ok(None)
    } else {
        web::day(l, "decide_by", &sent.decide_by).map(Some)
    }
}

/// Whom a form means.
pub(super) struct Meant {
    pub(super) tier: Tier,
    pub(super) unit: Option<UnitId>,
    pub(super) group: Option<GroupId>,
    pub(super) audience: Audience,
}

/// Reads whom a form means: teams, a group, or people by name.
pub(super) async fn meant(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<Meant> {
    let l = signed.locale;
    let leads = signed.has(Role::PeopleLeader);
    let units =
        sent.units.iter().filter(|id| !id.is_empty()).map(|id| id.parse()).collect::<Result<Vec<_>>>()?;
    let one = if let [unit] = units.as_slice() { Some(*unit) } else { None };
    let group = if sent.group.is_empty() { None } else { Some(sent.group.parse()?) };
    let everybody = leads && sent.everybody == "yes";
    if everybody && !(units.is_empty() && group.is_none() && sent.persons.trim().is_empty()) {
        return Err(Error::invalid_said("units", words::slot_everybody_alone(l)));
    }
    if group.is_some() && !(units.is_empty() && sent.persons.trim().is_empty()) {
        return Err(Error::invalid_said("group", words::slot_group_alone(l)));
    }
    let tier = match one {
        _ if group.is_some() => Tier::Team,
        Some(_) if sent.individual != "yes" => Tier::Team,
        _ if sent.individual == "yes" && leads => Tier::Individual,
        _ => Tier::Organisation,
    };
    let audience = match persons(signed, tx, l, &sent.persons).await? {
        Some(audience) => audience,
        None if everybody || group.is_some() => Audience::everybody(),
        None if units.is_empty() => {
            let missing = if leads { words::slot_audience_missing(l) } else { words::slot_unit_missing(l) };
            return Err(Error::invalid_said("units", missing));
        }
        None => Audience(Line::Unit { ids: units }),
    };
    Ok(Meant { tier, unit: one.filter(|_| tier == Tier::Team), group, audience })
}

/// Named people, separated by commas; a manager names those whom they lead.
async fn persons(signed: &Signed, tx: &mut Tx, l: Locale, text: &str) -> Result<Option<Audience>> {
    let mut ids = Vec::new();
    for name in text.split([',', ';', '\n']).filter(|name| !name.trim().is_empty()) {
        if let Some(person) = someone(&signed.actor, tx, l, "persons", name).await? {
            let relation = people::relation(&signed.actor, tx, person).await?;
            if !relation.leads() && !signed.has(Role::PeopleLeader) && relation != people::Relation::InScope {
                return Err(Error::invalid_said("persons", words::slot_person_other(l, name.trim())));
            }
            ids.push(person);
        }
    }
    Ok((!ids.is_empty()).then_some(Audience(Line::Person { ids })))
}
