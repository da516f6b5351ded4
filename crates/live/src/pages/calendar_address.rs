//! The address of one's own calendar: named, read at once, taken away. What it is, no page shows again.

use axum::extract::{Path, State};
use axum::routing::post;
use axum_extra::extract::Form;
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{Answer, Routes, Signed};

use super::instructor::changed;
use crate::instructor::address;
use crate::words;

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/instructors/{person}/calendar/address", post(name))
        .route("/instructors/{person}/calendar/reading", post(read))
        .route("/instructors/{person}/calendar/removal", post(remove))
}

/// How the calendar at an address fares.
pub(super) struct Row {
    pub shown: String,
    pub line: String,
    pub trouble: Option<String>,
}

/// What an instructor named, for those who see their page.
pub(super) async fn row(tx: &mut Tx, l: Locale, person: PersonId) -> Result<Option<Row>> {
    let Some(source) = address::of(tx, person).await? else { return Ok(None) };
    let zone = TimeZone::get(tx.zone()).map_err(Error::internal)?;
    let at = |instant| fmt::instant(l, instant, &zone);
    let line = match source.read {
        Some((read, until)) => words::address_read(l, at(read), at(until), source.times),
        None => words::address_unread(l).to_owned(),
    };
    let trouble = source.trouble.map(|(since, why)| match source.read {
        Some(_) => words::address_failing(l, at(since), why.say(l)),
        None => words::address_failing_first(l, at(since), why.say(l)),
    });
    Ok(Some(Row { shown: source.shown, line, trouble }))
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    address: String,
}

async fn name(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(person): Path<PersonId>,
    Form(sent): Form<Sent>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = address::name(&ctx, &signed.actor, &mut tx, signed.locale, person, &sent.address).await;
    then_read(&signed, &ctx, tx, person, done).await
}

async fn read(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = address::ask(&signed.actor, &mut tx, signed.locale, person).await;
    then_read(&signed, &ctx, tx, person, done).await
}

/// Whoever asks waits for what comes of it, and finds it on the page.
async fn then_read(signed: &Signed, ctx: &Ctx, tx: Tx, person: PersonId, done: Result<()>) -> Answer {
    let reads = done.is_ok();
    let answer = changed(signed, ctx, tx, person, done, |_| ()).await?;
    if reads {
        address::read(ctx, person).await?;
    }
    Ok(answer)
}

async fn remove(signed: Signed, State(ctx): State<Ctx>, Path(person): Path<PersonId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = address::remove(&signed.actor, &mut tx, person).await;
    changed(&signed, &ctx, tx, person, done, |_| ()).await
}
