//! The pages of rules: the list, one rule with its form, the switch, the names.

use axum::Form;
use axum::extract::{Path, Query, State as Axum};
use axum::routing::{get, post};
use kernel::{Ctx, Error, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::draft::{self, Draft};
use super::form::{self, Sent};
use super::rehearsal::{self, rehearse};
use super::sentence::Item;
use super::view::{View, Wanted, view};
use super::{Rule, State, find, list_pages, names_pages, switch};
use crate::calendar::Calendar;
use crate::ids::RuleId;
use crate::{permissions, words};

/// Where rules stand.
pub fn routes() -> Routes {
    Routes::new()
        .route("/rules", get(list_pages::index).post(list_pages::create))
        .route("/rules/new", get(list_pages::new))
        .route("/rules/{rule}", get(show).post(save))
        .route("/rules/{rule}/rehearsals", post(rehearse_again))
        .route("/rules/{rule}/switch", post(switch_on))
        .route("/rules/{rule}/end", post(switch_off))
        .route("/rules/{rule}/successors", post(succeed))
        .route("/rules/{rule}/removal", post(remove))
        .route("/rules/{rule}/people", get(names_pages::show))
}

#[derive(askama::Template)]
#[template(path = "rule/show.html")]
struct Show {
    page: Page,
    view: View,
    may_write: bool,
}

/// What `GET /rules/{rule}` may carry.
#[derive(Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    who: String,
    #[serde(default)]
    said: String,
}

/// `GET /rules/{rule}`
async fn show(
    signed: Signed,
    Axum(ctx): Axum<Ctx>,
    Path(rule): Path<String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let mut tx = ctx.db.read().await?;
    let rule = find(&signed.actor, &mut tx, rule.parse()?).await?;
    let wanted =
        Wanted { draft: Draft::of(&rule), rule, owner: None, errors: Fields::default(), who: &asked.who };
    let view = view(&ctx, &signed.actor, &mut tx, signed.locale, wanted).await?;
    web::html(&shown(&signed, view, &asked.said))
}

fn shown(signed: &Signed, view: View, said: &str) -> Show {
    let page = Page::of(signed, view.draft.title.clone()).at(Place::Rules);
    let page = match said {
        "saved" => page.toast(words::rule_toast_saved(signed.locale)),
        "on" => page.toast(words::rule_toast_on(signed.locale)),
        "off" => page.toast(words::rule_toast_off(signed.locale)),
        "again" => page.toast(words::rule_toast_again(signed.locale)),
        "stale" => page.toast(words::rule_stale(signed.locale)),
        _ => page,
    };
    Show { page, view, may_write: permissions::require_rules(&signed.actor).is_ok() }
}

/// `POST /rules/{rule}`: keeps the draft as it was sent and rehearses it when nothing is missing.
async fn save(
    signed: Signed,
    Axum(ctx): Axum<Ctx>,
    Path(rule): Path<String>,
    Form(sent): Form<Sent>,
) -> Answer {
    let (actor, l) = (&signed.actor, signed.locale);
    permissions::require_rules(actor)?;
    let mut tx = ctx.db.write().await?;
    let rule = find(actor, &mut tx, rule.parse()?).await?;
    let seen = sent.iter().find(|(name, _)| name == "definition").map_or("", |(_, value)| value);
    if seen != rule.definition {
        return web::see_other(format!("/rules/{}?said=stale", rule.id));
    }
    let read = form::read(actor, &mut tx, Draft::of(&rule), &sent).await?;
    let mut wrong = read.wrong;
    if wrong.is_empty() {
        match keep(&ctx, &signed, &mut tx, rule.id, read.draft.clone()).await {
            Ok(()) => {
                tx.commit().await?;
                return web::see_other(format!("/rules/{}?said=saved", rule.id));
            }
            Err(Error::Invalid(fields)) => wrong = fields,
            Err(other) => return Err(other.into()),
        }
    }
    drop(tx);
    let mut tx = ctx.db.read().await?;
    let errors = Fields::of(l, wrong);
    let wanted = Wanted { rule, draft: read.draft, owner: Some(read.owner), errors, who: "" };
    let view = view(&ctx, actor, &mut tx, l, wanted).await?;
    web::again(&shown(&signed, view, ""))
}

