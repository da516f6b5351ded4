//! Outgoing mail, for IT administrators of an installation under development. In production it is not there: the
//! text of a mail may hold a link that signs somebody in.

use askama::Template;
use axum::extract::{Path, Query, State};
use kernel::i18n::Locale;
use kernel::mail::Sent;
use kernel::{Ctx, Error, Result, Role, Tx, Uuid, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Signed};
use ui::{Page, Paging, Place};

use crate::{letter, words};

/// How many a page shows.
const PAGE: i64 = 50;

struct Line {
    id: Uuid,
    subject: String,
    address: String,
    why: String,
    at: String,
    state: String,
}

#[derive(Template)]
#[template(path = "identity/messages.html")]
struct List {
    page: Page,
    lines: Vec<Line>,
    newest: bool,
    paging: Paging,
}

#[derive(Template)]
#[template(path = "identity/message.html")]
struct Show {
    page: Page,
    line: Line,
    paragraphs: Vec<String>,
    link: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Asked {
    before: Option<Uuid>,
}

/// Messages, newest first.
pub(super) async fn list(signed: Signed, State(ctx): State<Ctx>, Query(asked): Query<Asked>) -> Answer {
    let mut tx = ledger(&ctx, &signed).await?;
    let mut sent = match asked.before {
        Some(message) => tx.messages_before(message, PAGE + 1).await?,
        None => tx.newest_messages(PAGE + 1).await?,
    };
    let more = sent.len() > PAGE as usize;
    sent.truncate(PAGE as usize);
    let after = sent.last().filter(|_| more).map(|last| format!("/messages?before={}", last.id));
    let before = asked.before.map(|_| "/messages".to_owned());
    let page = Page::of(&signed, words::messages_title(&signed)).at(Place::Messages);
    let lines = sent.iter().map(|one| line(&ctx, signed.locale, one)).collect();
    web::html(&List { page, lines, newest: asked.before.is_none(), paging: Paging { before, after } })
}

/// One message.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<Uuid>) -> Answer {
    let one = &ledger(&ctx, &signed).await?.message(id).await?;
    let own = ctx.url("/");
    let (mut paragraphs, mut link) = (Vec::new(), None);
    for part in one.text.lines().filter(|part| !part.trim().is_empty()) {
        match part.strip_prefix(&own) {
            Some(path) if link.is_none() && !path.contains(char::is_whitespace) => {
                link = Some(format!("/{path}"))
            }
            _ => paragraphs.push(part.to_owned()),
        }
    }
    let page = Page::of(&signed, &one.subject).at(Place::Messages);
    web::html(&Show { page, line: line(&ctx, signed.locale, one), paragraphs, link })
}

async fn ledger(ctx: &Ctx, signed: &Signed) -> Result<Tx> {
    signed.actor.require_any(&[Role::ItAdmin])?;
    if !ctx.config.development {
        return Err(Error::NotFound);
    }
    ctx.db.read().await
}

fn line(ctx: &Ctx, l: Locale, one: &Sent) -> Line {
    let zone = letter::zone(ctx);
    let state = match (&one.sent_at, &one.result) {
        (Some(at), _) => format!("{} {}", words::messages_sent(l), fmt::clock(l, *at, &zone)),
        (None, Some(_)) => words::messages_failed(l).to_owned(),
        (None, None) => words::messages_waiting(l).to_owned(),
    };
    Line {
        id: one.id,
        subject: one.subject.clone(),
        address: words::messages_to(l, &one.address),
        why: one.why.clone(),
        at: fmt::instant(l, one.created_at, &zone),
        state,
    }
}
