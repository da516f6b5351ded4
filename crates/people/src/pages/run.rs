//! A run: what it would change, and what one may do with it.

use axum::extract::{Path, State};
use axum::response::IntoResponse;
use axum_extra::extract::Form;
use http::{HeaderValue, StatusCode, header};
use kernel::{Ctx, Result};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};

use super::run_columns::{self, Columns};
use super::run_view;
use crate::ids::RunId;
use crate::run::{Part, import, undo as undoing};

async fn again(ctx: &Ctx, signed: &Signed, id: RunId, outcome: Result<()>, reason: &str) -> Answer {
    match outcome {
        Ok(()) => web::see_other(format!("/people/imports/{id}")),
        Err(error) => {
            let errors = Fields::from_error(error)?;
            let view = run_view::view(ctx, signed, id, reason, errors).await?;
            web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view)
        }
    }
}

/// What a file would change, or has changed.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RunId>) -> Answer {
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
