//! One statement, or one refusal: as a sentence, as JSON, who sent it and when.

use askama::Template;
use axum::extract::{Path, State};
use kernel::i18n::Html;
use kernel::{Ctx, Error, Role, fmt};
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};
use wire_xapi::{Limits, read};

use super::line::{Mistake, Scribe, marked, mistake};
use super::vendor;
use crate::desk;
use crate::key;
use crate::pretty::pretty;
use crate::recorded::StatementId;
use crate::refusal::{self, DAYS, RefusalId};
use crate::words;

#[derive(Template)]
#[template(path = "records/one.html")]
struct Show {
    page: Page,
    lead: String,
    facts: Vec<(&'static str, String)>,
    mistakes: Vec<Mistake>,
    json: Html,
    label: &'static str,
    ends: String,
    /// The text for whoever makes the tool, of what was refused.
    vendor: String,
    /// Where a corrected one can be checked.
    check: String,
}

/// A statement.
pub(super) async fn statement(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<StatementId>) -> Answer {
    signed.actor.require_any(&[Role::ItAdmin])?;
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let (one, raw) = desk::statement(&signed.actor, &mut tx, id).await?;
    let mut scribe = Scribe::of(&ctx, &mut tx, l, &[]).await?;
    scribe.meet(&signed.actor, &mut tx, &[&one]).await?;
    let json = read(raw.as_bytes(), Limits::KEPT).map_err(Error::internal)?;
    let mut facts = vec![
        (words::records_fact_sender(l), scribe.sender(&one)),
        (words::records_fact_stored(l), scribe.instant(one.stored_at)),
        (words::records_fact_happened(l), scribe.instant(one.happened_at)),
        (words::records_fact_version(l), one.statement.version.clone().unwrap_or_default()),
        (words::records_fact_id(l), one.id.to_string()),
    ];
    if one.voided {
        facts.insert(0, (words::records_fact_state(l), words::records_state_voided(l).to_owned()));
    }
    web::html(&Show {
        page: Page::of(&signed, scribe.sentence(&one)).at(Place::Records),
        lead: words::records_one_lead(l).to_owned(),
        facts,
        mistakes: Vec::new(),
        json: Html::text(&pretty(&json, "$").text),
        label: words::records_json(l),
        ends: String::new(),
        vendor: String::new(),
        check: String::new(),
    })
}

/// What was refused.
pub(super) async fn refusal(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<RefusalId>) -> Answer {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let one = refusal::refusal(&signed.actor, &mut tx, id).await?;
    let keys = key::keys(&signed.actor, &mut tx).await?;
    let scribe = Scribe::of(&ctx, &mut tx, l, &keys).await?;
    let until =
        one.last_at.checked_add(jiff::SignedDuration::from_hours(24 * DAYS)).map_err(Error::internal)?;
    web::html(&Show {
        page: Page::of(&signed, scribe.tried(&one)).at(Place::Records),
        lead: words::records_refused_lead(l).to_owned(),
        facts: vec![
            (words::records_fact_answer(l), one.status.to_string()),
            (words::records_fact_first(l), scribe.instant(one.first_at)),
            (words::records_fact_last(l), scribe.instant(one.last_at)),
            (words::records_fact_times(l), fmt::number(l, one.times)),
        ],
        mistakes: one.wrong.iter().map(mistake).collect(),
        json: marked(&one.body, &one.mark),
        label: words::records_json_refused(l),
        ends: words::records_kept_until(l, DAYS, scribe.day(until)),
        check: format!("/records/checks?refusal={id}"),
        vendor: vendor::text(l, &ctx.config.public_url, &scribe.sender_of(&one), &one),
    })
}