async fn keep(ctx: &Ctx, signed: &Signed, tx: &mut Tx, rule: RuleId, draft: Draft) -> Result<()> {
    draft::change(&signed.actor, tx, rule, draft).await?;
    try_rehearsal(ctx, signed, tx, rule).await
}

/// Rehearses a rule that lacks nothing.
async fn try_rehearsal(ctx: &Ctx, signed: &Signed, tx: &mut Tx, rule: RuleId) -> Result<()> {
    match rehearse(&signed.actor, tx, &Calendar::of(ctx), rule).await {
        Ok(_) | Err(Error::Invalid(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

/// `POST /rules/{rule}/rehearsals`
async fn rehearse_again(signed: Signed, Axum(ctx): Axum<Ctx>, Path(rule): Path<String>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let rule = find(&signed.actor, &mut tx, rule.parse()?).await?;
    permissions::require_rules(&signed.actor)?;
    try_rehearsal(&ctx, &signed, &mut tx, rule.id).await?;
    tx.commit().await?;
    web::see_other(format!("/rules/{}", rule.id))
}

/// `POST /rules/{rule}/switch`
async fn switch_on(signed: Signed, Axum(ctx): Axum<Ctx>, Path(rule): Path<String>) -> Answer {
    let calendar = Calendar::of(&ctx);
    let mut tx = ctx.db.write().await?;
    let rule = find(&signed.actor, &mut tx, rule.parse()?).await?;
    permissions::require_rules(&signed.actor)?;
    let Some(seen) = rehearsal::latest(&signed.actor, &mut tx, &calendar, &rule).await? else {
        return web::see_other(format!("/rules/{}", rule.id));
    };
    match switch::switch_on(&signed.actor, &mut tx, &calendar, rule.id, &seen).await {
        Ok(_) => {
            tx.commit().await?;
            web::see_other(format!("/rules/{}?said=on", rule.id))
        }
        Err(Error::Conflict(_)) if rule.state() == State::Draft => {
            drop(tx);
            let mut tx = ctx.db.write().await?;
            try_rehearsal(&ctx, &signed, &mut tx, rule.id).await?;
            tx.commit().await?;
            web::see_other(format!("/rules/{}?said=again", rule.id))
        }
        Err(other) => Err(other.into()),
    }
}

/// What `POST /rules/{rule}/end` carries.
#[derive(Deserialize)]
struct End {
    #[serde(default)]
    why: String,
}

/// `POST /rules/{rule}/end`
async fn switch_off(
    signed: Signed,
    Axum(ctx): Axum<Ctx>,
    Path(rule): Path<String>,
    Form(end): Form<End>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let rule = find(&signed.actor, &mut tx, rule.parse()?).await?;
    match switch::switch_off(&signed.actor, &mut tx, &Calendar::of(&ctx), rule.id, &end.why).await {
        Ok(_) => {
            tx.commit().await?;
            web::see_other(format!("/rules/{}?said=off", rule.id))
        }
        Err(Error::Invalid(fields)) => {
            let errors = Fields::of(&signed, fields);
            again(&ctx, &signed, &mut tx, rule, errors).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn again(ctx: &Ctx, signed: &Signed, tx: &mut Tx, rule: Rule, errors: Fields) -> Answer {
    let wanted = Wanted { draft: Draft::of(&rule), rule, owner: None, errors, who: "" };
    let view = view(ctx, &signed.actor, tx, signed.locale, wanted).await?;
    web::again(&shown(signed, view, ""))
}

/// `POST /rules/{rule}/successors`: a changed copy that replaces it.
async fn succeed(signed: Signed, Axum(ctx): Axum<Ctx>, Path(rule): Path<String>) -> Answer {
    let mut tx = ctx.db.write().await?;
    let copy = draft::begin_successor(&signed.actor, &mut tx, rule.parse()?).await?;
    try_rehearsal(&ctx, &signed, &mut tx, copy).await?;
    tx.commit().await?;
    web::see_other(format!("/rules/{copy}"))
}

/// `POST /rules/{rule}/removal`: throws a draft away.
async fn remove(signed: Signed, Axum(ctx): Axum<Ctx>, Path(rule): Path<String>) -> Answer {
    let mut tx = ctx.db.write().await?;
    draft::drop(&signed.actor, &mut tx, rule.parse()?).await?;
    tx.commit().await?;
    web::see_other("/rules")
}
