//! `/campaigns`: what was asked of teams, and the form that asks anew.

use askama::Template;
use axum::extract::State;
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::i18n::Locale;
use kernel::{Ctx, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::{Campaign, New, show};
use crate::ids::CampaignId;
use crate::objective::pages::planned_units;
use crate::plan::view::Window;
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/campaigns", get(index).merge(web::post_once(create)))
        .route("/campaigns/{campaign}", get(show::show))
        .route("/campaigns/{campaign}/reminder", post(show::reminder))
        .route("/campaigns/{campaign}/closing", post(show::closing))
        .route("/campaigns/{campaign}/nothing", post(show::nothing))
}

/// The form of a new campaign.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    title: String,
    from: String,
    until: String,
    answer_by: String,
    units: Vec<String>,
}

impl Sent {
    fn chosen(&self, unit: &str) -> bool {
        self.units.iter().any(|chosen| chosen == unit)
    }
}

/// A campaign as the list shows it.
struct Line {
    id: CampaignId,
    title: String,
    about: String,
    closed: bool,
}

#[derive(Template)]
#[template(path = "campaign/index.html")]
struct Index {
    page: Page,
    lines: Vec<Line>,
    units: Vec<Choice>,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    permissions::require_leading(&signed.actor)?;
    let window = Window::next(ctx.clock().today(&ctx.config.time_zone))?;
    let form = Sent {
        title: words::campaign_title_of(&signed, window.name(signed.locale)),
        from: window.from.to_string(),
        until: window.until.to_string(),
        ..Sent::default()
    };
    web::html(&page(&ctx, &signed, form, Fields::default()).await?)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let all = super::all(&signed.actor, &mut tx).await?;
    let line = |one: Campaign| Line {
        about: format!("{} · {}", by(l, &one), counts(l, &one)),
        id: one.id,
        title: one.title,
        closed: one.closed,
    };
    let units = planned_units(&signed.actor, &mut tx).await?;
    Ok(Index {
        page: Page::of(signed, words::campaigns_title(l)).at(Place::Alignment),
        lines: all.into_iter().map(line).collect(),
        units: units.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect(),
        form,
        errors,
    })
}

/// By when teams answer.
pub(super) fn by(l: Locale, campaign: &Campaign) -> String {
    words::campaign_by(l, fmt::day_year(l, campaign.answer_by))
}

/// How many teams are how far.
pub(super) fn counts(l: Locale, campaign: &Campaign) -> String {
    words::campaign_counts(l, campaign.answered, campaign.teams, campaign.nothing, campaign.silent())
}

async fn create(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = try_to(&signed, &mut tx, &sent).await;
    web::acted(
        signed.locale,
        tx,
        done,
        |id| format!("/campaigns/{id}"),
        |errors| page(&ctx, &signed, sent, errors),
    )
    .await
}

async fn try_to(signed: &Signed, tx: &mut Tx, sent: &Sent) -> Result<CampaignId> {
    let l = signed.locale;
    permissions::require_leading(&signed.actor)?;
    let units = sent.units.iter().map(|unit| unit.parse()).collect::<Result<Vec<_>>>()?;
    let new = New {
        title: sent.title.clone(),
        window: Window { from: web::day(l, "from", &sent.from)?, until: web::day(l, "until", &sent.until)? },
        answer_by: web::day(l, "answer_by", &sent.answer_by)?,
        units,
    };
    super::open(&signed.actor, tx, l, &new).await
}
