//! The form that changes a slot. What it does to the people of its content is said before it is kept.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, PersonId, Result, Role, Tx};
use people::{Audience, Line};
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page};

use super::change::is_decided;
use super::pages::{Meant, Sent, choices, decide_by, meant, place};
use super::{New, Slot, Tier, filling};
use crate::ids::SlotId;
use crate::objective::pages::number;
use crate::words;

#[derive(Template)]
#[template(path = "slot/edit.html")]
struct Edit {
    page: Page,
    id: SlotId,
    name: String,
    /// What was chosen for it: whoever has a seat there keeps it.
    content: Option<String>,
    units: Vec<Choice>,
    groups: Vec<Choice>,
    leads: bool,
    /// Whether there is nothing to decide any more.
    decided: bool,
    form: Sent,
    errors: Fields,
}

pub(super) async fn form(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<SlotId>) -> Answer {
    let mut tx = ctx.db.read().await?;
    let slot = super::held(&signed.actor, &mut tx, id).await?;
    let form = now(&mut tx, &slot).await?;
    drop(tx);
    web::html(&page(&ctx, &signed, id, form, Fields::default()).await?)
}

/// What stands in a slot now.
async fn now(tx: &mut Tx, slot: &Slot) -> Result<Sent> {
    let mut form = Sent {
        title: slot.title.clone(),
        note: slot.note.clone(),
        minutes: slot.minutes.to_string(),
        decide_by: slot.decide_by.map(|day| day.to_string()).unwrap_or_default(),
        individual: if slot.tier == Tier::Individual { "yes".into() } else { String::new() },
        ..Sent::default()
    };
    match (&slot.group, &slot.audience.0) {
        (Some(group), _) => form.group = group.id.to_string(),
        (None, Line::Unit { ids }) => form.units = ids.iter().map(ToString::to_string).collect(),
        (None, Line::Person { ids }) => {
            form.persons = names(tx, ids).await?;
            form.units = slot.unit.iter().map(ToString::to_string).collect();
        }
        (None, _) if slot.audience == Audience::everybody() => form.everybody = "yes".into(),
        (None, _) => form.units = slot.unit.iter().map(ToString::to_string).collect(),
    }
    Ok(form)
}

async fn names(tx: &mut Tx, persons: &[PersonId]) -> Result<String> {
    let names = people::names(&Actor::system("a slot names whom it is for"), tx, persons).await?;
    let names: Vec<&str> = persons.iter().filter_map(|id| names.get(id)).map(String::as_str).collect();
    Ok(names.join(", "))
}

async fn page(ctx: &Ctx, signed: &Signed, id: SlotId, form: Sent, errors: Fields) -> Result<Edit> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let slot = super::held(&signed.actor, &mut tx, id).await?;
    let (mut units, groups) = choices(signed, &mut tx).await?;
    // A team in which nobody is any more stays chosen until somebody leaves it out.
    for unit in &form.units {
        if !unit.is_empty() && !units.iter().any(|one| one.value == *unit) {
            units.push(Choice::new(unit, words::slot_team_gone(l)));
        }
    }
    Ok(Edit {
        page: Page::of(signed, words::slot_change(l)).at(place(signed)),
        id,
        content: filling::of(&signed.actor, &mut tx, &slot).await?.map(|(_, title)| title),
        decided: is_decided(&mut tx, &slot).await?,
        name: slot.title,
        units,
        groups,
        leads: signed.has(Role::PeopleLeader),
        form,
        errors,
    })
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<SlotId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, id, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |()| format!("/slots/{id}"),
        |errors| page(&ctx, &signed, id, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, id: SlotId, sent: &Sent) -> Result<()> {
    let l = signed.locale;
    let slot = super::held(&signed.actor, tx, id).await?;
    let meant = whom(signed, tx, l, &slot, sent).await?;
    let new = New {
        tier: meant.tier,
        title: sent.title.clone(),
        note: sent.note.clone(),
        objective: slot.objective,
        unit: meant.unit,
        group: meant.group,
        audience: meant.audience,
        minutes: number(l, "minutes", &sent.minutes)?,
        from: slot.from,
        until: slot.until,
        decide_by: decide_by(l, sent)?,
        source: slot.source,
    };
    super::change(&signed.actor, tx, l, id, &new).await
}

/// Whom it is for from now on. Where the form says what it said before, nothing changes: also where names are those of
/// several people, and where it is for others than teams, a group or people by name.
async fn whom(signed: &Signed, tx: &mut Tx, l: Locale, slot: &Slot, sent: &Sent) -> Result<Meant> {
    let was = now(tx, slot).await?;
    let teams = |form: &Sent| {
        let mut teams: Vec<String> = form.units.iter().filter(|unit| !unit.is_empty()).cloned().collect();
        teams.sort_unstable();
        let (everybody, individual) = (form.everybody == "yes", form.individual == "yes");
        (teams, form.group.clone(), form.persons.trim().to_owned(), everybody, individual)
    };
    if teams(&was) == teams(sent) {
        return Ok(Meant {
            tier: slot.tier,
            unit: slot.unit,
            group: slot.group.as_ref().map(|group| group.id),
            audience: slot.audience.clone(),
        });
    }
    match meant(signed, tx, sent).await {
        Err(Error::NotFound) => Err(Error::invalid_said("units", words::slot_elsewhere(l))),
        meant => meant,
    }
}
