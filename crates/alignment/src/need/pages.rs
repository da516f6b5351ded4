//! `/needs`: say what is needed in a minute, what one raised and what came of it, what waits for one's answer, and, for
//! People leaders, what may belong together.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::{Ctx, Error, Result, Role};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Choice, Page, Place};

use super::theme;
use super::waiting::{self, Asking, Join, Mine, Owed, Told};
use super::{Kind, New};
use crate::ids::{NeedId, ThemeId};
use crate::objective::pages::number;
use crate::{permissions, words};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .route("/needs", get(index).merge(web::post_once(raise)))
        .route("/needs/{need}/answer", post(answer))
        .route("/needs/{need}/withdrawal", post(withdraw))
        .route("/themes", post(join))
        .route("/themes/additions", post(add))
        .route("/themes/{theme}/objective", post(serve))
}

/// What the forms of this page send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) title: String,
    topic: String,
    unit: String,
    people: String,
    shared: String,
    answer: String,
    needs: Vec<NeedId>,
    theme: String,
    objective: String,
}

/// What the address may carry.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    done: String,
    title: String,
}

#[derive(Template)]
#[template(path = "need/index.html")]
struct Index {
    page: Page,
    units: Vec<Choice>,
    mine: Vec<Mine>,
    owed: Vec<Owed>,
    /// What those are late with whom one leads.
    late: Vec<Owed>,
    asked: Vec<Asking>,
    themes: Vec<Told>,
    joins: Vec<Join>,
    /// Pain points in no theme, and the themes they can be put into.
    loose: Vec<Choice>,
    into: Vec<Choice>,
    aims: Vec<Choice>,
    leads: bool,
    form: Sent,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let form = Sent { title: asked.title.chars().take(super::MOST_TITLE).collect(), ..Sent::default() };
    let mut page = page(&ctx, &signed, form, Fields::default()).await?;
    let l = signed.locale;
    let toast = match asked.done.as_str() {
        "raised" => Some(words::need_done_raised(l)),
        "answered" => Some(words::need_done_answered(l)),
        "withdrawn" => Some(words::need_done_withdrawn(l)),
        "joined" => Some(words::need_done_joined(l)),
        "added" => Some(words::need_done_added(l)),
        "served" => Some(words::need_done_served(l)),
        _ => None,
    };
    if let Some(text) = toast {
        page.page = page.page.toast(text);
    }
    web::html(&page)
}

async fn page(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let leads = signed.has(Role::PeopleLeader);
    let led = permissions::units_led(&signed.actor, &mut tx).await?;
    let units = led.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let (themes, joins, loose) =
        if leads { waiting::themes(signed, &mut tx).await? } else { Default::default() };
    let aims = if leads { waiting::aims(signed, &mut tx).await? } else { Vec::new() };
    Ok(Index {
        page: Page::of(signed, words::needs_title(l)).at(Place::Needs),
        units,
        mine: waiting::mine(signed, &mut tx).await?,
        owed: waiting::owed(signed, &mut tx).await?,
        late: waiting::late(signed, &mut tx).await?,
        asked: waiting::asked(signed, &mut tx).await?,
        into: themes.iter().map(|one| Choice::new(one.id.to_string(), one.title.as_str())).collect(),
        themes,
        joins,
        loose,
        aims,
        leads,
        form,
        errors,
    })
}

async fn raise(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.write().await?;
    let done = async {
        let pain = !sent.unit.is_empty();
        let new = New {
            kind: if pain { Kind::Pain } else { Kind::Wish },
            title: sent.title.clone(),
            topic: sent.topic.clone(),
            people: if pain { number(l, "people", &sent.people)? } else { 1 },
            unit: if pain { Some(sent.unit.parse()?) } else { None },
            shared: sent.shared == "yes",
        };
        super::raise(&signed.actor, &mut tx, l, &new).await.map(drop)
    };
    let done = done.await;
    finish(&ctx, &signed, tx, sent, done, "raised").await
}

async fn answer(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<NeedId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::answer(&signed.actor, &mut tx, signed.locale, id, &sent.answer).await;
    finish(&ctx, &signed, tx, sent, done, "answered").await
}

async fn withdraw(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<NeedId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = super::withdraw(&signed.actor, &mut tx, signed.locale, id).await;
    finish(&ctx, &signed, tx, sent, done, "withdrawn").await
}

async fn join(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done: Result<ThemeId> =
        theme::join(&signed.actor, &mut tx, signed.locale, &sent.title, &sent.needs).await;
    finish(&ctx, &signed, tx, sent, done.map(drop), "joined").await
}

async fn add(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let mut tx = ctx.db.write().await?;
    permissions::require_leading(&signed.actor)?;
    let l = signed.locale;
    let done = match sent.theme.parse() {
        Ok(id) => theme::add(&signed.actor, &mut tx, l, id, &sent.needs).await,
        Err(_) => Err(Error::invalid_said("theme", words::theme_missing(l))),
    };
    finish(&ctx, &signed, tx, sent, done, "added").await
}

async fn serve(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ThemeId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    permissions::require_leading(&signed.actor)?;
    let l = signed.locale;
    let done = match sent.objective.parse() {
        Ok(objective) => theme::serve(&signed.actor, &mut tx, l, id, objective).await,
        Err(_) => Err(Error::invalid_said("objective", words::theme_objective_wrong(l))),
    };
    finish(&ctx, &signed, tx, sent, done, "served").await
}

/// Commits and goes back to the page, or shows the page again with what was wrong.
async fn finish(
    ctx: &Ctx,
    signed: &Signed,
    tx: kernel::Tx,
    sent: Sent,
    done: Result<()>,
    word: &str,
) -> Answer {
    web::acted(
        signed.locale,
        tx,
        done,
        |_| format!("/needs?done={word}"),
        |errors| page(ctx, signed, sent, errors),
    )
    .await
}
