//! Calendar feeds: their addresses, shown once, and the calendars behind them.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use axum_extra::extract::Form;
use jiff::tz::TimeZone;
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use crate::calendar::{self, Kind};
use crate::words;

/// One kind of feed.
struct Row {
    kind: Kind,
    title: &'static str,
    text: &'static str,
    since: Option<String>,
    /// The address, directly after it was made.
    url: Option<String>,
}

#[derive(Template)]
#[template(path = "live/feeds.html")]
struct Index {
    page: Page,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
pub(super) struct Sent {
    #[serde(default)]
    kind: String,
}

pub(super) async fn index(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, None).await?)
}

/// Makes an address and shows it: this once.
pub(super) async fn make(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let kind = Kind::parse(&sent.kind).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    let path = calendar::make(&signed.actor, &mut tx, kind).await?;
    tx.commit().await?;
    let mut tx = ctx.db.read().await?;
    web::html(&page(&signed, &mut tx, Some((kind, ctx.url(&path)))).await?)
}

pub(super) async fn revoke(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Answer {
    let kind = Kind::parse(&sent.kind).ok_or(Error::NotFound)?;
    let mut tx = ctx.db.write().await?;
    calendar::revoke(&signed.actor, &mut tx, kind).await?;
    tx.commit().await?;
    web::see_other("/classes/feeds")
}

/// For programs: whoever has the address reads the calendar.
pub(super) async fn read(State(ctx): State<Ctx>, Path(file): Path<String>) -> Answer {
    let secret = file.strip_suffix(".ics").ok_or(Error::NotFound)?;
    let mut tx = ctx.db.read().await?;
    let text = calendar::read(&ctx, &mut tx, secret).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "private, no-cache"),
    ];
    Ok((headers, text).into_response())
}

async fn page(signed: &Signed, tx: &mut Tx, made: Option<(Kind, String)>) -> Result<Index> {
    let l = signed.locale;
    let open = calendar::feeds(&signed.actor, tx).await?;
    let leads = !people::reports(&signed.actor, tx).await?.is_empty();
    let zone = TimeZone::get(tx.zone()).map_err(Error::internal)?;
    let row = |kind: Kind, title: &'static str, text: &'static str| Row {
        kind,
        title,
        text,
        since: open.iter().find(|feed| feed.kind == kind).map(|feed| fmt::instant(l, feed.made_at, &zone)),
        url: made.as_ref().filter(|(of, _)| *of == kind).map(|(_, url)| url.clone()),
    };
    let mut rows = vec![row(Kind::Own, words::feed_own_name(l), words::feed_own_text(l))];
    if leads {
        rows.push(row(Kind::Team, words::feed_team_name(l), words::feed_team_text(l)));
    }
    Ok(Index { page: Page::of(signed, words::feeds_title(l)).at(Place::Classes), rows })
}
