//! Letting go: rules of retention with their rehearsal, erasing a person with a receipt, everything about a person.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::Form;
use http::{HeaderValue, header};
use jiff::tz::TimeZone;
use kernel::i18n::Locale;
use kernel::{Ctx, Error, PersonId, Result, Role, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Signed};
use ui::{Page, Place};

use crate::erasure::{self, Also, Receipt};
use crate::retention::{self, Rehearsal, RetentionId, Rule};
use crate::words;

/// How many receipts are shown.
const RECEIPTS: u32 = 20;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskedRule {
    verb: String,
    class: String,
    days: String,
    act: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskedPerson {
    person: String,
    addresses: String,
    reason: String,
    sure: String,
}

struct RuleLine {
    id: RetentionId,
    verb: String,
    class: String,
    days: String,
    removed: String,
}

struct ReceiptLine {
    at: String,
    reason: String,
    what: String,
    stores: String,
}

#[derive(Template)]
#[template(path = "records/privacy.html")]
struct Show {
    page: Page,
    rules: Vec<RuleLine>,
    receipts: Vec<ReceiptLine>,
    rule: AskedRule,
    person: AskedPerson,
    rehearsal: Option<String>,
    errors: Fields,
}

/// Rules, receipts, forms.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    web::html(&view(&ctx, &signed).await?)
}

async fn view(ctx: &Ctx, signed: &Signed) -> Result<Show> {
    let l = signed.locale;
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    let mut tx = ctx.db.read().await?;
    let rules = retention::rules(&signed.actor, &mut tx).await?;
    let receipts = erasure::receipts(&signed.actor, &mut tx, RECEIPTS).await?;
    let any = |iri: String| if iri.is_empty() { words::records_any(l).to_owned() } else { iri };
    let rules = rules.into_iter().map(|one| RuleLine {
        id: one.id,
        verb: any(one.rule.verb),
        class: any(one.rule.class),
        days: fmt::days(l, one.rule.days),
        removed: fmt::number(l, one.removed),
    });
    Ok(Show {
        page: Page::of(signed, words::records_privacy(l)).at(Place::Records),
        rules: rules.collect(),
        receipts: receipts.iter().map(|one| receipt(l, &zone, one)).collect(),
        rule: AskedRule::default(),
        person: AskedPerson::default(),
        rehearsal: None,
        errors: Fields::default(),
    })
}

fn receipt(l: Locale, zone: &TimeZone, one: &Receipt) -> ReceiptLine {
    ReceiptLine {
        at: fmt::instant(l, one.at, zone),
        reason: one.reason.clone(),
        what: words::records_receipt(l, one.statements, one.mentions, one.refusals, one.documents, one.files),
        stores: fmt::list_and(l, &one.forwarded_to),
    }
}

/// Rehearses a rule, or sets it.
pub(super) async fn rule(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<AskedRule>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let mut shown = view(&ctx, &signed).await?;
    shown.rule = asked.clone();
    let days = asked.days.trim().parse().unwrap_or(0);
    let rule = match Rule::read(&asked.verb, &asked.class, days) {
        Ok(rule) => rule,
        Err(Error::Invalid(fields)) => {
            shown.errors = Fields::of(l, fields);
            return web::again(&shown);
        }
        Err(other) => return Err(other.into()),
    };
    if asked.act == "set" {
        let mut tx = ctx.db.write().await?;
        retention::set(&signed.actor, &mut tx, &rule).await?;
        tx.commit().await?;
        return web::see_other("/records/privacy");
    }
    let seen = retention::rehearse(&signed.actor, &mut ctx.db.read().await?, &rule).await?;
    shown.rehearsal = Some(rehearsed(&ctx, l, seen));
    web::html(&shown)
}

