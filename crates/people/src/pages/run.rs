//! A run: what it would change, and what one may do with it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum_extra::extract::Form;
use http::{HeaderValue, header};
use kernel::{Ctx, Error, Result, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use super::arrival;
use super::run_columns::{self, Columns};
use super::run_groups::{self, Group};
use super::run_view;
use crate::ids::RunId;
use crate::run::correct::{self as correcting, Said};
use crate::run::{Part, import, undo as undoing};
use crate::words;

async fn again(ctx: &Ctx, signed: &Signed, id: RunId, outcome: Result<()>, reason: &str) -> Answer {
    match outcome {
        Ok(()) => web::see_other(format!("/people/imports/{id}")),
        Err(error) => {
            web::refused(signed, error, |errors| run_view::view(ctx, signed, id, reason, errors)).await
        }
    }
}

/// What a file would change, or has changed; until it is read, how far its reading is.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
    if let Some(waiting) = arrival::view(&ctx, &signed, id).await? {
        return web::html(&waiting);
    }
    web::html(&run_view::view(&ctx, &signed, id, "", Fields::default()).await?)
}

/// The file, with the columns that are not used struck out.
pub(super) async fn file(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
    let text = import::shown_file(&ctx, &signed.actor, id).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, text).into_response())
}

/// Other columns, character set or dates: the file is read again.
pub(super) async fn columns(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RunId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let run = import::show(&signed.actor, &mut ctx.db.read().await?, id).await?;
    let outcome = match run_columns::mapping(&run, Columns::of(form)) {
        Ok(mapping) => import::map_again(&ctx, &signed.actor, id, mapping, None).await,
        Err(error) => Err(error),
    };
    again(&ctx, &signed, id, outcome, "").await
}

#[derive(Template)]
#[template(path = "people/import/group.html")]
struct Whole {
    page: Page,
    id: RunId,
    run: String,
    group: Group,
}

/// Everybody of one group.
pub(super) async fn group(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path((id, key)): Path<(RunId, String)>,
) -> Answer {
    let l = signed.locale;
    let run = import::show(&signed.actor, &mut ctx.db.read().await?, id).await?;
    let group = run_groups::whole(l, &run.report, run.day, &key).ok_or(Error::NotFound)?;
    let title = words::people_group_title(l, group.count.as_str(), group.title.as_str());
    let page = Page::of(&signed, title).at(Place::Imports);
    let run = words::people_run_title(l, fmt::date_year(l, run.day));
    web::html(&Whole { page, id, run, group })
}

#[derive(Debug, Deserialize)]
pub(super) struct Correction {
    #[serde(default)]
    row: u32,
    #[serde(default)]
    column: String,
    #[serde(default)]
    value: String,
    #[serde(default)]
    act: String,
}

/// Corrects a row with a problem, or takes a correction back.
pub(super) async fn correct(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RunId>,
    Form(form): Form<Correction>,
) -> Answer {
    let Correction { row, column, value, act } = form;
    let outcome = if act == "take-back" {
        correcting::take_back(&ctx, &signed.actor, id, row, &column).await
    } else {
        correcting::correct(&ctx, &signed.actor, id, Said { row, column, value }).await
    };
    again(&ctx, &signed, id, outcome, "").await
}

#[derive(Debug, Deserialize)]
pub(super) struct Which {
    part: String,
}

/// Applies all of it, or its safe part.
pub(super) async fn apply(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RunId>,
    Form(form): Form<Which>,
) -> Answer {
    let part = if form.part == "safe" { Part::Safe } else { Part::All };
    let outcome = import::decide(&ctx, &signed.actor, id, part, None).await;
    again(&ctx, &signed, id, outcome, "").await
}

/// Asks a second administrator.
pub(super) async fn ask(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
    let outcome = import::ask(&ctx, &signed.actor, id).await;
    again(&ctx, &signed, id, outcome, "").await
}

#[derive(Debug, Deserialize)]
pub(super) struct Reason {
    #[serde(default)]
    reason: String,
}

/// A second administrator lets it through.
pub(super) async fn approve(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<RunId>,
    Form(form): Form<Reason>,
) -> Answer {
    let reason: String = form.reason.chars().take(600).collect();
    let outcome = import::decide(&ctx, &signed.actor, id, Part::All, Some(reason)).await;
    again(&ctx, &signed, id, outcome, &form.reason).await
}

/// Sets it aside.
pub(super) async fn aside(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
    let outcome = import::set_aside(&ctx, &signed.actor, id).await;
    again(&ctx, &signed, id, outcome, "").await
}

/// Takes it back.
pub(super) async fn undo(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
    let outcome = undoing::undo(&ctx, &signed.actor, id).await;
    again(&ctx, &signed, id, outcome, "").await
}
