//! Slots: the form for a new one, and the acts on one. The same forms move a slot by keyboard, without script.

use askama::Template;
use axum::extract::{Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Role, Tx};
use people::{Audience, Line};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{New, Source, Tier, show};
use crate::ids::SlotId;
use crate::objective::pages::{number, planned_units, someone};
use crate::objective::{self, Whose};
use crate::plan::view::Window;
use crate::{group, launch, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/slots", post(create))
        .route("/slots/new", get(form))
        .route("/slots/{slot}", get(show::show))
        .route("/slots/{slot}/days", post(show::days))
        .route("/slots/{slot}/objective", post(show::objective))
        .route("/slots/{slot}/content", post(show::content))
        .route("/slots/{slot}/removal", post(show::removal))
        .merge(super::calendar::pages::routes())
}

/// The form of a new slot.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    title: String,
    note: String,
    objective: String,
    units: Vec<String>,
    group: String,
    persons: String,
    minutes: String,
    from: String,
    until: String,
    decide_by: String,
    source: String,
    individual: String,
}

impl Sent {
    fn chosen(&self, unit: &str) -> bool {
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
    let units = planned_units(&signed.actor, &mut tx).await?;
    let planned = group::planned(&signed.actor, &mut tx).await?;
    if units.is_empty() && planned.is_empty() {
        return Err(Error::NotFound);
    }
    let mut groups: Vec<Choice> =
        planned.into_iter().map(|group| Choice::new(group.id.to_string(), group.name)).collect();
    if !groups.is_empty() {
        groups.insert(0, Choice::new("", words::slot_no_group(l)));
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
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        sources: Source::ALL.iter().map(|source| Choice::new(source.name(), source.word(l))).collect(),
        leads: signed.has(Role::PeopleLeader),
        form,
        errors,
    })
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
    let leads = signed.has(Role::PeopleLeader);
    let units =
        sent.units.iter().filter(|id| !id.is_empty()).map(|id| id.parse()).collect::<Result<Vec<_>>>()?;
    let one = if let [unit] = units.as_slice() { Some(*unit) } else { None };
    let group = if sent.group.is_empty() { None } else { Some(sent.group.parse()?) };
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
        None if units.is_empty() && (leads || group.is_some()) => Audience::everybody(),
        None if units.is_empty() => {
            return Err(Error::invalid_said("units", words::slot_unit_missing(l)));
        }
        None => Audience(Line::Unit { ids: units }),
    };
    let new = New {
        tier,
        title: sent.title.clone(),
        note: sent.note.clone(),
        objective: if sent.objective.is_empty() { None } else { Some(sent.objective.parse()?) },
        unit: one.filter(|_| tier == Tier::Team),
        group,
        audience,
        minutes: number(l, "minutes", &sent.minutes)?,
        from: web::day(l, "from", &sent.from)?,
        until: web::day(l, "until", if sent.until.is_empty() { &sent.from } else { &sent.until })?,
        decide_by: if sent.decide_by.is_empty() {
            None
        } else {
            Some(web::day(l, "decide_by", &sent.decide_by)?)
        },
        source: Source::parse(&sent.source).unwrap_or(Source::Reactive),
    };
    super::plan(&signed.actor, tx, l, &new).await
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
