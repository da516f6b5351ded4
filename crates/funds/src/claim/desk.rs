//! What waits for those who decide about claims: they agree or refuse, and pay what the receipt says.

use askama::Template;
use axum::extract::{Path, State};
use axum::routing::{get, post};
use axum_extra::extract::Form;
use kernel::{Ctx, Error, PersonId, Result, Tx, fmt};
use serde::Deserialize;
use ui::web::{self, Answer, Fields, Routes, Signed};
use ui::{Page, Place};

use super::pages::{Line, line};
use crate::ids::ClaimId;
use crate::{budget, permissions, words};

/// The routes of who decides.
pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/claims", get(waiting))
        .route("/claims/{claim}/decision", post(decide))
        .route("/claims/{claim}/payment", post(pay))
}

#[derive(Template)]
#[template(path = "claim/waiting.html")]
struct Waiting {
    page: Page,
    lines: Vec<Line>,
    errors: Fields,
}

async fn waiting(signed: Signed, State(ctx): State<Ctx>) -> Answer {
    if !super::decides(&signed.actor, &mut ctx.db.read().await?, signed.leads).await? {
        return Err(Error::NotFound.into());
    }
    web::html(&waiting_page(&ctx, &signed, Fields::default()).await?)
}

async fn waiting_page(ctx: &Ctx, signed: &Signed, errors: Fields) -> Result<Waiting> {
    let l = signed.locale;
    let mut tx = ctx.db.read().await?;
    let claims = super::waiting(&signed.actor, &mut tx).await?;
    let persons: Vec<PersonId> = claims.iter().map(|claim| claim.person).collect();
    let names = people::names(&signed.actor, &mut tx, &persons).await?;
    let mut lines = Vec::new();
    for claim in claims {
        let found = budget::store::find(&mut tx, claim.budget).await?.ok_or(Error::NotFound)?;
        let who = names.get(&claim.person).cloned().unwrap_or_else(|| words::somebody(l).into());
        let due = match claim.due {
            _ if claim.went_on > 0 => words::claim_told_late(l).to_owned(),
            Some(due) => words::claim_due(l, fmt::weekday_day(l, due)),
            None => String::new(),
        };
        lines.push(Line { due, ..line(l, claim, &found, who) });
    }
    let page = Page::of(signed, words::claims_title(l)).at(Place::Budgets);
    Ok(Waiting { page, lines, errors })
}

/// What a decision says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    answer: String,
    said: String,
    amount: String,
}

async fn decide(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Said>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done =
        super::decide(&signed.actor, &mut tx, signed.locale, id, sent.answer == "agree", &sent.said).await;
    decided(&ctx, &signed, tx, done).await
}

async fn pay(
    signed: Signed,
    State(ctx): State<Ctx>,
    Path(id): Path<ClaimId>,
    Form(sent): Form<Said>,
) -> Answer {
    let mut tx = ctx.db.write().await?;
    let done = async {
        let claim = super::find(&signed.actor, &mut tx, id).await?;
        let found = budget::store::find(&mut tx, claim.budget).await?.ok_or(Error::NotFound)?;
        permissions::require_deciding_about(&signed.actor, &mut tx, &claim).await?;
        let amount = found.measure.read(signed.locale, "amount", &sent.amount)?;
        super::pay(&signed.actor, &mut tx, signed.locale, id, amount).await
    };
    let done = done.await;
    decided(&ctx, &signed, tx, done).await
}

async fn decided(ctx: &Ctx, signed: &Signed, tx: Tx, done: Result<()>) -> Answer {
    web::acted(signed.locale, tx, done, |_| "/claims", |errors| waiting_page(ctx, signed, errors)).await
}
