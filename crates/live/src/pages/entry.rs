//! An entry of the catalogue: the forms of a new class and of what changes about one, and its end.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use funds::Measure;
use kernel::i18n::Locale;
use kernel::{Actor, Ctx, Error, Result, Tx};
use people::UnitId;
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Choice, Page, Place};

use super::form;
use crate::class::{self, Class, New};
use crate::ids::{CircleId, ClassId};
use crate::{circle, membership, permissions, session, words};

/// What stands before the id of a circle in the list of teams.
const OF_CIRCLE: &str = "circle:";
/// The unit or circle for which a class is.
type Now = (Option<UnitId>, Option<CircleId>);

/// The form of a new class.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    title: String,
    lead: String,
    outcomes: String,
    minutes: String,
    size: String,
    price: String,
    measure: String,
    language: String,
    /// A team, or a circle as `circle:ID`, where it is not for everybody.
    unit: String,
}

impl Sent {
    /// What stands in a class now.
    fn of(l: Locale, class: &Class) -> Self {
        let measure = Measure::parse(&class.measure).filter(|_| class.price > 0);
        Self {
            title: class.title.clone(),
            lead: class.lead.clone(),
            outcomes: class.outcomes.clone(),
            minutes: class.minutes.to_string(),
            size: class.size.to_string(),
            price: measure.map(|measure| measure.typed(l, class.price)).unwrap_or_default(),
            measure: class.measure.clone(),
            language: class.language.clone(),
            unit: match (class.unit, class.circle) {
                (Some(unit), _) => unit.to_string(),
                (None, Some(circle)) => format!("{OF_CIRCLE}{circle}"),
                (None, None) => String::new(),
            },
        }
    }
}

#[derive(Template)]
#[template(path = "live/new.html")]
struct NewPage {
    page: Page,
    units: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

/// Everybody, every team and every circle. The team or circle for which a class is now is always among them, so that keeping a form lets nobody
/// else in.
async fn units(actor: &Actor, tx: &mut Tx, l: Locale, (now, circle): Now) -> Result<Vec<Choice>> {
    let mut choices = vec![Choice::new("", words::class_for_everybody(l))];
    let mut units = membership::store::units(tx).await?;
    if let Some(unit) = now.filter(|unit| units.iter().all(|(id, _)| id != unit)) {
        let name = membership::store::unit_name(tx, unit).await?;
        units.push((unit, name.unwrap_or_else(|| words::class_for_a_team(l).to_owned())));
    }
    choices.extend(units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)));
    for one in circle::all(actor, tx, circle).await? {
        let name = words::class_for_circle(l, one.name.as_str());
        choices.push(Choice::new(format!("{OF_CIRCLE}{}", one.id), name));
    }
    Ok(choices)
}

pub(super) async fn new(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let form = Sent {
        minutes: "90".into(),
        size: "12".into(),
        measure: "EUR".into(),
        language: "en".into(),
        ..Sent::default()
    };
    let page = Page::of(&signed, words::class_new(&signed)).at(Place::Classes);
    let units = units(&signed.actor, &mut ctx.db.read().await?, signed.locale, (None, None)).await?;
    web::html(&NewPage { page, units, form, errors: Fields::default() })
}

pub(super) async fn create(signed: Signed, State(ctx): State<Ctx>, Form(form): Form<Sent>) -> Answer {
    let l = signed.locale;
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let written = match read(&signed.actor, &mut tx, l, (None, None), &form).await {
        Ok(new) => class::write(&signed.actor, &mut tx, l, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        l,
        tx,
        written,
        |id| format!("/classes/{id}"),
        |errors| async move {
            let page = Page::of(&signed, words::class_new(l)).at(Place::Classes);
            let units = units(&signed.actor, &mut ctx.db.read().await?, l, (None, None)).await?;
            Ok(NewPage { page, units, form, errors })
        },
    )
    .await
}

/// What was sent; a class may stay for the team or circle for which it is `now`, also where that is over.
async fn read(actor: &Actor, tx: &mut Tx, l: Locale, (now, within): Now, sent: &Sent) -> Result<New> {
    let wrong = || Error::invalid_said("unit", words::member_unit_wrong(l));
    let circle = match sent.unit.trim().strip_prefix(OF_CIRCLE) {
        None => None,
        Some(id) => {
            let id: CircleId = id.parse().map_err(|_| wrong())?;
            let known = circle::all(actor, tx, within).await?.into_iter().find(|one| one.id == id);
            Some(known.ok_or_else(wrong)?.id)
        }
    };
    let unit = match sent.unit.trim() {
        "" => None,
        _ if circle.is_some() => None,
        text if now.is_some_and(|unit| unit.to_string() == text) => now,
        text => {
            let unit: UnitId = text.parse().map_err(|_| wrong())?;
            membership::store::unit_name(tx, unit).await?.ok_or_else(wrong)?;
            Some(unit)
        }
    };
    let price = match (sent.price.trim(), Measure::parse(&sent.measure)) {
        ("", _) => 0,
        (_, Some(measure)) => measure.read(l, "price", &sent.price)?,
        (_, None) => return Err(Error::invalid_said("measure", words::class_measure_wrong(l))),
    };
    Ok(New {
        title: sent.title.clone(),
        lead: sent.lead.clone(),
        outcomes: sent.outcomes.clone(),
        minutes: form::whole(l, "minutes", &sent.minutes)?,
        size: form::whole(l, "size", &sent.size)?,
        price,
        measure: sent.measure.clone(),
        language: sent.language.trim().to_lowercase(),
        unit,
        circle,
    })
}

#[derive(Template)]
#[template(path = "live/edit.html")]
struct EditPage {
    page: Page,
    id: ClassId,
    class: String,
    units: Vec<Choice>,
    /// What becomes of the sessions that are planned.
    planned: String,
    form: Sent,
    errors: Fields,
}

pub(super) async fn edit(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClassId>) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.read().await?;
    web::html(&editing(&signed, &mut tx, id).await?)
}

async fn editing(signed: &Signed, tx: &mut Tx, id: ClassId) -> Result<EditPage> {
    let (actor, l) = (&signed.actor, signed.locale);
    let class = class::find(actor, tx, id).await?;
    if class.retired {
        return Err(Error::conflict_said(words::class_is_retired(l)));
    }
    let sessions = session::of_class(actor, tx, id).await?;
    let planned = sessions.iter().filter(|session| session.is_open()).count();
    Ok(EditPage {
        page: Page::of(signed, words::class_edit(l)).at(Place::Classes),
        id,
        units: units(actor, tx, l, (class.unit, class.circle)).await?,
        planned: words::class_edit_note(l, planned),
        form: Sent::of(l, &class),
        class: class.title,
        errors: Fields::default(),
    })
}

pub(super) async fn change(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClassId>,
    Form(form): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_setting_up(actor)?;
    let mut tx = ctx.db.write().await?;
    let was = class::find(actor, &mut tx, id).await?;
    let now = (was.unit, was.circle);
    let done = match read(actor, &mut tx, l, now, &form).await {
        Ok(new) => class::change(actor, &mut tx, l, id, &new).await,
        Err(error) => Err(error),
    };
    web::acted(
        l,
        tx,
        done,
        |_| format!("/classes/{id}"),
        |errors| async move {
            let mut tx = ctx.db.read().await?;
            Ok(EditPage { form, errors, ..editing(&signed, &mut tx, id).await? })
        },
    )
    .await
}

pub(super) async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<ClassId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    class::retire(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/classes/{id}"))
}