fn rehearsed(ctx: &Ctx, l: Locale, seen: Rehearsal) -> String {
    let zone = TimeZone::get(&ctx.config.time_zone).unwrap_or(TimeZone::UTC);
    let mut text = words::records_rehearsed(l, seen.removed, seen.kept);
    if let (Some(oldest), Some(newest)) = (seen.oldest_at, seen.newest_at) {
        let span =
            words::records_rehearsed_span(l, fmt::instant(l, oldest, &zone), fmt::instant(l, newest, &zone));
        text = format!("{text} {span}");
    }
    if !seen.months.is_empty() {
        let months: Vec<String> = seen.months.iter().map(|month| fmt::month_year(l, month)).collect();
        text = format!("{text} {}", words::records_rehearsed_months(l, fmt::list_and(l, &months)));
    }
    text
}

/// Takes a rule back.
pub(super) async fn unset(signed: Signed, State(ctx): State<Ctx>, Path(rule): Path<RetentionId>) -> Answer {
    let mut tx = ctx.db.write().await?;
    retention::unset(&signed.actor, &mut tx, rule).await?;
    tx.commit().await?;
    web::see_other("/records/privacy")
}

/// Erases a person.
pub(super) async fn erase(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<AskedPerson>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let person = whom(&signed, &mut ctx.db.read().await?, &asked.person).await?;
    let also = Also::read(&asked.addresses);
    let wrong = match (person, also, asked.reason.trim(), asked.sure.as_str()) {
        (None, ..) => ("person", words::records_wrong_person(l)),
        (_, Err(_), ..) => ("addresses", words::records_wrong_addresses(l)),
        (_, _, "", _) => ("reason", words::records_wrong_reason(l)),
        (.., sure) if sure != "yes" => ("sure", words::records_wrong_sure(l)),
        (Some(person), Ok(also), reason, _) => {
            match erasure::erase(&ctx, &signed.actor, person, &also, reason).await {
                Ok(_) => return web::see_other("/records/privacy"),
                Err(Error::Invalid(_)) => ("reason", words::records_wrong_reason(l)),
                Err(other) => return Err(other.into()),
            }
        }
    };
    again(&ctx, &signed, asked, wrong).await
}

/// Everything about a person, as a file. A POST, because who took what is written down.
pub(super) async fn about(signed: Signed, State(ctx): State<Ctx>, Form(asked): Form<AskedPerson>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let mut tx = ctx.db.write().await?;
    let Some(person) = whom(&signed, &mut tx, &asked.person).await? else {
        drop(tx);
        return again(&ctx, &signed, asked, ("person", words::records_wrong_person(signed.locale))).await;
    };
    let Ok(also) = Also::read(&asked.addresses) else {
        drop(tx);
        return again(&ctx, &signed, asked, ("addresses", words::records_wrong_addresses(signed.locale)))
            .await;
    };
    let text = erasure::about(&signed.actor, &mut tx, person, &also).await?;
    tx.emit(&signed.actor, "records.person_exported", Some(person), serde_json::json!({ "person": person }))
        .await?;
    ::identity::audit::exported(&signed.actor, &mut tx, Some(person), "").await?;
    tx.commit().await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"person.json\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    let response: Response = (headers, text).into_response();
    Ok(response)
}

async fn again(ctx: &Ctx, signed: &Signed, asked: AskedPerson, (field, sentence): (&str, &str)) -> Answer {
    let mut shown = view(ctx, signed).await?;
    shown.person = asked;
    shown.errors = Fields::said(field, sentence);
    web::again(&shown)
}

/// The one person that a name, a number or an id means.
async fn whom(signed: &Signed, tx: &mut Tx, text: &str) -> Result<Option<PersonId>> {
    if let Ok(person) = text.trim().parse::<PersonId>() {
        return Ok(Some(person));
    }
    let found = people::search(&signed.actor, tx, text, 10).await?;
    let form = people::search_form(text);
    let exact: Vec<PersonId> = found
        .iter()
        .filter(|one| {
            people::search_form(&one.card.name) == form || one.card.number.as_deref() == Some(text.trim())
        })
        .map(|one| one.card.id)
        .collect();
    Ok(match exact.as_slice() {
        [one] => Some(*one),
        _ => None,
    })
}
