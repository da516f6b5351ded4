//! The page of one campaign: each team with who answers, what came, and who said nothing.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use kernel::{Actor, Ctx, PersonId, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use super::{Asked, State as How, pages, remind};
use crate::ids::CampaignId;
use crate::words;

/// A team.
struct Line {
    name: String,
    who: String,
    href: String,
    state: ui::Status,
    reminded: Option<String>,
}

#[derive(Template)]
#[template(path = "campaign/show.html")]
struct Show {
    page: Page,
    id: CampaignId,
    about: String,
    counts: String,
    lines: Vec<Line>,
    silent: i64,
    closed: bool,
}

pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CampaignId>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (campaign, asked) = super::find(&signed.actor, &mut tx, id).await?;
    let who: Vec<PersonId> = asked.iter().map(|one| one.person).collect();
    let names = people::names(&Actor::system("who answers stands beside a team"), &mut tx, &who).await?;
    let line = |one: Asked| Line {
        name: one.name,
        who: names.get(&one.person).cloned().unwrap_or_else(|| words::somebody(l).into()),
        href: format!("/team-plan?unit={}", one.unit),
        state: match one.state {
            How::Answered(needs) => ui::status::ok(words::campaign_answered(l, needs)),
            How::Nothing => ui::status::ok(words::campaign_nothing(l)),
            How::Silent => ui::status::soon(words::campaign_silent(l)),
        },
        reminded: one.reminded_on.map(|day| words::campaign_reminded_on(l, fmt::day(l, day))),
    };
    web::html(&Show {
        page: Page::of(&signed, campaign.title.as_str()).at(Place::Alignment),
        id,
        about: format!("{} · {}", campaign.window.name(l), pages::by(l, &campaign)),
        counts: pages::counts(l, &campaign),
        lines: asked.into_iter().map(line).collect(),
        silent: campaign.silent(),
        closed: campaign.closed,
    })
}

pub(super) async fn reminder(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CampaignId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    remind::remind(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(format!("/campaigns/{id}"))
}

pub(super) async fn closing(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<CampaignId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::close(&signed.actor, &mut tx, signed.locale, id).await?;
    tx.commit().await?;
    web::see_other(format!("/campaigns/{id}"))
}

/// What the form of a team sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    unit: String,
}

pub(super) async fn nothing(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<CampaignId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    super::nothing(&signed.actor, &mut tx, signed.locale, id, sent.unit.parse()?).await?;
    tx.commit().await?;
    web::see_other("/needs")
}
