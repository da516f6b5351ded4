//! Other stores that get what is stored here: how each fares, adding one, pausing, sending again, taking away.

use askama::Template;
use axum::extract::{Path, State};
use axum_extra::extract::Form;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::i18n::{Html, Locale};
use kernel::{Ctx, Error, Result, Role, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use crate::forward::{self, NewTarget, Target, TargetId, Waiting};
use crate::words;

/// How a target fares, for the list on the page of records.
pub(super) struct Fares {
    pub(super) id: TargetId,
    pub(super) name: String,
    pub(super) status: Html,
    pub(super) detail: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    name: String,
    url: String,
    username: String,
    secret: String,
    verbs: String,
    activities: String,
    since: String,
}

#[derive(Template)]
#[template(path = "records/target_new.html")]
struct Ask {
    page: Page,
    form: Asked,
    errors: Fields,
}

struct Refused {
    href: String,
    id: String,
    reason: String,
    status: String,
    at: String,
}

#[derive(Template)]
#[template(path = "records/target.html")]
struct Show {
    page: Page,
    target: Target,
    status: Html,
    facts: Vec<(&'static str, String)>,
    aside: Vec<Refused>,
    errors: Fields,
}

pub(super) fn fares(l: Locale, zone: &TimeZone, target: &Target, waiting: &Waiting) -> Fares {
    let count = fmt::number(l, waiting.count);
    let many = waiting.count >= Waiting::MOST;
    let mut detail =
        vec![words::records_target_waiting(l, waiting.count, if many { format!("{count}+") } else { count })];
    if waiting.set_aside > 0 {
        detail.push(words::records_target_aside(l, waiting.set_aside));
    }
    if let Some(at) = target.last_sent_at {
        detail.push(words::records_target_last(l, fmt::instant(l, at, zone)));
    }
    Fares {
        id: target.id,
        name: target.name.clone(),
        status: status(l, target, waiting),
        detail: detail.join(" · "),
    }
}

fn status(l: Locale, target: &Target, waiting: &Waiting) -> Html {
    let shown = if target.paused_at.is_some() {
        ui::status::unknown(words::records_target_paused(l))
    } else if target.failing_since.is_some() {
        ui::status::no(words::records_target_failing(l))
    } else if waiting.count > 0 {
        ui::status::soon(words::records_target_behind(l))
    } else {
        ui::status::ok(words::records_target_level(l))
    };
    Html::trusted(shown.to_string())
}

/// Asks for another store.
pub(super) async fn ask(signed: Signed) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    web::html(&form(&signed, Asked::default(), Fields::default()))
}

fn form(signed: &Signed, form: Asked, errors: Fields) -> Ask {
    // A secret does not travel back to the browser.
    let form = Asked { secret: String::new(), ..form };
    Ask { page: Page::of(signed, words::records_target_add(signed)).at(Place::Records), form, errors }
}

/// Adds another store.
pub(super) async fn add(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<Asked>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    match added(&ctx, &signed, asked.clone()).await {
        Ok(id) => web::see_other(format!("/records/targets/{id}")),
        Err(error) => web::again(&form(&signed, asked, Fields::from_error(&signed, error)?)),
    }
}

async fn added(ctx: &Ctx, signed: &Signed, asked: Asked) -> Result<TargetId> {
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let new = NewTarget {
        since: day(ctx, "since", &asked.since)?,
        verbs: lines(&asked.verbs),
        activities: lines(&asked.activities),
        name: asked.name,
        url: asked.url,
        username: asked.username,
        secret: asked.secret,
    };
    let mut tx = ctx.db.write().await?;
    let id = forward::add(ctx, &signed.actor, &mut tx, new).await?;
    tx.commit().await?;
    Ok(id)
}

/// The last microsecond before a day of the organisation.
fn day(ctx: &Ctx, name: &'static str, text: &str) -> Result<Option<jiff::Timestamp>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || Error::invalid(name, words::records_wrong_day);
    let day: Date = text.trim().parse().map_err(|_| wrong())?;
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    Ok(Some(super::list::day_start(day, &zone)))
}

/// One target.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<TargetId>) -> Answer {
    web::html(&view(&ctx, &signed, id, Fields::default()).await?)
}

async fn view(ctx: &Ctx, signed: &Signed, id: TargetId, errors: Fields) -> Result<Show> {
    let l = signed.locale;
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    let mut tx = ctx.db.read().await?;
    let (target, waiting, aside) = forward::target(&signed.actor, &mut tx, id).await?;
    let instant = |at: jiff::Timestamp| fmt::instant(l, at, &zone);
    let mut facts = vec![
        (words::records_target_url(l), target.url.clone()),
        (words::records_target_username(l), target.username.clone()),
        (words::records_target_sent(l), fmt::number(l, target.sent)),
        (words::records_target_waits(l), fmt::number(l, waiting.count)),
    ];
    facts.extend(waiting.oldest_at.map(|at| (words::records_target_oldest(l), instant(at))));
    facts.extend(target.last_sent_at.map(|at| (words::records_last(l), instant(at))));
    facts.extend(target.failing_since.map(|at| (words::records_target_since(l), instant(at))));
    facts.extend(target.retry_at.map(|at| (words::records_target_again(l), instant(at))));
    facts.extend(target.last_error.clone().map(|why| (words::records_target_error(l), why)));
    for (name, list) in [
        (words::records_target_verbs(l), &target.verbs),
        (words::records_target_activities(l), &target.activities),
    ] {
        if !list.is_empty() {
            facts.push((name, list.join(", ")));
        }
    }
    let refused = aside.into_iter().map(|one| Refused {
        href: format!("/records/statements/{}", one.statement),
        id: one.statement.to_string(),
        status: if one.status == 0 { "–".to_owned() } else { one.status.to_string() },
        at: instant(one.at),
        reason: one.reason,
    });
    Ok(Show {
        page: Page::of(signed, &target.name).at(Place::Records),
        status: status(l, &target, &waiting),
        aside: refused.collect(),
        target,
        facts,
        errors,
    })
}

/// Stops sending.
pub(super) async fn pause(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<TargetId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    forward::pause(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/records/targets/{id}"))
}

/// Goes on.
pub(super) async fn resume(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<TargetId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    forward::resume(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other(format!("/records/targets/{id}"))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    since: String,
}

/// Sends everything from a day on again.
pub(super) async fn replay(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<TargetId>,
    Form(from): Form<From>,
) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    match replayed(&ctx, &signed, id, &from.since).await {
        Ok(()) => web::see_other(format!("/records/targets/{id}")),
        Err(error) => web::refused(&signed, error, |errors| view(&ctx, &signed, id, errors)).await,
    }
}

async fn replayed(ctx: &Ctx, signed: &Signed, id: TargetId, since: &str) -> Result<()> {
    let after = day(ctx, "since", since)?.ok_or_else(|| Error::invalid("since", words::records_wrong_day))?;
    let mut tx = ctx.db.write().await?;
    forward::replay(&signed.actor, &mut tx, id, after).await?;
    tx.commit().await
}

/// Takes a target away.
pub(super) async fn remove(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<TargetId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    forward::remove(&signed.actor, &mut tx, id).await?;
    tx.commit().await?;
    web::see_other("/records?done=removed")
}
