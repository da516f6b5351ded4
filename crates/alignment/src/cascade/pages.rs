//! `/cascades`: templates, what was begun with them, and the forms for both.

use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{MOST_STEPS, New, NewTemplate, Step, show};
use crate::ids::{CascadeId, TemplateId};
use crate::objective::pages::{number, planned_units};
use crate::objective::{self, Whose};
use crate::slot::Tier;
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/cascades", get(index).merge(web::post_once(create)))
        .route("/cascades/templates", post(make))
        .route("/cascades/templates/{template}/retirement", post(retire))
        .route("/cascades/{cascade}", get(show::show))
        .route("/cascades/{cascade}/days", post(show::days))
}

/// What the forms of this page send. The steps of a template come as columns.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    template: String,
    objective: String,
    first: String,
    units: Vec<String>,
    name: String,
    tier: Vec<String>,
    title: Vec<String>,
    minutes: Vec<String>,
    after: Vec<String>,
    days: Vec<String>,
}

impl Sent {
    fn chosen(&self, unit: &str) -> bool {
        self.units.iter().any(|chosen| chosen == unit)
    }

    /// The rows of the form of a new template, with empty ones to fill.
    fn rows(&self) -> Vec<Row> {
        let at = |column: &[String], row: usize| column.get(row).cloned().unwrap_or_default();
        let row = |row| Row {
            tier: at(&self.tier, row),
            title: at(&self.title, row),
            minutes: at(&self.minutes, row),
            after: at(&self.after, row),
            days: at(&self.days, row),
        };
        (0..MOST_STEPS).map(row).collect()
    }

    fn steps(&self, l: Locale) -> Result<Vec<Step>> {
        let mut steps = Vec::new();
        for row in self.rows().into_iter().filter(|row| !row.title.trim().is_empty()) {
            steps.push(Step {
                tier: Tier::parse(&row.tier).unwrap_or(Tier::Organisation),
                title: row.title,
                minutes: number(l, "steps", &row.minutes)?,
                after_days: number(l, "steps", &row.after)?,
                days: number(l, "steps", &row.days)?,
            });
        }
        Ok(steps)
    }

    /// The usual three steps, to begin with.
    fn usual(l: Locale) -> Self {
        let column = |values: [&str; 3]| values.map(str::to_owned).to_vec();
        Self {
            tier: column(["organisation", "team", "individual"]),
            title: column([
                words::cascade_first_step(l),
                words::cascade_second_step(l),
                words::cascade_third_step(l),
            ]),
            minutes: column(["60", "45", "30"]),
            after: column(["0", "7", "14"]),
            days: column(["1", "1", "28"]),
            ..Self::default()
        }
    }
}

/// A row of the form of a new template.
struct Row {
    tier: String,
    title: String,
    minutes: String,
    after: String,
    days: String,
}

/// A template as the list shows it.
struct Line {
    id: TemplateId,
    name: String,
    steps: Vec<String>,
}

/// A cascade as the list shows it.
struct Begun {
    id: CascadeId,
    name: String,
    about: String,
}

#[derive(askama::Template)]
#[template(path = "cascade/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    begun: Vec<Begun>,
    templates: Vec<Choice>,
    objectives: Vec<Choice>,
    units: Vec<Choice>,
    tiers: Vec<Choice>,
    rows: Vec<Row>,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&page(&ctx, &signed, Sent::usual(signed.locale), Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let templates = super::templates(&signed.actor, &mut tx).await?;
    let all = super::all(&signed.actor, &mut tx).await?;
    let mut objectives = Vec::new();
    for one in objective::all(&signed.actor, &mut tx).await? {
        if one.whose == Whose::Organisation {
            objectives.push(Choice::new(one.id.to_string(), one.name));
        }
    }
    let units = planned_units(&signed.actor, &mut tx).await?;
    let begun = |one: super::Cascade| Begun {
        id: one.id,
        about: words::cascade_about(l, one.template, fmt::day_year(l, one.first)),
        name: one.objective_name,
    };
    Ok(Index {
        page: Page::of(signed, words::cascades_title(l)).at(Place::Alignment),
        templates: templates.iter().map(|one| Choice::new(one.id.to_string(), one.name.as_str())).collect(),
        lines: templates.into_iter().map(|one| line(l, one)).collect(),
        begun: all.into_iter().map(begun).collect(),
        objectives,
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        tiers: Tier::ALL.iter().map(|tier| Choice::new(tier.name(), tier.word(l))).collect(),
        rows: form.rows(),
        form,
        errors,
    })
}

fn line(l: Locale, template: super::Template) -> Line {
    let step = |step: &Step| {
        let minutes = fmt::minutes_short(l, step.minutes);
        words::cascade_step(l, step.title.as_str(), step.tier.word(l), minutes, step.after_days)
    };
    Line { id: template.id, name: template.name, steps: template.steps.iter().map(step).collect() }
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = begin(&signed, &mut tx, &sent).await;
    finish(&ctx, &signed, tx, sent, done).await
}

async fn begin(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<String> {
    let l = signed.locale;
    permissions::require_leading(&signed.actor)?;
    let template = sent
        .template
        .parse()
        .map_err(|_| Error::invalid_said("template", words::cascade_template_missing(l)))?;
    let objective = sent
        .objective
        .parse()
        .map_err(|_| Error::invalid_said("objective", words::slot_objective_gone(l)))?;
    let new = New {
        template,
        objective,
        first: web::day(l, "first", &sent.first)?,
        units: sent.units.iter().map(|unit| unit.parse()).collect::<Result<Vec<_>>>()?,
    };
    let id = super::begin(&signed.actor, tx, l, &new).await?;
    Ok(format!("/cascades/{id}"))
}

async fn make(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = async {
        permissions::require_leading(&signed.actor)?;
        let new = NewTemplate { name: sent.name.clone(), steps: sent.steps(signed.locale)? };
        super::make(&signed.actor, &mut tx, signed.locale, &new).await
    };
    let done = done.await.map(|_| "/cascades".to_owned());
    finish(&ctx, &signed, tx, sent, done).await
}

async fn retire(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<TemplateId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::retire(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/cascades")
}

/// Commits and goes on, or shows the page again with what was wrong.
async fn finish(ctx: &Ctx, signed: &Signed, tx: Tx, sent: Sent, done: Result<String>) -> Answer {
    web::acted(signed.locale, tx, done, |next| next, |errors| page(ctx, signed, sent, errors)).await
}
