//! Outgoing mail, for IT administrators of an installation under development. In production it is not there: the
//! text of a mail may hold a link that signs somebody in.

use askama::Template;
use axum::extract::{Path, State};
use kernel::i18n::Locale;
use kernel::mail::Sent;
use kernel::{Ctx, Error, Result, Role, Uuid, fmt};
use ui::web::{self, Answer, Signed};
use ui::{Page, Place};

use crate::{letter, words};

/// How many are shown.
const NEWEST: i64 = 100;

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
}

#[derive(Template)]
#[template(path = "identity/message.html")]
struct Show {
    page: Page,
    line: Line,
    paragraphs: Vec<String>,
    link: Option<String>,
}

/// The newest messages.
pub(super) async fn list(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    let sent = ledger(&ctx, &signed).await?;
    let page = Page::of(&signed, words::messages_title(&signed)).at(Place::Messages);
    let lines = sent.iter().map(|one| line(&ctx, signed.locale, one)).collect();
    web::html(&List { page, lines })
}

/// One message.
pub(super) async fn show(signed: Signed, State(ctx): State<Ctx>, Path(id): Path<Uuid>) -> Answer {
    let sent = ledger(&ctx, &signed).await?;
    let one = sent.iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
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

async fn ledger(ctx: &Ctx, signed: &Signed) -> Result<Vec<Sent>> {
    signed.actor.require_any(&[Role::ItAdmin])?;
    if !ctx.config.development {
        return Err(Error::NotFound);
    }
    ctx.db.read().await?.newest_messages(NEWEST).await
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
