//! What waits for one's decision: the list, one sentence for several at once, and who decides in one's place.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum_extra::extract::Form;
use kernel::{Ctx, Error, PersonId, Result, Role, fmt};
use serde::Deserialize;
use ui::web::{self, Answer as Reply, Fields, Routes, Signed};
use ui::{Page, Place};

use super::decide::{self, Answer};
use super::pages::{Line, line};
use crate::delegation::pages::{self as delegations, Shown};
use crate::ids::RequestId;
use crate::words;

/// The routes of what waits.
pub(crate) fn routes() -> Routes {
    Routes::new().route("/decisions", get(index).post(decide))
}

/// A request that waits, with its last day.
struct Waits {
    line: Line,
    reason: String,
    due: String,
    late: bool,
    chosen: bool,
}

/// What somebody asks their stipend for.
struct Claims {
    who: String,
    title: String,
}

/// What the form of several decisions sends.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    request: Vec<RequestId>,
    answer: String,
    said: String,
}

#[derive(Template)]
#[template(path = "decision/index.html")]
pub(crate) struct Index {
    page: Page,
    waits: Vec<Waits>,
    claims: Vec<Claims>,
    delegations: Shown,
    notes: Vec<String>,
    said: String,
    leads: bool,
    errors: Fields,
}

async fn index(signed: Signed, State(ctx): State<Ctx>) -> Reply {
    web::html(&page(&ctx, &signed, Again::default()).await?)
}

/// What the page shows again after something went wrong.
#[derive(Default)]
pub(crate) struct Again {
    sent: Sent,
    pub delegation: delegations::Sent,
    notes: Vec<String>,
    pub errors: Fields,
}

/// The page for somebody who decides, or may be asked to in another's place.
pub(crate) async fn page(ctx: &Ctx, signed: &Signed, again: Again) -> Result<Index> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let found = super::waiting(&signed.actor, &mut tx).await?;
    let delegations = delegations::shown(signed, &mut tx, again.delegation).await?;
    let leads = signed.leads || signed.has(Role::PeopleLeader);
    let claims = funds::claim::waiting(&signed.actor, &mut tx).await?;
    if !leads && found.is_empty() && claims.is_empty() && delegations.is_nothing() && again.notes.is_empty() {
        return Err(Error::NotFound);
    }
    let mut persons: Vec<PersonId> = found.iter().map(|(request, _)| request.person).collect();
    persons.extend(claims.iter().map(|claim| claim.person));
    let names = people::names(&signed.actor, &mut tx, &persons).await?;
    let today = tx.today();
    let waits = found.iter().map(|(request, due)| Waits {
        line: line(ctx, l, request, names.get(&request.person).map(String::as_str)),
        reason: request.reason.clone(),
        due: fmt::due(l, *due, today),
        late: *due < today,
        chosen: again.sent.request.contains(&request.id),
    });
    Ok(Index {
        page: Page::of(signed, words::decisions_title(l)).at(Place::Decisions),
        waits: waits.collect(),
        claims: claims
            .into_iter()
            .map(|claim| Claims {
                who: names.get(&claim.person).cloned().unwrap_or_else(|| words::somebody(l).into()),
                title: claim.title,
            })
            .collect(),
        delegations,
        notes: again.notes,
        said: again.sent.said,
        leads,
        errors: again.errors,
    })
}

/// Several at once with one sentence. Each is its own transaction: what can't be decided stays and says why.
async fn decide(signed: Signed, State(ctx): State<Ctx>, Form(sent): Form<Sent>) -> Reply {
    let l = signed.locale;
    let answer = match sent.answer.as_str() {
        "yes" => Some(Answer::Yes(None)),
        "no" => Some(Answer::No(String::new(), None)),
        _ => None,
    };
    let (Some(answer), false) = (answer, sent.request.is_empty()) else {
        let errors = Fields::said("request", words::decisions_none_chosen(l));
        let page = page(&ctx, &signed, Again { sent, errors, ..Again::default() }).await?;
        return web::again(&page);
    };
    if let Err(error) = super::sentence(l, "said", &sent.said) {
        let errors = |errors| page(&ctx, &signed, Again { sent, errors, ..Again::default() });
        return web::refused(l, error, errors).await;
    }
    let mut notes = Vec::new();
    for id in &sent.request {
        let mut tx = ctx.db.write().await?;
        let said = match decide::decide(&ctx, &signed.actor, &mut tx, l, *id, &answer, &sent.said).await {
            Ok(_) => {
                tx.commit().await?;
                continue;
            }
            Err(Error::Invalid(fields)) => fields.into_iter().map(|field| field.message.say(l)).collect(),
            Err(Error::Conflict(said) | Error::Forbidden(said)) => vec![said.say(l)],
            Err(Error::NotFound) => Vec::new(),
            Err(other) => return Err(other.into()),
        };
        tx.rollback().await?;
        let mut tx = ctx.db.read().await?;
        match super::find(&signed.actor, &mut tx, *id).await {
            Ok(seen) => {
                let title = &seen.request.title;
                notes.extend(said.into_iter().map(|why: String| words::decisions_note(l, title, why)));
            }
            Err(Error::NotFound) => notes.push(words::decisions_gone_one(l).into()),
            Err(other) => return Err(other.into()),
        }
    }
    if notes.is_empty() {
        return web::see_other("/decisions");
    }
    notes.dedup();
    let page = page(&ctx, &signed, Again { sent, notes, ..Again::default() }).await?;
    web::html_with(StatusCode::CONFLICT, &page)
}
