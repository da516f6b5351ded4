//! The page of rates.

use askama::Template;
use axum::extract::State;
use axum::routing::get;
use axum_extra::extract::Form;
use kernel::{Ctx, Result, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::{New, Standing};
use crate::{permissions, words};

/// The routes of rates.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/rates", get(index).post(give))
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    from: String,
    to: String,
    worth: String,
    on: String,
}

#[derive(Template)]
#[template(path = "rate/index.html")]
struct Index {
    page: Page,
    rows: Vec<(String, String, ui::Status)>,
    form: Sent,
    errors: Fields,
}

async fn read(ctx: &Ctx, signed: &Signed, form: Sent, errors: Fields) -> Result<Index> {
    let l = signed.locale;
    let today = ctx.clock().today(&ctx.config.time_zone);
    let rates = super::all(&signed.actor, &mut ctx.db.read().await?, today).await?;
    let rows = rates.into_iter().map(|(rate, standing)| {
        let worth = words::rate_line(l, rate.from.name(), rate.print(l), rate.to.name());
        let status = match standing {
            Standing::Now => ui::status::ok(words::rate_line_now(l)),
            Standing::Later => ui::status::soon(words::rate_line_later(l)),
            Standing::Before => ui::status::unknown(words::rate_line_before(l)),
        };
        (worth, words::rate_from_day(l, fmt::date_year(l, rate.on)), status)
    });
    let page = Page::of(signed, words::rates_title(l)).at(Place::Budgets);
    Ok(Index { page, rows: rows.collect(), form, errors })
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let on = fmt::iso(ctx.clock().today(&ctx.config.time_zone));
    let form = Sent { on, ..Sent::default() };
    web::html(&read(&ctx, &signed, form, Fields::default()).await?)
}

async fn give(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    permissions::require_setting_up(&signed.actor)?;
    let mut tx = ctx.db.write().await?;
    let l = signed.locale;
    let done = async {
        let on = web::day(l, "on", &sent.on)?;
        let new = New { from: sent.from.clone(), to: sent.to.clone(), worth: sent.worth.clone(), on };
        super::give(&signed.actor, &mut tx, l, &new).await
    };
    let done = done.await;
    web::acted(signed.locale, tx, done, |_| "/rates", |errors| read(&ctx, &signed, sent, errors)).await
}
